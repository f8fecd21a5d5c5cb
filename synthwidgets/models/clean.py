"""The Clean app: Högbom's CLEAN of any state of Synthesis, whose inputs, quantities and rules are all here too.

What it adds is in `cleaning` and `clean_words`. A state file or a link of Synthesis opens here as it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from ..formats import checks
from ..graph import Graph, Step, step
from . import acts, clean_words, cleaning, sky_acts, wiring
from .inputs import CHECKS, OPENING, TRANSIENT
from .rules import RULES
from .skies import sky_of
from .synthesis import SYNTHESIS, SynthesisModel, fitted_cell_arcsec

Reader = Callable[[Any], dict[str, Any]]
MOST_DABS = 400

# One source that looks like a score, and two fainter ones that nobody sees under the beam of the first.
CLEAN_OPENING: dict[str, Any] = {
    **OPENING,
    "array": {"shape": "ring", "n": 9, "size_m": 120.0},
    "shadowing": False,
    "sky": sky_of("faint", 16.0),
    "iteration": 0,
    "gain": 0.1,
    "threshold_percent": 1.0,
    "mask": [],
    "zero_spacing": False,
    "dish_weight": 1.0,
}
_place = checks.number("mask", -1e6, 1e6, "arcsec")
_dab = checks.numbers("mask", _place, 3, 3, "arcsec")
CLEAN_CHECKS: dict[str, checks.Check] = {
    **CHECKS,
    "iteration": checks.integer("iteration", 0, cleaning.MOST_ITERATIONS),
    "gain": checks.number("gain", 0, 1, above=True),
    "threshold_percent": checks.number("threshold_percent", 0, 100),
    "mask": checks.numbers("mask", _dab, 0, MOST_DABS),
    "zero_spacing": checks.switch("zero_spacing"),
    "dish_weight": checks.number("dish_weight", 0, 1000),
}
ADDED = frozenset(CLEAN_OPENING.keys() - OPENING.keys())
_OWN = {one.__name__ for one in (clean_words.live_sentence, clean_words.facts, clean_words.notes)}
_THEIRS: list[Callable[..., Any] | Step] = [one for one in wiring.FUNCTIONS if step(one).name not in _OWN]
FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (
    *_THEIRS,
    *cleaning.FUNCTIONS,
    *clean_words.FUNCTIONS,
)


class CleanModel(SynthesisModel):
    """A state of Synthesis with what CLEAN needs: gain, threshold, mask, the dish, and the iteration that is shown.

    Examples
    --------
    >>> graph = CLEAN.graph({"iteration": 2000})
    >>> graph["last_iteration"] == graph["shown_iteration"]
    True
    >>> CLEAN.linked(SYNTHESIS.link_code(SYNTHESIS.graph({"robust": -1})))["array"] == OPENING["array"]
    True
    """

    beside_pixels = SynthesisModel.beside_pixels | ADDED

    def linked(self, link: str) -> dict[str, Any]:
        """The keys of a state from a link of this app or of Synthesis."""
        return _either(super().linked, SYNTHESIS.linked, link)

    def read_file(self, content: bytes) -> dict[str, Any]:
        """The keys of a state from a file of this app or of Synthesis."""
        return _either(super().read_file, SYNTHESIS.read_file, content)


def _either(own: Reader, of_synthesis: Reader, given: Any) -> dict[str, Any]:
    """What this app reads, else a state of Synthesis whole: what it leaves out is as Synthesis opens, not as this does.

    Where both refuse, the sentence is this app's.
    """
    try:
        return own(given)
    except ValueError as refusal:
        try:
            state = of_synthesis(given)
        except ValueError:
            raise refusal from None
    return SYNTHESIS.tidied(SYNTHESIS.complete(state))


CLEAN = CleanModel("clean", CLEAN_OPENING, FUNCTIONS, CLEAN_CHECKS, TRANSIENT, RULES)


def clear_mask(graph: Graph) -> dict[str, Any]:
    """Look for components anywhere again."""
    return {"mask": []}


def afresh(act: Callable[..., dict[str, Any]]) -> Callable[..., dict[str, Any]]:
    """An act that brings another dirty image: CLEAN begins again, without the mask of the old one."""

    @wraps(act)
    def anew(graph: Graph, *arguments: Any) -> dict[str, Any]:
        return {**act(graph, *arguments), "iteration": 0, "mask": []}

    return anew


ACTS = {
    "clear_mask": clear_mask,
    "choose_sky": afresh(sky_acts.choose_sky),
    "choose_array": afresh(acts.array_chooser(fitted_cell_arcsec, OPENING)),
    "fit_cell": acts.fit_cell,
    "invert_sky": sky_acts.invert_sky,
    "set_class_code": sky_acts.set_class_code,
}
