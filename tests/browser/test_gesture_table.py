"""The keyboard: whatever a pointer can do, a key does, and the table of keys tells which."""

from __future__ import annotations

import pytest

from synthwidgets.texts import say
from tests.browser.app import steady, wait
from tests.browser.gestures import GESTURES, Gesture


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
