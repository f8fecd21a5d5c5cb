"""The colours of the screen, for paper: one colour a quantity, and the signed map, whose zero is white.

The same numbers stand in the browser's style sheet and in its colour tables; a test reads both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matplotlib.colors import Colormap, Normalize

TOKENS = {
    "page": "#ffffff",
    "hair": "#dfe3e8",
    "rule": "#c3cad3",
    "ink": "#16191d",
    "ink2": "#4b535d",
    "ink3": "#68717c",
    "edge": "#858f9b",
    "land": "#e9ecef",
    "coast": "#8b96a3",
    "sea": "#f7f9fb",
    "antenna": "#334155",
    "baseline": "#64748b",
    "uv": "#1d4ed8",
    "uv-conj": "#4f7fe0",
    "uv-second": "#8c1c82",
    "uv-third": "#009965",
    "amplitude": "#0f766e",
    "phase": "#86198f",
    "sky": "#a15c00",
    "beam": "#0369a1",
    "image": "#8f0f35",
    "air": "#5d6f78",
    "calibrator": "#006ba6",
    "target": "#c2185b",
    "check": "#7c3fd6",
    "temporary": "#9a6400",
    "permanent": "#155e4b",
    "good": "#007a6c",
}

OF_ARRAYS = {1: "uv", 2: "uv-second", 3: "uv-third"}  # where there are several, by their numbers
Stops = Sequence[tuple[float, str]]
POSITIVE: Stops = (
    (0, "#ffffff"),
    (0.15, "#fff0d3"),
    (0.35, "#fdcf88"),
    (0.55, "#f2993d"),
    (0.72, "#d8572b"),
    (0.87, "#9a1f30"),
    (1, "#430b22"),
)
NEGATIVE: Stops = (
    (0, "#ffffff"),
    (0.2, "#dcebf8"),
    (0.4, "#a6cbee"),
    (0.6, "#5899d7"),
    (0.8, "#2561ae"),
    (1, "#112e69"),
)
# Angles from −180° to 180°: a wheel, zero light, half a turn dark, a quarter blue, minus a quarter orange.
PHASE = ("#3b1c45", "#8d3040", "#dd6f2c", "#e9ac7a", "#e6d8bb", "#93b4d6", "#3b7dd8", "#3c4295", "#3b1c45")
AIR: Stops = ((0, "#ffffff"), (0.25, "#e3ecf1"), (0.55, "#a9c1ce"), (0.8, "#6288a0"), (1, "#2f566f"))
STRETCH = 0.6  # |f|^0.6: faint sidelobes show, and the peak is still the darkest
LEVELS = 256


def signed_levels(low: float, high: float, stretch: float = STRETCH) -> tuple[np.ndarray, tuple[float, float]]:
    """The colours of 256 values from low to high, and the range that a plot gives them.

    A value v is drawn at f = |v/high|^0.6 of the way along the stops of its sign, so that −10 % and +10 % of
    the peak are equally far from the page.

    Parameters
    ----------
    low, high : float
        The ends of the scale; high is above zero and is the peak for both signs.
    stretch : float
        The power, 1 for a linear scale.

    Returns
    -------
    colours : ndarray, shape (256, 3)
        Red, green, blue, 0 to 1; one of them is exactly that of zero.
    ends : (float, float)
        The lower edge of the first colour's step and the upper edge of the last one's.

    Examples
    --------
    >>> colours, (bottom, top) = signed_levels(-0.3, 1.0)
    >>> colours[int((0 - bottom) / (top - bottom) * 256)]
    array([1., 1., 1.])
    """
    step = (high - low) / (LEVELS - 1)
    zero = round(-low / step)
    fractions = (np.arange(LEVELS) - zero) * step / high
    stretched = np.abs(fractions) ** stretch
    colours = np.where(fractions[:, None] < 0, _ramp(NEGATIVE, stretched), _ramp(POSITIVE, stretched))
    return colours, ((-zero - 0.5) * step, (LEVELS - zero - 0.5) * step)


def signed(low: float, high: float, stretch: float = STRETCH) -> tuple[Colormap, Normalize]:
    """The colour map of images, warm above zero and blue below, and its range: ``imshow(…, cmap, norm)``."""
    from matplotlib.colors import ListedColormap, Normalize

    colours, ends = signed_levels(low, high, stretch)
    return ListedColormap(colours, "signed"), Normalize(*ends)  # type: ignore[arg-type]


def wheel(count: int) -> np.ndarray:
    """The colours of so many angles from −180° to 180°, shape (count, 3), red, green, blue from 0 to 1.

    Examples
    --------
    >>> bool((wheel(9)[0] == wheel(9)[-1]).all())
    True
    """
    stops = [(index / (len(PHASE) - 1), colour) for index, colour in enumerate(PHASE)]
    return _ramp(stops, np.linspace(0, 1, count))


def sky(high: float) -> tuple[Colormap, Normalize]:
    """The positive half of `signed`: a sky has the colours that its image has."""
    return signed(0.0, high)


def air(low: float, high: float) -> tuple[Colormap, Normalize]:
    """Extra path between two ends: more of it is darker."""
    from matplotlib.colors import ListedColormap, Normalize

    return ListedColormap(_ramp(AIR, np.linspace(0, 1, LEVELS)), "air"), Normalize(low, high)  # type: ignore[arg-type]


def scale(image: np.ndarray) -> tuple[float, float]:
    """The ends of an image's colour scale: its lowest value, zero included, and its peak.

    An image without a positive value is drawn against the size of its deepest one, an empty one against 1.

    Examples
    --------
    >>> scale(np.array([0.2, 2.0])), scale(np.array([-3.0, -1.0])), scale(np.zeros(2))
    ((0.0, 2.0), (-3.0, 3.0), (0.0, 1.0))
    """
    low, high = float(np.min(image)), float(np.max(image))
    return min(low, 0.0) + 0.0, high if high > 0 else -low or 1.0


def _ramp(stops: Stops, places: np.ndarray) -> np.ndarray:
    """The colours between the stops, shape (place, 3); beyond the last stop its colour."""
    at, colours = [place for place, _ in stops], np.array([_rgb(colour) for _, colour in stops])
    return np.stack([np.interp(places, at, channel) for channel in colours.T], axis=1)


def _rgb(colour: str) -> list[float]:
    return [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
