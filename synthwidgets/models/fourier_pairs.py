"""FourierPairs: a picture beside its transform, to change on either side; and a game of cards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..formats import checks
from ..formats.links import LONGEST, write_link
from ..graph import Graph
from ..texts import say
from . import pairs_match, pairs_planes, pairs_words
from .model import Model
from .pairs_inputs import CHECKS, GROUPS, OPENING, TRANSIENT, WIDTHS_ARCSEC
from .sky_acts import read_picture, stem

HANDLES = ("stretch", "turn_deg", "east_arcsec", "north_arcsec", "soft_arcsec", "strokes", "plane_strokes")


class FourierPairsModel(Model):
    """The state of FourierPairs.

    Examples
    --------
    >>> graph = FOURIER_PAIRS.graph({"shape": "disk"})
    >>> round(graph["there_klambda"], 1)
    251.6
    """

    def complete(self, state: Mapping[str, Any]) -> dict[str, Any]:
        """All inputs of a state: a picture that does not say how wide it is comes as in the gallery."""
        inputs = super().complete(state)
        fits = {} if "width_arcsec" in state else {"width_arcsec": WIDTHS_ARCSEC.get(inputs["shape"], 1.0)}
        return inputs | fits

    def refuse_link(self, state: Mapping[str, Any]) -> None:
        """A picture of one's own, or many strokes, are too large for a link."""
        if state["picture"] is not None:
            raise ValueError(say("link.picture"))
        if len(write_link(self.difference(state), self.app)) > LONGEST - 200:  # of the address before it
            raise ValueError(say("pairs.link_strokes"))


def choose_shape(graph: Graph, shape: str) -> dict[str, Any]:
    """A picture of the gallery as it opens: as wide as suits it, in the middle, nothing drawn on it."""
    names = [name for group in GROUPS.values() for name in group]
    chosen = checks.choice("shape", names)(shape)
    return _anew(chosen) | {"picture": None}


def upload_picture(_graph: Graph, name: str, brought: Any = None) -> dict[str, Any]:
    """A picture of one's own."""
    if brought is None:  # no file came along
        raise ValueError(say("picture.unknown"))
    picture = {"name": stem(name), "picture": brought.picture, "invert": brought.invert}
    return _anew("own") | {"picture": picture}


def clear_brush(_graph: Graph) -> dict[str, Any]:
    """Everything that was drawn and painted is gone."""
    return {"strokes": [], "plane_strokes": []}


def picture_name(picture: Mapping[str, Any] | None) -> str | None:
    """The name of the file that was brought."""
    return None if picture is None else str(picture["name"])


def shape_name(shape: str, picture_name: str | None) -> Any:
    """What the menu of the gallery shows."""
    return {"id": "own", "label": picture_name} if shape == "own" and picture_name else shape


def _anew(shape: str) -> dict[str, Any]:
    return {"shape": shape, "width_arcsec": WIDTHS_ARCSEC.get(shape, 1.0), **{key: OPENING[key] for key in HANDLES}}


FUNCTIONS = (
    *pairs_planes.FUNCTIONS,
    *pairs_words.FUNCTIONS,
    *pairs_match.FUNCTIONS,
    picture_name,
    shape_name,
)
FOURIER_PAIRS = FourierPairsModel("fourier_pairs", OPENING, FUNCTIONS, CHECKS, TRANSIENT)
ACTS = {act.__name__: act for act in (choose_shape, upload_picture, clear_brush)} | pairs_match.ACTS
READERS = {"upload_picture": read_picture}
