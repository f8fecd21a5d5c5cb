"""Texts of what is refused at the edge: values of a state, and state files."""

ENGLISH = {
    "check.refused": "{key} takes {takes}; it got {got}.",
    "check.number": "a number from {low} to {high}{unit}",
    "check.above": "a number above {low}, up to {high}{unit}",
    "check.integer": "a whole number from {low} to {high}",
    "check.even": "an even number from {low} to {high}",
    "check.choice": "one of {names}",
    "check.switch": "true or false",
    "check.name": "a text of 1 to {longest} letters",
    "check.components": "a list of 1 to {most} components",
    "check.so_many": "a list of {longest} numbers{unit}",
    "check.numbers": "a list of {shortest} to {longest} numbers{unit}",
    "check.span": "two numbers, the smaller first",
    "check.record": "an object with the keys {names}",
    "check.fields": "no key but {names}",
    "check.missing": "{key} needs the key {field}.",
    "state.long": "A state file may have {longest} letters; this one has {got}.",
    "state.not_json": "This is not a state file: it is not JSON.",
    "state.not_object": "A state file is one JSON object; this one is of kind {got}.",
    "state.version": "The version of a state file (its key synthwidgets) is {takes}; it got {got!r}.",
    "state.newer": "This state was saved by a newer synthwidgets (version {got} of the format; "
                   "this one reads up to {takes}). Update synthwidgets to open it.",
    "state.other_app": "This state is for the app {got!r}; this is {takes!r}.",
}
