"""The headline: what the learner would say of the picture, with its numbers between ** and **.

It says in which direction the picture is sharp, because that is what a pull changes, and what to try next where
there is no beam yet.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..core.constants import ARCSEC
from ..core.coverage import spread
from ..core.imaging import CleanBeam
from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import angles, metres, percent, whole
from .layers import Layer

ROUND = 1.5  # a beam's axes that differ by less are not worth a word
LINE = 1 / 3  # a coverage so much narrower than long is sharp one way only
STRIPED = 0.8  # of the peak: sidelobes as high are stripes
WHOLE_LOBE = 0.35  # of the peak: where a beam's lobe ends for the fit; a field above it everywhere is all lobe
TURNED = 0.05  # of its length: a pair that the Earth has moved by more has made another set of stripes
WAYS = ("ns", "ne", "ew", "nw")  # north through east, 45° apart


def live_sentence(
    placed_layout: Layout,
    further_layout: tuple[Layout, ...],
    all_baseline_lengths_m: np.ndarray,
    held_antenna_uvw: np.ndarray,
    dirty_beam: np.ndarray,
    clean_beam: CleanBeam | None,
    first_sidelobe: float | None,
    total_layer: Layer,
) -> str:
    """The headline of the array as it stands; of further arrays too, as the beam is."""
    counts = [len(one.names) for one in (placed_layout, *further_layout)]
    if not len(all_baseline_lengths_m):
        return say(f"sentence.antennas_{counts[0]}")
    longest_m = float(all_baseline_lengths_m.max())
    antennas = " + ".join(map(str, counts))
    pairs = whole(len(all_baseline_lengths_m))
    numbers: dict[str, Any] = {"antennas": antennas, "pairs": pairs, "longest": metres(longest_m)}
    if not total_layer.weight:
        return _nothing(total_layer.tally[0], _outside(total_layer), numbers)
    if not longest_m:
        return say("sentence.one_place", **numbers)
    start = _pair(held_antenna_uvw) if counts == [2] else say("sentence.array", **numbers)
    if clean_beam is not None:
        end = _beam(clean_beam, first_sidelobe, placed_layout.earth_wide)
    elif counts == [2]:
        end = "."
    else:
        end = _no_beam(held_antenna_uvw, dirty_beam, placed_layout.earth_wide, alone=not further_layout)
    return start + end + _outside(total_layer)


def _nothing(kept: int, outside: str, numbers: dict[str, Any]) -> str:
    """Why there is no picture: samples that a wide taper weighs as nothing, or that do not fit, or none at all."""
    if kept:
        return say("sentence.array", **numbers) + say("sentence.tapered") + outside
    return say("sentence.array", **numbers) + "." + outside if outside else say("sentence.nothing_seen", **numbers)


def way(direction_rad: float) -> str:
    """The nearest of four ways through the middle, by its key.

    Examples
    --------
    >>> [way(math.radians(degrees)) for degrees in (0, 50, 90, 140, 175, -40)]
    ['ns', 'ne', 'ew', 'nw', 'ns', 'nw']
    """
    return WAYS[round(direction_rad / (math.pi / 4)) % 4]


def _pair(antenna_uvw: np.ndarray) -> str:
    """One pair: a set of stripes, or many where the Earth turns it."""
    track = antenna_uvw[:, 0, :2] - antenna_uvw[:, 1, :2]
    moved = np.linalg.norm(np.ptp(track, axis=0)) > TURNED * np.linalg.norm(track, axis=1).max()
    return say("sentence.pair_turning" if moved else "sentence.pair")


def _beam(clean_beam: CleanBeam, first_sidelobe: float | None, earth_wide: bool) -> str:
    """A beam, its sharp way, and its sidelobes; or what to try where it is sharp one way only and striped."""
    words: str = say("sentence.beam", beam=angles(clean_beam.major_rad / ARCSEC, clean_beam.minor_rad / ARCSEC))
    ratio = clean_beam.minor_rad / clean_beam.major_rad
    if ratio < 1 / ROUND:
        words += say("sentence.sharper", way=say(f"way.{way(clean_beam.position_angle_rad + math.pi / 2)}"))
    if ratio < LINE and not earth_wide and (first_sidelobe is None or first_sidelobe > STRIPED):
        return words + ". " + say("sentence.hint", pull=say(f"pull.{way(clean_beam.position_angle_rad)}"))
    if first_sidelobe is not None:
        words += say("sentence.sidelobe", sidelobe=percent(first_sidelobe))
    return words + "."


def fills_field(dirty_beam: np.ndarray) -> bool:
    """Whether the beam's middle lobe reaches every edge of the image.

    Examples
    --------
    >>> fills_field(np.full((4, 4), 0.9)), fills_field(np.eye(4))
    (True, False)
    """
    edges = dirty_beam[0], dirty_beam[-1], dirty_beam[:, 0], dirty_beam[:, -1]
    return bool(min(edge.min() for edge in edges) > WHOLE_LOBE)


def _no_beam(antenna_uvw: np.ndarray, dirty_beam: np.ndarray, earth_wide: bool, alone: bool) -> str:
    if fills_field(dirty_beam):
        return say("sentence.wide")
    if earth_wide or antenna_uvw.shape[1] < 2:  # there is none to pull
        return say("sentence.stripes_earth")
    if not alone:  # the way in which the first array is sharp is not that of all
        return say("sentence.stripes")
    sharp_rad, ratio = spread(antenna_uvw)
    if ratio > LINE:
        return say("sentence.stripes")
    hint = say("sentence.hint", pull=say(f"pull.{way(sharp_rad + math.pi / 2)}"))
    return say("sentence.one_way", way=say(f"way.{way(sharp_rad)}")) + f" {hint}"


def _outside(total_layer: Layer) -> str:
    outside = total_layer.tally[2]
    return " " + say("sentence.outside", share=percent(outside / sum(total_layer.tally))) if outside else ""
