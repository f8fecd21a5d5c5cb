"""The dishes' own view: which pair hears which sky, what is corrected of it, and the circles that show it.

With the primary beam off there is one sky, that of `sources`, and nothing here costs anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core import apparent_sky as skies_of
from ..core.blocks import Blocks
from ..core.layout import Layout
from ..core.primary_beam import primary_beam as primary_beam_of
from ..core.primary_beam import primary_beam_fwhm_rad
from ..texts import say
from ..texts.numbers import angle, digits, metres, percent
from .geometry import Pairs
from .samples import Samples, take
from .words import ARCSEC

Component = Mapping[str, Any]
MOST_DISHES = 3  # sizes, of which six kinds of pairs are made
REACH = 2.0  # widths of the largest beam: as far as the cut is looked for


class Dishes(NamedTuple):
    """The sizes of dishes, ``diameters_m`` from the largest, and which of them each antenna has, ``kinds``."""

    diameters_m: tuple[float, ...]
    kinds: tuple[int, ...]  # no array: of two that are equal, what follows need not run again


def dishes(layout: Layout, primary_beam: str) -> Dishes | None:
    """The sizes of dishes there are; None with the primary beam off."""
    if primary_beam == "off":
        return None
    diameters_m, kinds = np.unique(-layout.diameters_m, return_inverse=True)
    return Dishes(tuple((-diameters_m).tolist()), tuple(kinds.tolist()))


def dish_fwhms_rad(dishes: Dishes | None, wavelength_m: float) -> tuple[float, ...]:
    """Full width of each size's beam [rad]; none with the primary beam off."""
    return tuple(primary_beam_fwhm_rad(one, wavelength_m) for one in dishes.diameters_m) if dishes else ()


def pair_fwhms_rad(dish_fwhms_rad: tuple[float, ...]) -> tuple[float, ...]:
    """Full width of what each kind of pair hears [rad]: (0, 0), (0, 1), …, (1, 1), …"""
    return tuple(
        skies_of.pair_fwhm_rad(one, other)
        for index, one in enumerate(dish_fwhms_rad)
        for other in dish_fwhms_rad[index:]
    )


def apparent_skies(
    sources: Sequence[Component], pair_fwhms_rad: tuple[float, ...]
) -> tuple[Sequence[Component], ...]:
    """The sky that each kind of pair hears; with the primary beam off, the sky."""
    return tuple(skies_of.apparent_sky(sources, width) for width in pair_fwhms_rad) or (sources,)


def pair_kinds(pair_list: Pairs, dishes: Dishes | None) -> np.ndarray | None:
    """Which of the apparent skies each pair hears, shape (pair,); None where all hear the first."""
    if dishes is None or len(dishes.diameters_m) < 2:
        return None
    kinds = np.array(dishes.kinds)
    one, other = np.sort([kinds[pair_list.first], kinds[pair_list.second]], axis=0)
    return np.asarray(one * len(dishes.diameters_m) - one * (one + 1) // 2 + other)


def kind_shares(
    pair_fwhms_rad: tuple[float, ...],
    whole_pair_kinds: np.ndarray | None,
    whole_samples: Blocks[Samples],
    whole_imaging_weights: Blocks[np.ndarray],
) -> tuple[float, ...]:
    """How much each kind of pair counts in the image, in all 1; while something is held, as it was before."""
    if whole_pair_kinds is None:
        return (1.0,) * len(pair_fwhms_rad)
    count, total = len(pair_fwhms_rad), np.zeros(len(pair_fwhms_rad))
    for block, weights in zip(whole_samples, whole_imaging_weights, strict=True):
        integrations = len(weights) // len(whole_pair_kinds) if block.kept is None else len(block.kept)
        kinds = take(np.broadcast_to(whole_pair_kinds, (integrations, len(whole_pair_kinds))), block.kept)
        total += np.bincount(kinds, weights, count)
    return tuple((total / (total.sum() or 1.0)).tolist())


def beam_heard(
    pair_fwhms_rad: tuple[float, ...], kind_shares: tuple[float, ...], npix: int, cell_rad: float
) -> np.ndarray | None:
    """How much the image has of each direction, 1 in the middle, shape (npix, npix); None with the beam off."""
    if not pair_fwhms_rad:
        return None
    beams = (skies_of.beam_image(width, npix, cell_rad) for width in pair_fwhms_rad)
    return np.sum([share * beam for share, beam in zip(kind_shares, beams, strict=True)], axis=0)


def cut_arcsec(
    pair_fwhms_rad: tuple[float, ...], kind_shares: tuple[float, ...], primary_beam: str
) -> float | None:
    """How far from the middle a corrected image is cut [arcsec]; None where it is not corrected."""
    if primary_beam != "corrected" or not sum(kind_shares):
        return None
    distances = np.linspace(0, REACH * max(pair_fwhms_rad), 2000)
    beams = (primary_beam_of(distances, 0.0 * distances, width) for width in pair_fwhms_rad)
    heard = sum(share * beam for share, beam in zip(kind_shares, beams, strict=True))
    return float(np.interp(-skies_of.CUT, -np.asarray(heard), distances)) / ARCSEC


def dirty_image(sampled_image: np.ndarray, beam_heard: np.ndarray | None, primary_beam: str) -> np.ndarray:
    """What the array makes of the sky, shape (npix, npix) [Jy/beam], with the primary beam divided out if so wished."""
    if beam_heard is None or primary_beam != "corrected":
        return sampled_image
    return skies_of.corrected(sampled_image, beam_heard)


def beam_circles(
    dishes: Dishes | None, dish_fwhms_rad: tuple[float, ...], cut_arcsec: float | None
) -> list[dict[str, Any]]:
    """Circles on the sky: half power of each size of dish, and the cut; each with what it is called."""
    if dishes is None:
        return []
    halves = [
        _circle(width / 2 / ARCSEC, say("beam.half", dish=metres(diameter_m), width=angle(width / ARCSEC, 3)))
        for diameter_m, width in zip(dishes.diameters_m, dish_fwhms_rad, strict=True)
    ]
    if cut_arcsec is None:
        return halves
    words = say("beam.cut", cut=percent(skies_of.CUT), width=angle(2 * cut_arcsec, 3))
    return [*halves, _circle(cut_arcsec, words) | {"cut": True}]


def _circle(radius_arcsec: float, label: str) -> dict[str, Any]:
    return {"radius_arcsec": radius_arcsec, "label": label}


def beam_notes(
    dishes: Dishes | None, dish_fwhms_rad: tuple[float, ...], cut_arcsec: float | None
) -> list[dict[str, Any]]:
    """What the primary beam does to this picture, in a sentence."""
    if dishes is None:
        return []
    widths = ", ".join(
        say("beam.width", dish=metres(diameter_m), width=angle(width / ARCSEC, 3))
        for diameter_m, width in zip(dishes.diameters_m, dish_fwhms_rad, strict=True)
    )
    heard = {"text": say("note.beam", widths=widths)}
    if cut_arcsec is None:
        return [heard]
    times = digits(1 / skies_of.CUT)
    return [{"text": say("note.corrected", cut=percent(skies_of.CUT), radius=angle(cut_arcsec, 3), times=times)}, heard]


def few_dishes(layout: Layout, primary_beam: str) -> None:
    """Not so many sizes of dishes that every pair would hear a sky of its own."""
    sizes = len(set(layout.diameters_m.tolist()))
    if primary_beam != "off" and sizes > MOST_DISHES:
        raise ValueError(say("refuse.dishes", got=sizes, most=MOST_DISHES))
