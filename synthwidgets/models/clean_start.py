"""What CLEAN of a simulated observation starts from: its dirty image, maybe with a single dish; and the truth."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.blocks import Blocks
from ..core.imaging import CleanBeam
from ..core.smoothing import smoothed_sky
from ..core.zero_spacing import with_zero_spacing
from .geometry import Pairs
from .layers import Layer, beam_of
from .samples import Samples


def total_flux_jy(apparent_skies: Sequence[Sequence[Mapping[str, Any]]]) -> float:
    """V(0, 0): the flux of all of the sky [Jy], as the largest dishes hear it, which no pair measures."""
    return float(sum(one["flux_jy"] for one in apparent_skies[0]))


def goal_jy(total_flux_jy: float, sky_hidden: str) -> float | None:
    """What CLEAN ought to find [Jy]; nobody says so of a hidden sky."""
    return None if sky_hidden else total_flux_jy


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


FUNCTIONS = (
    total_flux_jy,
    goal_jy,
    smoothed_truth,
    dish_share,
    start_image,
    start_beam,
    wide_beam,
    wide_start_beam,
)
