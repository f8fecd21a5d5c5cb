"""What panels draw of further arrays: all of them one after another, with the shape of each, and numbered together.

Antennas are numbered on from those of the first array, so that a pair is two numbers whichever array it is of.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..core.arrays import itrf_m
from ..core.geodesy import enu_from_itrf
from ..core.layout import Layout
from ..texts import say

NEAR_M = 50_000.0  # so near to the first array a further one stands on the same map


class Place(NamedTuple):
    """Where a further array is drawn: east, north, up (antenna, 3) [m], and whether it stands there."""

    enu_m: np.ndarray
    there: bool


def all_antenna_names(layout: Layout, further_layout: tuple[Layout, ...]) -> list[str]:
    """Of the first array, then of the further ones."""
    return [name for one in (layout, *further_layout) for name in one.names]


def further_shapes(further_resting_tracks_klambda: tuple[np.ndarray, ...]) -> list[list[int]]:
    """How many pairs, and points of each track, each further array has."""
    return [list(tracks.shape[:2]) for tracks in further_resting_tracks_klambda]


def drawn_further_tracks(further_resting_tracks_klambda: tuple[np.ndarray, ...]) -> np.ndarray:
    """u, v of each point of each pair of each further array, shape (point, 2) [kλ]."""
    return _points(further_resting_tracks_klambda)


def drawn_further_lost(further_resting_lost: tuple[np.ndarray, ...]) -> np.ndarray:
    """1 where the sample is lost, of the same points, shape (point,)."""
    return np.concatenate([np.empty(0, np.uint8), *(lost.ravel() for lost in further_resting_lost)])


def drawn_further_pairs(
    layout: Layout, further_layout: tuple[Layout, ...], further_resting_pair_numbers: tuple[np.ndarray, ...]
) -> np.ndarray:
    """The two antenna numbers of each pair of each further array, shape (pair, 2)."""
    before = np.cumsum([len(one.names) for one in (layout, *further_layout)])[:-1]
    numbers = (pairs + count for pairs, count in zip(further_resting_pair_numbers, before, strict=True))
    return np.concatenate([np.empty((0, 2), int), *numbers])


def further_choices(further_points_choice: tuple[dict[str, Any], ...]) -> list[dict[str, Any]]:
    """Which points of its tracks each further array has, as `visibility_points.points_choice` says it."""
    return list(further_points_choice)


def further_hours(further_resting_hours_h: tuple[list[float], ...]) -> list[list[float]]:
    """The hour angle of each point of a track of each further array [h]."""
    return list(further_resting_hours_h)


def drawn_further_visibilities(further_resting_visibility_points: tuple[np.ndarray, ...]) -> np.ndarray:
    """What each of them measures at its points, real and imaginary part, shape (point, 2) [Jy]."""
    return _points(further_resting_visibility_points)


def drawn_further_models(
    further_resting_visibility_points: tuple[np.ndarray, ...],
    further_resting_model_points: tuple[np.ndarray | None, ...],
) -> np.ndarray | None:
    """The same without noise; None where there is none to leave out."""
    if all(model is None for model in further_resting_model_points):
        return None
    both = zip(further_resting_visibility_points, further_resting_model_points, strict=True)
    return _points(tuple(measured if model is None else model for measured, model in both))


def _points(each: tuple[np.ndarray, ...]) -> np.ndarray:
    return np.concatenate([np.empty((0, 2)), *(points.reshape(-1, 2) for points in each)])


# on the ground --------------------------------------------------------------------------------------------------


def further_place(layout: Layout, further_layout: tuple[Layout, ...]) -> tuple[Place, ...]:
    """Where each further array stands as seen from the first's site; one far away is drawn about the map's middle.

    The first array's axes serve for both. On the map of an Earth-wide array everybody has a place.
    """
    return tuple(_placed(layout, one) for one in further_layout)


def _placed(first: Layout, further: Layout) -> Place:
    enu_m = enu_from_itrf(itrf_m(further), *first.site)
    if first.earth_wide or not further.names:
        return Place(enu_m, True)
    middle_m = first.enu_m.mean(axis=0) if first.names else np.zeros(3)
    if not further.earth_wide and np.linalg.norm(enu_m.mean(axis=0) - middle_m) < NEAR_M:
        return Place(enu_m, True)
    return Place(further.enu_m - further.enu_m.mean(axis=0), False)


def drawn_further_enu_m(further_place: tuple[Place, ...]) -> np.ndarray:
    """East, north, up of all of them, shape (antenna, 3) [m]."""
    return np.concatenate([np.empty((0, 3)), *(place.enu_m for place in further_place)])


def further_grounds(further_place: tuple[Place, ...], uv_legend: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """How many antennas each has, and that in words: in which colour, and where they stand; `there` as `Place` says."""
    return [
        {
            "number": one["number"],
            "count": len(place.enu_m),
            "there": place.there,
            "words": say(
                "ground.there" if place.there else "ground.elsewhere",
                name=one["name"],
                count=len(place.enu_m),
                colour=say(f"together.colour_{one['number']}"),
            ),
        }
        for one, place in zip(uv_legend[1:], further_place, strict=True)
    ]
