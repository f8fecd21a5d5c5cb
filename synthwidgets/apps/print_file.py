"""Panels of an app as a file for print: one cut out of its sheet, or all of them under the headline."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

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


def in_rows(
    graph: Graph, picture: Callable[[Figure, str, float, float], None], around_mm: Around = AROUND_MM
) -> Callable[[Sequence[str], bool], tuple[Figure, Bbox | None]]:
    """Three squares a row: what `file_of` takes where ``picture(figure, panel, left_mm, top_mm)`` draws one."""

    def drawn(panels: Sequence[str], whole: bool) -> tuple[Figure, Bbox | None]:
        from . import sheet
        from .figures import COLUMNS_MM, ROWS_MM, SIDE_MM

        figure = sheet.sheet()
        if whole:
            sheet.sentence(figure, COLUMNS_MM[0], 16, graph["live_sentence"])
        for place, panel in enumerate(panels):
            picture(figure, panel, COLUMNS_MM[place % 3], ROWS_MM[place // 3])
        first = (COLUMNS_MM[0], ROWS_MM[0], SIDE_MM, SIDE_MM)
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
