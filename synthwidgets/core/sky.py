"""Sky models: a list of simple sources, their exact visibilities and their picture.

A sky is a list of components, each a dict in human units as state files hold it:
{"kind": "point", "flux_jy", "east_arcsec", "north_arcsec"}; "gaussian" with "major_arcsec", "minor_arcsec"
(full widths at half height) and "position_angle_deg" (of the major axis, north through east); "disk" and
"ring" with "diameter_arcsec", and if they are seen at a slant "axis_ratio" (minor over major, 0 to 1) and
"position_angle_deg"; "picture" as `sky_picture` describes it. Fluxes may be negative: an annulus is a disc minus a
smaller one. Offsets are from the phase centre, l east and m north.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial, reduce
from typing import Any

import numpy as np

from .bessel import j0, jinc
from .constants import ARCSEC
from .phasor import phasor
from .radial import RadialTable, radial_table
from .sky_picture import visibility as picture_visibility
from .sky_pixels import sky_image as sky_image

Component = Mapping[str, Any]
Group = tuple[float, float, float, float]  # what components may share: east, north [arcsec], axis ratio, angle [deg]
_GAUSSIAN = np.pi**2 / (4 * np.log(2))  # a Gaussian of FWHM 1 has the transform exp(-_GAUSSIAN q^2)


def visibilities(sky: Iterable[Component], uvw: np.ndarray) -> np.ndarray:
    """Visibilities of a sky, in closed form: V = sum of S E(u, v) exp(+2 pi i (u l + v m + w (n - 1))).

    Parameters
    ----------
    sky : list of dict
        Components, as the module describes them.
    uvw : array (..., 3)
        Baselines, antenna 1 minus antenna 2 [wavelengths].

    Returns
    -------
    complex array (...)
        [Jy]. E is 1 for a point, exp(-pi^2 (major^2 a^2 + minor^2 b^2) / (4 ln 2)) for a Gaussian (a, b along
        its axes), 2 J1(x)/x for a disc and J0(x) for a ring with x = pi diameter q, q = sqrt(a^2 + ratio^2 b^2)
        (Thompson, Moran & Swenson 2017, table 10.1). The w phase is that of the component's centre; zeros
        for an empty sky.

    Examples
    --------
    >>> point = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
    >>> visibilities([point], np.array([[1e5, 0.0, 0.0]]))
    array([2.+0.j])
    """
    u, v, w = np.moveaxis(np.asarray(uvw, float), -1, 0)
    total = np.zeros(u.shape, complex)
    for group, components in _groups(sky).items():
        total += _envelopes(components, u, v, _lengths(group, u, v)) * np.exp(2j * np.pi * _path(group, u, v, w))
    return total


def radial_tables(sky: Iterable[Component], longest: float) -> dict[Group, RadialTable]:
    """What `pair_visibilities` can look up of a sky, for baselines up to the longest [wavelengths].

    One table for each centre and slant that has discs or rings, of all round components there: of a lone Gaussian
    an exponential is as quick. Empty where there is nothing to gain.

    Examples
    --------
    >>> disk = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 0.0, "north_arcsec": 0.0, "diameter_arcsec": 1.0}
    >>> list(radial_tables([disk], 1e5))
    [(0.0, 0.0, 1.0, 0.0)]
    """
    tables = {}
    for group, components in _groups(sky).items():
        rounds = [one for one in components if _is_round(one)]
        if any("diameter_arcsec" in one for one in rounds):
            width = max(_width_arcsec(one) for one in rounds) * ARCSEC
            tables[group] = radial_table(partial(_round_envelopes, rounds), width, longest)
    return {group: table for group, table in tables.items() if table is not None}


def pair_visibilities(
    sky: Iterable[Component],
    antenna_uvw: np.ndarray,
    first: np.ndarray,
    second: np.ndarray,
    tables: Mapping[Group, RadialTable] | None = None,
) -> np.ndarray:
    """The same visibilities for pairs of antennas, several times faster.

    The phase of a shift is the product of one phase an antenna and the other's conjugate, so it costs an
    exponential an antenna and not a pair; components that share a centre and a slant share one shift.

    Parameters
    ----------
    sky : list of dict
        Components, as the module describes them.
    antenna_uvw : array (integration, antenna, 3)
        Where each antenna stands, seen from the source [wavelengths].
    first, second : int array (pair,)
        The two antennas of each pair; the baseline is first minus second.
    tables : dict, optional
        `radial_tables` of this sky, for many samples or many calls; a baseline longer than they reach gets
        what is at their end.

    Returns
    -------
    complex array (integration, pair)
        [Jy], equal to `visibilities` of the baselines within 1e-11 of the total flux, or with tables within
        1e-7 of the sum of the absolute fluxes.

    Examples
    --------
    >>> point = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
    >>> pair_visibilities([point], np.zeros((1, 3, 3)), np.array([0, 0]), np.array([1, 2]))
    array([[2.+0.j, 2.+0.j]])
    """
    places = np.moveaxis(antenna_uvw, -1, 0)
    u, v = (np.take(axis, first, axis=1) - np.take(axis, second, axis=1) for axis in places[:2])
    total = np.zeros(u.shape, complex)
    if not u.size:
        return total
    for group, components in _groups(sky).items():
        q = _lengths(group, u, v)
        table = (tables or {}).get(group)
        envelope = _looked_up(components, table, u, v, q) if table else _envelopes(components, u, v, q)
        if group[:2] == (0.0, 0.0):
            total += envelope
            continue
        phasors = phasor(_path(group, *places))
        shift = np.take(phasors, first, axis=1)
        shift *= np.take(np.conj(phasors), second, axis=1)
        shift *= envelope
        total += shift
    return total


def extent_arcsec(sky: Iterable[Component]) -> float:
    """Radius about the phase centre that holds every component [arcsec]; 0 for an empty sky.

    A disc or ring reaches to its rim, a Gaussian to its major FWHM (94 % of a round one's flux), a picture to the
    middle of its longer sides.

    Examples
    --------
    >>> ring = {"kind": "ring", "flux_jy": 1, "east_arcsec": 3, "north_arcsec": 4, "diameter_arcsec": 2}
    >>> extent_arcsec([ring])
    6.0
    """
    return max((_offset_arcsec(one) + _radius_arcsec(one) for one in sky), default=0.0)


def scaled(sky: Iterable[Component], factor: float) -> list[Component]:
    """The sky with every offset and size times a factor; fluxes stay.

    Examples
    --------
    >>> scaled([{"kind": "point", "flux_jy": 1.0, "east_arcsec": 2.0, "north_arcsec": 0.0}], 3)
    [{'kind': 'point', 'flux_jy': 1.0, 'east_arcsec': 6.0, 'north_arcsec': 0.0}]
    """
    return [
        {key: factor * value if key.endswith("_arcsec") else value for key, value in one.items()}
        for one in sky
    ]


def _groups(sky: Iterable[Component]) -> dict[Group, list[Component]]:
    groups: dict[Group, list[Component]] = {}
    for one in sky:
        slant = (one["axis_ratio"], one["position_angle_deg"]) if "axis_ratio" in one else (1.0, 0.0)
        groups.setdefault((float(one["east_arcsec"]), float(one["north_arcsec"]), *slant), []).append(one)
    return groups


def _lengths(group: Group, u: np.ndarray, v: np.ndarray) -> np.ndarray:
    """Lengths of baselines as something at that slant sees them: shorter across its major axis, by the axis ratio."""
    ratio, angle = group[2], np.radians(group[3])
    if ratio == 1:
        return np.sqrt(u * u + v * v)
    return np.hypot(u * np.sin(angle) + v * np.cos(angle), ratio * (u * np.cos(angle) - v * np.sin(angle)))


def _path(group: Group, u: np.ndarray, v: np.ndarray, w: np.ndarray) -> np.ndarray:
    """Extra path of a centre [wavelengths]: u l + v m + w (n - 1); small fields need n - 1 written so."""
    l, m = group[0] * ARCSEC, group[1] * ARCSEC
    return u * l + v * m - w * ((l * l + m * m) / (1 + np.sqrt(1 - l * l - m * m)))


def _envelopes(components: list[Component], u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    """Sum of flux times envelope over components of a group, real but for pictures; q is from `_lengths`."""
    envelopes = [one["flux_jy"] * _ENVELOPES[one["kind"]](one, u, v, q) for one in components]
    return reduce(np.add, envelopes)


def _round_envelopes(components: list[Component], q: np.ndarray) -> np.ndarray:
    return _envelopes(components, q, np.zeros(1), q)


def _looked_up(
    components: list[Component], table: RadialTable, u: np.ndarray, v: np.ndarray, q: np.ndarray
) -> np.ndarray:
    """The same, round components from their table."""
    others = [one for one in components if not _is_round(one)]
    envelope = table.at(q)
    return envelope + _envelopes(others, u, v, q) if others else envelope


def _is_round(one: Component) -> bool:
    """Whether its envelope depends on the length of a baseline alone and falls off with it."""
    return "diameter_arcsec" in one or (one["kind"] == "gaussian" and one["major_arcsec"] == one["minor_arcsec"])


def _width_arcsec(one: Component) -> float:
    return float(one["diameter_arcsec"] if "diameter_arcsec" in one else one["major_arcsec"])


def _point(one: Component, u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    return np.ones_like(u)


def _gaussian(one: Component, u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    angle = np.radians(one["position_angle_deg"])
    major, minor = one["major_arcsec"] * ARCSEC, one["minor_arcsec"] * ARCSEC
    along = (u * np.sin(angle) + v * np.cos(angle)) * major
    across = (u * np.cos(angle) - v * np.sin(angle)) * minor
    return np.exp(-_GAUSSIAN * (along * along + across * across))


def _disk(one: Component, u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    return jinc(q * (np.pi * one["diameter_arcsec"] * ARCSEC))


def _ring(one: Component, u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    return j0(q * (np.pi * one["diameter_arcsec"] * ARCSEC))


def _picture(one: Component, u: np.ndarray, v: np.ndarray, q: np.ndarray) -> np.ndarray:
    return picture_visibility(one, u, v)


_ENVELOPES = {"point": _point, "gaussian": _gaussian, "disk": _disk, "ring": _ring, "picture": _picture}


def _offset_arcsec(one: Component) -> float:
    return float(np.hypot(one["east_arcsec"], one["north_arcsec"]))


def _radius_arcsec(one: Component) -> float:
    halves = (one.get(key, 0.0) / 2 for key in ("diameter_arcsec", "width_arcsec"))
    return float(max(*halves, *(one.get(key, 0.0) for key in ("major_arcsec", "minor_arcsec"))))
