"""Weights of samples: natural, uniform and Briggs, by what shares a uv cell, also while antennas are held."""

from __future__ import annotations

import numpy as np

from ..core import weighting as weights_of
from ..core.blocks import Blocks
from .samples import Samples


def counts(
    samples: Blocks[Samples], natural_weights: Blocks[np.ndarray], weighting: str, npix: int, cell_rad: float
) -> np.ndarray | None:
    """Weight in each uv cell, conjugates counted, shape (npix · npix,); None for natural weighting."""
    if weighting == "natural":
        return None
    each = samples.then(
        lambda block, weights: weights_of.density(block.u, block.v, weights, npix, cell_rad), natural_weights
    )
    return np.sum(list(each), axis=0)


def uv_density(all_counts: np.ndarray | None) -> np.ndarray | None:
    """The density that the weights go by."""
    return all_counts


def natural_sum(natural_weights: Blocks[np.ndarray]) -> float:
    """Sum of the natural weights, conjugates not counted."""
    return float(sum(weights.sum() for weights in natural_weights))


def f2(uv_density: np.ndarray | None, all_natural_sum: float, weighting: str, robust: float) -> float:
    """Briggs' f²; 0 for the other weightings, which do not ask."""
    if weighting != "briggs" or uv_density is None or not all_natural_sum:
        return 0.0
    return weights_of.robust_f2(uv_density, all_natural_sum, robust)


def placed_density(
    uv_density: np.ndarray | None, share_counts: np.ndarray | None, held_counts: np.ndarray | None
) -> np.ndarray | None:
    """The density with what is held at its present place."""
    if uv_density is None or share_counts is None or held_counts is None:
        return None
    return np.maximum(uv_density - share_counts + held_counts, 0.0)


def placed_f2(
    f2: float,
    placed_density: np.ndarray | None,
    all_natural_sum: float,
    share_natural_sum: float,
    held_natural_sum: float,
    weighting: str,
    robust: float,
) -> float:
    """f² with what is held at its present place."""
    weight_sum = all_natural_sum - share_natural_sum + held_natural_sum
    if placed_density is None or weighting != "briggs" or weight_sum <= 0:
        return f2
    return weights_of.robust_f2(placed_density, weight_sum, robust)


def sample_density(
    samples: Blocks[Samples], uv_density: np.ndarray | None, npix: int, cell_rad: float
) -> Blocks[np.ndarray] | None:
    """The density of each sample's uv cell, shape (sample,), whatever the robust slider says; None: natural."""
    if uv_density is None:
        return None
    return samples.then(lambda block: uv_density[weights_of.uv_cells(block.u, block.v, npix, cell_rad)])


def imaging_weights(
    samples: Blocks[Samples],
    natural_weights: Blocks[np.ndarray],
    sample_density: Blocks[np.ndarray] | None,
    f2: float,
    weighting: str,
    taper_rad: float,
) -> Blocks[np.ndarray]:
    """Natural, uniform or Briggs weights, tapered; shape (sample,)."""
    weights = natural_weights
    if sample_density is not None:
        weights = weights.then(
            lambda each, density: weights_of.imaging_weights(each, density, weighting, f2), sample_density
        )
    if not taper_rad:
        return weights
    return weights.then(lambda each, block: each * weights_of.taper(block.u, block.v, taper_rad), samples)
