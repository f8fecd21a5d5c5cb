"""Several arrays together: further ones watch the same sky, each with hours, dishes and a weight of its own.

Their pipeline is that of the first once more for each of them (`wiring`, "further_…", tuples with one value an array):
antennas of one array correlate among themselves only, and the samples of all are weighted and summed in one image.
Without a further array the tuples are empty, and nothing costs anything.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import Any, Protocol

import numpy as np

from ..core.blocks import Blocks
from ..core.layout import Layout
from ..graph import Graph, Step
from . import geometry, layouts
from .samples import Samples

FURTHER = ("second", "third")  # each has an array, hour_angle_h, integration_s and weight among the inputs
OPENING = {"array": None, "hour_angle_h": [-1.0, 1.0], "integration_s": 120.0, "weight": 1.0}
NONE = "none"  # of the menu
TOGETHER = {  # of the array menu, the longest baselines first: pixels fit them
    "alma.c1+7m": ("alma.c1", "alma.7m"),
    "alma.c4+c1+7m": ("alma.c4", "alma.c1", "alma.7m"),
    "vla.b+c+d": ("vla.b", "vla.c", "vla.d"),
}


def inputs_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """One value for each input of every further array: ``second_weight``, ``third_weight`` …"""
    return {f"{one}_{key}": value for one in FURTHER for key, value in values.items()}


# which there are ------------------------------------------------------------------------------------------------


def _those_there(key: str) -> Step:
    """An input of the further arrays that there are, a tuple in their order."""

    def those_there(*values: Any) -> tuple[Any, ...]:
        arrays, each = values[: len(FURTHER)], values[len(FURTHER) :]
        return tuple(value for array, value in zip(arrays, each, strict=True) if array is not None)

    return Step(f"further_{key}", (*_inputs("array"), *_inputs(key)), those_there)


def _inputs(key: str) -> tuple[str, ...]:
    return tuple(f"{one}_{key}" for one in FURTHER)


def _numbers(*arrays: Mapping[str, Any] | None) -> tuple[int, ...]:
    """Which of all arrays each of those that there are is, the first being 1."""
    return tuple(number for number, array in enumerate(arrays, 2) if array is not None)


THERE = (*map(_those_there, OPENING), Step("further_number", _inputs("array"), _numbers))


# what the pipeline of a further array begins with ---------------------------------------------------------------


def layout(array: Mapping[str, Any], number: int) -> Layout:
    """The antennas of a further array. Their names are marked, so that their noise is their own."""
    antennas = layouts.layout(array)
    return dataclasses.replace(antennas, names=tuple(f"{number}:{name}" for name in antennas.names))


def planned_hour_angles_rad(hour_angle_h: Sequence[float], integration_s: float) -> np.ndarray:
    """The middle of each of its integrations, shape (integration,) [rad]."""
    return geometry.planned_hour_angles_rad(hour_angle_h, integration_s, None)


# all together ---------------------------------------------------------------------------------------------------


def relative_weight() -> float:
    """What the samples of the first array count."""
    return 1.0


def lone_noise(
    layout: Layout,
    further_layout: tuple[Layout, ...],
    antenna_sefds_jy: np.ndarray | None,
    further_antenna_sefds_jy: tuple[np.ndarray | None, ...],
) -> tuple[bool, ...]:
    """Which of the arrays have noise, the first before all others, where some have none; empty where all are alike.

    The weather makes the noise of one, and of stations with sensitivities of their own it makes none.
    """
    noisy = tuple(sefds_jy is not None for sefds_jy in (antenna_sefds_jy, *further_antenna_sefds_jy))
    counted = {one for one, some in zip(noisy, (layout, *further_layout), strict=True) if some.names}
    return noisy if len(counted) > 1 else ()


def all_samples(whole_samples: Blocks[Samples], further_samples: tuple[Blocks[Samples], ...]) -> Blocks[Samples]:
    """Of every array."""
    return _joined(whole_samples, further_samples)


def all_imaging_weights(
    whole_imaging_weights: Blocks[np.ndarray], further_imaging_weights: tuple[Blocks[np.ndarray], ...]
) -> Blocks[np.ndarray]:
    """Of every array."""
    return _joined(whole_imaging_weights, further_imaging_weights)


def all_counts(whole_counts: np.ndarray | None, further_counts: tuple[np.ndarray, ...]) -> np.ndarray | None:
    """Weight in each uv cell of all arrays; None for natural weighting."""
    return whole_counts if whole_counts is None else sum(further_counts, whole_counts)


def all_natural_sum(whole_natural_sum: float, further_natural_sum: tuple[float, ...]) -> float:
    """Sum of the natural weights of all arrays."""
    return whole_natural_sum + sum(further_natural_sum)


def all_baseline_lengths_m(
    baseline_lengths_m: np.ndarray, further_baseline_lengths_m: tuple[np.ndarray, ...]
) -> np.ndarray:
    """Of every pair of any array [m]."""
    return np.concatenate([baseline_lengths_m, *further_baseline_lengths_m])


def _joined(first: Blocks[Any], further: tuple[Blocks[Any], ...]) -> Blocks[Any]:
    some = [first, *(one for one in further if one.count)]
    return Blocks(sum(one.count for one in some), lambda: chain(*some)) if len(some) > 1 else first


# the menus ------------------------------------------------------------------------------------------------------


def _entry(array: Mapping[str, Any] | None) -> str:
    """The entry of a further array's menu."""
    return NONE if array is None else str(array.get("preset", ""))


ENTRIES = tuple(Step(f"{one}_name", (f"{one}_array",), _entry) for one in FURTHER)


class Act(Protocol):
    """What a gesture does: the inputs that it sets."""

    def __call__(self, graph: Graph, name: str) -> dict[str, Any]: ...


def chooser(one: str) -> Act:
    """The act that chooses the second, or the third, array."""

    def choose(graph: Graph, name: str) -> dict[str, Any]:
        """A further array of the menu, at the hours of the first."""
        if name == NONE:
            return {f"{one}_array": None}
        return {f"{one}_array": {"preset": name}, f"{one}_hour_angle_h": graph["hour_angle_h"] or [-1.0, 1.0]}

    return choose


def chosen(presets: Sequence[str], hour_angle_h: Sequence[float]) -> dict[str, Any]:
    """The inputs that make these the further arrays, at these hours, and no others."""
    arrays = [{"preset": name} for name in presets] + [None] * (len(FURTHER) - len(presets))
    hours = {f"{one}_hour_angle_h": hour_angle_h for one in FURTHER[: len(presets)]}
    return dict(zip(_inputs("array"), arrays, strict=True)) | hours
