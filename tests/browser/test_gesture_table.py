"""The keyboard: whatever a pointer can do, a key does, and the table of keys tells which."""

from __future__ import annotations

import time

import pytest
from playwright.sync_api import Locator

from synthwidgets.texts import say
from tests.browser.gestures import GESTURES, Gesture, Hand

PATIENCE_S = 20


def wait(root: Locator, seen: Hand, true: Hand) -> object:
    """What is seen once it is as wished; a failure of the wish shows in the caller's assertion."""
    end = time.monotonic() + PATIENCE_S
    while not true(seen(root)) and time.monotonic() < end:
        root.page.wait_for_timeout(30)
    return seen(root)


def steady(root: Locator, seen: Hand) -> object:
    """What is seen once two looks in a row agree."""
    last: list[object] = [object()]

    def same(now: object) -> bool:
        before, last[0] = last[0], now
        return before == now

    return wait(root, seen, same)


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
def test_a_key_does_what_the_pointer_does(open_app, gesture: Gesture):
    ends = []
    for hand in (gesture.by_pointer, gesture.by_keys):
        root = open_app()
        gesture.ready(root)
        began = steady(root, gesture.seen)
        hand(root)
        ended = wait(root, gesture.seen, lambda now, began=began: now != began)
        assert ended != began
        ends.append(ended)
    assert ends[0] == ends[1] or not gesture.same


@pytest.mark.parametrize("gesture", GESTURES, ids=lambda gesture: gesture.name)
def test_the_table_of_keys_tells_the_key(gesture: Gesture):
    assert say(f"ui.keys.{gesture.row}.keys") and say(f"ui.keys.{gesture.row}.does")


def test_the_table_on_screen_has_a_line_for_each(open_app):
    root = open_app()
    root.page.keyboard.press("?")
    told = root.locator("dialog.sw-keys th").all_text_contents()
    assert {say(f"ui.keys.{gesture.row}.keys") for gesture in GESTURES} <= set(told)
    assert len(told) == len(set(told))
