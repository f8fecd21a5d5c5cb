"""A dirty image put together step by step: which samples come with each step, and the stripes they bring.

The stripes of one sample with its conjugate are |V| cos(2 pi (u l + v m) - phase): as strong as its amplitude, and
shifted by its phase, which moves the crest through the phase centre towards where u l + v m grows.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .gridding import dirty_sums


class Steps(NamedTuple):
    """``order`` (sample,): sample numbers as they come; ``ends`` (step,): how many there are after each step."""

    order: np.ndarray
    ends: np.ndarray

    def upto(self, step: int) -> np.ndarray:
        """The samples of the first so many steps."""
        return self.order[: self.ends[step - 1]] if step else self.order[:0]

    def of(self, step: int) -> np.ndarray:
        """The samples that came with this step, counted from 1; none for 0."""
        return self.order[self.ends[step - 2] if step > 1 else 0 : self.ends[step - 1]] if step else self.order[:0]

    def covering(self, count: int) -> int:
        """The first step by which so many samples have come.

        Examples
        --------
        >>> steps = together(np.array([0, 2, 1, 0, 2]))
        >>> [steps.covering(count) for count in (0, 1, 3, 4, 5)]
        [0, 1, 2, 3, 3]
        """
        return int(np.searchsorted(self.ends, count)) + 1 if count else 0


def one_by_one(count: int) -> Steps:
    """Every sample a step, in the order they are in.

    Examples
    --------
    >>> one_by_one(3).of(2).tolist()
    [1]
    """
    return Steps(np.arange(count), np.arange(1, count + 1))


def together(numbers: np.ndarray) -> Steps:
    """Samples of one number (their pair, their integration) come together, the lowest first.

    Examples
    --------
    Five samples of three pairs:

    >>> steps = together(np.array([0, 2, 1, 0, 2]))
    >>> steps.of(1).tolist(), steps.of(3).tolist(), steps.upto(2).tolist()
    ([0, 3], [1, 4], [0, 3, 2])
    """
    order = np.argsort(numbers, kind="stable")
    _, counts = np.unique(numbers, return_counts=True)
    return Steps(order, np.cumsum(counts))


def mean_stripes(
    u: np.ndarray, v: np.ndarray, visibilities: np.ndarray, weights: np.ndarray, npix: int, cell_rad: float
) -> np.ndarray:
    """The weighted mean of the stripes of some samples: the dirty image of these alone.

    Parameters
    ----------
    u, v : array (sample,)
        [wavelengths]
    visibilities : complex array (sample,)
        [Jy]
    weights : array (sample,)
        Of any scale.
    npix, cell_rad
        Pixels along a side, and their size [rad].

    Returns
    -------
    array (npix, npix)
        [Jy/beam], `[y, x]`, columns west; zeros for no samples.

    Examples
    --------
    >>> image = mean_stripes(np.array([1e4]), np.zeros(1), np.array([2j]), np.ones(1), 16, 1e-6)
    >>> round(float(image[8, 8]), 3)  # on the zero between two stripes
    0.0
    """
    total = float(weights.sum())
    return dirty_sums(u, v, visibilities, weights, npix, cell_rad)[0] / (total or 1.0)
