"""Texts of packed samples."""

from __future__ import annotations

ENGLISH = {
    "observed.broken": "The samples in that {kind} are damaged.",
    "observed.large": "The samples in that state are more than the {most} that can be shown here.",
    "observed.odd": "The samples in that state do not go together: they were not written here.",
}
