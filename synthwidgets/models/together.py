"""Two arrays together: a second configuration that watches the same sky, with hours, dishes and a weight of its own.

Its pipeline is that of the first once more (`wiring`, "second_…"): antennas of one array correlate among themselves
only, and the samples of both are weighted and summed in one image. Without a second array there are no antennas, no
hours and no samples in it, and nothing costs anything.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any

import numpy as np

from ..core import tracks
from ..core.arrays import preset_facts
from ..core.blocks import Blocks
from ..core.layout import Layout
from ..graph import Graph
from ..texts import say
from ..texts.numbers import metres
from .geometry import Pairs
from .layouts import layout
from .samples import Samples

NOBODY = Layout((), np.zeros((0, 3)), np.zeros(0), None, 0.0, 0.0, 0.0)
NONE = "none"  # of the menu
TOGETHER = {"alma.c1+7m": ("alma.c1", "alma.7m")}  # pairs of the array menu


def second_layout(second_array: Mapping[str, Any] | None) -> Layout:
    """The antennas of the second array; none without one. Their names are marked, so that their noise is their own."""
    if second_array is None:
        return NOBODY
    second = layout(second_array)
    return dataclasses.replace(second, names=tuple(f"2:{name}" for name in second.names))


def second_planned_hour_angles_rad(
    second_array: Mapping[str, Any] | None, second_hour_angle_h: Sequence[float], second_integration_s: float
) -> np.ndarray:
    """The middle of each integration of the second array, shape (integration,) [rad]."""
    if second_array is None:
        return np.empty(0)
    start_h, end_h = second_hour_angle_h
    return tracks.hour_angles_rad(start_h, end_h, second_integration_s)


def relative_weight() -> float:
    """What the samples of the first array count."""
    return 1.0


def lone_noise(
    layout: Layout,
    second_layout: Layout,
    antenna_sefds_jy: np.ndarray | None,
    second_antenna_sefds_jy: np.ndarray | None,
) -> str:
    """Which of two arrays has noise while the other has none, "first" or "second"; empty where they are alike.

    The weather makes the noise of one, and of stations with sensitivities of their own it makes none.
    """
    noisy = antenna_sefds_jy is not None, second_antenna_sefds_jy is not None
    if not layout.names or not second_layout.names or noisy[0] == noisy[1]:
        return ""
    return "first" if noisy[0] else "second"


def all_samples(whole_samples: Blocks[Samples], second_samples: Blocks[Samples]) -> Blocks[Samples]:
    """Of both arrays."""
    return _both(whole_samples, second_samples)


def all_imaging_weights(
    whole_imaging_weights: Blocks[np.ndarray], second_imaging_weights: Blocks[np.ndarray]
) -> Blocks[np.ndarray]:
    """Of both arrays."""
    return _both(whole_imaging_weights, second_imaging_weights)


def all_counts(whole_counts: np.ndarray | None, second_counts: np.ndarray | None) -> np.ndarray | None:
    """Weight in each uv cell of both arrays; None for natural weighting."""
    return whole_counts if whole_counts is None or second_counts is None else whole_counts + second_counts


def all_natural_sum(whole_natural_sum: float, second_natural_sum: float) -> float:
    """Sum of the natural weights of both arrays."""
    return whole_natural_sum + second_natural_sum


def all_baseline_lengths_m(baseline_lengths_m: np.ndarray, second_baseline_lengths_m: np.ndarray) -> np.ndarray:
    """Of every pair of either array [m]."""
    if not len(second_baseline_lengths_m):
        return baseline_lengths_m
    return np.concatenate([baseline_lengths_m, second_baseline_lengths_m])


def second_baseline_lengths_m(second_layout: Layout, second_all_pairs: Pairs) -> np.ndarray:
    """The length of every pair's baseline, shape (pair,) [m]."""
    places = second_layout.enu_m
    return np.linalg.norm(places[second_all_pairs.first] - places[second_all_pairs.second], axis=1)


def second_name(second_array: Mapping[str, Any] | None) -> str:
    """The entry of the menu."""
    return NONE if second_array is None else str(second_array.get("preset", ""))


def uv_legend(array: Mapping[str, Any], second_array: Mapping[str, Any] | None) -> list[str]:
    """What the two colours of the uv plane are; empty for one array."""
    if second_array is None:
        return []
    return [_called(array, say("together.first")), _called(second_array, say("together.own"))]


def together_notes(
    array: Mapping[str, Any],
    second_array: Mapping[str, Any] | None,
    second_layout: Layout,
    second_baseline_lengths_m: np.ndarray,
    held_indices: Sequence[int],
    weighting: str,
    lone_noise: str,
) -> list[dict[str, Any]]:
    """That there are two arrays, what shows the first alone, and that one without noise takes it from the weights."""
    if second_array is None or not len(second_baseline_lengths_m):
        return []
    sizes = " / ".join(metres(size) for size in sorted(set(second_layout.diameters_m.tolist())))
    names = {"first": _called(array, say("together.first")), "second": _called(second_array, say("together.own"))}
    words = {"name": names["second"], "count": len(second_layout.names), "sizes": sizes}
    some = [{"text": say("note.together", **words, shortest=metres(float(second_baseline_lengths_m.min())))}]
    if lone_noise:
        quiet = "second" if lone_noise == "first" else "first"
        some.insert(0, {"text": say("note.lone_noise", noisy=names[lone_noise], quiet=names[quiet])})
    return [{"text": say("note.together_frozen")}, *some] if held_indices and weighting != "natural" else some


def choose_second(graph: Graph, name: str) -> dict[str, Any]:
    """A second array of the menu, at the hours of the first."""
    if name == NONE:
        return {"second_array": None}
    return {"second_array": {"preset": name}, "second_hour_angle_h": graph["hour_angle_h"] or [-1.0, 1.0]}


def _called(array: Mapping[str, Any], other: str) -> str:
    return preset_facts(array["preset"]).label if "preset" in array else other


def _both(one: Blocks[Any], other: Blocks[Any]) -> Blocks[Any]:
    return Blocks(one.count + other.count, lambda: chain(one, other)) if other.count else one
