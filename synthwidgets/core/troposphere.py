"""The air between antennas and sky: a thin sheet at some height that the wind carries along and nothing else changes.

Frozen flow: what a place sees now, a place downwind sees later, and nothing boils meanwhile (Taylor 1938). An antenna
looks through the sheet where its line of sight pierces it, so that two sources are seen through different air. A path
is extra path of the wave; extra path is a lag, so its phase is negative.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .phase_screen import Screen, sampled

LOWEST_SINE = 0.05  # 3° above the horizon: flat air ends there


class Air(NamedTuple):
    """A sheet of turbulent air.

    Attributes
    ----------
    screen : Screen
        Two patterns of rms 1 on 1 km: water vapour, and dry air.
    wet_rms_m, dry_rms_m : float
        What the two are multiplied with: rms of the path difference of two lines 1 km apart towards the zenith [m].
    height_m : float
        Of the sheet above the site [m].
    wind_m_s, wind_from_rad : float
        Its speed [m/s], and where it comes from, north through east [rad].
    """

    screen: Screen
    wet_rms_m: float
    dry_rms_m: float
    height_m: float
    wind_m_s: float
    wind_from_rad: float


def downwind(wind_from_rad: float) -> np.ndarray:
    """Where the air goes, a unit vector east, north; shape (2,).

    Parameters
    ----------
    wind_from_rad : float
        Where the wind comes from, north through east [rad].

    Examples
    --------
    >>> downwind(np.radians(270.0)).round(9) + 0.0  # a west wind goes east
    array([1., 0.])
    """
    return -np.array([np.sin(wind_from_rad), np.cos(wind_from_rad)])


def pierce_points_m(
    enu_m: np.ndarray, azimuth_rad: np.ndarray | float, elevation_rad: np.ndarray | float, height_m: float
) -> np.ndarray:
    """Where lines of sight pierce the sheet: off the antenna by what is left of the height, over tan(elevation).

    Parameters
    ----------
    enu_m : array (antenna, 3)
        East, north, up of the site [m].
    azimuth_rad, elevation_rad : float or array (...)
        Of the source, the azimuth north through east [rad]; below 3° as at 3°.
    height_m : float
        Of the sheet above the site [m].

    Returns
    -------
    array (..., antenna, 2)
        East, north [m].

    Examples
    --------
    >>> pierce_points_m(np.zeros((1, 3)), np.pi / 2, np.pi / 4, 1000.0).round(6) + 0.0
    array([[1000.,    0.]])
    """
    azimuth_rad, elevation_rad = np.broadcast_arrays(azimuth_rad, elevation_rad)
    sine = np.maximum(np.sin(elevation_rad), LOWEST_SINE)
    cotangent = np.sqrt(1 - sine * sine) / sine
    towards = np.stack([np.sin(azimuth_rad), np.cos(azimuth_rad)], axis=-1) * cotangent[..., None]
    return enu_m[:, :2] + (height_m - enu_m[:, 2, None]) * towards[..., None, :]


def lines_apart_m(
    calibrator_rad: tuple[float, float], target_rad: tuple[float, float], height_m: float, wind_from_rad: float
) -> np.ndarray:
    """From where the line to a calibrator pierces the air to where that to the target does.

    Parameters
    ----------
    calibrator_rad, target_rad : (azimuth, elevation)
        North through east, and above the horizon [rad].
    height_m : float
        Of the sheet above the antenna [m].
    wind_from_rad : float

    Returns
    -------
    array (2,)
        Downwind, and to the left of it [m], as `referencing.cycle_points_m` takes it.

    Examples
    --------
    >>> zenith, lower = (0.0, np.pi / 2), (np.radians(90.0), np.radians(87.0))  # 3° towards the east
    >>> lines_apart_m(zenith, lower, 1000.0, np.radians(270.0)).round(1) + 0.0
    array([52.4,  0. ])
    """
    site = np.zeros((1, 3))
    first, last = (pierce_points_m(site, *line, height_m)[0] for line in (calibrator_rad, target_rad))
    return np.array(screen_places_m(last - first, 0.0, 0.0, wind_from_rad))


def screen_places_m(
    points_m: np.ndarray, times_s: np.ndarray | float, wind_m_s: float, wind_from_rad: float
) -> tuple[np.ndarray, np.ndarray]:
    """Where points of the sheet are in the air's own frame, which the wind carries: x - v t.

    Parameters
    ----------
    points_m : array (..., 2)
        East, north [m].
    times_s : float or array, that broadcasts against (...)
        Since the frame was over the site [s].
    wind_m_s, wind_from_rad : float

    Returns
    -------
    along_m, across_m : arrays (...)
        Downwind, and to the left of it [m].

    Examples
    --------
    100 m downwind is 10 s later what the site was at first.

    >>> along, across = screen_places_m(np.array([100.0, 7.0]), 10.0, 10.0, np.radians(270.0))
    >>> float(along.round(9)), float(across.round(9))
    (0.0, 7.0)
    """
    east, north = downwind(wind_from_rad)
    x, y = points_m[..., 0], points_m[..., 1]
    return x * east + y * north - wind_m_s * np.asarray(times_s), y * east - x * north


def antenna_paths_m(
    air: Air,
    enu_m: np.ndarray,
    times_s: np.ndarray,
    azimuth_rad: np.ndarray | float,
    elevation_rad: np.ndarray | float,
) -> tuple[np.ndarray, np.ndarray]:
    """Extra path of each antenna's line of sight, wet and dry part.

    Parameters
    ----------
    air : Air
    enu_m : array (antenna, 3)
        East, north, up of the site [m].
    times_s : array (integration,)
        [s]; any number of them at once: 43 antennas, 500 integrations and 3 fields take 4 ms.
    azimuth_rad, elevation_rad : float or array (integration,)
        Of the source, the same for all antennas [rad].

    Returns
    -------
    wet_m, dry_m : arrays (integration, antenna)
        [m], over sin(elevation), which is also the airmass; below 3° as at 3°. Only differences of antennas, or of
        times, have a meaning: the mean of all air is 0.

    Examples
    --------
    >>> from .phase_screen import Grid, phase_screen, spectrum
    >>> grid = Grid(128, 256, 10.0)
    >>> air = Air(phase_screen(grid, spectrum(grid), 1), 1e-4, 0.0, 1000.0, 10.0, np.radians(270.0))
    >>> two = np.array([[0.0, 0.0, 0.0], [100.0, 0.0, 0.0]])  # the second downwind
    >>> wet_m, _ = antenna_paths_m(air, two, np.array([0.0, 10.0]), 0.0, np.pi / 2)
    >>> bool(wet_m[0, 0] == wet_m[1, 1])
    True
    """
    times_s = np.atleast_1d(np.asarray(times_s, dtype=float))
    points_m = pierce_points_m(enu_m, azimuth_rad, elevation_rad, air.height_m)
    places = screen_places_m(points_m, times_s[:, None], air.wind_m_s, air.wind_from_rad)
    both = sampled(air.screen, *places) * airmass(elevation_rad)[..., None]
    return both.real * air.wet_rms_m, both.imag * air.dry_rms_m


def airmass(elevation_rad: np.ndarray | float) -> np.ndarray:
    """How much more air than towards the zenith, 1 / sin(elevation); below 3° as at 3°.

    Examples
    --------
    >>> float(airmass(np.radians(30.0)).round(9))
    2.0
    """
    return 1 / np.maximum(np.sin(elevation_rad), LOWEST_SINE)


def lump_path_m(along_m: np.ndarray, across_m: np.ndarray, path_m: float, width_m: float) -> np.ndarray:
    """One round lump of wet air in the air's own frame, in place of turbulence: a Gaussian about its origin.

    Parameters
    ----------
    along_m, across_m : arrays (...)
        Places in the air's own frame, as `screen_places_m` gives them, from the lump's middle [m].
    path_m : float
        Extra path through its middle [m].
    width_m : float
        Full width at half of that [m].

    Examples
    --------
    >>> lump_path_m(np.array([0.0, 30.0]), np.zeros(2), 1e-3, 60.0)
    array([0.001 , 0.0005])
    """
    return path_m * np.exp(-4 * np.log(2) * (along_m**2 + across_m**2) / width_m**2)
