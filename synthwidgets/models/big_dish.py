"""The BigDish app: a filled dish, the holes that are left of it, and one sky seen by both. Inputs, wiring, acts.

The sky is given in beams of the filled dish, λ/D, and the field of all pictures is so many of them wide: a larger dish
looks closer at a smaller piece of sky. A hole is as wide as a tile at most, so that no two of them overlap.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core import aperture
from ..core.constants import ARCSEC
from ..core.imaging import CleanBeam, expected_resolution_rad, first_sidelobe, fit_beam, largest_recoverable_rad
from ..core.sky_pixels import sky_image as picture_of
from . import big_dish_words
from .big_dish_inputs import ACROSS, CHECKS, OPENING
from .model import Model
from .units import clean_beam_shape, image_grid, wavelength_m

NPIX, FIELD_BEAMS = 192, 24.0  # of a picture: 8 pixels for λ/D
STAR_JY, STAR_BEAMS = 2.0, (4.5, 4.5)  # flux, and where: east, north [beams]
BLOB_BEAMS = (-2.5, -1.5)  # where its middle is


# the two apertures ----------------------------------------------------------------------------------------------


def aperture_plan(dish_m: float, hole_m: float) -> dict[str, float]:
    """How large to draw it."""
    return {"dish_m": dish_m, "hole_m": hole_m}


def tiles_m(dish_m: float) -> np.ndarray:
    """Every place where a hole could be, shape (tile, 2) [m]."""
    return aperture.tiles_m(dish_m, ACROSS)


def order(draw: int) -> np.ndarray:
    """Which tile stays longest, second longest, …; the same for a dish of any size."""
    return aperture.spread(aperture.tiles_m(1.0, ACROSS), draw)


def holes_m(
    tiles_m: np.ndarray, order: np.ndarray, holes: int, moved: list[list[float]], dish_m: float
) -> np.ndarray:
    """What is left of the dish, shape (hole, 2): east, north [m]; what a hand has moved is where that put it."""
    places = tiles_m[order[:holes]]
    for hole, east, north in moved:
        if hole < holes:
            places[int(hole)] = np.array([east, north]) * dish_m / 2
    return places


def spacings_m(holes_m: np.ndarray) -> np.ndarray:
    """The length of every pair, shape (pair,) [m]."""
    first, second = np.triu_indices(len(holes_m), 1)
    return np.hypot(*(holes_m[first] - holes_m[second]).T)


def dish_area_m2(dish_m: float) -> float:
    return math.pi / 4 * dish_m**2


def holes_area_m2(holes: int, hole_m: float) -> float:
    return holes * math.pi / 4 * hole_m**2


def area_share(holes_area_m2: float, dish_area_m2: float) -> float:
    """How much of the dish is left."""
    return holes_area_m2 / dish_area_m2


# their beams ----------------------------------------------------------------------------------------------------


def npix() -> int:
    return NPIX


def beam_unit_rad(wavelength_m: float, dish_m: float) -> float:
    """λ/D."""
    return wavelength_m / dish_m


def cell_rad(beam_unit_rad: float) -> float:
    return FIELD_BEAMS / NPIX * beam_unit_rad


def cell_arcsec(cell_rad: float) -> float:
    return cell_rad / ARCSEC


def distances_rad(cell_rad: float) -> np.ndarray:
    """From the middle, over twice the field, shape (2 npix, 2 npix)."""
    offset = np.arange(-NPIX, NPIX) * cell_rad
    return np.hypot(offset, offset[:, None])


def wide_dish_beam(distances_rad: np.ndarray, dish_m: float, wavelength_m: float) -> np.ndarray:
    return aperture.airy_beam(distances_rad, dish_m, wavelength_m)


def wide_holes_beam(holes_m: np.ndarray, wavelength_m: float, cell_rad: float) -> np.ndarray:
    return aperture.pairs_beam(holes_m, wavelength_m, 2 * NPIX, cell_rad)


def dish_beam(wide_dish_beam: np.ndarray) -> np.ndarray:
    return _inner(wide_dish_beam)


def holes_beam(wide_holes_beam: np.ndarray) -> np.ndarray:
    return _inner(wide_holes_beam)


def _inner(wide: np.ndarray) -> np.ndarray:
    return wide[NPIX // 2 : -NPIX // 2, NPIX // 2 : -NPIX // 2]


def dish_fit(dish_beam: np.ndarray, cell_rad: float) -> CleanBeam | None:
    return fit_beam(dish_beam, cell_rad)


def holes_fit(holes_beam: np.ndarray, cell_rad: float) -> CleanBeam | None:
    """None for the stripes of two holes."""
    return fit_beam(holes_beam, cell_rad)


def holes_sidelobe(holes_beam: np.ndarray, holes_fit: CleanBeam | None, cell_rad: float) -> float | None:
    """The largest |beam| in the field beyond its first minimum."""
    return first_sidelobe(holes_beam, holes_fit, cell_rad)


def dish_fit_shape(dish_fit: CleanBeam | None) -> dict[str, float] | None:
    return clean_beam_shape(dish_fit)


def holes_fit_shape(holes_fit: CleanBeam | None) -> dict[str, float] | None:
    return clean_beam_shape(holes_fit)


def resolution_arcsec(spacings_m: np.ndarray, wavelength_m: float) -> float:
    """To expect of the holes' pairs, where no beam can be fitted."""
    return expected_resolution_rad(spacings_m, wavelength_m) / ARCSEC


def largest_scale_arcsec(spacings_m: np.ndarray, wavelength_m: float) -> float:
    """The largest that the pairs of holes see."""
    return largest_recoverable_rad(spacings_m, wavelength_m) / ARCSEC


def rings(
    dish_beam: np.ndarray, holes_beam: np.ndarray, cell_arcsec: float, holes_sidelobe: float | None
) -> dict[str, Any]:
    """Both beams against the distance from the star [″]; of the holes' from the lowest to the highest around."""
    lowest, mean, highest = aperture.ring_values(holes_beam).T.round(4).tolist()
    dish = aperture.ring_values(dish_beam)[:, 1].round(4).tolist()
    beams = {"dish": dish, "lowest": lowest, "mean": mean, "highest": highest}
    return {"cell_arcsec": cell_arcsec, **beams, "sidelobe": holes_sidelobe}


# one sky, seen by both ------------------------------------------------------------------------------------------


def components(sky: str, blob_beams: float, beam_unit_rad: float) -> list[dict[str, Any]]:
    """The sky as `core.sky` describes it. The blob is as bright as 1 Jy a beam of the dish, however wide it is."""
    unit = beam_unit_rad / ARCSEC
    star = {"kind": "point", "flux_jy": STAR_JY} | _at(STAR_BEAMS, unit)
    width, beams = blob_beams * unit, math.pi / (4 * math.log(2)) * blob_beams**2 / (4 / math.pi)
    shape = {"major_arcsec": width, "minor_arcsec": width, "position_angle_deg": 0.0}
    blob = {"kind": "gaussian", "flux_jy": beams, **shape} | _at(BLOB_BEAMS, unit)
    return [star] * (sky != "blob") + [blob] * (sky != "star")


def _at(beams: tuple[float, float], unit: float) -> dict[str, float]:
    return {"east_arcsec": beams[0] * unit, "north_arcsec": beams[1] * unit}


def blob(components: list[dict[str, Any]]) -> dict[str, Any] | None:
    """The wide one of the sky; None without it."""
    return next((one for one in components if one["kind"] == "gaussian"), None)


def blob_whole_jy(
    blob: dict[str, Any] | None, distances_rad: np.ndarray, wide_dish_beam: np.ndarray, cell_rad: float
) -> float | None:
    """What the filled dish sees in the blob's middle [Jy/beam]: its brightness smoothed by the dish's beam."""
    if blob is None:
        return None
    width = blob["major_arcsec"] * ARCSEC
    bright = blob["flux_jy"] * 4 * math.log(2) / math.pi / width**2
    shape = np.exp(-4 * math.log(2) * np.square(distances_rad / width))
    return float(bright * np.sum(shape * wide_dish_beam) * cell_rad**2)


def blob_left(
    blob: dict[str, Any] | None, blob_whole_jy: float | None, spacings_m: np.ndarray, wavelength_m: float
) -> float | None:
    """How much of that the pairs of holes see: the mean of the blob's visibilities over what the dish sees.

    A Gaussian of width w has exp(-(pi w B / lambda)^2 / (4 ln 2)) of its flux on a spacing B.
    """
    if blob is None or blob_whole_jy is None:
        return None
    turns = math.pi * blob["major_arcsec"] * ARCSEC * spacings_m / wavelength_m
    return float(blob["flux_jy"] * np.mean(np.exp(-np.square(turns) / (4 * math.log(2)))) / blob_whole_jy)


def sky_image(components: list[dict[str, Any]], cell_rad: float) -> np.ndarray:
    """Jy/pixel."""
    return picture_of(components, NPIX, cell_rad)


def hole_view(distances_rad: np.ndarray, hole_m: float, wavelength_m: float) -> np.ndarray:
    """What one hole takes in of each direction: its own beam, wide as it is."""
    return aperture.airy_beam(_inner(distances_rad), hole_m, wavelength_m)


def hole_circles(hole_m: float, wavelength_m: float) -> list[dict[str, Any]]:
    """Half power of one hole's own view."""
    width = aperture.AIRY_FWHM * wavelength_m / hole_m / ARCSEC
    return [{"radius_arcsec": width / 2, "label": big_dish_words.view(width)}]


def dish_image(sky_image: np.ndarray, wide_dish_beam: np.ndarray) -> np.ndarray:
    """The filled dish scans the sky, point by point [Jy/beam]."""
    return aperture.seen_through(sky_image, wide_dish_beam)


def holes_image(sky_image: np.ndarray, hole_view: np.ndarray, wide_holes_beam: np.ndarray) -> np.ndarray:
    """The pairs of holes see one piece of sky, all of it at once [Jy/beam]."""
    return aperture.seen_through(sky_image * hole_view, wide_holes_beam)


QUANTITIES = (
    aperture_plan, tiles_m, order, holes_m, spacings_m, dish_area_m2, holes_area_m2, area_share, npix, beam_unit_rad,
    cell_rad, cell_arcsec, distances_rad, wide_dish_beam, wide_holes_beam, dish_beam, holes_beam, dish_fit, holes_fit,
    holes_sidelobe, dish_fit_shape, holes_fit_shape, resolution_arcsec, largest_scale_arcsec, rings, components, blob,
    blob_whole_jy, blob_left, sky_image, hole_view, hole_circles, dish_image, holes_image, image_grid, wavelength_m,
)  # fmt: skip
BIG_DISH = Model("big_dish", OPENING, (*QUANTITIES, *big_dish_words.WORDS), CHECKS)
