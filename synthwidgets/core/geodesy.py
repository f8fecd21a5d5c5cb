"""Places on the Earth: geodetic latitude, longitude and height; Earth-fixed x, y, z; local east, north, up.

The ellipsoid is WGS84 where no other is given. ITRF (Earth-fixed) axes: x towards latitude 0 on the Greenwich
meridian, y towards longitude 90° east, z towards the north pole. Longitudes are east positive.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Ellipsoid(NamedTuple):
    """A figure of the Earth: its radius at the equator [m], and its flattening (1 − polar/equatorial radius)."""

    radius_m: float
    flattening: float

    @property
    def polar_radius_m(self) -> float:
        return self.radius_m * (1.0 - self.flattening)

    @property
    def e2(self) -> float:
        """First eccentricity, squared."""
        return self.flattening * (2.0 - self.flattening)


WGS84 = Ellipsoid(6378137.0, 1.0 / 298.257223563)


def itrf(
    latitude_rad: float, longitude_rad: float, height_m: float, ellipsoid: Ellipsoid = WGS84
) -> np.ndarray:
    """Earth-fixed x, y, z of a geodetic place.

    Parameters
    ----------
    latitude_rad, longitude_rad : float
        Geodetic latitude (north positive) and longitude (east positive) [rad].
    height_m : float
        Height above the ellipsoid [m]; may be below it.
    ellipsoid : Ellipsoid
        That latitude and height belong to.

    Returns
    -------
    ndarray, shape (3,)
        x, y, z [m].

    Notes
    -----
    Hofmann-Wellenhof, Lichtenegger & Wasle, *GNSS* (2008), eq. 8.1.

    Examples
    --------
    >>> itrf(0.0, 0.0, 100.0)
    array([6378237.,       0.,       0.])
    """
    across_m = ellipsoid.radius_m / np.sqrt(1.0 - ellipsoid.e2 * np.sin(latitude_rad) ** 2)
    from_axis_m = (across_m + height_m) * np.cos(latitude_rad)
    return np.array(
        [
            from_axis_m * np.cos(longitude_rad),
            from_axis_m * np.sin(longitude_rad),
            (across_m * (1.0 - ellipsoid.e2) + height_m) * np.sin(latitude_rad),
        ]
    )


def geodetic(
    itrf_m: np.ndarray, ellipsoid: Ellipsoid = WGS84
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Geodetic latitude, longitude and height of Earth-fixed places.

    Parameters
    ----------
    itrf_m : ndarray, shape (..., 3)
        x, y, z [m]. Within 43 km of the Earth's centre the vertical is not unique: any answer is wrong there.
    ellipsoid : Ellipsoid
        That latitude and height are to belong to.

    Returns
    -------
    latitude_rad, longitude_rad, height_m : ndarray, shape (...)
        Latitude −π/2…π/2 and longitude −π…π [rad] (0 on the axis), height above the ellipsoid [m].

    Notes
    -----
    Bowring, *Survey Review* 23 (1976) 323, repeated: three rounds are exact to a nanometre near the ground;
    six are, half-way to the Earth's centre, where the mean place of a world-wide array lies.

    Examples
    --------
    >>> latitude_rad, longitude_rad, height_m = geodetic([0.0, 6378147.0, 0.0])
    >>> float(latitude_rad), round(float(longitude_rad), 6), float(height_m)
    (0.0, 1.570796, 10.0)
    """
    x, y, z = np.moveaxis(np.asarray(itrf_m, dtype=float), -1, 0)
    from_axis_m = np.hypot(x, y)
    radius_m, polar_m, e2 = ellipsoid.radius_m, ellipsoid.polar_radius_m, ellipsoid.e2
    reduced = np.arctan2(z * radius_m, from_axis_m * polar_m)
    for _ in range(6):
        latitude = np.arctan2(
            z + e2 / (1.0 - e2) * polar_m * np.sin(reduced) ** 3,
            from_axis_m - e2 * radius_m * np.cos(reduced) ** 3,
        )
        reduced = np.arctan2((1.0 - ellipsoid.flattening) * np.sin(latitude), np.cos(latitude))
    sine, cosine = np.sin(latitude), np.cos(latitude)
    height = from_axis_m * cosine + z * sine - radius_m * np.sqrt(1.0 - e2 * sine**2)
    return latitude, np.arctan2(y, x), height


def enu_axes(latitude_rad: float, longitude_rad: float) -> np.ndarray:
    """Unit vectors east, north and up at a place, in Earth-fixed axes.

    Parameters
    ----------
    latitude_rad, longitude_rad : float
        Geodetic place [rad]. At a pole east is still that of the given longitude.

    Returns
    -------
    ndarray, shape (3, 3)
        Rows east, north, up; so `enu = axes @ itrf` and `itrf = enu @ axes`.

    Examples
    --------
    >>> enu_axes(0.0, 0.0) @ [1.0, 2.0, 3.0]
    array([2., 3., 1.])
    """
    sin_lat, cos_lat = np.sin(latitude_rad), np.cos(latitude_rad)
    sin_lon, cos_lon = np.sin(longitude_rad), np.cos(longitude_rad)
    return np.array(
        [
            [-sin_lon, cos_lon, 0.0],
            [-sin_lat * cos_lon, -sin_lat * sin_lon, cos_lat],
            [cos_lat * cos_lon, cos_lat * sin_lon, sin_lat],
        ]
    )


def enu_from_itrf(
    itrf_m: np.ndarray, latitude_rad: float, longitude_rad: float, height_m: float
) -> np.ndarray:
    """East, north and up of Earth-fixed places as seen from a site.

    Parameters
    ----------
    itrf_m : ndarray, shape (..., 3)
        x, y, z [m].
    latitude_rad, longitude_rad, height_m : float
        The site, geodetic [rad, rad, m]; the axes are those at the site, however far away the places are.

    Returns
    -------
    ndarray, shape (..., 3)
        East, north, up [m].

    Examples
    --------
    >>> enu_from_itrf([6378137.0, 20.0, 30.0], 0.0, 0.0, 0.0)
    array([20., 30.,  0.])
    """
    origin_m = itrf(latitude_rad, longitude_rad, height_m)
    return (np.asarray(itrf_m, dtype=float) - origin_m) @ enu_axes(latitude_rad, longitude_rad).T
