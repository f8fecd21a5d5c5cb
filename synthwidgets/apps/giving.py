"""What an app gives out, by the name that the browser asks for: givers as the stage takes them.

What takes time to import, figures and archives, is imported when it is asked for: an app opens without it. What
shows the sky takes the codes of the mysteries that were revealed, and is refused while one is still covered.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..graph import Graph
from ..models.array_acts import array_cfg
from ..models.goals import Challenges
from ..models.model import Model
from ..models.synthesis import SYNTHESIS
from ..texts import say

PRINTS = ("ground", "uv", "sky", "beam", "image", "vis", "globe")  # panels that can be had for print
SHOWING = ("sky", "all")  # of which the sky is a part
Given = tuple[str, str, bytes]
Told = tuple[str, str, bytes, str]  # with a sentence about the file, or ""


def givers_of(model: Model) -> dict[str, Callable[..., Given]]:
    """What every app gives: its state as a file, and the code of a link or the sentence why there is none.

    Examples
    --------
    >>> givers_of(SYNTHESIS)["state"](SYNTHESIS.graph({"robust": 1}))[:2]
    ('synthesis.json', 'application/json')
    """

    def state(graph: Graph) -> Given:
        return f"{model.app}.json", "application/json", model.state_file(graph).encode()

    def link(graph: Graph) -> Given:
        try:
            said = {"code": model.link_code(graph)}
        except ValueError as error:
            said = {"refusal": str(error)}  # for the browser to go on with
        return "link.json", "application/json", json.dumps(said).encode()

    return {"state": state, "link": link}


def picture(
    graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None, revealed: str = ""
) -> Given:
    """A panel, or "all" of the page, for print; `look` is what the browser says of how it shows it."""
    from . import data_out

    if panel in SHOWING:
        _refuse_covered(graph, revealed)
    return data_out.picture(graph, panel, form, look)


def csv(graph: Graph) -> Told:
    """uv and visibilities as a table."""
    from . import data_out

    return data_out.csv(graph)


def uvfits(graph: Graph) -> Told:
    """The visibilities for other programs."""
    from . import data_out

    return data_out.uvfits(graph)


def fits(graph: Graph, revealed: str = "") -> Given:
    """Sky, dirty beam and dirty image, in one archive."""
    from . import data_out

    _refuse_covered(graph, revealed)
    return data_out.fits(graph)


def casa(graph: Graph, revealed: str = "") -> Given:
    """The script for CASA."""
    from . import data_out

    _refuse_covered(graph, revealed)
    return data_out.casa(graph)


def everything(graph: Graph, revealed: str = "") -> Told:
    """All of it in one archive."""
    from . import data_out

    _refuse_covered(graph, revealed)
    return data_out.everything(graph)


def _refuse_covered(graph: Graph, revealed: str) -> None:
    if (hidden := graph["sky_hidden"]) and revealed != hidden:
        raise ValueError(say("give.covered", code=hidden))


def challenge_giver(challenges: Challenges) -> Callable[..., Given]:
    """Gives a challenge of an app and, where it is measured, the verdict on the state: for the browser to show."""

    def challenge(graph: Graph, level: int, answer: str | None = None, measure: bool = False) -> Given:
        known = challenges.told(graph, level)
        if measure:
            verdict = challenges.judged(graph, level, answer)
            known |= {"met": verdict.met, "lines": list(verdict.lines)}
        return "challenge.json", "application/json", json.dumps(known).encode()

    return challenge


_OWN = (array_cfg, picture, csv, uvfits, fits, casa)
GIVERS = givers_of(SYNTHESIS) | {giver.__name__: giver for giver in _OWN}
GIVERS["all"] = everything
