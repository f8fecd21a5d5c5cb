"""Who observes when, and from where: integrations, pairs, what is held, uvw of each antenna, and who sees the source.

The uvw are computed twice by `synthesis`: for the array as it was when a hand took hold of an antenna, and with what is
held at its present place ("held_…").
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from ..core import tracks
from ..core.arrays import equatorial_m, on_the_ground, pairs, with_antennas_at
from ..core.blocks import MOST_SAMPLES
from ..core.layout import Layout

RECOMPUTED_SAMPLES = 20_000  # up to here a drag with uniform or Briggs weights does everything anew, exactly


class Pairs(NamedTuple):
    """Antenna numbers of pairs, first and second, shape (pair,)."""

    first: np.ndarray
    second: np.ndarray


# when ---------------------------------------------------------------------------------------------------------


def planned_hour_angles_rad(
    hour_angle_h: Sequence[float], integration_s: float, hour_angles_h: Sequence[float] | None
) -> np.ndarray:
    """The middle of each integration, shape (integration,) [rad]."""
    if hour_angles_h is not None:
        return np.array(hour_angles_h) * (math.pi / 12)
    start_h, end_h = hour_angle_h
    return tracks.hour_angles_rad(start_h, end_h, integration_s)


def draft_step(
    all_pairs: Pairs,
    planned_hour_angles_rad: np.ndarray,
    live: bool,
    held_indices: Sequence[int],
    channels: int,
) -> int:
    """While a slider moves, only every so manieth integration of a large array is computed; 1: all of them."""
    samples = len(all_pairs.first) * len(planned_hour_angles_rad) * channels
    return max(1, math.ceil(samples / MOST_SAMPLES)) if live and not held_indices else 1


def integrations(planned_hour_angles_rad: np.ndarray, draft_step: int) -> np.ndarray:
    """The numbers of the integrations that are computed, shape (integration,)."""
    return np.arange(draft_step // 2, len(planned_hour_angles_rad), draft_step)


def hour_angles_rad(planned_hour_angles_rad: np.ndarray, integrations: np.ndarray) -> np.ndarray:
    """Of the integrations that are computed, shape (integration,) [rad]."""
    return planned_hour_angles_rad[integrations]


# who ----------------------------------------------------------------------------------------------------------


def all_pairs(layout: Layout) -> Pairs:
    """Every pair of antennas once: (0, 1), (0, 2), …"""
    return Pairs(*pairs(len(layout.names)))


def hand_pairs(all_pairs: Pairs, held_indices: Sequence[int]) -> Pairs:
    """The pairs of what is held: with the resting antennas and among themselves."""
    held = np.array(held_indices, int)
    touching = np.isin(all_pairs.first, held) | np.isin(all_pairs.second, held)
    return Pairs(all_pairs.first[touching], all_pairs.second[touching])


def moving_pairs(all_pairs: Pairs, hand_pairs: Pairs, channel_integrations: np.ndarray, weighting: str) -> Pairs:
    """The pairs computed at each move: the hand's; all, where every weight changes and there are few samples."""
    samples = len(all_pairs.first) * len(channel_integrations)
    everything = weighting != "natural" and samples <= RECOMPUTED_SAMPLES
    return all_pairs if everything and len(hand_pairs.first) else hand_pairs


def placed_layout(
    layout: Layout, held_indices: Sequence[int], held_enu_m: Sequence[Sequence[float]]
) -> Layout:
    """The array with what is held where the hand has it."""
    if not held_indices:
        return layout
    return with_antennas_at(
        layout, held_indices, on_the_ground(layout, held_indices, np.array(held_enu_m, float))
    )


# where --------------------------------------------------------------------------------------------------------


def antenna_uvw_m(layout: Layout, hour_angles_rad: np.ndarray, declination_rad: float) -> np.ndarray:
    """Of each antenna, shape (integration, antenna, 3) [m]; a pair's is the first's minus the second's."""
    if not layout.names:
        return np.empty((len(hour_angles_rad), 0, 3))
    return tracks.antenna_uvw_m(equatorial_m(layout), hour_angles_rad, declination_rad)


def antenna_uvw(antenna_uvw_m: np.ndarray, wavelength_m: float) -> np.ndarray:
    """The same in wavelengths."""
    return antenna_uvw_m / wavelength_m


def longest_uv(antenna_uvw: np.ndarray, channel_scales: tuple[float, ...]) -> float:
    """The largest |u| or |v| of any pair in any channel [wavelengths]; zero without antennas."""
    if not antenna_uvw.size:
        return 0.0
    reach = np.ptp(np.ascontiguousarray(antenna_uvw[:, :, :2].transpose(2, 0, 1)), axis=2).max()
    return channel_scales[-1] * float(reach)


def elevations_rad(layout: Layout, hour_angles_rad: np.ndarray, declination_rad: float) -> np.ndarray:
    """Of the source at each antenna, shape (integration, antenna) [rad]."""
    if not layout.names:
        return np.empty((len(hour_angles_rad), 0))
    return tracks.elevations_rad(layout, hour_angles_rad, declination_rad)


def seen(
    layout: Layout,
    antenna_uvw_m: np.ndarray,
    elevations_rad: np.ndarray,
    elevation_limit_rad: float,
    shadowing: bool,
) -> np.ndarray:
    """Whether an antenna sees the source: high enough, nobody in front; shape (integration, antenna)."""
    high = elevations_rad >= elevation_limit_rad
    return high & ~tracks.shadowed(antenna_uvw_m, layout.diameters_m) if shadowing else high


def held_seen(
    seen: np.ndarray,
    placed_layout: Layout,
    held_antenna_uvw_m: np.ndarray,
    held_elevations_rad: np.ndarray,
    elevation_limit_rad: float,
    shadowing: bool,
    held_indices: Sequence[int],
) -> np.ndarray:
    """The same while something is held: what rests stays as it was until the release, what is held is judged."""
    held = list(held_indices)
    now = seen.copy()
    now[:, held] = held_elevations_rad[:, held] >= elevation_limit_rad
    if shadowing and held:
        now[:, held] &= ~tracks.some_shadowed(held_antenna_uvw_m, placed_layout.diameters_m, held)
    return now
