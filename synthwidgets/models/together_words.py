"""What is said of several arrays that watch the same sky: the legend of their colours, and notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.arrays import preset_facts
from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import metres
from .together_drawn import Place


def uv_legend(
    array: Mapping[str, Any], further_array: tuple[Mapping[str, Any], ...], further_number: tuple[int, ...]
) -> list[dict[str, Any]]:
    """What the colours are: the name and number of each array, its colour going by its number; empty for one array."""
    if not further_array:
        return []
    return [
        {"name": _called(one, number), "number": number}
        for one, number in zip((array, *further_array), (1, *further_number), strict=True)
    ]


def together_notes(
    uv_legend: list[dict[str, Any]],
    further_layout: tuple[Layout, ...],
    further_baseline_lengths_m: tuple[np.ndarray, ...],
    further_seen: tuple[np.ndarray, ...],
    further_place: tuple[Place, ...],
    held_indices: Sequence[int],
    weighting: str,
    lone_noise: tuple[bool, ...],
) -> list[dict[str, Any]]:
    """That there are several arrays, which see nothing, what is of the first alone, which have no noise to weigh by."""
    names = [one["name"] for one in uv_legend]
    each = zip(names[1:], further_layout, further_baseline_lengths_m, further_seen, strict=True)
    some = [_of_one(name, antennas, lengths_m, seen) for name, antennas, lengths_m, seen in each if len(lengths_m)]
    if not some:
        return []
    away = [name for name, place in zip(names[1:], further_place, strict=True) if not place.there]
    some += [{"text": say("note.elsewhere", name=name)} for name in away]
    some.append({"text": say("note.of_the_first")})
    if lone_noise:
        sides = {
            side: ", ".join(name for name, noisy in zip(names, lone_noise, strict=True) if noisy is wanted)
            for side, wanted in (("noisy", True), ("quiet", False))
        }
        some.insert(0, {"text": say("note.lone_noise", **sides)})
    return [{"text": say("note.together_frozen")}, *some] if held_indices and weighting != "natural" else some


def _of_one(name: str, antennas: Layout, lengths_m: np.ndarray, seen: np.ndarray) -> dict[str, Any]:
    if not (seen.sum(axis=1) > 1).any():  # a pair takes two
        return {"text": say("note.together_blind", name=name)}
    sizes = " / ".join(metres(size) for size in sorted(set(antennas.diameters_m.tolist())))
    words = {"name": name, "count": len(antennas.names), "sizes": sizes}
    return {"text": say("note.together", **words, shortest=metres(float(lengths_m.min())))}


def _called(array: Mapping[str, Any], number: int) -> str:
    return preset_facts(array["preset"]).label if "preset" in array else say(f"together.array_{number}")
