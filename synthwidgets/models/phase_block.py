"""When the PhaseReferencing app looks at what: calibrator, target, calibrator; every third time at the check source.

An hour about the target's highest point, in integrations of six seconds. The target stands where it passes 12° south of
the zenith, the calibrator north of it, the check source 3° east.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core.horizon import azimuth_rad, elevation_rad
from ..core.layout import Layout
from ..core.observing import FieldSky, Visits
from ..core.tracks import SIDEREAL_RATE
from .skies import sky_of

CALIBRATOR, TARGET, CHECK = range(3)
BLOCK_S, INTEGRATION_S, DAY_S = 3600.0, 6.0, 86_400.0
SHORTEST_S, LONGEST_S = 20.0, 900.0  # cycles
TURNS_S = 2.0  # at least, of a cycle: there and back
LOOK_SHARE, LONGEST_LOOK = 30.0, 5  # one calibrator integration for so many seconds of cycle; 30 s at most
CHECK_EVERY, CHECK_AT = 3, 1  # of the cycles, from the second on
SOUTH_RAD, CHECK_RAD = np.radians(12.0), np.radians(3.0)
SKY_SHARE = 0.6  # of the picture, that a sky is drawn for
SPECTRAL_INDEX = -0.7  # of quasars
NO_SOURCE = "none"  # a target that is none: what is seen of it is noise
DIFFGAIN_JY = 3.98  # the brightest around, for what lies between two receivers

# Added to a night's number, beyond all nights: noise and receivers of a band of their own, and of no other night.
LOWER_BAND, DIFFGAIN = 2**40, 2**41


class Plan(NamedTuple):
    """Of every integration its middle [s], the number of its scan from 0 and its field, all (integration,).

    `looks` and `shots` are the integrations of a calibrator's and of another scan; 0 where they are not all alike.
    """

    times_s: np.ndarray
    scans: np.ndarray
    fields: np.ndarray
    looks: int = 0
    shots: int = 0


class Lines(NamedTuple):
    """Where the field that is looked at stands, north through east and above the horizon, (integration,) [rad]."""

    azimuths_rad: np.ndarray
    elevations_rad: np.ndarray


def sample_s() -> float:
    """How long the correlator adds up before it writes [s]."""
    return INTEGRATION_S


def plan(cycle_s: float) -> Plan:
    """An hour of cycles."""
    return cycles(cycle_s, BLOCK_S)


def cycles(cycle_s: float, block_s: float) -> Plan:
    """As many cycles as fit into a time, which end on the calibrator.

    Examples
    --------
    >>> found = cycles(20.0, 3600.0)
    >>> found.looks, found.shots, found.times_s[:4].tolist(), found.fields[:8].tolist()
    (1, 2, [3.0, 10.0, 16.0, 23.0], [0, 1, 1, 0, 2, 2, 0, 1])
    """
    looks = int(np.clip(round(cycle_s / LOOK_SHARE), 1, LONGEST_LOOK))
    shots = int((cycle_s - looks * INTEGRATION_S - TURNS_S) / INTEGRATION_S)
    count = int((block_s - looks * INTEGRATION_S) / cycle_s)
    turn_s = (cycle_s - (looks + shots) * INTEGRATION_S) / 2
    each = np.arange(looks + shots)
    within_s = (each + 0.5) * INTEGRATION_S + np.where(each < looks, 0.0, turn_s)
    number, place = np.divmod(np.arange(count * len(each) + looks), len(each))  # and a last look
    other = np.where(number % CHECK_EVERY == CHECK_AT, CHECK, TARGET)
    calibrates = place < looks
    scans = 2 * number + ~calibrates
    return Plan(number * cycle_s + within_s[place], scans, np.where(calibrates, CALIBRATOR, other), looks, shots)


def declinations_rad(layout: Layout, separation_deg: float) -> np.ndarray:
    """Of calibrator, target and check source, shape (3,) [rad]."""
    target_rad = layout.latitude_rad - SOUTH_RAD
    return np.array([target_rad + np.radians(separation_deg), target_rad, target_rad])


def visits(plan: Plan, declinations_rad: np.ndarray) -> Visits:
    """The plan with hour angles."""
    target_rad = (plan.times_s - BLOCK_S / 2) * (2 * np.pi * SIDEREAL_RATE / DAY_S)
    later_rad = np.where(plan.fields == CHECK, CHECK_RAD / np.cos(declinations_rad[CHECK]), 0.0)
    return Visits(plan.times_s, target_rad - later_rad, plan.fields)


def lines(visits: Visits, declinations_rad: np.ndarray, layout: Layout) -> Lines:
    """Where the dishes point."""
    place = layout.latitude_rad, visits.hour_angles_rad, declinations_rad[visits.fields]
    return Lines(azimuth_rad(*place), elevation_rad(*place))


def target_sky(target: str, star_jy: float, npix: int, cell_arcsec: float) -> list[dict[str, Any]]:
    """What the target is: one of the menu's skies, as large as suits the array, or no source at all.

    Examples
    --------
    >>> [[one["flux_jy"] for one in target_sky(name, 0.5, 256, 0.05)] for name in ("double", NO_SOURCE)]
    [[0.5, 0.3], [0.0]]
    """
    if target == NO_SOURCE:
        return point(0.0)
    sky = sky_of(target, SKY_SHARE * npix * cell_arcsec)
    return [{**one, "flux_jy": star_jy * one["flux_jy"]} for one in sky]


def sources(
    target_sky: Sequence[Mapping[str, Any]], declinations_rad: np.ndarray, calibrator_jy: float, check_jy: float
) -> list[FieldSky]:
    """Calibrator, target and check source."""
    skies = point(calibrator_jy), target_sky, point(check_jy)
    return [FieldSky(sky, declination) for sky, declination in zip(skies, declinations_rad.tolist(), strict=True)]


def point(flux_jy: float) -> list[dict[str, Any]]:
    """A point in the middle."""
    return [{"kind": "point", "flux_jy": flux_jy, "east_arcsec": 0.0, "north_arcsec": 0.0}]
