"""What the MovingSky app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..graph import Graph
from ..models.moving_sky import MOVING_SKY
from ..texts import say
from .giving import givers_of
from .print_file import picture_in_rows

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SCALE = (-0.3, 1.0)  # Jy/beam: without air the point has 1
GLYPHS = {
    "air_map": "air", "traces": "phase", "sky_image": "image", "front": "sky", "rms_plot": "phase", "calm": "image",
}  # fmt: skip
PRINTS = tuple(GLYPHS)


def _draw(graph: Graph, figure: Figure, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_air, sheet
    from .figures import ABOVE_MM, BAR_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    bars = panel in ("air_map", "sky_image", "calm")
    bar = sheet.box(figure, left_mm + SIDE_MM + BAR_MM[0], top_mm, BAR_MM[1], SIDE_MM) if bars else None
    unit = getattr(print_air, panel)(axes, bar, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


picture = picture_in_rows("moving_sky", PRINTS, _draw)
GIVERS = {**givers_of(MOVING_SKY), "picture": picture}
