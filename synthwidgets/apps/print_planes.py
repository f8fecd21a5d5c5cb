"""Pictures and transforms for print: each alone, or all of them side by side under the live sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from ..graph import Graph
from ..texts import say
from . import sheet
from .colours import TOKENS, signed, wheel
from .figures import DOTS_PER_INCH
from .panel_prints import TYPES
from .print_marks import ticks, window

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

LEFT_MM, TOP_MM, GAP_MM = 20.0, 40.0, 26.0
BAR_MM = (2.0, 3.0)  # gap and width
Given = tuple[str, str, bytes]


class Printed(NamedTuple):
    """A pane that can be had for print: its quantity, its grid, and, for a transform, how it is looked at."""

    quantity: str
    grid: str
    look: str = ""
    crop: float = 1.0


def picture_giver(panes: Mapping[str, Printed]) -> Callable[..., Given]:
    """A giver of these panes by their id, and of "all"."""

    def picture(graph: Graph, panel: str, form: str, look: Any = None, revealed: str = "") -> Given:
        if panel not in (*panes, "all"):
            raise ValueError(say("give.panel", got=panel, names=", ".join((*panes, "all"))))
        if form not in TYPES:
            raise ValueError(say("give.format", got=form))
        chosen = dict(panes) if panel == "all" else {panel: panes[panel]}
        content = BytesIO()
        dated = {"svg": {"Date": None}, "pdf": {"CreationDate": None}, "png": {}}[form]
        with sheet.print_style():
            planes_figure(graph, chosen).savefig(
                content, format=form, dpi=DOTS_PER_INCH, metadata=dated, bbox_inches="tight", pad_inches=0.1
            )
        return f"{panel}.{form}", TYPES[form], content.getvalue()

    return picture


def planes_figure(graph: Graph, panes: Mapping[str, Printed]) -> Figure:
    """These panes of a state on white, two in a row.

    Examples
    --------
    >>> from synthwidgets.models.fourier_pairs import FOURIER_PAIRS
    >>> panes = {"plane": Printed("plane_shown", "plane_grid", "plane_look", 0.5)}
    >>> len(planes_figure(FOURIER_PAIRS.graph(), panes).axes)  # the transform and its colour bar
    2
    """
    with sheet.print_style():
        figure = sheet.sheet()
        sheet.sentence(figure, LEFT_MM, TOP_MM - 20, graph["live_sentence"])
        side = 105.0 if len(panes) <= 2 else 66.0
        for place, (panel, pane) in enumerate(panes.items()):
            left = LEFT_MM + (place % 2) * (side + GAP_MM)
            top = TOP_MM + (place // 2) * (side + 18)
            _pane(figure, graph, panel, pane, (left, top, side))
        figure.draw_without_rendering()
    return figure


def _pane(figure: Figure, graph: Graph, panel: str, pane: Printed, at: tuple[float, float, float]) -> None:
    left, top, side = at
    look = graph[pane.look] if pane.look else {"part": "picture", "scale": "root"}
    axes = sheet.box(figure, left, top, side, side)
    bar = sheet.box(figure, left + side + BAR_MM[0], top, BAR_MM[1], side)
    image, grid = graph[pane.quantity], graph[pane.grid]
    cell = grid.get("cell_arcsec") or grid["cell_klambda"]
    half = (grid["npix"] - 1) / 2 * cell * pane.crop
    edges = cell * (grid["npix"] // 2 + 0.5 - np.array([0, grid["npix"]]))
    cmap, norm, ends = _colours(image, look)
    axes.imshow(image, cmap=cmap, norm=norm, origin="lower", extent=(*edges, *-edges), interpolation="nearest")
    window(axes, (0.0, 0.0), half, leftward=True)
    ticks(axes, plus=not pane.look, unit=" kλ" if pane.look else "″")
    _bar(bar, cmap, norm, ends, look)
    unit = say(f"ui.pairs.part.{look['part']}") if pane.look else say(f"panel.{panel}.unit")
    sheet.title(figure, left, top - 3, "uv" if pane.look else "sky", say(f"panel.{panel}.title"), unit)


def _colours(image: np.ndarray, look: Mapping[str, Any]) -> tuple[Any, Any, tuple[float, float]]:
    """Colour map, its range, and the ends of the bar, as on screen."""
    from matplotlib.colors import ListedColormap, Normalize

    if look["part"] == "phase":
        cmap = ListedColormap(wheel(256), "phase").with_extremes(under=TOKENS["page"])
        return cmap, Normalize(-180, 180), (-180.0, 180.0)
    signs = look["part"] in ("real", "imaginary") or float(image.min()) < -0.02
    low = -1.0 if signs else 0.0
    cmap, norm = signed(low, 1.0, stretch=0.6 if look["scale"] == "root" else 1.0)
    return cmap, norm, (low, 1.0)


def _bar(bar: Axes, cmap: Any, norm: Any, ends: tuple[float, float], look: Mapping[str, Any]) -> None:
    bar.imshow(
        np.linspace(*ends, 512)[:, None], cmap=cmap, norm=norm, origin="lower", aspect="auto", extent=(0, 1, *ends)
    )
    bar.set_xticks([])
    bar.yaxis.tick_right()
    if look["scale"] == "log" and look["part"] != "phase":
        powers = [(1 - power / look["decades"], f"{10.0**-power:g}") for power in range(look["decades"] + 1)]
        below = [(-place, f"−{label}") for place, label in powers[:-1]] if ends[0] < 0 else []
        bar.set_yticks([place for place, _ in powers + below], [label for _, label in powers + below])
    elif look["part"] == "phase":
        bar.set_yticks(range(-180, 181, 90), ["−180°", "−90°", "0°", "90°", "180°"])


