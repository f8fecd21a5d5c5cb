"""What is said of a dish and its holes: the headline with its numbers between ** and **, the numbers, what to mind."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core.aperture import AIRY_FWHM, AIRY_NULL
from ..core.constants import ARCSEC
from ..core.imaging import CleanBeam
from ..texts import say
from ..texts.numbers import angle, angles, digits, metres, percent, whole
from .big_dish_inputs import TILES

CLOSE = 1.25  # of the dish's width: so much wider, a beam is as sharp as the dish's
LITTLE = 0.01
TOUCHING = 1 - 1e-6  # tiles side by side touch, and do not overlap


def view(width_arcsec: float) -> str:
    """What the circle of a hole's own view is called."""
    return say("big_dish.view", width=angle(width_arcsec))


def square_metres(area_m2: float) -> str:
    """An area, from a hectare on in square kilometres where that is shorter.

    Examples
    --------
    >>> square_metres(1357.2), square_metres(45_239.0), square_metres(201_061_930.0)
    ('1360 m²', '45 200 m²', '201 km²')
    """
    if area_m2 >= 1e6:
        return digits(area_m2 / 1e6) + " km²"
    number = digits(area_m2)
    return (whole(int(number)) if len(number) > 4 else number) + " m²"


def dish_width_arcsec(wavelength_m: float, dish_m: float) -> float:
    """Full width at half height of the filled dish's beam [″]."""
    return AIRY_FWHM * wavelength_m / dish_m / ARCSEC


def live_sentence(
    area_share: float,
    holes: int,
    holes_fit: CleanBeam | None,
    dish_width_arcsec: float,
    largest_scale_arcsec: float,
    blob_left: float | None,
) -> str:
    """The headline: how much is gone, what stays, and what is not seen."""
    if holes == TILES:
        return say("big_dish.sentence.all", share=percent(area_share), width=angle(dish_width_arcsec))
    if holes_fit is None:
        return say("big_dish.sentence.two" if holes == 2 else "big_dish.sentence.no_beam", gone=_gone(area_share))
    width = math.sqrt(holes_fit.major_rad * holes_fit.minor_rad) / ARCSEC
    kind = "sharp" if width < CLOSE * dish_width_arcsec else "less_sharp"
    sharp = say(f"big_dish.sentence.{kind}", gone=_gone(area_share), width=angle(width), dish=angle(dish_width_arcsec))
    return sharp + _blind(largest_scale_arcsec, blob_left)


def _gone(area_share: float) -> str:
    """So little is left that the rest would round to all of it: then what is left is said."""
    if area_share < LITTLE:
        return say("big_dish.sentence.left", left=percent(area_share))
    return say("big_dish.sentence.gone", gone=percent(1 - area_share))


def _blind(largest_scale_arcsec: float, blob_left: float | None) -> str:
    largest = angle(largest_scale_arcsec)
    if blob_left is None:
        return say("big_dish.sentence.blind", largest=largest)
    return say("big_dish.sentence.blob", largest=largest, left=percent(blob_left))


def facts(
    dish_m: float,
    dish_area_m2: float,
    dish_width_arcsec: float,
    wavelength_m: float,
    holes: int,
    holes_area_m2: float,
    area_share: float,
    holes_fit_shape: dict[str, float] | None,
    holes_sidelobe: float | None,
    largest_scale_arcsec: float,
    resolution_arcsec: float,
    same_noise_times: float,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    fit = holes_fit_shape
    rows = {
        "dish": metres(dish_m),
        "dish_area": square_metres(dish_area_m2),
        "dish_width": angle(dish_width_arcsec, 3),
        "dish_null": angle(AIRY_NULL * wavelength_m / dish_m / ARCSEC, 3),
        "holes": str(holes),
        "pairs": str(holes * (holes - 1) // 2),
        "holes_area": square_metres(holes_area_m2),
        "share": percent(area_share),
        "holes_width": angles(fit["major_arcsec"], fit["minor_arcsec"]) if fit else f"≈ {angle(resolution_arcsec)}",
        "sidelobe": percent(holes_sidelobe) if holes_sidelobe is not None else "–",
        "largest": angle(largest_scale_arcsec),
        "times": digits(same_noise_times) + " ×",
    }
    return [[say(f"big_dish.fact.{key}"), value, say(f"big_dish.fact.{key}.tip")] for key, value in rows.items()]


def same_noise_times(dish_area_m2: float, holes_area_m2: float, holes: int) -> float:
    """How much longer the holes must look for the noise that the dish has.

    A dish's noise goes as 1/(A sqrt(t)), that of N (N − 1)/2 pairs as 1/(a sqrt(N (N − 1) t)), with N a all their area.

    Examples
    --------
    >>> same_noise_times(100.0, 10.0, 2)
    200.0
    """
    return (dish_area_m2 / holes_area_m2) ** 2 * holes / (holes - 1)


def notes(hole_m: float, blob_beams: float, sky: str, spacings_m: np.ndarray) -> list[dict[str, Any]]:
    """What to mind about these pictures, the most pressing first."""
    some = [say("big_dish.note.overlap")] if spacings_m.min() < hole_m * TOUCHING else []
    if sky != "star":
        some.append(say("big_dish.note.blob", beams=digits(blob_beams)))
    some.append(say("big_dish.note.views", hole=metres(hole_m)))
    return [{"text": text} for text in (*some, say("big_dish.note.zoomed"), say("big_dish.note.left_out"))]


WORDS = (dish_width_arcsec, live_sentence, facts, same_noise_times, notes)
