"""A hole of the dish in the hand: by pointer and by keys, put back by Escape, kept inside the rim, undone at once."""

from __future__ import annotations

import math
import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, steady, undo, wait


def hole(root: Locator) -> Locator:
    return root.locator("[data-panel='aperture'] .sw-antenna").first


def told(root: Locator) -> str:
    return hole(root).get_attribute("aria-label") or ""


def moved(root: Locator, before: str) -> str:
    can_undo(root, True)
    return wait(root, told, lambda now: now != before)


def test_a_hole_moves_by_pointer_and_by_keys_and_one_undo_takes_it_back(open_app):
    root = open_app(app="BigDish")
    before, said = steady(root, told), root.locator("[data-panel='holes_beam'] canvas").get_attribute("aria-label")
    x, y = middle(hole(root))
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    root.page.mouse.move(x + 20, y + 10)
    root.page.mouse.move(x + 40, y + 20)
    root.page.mouse.up()
    assert moved(root, before).startswith("hole 1, ")
    expect(root.locator("[data-panel='holes_beam'] canvas")).not_to_have_attribute("aria-label", said)
    undo(root)
    can_undo(root, False)
    assert wait(root, told, lambda now: now == before) == before
    hole(root).focus()
    press(root, "Enter", "Shift+ArrowLeft", "ArrowUp", "Enter")
    assert moved(root, before) != before
    undo(root)
    assert wait(root, told, lambda now: now == before) == before


def test_escape_puts_it_back_and_leaves_nothing_to_undo(open_app):
    root = open_app(app="BigDish")
    before = steady(root, told)
    hole(root).focus()
    press(root, "Enter", "Shift+ArrowRight")
    wait(root, told, lambda now: now != before)
    press(root, "Escape")
    assert wait(root, told, lambda now: now == before) == before
    can_undo(root, False)


def test_a_hole_pulled_beyond_the_rim_stays_at_the_rim(open_app):
    root = open_app(app="BigDish")
    before = steady(root, told)
    hole(root).focus()
    press(root, "Enter", *["Shift+ArrowRight"] * 40, "Enter")
    assert moved(root, before)
    assert math.hypot(*map(int, re.findall(r"(\d+)\sm", told(root)))) == pytest.approx(114, abs=1)  # 120 m less 6, in m
