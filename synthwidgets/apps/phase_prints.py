"""What the PhaseReferencing app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.phase_referencing import PHASE_REFERENCING
from ..texts import say
from .giving import Given, givers_of
from .print_file import file_of, in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SCALE = (-0.25, 1.0)  # Jy/beam: the brighter star has 1 without air
CROP = 0.5  # of the picture
GLYPHS = {"before": "image", "after": "image", "calm": "image", "phases": "phase", "lengths": "phase"}
PRINTS = tuple(GLYPHS)


def picture(
    graph: Graph, panel: str, form: str, _look: dict[str, Any] | None = None, _revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet under the headline.

    Examples
    --------
    >>> name, kind, content = picture(PHASE_REFERENCING.graph(), "phases", "png")
    >>> name, kind, content[1:4]
    ('phases.png', 'image/png', b'PNG')
    """
    return file_of("phase_referencing", PRINTS, panel, form, in_rows(graph, partial(_draw, graph)))


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_phase, sheet
    from .figures import ABOVE_MM, BAR_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    if GLYPHS[panel] == "image":
        bar = sheet.box(figure, left_mm + SIDE_MM + BAR_MM[0], top_mm, BAR_MM[1], SIDE_MM)
        unit = print_phase.image(axes, bar, graph, f"{panel}_image")
        title = f"panel.phase_{panel}.title"
    else:
        unit, title = getattr(print_phase, panel)(axes, graph), f"panel.{panel}.title"
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(title), unit)


GIVERS = {**givers_of(PHASE_REFERENCING), "picture": picture}
