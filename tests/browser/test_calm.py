"""What stays while a learner plays, and what goes: the ground that is seen, messages, a tool that waits for a click."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import antenna, can_undo, drag_by_keys, focus_by_keys, middle, press, px_per_m, undo

ADD = re.compile("^Add an antenna: click")


def badge(root: Locator) -> Locator:
    return root.locator("[data-panel='ground'] .sw-badge")


def pulled_out(root: Locator, east_px: float, north_px: float) -> None:
    """The last antenna goes so far by the mouse."""
    mouse = root.page.mouse
    x, y = middle(antenna(root))
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + east_px, y - north_px, steps=6)
    mouse.up()
    can_undo(root, True)


def test_the_ground_stays_where_an_antenna_is_let_go_inside_of_it_and_grows_where_it_is_not(open_app):
    root = open_app()
    scale = px_per_m(root)
    x, y = middle(antenna(root))
    pulled_out(root, 60, 90)  # 40 m east and 4 m north become 77 m and 60 m: inside of the 96 m that are seen
    assert middle(antenna(root)) == pytest.approx((x + 60, y - 90), abs=0.01)  # where the hand has left it
    assert badge(root).count() == 0
    undo(root)
    can_undo(root, False)
    assert px_per_m(root) == pytest.approx(scale, rel=1e-4)
    pulled_out(root, 120, 0)  # 108 m: outside
    expect(badge(root)).to_have_text("scale changed")
    badge(root).hover()
    root.page.wait_for_timeout(7500)  # six seconds, and one more look
    expect(badge(root)).to_have_text("scale changed")  # while somebody is at it
    root.page.mouse.move(1, 1)
    expect(badge(root)).to_have_count(0)
    press(root, "r")
    expect(badge(root)).to_have_count(0)
    expect(antenna(root)).to_have_attribute("aria-label", re.compile("40.m east"))
    root.page.wait_for_timeout(400)
    assert px_per_m(root) == pytest.approx(scale, rel=1e-4)


def test_what_is_pulled_out_of_the_uv_plane_widens_it_before_it_is_let_go(open_app):
    root = open_app()
    told = root.locator("[data-panel='uv'] .sw-value")
    expect(told).to_have_text("up to 57.6 kλ")  # 75 m along u at 230 GHz
    focus_by_keys(root)
    press(root, "Enter", *["Shift+ArrowRight"] * 12)  # 120 m
    expect(told).to_have_text("up to 150 kλ")  # 195 m
    press(root, "Escape")
    expect(told).to_have_text("up to 57.6 kλ")


def test_the_tool_that_adds_ends_by_escape_wherever_the_focus_is_and_by_any_other_gesture(open_app):
    root = open_app()
    tool = root.get_by_role("button", name=ADD)
    hint = root.locator(".sw-hint")
    for end in (lambda: press(root, "Escape"), lambda: press(root, "r"), lambda: drag_by_keys(root)):
        tool.click()
        expect(tool).to_have_attribute("aria-pressed", "true")
        expect(hint).to_contain_text("Click the ground")
        end()
        expect(tool).to_have_attribute("aria-pressed", "false")
        expect(hint).not_to_contain_text("Click the ground")


def test_a_message_ends_with_the_next_gesture(open_app):
    root = open_app()
    hint = root.locator(".sw-hint")
    drag_by_keys(root)
    expect(hint).to_contain_text("A3")
    root.get_by_role("button", name="Reset").click()
    expect(hint).to_be_empty()
    drag_by_keys(root)
    press(root, "p", "p")
    expect(hint).to_contain_text("Nothing is pinned")
    root.get_by_role("button", name="Undo", exact=True).click()
    expect(hint).to_be_empty()
    root.locator("[data-panel='uv'] .sw-picture").focus()
    press(root, "f")
    expect(root).to_have_attribute("data-projector", "uv")
    press(root, "Escape")
    expect(root).not_to_have_attribute("data-projector", "uv")
    expect(hint).to_be_empty()


def test_a_curtain_is_the_panels_own_box(open_app):
    root = open_app()
    for name in ("sky", "image"):
        root.locator(f"[data-panel='{name}'] .sw-picture").focus()
        press(root, "h")
        panel, cloth = (root.locator(f"[data-panel='{name}']{part}").bounding_box() for part in ("", " .sw-curtain"))
        assert panel and cloth
        assert (cloth["x"], cloth["width"]) == pytest.approx((panel["x"], panel["width"]), abs=0.01)


RUNNING = "() => document.getAnimations().map((one) => one.animationName ?? one.transitionProperty)"


def test_nothing_runs_on_a_page_at_rest(open_app):
    """A hidden line that ran had the whole page laid out anew in every frame, under every drag too."""
    root = open_app()
    drag_by_keys(root)
    can_undo(root, True)
    root.page.wait_for_timeout(300)  # marks ease for 160 ms
    assert root.page.evaluate(RUNNING) == []
    root.evaluate("(one) => one.setAttribute('data-busy', '')")
    assert root.page.evaluate(RUNNING) == ["sw-run"]


@pytest.mark.parametrize("words", ["Demonstration data of NGC 5921 and of nothing else " * 3, "Demostraciones" * 9])
def test_a_note_without_room_ends_with_dots_and_is_whole_in_its_tooltip(open_app, words):
    root = open_app()
    root.get_by_role("button", name="More", exact=True).click()
    note = root.locator(".sw-note-words")
    assert note.get_attribute("title") == note.text_content() != ""
    note.evaluate("(note, words) => { note.style.width = '76px'; note.textContent = words; }", words)
    sizes = "(one) => [one.scrollWidth, one.clientWidth, one.scrollHeight, one.clientHeight]"
    wide, room, high, seen = note.evaluate(sizes)
    assert wide <= room  # nothing is cut at the side, where no dots would be
    assert seen < high and note.evaluate("(one) => getComputedStyle(one).webkitLineClamp") != "none"
