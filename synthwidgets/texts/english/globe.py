"""Texts of the turning Earth, of the page it stands on, and of frequency bands."""

from __future__ import annotations

ENGLISH = {
    "band.number": "band {name}",
    "band.letter": "{name} band",
    "ui.note.more": "+{count} in Notes",
}
