"""Texts of the languages themselves."""

from __future__ import annotations

ENGLISH = {
    "language.unknown": "lang takes one of {names}; it got {got!r}.",
}
