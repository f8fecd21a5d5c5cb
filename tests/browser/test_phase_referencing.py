"""PhaseReferencing in a browser: flags on scans by hand and by keys, the truth, and the three findings in order."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, press, spoken, steady, undo, wait

LEFT, RIGHT, ABOVE, LEGEND = 42, 12, 6, 22  # of the plot in its picture [px]
THIRD_S = 963.0  # the middle of the calibrator's third scan, which lies at zero
HOUR_S = 3600.0


def phases(root: Locator) -> Locator:
    return root.locator("[data-panel='phases'] .sw-picture")


def flag_by_pointer(root: Locator) -> None:
    box = phases(root).bounding_box()
    assert box
    x = box["x"] + LEFT + THIRD_S / HOUR_S * (box["width"] - LEFT - RIGHT)
    below = 24  # tick labels under the plot
    y = box["y"] + ABOVE + (box["height"] - ABOVE - below - LEGEND) / 2
    root.page.mouse.click(x, y)


def flag_by_keys(root: Locator) -> None:
    phases(root).focus()
    press(root, *["ArrowRight"] * 5, "Enter")  # to the first scan, and four further: calibrator, target, …


def test_a_scan_is_flagged_by_pointer_and_by_keys_alike_and_undo_takes_it_back(open_app):
    root, ends = open_app(app="PhaseReferencing"), []
    began = steady(root, spoken)
    for hand in (flag_by_pointer, flag_by_keys):
        hand(root)
        can_undo(root, True)
        wait(root, spoken, lambda now: now != began)
        ends.append(steady(root, spoken))
        undo(root)
        can_undo(root, False)
        wait(root, spoken, lambda now: now == began)
    assert ends[0] == ends[1] != began


def test_raw_phases_then_perfect_instruments_then_back(open_app):
    root = open_app(app="PhaseReferencing")
    headline = root.locator(".sw-headline")
    expect(headline).to_contain_text("How can that be?")
    root.locator("[data-panel='control_shown'] input[value='raw']").check(force=True)
    expect(headline).to_contain_text("no image")
    root.locator("[data-panel='control_perfect'] input").check(force=True)
    expect(headline).to_contain_text("the air alone")
