"""The teaching tools in the app: pin and flip, cover, projector, the menu of a pane, by pointer and by keys alone."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.app import antenna, can_undo, drag_by_keys, handles, middle, place, press, spoken, wait

READ = """(canvas) => {
  const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  return Array.from(data).reduce((sum, value) => (sum * 31 + value) >>> 0, 7);
}"""


GREYS = """(canvas) => {
  const ink = getComputedStyle(canvas).getPropertyValue("--sw-ink3");
  const ghost = ink.match(/\\w\\w/g).map((part) => parseInt(part, 16));
  const {data} = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) {
    if (data[at + 3] > 200 && ghost.every((part, index) => Math.abs(part - data[at + index]) < 20)) count += 1;
  }
  return count;
}"""


def panel(root: Locator, name: str) -> Locator:
    return root.locator(f"[data-panel='{name}']")


def pixels(root: Locator, name: str) -> int:
    """A number that tells pictures apart."""
    root.page.evaluate("new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)))")
    return int(panel(root, name).locator("canvas").last.evaluate(READ))


def greys(root: Locator, name: str) -> int:
    """Pixels of about the colour that ghosts are drawn in."""
    pixels(root, name)
    return int(panel(root, name).locator("canvas").last.evaluate(GREYS))


def focus(root: Locator, name: str) -> None:
    panel(root, name).locator(".sw-picture").focus()


def choose(root: Locator, name: str, item: str) -> None:
    """An entry of a pane's menu, by pointer."""
    panel(root, name).get_by_role("button", name=re.compile(": more$")).click()
    panel(root, name).locator(".sw-pane-menu").get_by_role("button", name=item).click()


def faults(page: Page) -> list[object]:
    found = Axe().run(page, context=".sw").response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


def faults_in_both_themes(root: Locator) -> dict[str, list[object]]:
    """What axe finds where the page follows the system, in light and then in dark."""
    found = {}
    for theme in ("light", "dark"):
        root.page.emulate_media(color_scheme=theme)
        expect(root.page.locator("body")).to_have_attribute("data-jp-theme-light", str(theme == "light").lower())
        pixels(root, "globe")  # two frames on, everything has its new colours
        found[theme] = faults(root.page)
    return found


def pinned_and_moved(root: Locator) -> dict[str, str]:
    """Pin the opening state, then move an antenna; what the pictures said when they were pinned."""
    before = spoken(root)
    press(root, "p")
    drag_by_keys(root)
    can_undo(root, True)
    return before


def test_a_pinned_state_is_named_and_stays_as_a_ghost_in_every_pane(open_app):
    root = open_app()
    sentence = root.locator(".sw-sentence").inner_text()
    for name in ("uv", "image", "beam"):
        focus(root, name)
    panes = ("ground", "uv", "beam")
    root.get_by_role("button", name="Pin", exact=True).click()
    expect(root.locator(".sw-pinned")).to_have_text(f"Pinned: {sentence}")
    drag_by_keys(root)
    root.get_by_label("2 h", exact=True).check()
    root.get_by_role("combobox", name="Sky").select_option("double")
    expect(panel(root, "globe").locator("canvas").first).to_have_attribute("aria-label", re.compile("to \\+1\\sh"))
    can_undo(root, True)
    grey = {name: greys(root, name) for name in ("vis", "globe")}
    moved = {name: pixels(root, name) for name in panes}
    assert "was" in panel(root, "facts").inner_text()
    expect(root.locator(".sw-pinned")).to_have_text(f"Pinned: {sentence}")
    root.get_by_role("button", name="Let the pinned state go. (P)").click()
    expect(root.get_by_role("button", name="Pin", exact=True)).to_be_focused()
    expect(root.locator(".sw-pin")).to_be_hidden()
    expect(panel(root, "facts")).not_to_contain_text("was")
    for name in panes:  # the ghosts are gone
        wait(root, lambda root, name=name: pixels(root, name), lambda now, name=name: now != moved[name])
    # axes and curves are grey as well; a ghost is a broken line more than 100 pixels long, half of it gaps
    assert {name: grey[name] - greys(root, name) > 40 for name in grey} == {"vis": True, "globe": True}


def test_flipping_shows_what_was_pinned_in_all_panels_and_back(open_app):
    root = open_app()
    was = pinned_and_moved(root)
    now, places = spoken(root), handles(root)
    press(root, "b")
    expect(root.get_by_label("A (pinned)")).to_be_checked()
    expect(panel(root, "image").locator("canvas")).to_have_attribute("aria-label", was["image"])
    assert spoken(root) == was
    assert handles(root) != places
    root.get_by_label("B (now)").check()
    expect(panel(root, "image").locator("canvas")).to_have_attribute("aria-label", now["image"])
    assert (spoken(root), handles(root)) == (now, places)


def test_flipping_keeps_the_colour_scale(open_app):
    root = open_app()
    pinned_and_moved(root)
    bar = """(canvas) => {
      const ratio = canvas.width / canvas.offsetWidth;
      const x = Math.round(canvas.width - 60 * ratio);
      return [...canvas.getContext("2d").getImageData(x, 0, Math.round(55 * ratio), canvas.height).data].join();
    }"""
    shown = []
    for _ in range(3):  # now, pinned, now
        pixels(root, "image")
        shown.append(panel(root, "image").locator("canvas").evaluate(bar))
        press(root, "b")
    assert shown[0] == shown[1] == shown[2]


def test_the_first_touch_while_the_pinned_state_is_shown_goes_back_to_now_and_moves_nothing(open_app):
    root = open_app()
    pinned_and_moved(root)
    places = handles(root)
    for touch in ("pointer", "keys"):
        press(root, "b")
        expect(root.get_by_label("A (pinned)")).to_be_checked()
        if touch == "pointer":
            antenna = root.locator(".sw-antenna").first
            root.page.mouse.move(*middle(antenna))
            root.page.mouse.down()
            root.page.mouse.move(500, 400)
            root.page.mouse.up()
        else:
            root.locator(".sw-antenna[tabindex='0']").focus()
            press(root, "Delete")
        expect(root.get_by_label("B (now)")).to_be_checked()
        expect(root.locator(".sw-antenna").last).to_have_attribute("aria-label", places[-1])  # with the next frame
        assert handles(root) == places
    drag_by_keys(root)  # and the next one moves it
    expect(root.locator(".sw-antenna").last).not_to_have_attribute("aria-label", places[-1])


def test_undo_and_reset_show_what_is_now_and_leave_the_pin(open_app):
    root = open_app()
    pinned_and_moved(root)
    press(root, "b", "r")
    can_undo(root, True)
    expect(root.get_by_label("B (now)")).to_be_checked()
    expect(antenna(root)).to_have_attribute("aria-label", re.compile("^A3, 40"))
    assert place(root) == (40, 4)
    expect(root.locator(".sw-pinned")).to_be_visible()


def test_flip_without_a_pin_and_pin_while_something_is_held_say_what_to_do(open_app):
    root = open_app()
    press(root, "b")
    expect(root.locator(".sw-hint")).to_have_text(re.compile("^Nothing is pinned"))
    focus(root, "ground")
    press(root, "Tab", "Enter", "ArrowUp", "p")
    expect(root.locator(".sw-hint")).to_have_text(re.compile("^Let go first"))
    expect(root.locator(".sw-pin")).to_be_hidden()


def test_a_bar_above_the_panels_cuts_no_row_of_a_projector(open_app):
    def fits() -> None:
        root.page.wait_for_function("() => document.documentElement.scrollHeight <= innerHeight")

    root = open_app()
    fits()
    press(root, "p")
    expect(root.locator(".sw-pin")).to_be_visible()
    fits()
    press(root, "p")
    expect(root.locator(".sw-pin")).to_be_hidden()
    fits()
    root.get_by_role("button", name="More", exact=True).click()
    root.get_by_role("radio", name="Question").check()
    root.get_by_role("button", name="More", exact=True).click()
    expect(root.locator(".sw-question:not(.sw-challenge)")).to_be_visible()
    fits()
    root.get_by_role("button", name="More", exact=True).click()
    root.get_by_role("radio", name="Challenge").check()
    root.get_by_role("button", name="More", exact=True).click()
    expect(root.locator(".sw-challenge")).to_be_visible()
    fits()


@pytest.mark.parametrize("by", ["key", "menu"])
def test_a_covered_pane_is_neither_seen_nor_heard_until_it_is_revealed(open_app, by):
    root = open_app()
    sky = panel(root, "sky")
    if by == "key":
        focus(root, "sky")
        press(root, "h")
        expect(sky.get_by_role("button", name="Reveal")).to_be_focused()
    else:
        choose(root, "sky", "Cover")
    expect(sky).to_contain_text("It is behind the curtain. Say first what you expect.")
    assert sky.locator(".sw-stand").evaluate("(stand) => stand.inert")
    expect(sky.locator(".sw-value")).to_be_hidden()
    expect(root.get_by_role("img", name=re.compile("^Sky,"))).to_have_count(0)  # nor for a screen reader
    sky.get_by_role("button", name=re.compile(": more$")).click()
    expect(sky.locator(".sw-pane-menu").get_by_role("button", name="Save")).to_have_count(0)
    press(root, "Escape")
    if by == "key":
        press(root, "h")
    else:
        sky.get_by_role("button", name="Reveal").click()
        expect(sky.locator(".sw-picture")).to_be_focused()
    expect(sky.locator(".sw-curtain")).to_have_count(0)
    expect(sky.locator(".sw-value")).to_be_visible()
    expect(root.get_by_role("img", name=re.compile("^Sky,"))).to_have_count(1)


def pull_by_finger(root: Locator, start: tuple[float, float], right: float) -> None:
    finger = root.page.context.new_cdp_session(root.page)
    for kind, part in [("touchStart", 0.0), *(("touchMove", step / 4) for step in range(1, 5))]:
        point = {"x": start[0] + part * right, "y": start[1]}
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [point]})
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    finger.detach()


def test_the_curtain_is_pulled_by_hand_and_by_keys(open_app):
    root = open_app()
    focus(root, "image")
    press(root, "h")
    handle = root.get_by_role("slider", name="Curtain of Dirty image")
    expect(handle).to_have_attribute("aria-valuenow", "0")
    root.page.mouse.move(*middle(handle))
    root.page.mouse.down()
    start = middle(handle)
    root.page.mouse.move(start[0] + 150, start[1], steps=4)
    root.page.mouse.up()
    by_hand = int(handle.get_attribute("aria-valuenow") or 0)
    assert 20 < by_hand < 60
    handle.focus()
    press(root, "Shift+ArrowRight", "ArrowLeft")
    expect(handle).to_have_attribute("aria-valuenow", str(by_hand + 18))
    press(root, "Home")
    expect(handle).to_have_attribute("aria-valuenow", "0")
    pull_by_finger(root, middle(handle), 150)
    expect(handle).to_have_attribute("aria-valuenow", str(by_hand))  # as far as by the mouse, and it stays there
    handle.focus()
    press(root, "End")
    expect(handle).to_have_count(0)
    expect(panel(root, "image").locator(".sw-picture")).to_be_focused()


@pytest.mark.parametrize("by", ["key", "menu"])
def test_the_projector_shows_one_pane_in_large_type_and_gives_the_focus_back(open_app, by):
    root = open_app()
    focus(root, "image")
    if by == "key":
        press(root, "f")
    else:
        choose(root, "image", "Projector")
    expect(panel(root, "uv")).to_be_hidden()
    expect(root.locator(".sw-sentence")).to_be_visible()
    image = panel(root, "image").locator("canvas")
    pixels(root, "image")  # two frames on, it has its place
    assert float(root.evaluate("(root) => root.style.zoom")) * 12 >= 20  # the ticks are 12 px on the page
    box, window = image.bounding_box(), root.page.viewport_size
    assert box and window
    assert box["height"] > 0.6 * window["height"]
    assert box["y"] + box["height"] <= window["height"] + 1
    if by == "key":
        press(root, "f")
    else:
        panel(root, "image").get_by_role("button", name="Leave the projector. (Esc)").click()
    expect(panel(root, "uv")).to_be_visible()
    assert panel(root, "image").evaluate("(panel) => panel.contains(document.activeElement)")


def test_escape_leaves_the_projector(open_app):
    """Of a picture, and of the Earth, which is no square and has its hours with it."""
    root = open_app()
    ordinary = panel(root, "globe").locator("canvas").first.bounding_box()
    assert ordinary
    focus(root, "sky")
    press(root, "f")
    expect(panel(root, "image")).to_be_hidden()
    press(root, "Escape")
    expect(panel(root, "image")).to_be_visible()
    expect(panel(root, "sky").locator(".sw-picture")).to_be_focused()
    focus(root, "globe")
    press(root, "f")
    expect(panel(root, "image")).to_be_hidden()
    assert float(root.evaluate("(root) => root.style.zoom")) * 12 >= 20  # names of the hours are 12 px on the page
    pixels(root, "globe")
    window = root.page.viewport_size
    assert window
    for canvas in panel(root, "globe").locator("canvas").all():  # the Earth and its hours, whole on the screen
        box = canvas.bounding_box()
        assert box and box["x"] >= 0 and box["y"] >= 0
        assert box["x"] + box["width"] <= window["width"] + 1 and box["y"] + box["height"] <= window["height"] + 1
    large = panel(root, "globe").locator("canvas").first.bounding_box()
    assert large and large["height"] > 1.5 * ordinary["height"]
    press(root, "Escape")
    expect(panel(root, "image")).to_be_visible()
    expect(panel(root, "globe").locator(".sw-picture")).to_be_focused()


def test_keys_without_a_panel_say_what_to_do(open_app):
    root = open_app()
    root.page.mouse.move(700, 20)
    press(root, "h")
    expect(root.locator(".sw-hint")).to_have_text("Go to a panel first, with Tab or the pointer.")


def test_the_driving_question_is_shown_and_stepped_through(open_app):
    root = open_app()
    question = root.get_by_role("region", name="Question")
    expect(question).to_be_hidden()
    root.get_by_role("button", name="More", exact=True).click()
    root.locator(".sw-drawer").get_by_label("Question", exact=True).check()
    expect(question).to_contain_text("Question 1 of 3")
    first = question.locator("p").inner_text()
    question.get_by_role("button", name="The next question").click()
    expect(question).to_contain_text("Question 2 of 3")
    assert question.locator("p").inner_text() != first
    question.get_by_role("button", name="The question before").focus()
    press(root, "Enter", "Enter")
    expect(question).to_contain_text("Question 3 of 3")
    root.locator(".sw-drawer").get_by_label("Play", exact=True).check()
    expect(question).to_be_hidden()


def test_nothing_for_axe_to_find_with_a_pin_a_curtain_a_menu_a_question_and_the_projector(open_app):
    root = open_app()
    pinned_and_moved(root)
    press(root, "b")
    focus(root, "sky")
    press(root, "h")
    root.get_by_role("button", name="More", exact=True).click()
    root.locator(".sw-drawer").get_by_label("Question", exact=True).check()
    panel(root, "uv").get_by_role("button", name=re.compile(": more$")).click()
    assert faults_in_both_themes(root) == {"light": [], "dark": []}
    press(root, "Escape")
    focus(root, "image")
    press(root, "f")
    expect(panel(root, "uv")).to_be_hidden()
    assert faults_in_both_themes(root) == {"light": [], "dark": []}


def test_a_mystery_is_covered_from_the_start_and_again_when_it_is_another_one(open_app):
    root = open_app()
    curtain, sky = panel(root, "sky").locator(".sw-curtain"), root.get_by_role("combobox", name="Sky")
    sky.select_option("mystery")
    expect(curtain).to_have_count(1)
    panel(root, "sky").get_by_role("button", name="Reveal").click()
    expect(curtain).to_have_count(0)
    drag_by_keys(root)  # a mystery that has been seen stays open
    can_undo(root, True)
    expect(curtain).to_have_count(0)
    root.get_by_role("button", name="More", exact=True).click()
    root.get_by_label("Class code").fill("0427")
    press(root, "Enter")
    expect(curtain).to_have_count(1)
    sky.select_option("double")
    expect(curtain).to_have_count(0)


def test_no_picture_is_saved_of_what_is_covered(open_app):
    root = open_app()
    focus(root, "sky")
    press(root, "h", "s")
    refusal = root.get_by_role("alert").filter(has_text="What you save would show what is covered. Reveal it first.")
    expect(refusal).to_be_visible()
    focus(root, "image")
    panel(root, "sky").get_by_role("button", name="Reveal").click()
    press(root, "s")  # what stands open is asked for, and the sentence goes
    expect(refusal).to_have_count(0)


def test_no_data_are_saved_that_hold_a_covered_mystery_and_all_are_once_it_is_revealed(open_app):
    root = open_app()
    root.get_by_role("combobox", name="Sky").select_option("mystery")
    expect(panel(root, "sky").locator(".sw-curtain")).to_have_count(1)
    refusal = root.get_by_role("alert").filter(has_text="What you save would show what is covered. Reveal it first.")
    for name in ("Images (FITS)", "Everything (ZIP)", "Show as CASA …"):
        root.get_by_role("button", name="Save", exact=True).click()
        root.get_by_role("button", name=name).click()
        expect(refusal).to_be_visible()
        root.get_by_role("button", name="Save", exact=True).click()
        with root.page.expect_download() as download:  # what does not hold the sky is given, and the sentence goes
            root.get_by_role("button", name="Save state").click()
        assert download.value.suggested_filename == "synthesis.json"
        expect(refusal).to_have_count(0)
    panel(root, "sky").get_by_role("button", name="Reveal").click()
    root.get_by_role("button", name="Save", exact=True).click()
    with root.page.expect_download() as download:
        root.get_by_role("button", name="Images (FITS)").click()
    assert download.value.suggested_filename == "images.zip"
    focus(root, "sky")
    with root.page.expect_download() as download:
        press(root, "s")
    assert download.value.suggested_filename == "sky.png"


def test_while_a_pinned_sky_is_shown_the_mystery_behind_it_is_not_given_away(open_app):
    root = open_app()
    press(root, "p")
    root.get_by_role("combobox", name="Sky").select_option("mystery")
    expect(panel(root, "sky").locator(".sw-curtain")).to_have_count(1)
    press(root, "b")
    expect(panel(root, "sky").locator(".sw-curtain")).to_have_count(0)
    root.get_by_role("button", name="Save", exact=True).click()
    root.get_by_role("button", name="Images (FITS)").click()
    expect(root.get_by_role("alert").filter(has_text="This would give away mystery")).to_be_visible()
