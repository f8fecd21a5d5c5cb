"""What the Baseline app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.baseline import BASELINE
from ..texts import say
from .giving import Given, givers_of
from .print_file import file_of, in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

GLYPHS = {
    "stripes": "sky", "wave": "air", "dial": "phase", "pair_ground": "antenna", "twins": "uv", "all_pairs": "phase",
}  # fmt: skip
PRINTS = tuple(GLYPHS)
AROUND_MM = (13.0, 8.0, 8.0, 12.0)  # left, top, right, bottom of a picture that is cut out of its sheet


def picture(
    graph: Graph, panel: str, form: str, _look: dict[str, Any] | None = None, _revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet under the headline.

    Examples
    --------
    >>> name, kind, content = picture(BASELINE.graph(), "dial", "png")
    >>> name, kind, content[1:4]
    ('dial.png', 'image/png', b'PNG')
    """
    return file_of("baseline", PRINTS, panel, form, in_rows(graph, partial(_draw, graph), AROUND_MM))


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_pair, sheet
    from .figures import ABOVE_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    unit = getattr(print_pair, panel)(axes, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


GIVERS = {**givers_of(BASELINE), "picture": picture}
