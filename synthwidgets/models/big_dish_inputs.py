"""The inputs of the BigDish app: how it opens, and what each takes."""

from __future__ import annotations

import math
from typing import Any

from ..formats import checks
from ..texts import say

ACROSS = 20  # tiles along a diameter
TILES = 313  # so many of them fit in a dish
SMALLEST_M, LARGEST_M = 240.0, 16_000.0
SKIES = ("both", "star", "blob")

OPENING: dict[str, Any] = {
    "holes": 12,
    "dish_m": 240.0,
    "hole_m": 12.0,
    "sky": "both",
    "blob_beams": 8.0,
    "frequency_ghz": 230.0,
    "draw": 1,
    "moved": [],
}


def moved_check(value: Any) -> list[list[float]]:
    """Holes that a hand has moved: [number from 0, east, north], in halves of the dish's diameter, inside the rim."""
    takes = say("big_dish.check.moved")
    if not isinstance(value, list | tuple) or len(value) > TILES:
        raise checks.refuse("moved", value, takes)
    moved = {}
    for one in value:
        if not isinstance(one, list | tuple) or len(one) != 3:
            raise checks.refuse("moved", one, takes)
        hole = checks.integer("moved", 0, TILES - 1)(one[0])
        east, north = (checks.number("moved", -1, 1)(part) for part in one[1:])
        if math.hypot(east, north) > 1:
            raise checks.refuse("moved", one, takes)
        moved[hole] = [hole, east, north]
    return [moved[hole] for hole in sorted(moved)]


CHECKS: dict[str, checks.Check] = {
    "holes": checks.integer("holes", 2, TILES),
    "dish_m": checks.number("dish_m", SMALLEST_M, LARGEST_M, "m"),
    "hole_m": checks.number("hole_m", 2, SMALLEST_M / ACROSS, "m"),
    "sky": checks.choice("sky", SKIES),
    "blob_beams": checks.number("blob_beams", 1, 8),
    "frequency_ghz": checks.number("frequency_ghz", 1, 1000, "GHz"),
    "draw": checks.integer("draw", 0, 9999),
    "moved": moved_check,
}
