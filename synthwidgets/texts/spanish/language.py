"""Texts of the languages themselves."""

from __future__ import annotations

SPANISH = {
    "language.unknown": "lang acepta uno de estos valores: {names}; recibió {got!r}.",
}
