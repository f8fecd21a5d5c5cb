"""What the visibilities panel draws of held pairs: at most 800 points, read off what was measured for the picture.

Of an even number of channels none is the middle one, for which the tracks and the points at rest are drawn: then what
the model measures there is computed for these points, and the noise is read off the channel next to it, as at rest.
A point is left out where the sample of that channel is, which an antenna pulled to the edge of the grid may show.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.blocks import Blocks
from .channels import middle_rows
from .geometry import Pairs
from .samples import Samples, Skies, Tables, skies_visibilities
from .tracks import along as track_points
from .visibility_points import parts, thinned, whole

MOST_HELD = 800


def held_points_choice(hand_pairs: Pairs, hour_angles_rad: np.ndarray) -> dict[str, Any]:
    """Which points of the held pairs there are; all of them are drawn."""
    pairs = len(hand_pairs.first)
    step, some = thinned(pairs, len(track_points(len(hour_angles_rad), pairs)), MOST_HELD)
    return {"step": step, "along": some, "plot_step": step, "plot_along": some}


def held_points_shift(
    held_samples: Blocks[Samples],
    held_model_visibilities: Blocks[np.ndarray],
    moving_pairs: Pairs,
    hand_pairs: Pairs,
    held_points_choice: Mapping[str, Any],
    held_antenna_uvw: np.ndarray,
    held_pair_kinds: np.ndarray | None,
    sampled_skies: Skies,
    sampled_radial_tables: Tables,
    channel_scales: tuple[float, ...],
) -> np.ndarray | None:
    """From the channel that is read off to the middle of the band, shape (point, pair) [Jy]; None: it is the middle."""
    if len(channel_scales) % 2 or not len(hand_pairs.first) or held_samples.count > 1:
        return None
    rows, those = _which(moving_pairs, hand_pairs, held_points_choice, len(held_antenna_uvw))
    middle = skies_visibilities(
        sampled_skies,
        held_antenna_uvw[rows],
        Pairs(moving_pairs.first[those], moving_pairs.second[those]),
        sampled_radial_tables,
        None if held_pair_kinds is None else held_pair_kinds[those],
    )
    measured = whole(held_samples, held_model_visibilities, len(moving_pairs.first))
    return middle - measured[middle_rows(rows, channel_scales)][:, those]


def held_visibility_points(
    held_samples: Blocks[Samples],
    held_visibilities: Blocks[np.ndarray],
    held_points_shift: np.ndarray | None,
    moving_pairs: Pairs,
    hand_pairs: Pairs,
    held_points_choice: Mapping[str, Any],
    hour_angles_rad: np.ndarray,
    channel_scales: tuple[float, ...],
) -> np.ndarray | None:
    """What the held pairs measure now, shape (pair, point, 2) [Jy]; None for too many to keep: wait for the release."""
    return _read_off(
        held_samples,
        held_visibilities,
        held_points_shift,
        moving_pairs,
        hand_pairs,
        held_points_choice,
        len(hour_angles_rad),
        channel_scales,
    )


def held_model_points(
    held_samples: Blocks[Samples],
    held_model_visibilities: Blocks[np.ndarray],
    held_noise_jy: Blocks[np.ndarray] | None,
    held_points_shift: np.ndarray | None,
    moving_pairs: Pairs,
    hand_pairs: Pairs,
    held_points_choice: Mapping[str, Any],
    hour_angles_rad: np.ndarray,
    channel_scales: tuple[float, ...],
) -> np.ndarray | None:
    """The same without noise; None where there is none to leave out."""
    if held_noise_jy is None:
        return None
    return _read_off(
        held_samples,
        held_model_visibilities,
        held_points_shift,
        moving_pairs,
        hand_pairs,
        held_points_choice,
        len(hour_angles_rad),
        channel_scales,
    )


def _read_off(
    samples: Blocks[Samples],
    values: Blocks[np.ndarray],
    shift: np.ndarray | None,
    moving_pairs: Pairs,
    hand_pairs: Pairs,
    choice: Mapping[str, Any],
    integrations: int,
    channel_scales: tuple[float, ...],
) -> np.ndarray | None:
    """Of what was computed for the moving pairs, the points of the hand's, in the middle of the band."""
    if not len(hand_pairs.first):
        return np.empty((0, len(choice["along"]), 2))
    if samples.count > 1:
        return None
    rows, those = _which(moving_pairs, hand_pairs, choice, integrations)
    found = whole(samples, values, len(moving_pairs.first))[middle_rows(rows, channel_scales)][:, those]
    return parts(found if shift is None else found + shift)


def _which(
    moving_pairs: Pairs, hand_pairs: Pairs, choice: Mapping[str, Any], integrations: int
) -> tuple[np.ndarray, np.ndarray]:
    """The integrations of these points, and where their pairs stand among the moving ones."""
    rows = track_points(integrations, len(hand_pairs.first))[choice["along"]]
    return rows, _places(moving_pairs, hand_pairs)[:: choice["step"]]


def _places(all_pairs: Pairs, some: Pairs) -> np.ndarray:
    """Where some pairs stand among all, which are in order, shape (some,)."""
    antennas = int(all_pairs.second.max()) + 1
    return np.searchsorted(all_pairs.first * antennas + all_pairs.second, some.first * antennas + some.second)
