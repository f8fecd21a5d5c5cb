"""The timeline of an execution block by pointer and by keys, its levels, and the card of a scan."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, undo, wait

TOTAL_S = 3036.52  # of the opening block
EIGHTH_S = (790.64, 1183.76)  # from when to when its eighth scan lasts, the one that is looked at
TIMES = re.compile(r"^13:10 – (\d+:\d+), ([\d.]+) (s|min)")


@pytest.fixture
def root(open_app) -> Locator:
    return open_app(app="ExecutionBlock")


def bar(root: Locator) -> Locator:
    return root.locator("[data-panel='timeline'] .sw-picture")


def canvas(root: Locator) -> Locator:
    return root.locator("[data-panel='timeline'] canvas")


def card(root: Locator, what: str = "h2") -> Locator:
    return root.locator(f"[data-panel='scan'] {what}")


def at(root: Locator, seconds: float) -> tuple[float, float]:
    """A time of the opening block on the screen."""
    box = bar(root).bounding_box()
    assert box
    return box["x"] + 1 + seconds * (box["width"] - 2) / TOTAL_S, box["y"] + 50


def draw(root: Locator, start_s: float, end_s: float, *, up: bool = True) -> None:
    mouse = root.page.mouse
    mouse.move(*at(root, start_s))
    mouse.down()
    mouse.move(*at(root, end_s), steps=6)
    if up:
        mouse.up()


def length_s(root: Locator) -> float:
    _, number, unit = TIMES.match(card(root, ".sw-scan-place").text_content()).groups()
    return float(number) * (60 if unit == "min" else 1)


def test_a_scan_is_drawn_longer_at_its_end_and_by_keys(root):
    draw(root, EIGHTH_S[1], EIGHTH_S[1] - 93)
    can_undo(root, True)
    expect(card(root, ".sw-scan-place")).not_to_contain_text("6.55 min")
    assert length_s(root) == pytest.approx(300, abs=5.4)  # half an integration, and a pixel is 2.3 s
    undo(root)
    expect(card(root, ".sw-scan-place")).to_contain_text("6.55 min")
    bar(root).focus()
    press(root, "Enter", "Shift+ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "Enter")
    expect(card(root, ".sw-scan-place")).to_contain_text("5.04 min")  # 65 − 15 of 6.048 s
    can_undo(root, True)


def test_escape_puts_a_scan_back(root):
    bar(root).focus()
    press(root, "Enter", "ArrowLeft", "ArrowLeft")
    expect(card(root)).to_have_text(re.compile("Scan 6 of 21"))
    press(root, "Escape")
    expect(card(root)).to_have_text(re.compile("Scan 8 of 21"))
    can_undo(root, False)


def test_while_it_is_in_the_hand_all_follow(root):
    draw(root, 987, 20, up=False)
    expect(card(root)).to_have_text(re.compile("Scan 1 of 21"))
    expect(root.locator(".sw-sentence")).to_contain_text("50")
    root.page.mouse.up()
    expect(card(root)).to_have_text(re.compile("Scan 1 of 21"))
    undo(root)
    expect(card(root)).to_have_text(re.compile("Scan 8 of 21"))


def test_a_press_chooses_and_keys_faster_than_answers_are_all_counted(root):
    root.page.mouse.click(*at(root, 330))
    expect(card(root)).to_have_text(re.compile("Scan 3 of 21"))
    bar(root).focus()
    press(root, "Home", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight")
    expect(card(root)).to_have_text(re.compile("Scan 6 of 21"))
    press(root, "End")
    expect(card(root)).to_have_text(re.compile("Scan 21 of 21"))


def test_scans_are_deleted_and_added_and_the_last_one_stays(root):
    bar(root).focus()
    press(root, "a")
    expect(card(root)).to_have_text(re.compile("Scan 9 of 22"))
    press(root, *["Delete"] * 21)
    expect(card(root)).to_have_text(re.compile("Scan 1 of 1"))
    press(root, "Delete")
    expect(root.get_by_text("A block keeps at least one scan")).to_be_visible()


def test_levels_lead_to_one_integration_and_back(root):
    bar(root).focus()
    for level, said in (("Subscan 1 of 2", ""), ("Integration 1 of 33", "."), ("Integration 1 of 33", "radiometers")):
        press(root, "+")
        expect(canvas(root)).to_have_attribute("aria-label", re.compile(f"{level}.*{said}"))
    press(root, "ArrowRight")
    expect(canvas(root)).to_have_attribute("aria-label", re.compile("Integration 2 of 33, and the radiometers"))
    press(root, "0")
    expect(canvas(root)).not_to_have_attribute("aria-label", re.compile("Integration"))


def test_keys_faster_than_answers_lead_to_the_level_that_they_ask_for(root):
    bar(root).focus()
    press(root, "+", "+", "ArrowRight")
    expect(canvas(root)).to_have_attribute("aria-label", re.compile("Integration 2 of 33"))
    press(root, "-", "-", "ArrowRight")
    expect(card(root)).to_have_text(re.compile("Scan 9 of 21"))


def test_the_card_names_points_and_says_what_breaks(root):
    expect(card(root, "dl")).to_be_hidden()  # the riddle
    root.get_by_role("switch", name="Names").check()
    expect(root.locator(".sw-sentence")).to_contain_text("The other 48.2 % makes it usable")
    expect(card(root, ".sw-scan-loss")).to_contain_text("15 % more noise")
    card(root, "select").nth(0).select_option("phase")
    expect(card(root)).to_have_text("Scan 8 of 21: Phase, TW Hya")
    expect(card(root, ".sw-scan-intents")).to_have_text(["CALIBRATE_PHASE#ON_SOURCE", "CALIBRATE_WVR#ON_SOURCE"])
    expect(card(root, "dl").last).to_contain_text("How much water vapour is above each dish")
    card(root, "select").nth(1).select_option("3C279")
    expect(card(root)).to_have_text("Scan 8 of 21: Phase, 3C279")
    root.page.mouse.move(*at(root, 330))
    expect(bar(root)).to_have_attribute("title", re.compile("How strong each antenna answers at each frequency"))


def sorted_bar(root: Locator) -> Locator:
    return root.locator("[data-panel='balance'] .sw-picture")


def test_the_time_sorted_is_a_riddle_until_names_are_told(root):
    said = sorted_bar(root).locator("canvas")
    expect(said).to_have_attribute("aria-label", re.compile("6 colours, the longest 51.8 %"))
    expect(root.locator(".sw-balance")).to_be_hidden()
    root.get_by_role("button", name="Tell the names").click()
    expect(root.get_by_role("switch", name="Names")).to_be_checked()
    expect(said).to_have_attribute("aria-label", re.compile("Target 26.2 min, 51.8 %; Bandpass 5.04 min, 9.96 %"))
    expect(root.locator(".sw-balance li").first).to_have_text(re.compile("Target.*51.8 %.*26.2 min"))
    undo(root)
    expect(root.locator(".sw-balance")).to_be_hidden()


def test_a_part_of_the_sorted_time_shows_its_scans_one_by_one(root):
    box = sorted_bar(root).bounding_box()
    assert box
    for number in (3, 3):  # bandpass from 52 to 62 %, of which there is one
        root.page.mouse.click(box["x"] + 0.57 * box["width"], box["y"] + 40)
        expect(card(root)).to_have_text(re.compile(f"Scan {number} of 21"))
    root.page.mouse.click(box["x"] + 0.95 * box["width"], box["y"] + 40)  # slews are no scans
    expect(card(root)).to_have_text(re.compile("Scan 3 of 21"))
    sorted_bar(root).focus()
    press(root, "ArrowRight")
    expect(card(root)).to_have_text(re.compile("Scan 4 of 21"))  # pointing
    press(root, "Enter")
    expect(card(root)).to_have_text(re.compile("Scan 1 of 21"))


def test_a_finger_moves_a_scan(root):
    finger = root.page.context.new_cdp_session(root.page)
    touched = [at(root, 987.2 - part * 307) for part in (0, 0.3, 0.6, 1)]
    for kind, (x, y) in zip(["touchStart", "touchMove", "touchMove", "touchMove"], touched, strict=True):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()
    expect(card(root)).to_have_text(re.compile("Scan 6 of 21"))
    can_undo(root, True)


def tall(root: Locator) -> float:
    return canvas(root).bounding_box()["height"]


def test_what_was_pinned_stays_below_what_is_now(root):
    root.get_by_role("switch", name="Names").check()
    expect(root.locator(".sw-balance li").first).to_contain_text("51.8 %")
    bar(root).focus()
    low = canvas(root).bounding_box()["height"]
    press(root, "p", "Delete")
    expect(root.locator(".sw-balance .sw-was").first).to_have_text("pinned: 51.8 %")
    assert canvas(root).bounding_box()["height"] > low
    undo(root)
    expect(root.locator(".sw-balance .sw-was")).to_have_count(0)
    wait(root, tall, lambda high: high == low)  # the row of what was pinned has gone
    draw(root, EIGHTH_S[1], EIGHTH_S[1] - 93)
    expect(root.locator(".sw-balance .sw-was").first).to_have_text("pinned: 51.8 %")
    undo(root)
    wait(root, tall, lambda high: high == low)


def test_elevations_are_read_by_pointer_and_by_keys(root):
    value = root.locator("[data-panel='elevations'] .sw-value")
    plot = root.locator("[data-panel='elevations'] canvas")
    expect(value).to_have_text("axis 50° to 80°")
    box = plot.bounding_box()
    assert box
    root.page.mouse.move(box["x"] + 43, box["y"] + 60)  # the plot begins at 42; a pixel is some 20 s
    expect(value).to_have_text(re.compile("^0:[0-2]\\d, 3C279$"))
    root.page.mouse.move(box["x"] + box["width"] - 2, box["y"] + 60)  # at the names
    expect(value).to_have_text("axis 50° to 80°")
    root.locator("[data-panel='elevations'] .sw-picture").focus()
    press(root, "Home", "Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight")  # 30 % of 50.6 min: the eighth scan
    expect(value).to_have_text("15:11, TW Hya")
    expect(root.get_by_text(re.compile("15:11, TW Hya: .*TW Hya 77°"))).to_be_visible()
    press(root, "Escape")
    expect(value).to_have_text("axis 50° to 80°")


def test_the_table_of_keys_tells_those_of_the_timeline(root):
    root.page.keyboard.press("?")
    table = root.get_by_role("dialog", name="Keys")
    expect(table).to_contain_text("on the timeline: one more scan like this, delete it")


def under(root: Locator) -> Locator:
    return root.locator("[data-panel='picture'] .sw-caption")


def test_the_picture_follows_every_scan_and_is_gone_with_the_last_phase_scan(root):
    before = under(root).text_content()
    canvas = root.locator("[data-panel='picture'] canvas")
    pixels = canvas.evaluate("(canvas) => canvas.toDataURL()")
    draw(root, EIGHTH_S[1], EIGHTH_S[1] - 93, up=False)  # in the hand already
    expect(under(root)).not_to_have_text(before)
    root.page.mouse.up()
    undo(root)
    expect(under(root)).to_have_text(before)
    assert canvas.evaluate("(canvas) => canvas.toDataURL()") == pixels
    bar(root).focus()
    for scan in (20, 18, 16, 13, 10, 8, 5):
        press(root, "Home", *["ArrowRight"] * scan, "Delete")
    expect(under(root)).to_contain_text("No image")
    expect(canvas).to_have_attribute("aria-label", re.compile("No image: every antenna has its own arbitrary phase"))
    root.get_by_role("radio", name="without air").check()
    expect(canvas).to_have_attribute("aria-label", re.compile("peak 100 %"))


def test_the_card_says_what_the_picture_loses(root):
    root.get_by_role("switch", name="Names").check()
    root.page.mouse.click(*at(root, 1224))  # scan 9, of the phase calibrator
    expect(card(root, ".sw-scan-loss")).to_contain_text(re.compile(r"keeps \d+ % of its peak, without this scan \d+ %"))
