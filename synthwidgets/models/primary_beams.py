"""The dishes' own view: which pair hears which sky, what is corrected of it, and the circles that show it.

With the primary beam off there is one sky, that of `sources`, and nothing here costs anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import apparent_sky as skies_of
from ..core.blocks import Blocks
from ..core.constants import ARCSEC
from ..core.layout import Layout
from ..core.primary_beam import primary_beam as primary_beam_of
from ..core.primary_beam import primary_beam_fwhm_rad
from ..texts import say
from ..texts.numbers import angle, digits, metres, percent
from .geometry import Pairs
from .samples import Samples, take

Component = Mapping[str, Any]
MOST_DISHES = 3  # sizes, of which six kinds of pairs are made
REACH = 2.0  # widths of the largest beam: as far as the cut is looked for


def dishes_m(layout: Layout, further_layout: tuple[Layout, ...], primary_beam: str) -> tuple[float, ...]:
    """The sizes of dishes there are in any array, from the largest [m]; none with the primary beam off."""
    if primary_beam == "off":
        return ()
    return tuple(sorted({size for one in (layout, *further_layout) for size in one.diameters_m.tolist()}, reverse=True))


def dish_fwhms_rad(dishes_m: tuple[float, ...], wavelength_m: float) -> tuple[float, ...]:
    """Full width of each size's beam [rad]; none with the primary beam off."""
    return tuple(primary_beam_fwhm_rad(one, wavelength_m) for one in dishes_m)


def antenna_kinds(layout: Layout, dishes_m: tuple[float, ...]) -> tuple[int, ...]:
    """Which size each antenna has; none where all are alike. No array: what follows need not run for an equal one."""
    return tuple(map(dishes_m.index, layout.diameters_m.tolist())) if len(dishes_m) > 1 else ()


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


def pair_kinds(
    pair_list: Pairs, antenna_kinds: tuple[int, ...], dishes_m: tuple[float, ...]
) -> np.ndarray | None:
    """Which of the apparent skies each pair hears, shape (pair,); None where all hear the first."""
    if len(dishes_m) < 2:
        return None
    kinds = np.array(antenna_kinds, int)
    one, other = np.sort([kinds[pair_list.first], kinds[pair_list.second]], axis=0)
    return np.asarray(one * len(dishes_m) - one * (one + 1) // 2 + other)


def kind_shares(
    pair_fwhms_rad: tuple[float, ...],
    whole_pair_kinds: np.ndarray | None,
    whole_samples: Blocks[Samples],
    whole_imaging_weights: Blocks[np.ndarray],
    further_pair_kinds: tuple[np.ndarray | None, ...],
    further_samples: tuple[Blocks[Samples], ...],
    further_imaging_weights: tuple[Blocks[np.ndarray], ...],
) -> tuple[float, ...]:
    """How much each kind of pair counts in the image, in all 1; while something is held, as it was before."""
    if whole_pair_kinds is None:
        return (1.0,) * len(pair_fwhms_rad)
    count = len(pair_fwhms_rad)
    total = _kind_weights(whole_pair_kinds, whole_samples, whole_imaging_weights, count)
    for kinds, samples, weights in zip(further_pair_kinds, further_samples, further_imaging_weights, strict=True):
        total += 0.0 if kinds is None else _kind_weights(kinds, samples, weights, count)
    return tuple((total / (total.sum() or 1.0)).tolist())


def _kind_weights(
    pair_kinds: np.ndarray, samples: Blocks[Samples], weights: Blocks[np.ndarray], count: int
) -> np.ndarray:
    total = np.zeros(count)
    for block, each in zip(samples, weights, strict=True):
        rows = len(each) // max(1, len(pair_kinds)) if block.kept is None else len(block.kept)
        total += np.bincount(take(np.broadcast_to(pair_kinds, (rows, len(pair_kinds))), block.kept), each, count)
    return total


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
    dishes_m: tuple[float, ...], dish_fwhms_rad: tuple[float, ...], cut_arcsec: float | None
) -> list[dict[str, Any]]:
    """Circles on the sky: half power of each size of dish, and the cut; each with what it is called."""
    if not dishes_m:
        return []
    halves = [
        _circle(width / 2 / ARCSEC, say("beam.half", dish=metres(diameter_m), width=angle(width / ARCSEC, 3)))
        for diameter_m, width in zip(dishes_m, dish_fwhms_rad, strict=True)
    ]
    if cut_arcsec is None:
        return halves
    words = say("beam.cut", cut=percent(skies_of.CUT), width=angle(2 * cut_arcsec, 3))
    return [*halves, _circle(cut_arcsec, words) | {"cut": True}]


def _circle(radius_arcsec: float, label: str) -> dict[str, Any]:
    return {"radius_arcsec": radius_arcsec, "label": label}


def beam_notes(
    dishes_m: tuple[float, ...], dish_fwhms_rad: tuple[float, ...], cut_arcsec: float | None
) -> list[dict[str, Any]]:
    """What the primary beam does to this picture, in a sentence."""
    if not dishes_m:
        return []
    widths = ", ".join(
        say("beam.width", dish=metres(diameter_m), width=angle(width / ARCSEC, 3))
        for diameter_m, width in zip(dishes_m, dish_fwhms_rad, strict=True)
    )
    heard = {"text": say("note.beam", widths=widths)}
    if cut_arcsec is None:
        return [heard]
    times = digits(1 / skies_of.CUT)
    return [{"text": say("note.corrected", cut=percent(skies_of.CUT), radius=angle(cut_arcsec, 3), times=times)}, heard]


def few_dishes(dishes_m: tuple[float, ...]) -> None:
    """Not so many sizes of dishes that every pair would hear a sky of its own."""
    if len(dishes_m) > MOST_DISHES:
        raise ValueError(say("refuse.dishes", got=len(dishes_m), most=MOST_DISHES))
