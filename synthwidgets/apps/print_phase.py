"""The panels of PhaseReferencing on paper: each draws into its square and returns the unit for its title."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from ..graph import Graph
from ..texts import say
from . import print_pictures
from .colours import TOKENS
from .phase_prints import CROP

if TYPE_CHECKING:
    from matplotlib.axes import Axes

HIGHEST_DEG = 120  # of rms phases, as on the screen: what is beyond is a mark at the edge
FIELDS = (("calibrator", "s"), ("target", "D"), ("check", (4, 1, 0)))  # as on the screen: their colours and marks
SIZES = {"calibrator": 4, "target": 4, "check": 7}  # a star is mostly points


def image(axes: Axes, bar: Axes, graph: Graph, quantity: str) -> str:
    """One of the target's pictures, all on one scale."""
    cell_arcsec, shown = graph["cell_arcsec"], graph[quantity]
    look: dict[str, Any] = {"unit": say("panel.phase_after.unit"), "ends": tuple(graph["picture_ends"]), "crop": CROP}
    unit, _ = print_pictures.picture(axes, bar, shown, cell_arcsec, **look)
    half = (len(shown) - 1) / 2 * cell_arcsec * CROP
    print_pictures.sky_scale_bar(axes, half)
    if graph["clean_beam_shape"]:
        print_pictures.beam_ellipse(axes, graph["clean_beam_shape"], half)
    return unit


def phases(axes: Axes, graph: Graph) -> str:
    """The pair's phases against time: integrations as dots, scans as marks, the solution where they are raw."""
    times_s, fields, raw, right, flagged_raw, flagged_right = graph["phase_rows"]
    is_raw = graph["shown"] == "raw"
    values, flagged, key = (raw, flagged_raw, "raw_deg") if is_raw else (right, flagged_right, "right_deg")
    for field, (name, marker) in enumerate(FIELDS):
        colour, those = TOKENS[name], fields == field
        axes.plot(times_s[those] / 60, values[those], ".", color=colour, markersize=2.5, alpha=0.5)
        means = [one for one in graph["scan_means"] if one["field"] == field and one[key] is not None]
        at, angles = [one["time_s"] / 60 for one in means], [one[key] for one in means]
        style: dict[str, Any] = {"marker": marker, "markersize": SIZES[name], "color": colour, "linestyle": "none"}
        axes.plot(at, angles, **style, label=say(f"ui.phase.{name}"))
    solution, truth = graph["pair_solution_deg"], graph["pair_truth_deg"]
    if is_raw:
        axes.plot(times_s / 60, _broken(solution), color=TOKENS["phase"], linewidth=1.2)
    if graph["flags"]:
        axes.plot(times_s / 60, flagged, "x", color=TOKENS["ink3"], markersize=2.5, markeredgewidth=0.5)
    if truth is not None:
        ought = truth if is_raw else (truth - solution + 180) % 360 - 180
        axes.plot(times_s / 60, _broken(ought), "--", color=TOKENS["ink"], linewidth=1.0)
    axes.set(xlim=(0, 60), ylim=(-180, 180), yticks=range(-180, 181, 90), xlabel="min")
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    axes.legend(frameon=False, loc="lower left", ncols=3, fontsize=6, handletextpad=0.1, columnspacing=0.8)
    return "°"


def lengths(axes: Axes, graph: Graph) -> str:
    """Rms phase of each pair of the check source against its length, before and after, and the exact curves."""
    lengths_m, curve = graph["pair_lengths_m"], graph["check_curve"]
    ticks = {0: "0", 30: "30", 60: "60", 90: "90", HIGHEST_DEG: f"≥ {HIGHEST_DEG}"}
    axes.set(xscale="log", ylim=(0, HIGHEST_DEG), xlabel="m", yticks=list(ticks), yticklabels=ticks.values())
    small: dict[str, Any] = {"markersize": 2.5, "alpha": 0.5, "markeredgewidth": 0, "clip_on": False}
    before, after = TOKENS["air"], TOKENS["phase"]
    for name, when, colour in (("raw_rms_deg", "before", before), ("right_rms_deg", "after", after)):
        rms_deg = np.minimum(graph[name], HIGHEST_DEG)
        axes.plot(lengths_m, rms_deg, "s", color=colour, label=say(f"ui.phase.{when}"), **small)
    axes.plot(curve["length_m"], curve["before_deg"], "--", color=before, linewidth=1.4)
    axes.plot(curve["length_m"], curve["after_deg"], color=after, linewidth=2)
    axes.axvline(graph["effective_m"], color=TOKENS["ink3"], linestyle=":", linewidth=1)
    for limit in graph["traffic_light"]["limits"]:
        axes.axhline(limit["below_deg"], color=TOKENS["ink3"], linestyle=(0, (2, 4)), linewidth=0.8)
    axes.legend(frameon=False, loc="upper left", fontsize=6)
    return "°"


def _broken(angles: np.ndarray) -> np.ndarray:
    """With a gap where an angle jumps by a turn."""
    jumps = np.abs(np.diff(angles, prepend=angles[0])) > 150
    return np.where(jumps, np.nan, angles)
