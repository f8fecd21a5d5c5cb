"""What FourierPairs computes: a form or a drawing, softened, drawn on, its transform, painted on, and what is shown.

Each step has a picture and a transform. A form has both by its formula; what a hand draws or paints on one side is
transformed to the other. Picture and transform are of light 1 in all; what is shown is a share of the largest value.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import fourier
from ..core.constants import ARCSEC
from ..core.drawings import DRAWINGS, drawing, raster_picture, stroke_cover
from ..core.fourier import Planes
from ..core.fourier_pairs import FORMS, Placed, form_picture, form_transform
from ..core.sky_picture import on_dark_ground
from ..formats import pictures
from .pairs_inputs import CELL_ARCSEC, NPIX

DECADES = 4  # of a logarithmic scale
FAINTEST = 1e-4  # of the largest amplitude: a smaller one has no phase to show
NO_PHASE = -270.0  # stands for that
Stroke = Mapping[str, Any]


def planes() -> Planes:
    """The axes of picture and transform."""
    return fourier.planes(NPIX, CELL_ARCSEC * ARCSEC)


def placed(
    width_arcsec: float, stretch: float, turn_deg: float, east_arcsec: float, north_arcsec: float
) -> Placed:
    """What the handles do to the form."""
    sizes = (width_arcsec * ARCSEC, stretch, math.radians(turn_deg), east_arcsec * ARCSEC, north_arcsec * ARCSEC)
    return Placed(*sizes)


def light(shape: str, picture: Mapping[str, Any] | None) -> np.ndarray | None:
    """A drawing or a picture of one's own, rows grow north; None for what is a form."""
    if shape in DRAWINGS:
        return drawing(shape)
    if shape != "own" or picture is None:
        return None
    return on_dark_ground(pictures.from_text(picture["picture"]), bool(picture.get("invert")))


def form(shape: str, light: np.ndarray | None, placed: Placed, planes: Planes) -> np.ndarray:
    """The picture as the handles have it."""
    if shape in FORMS:
        return form_picture(shape, planes, placed)
    if light is None:
        return np.zeros((NPIX, NPIX))
    return raster_picture(light, planes, placed)


def form_there(shape: str, form: np.ndarray, placed: Placed, planes: Planes) -> np.ndarray:
    """Its transform, by the formula where there is one."""
    return form_transform(shape, planes, placed) if shape in FORMS else fourier.transform_of(form)


def soft(form: np.ndarray, soft_arcsec: float, planes: Planes) -> np.ndarray:
    """The picture with soft edges."""
    return fourier.softened(form, planes, soft_arcsec * ARCSEC) if soft_arcsec else form


def soft_there(form_there: np.ndarray, soft_arcsec: float, planes: Planes) -> np.ndarray:
    return form_there * fourier.softening(planes, soft_arcsec * ARCSEC) if soft_arcsec else form_there


def drawn(soft: np.ndarray, strokes: Sequence[Stroke]) -> np.ndarray:
    """The picture with what a brush drew on it: as bright as its brightest place, or dark."""
    brightest = float(soft.max()) or 1.0
    for stroke in strokes:
        cover = _cover(stroke, CELL_ARCSEC)
        soft = soft * (1 - cover) + (0.0 if stroke["erase"] else brightest) * cover
    return soft


def drawn_there(drawn: np.ndarray, soft_there: np.ndarray, strokes: Sequence[Stroke]) -> np.ndarray:
    return fourier.transform_of(drawn) if strokes else soft_there


def transform(drawn_there: np.ndarray, plane_strokes: Sequence[Stroke], planes: Planes) -> np.ndarray:
    """The transform with what a brush painted on it, twin and all, so that its picture is real."""
    largest = float(np.abs(drawn_there).max()) or 1.0
    painted = drawn_there
    for stroke in plane_strokes:
        cover = _cover(stroke, planes.cell_wavelengths / 1e3)
        twin = fourier.mirrored(cover)
        both = np.maximum(cover, twin)
        painted = painted * (1 - both)
        if not stroke["erase"]:
            value = largest * np.exp(1j * math.radians(stroke["phase_deg"]))
            share = both / np.maximum(cover + twin, 1e-9)
            painted = painted + share * (cover * value + twin * np.conj(value))
    return painted


def whole(drawn: np.ndarray, transform: np.ndarray, plane_strokes: Sequence[Stroke]) -> np.ndarray:
    """The picture of the transform as it is now."""
    return fourier.picture_of(transform) if plane_strokes else drawn


def picture_shown(whole: np.ndarray) -> np.ndarray:
    """The picture as shares of its brightest place."""
    return whole / (float(max(whole.max(), -whole.min())) or 1.0)


def plane_shown(transform: np.ndarray, part: str, scale: str) -> np.ndarray:
    """The part of the transform that is looked at: shares of the largest amplitude, their logarithm, or degrees.

    On a logarithmic scale a share of 1 is 1 and each power of ten below it a quarter less, for both signs. Where there
    is next to no amplitude there is no phase: `NO_PHASE`.
    """
    amplitude = np.abs(transform)
    largest = float(amplitude.max()) or 1.0
    if part == "phase":
        angle = np.degrees(np.angle(transform))
        return np.where(amplitude > FAINTEST * largest, angle, NO_PHASE)
    of_part = {"amplitude": amplitude, "real": transform.real, "imaginary": transform.imag}[part] / largest
    return _logarithmic(of_part) if scale == "log" else of_part


def plane_look(part: str, scale: str) -> dict[str, Any]:
    """How the browser reads `plane_shown`."""
    return {"part": part, "scale": scale, "decades": DECADES, "none": NO_PHASE}


def picture_grid() -> dict[str, Any]:
    return {"npix": NPIX, "cell_arcsec": CELL_ARCSEC}


def plane_grid(planes: Planes) -> dict[str, Any]:
    return {"npix": NPIX, "cell_klambda": planes.cell_wavelengths / 1e3}


def _logarithmic(shares: np.ndarray) -> np.ndarray:
    sizes = np.maximum(np.abs(shares), 10.0**-DECADES)
    return np.copysign(1 + np.log10(sizes) / DECADES, shares)


def _cover(stroke: Stroke, cell: float) -> np.ndarray:
    """What a stroke covers: its places [east or u, north or v] in units of a cell; columns grow west."""
    points = NPIX // 2 + np.array(stroke["points"], float) / cell * (-1, 1)
    return stroke_cover(points, stroke["width"] / cell / 2, NPIX)


FUNCTIONS = (
    planes, placed, light, form, form_there, soft, soft_there, drawn, drawn_there, transform, whole, picture_shown,
    plane_shown, plane_look, picture_grid, plane_grid,
)  # fmt: skip
