"""Places in UTM, the square metres of maps: easting, northing and elevation in one of sixty zones.

UTM is the transverse Mercator projection, its scale 0.9996 on the zone's middle meridian, its easting 500 km there;
south of the equator northings have 10 000 km added. A datum is an ellipsoid and where its centre lies: its axes are
taken as parallel to the Earth-fixed ones, so places of old surveys come out right to some metres.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .geodesy import WGS84, Ellipsoid, geodetic, itrf

SCALE = 0.9996  # on the middle meridian
FALSE_EASTING_M = 500_000.0
FALSE_NORTHING_M = {"N": 0.0, "S": 10_000_000.0}


class Datum(NamedTuple):
    """An ellipsoid, and what is added to places in its axes to have Earth-fixed (WGS84) ones [m]."""

    ellipsoid: Ellipsoid
    shift_m: tuple[float, float, float]


# Ellipsoids and mean shifts of the US Defense Mapping Agency's TR 8350.2 (1991), appendix B. The names are those of
# CASA's array files: NAD27 over the contiguous United States, SAM56 the provisional South American datum of 1956.
DATUMS = {
    "WGS84": Datum(WGS84, (0.0, 0.0, 0.0)),
    "NAD27": Datum(Ellipsoid(6378206.4, 1 / 294.9786982), (-8.0, 160.0, 176.0)),
    "NAD83": Datum(Ellipsoid(6378137.0, 1 / 298.257222101), (0.0, 0.0, 0.0)),
    "ED50": Datum(Ellipsoid(6378388.0, 1 / 297.0), (-87.0, -98.0, -121.0)),
    "SAM56": Datum(Ellipsoid(6378388.0, 1 / 297.0), (-288.0, 175.0, -376.0)),
}


def itrf_from_utm(utm_m: np.ndarray, zone: int, hemisphere: str, datum: Datum = DATUMS["WGS84"]) -> np.ndarray:
    """Earth-fixed places of UTM ones.

    Parameters
    ----------
    utm_m : ndarray, shape (..., 3)
        Easting, northing, elevation above the datum's ellipsoid [m].
    zone : int
        1…60; its middle meridian is 6°·zone − 183°.
    hemisphere : {"N", "S"}
        Where northings are counted from.
    datum : Datum
        Of the survey.

    Returns
    -------
    ndarray, shape (..., 3)
        x, y, z [m].

    Notes
    -----
    Karney, *Journal of Geodesy* 85 (2011) 475, eqs. 11, 15 and 36 (Krüger's series, to the fourth power of the
    third flattening: exact to a micrometre within the zone and its neighbours), and eqs. 19 to 21 for the latitude.

    Examples
    --------
    >>> np.round(itrf_from_utm([500000.0, 0.0, 0.0], 31, "N"))  # 3° east, on the equator
    array([6369396.,  333806.,       0.])
    """
    easting, northing, elevation = np.moveaxis(np.asarray(utm_m, dtype=float), -1, 0)
    ellipsoid = datum.ellipsoid
    radius_m = SCALE * _rectifying_radius_m(ellipsoid)
    on_map = (northing - FALSE_NORTHING_M[hemisphere] + 1j * (easting - FALSE_EASTING_M)) / radius_m
    on_sphere = on_map - _series(on_map, _to_sphere(ellipsoid))
    conformal = np.sin(on_sphere.real) / np.hypot(np.sinh(on_sphere.imag), np.cos(on_sphere.real))
    latitude = np.arctan(_true_tangent(conformal, ellipsoid))
    longitude = _middle_rad(zone) + np.arctan2(np.sinh(on_sphere.imag), np.cos(on_sphere.real))
    return np.moveaxis(itrf(latitude, longitude, elevation, ellipsoid), 0, -1) + datum.shift_m


def utm_from_itrf(itrf_m: np.ndarray, zone: int, hemisphere: str, datum: Datum = DATUMS["WGS84"]) -> np.ndarray:
    """UTM places of Earth-fixed ones.

    Parameters
    ----------
    itrf_m : ndarray, shape (..., 3)
        x, y, z [m]; not a quarter of the globe away from the zone, where the projection ends.
    zone, hemisphere, datum
        As for `itrf_from_utm`.

    Returns
    -------
    ndarray, shape (..., 3)
        Easting, northing, elevation above the datum's ellipsoid [m].

    Notes
    -----
    Karney (2011), eqs. 7 to 11 and 35.

    Examples
    --------
    >>> np.round(utm_from_itrf(itrf_from_utm([4e5, 6e6, 90.0], 19, "S"), 19, "S"), 6)
    array([4.e+05, 6.e+06, 9.e+01])
    """
    ellipsoid = datum.ellipsoid
    latitude, longitude, elevation = geodetic(np.asarray(itrf_m, dtype=float) - datum.shift_m, ellipsoid)
    aside = longitude - _middle_rad(zone)
    conformal = _conformal_tangent(np.tan(latitude), ellipsoid)
    on_sphere = np.arctan2(conformal, np.cos(aside)) + 1j * np.arcsinh(
        np.sin(aside) / np.hypot(conformal, np.cos(aside))
    )
    on_map = on_sphere + _series(on_sphere, _to_map(ellipsoid))
    radius_m = SCALE * _rectifying_radius_m(ellipsoid)
    easting = FALSE_EASTING_M + radius_m * on_map.imag
    return np.stack([easting, FALSE_NORTHING_M[hemisphere] + radius_m * on_map.real, elevation], axis=-1)


def zone_of(longitude_rad: float) -> int:
    """The UTM zone of a longitude (the exceptions around Norway and Svalbard are not made).

    Examples
    --------
    >>> zone_of(np.radians(-67.75)), zone_of(np.radians(-118.1)), zone_of(np.pi)
    (19, 11, 1)
    """
    return int((np.degrees(longitude_rad) + 180.0) // 6.0) % 60 + 1


def _middle_rad(zone: int) -> float:
    return float(np.radians(6.0 * zone - 183.0))


def _third_flattening(ellipsoid: Ellipsoid) -> float:
    return ellipsoid.flattening / (2.0 - ellipsoid.flattening)


def _rectifying_radius_m(ellipsoid: Ellipsoid) -> float:
    """Of the circle as long as a meridian (eq. 14)."""
    n = _third_flattening(ellipsoid)
    return ellipsoid.radius_m / (1.0 + n) * (1.0 + n**2 / 4 + n**4 / 64)


def _to_map(ellipsoid: Ellipsoid) -> tuple[float, ...]:
    """The coefficients α of eq. 35."""
    n = _third_flattening(ellipsoid)
    return (
        n / 2 - 2 / 3 * n**2 + 5 / 16 * n**3 + 41 / 180 * n**4,
        13 / 48 * n**2 - 3 / 5 * n**3 + 557 / 1440 * n**4,
        61 / 240 * n**3 - 103 / 140 * n**4,
        49561 / 161280 * n**4,
    )


def _to_sphere(ellipsoid: Ellipsoid) -> tuple[float, ...]:
    """The coefficients β of eq. 36."""
    n = _third_flattening(ellipsoid)
    return (
        n / 2 - 2 / 3 * n**2 + 37 / 96 * n**3 - 1 / 360 * n**4,
        1 / 48 * n**2 + 1 / 15 * n**3 - 437 / 1440 * n**4,
        17 / 480 * n**3 - 37 / 840 * n**4,
        4397 / 161280 * n**4,
    )


def _series(angle: np.ndarray, coefficients: tuple[float, ...]) -> np.ndarray:
    return sum(
        (factor * np.sin(2 * order * angle) for order, factor in enumerate(coefficients, 1)), np.zeros_like(angle)
    )


def _conformal_tangent(tangent: np.ndarray, ellipsoid: Ellipsoid) -> np.ndarray:
    """Tangent of the conformal latitude (eqs. 7 to 9)."""
    e = np.sqrt(ellipsoid.e2)
    secant = np.hypot(1.0, tangent)
    pull = np.sinh(e * np.arctanh(e * tangent / secant))
    return tangent * np.hypot(1.0, pull) - pull * secant


def _true_tangent(conformal: np.ndarray, ellipsoid: Ellipsoid) -> np.ndarray:
    """Tangent of the latitude, by Newton's rule (eqs. 19 to 21); three rounds reach a double's precision."""
    e2 = ellipsoid.e2
    tangent = conformal / (1.0 - e2)
    for _ in range(5):
        now = _conformal_tangent(tangent, ellipsoid)
        slope = (1.0 - e2) * np.hypot(1.0, now) * np.hypot(1.0, tangent) / (1.0 + (1.0 - e2) * tangent**2)
        tangent = tangent + (conformal - now) / slope
    return tangent
