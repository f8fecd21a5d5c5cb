"""The pictures of the Real data app: what was measured, and the same with its brightest point taken away.

Taking S Jy away at the brightest pixel (l, m) takes S exp(+2 pi i (u l + v m)) off each visibility. In the picture
that is S times the picture of such a point, which is made once: the hand only scales it.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from ..core import weighting as weights_of
from ..core.gridding import dirty_sums
from ..core.imaging import rms
from ..core.phasor import phasor
from .real_samples import Kept

DROWNING = 3.0  # rms over the field, of the point's pattern to the rest: nine tenths of the power are the point's


class Measured(NamedTuple):
    """Dirty image [Jy/beam] and dirty beam, shape (npix, npix)."""

    image: np.ndarray
    beam: np.ndarray


class Brightest(NamedTuple):
    """The brightest pixel: its value [Jy/beam], and where it is [rad], east and north of the centre."""

    peak_jy: float
    l: float
    m: float


def uv_density(kept: Kept, weighting: str, npix: int, cell_rad: float) -> np.ndarray | None:
    """Weight in each uv cell; None for natural weighting, which does not ask."""
    if weighting == "natural":
        return None
    return weights_of.density(kept.u, kept.v, kept.weights, npix, cell_rad)


def f2(uv_density: np.ndarray | None, kept: Kept, weighting: str, robust: float) -> float:
    """Briggs' f²; 0 for the other weightings."""
    if weighting != "briggs" or uv_density is None:
        return 0.0
    return weights_of.robust_f2(uv_density, float(kept.weights.sum()), robust)


def imaging_weights(
    kept: Kept, uv_density: np.ndarray | None, f2: float, weighting: str, npix: int, cell_rad: float
) -> np.ndarray:
    """What each sample counts, shape (sample,)."""
    if uv_density is None:
        return kept.weights
    cells = weights_of.uv_cells(kept.u, kept.v, npix, cell_rad)
    return weights_of.imaging_weights(kept.weights, uv_density[cells], weighting, f2)


def measured(kept: Kept, imaging_weights: np.ndarray, npix: int, cell_rad: float) -> Measured:
    """Image and beam of what was measured; zero without samples."""
    total = float(imaging_weights.sum()) or 1.0
    image, beam = dirty_sums(kept.u, kept.v, kept.visibilities, imaging_weights, npix, cell_rad)
    return Measured(image / total, beam / total)


def dirty_beam(measured: Measured) -> np.ndarray:
    """What the array makes of a point of 1 Jy at the centre (the point spread function), shape (npix, npix)."""
    return measured.beam


def brightest(measured: Measured, cell_rad: float) -> Brightest:
    """The brightest pixel of what was measured."""
    return brightest_of(measured.image, cell_rad)


def brightest_of(image: np.ndarray, cell_rad: float) -> Brightest:
    """The brightest pixel of an image.

    Examples
    --------
    >>> image = np.zeros((4, 4))
    >>> image[3, 1] = 2.0
    >>> brightest_of(image, 1.0)
    Brightest(peak_jy=2.0, l=1.0, m=1.0)
    """
    row, column = np.unravel_index(int(image.argmax()), image.shape)
    half = len(image) // 2
    return Brightest(float(image[row, column]), float((half - column) * cell_rad), float((row - half) * cell_rad))


def point_image(
    kept: Kept, imaging_weights: np.ndarray, measured: Measured, brightest: Brightest, npix: int, cell_rad: float
) -> np.ndarray:
    """What the array makes of a point of 1 Jy at the brightest pixel, shape (npix, npix)."""
    if not (brightest.l or brightest.m):
        return measured.beam
    values = phasor(kept.u * brightest.l + kept.v * brightest.m)
    image, _ = dirty_sums(kept.u, kept.v, values, imaging_weights, npix, cell_rad)
    return image / (float(imaging_weights.sum()) or 1.0)


def drowns(measured: Measured, point_image: np.ndarray, brightest: Brightest) -> bool:
    """Whether the pattern of the brightest point hides all else: without it little is left of the picture.

    Examples
    --------
    >>> beam = np.diag([1.0, 0.2, 0.2, 0.2])
    >>> faint = np.eye(4)[::-1] * 0.05
    >>> point = Brightest(1.0, 0.0, 0.0)
    >>> drowns(Measured(beam + faint, beam), beam, point), drowns(Measured(beam + 8 * faint, beam), beam, point)
    (True, False)
    """
    pattern = brightest.peak_jy * point_image
    return rms(pattern) > DROWNING * rms(measured.image - pattern)


def removed_jy(brightest: Brightest, removed_percent: float) -> float:
    """The flux that is taken away at the brightest pixel [Jy]."""
    return max(0.0, brightest.peak_jy) * removed_percent / 100


def dirty_image(measured: Measured, point_image: np.ndarray, removed_jy: float) -> np.ndarray:
    """What is left, shape (npix, npix) [Jy/beam]."""
    return measured.image - removed_jy * point_image if removed_jy else measured.image


def brightness_scale(dirty_image: np.ndarray, data: object, source: int) -> list[object]:
    """What a colour scale holds good for: an observation, and brightness within a factor of two."""
    most = float(np.abs(dirty_image).max())
    return [data, source, round(math.log2(most)) if most > 0 else 0]
