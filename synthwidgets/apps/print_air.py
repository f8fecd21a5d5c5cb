"""The panels of MovingSky on paper: each draws into its square and returns the unit for its title."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

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
    axes.scatter(*places.T, s=22, c=TOKENS["antenna"], edgecolors=TOKENS["page"], linewidths=0.8, zorder=3)
    axes.scatter(*places[first], s=60, c=TOKENS["antenna"], edgecolors=TOKENS["page"], zorder=4)
    axes.scatter(*places[second], s=50, c=TOKENS["page"], edgecolors=TOKENS["antenna"], linewidths=2, zorder=4)
    for index, name in enumerate(graph["antenna_names"]):
        if index in (first, second) or len(places) <= MOST_NAMES:
            axes.annotate(name, places[index], (0, 6), textcoords="offset points", ha="center", path_effects=halo())
    _wind(axes, graph)
    scale_bar(axes, nice_below(half / 2), metres(nice_below(half / 2)), left=True)
    colour_bar(bar, shown, (low - middle, high - middle), 1.0)
    return f"{say('panel.air_map.unit')}, µm"


def _wind(axes: Axes, graph: Graph) -> None:
    """Its arrow, upper left, downwind."""
    angle = math.radians(graph["wind_from_deg"])
    reach = 0.1 * min(1.0, graph["wind_m_s"] / 10)
    east, north = -reach * math.sin(angle), -reach * math.cos(angle)
    arrow = {"arrowstyle": "-|>", "color": TOKENS["ink"], "linewidth": 2, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (0.15 + east, 0.86 + north), (0.15 - east, 0.86 - north), "axes fraction", arrowprops=arrow)
    words = f"{say('ui.air.wind')} {digits(graph['wind_m_s'])} m/s"
    axes.text(0.04, 0.7, words, transform=axes.transAxes, weight="bold", path_effects=halo())


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
    lower.set_xlabel("s", color=TOKENS["ink2"])
    for one in (upper, lower):
        one.set_xlim(times[0], times[-1])
        one.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return ""


def sky_image(axes: Axes, bar: Axes, graph: Graph) -> str:
    """The snapshot through the air, on the scale on which it has 1 Jy/beam without."""
    return _picture(axes, bar, graph, "dirty_image", "sky_image")


def calm(axes: Axes, bar: Axes, graph: Graph) -> str:
    """The same without air."""
    return _picture(axes, bar, graph, "calm_image", "calm")


def _picture(axes: Axes, bar: Axes, graph: Graph, quantity: str, panel: str) -> str:
    cell_arcsec, image = graph["cell_arcsec"], graph[quantity]
    unit, _ = print_pictures.picture(axes, bar, image, cell_arcsec, unit=say(f"panel.{panel}.unit"), ends=SCALE)
    half = (len(image) - 1) / 2 * cell_arcsec
    print_pictures.sky_scale_bar(axes, half)
    if graph["clean_beam_shape"]:
        print_pictures.beam_ellipse(axes, graph["clean_beam_shape"], half)
    return unit


def front(axes: Axes, _bar: None, graph: Graph) -> str:
    """A wavefront after the air, cut along the wind, and how late it is."""
    cut = graph["wavefront"]
    late_um = np.array(cut["path_um"])
    axes.plot(cut["along_m"], -late_um + late_um.min(), color=TOKENS["sky"], linewidth=2.4)
    low, high = graph["window_range_um"]
    axes.set(ylim=(-1.1 * (high - low), 0.1 * (high - low)), xlabel="m")
    for (along, _aside), index in zip(cut["places_m"], graph["watched"], strict=True):
        axes.axvline(along, color=TOKENS["antenna"], linewidth=1, linestyle=":")
        axes.text(along, -1.08 * (high - low), f" {graph['antenna_names'][index]}", weight="bold")
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return "µm"


def rms_plot(axes: Axes, _bar: None, graph: Graph) -> str:
    """Rms phase of each pair against its length, the exact curve and its slopes."""
    lengths, rms = graph["pair_lengths_m"], graph["pair_rms_deg"]
    axes.plot(lengths, rms, "s", markersize=2.5, alpha=0.5, color=TOKENS["phase"], markeredgewidth=0)
    curve, slopes = graph["rms_curve"], graph["rms_slopes"]
    if curve:
        axes.plot(curve["length_m"], curve["rms_deg"], color=TOKENS["phase"], linewidth=2)
    for (low, high), slope in zip(RANGES_M, slopes or (), strict=False):
        middle = math.sqrt(low * high)
        at = np.interp(middle, curve["length_m"], curve["rms_deg"])
        words = f"{say('ui.rms.power')}$^{{{digits(slope, 2)}}}$"
        axes.annotate(
            words, (middle, at), (-22, 10), textcoords="offset points", ha="center", path_effects=halo()
        )
    axes.set(xscale="log", yscale="log", xlim=(20, 2e4), xlabel="m")
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    return "°"
