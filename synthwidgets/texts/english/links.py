"""Texts of links and of what is kept: copied, refused, offered back."""

ENGLISH = {
    "link.not_text": "A link is a text; this is of kind {got}.",
    "link.no_state": "This link holds no state: it needs state= and a code, once.",
    "link.letters": "This link is damaged: its code holds letters that no code has. Copy it again, whole.",
    "link.damaged": "This link is cut short or damaged. Copy it again, whole.",
    "link.long": "The code of a link may have {longest} letters; this one has {got}.",
    "link.large": "This link unpacks to more than {most} MB; no link of ours does.",
    "link.picture": "A link cannot carry your picture. A state file can: choose Save.",
}
