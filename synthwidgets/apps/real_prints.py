"""What the Real data app gives out: its state, a link, and its panels for print. No data: what came is not sent on."""

from __future__ import annotations

from typing import Any

from ..graph import Graph
from ..models.real_data import REAL_DATA
from .giving import Given, givers_of
from .print_row import Printed, print_of

PICTURES = {
    "image": Printed("image", "remaining_image", "image"),
    "restored": Printed("restored", "restored_image", "image"),
    "beam": Printed("beam", "dirty_beam", "beam"),
}
PLOTS = ("uv", "vis")
PRINTS = (*PLOTS, *PICTURES)


def picture(graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None) -> Given:
    """A panel for print, or "all": the pictures on one sheet under the headline."""
    if panel in PLOTS:
        from . import data_out

        return data_out.picture(graph, panel, form, look)
    pictures = PICTURES
    if graph["shown_iteration"]:  # as on screen: from the first component on it is the residual
        pictures = PICTURES | {"image": PICTURES["image"]._replace(text="panel.residual.title")}
    return print_of(graph, pictures, panel, form, "real_data")


GIVERS = {**givers_of(REAL_DATA), "picture": picture}
