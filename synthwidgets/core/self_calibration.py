"""A bright target as its own calibrator, and the warning that belongs to it: of noise alone it makes a point."""

from __future__ import annotations

import numpy as np

from .gain_sums import fewest_baselines, gain_sums
from .gain_tables import corrected
from .gains import Gains, solve_gains


def self_solutions(
    visibilities: np.ndarray,
    model: np.ndarray | complex,
    weights: np.ndarray | float,
    first: np.ndarray,
    second: np.ndarray,
    antennas: int,
    intervals: np.ndarray,
    reference: int = 0,
    phase_only: bool = True,
    minimum_snr: float = 3.0,
    tolerance: float = 1e-12,
) -> Gains:
    """Gains that were solved on a model of the target itself.

    Few antennas do with fewer baselines (`gain_sums.fewest_baselines`). Of a point the phases are the same however
    bright the model is, and so is their SNR: its flux may be anything but 0.

    Parameters
    ----------
    visibilities : complex array (integration, pair)
        Of the target [Jy].
    model : complex array (integration, pair) or number
        What the target is thought to be [Jy].
    weights, first, second, antennas, intervals
        As of `gain_sums`.
    reference : int
        The antenna whose phase is 0.
    phase_only : bool
        Amplitudes are left as they are: they would be drawn to the model's as well.
    minimum_snr : float
        What keeps one from believing noise: an antenna with less in an interval is flagged there. So is one with too
        few baselines.
    tolerance : float
        As of `solve_gains`.

    Examples
    --------
    >>> first, second = np.triu_indices(5, 1)
    >>> raw = np.ones((1, 10), complex)
    >>> faint, bright = (self_solutions(raw, jy, 4.0, first, second, 5, np.zeros(1, int)) for jy in (0.01, 10))
    >>> bool(np.allclose(faint.snr, 4)), bool(np.allclose(bright.snr, 4))
    (True, True)
    """
    sums = gain_sums(visibilities, model, weights, first, second, antennas, intervals)
    return solve_gains(sums, reference, phase_only, minimum_snr, fewest_baselines(sums), tolerance)


def self_calibrated(
    visibilities: np.ndarray, solutions: Gains, intervals: np.ndarray, first: np.ndarray, second: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """The target's data divided by gains that were solved on it, each integration by those of its interval.

    Parameters
    ----------
    visibilities : complex array (integration, pair)
        Of the target [Jy].
    solutions : Gains
        Of `self_solutions`.
    intervals : int array (integration,)
        Of `self_solutions`; negative where an integration is of none.
    first, second : int arrays (pair,)

    Returns
    -------
    corrected : complex array (integration, pair)
    flags : bool array (integration, pair)
        True where there is no solution.

    Examples
    --------
    >>> first, second = np.triu_indices(5, 1)
    >>> turned, once = np.exp(1j * np.arange(5.0)), np.zeros(1, int)
    >>> raw = 2 * (turned[first] * turned[second].conj())[None]
    >>> right, flags = self_calibrated(raw, self_solutions(raw, 1.0, 1e4, first, second, 5, once), once, first, second)
    >>> bool(np.allclose(right, 2)), bool(flags.any())
    (True, False)
    """
    gains = np.full((len(intervals), solutions.gains.shape[-1]), np.nan, complex)
    gains[intervals >= 0] = solutions.gains[intervals[intervals >= 0]]
    return corrected(visibilities, gains, first, second)


def most_from_noise_jy(sigma_jy: float, antennas: int) -> float:
    """How bright a point at the phase centre self-calibration makes of noise alone, at most, on average [Jy].

    2 sqrt(2 N) sigma / (N - 1), sigma of the real part of a visibility averaged over one solution interval: phases x_p
    give the point sum Re(x_p* V_pq x_q) over the pairs, and no x can do better than the largest eigenvalue of the
    matrix of the noise, 2 sqrt(2 N) sigma (Wigner's semicircle). It is about 2 sqrt(N) times the noise of an image of
    one interval, does not shrink with more intervals, only with longer ones, and stands wherever the model was.

    Examples
    --------
    >>> round(most_from_noise_jy(1.0, 43), 3)
    0.442
    """
    return float(2 * np.sqrt(2 * antennas) * sigma_jy / (antennas - 1))


def most_snr_from_noise(antennas: int) -> float:
    """The SNR that an antenna's phase has at most, on average, where there is nothing but noise.

    sqrt(8 N / (N - 1)): the point that noise makes, times the root of the N - 1 baselines of an antenna, over sigma.
    From nine antennas on it is a little less than 3: most of what noise solves falls short of that limit.

    Examples
    --------
    >>> round(most_snr_from_noise(10), 2), round(most_snr_from_noise(43), 2)
    (2.98, 2.86)
    """
    return most_from_noise_jy(1.0, antennas) * float(np.sqrt(antennas - 1))
