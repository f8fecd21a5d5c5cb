"""What holds for every app: its gesture by hand and by keys, undo, words, teaching tools, both languages, any cell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

import synthwidgets
from synthwidgets.apps.gallery import APPS as CARDS
from tests.browser.app import can_undo, press, spoken, steady, undo, wait
from tests.browser.conftest import page_of, painted
from tests.browser.every_app import APPS, Tried
from tests.browser.test_language import (
    SIZES,
    SPANISH,
    look_around,
    open_and_close,
    settle,
    untranslated,
    words,
    wrong,
)

every = pytest.mark.parametrize("tried", APPS, ids=lambda tried: tried.name)
RING = 5  # px: 2 wide, 3 away
# A row of words that is wider, or a clamped one that is higher, than its place; a line's box is up to 1 px higher.
SHORTENED = """(all) => all
    .filter((one) => one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight + 2)
    .map((one) => one.textContent)"""


def test_each_app_on_the_shelf_is_tried():
    assert [page_of(tried.name) for tried in APPS] == [card.path for card in CARDS]


@every
def test_the_pointer_and_the_keys_do_the_same_and_undo_takes_it_back(open_app, tried: Tried):
    root, ends = open_app(app=tried.name), []
    began = steady(root, tried.seen)
    for hand in (tried.by_pointer, tried.by_keys):
        hand(root)
        can_undo(root, True)
        wait(root, tried.seen, lambda now: now != began and all(tried.near(end, now) for end in ends))
        ends.append(steady(root, tried.seen))
        undo(root)
        can_undo(root, False)
        wait(root, tried.seen, lambda now: now == began)
    assert began not in ends and tried.near(*ends), ends


@every
def test_each_canvas_says_what_it_shows_and_says_so_anew(open_app, tried: Tried):
    root = open_app(app=tried.name)
    before = spoken(root)
    canvases = root.locator("[data-panel] canvas[role='img']")
    assert canvases.count() >= len(before) > 0 and all(before.values())
    tried.by_keys(root)
    can_undo(root, True)
    wait(root, spoken, lambda now: all(now[name] != before[name] for name in tried.speaks))
    after = spoken(root)
    assert {name for name in after if after[name] != before[name]} >= tried.speaks


@every
def test_nothing_for_axe_to_find_in_light_and_dark(open_app, tried: Tried):
    root = open_app(app=tried.name)
    tried.by_keys(root)
    root.get_by_role("button", name="More", exact=True).click()
    for theme in ("light", "dark"):
        root.page.emulate_media(color_scheme=theme)
        expect(root.page.locator("body")).to_have_attribute("data-jp-theme-light", str(theme == "light").lower())
        settle(root)
        assert faults(root.page) == []


def faults(page: Page) -> list[object]:
    found = Axe().run(page, context=".sw").response["violations"]
    return [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found]


@every
def test_pin_cover_and_projector(open_app, tried: Tried):
    root = open_app(app=tried.name)
    panel = root.locator(f"[data-panel='{tried.covers}']")
    press(root, "p")
    expect(root.locator(".sw-pinned")).to_be_visible()
    tried.by_keys(root)
    can_undo(root, True)
    press(root, "b", "b", "p")
    expect(root.locator(".sw-pinned")).to_be_hidden()
    panel.locator(".sw-picture").focus()
    press(root, "h")
    expect(panel.get_by_role("button", name="Reveal")).to_be_visible()
    press(root, "h")
    expect(panel.get_by_role("button", name="Reveal")).to_be_hidden()
    panel.locator(".sw-picture").focus()
    press(root, "f")
    expect(root.get_by_role("button", name=re.compile("^Leave"))).to_be_visible()
    assert root.locator(".sw-projected .sw-title > *").evaluate_all(SHORTENED) == []  # no number ends in dots
    press(root, "Escape")
    expect(root.get_by_role("button", name=re.compile("^Leave"))).to_be_hidden()


@every
def test_a_copied_link_opens_the_same_state_on_a_page_of_its_own(open_app, page: Page, tried: Tried):
    root = open_app(app=tried.name)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tried.by_keys(root)
    can_undo(root, True)
    there, said = steady(root, tried.seen), steady(root, spoken)
    press(root, "Escape", "l")
    expect(root.locator(".sw-hint")).to_have_text(re.compile("opied"))
    page.goto(page.evaluate("navigator.clipboard.readText()"))
    again = painted(page)
    wait(again, tried.seen, lambda now: now == there)
    wait(again, spoken, lambda now: now == said)


@every
def test_it_works_in_a_cell_of_a_notebook(open_notebook, tried: Tried):
    root = open_notebook(f"from synthwidgets import {tried.name}", f"app = {tried.name}()\napp")
    began = steady(root, tried.seen)
    tried.by_keys(root)
    can_undo(root, True)
    wait(root, tried.seen, lambda now: now != began)


# both languages -----------------------------------------------------------------------------------------------


def choose_each_entry(root: Locator) -> None:
    """Every entry of every menu and every segment in view, and the way back."""
    offered = "(all) => all.filter((one) => !one.hidden).map((one) => one.value)"
    for menu in root.locator("[data-panel] select:visible").all():
        for value in menu.locator("option").evaluate_all(offered)[:12]:
            menu.select_option(value)
        settle(root)  # other data may have other choices for the next menu
    press(root, "r")
    settle(root)


@every
def test_no_english_is_shown_drawn_or_spoken_in_spanish(open_speaking, tried: Tried):
    root = open_speaking(tried.name, "es")
    tried.by_keys(root)
    for step in (open_and_close, look_around, choose_each_entry):
        step(root)
    said = root.page.evaluate("window.sw_words.kept()")
    assert SPANISH["ui.undo"] in said
    assert untranslated(said) == []


@every
@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_and_no_two_texts_collide(open_speaking, tried: Tried, language: str):
    root, found = open_speaking(tried.name, language), []
    for size, (width, height) in SIZES.items():
        root.page.set_viewport_size({"width": width, "height": height})
        settle(root)
        found += [(size, *fault) for fault in wrong(root)]
        if size == "projector":  # what is left out is read there, not looked up in a tooltip
            found += [(size, words) for words in root.locator(".sw-note-words").evaluate_all(SHORTENED)]
        press(root, "m")
        found += [(size, "More", *fault) for fault in wrong(root, collide=False)]
        if root.get_attribute("data-tight") is not None:  # it promises that everything stays in sight
            scrolls = root.page.evaluate("document.documentElement.scrollHeight > innerHeight")
            found += [(size, "More", "scrolls")] if scrolls else []
        press(root, "Escape")
    assert found == []


# what a newcomer finds ----------------------------------------------------------------------------------------


@every
def test_it_opens_with_at_most_five_controls_and_one_heading_each(open_app, tried: Tried):
    root = open_app(app=tried.name)
    assert root.locator(".sw-controls > .sw-control, .sw-controls > [data-panel]").count() <= 5
    assert root.page.evaluate("document.documentElement.scrollWidth") <= 1366
    rights = root.locator(".sw-picture").evaluate_all("(all) => all.map((one) => one.getBoundingClientRect().right)")
    assert max(rights) + RING <= 1366  # a picture in focus is framed on all sides
    assert all(words(title) for title in root.locator("[data-panel] h2").all_text_contents())


@every
def test_its_notes_and_pictures_are_in_the_documents(tried: Tried):
    docs = Path(synthwidgets.__file__).parents[1] / "docs"
    name = page_of(tried.name).removesuffix(".ipynb")
    wanted = [docs / f"{name}.model.md"]
    wanted += [docs / f"pictures/{name}-{theme}-{width}.png" for theme in ("light", "dark") for width in (1366, 820)]
    assert [file.name for file in wanted if not file.is_file()] == []
