"""The Synthesis app on a page of its own."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.app import (
    can_undo,
    drag_by_keys,
    drag_by_mouse,
    press,
    refused,
    spoken,
    type_declination,
    undo,
    works,
)


def test_nothing_for_axe_to_find_in_the_app(open_app):
    root = open_app()
    drag_by_keys(root)
    root.get_by_role("button", name="More", exact=True).click()
    found = Axe().run(root.page, context=".sw").response["violations"]
    assert [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found] == []


def test_what_each_picture_says_follows_a_drag(open_app):
    root = open_app()
    before = spoken(root)
    assert set(before) == {"ground", "uv", "sky", "beam", "image", "vis", "globe"}
    drag_by_mouse(root)
    can_undo(root, True)
    after = spoken(root)
    assert {name for name in before if before[name] == after[name]} == {"globe"}  # it tells the hours and the Earth
    shared = after["sky"].split(" The beam is ")[0]
    assert before["sky"].startswith(shared)  # the sky does not mind where antennas stand; how fine it is seen does


def test_a_value_that_is_not_taken_ends_in_a_sentence_and_a_working_app(open_app):
    root = open_app()
    type_declination(root, "80")
    refused(root, "^The source never rises above 10° here. Try a declination below 57°.$")
    can_undo(root, False)
    works(root)
    can_undo(root, True)
    undo(root)
    expect(root.get_by_role("slider", name="Declination")).to_have_value("-30")


def test_the_address_chooses_the_language_of_page_and_app(open_app, page):
    root = open_app("?lang=es")
    assert page.title() == "Síntesis de apertura · synthwidgets"
    assert (page.locator("html").get_attribute("lang"), root.get_attribute("lang")) == ("es", "es")
    expect(root.get_by_role("button", name="Deshacer")).to_be_visible()


def test_tab_comes_to_the_ground_first_among_the_panels(open_app):
    root = open_app()
    root.get_by_role("button", name="More", exact=True).focus()
    grid = root.locator(".sw-grid")
    for _ in range(10):  # past what stands between: the note and its ways
        press(root, "Tab")
        if grid.evaluate("(grid) => grid.contains(document.activeElement)"):
            break
    assert root.evaluate("() => document.activeElement.closest('[data-panel]')?.dataset.panel") == "ground"
    assert root.locator(".sw-grid .sw-panel").evaluate_all("(all) => all.map((one) => one.dataset.panel)") == [
        "ground", "uv", "globe", "image", "sky", "beam", "vis"
    ]


def test_more_opens_beside_the_panels_and_each_stays_in_its_place(open_app):
    root = open_app()

    def rows() -> list[list[str]]:
        """The panels as they stand, row by row, each from left to right, and whether all of them are in sight."""
        boxes = {}
        for name in ("ground", "uv", "image", "globe", "vis", "sky", "beam"):
            box = root.locator(f"[data-panel='{name}']").bounding_box()
            assert box and box["y"] + box["height"] <= root.page.viewport_size["height"]
            boxes[name] = (round(box["y"] / 100), box["x"])
        tops = sorted({top for top, _ in boxes.values()})
        return [sorted((one for one in boxes if boxes[one][0] == top), key=lambda one: boxes[one][1]) for top in tops]

    wanted = [["ground", "uv", "image"], ["globe", "vis", "sky", "beam"]]
    assert rows() == wanted
    root.get_by_role("button", name="More", exact=True).click()
    expect(root.locator(".sw-drawer")).to_be_visible()
    assert rows() == wanted
