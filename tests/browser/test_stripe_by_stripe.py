"""StripeByStripe in a browser: a step is a visibility, a pair or a moment; one on or back, scrubbed, played, undone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, spoken, undo
from tests.browser.every_app import STRIPES
from tests.browser.test_clean import count, slider
from tests.browser.test_gesture_table import steady, wait

PAIRS = 36  # of nine antennas, 9 · 8 / 2; no pair is in shadow and the source is up all the time
WAYS = ("visibility", "baseline", "integration")


def grouping(root: Locator, way: str) -> Locator:
    return root.locator(f"[data-panel='control_grouping'] input[value='{way}']")


def told(root: Locator) -> list[int]:
    """The step that is shown, and how many there are."""
    return [int(number) for number in re.findall(r"\d+", count(root).inner_text())]


def samples(root: Locator) -> list[int]:
    """How many samples have come, and how many there are, as the uv plane says it."""
    return [int(number) for number in re.findall(r"\d+", spoken(root)["steps_uv"])[:2]]


def button(root: Locator, name: str) -> Locator:
    return root.get_by_role("button", name=name, exact=True)


def extremes(content: str) -> list[str]:
    """Where a picture is brightest and where it is darkest, as it says it."""
    return re.findall(r" at (\S+ \w+, \S+ \w+)", content)


def regrouped(root: Locator, last: int) -> None:
    """Wait until the steps are counted the chosen way: one on is on from the step that is shown."""
    wait(root, told, lambda now: now[1] == last)


def on_by_pointer(root: Locator, way: str, last: int) -> None:
    grouping(root, way).locator("..").click()
    regrouped(root, last)
    button(root, "Step: one on").click()


def on_by_keys(root: Locator, way: str, last: int) -> None:
    checked = root.locator("[data-panel='control_grouping'] input:checked")
    ahead = WAYS.index(way) - WAYS.index(checked.get_attribute("value") or "")
    checked.focus()
    press(root, *["ArrowRight"] * ahead)
    regrouped(root, last)
    slider(root).focus()
    press(root, "ArrowRight")


@pytest.mark.parametrize("hand", [on_by_pointer, on_by_keys])
def test_a_step_is_a_visibility_or_a_pair_or_a_moment(open_app, hand):
    root = open_app(app="StripeByStripe")
    every = told(root)[1]
    moments = every // PAIRS
    assert every == moments * PAIRS  # each pair once in each moment
    expected = {"visibility": (1, every), "baseline": (moments, PAIRS), "integration": (PAIRS, moments)}
    for way, (together, last) in expected.items():
        came = samples(root)[0]
        hand(root, way, last)
        step = -(-came // together) + 1  # so many pairs, or moments, hold what has come; and one on
        assert wait(root, told, lambda now, end=[step, last]: now == end) == [step, last]
        reached = [step * together, every]
        assert wait(root, samples, lambda now, end=reached: now == end) == reached


def test_one_back_takes_the_last_stripes_away_and_stops_at_nothing(open_app):
    root = open_app(app="StripeByStripe")
    back, on = (button(root, f"Step: one {way}") for way in ("back", "on"))
    back.click()
    expect(count(root)).to_have_text(re.compile("^0 of "))
    assert wait(root, samples, lambda now: now[0] == 0)[0] == 0
    expect(back).to_have_attribute("aria-disabled", "true")
    on.click()
    on.click()
    expect(count(root)).to_have_text(re.compile("^2 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^1 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^0 of "))


@pytest.mark.parametrize("hand", [STRIPES.by_pointer, STRIPES.by_keys])
def test_scrubbed_to_the_end_the_sum_is_the_dirty_image_and_one_undo_takes_it_back(open_app, hand):
    root = open_app(app="StripeByStripe")
    began = steady(root, spoken)
    assert extremes(began["sum"]) != extremes(began["whole"])
    hand(root)
    can_undo(root, True)
    there = wait(root, spoken, lambda now: extremes(now["sum"]) == extremes(now["whole"]))
    assert extremes(there["sum"]) == extremes(there["whole"]) == extremes(began["whole"])
    assert len(extremes(there["sum"])) == 2
    expect(root.locator(".sw-Sentence")).to_contain_text("this is the dirty image")
    undo(root)
    can_undo(root, False)
    assert wait(root, spoken, lambda now: now == began) == began


def test_a_held_key_is_one_gesture_and_shift_goes_by_ten(open_app):
    root = open_app(app="StripeByStripe")
    slider(root).focus()
    for _ in range(4):  # the key is held, and repeats
        root.page.keyboard.down("ArrowRight")
    root.page.keyboard.up("ArrowRight")
    expect(count(root)).to_have_text(re.compile("^5 of "))
    press(root, "Shift+ArrowRight")
    expect(count(root)).to_have_text(re.compile("^15 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^5 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^1 of "))


def press_by_pointer(root: Locator, name: str) -> None:
    button(root, name).click()


def press_by_keys(root: Locator, name: str) -> None:
    button(root, name).focus()
    press(root, "Enter")


@pytest.mark.parametrize("hand", [press_by_pointer, press_by_keys])
def test_what_was_played_is_one_step_of_undo(open_app, hand):
    root = open_app(app="StripeByStripe")
    hand(root, "Play")
    assert wait(root, told, lambda now: now[0] > 3)[0] > 3
    hand(root, "Pause")
    can_undo(root, True)
    assert samples(root)[0] == told(root)[0]
    undo(root)
    expect(count(root)).to_have_text(re.compile("^1 of "))
    can_undo(root, False)
