"""The Earth turns: hour angles, the uvw of antennas along their tracks, elevations, and shadowing.

Hour angles and declinations are apparent; precession, nutation, aberration, refraction and polar motion are
not modelled. Hour angle is west of the meridian positive: of the site's, or of Greenwich for an Earth-wide
array.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from synthwidgets.texts import say

from .arrays import itrf_m
from .geodesy import geodetic
from .horizon import elevation_rad
from .layout import Layout

SIDEREAL_RATE = 1.00273790935  # hours of hour angle in one of the clock: Aoki et al. (1982), A&A 105, 359


def hour_angles_rad(start_h: float, end_h: float, integration_s: float) -> np.ndarray:
    """The middle of every integration of an observation.

    Whole integrations fill the range from its start; what is left at its end is not observed. A range shorter
    than one integration still gets one, from its start.

    Parameters
    ----------
    start_h, end_h : float
        Hour angles where the observation starts and ends [h]; one of them is 3590.17 s of the clock.
    integration_s : float
        Length of an integration, in seconds of the clock [s].

    Returns
    -------
    ndarray, shape (integration,)
        Hour angles [rad], ascending.

    Raises
    ------
    ValueError
        An end before the start, or an integration of no length.

    Examples
    --------
    >>> len(hour_angles_rad(-1.0, 1.0, 120.0))
    59
    """
    if not end_h >= start_h:
        raise ValueError(say("tracks.range", start=start_h, end=end_h))
    if not integration_s > 0:
        raise ValueError(say("tracks.integration", got=f"{integration_s} s"))
    step_h = integration_s * SIDEREAL_RATE / 3600.0
    # 1e-9 of an integration: so that rounding does not lose the last one of a range that is an exact multiple
    count = max(1, int((end_h - start_h) / step_h + 1e-9))
    return np.pi / 12.0 * (start_h + step_h * (np.arange(count) + 0.5))


def antenna_uvw_m(
    equatorial_m: np.ndarray, hour_angles_rad: np.ndarray, declination_rad: float
) -> np.ndarray:
    """Places of the antennas as seen from the source; a baseline's uvw is antenna 1 minus antenna 2 of these.

    Parameters
    ----------
    equatorial_m : ndarray, shape (antenna, 3)
        x towards (H = 0, δ = 0), y east, z the pole [m], as `arrays.equatorial_m` gives them.
    hour_angles_rad : ndarray, shape (integration,)
        Hour angles [rad].
    declination_rad : float
        Declination [rad].

    Returns
    -------
    ndarray, shape (integration, antenna, 3)
        u towards east, v towards north, w towards the source [m].

    Notes
    -----
    Thompson, Moran & Swenson (2017), eq. 4.1.

    Examples
    --------
    >>> east = np.array([[0.0, 100.0, 0.0]])
    >>> antenna_uvw_m(east, np.array([0.0]), -0.5)[0, 0] + 0.0
    array([100.,   0.,   0.])
    """
    x, y, z = np.asarray(equatorial_m, dtype=float).T
    sin_h, cos_h = np.sin(hour_angles_rad)[:, None], np.cos(hour_angles_rad)[:, None]
    sin_dec, cos_dec = np.sin(declination_rad), np.cos(declination_rad)
    outward = cos_h * x - sin_h * y  # from the Earth's axis, towards the hour circle of the source
    uvw_m = np.empty((*outward.shape, 3))
    uvw_m[..., 0] = sin_h * x + cos_h * y
    uvw_m[..., 1] = cos_dec * z - sin_dec * outward
    uvw_m[..., 2] = sin_dec * z + cos_dec * outward
    return uvw_m


def sky_axes(azimuth_rad: float, elevation_rad: float, latitude_rad: float) -> np.ndarray:
    """East and north on the sky at a place of it, and the direction to that place, as east, north, up at the site.

    Parameters
    ----------
    azimuth_rad : float
        North through east [rad]. In the zenith it says nothing; at the pole of the sky east is that of the ground.
    elevation_rad, latitude_rad : float
        [rad]

    Returns
    -------
    ndarray, shape (3, 3)
        Rows of length 1; baselines_enu_m @ axes.T is u, v, w [m], as `antenna_uvw_m` gives them.

    Examples
    --------
    >>> sky_axes(0.0, np.pi / 2, -0.4).round(9) + 0.0  # in the zenith the sky lies as the ground does
    array([[1., 0., 0.],
           [0., 1., 0.],
           [0., 0., 1.]])
    """
    level = np.cos(elevation_rad)
    towards = np.array([level * np.sin(azimuth_rad), level * np.cos(azimuth_rad), np.sin(elevation_rad)])
    east = np.cross([0.0, np.cos(latitude_rad), np.sin(latitude_rad)], towards)
    size = np.linalg.norm(east)
    east = east / size if size > 1e-9 else np.array([1.0, 0.0, 0.0])
    return np.stack([east, np.cross(towards, east), towards])


def elevations_rad(layout: Layout, hour_angles_rad: np.ndarray, declination_rad: float) -> np.ndarray:
    """How high the source stands at every antenna.

    Parameters
    ----------
    layout : Layout
        The array. All antennas of an ordinary one share the site's vertical; in an Earth-wide one each has
        its own, and its own meridian.
    hour_angles_rad : ndarray, shape (integration,)
        Hour angles [rad].
    declination_rad : float
        Declination [rad].

    Returns
    -------
    ndarray, shape (integration, antenna)
        Elevations −π/2…π/2 [rad]; read-only. Without refraction.

    Notes
    -----
    sin(elevation) = sinφ sinδ + cosφ cosδ cosH at geodetic latitude φ.

    Examples
    --------
    >>> pole = Layout(("a",), np.zeros((1, 3)), np.array([12.0]), None, np.pi / 2, 0.0, 0.0, False)
    >>> np.degrees(elevations_rad(pole, np.array([0.0, 1.0]), np.radians(30.0))).round(6)
    array([[30.],
           [30.]])
    """
    latitude = np.atleast_1d(layout.latitude_rad)
    longitude = np.zeros(1)
    if layout.earth_wide:
        latitude, longitude, _ = geodetic(itrf_m(layout))
    local_rad = np.asarray(hour_angles_rad)[:, None] + longitude
    elevations = elevation_rad(latitude, local_rad, declination_rad)
    return np.broadcast_to(elevations, (len(local_rad), len(layout.names)))


def shadowed(antenna_uvw_m: np.ndarray, diameters_m: np.ndarray) -> np.ndarray:
    """Where another antenna stands in an antenna's view of the source.

    It does when it is nearer to the source (larger w) and the two are less than (D₁ + D₂)/2 apart as seen
    from there.

    Parameters
    ----------
    antenna_uvw_m : ndarray, shape (integration, antenna, 3)
        Places as seen from the source [m], as `antenna_uvw_m` gives them.
    diameters_m : ndarray, shape (antenna,)
        Dish diameters [m].

    Returns
    -------
    ndarray of bool, shape (integration, antenna)
        True where the antenna is shadowed, however little. One antenna alone never is.

    Examples
    --------
    >>> places = np.array([[[0.0, 0.0, 0.0], [5.0, 0.0, 30.0], [50.0, 0.0, 60.0]]])
    >>> shadowed(places, np.full(3, 12.0))
    array([[ True, False, False]])
    """
    u, v, w = np.ascontiguousarray(antenna_uvw_m.transpose(2, 1, 0))
    hidden = np.zeros(u.shape, dtype=bool)
    for one in range(len(diameters_m) - 1):  # against all that follow: a few arrays that fit the cache
        rest = slice(one + 1, None)
        east_m, north_m = u[rest] - u[one], v[rest] - v[one]
        reach_m = (diameters_m[rest] + diameters_m[one]) / 2
        near = east_m * east_m + north_m * north_m < (reach_m * reach_m)[:, None]
        if near.any():
            ahead_m = w[rest] - w[one]
            hidden[one] |= (near & (ahead_m > 0)).any(axis=0)
            hidden[rest] |= near & (ahead_m < 0)
    return hidden.T


def some_shadowed(antenna_uvw_m: np.ndarray, diameters_m: np.ndarray, which: Sequence[int]) -> np.ndarray:
    """The same as `shadowed`, asked of a few antennas only: those that a hand is moving.

    Parameters
    ----------
    antenna_uvw_m : ndarray, shape (integration, antenna, 3)
        Places as seen from the source [m].
    diameters_m : ndarray, shape (antenna,)
        Dish diameters [m].
    which : sequence of int, length k
        The antennas that are asked about, 0-based.

    Returns
    -------
    ndarray of bool, shape (integration, k)

    Examples
    --------
    >>> places = np.array([[[0.0, 0.0, 0.0], [5.0, 0.0, 30.0], [50.0, 0.0, 60.0]]])
    >>> some_shadowed(places, np.full(3, 12.0), [1, 0])
    array([[False,  True]])
    """
    hidden = np.zeros((len(antenna_uvw_m), len(which)), dtype=bool)
    for place, one in enumerate(which):  # one at a time, so that many antennas in hand need no more memory
        east_m, north_m, ahead_m = (antenna_uvw_m - antenna_uvw_m[:, one, None]).transpose(2, 0, 1)
        near = east_m**2 + north_m**2 < ((diameters_m + diameters_m[one]) / 2) ** 2
        hidden[:, place] = (near & (ahead_m > 0)).any(axis=1)
    return hidden
