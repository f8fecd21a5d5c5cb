"""The quantities of the Baseline app: from antennas, a source and two centres to one complex number, and all of them.

The sky is seen through the dishes where they point (`seen_sources`: that changes how much), and its phase is counted
from the phase centre (that changes where). Neither touches the other, for a single star.
"""

from __future__ import annotations

import cmath
import math
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import numpy as np

from ..core import pair as physics
from ..core.constants import ARCSEC
from ..core.primary_beam import primary_beam, primary_beam_fwhm_rad, seen_by_dish

Place = Sequence[float]
FIELD = 1.42  # of the primary beam: its circle of half power is in view
NOTHING = 1e-9  # of the flux: rounding, no signal


def pair_places_m(antennas_m: Sequence[Place], pair: Sequence[int]) -> list[list[float]]:
    """Where antenna 1 and antenna 2 stand, east and north [m]; a list: the same places are no news for the pair."""
    return [list(antennas_m[index]) for index in pair]


def uv(pair_places_m: Sequence[Place], wavelength_m: float) -> np.ndarray:
    """The pair's baseline, antenna 1 minus antenna 2, shape (2,) [wavelengths]."""
    first_m, second_m = map(np.array, pair_places_m)
    return physics.pair_uv(first_m, second_m, wavelength_m)


def all_uv(antennas_m: Sequence[Place], wavelength_m: float) -> np.ndarray:
    """The baselines of all pairs in order, (0, 1), (0, 2) …, shape (pair, 2) [wavelengths]."""
    first, second = zip(*combinations(range(len(antennas_m)), 2), strict=True)
    places = np.array(antennas_m)
    return physics.pair_uv(places[list(first)], places[list(second)], wavelength_m)


def pair_length_m(uv: np.ndarray, wavelength_m: float) -> float:
    return float(np.hypot(*uv)) * wavelength_m


def pair_direction_deg(uv: np.ndarray) -> float:
    """Where antenna 1 is from antenna 2, from east through north, −180 to 180 [deg]; 0 where they stand together."""
    return math.degrees(math.atan2(uv[1], uv[0]))


def primary_beam_fwhm_arcsec(diameter_m: float, wavelength_m: float) -> float:
    return primary_beam_fwhm_rad(diameter_m, wavelength_m) / ARCSEC


def field_arcsec(primary_beam_fwhm_arcsec: float) -> float:
    """The side of the sky that is shown: what a dish sees, with a margin."""
    return float(f"{FIELD * primary_beam_fwhm_arcsec:.3g}")


def sources(
    sky: str, flux_jy: float, source_arcsec: Place, companion_arcsec: Place, width_arcsec: float
) -> list[dict[str, Any]]:
    """The sky as components of `core.sky`: one star, two alike, or a round Gaussian; all with the same flux in all."""
    east, north = source_arcsec
    star = {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east, "north_arcsec": north}
    if sky == "blob":
        widths = {"major_arcsec": width_arcsec, "minor_arcsec": width_arcsec, "position_angle_deg": 0.0}
        return [{**star, "kind": "gaussian", **widths}]
    if sky == "one":
        return [star]
    other = {"east_arcsec": east + companion_arcsec[0], "north_arcsec": north + companion_arcsec[1]}
    return [{**one, "flux_jy": flux_jy / 2} for one in (star, star | other)]


def seen_sources(
    sources: list[dict[str, Any]], primary_beam_fwhm_arcsec: float, pointing_arcsec: Place
) -> list[dict[str, Any]]:
    """The same, as the dishes see them where they point."""
    return seen_by_dish(sources, primary_beam_fwhm_arcsec, *pointing_arcsec)


def seen_share(source_arcsec: Place, pointing_arcsec: Place, primary_beam_fwhm_arcsec: float) -> float:
    """Of the light from the source's place, from 0 to 1."""
    away = np.subtract(source_arcsec, pointing_arcsec)
    return float(primary_beam(away[0], away[1], primary_beam_fwhm_arcsec))


def visibility(seen_sources: list[dict[str, Any]], phase_centre_arcsec: Place, uv: np.ndarray) -> np.ndarray:
    """What the pair measures of each component, shape (component,), complex [Jy]; their sum is the visibility."""
    moved = physics.from_phase_centre(seen_sources, *phase_centre_arcsec)
    return np.array([physics.pair_visibility([one], uv) for one in moved])


def pair_visibilities(
    seen_sources: list[dict[str, Any]], phase_centre_arcsec: Place, all_uv: np.ndarray
) -> np.ndarray:
    """What every pair measures, shape (pair,), complex [Jy]."""
    return physics.pair_visibility(physics.from_phase_centre(seen_sources, *phase_centre_arcsec), all_uv)


def source_turns(source_arcsec: Place, phase_centre_arcsec: Place, uv: np.ndarray) -> float:
    """The extra path to antenna 2 of a wave from the source's place, more than from the phase centre [wavelengths]."""
    return physics.turns(uv, *np.subtract(source_arcsec, phase_centre_arcsec))


# what panels show ---------------------------------------------------------------------------------------------


def sky_marks(
    uv: np.ndarray,
    sources: list[dict[str, Any]],
    phase_centre_arcsec: Place,
    pointing_arcsec: Place,
    primary_beam_fwhm_arcsec: float,
    field_arcsec: float,
    stripes: str,
) -> dict[str, Any]:
    """What stands on the sky, and the stripes that the pair lays over it."""
    spacing = physics.stripe_spacing_arcsec(uv)
    return {
        "uv_klambda": {"u": float(uv[0]) / 1e3, "v": float(uv[1]) / 1e3},
        "spacing_arcsec": None if math.isinf(spacing) else spacing,
        "stars": [[one["east_arcsec"], one["north_arcsec"], one.get("major_arcsec", 0.0)] for one in sources],
        "phase_centre": list(phase_centre_arcsec),
        "pointing": list(pointing_arcsec),
        "fwhm_arcsec": primary_beam_fwhm_arcsec,
        "field_arcsec": field_arcsec,
        "stripes": stripes,
    }


def wave(source_turns: float, pair_length_m: float, wavelength_m: float, pair: Sequence[int]) -> dict[str, Any]:
    """The wave from the source's place at the two antennas, seen from the side, antenna 2 on the left."""
    return {
        "turns": source_turns,
        "whole": math.trunc(source_turns),
        "extra_mm": source_turns * wavelength_m * 1e3,
        "length_m": pair_length_m,
        "slope": source_turns * wavelength_m / pair_length_m if pair_length_m else 0.0,
        "pair": list(pair),
    }


def arrow(visibility: np.ndarray, flux_jy: float) -> dict[str, Any]:
    """The complex number as an arrow, and the arrows of its parts that add up to it."""
    whole, nothing = complex(visibility.sum()), NOTHING * flux_jy
    phase_deg = math.degrees(cmath.phase(whole)) if abs(whole) > nothing else None
    parts = [_parts(complex(one), nothing) for one in visibility]
    return {**_parts(whole, nothing), "amplitude": abs(whole), "phase_deg": phase_deg, "parts": parts, "flux": flux_jy}


def _parts(value: complex, nothing: float) -> dict[str, float]:
    return {name: part if abs(part) > nothing else 0.0 for name, part in (("re", value.real), ("im", value.imag))}


def uv_twins(uv: np.ndarray) -> dict[str, float]:
    """The pair's point of the uv plane [kλ]; its twin is opposite."""
    return {"u": float(uv[0]) / 1e3, "v": float(uv[1]) / 1e3}


def pair_arrows(
    pair_visibilities: np.ndarray, all_uv: np.ndarray, wavelength_m: float, flux_jy: float, antennas_m: Sequence[Place]
) -> list[dict[str, Any]]:
    """The arrows of all pairs, the shortest pair first."""
    lengths_m = np.hypot(*all_uv.T) * wavelength_m
    pairs = list(combinations(range(len(antennas_m)), 2))
    nothing = NOTHING * flux_jy
    return [
        {"pair": list(pairs[index]), "length_m": float(lengths_m[index]), "flux": flux_jy,
         **_parts(complex(pair_visibilities[index]), nothing)}
        for index in np.argsort(lengths_m, kind="stable")
    ]


def ground_marks(antennas_m: Sequence[Place], pair: Sequence[int], diameter_m: float) -> dict[str, Any]:
    """Where the antennas stand, and which two are looked at."""
    return {"places": [list(place) for place in antennas_m], "pair": list(pair), "diameter_m": diameter_m}
