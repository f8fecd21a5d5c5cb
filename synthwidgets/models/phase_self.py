"""Self-calibration in the PhaseReferencing app: the target as its own calibrator, and what to believe of the result.

The model is the simplest there is, one point at the phase centre, and only phases are solved. While it is off, every
function here gives None and computes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from ..core.blocks import MOST_SAMPLES
from ..core.gain_tables import corrected, solution_intervals
from ..core.layout import Layout
from ..core.observing import Visits
from ..core.self_calibration import most_from_noise_jy, most_snr_from_noise, self_solutions
from .geometry import Pairs
from .phase_block import NO_SOURCE, TARGET, Plan
from .phase_images import Pictures, image_sums, pair_uv, sample_weights
from .phase_raw import Correlator

MODEL_JY = 1.0  # of a point any flux gives the same phases
ENOUGH = 1e-6  # of a gain, in the last step: less than a pixel shows
LOWEST, DEEPEST = 5.0, -0.25  # a peak is seen above so many sigma; the lower end of the scale, by the upper


class SelfSolutions(NamedTuple):
    """Phases that were solved on the target, complex (integration of the target, antenna), and their SNR."""

    gains: np.ndarray
    snr: np.ndarray


class SelfCalibrated(NamedTuple):
    """The target's dirty image after it [Jy/beam]; the share of samples that were turned."""

    image: np.ndarray
    turned: float


def target_solutions(
    self_calibrate: bool,
    self_interval: str,
    correlator: Correlator,
    plan: Plan,
    all_pairs: Pairs,
    layout: Layout,
    given_gains: np.ndarray,
    left_out: np.ndarray | None,
    sigma_jy: float,
) -> SelfSolutions | None:
    """Of every solution, however weak. None where self-calibration is off."""
    if not self_calibrate:
        return None
    antennas = len(layout.names)
    moments = np.flatnonzero(plan.fields == TARGET)
    gains, snr = np.full((len(moments), antennas), np.nan, complex), np.zeros((len(moments), antennas))
    for some in _whole_scans(plan.scans[moments], len(all_pairs.first)):
        block = moments[some]
        values, lost = corrected(correlator(block, all_pairs).raw, given_gains[block], *all_pairs)
        weights = sample_weights(lost, left_out, block).reshape(values.shape) / sigma_jy**2
        intervals = solution_intervals(plan.scans[block], np.ones(len(block), bool), self_interval)
        found = self_solutions(
            values, MODEL_JY, weights, *all_pairs, antennas, intervals, minimum_snr=0.0, tolerance=ENOUGH
        )
        gains[some], snr[some] = found.gains[intervals], found.snr[intervals]
    return SelfSolutions(gains, snr)


def self_calibrated_target(
    target_solutions: SelfSolutions | None,
    self_snr: float,
    correlator: Correlator,
    plan: Plan,
    visits: Visits,
    layout: Layout,
    all_pairs: Pairs,
    given_gains: np.ndarray,
    left_out: np.ndarray | None,
    wavelength_m: float,
    npix: int,
    cell_arcsec: float,
    declinations_rad: np.ndarray,
) -> SelfCalibrated | None:
    """The same samples as without, of the same weight: where an SNR is too low, they stay as the calibrator left them.

    None where self-calibration is off.
    """
    if target_solutions is None:
        return None
    moments = np.flatnonzero(plan.fields == TARGET)
    believed = np.where(target_solutions.snr >= self_snr, target_solutions.gains, np.nan)
    image, samples, turned = np.zeros((npix, npix)), 0, 0
    for some in _whole_scans(plan.scans[moments], len(all_pairs.first)):
        block = moments[some]
        before, lost = corrected(correlator(block, all_pairs).raw, given_gains[block], *all_pairs)
        after, untouched = corrected(before, believed[some], *all_pairs)
        weights = sample_weights(lost, left_out, block)
        u, v = pair_uv(visits, block, layout, all_pairs, wavelength_m, declinations_rad[TARGET])
        values = np.where(untouched, before, after).reshape(-1)
        image += image_sums(u, v, values, weights, npix, cell_arcsec)[0]
        samples += int(weights.sum())
        turned += int(weights[~untouched.reshape(-1)].sum())
    return SelfCalibrated(image / max(samples, 1), turned / max(samples, 1))


def after_image(pictures: Pictures, self_calibrated_target: SelfCalibrated | None) -> np.ndarray:
    """Divided by what the calibrator told, and by what the target itself told where that is asked for [Jy/beam]."""
    return pictures.after if self_calibrated_target is None else self_calibrated_target.image


def picture_ends(target: str, star_jy: float, sigma_jy: float, layout: Layout) -> list[float]:
    """The ends of the pictures' one colour scale [Jy/beam]: it holds the target, and what noise alone could make."""
    most_jy = most_from_noise_jy(sigma_jy, len(layout.names))
    highest = max(star_jy if target != NO_SOURCE else 0.0, most_jy)
    return [DEEPEST * highest, highest]


def _fainter(plan: Plan, self_interval: str) -> float:
    """How much fainter longer intervals make noise's point: of n integrations √n times, and it counts n times."""
    counts = np.unique(plan.scans[plan.fields == TARGET], return_counts=True)[1]
    return float(np.sqrt(counts).sum() / counts.sum()) if self_interval == "scan" else 1.0


def self_report(
    target_solutions: SelfSolutions | None,
    self_calibrated_target: SelfCalibrated | None,
    peaks_jy: Mapping[str, float],
    pictures: Pictures,
    self_interval: str,
    self_snr: float,
    plan: Plan,
    sigma_jy: float,
    layout: Layout,
    noise: bool,
) -> dict[str, Any] | None:
    """What self-calibration did: peaks, antennas' SNR, how many it turned, and what it could have made of noise.

    `made_of` is "noise" where nothing was seen before and there is no more than noise could make, "doubt" where
    there was something, but no more than that, and "target" where there is more. None where it is off.
    """
    if target_solutions is None or self_calibrated_target is None:
        return None
    solved = np.isfinite(target_solutions.gains)
    snr, used = target_solutions.snr[solved], solved & (target_solutions.snr >= self_snr)
    most_jy = most_from_noise_jy(sigma_jy, len(layout.names)) * _fainter(plan, self_interval) if noise else 0.0
    after_jy = float(self_calibrated_target.image.max())
    seen = peaks_jy["after"] > LOWEST * sigma_jy / np.sqrt(max(pictures.samples, 1))
    return {
        "before_jy": peaks_jy["after"],
        "after_jy": after_jy,
        "most_jy": float(most_jy),
        "snr": float(np.median(snr)) if len(snr) else None,
        "noise_snr": most_snr_from_noise(len(layout.names)),
        "antennas": round(float(used.sum(axis=1).mean())) if len(used) else 0,
        "turned": self_calibrated_target.turned,
        "made_of": "target" if after_jy > most_jy else "doubt" if seen else "noise",
    }


def _whole_scans(scans: np.ndarray, pairs: int) -> Iterator[slice]:
    """Runs of whole scans, of about as many samples as fit into a block."""
    starts = np.searchsorted(scans, scans)  # of each integration, where its scan begins
    blocks = starts // max(1, MOST_SAMPLES // pairs)
    ends = [0, *(np.flatnonzero(np.diff(blocks)) + 1).tolist(), len(scans)]
    return (slice(start, end) for start, end in pairwise(ends) if end > start)
