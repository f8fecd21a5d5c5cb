"""The visibilities on paper: samples and the model as the learner has them on screen, and one number as an arrow."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import numpy as np

from ..formats.checks import choice, integer, refuse, switch
from ..graph import Graph
from ..texts import say
from ..texts.numbers import digits, unit_for
from .colours import OF_ARRAYS, TOKENS
from .print_marks import halo

if TYPE_CHECKING:
    from matplotlib.axes import Axes

VIEWS = {  # what stands on the two axes
    "amplitude_distance": ("klambda", "amplitude"),
    "amplitude_hour": ("hour", "amplitude"),
    "phase_distance": ("klambda", "phase"),
    "phase_hour": ("hour", "phase"),
}
FEW, MANY = 120, 300  # so few dots are drawn large, so many fainter
MOST_DECADES = 4
FEW_LOW = 0.02  # so many amplitudes may lie below the axis


class Dots(NamedTuple):
    """Samples, one value each: pair, point of its track, length [kλ], hour angle [h], visibility [Jy]."""

    pair: np.ndarray
    point: np.ndarray
    klambda: np.ndarray
    hour: np.ndarray
    value: np.ndarray

    def along(self, name: str) -> np.ndarray:
        """What an axis has: "klambda", "hour", "amplitude" [Jy] or "phase" [°]."""
        if name == "amplitude":
            return np.abs(self.value)
        return np.degrees(np.angle(self.value)) if name == "phase" else getattr(self, name)


class Look(NamedTuple):
    """What the learner chose: a view, and the pair and point whose arrow is drawn; without any the longest one's.

    ``model`` is whether it is drawn: not while its sky is covered.
    """

    view: str = "amplitude_distance"
    antennas: tuple[int, int] | None = None
    point: int | None = None
    model: bool = True


def look_of(said: Mapping[str, Any] | None, antennas: int) -> Look:
    """What a browser says of its panel, checked.

    Examples
    --------
    >>> look_of({"view": "phase_hour", "antennas": [0, 2]}, 3)
    Look(view='phase_hour', antennas=(0, 2), point=None, model=True)
    """
    said = said or {}
    pair, point = said.get("antennas"), said.get("point")
    view = choice("view", VIEWS)(said.get("view", Look().view))
    model = switch("model")(said.get("model", True))
    if pair is None:
        return Look(view, model=model)
    if not isinstance(pair, list) or len(pair) != 2:
        raise refuse("antennas", pair, say("figure.two_antennas"))
    first, second = (integer("antennas", 0, antennas - 1)(one) for one in pair)
    return Look(view, (first, second), None if point is None else integer("point", 0, 10**6)(point), model)


class Known(Protocol):
    """What is known of one array, by the names that it has of the first: the graph itself is of that."""

    def __getitem__(self, name: str, /) -> Any: ...


class Further:
    """What is known of a further array; its antennas are numbered from 0 again."""

    def __init__(self, graph: Graph, place: int) -> None:
        self._graph, self._place = graph, place

    def __getitem__(self, name: str, /) -> Any:
        return self._graph[f"further_{name}"][self._place]


class Array(NamedTuple):
    """One array, its number, the names of its antennas, and how many antennas the arrays before it have."""

    known: Known
    number: int
    names: Sequence[str]
    before: int


def arrays(graph: Graph) -> list[Array]:
    """All that observe: measured data are of one."""
    found = [Array(graph, 1, graph["antenna_names"], 0)]
    if "further_number" not in graph:
        return found
    for place, number in enumerate(graph["further_number"]):
        names = graph["further_layout"][place].names
        found.append(Array(Further(graph, place), number, names, found[-1].before + len(found[-1].names)))
    return found


def of_look(graph: Graph, look: Look) -> tuple[Array, Look]:
    """The array whose pair was chosen, by numbers that go on from array to array, and the same by its own numbers."""
    every = arrays(graph)
    if look.antennas is None:
        return every[0], look
    first, second = look.antennas
    mine = [one for one in every if one.before <= min(first, second)][-1]
    return mine, look._replace(antennas=(first - mine.before, second - mine.before))


def drawn(graph: Known) -> Dots:
    """The samples that the panel draws; lost ones are not among them."""
    which = graph["points_choice"]
    rows = np.arange(0, len(graph["resting_pair_numbers"]), which["plot_step"])
    dots = _dots(graph, graph["resting_visibility_points"], rows, np.array(which["plot_along"], int))
    return Dots(*(part[np.isfinite(dots.value)] for part in dots))


def chosen(graph: Known, look: Look) -> tuple[int, int] | None:
    """Row of the pair and point of its track whose arrow is drawn; None without samples."""
    pairs = graph["resting_pair_numbers"]
    if look.antennas is not None:
        rows = np.flatnonzero((np.sort(pairs, axis=1) == sorted(look.antennas)).all(axis=1))
    else:
        dots = drawn(graph)
        rows = dots.pair[np.argmax(dots.klambda) :] if len(dots.pair) else dots.pair
    if not len(rows):
        return None
    lost = graph["resting_lost"][rows[0]]
    if look.point is not None and look.point < len(lost):
        return int(rows[0]), look.point
    middle = np.abs(np.arange(len(lost)) - len(lost) // 2) + len(lost) * lost.astype(int)
    return int(rows[0]), int(np.argmin(middle))


def track(graph: Known, pair: int) -> Dots:
    """The model along one pair's track, NaN where its samples are lost."""
    model = graph["resting_model_points"]
    values = graph["resting_visibility_points"] if model is None else model
    return _dots(graph, values, np.array([pair]), np.arange(values.shape[1]))


def plot(axes: Axes, graph: Graph, look: Look) -> None:
    """Band, dots, the chosen pair's line and its sample, with axes in their units."""
    x, y = VIEWS[look.view]
    every, (mine, look) = arrays(graph), of_look(graph, look)
    each = [drawn(one.known) for one in every]
    dots = Dots(*(np.concatenate(parts) for parts in zip(*each, strict=True)))
    band, which = graph["model_band"], chosen(mine.known, look)
    colours = {one.number: TOKENS[y if len(every) == 1 else OF_ARRAYS[one.number]] for one in every}
    band = band[: np.searchsorted(band[:, 0], dots.klambda.max(initial=0.0)) + 1]  # as far as something is measured
    amplitudes = dots.along("amplitude")
    low, high = amplitude_range(np.append(amplitudes, band[:, 3]) if len(dots.pair) else amplitudes)
    factors = {"klambda": unit_for("wavelengths", float(dots.klambda.max(initial=0.0)))}
    factors |= {"amplitude": unit_for("flux", high / 2), "phase": (1.0, "°"), "hour": (1.0, " h")}
    sizes = [factors[name][0] for name in (x, y)]
    _scales(axes, (x, y), dots, (low / sizes[1], high / sizes[1]), sizes[0])
    for axis, name in ((axes.set_xlabel, x), (axes.set_ylabel, y)):
        key = graph["clock"] if name == "hour" and "clock" in graph else name  # real samples: since they began
        axis(f"{say(f'figure.axis.{key}')} [{factors[name][1].strip()}]", color=TOKENS["ink2"])
    floor = low if y == "amplitude" else -math.inf  # what is lower stands on the axis
    if look.model and look.view == "amplitude_distance":
        _band(axes, band, sizes, floor)
    for one, some in zip(every, each, strict=True):
        places = some.along(x) / sizes[0], np.maximum(some.along(y), floor) / sizes[1]
        _scatter(axes, *places, colours[one.number], len(dots.pair))
    if which:
        _shown(axes, mine.known, which, (x, y), sizes, floor, colours[mine.number], look.model)


def amplitude_range(amplitudes: np.ndarray) -> tuple[float, float]:
    """The ends of the logarithmic axis, as on screen: a decade below nearly all, four of them at most.

    Examples
    --------
    >>> [round(end, 6) for end in amplitude_range(np.array([0.05, 0.5, 1.0]))]
    [0.01, 1.3]
    """
    positive = np.sort(amplitudes[amplitudes > 0])
    if not len(positive):
        return 0.01, 1.0
    most = float(positive[-1])
    few = float(positive[int(FEW_LOW * len(positive))])
    decade = 10.0 ** math.floor(math.log10(few) - 1e-9)
    return min(most / 10, max(decade, most / 10**MOST_DECADES)), 1.3 * most


def _dots(graph: Known, values: np.ndarray, rows: np.ndarray, points: np.ndarray) -> Dots:
    """Some pairs and some points of their tracks."""
    at = np.ix_(rows, points)
    pair, point = np.broadcast_arrays(rows[:, None], points)
    klambda = np.hypot(*np.moveaxis(graph["resting_tracks_klambda"][at], -1, 0))
    hour = np.broadcast_to(np.array(graph["resting_hours_h"])[points], pair.shape)
    real, imaginary = np.moveaxis(np.asarray(values, float)[at], -1, 0)
    return Dots(*(part.ravel() for part in (pair, point, klambda, hour, real + 1j * imaginary)))


def _scales(
    axes: Axes, names: tuple[str, str], dots: Dots, amplitudes: tuple[float, float], x_size: float
) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    x, y = names
    if x == "klambda":
        axes.set_xlim(0, 1.05 * float(dots.klambda.max(initial=0.0)) / x_size or 1.0)
    else:
        first, last = (float(end(dots.hour)) if len(dots.hour) else 0.0 for end in (np.min, np.max))
        room = 0.03 * (last - first) or 0.5
        axes.set_xlim(first - room, last + room)
    axes.set_yscale("log" if y == "amplitude" else "linear")
    axes.set_ylim(amplitudes if y == "amplitude" else (-180, 180))
    signed = "+" if x == "hour" else ""
    axes.xaxis.set_major_locator(MaxNLocator(6, steps=[1, 2, 5, 10]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: (signed if value > 0 else "") + digits(value)))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: digits(value)))
    axes.yaxis.set_minor_formatter(FuncFormatter(lambda value, _: ""))
    if y == "phase":
        axes.set_yticks([-180, -90, 0, 90, 180])
    axes.grid(axis="y", color=TOKENS["hair"], linewidth=0.7)
    axes.set_axisbelow(True)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)


def _band(axes: Axes, band: np.ndarray, sizes: list[float], floor: float) -> None:
    """Between the lowest and the highest amplitude of all directions, and their mean."""
    distance, (low, mean, high) = band[:, 0] / sizes[0], np.maximum(band[:, 1:].T, floor) / sizes[1]
    axes.fill_between(distance, low, high, color=TOKENS["amplitude"], alpha=0.16, linewidth=0)
    axes.plot(distance, mean, color=TOKENS["amplitude"], alpha=0.75, linewidth=1.0, gid="mean")


def _scatter(axes: Axes, x: np.ndarray, y: np.ndarray, colour: str, count: int) -> None:
    axes.plot(
        x, y, "s", color=colour, markeredgewidth=0, alpha=0.5 if count > MANY else 0.85,
        markersize=2.8 if count < FEW else 1.7, gid="samples",
    )  # fmt: skip


def _shown(
    axes: Axes,
    graph: Known,
    which: tuple[int, int],
    names: tuple[str, str],
    sizes: list[float],
    floor: float,
    colour: str,
    model: bool,
) -> None:
    """The line of the chosen pair, the model's, cut where a phase goes round, and the sample that the arrow is of."""
    pair, point = which
    line = track(graph, pair)
    x, y = (line.along(name) / size for name, size in zip(names, sizes, strict=True))
    y = np.maximum(y, floor / sizes[1])
    cuts = np.flatnonzero(np.abs(np.diff(y)) > 180) + 1 if names[1] == "phase" else []
    if model:
        axes.plot(*(np.insert(part, cuts, np.nan) for part in (x, y)), color=colour, linewidth=1.6, path_effects=halo(),
                  gid="pair")  # fmt: skip
    one = _dots(graph, graph["resting_visibility_points"], np.array([pair]), np.array([point]))
    at = [one.along(name) / size for name, size in zip(names, sizes, strict=True)]
    axes.plot(at[0], np.maximum(at[1], floor / sizes[1]), "o", color=colour, markersize=7, clip_on=False,
              markeredgecolor=TOKENS["ink"], markeredgewidth=1.2, zorder=4, gid="chosen")  # fmt: skip
