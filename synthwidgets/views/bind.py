"""Tie a stock ipywidget of one's own to an input of a graph."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..graph import Graph


def bind(widget: Any, graph: Graph, name: str) -> Callable[[], None]:
    """Keep ``widget.value`` and an input of the graph equal, whichever is changed; returns what unties them.

    A value outside the widget's range is shown as near as the widget can, and not written back to the graph.

    Parameters
    ----------
    widget : ipywidgets widget
        Anything with a trait ``value``.
    graph : Graph
        An app's ``graph``.
    name : str
        The input.

    Raises
    ------
    KeyError
        When the graph has no such input.

    Examples
    --------
    >>> from ipywidgets import FloatSlider
    >>> graph, slider = Graph({"robust": 0.5}, ()), FloatSlider(min=-2, max=2)
    >>> untie = bind(slider, graph, "robust")
    >>> slider.value = -1.0
    >>> graph["robust"]
    -1.0
    """
    showing = False

    def show(_names: object = None) -> None:
        nonlocal showing
        showing = True
        try:
            widget.value = graph[name]
        finally:
            showing = False

    def pass_on(change: Any) -> None:
        if not showing:
            graph.set(**{name: change["new"]})
            graph.keep()

    show()
    widget.observe(pass_on, names="value")
    unwatch = graph.watch(lambda names: show() if name in names else None)

    def untie() -> None:
        widget.unobserve(pass_on, names="value")
        unwatch()

    return untie
