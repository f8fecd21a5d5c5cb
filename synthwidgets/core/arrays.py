"""Arrays of antennas: their geometry, their pairs, and where to take one from.

`Layout` is the array; `preset` gives a real telescope's, `shape_layout` a teaching shape. A baseline of the
pair (1, 2) is antenna 1 minus antenna 2, everywhere.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import numpy as np

from .geodesy import enu_axes, enu_from_itrf, itrf
from .layout import Layout, Site
from .presets import Facts, preset, preset_facts, preset_ids
from .shapes import SHAPES, shape_layout

__all__ = [
    "SHAPES",
    "Facts",
    "Layout",
    "Site",
    "baselines_enu_m",
    "equatorial_m",
    "itrf_m",
    "on_the_ground",
    "pairs",
    "preset",
    "preset_facts",
    "preset_ids",
    "shape_layout",
    "with_antennas_at",
]


def itrf_m(layout: Layout) -> np.ndarray:
    """Earth-fixed places of the antennas.

    Parameters
    ----------
    layout : Layout
        The array.

    Returns
    -------
    ndarray, shape (antenna, 3)
        Absolute ITRF x, y, z [m].

    Examples
    --------
    >>> np.round(itrf_m(preset("eht.2017"))[0])
    array([5088968., -301682., 3825016.])
    """
    return itrf(*layout.site) + layout.enu_m @ enu_axes(layout.latitude_rad, layout.longitude_rad)


def equatorial_m(layout: Layout) -> np.ndarray:
    """Places of the antennas in the axes that hour angle and declination are counted in.

    Parameters
    ----------
    layout : Layout
        The array.

    Returns
    -------
    ndarray, shape (antenna, 3)
        x towards (H = 0, δ = 0), y towards east (H = −6 h, δ = 0), z towards the pole [m]. H = 0 is the
        site's meridian and the origin the site; for an Earth-wide array they are Greenwich and the Earth's
        centre, so these are the ITRF places themselves.

    Notes
    -----
    Lx = −sinφ·north + cosφ·up, Ly = east, Lz = cosφ·north + sinφ·up, at latitude φ: Thompson, Moran &
    Swenson (2017), eq. 4.4 without elevation and azimuth.

    Examples
    --------
    >>> line = shape_layout("pair", 2, size_m=100.0)
    >>> np.round(equatorial_m(line), 9) + 0.0
    array([[  0., -50.,   0.],
           [  0.,  50.,   0.]])
    """
    if layout.earth_wide:
        return itrf_m(layout)
    return layout.enu_m @ enu_axes(layout.latitude_rad, 0.0)


def pairs(n: int) -> tuple[np.ndarray, np.ndarray]:
    """Every pair of n antennas, once.

    Parameters
    ----------
    n : int
        Number of antennas; fewer than two have no pair.

    Returns
    -------
    first, second : ndarray of int, shape (pair,)
        0-based, first < second, in the order (0, 1), (0, 2), …, (1, 2), …: n(n − 1)/2 of them.

    Examples
    --------
    >>> pairs(3)
    (array([0, 0, 1]), array([1, 2, 2]))
    """
    return np.triu_indices(n, 1)


def baselines_enu_m(enu_m: np.ndarray, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Baselines of pairs of antennas: antenna 1 minus antenna 2.

    Parameters
    ----------
    enu_m : ndarray, shape (antenna, 3)
        East, north, up [m].
    first, second : ndarray of int, shape (pair,)
        The two antennas of each pair, 0-based.

    Returns
    -------
    ndarray, shape (pair, 3)
        East, north, up [m].

    Examples
    --------
    >>> baselines_enu_m(np.array([[0.0, 0.0, 0.0], [30.0, 40.0, 0.0]]), *pairs(2))
    array([[-30., -40.,   0.]])
    """
    return enu_m[first] - enu_m[second]


def on_the_ground(layout: Layout, indices: Sequence[int], enu_m: np.ndarray) -> np.ndarray:
    """Places for antennas that are dragged over the map of an Earth-wide array, kept on the globe.

    The map looks down on the site: east and north are followed, and `up` is computed such that an antenna
    keeps its distance from the Earth's centre and the side of the globe that it was on, this one or the far
    one. A place outside the globe's outline is put on its limb; from there it can be taken to this side.

    Parameters
    ----------
    layout : Layout
        The array as it is; it tells each antenna's distance from the Earth's centre.
    indices : sequence of int, length k
        The antennas that move, 0-based.
    enu_m : ndarray, shape (k, 3)
        Where they are dragged to: east, north from the site [m]; `up` is not read.

    Returns
    -------
    ndarray, shape (k, 3)
        East, north, up from the site [m]; for an ordinary array, the places as they were given.

    Examples
    --------
    >>> eht = preset("eht.2017")
    >>> kept = on_the_ground(eht, [0], eht.enu_m[:1] * [1, 1, 0])
    >>> bool(abs(kept[0, 2]) > 3e6)
    True
    """
    places = np.array(enu_m, dtype=float)
    if not layout.earth_wide:
        return places
    centre = enu_from_itrf(np.zeros(3), *layout.site)
    before = layout.enu_m[list(indices)] - centre
    radius = np.linalg.norm(before, axis=1)
    side = np.where(before[:, 2] < -1.0, -1.0, 1.0)  # within 1 m of the limb it counts as this side
    across = places[:, :2] - centre[:2]
    across *= np.minimum(1.0, radius / np.maximum(np.hypot(*across.T), 1e-9))[:, None]
    places[:, :2] = centre[:2] + across
    places[:, 2] = centre[2] + side * np.sqrt(np.maximum(radius**2 - (across**2).sum(axis=1), 0.0))
    return places


def with_antennas_at(layout: Layout, indices: Sequence[int], enu_m: np.ndarray) -> Layout:
    """The same array with some antennas put elsewhere.

    Parameters
    ----------
    layout : Layout
        The array.
    indices : sequence of int, length k
        The antennas to move, 0-based.
    enu_m : ndarray, shape (k, 3)
        Their new east, north, up [m].

    Returns
    -------
    Layout
        A new layout.

    Examples
    --------
    >>> with_antennas_at(shape_layout("pair", 2, size_m=100.0), [1], [[80.0, 0.0, 0.0]]).enu_m[:, 0]
    array([-50.,  80.])
    """
    moved = layout.enu_m.copy()
    moved[list(indices)] = enu_m
    return dataclasses.replace(layout, enu_m=moved)
