"""A challenge in a real browser, by pointer and by keys alone: asked, hinted at, not met, met; another class code.

Baseline has its own, without a class code.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from synthwidgets import Synthesis
from synthwidgets.core.mystery import KINDS, mystery_kind
from tests.browser.app import can_undo, press
from tests.browser.test_every_app import faults
from tests.models.test_challenges import CLEAN_BEAM, MYSTERY, SHARP

TEXTS = {
    "en": ("Challenge", "Measure", "Hint", "Met.", "Not yet."),
    "es": ("Reto", "Medir", "Pista", "Logrado.", "Aún no."),
}


def query_of(lang="en", **state) -> str:
    app = Synthesis(**state)
    code = app.model.link_code(app.graph)
    app.close()
    return f"?state={code}&lang={lang}"


def bar(root: Locator) -> Locator:
    return root.locator(".sw-challenge")


def by_pointer(root: Locator, name: str, role: str = "button") -> None:
    root.get_by_role(role, name=name, exact=True).click()


def by_keys(root: Locator, name: str, role: str = "button") -> None:
    root.get_by_role(role, name=name, exact=True).focus()
    press(root, "Space")


def open_bar(root: Locator, hand, title: str) -> None:
    press(root, "m")
    hand(root, title, "radio")
    press(root, "Escape")
    expect(bar(root).locator(".sw-question-words")).not_to_be_empty()


@pytest.mark.parametrize("hand", [by_pointer, by_keys])
@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_first_level_is_asked_hinted_at_not_met_and_met(open_app, page: Page, hand, lang: str):
    title, measure, hint, met, not_yet = TEXTS[lang]
    for state, verdict in (({}, not_yet), (SHARP, met)):
        root = open_app(query_of(lang, **state))
        open_bar(root, hand, title)
        hand(root, measure)
        expect(bar(root).locator(".sw-challenge-verdict b")).to_have_text(verdict)
        expect(bar(root).locator(".sw-challenge-verdict span")).to_have_count(2)
    for number in (1, 2, 3):
        hand(root, hint)
        expect(bar(root).locator(".sw-challenge-hint")).to_contain_text(f"{number} ")
    expect(root.get_by_role("button", name=hint, exact=True)).to_be_disabled()


@pytest.mark.parametrize("hand", [by_pointer, by_keys])
def test_a_mystery_is_found_by_its_name_and_by_no_other(open_app, page: Page, hand):
    root = open_app(query_of(**CLEAN_BEAM, sky=MYSTERY, noise={"seed": 0}))
    open_bar(root, hand, "Challenge")
    hand(root, "Level 3", "radio")
    answer = root.get_by_role("combobox", name="What is it?")
    right = mystery_kind(0)
    for kind, verdict in ((KINDS[KINDS.index(right) - 1], "Not yet."), (right, "Met.")):
        answer.focus()
        answer.select_option(kind)
        hand(root, "Measure")
        expect(bar(root).locator(".sw-challenge-verdict b")).to_have_text(verdict)
    assert faults(page) == []


def test_another_class_code_asks_something_else(open_app, page: Page):
    root = open_app(query_of(noise={"seed": 0}))
    open_bar(root, by_pointer, "Challenge")
    expect(bar(root).locator(".sw-challenge-code")).to_have_text("class code 0000")
    press(root, "m")
    code = root.locator("[data-panel='control_class_code'] input")
    code.fill("4711")
    code.press("Enter")
    expect(bar(root).locator(".sw-challenge-code")).to_have_text("class code 4711")


def type_into(root: Locator, slider: str, number: str) -> None:
    root.get_by_role("slider", name=slider).focus()
    press(root, "Enter")
    root.page.keyboard.type(number)
    press(root, "Enter")


@pytest.mark.parametrize("hand", [by_pointer, by_keys])
def test_baseline_asks_for_stripes_and_takes_a_pair_that_makes_them(open_app, hand):
    root = open_app(app="Baseline")
    open_bar(root, hand, "Challenge")
    verdict = bar(root).locator(".sw-challenge-verdict b")
    expect(bar(root).locator(".sw-challenge-code")).to_be_hidden()
    hand(root, "Measure")
    expect(verdict).to_have_text("Not yet.")
    expect(bar(root).locator(".sw-challenge-verdict span")).to_have_count(2)
    type_into(root, "Length", "134.4")  # 1.303 mm over 2″
    type_into(root, "Direction", "0")
    can_undo(root, True)
    hand(root, "Measure")
    expect(verdict).to_have_text("Met.")
    hand(root, "Level 3", "radio")
    expect(verdict).to_have_count(0)
    hand(root, "Measure")
    said = bar(root).locator(".sw-challenge-verdict span")
    expect(said).to_have_text("Two stars are to cancel. Choose two under Sky.")
    hand(root, "Hint")
    expect(bar(root).locator(".sw-challenge-hint")).to_contain_text("1 of 3")
