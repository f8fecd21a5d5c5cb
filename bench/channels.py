"""Bandwidth synthesis: a full update of sixteen channels over sixteen of one."""

from __future__ import annotations

from statistics import median

from .kernel import Player
from .report import Report
from .unit import Unit

LIMITS = {"mfs16_over_single": 0.9}
SAMPLE = {"rounds": 2, "times": 2}
CHANNELS = 16
STATE = {"array": "alma.c3", "hour_angle_h": [-1.0, 1.0], "integration_s": 359.0}  # 20 integrations
STATE |= {"cell_arcsec": 0.1}  # fits the longest baseline of the highest channel, and the same for both


class Turner(Player):
    """An app whose declination is let go at every move: of many samples a move that goes on takes a part only."""

    def turn_ms(self) -> float:
        self.moves += 1
        return self.ask_ms(sets={"declination_deg": -20 - self.moves / 50}, release=True)


def run(report: Report, rounds: int = 10, times: int = 9) -> None:
    """Both in turns, so that a busy neighbour is a neighbour of both; the middle of the rounds."""
    single, wide = Turner(**STATE), Turner(**STATE, channels=CHANNELS, fractional_bandwidth=0.2)
    count = len(single.app["hour_angles_rad"])
    report.note(f"state: ALMA C-3, {count} integrations, 256 x 256 pixels, natural, {CHANNELS} channels")
    for player in (single, wide):
        player.turn_ms(), player.turn_ms()
    found = sorted(
        median(wide.turn_ms() for _ in range(times)) / median(single.turn_ms() for _ in range(times)) / CHANNELS
        for _ in range(rounds)
    )
    report.line("mfs16_over_single", median(found))
    report.note(f"mfs16_over_single: from {found[0]:.3g} to {found[-1]:.3g} in {rounds} rounds of {times}")
    unit = Unit()
    unit.measure(400)
    if unit.void:
        report.void("fft_ms is above 0.3: this machine was busy, measure again")
