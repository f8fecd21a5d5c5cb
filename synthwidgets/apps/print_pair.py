"""The panels of one pair of antennas on paper: each draws into its square and returns the unit for its title."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING, Any

import numpy as np

from ..core.constants import ARCSEC
from ..core.primary_beam import primary_beam
from ..graph import Graph
from ..models.baseline import NAMES
from ..models.baseline_words import phase_words, turns_words
from ..texts import say
from ..texts.numbers import DEGREE, angle, digits, flux, metres, unit_for
from .colours import TOKENS, signed
from .print_marks import halo, nice_below, scale_bar, ticks, window
from .sheet import MATHS, TYPE_PT, fonts

if TYPE_CHECKING:
    from matplotlib.axes import Axes

PIXELS = 240  # of the stripes' picture, along a side
CREST = 0.3  # of the signed colours: as strong as on screen
WAVELENGTH, STEEPEST, APART = 0.34, 0.5, 0.6  # of the picture's side: as on screen
FLOOR, DISH = 0.16, 0.1
BOLD: dict[str, Any] = {"weight": "bold", "ha": "center"}


def stripes(axes: Axes, graph: Graph) -> str:
    """The stripes on the sky as the dishes let them through, east left, with the source and the two centres."""
    marks = graph["sky_marks"]
    half = marks["field_arcsec"] / 2
    along = np.linspace(-half, half, PIXELS)
    east, north = np.meshgrid(along, along)
    colours, norm = signed(-1.0, 1.0)
    axes.imshow(CREST * pattern(graph, east, north), cmap=colours, norm=norm, origin="lower",
                extent=(-half, half, -half, half), interpolation="bilinear")  # fmt: skip
    window(axes, (0, 0), half, leftward=True)
    ticks(axes, plus=True, unit="″")
    _dishes(axes, marks)
    _mark(axes, marks["phase_centre"], "+", say("ui.stripes.phase_centre"), below=True)
    for east_arcsec, north_arcsec, width in marks["stars"]:
        if width:
            axes.add_patch(_circle((east_arcsec, north_arcsec), width / 2, edgecolor=TOKENS["sky"], linewidth=1.2))
        _mark(axes, (east_arcsec, north_arcsec), (4, 1, 0), "")
    spacing = marks["spacing_arcsec"]
    return f"{say('ui.stripes.every')} {angle(spacing, 3)}" if spacing else say("ui.stripes.none")


def pattern(graph: Graph, east_arcsec: np.ndarray, north_arcsec: np.ndarray) -> np.ndarray:
    """Cosine or sine of the phase of a star at each place, times what the dishes see of it."""
    marks, (u, v) = graph["sky_marks"], graph["uv"]
    east, north = east_arcsec - marks["phase_centre"][0], north_arcsec - marks["phase_centre"][1]
    phase = 2 * np.pi * (u * east + v * north) * ARCSEC
    wave = np.sin(phase) if marks["stripes"] == "sine" else np.cos(phase)
    pointing = marks["pointing"]
    seen: np.ndarray = primary_beam(east_arcsec - pointing[0], north_arcsec - pointing[1], marks["fwhm_arcsec"])
    return wave * seen


def wave(axes: Axes, graph: Graph) -> str:
    """A plane wave at both antennas, antenna 2 on the left; true in wavelengths, its slant far too steep."""
    of = graph["wave"]
    axes.set(xlim=(0, 1), ylim=(0, 1), xticks=[], yticks=[], aspect="equal", frame_on=False)
    feet = [np.array([(1 + side * APART) / 2, FLOOR + DISH]) for side in (-1, 1)]
    far, near = feet if of["turns"] >= 0 else feet[::-1]
    upward, length = _slant(of["turns"])
    _fronts(axes, near, upward, length)
    axes.plot(*np.transpose([far, far + abs(of["turns"]) * length * upward]), color=TOKENS["phase"], linewidth=3.5,
              path_effects=halo())  # fmt: skip
    axes.axhspan(-1, FLOOR, color=TOKENS["page"], zorder=3)
    axes.plot([0, 1], [FLOOR, FLOOR], color=TOKENS["rule"], zorder=4)
    look = {"color": TOKENS["antenna"], "zorder": 4}
    for (x, y), index in zip(feet, reversed(of["pair"]), strict=True):
        axes.plot([x, x], [FLOOR, y], linewidth=2.4, **look)
        axes.plot(x, y, "o", markersize=7, **look)
        axes.text(x, FLOOR - 0.07, NAMES[index], **BOLD, **look)
    axes.text(0.5, FLOOR - 0.07, metres(of["length_m"]), zorder=4, **BOLD)
    turns = say("ui.wave.turns", turns=turns_words(abs(of["turns"])))
    path = f"{say('ui.wave.extra')} {digits(abs(of['extra_mm']))} mm = {turns}"
    axes.text(0.5, 0.0, path, zorder=4, color=TOKENS["phase"], **BOLD)
    return ""


def _slant(turns: float) -> tuple[np.ndarray, float]:
    """The way to the source and the length of a wave, as `wavefronts.js` has them, in sides of the picture."""
    length = min(WAVELENGTH, STEEPEST * APART / max(abs(turns), 1e-9))
    sine = turns * length / APART
    return np.array([sine, math.sqrt(1 - sine * sine)]), length


def _fronts(axes: Axes, near: np.ndarray, upward: np.ndarray, length: float) -> None:
    """Crests, troughs dashed, and the crest that has just reached the nearer antenna."""
    reach = math.ceil(3 / length)
    for half_waves in range(-reach, 2 * reach):
        middle = near + half_waves * length / 2 * upward
        ends = [middle + way * np.array([upward[1], -upward[0]]) for way in (-2, 2)]
        width = 2.4 if not half_waves else 0.6 if half_waves % 2 else 1.1
        dashes: Any = (0, (4, 5)) if half_waves % 2 else "-"
        axes.plot(*np.transpose(ends), color=TOKENS["sky"], linewidth=width, linestyle=dashes)


def dial(axes: Axes, graph: Graph) -> str:
    """The arrow, its parts, its twin, in rings of round amplitudes."""
    of = graph["arrow"]
    ring = max(3.0, of["flux"])
    axes.set(xlim=(-1.2 * ring, 1.2 * ring), ylim=(-1.2 * ring, 1.2 * ring), xticks=[], yticks=[], frame_on=False)
    axes.set_aspect("equal")
    for share in (1 / 3, 2 / 3, 1):
        axes.add_patch(_circle((0, 0), share * ring, edgecolor=TOKENS["hair"], linewidth=0.8))
        axes.text(share * ring, -0.1 * ring, flux(share * ring), color=TOKENS["ink3"], ha="right")
    axes.plot([-ring, ring], [0, 0], [0, 0], [-ring, ring], color=TOKENS["rule"], linewidth=0.8)
    axes.text(ring, 0.04 * ring, say("ui.dial.real"), color=TOKENS["ink2"], ha="right")
    axes.text(0.04 * ring, 0.9 * ring, say("ui.dial.imaginary"), color=TOKENS["ink2"])
    end = 0j
    for part in of["parts"] if len(of["parts"]) > 1 else ():
        begin, end = end, end + complex(part["re"], part["im"])
        _arrow(axes, end, begin, TOKENS["sky"], 1.2)
    value = complex(of["re"], of["im"])
    twin = value.conjugate()
    axes.plot([0, twin.real], [0, twin.imag], "--", color=TOKENS["uv-conj"], linewidth=1.1)
    axes.plot(twin.real, twin.imag, "o", markersize=5, markerfacecolor=TOKENS["page"], color=TOKENS["uv-conj"])
    _arc(axes, value, 0.28 * ring)
    _arrow(axes, value, 0j, TOKENS["amplitude"], 3.0)
    return f"{flux(of['amplitude'])}, {phase_words(of['phase_deg'])}"


def pair_ground(axes: Axes, graph: Graph) -> str:
    """The antennas from above, the pair joined: east right, north up."""
    marks = graph["ground_marks"]
    places, pair = np.array(marks["places"]), marks["pair"]
    reach = max(20.0, float(np.abs(places).max()))
    window(axes, (0, 0), 1.4 * reach)
    axes.set(xticks=[], yticks=[], frame_on=False)
    for radius in (0.5 * reach, reach):
        axes.add_patch(_circle((0, 0), radius, edgecolor=TOKENS["hair"], linewidth=0.7))
    axes.plot(*places[pair].T, color=TOKENS["baseline"], linewidth=1.8)
    for index, (east, north) in enumerate(places):
        chosen = index in pair
        look = {"markerfacecolor": TOKENS["antenna"] if chosen else TOKENS["page"]}
        axes.plot(east, north, "o", markersize=7 if chosen else 5, color=TOKENS["antenna"], **look)
        axes.text(east, north + 0.07 * reach, NAMES[index], path_effects=halo(), ha="center",
                  weight="bold" if chosen else "normal")  # fmt: skip
    scale_bar(axes, nice_below(reach / 2), metres(nice_below(reach / 2)), left=True)
    return metres(graph["pair_length_m"])


def twins(axes: Axes, graph: Graph) -> str:
    """The pair's point and its twin opposite, u growing left."""
    u, v = graph["uv_twins"].values()
    size, unit = unit_for("wavelengths", max(abs(u), abs(v)))
    u, v = u / size, v / size
    window(axes, (0, 0), 1.5 * max(abs(u), abs(v)) or 1.0, leftward=True)
    ticks(axes)
    axes.plot([u, -u], [v, -v], "--", color=TOKENS["uv-conj"], linewidth=1)
    axes.plot(-u, -v, "o", markersize=6, markerfacecolor=TOKENS["page"], color=TOKENS["uv-conj"])
    axes.plot(u, v, "o", markersize=7, color=TOKENS["uv"])
    italic = {"family": fonts(MATHS), "style": "italic", "size": TYPE_PT["title"]}
    axes.annotate("v ↑", (0, 1), (5, -5), "axes fraction", "offset points", va="top", **italic)
    axes.annotate("← u", (1, 0), (-5, 5), "axes fraction", "offset points", ha="right", **italic)
    return unit.strip()


def all_pairs(axes: Axes, graph: Graph) -> str:
    """The arrows of all pairs, the shortest first, in two rows of five."""
    axes.set(xlim=(0, 5), ylim=(0, 5), xticks=[], yticks=[], frame_on=False, aspect="equal")
    for place, one in enumerate(graph["pair_arrows"]):
        middle, value = complex(place % 5 + 0.5, 4.4 - 2.3 * (place // 5)), complex(one["re"], one["im"])
        at = (middle.real, middle.imag)
        chosen = one["pair"] == graph["pair"]
        edge = {"edgecolor": TOKENS["ink" if chosen else "rule"], "linewidth": 1.4 if chosen else 0.8}
        axes.add_patch(_circle(at, 0.44, **edge))
        axes.plot([at[0], at[0] + 0.44], [at[1]] * 2, ":", color=TOKENS["ink3"], linewidth=0.8)
        _arrow(axes, middle + 0.44 * value / one["flux"], middle, TOKENS["amplitude"], 1.4)
        axes.text(at[0], at[1] - 0.75, "–".join(NAMES[index] for index in one["pair"]), **BOLD)
        phase = phase_words(math.degrees(cmath.phase(value)) if value else None)
        axes.text(at[0], at[1] - 1.05, phase, ha="center", color=TOKENS["ink2"])
    return ""


# marks --------------------------------------------------------------------------------------------------------


def _dishes(axes: Axes, marks: dict[str, Any]) -> None:
    east, north = marks["pointing"]
    radius = marks["fwhm_arcsec"] / 2
    axes.add_patch(_circle((east, north), radius, edgecolor=TOKENS["ink"], linewidth=1, linestyle=":"))
    axes.text(east, north + 0.86 * radius, say("ui.stripes.pointing"), ha="center", va="top", path_effects=halo())


def _mark(axes: Axes, at: Any, marker: Any, words: str, below: bool = False) -> None:
    axes.plot(*at, marker=marker, markersize=11, color=TOKENS["ink"], markeredgewidth=1.6, path_effects=halo())
    if words:
        offset = (8, -11 if below else 6)
        axes.annotate(words, tuple(at), offset, textcoords="offset points", weight="bold", path_effects=halo())


def _arrow(axes: Axes, tip: complex, tail: complex, colour: str, width: float) -> None:
    style = {"arrowstyle": "-|>", "color": colour, "linewidth": width, "shrinkA": 0, "shrinkB": 0}
    style["mutation_scale"] = 6 + 3 * width
    axes.annotate("", (tip.real, tip.imag), (tail.real, tail.imag), arrowprops=style)


def _arc(axes: Axes, value: complex, radius: float) -> None:
    from matplotlib.patches import Arc

    if not value:
        return
    degrees = math.degrees(cmath.phase(value))
    start, end = sorted((0.0, degrees))
    axes.add_patch(Arc((0, 0), 2 * radius, 2 * radius, theta1=start, theta2=end, color=TOKENS["phase"], linewidth=1.8))
    beside = cmath.rect(1.25 * radius, math.radians(degrees / 2))
    words = f"{digits(round(degrees))}{DEGREE}"
    axes.text(beside.real, beside.imag, words, color=TOKENS["phase"], va="center", path_effects=halo(), **BOLD)


def _circle(at: Any, radius: float, **look: Any) -> Any:
    from matplotlib.patches import Circle

    return Circle(tuple(at), radius, facecolor="none", **look)
