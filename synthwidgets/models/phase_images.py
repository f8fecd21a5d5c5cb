"""The pictures of the PhaseReferencing app: the target before, after and without air, and the check source.

Sums go through the target's integrations in blocks: of an hour of 43 antennas nothing as long as that is kept.
"""

from __future__ import annotations

import math
from typing import Any, NamedTuple

import numpy as np

from ..core.arrays import equatorial_m
from ..core.blocks import integration_blocks
from ..core.coherence import coherence, quality
from ..core.constants import ARCSEC
from ..core.gain_tables import corrected
from ..core.gridding import dirty_sums
from ..core.imaging import CleanBeam, fit_beam
from ..core.layout import Layout
from ..core.observing import Visits
from ..core.self_calibration import self_calibrated, self_solutions
from ..core.tracks import antenna_uvw_m
from .geometry import Pairs
from .phase_block import CHECK, TARGET, Plan
from .phase_raw import Correlator
from .words import first_digits

NPIX, CHECK_NPIX = 256, 128
PIXELS = 8  # for the longest baseline's wavelength over length
LONG = 80.0  # per cent of the baselines are shorter than those that a phase is judged on


class Pictures(NamedTuple):
    """The target's dirty images [Jy/beam] and beam, all (npix, npix); how many samples went into them.

    `without` is that of a perfect instrument above the air.
    """

    before: np.ndarray
    after: np.ndarray
    without: np.ndarray
    beam: np.ndarray
    samples: int


class CheckData(NamedTuple):
    """Of the check source: divided by the calibrator's gains, which samples count, and raw, all (shot, pair)."""

    right: np.ndarray
    used: np.ndarray
    raw: np.ndarray


def npix() -> int:
    return NPIX


def cell_arcsec(wavelength_m: float, extent_m: float) -> float:
    """Pixels that suit the array from end to end."""
    return first_digits(wavelength_m / (PIXELS * extent_m) / ARCSEC, 2)


def pictures(
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
) -> Pictures:
    """All of the target's samples alike in weight. What no gain is known for is left out of all three."""
    moments = np.flatnonzero(plan.fields == TARGET)
    sums, samples = np.zeros((4, npix, npix)), 0
    for some in integration_blocks(len(moments), len(all_pairs.first)):
        block = moments[some]
        seen = correlator(block, all_pairs)
        after, lost = corrected(seen.raw, given_gains[block], *all_pairs)
        weights = sample_weights(lost, left_out, block)
        u, v = pair_uv(visits, block, layout, all_pairs, wavelength_m, declinations_rad[TARGET])
        for place, values in enumerate((seen.raw, after, seen.true)):
            image, beam = image_sums(u, v, values.reshape(-1), weights, npix, cell_arcsec)
            sums[place] += image
        sums[3] += beam
        samples += int(weights.sum())
    before, after, without, beam = sums / max(samples, 1)
    return Pictures(before, after, without, beam, samples)


def before_image(pictures: Pictures) -> np.ndarray:
    """As it was measured [Jy/beam]."""
    return pictures.before


def calm_image(pictures: Pictures) -> np.ndarray:
    """By a perfect instrument, without air [Jy/beam]."""
    return pictures.without


def clean_beam(pictures: Pictures, cell_arcsec: float) -> CleanBeam | None:
    """The ellipse fitted to the array's beam."""
    return fit_beam(pictures.beam, cell_arcsec * ARCSEC)


def peaks_jy(pictures: Pictures) -> dict[str, float]:
    """The brightest pixel of each [Jy/beam]."""
    return {name: float(getattr(pictures, name).max()) for name in ("before", "after", "without")}


# the witness ----------------------------------------------------------------------------------------------------


def check_data(
    correlator: Correlator, plan: Plan, all_pairs: Pairs, given_gains: np.ndarray, left_out: np.ndarray | None
) -> CheckData:
    """The check source's data divided by the calibrator's gains, which count, and raw, all (shot, pair)."""
    moments = np.flatnonzero(plan.fields == CHECK)
    raw = correlator(moments, all_pairs).raw
    right, lost = corrected(raw, given_gains[moments], *all_pairs)
    return CheckData(right, sample_weights(lost, left_out, moments).reshape(right.shape) > 0, raw)


def check_image(
    check_data: CheckData,
    plan: Plan,
    visits: Visits,
    layout: Layout,
    all_pairs: Pairs,
    wavelength_m: float,
    cell_arcsec: float,
    declinations_rad: np.ndarray,
) -> np.ndarray:
    """Its dirty image [Jy/beam]."""
    values, used, _raw = check_data
    moments = np.flatnonzero(plan.fields == CHECK)
    u, v = pair_uv(visits, moments, layout, all_pairs, wavelength_m, declinations_rad[CHECK])
    image, _beam = dirty_sums(
        u, v, values.reshape(-1), used.reshape(-1).astype(float), CHECK_NPIX, cell_arcsec * ARCSEC
    )
    return image / max(int(used.sum()), 1)


def witness(
    check_data: CheckData,
    check_image: np.ndarray,
    pair_lengths_m: np.ndarray,
    all_pairs: Pairs,
    layout: Layout,
    sigma_jy: float,
    check_jy: float,
    cell_arcsec: float,
) -> dict[str, Any]:
    """What the check source says: its peak over that after a self-calibration, where it is, and what formulas say.

    The self-calibrated data are a point in the middle by construction, so their peak is their mean. `mean_cosine` is
    the sum of w cos(phase) over that of w, `bell_curve` exp(-sigma^2/2), sigma the rms phase of all baselines;
    `long_rms_deg` is that of the longest fifth of them, by which `quality` is judged.
    """
    values, used, _raw = check_data
    weights = used / sigma_jy**2
    shots = np.arange(len(values))
    solutions = self_solutions(values, check_jy, weights, *all_pairs, len(layout.names), shots)
    best, lost = self_calibrated(values, solutions, shots, *all_pairs)
    kept = used & ~lost
    self_jy = float(best.real[kept].mean()) if kept.any() else None
    phases = np.angle(values)
    rms_rad, long_rad = (
        _rms(phases[some]) for some in (used, used & (pair_lengths_m >= np.percentile(pair_lengths_m, LONG)))
    )
    peak_jy, east, north = _peak(check_image)
    return {
        "peak_jy": peak_jy,
        "self_jy": self_jy,
        "kept": peak_jy / self_jy if self_jy else None,
        "shift_arcsec": math.hypot(east, north) * cell_arcsec,
        "east_arcsec": east * cell_arcsec,
        "north_arcsec": north * cell_arcsec,
        "mean_cosine": float(np.cos(phases[used]).mean()) if used.any() else None,
        "bell_curve": None if rms_rad is None else float(coherence(rms_rad)),
        "rms_deg": None if rms_rad is None else math.degrees(rms_rad),
        "long_rms_deg": None if long_rad is None else math.degrees(long_rad),
        "quality": None if long_rad is None else quality(math.degrees(long_rad)),
    }


def raw_rms_deg(check_data: CheckData) -> np.ndarray:
    """Rms phase of each pair on the check source as it was measured, (pair,) [deg]."""
    return _pair_rms_deg(check_data.raw, check_data.used)


def right_rms_deg(check_data: CheckData) -> np.ndarray:
    """The same after the calibrator's gains."""
    return _pair_rms_deg(check_data.right, check_data.used)


def _pair_rms_deg(values: np.ndarray, used: np.ndarray) -> np.ndarray:
    """Over the samples that count; NaN for a pair without any."""
    squares = np.where(used, np.angle(values) ** 2, 0).sum(axis=0)
    count = used.sum(axis=0)
    return np.degrees(np.sqrt(np.where(count, squares, np.nan) / np.maximum(count, 1)))


def image_sums(
    u: np.ndarray, v: np.ndarray, values: np.ndarray, weights: np.ndarray, npix: int, cell_arcsec: float
) -> tuple[np.ndarray, np.ndarray]:
    """Sums of image and beam; of nothing nothing, where a gridder of both at once leaves 3e-7 of the beam."""
    image, beam = dirty_sums(u, v, values, weights, npix, cell_arcsec * ARCSEC)
    return image if values.any() else np.zeros_like(image), beam


def sample_weights(lost: np.ndarray, left_out: np.ndarray | None, moments: np.ndarray) -> np.ndarray:
    """1 where a sample counts, 0 where it is flagged or without a gain, shape (sample,)."""
    return 1.0 - (lost if left_out is None else lost | left_out[moments]).reshape(-1)


def pair_uv(
    visits: Visits, moments: np.ndarray, layout: Layout, pairs: Pairs, wavelength_m: float, declination_rad: float
) -> np.ndarray:
    """u and v of some integrations, shape (2, sample) [wavelengths]."""
    uvw = antenna_uvw_m(equatorial_m(layout) / wavelength_m, visits.hour_angles_rad[moments], declination_rad)
    places = np.moveaxis(uvw[..., :2], -1, 0)
    return (places[:, :, pairs.first] - places[:, :, pairs.second]).reshape(2, -1)


def _peak(image: np.ndarray) -> tuple[float, float, float]:
    """The height of the highest place of an image, and how far east and north of the middle it is [pixels].

    Of the parabolas through the brightest pixel and its neighbours in row and column; at the edge, of the pixel.
    """
    row, column = divmod(int(image.argmax()), len(image))
    offsets, height = [0.0, 0.0], float(image[row, column])
    if 0 < row < len(image) - 1 and 0 < column < len(image) - 1:
        for axis, line in enumerate((image[row - 1 : row + 2, column], image[row, column - 1 : column + 2])):
            slope, bend = float(line[2] - line[0]) / 2, float(line[2] - 2 * line[1] + line[0])
            if bend < 0:
                offsets[axis] = -slope / bend
                height += -(slope**2) / (2 * bend)
    middle = len(image) // 2
    return height, middle - column - offsets[1], row + offsets[0] - middle


def _rms(phases_rad: np.ndarray) -> float | None:
    return float(np.sqrt(np.mean(phases_rad**2))) if phases_rad.size else None
