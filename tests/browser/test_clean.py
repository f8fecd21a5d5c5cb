"""The Clean app in a browser: the mask by hand and by keys, steps by keys, and play by the clock."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, undo


def count(root: Locator) -> Locator:
    return root.locator("[data-panel='step'] output")


def slider(root: Locator) -> Locator:
    return root.locator("[data-panel='step'] input[type='range']")


def says_of_mask(root: Locator, pattern: str) -> None:
    expect(root.locator("[data-panel='residual'] canvas")).to_have_attribute("aria-label", re.compile(pattern))


NO_MASK = "^(?!.*Mask)"


def test_arrow_keys_go_by_one_and_with_shift_by_ten_and_a_held_key_is_one_gesture(open_app):
    root = open_app(app="Clean")
    slider(root).focus()
    press(root, "ArrowRight", "Shift+ArrowUp", "ArrowLeft")
    expect(count(root)).to_have_text(re.compile("^10 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^11 of "))
    slider(root).focus()
    for _ in range(3):  # the key is held, and repeats
        root.page.keyboard.down("ArrowRight")
    root.page.keyboard.up("ArrowRight")
    expect(count(root)).to_have_text(re.compile("^14 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^11 of "))


def test_the_buttons_step_and_stop_at_the_ends(open_app):
    root = open_app(app="Clean")
    back, on = (root.get_by_role("button", name=f"Iteration: one {way}") for way in ("back", "on"))
    expect(back).to_have_attribute("aria-disabled", "true")
    on.click()
    on.click()
    expect(count(root)).to_have_text(re.compile("^2 of "))
    back.click()
    expect(count(root)).to_have_text(re.compile("^1 of "))


def test_a_mask_is_painted_with_the_pointer_and_by_keys_and_goes_in_one_step(open_app):
    root = open_app(app="Clean")
    picture = root.locator("[data-panel='residual'] .sw-picture")
    root.get_by_role("button", name=re.compile("^Paint where")).click()
    picture.scroll_into_view_if_needed()
    box = picture.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    for step in range(1, 5):
        root.page.mouse.move(x - 20 * step, y)
    root.page.mouse.up()
    can_undo(root, True)
    says_of_mask(root, "Mask of [2-5] dabs")
    undo(root)
    can_undo(root, False)
    says_of_mask(root, NO_MASK)
    picture.focus()
    press(root, "ArrowLeft", "Enter")
    says_of_mask(root, r"Mask of 1 dab\.")
    press(root, "Delete")
    says_of_mask(root, NO_MASK)


def brush_arcsec(root: Locator, other_than: float = 0.0) -> float:
    """Its width as it is told after a change; a size is told in three digits."""
    said = root.locator(".sw-hint")
    expect(said).to_have_text(re.compile(rf"^Brush (?!{re.escape(f'{other_than:g}')}″).*″ wide\.$"))
    return float(re.findall(r"[\d.]+", said.inner_text())[0])


def test_the_brush_has_sizes_by_keys_and_a_dab_is_as_large_as_is_told(open_app):
    root = open_app(app="Clean")
    root.locator("[data-panel='residual'] .sw-picture").focus()
    press(root, "ArrowLeft", "[")
    half = brush_arcsec(root)
    press(root, "[")
    quarter = brush_arcsec(root, half)
    assert half / quarter == pytest.approx(2, rel=0.02)  # both in three digits
    press(root, "Enter", "Shift+ArrowLeft", "Delete")  # ten pixels on, beyond a small dab: 7 pixels from its middle
    says_of_mask(root, "Mask of 1 dab")
    press(root, "]", "]", "Enter")  # and well inside of a usual one: 28 pixels
    says_of_mask(root, "Mask of 2 dab")
    press(root, "Shift+ArrowLeft", "Shift+ArrowLeft", "Delete")
    says_of_mask(root, "Mask of 1 dab")


def test_the_brush_has_sizes_by_its_tools_which_are_there_while_it_paints(open_app):
    root = open_app(app="Clean")
    smaller, larger = (root.get_by_role("button", name=f"{size} brush") for size in ("Smaller", "Larger"))
    expect(larger).to_have_count(0)
    root.get_by_role("button", name=re.compile("^Paint where")).click()
    larger.click()
    double = brush_arcsec(root)
    larger.click()
    fourfold = brush_arcsec(root, double)
    assert fourfold / double == pytest.approx(2, rel=0.02)
    expect(larger).to_have_attribute("aria-disabled", "true")
    smaller.click()
    assert brush_arcsec(root, fourfold) == double
    expect(larger).to_have_attribute("aria-disabled", "false")
    can_undo(root, False)  # a brush is a tool, no part of the state


def test_the_truth_is_behind_its_curtain_until_it_is_revealed(open_app):
    root = open_app(app="Clean")
    truth = root.locator("[data-panel='truth']")
    expect(truth).to_contain_text("Say first what you expect.")
    assert truth.locator(".sw-stand").evaluate("(stand) => stand.inert")
    truth.get_by_role("button", name="Reveal").click()
    expect(truth.locator(".sw-curtain")).to_have_count(0)
    slider(root).focus()
    press(root, "ArrowRight")
    can_undo(root, True)
    expect(truth.locator(".sw-curtain")).to_have_count(0)  # it stays open
    press(root, "r")  # a new start, and so it hangs again
    expect(truth.locator(".sw-curtain")).to_have_count(1)
    assert truth.locator(".sw-stand").evaluate("(stand) => stand.inert")


# Where a picture's frame ends on the right, and the last column of its canvas that anything is drawn in.
ENDS = """(box) => {
  const canvas = box.querySelector("canvas");
  const { left, width } = canvas.getBoundingClientRect();
  const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let last = 0;
  for (let at = 3; at < data.length; at += 4) if (data[at]) last = Math.max(last, ((at - 3) / 4) % canvas.width);
  return [box.getBoundingClientRect().right, left + ((last + 1) / canvas.width) * width];
}"""


def test_the_frame_of_the_focus_goes_round_the_numbers_of_the_bar(open_app):
    root = open_app(app="Clean")
    picture = root.locator("[data-panel='residual'] .sw-picture")
    frame, ink = picture.evaluate(ENDS)
    assert frame >= ink - 0.5  # less than a pixel, by rounding


def test_play_goes_on_until_it_is_paused_and_is_one_step_of_undo(open_app):
    root = open_app(app="Clean")
    root.get_by_role("button", name="Play").click()
    expect(root.locator(".sw-hint")).to_have_text(re.compile("^Playing: Iteration runs to "))
    expect(count(root)).to_have_text(re.compile(r"^[3-9]|^\d\d"))
    root.get_by_role("button", name="Pause").click()
    can_undo(root, True)
    undo(root)
    expect(count(root)).to_have_text(re.compile("^0 of "))
    can_undo(root, False)


def test_where_motion_is_not_wanted_play_is_one_stride(open_app):
    root = open_app(app="Clean")
    root.page.emulate_media(reduced_motion="reduce")
    root.locator("[data-panel='step'] .sw-play").click()
    expect(count(root)).to_have_text(re.compile("^1 of "))
    can_undo(root, True)
    root.page.emulate_media(reduced_motion=None)
