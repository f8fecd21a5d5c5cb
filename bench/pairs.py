"""FourierPairs, a handle of its picture in the hand: through the stage, and from pointer to changed transform."""

from __future__ import annotations

import math
from statistics import median

from playwright.sync_api import Page

from synthwidgets import FourierPairs

from .browser import BLOCKS, MOVES, ROUNDS, Gesture, Place, quietest
from .hosts import voila_page
from .kernel import CaughtComm
from .report import Report
from .unit import Unit, in_units

LIMITS = {"pairs_over_fft": 30, "pairs_pixels_over_echo_p50": 2.0}
SAMPLE = {"rounds": 2, "times": 2, "blocks": 1, "moves": 6}
CELL = "from bench.echo import Echo\nfrom synthwidgets import FourierPairs\ndisplay(Echo(), FourierPairs())"
REACH_PX = 60  # how far the hand goes to either side


class Player:
    """An open FourierPairs whose width handle is dragged by the messages that a browser would send."""

    def __init__(self) -> None:
        self.app = FourierPairs()
        self.comm = CaughtComm()
        self.app.stage.comm = self.comm
        self.moves = 0
        self.comm.ask_ms(all=True)

    def drag_ms(self) -> float:
        """One move of the handle: another width each time."""
        self.moves += 1
        return self.comm.ask_ms(sets={"width_arcsec": round(1.5 + 0.5 * math.sin(self.moves / 8), 3)})


def run(
    report: Report, rounds: int = ROUNDS, times: int = 15, blocks: int = BLOCKS, moves: int = MOVES
) -> None:
    """Both lines, and what a move costs on the wire."""
    player, unit = Player(), Unit()
    player.drag_ms(), player.drag_ms()
    found = in_units(unit, player.drag_ms, 2 * rounds, times)
    report.line("pairs_over_fft", found[0])
    middle, busiest = median(found), found[-1]
    report.note(f"pairs_over_fft: middle {middle:.3g}, busiest {busiest:.3g}; {player.comm.bytes} bytes a move")
    with voila_page(CELL) as page:
        echo, drag = quietest(report, page, DRAG, rounds, blocks, moves)
        report.line("pairs_pixels_over_echo_p50", median(drag) / median(echo))


def _handle_path(page: Page, moves: int) -> list[Place]:
    """To and fro along the picture's axis, from the handle."""
    box = page.locator("[data-handle=width]").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    return [(x + REACH_PX * (1 - math.cos(move / 4)) / 2, y) for move in range(moves + 1)]


DRAG = Gesture("width", "[data-panel=plane] canvas[data-token]", '"width_arcsec"', _handle_path, pressed=True)
