"""What the PhaseReferencing app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.phase_referencing import PHASE_REFERENCING
from ..texts import say
from .giving import Given, givers_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

SCALE = (-0.25, 1.0)  # Jy/beam: the brighter star has 1 without air
CROP = 0.5  # of the picture
GLYPHS = {"before": "image", "after": "image", "calm": "image", "phases": "phase", "lengths": "phase"}
PRINTS = tuple(GLYPHS)
AROUND_MM = (14.0, 8.0, 20.0, 12.0)  # left, top, right, bottom of a picture that is cut out of its sheet


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
    return f"{'phase_referencing' if panel == 'all' else panel}.{form}", TYPES[form], content.getvalue()


def _draw(figure: Figure, graph: Graph, panel: str, left_mm: float, top_mm: float) -> None:
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
