"""Mystery skies: four digits make a sky that nobody has drawn, the same on every computer.

Python promises that `random.Random(seed).random()` gives the same numbers everywhere and always, and that is all
that is asked of it here.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from random import Random
from typing import Any

_REACH = 0.45  # of the width: so far from the middle things may lie
KINDS = ("blob", "disc", "ring", "crescent", "lobes")  # in the order in which the first throw chooses
Dice = Callable[[float, float], float]


def mystery_sky(code: int, width_arcsec: float) -> list[dict[str, Any]]:
    """The components of a mystery, 1 Jy in all and nowhere negative, inside a circle of that width.

    Parameters
    ----------
    code : int
        Any whole number, 0 or above; a class uses four digits.
    width_arcsec : float
        What it fits into; the same code makes the same sky at every width.

    Examples
    --------
    >>> mystery_sky(4711, 10.0) == mystery_sky(4711, 10.0) != mystery_sky(4712, 10.0)
    True
    """
    dice = _dice(code)
    body = _BODIES[KINDS[int(dice(0, len(KINDS)))]](dice)
    company = [_placed("point", dice(0.01, 0.06), *_somewhere(dice)) for _ in range(1 + int(dice(0, 3)))]
    sky = [*body, *company]
    total = sum(one["flux_jy"] for one in sky)
    return [_scaled(one, width_arcsec, total) for one in sky]


def mystery_kind(code: int) -> str:
    """What the largest part of a mystery is, one of `KINDS`: what a class may be asked.

    Examples
    --------
    >>> mystery_kind(1) in KINDS
    True
    """
    return KINDS[int(_dice(code)(0, len(KINDS)))]


def _dice(code: int) -> Dice:
    even = Random(code).random
    return lambda low, high: low + (high - low) * even()


def _placed(kind: str, flux_jy: float, east: float, north: float, **sizes: float) -> dict[str, Any]:
    return {"kind": kind, "flux_jy": flux_jy, "east_arcsec": east, "north_arcsec": north, **sizes}


def _scaled(one: dict[str, Any], width_arcsec: float, total_jy: float) -> dict[str, Any]:
    sizes = {key: value * width_arcsec for key, value in one.items() if key.endswith("_arcsec")}
    return {**one, **sizes, "flux_jy": one["flux_jy"] / total_jy}


def _somewhere(dice: Dice, reach: float = _REACH) -> tuple[float, float]:
    angle, radius = dice(0, 2 * math.pi), reach * math.sqrt(dice(0, 1))
    return radius * math.sin(angle), radius * math.cos(angle)


def _blob(dice: Dice) -> list[dict[str, Any]]:
    major = dice(0.1, 0.28)
    shape = {"major_arcsec": major, "minor_arcsec": major * dice(0.4, 1), "position_angle_deg": dice(0, 180)}
    return [_placed("gaussian", 1.0, *_somewhere(dice, 0.12), **shape)]


def _disc(dice: Dice) -> list[dict[str, Any]]:
    slant = {"axis_ratio": dice(0.4, 1), "position_angle_deg": dice(0, 180)}
    return [_placed("disk", 1.0, *_somewhere(dice, 0.1), diameter_arcsec=dice(0.2, 0.6), **slant)]


def _band(dice: Dice) -> list[dict[str, Any]]:
    """A disc with a hole, round or at a slant."""
    outer, hole = dice(0.4, 0.7), dice(0.5, 0.8)
    slant = {"axis_ratio": dice(0.4, 1), "position_angle_deg": dice(0, 180)}
    place = _somewhere(dice, 0.08)
    bright = 1 / (1 - hole**2)
    return [
        _placed("disk", bright, *place, diameter_arcsec=outer, **slant),
        _placed("disk", -bright * hole**2, *place, diameter_arcsec=outer * hole, **slant),
    ]


def _crescent(dice: Dice) -> list[dict[str, Any]]:
    """A disc, less a smaller one that touches its rim from inside."""
    outer, hole, towards = dice(0.35, 0.6), dice(0.5, 0.8), dice(0, 2 * math.pi)
    shift = outer * (1 - hole) / 2
    bright = 1 / (1 - hole**2)
    return [
        _placed("disk", bright, 0.0, 0.0, diameter_arcsec=outer),
        _placed(
            "disk",
            -bright * hole**2,
            shift * math.sin(towards),
            shift * math.cos(towards),
            diameter_arcsec=outer * hole,
        ),
    ]


def _lobes(dice: Dice) -> list[dict[str, Any]]:
    """Two blobs either side of the middle, one brighter."""
    angle, apart, share = dice(0, 2 * math.pi), dice(0.15, 0.34), dice(0.35, 0.5)
    size = dice(0.05, 0.12)
    round_ = {"major_arcsec": size, "minor_arcsec": size, "position_angle_deg": 0.0}
    east, north = apart * math.sin(angle), apart * math.cos(angle)
    return [
        _placed("gaussian", share, east, north, **round_),
        _placed("gaussian", 1 - share, -east, -north, **round_),
    ]


_BODIES = {"blob": _blob, "disc": _disc, "ring": _band, "crescent": _crescent, "lobes": _lobes}
