"""Places on the Earth: geodetic latitude, longitude and height; Earth-fixed x, y, z; local east, north, up.

The ellipsoid is WGS84. ITRF (Earth-fixed) axes: x towards latitude 0 on the Greenwich meridian, y towards
longitude 90° east, z towards the north pole. Longitudes are east positive.
"""

from __future__ import annotations

import numpy as np

EQUATORIAL_RADIUS_M = 6378137.0
FLATTENING = 1.0 / 298.257223563
POLAR_RADIUS_M = EQUATORIAL_RADIUS_M * (1.0 - FLATTENING)
_E2 = FLATTENING * (2.0 - FLATTENING)  # first eccentricity, squared
_E2_POLAR = _E2 / (1.0 - _E2)  # second eccentricity, squared


def itrf(latitude_rad: float, longitude_rad: float, height_m: float) -> np.ndarray:
    """Earth-fixed x, y, z of a geodetic place.

    Parameters
    ----------
    latitude_rad, longitude_rad : float
        Geodetic latitude (north positive) and longitude (east positive) [rad].
    height_m : float
        Height above the ellipsoid [m]; may be below it.

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
    across_m = EQUATORIAL_RADIUS_M / np.sqrt(1.0 - _E2 * np.sin(latitude_rad) ** 2)
    from_axis_m = (across_m + height_m) * np.cos(latitude_rad)
    return np.array(
        [
            from_axis_m * np.cos(longitude_rad),
            from_axis_m * np.sin(longitude_rad),
            (across_m * (1.0 - _E2) + height_m) * np.sin(latitude_rad),
        ]
    )


def geodetic(itrf_m: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Geodetic latitude, longitude and height of Earth-fixed places.

    Parameters
    ----------
    itrf_m : ndarray, shape (..., 3)
        x, y, z [m]. Within 43 km of the Earth's centre the vertical is not unique: any answer is wrong there.

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
    reduced = np.arctan2(z * EQUATORIAL_RADIUS_M, from_axis_m * POLAR_RADIUS_M)
    for _ in range(6):
        latitude = np.arctan2(
            z + _E2_POLAR * POLAR_RADIUS_M * np.sin(reduced) ** 3,
            from_axis_m - _E2 * EQUATORIAL_RADIUS_M * np.cos(reduced) ** 3,
        )
        reduced = np.arctan2((1.0 - FLATTENING) * np.sin(latitude), np.cos(latitude))
    sine, cosine = np.sin(latitude), np.cos(latitude)
    height = from_axis_m * cosine + z * sine - EQUATORIAL_RADIUS_M * np.sqrt(1.0 - _E2 * sine**2)
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
