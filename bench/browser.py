"""From the hand to the pixels in Chromium, over an echo that does nothing else: in Voilà and in JupyterLab.

Moves of the app and of the echo take turns on one page, a stream of real pointer events each, so that a busy machine
slows both. It does not slow them alike: an echo mostly waits for the next frame, a drag for the processor. So there are
rounds of a hundred moves, and the quietest is printed, as in the kernel's share (`unit.in_units`). What is timed, and
from where to where, stands in `probe.js`.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median, quantiles
from typing import Any, NamedTuple

from playwright.sync_api import Page

from .hosts import lab_page, voila_page
from .report import Report

LIMITS = {
    "pixels_over_echo_p50": 2.0,
    "pixels_over_echo_p95": 2.5,
    "slider_pixels_over_echo_p50": 2.5,
    "lab_pixels_over_echo_p50": 2.0,
    "hover_over_echo_p50": 1.5,
    "echo_ms": None,
    "lab_echo_ms": None,
}
SAMPLE = {"rounds": 1, "blocks": 1, "moves": 6}
ROUNDS, BLOCKS, MOVES = 4, 4, 25  # of each gesture: 100 moves a round, each block of them begins with a grab
MOVE_S = 0.017  # between two moves, as from a hand
RADIUS_PX = 20
HOVER_PX = 50
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))
PATIENCE_S = 10.0  # for the last pictures of a gesture
Place = tuple[float, float]


class Gesture(NamedTuple):
    """What a hand does again and again, and where its answers show."""

    name: str
    canvas: str  # selector of what is watched
    mark: str  # stands in its requests
    path: Callable[[Page, int], Sequence[Place]]  # where the pointer goes, from where it starts
    pressed: bool  # with the button held down
    also: str = ""  # another canvas: then nobody is asked, and both have to show it


def _echo_path(page: Page, moves: int) -> list[Place]:
    x, y = _middle(page, ".bench-echo")
    return [(x + 40 * math.cos(move), y + 10 * math.sin(move)) for move in range(moves + 1)]


def _antenna_path(page: Page, moves: int) -> list[Place]:
    """A circle that starts at the antenna furthest north, and stays south of it."""
    x, y = min(_places(page, "[data-panel=ground] .sw-antenna"), key=lambda place: place[1])
    turns = [2 * math.pi * move / moves for move in range(moves + 1)]
    return [(x + RADIUS_PX * math.sin(turn), y + RADIUS_PX * (1 - math.cos(turn))) for turn in turns]


def _robust_path(page: Page, moves: int) -> list[Place]:
    """To and fro over the track, two of its steps a move."""
    x, y = _middle(page, ROBUST)
    width = page.locator(ROBUST).bounding_box()["width"]
    x -= width / 2
    shares = [0.5 + 0.4 * math.asin(math.sin(move / 8)) / (math.pi / 2) for move in range(moves + 1)]
    return [(x + share * width, y) for share in shares]


def _sample_path(page: Page, moves: int) -> list[Place]:
    """From sample to sample about the middle of the uv plane, each move far from the one before."""
    x, y = _middle(page, "[data-panel=uv] canvas")
    turns = [GOLDEN_ANGLE * move for move in range(moves + 1)]
    return [(x + HOVER_PX * math.cos(turn), y + HOVER_PX * math.sin(turn)) for turn in turns]


ROBUST = "[data-panel=control_robust] input[type=range]"
IMAGE = "[data-panel=image] canvas[data-token]"
ECHO = Gesture("echo", ".bench-echo", '"echo-', _echo_path, pressed=False)
DRAG = Gesture("drag", IMAGE, '"held_enu_m"', _antenna_path, pressed=True)
HOVER = Gesture(
    "hover", "[data-panel=sky] canvas", "", _sample_path, pressed=False, also="[data-panel=vis] canvas"
)
SLIDE = Gesture("slider", IMAGE, '"robust"', _robust_path, pressed=True)


def run(report: Report, rounds: int = ROUNDS, blocks: int = BLOCKS, moves: int = MOVES) -> None:
    """All lines of the browser."""
    with voila_page() as page:
        echo, drag = quietest(report, page, DRAG, rounds, blocks, moves)
        report.line("echo_ms", median(echo))
        report.line("pixels_over_echo_p50", median(drag) / median(echo))
        report.line("pixels_over_echo_p95", p95(drag) / median(echo))
        echo, hover = quietest(report, page, HOVER, rounds, blocks, moves)
        report.line("hover_over_echo_p50", median(hover) / median(echo))
        page.locator(".sw-more").click()
        echo, slider = quietest(report, page, SLIDE, rounds, blocks, moves)
        report.line("slider_pixels_over_echo_p50", median(slider) / median(echo))
    with lab_page() as page:
        echo, drag = quietest(report, page, DRAG, rounds, blocks, moves)
        report.line("lab_echo_ms", median(echo))
        report.line("lab_pixels_over_echo_p50", median(drag) / median(echo))


def quietest(
    report: Report, page: Page, gesture: Gesture, rounds: int, blocks: int, moves: int
) -> tuple[list[float], list[float]]:
    """The times of all moves of an echo and of a gesture [ms], in the round in which the gesture was quickest."""
    found = [tuple(in_turns(page, (ECHO, gesture), blocks, moves)) for _ in range(rounds)]
    for echo, seen in found:
        half, slow = median(seen["ms"]) / median(echo["ms"]), p95(seen["ms"]) / median(echo["ms"])
        report.note(f"echo: {_told(echo)}; {gesture.name}: {_told(seen)}: {half:.2f} and {slow:.2f} echoes")
    echo, seen = min(found, key=lambda both: median(both[1]["ms"]))
    return echo["ms"], seen["ms"]


def in_turns(page: Page, gestures: Sequence[Gesture], blocks: int, moves: int) -> Iterator[dict[str, Any]]:
    """What was seen of each gesture, so many blocks of so many moves each, taken in turns."""
    found: dict[str, list[dict[str, Any]]] = {gesture.name: [] for gesture in gestures}
    for _ in range(blocks):
        for gesture in gestures:
            found[gesture.name].append(_block(page, gesture, moves))
    for seen in found.values():
        yield {
            "ms": [one for block in seen for one in block["ms"]],
            **{key: sum(block[key] for block in seen) for key in ("paints", "unseen", "unsent")},
        }


def _told(seen: dict[str, Any]) -> str:
    ms, counts = seen["ms"], ", ".join(f"{seen[key]} {key}" for key in ("paints", "unseen", "unsent"))
    return f"{len(ms)} moves, p50 {median(ms):.1f} ms, p95 {p95(ms):.1f} ms, {counts}"


def p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1]


def _block(page: Page, gesture: Gesture, moves: int) -> dict[str, Any]:
    """One stream of moves; what the probe saw of it."""
    (x, y), *path = gesture.path(page, moves)
    page.mouse.move(x, y)
    if gesture.pressed:
        page.mouse.down()
    if gesture.also:
        page.evaluate("selectors => probe.startHover(selectors)", [gesture.canvas, gesture.also])
    else:
        page.evaluate("([canvas, mark]) => probe.start(canvas, mark)", [gesture.canvas, gesture.mark])
    for x, y in path:
        until = time.monotonic() + MOVE_S
        page.mouse.move(x, y)
        time.sleep(max(0.0, until - time.monotonic()))
    _wait(page)
    seen = page.evaluate("probe.stop()")
    if gesture.pressed:
        page.mouse.up()
        page.wait_for_timeout(500)  # the precise picture of the release
    return seen


def _wait(page: Page) -> None:
    until = time.monotonic() + PATIENCE_S
    while page.evaluate("probe.pending") and time.monotonic() < until:
        page.wait_for_timeout(20)


def _middle(page: Page, selector: str) -> Place:
    return _places(page, selector)[0]


def _places(page: Page, selector: str) -> list[Place]:
    """The middles of all elements of a selector, on screen [px]; the first one is brought there."""
    page.locator(selector).first.scroll_into_view_if_needed()
    middles = """elements => elements.map(element => {
      const {x, y, width, height} = element.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    })"""
    return [tuple(place) for place in page.locator(selector).evaluate_all(middles)]
