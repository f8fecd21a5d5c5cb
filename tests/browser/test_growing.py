"""What stands in the More drawer of the Synthesis app beyond one ideal dish and one ideal wave: the primary beam."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, spoken, undo, works


@pytest.fixture
def root(open_app) -> Locator:
    """The app with its More drawer open."""
    root = open_app()
    root.get_by_role("button", name="More", exact=True).click()
    return root


def choose_by_pointer(root: Locator, group: str, choice: str) -> None:
    root.get_by_role("radiogroup", name=group).get_by_role("radio", name=choice, exact=True).click()


def choose_by_keys(root: Locator, group: str, choice: str) -> None:
    """Arrows go from one choice to the next, and each is taken as it is reached."""
    root.get_by_role("radiogroup", name=group).locator("input:checked").focus()
    for _ in range(5):
        if root.page.evaluate("() => document.activeElement.closest('label').textContent") == choice:
            return
        press(root, "ArrowRight")
    raise AssertionError(f"no choice {choice}")


def picture_says(root: Locator, panel: str, words: str) -> None:
    expect(root.locator(f"[data-panel='{panel}'] canvas")).to_have_attribute("aria-label", re.compile(words))


@pytest.mark.parametrize("choose", [choose_by_pointer, choose_by_keys])
def test_the_primary_beam_is_drawn_corrected_and_taken_back(root, choose):
    before = spoken(root)["image"]
    choose(root, "Primary beam", "on")
    for panel in ("image", "sky"):
        picture_says(root, panel, "12 m dish: half power, ø 25.3″")
    choose(root, "Primary beam", "corrected")
    picture_says(root, "image", "cut at 20 %, ø 38.6″")
    can_undo(root, True)
    undo(root)
    undo(root)
    expect(root.locator("[data-panel='image'] canvas")).to_have_attribute("aria-label", before)
    works(root)
