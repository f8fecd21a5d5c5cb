"""What the app says about its picture: the facts, and notes on what to mind; the headline stands in `headline`.

All numbers here carry their units and are rounded for reading; the quantities they come from are not.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import imaging
from ..core.blocks import Blocks
from ..core.constants import ARCSEC
from ..core.imaging import CleanBeam
from ..core.layout import Layout
from ..core.sky import extent_arcsec
from ..texts import say
from ..texts.numbers import angle, angles, digits, flux, metres, percent, whole
from .geometry import Pairs
from .layers import Layer
from .samples import Samples

W_NOTE_CYCLES = 0.02  # above this the picture's edge is visibly out of focus
FEWEST_PIXELS = 3  # in a beam


def baseline_lengths_m(placed_layout: Layout, all_pairs: Pairs) -> np.ndarray:
    """The length of every pair's baseline, shape (pair,) [m]."""
    places = placed_layout.enu_m
    return np.linalg.norm(places[all_pairs.first] - places[all_pairs.second], axis=1)


def first_digits(value: float, significant: int = 3) -> float:
    """A number to so many digits, for pixels that are easy to say."""
    return float(f"{value:.{significant}g}")


def fitting_cell_arcsec(clean_beam: CleanBeam | None, longest_uv: float, cell_arcsec: float) -> float:
    """Pixels of a fifth of the beam's short axis, or as small as the longest baseline asks [arcsec]."""
    fits = 0.98 / (2 * longest_uv * ARCSEC) if longest_uv else cell_arcsec
    return first_digits(
        min(clean_beam.minor_rad / (5 * ARCSEC), fits) if clean_beam else min(cell_arcsec, fits / 2)
    )


def w_error_cycles(
    antenna_uvw: np.ndarray, further_antenna_uvw: tuple[np.ndarray, ...], npix: int, cell_rad: float
) -> float:
    """Phase that imaging in a plane gets wrong at the field's edge, w·l²/2 [cycles]."""
    there = [some for some in (antenna_uvw, *further_antenna_uvw) if some.size]
    w = max((float(np.ptp(some[:, :, 2], axis=1).max()) for some in there), default=0.0)
    return w * (npix * cell_rad / 2) ** 2 / 2


def facts(
    placed_layout: Layout,
    all_baseline_lengths_m: np.ndarray,
    wavelength_m: float,
    clean_beam: CleanBeam | None,
    first_sidelobe: float | None,
    dirty_image: np.ndarray,
    total_layer: Layer,
    npix: int,
    cell_arcsec: float,
    noise_facts: Mapping[str, str],
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    rows = {
        "field": angle(npix * cell_arcsec),
        "pixel": angle(cell_arcsec),
        "rms": flux(imaging.rms(dirty_image)) + say("unit.per_beam"),
        "samples": whole(total_layer.tally[0]),
    }
    if len(all_baseline_lengths_m):
        rows |= {
            "baselines": f"{metres(all_baseline_lengths_m.min())} – {metres(all_baseline_lengths_m.max())}",
            "expected": angle(imaging.expected_resolution_rad(all_baseline_lengths_m, wavelength_m) / ARCSEC),
            "largest": angle(imaging.largest_recoverable_rad(all_baseline_lengths_m, wavelength_m) / ARCSEC),
            "stripes": angle(0.6 * wavelength_m / max(all_baseline_lengths_m.min(), 1e-3) / ARCSEC),
        }
    if clean_beam is not None:
        rows["beam"] = angles(clean_beam.major_rad / ARCSEC, clean_beam.minor_rad / ARCSEC)
        rows["turned"] = digits(math.degrees(clean_beam.position_angle_rad)) + "°"
        rows["sidelobe"] = percent(first_sidelobe) if first_sidelobe is not None else "–"
    order = (
        "beam",
        "turned",
        "expected",
        "largest",
        "stripes",
        "baselines",
        "sidelobe",
        "rms",
        *noise_facts,
        "samples",
        "field",
        "pixel",
    )
    rows |= noise_facts
    return [[say(f"fact.{key}"), rows.get(key, "–"), say(f"fact.{key}.tip")] for key in order]


def notes(
    total_layer: Layer,
    clean_beam: CleanBeam | None,
    fitting_cell_arcsec: float,
    w_error_cycles: float,
    draft_step: int,
    held_indices: Sequence[int],
    shadowing: bool,
    weighting: str,
    whole_samples: Blocks[Samples],
    sky: Sequence[Mapping[str, Any]],
    picture_notes: list[dict[str, Any]],
    beam_notes: list[dict[str, Any]],
    layout: Layout,
    noise: Mapping[str, Any],
    noise_notes: list[dict[str, Any]],
    channel_notes: list[dict[str, Any]],
    together_notes: list[dict[str, Any]],
    widest_tile_arcsec: float,
    npix: int,
    cell_arcsec: float,
) -> list[dict[str, Any]]:
    """What to mind about this picture, the most pressing first; some with a button that mends it."""
    kept, lost, outside = total_layer.tally
    planned = max(1, kept + lost + outside)
    offer = {"label": say("note.use_cell", cell=angle(fitting_cell_arcsec, 3)), "act": ["fit_cell"]}
    some: list[dict[str, Any]] = [*picture_notes]
    if draft_step > 1:
        some.append({"text": say("note.draft", step=draft_step)})
    if outside and not held_indices:
        some.append({"text": say("note.outside", share=percent(outside / planned)), **offer})
    if lost:
        some.append({"text": say("note.lost", share=percent(lost / planned))})
    if held_indices and weighting != "natural" and whole_samples.count > 1:
        some.append({"text": say("note.weights_frozen")})
    if held_indices and shadowing:
        some.append({"text": say("note.shadow_frozen")})
    if clean_beam and clean_beam.minor_rad / ARCSEC < FEWEST_PIXELS * cell_arcsec and not outside:
        some.append({"text": say("note.coarse"), **offer})
    if clean_beam and widest_tile_arcsec > clean_beam.minor_rad / ARCSEC:
        some.append({"text": say("note.tiles", tile=angle(widest_tile_arcsec))})
    if npix * cell_arcsec < 4 * extent_arcsec(sky):
        some.append({"text": say("note.narrow_field")})
    if noise["tsys_k"] and not noise["sefd_jy"] and layout.sefds_jy is not None:
        some.append({"text": say("note.tabulated")})
    if w_error_cycles > W_NOTE_CYCLES:
        some.append({"text": say("note.w", cycles=digits(w_error_cycles, 2))})
    left_out = "note.left_out_beam" if beam_notes else "note.left_out"
    return [*some, *beam_notes, *noise_notes, *channel_notes, *together_notes, {"text": say(left_out)}]
