"""What a learner's hand does first in each app. A new app gets a line here, and `test_every_app` puts it through all.

`by_pointer` and `by_keys` make the app's one gesture and end alike; `seen` reads what it changed. `speaks` are the
panels whose canvas says something else after it; `covers` is a panel that a prediction would hide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator

from tests.browser.app import drag_by_keys, drag_by_mouse, handles, middle, place, press

THUMB = 15  # pixels of a slider
Hand = Callable[[Locator], Any]


@dataclass(frozen=True)
class Tried:
    """One app, by the name of its class."""

    name: str
    by_pointer: Hand
    by_keys: Hand
    seen: Hand
    speaks: frozenset[str]
    covers: str
    near: Callable[[Any, Any], bool] = lambda one, other: one == other  # where a pointer hits no better than a pixel


def _within_a_metre(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> bool:
    """A pointer's pixel on the opening map is 0.6 m."""
    return all(abs(a - b) <= 1 for pair in zip(one, other, strict=True) for a, b in zip(*pair, strict=True))


SYNTHESIS = Tried(
    "Synthesis",
    drag_by_mouse,
    drag_by_keys,
    lambda root: [place(root), (len(handles(root)), 0)],
    frozenset({"ground", "uv", "image", "beam", "vis", "sky"}),
    "image",
    _within_a_metre,
)


def _slider(root: Locator) -> Locator:
    return root.locator("[data-panel='step'] input[type='range']")


def _scrub_by_mouse(root: Locator) -> None:
    """The thumb from where it is to the end of its track."""
    _slider(root).scroll_into_view_if_needed()
    box = _slider(root).bounding_box()
    assert box
    share = _slider(root).evaluate("(slider) => slider.value / slider.max")
    start, half_way = box["x"] + 7 + share * (box["width"] - 14), box["y"] + box["height"] / 2
    root.page.mouse.move(start, half_way)
    root.page.mouse.down()
    for part in (0.3, 0.7, 1):
        root.page.mouse.move(start + part * (box["x"] + box["width"] - start), half_way)
    root.page.mouse.up()


def _scrub_by_keys(root: Locator) -> None:
    _slider(root).focus()
    press(root, "End")


def _count(root: Locator) -> str:
    return root.locator("[data-panel='step'] output").inner_text()


CLEAN = Tried(
    "Clean",
    _scrub_by_mouse,
    _scrub_by_keys,
    _count,
    frozenset({"residual", "restored", "components", "step"}),
    "residual",
)
STRIPES = Tried(
    "StripeByStripe",
    _scrub_by_mouse,
    _scrub_by_keys,
    _count,
    frozenset({"steps_uv", "stripe", "sum", "step"}),
    "sum",
)


def _source(root: Locator) -> Locator:
    return root.locator("[data-panel='stripes'] .sw-antenna[aria-label^='source,']")


def _source_by_keys(root: Locator) -> None:
    """1″ east and 2″ north."""
    root.locator("[data-panel='stripes'] .sw-picture").focus()
    press(root, "Tab", "Enter", "Shift+ArrowLeft", "Shift+ArrowUp", "Shift+ArrowUp", "Enter")


def _source_by_pointer(root: Locator) -> None:
    """The same; the phase centre is 3.734″ south of the source when the app opens."""
    (x, y), (_, centre) = middle(_source(root)), middle(root.locator(".sw-antenna[aria-label^='phase centre,']"))
    scale = (centre - y) / 3.734
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    for part in (0.25, 0.5, 0.75, 1):
        root.page.mouse.move(x - scale * part, y - 2 * scale * part)
    root.page.mouse.up()


def _place_arcsec(root: Locator) -> list[tuple[float, float]]:
    """"source, 1″ east, 5.73″ north": east and north, once it is said where it is."""
    _, *parts = _source(root).get_attribute("aria-label").split(", ")
    signs = {"east": 1, "west": -1, "north": 1, "south": -1}
    (east, north) = (float(number.removesuffix("″")) * signs[side] for number, side in map(str.split, parts))
    return [(east, north)]


def _within_a_pixel(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> bool:
    """A pointer's pixel on the opening sky is 0.107″."""
    return all(abs(a - b) <= 0.11 for a, b in zip(one[0], other[0], strict=True))


BASELINE = Tried(
    "Baseline",
    _source_by_pointer,
    _source_by_keys,
    _place_arcsec,
    frozenset({"stripes", "wave", "dial", "all_pairs"}),
    "stripes",
    _within_a_pixel,
)


def _handle(root: Locator, name: str = "width") -> Locator:
    return root.locator(f"[data-handle='{name}']")


def _width_by_pointer(root: Locator) -> None:
    """From 1″ to 1.6″: the handle stands half a width from the middle."""
    (middle_x, y), (edge_x, _) = middle(_handle(root, "move")), middle(_handle(root))
    root.page.mouse.move(edge_x, y)
    root.page.mouse.down()
    for part in (0.2, 0.4, 0.6):
        root.page.mouse.move(edge_x + part * (edge_x - middle_x), y)
    root.page.mouse.up()


def _width_by_keys(root: Locator) -> None:
    _handle(root).focus()
    press(root, "Enter", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "Enter")


def _width(root: Locator) -> float:
    """What the handle says of itself: "Width 1.60″"."""
    return float((_handle(root).get_attribute("aria-label") or "").split()[-1].rstrip("″"))


FOURIER_PAIRS = Tried(
    "FourierPairs",
    _width_by_pointer,
    _width_by_keys,
    _width,
    frozenset({"picture", "plane"}),
    "plane",
    lambda one, other: abs(one - other) <= 0.04,  # a pointer's pixel is 0.03″ of the width
)


def _holes(root: Locator) -> Locator:
    return root.locator("[data-panel='control_holes'] input[type='range']")


def _all_holes_by_keys(root: Locator) -> None:
    """Every tile comes back."""
    _holes(root).focus()
    press(root, "End")


def _all_holes_by_pointer(root: Locator) -> None:
    box, share = _holes(root).bounding_box(), float(_holes(root).evaluate("(range) => range.value / range.max"))
    thumb, y = box["x"] + 7 + share * (box["width"] - 14), box["y"] + box["height"] / 2
    root.page.mouse.move(thumb, y)
    root.page.mouse.down()
    root.page.mouse.move(box["x"] + box["width"] - 20, y)
    root.page.mouse.move(box["x"] + box["width"] + 5, y)
    root.page.mouse.up()


BIG_DISH = Tried(
    "BigDish",
    _all_holes_by_pointer,
    _all_holes_by_keys,
    lambda root: root.locator("[data-panel='control_holes'] output").text_content(),
    frozenset({"aperture", "holes_image", "holes_beam", "cut"}),
    "holes_image",
)


def _own_phases(root: Locator) -> Locator:
    return root.locator("[data-panel='control_phases'] input[value='own']")


def _swap_back_by_pointer(root: Locator) -> None:
    root.page.mouse.click(*middle(_own_phases(root)))


def _swap_back_by_keys(root: Locator) -> None:
    root.locator("[data-panel='control_phases'] input:checked").focus()
    press(root, "ArrowLeft")


AMPLITUDE_AND_PHASE = Tried(
    "AmplitudeAndPhase",
    _swap_back_by_pointer,
    _swap_back_by_keys,
    lambda root: root.locator("[data-panel='control_phases'] input:checked").get_attribute("value"),
    frozenset({"left", "right", "spectrum"}),
    "left",
)


def _peak(root: Locator) -> Locator:
    return root.locator("[data-panel='control_removed'] input[type=range]")


def _peak_by_keys(root: Locator) -> None:
    """A tenth of the track: 12 % of the peak."""
    _peak(root).focus()
    press(root, "PageUp")


def _peak_by_pointer(root: Locator) -> None:
    """The same: a press on the track."""
    track = _peak(root).bounding_box()
    there = (12 / 120) * (track["width"] - THUMB) + THUMB / 2
    root.page.mouse.click(track["x"] + there, track["y"] + track["height"] / 2)


def _percent(root: Locator) -> float:
    return float(_peak(root).input_value())


REAL_DATA = Tried(
    "RealData",
    _peak_by_pointer,
    _peak_by_keys,
    _percent,
    frozenset({"image", "vis"}),
    "image",
    lambda one, other: abs(one - other) <= 2,  # a pixel of the track is 0.9 %
)


def _bar(root: Locator) -> Locator:
    return root.locator("[data-panel='timeline'] .sw-picture")


def _scan_by_keys(root: Locator) -> None:
    """The eighth scan to the sixth place."""
    _bar(root).focus()
    press(root, "Enter", "ArrowLeft", "ArrowLeft", "Enter")


def _scan_by_pointer(root: Locator) -> None:
    """The same: its middle from 987 s to 680 s of 3036.5, between those of the fifth and the sixth scan."""
    box = _bar(root).bounding_box()
    assert box
    second, y = (box["width"] - 2) / 3036.52, box["y"] + 50
    root.page.mouse.move(box["x"] + 1 + 987.2 * second, y)
    root.page.mouse.down()
    for part in (0.2, 0.6, 1):
        root.page.mouse.move(box["x"] + 1 + (987.2 - part * 307) * second, y)
    root.page.mouse.up()


EXECUTION_BLOCK = Tried(
    "ExecutionBlock",
    _scan_by_pointer,
    _scan_by_keys,
    lambda root: root.locator("[data-panel='scan'] h2").text_content(),
    frozenset({"timeline", "picture"}),
    "picture",
)
ANTENNA_GAINS = Tried(
    "AntennaGains",
    _scrub_by_mouse,
    _scrub_by_keys,
    _count,
    frozenset({"grid", "gains", "step"}),
    "grid",
)


def _time(root: Locator) -> Locator:
    return root.locator("[data-panel='control_clock'] input[type=range]")


def _time_by_keys(root: Locator) -> None:
    """From the start to 17 s, a key held down: the lump has just gone over A."""
    _time(root).focus()
    for _second in range(17):
        root.page.keyboard.down("ArrowRight")
    root.page.keyboard.up("ArrowRight")


def _time_by_pointer(root: Locator) -> None:
    """The same; the track is 70 s long."""
    track = _time(root).bounding_box()
    start, y = track["x"] + THUMB / 2, track["y"] + track["height"] / 2
    root.page.mouse.move(start, y)
    root.page.mouse.down()
    for seconds in (5, 10, 17):
        root.page.mouse.move(start + (seconds / 70) * (track["width"] - THUMB), y)
    root.page.mouse.up()


def _seconds(root: Locator) -> float:
    return float(root.locator("[data-panel='control_clock'] output").inner_text().split()[0])


MOVING_SKY = Tried(
    "MovingSky",
    _time_by_pointer,
    _time_by_keys,
    _seconds,
    frozenset({"air_map", "traces", "sky_image", "front", "band_dials"}),
    "traces",
    lambda one, other: abs(one - other) <= 0.7,  # a pixel of the track is 0.6 s
)


def _cycle(root: Locator) -> Locator:
    return root.locator("[data-panel='control_cycle'] input[type=range]")


def _quickest_by_keys(root: Locator) -> None:
    """Back at the calibrator every 20 s."""
    _cycle(root).focus()
    press(root, "Home")


def _quickest_by_pointer(root: Locator) -> None:
    box = _cycle(root).bounding_box()
    share = float(_cycle(root).evaluate("(range) => (range.value - range.min) / (range.max - range.min)"))
    y = box["y"] + box["height"] / 2
    root.page.mouse.move(box["x"] + 7 + share * (box["width"] - 14), y)
    root.page.mouse.down()
    root.page.mouse.move(box["x"] + 30, y)
    root.page.mouse.move(box["x"] - 5, y)
    root.page.mouse.up()


PHASE_REFERENCING = Tried(
    "PhaseReferencing",
    _quickest_by_pointer,
    _quickest_by_keys,
    lambda root: root.locator("[data-panel='control_cycle'] output").text_content(),
    frozenset({"after", "phases", "lengths"}),
    "after",
)
APPS = (
    SYNTHESIS,
    BASELINE,
    STRIPES,
    CLEAN,
    FOURIER_PAIRS,
    AMPLITUDE_AND_PHASE,
    BIG_DISH,
    REAL_DATA,
    EXECUTION_BLOCK,
    ANTENNA_GAINS,
    MOVING_SKY,
    PHASE_REFERENCING,
)
