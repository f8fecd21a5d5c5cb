"""Time and sidereal time, with astropy, which is imported when first used and never asks the network.

astropy would fetch tables of the Earth's rotation, and refuses dates after the end of old ones. Both are
switched off around each call: the tables it brings are good to a second for some years to come, and a second
of time is 15″ of the Earth's turning.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import numpy as np

from .tracks import SIDEREAL_RATE

if TYPE_CHECKING:
    from astropy.time import Time

FIRST_DAY = "2000-01-01T00:00:00"


@contextmanager
def _offline() -> Iterator[None]:
    from astropy.utils import iers

    with (
        iers.conf.set_temp("auto_download", False),
        iers.conf.set_temp("auto_max_age", None),
        warnings.catch_warnings(),
    ):
        # leap seconds to come: nobody knows them
        warnings.filterwarnings("ignore", message=".*dubious year")
        yield


def greenwich_sidereal_time_rad(time: Time | str) -> np.ndarray:
    """Apparent sidereal time at Greenwich; add an east longitude for that of a place.

    Parameters
    ----------
    time : astropy Time of any shape, or str
        A moment, such as "2026-11-24T06:00:00" (UTC). Years from now the answer misses the leap seconds and
        the wobble of the Earth until then.

    Returns
    -------
    ndarray, shape of `time`
        0…2π [rad].

    Examples
    --------
    >>> round(float(greenwich_sidereal_time_rad("2000-01-01T12:00:00")) * 12 / np.pi, 4)
    18.6972
    """
    from astropy.time import Time

    with _offline():
        return np.asarray(Time(time).sidereal_time("apparent", "greenwich").rad)


def date_of_sidereal_time(greenwich_rad: np.ndarray) -> Time:
    """When the sidereal time at Greenwich has given values, the first of them on 1 January 2000.

    Parameters
    ----------
    greenwich_rad : ndarray, shape (moment,)
        Apparent sidereal times [rad]. They may pass 2π or go below 0: the dates keep their differences.

    Returns
    -------
    astropy Time, shape (moment,)
        UTC; the first within the sidereal day that starts with 1 January 2000.

    Examples
    --------
    >>> print(date_of_sidereal_time(np.array([0.0]))[0].isot[:16])
    2000-01-01T17:17
    """
    from astropy.time import Time, TimeDelta

    with _offline():
        midnight = Time(FIRST_DAY, scale="utc")
        turn_rad = np.asarray(greenwich_rad, dtype=float) - greenwich_sidereal_time_rad(midnight)
        turn_rad -= 2 * np.pi * np.floor(turn_rad[..., :1] / (2 * np.pi))
        dates = midnight + TimeDelta(turn_rad / (2 * np.pi * SIDEREAL_RATE), format="jd")
        # once more, for nutation and the rate of UT1, some 0.01 s
        missed_rad = greenwich_rad - greenwich_sidereal_time_rad(dates)
        missed_rad = (missed_rad + np.pi) % (2 * np.pi) - np.pi
        return dates + TimeDelta(missed_rad / (2 * np.pi * SIDEREAL_RATE), format="jd")
