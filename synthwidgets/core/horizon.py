"""Where on the local sky a source stands: elevation above the horizon, azimuth around it. Without refraction."""

from __future__ import annotations

import numpy as np


def elevation_rad(
    latitude_rad: np.ndarray | float, hour_angle_rad: np.ndarray | float, declination_rad: np.ndarray | float
) -> np.ndarray:
    """How high a source stands.

    Parameters
    ----------
    latitude_rad, hour_angle_rad, declination_rad : ndarrays that broadcast
        Geodetic latitude, hour angle west of the meridian positive, declination [rad].

    Returns
    -------
    ndarray, broadcast shape
        −π/2…π/2 [rad].

    Notes
    -----
    sin(elevation) = sinφ sinδ + cosφ cosδ cosH.

    Examples
    --------
    >>> print(np.degrees(elevation_rad(np.radians(-23.0), 0.0, np.radians(-33.0))).round(6))
    80.0
    """
    sine = np.sin(latitude_rad) * np.sin(declination_rad)
    sine = sine + np.cos(latitude_rad) * np.cos(declination_rad) * np.cos(hour_angle_rad)
    return np.arcsin(np.clip(sine, -1.0, 1.0))


def azimuth_rad(
    latitude_rad: np.ndarray | float, hour_angle_rad: np.ndarray | float, declination_rad: np.ndarray | float
) -> np.ndarray:
    """In which direction a source stands.

    Parameters
    ----------
    latitude_rad, hour_angle_rad, declination_rad : ndarrays that broadcast
        As for `elevation_rad`.

    Returns
    -------
    ndarray, broadcast shape
        From north through east, 0…2π [rad]; in the zenith it is 0 and means nothing.

    Examples
    --------
    >>> azimuths = azimuth_rad(np.radians(-23.0), np.radians([-90.0, 90.0]), 0.0)
    >>> np.degrees(azimuths).round(6)
    array([ 90., 270.])
    """
    east = -np.cos(declination_rad) * np.sin(hour_angle_rad)
    north = np.cos(latitude_rad) * np.sin(declination_rad)
    north = north - np.sin(latitude_rad) * np.cos(declination_rad) * np.cos(hour_angle_rad)
    return np.arctan2(east, north) % (2 * np.pi)
