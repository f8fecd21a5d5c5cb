"""The panels of MovingSky on paper: each draws into its square and returns the unit for its title."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import numpy as np

from ..graph import Graph
from ..models.moving_sky_phases import BANDS_GHZ, RANGES_M
from ..texts import say
from ..texts.numbers import digits, metres
from . import print_pictures
from .colours import TOKENS, air
from .moving_sky_prints import SCALE
from .print_marks import halo, nice_below, scale_bar, window
from .print_pictures import colour_bar
from .sheet import TYPE_PT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

MOST_NAMES = 12
LEAST = (100.0, 80.0)  # of path [µm] and phase [deg] that an axis of the last minute has, as in `traces.js`


def air_map(axes: Axes, bar: Axes, graph: Graph) -> str:
    """The air from above, east on the right, with the lines of sight and the wind."""
    (low, high), square, places = graph["window_range_um"], graph["window"], graph["pierce_m"]
    middle = (low + high) / 2 if low else 0.0  # of turbulent air only differences have a meaning
    (east, north), half = square["middle_m"], square["side_m"] / 2
    colours, norm = air(low - middle, high - middle)
    sides = (east - half, east + half, north - half, north + half)
    path_um = graph["window_path_um"] - middle
    shown = axes.imshow(
        path_um, cmap=colours, norm=norm, origin="lower", extent=sides, interpolation="bilinear"
    )
    window(axes, (east, north), half)
    axes.set(xticks=[], yticks=[])
    first, second = graph["watched"]
    axes.plot(*places[[first, second]].T, color=TOKENS["baseline"], linewidth=1.6, path_effects=halo())
    axes.plot(places[:, 0], places[:, 1], "o", markersize=4.5, color=TOKENS["antenna"], markeredgecolor=TOKENS["page"])
    east_m, north_m = places[[first, second]].T
    axes.plot(east_m[:1], north_m[:1], "o", markersize=8.5, color=TOKENS["antenna"], zorder=4)
    ring: dict[str, Any] = {"color": TOKENS["page"], "markeredgecolor": TOKENS["antenna"], "markeredgewidth": 2.0}
    axes.plot(east_m[1:], north_m[1:], "o", markersize=7, zorder=4, **ring)
    close = float(np.hypot(*(places[first] - places[second]))) < half / 4
    for index, name in enumerate(graph["antenna_names"]):
        watched = index in (first, second)
        if not watched and len(places) > MOST_NAMES:
            continue
        left = (index == first) == bool(places[first, 0] <= places[second, 0])
        beside = (-7 if left else 7, -3), "right" if left else "left"
        offset, align = beside if watched and close else ((0, 7), "center")
        axes.annotate(name, places[index], offset, textcoords="offset points", ha=align, path_effects=halo())
    _wind(axes, graph)
    scale_bar(axes, nice_below(half / 2), metres(nice_below(half / 2)), left=True)
    colour_bar(bar, shown, (low - middle, high - middle), 1.0)
    return f"µm {say('panel.air_map.unit')}"


def _wind(axes: Axes, graph: Graph) -> None:
    """Its arrow, upper left, downwind."""
    angle = math.radians(graph["wind_from_deg"])
    reach = 0.08 * graph["wind_m_s"] / 10
    east, north = -reach * math.sin(angle), -reach * math.cos(angle)
    arrow = {"arrowstyle": "-|>", "color": TOKENS["ink"], "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (0.13 + east, 0.82 + north), (0.13 - east, 0.82 - north), "axes fraction", arrowprops=arrow)
    told = {"speed": f"{digits(graph['wind_m_s'])} m/s", "from": f"{digits(graph['wind_from_deg'])}°"}
    blows = say("ui.air.blows", **told)
    words = f"{say('ui.air.wind')} {blows}"
    axes.text(0.03, 0.94, words, transform=axes.transAxes, weight="bold", path_effects=halo())


def traces(axes: Axes, _bar: None, graph: Graph) -> str:
    """Paths of the pair's antennas, and below its phase at three frequencies."""
    times, names = graph["trace_times_s"], [graph["antenna_names"][index] for index in graph["watched"]]
    axes.set_axis_off()
    upper, lower = axes.inset_axes((0, 0.55, 1, 0.41)), axes.inset_axes((0, 0, 1, 0.41))
    for path, name, dash in zip(graph["trace_path_um"], names, ("-", "--"), strict=True):
        upper.plot(times, path, dash, color=TOKENS["antenna"], linewidth=1.6, label=name)
    for place, (ghz, phase) in enumerate(zip(BANDS_GHZ, graph["band_phase_deg"], strict=True)):
        lower.plot(times, phase, color=TOKENS["phase"], linewidth=2.2 if ghz == graph["frequency_ghz"] else 1.0)
        share = 0.5 + 0.12 * (place - 1) * (1 if phase[-1] >= 0 else -1)  # the strongest outermost
        lower.text(1.02, share, f"{ghz:g} GHz", transform=lower.transAxes, color=TOKENS["phase"], va="center")
    upper.legend(frameon=False, loc="upper left", ncols=2)
    upper.set_title(say("ui.traces.path", unit="µm"), size=TYPE_PT["ticks"], loc="left", color=TOKENS["ink2"])
    pair = " − ".join(names)
    below = f"{say('ui.traces.phase', pair=pair)} [°]"
    lower.set_title(below, size=TYPE_PT["ticks"], loc="left", color=TOKENS["ink2"])
    upper.tick_params(labelbottom=False)
    _unit_of_x(lower, "s")
    for one, least in zip((upper, lower), LEAST, strict=True):
        one.set_xlim(times[0], times[-1])
        _at_least(one, least)
        one.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return ""


def _at_least(axes: Axes, least: float) -> None:
    """As on screen, an axis that what is nearly nothing does not fill."""
    low, high = axes.get_ylim()
    middle, half = (low + high) / 2, max(least, high - low) / 2
    axes.set_ylim(middle - half, middle + half)


def sky_image(axes: Axes, bar: Axes, graph: Graph) -> str:
    """The snapshot through the air, on the scale on which it has 1 Jy/beam without."""
    return _picture(axes, bar, graph, "dirty_image", "sky_image")


def calm(axes: Axes, bar: Axes, graph: Graph) -> str:
    """The same without air."""
    return _picture(axes, bar, graph, "calm_image", "calm")


def _picture(axes: Axes, bar: Axes, graph: Graph, quantity: str, panel: str) -> str:
    cell_arcsec, image = graph["cell_arcsec"], graph[quantity]
    look: dict[str, Any] = {"unit": say(f"panel.{panel}.unit"), "ends": SCALE}
    unit, _ = print_pictures.picture(axes, bar, image, cell_arcsec, **look)
    half = (len(image) - 1) / 2 * cell_arcsec
    print_pictures.sky_scale_bar(axes, half)
    if graph["clean_beam_shape"]:
        print_pictures.beam_ellipse(axes, graph["clean_beam_shape"], half)
    return unit


def front(axes: Axes, _bar: None, graph: Graph) -> str:
    """A wavefront after the air, cut along the wind, and how late it is."""
    cut = graph["wavefront"]
    late_um = np.array(cut["path_um"])
    low, high = graph["window_range_um"]
    middle, span = (low + high) / 2 if low else 0.0, high - low
    bottom = -0.65 * span if low else -0.15 * span
    axes.plot(cut["along_m"], late_um - middle, color=TOKENS["sky"], linewidth=2.4)
    axes.set(ylim=(bottom, bottom + 1.3 * span))
    _unit_of_x(axes, "m")
    alongs = [along for along, _aside in cut["places_m"]]
    for along, index, align in zip(alongs, graph["watched"], _sides(*alongs), strict=True):
        axes.axvline(along, color=TOKENS["antenna"], linewidth=1, linestyle=":")
        name = f" {graph['antenna_names'][index]} "
        axes.text(along, bottom + 0.03 * span, name, weight="bold", ha=align)
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return "µm"


def _unit_of_x(axes: Axes, unit: str) -> None:
    """In the row of the ticks, right of the axis: below it stands the next picture's title."""
    at_pt = {"xytext": (10, -6), "textcoords": "offset points"}
    axes.annotate(unit, (1, 0), xycoords="axes fraction", ha="left", va="top", color=TOKENS["ink2"], **at_pt)


def _sides(first: float, second: float) -> tuple[str, str]:
    """How two names stand at their lines, away from one another."""
    return ("right", "left") if first <= second else ("left", "right")


def rms_plot(axes: Axes, _bar: None, graph: Graph) -> str:
    """Rms phase of each pair against its length, the exact curve and its slopes."""
    from matplotlib.ticker import FuncFormatter, LogLocator, NullLocator

    lengths, rms = graph["pair_lengths_m"], graph["pair_rms_deg"]
    curve, slopes = graph["rms_curve"], graph["rms_slopes"]
    most = max([*rms, *(curve["rms_deg"] if curve else ())])
    axes.set(xscale="log", yscale="log", xlim=(20, 2e4), ylim=((most or 1) / 100, 2 * (most or 1)))
    _unit_of_x(axes, "m")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(LogLocator(subs=(1, 3)))
        axis.set_major_formatter(FuncFormatter(lambda value, _place: digits(value)))
        axis.set_minor_locator(NullLocator())
    if not most:
        return "°"
    axes.plot(lengths, rms, "s", markersize=2.5, alpha=0.5, color=TOKENS["phase"], markeredgewidth=0)
    if curve:
        axes.plot(curve["length_m"], curve["rms_deg"], color=TOKENS["phase"], linewidth=2)
    for (low, high), slope in zip(RANGES_M, slopes or (), strict=False):
        middle = math.sqrt(low * high)
        at = np.interp(middle, curve["length_m"], curve["rms_deg"])
        words = f"{say('ui.rms.power')}$^{{{digits(slope, 2)}}}$"
        axes.annotate(
            words, (middle, at), (-22, 10), textcoords="offset points", ha="center", path_effects=halo()
        )
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return "°"
