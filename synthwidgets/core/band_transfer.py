"""Phases of a calibrator seen in a lower band, carried to a higher one: where it is bright enough to be seen."""

from __future__ import annotations

import numpy as np

from .gain_tables import GainTable, gains_at


def transferred(table: GainTable, ratio: float, offsets_rad: np.ndarray | float = 0.0) -> GainTable:
    """Phases of one band made those of another: a path turns the phase in proportion to the frequency.

    Each antenna's phase is followed from solution to solution without jumps, multiplied, and given the offset that lies
    between the two receivers, which `band_offsets_rad` finds. Amplitudes become 1.

    Parameters
    ----------
    table : GainTable
        Of the band where the calibrator was seen.
    ratio : float
        Frequency of the other band over that of this one.
    offsets_rad : array (antenna,)
        [rad]

    Examples
    --------
    >>> low = GainTable(np.arange(2.0), np.zeros(2, int), np.exp(1j * np.radians([[0.0], [30.0]])), np.ones((2, 1)))
    >>> np.degrees(np.angle(transferred(low, 3.0).gains)).round(9).tolist()
    [[0.0], [90.0]]
    """
    phases_rad = ratio * _followed(table.gains) + offsets_rad
    return GainTable(table.times_s, table.fields, np.exp(1j * phases_rad), table.snr / ratio)


def band_offsets_rad(low: GainTable, high: GainTable, ratio: float) -> np.ndarray:
    """Offset of each antenna between two bands, from a source that is bright in both (CALIBRATE_DIFFGAIN) [rad].

    Mean direction of the phase of `high` less that of `low` brought to its times and frequency. Found and used with the
    same table `low`, it also takes up the whole turns that nobody can see in a phase. NaN for an antenna that either
    band never saw: it has no offset, and what is transferred with it is no gain.

    Examples
    --------
    >>> one = GainTable(np.zeros(1), np.zeros(1, int), np.exp([[1j]]), np.ones((1, 1)))
    >>> band_offsets_rad(one, transferred(one, 3.0, 0.5), 3.0).round(9)
    array([0.5])
    """
    left = high.gains * gains_at(transferred(low, ratio), high.times_s).conj()
    known = np.isfinite(left)
    mean = np.sum(np.where(known, left, 0) / np.where(known, np.abs(left), 1), axis=0)
    return np.where(known.any(axis=0), np.angle(mean), np.nan)


def _followed(gains: np.ndarray) -> np.ndarray:
    """Phases from interval to interval without jumps, over those without a solution as if they were not there."""
    phases = np.full(gains.shape, np.nan)
    for antenna, column in enumerate(gains.T):
        there = np.isfinite(column)
        phases[there, antenna] = np.unwrap(np.angle(column[there]))
    return phases
