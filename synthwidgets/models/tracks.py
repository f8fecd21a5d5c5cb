"""What the uv panel draws: the track of each pair, thinned to what an eye can tell apart."""

from __future__ import annotations

import numpy as np

from .geometry import Pairs

MOST_ALONG = 20  # points a track
MOST_POINTS = 100_000


def along(integrations: int, pairs: int) -> np.ndarray:
    """Which integrations are drawn: both ends and evenly between; none of none."""
    if not integrations:
        return np.empty(0, int)
    points = max(2, min(MOST_ALONG, integrations, MOST_POINTS // max(1, pairs)))
    return np.unique(np.linspace(0, integrations - 1, points).round().astype(int))


def tracks_klambda(antenna_uvw: np.ndarray, pair_list: Pairs) -> np.ndarray:
    """u, v of each pair along its track, shape (pair, point, 2) [kλ]."""
    drawn = antenna_uvw[along(len(antenna_uvw), len(pair_list.first)), :, :2] / 1e3
    return (drawn[:, pair_list.first] - drawn[:, pair_list.second]).swapaxes(0, 1)


def lost(seen: np.ndarray, pair_list: Pairs) -> np.ndarray:
    """1 where a pair's sample is lost to the horizon or a shadow, shape (pair, point)."""
    drawn = seen[along(len(seen), len(pair_list.first))]
    return (~(drawn[:, pair_list.first] & drawn[:, pair_list.second])).T.astype(np.uint8)


def pair_numbers(pair_list: Pairs) -> np.ndarray:
    """The two antenna numbers of each pair, shape (pair, 2)."""
    return np.stack(pair_list, axis=1)


def hours_h(hour_angles_rad: np.ndarray, pair_list: Pairs) -> list[float]:
    """The hour angle of each point of a track [h]."""
    drawn = hour_angles_rad[along(len(hour_angles_rad), len(pair_list.first))]
    return [round(float(hour_angle), 5) for hour_angle in drawn * (12 / np.pi)]
