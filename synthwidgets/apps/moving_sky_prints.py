"""What the MovingSky app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.moving_sky import MOVING_SKY
from ..texts import say
from .giving import Given, givers_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SCALE = (-0.3, 1.0)  # Jy/beam: without air the point has 1
GLYPHS = {
    "air_map": "air", "traces": "phase", "sky_image": "image", "front": "sky", "rms_plot": "phase", "calm": "image",
}  # fmt: skip
PRINTS = tuple(GLYPHS)
AROUND_MM = (14.0, 8.0, 20.0, 12.0)  # left, top, right, bottom of a picture that is cut out of its sheet


def picture(
    graph: Graph, panel: str, form: str, _look: dict[str, Any] | None = None, _revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet under the headline.

    Examples
    --------
    >>> name, kind, content = picture(MOVING_SKY.graph(), "air_map", "png")
    >>> name, kind, content[1:4]
    ('air_map.png', 'image/png', b'PNG')
    """
    from . import sheet
    from .figures import COLUMNS_MM, DOTS_PER_INCH, ROWS_MM
    from .pair_prints import cut_out
    from .panel_prints import TYPES

    if panel not in (*PRINTS, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*PRINTS, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    content = BytesIO()
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]  # the same state, the same file
    with sheet.print_style():
        figure = sheet.sheet()
        if panel == "all":
            sheet.sentence(figure, COLUMNS_MM[0], 16, graph["live_sentence"])
        for place, one in enumerate(PRINTS if panel == "all" else (panel,)):
            _draw(figure, graph, one, COLUMNS_MM[place % 3], ROWS_MM[place // 3])
        region = None if panel == "all" else cut_out(figure, COLUMNS_MM[0], ROWS_MM[0], AROUND_MM)
        figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return f"{'moving_sky' if panel == 'all' else panel}.{form}", TYPES[form], content.getvalue()


def _draw(figure: Figure, graph: Graph, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_air, sheet
    from .figures import ABOVE_MM, BAR_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    bars = panel in ("air_map", "sky_image", "calm")
    bar = sheet.box(figure, left_mm + SIDE_MM + BAR_MM[0], top_mm, BAR_MM[1], SIDE_MM) if bars else None
    unit = getattr(print_air, panel)(axes, bar, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


GIVERS = {**givers_of(MOVING_SKY), "picture": picture}
