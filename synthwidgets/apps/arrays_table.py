"""The arrays of real telescopes as a table to read in a terminal."""

from __future__ import annotations

import math

import numpy as np

from ..core.arrays import baselines_enu_m, itrf_m, pairs, preset, preset_facts, preset_ids
from ..texts import say
from ..texts.numbers import DEGREE, digits, metres


def arrays_table() -> str:
    """A line a preset: antennas, shortest and longest baseline, latitude, where the positions come from.

    An array as wide as the Earth has no latitude.

    Examples
    --------
    >>> print(arrays_table().splitlines()[3][:55])
    alma.c3               43    15.1 m      500 m      −23°
    """
    rows = [say("cli.arrays.heads").split("|"), *map(_row, preset_ids())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(_cells(row, widths)).rstrip() for row in rows)


def _row(name: str) -> list[str]:
    layout, facts = preset(name), preset_facts(name)
    places_m = itrf_m(layout)
    lengths_m = np.linalg.norm(baselines_enu_m(places_m, *pairs(len(places_m))), axis=-1)
    latitude = "–" if facts.earth_wide else digits(math.degrees(layout.latitude_rad)) + DEGREE
    return [name, str(len(places_m)), metres(lengths_m.min()), metres(lengths_m.max()), latitude, facts.source]


def _cells(row: list[str], widths: list[int]) -> list[str]:
    """Each as wide as its column; numbers to the right, the name and the source to the left."""
    sides = "<" + ">" * (len(row) - 2) + "<"
    return [f"{cell:{side}{width}}" for cell, side, width in zip(row, sides, widths, strict=True)]
