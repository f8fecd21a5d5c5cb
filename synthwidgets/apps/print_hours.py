"""The hours of an observation on paper: how high the source stands, from when to when the array watches."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from ..core.horizon import elevation_rad
from ..core.layout import Layout
from ..core.tracks import elevations_rad
from ..texts import say
from ..texts.numbers import digits
from .colours import TOKENS
from .print_marks import halo

if TYPE_CHECKING:
    from matplotlib.axes import Axes

STEP_H = 0.05


class Watch(NamedTuple):
    """An observation: from when to when, the moment that is shown [h], declination and elevation limit [°]."""

    start_h: float
    end_h: float
    now_h: float
    declination_deg: float
    limit_deg: float


def heights(layout: Layout, hours_h: np.ndarray, watch: Watch) -> np.ndarray:
    """The source's elevation [°] at each hour; for an array as wide as the Earth, how many antennas see it."""
    hours_rad, declination_rad = hours_h * math.pi / 12, math.radians(watch.declination_deg)
    if not layout.earth_wide:  # the site has an elevation also while no antenna stands there
        return np.degrees(elevation_rad(layout.latitude_rad, hours_rad, declination_rad))
    up_deg = np.degrees(elevations_rad(layout, hours_rad, declination_rad))
    return (up_deg >= watch.limit_deg).sum(axis=1).astype(float)


def signed_hours(hours: float) -> str:
    """An hour angle, two decimals at most.

    Examples
    --------
    >>> signed_hours(1.0), signed_hours(-0.054), signed_hours(0.001)
    ('+1 h', '−0.05 h', '0 h')
    """
    rounded = round(hours, 2) + 0.0
    return ("+" if rounded > 0 else "") + digits(rounded, 4) + " h"


def sentences(layout: Layout, watch: Watch) -> list[str]:
    """What the picture shows, as the screen says it: the moment, and the hours of the observation."""
    height = float(heights(layout, np.array([watch.now_h]), watch)[0])
    if layout.earth_wide:
        seen = say("ui.globe.seeing", seeing=round(height), count=len(layout.names))
    else:
        seen = say("ui.globe.down") if height < 0 else say("ui.globe.up", elevation=f"{digits(round(height))}°")
    declination = f"{digits(round(watch.declination_deg))}°"
    spoken = say("ui.globe.spoken", now=signed_hours(watch.now_h), declination=declination, seen=seen)
    ends = {"from": signed_hours(watch.start_h), "to": signed_hours(watch.end_h)}
    return [spoken, say("ui.globe.watched", **ends)]


def hours(axes: Axes, layout: Layout, watch: Watch) -> None:
    """The curve of the source, what of it is watched, the limit, and the moment that is shown."""
    extent = _extent(layout, watch)
    at = np.arange(-extent, extent + STEP_H / 2, STEP_H)
    axes.plot(at, np.maximum(heights(layout, at, watch), 0), color=TOKENS["ink3"], linewidth=1.1, gid="curve")
    _watched(axes, layout, watch)
    height = max(0.0, float(heights(layout, np.array([watch.now_h]), watch)[0]))
    axes.plot([watch.now_h] * 2, [0, height], color=TOKENS["ink"], linewidth=1.4)
    axes.plot(watch.now_h, height, "o", color=TOKENS["ink"], markersize=5, markeredgecolor=TOKENS["page"], gid="now")
    top = len(layout.names) if layout.earth_wide else 90
    if not layout.earth_wide:
        axes.axhline(watch.limit_deg, color=TOKENS["ink3"], linewidth=0.8, linestyle=":")
        axes.text(extent, watch.limit_deg + 2, f"{digits(watch.limit_deg)}°", ha="right", color=TOKENS["ink3"],
                  path_effects=halo())  # fmt: skip
        axes.set_yticks([0, 30, 60, 90], ["0", "30", "60", "90"])
    axes.set(xlim=(-extent, extent), ylim=(0, 1.08 * top))
    label = say("ui.globe.who") if layout.earth_wide else f"{say('ui.globe.elevation')} [°]"
    axes.set_ylabel(label, color=TOKENS["ink2"])
    axes.set_xlabel(f"{say('ui.globe.hours')} [h]", color=TOKENS["ink2"])
    _hour_ticks(axes)


def _hour_ticks(axes: Axes) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    axes.xaxis.set_major_locator(MaxNLocator(7, steps=[1, 2, 3, 4, 6, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda hour, _: ("+" if hour > 0 else "") + digits(round(hour, 6))))
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _watched(axes: Axes, layout: Layout, watch: Watch) -> None:
    """The area below the curve while the array watches and somebody can see the source."""
    count = max(2, math.ceil((watch.end_h - watch.start_h) / STEP_H) + 1)
    at = np.linspace(watch.start_h, watch.end_h, count)
    height = heights(layout, at, watch)
    seen = height > 0 if layout.earth_wide else height >= watch.limit_deg
    colour = TOKENS["uv"]
    axes.fill_between(at, 0, height, where=seen.tolist(), color=colour, alpha=0.2, linewidth=0, gid="watched")
    axes.plot([watch.start_h, watch.end_h], [0, 0], color=colour, linewidth=3.5, solid_capstyle="butt", clip_on=False,
              zorder=4, gid="span")  # fmt: skip


def _extent(layout: Layout, watch: Watch) -> int:
    """Hours on either side: what can be watched with one hour more, four at least."""
    at = np.arange(0, 12.01, STEP_H)
    up = heights(layout, at, watch) >= watch.limit_deg
    reach = 12.0 if layout.earth_wide else float(at[up].max(initial=0.0))
    return min(12, math.ceil(max(4.0, reach + 1, abs(watch.start_h), abs(watch.end_h))))
