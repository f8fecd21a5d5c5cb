"""What the uv plane and the visibilities of the Real data app draw: a track a pair, a point a moment.

A telescope looks at one thing, then at another: where it was away longer than usual two moments of no sample stand
between, so that no line joins what belongs to two scans. Names and shapes are those of Synthesis, for the same panels.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from ..core.observed import Observed
from ..core.phasor import phasor
from .real_pictures import Brightest
from .visibility_points import MOST_RESTING, thinned

MOST_POINTS = 60_000  # pairs by moments
AWAY = 3.0  # times the usual step between moments is another scan
SAME_S = 0.5  # so close in time is one moment


class Moments(NamedTuple):
    """Times that are drawn [days]; NaN, twice, between scans. Of each sample its place among them, or −1."""

    mjd: np.ndarray
    of_sample: np.ndarray


class AllPairs(NamedTuple):
    """Antennas of each pair, shape (pair, 2), and which of them each sample is of."""

    antennas: np.ndarray
    of_sample: np.ndarray


def all_pairs(observed: Observed) -> AllPairs:
    """The pairs that have samples, in order."""
    antennas, of_sample = np.unique(observed.pairs, axis=0, return_inverse=True)
    return AllPairs(antennas, of_sample.ravel())


def moments(observed: Observed, all_pairs: AllPairs) -> Moments:
    """The moments that are drawn: all, or evenly some of them where they are many."""
    rounded = np.round(observed.mjd * (86_400 / SAME_S)).astype(np.int64)
    ticks, first, of_sample = np.unique(rounded, return_index=True, return_inverse=True)
    most = max(2, MOST_POINTS // len(all_pairs.antennas))
    some = np.unique(np.linspace(0, len(ticks) - 1, min(most, len(ticks))).round().astype(int))
    steps = np.diff(ticks[some])
    pauses = np.flatnonzero(steps > AWAY * np.median(steps)) + 1 if len(steps) else np.zeros(0, int)
    drawn = np.insert(observed.mjd[first[some]], np.repeat(pauses, 2), np.nan)
    place = np.full(len(ticks), -1)
    place[some] = np.flatnonzero(np.isfinite(drawn))
    return Moments(drawn, place[of_sample.ravel()])


def places(all_pairs: AllPairs, moments: Moments) -> np.ndarray:
    """Of each pair and moment its sample, or −1, shape (pair, moment)."""
    found = np.full((len(all_pairs.antennas), len(moments.mjd)), -1)
    drawn = moments.of_sample >= 0
    found[all_pairs.of_sample[drawn], moments.of_sample[drawn]] = np.flatnonzero(drawn)
    return found


def resting_tracks_klambda(observed: Observed, places: np.ndarray) -> np.ndarray:
    """u, v of each pair along its track, shape (pair, moment, 2) [kλ]; not a number without a sample."""
    return np.where(places[..., None] >= 0, observed.uvw[places, :2] / 1e3, np.nan)


def resting_lost(used: np.ndarray, places: np.ndarray) -> np.ndarray:
    """1 where a sample is not used, or not there, shape (pair, moment)."""
    return (~((places >= 0) & used[places])).astype(np.uint8)


def resting_pair_numbers(all_pairs: AllPairs) -> np.ndarray:
    """The two antenna numbers of each pair, shape (pair, 2)."""
    return all_pairs.antennas


def resting_hours_h(moments: Moments) -> list[float]:
    """Since the first moment [h], one a moment; between scans the hour before."""
    hours = (moments.mjd - np.nanmin(moments.mjd)) * 24
    last = np.maximum.accumulate(np.where(np.isfinite(hours), np.arange(len(hours)), 0))
    return [round(float(hour), 5) for hour in hours[last]]


def points_choice(places: np.ndarray, moments: Moments, live: bool) -> dict[str, Any]:
    """Which points travel: all, and while a hand moves only those that are drawn as dots, 2 000 at most."""
    pairs, count = places.shape
    there = np.flatnonzero(np.isfinite(moments.mjd))
    step, some = thinned(pairs, len(there), MOST_RESTING)
    drawn = there[some].tolist()
    every = {"step": step, "along": drawn} if live else {"step": 1, "along": list(range(count))}
    return every | {"plot_step": step, "plot_along": drawn}


def resting_visibility_points(
    observed: Observed,
    used: np.ndarray,
    places: np.ndarray,
    points_choice: Mapping[str, Any],
    brightest: Brightest,
    removed_jy: float,
) -> np.ndarray:
    """What is left of these, real and imaginary part, shape (pair, point, 2) [Jy]; NaN where a sample is not used."""
    some = places[:: points_choice["step"]][:, points_choice["along"]]
    values = observed.visibilities[some]
    if removed_jy:
        turns = observed.uvw[:, 0] * brightest.l + observed.uvw[:, 1] * brightest.m
        values = values - removed_jy * phasor(turns[some])
    shown = np.where((some >= 0) & used[some], values, complex(np.nan, np.nan))
    return np.stack([shown.real, shown.imag], axis=-1)


def resting_model_points(places: np.ndarray, points_choice: Mapping[str, Any]) -> np.ndarray:
    """Not a number, shape (pair, point, 2): there is no model of what was really there, so no line is drawn."""
    return np.full((*places[:: points_choice["step"]][:, points_choice["along"]].shape, 2), np.nan)


def model_band() -> np.ndarray:
    """Nor a band of its amplitudes, shape (0, 4)."""
    return np.empty((0, 4))


def drawn_channels() -> list[float]:
    """One: all channels were averaged."""
    return [1.0]


def clock() -> str:
    """What the hours of the samples are counted from: their start, not the meridian."""
    return "elapsed"


def antenna_names(observed: Observed) -> list[str]:
    return list(observed.names)
