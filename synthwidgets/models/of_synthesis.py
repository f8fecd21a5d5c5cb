"""What apps share that start from a state of Synthesis: all its inputs and quantities, and its files and links."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import wraps
from typing import Any

from ..graph import Graph, Step, step
from . import wiring
from .synthesis import SYNTHESIS, SynthesisModel

Reader = Callable[[Any], dict[str, Any]]
Function = Callable[..., Any] | Step


def functions_but(names: Collection[str]) -> list[Function]:
    """The functions of Synthesis without those that an app has its own of.

    Examples
    --------
    >>> len(wiring.FUNCTIONS) - len(functions_but({"facts", "notes"}))
    2
    """
    return [one for one in wiring.FUNCTIONS if step(one).name not in names]


class OfSynthesis(SynthesisModel):
    """A model whose states are those of Synthesis with more keys; Synthesis' own files and links open in it."""

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


def afresh(act: Callable[..., dict[str, Any]], **start: Any) -> Callable[..., dict[str, Any]]:
    """An act that brings another sky or array, and with it the inputs that it then starts with."""

    @wraps(act)
    def anew(graph: Graph, *arguments: Any) -> dict[str, Any]:
        return {**act(graph, *arguments), **start}

    return anew
