"""What an app gives out as files: its state, a link, pictures, data, a script."""

from __future__ import annotations

import json

from ..graph import Graph
from ..models.array_acts import array_cfg
from ..models.states import link_code, state_file

PRINTS = ()
Given = tuple[str, str, bytes]


def state(graph: Graph) -> Given:
    """The state file."""
    return "synthesis.json", "application/json", state_file(graph).encode()


def link(graph: Graph) -> Given:
    """The code of a link, or the sentence why there is none, for the browser to go on with."""
    try:
        said = {"code": link_code(graph)}
    except ValueError as error:
        said = {"refusal": str(error)}
    return "link.json", "application/json", json.dumps(said).encode()


GIVERS = {giver.__name__: giver for giver in (state, link, array_cfg)}
