"""CLEAN of a dirty image: what it starts from, what it finds, and what is left after each iteration.

All components up to the last are found once, and kept; an iteration that is shown is summed up from them, so that
going back and forth costs two convolutions.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import deconvolution
from ..core.blocks import Blocks
from ..core.clean_mask import painted
from ..core.deconvolution import Components
from ..core.imaging import CleanBeam
from ..core.smoothing import smoothed_sky
from ..core.zero_spacing import with_zero_spacing
from .geometry import Pairs
from .layers import Layer, beam_of
from .samples import Samples
from .words import ARCSEC, first_digits

MOST_ITERATIONS = 2000
COURSE_POINTS = 150  # of the curve above the iterations
BRUSH_BEAMS = 1.2  # the radius of a dab, in widths of the beam


# what it starts from ------------------------------------------------------------------------------------------


def total_flux_jy(apparent_skies: Sequence[Sequence[Mapping[str, Any]]]) -> float:
    """V(0, 0): the flux of all of the sky [Jy], as the largest dishes hear it, which no pair measures."""
    return float(sum(one["flux_jy"] for one in apparent_skies[0]))


def smoothed_truth(
    apparent_skies: Sequence[Sequence[Mapping[str, Any]]],
    clean_beam: CleanBeam | None,
    npix: int,
    cell_rad: float,
) -> np.ndarray | None:
    """The same sky through the fitted beam, shape (npix, npix) [Jy/beam]; None where no beam is fitted."""
    return None if clean_beam is None else smoothed_sky(apparent_skies[0], clean_beam, npix, cell_rad)


def dish_share(zero_spacing: bool, dish_weight: float, all_pairs: Pairs, total_layer: Layer) -> float:
    """The weight of the dish's sample, that of all others together being 1; 0 where there is none."""
    pairs = len(all_pairs.first)
    return dish_weight / pairs if zero_spacing and pairs and total_layer.weight else 0.0


def start_image(sampled_image: np.ndarray, total_flux_jy: float, dish_share: float) -> np.ndarray:
    """The dirty image before any correction by the primary beam, with the dish's flux where it is added [Jy/beam]."""
    return with_zero_spacing(sampled_image, total_flux_jy, dish_share) if dish_share else sampled_image


def start_beam(dirty_beam: np.ndarray, dish_share: float) -> np.ndarray:
    """The beam of that image, shape (npix, npix)."""
    return with_zero_spacing(dirty_beam, 1.0, dish_share) if dish_share else dirty_beam


def wide_beam(
    all_samples: Blocks[Samples], all_imaging_weights: Blocks[np.ndarray], npix: int, cell_rad: float
) -> np.ndarray:
    """The dirty beam over twice the image's width: a point in one corner has sidelobes in the other."""
    return beam_of(all_samples, all_imaging_weights, 2 * npix, cell_rad)


def wide_start_beam(wide_beam: np.ndarray, dish_share: float) -> np.ndarray:
    """The same with the dish."""
    return with_zero_spacing(wide_beam, 1.0, dish_share) if dish_share else wide_beam


def threshold_jy(start_image: np.ndarray, threshold_percent: float) -> float:
    """Where CLEAN ends [Jy/beam], from a share of the dirty image's largest value of either sign."""
    return float(np.abs(start_image).max()) * threshold_percent / 100


def mask_pixels(mask: Sequence[Sequence[float]], npix: int, cell_arcsec: float) -> np.ndarray | None:
    """Where components may be, bool (npix, npix); None: anywhere."""
    return painted(mask, npix, cell_arcsec) if mask else None


def brush_arcsec(clean_beam: CleanBeam | None, npix: int, cell_arcsec: float) -> float:
    """The radius of a dab of the mask [arcsec]."""
    width = clean_beam.major_rad / ARCSEC if clean_beam else npix * cell_arcsec / 16
    return first_digits(BRUSH_BEAMS * width)


# what it finds ------------------------------------------------------------------------------------------------


def components(
    start_image: np.ndarray,
    wide_start_beam: np.ndarray,
    gain: float,
    threshold_jy: float,
    mask_pixels: np.ndarray | None,
) -> Components:
    """Everything up to the threshold or the last iteration, in single precision: the same list, sooner."""
    image, beam = start_image.astype(np.float32), wide_start_beam.astype(np.float32)
    return deconvolution.hogbom(image, beam, gain, threshold_jy, MOST_ITERATIONS, mask_pixels)


def last_iteration(components: Components) -> int:
    """How many components there are."""
    return len(components.rows)


def shown_iteration(iteration: int, last_iteration: int) -> int:
    """The iteration that is shown: the one that is asked for, as far as there are so many."""
    return min(iteration, last_iteration)


# what is shown ------------------------------------------------------------------------------------------------


def component_image(components: Components, shown_iteration: int, npix: int) -> np.ndarray:
    """The components so far, shape (npix, npix) [Jy]."""
    return deconvolution.component_image(components, shown_iteration, npix)


def component_marks(
    component_image: np.ndarray, components: Components, shown_iteration: int, cell_arcsec: float
) -> np.ndarray:
    """The same as a list, and the last one taken first, shape (component, 3): east, north [arcsec], flux [Jy]."""
    rows, columns = np.nonzero(component_image)
    fluxes = component_image[rows, columns]
    if shown_iteration:
        last = shown_iteration - 1
        rows, columns = np.append(components.rows[last], rows), np.append(components.columns[last], columns)
        fluxes = np.append(components.fluxes_jy[last], fluxes)
    middle = len(component_image) // 2
    return np.stack([(middle - columns) * cell_arcsec, (rows - middle) * cell_arcsec, fluxes], axis=1)


def residual(
    start_image: np.ndarray, wide_start_beam: np.ndarray, components: Components, shown_iteration: int
) -> np.ndarray:
    """The dirty image less the components, each with its beam, shape (npix, npix) [Jy/beam]."""
    if not shown_iteration:
        return start_image
    return deconvolution.residual_after(start_image, wide_start_beam, components, shown_iteration)


def restored_image(
    components: Components,
    shown_iteration: int,
    residual: np.ndarray,
    clean_beam: CleanBeam | None,
    cell_rad: float,
) -> np.ndarray | None:
    """The components seen through the fitted beam, on the residual [Jy/beam]; None where no beam is fitted."""
    if clean_beam is None:
        return None
    return deconvolution.restored_image(components, shown_iteration, residual, clean_beam, cell_rad)


def found_flux_jy(component_image: np.ndarray) -> float:
    """The flux of the components so far [Jy]."""
    return float(component_image.sum())


def course(
    components: Components, last_iteration: int, total_flux_jy: float, sky_hidden: str
) -> dict[str, Any]:
    """The flux found by each of some iterations [Jy], closer together where there are few, and the sky's flux."""
    at = np.unique(np.rint(last_iteration * np.linspace(0, 1, COURSE_POINTS) ** 2).astype(int))
    sums = np.concatenate([[0.0], np.cumsum(components.fluxes_jy)])
    goal = None if sky_hidden else total_flux_jy
    return {"at": at.tolist(), "values": sums[at].tolist(), "goal": goal}


def residual_peak_jy(residual: np.ndarray) -> float:
    """The largest value of either sign that is left [Jy/beam]."""
    return float(np.abs(residual).max())


FUNCTIONS = (
    total_flux_jy,
    smoothed_truth,
    dish_share,
    start_image,
    start_beam,
    wide_beam,
    wide_start_beam,
    threshold_jy,
    mask_pixels,
    brush_arcsec,
    components,
    last_iteration,
    shown_iteration,
    component_image,
    component_marks,
    residual,
    restored_image,
    found_flux_jy,
    residual_peak_jy,
    course,
)
