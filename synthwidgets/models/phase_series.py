"""Phases of the PhaseReferencing app: of one pair against time, and of all pairs against their lengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.gain_tables import corrected, interval_means
from ..core.phase_screen import StructureFunction
from ..core.referencing import cycle_weights, effective_baseline_m, residual_variance
from ..core.troposphere import airmass, lines_apart_m
from ..core.vapour import SCALE_ERROR
from .geometry import Pairs
from .phase_air import Rms
from .phase_block import CALIBRATOR, TARGET, Lines, Plan
from .phase_raw import Correlator, Seen

CURVE_POINTS, FRACTIONS = 17, 5
SHORTEST_M = 20.0
PAIRS = ("short", "middle", "long")


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

    In a lower band the calibrator's are those of that band. NaN where nothing is used. `means` has a row for each
    scan: its middle [s], its field, and the phases of its mean visibility.
    """
    first, second = watched
    one = Pairs(np.array([first]), np.array([second]))
    raw = correlator(np.arange(len(plan.times_s)), one).raw[:, 0]
    column = pair_number(all_pairs, watched)
    raw[looks] = calibrator.raw[:, column]
    gains = given_gains[:, [first, second]]
    gains[looks] = look_gains[:, [first, second]]
    right = corrected(raw[:, None], gains, np.array([0]), np.array([1]))[0][:, 0]
    unused = right == 0
    if left_out is not None:
        unused |= left_out[:, column]
    raw, right = (np.where(unused, np.nan, values) for values in (raw, right))
    return {
        "times_s": plan.times_s,
        "fields": plan.fields,
        "raw_deg": _degrees(raw),
        "right_deg": _degrees(right),
        "means": _means(raw, right, plan),
    }


def phase_rows(pair_phases: Mapping[str, Any]) -> np.ndarray:
    """Times [s], fields, phases as measured and divided [deg], shape (4, integration)."""
    return np.stack([pair_phases[name] for name in ("times_s", "fields", "raw_deg", "right_deg")])


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
    """Which of three lengths the pair has: "short", "middle", "long", or "own"."""
    number = pair_number(all_pairs, watched)
    return next((name for name, one in named_pairs(pair_lengths_m).items() if one == number), "own")


def named_pairs(pair_lengths_m: np.ndarray) -> dict[str, int]:
    """The numbers of the shortest pair, the middle one and the longest."""
    order = np.argsort(pair_lengths_m)
    return {"short": int(order[0]), "middle": int(order[len(order) // 2]), "long": int(order[-1])}


# all pairs against their lengths --------------------------------------------------------------------------------


def residuals(
    antenna_gains: np.ndarray, given_gains: np.ndarray, plan: Plan, all_pairs: Pairs
) -> dict[str, np.ndarray]:
    """Rms phase of each pair on the target, as it is and after the gains, (pair,) [deg]: only the simulator knows."""
    target = plan.fields == TARGET
    return {
        "before_deg": _pair_rms_deg(antenna_gains[target], all_pairs),
        "after_deg": _pair_rms_deg(antenna_gains[target] * np.nan_to_num(given_gains[target]).conj(), all_pairs),
    }


def effective_m(
    wind_m_s: float, cycle_s: float, height_m: float, separation_deg: float, target_line: tuple[float, float]
) -> float:
    """The rule of thumb, v t / 2 + h theta / sin(elevation) [m]."""
    return effective_baseline_m(wind_m_s, cycle_s, height_m, float(np.radians(separation_deg)), target_line[1])


def target_line(lines: Lines, plan: Plan) -> tuple[float, float]:
    """Azimuth and elevation of the target in the middle of the hour [rad]."""
    targets = np.flatnonzero(plan.fields == TARGET)
    middle = targets[np.abs(plan.times_s[targets] - plan.times_s.mean()).argmin()]
    return float(lines.azimuths_rad[middle]), float(lines.elevations_rad[middle])


def offset_m(lines: Lines, plan: Plan, target_line: tuple[float, float], height_m: float, wind_from_rad: float) -> Any:
    """From the air before the calibrator to that before the target, downwind and to the left of it, (2,) [m]."""
    looks = np.flatnonzero(plan.fields == CALIBRATOR)
    middle = looks[np.abs(plan.times_s[looks] - plan.times_s.mean()).argmin()]
    calibrator_line = float(lines.azimuths_rad[middle]), float(lines.elevations_rad[middle])
    return lines_apart_m(calibrator_line, target_line, height_m, wind_from_rad)


def rms_curve(
    structure: StructureFunction,
    roughness: Rms,
    wvr: bool,
    radiometer_noise_m: float,
    target_line: tuple[float, float],
    offset_m: np.ndarray,
    plan: Plan,
    cycle_s: float,
    interpolation: str,
    wind_m_s: float,
    wavelength_m: float,
    extent_m: float,
) -> dict[str, np.ndarray]:
    """What formulas say that the air leaves on baselines across the wind: lengths [m], rms before and after [deg].

    Exact for air that is carried along unchanged, a perfect instrument, and phases that do not wrap.
    """
    lengths_m = np.geomspace(SHORTEST_M, max(extent_m, 1000.0), CURVE_POINTS)
    baselines_m = np.stack([np.zeros_like(lengths_m), lengths_m], axis=-1)
    raw = structure(baselines_m)
    cases = [cycle(plan, cycle_s, shot, interpolation, wind_m_s, offset_m) for shot in _shots(plan.shots)]
    left = np.mean([residual_variance(structure, *case, baselines_m) for case in cases], axis=0)
    wet_m = roughness.wet_m * (SCALE_ERROR if wvr else 1.0)
    noise_m2 = radiometer_noise_m**2 * np.mean([weights @ weights for weights, _ in cases]) if wvr else 0.0
    slant = float(airmass(target_line[1]))
    before_m2 = slant**2 * (roughness.wet_m**2 + roughness.dry_m**2) * raw
    after_m2 = slant**2 * (wet_m**2 + roughness.dry_m**2) * left + noise_m2
    turn = 360 / wavelength_m
    return {
        "length_m": lengths_m,
        "before_deg": turn * np.sqrt(before_m2),
        "after_deg": turn * np.sqrt(np.maximum(after_m2, 0)),
    }


def cycle(
    plan: Plan, cycle_s: float, shot: int, interpolation: str, wind_m_s: float, offset_m: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and places in the air of one of the target's integrations and of the scans before and after it.

    Each integration of a calibrator's scan is a point that has its share of the scan's weight: what
    `referencing.residual_variance` takes.
    """
    looks_s, at_s = plan.times_s[: plan.looks], plan.times_s[plan.looks + shot]
    target, before, after = cycle_weights(float((at_s - looks_s.mean()) / cycle_s), interpolation)
    times_s = np.concatenate([[at_s], looks_s, looks_s + cycle_s])
    weights = np.concatenate([[target], *(np.full(plan.looks, one / plan.looks) for one in (before, after))])
    points_m = np.stack([-wind_m_s * times_s, np.zeros_like(times_s)], axis=-1)
    points_m[0] += offset_m
    return weights, points_m


def pair_number(all_pairs: Pairs, watched: Sequence[int]) -> int:
    """Which of all pairs it is."""
    return int(np.flatnonzero((all_pairs.first == watched[0]) & (all_pairs.second == watched[1]))[0])


def _shots(shots: int) -> list[int]:
    """Some of the target's integrations, evenly spread."""
    return sorted({int((k + 0.5) * shots / FRACTIONS) for k in range(FRACTIONS)})


def _means(raw: np.ndarray, right: np.ndarray, plan: Plan) -> list[dict[str, Any]]:
    """Of each scan its middle, its field, and the phases of its mean visibility [deg]; None where nothing is used."""
    starts = np.flatnonzero(np.diff(plan.scans, prepend=-1))
    sums = [np.add.reduceat(np.nan_to_num(values), starts) for values in (raw, right)]
    numbers = np.cumsum(np.diff(plan.scans, prepend=plan.scans[0]) != 0)
    middles_s = interval_means(plan.times_s, numbers)
    told = [[round(float(d), 3) if v else None for v, d in zip(s, _degrees(s), strict=True)] for s in sums]
    rows = zip(middles_s.tolist(), plan.fields[starts].tolist(), plan.scans[starts].tolist(), *told, strict=True)
    keys = ("time_s", "field", "scan", "raw_deg", "right_deg")
    return [dict(zip(keys, row, strict=True)) for row in rows]


def _pair_rms_deg(gains: np.ndarray, pairs: Pairs) -> np.ndarray:
    """Rms phase of pairs of antennas, wrapped; NaN for one that is 0 throughout. Single precision: 1e-5° of 1°."""
    turned = gains.astype(np.complex64)
    phases = np.angle(turned[:, pairs.first] * turned[:, pairs.second].conj())
    known = np.abs(turned).max(axis=0) > 0
    rms_deg = np.degrees(np.sqrt(np.mean(phases * phases, axis=0)))
    return np.where(known[pairs.first] & known[pairs.second], rms_deg, np.nan)


def _degrees(values: np.ndarray) -> np.ndarray:
    return np.degrees(np.angle(values))


def _rms_deg(values: np.ndarray) -> float:
    return float(np.sqrt(np.mean(_degrees(values) ** 2))) if len(values) else 0.0
