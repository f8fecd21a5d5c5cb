"""What the ExecutionBlock app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.execution_block import EXECUTION_BLOCK
from ..texts import say
from .giving import Given, givers_of

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
    from . import sheet
    from .figures import DOTS_PER_INCH
    from .panel_prints import TYPES

    if panel not in (*PRINTS, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*PRINTS, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    content = BytesIO()
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]  # the same state, the same file
    whole = panel == "all"
    with sheet.print_style():
        figure = _drawn(graph, PRINTS if whole else (panel,), whole)
        region = None if whole else _cut(figure, panel)
        figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return f"{'execution_block' if whole else panel}.{form}", TYPES[form], content.getvalue()


def _drawn(graph: Graph, panels: Sequence[str], whole: bool) -> Figure:
    from . import print_block, sheet

    figure = sheet.sheet()
    if whole:
        sheet.sentence(figure, LEFT_MM, 16, graph["live_sentence"])
    for panel in panels:
        axes = sheet.box(figure, LEFT_MM, TOPS_MM[panel], WIDE_MM, HIGH_MM[panel])
        getattr(print_block, panel)(axes, graph)
        title = (say(f"panel.{panel}.title"), {"size": sheet.TYPE_PT["title"], "weight": "bold"})
        sheet.line(figure, LEFT_MM, TOPS_MM[panel] - 3, [title])
    return figure


def _cut(figure: Figure, panel: str) -> Bbox:
    """The panel with its title, names and classes, in inches from the lower left corner."""
    from matplotlib.transforms import Bbox

    from .panel_prints import MM_PER_INCH

    left, above, right, below = AROUND_MM[panel]
    top = TOPS_MM[panel]
    x = [(LEFT_MM - left) / MM_PER_INCH, (LEFT_MM + WIDE_MM + right) / MM_PER_INCH]
    y = [figure.get_figheight() - end / MM_PER_INCH for end in (top + HIGH_MM[panel] + below, top - above)]
    return Bbox.from_extents(x[0], y[0], x[1], y[1])


GIVERS = {**givers_of(EXECUTION_BLOCK), "picture": picture}
