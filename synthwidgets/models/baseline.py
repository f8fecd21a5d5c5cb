"""The Baseline app: two antennas and a source overhead. How it opens, what its inputs take, and its acts.

Five antennas stand on the ground, and one pair of them is looked at. All places on the sky are counted from the middle
of the field, which is where nothing is: source, phase centre and pointing are three different things there.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import baseline_pair, baseline_words
from .model import Model
from .units import wavelength_m

NAMES = ("A", "B", "C", "D", "E")
SKIES = ("one", "two", "blob")
FARTHEST_M, FARTHEST_ARCSEC = 5000.0, 3600.0

# The source stands on the zero line beside the bright stripe: over 18 m north, 3.734″ make a quarter of a turn.
OPENING: dict[str, Any] = {
    "antennas_m": [[12.0, 9.0], [-12.0, -9.0], [31.0, -20.0], [-34.0, 25.0], [-8.0, 30.0]],
    "pair": [0, 1],
    "sky": "one",
    "flux_jy": 2.0,
    "source_arcsec": [0.0, 3.734],
    "companion_arcsec": [-6.0, 2.0],
    "width_arcsec": 5.0,
    "phase_centre_arcsec": [0.0, 0.0],
    "pointing_arcsec": [0.0, 3.734],
    "stripes": "cosine",
    "frequency_ghz": 230.0,
    "diameter_m": 12.0,
}


def _place(key: str, farthest: float, unit: str) -> checks.Check:
    return checks.numbers(key, checks.number(key, -farthest, farthest, unit), 2, 2, unit)


def pair_check(value: Any) -> list[int]:
    """Two different antennas, by their number from 0, the first of the list first."""
    first, second = checks.numbers("pair", checks.integer("pair", 0, len(NAMES) - 1), 2, 2)(value)
    if first >= second:
        raise checks.refuse("pair", value, say("baseline.check.pair"))
    return [first, second]


CHECKS: dict[str, checks.Check] = {
    "antennas_m": checks.numbers("antennas_m", _place("antennas_m", FARTHEST_M, "m"), len(NAMES), len(NAMES)),
    "pair": pair_check,
    "sky": checks.choice("sky", SKIES),
    "flux_jy": checks.number("flux_jy", 0, 1000, "Jy", above=True),
    **{key: _place(key, FARTHEST_ARCSEC, "arcsec")
       for key in ("source_arcsec", "companion_arcsec", "phase_centre_arcsec", "pointing_arcsec")},
    "width_arcsec": checks.number("width_arcsec", 0, 600, "arcsec", above=True),
    "stripes": checks.choice("stripes", ("cosine", "sine")),
    "frequency_ghz": checks.number("frequency_ghz", 1, 1000, "GHz"),
    "diameter_m": checks.number("diameter_m", 1, 100, "m"),
}
FUNCTIONS = (
    wavelength_m,
    baseline_pair.pair_places_m,
    baseline_pair.uv,
    baseline_pair.all_uv,
    baseline_pair.pair_length_m,
    baseline_pair.pair_direction_deg,
    baseline_pair.primary_beam_fwhm_arcsec,
    baseline_pair.field_arcsec,
    baseline_pair.sources,
    baseline_pair.seen_sources,
    baseline_pair.visibility,
    baseline_pair.source_turns,
    baseline_pair.pair_visibilities,
    baseline_pair.seen_share,
    baseline_pair.sky_marks,
    baseline_pair.wave,
    baseline_pair.arrow,
    baseline_pair.uv_twins,
    baseline_pair.pair_arrows,
    baseline_pair.ground_marks,
    baseline_words.live_sentence,
    baseline_words.facts,
    baseline_words.notes,
)
BASELINE = Model("baseline", OPENING, FUNCTIONS, CHECKS)


def set_length(graph: Graph, length_m: float) -> dict[str, Any]:
    """Stretch the pair about its middle; its direction stays.

    Examples
    --------
    >>> graph = BASELINE.graph()
    >>> graph.set(**set_length(graph, 60.0))
    >>> graph["antennas_m"][:2]
    [[24.0, 18.0], [-24.0, -18.0]]
    """
    length = checks.number("length_m", 0, FARTHEST_M, "m")(length_m)
    return _turned(graph, length, math.radians(graph["pair_direction_deg"]))


def set_direction(graph: Graph, direction_deg: float) -> dict[str, Any]:
    """Turn the pair about its middle: where antenna 1 is from antenna 2, from east through north; its length stays."""
    direction = checks.number("direction_deg", -180, 180, "deg")(direction_deg)
    return _turned(graph, graph["pair_length_m"], math.radians(direction))


def _turned(graph: Graph, length_m: float, direction_rad: float) -> dict[str, Any]:
    places, (first, second) = np.array(graph["antennas_m"]), graph["pair"]
    middle = (places[first] + places[second]) / 2
    half = length_m / 2 * np.array([math.cos(direction_rad), math.sin(direction_rad)])
    places[first], places[second] = middle + half, middle - half
    return {"antennas_m": places.round(4).tolist()}


ACTS = {act.__name__: act for act in (set_length, set_direction)}
