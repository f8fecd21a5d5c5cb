"""Texts of the Earth as the source sees it, and of the receiver bands."""

from __future__ import annotations

SPANISH = {
    "band.number": "banda {name}",
    "band.letter": "banda {name}",
    "ui.note.more": "+{count} en Notas",
}
