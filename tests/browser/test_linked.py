"""What is hovered or focused in one panel is marked in all others, by pointer and by keyboard, without a message."""

from __future__ import annotations

import base64
import math
import re
from pathlib import Path

import numpy as np
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from synthwidgets.apps.giving import GIVERS
from synthwidgets.apps.print_visibilities import drawn
from synthwidgets.models.synthesis import SYNTHESIS
from tests.browser.app import antenna, can_undo, focus_by_keys, middle, press, spoken

COUNT_MESSAGES = """() => {
  const send = WebSocket.prototype.send;
  window.messages = 0;
  WebSocket.prototype.send = function (data) {
    window.messages += 1;
    return send.call(this, data);
  };
}"""
PIXELS = """(canvas) => {
  const {width, height} = canvas;
  const bytes = canvas.getContext("2d").getImageData(0, 0, width, height).data;
  const pieces = Array.from({length: height}, (_, y) => bytes.subarray(4 * y * width, 4 * (y + 1) * width));
  return {width, height, data: btoa(pieces.map((row) => String.fromCharCode(...row)).join(""))}; // numbers take minutes
}"""


def panel(root: Locator, name: str) -> Locator:
    return root.locator(f"[data-panel='{name}']")


def value(root: Locator, name: str) -> Locator:
    """The number in the title row of a panel."""
    return panel(root, name).locator(".sw-title .sw-value")


def picture(root: Locator, name: str) -> Locator:
    return panel(root, name).locator(".sw-picture")


def content(root: Locator, name: str, words: str) -> None:
    expect(panel(root, name).locator("canvas")).to_have_attribute("aria-label", re.compile(words))


def no_content(root: Locator, name: str, words: str) -> None:
    expect(panel(root, name).locator("canvas")).not_to_have_attribute("aria-label", re.compile(words))


def frame(root: Locator) -> None:
    """Wait until what was marked is painted: a repaint comes in the next frame."""
    root.page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def pixels(root: Locator, name: str) -> np.ndarray:
    got = panel(root, name).locator("canvas").evaluate(PIXELS)
    return np.frombuffer(base64.b64decode(got["data"]), np.uint8).astype(float).reshape(got["height"], got["width"], 4)


def linked(root: Locator, pair: str) -> None:
    """The pair is marked on the ground, in the uv plane, on the sky and as an arrow."""
    expect(value(root, "ground")).to_contain_text(pair)
    expect(value(root, "uv")).to_contain_text(pair)
    content(root, "sky", f"the pattern of {pair}, not in the sky: a stripe every .*, running ")
    content(root, "vis", f"The arrow of {pair}: amplitude .*Jy, phase .*°, real part .*Jy, imaginary part .*Jy")


def arrow(root: Locator) -> str:
    """What the visibilities panel says of its arrow."""
    return spoken(root)["vis"].partition("The arrow of ")[2]


def unlinked(root: Locator) -> None:
    expect(value(root, "uv")).to_contain_text("up to")
    no_content(root, "sky", "pattern")


def sample(root: Locator) -> tuple[float, float]:
    """Where on the screen the uv plane has the longest of the opening's three pairs: (−57, −10) kλ, u to the left."""
    box = picture(root, "uv").bounding_box()
    assert box
    return box["x"] + 360, box["y"] + 194


@pytest.fixture
def root(open_app):
    return open_app()


def test_a_sample_under_the_pointer_is_marked_in_every_panel_without_a_message(root, page):
    unlinked(root)
    root.page.evaluate(COUNT_MESSAGES)
    root.page.mouse.move(*sample(root))
    linked(root, "A1–A3")
    root.page.mouse.move(5, 5)
    unlinked(root)
    assert root.page.evaluate("window.messages") == 0


def test_the_same_by_keys_and_escape_clears(root):
    picture(root, "uv").focus()
    press(root, *["Shift+ArrowRight"] * 9, *["ArrowDown"] * 16)
    linked(root, "A1–A3")
    expect(root.locator(".sw-hint")).to_contain_text("A1–A3, 58")  # read out, with what it measures
    expect(root.locator(".sw-heard")).to_contain_text("The arrow of A1–A3")
    press(root, "Escape")
    unlinked(root)


def test_a_dot_of_the_plot_is_its_sample_by_keys_and_by_pointer(root):
    picture(root, "vis").focus()
    press(root, "ArrowLeft", *["Shift+ArrowLeft"] * 2)  # from the longest to the shortest baseline
    linked(root, "A1–A2")
    press(root, "Escape")
    unlinked(root)
    box = picture(root, "vis").bounding_box()
    root.page.mouse.move(box["x"] + 5, box["y"] + 5)
    for x in range(60, 160, 4):  # along the shortest pair's height, until a dot is near
        root.page.mouse.move(box["x"] + x, box["y"] + 45)
        frame(root)
        if "up to" not in value(root, "uv").inner_text():
            break
    linked(root, "A1–A2")


def test_up_and_down_go_along_a_track(root):
    picture(root, "vis").focus()
    press(root, "Shift+ArrowDown")  # the earliest sample of the longest pair
    frame(root)
    before = spoken(root)["vis"]
    press(root, "ArrowUp")
    frame(root)
    assert spoken(root)["vis"].partition(": amplitude")[0] == before.partition(": amplitude")[0]  # the same pair
    assert spoken(root)["vis"] != before


def test_partners_on_the_ground_by_keys(root):
    focus_by_keys(root)  # A3
    press(root, "PageDown")
    linked(root, "A2–A3")  # the nearest first
    press(root, "PageDown")
    linked(root, "A1–A3")
    press(root, "PageUp")
    linked(root, "A2–A3")
    press(root, "Escape")
    expect(value(root, "ground")).to_contain_text("A3 ")
    unlinked(root)


def test_a_pair_on_the_ground_by_pointer(root):
    antenna(root, "A1").click()
    root.page.mouse.move(*middle(antenna(root, "A3")))
    linked(root, "A1–A3")


def test_a_pair_that_is_marked_stays_marked_while_the_hand_moves_it(root):
    focus_by_keys(root)
    press(root, "PageDown")
    linked(root, "A2–A3")
    before = arrow(root)
    press(root, "Enter", "Shift+ArrowUp")
    content(root, "vis", "The arrow of A2–A3")  # its one name, though A3 is the one in hand
    content(root, "sky", "the pattern of A2–A3")
    no_content(root, "vis", re.escape(before))
    held = arrow(root)
    press(root, "Enter")
    can_undo(root, True)
    assert arrow(root) == held  # name and sign are the pair's, in the hand or not


def test_a_place_in_one_picture_is_marked_in_the_others(root):
    before = value(root, "sky").text_content()
    picture(root, "image").focus()
    press(root, "ArrowRight", "Shift+ArrowUp")
    expect(value(root, "sky")).to_contain_text("at 0.1″ W, 0.6″ N")
    expect(value(root, "beam")).to_contain_text("at 0.1″ W, 0.6″ N")
    press(root, "Escape")
    expect(value(root, "sky")).to_have_text(before)
    root.page.mouse.move(*middle(picture(root, "beam")))
    expect(value(root, "image")).to_contain_text(" at ")


def test_the_sky_smoothed_by_the_beam_by_keys(root):
    expect(panel(root, "sky").locator(".sw-unit")).to_have_text("µJy/pixel")
    as_it_is = spoken(root)["sky"].split(" The beam")[0]  # which the move below changes
    tool = panel(root, "sky").get_by_role("button", name="smoothed by the beam")
    tool.focus()
    press(root, "Enter")
    expect(tool).to_have_attribute("aria-pressed", "true")
    expect(panel(root, "sky").locator(".sw-unit")).to_have_text(panel(root, "image").locator(".sw-unit").inner_text())
    content(root, "sky", "smoothed by the beam")
    focus_by_keys(root)
    press(root, "Enter", "ArrowUp")
    content(root, "sky", "smoothed: from before")  # it waits while the hand moves
    press(root, "Enter")
    content(root, "sky", "smoothed by the beam")
    tool.focus()
    press(root, " ")
    content(root, "sky", as_it_is)


def test_what_is_drawn_against_what_is_chosen_in_a_menu(root):
    menu = root.get_by_label("What is drawn")
    menu.focus()
    press(root, "ArrowDown", "ArrowDown")
    expect(menu).to_have_value("phase_distance")
    content(root, "vis", "phase by baseline")
    expect(panel(root, "vis").locator(".sw-unit")).to_have_text("°")
    picture(root, "vis").focus()
    press(root, *["Shift+ArrowLeft"] * 2)  # to the shortest baseline's first sample; both are printed as they are seen
    with root.page.expect_download() as download:
        press(root, "s")
    graph = SYNTHESIS.graph({})
    shortest = int(np.argmin(drawn(graph).klambda))
    pair, point = (int(part[shortest]) for part in drawn(graph)[:2])
    look = {"view": "phase_distance", "antennas": graph["resting_pair_numbers"][pair].tolist(), "point": point}
    name, _, file = GIVERS["picture"](graph, "vis", "png", look)
    assert (download.value.suggested_filename, Path(download.value.path()).read_bytes()) == (name, file)


def turned(before: float, after: float) -> float:
    """From one axis to another [°], −90 to 90."""
    return (math.degrees(after - before) + 90) % 180 - 90


def axis_of_sample(before: np.ndarray, after: np.ndarray) -> float:
    """The angle on the screen of the line through sample, middle and conjugate: what was drawn when it was marked."""
    rows, columns = np.nonzero(np.abs(after - before).sum(axis=2) > 60)
    return principal(columns - columns.mean(), rows - rows.mean())


def normal_of_stripes(before: np.ndarray, after: np.ndarray) -> float:
    """The angle on the screen along which the pattern changes, above the point in the middle of the picture.

    Whatever colours the pattern has, they change along its normal and nowhere else.
    """
    red, blue = ((after - before)[10:75, 50:195, channel] for channel in (0, 2))
    down, right = np.gradient(red - blue)
    return principal(right.ravel(), down.ravel())


def principal(x: np.ndarray, y: np.ndarray) -> float:
    return 0.5 * math.atan2(2 * float((x * y).sum()), float((x * x - y * y).sum()))


def test_a_pair_turned_by_30_degrees_turns_its_stripes_and_its_uv_point_alike(root):
    """Both 30° the same way on the screen, and that way is clockwise: seen from below, east is left.

    The source passes 7° from the zenith, so that a turn on the ground is foreshortened by a quarter of a degree.
    """
    root.locator("[data-panel='control_sky'] select").select_option("point")
    can_undo(root, True)
    angles = []
    # A1 about A2, which stands at −5, 10: from (−30, −18) by 30° to the left
    for place in [None, ("-21.98", "-20.59")]:
        if place:
            root.get_by_role("button", name="More", exact=True).click()
            for axis, metres in zip(("East", "North"), place, strict=True):
                root.get_by_label(f"{axis} of A1", exact=True).fill(metres)
                press(root, "Enter")
                can_undo(root, True)
            root.get_by_role("button", name="Close More").click()
        root.page.mouse.move(5, 5)
        picture(root, "image").focus()  # away from the antennas
        frame(root)
        before = {name: pixels(root, name) for name in ("uv", "sky")}
        picture(root, "ground").focus()
        press(root, "Tab", "ArrowLeft", "ArrowLeft", "PageDown")
        linked(root, "A1–A2")
        frame(root)
        sky, uv = pixels(root, "sky"), pixels(root, "uv")
        angles.append((axis_of_sample(before["uv"], uv), normal_of_stripes(before["sky"], sky)))
    (point, stripes), (point_after, stripes_after) = angles
    # 1.5°: the foreshortening, and that a disc of six pixels is drawn of whole pixels
    assert turned(point, point_after) == pytest.approx(30, abs=1.5)
    assert turned(stripes, stripes_after) == pytest.approx(30, abs=1.5)
    assert turned(point_after, stripes_after) == pytest.approx(0, abs=1.5)


def test_nothing_for_axe_while_a_pair_is_marked(root):
    focus_by_keys(root)
    press(root, "PageDown")
    linked(root, "A2–A3")
    found = Axe().run(root.page, context=".sw").response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
