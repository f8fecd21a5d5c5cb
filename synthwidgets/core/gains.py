"""Antenna gains from visibilities, by least squares: V_pq = g_p g_q* M_pq + n, N unknowns, N (N - 1) / 2 equations.

`gain_sums` collects what a solution needs, for each solution interval; `gain_steps` shows how one comes about and
`solve_gains` goes through the same steps to their end. Corrected data are V_pq / (g_p g_q*): `gain_tables.corrected`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..texts import say
from .gain_sums import MINIMUM_BASELINES, GainSums, connected
from .gain_sums import gain_sums as gain_sums

MOST_STEPS = 3000
MINIMUM_SNR = 3.0  # CASA's gaincal: minsnr


@dataclass(frozen=True)
class Gains:
    """Solutions.

    Parameters
    ----------
    gains : complex array (interval, antenna)
        NaN where there is none.
    snr : array (interval, antenna)
        Of an amplitude over its error, or 1 over that of a phase [rad]; true to scale if the weights were 1/sigma^2.
    steps : int
        How many it took until the last interval stood still.
    settled : bool array (interval,)
        False where the gains still moved after the last step.
    reference : int
        The antenna whose phase is 0, where it has a solution.
    """

    gains: np.ndarray
    snr: np.ndarray
    steps: int
    settled: np.ndarray
    reference: int = 0


def refined(gains: np.ndarray, sums: GainSums, phase_only: bool = False) -> np.ndarray:
    """Each antenna's best gain if those of all others were right, shape (interval, antenna).

    sum_q A_pq g_q / sum_q B_pq |g_q|^2, A and B being `data` and `model` of the sums; 0 for an antenna of which
    nothing is known. With `phase_only` brought to modulus 1.

    Notes
    -----
    antsol (Bhatnagar 2001), which is StefCal (Salvini & Wijnholds 2014, A&A 571, A97, eq. 7).

    Examples
    --------
    >>> right = np.array([[1.0, 2j, -1.0]])
    >>> first, second = np.array([0, 0, 1]), np.array([1, 2, 2])
    >>> sums = gain_sums(right[:, first] * right[:, second].conj(), 1.0, 1.0, first, second, 3)
    >>> bool(np.allclose(refined(right, sums), right))
    True
    """
    signal, noise = _signal_noise(gains, sums)
    new = signal / (noise + (noise == 0))
    return _turned(new) if phase_only else new


def gain_steps(sums: GainSums, phase_only: bool = False) -> Iterator[np.ndarray]:
    """The gains, step by step to no end: first all alike, then each antenna refined, every second time by half.

    Without the halves a common factor would jump to and fro for ever: gains too large by 2 are answered by ones too
    small by 2 (Salvini & Wijnholds 2014, algorithm 1). Not turned to a reference antenna.

    Examples
    --------
    >>> first, second = np.array([0, 0, 1]), np.array([1, 2, 2])
    >>> sums = gain_sums(np.array([[2j, -2.0, 2j]]), 2.0, 1.0, first, second, 3)
    >>> steps = gain_steps(sums)
    >>> [np.degrees(np.angle(next(steps)[0])).round().tolist() for _ in range(2)]
    [[0.0, 0.0, 0.0], [135.0, 0.0, -135.0]]
    """
    gains = _all_alike(sums, phase_only)
    while True:
        yield gains
        whole, gains = _two_steps(gains, sums, phase_only)
        yield whole


def solve_gains(
    sums: GainSums,
    reference: int = 0,
    phase_only: bool = False,
    minimum_snr: float = MINIMUM_SNR,
    minimum_baselines: int | np.ndarray = MINIMUM_BASELINES,
    tolerance: float = 1e-12,
) -> Gains:
    """The gains of all solution intervals, turned so that the reference antenna's phase is 0.

    Parameters
    ----------
    sums : GainSums
        From `gain_sums`.
    reference : int
        The antenna; where it has no solution, the first that has one stands in. `gain_tables.gain_table` ties the
        intervals together again.
    phase_only : bool
        Amplitudes are 1.
    minimum_snr : float
        An antenna with less has no solution.
    minimum_baselines : int or int array (interval,)
        An antenna with fewer to others that have as many has no solution. `gain_sums.fewest_baselines` says how many
        suit few antennas.
    tolerance : float
        It is enough when no gain moves by more than this share of the typical one in a step. A last step of that size
        stands for a few more times of it to come: 1e-12 is needed for gains within 1e-10 of a much resolved source.

    Raises
    ------
    ValueError
        There is no such reference antenna.

    Examples
    --------
    >>> right = np.array([1.0, 0.9j, 1.1, -0.8, 1.05])
    >>> first, second = np.triu_indices(5, 1)
    >>> sums = gain_sums((right[first] * right[second].conj())[None], 1.0, 1e4, first, second, 5)
    >>> bool(np.allclose(solve_gains(sums).gains[0], right))
    True
    """
    antennas = sums.data.shape[1]
    if not 0 <= reference < antennas:
        raise ValueError(say("gains.reference", got=reference, most=antennas - 1))
    sums = connected(sums, minimum_baselines)
    gains, steps, settled = _settled(sums, phase_only, tolerance)
    signal, noise = _signal_noise(gains, sums)
    snr = np.abs(signal) / np.sqrt(noise + (noise == 0))
    kept = (snr >= minimum_snr) & (noise > 0)
    found = referenced(np.where(kept, gains, np.nan), reference)
    return Gains(found, np.where(kept, snr, 0.0), steps, settled, reference)


def referenced(gains: np.ndarray, reference: int) -> np.ndarray:
    """The same gains, turned so that the reference antenna's phase is 0; corrected data do not change.

    Only differences of phase can be measured. Where the reference antenna has no solution (NaN), the first that has one
    stands in.

    Examples
    --------
    >>> referenced(np.array([[1j, 2.0, np.nan]]), 1).tolist()[0][:2]
    [1j, (2+0j)]
    """
    order = np.array([reference, *(one for one in range(gains.shape[-1]) if one != reference)])
    chosen = order[np.isfinite(gains)[..., order].argmax(axis=-1)]
    zero = np.take_along_axis(gains, chosen[..., None], axis=-1)
    return gains * _turned(np.where(np.isfinite(zero), zero, 1.0)).conj()


def phase_errors_rad(gains: np.ndarray, sums: GainSums, reference: int) -> np.ndarray:
    """How sure phases are that are counted from that of the reference antenna, shape (interval, antenna) [rad].

    0 of that antenna, NaN where there is no solution; true to scale if the weights were 1/sigma^2. The least squares
    of all pairs, each of which tells a difference of phases with the weight B_pq |g_p|^2 |g_q|^2.

    Examples
    --------
    >>> first, second = np.triu_indices(8, 1)
    >>> sums = gain_sums(np.ones((1, 28)), 1.0, 10.0**2, first, second, 8)
    >>> phase_errors_rad(np.ones((1, 8)), sums, 0)[0, :2].round(6).tolist()  # 2 / (8 · 10²) is 0.05²
    [0.0, 0.05]
    """
    powers = np.square(np.abs(np.nan_to_num(gains)))
    told = sums.model * powers[:, :, None] * powers[:, None, :]
    spread = np.linalg.pinv(told.sum(axis=2)[..., None] * np.eye(told.shape[1]) - told, hermitian=True)
    own = np.diagonal(spread, axis1=1, axis2=2)
    variance = own + own[:, reference, None] - 2 * spread[:, :, reference]
    return np.where(np.isfinite(gains), np.sqrt(np.maximum(variance, 0.0)), np.nan)


def left_sigma(sums: GainSums, gains: np.ndarray, phase_only: bool = False) -> np.ndarray:
    """What the fit leaves: sigma of the real part of a sample of weight 1, shape (interval,).

    Measured data often come without true weights: solved with weight 1 and no minimum SNR, the SNR has to be divided by
    this. An antenna without a solution counts with all its signal. NaN where there are no more equations than unknowns:
    of N antennas N - 1 phases, and N amplitudes as well unless it was solved for phases alone.

    Examples
    --------
    >>> first, second = np.triu_indices(43, 1)
    >>> noise = np.random.default_rng(1).normal(scale=0.1, size=(2, 500, 903))
    >>> sums = gain_sums(3 + noise[0] + 1j * noise[1], 3.0, 1.0, first, second, 43)
    >>> left_sigma(sums, solve_gains(sums).gains).round(3)
    array([0.1])
    """
    known = np.nan_to_num(gains)
    powers = (known * known.conj()).real
    fitted = 2 * (known.conj()[:, None] @ sums.data @ known[:, :, None]).real - (
        powers[:, None] @ sums.model @ powers[:, :, None]
    )
    solved = np.isfinite(gains).sum(axis=1)
    phases, amplitudes = np.maximum(solved - 1, 0), 0 if phase_only else solved
    equations = 2 * sums.samples - phases - amplitudes
    spread = (sums.power - fitted[:, 0, 0] / 2) / np.where(equations > 0, equations, np.nan)
    return np.sqrt(np.maximum(spread, 0.0))


def _all_alike(sums: GainSums, phase_only: bool) -> np.ndarray:
    """The gain, the same for all antennas, that fits the size of the data; 0 for who has none."""
    scale = np.sqrt(np.abs(sums.data).sum(axis=(1, 2)) / np.maximum(sums.model.sum(axis=(1, 2)), 1e-300))
    known = (sums.model > 0).any(axis=2)
    gains: np.ndarray = known * (np.ones(1) if phase_only else scale)[:, None] + 0j
    return gains


def _two_steps(gains: np.ndarray, sums: GainSums, phase_only: bool) -> tuple[np.ndarray, np.ndarray]:
    """The gains after a whole step, and after half a one from there."""
    whole = refined(gains, sums, phase_only)
    half = (whole + refined(whole, sums, phase_only)) / 2
    return whole, _turned(half) if phase_only else half


def _settled(sums: GainSums, phase_only: bool, tolerance: float) -> tuple[np.ndarray, int, np.ndarray]:
    """The steps to their end; how many there were, and where they came to one.

    When half of the intervals stand still, the others go on without them: one of noise takes a hundred times as many.
    """
    gains, going, left = _all_alike(sums, phase_only), np.arange(len(sums.data)), sums
    now, count, moved = gains, 0, np.ones(len(gains), bool)
    while moved.any() and count < MOST_STEPS:
        if 2 * moved.sum() < len(moved):
            going, now, left = going[moved], now[moved], GainSums(*(part[moved] for part in left))
        whole, now = _two_steps(now, left, phase_only)
        gains[going], count = now, count + 2
        typical = np.sqrt((now * now.conj()).real.max(axis=1))
        moved = np.abs(now - whole).max(axis=1) > tolerance * typical
    settled = np.ones(len(gains), bool)
    settled[going[moved]] = False
    return gains, count, settled


def _signal_noise(gains: np.ndarray, sums: GainSums) -> tuple[np.ndarray, np.ndarray]:
    """sum_q A_pq g_q, and the variance of its real part, sum_q B_pq |g_q|^2; both (interval, antenna)."""
    powers = gains.real * gains.real + gains.imag * gains.imag
    return (sums.data @ gains[:, :, None])[:, :, 0], (sums.model @ powers[:, :, None])[:, :, 0]


def _turned(gains: np.ndarray) -> np.ndarray:
    """Their phases alone: modulus 1, and 0 where they are 0."""
    modulus = np.abs(gains)
    return gains / (modulus + (modulus == 0))
