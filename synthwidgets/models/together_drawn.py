"""What panels draw of further arrays: all of them one after another, with the shape of each, and numbered together.

Antennas are numbered on from those of the first array, so that a pair is two numbers whichever array it is of.
"""

from __future__ import annotations

import numpy as np

from ..core.layout import Layout


def all_antenna_names(layout: Layout, further_layout: tuple[Layout, ...]) -> list[str]:
    """Of the first array, then of the further ones."""
    return [name for one in (layout, *further_layout) for name in one.names]


def further_shapes(further_tracks_klambda: tuple[np.ndarray, ...]) -> list[list[int]]:
    """How many pairs, and points of each track, each further array has."""
    return [list(tracks.shape[:2]) for tracks in further_tracks_klambda]


def drawn_further_tracks(further_tracks_klambda: tuple[np.ndarray, ...]) -> np.ndarray:
    """u, v of each point of each pair of each further array, shape (point, 2) [kλ]."""
    return np.concatenate([np.empty((0, 2)), *(tracks.reshape(-1, 2) for tracks in further_tracks_klambda)])


def drawn_further_lost(further_lost: tuple[np.ndarray, ...]) -> np.ndarray:
    """1 where the sample is lost, of the same points, shape (point,)."""
    return np.concatenate([np.empty(0, np.uint8), *(lost.ravel() for lost in further_lost)])


def drawn_further_pairs(
    layout: Layout, further_layout: tuple[Layout, ...], further_pair_numbers: tuple[np.ndarray, ...]
) -> np.ndarray:
    """The two antenna numbers of each pair of each further array, shape (pair, 2)."""
    before = np.cumsum([len(one.names) for one in (layout, *further_layout)])[:-1]
    numbers = (pairs + count for pairs, count in zip(further_pair_numbers, before, strict=True))
    return np.concatenate([np.empty((0, 2), int), *numbers])
