"""MovingSky in a browser: time by play and keys, the wind's arrow by pointer and keys, the pair by two presses."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

from synthwidgets.models.moving_sky import MOVING_SKY
from tests.browser.app import can_undo, middle, press, steady, undo, wait
from tests.browser.every_app import _seconds as seconds


def told(handle: Locator) -> str:
    return handle.get_attribute("aria-label") or ""


def antenna(root: Locator, name: str) -> Locator:
    return root.locator(f"[data-panel='air_map'] .sw-antenna[aria-label^='{name},']")


def blows(root: Locator) -> tuple[float, float]:
    """Speed and direction that the arrow's handle says: "wind, 10 m/s from 270°"."""
    found = re.search(r"([\d.]+)\s*m/s from (\d+)°", told(antenna(root, "wind")))
    assert found
    return float(found[1]), float(found[2])


def says(root: Locator, panel: str, pattern: str) -> None:
    canvas = root.locator(f"[data-panel='{panel}'] canvas")
    expect(canvas).to_have_attribute("aria-label", re.compile(pattern))


def test_play_goes_on_by_the_clock_and_all_of_it_is_one_step_of_undo(open_app):
    root = open_app(app="MovingSky")
    root.get_by_role("button", name=re.compile("^Play")).click()
    reached = wait(root, seconds, lambda now: now > 3)
    wait(root, seconds, lambda now: now > reached)
    press(root, "Escape")
    can_undo(root, True)
    stands = steady(root, seconds)
    expect(root.get_by_role("button", name=re.compile("^Play"))).to_be_visible()
    root.page.wait_for_timeout(300)
    assert seconds(root) == stands
    undo(root)
    can_undo(root, False)
    wait(root, seconds, lambda now: now == 0)


def test_where_motion_is_not_wanted_a_press_is_a_step_of_five_seconds(open_app, page: Page):
    page.emulate_media(reduced_motion="reduce")
    root = open_app(app="MovingSky")
    root.locator(".sw-play").click()
    wait(root, seconds, lambda now: now == 5)
    root.locator(".sw-play").press("Space")
    wait(root, seconds, lambda now: now == 10)
    page.wait_for_timeout(300)
    assert seconds(root) == 10


def test_another_gesture_ends_what_plays(open_app):
    root = open_app(app="MovingSky")
    root.get_by_role("button", name=re.compile("^Play")).click()
    wait(root, seconds, lambda now: now > 1)
    root.locator("[data-panel='control_air'] input[value='turbulent']").check(force=True)
    expect(root.get_by_role("button", name=re.compile("^Play"))).to_be_visible()
    stands = steady(root, seconds)
    undo(root)
    expect(root.locator("[data-panel='control_air'] input[value='lump']")).to_be_checked()
    assert steady(root, seconds) == stands


def test_the_arrow_of_the_wind_is_pulled_by_pointer_and_by_keys(open_app):
    root, ends = open_app(app="MovingSky"), []
    began = steady(root, blows)
    assert began == (10, 270)
    x, y = middle(antenna(root, "wind"))

    def by_pointer() -> None:
        root.page.mouse.move(x, y)
        root.page.mouse.down()
        for part in (5, 10, 25):
            root.page.mouse.move(x, y + part)
        root.page.mouse.up()

    def by_keys() -> None:
        antenna(root, "wind").focus()
        press(root, "Enter", "Shift+ArrowDown", "Shift+ArrowDown", "Enter")

    for hand in (by_pointer, by_keys):
        hand()
        can_undo(root, True)
        ends.append(wait(root, blows, lambda now: now != began))
        undo(root)
        can_undo(root, False)
        wait(root, blows, lambda now: now == began)
    # south at 10 m/s besides: a wind from the north-west; a pixel of the arrow is 0.4 m/s
    for speed, from_deg in ends:
        assert abs(speed - 14.1) < 0.6 and abs(from_deg - 315) < 3


def test_two_antennas_that_are_pressed_are_the_pair(open_app):
    root = open_app(app="MovingSky")
    antenna(root, "C").click()
    says(root, "air_map", "B–C watched")
    antenna(root, "F").focus()
    press(root, "Enter")
    says(root, "air_map", "C–F watched")
    says(root, "traces", "Phase of C–F")
    says(root, "rms_plot", "C–F has")
    undo(root)
    says(root, "air_map", "B–C watched")


def hold_clock_for(root: Locator, seconds: int) -> None:
    """The arrow key held down on Time, a step a second."""
    root.locator("[data-panel='control_clock'] input[type=range]").focus()
    for _second in range(seconds):
        root.page.keyboard.down("ArrowRight")
    root.page.keyboard.up("ArrowRight")


def test_what_b_sees_a_has_seen_ten_seconds_before(open_app):
    root = open_app(app="MovingSky")
    hold_clock_for(root, 25)
    says(root, "traces", "path now A 0\\s?µm, B 600\\s?µm.*in the last minute from −166° to 166°")
    expect(root.locator(".sw-sentence")).to_contain_text("What A sees, B sees 10 s later.")
    says(root, "front", "uneven by (59|60)\\d\\s?µm, latest (9\\d|10\\d) m downwind of A")  # points are 5.6 m apart


def row(root: Locator, panel: str) -> Locator:
    return root.locator(f"[data-panel='{panel}'] .sw-value")


def rest_on(root: Locator, panel: str, right: float) -> None:
    """The pointer rests at this share of a picture's width."""
    box = root.locator(f"[data-panel='{panel}'] canvas").bounding_box()
    assert box
    root.page.mouse.move(box["x"] + right * box["width"], box["y"] + box["height"] / 2)


def test_a_moment_of_the_last_minute_is_read_by_pointer_and_by_keys(open_app):
    root = open_app(app="MovingSky")
    hold_clock_for(root, 25)
    expect(row(root, "traces")).to_have_text(re.compile(r"^A−B 16\d°$"))
    rest_on(root, "traces", 0.2)  # no lump yet
    expect(row(root, "traces")).to_have_text(re.compile(r"^−\d\d\.\d\ss  A 0\sµm  B 0\sµm  A−B 0°$"))
    rest_on(root, "traces", 0.99)  # beside the plot
    expect(row(root, "traces")).to_have_text(re.compile(r"^A−B \d+°$"))
    root.locator("[data-panel='traces'] .sw-picture").focus()
    press(root, "End", *["Shift+ArrowLeft"] * 4)  # a step is a quarter of a second: 10 s ago, when the lump was over A
    # 600 µm are a lag of 166° at 230 GHz
    expect(row(root, "traces")).to_have_text(re.compile(r"^15\.0\ss  A (59\d|600)\sµm  B \d+\sµm  A−B −16\d°$"))
    said = re.compile(r"15\.0.s: A (59\d|600).µm, B .*; phase of A–B −6\d° at 90.GHz")
    expect(root.get_by_text(said)).to_be_visible()
    press(root, "Escape")
    expect(row(root, "traces")).to_have_text(re.compile(r"^A−B \d+°$"))


def test_a_pair_is_read_by_its_length(open_app):
    root = open_app(app="MovingSky")
    root.locator("[data-panel='control_air'] input[value='turbulent']").check(force=True)
    lengths = MOVING_SKY.graph()["pair_lengths_m"]
    rest_on(root, "rms_plot", 0.9)  # beyond the longest pair, which is the nearest
    expect(row(root, "rms_plot")).to_have_text(re.compile(rf"^\w–\w, {max(lengths):.0f}\sm \d\d°$"))
    rest_on(root, "air_map", 0.5)
    expect(row(root, "rms_plot")).to_have_text(re.compile(r"^A–B \d+° in 20 min$"))
    root.locator("[data-panel='rms_plot'] .sw-picture").focus()
    press(root, "Home")
    expect(row(root, "rms_plot")).to_have_text(re.compile(rf"^\w–\w, {min(lengths):.1f}\sm \d\.\d°$"))  # the shortest


def shown_time(root: Locator) -> Locator:
    return root.locator("[data-panel='control_clock'] output")


def test_enter_on_time_opens_a_field_that_takes_seconds_and_refuses_letters_in_a_sentence(open_app):
    root = open_app(app="MovingSky")
    clock = root.locator("[data-panel='control_clock'] input[type=range]")
    field = root.get_by_label("Time, s", exact=True)
    for typed, shown in (("25", "25.0"), ("12,5 s", "12.5")):
        clock.press("Enter")
        expect(field).to_be_focused()
        field.fill(typed)
        field.press("Enter")
        expect(shown_time(root)).to_have_text(re.compile(rf"^{shown}\ss$"))
        expect(clock).to_be_focused()
    for typed in ("soon", "9999"):
        clock.press("Enter")
        field.fill(typed)
        field.press("Enter")
        expect(root.get_by_text(re.compile(f"Time takes a number from 0 to 1200 s; it got '?{typed}"))).to_be_visible()
        expect(shown_time(root)).to_have_text(re.compile(r"^12\.5\ss$"))


def test_what_path_rms_makes_of_a_lump_is_said(open_app):
    root = open_app(app="MovingSky")
    hint = root.locator(".sw-hint")
    root.locator("[data-panel='control_path_rms'] input[type=range]").press("ArrowRight")
    expect(hint).to_have_text("The lump has no path rms: this is turbulent air now.")
    expect(root.locator("[data-panel='control_air'] input[value='turbulent']")).to_be_checked()
    root.locator("[data-panel='control_path_rms'] input[type=range]").press("ArrowRight")
    expect(hint).to_be_empty()  # it was turbulent already


def test_play_says_until_when_with_a_unit(open_app):
    root = open_app(app="MovingSky")
    root.locator(".sw-play").click()
    expect(root.locator(".sw-hint")).to_have_text(re.compile(r"^Playing: Time runs to \d+\ss\. Escape pauses\.$"))
    press(root, "Escape")


def test_in_jupyterlab_the_play_button_is_round(open_notebook):
    root = open_notebook("from synthwidgets import MovingSky", "MovingSky()")
    assert root.locator(".sw-play").evaluate("button => getComputedStyle(button).borderRadius") == "50%"
