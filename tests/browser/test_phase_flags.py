"""Flags of PhaseReferencing in a browser: spans of time, baselines and antennas, by pointer and by keys alike."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, undo, wait

LEFT, RIGHT = 42, 12  # of the plot of times in its picture [px]
WORDS = 66  # the same on the right of the plot of lengths
ABOVE, BELOW = 6, 24 + 22  # tick labels and the legend
HOUR_S, HIGHEST_DEG = 3600.0, 120.0
SPAN_S = (30.5, 156.4)  # between the first scan and the target's, and between its integrations 21 and 22
SPAN = "0:31–2:36"  # the edges of these integrations
PAIRS = 190  # of twenty antennas


@pytest.fixture
def root(open_app) -> Locator:
    """With its table of flags in sight."""
    root = open_app(app="PhaseReferencing")
    root.get_by_role("button", name="More", exact=True).click()
    expect(root.locator("[data-panel='flags']")).to_contain_text("Nothing is flagged.")
    return root


def table(root: Locator) -> list[str]:
    return root.locator("[data-panel='flags'] tbody th").all_text_contents()


def picture(root: Locator, panel: str) -> Locator:
    found = root.locator(f"[data-panel='{panel}'] .sw-picture")
    found.scroll_into_view_if_needed()
    return found


def heard(root: Locator, panel: str) -> str:
    return root.locator(f"[data-panel='{panel}'] canvas").get_attribute("aria-label") or ""


def told(root: Locator, panel: str) -> str:
    return root.locator(f"[data-panel='{panel}'] .sw-value").inner_text()


def pull(root: Locator, *places: tuple[float, float]) -> None:
    mouse = root.page.mouse
    mouse.move(*places[0])
    mouse.down()
    for place in places[1:]:
        mouse.move(*place, steps=4)
    mouse.up()


# a span of time -------------------------------------------------------------------------------------------------


def span_by_pointer(root: Locator) -> None:
    box = picture(root, "phases").bounding_box()
    assert box
    at = [box["x"] + LEFT + time / HOUR_S * (box["width"] - LEFT - RIGHT) for time in SPAN_S]
    pull(root, (at[0], box["y"] + 30), (at[1], box["y"] + 60))


def span_by_keys(root: Locator) -> None:
    """To the second scan, down to its first integration, and twenty further."""
    picture(root, "phases").focus()
    press(root, "ArrowRight", "ArrowRight", "ArrowDown", "Shift+PageDown", "Shift+PageDown")
    expect(root.locator("[data-panel='phases'] .sw-value")).to_contain_text("0:31 to 2:36: 21 × A1–A2")
    press(root, "Enter", "Escape")


@pytest.mark.parametrize("hand", [span_by_pointer, span_by_keys])
def test_a_span_of_time_is_flagged_of_the_pair_and_the_second_time_used_again(root, hand):
    for expected in ([f"A1–A2, {SPAN}"], []):
        hand(root)
        wait(root, table, lambda now, expected=expected: now == expected)
        count = "Integrations flagged: 21." if expected else ""
        wait(root, lambda root: heard(root, "phases"), lambda now, count=count: now.endswith(count or "°."))
    undo(root)
    wait(root, table, lambda now: now == [f"A1–A2, {SPAN}"])
    undo(root)
    can_undo(root, False)
    wait(root, table, lambda now: now == [])


@pytest.mark.parametrize(("whose", "row"), [("A2", f"A2, {SPAN}"), ("all antennas", SPAN)])
def test_whose_span_it_is_is_chosen_beside_the_plot(root, whose, row):
    root.locator("[data-panel='phases'] select").select_option(label=whose)
    span_by_pointer(root)
    wait(root, table, lambda now: now == [row])


def test_a_span_that_is_let_go_flags_nothing(root):
    picture(root, "phases").focus()
    press(root, "ArrowRight", "Shift+ArrowRight", "Escape", "Enter")
    box = picture(root, "phases").bounding_box()
    assert box
    root.page.mouse.move(box["x"] + 100, box["y"] + 40)
    root.page.mouse.down()
    root.page.mouse.move(box["x"] + 200, box["y"] + 40, steps=3)
    expect(root.locator("[data-panel='phases'] .sw-value")).to_contain_text("× A1–A2")
    press(root, "Escape")
    root.page.mouse.up()
    expect(root.locator("[data-panel='phases'] .sw-value")).to_have_text("A1–A2")
    can_undo(root, False)
    assert table(root) == []


# baselines ------------------------------------------------------------------------------------------------------


def longest_by_keys(root: Locator) -> None:
    picture(root, "lengths").focus()
    press(root, "ArrowRight", "End", "Enter", "Escape")


def to_longest(root: Locator) -> str:
    """The pointer goes to the calibrated dot of the longest baseline, which keys have named: its name."""
    picture(root, "lengths").focus()
    press(root, "ArrowRight", "End")
    wait(root, lambda root: told(root, "lengths"), lambda now: "→" in now)
    name, degrees = re.match(r"(.+?): .* → (\d+)°", told(root, "lengths")).groups()
    press(root, "Escape")
    box = picture(root, "lengths").bounding_box()
    assert box
    y = box["y"] + ABOVE + (box["height"] - ABOVE - BELOW) * (1 - float(degrees) / HIGHEST_DEG)
    for back in range(0, 60, 2):  # the axis ends at the array's extent, a little further
        root.page.mouse.move(box["x"] + box["width"] - WORDS - back, y)
        root.page.wait_for_timeout(40)
        if told(root, "lengths").startswith(f"{name}: "):
            return name
    raise AssertionError(f"No dot of {name} near {degrees}°.")


def longest_by_pointer(root: Locator) -> None:
    to_longest(root)
    root.page.mouse.down()
    root.page.mouse.up()


def test_a_baseline_is_flagged_on_its_dot_by_pointer_and_by_keys_alike(root):
    ends = []
    for hand in (longest_by_pointer, longest_by_keys):
        hand(root)
        wait(root, table, lambda now: len(now) == 1)
        ends.append(table(root))
        wait(root, lambda root: heard(root, "lengths"), lambda now: now.endswith("Baselines left out: 1."))
        undo(root)
        can_undo(root, False)
        wait(root, table, lambda now: now == [])
    assert ends[0] == ends[1]


def all_by_pointer(root: Locator) -> None:
    box = picture(root, "lengths").bounding_box()
    assert box
    corner = (box["x"] + box["width"] - 2, box["y"] + box["height"] - BELOW)
    pull(root, (box["x"] + LEFT, box["y"] + 1), corner)


def all_by_keys(root: Locator) -> None:
    picture(root, "lengths").focus()
    press(root, "ArrowRight", "Shift+End")
    expect(root.locator("[data-panel='lengths'] .sw-value")).to_have_text(f"{PAIRS} baselines")
    press(root, "Enter", "Escape")


def test_a_box_over_dots_is_one_gesture_by_pointer_and_by_keys_alike(root):
    ends = []
    for hand in (all_by_pointer, all_by_keys):
        hand(root)
        wait(root, table, lambda now: len(now) == PAIRS)
        ends.append(sorted(table(root)))
        undo(root)
        can_undo(root, False)
        wait(root, table, lambda now: now == [])
    assert ends[0] == ends[1]


# antennas -------------------------------------------------------------------------------------------------------


def antenna_by_keys(root: Locator) -> None:
    root.get_by_role("button", name="Flag A1", exact=True).focus()
    press(root, *["ArrowRight"] * 4, "Enter")


def antenna_by_pointer(root: Locator) -> None:
    root.get_by_role("button", name="Flag A5", exact=True).click()


def test_an_antenna_is_flagged_by_pointer_and_by_keys_alike_and_every_panel_follows(root):
    button = root.get_by_role("button", name="Flag A5", exact=True)
    ends = []
    for hand in (antenna_by_pointer, antenna_by_keys):
        hand(root)
        wait(root, table, lambda now: now == ["A5"])
        expect(button).to_have_attribute("aria-pressed", "true")
        wait(root, lambda root: heard(root, "lengths"), lambda now: now.endswith("Baselines left out: 19."))
        ends.append(heard(root, "after"))
        undo(root)
        can_undo(root, False)
        expect(button).to_have_attribute("aria-pressed", "false")
    assert ends[0] == ends[1]


def test_the_menu_of_a_plot_leads_to_antennas_and_table_and_a_reason_is_typed(open_app):
    root = open_app(app="PhaseReferencing")
    span_by_pointer(root)
    root.locator("[data-panel='phases']").get_by_role("button", name=re.compile(": more$")).click()
    root.locator(".sw-pane-menu").get_by_role("button", name="Flags: antennas and table").click()
    field = root.get_by_role("textbox", name=f"Reason for A1–A2, {SPAN}")
    field.fill("gusts")
    press(root, "Tab")
    expect(root.get_by_role("textbox", name=f"Reason for A1–A2, {SPAN}")).to_have_value("gusts")
    root.get_by_role("button", name=f"Remove A1–A2, {SPAN}").click()
    wait(root, table, lambda now: now == [])
