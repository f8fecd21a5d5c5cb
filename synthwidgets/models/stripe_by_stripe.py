"""The StripeByStripe app: the dirty image of any state of Synthesis, put together one set of stripes at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..formats import checks
from ..graph import Graph
from ..texts import say
from ..texts.numbers import whole
from . import acts, sky_acts, stripe_words, stripes
from .geometry import Pairs
from .inputs import CHECKS, OPENING, TRANSIENT
from .of_synthesis import Function, OfSynthesis, afresh, functions_but
from .rules import RULES
from .skies import sky_of
from .synthesis import fitted_cell_arcsec
from .together import FURTHER

MOST_STEPS = 200_000  # samples: more would take longer than a step may

# Nine antennas, four hours, and of all that one visibility: a picture that is nothing but stripes.
STRIPES_OPENING: dict[str, Any] = {
    **OPENING,
    "array": {"shape": "y", "n": 9, "size_m": 160.0},
    "hour_angle_h": [-2.0, 2.0],
    "integration_s": 1200.0,
    "shadowing": False,
    "sky": sky_of("crescent", 16.0),
    "grouping": "visibility",
    "step": 1,
}
STRIPES_CHECKS: dict[str, checks.Check] = {
    **CHECKS,
    "grouping": checks.choice("grouping", stripes.GROUPINGS),
    "step": checks.integer("step", 0, MOST_STEPS),
}
ADDED = frozenset(STRIPES_OPENING.keys() - OPENING.keys())
_OWN = {"live_sentence", "facts", "notes"}
FUNCTIONS: tuple[Function, ...] = (*functions_but(_OWN), *stripes.FUNCTIONS, *stripe_words.FUNCTIONS)


def few_enough_steps(all_pairs: Pairs, planned_hour_angles_rad: np.ndarray, channels: int) -> None:
    """Not more samples than can be stepped through."""
    count = len(all_pairs.first) * len(planned_hour_angles_rad) * channels
    if count > MOST_STEPS:
        raise ValueError(say("stripes.too_many", got=whole(count), most=whole(MOST_STEPS)))


def one_array(further_array: tuple[Mapping[str, Any], ...]) -> None:
    """Whose stripes are added must be all whose the picture is."""
    if further_array:
        raise ValueError(say("stripes.one_array"))


_COUNTED = ("array", "hour_angle_h", "hour_angles_h", "integration_s", "channels")
_OWN_RULES: dict[str, Callable[..., None]] = dict.fromkeys(_COUNTED, few_enough_steps)
_OWN_RULES |= dict.fromkeys((f"{one}_array" for one in FURTHER), one_array)
STRIPES_RULES = RULES | {name: (*RULES.get(name, ()), rule) for name, rule in _OWN_RULES.items()}


class StripesModel(OfSynthesis):
    """A state of Synthesis with the way its samples are grouped, and the step that is shown.

    Examples
    --------
    >>> graph = STRIPES.graph({"grouping": "baseline", "step": 36})
    >>> graph["last_step"], float(abs(graph["sum_so_far"] - graph["sampled_image"]).max()) < 1e-6
    (36, True)
    """

    beside_pixels = OfSynthesis.beside_pixels | ADDED

    def graph(self, state: Mapping[str, Any] | None = None) -> Graph:
        """The graph of a state, refused with more samples than can be stepped through, or with a further array."""
        graph = super().graph(state)
        graph.obey(few_enough_steps)
        graph.obey(one_array)
        return graph


STRIPES = StripesModel(
    "stripe_by_stripe", STRIPES_OPENING, FUNCTIONS, STRIPES_CHECKS, TRANSIENT, STRIPES_RULES
)


def choose_grouping(graph: Graph, grouping: str) -> dict[str, Any]:
    """Other steps, and of them the first by which as many samples have come as have now.

    Examples
    --------
    >>> choose_grouping(STRIPES.graph({"step": 103}), "baseline")  # of 36 pairs, each with 11 samples
    {'grouping': 'baseline', 'step': 10}
    """
    chosen = STRIPES_CHECKS["grouping"](grouping)
    came = len(graph["stripe_steps"].upto(graph["shown_step"]))
    return {"grouping": chosen, "step": stripes.stripe_steps(graph["listed"], chosen).covering(came)}


START = {"step": 1}  # of another picture, its first stripes
ACTS = {
    "choose_grouping": choose_grouping,
    "choose_sky": sky_acts.choose_sky,
    "choose_array": afresh(acts.array_chooser(fitted_cell_arcsec, OPENING), **START),
    "fit_cell": acts.fit_cell,
    "invert_sky": sky_acts.invert_sky,
    "set_class_code": sky_acts.set_class_code,
}
