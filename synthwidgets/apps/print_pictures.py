"""The lower row of the printed page: pictures of the sky with their colour bars and what stands on them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..texts import say
from ..texts.numbers import angle, digits, unit_for
from .colours import TOKENS, scale, signed
from .print_marks import halo, nice_below, scale_bar, ticks, window

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.cm import ScalarMappable


def picture(
    axes: Axes,
    bar: Axes,
    image: np.ndarray,
    cell_arcsec: float,
    *,
    unit: str,
    crop: float = 1.0,
    ends: tuple[float, float] | None = None,
) -> tuple[str, str]:
    """An image with its colour bar, east left, north up; returns the unit of the bar and the peak in it."""
    low, high = ends or scale(image)
    cmap, norm = signed(low, high)
    count = len(image)
    half = (
        ((count - 1) / 2) * cell_arcsec * crop
    )  # a half cell is left away, so that the centre is in the middle
    size, angle_unit = unit_for("angle", half)
    east = cell_arcsec / size * (count // 2 + 0.5 - np.array([0, count]))  # of the left and right edge
    shown = axes.imshow(
        image, cmap=cmap, norm=norm, origin="lower", extent=(*east, *-east), interpolation="bilinear"
    )
    window(axes, (0.0, 0.0), half / size, leftward=True)
    ticks(axes, plus=True, unit=angle_unit)
    factor, flux_unit = unit_for("flux", high) if unit else (1.0, "")
    colour_bar(bar, shown, (low, high), factor)
    return unit.replace("Jy", flux_unit.strip()), digits(float(image.max()) / factor)


def compass(axes: Axes) -> None:
    """North up, east left, in the upper left corner."""
    for dx, dy, letter, ha, va in (
        (0.0, 0.09, "N", "center", "bottom"),
        (-0.09, 0.0, "E", "right", "center"),
    ):
        tip = (0.16 + dx, 0.8 + dy)
        axes.annotate(
            "",
            tip,
            (0.16, 0.8),
            "axes fraction",
            arrowprops={
                "arrowstyle": "->",
                "color": TOKENS["ink"],
                "linewidth": 1.1,
                "shrinkA": 0,
                "shrinkB": 0,
                "path_effects": halo(),
            },
        )
        axes.text(
            tip[0] + dx / 9,
            tip[1] + dy / 9,
            letter,
            transform=axes.transAxes,
            ha=ha,
            va=va,
            weight="bold",
            path_effects=halo(),
        )


def sky_scale_bar(axes: Axes, half_arcsec: float) -> None:
    """A round length, bottom right."""
    size, _ = unit_for("angle", half_arcsec)
    length = nice_below(2 * half_arcsec / size / 5)
    scale_bar(axes, length, angle(length * size))


def beam_ellipse(axes: Axes, beam: Mapping[str, float], half_arcsec: float) -> None:
    """The fitted beam, bottom left; its position angle runs from north through east, which is left."""
    from matplotlib.patches import Ellipse

    size, _ = unit_for("angle", half_arcsec)
    corner = half_arcsec / size
    major, minor = (max(beam[key] / size, corner / 60) for key in ("major_arcsec", "minor_arcsec"))
    turned = math.radians(beam["position_angle_deg"])
    wide = math.hypot(major * math.sin(turned), minor * math.cos(turned)) / 2
    high = math.hypot(major * math.cos(turned), minor * math.sin(turned)) / 2
    at = (
        corner - max(0.14 * corner, wide + 0.06 * corner),
        -corner + max(0.14 * corner, high + 0.06 * corner),
    )
    # data coordinates have east along +x, so from north (+y) through east is clockwise of the +y axis
    face = TOKENS["page"] if major < corner / 2 else "none"  # a large one would cover what it explains
    axes.add_patch(
        Ellipse(
            at,
            minor,
            major,
            angle=-beam["position_angle_deg"],
            facecolor=face,
            edgecolor=TOKENS["ink"],
            linewidth=1.2,
            zorder=4,
            path_effects=halo(),
        )
    )
    axes.text(
        at[0] - wide - 0.06 * corner,
        at[1],
        say("figure.beam"),
        va="center",
        color=TOKENS["ink2"],
        path_effects=halo(),
    )


def beam_circles(axes: Axes, circles: Sequence[Mapping[str, Any]], half_arcsec: float) -> None:
    """The dishes' own view: solid at half power, dotted where a corrected image is cut."""
    from matplotlib.patches import Circle

    size, _ = unit_for("angle", half_arcsec)
    for circle in circles:
        axes.add_patch(
            Circle(
                (0, 0),
                circle["radius_arcsec"] / size,
                facecolor="none",
                edgecolor=TOKENS["beam"],
                linewidth=1.1,
                linestyle=":" if circle.get("cut") else "-",
                zorder=4,
                path_effects=halo(),
            )
        )


def point_sources(axes: Axes, sky: Sequence[Mapping[str, Any]], half_arcsec: float) -> None:
    """A ring about every point source: one pixel alone would be lost in print."""
    size, _ = unit_for("angle", half_arcsec)
    points = [
        (one["east_arcsec"] / size, one["north_arcsec"] / size) for one in sky if one["kind"] == "point"
    ]
    axes.scatter(
        *np.array(points).reshape(-1, 2).T, s=60, facecolors="none", edgecolors=TOKENS["sky"], linewidths=1.1
    )


def colour_bar(bar: Axes, shown: ScalarMappable, ends: tuple[float, float], factor: float) -> None:
    """The colours of what is shown between two ends, in a unit of so much."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    bar.imshow(
        np.linspace(*ends, 512)[:, None],
        cmap=shown.cmap,
        norm=shown.norm,
        origin="lower",
        aspect="auto",
        extent=(0, 1, ends[0] / factor, ends[1] / factor),
    )
    bar.set_xticks([])
    bar.yaxis.tick_right()
    bar.yaxis.set_major_locator(MaxNLocator(5, steps=[1, 2, 5, 10]))
    bar.yaxis.set_major_formatter(FuncFormatter(lambda value, _: digits(round(value, 12))))
    bar.axhline(0, color=TOKENS["ink"], linewidth=0.8)
