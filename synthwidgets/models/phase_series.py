"""Phases of the PhaseReferencing app: of a pair, against time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.gain_tables import corrected, interval_means
from .geometry import Pairs
from .phase_block import Plan
from .phase_raw import Correlator, Seen

CURVE_POINTS, FRACTIONS = 17, 5
SHORTEST_M = 20.0
PAIRS = ("first", "short", "middle", "long")
PHASES = ("raw_deg", "right_deg", "flagged_raw_deg", "flagged_right_deg")


# one pair against time ------------------------------------------------------------------------------------------


def pair_phases(
    correlator: Correlator,
    calibrator: Seen,
    plan: Plan,
    looks: np.ndarray,
    all_pairs: Pairs,
    watched: Sequence[int],
    given_gains: np.ndarray,
    look_gains: np.ndarray,
    left_out: np.ndarray | None,
) -> dict[str, Any]:
    """Phases of the pair at every integration, as measured and divided by the gains, (integration,) [deg].

    In a lower band the calibrator's are those of that band. NaN where nothing is used; what flags leave out of it is
    apart, with NaN where nothing is flagged. `means` has a row for each scan: its middle [s], its field, and the phases
    of its mean visibility.
    """
    first, second = watched
    one = Pairs(np.array([first]), np.array([second]))
    raw = correlator(np.arange(len(plan.times_s)), one).raw[:, 0]
    column = pair_number(all_pairs, watched)
    raw[looks] = calibrator.raw[:, column]
    gains = given_gains[:, [first, second]]
    gains[looks] = look_gains[:, [first, second]]
    right = corrected(raw[:, None], gains, np.array([0]), np.array([1]))[0][:, 0]
    lost = right == 0
    out = np.zeros_like(lost) if left_out is None else left_out[:, column]
    used, used_right = (np.where(lost | out, np.nan, values) for values in (raw, right))
    flagged, flagged_right = np.where(out, raw, np.nan), np.where(out & ~lost, right, np.nan)
    phases = dict(zip(PHASES, map(_degrees, (used, used_right, flagged, flagged_right)), strict=True))
    return {"times_s": plan.times_s, "fields": plan.fields, **phases, "means": _means(used, used_right, plan)}


def phase_rows(pair_phases: Mapping[str, Any]) -> np.ndarray:
    """Times [s], fields, phases as measured and divided, and those of flagged data [deg], shape (6, integration)."""
    return np.stack([pair_phases[name] for name in ("times_s", "fields", *PHASES)])


def scan_means(pair_phases: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A row for each scan, as `pair_phases` has them."""
    means: list[dict[str, Any]] = pair_phases["means"]
    return means


def pair_solution_deg(given_gains: np.ndarray, watched: Sequence[int]) -> np.ndarray:
    """What is taken off target and check source, and what between scans is a guess, (integration,) [deg]."""
    first, second = watched
    return _degrees(given_gains[:, first] * given_gains[:, second].conj())


def pair_truth_deg(antenna_gains: np.ndarray, watched: Sequence[int], truth: bool) -> np.ndarray | None:
    """What ought to be taken off, (integration,) [deg]; None until it is asked for: no observer knows it."""
    first, second = watched
    return _degrees(antenna_gains[:, first] * antenna_gains[:, second].conj()) if truth else None


def calibrator_rms(
    calibrator: Seen,
    look_gains: np.ndarray,
    looks: np.ndarray,
    plan: Plan,
    all_pairs: Pairs,
    left_out: np.ndarray | None,
) -> dict[str, float]:
    """Rms phase of the calibrator over all pairs: raw, and divided by the gains of scans and integrations [deg]."""
    right, lost = corrected(calibrator.raw, look_gains, *all_pairs)
    used = ~lost if left_out is None else ~(lost | left_out[looks])
    scans = np.flatnonzero(np.diff(plan.scans[looks], prepend=-1))
    means = np.add.reduceat(np.where(used, right, 0), scans, axis=0)
    return {
        "raw_deg": _rms_deg(calibrator.raw[used]),
        "integrations_deg": _rms_deg(right[used]),
        "scans_deg": _rms_deg(means[means != 0]),
    }


def pair_name(pair_lengths_m: np.ndarray, all_pairs: Pairs, watched: Sequence[int]) -> str:
    """The pair by name: "first", by its length "short", "middle" or "long", or "own"."""
    number = pair_number(all_pairs, watched)
    return next((name for name, one in named_pairs(pair_lengths_m).items() if one == number), "own")


def named_pairs(pair_lengths_m: np.ndarray) -> dict[str, int]:
    """The numbers of the first pair, the shortest, the middle one and the longest."""
    order = np.argsort(pair_lengths_m)
    return {"first": 0, "short": int(order[0]), "middle": int(order[len(order) // 2]), "long": int(order[-1])}


def pair_number(all_pairs: Pairs, watched: Sequence[int]) -> int:
    """Which of all pairs it is."""
    return int(np.flatnonzero((all_pairs.first == watched[0]) & (all_pairs.second == watched[1]))[0])


def _means(raw: np.ndarray, right: np.ndarray, plan: Plan) -> list[dict[str, Any]]:
    """Of each scan its field, the phases of its mean visibility [deg], and when that was: of what is used of it.

    None for the phases, and the middle of all, where nothing is used.
    """
    starts = np.flatnonzero(np.diff(plan.scans, prepend=-1))
    sums = [np.add.reduceat(np.nan_to_num(values), starts) for values in (raw, right)]
    numbers = np.cumsum(np.diff(plan.scans, prepend=plan.scans[0]) != 0)
    middles_s = interval_means(plan.times_s, numbers, np.isfinite(right))
    told = [[round(float(d), 3) if v else None for v, d in zip(s, _degrees(s), strict=True)] for s in sums]
    rows = zip(middles_s.tolist(), plan.fields[starts].tolist(), plan.scans[starts].tolist(), *told, strict=True)
    keys = ("time_s", "field", "scan", "raw_deg", "right_deg")
    return [dict(zip(keys, row, strict=True)) for row in rows]


def _degrees(values: np.ndarray) -> np.ndarray:
    return np.degrees(np.angle(values))


def _rms_deg(values: np.ndarray) -> float:
    return float(np.sqrt(np.mean(_degrees(values) ** 2))) if len(values) else 0.0
