"""Phases of the PhaseReferencing app: of all pairs, against their lengths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..core.layout import Layout
from ..core.phase_screen import StructureFunction
from ..core.referencing import cycle_weights, effective_baseline_m, residual_variance
from ..core.troposphere import airmass, lines_apart_m
from ..core.vapour import SCALE_ERROR
from .geometry import Pairs
from .phase_air import Rms
from .phase_block import CALIBRATOR, CHECK, TARGET, Line, Plan, middle_line

CURVE_POINTS, FRACTIONS = 17, 5
SHORTEST_M = 20.0
Curve = dict[str, np.ndarray]
Formula = Callable[[Line, np.ndarray], Curve]  # of a line of sight, and how far from the calibrator's air it goes


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
    wind_m_s: float, cycle_s: float, height_m: float, separation_deg: float, target_line: Line
) -> float:
    """The rule of thumb, v t / 2 + h theta / sin(elevation) [m]."""
    return effective_baseline_m(wind_m_s, cycle_s, height_m, float(np.radians(separation_deg)), target_line[1])


# where the air is looked through --------------------------------------------------------------------------------


def target_line(layout: Layout, declinations_rad: np.ndarray) -> Line:
    """Azimuth and elevation of the target in the middle of the hour [rad]."""
    return middle_line(TARGET, layout, declinations_rad)


def check_line(layout: Layout, declinations_rad: np.ndarray) -> Line:
    """The same of the check source [rad]."""
    return middle_line(CHECK, layout, declinations_rad)


def offset_m(
    layout: Layout, declinations_rad: np.ndarray, target_line: Line, height_m: float, wind_from_rad: float
) -> Any:
    """From the air before the calibrator to that before the target, downwind and to the left of it, (2,) [m]."""
    return lines_apart_m(middle_line(CALIBRATOR, layout, declinations_rad), target_line, height_m, wind_from_rad)


def check_offset_m(
    layout: Layout, declinations_rad: np.ndarray, check_line: Line, height_m: float, wind_from_rad: float
) -> Any:
    """The same to that before the check source, which stands farther from the calibrator, (2,) [m]."""
    return lines_apart_m(middle_line(CALIBRATOR, layout, declinations_rad), check_line, height_m, wind_from_rad)


# what formulas say ----------------------------------------------------------------------------------------------


def rms_curve(left_by_air: Formula, target_line: Line, offset_m: np.ndarray) -> Curve:
    """Of the target: lengths [m], rms before and after [deg]."""
    return left_by_air(target_line, offset_m)


def check_curve(left_by_air: Formula, check_line: Line, check_offset_m: np.ndarray) -> Curve:
    """Of the check source, as the pairs beside it have it."""
    return left_by_air(check_line, check_offset_m)


def left_by_air(
    structure: StructureFunction,
    roughness: Rms,
    wvr: bool,
    radiometer_noise_m: float,
    plan: Plan,
    cycle_s: float,
    interpolation: str,
    wind_m_s: float,
    wavelength_m: float,
    extent_m: float,
) -> Formula:
    """What the air leaves on baselines across the wind.

    Exact for air that is carried along unchanged, a perfect instrument, and phases that do not wrap.
    """
    lengths_m = np.geomspace(SHORTEST_M, max(extent_m, 1000.0), CURVE_POINTS)
    baselines_m = np.stack([np.zeros_like(lengths_m), lengths_m], axis=-1)
    before_m2 = (roughness.wet_m**2 + roughness.dry_m**2) * structure(baselines_m)
    air_m2 = (roughness.wet_m * (SCALE_ERROR if wvr else 1.0)) ** 2 + roughness.dry_m**2
    turn = 360 / wavelength_m

    def curve(line: Line, offset_m: np.ndarray) -> Curve:
        cases = [cycle(plan, cycle_s, shot, interpolation, wind_m_s, offset_m) for shot in _shots(plan.shots)]
        left = np.mean([residual_variance(structure, *case, baselines_m) for case in cases], axis=0)
        noise_m2 = radiometer_noise_m**2 * np.mean([weights @ weights for weights, _ in cases]) if wvr else 0.0
        slant = float(airmass(line[1]))
        after_m2 = np.maximum(slant**2 * air_m2 * left + noise_m2, 0)
        return {
            "length_m": lengths_m,
            "before_deg": turn * slant * np.sqrt(before_m2),
            "after_deg": turn * np.sqrt(after_m2),
        }

    return curve


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


def _shots(shots: int) -> list[int]:
    """Some of the target's integrations, evenly spread."""
    return sorted({int((k + 0.5) * shots / FRACTIONS) for k in range(FRACTIONS)})


def _pair_rms_deg(gains: np.ndarray, pairs: Pairs) -> np.ndarray:
    """Rms phase of pairs of antennas, wrapped; NaN for one that is 0 throughout. Single precision: 1e-5° of 1°."""
    turned = gains.astype(np.complex64)
    phases = np.angle(turned[:, pairs.first] * turned[:, pairs.second].conj())
    known = np.abs(turned).max(axis=0) > 0
    rms_deg = np.degrees(np.sqrt(np.mean(phases * phases, axis=0)))
    return np.where(known[pairs.first] & known[pairs.second], rms_deg, np.nan)
