"""How much and where: transforms taken apart into amplitude and phase, changed, and put together again.

All of these keep a transform that of a real picture: amplitudes are alike at (u, v) and (−u, −v), phases opposite.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .fourier import Planes, transform_of


def with_phases_of(amplitudes: np.ndarray, phases: np.ndarray) -> np.ndarray:
    """The amplitudes of one transform with the phases of another, which are 0 where that is 0.

    Examples
    --------
    >>> with_phases_of(np.array([3.0, 4j, 5.0]), np.array([2j, -1.0, 0j])).tolist()
    [3j, (-4+0j), (5+0j)]
    """
    size = np.abs(phases)
    return np.abs(amplitudes) * np.divide(phases, size, out=np.ones_like(phases, complex), where=size > 0)


def ring_gains(grid: Planes, edges_wavelengths: Sequence[float], gains: Sequence[float]) -> np.ndarray:
    """A gain for each ring of the uv plane, shape (npix, npix): one more gain than there are edges between rings.

    Examples
    --------
    >>> from .fourier import planes
    >>> ring_gains(planes(4, 0.25), [1.5], [2.0, 0.0])[2].tolist()
    [0.0, 2.0, 2.0, 2.0]
    """
    distance = np.hypot(grid.u, grid.v[:, None])
    return np.asarray(gains, float)[np.searchsorted(edges_wavelengths, distance, side="right")]


def random_phases(grid: Planes, beyond_wavelengths: float, seed: int) -> np.ndarray:
    """Factors of size 1 and random phase farther out than a distance, 1 nearer, shape (npix, npix).

    They are the phases of a picture of noise, so that what they multiply stays that of a real picture.
    """
    npix = len(grid.u)
    noise = transform_of(np.random.default_rng(seed).normal(size=(npix, npix)))
    far = np.hypot(grid.u, grid.v[:, None]) >= beyond_wavelengths
    return np.where(far, with_phases_of(np.ones_like(noise), noise), 1.0)


def likeness(grid: Planes, one: np.ndarray, other: np.ndarray) -> float:
    """How alike the outlines of two pictures are, from their transforms: −1 to 1, 0 for nothing in common.

    The correlation of both pictures after a filter that grows with the root of the uv distance, so that dark
    surroundings and broad light, which most pictures share, count for little.

    Examples
    --------
    >>> from .fourier import planes
    >>> one = transform_of(np.arange(16.0).reshape(4, 4) % 7)
    >>> round(likeness(planes(4, 1.0), one, 3 * one), 6)
    1.0
    """
    weight = np.hypot(grid.u, grid.v[:, None])
    size = float((weight * np.abs(one) ** 2).sum() * (weight * np.abs(other) ** 2).sum()) ** 0.5
    return float((weight * (one * np.conj(other)).real).sum()) / size if size else 0.0
