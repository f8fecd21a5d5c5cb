"""Pictures of the sky for print: one cut out of its sheet, or several in rows under the live sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..graph import Graph
from ..texts import say
from . import print_pictures, sheet
from .colours import scale
from .figures import BAR_MM, BEAM_ENDS, COLUMNS_MM, ROWS_MM, SIDE_MM
from .panel_prints import ABOVE_MM, BELOW_MM, LEFT_MM, RIGHT_MM, TYPES
from .print_file import Given, cut_out, saved

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

AROUND_MM = (LEFT_MM, ABOVE_MM, RIGHT_MM, BELOW_MM)


class Printed(NamedTuple):
    """A picture on the sheet: its panel, the quantity it shows, the glyph of its title, and that title's text.

    ``beam`` is the quantity of the ellipse drawn on it; ``ends`` are those of its scale, else they fit the picture.
    """

    panel: str
    quantity: str
    glyph: str
    text: str = ""
    beam: str = "clean_beam_shape"
    ends: tuple[float, float] | None = None

    @property
    def title(self) -> str:
        return say(self.text or f"panel.{self.panel}.title")


def print_of(
    graph: Graph, pictures: Mapping[str, Printed], panel: str, form: str, app: str, revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet under the live sentence.

    Parameters
    ----------
    graph : Graph
    pictures : mapping
        What can be had, by the panel's name; one with the glyph "sky" shows what is hidden.
    panel, form : str
        What is asked for: a panel or "all"; "png", "pdf" or "svg".
    app : str
        Name of the file of all.
    revealed : str
        The codes of the mysteries that were revealed.

    Raises
    ------
    ValueError
        A sentence, for a panel or a form that there is not, for what is covered, or where there is no such picture.
    """
    if panel != "all" and panel not in pictures:
        raise ValueError(say("give.panel", got=panel, names=", ".join((*pictures, "all"))))
    if form not in TYPES:
        raise ValueError(say("give.format", got=form))
    wanted = list(pictures.values()) if panel == "all" else [pictures[panel]]
    hidden = "sky_hidden" in graph and graph["sky_hidden"]
    if hidden and revealed != hidden and any(one.glyph == "sky" for one in wanted):
        raise ValueError(say("give.covered", code=hidden))
    shown = [one for one in wanted if graph[one.quantity] is not None]
    if not shown:
        raise ValueError(say("give.empty", title=wanted[0].title))
    return f"{app if panel == 'all' else panel}.{form}", TYPES[form], _drawn(graph, shown, form, panel == "all")


def _drawn(graph: Graph, shown: Sequence[Printed], form: str, whole: bool) -> bytes:
    """The sheet as a file: all of it, or the first picture alone."""
    with sheet.print_style():
        figure = sheet.sheet()
        if whole:
            sheet.sentence(figure, COLUMNS_MM[0], 16, graph["live_sentence"])
        for place, one in enumerate(shown):
            _picture(figure, graph, one, COLUMNS_MM[place % 3], ROWS_MM[place // 3])
        first = (COLUMNS_MM[0], ROWS_MM[0], SIDE_MM, SIDE_MM)
        return saved(figure, None if whole else cut_out(figure, first, AROUND_MM), form)


def _picture(figure: Figure, graph: Graph, one: Printed, left: float, top: float) -> None:
    axes = sheet.box(figure, left, top, SIDE_MM, SIDE_MM)
    bar = sheet.box(figure, left + SIDE_MM + BAR_MM[0], top, BAR_MM[1], SIDE_MM)
    unit, _ = print_pictures.picture(
        axes,
        bar,
        np.asarray(graph[one.quantity]),
        graph["cell_arcsec"],
        unit=say(f"panel.{one.panel}.unit"),
        ends=one.ends or (BEAM_ENDS if one.glyph == "beam" else scale(np.asarray(graph[one.quantity]))),
    )
    sheet.title(figure, left, top - 3.0, one.glyph, one.title, unit)
    _marks(axes, graph, one)


def _marks(axes: Axes, graph: Graph, one: Printed) -> None:
    half = (graph["npix"] - 1) / 2 * graph["cell_arcsec"]
    print_pictures.sky_scale_bar(axes, half)
    if one.glyph != "beam" and graph[one.beam]:
        print_pictures.beam_ellipse(axes, graph[one.beam], half)
