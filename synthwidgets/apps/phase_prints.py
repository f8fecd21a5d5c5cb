"""What the PhaseReferencing app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph import Graph
from ..models.phase_referencing import PHASE_REFERENCING
from ..texts import say
from .giving import givers_of
from .print_file import picture_in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

CROP = 0.5  # of the picture
GLYPHS = {"before": "image", "after": "image", "calm": "image", "phases": "phase", "lengths": "phase"}
PRINTS = tuple(GLYPHS)


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_phase, sheet
    from .figures import ABOVE_MM, BAR_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    if GLYPHS[panel] == "image":
        bar = sheet.box(figure, left_mm + SIDE_MM + BAR_MM[0], top_mm, BAR_MM[1], SIDE_MM)
        unit = print_phase.image(axes, bar, graph, f"{panel}_image")
        title = graph["after_title"] if panel == "after" else say(f"panel.phase_{panel}.title")
    else:
        unit, title = getattr(print_phase, panel)(axes, graph), say(f"panel.{panel}.title")
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], title, unit)


picture = picture_in_rows("phase_referencing", PRINTS, _draw)
GIVERS = {**givers_of(PHASE_REFERENCING), "picture": picture}
