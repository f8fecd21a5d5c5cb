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
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

SCALE = (-25.0, 100.0)  # per cent of the peak without air
CROP = 0.5  # of the picture
PRINTS = ("timeline", "elevations", "picture")
LEFT_MM = 16.0
# Left, top, width, height on the sheet, and what stands around: left, top, right, bottom.
BOXES_MM = {
    "timeline": (LEFT_MM, 34.0, 244.0, 26.0),
    "elevations": (LEFT_MM, 98.0, 134.0, 62.0),
    "picture": (196.0, 98.0, 62.0, 62.0),
}
AROUND_MM = {
    "timeline": (6.0, 9.0, 6.0, 28.0),
    "elevations": (14.0, 9.0, 28.0, 14.0),
    "picture": (14.0, 9.0, 20.0, 22.0),
}


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
        left, top, *_ = box = BOXES_MM[panel]
        axes = sheet.box(figure, *box)
        if panel == "picture":
            print_block.picture(axes, _bar(figure, box), graph)
        else:
            getattr(print_block, panel)(axes, graph)
        name = "block_picture" if panel == "picture" else panel
        title = (say(f"panel.{name}.title"), {"size": sheet.TYPE_PT["title"], "weight": "bold"})
        sheet.line(figure, left, top - 3, [title])
    first = panels[0]
    return figure, None if whole else cut_out(figure, BOXES_MM[first], AROUND_MM[first])


def _bar(figure: Figure, box_mm: tuple[float, float, float, float]) -> Axes:
    """The place of a colour bar beside a picture."""
    from . import sheet
    from .figures import BAR_MM

    left, top, wide, high = box_mm
    return sheet.box(figure, left + wide + BAR_MM[0], top, BAR_MM[1], high)


GIVERS = {**givers_of(EXECUTION_BLOCK), "picture": picture}
