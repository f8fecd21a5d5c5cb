"""What the Baseline app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph import Graph
from ..models.baseline import BASELINE
from ..texts import say
from .giving import givers_of
from .print_file import picture_in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

GLYPHS = {
    "stripes": "sky", "wave": "air", "dial": "phase", "pair_ground": "antenna", "twins": "uv", "all_pairs": "phase",
}  # fmt: skip
PRINTS = tuple(GLYPHS)
AROUND_MM = (13.0, 8.0, 8.0, 12.0)  # left, top, right, bottom of a picture that is cut out of its sheet


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_pair, sheet
    from .figures import ABOVE_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    unit = getattr(print_pair, panel)(axes, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


picture = picture_in_rows("baseline", PRINTS, _draw, AROUND_MM)
GIVERS = {**givers_of(BASELINE), "picture": picture}
