"""One panel for print: cut out of the printed page, so that it has the page's colours, type and marks."""

from __future__ import annotations

from io import BytesIO

from ..graph import Graph
from ..texts import say
from . import sheet
from .figures import COLUMNS_MM, DOTS_PER_INCH, ROWS_MM, SIDE_MM, synthesis_figure

MM_PER_INCH = 25.4
ABOVE_MM, BELOW_MM, LEFT_MM, RIGHT_MM = 8.0, 10.0, 13.0, 19.0  # title, tick labels, and the numbers of a colour bar
PLACES = {"ground": (0, 0), "uv": (1, 0), "sky": (0, 1), "beam": (1, 1), "image": (2, 1)}  # column, row
TYPES = {"png": "image/png", "pdf": "application/pdf", "svg": "image/svg+xml"}


def printed(graph: Graph, panel: str, form: str) -> bytes:
    """A panel, or "all" of the page, as a file.

    Parameters
    ----------
    graph : Graph
        Of the Synthesis app.
    panel : str
        One of `PLACES`, or "all".
    form : str
        "png", "pdf" or "svg".

    Raises
    ------
    ValueError
        A sentence, for a panel or a form that there is not.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import synthesis_graph
    >>> printed(synthesis_graph({"npix": 32, "cell_arcsec": 0.5}), "uv", "png")[1:4]
    b'PNG'
    """
    if panel not in (*PLACES, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*PLACES, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    content = BytesIO()
    figure = synthesis_figure(graph)
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]  # the same state, the same file
    region = None if panel == "all" else _region(figure.get_figheight(), *PLACES[panel])
    with sheet.print_style():
        figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return content.getvalue()


def _region(page_height: float, column: int, row: int):  # type: ignore[no-untyped-def]  # a class of matplotlib's
    """The part of the page that a panel takes [inches], from the lower left."""
    from matplotlib.transforms import Bbox

    left, right = COLUMNS_MM[column] - LEFT_MM, COLUMNS_MM[column] + SIDE_MM + RIGHT_MM
    top, bottom = ROWS_MM[row] - ABOVE_MM, ROWS_MM[row] + SIDE_MM + BELOW_MM
    x = (left / MM_PER_INCH, right / MM_PER_INCH)
    y = (page_height - bottom / MM_PER_INCH, page_height - top / MM_PER_INCH)
    return Bbox.from_extents(x[0], y[0], x[1], y[1])
