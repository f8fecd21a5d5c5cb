"""Panels of an app as a file for print: one cut out of its sheet, or all of them under the headline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..texts import say

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.transforms import Bbox

Given = tuple[str, str, bytes]
Around = tuple[float, float, float, float]  # left, top, right, bottom of a picture that is cut out of its sheet [mm]
AROUND_MM: Around = (14.0, 8.0, 20.0, 12.0)  # room for a title, ticks and a bar


def file_of(
    app: str,
    prints: Sequence[str],
    panel: str,
    form: str,
    drawn: Callable[[Sequence[str], bool], tuple[Figure, Bbox | str | None]],
) -> Given:
    """A panel, or "all" of them, as a file: its name, MIME type and content.

    Parameters
    ----------
    app : str
        Name of the file of all.
    prints : sequence of str
        The panels that there are, as they stand on the sheet.
    panel, form : str
        What is asked for: a panel or "all"; "png", "pdf" or "svg".
    drawn : function
        ``drawn(panels, whole) -> figure, region`` draws these on a sheet, ``whole`` where they are all of them.

    Raises
    ------
    ValueError
        A sentence, for a panel or a form that there is not.
    """
    from . import sheet
    from .panel_prints import TYPES

    if panel not in (*prints, "all"):
        raise ValueError(say("give.panel", got=panel, names=", ".join((*prints, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    whole = panel == "all"
    with sheet.print_style():
        content = saved(*drawn(prints if whole else (panel,), whole), form)
    return f"{app if whole else panel}.{form}", TYPES[form], content


def saved(figure: Figure, region: Bbox | str | None, form: str) -> bytes:
    """That region of a sheet, the same state making the same file: nothing in it tells when it was made."""
    from .figures import DOTS_PER_INCH

    content = BytesIO()
    dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]
    figure.savefig(content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches=region)
    return content.getvalue()


def picture_in_rows(
    app: str,
    prints: Sequence[str],
    draw: Callable[[Graph, Figure, str, float, float], None],
    around_mm: Around = AROUND_MM,
) -> Callable[..., Given]:
    """What gives an app's panels for print, each alone or "all" on a sheet under the headline, three squares a row.

    Parameters
    ----------
    app, prints
        As of `file_of`.
    draw : function
        ``draw(graph, figure, panel, left_mm, top_mm)`` draws one of them.

    Examples
    --------
    >>> from ..models.moving_sky import MOVING_SKY
    >>> from .moving_sky_prints import picture
    >>> picture(MOVING_SKY.graph(), "air_map", "png")[:2]
    ('air_map.png', 'image/png')
    """

    drawn = in_rows(draw, around_mm)

    def picture(graph: Graph, panel: str, form: str, _look: Any = None, _revealed: str = "") -> Given:
        return file_of(app, prints, panel, form, partial(drawn, graph))

    return picture


def in_rows(
    draw: Callable[[Graph, Figure, str, float, float], None],
    around_mm: Around = AROUND_MM,
    rows_mm: tuple[float, ...] | None = None,
) -> Callable[[Graph, Sequence[str], bool], tuple[Figure, Bbox | None]]:
    """Squares on a sheet, three a row; ``rows_mm`` are their upper edges where `figures` has them too low."""

    def drawn(graph: Graph, panels: Sequence[str], whole: bool) -> tuple[Figure, Bbox | None]:
        from . import sheet
        from .figures import COLUMNS_MM, ROWS_MM, SIDE_MM

        figure, tops = sheet.sheet(), rows_mm or ROWS_MM
        if whole:
            sheet.sentence(figure, COLUMNS_MM[0], 16, graph["live_sentence"])
        for place, panel in enumerate(panels):
            draw(graph, figure, panel, COLUMNS_MM[place % 3], tops[place // 3])
        first = (COLUMNS_MM[0], tops[0], SIDE_MM, SIDE_MM)
        return figure, None if whole else cut_out(figure, first, around_mm)

    return drawn


def cut_out(figure: Figure, box_mm: tuple[float, float, float, float], around_mm: Around) -> Bbox:
    """A box (left, top, width, height) of a sheet with what stands around it, in inches from the lower left corner."""
    from matplotlib.transforms import Bbox

    from .panel_prints import MM_PER_INCH

    left, top, wide, high = box_mm
    before, above, after, below = around_mm
    ends = (left - before, left + wide + after, top - above, top + high + below)
    x0, x1, y1, y0 = (one / MM_PER_INCH for one in ends)
    sheet_high = figure.get_figheight()
    return Bbox.from_extents(x0, sheet_high - y0, x1, sheet_high - y1)
