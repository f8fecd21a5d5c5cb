"""Which functions a gesture runs: what the gesture tables of the models compare with what they say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from synthwidgets.apps.app import App
from synthwidgets.graph import Graph

Gesture = Mapping[str, Any] | Callable[[Graph], Mapping[str, Any]]


def ran(kind: type[App], state: Mapping[str, Any], gesture: Gesture, *before: Gesture) -> set[str]:
    """The functions that run when the gesture is made and every panel of the app is looked at.

    Parameters
    ----------
    kind : class
        Of the app.
    state : mapping
        Keys of a state file that differ from the opening.
    gesture : mapping, or function of the graph that gives one
        The inputs that it sets: an act is ``lambda graph: ACTS["name"](graph, 3)``.
    *before
        Gestures made and looked at before it.
    """
    graph = kind.model.graph(state)
    shown = sorted({name for panel in kind.panels() for name in panel.quantities})
    for step in (*before, gesture):
        graph.trace = []
        graph.set(**(step(graph) if callable(step) else step))
        for name in shown:
            _ = graph[name]
    assert len(graph.trace) == len(set(graph.trace)), "a function ran twice"
    rules = {rule.__name__ for rules in kind.model.rules.values() for rule in rules}
    return set(graph.trace) - rules
