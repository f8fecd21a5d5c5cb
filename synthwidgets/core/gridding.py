"""From samples to pictures: the sums behind a dirty image and its beam, by whichever gridder is at hand.

image_sum[y, x] = sum of w Re[V exp(-2 pi i (u l + v m))] and beam_sum the same with V = 1, on the pixels
l = (npix//2 - x) cell (columns grow west) and m = (y - npix//2) cell. Both are sums, not means: those of two
sets of samples add up to those of the sets together, which is what makes dragging one antenna cheap.
"""

from __future__ import annotations

import importlib.util
from functools import lru_cache

import numpy as np

from synthwidgets.texts import say

from . import gridder_finufft, gridder_numpy
from .constants import ARCSEC

_GRIDDERS = {"numpy": gridder_numpy.sums, "finufft": gridder_finufft.sums}


def dirty_sums(
    u: np.ndarray,
    v: np.ndarray,
    values: np.ndarray,
    weights: np.ndarray,
    npix: int,
    cell_rad: float,
    backend: str | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """Weighted sums of an image and of its beam, not yet divided by the sum of the weights.

    Parameters
    ----------
    u, v : array (sample,)
        Baselines, antenna 1 minus antenna 2 [wavelengths]; u grows east, v north.
    values : complex array (sample,)
        Visibilities [Jy].
    weights : array (sample,)
        Imaging weights, of any scale; a weight of 0 leaves a sample out.
    npix : int
        Pixels along a side, even.
    cell_rad : float
        Size of a pixel [rad].
    backend : {"numpy", "finufft"}, optional
        The gridder. Without one: finufft where it is installed, else numpy. Both come within 4e-5 of the
        peak of the exact sum.

    Returns
    -------
    image_sum, beam_sum : array (npix, npix)
        `[y, x]`, rows grow north, columns west, phase centre at (npix//2, npix//2). No samples: zeros.

    Raises
    ------
    ValueError
        When npix is odd or below 2, or a sample lies outside the grid, |u| or |v| >= 1/(2 cell).

    Examples
    --------
    One antenna pair, one moment: an image that is a stripe, of the full flux at the centre.

    >>> image, beam = dirty_sums(np.array([1e4]), np.zeros(1), np.array([2 + 0j]), np.ones(1), 16, 1e-6)
    >>> round(float(image[8, 8]), 3), round(float(beam[8, 8]), 3)
    (2.0, 1.0)
    """
    if npix < 2 or npix % 2:
        raise ValueError(say("imaging.npix", got=npix))
    if not len(u):
        return np.zeros((npix, npix)), np.zeros((npix, npix))
    refuse_outside(u, v, cell_rad)
    return _GRIDDERS[backend or backends()[0]](u, v, values, weights, npix, cell_rad)


@lru_cache(maxsize=1)  # what is installed does not change while Python runs, and looking costs 0.1 ms
def backends() -> tuple[str, ...]:
    """The gridders that are installed, the faster one first, whatever the number of samples.

    Examples
    --------
    >>> backends()[-1]
    'numpy'
    """
    return ("finufft", "numpy") if importlib.util.find_spec("finufft") else ("numpy",)


def inside_grid(u: np.ndarray, v: np.ndarray, cell_rad: float) -> np.ndarray:
    """Which samples (sample,) the grid holds: |u| and |v| below 1/(2 cell). A NaN is outside.

    Examples
    --------
    >>> inside_grid(np.array([4e5, 6e5]), np.zeros(2), 1e-6)
    array([ True, False])
    """
    limit = 0.5 / cell_rad
    return (np.abs(u) < limit) & (np.abs(v) < limit)


def refuse_outside(u: np.ndarray, v: np.ndarray, cell_rad: float) -> None:
    """Raise a ValueError that names the largest cell that fits, unless the grid holds every sample."""
    longest = max(np.max(np.abs(u), initial=0.0), np.max(np.abs(v), initial=0.0))
    if longest < 0.5 / cell_rad:
        return
    if not np.isfinite(longest):
        raise ValueError(say("imaging.not_finite"))
    largest_arcsec = np.nextafter(0.5 / longest, 0) / ARCSEC
    raise ValueError(
        say("imaging.outside_grid", cell=f"{cell_rad / ARCSEC:.3g}", largest=_rounded_down(largest_arcsec))
    )


def _rounded_down(number: float) -> str:
    """Three digits, never above the number, so that the cell a sentence names does fit."""
    unit = 10.0 ** (np.floor(np.log10(number)) - 2)
    return f"{np.floor(number / unit) * unit:.3g}"
