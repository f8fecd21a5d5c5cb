"""The upper row of the printed page: antennas on the ground, and their tracks in the uv plane."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.geodesy import enu_from_itrf
from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import metres, unit_for
from .colours import OF_ARRAYS, TOKENS
from .print_marks import halo, nice_below, scale_bar, ticks, window
from .sheet import MATHS, TYPE_PT, fonts

if TYPE_CHECKING:
    from matplotlib.axes import Axes

EARTH_M = 6.371e6  # mean radius, for an outline
MOST_NAMES = 12  # antennas that can be named without crowding
FEW_TRACKS = 50  # their samples are drawn as dots
MOST_LINES = 1000  # tracks that stay lines in a PDF; more become one picture


def ground(axes: Axes, layout: Layout, further: Sequence[tuple[int, np.ndarray, bool]] = ()) -> None:
    """The antennas from above, north up and east right, with rings about their middle and a scale bar.

    Those of further arrays, each its number, the places (antenna, 3) and whether it stands there, which are fitted too,
    are smaller and have the colour of its tracks.
    """
    places = layout.enu_m[:, :2]
    fitted = np.concatenate([places, *(enu_m[:, :2] for _, enu_m, there in further if there)])
    fitted = fitted if len(fitted) else np.zeros((1, 2))
    centre = enu_from_itrf(np.zeros((1, 3)), *layout.site)[0] if layout.earth_wide else None  # of the globe
    middle = (fitted.max(axis=0) + fitted.min(axis=0)) / 2 if centre is None else centre[:2]
    reach = max(float(np.abs(fitted - middle).max()), 1.0) if centre is None else EARTH_M
    half = 1.2 * reach  # room for names
    window(axes, middle, half)
    axes.set(xticks=[], yticks=[], frame_on=False)
    step = nice_below(reach / 2.2)
    for ring in range(1, math.ceil(half / step)):
        axes.add_patch(_circle(middle, ring * step, edgecolor=TOKENS["hair"], linewidth=0.7))
    axes.axhline(middle[1], color=TOKENS["hair"], linewidth=0.7, zorder=0)
    axes.axvline(middle[0], color=TOKENS["hair"], linewidth=0.7, zorder=0)
    near = np.ones(len(places), bool)
    if centre is not None:
        axes.add_patch(_circle(middle, EARTH_M, edgecolor=TOKENS["rule"], linewidth=0.9))
        near = layout.enu_m[:, 2] > centre[2]  # those on the far side of the globe are drawn hollow
    for number, enu_m, _ in further:
        axes.scatter(*enu_m[:, :2].T, s=14, c=TOKENS[OF_ARRAYS[number]], edgecolors=TOKENS["page"], linewidths=0.6)
    colour = TOKENS["antenna"]
    axes.scatter(*places[near].T, s=30, c=colour, edgecolors=TOKENS["page"], linewidths=0.8, zorder=3)
    axes.scatter(*places[~near].T, s=22, c=TOKENS["page"], edgecolors=colour, linewidths=1.2, zorder=3)
    if len(places) <= MOST_NAMES:
        for name, at in _names(layout.names, places, half / 12):
            _label(axes, name, at, (0, 6), ha="center")
    _label(axes, say("figure.north"), (middle[0], 1), (4, -8), "top")
    _label(axes, say("figure.east"), (1, middle[1]), (-2, -4), "right", ha="right", va="top")
    scale_bar(axes, step, metres(step), left=True)


def uv_plane(
    axes: Axes,
    tracks_klambda: np.ndarray,
    lost: np.ndarray,
    further: Sequence[tuple[np.ndarray, np.ndarray]] = (),
    legend: Sequence[Mapping[str, Any]] = (),
    under: Callable[[float], None] | None = None,
) -> str:
    """Each pair's track and its conjugate, u growing left, lost parts grey and dotted; returns the unit.

    Those of further arrays, each its tracks and what of them is lost, have the colours that the legend names. ``under``
    paints what is below them all: it is told how many kλ the axes' unit has.
    """
    every = (tracks_klambda, *(tracks for tracks, _ in further))
    reach = max(float(np.max(np.abs(some), where=np.isfinite(some), initial=0.0)) for some in every)
    size, unit = unit_for("wavelengths", reach)
    tracks = tracks_klambda / size
    half = 1.08 * reach / size or 1.0
    if under:
        under(size)
    window(axes, (0.0, 0.0), half, leftward=True)
    ticks(axes)
    single, many = tracks.shape[1] == 1, len(tracks)
    width = 1.3 if many <= FEW_TRACKS else 0.6 if many <= MOST_LINES else 0.3
    shape: dict[str, Any] = {
        "rasterized": many > MOST_LINES,
        "solid_capstyle": "round",
        "markersize": 2.5 * width,
        "linestyle": "none" if single else "-",
        "marker": "o" if single or many <= FEW_TRACKS else "",
        "path_effects": halo() if under else None,
    }
    gone = {"color": TOKENS["rule"], "linewidth": 0.8}
    gone |= {"marker": "o"} if single else {"marker": "", "linestyle": ":"}
    mirrored = {"color": TOKENS["uv-conj"], "linewidth": 0.7 * width, "alpha": 0.5}
    mirrored |= {"markerfacecolor": TOKENS["page"]}
    measured = {"color": TOKENS["uv"], "linewidth": width}
    looks = ((lost != 0, 1, gone), (lost == 0, -1, mirrored), (lost == 0, 1, measured))
    for shown, sign, look in looks:
        axes.plot(*_one_line(sign * tracks, shown), **{**shape, **look})
    for (others, gone_too), named in zip(further, legend[1:], strict=True):
        for sign in (-1, 1) if len(others) else ():
            look = measured | {"color": TOKENS[OF_ARRAYS[named["number"]]], "alpha": 0.5 if sign < 0 else 1.0}
            axes.plot(*_one_line(sign * others / size, gone_too == 0), **{**shape, **look})
    _legend(axes, legend)
    italic = {"family": fonts(MATHS), "style": "italic", "size": TYPE_PT["title"]}
    axes.annotate("v ↑", (0, 1), (5, -5), "axes fraction", "offset points", va="top", **italic)
    axes.annotate("← u", (1, 0), (-5, 5), "axes fraction", "offset points", ha="right", **italic)
    return unit.strip()


def _legend(axes: Axes, legend: Sequence[Mapping[str, Any]]) -> None:
    """Top right, in a line each: the colour of an array's tracks and its name."""
    for line, named in enumerate(legend):
        y_pt = -8 - 9 * line
        at = {"xycoords": "axes fraction", "textcoords": "offset points", "va": "center", "ha": "right"}
        axes.annotate(named["name"], (1, 1), (-20, y_pt), path_effects=halo(), **at)
        bar = {"family": "DejaVu Sans", "weight": "bold", "color": TOKENS[OF_ARRAYS[named["number"]]]}
        axes.annotate("—", (1, 1), (-5, y_pt), path_effects=halo(), **at, **bar)


def _names(names: Sequence[str], places: np.ndarray, near: float) -> list[tuple[str, np.ndarray]]:
    """Names and where they stand; antennas that nearly coincide on the page share a label.

    Examples
    --------
    >>> [name for name, _ in _names(["ALMA", "APEX", "SPT"], np.array([[0, 0], [0, 1], [9, 9]]), 2.0)]
    ['ALMA, APEX', 'SPT']
    """
    labels: list[tuple[str, np.ndarray]] = []
    for name, at in zip(names, places, strict=True):
        close = [number for number, (_, other) in enumerate(labels) if np.hypot(*(at - other)) < near]
        if close:
            labels[close[0]] = (f"{labels[close[0]][0]}, {name}", labels[close[0]][1])
        else:
            labels.append((name, at))
    return labels


def _label(
    axes: Axes, text: str, at: Sequence[float], offset_pt: tuple[float, float], edge: str = "", **style: Any
) -> None:
    """Text near a place; ``edge`` "top" or "right": that coordinate is a share of the axes."""
    coordinates = (
        "axes fraction" if edge == "right" else "data",
        "axes fraction" if edge == "top" else "data",
    )
    axes.annotate(
        text,
        tuple(at),
        offset_pt,
        coordinates,
        "offset points",
        color=TOKENS["ink2"],
        path_effects=halo(),
        **style,
    )


def _one_line(tracks: np.ndarray, shown: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """All tracks as one line, broken between them and where they are not shown."""
    broken = np.full((len(tracks), tracks.shape[1] + 1, 2), np.nan)
    broken[:, :-1] = np.where(shown[..., None], tracks, np.nan)
    return broken[..., 0].ravel(), broken[..., 1].ravel()


def _circle(at: Sequence[float], radius: float, **look: Any) -> Any:
    from matplotlib.patches import Circle

    return Circle(tuple(at), radius, facecolor="none", zorder=0, **look)
