"""What antenna gains follow from: of every solution interval, two matrices of antenna by antenna."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .closure import pair_matrix

MINIMUM_BASELINES = 4  # CASA's gaincal: minblperant


class GainSums(NamedTuple):
    """Of every solution interval, what the gains follow from.

    `data` is the sum of w V M*, Hermitian, and `model` the sum of w |M|^2, both (interval, antenna, antenna) and 0
    where nothing was measured; `power` is the sum of w |V|^2 and `samples` how many those are, both (interval,).
    """

    data: np.ndarray
    model: np.ndarray
    power: np.ndarray
    samples: np.ndarray


def gain_sums(
    visibilities: np.ndarray,
    model: np.ndarray | complex,
    weights: np.ndarray | float,
    first: np.ndarray,
    second: np.ndarray,
    antennas: int,
    intervals: np.ndarray | None = None,
    flags: np.ndarray | None = None,
) -> GainSums:
    """What the gains of each solution interval follow from.

    Parameters
    ----------
    visibilities : complex array (integration, pair) or (integration, pair, channel)
        As they were measured; flagged ones may be NaN.
    model : complex array or number
        What they should be [Jy]; of the same shape, or one that spreads to it. A calibrator's is its flux.
    weights : array or float
        1/sigma^2, sigma of the real part; 0 or below: flagged.
    first, second : int array (pair,)
        Antennas 1 and 2 of each pair.
    antennas : int
        How many there are.
    intervals : int array (integration,), optional
        The solution interval each integration belongs to, from 0; below 0: to none. Without: all to one.
    flags : bool array, optional
        True: not used. Of the shape of the visibilities, or one that spreads to it.

    Examples
    --------
    >>> sums = gain_sums(np.array([[2.0, 2j, 2j]]), 2.0, 1.0, np.array([0, 0, 1]), np.array([1, 2, 2]), 3)
    >>> sums.data[0, 0, 2], sums.data[0, 2, 0]
    (np.complex128(4j), np.complex128(-4j))
    """
    good = np.broadcast_to(np.asarray(weights) > 0, visibilities.shape)
    good = good if flags is None else good & ~np.asarray(flags, bool)
    seen = np.where(good, visibilities, 0)
    weighted = np.where(good, weights, 0.0)
    of_model = np.broadcast_to(model, seen.shape)
    channels = tuple(range(2, seen.ndim))
    parts = (
        (weighted * seen * of_model.conj()).sum(axis=channels),
        (weighted * (of_model * of_model.conj()).real).sum(axis=channels),
        (weighted * (seen * seen.conj()).real).sum(axis=(1, *channels)),
        good.sum(axis=(1, *channels)),
    )
    data, of_model, power, samples = (_by_interval(part, intervals) for part in parts)
    data, of_model = (pair_matrix(half, first, second, antennas) for half in (data, of_model))
    return GainSums(data, of_model, power, samples)


def fewest_baselines(sums: GainSums, most: int = MINIMUM_BASELINES) -> np.ndarray:
    """How many baselines an antenna should have for a solution, int (interval,): fewer where few antennas are in use.

    Of five antennas in use each has four baselines, of four three: were all of them asked for, one flagged baseline
    would cost everybody's solution. So it may miss one; but of three antennas nothing would be left to tell by.

    Parameters
    ----------
    sums : GainSums
        From `gain_sums`.
    most : int
        What is asked for in a large array.

    Examples
    --------
    >>> in_use = np.arange(6) < np.arange(1, 7)[:, None]
    >>> model = (in_use[:, :, None] & in_use[:, None]) * (1 - np.eye(6))  # of nobody, of two antennas, of three to six
    >>> fewest_baselines(GainSums(model, model, np.ones(6), np.ones(6)))
    array([1, 1, 2, 2, 3, 4])
    """
    in_use = (sums.model > 0).any(axis=2).sum(axis=1)
    return np.clip(np.where(in_use > 3, in_use - 2, in_use - 1), 1, most)


def connected(sums: GainSums, minimum_baselines: int | np.ndarray) -> GainSums:
    """The sums without antennas that have too few baselines, counted again until all that are left have enough.

    Parameters
    ----------
    sums : GainSums
    minimum_baselines : int or int array (interval,)

    Examples
    --------
    >>> ones = np.ones((1, 3, 3)) - np.eye(3)
    >>> ones[:, 0, 2] = ones[:, 2, 0] = 0
    >>> connected(GainSums(ones, ones, np.ones(1), np.ones(1)), 2).model.any()  # 1 has two, but 0 and 2 have one each
    np.False_
    """
    linked, fewest = sums.model > 0, np.reshape(minimum_baselines, (-1, 1))
    enough = linked.sum(axis=2) >= fewest
    while not np.array_equal(enough, again := enough & ((linked & enough[:, None]).sum(axis=2) >= fewest)):
        enough = again
    if enough.all():
        return sums
    both = enough[:, :, None] & enough[:, None]
    return sums._replace(data=np.where(both, sums.data, 0), model=np.where(both, sums.model, 0))


def _by_interval(values: np.ndarray, intervals: np.ndarray | None) -> np.ndarray:
    """Sums over the integrations of each interval."""
    if intervals is None:
        return values.sum(axis=0)[None]
    used = intervals >= 0
    sums = np.zeros((intervals.max(initial=-1) + 1, *values.shape[1:]), values.dtype)
    np.add.at(sums, intervals[used], values[used])
    return sums
