"""FourierPairs in a real browser: handles, brush on both sides, linked cursors, cards; by hand, finger and keys."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, spoken, undo, wait


@pytest.fixture
def root(open_app) -> Locator:
    return open_app(app="FourierPairs")


def handle(root: Locator, name: str) -> Locator:
    return root.locator(f"[data-handle='{name}']")


def said(root: Locator, name: str) -> str:
    return handle(root, name).get_attribute("aria-label") or ""


def choose(root: Locator, control: str, value: str) -> None:
    """An entry of a menu, and what follows from it painted."""
    before = spoken(root)
    root.locator(f"[data-panel='control_{control}'] select").select_option(value)
    wait(root, spoken, lambda now: now != before)


def take(root: Locator, hand: str) -> None:
    root.locator(f"[data-panel='control_brush'] input[value='{hand}']").check(force=True)
    brushing = expect(root.locator("[data-panel='plane'] .sw-picture"))
    (brushing.not_to_have_class if hand == "hand" else brushing.to_have_class)(re.compile("sw-brushing"))


@pytest.mark.parametrize(
    ("name", "keys", "after"),
    [
        ("width", ["Shift+ArrowRight", "ArrowLeft"], "Width 1.18″"),
        ("stretch", ["Shift+ArrowUp", "Shift+ArrowUp"], "Stretch × 1.40"),
        ("turn", ["Shift+ArrowUp", "ArrowDown"], "Turn 9°"),
        ("move", ["Shift+ArrowLeft", "ArrowUp"], "Middle 0.63″ east, 0.06″ north"),  # ten steps and one of 0.0625″
    ],
)
def test_each_handle_goes_by_keys_and_escape_puts_it_back(root, name, keys, after):
    before, shown = said(root, name), spoken(root)
    handle(root, name).focus()
    press(root, "Enter", *keys, "Enter")
    wait(root, lambda root: said(root, name), lambda now: now == after)
    can_undo(root, True)
    assert spoken(root)["picture"] != shown["picture"]
    press(root, "Enter", keys[0])
    wait(root, lambda root: said(root, name), lambda now: now != after)
    press(root, "Escape")
    wait(root, lambda root: said(root, name), lambda now: now == after)
    undo(root)
    wait(root, lambda root: said(root, name), lambda now: now == before)
    can_undo(root, False)


def test_a_finger_widens_as_the_mouse_does(root):
    (middle_x, y), (edge_x, _) = middle(handle(root, "move")), middle(handle(root, "width"))
    finger = root.page.context.new_cdp_session(root.page)
    for kind, part in (("touchStart", 0.0), ("touchMove", 0.3), ("touchMove", 0.6)):
        at = {"x": edge_x + part * (edge_x - middle_x), "y": y}
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [at]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()
    width = wait(root, lambda root: float(said(root, "width").split()[1].rstrip("″")), lambda now: now > 1.1)
    assert width == pytest.approx(1.6, abs=0.04)  # a pixel is 0.03″


def test_the_turn_handle_turns_picture_and_transform_by_the_same_angle(root):
    """Two points that are turned by 30° from right through up; so is the row of stripes, seen by its zero."""
    choose(root, "shape", "points")
    (middle_x, middle_y), (x, _) = middle(handle(root, "move")), middle(handle(root, "turn"))
    reach = x - middle_x
    root.page.mouse.move(x, middle_y)
    root.page.mouse.down()
    for part in (0.3, 0.6, 0.577350269):
        root.page.mouse.move(middle_x + reach, middle_y - part * reach)
    root.page.mouse.up()
    wait(root, lambda root: said(root, "turn"), lambda now: now in ("Turn 29°", "Turn 30°", "Turn 31°"))
    # at the first zero along the turned axis there is next to nothing, and along the mirrored one there is not
    along, mirrored = value_at(root, 103.1, 30), value_at(root, 103.1, -30)
    assert along < 0.12 < 0.6 < mirrored  # cos(π/2 · cos 60°) = 0.71; a pixel of 12.9 kλ


def value_at(root: Locator, klambda: float, degrees: float) -> float:
    """What the value row says of the transform at a place that lies so far right of the middle, turned upwards."""
    import math

    canvas = root.locator("[data-panel='plane'] .sw-picture")
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    side = box["height"] - 24  # the row of tick labels
    left = box["x"] + 42
    scale = side / (2 * 127.5 * 12.8916 * 0.5)
    x = left + side / 2 + scale * klambda * math.cos(math.radians(degrees))
    y = box["y"] + side / 2 - scale * klambda * math.sin(math.radians(degrees))
    root.page.mouse.move(x, y)
    shown = root.locator("[data-panel='plane'] .sw-value .sw-bold")
    expect(shown).to_be_visible()
    return float(shown.text_content().replace("−", "-"))


# brush ----------------------------------------------------------------------------------------------------------


def test_a_stroke_there_makes_stripes_here_and_undo_takes_it_away(root):
    choose(root, "shape", "blank")
    assert spoken(root)["picture"] == "Picture, all dark."
    take(root, "add")
    x, y = middle(root.locator("[data-panel='plane'] canvas"))
    root.page.mouse.move(x - 60, y - 40)
    root.page.mouse.down()
    root.page.mouse.move(x - 40, y - 40)
    root.page.mouse.move(x - 20, y - 40)
    root.page.mouse.up()
    sentence = root.locator(".sw-sentence")
    expect(sentence).to_contain_text("Strokes painted there: 1.")
    assert "all dark" not in wait(root, lambda root: spoken(root)["picture"], lambda now: "dark" not in now)
    undo(root)
    expect(sentence).to_contain_text("Nothing here, nothing there.")


@pytest.mark.parametrize("panel", ["picture", "plane"])
def test_the_brush_by_keys_on_either_side(root, panel):
    take(root, "add")
    root.locator(f"[data-panel='{panel}'] .sw-picture").focus()
    press(root, "ArrowLeft", "Enter", "Shift+ArrowLeft", "Shift+ArrowUp", "Enter")
    key = "Strokes of the brush here: 1." if panel == "picture" else "Strokes painted there: 1."
    expect(root.locator(".sw-sentence")).to_contain_text(key)
    press(root, "Enter", "Shift+ArrowLeft", "Escape")
    expect(root.locator(".sw-sentence")).to_contain_text(key)
    root.get_by_role("button", name="Wipe it off").click()
    expect(root.locator(".sw-sentence")).to_contain_text("A Gaussian")


def test_with_the_brush_in_hand_handles_are_away_and_come_back(root):
    take(root, "erase")
    expect(handle(root, "width")).to_be_hidden()
    take(root, "hand")
    expect(handle(root, "width")).to_be_visible()


# linked cursors -------------------------------------------------------------------------------------------------


def test_a_point_there_is_a_pattern_here_and_the_other_way_round(root):
    plane = root.locator("[data-panel='plane'] .sw-picture")
    plane.focus()
    press(root, "Shift+ArrowLeft")  # ten pixels of 12.89 kλ: stripes of 1.6″
    wait(root, lambda root: spoken(root)["picture"], lambda now: "1.6″ from stripe to stripe here" in now)
    press(root, "Escape")
    wait(root, lambda root: spoken(root)["picture"], lambda now: "stripe to stripe" not in now)
    root.locator("[data-panel='picture'] .sw-picture").focus()
    press(root, "Shift+ArrowUp")  # ten pixels of 0.0625″: a turn of phase in 330 kλ
    wait(root, lambda root: spoken(root)["plane"], lambda now: "330\xa0kλ from stripe to stripe there" in now)


# cards ----------------------------------------------------------------------------------------------------------


def test_cards_are_matched_by_keys_until_all_belong_together(root):
    press(root, "m")
    pictures, transforms = (root.get_by_role("group", name=name) for name in ("Pictures", "Transforms"))
    expect(pictures.get_by_role("button")).to_have_count(4)
    for picture in range(4):
        for transform in range(4):
            if transforms.get_by_role("button").nth(transform).get_attribute("data-verdict") == "right":
                continue  # it would be taken away from its own picture
            pictures.get_by_role("button").nth(picture).focus()
            press(root, "Enter")
            transforms.get_by_role("button").nth(transform).focus()
            press(root, "Enter")
            has = expect(pictures.get_by_role("button").nth(picture))
            has.to_have_accessible_name(re.compile(f"has transform {'ABCD'[transform]}, (right|not its own)$"))
            if pictures.get_by_role("button").nth(picture).get_attribute("data-verdict") == "right":
                break
    expect(root.locator(".sw-match-words")).to_contain_text("All 4 of 4 belong together")
    root.get_by_role("button", name="Other cards").click()
    expect(root.locator(".sw-match-words")).to_contain_text("Press a picture")
