"""One complex number as an arrow, on paper: real to the right, imaginary up, its twin mirrored, its parts below."""

from __future__ import annotations

import cmath
import math
from typing import TYPE_CHECKING

from ..texts import say
from ..texts.numbers import MINUS, digits, flux, unit_for
from .colours import TOKENS
from .print_marks import halo, nice_below
from .sheet import TYPE_PT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RADIUS = 1.0  # of the outer ring; everything else is in its units
SIDE, TOP, BOTTOM = 1.75, 1.45, -3.1  # of the axes about its middle
ROWS = (-1.6, -1.98, -2.34, -2.68, -2.98)  # pair, amplitude and phase, parts, and what is said of the twin


def arrow(axes: Axes, pair: str, value: complex | None) -> None:
    """The arrow of a pair's visibility [Jy]; None: the sample is lost, which is said instead."""
    axes.set(xlim=(-SIDE, SIDE), ylim=(BOTTOM, TOP), aspect="equal", xticks=[], yticks=[], frame_on=False)
    _write(axes, 0, ROWS[0], pair, weight="bold", size=TYPE_PT["values"])
    if value is None:
        return _write(axes, 0, ROWS[1], say("ui.vis.lost_short"), color=TOKENS["ink2"])
    ring = _nice_above(abs(value) or 1.0)
    _dial(axes, ring)
    _arrows(axes, value / ring)
    _numbers(axes, value)


def parts(value: complex) -> str:
    """Real and imaginary part in the unit that fits the amplitude.

    Examples
    --------
    >>> parts(0.0562 - 0.0314j)
    '56.2 − 31.4 i mJy'
    >>> parts(-0.00105 - 3e-18j)
    '−1.05 + 0.00 i mJy'
    """
    size, unit = unit_for("flux", abs(value))
    places = max(0, 2 - math.floor(math.log10(abs(value) / size or 1.0)))  # three digits of the amplitude
    real, imaginary = (f"{abs(part) / size:.{places}f}" for part in (value.real, value.imag))
    minus, sign = (part < 0 and float(text) > 0 for part, text in ((value.real, real), (value.imag, imaginary)))
    return f"{MINUS if minus else ''}{real} {MINUS if sign else '+'} {imaginary} i{unit}"


def _nice_above(value: float) -> float:
    """The smallest of 1, 2, 5 × 10ⁿ that is not below a value.

    Examples
    --------
    >>> _nice_above(0.064), _nice_above(0.2)
    (0.1, 0.2)
    """
    below = nice_below(value)
    return below if below >= value * (1 - 1e-9) else nice_below(2.5001 * below)


def _dial(axes: Axes, ring: float) -> None:
    """Two rings, the outer one of a round amplitude that is written beside it, and the two axes with their names."""
    from matplotlib.patches import Circle

    for radius in (RADIUS, RADIUS / 2):
        axes.add_patch(Circle((0, 0), radius, facecolor="none", edgecolor=TOKENS["hair"], linewidth=0.7))
    for x, y in (((-1.1, 1.1), (0, 0)), ((0, 0), (-1.1, 1.1))):
        axes.plot(x, y, color=TOKENS["rule"], linewidth=0.7)
    quiet = {"color": TOKENS["ink2"], "path_effects": halo()}
    _write(axes, 1.16, -0.06, say("ui.vis.real"), ha="left", **quiet)
    _write(axes, 0, 1.18, say("ui.vis.imaginary"), **quiet)
    _write(axes, 0.78, 0.84, flux(ring), ha="left", color=TOKENS["ink3"])


def _arrows(axes: Axes, tip: complex) -> None:
    """The arrow, the lines to its two parts, the arc of its phase, and its twin."""
    from matplotlib.patches import Arc

    x, y = tip.real, tip.imag
    axes.plot([0, x, x], [y, y, 0], color=TOKENS["ink2"], linewidth=0.8, linestyle=":")
    look = {"color": TOKENS["uv-conj"], "linewidth": 1.1}
    axes.plot([0, x], [0, -y], linestyle="--", **look)
    axes.plot(x, -y, "o", markersize=4.5, markerfacecolor=TOKENS["page"], markeredgecolor=TOKENS["uv-conj"], gid="twin")
    ends = sorted((0.0, math.degrees(cmath.phase(tip))))
    axes.add_patch(Arc((0, 0), 0.72, 0.72, theta1=ends[0], theta2=ends[1], color=TOKENS["phase"], linewidth=1.8))
    style = {"arrowstyle": "-|>", "color": TOKENS["amplitude"], "linewidth": 2.0, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", (x, y), (0, 0), arrowprops=style | {"mutation_scale": 11}, gid="arrow")
    if abs(y) > 0.28:
        side = -1 if x < 0 else 1
        _write(axes, x + 0.14 * side, -y - 0.06, say("ui.vis.twin"), ha="right" if side < 0 else "left",
               color=TOKENS["ink2"], path_effects=halo())  # fmt: skip


def _numbers(axes: Axes, value: complex) -> None:
    strong = {"weight": "bold", "size": TYPE_PT["values"]}
    _write(axes, -0.1, ROWS[1], flux(abs(value)), ha="right", color=TOKENS["amplitude"], **strong)
    degrees = round(math.degrees(cmath.phase(value)))
    _write(axes, 0.2, ROWS[1], f"{digits(degrees)}°", ha="left", color=TOKENS["phase"], **strong)
    _write(axes, 0, ROWS[2], parts(value))
    for row, words in zip(ROWS[3:], say("ui.vis.mirrored").split("\n"), strict=True):
        _write(axes, 0, row, words, color=TOKENS["ink2"])


def _write(axes: Axes, x: float, y: float, words: str, ha: str = "center", **style: object) -> None:
    axes.text(x, y, words, ha=ha, **style)  # type: ignore[arg-type]
