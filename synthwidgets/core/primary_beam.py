"""What a single dish sees: its power pattern on the sky, the primary beam, as a Gaussian.

The pattern of a real dish is closer to an Airy disc's. Down to a fifth of the peak, a Gaussian of the same width is
within 3 % of the peak of that; farther out a real one has sidelobes of a per cent or two, and this has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

WIDTH = 1.13  # full width at half maximum of ALMA's dishes [wavelengths / diameter]
_SLOPE = 4 * np.log(2)  # exp(-_SLOPE (r / fwhm)^2) is a half at r = fwhm / 2


def primary_beam_fwhm_rad(diameter_m: float, wavelength_m: float) -> float:
    """Full width at half maximum of a dish's power pattern, 1.13 wavelength / diameter (ALMA Technical Handbook, 3.2).

    Examples
    --------
    >>> from math import degrees
    >>> round(3600 * degrees(primary_beam_fwhm_rad(12.0, 299_792_458 / 230e9)), 1)
    25.3
    """
    return WIDTH * wavelength_m / diameter_m


def primary_beam(east: np.ndarray, north: np.ndarray, fwhm: float) -> np.ndarray:
    """The share of the light from a direction that a dish takes in, exp(-4 ln 2 (r / fwhm)^2).

    Parameters
    ----------
    east, north : array (...)
        Offset from where the dish points, in the unit of the width.
    fwhm : float
        Full width at half maximum; infinite: a dish that sees all directions alike. For two unlike dishes of a pair
        it is the geometric mean of their beams, 1 / fwhm^2 = (1 / fwhm1^2 + 1 / fwhm2^2) / 2.

    Returns
    -------
    array (...)
        From 0 to 1, of power: a visibility is multiplied by it once.

    Examples
    --------
    >>> primary_beam(np.array([0.0, 12.65]), np.array([0.0, 0.0]), 25.3).round(3)
    array([1. , 0.5])
    """
    return np.exp(-_SLOPE * (np.square(east) + np.square(north)) / fwhm**2)


def seen_by_dish(
    sky: Iterable[Mapping[str, Any]], fwhm_arcsec: float, east_arcsec: float = 0.0, north_arcsec: float = 0.0
) -> list[dict[str, Any]]:
    """A sky of points and Gaussians times a primary beam: again points and Gaussians, exactly.

    Along an axis of width a, a Gaussian times a Gaussian of width F, d away, is one of width a F / sqrt(a^2 + F^2),
    drawn a^2 / (a^2 + F^2) of the way to it, of F / sqrt(a^2 + F^2) exp(-4 ln 2 d^2 / (a^2 + F^2)) of its flux.

    Parameters
    ----------
    sky : list of dict
        Components of `core.sky`, of kind "point" and "gaussian".
    fwhm_arcsec : float
        Of the beam.
    east_arcsec, north_arcsec : float
        Where the dish points.

    Returns
    -------
    list of dict
        The same components with the fluxes, places and widths that are seen.

    Raises
    ------
    ValueError
        For a component of another kind: a disc seen so is no disc.

    Examples
    --------
    >>> star = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 5.0}
    >>> seen_by_dish([star], 10.0)[0]["flux_jy"]
    1.0
    """
    seen = []
    for component in sky:
        if component["kind"] not in ("point", "gaussian"):
            raise ValueError(f"A {component['kind']} seen by a dish has no closed form here.")
        seen.append(_seen(component, fwhm_arcsec, np.array([east_arcsec, north_arcsec])))
    return seen


def _seen(component: Mapping[str, Any], fwhm: float, pointing: np.ndarray) -> dict[str, Any]:
    place = np.array([component["east_arcsec"], component["north_arcsec"]])
    widths = np.array([component.get("major_arcsec", 0.0), component.get("minor_arcsec", 0.0)])
    angle_rad = np.radians(component.get("position_angle_deg", 0.0))
    axes = np.array([[np.sin(angle_rad), np.cos(angle_rad)], [np.cos(angle_rad), -np.sin(angle_rad)]])
    away = axes @ (pointing - place)  # along the major and the minor axis
    wider = np.square(widths) + fwhm**2
    share = np.prod(fwhm / np.sqrt(wider)) * np.exp(-_SLOPE * np.sum(np.square(away) / wider))
    east, north = place + (np.square(widths) / wider * away) @ axes
    seen = {**component, "flux_jy": float(component["flux_jy"] * share)}
    seen |= {"east_arcsec": float(east), "north_arcsec": float(north)}
    if component["kind"] == "gaussian":
        major, minor = (float(width) for width in widths * fwhm / np.sqrt(wider))
        seen |= {"major_arcsec": major, "minor_arcsec": minor}
    return seen
