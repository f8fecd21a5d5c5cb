"""From antennas to samples: where in the uv plane each pair measures, and what.

These functions are used three times by `synthesis`: for the array as it was when a hand took hold of an antenna,
for the pairs of what is held at its present place ("held_…"), and for the same pairs at their old place
("share_…"), which is what must be taken off the first to leave the resting pairs.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core import sampling
from ..core.blocks import Blocks, integration_blocks
from ..core.layout import Layout
from ..core.radial import RadialTable
from ..core.sky import pair_visibilities
from ..core.sky import radial_tables as tables_of
from .geometry import Pairs

# What pairs of each kind hear: one sky, or one for each two sizes of dish.
Skies = tuple[Sequence[Mapping[str, Any]], ...]
Tables = tuple[Mapping[Any, RadialTable], ...]


class Samples(NamedTuple):
    """The samples of one block that reach the image, and how many do not.

    ``u``, ``v`` [wavelengths], shape (sample,), by integration, then pair; ``kept`` (integration, pair) says which
    they are (None: all). ``lost`` did not see the source, ``outside`` do not fit the grid.
    """

    u: np.ndarray
    v: np.ndarray
    kept: np.ndarray | None
    lost: int
    outside: int


def take(values: np.ndarray, kept: np.ndarray | None) -> np.ndarray:
    """Of one value for each (integration, pair), those of the kept samples, in one row."""
    return values.reshape(-1) if kept is None else values[kept]


def blocks(antenna_uvw: np.ndarray, pair_list: Pairs) -> Blocks[slice]:
    """The integrations of each block of samples."""
    return integration_blocks(len(antenna_uvw), len(pair_list.first))


def samples(
    blocks: Blocks[slice],
    antenna_uvw: np.ndarray,
    longest_uv: float,
    pair_list: Pairs,
    seen: np.ndarray,
    uv_limit: float,
) -> Blocks[Samples]:
    """Where in the uv plane each pair measures; only antennas of one integration pair up."""
    first, second = pair_list
    antenna_u, antenna_v = np.ascontiguousarray(antenna_uvw[:, :, :2].transpose(2, 0, 1))

    def between(of_antennas: np.ndarray) -> np.ndarray:
        return np.take(of_antennas, first, axis=1) - np.take(of_antennas, second, axis=1)

    def block(some: slice) -> Samples:
        u, v = between(antenna_u[some]), between(antenna_v[some])
        if longest_uv < uv_limit and seen[some].all():  # mostly so, and quick to know
            return Samples(u.reshape(-1), v.reshape(-1), None, 0, 0)
        both_see = seen[some][:, first] & seen[some][:, second]
        kept = both_see & (np.abs(u) < uv_limit) & (np.abs(v) < uv_limit)
        lost, left = u.size - int(both_see.sum()), int(kept.sum())
        return Samples(u[kept], v[kept], kept, lost, u.size - lost - left)

    return blocks.then(block)


def radial_tables(apparent_skies: Skies, uv_limit: float) -> Tables:
    """What can be looked up of each sky, as far as the uv grid reaches."""
    return tuple(tables_of(sky, math.sqrt(2) * uv_limit) for sky in apparent_skies)


def model_visibilities(
    blocks: Blocks[slice],
    samples: Blocks[Samples],
    sampled_skies: Skies,
    sampled_radial_tables: Tables,
    antenna_uvw: np.ndarray,
    pair_list: Pairs,
    pair_kinds: np.ndarray | None,
) -> Blocks[np.ndarray]:
    """What the kept samples would measure without noise, shape (sample,) [Jy]."""

    def block(some: slice, block: Samples) -> np.ndarray:
        values = skies_visibilities(
            sampled_skies, antenna_uvw[some], pair_list, sampled_radial_tables, pair_kinds
        )
        return take(values, block.kept)

    return blocks.then(block, samples)


def skies_visibilities(
    skies: Skies,
    antenna_uvw: np.ndarray,
    pair_list: Pairs,
    tables: Tables | None = None,
    pair_kinds: np.ndarray | None = None,
) -> np.ndarray:
    """Visibilities of pairs that each hear one of some skies, shape (integration, pair) [Jy]."""
    tables = tables or ({},) * len(skies)
    if pair_kinds is None:
        return pair_visibilities(skies[0], antenna_uvw, *pair_list, tables[0])
    values = np.empty((len(antenna_uvw), len(pair_list.first)), complex)
    for kind in np.unique(pair_kinds):
        those = pair_kinds == kind
        first, second = pair_list.first[those], pair_list.second[those]
        values[:, those] = pair_visibilities(skies[kind], antenna_uvw, first, second, tables[kind])
    return values


def antenna_sefds_jy(
    layout: Layout, noise: Mapping[str, Any], weather_sefds_jy: np.ndarray | None
) -> np.ndarray | None:
    """System equivalent flux density of each antenna [Jy]; None when there is to be no noise.

    Shape (1, antenna), or by the weather, in which it follows the source's elevation, (integration, antenna).
    """
    sefds_jy = weather_sefds_jy if weather_sefds_jy is not None else _given_sefds_jy(layout, noise)
    return None if sefds_jy is None else np.atleast_2d(sefds_jy)


def _given_sefds_jy(layout: Layout, noise: Mapping[str, Any]) -> np.ndarray | None:
    if noise["sefd_jy"]:
        return np.full(len(layout.names), noise["sefd_jy"])
    if not noise["tsys_k"]:
        return None
    if layout.sefds_jy is not None:
        return layout.sefds_jy
    return np.asarray(sampling.sefd_jy(noise["tsys_k"], layout.diameters_m))


def pair_sigmas_jy(
    blocks: Blocks[slice],
    antenna_sefds_jy: np.ndarray | None,
    pair_list: Pairs,
    noise: Mapping[str, Any],
    integration_s: float,
    channels: int,
) -> Blocks[np.ndarray] | None:
    """Noise of one sample of each pair in the real and in the imaginary part [Jy]; None: none.

    Of each block, shape (integration, pair), or (1, pair) where it is always the same.
    """
    if antenna_sefds_jy is None:
        return None

    def sigmas(sefds_jy: np.ndarray) -> np.ndarray:
        return np.asarray(
            sampling.noise_sigma_jy(
                sefds_jy[:, pair_list.first],
                sefds_jy[:, pair_list.second],
                noise["bandwidth_ghz"] * 1e9 / channels,
                integration_s,
                noise["efficiency"],
                noise["polarisations"],
            )
        )

    if len(antenna_sefds_jy) > 1:
        return blocks.then(lambda some: sigmas(antenna_sefds_jy[some]))
    always = sigmas(antenna_sefds_jy)
    return blocks.then(lambda some: always)


def noise_jy(
    blocks: Blocks[slice],
    samples: Blocks[Samples],
    layout: Layout,
    pair_list: Pairs,
    pair_sigmas_jy: Blocks[np.ndarray] | None,
    noise: Mapping[str, Any],
    integrations: np.ndarray,
) -> Blocks[np.ndarray] | None:
    """Thermal noise of the kept samples [Jy]: a function of the seed, the pair's names and the integration."""
    if pair_sigmas_jy is None:
        return None

    def block(some: slice, block: Samples, sigmas_jy: np.ndarray) -> np.ndarray:
        unit = sampling.unit_noise(noise["seed"], layout.names, *pair_list, integrations[some])
        return take(unit * sigmas_jy, block.kept)

    return blocks.then(block, samples, pair_sigmas_jy)


def visibilities(
    model_visibilities: Blocks[np.ndarray], noise_jy: Blocks[np.ndarray] | None
) -> Blocks[np.ndarray]:
    """What the kept samples measure, shape (sample,) [Jy]."""
    return model_visibilities if noise_jy is None else model_visibilities.then(np.add, noise_jy)


def natural_weights(
    samples: Blocks[Samples],
    pair_sigmas_jy: Blocks[np.ndarray] | None,
    relative_weight: float,
    lone_noise: tuple[bool, ...],
) -> Blocks[np.ndarray]:
    """One over the noise squared [1/Jy²], or one without noise, times what the array counts; shape (sample,).

    One also where some of several arrays have noise and others have none: 1/Jy² and 1 do not add up.
    """
    if pair_sigmas_jy is None or lone_noise:
        return samples.then(lambda block: np.full(len(block.u), relative_weight))

    def block(block: Samples, sigmas_jy: np.ndarray) -> np.ndarray:
        pairs = sigmas_jy.shape[1]
        integrations = len(block.u) // pairs if pairs else len(sigmas_jy)
        shape = (integrations, pairs) if block.kept is None else block.kept.shape
        return take(np.broadcast_to(relative_weight * sigmas_jy**-2.0, shape), block.kept)

    return samples.then(block, pair_sigmas_jy)
