"""What the Clean app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import Any

from ..graph import Graph
from ..models.clean import CLEAN
from ..texts import say
from .giving import Given, givers_of

PICTURES = {"residual": "residual", "restored": "restored_image", "truth": "smoothed_truth", "clean_beam": "start_beam"}
GLYPHS = {"truth": "sky", "clean_beam": "beam"}
PRINTS = tuple(PICTURES)
SHOWING = ("truth", "all")  # of which the sky is a part


def picture(
    graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None, revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet."""
    from .print_row import Printed, printed_row

    if panel not in (*PRINTS, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*PRINTS, "all"))))
    hidden = graph["sky_hidden"]
    if panel in SHOWING and hidden and revealed != hidden:
        raise ValueError(say("give.covered", code=hidden))
    wanted = [
        Printed(name, PICTURES[name], GLYPHS.get(name, "image"), _title(graph, name))
        for name in (PRINTS if panel == "all" else (panel,))
    ]
    file = "clean" if panel == "all" else panel
    return printed_row(graph, wanted, form, file, whole=panel == "all")


def _title(graph: Graph, panel: str) -> str:
    """As on screen: before the first component the residual is the dirty image."""
    first = panel == "residual" and not graph["shown_iteration"]
    return say("panel.residual.first" if first else f"panel.{panel}.title")


GIVERS = {**givers_of(CLEAN), "picture": picture}
