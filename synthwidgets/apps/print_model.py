"""The model's transform on paper: under the tracks of the uv plane, in the part that the learner has on screen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from ..formats.checks import choice
from ..texts import say
from ..texts.numbers import digits, unit_for
from .colours import signed, wheel

if TYPE_CHECKING:
    from matplotlib.axes import Axes

OFF = "off"
PARTS = (OFF, "amplitude", "phase", "real", "imaginary")
DECADES = 3  # of the logarithmic scale, for each sign, as on screen
FAINTEST = 1e-4  # of the largest amplitude: a smaller one has no phase to show


def part_of(look: Mapping[str, Any] | None) -> str:
    """What a browser says is under the tracks, checked.

    Examples
    --------
    >>> part_of({"model": "phase"}), part_of(None)
    ('phase', 'off')
    """
    return choice("model", PARTS)((look or {}).get("model", OFF))


def picture_of(transform: np.ndarray, part: str) -> np.ndarray:
    """A part as it is drawn: phases in degrees, NaN without amplitude; else shares of the peak on a logarithmic scale.

    Examples
    --------
    >>> picture_of(np.array([1.0, -0.1, 1e-6]), "real").round(3).tolist()
    [1.0, -0.667, 0.0]
    """
    peak = float(np.abs(transform).max()) or 1.0
    if part == "phase":
        return np.where(np.abs(transform) < FAINTEST * peak, np.nan, np.degrees(np.angle(transform)))
    values = {"amplitude": np.abs(transform), "real": transform.real, "imaginary": transform.imag}[part] / peak
    return np.copysign(1 + np.log10(np.maximum(np.abs(values), 10.0**-DECADES)) / DECADES, values)


def under_tracks(axes: Axes, bar: Axes, transform: np.ndarray, half: float, part: str) -> str:
    """Paint a part on axes whose u grows to the left, its outermost cells centred on ±half, and its colour bar.

    Returns its name and its unit, for the title.
    """
    cmap, norm, ends = _colours(part)
    reach = half * (1 + 1 / (len(transform) - 1))
    axes.imshow(
        picture_of(transform, part), cmap=cmap, norm=norm, origin="lower", extent=(reach, -reach, -reach, reach),
        interpolation="nearest" if part == "phase" else "bilinear", zorder=0,
    )  # fmt: skip
    ramp = np.linspace(*ends, 512)[:, None]
    bar.imshow(ramp, cmap=cmap, norm=norm, origin="lower", aspect="auto", extent=(0, 1, *ends))
    bar.set_xticks([])
    bar.yaxis.tick_right()
    peak = float(np.abs(transform).max())
    bar.set_yticks(*_ticks(part, peak))
    return say(f"ui.uv.model.{part}") + (", °" if part == "phase" else f", {unit_for('flux', peak)[1].strip()}")


def _colours(part: str) -> tuple[Any, Any, tuple[float, float]]:
    """Colour map, its range, and the ends of the bar, as on screen."""
    from matplotlib.colors import ListedColormap, Normalize

    if part == "phase":
        return ListedColormap(wheel(256), "phase"), Normalize(-180, 180), (-180.0, 180.0)  # type: ignore[arg-type]
    ends = (0.0 if part == "amplitude" else -1.0, 1.0)
    return *signed(*ends, stretch=1.0), ends


def _ticks(part: str, peak: float) -> tuple[list[float], list[str]]:
    """Quarters of a turn, or powers of ten below the peak, in the unit that it has."""
    if part == "phase":
        return [-180.0, -90.0, 0.0, 90.0, 180.0], ["−180°", "−90°", "0°", "90°", "180°"]
    size, _ = unit_for("flux", peak)
    shown = float(f"{peak / size:.3g}")  # so that all have the same digits
    powers = [(1 - power / DECADES, digits(shown * 10.0**-power)) for power in range(DECADES)]
    if part == "amplitude":
        return _columns([*powers, (0.0, digits(shown * 10.0**-DECADES))])
    return _columns([*powers, (0.0, "0"), *((-place, f"−{label}") for place, label in powers)])


def _columns(ticks: list[tuple[float, str]]) -> tuple[list[float], list[str]]:
    return [place for place, _ in ticks], [label for _, label in ticks]
