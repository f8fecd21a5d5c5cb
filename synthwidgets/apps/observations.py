"""Every sample of a state as its arrays measure them, also those that are lost: what is written into files."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from itertools import repeat
from typing import Any, NamedTuple

import numpy as np

from ..core.blocks import Blocks
from ..core.layout import Layout
from ..core.sampling import unit_noise
from ..graph import Graph
from ..models.geometry import Pairs
from ..models.samples import skies_visibilities
from ..models.synthesis import SYNTHESIS

OTHER_SEED = 2**32  # beyond every seed of a state: RR − LL is thrown with dice of its own
Read = Callable[[str], Any]


class Observation(NamedTuple):
    """Every sample of one array, those that were lost too; by integration, then pair (1, 2), (1, 3) …

    Arrays are (integration, pair), ``uvw_m`` (integration, pair, 3), antenna 1 minus antenna 2 [m].
    ``visibilities`` are Stokes I [Jy]; ``difference`` is half of RR − LL [Jy], None without noise; ``lost``
    is bool; ``weights`` are one over the variance of RR's real part [1/Jy²], 1 without noise. ``number`` is which
    array of the state it is, the first being 1; names of antennas of a further one begin with it.
    """

    number: int
    layout: Layout
    pairs: Pairs
    hour_angles_rad: np.ndarray
    integration_s: float
    uvw_m: np.ndarray
    visibilities: np.ndarray
    difference: np.ndarray | None
    lost: np.ndarray
    weights: np.ndarray

    @property
    def unmarked(self) -> Layout:
        """Its antennas by the names that they have in an array by itself."""
        names = self.layout.names
        plain = names if self.number == 1 else tuple(name.partition(":")[2] for name in names)
        return dataclasses.replace(self.layout, names=plain)


def observe(graph: Graph) -> tuple[Observation, ...]:
    """All samples of each array with a pair, in the middle of the band: beside them, one block's work is in memory."""
    if graph["channels"] > 1:
        graph = SYNTHESIS.graph_of({**graph.inputs, "channels": 1})
    first = [(1, graph.__getitem__)] if len(graph["all_pairs"].first) else []
    places = [place for place, pairs in enumerate(graph["further_all_pairs"]) if len(pairs.first)]
    every = [*first, *((graph["further_number"][place], _of(graph, place)) for place in places)]
    return tuple(_observed(graph, number, of) for number, of in every)


def _of(graph: Graph, place: int) -> Read:
    """How what is known of a further array is read, by the name that it has of the first."""
    return lambda name: graph[f"further_{name.removeprefix('whole_')}"][place]


def _observed(graph: Graph, number: int, of: Read) -> Observation:
    pairs, antennas_m = of("all_pairs"), of("antenna_uvw_m")
    first, second = pairs
    seen, sigmas_jy, seed = of("seen"), of("whole_pair_sigmas_jy"), graph["noise"]["seed"]
    skies, kinds = graph["apparent_skies"], of("whole_pair_kinds")
    shape = (len(antennas_m), len(first))
    uvw_m, visibilities, lost = np.empty((*shape, 3)), np.empty(shape, complex), np.empty(shape, bool)
    difference = None if sigmas_jy is None else np.empty(shape, complex)
    for some, sigma_jy in zip(of("whole_blocks"), sigmas_jy or repeat(None), strict=False):
        uvw_m[some] = antennas_m[some][:, first] - antennas_m[some][:, second]
        lost[some] = ~(seen[some][:, first] & seen[some][:, second])
        visibilities[some] = skies_visibilities(skies, of("antenna_uvw")[some], pairs, None, kinds)
        if difference is not None:
            visibilities[some] += sigma_jy * _unit_noise(of, some, seed)
            difference[some] = sigma_jy * _unit_noise(of, some, seed + OTHER_SEED)
    hours, weights = of("hour_angles_rad"), _weights(sigmas_jy, shape)
    kept = (uvw_m, visibilities, difference, lost, weights)
    return Observation(number, of("layout"), pairs, hours, of("integration_s"), *kept)


def _weights(sigmas_jy: Blocks[np.ndarray] | None, shape: tuple[int, int]) -> np.ndarray:
    """RR is V + d and LL is V − d: of twice the variance of V, so that their weighted mean is V with its own."""
    if sigmas_jy is None:
        return np.broadcast_to(1.0, shape)
    blocks = list(sigmas_jy)
    rows = blocks[0] if len(blocks[0]) == 1 < shape[0] else np.concatenate(blocks)  # always the same, or each its own
    return np.broadcast_to(1 / (2 * rows**2), shape)


def _unit_noise(of: Read, some: slice, seed: int) -> np.ndarray:
    return unit_noise(seed, of("layout").names, *of("all_pairs"), of("integrations")[some])
