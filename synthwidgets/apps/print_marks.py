"""What every panel on paper is drawn with: a square window, round ticks, scale bars, halos."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..texts.numbers import digits
from .colours import TOKENS

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def nice_below(value: float) -> float:
    """The largest of 1, 2, 5 × 10ⁿ that is not above a value.

    Examples
    --------
    >>> nice_below(7.3), nice_below(0.02), nice_below(1999.0)
    (5.0, 0.02, 1000.0)
    """
    power = 10.0 ** math.floor(math.log10(value))
    return max(
        float(f"{mantissa * power:.6g}") for mantissa in (1, 2, 5) if mantissa * power <= value * (1 + 1e-9)
    )


def window(axes: Axes, middle: Sequence[float], half: float, leftward: bool = False) -> None:
    x, y = middle
    axes.set(
        xlim=(x + half, x - half) if leftward else (x - half, x + half),
        ylim=(y - half, y + half),
        aspect="equal",
    )


def ticks(axes: Axes, plus: bool = False, unit: str = "") -> None:
    """Round ticks with a true minus sign, the unit at zero."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    def written(value: float, _position: int) -> str:
        if abs(value) < 1e-9 * max(map(abs, axes.get_xlim())):
            return "0" + unit
        return ("+" if plus and value > 0 else "") + digits(value)

    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_locator(MaxNLocator(6, steps=[1, 2, 3, 5, 10]))
        axis.set_major_formatter(FuncFormatter(written))


def scale_bar(axes: Axes, length: float, text: str, left: bool = False) -> None:
    """A line of that length in data units, in a lower corner, its length above it."""
    share = length / abs(axes.get_xlim()[1] - axes.get_xlim()[0])
    aside = max(share / 2, 0.075)  # of the bar's middle from the edge: its text has room as well
    middle = 0.04 + aside if left else 0.96 - aside
    axes.plot(
        [middle - share / 2, middle + share / 2],
        [0.05, 0.05],
        transform=axes.transAxes,
        color=TOKENS["ink"],
        linewidth=1.5,
        solid_capstyle="butt",
        path_effects=halo(),
        zorder=4,
    )
    axes.text(
        middle,
        0.065,
        text,
        transform=axes.transAxes,
        ha="center",
        va="bottom",
        weight="bold",
        path_effects=halo(),
    )


def halo() -> list[Any]:
    from matplotlib.patheffects import withStroke

    return [withStroke(linewidth=2.5, foreground=TOKENS["page"])]
