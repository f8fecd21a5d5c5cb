"""What the Baseline app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.baseline import BASELINE
from ..texts import say
from .giving import Given, givers_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

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
    from . import sheet
    from .figures import COLUMNS_MM, DOTS_PER_INCH, ROWS_MM
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
        region = None if panel == "all" else cut_out(figure, COLUMNS_MM[0], ROWS_MM[0])
        figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return f"{'baseline' if panel == 'all' else panel}.{form}", TYPES[form], content.getvalue()


def _draw(figure: Figure, graph: Graph, panel: str, left_mm: float, top_mm: float) -> None:
    from . import print_pair, sheet
    from .figures import ABOVE_MM, SIDE_MM

    axes = sheet.box(figure, left_mm, top_mm, SIDE_MM, SIDE_MM)
    unit = getattr(print_pair, panel)(axes, graph)
    sheet.title(figure, left_mm, top_mm - ABOVE_MM, GLYPHS[panel], say(f"panel.{panel}.title"), unit)


def cut_out(
    figure: Figure, left_mm: float, top_mm: float, around_mm: tuple[float, float, float, float] = AROUND_MM
) -> Bbox:
    """The picture at this place with its title and ticks, in inches from the lower left corner."""
    from matplotlib.transforms import Bbox

    from .figures import SIDE_MM
    from .panel_prints import MM_PER_INCH

    left, above, right, below = around_mm
    sides = left_mm - left, left_mm + SIDE_MM + right
    ends = top_mm - above, top_mm + SIDE_MM + below
    high = figure.get_figheight()
    (x0, x1), (y1, y0) = ([one / MM_PER_INCH for one in pair] for pair in (sides, ends))
    return Bbox.from_extents(x0, high - y0, x1, high - y1)


GIVERS = {**givers_of(BASELINE), "picture": picture}
