"""Texts of the cards of a lesson, where they are ours: the questions themselves stand with the lesson."""

from __future__ import annotations

ENGLISH = {
    "card.predict": "Predict",
    "card.ask": "Question",
    "card.note": "a text of up to {longest} letters",
    "card.options": "A card takes two options or more; this one has {got}.",
    "card.no_right": "Right is no option of this question. Mark one with right = true.",
    "card.one_way": "A question takes either options or a number as its answer; this one has {got}.",
    "card.both": "both",
    "card.neither": "neither",
    "card.keys": "This card does not take {got}. It takes {names}.",
    "card.no_file": "There is no {name} beside this notebook, and none among the lessons.",
    "card.no_card": "{file} has no card {name}. It has {names}.",
    "card.not_toml": "{file} cannot be read: {reason}.",
    "show.unknown": "There is no panel {got} in this app. It has {names}.",
    "ui.card.keep": "Keep this prediction",
    "ui.card.choose": "Choose an answer first.",
    "ui.card.prediction": "Your prediction",
    "ui.card.look": "Now look",
    "ui.card.seen": "What did you see?",
    "ui.card.seen.tip": "One sentence, or one number. It stays on this machine.",
    "ui.card.note": "Keep it, and read why",
    "ui.card.saw": "What you saw",
    "ui.card.why": "Why",
    "ui.card.again": "Start again",
    "ui.card.check": "Check",
    "ui.card.number": "Your number",
    "ui.card.no_number": "Type a number, with a point or a comma.",
    "ui.card.right": "Right.",
    "ui.card.wrong": "Not yet.",
}
