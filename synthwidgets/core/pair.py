"""One pair of antennas: its stripes on the sky, and the extra path of a wave to the farther of the two.

The source stands overhead: what a pair's baseline is on the ground, east and north, is what the source sees of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from .constants import ARCSEC
from .sky import visibilities


def pair_uv(first_m: np.ndarray, second_m: np.ndarray, wavelength_m: float) -> np.ndarray:
    """The baseline of a pair, antenna 1 minus antenna 2, (u, v) east and north.

    Parameters
    ----------
    first_m, second_m : array (..., 2)
        Where the two antennas stand, east and north [m].
    wavelength_m : float

    Returns
    -------
    array (..., 2)
        [wavelengths]

    Examples
    --------
    >>> pair_uv(np.array([100.0, 0.0]), np.array([0.0, 0.0]), 1e-3)
    array([100000.,      0.])
    """
    return (np.asarray(first_m, float) - np.asarray(second_m, float)) / wavelength_m


def turns(uv: np.ndarray, east_arcsec: float, north_arcsec: float) -> float:
    """How many wavelengths longer the way to antenna 2 is than that to antenna 1, u l + v m.

    Parameters
    ----------
    uv : array (2,)
        Baseline [wavelengths].
    east_arcsec, north_arcsec : float
        The source, from the direction for which both ways count as alike: the phase centre.

    Returns
    -------
    float
        Positive where the wave reaches antenna 1 first; the visibility's phase in turns.

    Examples
    --------
    >>> round(turns(pair_uv(np.array([1000.0, 0]), np.zeros(2), 299_792_458 / 230e9), 1.0, 0.0), 2)
    3.72
    """
    return float(uv[0] * east_arcsec + uv[1] * north_arcsec) * ARCSEC


def stripe_spacing_arcsec(uv: np.ndarray) -> float:
    """From one crest of the stripes to the next, 1 / sqrt(u^2 + v^2); infinite where there are no stripes.

    Examples
    --------
    >>> round(stripe_spacing_arcsec(np.array([76_700.0, 0.0])), 2)
    2.69
    """
    size = float(np.hypot(*uv))
    return 1 / (size * ARCSEC) if size else np.inf


def pair_visibility(sky: Iterable[Mapping[str, Any]], uv: np.ndarray) -> np.ndarray:
    """What pairs measure of a sky, V = sum of S E exp(+2 pi i (u l + v m)), without the w of a curved sky.

    Parameters
    ----------
    sky : list of dict
        Components of `core.sky`, from the phase centre.
    uv : array (..., 2)
        Baselines [wavelengths].

    Returns
    -------
    complex array (...)
        [Jy]

    Examples
    --------
    >>> star = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
    >>> pair_visibility([star], np.array([1e5, 0.0]))
    array(2.+0.j)
    """
    flat = np.concatenate([uv, np.zeros((*np.shape(uv)[:-1], 1))], axis=-1)
    return np.asarray(visibilities(sky, flat))


def from_phase_centre(
    sky: Iterable[Mapping[str, Any]], east_arcsec: float, north_arcsec: float
) -> list[dict[str, Any]]:
    """A sky with its places counted from another phase centre.

    Examples
    --------
    >>> star = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 3.0, "north_arcsec": 0.0}
    >>> from_phase_centre([star], 1.0, 1.0)[0]["east_arcsec"]
    2.0
    """
    moved = []
    for one in sky:
        east, north = one["east_arcsec"] - east_arcsec, one["north_arcsec"] - north_arcsec
        moved.append({**one, "east_arcsec": east, "north_arcsec": north})
    return moved
