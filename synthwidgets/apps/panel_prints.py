"""One panel for print: cut out of the printed page or of a sheet of its own, in the same colours, type and marks."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..texts import say
from . import sheet
from .figures import COLUMNS_MM, DOTS_PER_INCH, ROWS_MM, SIDE_MM, panel_figure, synthesis_figure
from .print_alone import ALONE

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

MM_PER_INCH = 25.4
ABOVE_MM, BELOW_MM, LEFT_MM, RIGHT_MM = 8.0, 10.0, 13.0, 19.0  # title, tick labels, and the numbers of a colour bar
PLACES = {"ground": (0, 0), "uv": (1, 0), "sky": (0, 1), "beam": (1, 1), "image": (2, 1)}  # column, row
TYPES = {"png": "image/png", "pdf": "application/pdf", "svg": "image/svg+xml"}


def printed(graph: Graph, panel: str, form: str, look: Mapping[str, Any] | None = None) -> bytes:
    """A panel, or "all" of the page, as a file.

    Parameters
    ----------
    graph : Graph
        Of the Synthesis app.
    panel : str
        One of `PLACES` or `ALONE`, or "all".
    form : str
        "png", "pdf" or "svg".
    look : mapping, optional
        How the learner has the panel on screen, for those of `ALONE` and the uv plane; the others are printed whole.

    Raises
    ------
    ValueError
        A sentence, for a panel, a form or a look that there is not.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> printed(SYNTHESIS.graph({"npix": 32, "cell_arcsec": 0.5}), "uv", "png")[1:4]
    b'PNG'
    """
    if panel not in (*PLACES, *ALONE, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*PLACES, *ALONE, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    if not isinstance(look, Mapping | None):
        raise ValueError(say("give.look", got=look))
    content = BytesIO()
    figure, region = _cut(graph, panel, look)
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]  # the same state, the same file
    with sheet.print_style():
        figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return content.getvalue()


def _cut(graph: Graph, panel: str, look: Mapping[str, Any] | None) -> tuple[Figure, Bbox | None]:
    """A sheet, and the part of it that is asked for; None: all of it."""
    if panel in ALONE:
        alone = ALONE[panel](graph, look)
        return alone.figure, _region(alone.figure.get_figheight(), *alone.box_mm)
    if panel == "all":
        return synthesis_figure(graph), None
    figure = panel_figure(graph, panel, look)
    column, row = PLACES[panel]
    left, right = COLUMNS_MM[column] - LEFT_MM, COLUMNS_MM[column] + SIDE_MM + RIGHT_MM
    top, bottom = ROWS_MM[row] - ABOVE_MM, ROWS_MM[row] + SIDE_MM + BELOW_MM
    return figure, _region(figure.get_figheight(), left, top, right, bottom)


def _region(page_height: float, left: float, top: float, right: float, bottom: float) -> Bbox:
    """A part of a sheet, given in mm from its upper left corner, in inches from the lower left."""
    from matplotlib.transforms import Bbox

    x = (left / MM_PER_INCH, right / MM_PER_INCH)
    y = (page_height - bottom / MM_PER_INCH, page_height - top / MM_PER_INCH)
    return Bbox.from_extents(x[0], y[0], x[1], y[1])
