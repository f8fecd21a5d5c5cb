"""When the PhaseReferencing app looks at what: calibrator, target, calibrator; every ten minutes a check source.

An hour about the target's highest point, in integrations of about six seconds. The target stands where it passes 12°
south of the zenith, the calibrator north of it, the check source 3° east.
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
TURNS_S = 2.0  # of a cycle: there and back
# A look at the calibrator takes from 6 s, in the shortest cycle, to 30 s, from 474 s on. Were it whole integrations of
# six seconds, a longer cycle could leave less for the target; so their number is whole, and they differ a little.
LOOKS_S, LONG_CYCLE_S = (6.0, 30.0), 474.0
CHECK_VISITS, CHECK_S = 6, 40.0  # in the hour; fewer and longer ones, four of a minute, are a matter of chance
SOUTH_RAD, CHECK_RAD = np.radians(12.0), np.radians(3.0)
SKY_SHARE = 0.6  # of the picture, that a sky is drawn for
SPECTRAL_INDEX = -0.7  # of quasars
NO_SOURCE = "none"  # a target that is none: what is seen of it is noise
DIFFGAIN_JY = 3.98  # the brightest around, for what lies between two receivers

# Added to a night's number, beyond all nights: noise and receivers of a band of their own, and of no other night.
LOWER_BAND, DIFFGAIN = 2**40, 2**41


class Plan(NamedTuple):
    """Of every integration its middle [s], the number of its scan from 0 and its field, all (integration,).

    `looks` and `shots` are the integrations of a calibrator's scan and from there to the next; 0 where they are not all
    alike. `look_s` and `shot_s` are how long each is [s].
    """

    times_s: np.ndarray
    scans: np.ndarray
    fields: np.ndarray
    looks: int = 0
    shots: int = 0
    look_s: float = INTEGRATION_S
    shot_s: float = INTEGRATION_S

    @property
    def lengths_s(self) -> np.ndarray:
        """How long each integration is, (integration,) [s]."""
        return np.where(self.fields == CALIBRATOR, self.look_s, self.shot_s)


class Lines(NamedTuple):
    """Where the field that is looked at stands, north through east and above the horizon, (integration,) [rad]."""

    azimuths_rad: np.ndarray
    elevations_rad: np.ndarray


Line = tuple[float, float]  # azimuth and elevation [rad]


def sample_s() -> float:
    """How long the correlator adds up before it writes, about [s]."""
    return INTEGRATION_S


def plan(cycle_s: float) -> Plan:
    """An hour of cycles, the last one cut short, with a visit to the check source every ten minutes."""
    whole = cycles(cycle_s, BLOCK_S)
    ended = _filled(whole, BLOCK_S)
    fields = ended.fields.copy()
    fields[_visits_to_check(ended, cycle_s)] = CHECK
    return ended._replace(fields=fields, scans=np.cumsum(np.diff(fields, prepend=fields[0]) != 0))


def cycles(cycle_s: float, block_s: float) -> Plan:
    """As many cycles as fit into a time, which end on the calibrator; all but the calibrator is the target.

    Examples
    --------
    >>> found = cycles(20.0, 3600.0)
    >>> found.looks, found.shots, found.times_s[:4].tolist(), found.scans[:8].tolist()
    (1, 2, [3.0, 10.0, 16.0, 23.0], [0, 1, 1, 2, 3, 3, 4, 5])
    """
    look_s = float(np.interp(cycle_s, (SHORTEST_S, LONG_CYCLE_S), LOOKS_S))
    shots_s = cycle_s - look_s - TURNS_S
    looks, shots = (max(round(length_s / INTEGRATION_S), 1) for length_s in (look_s, shots_s))
    each_look_s, each_shot_s = look_s / looks, shots_s / shots
    count = int((block_s - look_s) / cycle_s)
    within_s = np.concatenate([
        (np.arange(looks) + 0.5) * each_look_s,
        look_s + TURNS_S / 2 + (np.arange(shots) + 0.5) * each_shot_s,
    ])  # fmt: skip
    number, place = np.divmod(np.arange(count * len(within_s) + looks), len(within_s))  # and a last look
    calibrates = place < looks
    fields = np.where(calibrates, CALIBRATOR, TARGET)
    return Plan(
        number * cycle_s + within_s[place], 2 * number + ~calibrates, fields, looks, shots, each_look_s, each_shot_s
    )


def _filled(whole: Plan, block_s: float) -> Plan:
    """With what still fits: some more integrations of the target, and a last look."""
    more_s = block_s - whole.times_s[-1] - whole.look_s / 2 - TURNS_S - whole.looks * whole.look_s
    more = int(more_s / whole.shot_s)
    if more < 1:
        return whole
    again = np.r_[whole.looks : whole.looks + more, : whole.looks]  # as in the first cycle, and a look
    starts_s = np.where(np.arange(len(again)) < more, 0.0, whole.looks * whole.look_s + TURNS_S + more * whole.shot_s)
    last_s = whole.times_s[-whole.looks] - whole.times_s[0]
    return whole._replace(
        times_s=np.append(whole.times_s, last_s + starts_s + whole.times_s[again]),
        fields=np.append(whole.fields, whole.fields[again]),
    )


def _visits_to_check(ended: Plan, cycle_s: float) -> np.ndarray:
    """Numbers of the integrations that are the check source's, each visit elsewhere within its cycle.

    Late in one cycle, early in another: as far from the calibrator, on average, as the target is.
    """
    others = np.flatnonzero(ended.fields == TARGET)
    length = round(CHECK_S / ended.shot_s)
    part = (np.arange(CHECK_VISITS) + 0.5) / CHECK_VISITS
    cycle = (part * BLOCK_S / cycle_s).astype(int)
    place = np.clip((1 - part) * ended.shots - length / 2, 0, max(ended.shots - length, 0)).astype(int)
    starts = cycle * ended.shots + place
    return np.concatenate([others[start : start + length] for start in starts])


def declinations_rad(layout: Layout, separation_deg: float) -> np.ndarray:
    """Of calibrator, target and check source, shape (3,) [rad]."""
    target_rad = layout.latitude_rad - SOUTH_RAD
    return np.array([target_rad + np.radians(separation_deg), target_rad, target_rad])


def visits(plan: Plan, declinations_rad: np.ndarray) -> Visits:
    """The plan with hour angles."""
    target_rad = (plan.times_s - BLOCK_S / 2) * (2 * np.pi * SIDEREAL_RATE / DAY_S)
    return Visits(plan.times_s, target_rad - _east_rad(plan.fields, declinations_rad), plan.fields)


def lines(visits: Visits, declinations_rad: np.ndarray, layout: Layout) -> Lines:
    """Where the dishes point."""
    place = layout.latitude_rad, visits.hour_angles_rad, declinations_rad[visits.fields]
    return Lines(azimuth_rad(*place), elevation_rad(*place))


def middle_line(field: int, layout: Layout, declinations_rad: np.ndarray) -> Line:
    """Where a field stands in the middle of the hour, looked at or not."""
    place = layout.latitude_rad, -_east_rad(np.array(field), declinations_rad), declinations_rad[field]
    return float(azimuth_rad(*place)), float(elevation_rad(*place))


def check_apart_deg(declinations_rad: np.ndarray) -> float:
    """From the calibrator to the check source [deg].

    Examples
    --------
    >>> round(check_apart_deg(np.radians([-32.0, -35.0, -35.0])), 1)
    4.3
    """
    east_rad = float(_east_rad(np.array(CHECK), declinations_rad))
    one, other = declinations_rad[[CALIBRATOR, CHECK]]
    cosine = np.sin(one) * np.sin(other) + np.cos(one) * np.cos(other) * np.cos(east_rad)
    return float(np.degrees(np.arccos(np.clip(cosine, -1, 1))))


def _east_rad(fields: np.ndarray, declinations_rad: np.ndarray) -> np.ndarray:
    """By how much later than the target fields pass the meridian [rad]: the check source, which stands east."""
    return np.where(fields == CHECK, CHECK_RAD / np.cos(declinations_rad[CHECK]), 0.0)


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
