"""CLEAN of a dirty image: what it finds, and what is left after each iteration. Simulated and real data share it.

An app adds what it starts from: `start_image` [Jy/beam], which may be None as long as nobody has asked for CLEAN,
`wide_start_beam`, its beam over twice the image's width, and `goal_jy`, the flux that ought to be found, or None.

All components up to the last are found once, and kept; an iteration that is shown is summed up from them, so that
going back and forth costs two convolutions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..core import deconvolution
from ..core.clean_mask import painted
from ..core.constants import ARCSEC
from ..core.deconvolution import Components
from ..core.imaging import CleanBeam
from ..formats import checks
from ..graph import Graph
from .words import first_digits

MOST_ITERATIONS = 2000
MOST_DABS = 400
COURSE_POINTS = 150  # of the curve above the iterations
BRUSH_BEAMS = 1.2  # the radius of a dab, in widths of the beam
NOTHING = Components(np.zeros(0, int), np.zeros(0, int), np.zeros(0))

# its inputs --------------------------------------------------------------------------------------------------

OPENING: dict[str, Any] = {"iteration": 0, "gain": 0.1, "threshold_percent": 1.0, "mask": []}
_place = checks.number("mask", -1e6, 1e6, "arcsec")
_dab = checks.numbers("mask", _place, 3, 3, "arcsec")
CHECKS: dict[str, checks.Check] = {
    "iteration": checks.integer("iteration", 0, MOST_ITERATIONS),
    "gain": checks.number("gain", 0, 1, above=True),
    "threshold_percent": checks.number("threshold_percent", 0, 100, "%"),
    "mask": checks.numbers("mask", _dab, 0, MOST_DABS),
}
START = {"iteration": 0, "mask": []}  # of another dirty image CLEAN begins again, without the mask of the old one


def clear_mask(graph: Graph) -> dict[str, Any]:
    """Look for components anywhere again."""
    return {"mask": []}


# what it starts with ------------------------------------------------------------------------------------------


def threshold_jy(start_image: np.ndarray | None, threshold_percent: float) -> float:
    """Where CLEAN ends [Jy/beam], from a share of the dirty image's largest value of either sign."""
    return 0.0 if start_image is None else float(np.abs(start_image).max()) * threshold_percent / 100


def mask_pixels(mask: Sequence[Sequence[float]], npix: int, cell_arcsec: float) -> np.ndarray | None:
    """Where components may be, bool (npix, npix); None: anywhere."""
    return painted(mask, npix, cell_arcsec) if mask else None


def brush_arcsec(clean_beam: CleanBeam | None, npix: int, cell_arcsec: float) -> float:
    """The radius of a dab of the mask [arcsec]."""
    width = clean_beam.major_rad / ARCSEC if clean_beam else npix * cell_arcsec / 16
    return first_digits(BRUSH_BEAMS * width)


# what it finds ------------------------------------------------------------------------------------------------


def components(
    start_image: np.ndarray | None,
    wide_start_beam: np.ndarray | None,
    gain: float,
    threshold_jy: float,
    mask_pixels: np.ndarray | None,
) -> Components:
    """Everything up to the threshold or the last iteration, in single precision: the same list, sooner."""
    if start_image is None or wide_start_beam is None:
        return NOTHING
    image, beam = start_image.astype(np.float32), wide_start_beam.astype(np.float32)
    return deconvolution.hogbom(image, beam, gain, threshold_jy, MOST_ITERATIONS, mask_pixels)


def last_iteration(components: Components, start_image: np.ndarray | None) -> int | None:
    """How many components there are; None before anybody has asked."""
    return None if start_image is None else len(components.rows)


def shown_iteration(iteration: int, last_iteration: int | None) -> int:
    """The iteration that is shown: the one that is asked for, as far as there are so many."""
    return min(iteration, last_iteration or 0)


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
    start_image: np.ndarray | None, wide_start_beam: np.ndarray | None, components: Components, shown_iteration: int
) -> np.ndarray | None:
    """The dirty image less the components, each with its beam, shape (npix, npix) [Jy/beam]."""
    if start_image is None or wide_start_beam is None or not shown_iteration:
        return start_image
    return deconvolution.residual_after(start_image, wide_start_beam, components, shown_iteration)


def restored_image(
    components: Components,
    shown_iteration: int,
    residual: np.ndarray | None,
    clean_beam: CleanBeam | None,
    cell_rad: float,
) -> np.ndarray | None:
    """The components seen through the fitted beam, on the residual [Jy/beam]; None where no beam is fitted."""
    if clean_beam is None or residual is None:
        return None
    return deconvolution.restored_image(components, shown_iteration, residual, clean_beam, cell_rad)


def found_flux_jy(component_image: np.ndarray) -> float:
    """The flux of the components so far [Jy]."""
    return float(component_image.sum())


def course(components: Components, goal_jy: float | None) -> dict[str, Any]:
    """The flux found by each of some iterations [Jy], closer together where there are few, and what there is."""
    at = np.unique(np.rint(len(components.rows) * np.linspace(0, 1, COURSE_POINTS) ** 2).astype(int))
    sums = np.concatenate([[0.0], np.cumsum(components.fluxes_jy)])
    return {"at": at.tolist(), "values": sums[at].tolist(), "goal": goal_jy}


def residual_peak_jy(residual: np.ndarray | None) -> float:
    """The largest value of either sign that is left [Jy/beam]."""
    return 0.0 if residual is None else float(np.abs(residual).max())


FUNCTIONS = (
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
