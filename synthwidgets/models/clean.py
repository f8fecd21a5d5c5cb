"""The Clean app: Högbom's CLEAN of any state of Synthesis, whose inputs, quantities and rules are all here too.

What it adds is in `clean_start`, `cleaning` and `clean_words`. A state file or a link of Synthesis opens here
as it stands.
"""

from __future__ import annotations

from typing import Any

from ..formats import checks
from . import acts, clean_start, clean_words, cleaning, sky_acts
from .inputs import CHECKS, OPENING, TRANSIENT
from .of_synthesis import Function, OfSynthesis, afresh, functions_but
from .rules import RULES
from .skies import sky_of
from .synthesis import fitted_cell_arcsec

# One source that looks like a score, and two fainter ones that nobody sees under the beam of the first.
CLEAN_OPENING: dict[str, Any] = {
    **OPENING,
    "array": {"shape": "ring", "n": 9, "size_m": 120.0},
    "shadowing": False,
    "sky": sky_of("faint", 16.0),
    **cleaning.OPENING,
    "zero_spacing": False,
    "dish_weight": 1.0,
}
CLEAN_CHECKS: dict[str, checks.Check] = {
    **CHECKS,
    **cleaning.CHECKS,
    "zero_spacing": checks.switch("zero_spacing"),
    "dish_weight": checks.number("dish_weight", 0, 1000),
}
ADDED = frozenset(CLEAN_OPENING.keys() - OPENING.keys())
_OWN = {one.__name__ for one in (clean_words.live_sentence, clean_words.facts, clean_words.notes)}
FUNCTIONS: tuple[Function, ...] = (
    *functions_but(_OWN),
    *clean_start.FUNCTIONS,
    *cleaning.FUNCTIONS,
    *clean_words.FUNCTIONS,
)


class CleanModel(OfSynthesis):
    """A state of Synthesis with what CLEAN needs: gain, threshold, mask, the dish, and the iteration that is shown.

    Examples
    --------
    >>> graph = CLEAN.graph({"iteration": 2000})
    >>> graph["last_iteration"] == graph["shown_iteration"]
    True
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> CLEAN.linked(SYNTHESIS.link_code(SYNTHESIS.graph({"robust": -1})))["array"] == OPENING["array"]
    True
    """

    beside_pixels = OfSynthesis.beside_pixels | ADDED


CLEAN = CleanModel("clean", CLEAN_OPENING, FUNCTIONS, CLEAN_CHECKS, TRANSIENT, RULES)


ACTS = {
    "clear_mask": cleaning.clear_mask,
    "choose_sky": afresh(sky_acts.choose_sky, **cleaning.START),
    "choose_array": afresh(acts.array_chooser(fitted_cell_arcsec, OPENING), **cleaning.START),
    "fit_cell": acts.fit_cell,
    "invert_sky": sky_acts.invert_sky,
    "set_class_code": sky_acts.set_class_code,
}
