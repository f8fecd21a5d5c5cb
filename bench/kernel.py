"""The kernel's share: a message handed to the real stage until its answer is handed to the comm."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from statistics import median
from time import perf_counter
from typing import Any
from unittest.mock import patch

import numpy as np

from synthwidgets import Synthesis

from .report import Report
from .unit import Unit, in_units

LIMITS = {
    "fft_ms": None,
    "drag_over_fft": 30,
    "drag_numpy_over_fft": 45,
    "drag_briggs_over_fft": 60,
    "full_over_fft": 130,
    "drag_growth_244": 4,
    "drag_bytes": 60_000,
}
SAMPLE = {"rounds": 2, "times": 2}
ALMA_C3 = {"array": "alma.c3", "hour_angle_h": [-2.0, 2.0], "integration_s": 119.0}  # 120 integrations
RANDOM_244 = {**ALMA_C3, "array": {"shape": "random", "n": 244, "seed": 1}}
BRIGGS = {**ALMA_C3, "weighting": "briggs", "robust": 0.5}
CIRCLE_M, CIRCLE_MOVES = 20.0, 120  # what the hand draws


class CaughtComm:
    """Stands where the browser would be: it hands messages in, and notes when an answer comes out."""

    comm_id = "bench"

    def __init__(self) -> None:
        self.answered = 0.0
        self.answer: dict[str, Any] = {}
        self.buffers: list[bytes] = []

    def on_msg(self, ear: Any) -> None:
        self.ear = ear

    def send(self, data: Any = None, buffers: Any = (), **_: Any) -> None:
        self.answered = perf_counter()
        if data["method"] == "custom":
            self.answer, self.buffers = data["content"], list(buffers or ())

    def close(self, *_: Any, **__: Any) -> None: ...

    def ask_ms(self, **request: Any) -> float:
        """From the message to its answer [ms]."""
        data = {"method": "custom", "content": {"token": "bench-1", **request}}
        start = perf_counter()
        self.ear({"content": {"data": data}, "buffers": []})
        if "error" in self.answer:
            raise RuntimeError(self.answer["error"])
        return (self.answered - start) * 1e3

    @property
    def bytes(self) -> int:
        """Of the last answer: its JSON and its buffers."""
        return len(json.dumps(self.answer)) + sum(memoryview(buffer).nbytes for buffer in self.buffers)


class Player:
    """An open app, played by the messages that a browser would send."""

    def __init__(self, **state: Any) -> None:
        self.app = Synthesis(**state)
        self.comm = CaughtComm()
        self.app.stage.comm = self.comm
        self.moves = 0
        self.ask_ms(all=True)
        places_m = self.app["antennas_enu_m"]
        self.held = int(np.hypot(places_m[:, 0], places_m[:, 1]).argmax())  # furthest out: no shadow takes samples
        self.home_m = places_m[self.held]

    def ask_ms(self, **request: Any) -> float:
        """From the message to its answer [ms]."""
        return self.comm.ask_ms(**request)

    def drag_ms(self) -> float:
        """One move of a hand that draws a circle with an antenna."""
        self.moves += 1
        east_m, north_m, up_m = self.home_m
        turn = 2 * math.pi * self.moves / CIRCLE_MOVES
        place = [east_m + CIRCLE_M * math.cos(turn), north_m + CIRCLE_M * math.sin(turn), up_m]
        return self.ask_ms(sets={"held_indices": [self.held], "held_enu_m": [place]})

    def turn_ms(self) -> float:
        """One move of the declination slider: everything is computed anew."""
        self.moves += 1
        return self.ask_ms(sets={"declination_deg": -20 - self.moves / 50})


@contextmanager
def gridder(name: str) -> Iterator[None]:
    """As if only this gridder were installed."""
    with patch("synthwidgets.core.gridding.backends", lambda: (name,)):
        yield


def run(report: Report, rounds: int = 10, times: int = 15) -> None:
    """Every line of the kernel's table."""
    unit = Unit()
    measure = partial(_line, report, unit, rounds, times)
    player = Player(**ALMA_C3)
    report.note(f"state: ALMA C-3, {len(player.app['hour_angles_rad'])} integrations, 256 x 256 pixels, natural")
    player.drag_ms()
    first_bytes = player.comm.bytes
    measure("drag_over_fft", player.drag_ms)
    report.line("drag_bytes", player.comm.bytes)
    report.note(f"drag_bytes: the first move of a drag: {first_bytes}")
    with gridder("numpy"):
        measure("drag_numpy_over_fft", Player(**ALMA_C3).drag_ms)
    measure("drag_briggs_over_fft", Player(**BRIGGS).drag_ms)
    measure("full_over_fft", Player(**ALMA_C3).turn_ms)
    report.line("drag_growth_244", _growth(player, Player(**RANDOM_244), rounds, times))
    _unit_lines(report, unit)


def _line(report: Report, unit: Unit, rounds: int, times: int, name: str, run_ms: Any) -> None:
    run_ms(), run_ms()  # the first move computes what rests
    found = in_units(unit, run_ms, rounds, times)
    report.line(name, found[0])
    report.note(f"{name}: quietest of {rounds} rounds of {times}; middle {median(found):.3g}, busiest {found[-1]:.3g}")


def _growth(small: Player, large: Player, rounds: int, times: int) -> float:
    """A drag of the large array over one of the small, measured in turns."""
    large.drag_ms(), small.drag_ms()

    def once() -> float:
        return median(large.drag_ms() for _ in range(times)) / median(small.drag_ms() for _ in range(times))

    return median(once() for _ in range(rounds))


def _unit_lines(report: Report, unit: Unit) -> None:
    unit.measure(400)
    report.line("fft_ms", unit.least_ms)
    report.note(f"fft_ms: from {unit.least_ms:.3f} to {max(unit.found_ms):.3f} over {len(unit.found_ms)} batches")
    if unit.void:
        report.void("fft_ms is above 0.3: this machine was busy, measure again")
