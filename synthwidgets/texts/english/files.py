"""Texts of files that come and go: what is refused of them."""

ENGLISH = {
    "files.one": "One file at a time.",
    "files.large": "A file may have up to {largest} MB. This one has {got}.",
    "files.unknown": "There is no file called {name!r} to be had here. There are {names}.",
    "files.nothing_to_do": "A file came, and nothing that says what to do with it.",
    "files.unopened": "{name} is no file that this app opens. It opens {endings}.",
    "drop.state": "Drop it here: a saved state",
    "drop.anywhere": "Drop it here: a saved state, a file of antennas, or a picture, which becomes the sky",
    "drop.coins": "Drop it here: a photograph of coins, which become antennas, a file of antennas, or a saved state",
    "ui.files.one": "One file at a time.",
    "ui.files.unopened": "{name} was not opened. {sentence}",
    "ui.files.large": "A file may have up to {largest} MB. This one has {got}.",
    "ui.files.unread": "The browser could not read that file.",
}
