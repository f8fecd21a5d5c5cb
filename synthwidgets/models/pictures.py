"""From samples to pictures: weights, layers that add up, dirty image and beam, and what is read off them.

A layer is the weighted sum over some samples, before it is divided by the sum of their weights: layers of
different pairs add. While an antenna is held only the layer of its pairs is computed anew. Uniform and Briggs
weights depend on everybody's density; then the resting samples whose uv cell gained or lost neighbours get a
correction, and a change of Briggs' f² moves all of them along its slopes, exact to third order until the release.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core import imaging
from ..core import weighting as weights_of
from ..core.blocks import Blocks
from ..core.gridding import dirty_sums
from ..core.imaging import CleanBeam
from ..core.sky import sky_image as picture_of
from .samples import Pairs, Samples, take


class Layer(NamedTuple):
    """Sums over samples: Σ w Re[V exp(…)] and Σ w exp(…), both (npix, npix), and Σ w.

    ``tally`` counts the samples that reach the image, those lost to horizon and shadow, those outside the grid.
    """

    image: np.ndarray
    beam: np.ndarray
    weight: float
    tally: tuple[int, int, int] = (0, 0, 0)

    @property
    def empty(self) -> bool:
        """Of no samples at all; often so, and then nothing need be added."""
        return not self.weight and not any(self.tally)

    def plus(self, other: Layer) -> Layer:
        if self.empty:
            return other
        return self if other.empty else self._with(np.add, other)

    def minus(self, other: Layer) -> Layer:
        return self if other.empty else self._with(np.subtract, other)

    def times(self, factor: float) -> Layer:
        return Layer(self.image * factor, self.beam * factor, self.weight * factor)

    def _with(self, operate: np.ufunc, other: Layer) -> Layer:
        kept, lost, outside = (int(count) for count in operate(self.tally, other.tally))
        return Layer(
            operate(self.image, other.image),
            operate(self.beam, other.beam),
            float(operate(self.weight, other.weight)),
            (kept, lost, outside),
        )


# weights ------------------------------------------------------------------------------------------------------


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


def uv_density(whole_counts: np.ndarray | None) -> np.ndarray | None:
    """The density that the weights of the whole array go by."""
    return whole_counts


def natural_sum(natural_weights: Blocks[np.ndarray]) -> float:
    """Sum of the natural weights, conjugates not counted."""
    return float(sum(weights.sum() for weights in natural_weights))


def f2(uv_density: np.ndarray | None, whole_natural_sum: float, weighting: str, robust: float) -> float:
    """Briggs' f²; 0 for the other weightings, which do not ask."""
    if weighting != "briggs" or uv_density is None or not whole_natural_sum:
        return 0.0
    return weights_of.robust_f2(uv_density, whole_natural_sum, robust)


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
    whole_natural_sum: float,
    share_natural_sum: float,
    held_natural_sum: float,
    weighting: str,
    robust: float,
) -> float:
    """f² with what is held at its present place."""
    weight_sum = whole_natural_sum - share_natural_sum + held_natural_sum
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


# layers -------------------------------------------------------------------------------------------------------


def layer(
    samples: Blocks[Samples],
    visibilities: Blocks[np.ndarray],
    imaging_weights: Blocks[np.ndarray],
    npix: int,
    cell_rad: float,
) -> Layer:
    """The sums over all these samples."""
    total = _nothing(npix)
    for block, values, weights in zip(samples, visibilities, imaging_weights, strict=True):
        sums = _sums(block.u, block.v, values, weights, npix, cell_rad)
        total = total.plus(sums._replace(tally=(len(block.u), block.lost, block.outside)))
    return total


def resting_layer(whole_layer: Layer, share_layer: Layer) -> Layer:
    """Everything that does not move: the whole array less what is held, once."""
    return whole_layer.minus(share_layer)


def resting_cells(
    whole_samples: Blocks[Samples],
    all_pairs: Pairs,
    moving_pairs: Pairs,
    weighting: str,
    npix: int,
    cell_rad: float,
) -> Blocks[np.ndarray] | None:
    """The uv cell of each sample of the whole array, −1 where it moves; None where no resting weight can change.

    Nor are they followed in an array too large to keep its samples: its resting weights wait for the release.
    """
    if weighting == "natural" or whole_samples.count > 1:
        return None
    if not 0 < len(moving_pairs.first) < len(all_pairs.first):
        return None
    moves = _is_in(all_pairs, moving_pairs)

    def block(block: Samples) -> np.ndarray:
        integrations = len(block.u) // len(moves) if block.kept is None else len(block.kept)
        moving = take(np.broadcast_to(moves, (integrations, len(moves))), block.kept)
        return np.where(moving, -1, weights_of.uv_cells(block.u, block.v, npix, cell_rad))

    return whole_samples.then(block)


def slope_layers(
    resting_cells: Blocks[np.ndarray] | None,
    whole_samples: Blocks[Samples],
    whole_visibilities: Blocks[np.ndarray],
    whole_natural_weights: Blocks[np.ndarray],
    uv_density: np.ndarray | None,
    f2: float,
    weighting: str,
    taper_rad: float,
    npix: int,
    cell_rad: float,
) -> tuple[Layer, ...]:
    """How the resting layer changes with Briggs' f²: a layer for each power of the change; none where it does not."""
    if resting_cells is None or uv_density is None or weighting != "briggs":
        return ()
    layers = []
    for order in weights_of.SLOPE_ORDERS:
        total = _nothing(npix)
        for cells, block, values, weights in zip(
            resting_cells, whole_samples, whole_visibilities, whole_natural_weights, strict=True
        ):
            rest = cells >= 0
            slopes = weights_of.weight_slopes(weights[rest], uv_density[cells[rest]], f2, order)
            total = total.plus(_tapered_sums(block, rest, values, slopes, taper_rad, npix, cell_rad))
        layers.append(total)
    return tuple(layers)


def correction_layer(
    resting_cells: Blocks[np.ndarray] | None,
    slope_layers: tuple[Layer, ...],
    whole_samples: Blocks[Samples],
    whole_visibilities: Blocks[np.ndarray],
    whole_natural_weights: Blocks[np.ndarray],
    uv_density: np.ndarray | None,
    placed_density: np.ndarray | None,
    f2: float,
    placed_f2: float,
    weighting: str,
    taper_rad: float,
    npix: int,
    cell_rad: float,
) -> Layer | None:
    """What resting samples gain or lose because densities changed, and f² with them; None when none can."""
    if resting_cells is None or uv_density is None or placed_density is None:
        return None
    total = _nothing(npix)
    for order, slope in enumerate(slope_layers, 1):
        total = total.plus(slope.times((placed_f2 - f2) ** order))
    for cells, block, values, weights in zip(
        resting_cells, whole_samples, whole_visibilities, whole_natural_weights, strict=True
    ):
        changed, gain = weights_of.weight_changes(
            cells, weights, uv_density, placed_density, weighting, f2, placed_f2
        )
        total = total.plus(_tapered_sums(block, changed, values, gain, taper_rad, npix, cell_rad))
    return total


def total_layer(resting_layer: Layer, held_layer: Layer, correction_layer: Layer | None) -> Layer:
    """All samples at their present places."""
    total = resting_layer.plus(held_layer)
    return total if correction_layer is None else total.plus(correction_layer)


def _nothing(npix: int) -> Layer:
    return Layer(np.zeros((npix, npix)), np.zeros((npix, npix)), 0.0)


def _tapered_sums(
    block: Samples,
    which: np.ndarray,
    values: np.ndarray,
    weights: np.ndarray,
    taper_rad: float,
    npix: int,
    cell_rad: float,
) -> Layer:
    """The sums over some samples of a block, whose weights are given without their taper."""
    u, v = block.u[which], block.v[which]
    if taper_rad:
        weights = weights * weights_of.taper(u, v, taper_rad)
    return _sums(u, v, values[which], weights, npix, cell_rad)


def _sums(
    u: np.ndarray, v: np.ndarray, values: np.ndarray, weights: np.ndarray, npix: int, cell_rad: float
) -> Layer:
    return Layer(*dirty_sums(u, v, values, weights, npix, cell_rad), float(weights.sum()))


def _is_in(all_pairs: Pairs, some: Pairs) -> np.ndarray:
    """Which of all pairs are among some, shape (pair,)."""
    antennas = int(all_pairs.second.max(initial=0)) + 1
    return np.isin(all_pairs.first * antennas + all_pairs.second, some.first * antennas + some.second)


# pictures -----------------------------------------------------------------------------------------------------


def sky_image(sources: Sequence[Mapping[str, Any]], npix: int, cell_rad: float) -> np.ndarray:
    """The sky on the image grid, shape (npix, npix) [Jy/pixel]."""
    return picture_of(sources, npix, cell_rad)


def dirty_image(total_layer: Layer, sky_change: np.ndarray | None) -> np.ndarray:
    """What the array makes of the sky, shape (npix, npix) [Jy/beam]; zero where nothing is measured."""
    sampled = total_layer.image / (total_layer.weight or 1.0)
    return sampled if sky_change is None else sampled + sky_change


def dirty_beam(total_layer: Layer) -> np.ndarray:
    """What the array makes of a point of 1 Jy (the point spread function), shape (npix, npix)."""
    return total_layer.beam / (total_layer.weight or 1.0)


def clean_beam(dirty_beam: np.ndarray, cell_rad: float) -> CleanBeam | None:
    """The ellipse fitted to the middle of the dirty beam, None where there is none to fit."""
    return imaging.fit_beam(dirty_beam, cell_rad)


def first_sidelobe(dirty_beam: np.ndarray, clean_beam: CleanBeam | None, cell_rad: float) -> float | None:
    """The largest |dirty beam| beyond its first minimum."""
    return None if clean_beam is None else imaging.first_sidelobe(dirty_beam, clean_beam, cell_rad)
