"""What the MovingSky app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.moving_sky import MOVING_SKY
from ..texts import say
from .giving import Given, givers_of
from .print_file import cut_out, file_of, in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

SCALE = (-0.3, 1.0)  # Jy/beam: without air the point has 1
GLYPHS = {
    "air_map": "air", "traces": "phase", "sky_image": "image", "front": "sky", "rms_plot": "phase", "calm": "image",
}  # fmt: skip
PRINTS = (*GLYPHS, "band_dials")
ROWS_MM = (34.0, 113.0)  # upper edges of the rows of squares, which leave room for the dials in a row below
DIALS_MM, DIALS_AROUND_MM = (20.0, 191.0), (2.0, 9.0, 0.0, 3.0)  # left and top; around them where they are cut out


def picture(graph: Graph, panel: str, form: str, _look: Any = None, _revealed: str = "") -> Given:
    """A panel for print, or "all" of them on one sheet under the headline."""
    return file_of("moving_sky", PRINTS, panel, form, partial(_drawn, graph))


def _drawn(graph: Graph, panels: Sequence[str], whole: bool) -> tuple[Figure, Bbox | None]:
    from . import print_bands, sheet

    squares = [panel for panel in panels if panel in GLYPHS]
    if squares:
        figure, region = in_rows(_draw, rows_mm=ROWS_MM)(graph, squares, whole)
    else:
        wide_mm, high_mm = 3 * print_bands.EACH_MM, print_bands.DIAL_MM
        figure = sheet.sheet()
        region = cut_out(figure, (*DIALS_MM, wide_mm, high_mm), DIALS_AROUND_MM)
    if "band_dials" in panels:
        left_mm, top_mm = DIALS_MM
        print_bands.band_dials(figure, left_mm, top_mm, graph)
        over = say("ui.bands.long") if graph["air"] == "turbulent" else ""
        sheet.title(figure, left_mm, top_mm - 3, "phase", say("panel.band_dials.title"), over)
    return figure, region


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_air, sheet
    from .figures import ABOVE_MM, BAR_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    bars = panel in ("air_map", "sky_image", "calm")
    bar = sheet.box(figure, left_mm + SIDE_MM + BAR_MM[0], top_mm, BAR_MM[1], SIDE_MM) if bars else None
    unit = getattr(print_air, panel)(axes, bar, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


GIVERS = {**givers_of(MOVING_SKY), "picture": picture}
