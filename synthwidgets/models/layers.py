"""Layers: sums over samples that add up, so that while an antenna is held only those of its pairs are computed anew.

Uniform and Briggs weights depend on everybody's density; then the resting samples whose uv cell gained or lost
neighbours get a correction, and a change of Briggs' f² moves all of them along its slopes, exact to third order until
the release.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from ..core import weighting as weights_of
from ..core.blocks import Blocks
from ..core.gridding import dirty_sums
from .geometry import Pairs
from .samples import Samples, take


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


def beam_of(
    samples: Blocks[Samples], imaging_weights: Blocks[np.ndarray], npix: int, cell_rad: float
) -> np.ndarray:
    """The dirty beam of these samples on a picture of any width, shape (npix, npix), its peak 1; zero without any."""
    beam, total = np.zeros((npix, npix)), 0.0
    for block, weights in zip(samples, imaging_weights, strict=True):
        beam += dirty_sums(block.u, block.v, np.zeros(len(block.u), complex), weights, npix, cell_rad)[1]
        total += float(weights.sum())
    return beam / (total or 1.0)


def resting_layer(whole_layer: Layer, share_layer: Layer, further_layer: tuple[Layer, ...]) -> Layer:
    """Everything that does not move, once: the whole array less what is held, and further arrays."""
    total = whole_layer.minus(share_layer)
    for layer in further_layer:
        total = total.plus(layer)
    return total


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
    """All samples at their present places, those of further arrays too."""
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
