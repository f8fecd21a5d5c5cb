"""The Earth in hand: turned, leaned, played, by pointer and by keys; what it says, and that it is one step of undo."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, expect

from tests.browser.app import antenna, can_undo, drag_by_keys, middle, press, spoken, start_by_mouse, undo

SPAN = re.compile(r"watches from ([−+]?[\d.]+)\sh to ([−+]?[\d.]+)\sh")
OPENING_H = (-0.1, 0.1)


def span(root: Locator) -> tuple[float, float]:
    """From when to when the array watches [h], as the globe says it."""
    found = SPAN.search(spoken(root)["globe"])
    assert found
    start, end = (float(words.replace("−", "-")) for words in found.groups())
    return start, end


def says(root: Locator, words: str) -> None:
    canvas = root.locator("[data-panel='globe'] canvas").first
    expect(canvas).to_have_attribute("aria-label", re.compile(words.replace(" h", r"\sh")))


def play(root: Locator) -> Locator:
    return root.get_by_role("button", name=re.compile("^Play|^Pause"))


def two_hours(root: Locator) -> None:
    root.get_by_label("2 h", exact=True).check()
    says(root, "from −1 h to \\+1 h")
    can_undo(root, True)


def pull(root: Locator, right: float, down: float) -> None:
    box = root.locator("[data-panel='globe'] .sw-picture").bounding_box()
    assert box
    x, y = box["x"] + 0.4 * box["width"], box["y"] + 0.5 * box["height"]
    mouse = root.page.mouse
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + right, y + down, steps=6)


def test_pulling_the_earth_to_the_right_is_later_and_one_step_of_undo(open_app):
    root = open_app()
    image = spoken(root)["image"]
    pull(root, 40, 3)
    root.page.mouse.up()
    can_undo(root, True)
    start, end = span(root)
    assert end - start == pytest.approx(0.2, abs=0.011)  # written to 0.01 h
    assert start > OPENING_H[0] + 0.5
    expect(root.locator("[data-panel='image'] canvas")).not_to_have_attribute("aria-label", image)
    undo(root)
    can_undo(root, False)
    assert span(root) == OPENING_H


def test_pulling_it_down_leans_the_north_towards_the_source_and_escape_puts_it_back(open_app):
    root = open_app()
    slider = root.get_by_role("slider", name="Declination")
    pull(root, 2, 20)
    says(root, "declination −(2|1)\\d°")
    press(root, "Escape")
    says(root, "declination −30°")
    expect(slider).to_have_value("-30")
    root.page.mouse.up()
    can_undo(root, False)


def test_arrow_keys_do_the_same(open_app):
    root = open_app()
    root.locator("[data-panel='globe'] .sw-picture").focus()
    press(root, "Shift+ArrowRight")
    says(root, "from \\+0.9 h to \\+1.1 h")
    press(root, "ArrowLeft", "ArrowUp")
    says(root, "from \\+0.8 h to \\+1 h")
    expect(root.get_by_role("slider", name="Declination")).to_have_value("-29")


def test_the_three_lengths(open_app):
    root = open_app()
    two_hours(root)
    image = spoken(root)["image"]
    root.get_by_label("12 min", exact=True).check()
    says(root, "from −0.1 h to \\+0.1 h")
    expect(root.locator("[data-panel='image'] canvas")).not_to_have_attribute("aria-label", image)
    root.get_by_label("full", exact=True).check()
    # cos H = (sin 10° − sin φ sin δ)/(cos φ cos δ) with φ = −23.0293°, δ = −30°: H = 6.108 h, to the hundredth below
    says(root, "from −6.1 h to \\+6.1 h")
    expect(root.get_by_label("full", exact=True)).to_be_checked()


def test_play_grows_from_the_start_and_ends_where_it_was_with_nothing_to_undo(open_app):
    root = open_app()
    canvas = root.locator("[data-panel='globe'] canvas").first
    canvas.evaluate("""(canvas) => {
      canvas.told = [];
      new MutationObserver(() => canvas.told.push(canvas.getAttribute("aria-label")))
        .observe(canvas, { attributes: true, attributeFilter: ["aria-label"] });
    }""")
    two_hours(root)
    canvas.evaluate("(canvas) => { canvas.told = []; }")
    play(root).click()
    expect(play(root)).to_have_attribute("aria-label", "Pause")
    expect(root.locator(".sw-hint")).to_have_text(re.compile("^Playing: the Earth turns"))
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))  # 2 h in 4 s, and it stops by itself
    says(root, "from −1 h to \\+1 h")
    told = " ".join(canvas.evaluate("(canvas) => canvas.told"))
    ends = [float(end.replace("−", "-")) for _, end in SPAN.findall(told)]
    assert len(ends) > 5 and ends == sorted(ends) and ends[0] < -0.8 and ends[-1] == 1
    undo(root)  # the two hours: play itself has left nothing
    can_undo(root, False)
    assert span(root) == OPENING_H


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_a_key_plays_and_pauses_and_what_was_played_is_one_step(open_app, key):
    root = open_app()
    two_hours(root)
    play(root).focus()
    press(root, key)
    root.page.wait_for_timeout(700)
    press(root, key)
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))
    says(root, "from −1 h to [−+]0")
    paused = span(root)[1]
    press(root, key)  # goes on from there
    root.page.wait_for_timeout(300)
    press(root, key)
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))
    assert paused < span(root)[1] < 1
    undo(root)
    undo(root)
    says(root, "from −1 h to \\+1 h")


def test_escape_stops_and_puts_the_hours_back(open_app):
    root = open_app()
    two_hours(root)
    play(root).click()
    says(root, "from −1 h to −0")
    press(root, "Escape")
    says(root, "from −1 h to \\+1 h")
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))


def test_from_the_opening_snapshot_play_runs_the_day_and_its_button_is_marked(open_app):
    root = open_app()
    expect(root.get_by_label("12 min", exact=True)).to_be_checked()
    play(root).click()
    says(root, "from −6.1 h to −5")  # from where the source rises, and the track grows
    expect(root.get_by_label("full", exact=True)).to_be_checked()
    press(root, "Escape")
    says(root, "from −0.1 h to \\+0.1 h")
    expect(root.get_by_label("12 min", exact=True)).to_be_checked()


def test_without_motion_a_press_is_a_step(open_app):
    open_app().page.emulate_media(reduced_motion="reduce")
    root = open_app()
    two_hours(root)
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play one step"))
    for end in ("−0.[67]", "−0.[45]"):  # a tenth of two hours from the first integration on, once a press
        play(root).click()
        says(root, f"from −1 h to {end}")


def test_another_gesture_ends_play_and_nothing_is_lost(open_app):
    root = open_app()
    two_hours(root)
    play(root).click()
    says(root, "from −1 h to −0")
    drag_by_keys(root)
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))
    root.get_by_label("12 min", exact=True).check()
    expect(root.get_by_label("12 min", exact=True)).to_be_checked()
    expect(root.locator("[role='alert']").filter(visible=True)).to_have_count(0)


def test_what_was_played_is_a_step_of_its_own_before_the_gesture_that_ended_it(open_app):
    root = open_app()
    two_hours(root)
    play(root).click()
    says(root, "from −1 h to −0")
    root.get_by_role("combobox", name="Sky").select_option("double")
    expect(play(root)).to_have_attribute("aria-label", re.compile("^Play"))
    undo(root)
    expect(root.get_by_role("combobox", name="Sky")).not_to_have_value("double")
    says(root, "from −1 h to −0")
    undo(root)
    says(root, "from −1 h to \\+1 h")


def test_hours_one_by_one_give_way_to_a_span(open_notebook):
    root = open_notebook("from synthwidgets import Synthesis\n\napp = Synthesis(hour_angles_h=[-1.5, 2.5])\napp")
    says(root, "from −1.5 h to \\+2.5 h")
    two_hours_about_the_middle = "from −0.5 h to \\+1.5 h"
    root.get_by_label("2 h", exact=True).check()
    says(root, two_hours_about_the_middle)


def test_the_controls_follow_the_hand_that_leans_or_turns_the_earth(open_app):
    """Before it lets go, when no answer brings inputs yet; Escape puts them back with all else."""
    root = open_app()
    declination = root.locator("[data-panel='control_declination'] .sw-value")
    hours = root.locator("[data-panel='control_hour_angle'] .sw-value")  # in the drawer, which is closed
    at_rest = hours.text_content()
    pull(root, 0, 30)
    expect(declination).not_to_have_text("−30°")
    expect(root.get_by_role("slider", name="Declination")).not_to_have_value("-30")
    leaned = declination.inner_text()
    assert hours.text_content() == at_rest
    root.page.mouse.up()
    can_undo(root, True)
    expect(declination).to_have_text(leaned)
    pull(root, 30, 0)
    expect(hours).not_to_have_text(at_rest)
    assert declination.inner_text() == leaned
    root.locator("[data-panel='globe'] .sw-picture").focus()
    press(root, "Escape")
    root.page.mouse.up()
    expect(hours).to_have_text(at_rest)


def test_the_array_beside_the_globe_follows_the_hand_before_the_answer(open_app):
    root = open_app()
    canvas = root.locator("[data-panel='globe'] canvas").first
    before = canvas.evaluate("(canvas) => canvas.toDataURL()")
    start_by_mouse(root)
    root.page.evaluate("new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))")
    assert canvas.evaluate("(canvas) => canvas.toDataURL()") != before
    root.page.mouse.up()


def test_a_finger_sideways_turns_the_earth(open_app):
    root = open_app()
    x, y = middle(root.locator("[data-panel='globe'] .sw-picture"))
    finger = root.page.context.new_cdp_session(root.page)
    for kind, right in [("touchStart", 0), *(("touchMove", 8 * step) for step in range(1, 7))]:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x - 20 + right, "y": y}]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    can_undo(root, True)
    assert span(root)[0] > 0


def test_it_can_be_used_by_everyone(open_app):
    root = open_app()
    antenna(root).focus()
    found = Axe().run(root.page, context="[data-panel='globe']").response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []
