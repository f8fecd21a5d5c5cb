"""What the Antenna gains app gives out: its state, a link, and its panels for print, each alone or all on a sheet."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ..graph import Graph
from ..models.antenna_gains import ANTENNA_GAINS
from ..texts import say
from . import sheet
from .giving import Given, givers_of
from .print_file import file_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

PRINTS = ("raw", "grid", "gains", "triangles")
GLYPHS = {"raw": "uv", "grid": "uv", "gains": "antenna", "triangles": "phase"}
LEFT_MM, TOP_MM, SIDE_MM, GAP_MM, LOW_MM = 20.0, 42.0, 78.0, 12.0, 42.0


def picture(graph: Graph, panel: str, form: str, look: Any = None, revealed: str = "") -> Given:
    """A panel, or "all" of them, as a file.

    Raises
    ------
    ValueError
        A sentence, for a panel or a form that there is not.
    """
    return file_of("antenna_gains", PRINTS, panel, form, lambda panels, _: (gains_figure(graph, panels), "tight"))


def gains_figure(graph: Graph, panels: Sequence[str] = PRINTS) -> Figure:
    """These panels of a state on white; the headline above them where there are several.

    Examples
    --------
    >>> len(gains_figure(ANTENNA_GAINS.graph(), ("grid", "gains")).axes)
    2
    """
    with sheet.print_style():
        figure = sheet.sheet()
        if len(panels) > 1:
            sheet.sentence(figure, LEFT_MM, TOP_MM - 22, graph["live_sentence"])
        for place, panel in enumerate(panels):
            below = place == PRINTS.index("triangles")
            left, top = (0, SIDE_MM + 26) if below else (place * (SIDE_MM + GAP_MM), 0)
            size = (3 * SIDE_MM, LOW_MM) if panel == "triangles" else (SIDE_MM, SIDE_MM)
            axes = sheet.box(figure, LEFT_MM + left, TOP_MM + top, *size)
            _drawers()[panel](axes, graph)
            title, unit = (say(f"panel.{panel}.{part}") for part in ("title", "unit"))
            sheet.title(figure, LEFT_MM + left, TOP_MM + top - 4, GLYPHS[panel], title, unit)
        figure.draw_without_rendering()
    return figure


def _drawers() -> dict[str, Callable[[Axes, Graph], None]]:
    from . import print_gains

    return {
        "raw": lambda axes, graph: print_gains.squares(axes, graph["raw_grid"], graph["squares"]),
        "grid": lambda axes, graph: print_gains.squares(axes, graph["grid"], graph["squares"]),
        "gains": lambda axes, graph: print_gains.dial(axes, graph["antenna_rows"]),
        "triangles": lambda axes, graph: print_gains.triangles(axes, graph["closure"]),
    }


GIVERS = {**givers_of(ANTENNA_GAINS), "picture": picture}
