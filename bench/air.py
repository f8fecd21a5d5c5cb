"""The air over an array: a time step of MovingSky in the kernel, and its pictures a second while it plays in Voilà."""

from __future__ import annotations

import re
from statistics import median
from typing import Any

from playwright.sync_api import Page

from synthwidgets import MovingSky

from .hosts import voila_page
from .kernel import CaughtComm
from .play import COUNT
from .report import AtLeast, Report
from .unit import Unit, in_units

LIMITS = {"air_step_over_fft": 40, "air_paints_per_s": AtLeast(20)}
SAMPLE = {"rounds": 2, "times": 2, "seconds": 0.5}
ALMA_C3 = {"array": "alma.c3", "air": "turbulent"}  # 43 antennas, 256 x 256 pixels
STEP_S, LAST_S = 0.25, 1190.0
CELL = f"from synthwidgets import MovingSky\ndisplay(MovingSky(**{ALMA_C3!r}))"


class AirPlayer:
    """An open MovingSky, its time played by the messages that a browser would send."""

    def __init__(self, **state: Any) -> None:
        self.app = MovingSky(**state)
        self.comm = CaughtComm()
        self.app.stage.comm = self.comm
        self.time_s = 0.0
        self.comm.ask_ms(all=True)

    def step_ms(self) -> float:
        """One step of time: from its message to the answer with every picture."""
        self.time_s = (self.time_s + STEP_S) % LAST_S
        return self.comm.ask_ms(sets={"time_s": self.time_s})


def run(report: Report, rounds: int = 10, times: int = 15, seconds: float = 3.0) -> None:
    """Both lines of this group."""
    unit, player = Unit(), AirPlayer(**ALMA_C3)
    report.note(f"air: {len(player.app['antenna_names'])} antennas, {player.app['npix']} pixels a side")
    player.step_ms(), player.step_ms()
    found = in_units(unit, player.step_ms, rounds, times)
    report.line("air_step_over_fft", found[0])
    report.note(f"quietest of {rounds} rounds of {times}; middle {median(found):.3g}, {player.comm.bytes} bytes")
    with voila_page(CELL) as page:
        paints = [_paints_per_s(page, seconds) for _ in range(min(rounds, 5))]
    report.note(f"air: {', '.join(f'{each:.1f}' for each in paints)} paints a second")
    report.line("air_paints_per_s", median(paints))
    if unit.void:
        report.void("fft_ms is above 0.3: this machine was busy, measure again")


def _paints_per_s(page: Page, seconds: float) -> float:
    page.get_by_role("button", name=re.compile("^Play")).click()
    page.wait_for_timeout(300)
    found = page.evaluate(COUNT, ["[data-panel=sky_image] canvas[data-token]", 1000 * seconds])
    page.keyboard.press("Escape")
    page.wait_for_timeout(500)
    return float(found)
