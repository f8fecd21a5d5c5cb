"""What the ExecutionBlock app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.execution_block import EXECUTION_BLOCK
from ..texts import say
from .giving import Given, givers_of
from .print_file import cut_out, file_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

PRINTS = ("timeline", "elevations")
LEFT_MM, WIDE_MM = 16.0, 244.0
TOPS_MM, HIGH_MM = {"timeline": 34.0, "elevations": 98.0}, {"timeline": 26.0, "elevations": 62.0}
AROUND_MM = {"timeline": (6.0, 9.0, 6.0, 28.0), "elevations": (14.0, 9.0, 28.0, 14.0)}  # left, top, right, bottom


def picture(
    graph: Graph, panel: str, form: str, _look: dict[str, Any] | None = None, _revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet under the headline.

    Examples
    --------
    >>> name, kind, content = picture(EXECUTION_BLOCK.graph(), "timeline", "png")
    >>> name, kind, content[1:4]
    ('timeline.png', 'image/png', b'PNG')
    """
    return file_of("execution_block", PRINTS, panel, form, partial(_drawn, graph))


def _drawn(graph: Graph, panels: Sequence[str], whole: bool) -> tuple[Figure, Bbox | None]:
    from . import print_block, sheet

    figure = sheet.sheet()
    if whole:
        sheet.sentence(figure, LEFT_MM, 16, graph["live_sentence"])
    for panel in panels:
        axes = sheet.box(figure, LEFT_MM, TOPS_MM[panel], WIDE_MM, HIGH_MM[panel])
        getattr(print_block, panel)(axes, graph)
        title = (say(f"panel.{panel}.title"), {"size": sheet.TYPE_PT["title"], "weight": "bold"})
        sheet.line(figure, LEFT_MM, TOPS_MM[panel] - 3, [title])
    first = panels[0]
    box = (LEFT_MM, TOPS_MM[first], WIDE_MM, HIGH_MM[first])
    return figure, None if whole else cut_out(figure, box, AROUND_MM[first])


GIVERS = {**givers_of(EXECUTION_BLOCK), "picture": picture}
