"""Every thing that can be dragged in the Baseline app, by mouse, finger and keys: each obeys its own law."""

from __future__ import annotations

import cmath
import math
import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, undo

STEPS = 5  # of a drag by pointer or finger


@dataclass(frozen=True)
class Thing:
    """A thing on a plane, what leads to it by keys, where it ends, and what the arrow is then."""

    panel: str
    name: str
    keys: tuple[str, ...]
    ends: tuple[float, float]
    amplitude_jy: float
    phase_deg: float


# On the sky a long step of the keys is 1″, on the ground 10 m; each thing goes one to the left and one up.
# u l + v m with u, v = (24, 18) m: the star 3.734″ north makes 90°; a second of arc east makes 32.1°, north 24.1°.
# Half of the dishes' 25.317″ is 12.659″; √2″ aside they see 99.1 %.
THINGS = (
    Thing("stripes", "phase centre", ("ArrowRight",), (1, 1), 2.0, 90 - 32.14 - 24.1),
    Thing("stripes", "where the dishes point", ("ArrowRight", "ArrowRight"), (1, 4.734), 1.98, 90),
    Thing("pair_ground", "antenna A", ("ArrowRight",), (2, 19), 2.0, 90 * 28 / 18),
    Thing("pair_ground", "antenna B", (), (-22, 1), 2.0, 90 * 8 / 18),
)
every = pytest.mark.parametrize("thing", THINGS, ids=lambda thing: thing.name)


def handle(root: Locator, panel: str, name: str) -> Locator:
    return root.locator(f"[data-panel='{panel}'] .sw-antenna[aria-label^='{name},']")


def place(root: Locator, thing: Thing) -> tuple[float, float]:
    """East and north, of "antenna A, 2 m east, 19 m north" or "source, 0″ east, 3.73″ north"."""
    label = handle(root, thing.panel, thing.name).get_attribute("aria-label")
    signs = {"east": 1, "west": -1, "north": 1, "south": -1}
    found = re.findall(r"([\d.]+)\s?(?:″|m) (\w+)", label)
    east, north = (float(number) * signs[side] for number, side in found)
    return east, north


def dial(root: Locator) -> tuple[float, float]:
    """Amplitude [Jy] and phase [deg], as the arrow's panel says them."""
    said = root.locator("[data-panel='dial'] canvas").get_attribute("aria-label")
    amplitude, phase = re.search(r": ([\d.]+)\sJy at (−?\d+)°", said).groups()
    return float(amplitude), float(phase.replace("−", "-"))


def scale(root: Locator, thing: Thing) -> float:
    """Pixels an arcsec or a metre, from two things whose distance is known when the app opens."""
    if thing.panel == "stripes":
        (_, source), (_, centre) = (middle(handle(root, "stripes", name)) for name in ("source", "phase centre"))
        return (centre - source) / 3.734
    (east, _), (west, _) = (middle(handle(root, "pair_ground", name)) for name in ("antenna A", "antenna B"))
    return (east - west) / 24


def way(root: Locator, thing: Thing) -> list[tuple[float, float]]:
    """Points on the screen, one long step to the left and one up."""
    step = scale(root, thing) * (1 if thing.panel == "stripes" else 10)
    x, y = middle(handle(root, thing.panel, thing.name))
    return [(x - step * part / STEPS, y - step * part / STEPS) for part in range(STEPS + 1)]


def by_mouse(root: Locator, thing: Thing) -> None:
    start, *others = way(root, thing)
    root.page.mouse.move(*start)
    root.page.mouse.down()
    for point in others:
        root.page.mouse.move(*point)
    root.page.mouse.up()


def by_touch(root: Locator, thing: Thing) -> None:
    points = way(root, thing)
    finger = root.page.context.new_cdp_session(root.page)
    for kind, (x, y) in zip(["touchStart"] + ["touchMove"] * STEPS, points, strict=True):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def take_by_keys(root: Locator, thing: Thing) -> None:
    root.locator(f"[data-panel='{thing.panel}'] .sw-picture").focus()
    press(root, "Tab", *thing.keys)
    expect(handle(root, thing.panel, thing.name)).to_be_focused()
    press(root, "Enter", "Shift+ArrowLeft", "Shift+ArrowUp")


def by_keys(root: Locator, thing: Thing) -> None:
    take_by_keys(root, thing)
    press(root, "Enter")


@every
@pytest.mark.parametrize("hand", [by_mouse, by_touch, by_keys], ids=lambda hand: hand.__name__)
def test_each_thing_obeys_its_law_whatever_moves_it(open_app, thing, hand):
    root = open_app(app="Baseline")
    began = dial(root)
    hand(root, thing)
    can_undo(root, True)
    pixel = 0 if hand is by_keys else 1.1 / scale(root, thing)  # a pointer hits no better; a key does
    assert place(root, thing) == pytest.approx(thing.ends, abs=max(pixel, 0.01))  # three digits are said
    amplitude, phase = dial(root)
    assert amplitude == pytest.approx(thing.amplitude_jy, abs=0.011)  # three digits are said, and half a pixel
    a_pixel_turns = 6  # [deg]: 0.107″ of the sky, east and north; 0.8 m of the ground make 4
    assert phase == pytest.approx(thing.phase_deg, abs=1 if hand is by_keys else a_pixel_turns)
    undo(root)
    can_undo(root, False)
    assert dial(root) == began == (2.0, 90.0)


@every
def test_escape_puts_it_back_and_leaves_nothing_to_undo(open_app, thing):
    root = open_app(app="Baseline")
    began, there = dial(root), place(root, thing)
    take_by_keys(root, thing)
    expect(root.locator("[data-panel='dial'] canvas")).not_to_have_attribute(
        "aria-label", re.compile(re.escape(": 2\u00a0Jy at 90°"))
    )
    press(root, "Escape")
    expect(root.locator("[data-panel='dial'] canvas")).to_have_attribute(
        "aria-label", re.compile(re.escape(": 2\u00a0Jy at 90°"))
    )
    can_undo(root, False)
    assert (dial(root), place(root, thing)) == (began, there)


def test_what_the_hand_holds_moves_before_the_kernel_answers(open_app):
    """The star is drawn where the pointer is in the very frame, not where an answer says."""
    root = open_app(app="Baseline")
    star = handle(root, "stripes", "source")
    x, y = middle(star)
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    root.page.mouse.move(x + 50, y)
    root.page.evaluate("new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))")
    box = star.bounding_box()
    root.page.mouse.up()
    assert box["x"] + box["width"] / 2 == pytest.approx(x + 50, abs=1)  # places are kept to 0.001″


@pytest.mark.parametrize("hand", ["pointer", "keys"])
def test_a_pair_is_chosen_from_the_strip(open_app, hand):
    root = open_app(app="Baseline")
    ground = root.locator("[data-panel='pair_ground'] canvas")
    expect(ground).to_have_attribute("aria-label", re.compile("pair A–B is 30"))
    chosen = root.locator("[data-panel='all_pairs'] button[aria-label^='A–C,']")
    if hand == "pointer":
        chosen.click()
    else:
        root.locator("[data-panel='all_pairs'] button[aria-pressed='true']").focus()
        press(root, "ArrowRight")
        expect(chosen).to_be_focused()
        press(root, "Enter")
    expect(ground).to_have_attribute("aria-label", re.compile("pair A–C is 34.7"))
    expect(chosen).to_have_attribute("aria-pressed", "true")
    can_undo(root, True)


def test_brightness_length_direction_and_sine_by_their_controls(open_app):
    root = open_app(app="Baseline")
    stripes, shown = root.locator("[data-panel='stripes'] canvas"), root.locator("[data-panel='dial'] canvas")
    root.get_by_role("slider", name="Brightness").focus()
    press(root, "End")
    expect(shown).to_have_attribute("aria-label", re.compile(r": 3\sJy at 90°"))
    root.get_by_role("slider", name="Length").focus()
    press(root, "Enter")
    root.page.keyboard.type("60")
    press(root, "Enter")
    expect(stripes).to_have_attribute("aria-label", re.compile("cosine: a stripe every 4.48″"))
    expect(shown).to_have_attribute("aria-label", re.compile("at 180°"))
    root.get_by_role("slider", name="Direction").focus()
    press(root, "Enter")
    root.page.keyboard.type("0")
    press(root, "Enter")
    expect(shown).to_have_attribute("aria-label", re.compile("at 0°"))  # the star is north of an east-west pair
    root.get_by_role("radio", name="sine", exact=True).check()
    expect(stripes).to_have_attribute("aria-label", re.compile("sky, sine:"))


def test_a_pair_turned_by_30_degrees_turns_its_stripes_and_its_uv_point_by_30_degrees(open_app):
    """East is left on the sky and u in the uv plane: on the screen both turn with the ground, mirrored alike."""
    root = open_app(app="Baseline")
    before = uv_point(root)
    root.get_by_role("slider", name="Direction").focus()
    press(root, "Enter")
    root.page.keyboard.type("66.87")  # it was 36.87°
    press(root, "Enter")
    can_undo(root, True)
    turned = complex(*uv_point(root)) / complex(*before)
    assert abs(turned) == pytest.approx(1, abs=0.01)  # three digits are said
    assert math.degrees(cmath.phase(turned)) == pytest.approx(30, abs=0.5)


def uv_point(root: Locator) -> tuple[float, float]:
    said = root.locator("[data-panel='twins'] canvas").get_attribute("aria-label")
    u, v = re.findall(r"(−?[\d.]+)\skλ", said)
    return float(u.replace("−", "-")), float(v.replace("−", "-"))


def test_stripes_too_fine_to_draw_are_said_and_come_with_the_zoom(open_app):
    """At 1 200 m they are 0.224″ apart, two pixels; eight times closer they are 17."""
    root = open_app(app="Baseline")
    root.get_by_role("slider", name="Length").focus()
    press(root, "End")
    expect(root.locator(".sw-note-words")).to_have_text(re.compile("0.22″ apart, too fine"))
    canvas = root.locator("[data-panel='stripes'] canvas")
    plain = canvas.evaluate(BLUEST)
    root.locator("[data-panel='stripes'] .sw-picture").focus()
    press(root, *["+"] * 5)  # 7.6 times closer
    root.page.evaluate("new Promise(requestAnimationFrame).then(() => new Promise(requestAnimationFrame))")
    assert plain < 20 < 60 < canvas.evaluate(BLUEST)  # ink is grey; a trough of the signed colours is blue


BLUEST = """(canvas) => {
    const {data} = canvas.getContext("2d").getImageData(60, 100, 250, 1);
    return Math.max(...Array.from({length: 250}, (_, pixel) => data[4 * pixel + 2] - data[4 * pixel]));
}"""
