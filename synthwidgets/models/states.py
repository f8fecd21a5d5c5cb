"""States as they travel: taken up in one step, and told by what differs from where one starts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..formats.links import read_link, write_link
from ..formats.state import read_state, write_state
from ..graph import Graph
from ..texts import say
from .inputs import OPENING, TRANSIENT
from .sky_check import portable
from .synthesis import complete, synthesis_graph

APP = "synthesis"


def state_of(graph: Graph) -> dict[str, Any]:
    """All inputs, as a state file holds them.

    Examples
    --------
    >>> list(state_of(synthesis_graph()))[:3]
    ['array', 'hour_angle_h', 'integration_s']
    """
    return _with_one_time(graph.inputs)


def state_file(graph: Graph) -> str:
    """The text of a state file."""
    return write_state(state_of(graph), APP)


def difference(state: Mapping[str, Any]) -> dict[str, Any]:
    """The keys of a state that differ from where its array starts; opened, they give the whole state again.

    Parameters
    ----------
    state : mapping
        A whole state, as `state_of` gives it.

    Examples
    --------
    >>> difference(state_of(synthesis_graph({"array": "alma.c3", "robust": -1})))
    {'array': {'preset': 'alma.c3'}, 'robust': -1.0}
    >>> difference(state_of(synthesis_graph()))
    {}
    """
    differs = {} if state["array"] == OPENING["array"] else {"array": state["array"]}
    while True:  # a key that is given may bring others with it: pixels are fitted to a declination, say
        opened = _with_one_time(complete(differs))
        more = {key: value for key, value in state.items() if opened.get(key) != value}
        if not more:
            return differs
        differs |= more


def link_code(graph: Graph) -> str:
    """The code that a link carries of this state.

    Raises
    ------
    ValueError
        When the sky is a picture of one's own.
    """
    state = state_of(graph)
    if not portable(state):
        raise ValueError(say("link.picture"))
    return write_link(difference(state), APP)


def linked(link: str) -> dict[str, Any]:
    """The keys of a state that a link holds; see `formats.links.read_link`."""
    return read_link(link, APP)


def open_state(graph: Graph, content: bytes) -> dict[str, Any]:
    """Take up a state file, whole: what it does not say is as an app opens with it.

    Raises
    ------
    ValueError
        With one sentence, and nothing has changed.

    Examples
    --------
    >>> graph = synthesis_graph()
    >>> open_state(graph, b'{"robust": -2}')
    {}
    >>> graph["robust"]
    -2.0
    """
    return _open(graph, read_file(content))


def take_up(graph: Graph, inputs: Any) -> dict[str, Any]:
    """Take up the inputs that an app had, as a browser remembers them.

    Raises
    ------
    ValueError
        With one sentence, and nothing has changed.

    Examples
    --------
    >>> graph = synthesis_graph()
    >>> take_up(graph, {**graph.inputs, "robust": -2})
    {}
    >>> graph["robust"]
    -2.0
    """
    if not isinstance(inputs, dict):
        raise ValueError(say("state.not_object", got=type(inputs).__name__))
    return _open(graph, _with_one_time(inputs))


def _open(graph: Graph, state: Mapping[str, Any]) -> dict[str, Any]:
    graph.restore(**synthesis_graph(state).inputs, **TRANSIENT)
    return {}


def read_file(content: bytes) -> dict[str, Any]:
    """The keys of a state from the bytes of its file."""
    try:
        return read_state(content.decode("utf-8-sig"), APP)
    except UnicodeDecodeError:
        raise ValueError(say("state.not_json")) from None


def _with_one_time(inputs: Mapping[str, Any]) -> dict[str, Any]:
    """Without the one of the two ways to give the time that is not in use: a state takes one of them."""
    unused = "hour_angles_h" if inputs.get("hour_angles_h") is None else "hour_angle_h"
    return {key: value for key, value in inputs.items() if key != unused}
