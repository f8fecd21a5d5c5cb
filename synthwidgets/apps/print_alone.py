"""Panels that are printed by themselves, on a sheet from which each is cut: the Earth, and the visibilities."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ..formats.checks import number
from ..graph import Graph
from ..texts import say
from . import print_arrow, print_globe, print_hours, print_visibilities, sheet
from .colours import TOKENS

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LEFT_MM, TOP_MM = 20.0, 40.0  # of the pictures on the sheet
TITLE_MM = 3.0  # above them
VISIBILITIES_MM = {"plot": (98.0, 60.0), "gap": 4.0, "arrow": (42.0, 54.6)}
GLOBE_MM = {"globe": (67.8, 64.8), "gap": 16.0, "hours": (66.0, 38.0)}
LETTERS = 42  # of a line beside the globe
LINE_MM = 4.6

Look = Mapping[str, Any] | None


class Alone(NamedTuple):
    """A sheet with one panel, and where it stands on it: left, top, right, bottom [mm]."""

    figure: Figure
    box_mm: tuple[float, float, float, float]


def visibilities(graph: Graph, look: Look = None) -> Alone:
    """Samples and model in the view that the learner has, and the arrow of the pair that is chosen.

    Parameters
    ----------
    graph : Graph
        Of the Synthesis app.
    look : mapping, optional
        What the browser says of its panel: ``view``, ``antennas`` (two numbers) and ``point`` of their track.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> visibilities(SYNTHESIS.graph({}), {"view": "phase_hour"}).figure.axes[0].get_ylabel()
    'phase [°]'
    """
    antennas = sum(len(one.names) for one in print_visibilities.arrays(graph))
    chosen = print_visibilities.look_of(look, antennas)
    (wide, high), gap, (beside, below) = VISIBILITIES_MM["plot"], VISIBILITIES_MM["gap"], VISIBILITIES_MM["arrow"]
    with sheet.print_style():
        figure = sheet.sheet()
        words = say(f"ui.vis.view.{chosen.view}")
        sheet.title(figure, LEFT_MM, TOP_MM - TITLE_MM, "amplitude", say("panel.vis.title"), words)
        print_visibilities.plot(sheet.box(figure, LEFT_MM, TOP_MM, wide, high), graph, chosen)
        _arrow(sheet.box(figure, LEFT_MM + wide + gap, TOP_MM, beside, below), graph, chosen)
        figure.draw_without_rendering()
    return Alone(figure, (LEFT_MM - 17, TOP_MM - 9, LEFT_MM + wide + gap + beside + 4, TOP_MM + high + 13))


def globe(graph: Graph, look: Look = None) -> Alone:
    """The Earth from the source, and the hours of the observation beside it.

    Parameters
    ----------
    graph : Graph
        Of the Synthesis app.
    look : mapping, optional
        What the browser says of its panel: ``hour_angle_h``, the moment that it shows; else the middle.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> len(globe(SYNTHESIS.graph({})).figure.axes)
    2
    """
    watch, layout = _watch(graph, look), graph["layout"]
    (wide, high), gap, (beside, below) = GLOBE_MM["globe"], GLOBE_MM["gap"], GLOBE_MM["hours"]
    left = LEFT_MM + wide + gap
    with sheet.print_style():
        figure = sheet.sheet()
        sheet.title(figure, LEFT_MM, TOP_MM - TITLE_MM, "earth", say("panel.globe.title"), say("panel.globe.unit"))
        earth = sheet.box(figure, LEFT_MM, TOP_MM, wide, high)
        print_globe.globe(earth, graph["coastlines_deg"], layout, watch.now_h, watch.declination_deg)
        print_hours.hours(sheet.box(figure, left, TOP_MM + high - below - 12, beside, below), layout, watch)
        lines = [line for words in print_hours.sentences(layout, watch) for line in textwrap.wrap(words, LETTERS)]
        for row, line in enumerate(lines):
            place = sheet.place(left, TOP_MM + LINE_MM * row)
            figure.text(*place, line, color=TOKENS["ink2"], size=sheet.TYPE_PT["ticks"])
        figure.draw_without_rendering()
    return Alone(figure, (LEFT_MM - 4, TOP_MM - 9, left + beside + 6, TOP_MM + high + 3))


ALONE = {"vis": visibilities, "globe": globe}


def _arrow(axes: Any, graph: Graph, look: print_visibilities.Look) -> None:
    """The chosen pair's arrow; nothing where there is no sample."""
    mine, own = print_visibilities.of_look(graph, look)
    which = print_visibilities.chosen(mine.known, own)
    if which is None:
        return axes.set_axis_off()
    pair, point = which
    names = [mine.names[antenna] for antenna in mine.known["resting_pair_numbers"][pair]]
    real, imaginary = (float(part) for part in mine.known["resting_visibility_points"][pair, point])
    print_arrow.arrow(axes, "–".join(names), None if real != real else complex(real, imaginary))


def _watch(graph: Graph, look: Look) -> print_hours.Watch:
    observation = graph["observation"]
    start, end = observation["start_h"], observation["end_h"]
    now = number("hour_angle_h", -12, 12, "h")((look or {}).get("hour_angle_h", (start + end) / 2))
    return print_hours.Watch(start, end, now, observation["declination_deg"], observation["limit_deg"])
