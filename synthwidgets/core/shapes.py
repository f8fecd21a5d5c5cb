"""Teaching shapes: arrays whose layout is one simple idea, all on level ground."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from synthwidgets.texts import say

from .layout import Layout, Site
from .presets import preset

DISH_M = 12.0
MOST_ANTENNAS = 300
_ARM_POWER = 1.716  # how the distances along an arm of the VLA grow: Thompson et al. (1980), ApJS 44, 151


def shape_layout(
    shape: str, n: int, size_m: float = 500.0, seed: int = 1, site: Site | None = None
) -> Layout:
    """An array of n equal antennas in a teaching shape, scaled to a given size.

    Parameters
    ----------
    shape : str
        "pair" two antennas on an east–west line; "line" equally spaced, east–west; "y" three arms, the first
        to the north, spaced ever wider; "ring" equally spaced on a circle, the first in the north; "random"
        scattered over a disc; "grid" rows and columns as square as can be, filled from the south-west.
    n : int
        Number of antennas, 2…300; a pair has 2.
    size_m : float
        Longest baseline [m].
    seed : int
        What "random" starts from; the same seed gives the same array. The other shapes do not use it.
    site : Site, optional
        Where it stands; by default where ALMA does (the site of "alma.c3").

    Returns
    -------
    Layout
        Named "A1", "A2", …; 12-m dishes; centred on the site, up = 0.

    Raises
    ------
    ValueError
        An unknown shape, or a number that the shape cannot take.

    Examples
    --------
    >>> shape_layout("line", 3, size_m=200.0).enu_m[:, 0]
    array([-100.,    0.,  100.])
    """
    _check(shape, n, size_m, seed)
    plan = SHAPES[shape](n, seed)
    plan = plan - plan.mean(axis=0)
    extent = np.linalg.norm(plan[:, None] - plan[None], axis=2).max()
    enu_m = np.column_stack([plan * (size_m / extent), np.zeros(n)])
    names = tuple(f"A{k + 1}" for k in range(n))
    return Layout(names, enu_m, np.full(n, DISH_M), None, *(site or preset("alma.c3").site), False)


def _check(shape: str, n: int, size_m: float, seed: int) -> None:
    if shape not in SHAPES:
        raise ValueError(say("shape.unknown", got=shape, names=", ".join(SHAPES)))
    if not _whole(n) or not 2 <= n <= MOST_ANTENNAS:
        raise ValueError(say("shape.count", got=n))
    if shape == "pair" and n != 2:
        raise ValueError(say("shape.pair", got=n, names=", ".join(list(SHAPES)[1:])))
    if not (np.isfinite(size_m) and size_m > 0):
        raise ValueError(say("shape.size", got=f"{size_m} m"))
    if not _whole(seed) or seed < 0:
        raise ValueError(say("shape.seed", got=seed))


def _whole(number: object) -> bool:
    return isinstance(number, (int, np.integer)) and not isinstance(number, bool)


# Each plan below is east and north in any unit, shape (antenna, 2); shape_layout centres and scales it.


def _line(n: int, seed: int) -> np.ndarray:
    return np.column_stack([np.arange(n), np.zeros(n)])


def _y(n: int, seed: int) -> np.ndarray:
    azimuth = 2 * np.pi / 3 * (np.arange(n) % 3)
    distance = (np.arange(n) // 3 + 1.0) ** _ARM_POWER
    return distance[:, None] * np.column_stack([np.sin(azimuth), np.cos(azimuth)])


def _ring(n: int, seed: int) -> np.ndarray:
    azimuth = 2 * np.pi / n * np.arange(n)
    return np.column_stack([np.sin(azimuth), np.cos(azimuth)])


def _random(n: int, seed: int) -> np.ndarray:
    """Places in the unit disc, none nearer to another than 1/√n, half of what fills the disc evenly."""
    generator = np.random.default_rng(seed)
    places: list[np.ndarray] = []
    while len(places) < n:
        place = 2 * generator.random(2) - 1
        others = np.array(places).reshape(-1, 2)
        if np.hypot(*place) <= 1 and np.all(np.hypot(*(others - place).T) >= 1 / np.sqrt(n)):
            places.append(place)
    return np.array(places)


def _grid(n: int, seed: int) -> np.ndarray:
    columns = int(np.ceil(np.sqrt(n)))
    return np.column_stack([np.arange(n) % columns, np.arange(n) // columns]).astype(float)


SHAPES: dict[str, Callable[[int, int], np.ndarray]] = {
    "pair": _line,
    "line": _line,
    "y": _y,
    "ring": _ring,
    "random": _random,
    "grid": _grid,
}
