"""Texts of the air between antennas and sky: what its functions refuse."""

from __future__ import annotations

ENGLISH = {
    "air.no_look": "Between no looks at a calibrator there is no phase: it takes at least one.",
    "air.interpolation": "The interpolation is nearest or linear; this is {got}.",
}
