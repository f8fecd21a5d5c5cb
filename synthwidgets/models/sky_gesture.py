"""While a hand changes the sky: antennas, weights and beam rest, so the new sky is seen through the beam there is.

``resting_sky`` is the sky as it was when the hand took hold, and the samples stay those of that sky. To their image is
added what the change looks like through the beam, which costs one transform and not a sum over all samples. Noise is
in the samples and stays; on release the samples are those of the new sky. Nothing here runs otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any

import numpy as np

from ..core.blocks import Blocks
from ..core.convolution import REACH, UvGrid, beam_transform, convolved, wide_uv_grid
from ..core.sky import extent_arcsec, pair_visibilities
from ..graph import Graph
from .layers import beam_of
from .samples import Samples, Skies, Tables

LARGEST_NPIX = 512  # of a larger image the wide beam would take longer than the samples
W_ERROR = 1e-4  # of the sky's flux: the beam knows nothing of w, and more than this would show
Component = Mapping[str, Any]


def sky_in_hand(resting_sky: Sequence[Component]) -> bool:
    return bool(resting_sky)


def sampled_skies(sky_in_hand: bool, apparent_skies: Skies, resting_apparent_skies: Skies) -> Skies:
    """What the samples are of."""
    return resting_apparent_skies if sky_in_hand else apparent_skies


def sampled_radial_tables(
    sky_in_hand: bool, radial_tables: Tables, resting_radial_tables: Tables
) -> Tables:
    """What can be looked up of that."""
    return resting_radial_tables if sky_in_hand else radial_tables


def uv_grid(sky_in_hand: bool, npix: int, cell_rad: float) -> UvGrid | None:
    """Where the visibilities of the sky are needed; None when nobody asks."""
    return wide_uv_grid(npix, cell_rad) if sky_in_hand else None


def wide_beam_transform(
    sky_in_hand: bool,
    all_samples: Blocks[Samples],
    all_imaging_weights: Blocks[np.ndarray],
    npix: int,
    cell_rad: float,
) -> np.ndarray | None:
    """The transform of the dirty beam on twice the image's width; None when nobody asks."""
    if not sky_in_hand:
        return None
    return beam_transform(beam_of(all_samples, all_imaging_weights, 2 * npix, cell_rad))


def seen_through_beam(
    wide_beam_transform: np.ndarray | None,
    uv_grid: UvGrid | None,
    apparent_skies: Skies,
    radial_tables: Tables,
) -> np.ndarray | None:
    """A sky through the beam, shape (npix, npix) [Jy/beam]; used for the sky in hand and for the one that rests."""
    if wide_beam_transform is None or uv_grid is None:
        return None
    return convolved(wide_beam_transform, pair_visibilities(apparent_skies[0], *uv_grid, radial_tables[0]))


def sky_change(
    seen_through_beam: np.ndarray | None, resting_seen_through_beam: np.ndarray | None
) -> np.ndarray | None:
    """What the change of the sky adds to the dirty image [Jy/beam]; None while no sky is in hand."""
    if seen_through_beam is None or resting_seen_through_beam is None:
        return None
    return seen_through_beam - resting_seen_through_beam


def in_hand(act: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """An act on the sky that is quick while its gesture is under way."""

    @wraps(act)
    def live(graph: Graph, *arguments: Any) -> dict[str, Any]:
        sets = act(graph, *arguments)
        rests = graph["resting_sky"] or graph["sky"]
        quick = graph["live"] and all(_is_quick(graph, sky) for sky in (rests, sets["sky"]))
        return {**sets, "resting_sky": rests if quick else []}

    return live


def _is_quick(graph: Graph, sky: Sequence[Component]) -> bool:
    """Whether a sky is near enough to the middle, and its w small enough, to be seen through the beam alone."""
    half_arcsec = graph["npix"] * graph["cell_arcsec"] / 2
    near = graph["npix"] <= LARGEST_NPIX and extent_arcsec(sky) <= REACH * half_arcsec
    near = near and len(graph["pair_fwhms_rad"]) < 2  # where every pair hears the same
    fluxes = [abs(one["flux_jy"]) for one in sky]
    error = sum(
        flux * math.hypot(one["east_arcsec"], one["north_arcsec"]) ** 2 for one, flux in zip(sky, fluxes, strict=True)
    )
    turns = graph["w_error_cycles"] / half_arcsec**2  # for each square arcsec away from the middle
    return bool(near and 2 * math.pi * turns * error <= W_ERROR * sum(fluxes))
