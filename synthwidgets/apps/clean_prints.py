"""What the Clean app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import Any

from ..graph import Graph
from ..models.clean import CLEAN
from .giving import Given, givers_of
from .print_row import Printed, print_of

PICTURES = {
    "residual": Printed("residual", "residual", "image"),
    "restored": Printed("restored", "restored_image", "image"),
    "truth": Printed("truth", "smoothed_truth", "sky"),
    "clean_beam": Printed("clean_beam", "start_beam", "beam"),
}
PRINTS = tuple(PICTURES)


def picture(
    graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None, revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet."""
    pictures = PICTURES
    if not graph["shown_iteration"]:  # as on screen: before the first component it is the dirty image
        pictures = PICTURES | {"residual": PICTURES["residual"]._replace(text="panel.residual.first")}
    return print_of(graph, pictures, panel, form, "clean", revealed)


GIVERS = {**givers_of(CLEAN), "picture": picture}
