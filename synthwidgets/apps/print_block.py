"""An execution block on paper: its scans as bars in the colours of their classes, and how high its sources stand."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..graph import Graph
from ..texts import say
from . import print_pictures
from .colours import TOKENS
from .print_marks import halo

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# As on the screen, where `js/lib/schedule.js` has the same.
COLOURS = {
    "target": "target",
    "check": "check",
    "phase": "calibrator",
    "bandpass": "permanent",
    "flux": "good",
    "pointing": "antenna",
    "tsys": "temporary",
    "polarisation": "phase",
    "diffgain": "uv-second",
    "sideband": "coast",
    "focus": "baseline",
}
LOWER = 0.8  # the bars of all but the target, of its height
LETTER_MIN = 0.012  # of the whole: a bar that is so long has room for a letter
WORD_MIN = 0.065
LIMITS_DEG = (30, 85)
LINE = 0.067  # a line of text, of the height of the plot of elevations
LEAST_DEG = 20  # of its axis


def colour(kind: str) -> str:
    """Of a class of scans."""
    return TOKENS[COLOURS.get(kind, "air")]


def timeline(axes: Axes, graph: Graph) -> None:
    """Every scan as a bar; with names where they are told."""
    scans, named = graph["timeline"], graph["named"]
    end_min = graph["curve_minutes"][-1]
    for number, scan in enumerate(scans):
        start, length = scan["start_s"] / 60, scan["duration_s"] / 60
        height = 1.0 if named and scan["class"] == "target" else LOWER
        axes.bar(start, height, length, align="edge", color=colour(scan["class"]), gid=f"scan-{number + 1}")
        if named and length > LETTER_MIN * end_min:
            name = say(f"class.{scan['class']}")
            words = name if length > WORD_MIN * end_min else name[0]
            style = {"ha": "center", "va": "center", "color": TOKENS["page"], "weight": "bold"}
            axes.text(start + length / 2, height / 2, words, **style)
    if named:
        _classes(axes, graph["balance"])
    axes.set(xlim=(0, end_min), ylim=(0, 1.05), yticks=[])
    _minutes(axes)


def _classes(axes: Axes, balance: list[dict[str, Any]]) -> None:
    """The classes in their colours, with their minutes and shares, below the times."""
    from matplotlib.patches import Patch

    patches = [
        Patch(color=colour(row["class"]) if row["class"] != "overhead" else TOKENS["page"],
              label=f"{say('class.' + row['class'])} {row['time']}, {row['share']}")
        for row in balance
    ]  # fmt: skip
    style: dict[str, Any] = {"frameon": False, "handlelength": 0.9, "handletextpad": 0.4, "columnspacing": 1.2}
    axes.legend(handles=patches, loc="upper left", bbox_to_anchor=(0, -0.42), ncols=4, borderpad=0, **style)


def elevations(axes: Axes, graph: Graph) -> None:
    """The curve of every source, thick while it is looked at."""
    minutes, curves, names = graph["curve_minutes"], graph["elevation_curves_deg"], graph["field_names"]
    for name, curve in zip(names, curves, strict=True):
        axes.plot(minutes, curve, color=TOKENS["ink3"], linewidth=0.9, gid=f"curve-{name}")
    low, high = range_deg(curves)
    ends = dict(zip(names, curves[:, -1].tolist(), strict=True))
    for name, place in spread(ends, LINE * (high - low)).items():
        axes.text(1.005 * minutes[-1], place, name, va="center", color=TOKENS["ink2"], path_effects=halo())
    for scan in graph["timeline"]:
        at = np.linspace(scan["start_s"], scan["start_s"] + scan["duration_s"], 5) / 60
        tint = colour(scan["class"]) if graph["named"] else TOKENS["ink"]
        height = np.interp(at, minutes, curves[names.index(scan["field"])])
        axes.plot(at, height, color=tint, linewidth=3.5, solid_capstyle="butt")
    for limit_deg in (one for one in LIMITS_DEG if low < one < high):
        axes.axhline(limit_deg, color=TOKENS["ink3"], linewidth=0.7, linestyle=":")
    axes.set(xlim=(0, minutes[-1]), ylim=(low, high))
    ticks = range(low, high + 1, 10)
    axes.set_yticks(ticks, [f"{tick}°" for tick in ticks])
    _minutes(axes)


def picture(axes: Axes, bar: Axes, graph: Graph) -> None:
    """The target's picture in per cent of its peak without air, and below it what is left of that."""
    from .block_prints import CROP, SCALE

    cell_arcsec, shown = graph["cell_arcsec"], graph["target_image"]
    print_pictures.picture(axes, bar, shown, cell_arcsec, unit="", ends=SCALE, crop=CROP)
    half = (len(shown) - 1) / 2 * cell_arcsec * CROP
    print_pictures.sky_scale_bar(axes, half)
    if graph["clean_beam_shape"]:
        print_pictures.beam_ellipse(axes, graph["clean_beam_shape"], half)
    bar.set_title("%", size="medium", color=TOKENS["ink2"])
    words = textwrap.fill(graph["caption"].replace("**", ""), 52)
    axes.text(0, -0.16, words, transform=axes.transAxes, va="top", color=TOKENS["ink2"])


def range_deg(curves: np.ndarray) -> tuple[int, int]:
    """Whole tens around all elevations, at least `LEAST_DEG`, from the ground to the zenith, as on the screen [deg].

    Examples
    --------
    >>> range_deg(np.array([59.6, 79.8])), range_deg(np.array([-8.0, 3.0])), range_deg(np.array([85.0, 86.0]))
    ((50, 80), (0, 20), (70, 90))
    """
    low = max(0, 10 * int(np.floor(curves.min() / 10)))
    high = min(90, 10 * int(np.ceil(curves.max() / 10)))
    foot = max(0, min(low, high - LEAST_DEG))
    return foot, max(high, foot + LEAST_DEG)


def spread(places: Mapping[str, float], apart: float = 6.0) -> dict[str, float]:
    """Places of names, the highest first, moved down where two would stand on each other.

    Examples
    --------
    >>> spread({"a": 50.0, "b": 52.0, "c": 10.0})
    {'b': 52.0, 'a': 46.0, 'c': 10.0}
    """
    found: dict[str, float] = {}
    lowest = float("inf")
    for name, place in sorted(places.items(), key=lambda item: -item[1]):
        lowest = min(place, lowest - apart)
        found[name] = lowest
    return found


def _minutes(axes: Axes) -> None:
    axes.set_xlabel("min", color=TOKENS["ink2"])
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
