"""The kernel's share: a message handed to the real stage until its answer is handed to the comm."""

from __future__ import annotations

import math
from typing import Any

from synthwidgets import Synthesis

from .unit import fft_ms, median_ms

ALMA_C3 = {"array": "alma.c3", "hour_angle_h": [-2.0, 2.0], "integration_s": 119.0}  # 120 integrations
RANDOM_244 = {**ALMA_C3, "array": {"shape": "random", "n": 244, "seed": 1}}
HELD = 25


class CaughtComm:
    """Stands where the browser would be: it counts what it is handed."""

    comm_id = "bench"

    def __init__(self) -> None:
        self.answer: dict[str, Any] = {}
        self.bytes = 0

    def send(self, data: Any = None, buffers: Any = (), **_: Any) -> None:
        self.answer = data.get("content", {})
        self.bytes = len(str(data)) + sum(memoryview(buffer).nbytes for buffer in buffers or ())

    def on_msg(self, *_: Any) -> None: ...

    def close(self, *_: Any, **__: Any) -> None: ...


class Player:
    """An open app, played by messages."""

    def __init__(self, **state: Any) -> None:
        self.app = Synthesis(**state)
        self.comm = CaughtComm()
        self.app.stage.comm = self.comm
        self.ask(all=True)

    def ask(self, **request: Any) -> dict[str, Any]:
        self.app.stage._receive(self.app.stage, {"token": "bench-1", **request}, [])
        if "error" in self.comm.answer:
            raise RuntimeError(self.comm.answer["error"])
        return self.comm.answer

    def drag(self, number: int) -> None:
        """One move of a hand that draws a circle with an antenna."""
        east_m, north_m, up_m = self.app["antennas_enu_m"][HELD]
        turn = number / 20
        self.ask(
            sets={
                "held_indices": [HELD],
                "held_enu_m": [[east_m + 40 * math.cos(turn) - 40, north_m + 40 * math.sin(turn), up_m]],
            }
        )


def drag_ms(times: int = 100, **state: Any) -> tuple[float, Player]:
    player = Player(**state)
    return median_ms(player.drag, times), player


def full_ms(times: int = 30) -> float:
    player = Player(**ALMA_C3)
    return median_ms(lambda number: player.ask(sets={"declination_deg": -20 - number / 50}), times)


def lines() -> dict[str, float]:
    """Every line of the kernel's table."""
    import os

    unit = fft_ms()
    found = {"fft_ms": unit}
    natural, player = drag_ms(**ALMA_C3)
    found["drag_over_fft"] = natural / unit
    found["drag_bytes"] = player.comm.bytes
    os.environ["SYNTHWIDGETS_GRIDDER"] = "numpy"
    try:
        found["drag_numpy_over_fft"] = drag_ms(**ALMA_C3)[0] / unit
    finally:
        del os.environ["SYNTHWIDGETS_GRIDDER"]
    found["drag_briggs_over_fft"] = drag_ms(**ALMA_C3, weighting="briggs", robust=0.5)[0] / unit
    found["full_over_fft"] = full_ms() / unit
    found["drag_growth_244"] = drag_ms(20, **RANDOM_244)[0] / natural
    return found | {"fft_ms": min(unit, fft_ms())}
