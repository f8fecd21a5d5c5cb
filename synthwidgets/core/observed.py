"""What a telescope measured: samples as plain arrays, one row each, averaged to one channel of total intensity.

Signs are ours (`tracks`): uvw of antenna 1 minus antenna 2, V = sum S exp(+2 pi i (u l + v m)). Rows may come in any
order; a sample that was flagged is not among them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Self

import numpy as np

from .constants import LIGHT_M_S

_FIRST_DAY = np.datetime64("1858-11-17")  # of the modified Julian date


@dataclass(frozen=True)
class Observed:
    """Samples of one or several sources.

    Parameters
    ----------
    telescope : str
        Its name, as the file gives it; "" where it gives none.
    names : tuple of str
        Of the antennas.
    sources : tuple of str
        Names of what was looked at.
    pairs : int array (sample, 2)
        Antennas 1 and 2, by their place in `names`.
    uvw_m : array (sample, 3)
        Antenna 1 minus antenna 2 [m].
    mjd : array (sample,)
        Middle of the integration, UTC [days].
    source : int array (sample,)
        By its place in `sources`.
    visibilities : complex array (sample,)
        Stokes I [Jy].
    weights : array (sample,)
        Above 0.
    frequency_hz, bandwidth_hz : float
        Mean frequency of what was averaged, and from its lowest to its highest edge, 0: not known [Hz].
    """

    telescope: str
    names: tuple[str, ...]
    sources: tuple[str, ...]
    pairs: np.ndarray
    uvw_m: np.ndarray
    mjd: np.ndarray
    source: np.ndarray
    visibilities: np.ndarray
    weights: np.ndarray
    frequency_hz: float
    bandwidth_hz: float

    def where(self, keep: np.ndarray) -> Self:
        """Some of its samples.

        Examples
        --------
        >>> two = Observed("VLA", ("1", "2"), ("A", "B"), np.array([[0, 1], [0, 1]]), np.ones((2, 3)), np.zeros(2),
        ...     np.array([0, 1]), np.array([3, 4j]), np.ones(2), 1.4e9, 1e6)
        >>> two.where(two.source == 1).visibilities
        array([0.+4.j])
        """
        each = {one.name: getattr(self, one.name)[keep] for one in fields(self) if one.type == "np.ndarray"}
        return replace(self, **each)

    @property
    def uvw(self) -> np.ndarray:
        """Baselines at the mean frequency, shape (sample, 3) [wavelengths]."""
        return self.uvw_m * (self.frequency_hz / LIGHT_M_S)

    @property
    def date(self) -> str:
        """The day on which it begins, UTC, such as "1989-06-27"; "" without samples."""
        return str(_FIRST_DAY + int(np.floor(self.mjd.min()))) if len(self.mjd) else ""


def stokes_i(
    values: np.ndarray, weights: np.ndarray, frequencies_hz: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """Weighted means over channels and over the two parallel hands.

    I = (RR + LL)/2 = (XX + YY)/2; where one hand is flagged the other stands for both, as if nothing were polarised.
    Channels are averaged at their mean frequency, so that what is far from the phase centre is smeared along the
    radius by its distance times the fractional bandwidth.

    Parameters
    ----------
    values : complex array (sample, channel, hand)
        [Jy]
    weights : array (sample, channel, hand)
        0 or below: flagged, whatever the value, which may be NaN.
    frequencies_hz : array (channel,)
        Middles of the channels [Hz].

    Returns
    -------
    visibilities : complex array (sample,)
        0 where everything is flagged.
    weights : array (sample,)
        Sums of the weights; 0 where everything is flagged.
    frequency_hz : float
        Mean of the frequencies by weight; NaN where everything is flagged.

    Examples
    --------
    >>> stokes_i(np.array([[[3 + 0j, 1]], [[5, np.nan]]]), np.array([[[1.0, 1]], [[1, -1]]]), np.array([1e9]))
    (array([2.+0.j, 5.+0.j]), array([2., 1.]), 1000000000.0)
    """
    good = (weights > 0) & np.isfinite(weights) & np.isfinite(values)
    each = np.where(good, weights, 0.0)
    total = each.sum(axis=(1, 2))
    sums = (np.where(good, values, 0) * each).sum(axis=(1, 2))
    of_channel = each.sum(axis=(0, 2))
    with np.errstate(invalid="ignore"):
        frequency_hz = float(np.divide((of_channel * frequencies_hz).sum(), of_channel.sum()))
    return np.divide(sums, total, out=np.zeros_like(sums), where=total > 0), total, frequency_hz
