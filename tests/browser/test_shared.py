"""The page that tests share is judged: what a test finds on it is what a page of its own shows, and no fault stays."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.app import CELL, can_undo, drag_by_keys, handles, on, press, spoken
from tests.browser.conftest import painted

STATE = """() => ({
  keys: Object.keys(localStorage), session: Object.keys(sessionStorage), href: location.href,
  size: [innerWidth, innerHeight, scrollX, scrollY], focus: document.activeElement.tagName,
  dark: matchMedia("(prefers-color-scheme: dark)").matches, still: matchMedia("(prefers-reduced-motion)").matches,
  text: document.querySelector("main").innerText, stages: document.querySelectorAll(".sw").length,
})"""


def mess(root) -> None:
    """All that one test might leave to the next, short of breaking the page."""
    drag_by_keys(root)
    can_undo(root, True)
    root.locator("[data-panel='image'] .sw-picture").focus()
    press(root, "p", "+", "+", "h", "f", "m")
    page = root.page
    page.set_viewport_size({"width": 820, "height": 700})
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    page.mouse.down()
    page.context.new_page()
    page.evaluate("sessionStorage.setItem('left', 'behind')")
    assert page.evaluate("Object.keys(localStorage).length") == 1  # the app remembers what it had


def test_a_new_app_on_the_shared_page_is_that_of_a_page_of_ones_own(shared_app, page, open_app):
    mess(painted(shared_app.open()))
    used = shared_app.page
    assert shared_app.put_away(passed=True) == []
    root, own = painted(shared_app.open()), open_app()
    assert shared_app.page is used
    can_undo(root, False)
    assert (spoken(root), handles(root)) == (spoken(own), handles(own))
    for place in (root.page, page):
        place.wait_for_timeout(300)  # the headline is spoken a quarter of a second after
        place.mouse.move(0, 0)
    assert root.page.evaluate(STATE) == page.evaluate(STATE)
    assert root.page.screenshot() == page.screenshot()
    assert shared_app.put_away(passed=False) == []  # as after a test that failed: it is replaced
    assert used.is_closed() and shared_app.page is None


def test_a_notebook_in_the_shared_lab_finds_no_name_and_no_app_of_the_one_before(open_notebook):
    first = open_notebook(CELL, "left_behind = 1")
    drag_by_keys(first)
    can_undo(first, True)
    moved = handles(first)
    second = open_notebook(CELL, "'left_behind' in globals()")
    page = second.page
    expect(page.locator(".jp-NotebookPanel:visible .jp-OutputArea-output pre").last).to_have_text("False")
    assert page.locator(".sw").count() == 1 and page.locator(".jp-NotebookPanel:visible").count() == 1
    can_undo(on(page, 0), False)
    assert handles(second) != moved


@pytest.mark.parametrize(("harm", "told"), [
    ("console.error('a fault of the app'); void fetch('http://192.0.2.1/').catch(() => {})",
     ["console: a fault of the app", "asked http://192.0.2.1/"]),
    ("window.left = 'behind'", []),
    ("location.href = 'about:blank'", []),  # and its leaving ends the kernel
])
def test_a_page_that_something_went_wrong_on_is_told_of_and_replaced(shared_app, harm, told):
    page = shared_app.open()
    painted(page)
    page.evaluate(f"() => {{ {harm} }}")
    page.wait_for_load_state()
    faults = shared_app.put_away(passed=True)
    assert [fault for fault in told if fault not in faults] == [] and bool(faults) == bool(told)
    assert page.is_closed() and shared_app.page is None
