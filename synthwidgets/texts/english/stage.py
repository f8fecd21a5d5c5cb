"""Texts of the stage: what it says when a request cannot be answered."""

ENGLISH = {
    "stage.no_token": "A request needs a token, so that its answer can find it.",
    "stage.not_a_request": "A request sets inputs by name and calls an act by a list of its name and arguments.",
    "stage.unknown_act": "There is no act called {name!r} here. The acts are {names}.",
    "stage.wrong_arguments": "The act {name!r} does not take {got} arguments.",
    "stage.failed": "This picture could not be made ({kind}). Everything is as it was before.",
    "stage.asleep": "This is a live picture, and the Python behind it is not running. Run the cell to wake it:",
}
