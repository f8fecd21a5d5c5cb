"""What a learner's hands do to the Synthesis app, and what eyes and ears get of it; the same in every host."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Locator, Page, expect

CELL = "from synthwidgets import Synthesis\n\napp = Synthesis()\napp"
TAKEN = "A3"  # stands at 40 m east, 4 m north when the app opens
WAY_M = (-10, 20)  # the keyboard's way: one long step west, two long steps north
STEPS = 8  # of a drag by pointer or finger
PATIENCE_S = 20  # as `expect` has it below, where a page is open and its kernel at work
LOOK_MS = 30
Seen = TypeVar("Seen")
expect.set_options(timeout=30_000)  # the stage's own patience is 5 s, and a kernel's start on a busy machine is longer


def wait(root: Locator, seen: Callable[[Locator], Seen], true: Callable[[Seen], bool]) -> Seen:
    """What is seen once it is as wished; what never is fails here, and says what was seen instead."""
    end = time.monotonic() + PATIENCE_S
    while not true(now := seen(root)):
        assert time.monotonic() < end, f"After {PATIENCE_S} s there is still {now!r}."
        root.page.wait_for_timeout(LOOK_MS)
    return now


def steady(root: Locator, seen: Callable[[Locator], Seen]) -> Seen:
    """What is seen once three looks in a row agree: a single frame may come late."""
    last: list[Seen] = []

    def same(now: Seen) -> bool:
        last.append(now)
        return last[-3:] == 3 * [now]

    return wait(root, seen, same)


def antenna(root: Locator, name: str = TAKEN) -> Locator:
    return root.locator(f"[data-panel='ground'] .sw-antenna[aria-label^='{name},']")


def place(root: Locator) -> tuple[float, float]:
    """East and north [m] of the antenna, in three digits, as the map says it: "A3, 40 m east, 4 m north"."""
    _, *parts = antenna(root).get_attribute("aria-label").split(", ")
    signs = {"east": 1, "west": -1, "north": 1, "south": -1}
    east, north = (float(length) * signs[side] for length, _unit, side in (part.split() for part in parts))
    return east, north


def spoken(root: Locator) -> dict[str, str]:
    """What each picture says it shows, by panel."""
    return root.evaluate("""(root) => Object.fromEntries([...root.querySelectorAll("[data-panel]")].flatMap((panel) => {
        const canvas = panel.querySelector("canvas");
        return canvas ? [[panel.dataset.panel, canvas.getAttribute("aria-label")]] : [];
    }))""")


def handles(root: Locator) -> list[str]:
    """Every antenna with its place, in words."""
    return root.locator(".sw-antenna").evaluate_all("(all) => all.map((one) => one.getAttribute('aria-label'))")


def px_per_m(root: Locator) -> float:
    """The map's scale, from two antennas that stand 75 m apart in east when the app opens."""
    west, east = (middle(antenna(root, name))[0] for name in ("A1", "A3"))
    return (east - west) / 75


def middle(thing: Locator) -> tuple[float, float]:
    thing.scroll_into_view_if_needed()
    box = thing.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def way(root: Locator) -> list[tuple[float, float]]:
    """Points on the screen from the antenna to where `WAY_M` ends."""
    scale, (x, y) = px_per_m(root), middle(antenna(root))
    parts = [step / STEPS for step in range(STEPS + 1)]
    return [(x + WAY_M[0] * scale * part, y - WAY_M[1] * scale * part) for part in parts]


def drag_by_mouse(root: Locator) -> None:
    start_by_mouse(root)
    root.page.mouse.up()


def start_by_mouse(root: Locator) -> None:
    """Take the antenna and carry it; the hand still holds it."""
    start, *others = way(root)
    root.page.mouse.move(*start)
    root.page.mouse.down()
    for point in others:
        root.page.mouse.move(*point)


def drag_by_touch(root: Locator) -> None:
    finger = root.page.context.new_cdp_session(root.page)
    kinds = ["touchStart"] + ["touchMove"] * STEPS
    for kind, (x, y) in zip(kinds, way(root), strict=True):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def drag_by_keys(root: Locator) -> None:
    focus_by_keys(root)
    press(root, "Enter", "Shift+ArrowLeft", "Shift+ArrowUp", "Shift+ArrowUp", "Enter")


def focus_by_keys(root: Locator) -> None:
    """From the map as a whole by Tab to an antenna, and by arrow keys to the one that is meant."""
    root.locator("[data-panel='ground'] .sw-picture").focus()
    press(root, "Tab", "ArrowRight", "ArrowRight")
    expect(antenna(root)).to_be_focused()


def press(root: Locator, *keys: str) -> None:
    for key in keys:
        root.page.keyboard.press(key)


GESTURES: tuple[Callable[[Locator], None], ...] = (drag_by_mouse, drag_by_touch, drag_by_keys)


def undo(root: Locator) -> None:
    root.get_by_role("button", name="Undo").click()


def can_undo(root: Locator, possible: bool) -> None:
    """Wait until the bar says so: the end of a gesture, or of an Undo, has been answered and painted."""
    expect(root.get_by_role("button", name="Undo")).to_have_attribute("aria-disabled", str(not possible).lower())
    root.page.evaluate("new Promise(requestAnimationFrame)")  # the frame in which all panels are painted


def works(root: Locator) -> None:
    """A drag still goes through: all that a learner asks of a working app."""
    before = spoken(root)["image"]
    drag_by_keys(root)
    expect(root.locator("[data-panel='image'] canvas")).not_to_have_attribute("aria-label", before)
    expect(root.locator("[role='alert']").filter(visible=True)).to_have_count(0)


def type_declination(root: Locator, degrees: str) -> None:
    root.get_by_role("slider", name="Declination").focus()
    press(root, "Enter")
    root.page.keyboard.type(degrees)
    press(root, "Enter")


def refused(root: Locator, sentence: str) -> None:
    """The sentence stands there, and the declination is what it was."""
    expect(root.get_by_role("alert").filter(has_text=re.compile(sentence))).to_be_visible()
    expect(root.get_by_role("slider", name="Declination")).to_have_value("-30")


def on(page: Page, index: int) -> Locator:
    """The app in the view of this number, painted."""
    root = page.locator(".sw").nth(index)
    root.locator("[data-panel='image'] canvas[data-token]:not([data-token=''])").wait_for()
    return root
