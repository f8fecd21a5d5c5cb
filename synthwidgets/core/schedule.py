"""The execution block: scans one after another, when each starts, and where its source stands meanwhile.

Scans are numbered from 1 in their order, as ALMA's are. Times are seconds of the clock from the start of the block.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .fields import Field
from .horizon import azimuth_rad, elevation_rad
from .intents import scan_class
from .tracks import SIDEREAL_RATE

DAY_S = 86_400.0
INTEGRATION_S = 6.048  # of ALMA's correlator in its fine mode: 126 ticks of 48 ms
NEAR = ("target", "phase", "check")  # classes between whose sources the antennas switch at the usual pace


class Scan(NamedTuple):
    """A time on one field for some reasons.

    Parameters
    ----------
    field : str
        Name of a field of the block.
    intents : tuple of str
        Full intents, ``CALIBRATE_PHASE#ON_SOURCE``.
    duration_s : float
        From its first subscan's start to its last one's end [s].
    """

    field: str
    intents: tuple[str, ...]
    duration_s: float


class Overheads(NamedTuple):
    """What passes between two scans: the antennas slew, settle and are set up.

    Parameters
    ----------
    slew_s : float
        Before a scan of another source [s].
    same_s : float
        Before a scan of the same source [s].
    switch_s : float
        Before one of another source where both scans are of target, phase calibrator or check source [s].
    """

    slew_s: float = 25.0
    same_s: float = 12.0
    switch_s: float = 25.0


class ExecutionBlock(NamedTuple):
    """What an array does in one go.

    Parameters
    ----------
    fields : tuple of Field
        None with the name of another.
    scans : tuple of Scan
        In their order.
    start_lst_rad : float
        Sidereal time of the site at the start [rad].
    latitude_rad : float
        Of the site, geodetic [rad].
    overheads : Overheads
    integration_s : float
        Length of an integration of the correlator [s].
    """

    fields: tuple[Field, ...]
    scans: tuple[Scan, ...]
    start_lst_rad: float
    latitude_rad: float
    overheads: Overheads = Overheads()
    integration_s: float = INTEGRATION_S


def classes(block: ExecutionBlock) -> tuple[str, ...]:
    """The class of every scan, length scan.

    Examples
    --------
    >>> classes(ExecutionBlock((), (Scan("a", ("OBSERVE_TARGET#ON_SOURCE",), 60.0),), 0.0, 0.0))
    ('target',)
    """
    return tuple(scan_class(scan.intents) for scan in block.scans)


def pauses_s(block: ExecutionBlock) -> np.ndarray:
    """What passes before every scan, shape (scan,) [s]; before the first one nothing.

    Examples
    --------
    >>> scans = (Scan("a", ("CALIBRATE_PHASE#ON_SOURCE",), 30.0), Scan("b", ("OBSERVE_TARGET#ON_SOURCE",), 60.0))
    >>> pauses_s(ExecutionBlock((), scans * 2, 0.0, 0.0, Overheads(25.0, 12.0, 3.0)))
    array([0., 3., 3., 3.])
    """
    overheads, kinds = block.overheads, classes(block)
    pauses = np.zeros(len(block.scans))
    for scan in range(1, len(block.scans)):
        if block.scans[scan].field == block.scans[scan - 1].field:
            pauses[scan] = overheads.same_s
        else:
            near = kinds[scan] in NEAR and kinds[scan - 1] in NEAR
            pauses[scan] = overheads.switch_s if near else overheads.slew_s
    return pauses


def durations_s(block: ExecutionBlock) -> np.ndarray:
    """How long every scan takes, shape (scan,) [s]."""
    return np.array([scan.duration_s for scan in block.scans], dtype=float)


def starts_s(block: ExecutionBlock) -> np.ndarray:
    """When every scan starts, shape (scan,) [s from the block's start].

    Examples
    --------
    >>> starts_s(ExecutionBlock((), (Scan("a", (), 120.0), Scan("a", (), 36.0), Scan("b", (), 5.0)), 0.0, 0.0))
    array([  0., 132., 193.])
    """
    durations = durations_s(block)
    return np.cumsum(pauses_s(block) + durations) - durations


def total_s(block: ExecutionBlock) -> float:
    """How long the block takes [s]; without scans no time at all."""
    return float(pauses_s(block).sum() + durations_s(block).sum())


def seconds_per_class(block: ExecutionBlock) -> dict[str, float]:
    """How long the block is at each class of scan, "overhead" among them [s]; they add up to `total_s`.

    Examples
    --------
    >>> scans = (Scan("a", ("CALIBRATE_PHASE#ON_SOURCE",), 30.0), Scan("b", ("OBSERVE_TARGET#ON_SOURCE",), 60.0))
    >>> seconds_per_class(ExecutionBlock((), scans, 0.0, 0.0))
    {'phase': 30.0, 'target': 60.0, 'overhead': 25.0}
    """
    seconds: dict[str, float] = {}
    for kind, scan in zip(classes(block), block.scans, strict=True):
        seconds[kind] = seconds.get(kind, 0.0) + scan.duration_s
    return seconds | {"overhead": float(pauses_s(block).sum())}


def field_numbers(block: ExecutionBlock) -> np.ndarray:
    """Which field every scan looks at, 0-based, shape (scan,)."""
    numbers = {field.name: number for number, field in enumerate(block.fields)}
    return np.array([numbers[scan.field] for scan in block.scans], dtype=int)


def hour_angles_rad(block: ExecutionBlock, times_s: np.ndarray, fields: np.ndarray) -> np.ndarray:
    """Hour angles of fields at times: sidereal time minus right ascension.

    Parameters
    ----------
    times_s : ndarray
        From the block's start [s].
    fields : ndarray of int that broadcasts with it
        Numbers of fields, 0-based.

    Returns
    -------
    ndarray
        West of the meridian positive, −π…π [rad].

    Examples
    --------
    >>> block = ExecutionBlock((Field("a", 1.0, -0.5, 1.0),), (), 1.0, -0.4)
    >>> hour_angles_rad(block, np.array([0.0, 86164.0905]), np.array([0])).round(6) + 0.0
    array([0., 0.])
    """
    right_ascensions = np.array([field.right_ascension_rad for field in block.fields])[fields]
    sidereal = block.start_lst_rad + 2 * np.pi * SIDEREAL_RATE / DAY_S * np.asarray(times_s)
    return (sidereal - right_ascensions + np.pi) % (2 * np.pi) - np.pi


def elevations_rad(block: ExecutionBlock, times_s: np.ndarray, fields: np.ndarray) -> np.ndarray:
    """How high fields stand at times [rad]; see `hour_angles_rad`."""
    declinations = np.array([field.declination_rad for field in block.fields])[fields]
    return elevation_rad(block.latitude_rad, hour_angles_rad(block, times_s, fields), declinations)


def azimuths_rad(block: ExecutionBlock, times_s: np.ndarray, fields: np.ndarray) -> np.ndarray:
    """In which direction fields stand at times, from north through east, 0…2π [rad]; see `hour_angles_rad`."""
    declinations = np.array([field.declination_rad for field in block.fields])[fields]
    return azimuth_rad(block.latitude_rad, hour_angles_rad(block, times_s, fields), declinations)
