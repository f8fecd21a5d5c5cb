"""PhaseReferencing in a browser: flags on scans by hand and by keys, the truth, and the three findings in order."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, spoken, steady, undo, wait

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
    press(root, *["ArrowRight"] * 9, "Enter")  # to the first scan, and eight further: looks are the 1st, 5th, 9th


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


def self_switch(root: Locator) -> Locator:
    return root.locator("[data-panel='control_self_calibrate'] input")


def switch_by_pointer(root: Locator) -> None:
    root.page.mouse.click(*middle(self_switch(root)))


def switch_by_keys(root: Locator) -> None:
    self_switch(root).focus()
    press(root, "Space")


def least_by_pointer(root: Locator) -> None:
    """The slider's thumb, from 3 of 10 to the left end."""
    slider = root.locator("[data-panel='control_self_snr'] input")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box
    y = box["y"] + box["height"] / 2
    root.page.mouse.move(box["x"] + 7 + 0.3 * (box["width"] - 14), y)
    root.page.mouse.down()
    root.page.mouse.move(box["x"] + 12, y)
    root.page.mouse.move(box["x"] - 5, y)
    root.page.mouse.up()


def least_by_keys(root: Locator) -> None:
    root.locator("[data-panel='control_self_snr'] input").focus()
    press(root, "Home")


def test_self_calibration_by_pointer_and_by_keys_and_undo_takes_it_back(open_app):
    root, ends = open_app(app="PhaseReferencing"), []
    headline, title = root.locator(".sw-sentence"), root.locator("[data-panel='after'] h2")
    root.locator(".sw-more").click()
    began, said = steady(root, spoken), headline.text_content()
    for hand in (switch_by_pointer, switch_by_keys):
        hand(root)
        can_undo(root, True)
        expect(headline).to_contain_text("one point")
        expect(title).to_have_text("Target, self-calibrated")
        ends.append((steady(root, spoken), headline.text_content()))
        undo(root)
        can_undo(root, False)
        expect(headline).to_have_text(said or "")
        wait(root, spoken, lambda now: now == began)
        expect(title).to_have_text("Target, calibrated")
    assert ends[0] == ends[1]
    now = ends[0][0]
    assert {panel for panel in now if now[panel] != began[panel]} == {"after"}  # no other picture heeds it


def test_noise_becomes_a_point_once_nothing_protects_by_pointer_and_by_keys_alike(open_app):
    root, ends = open_app(app="PhaseReferencing"), []
    headline = root.locator(".sw-headline")
    root.locator(".sw-more").click()
    target = root.locator("[data-panel='control_phase_target'] select")
    expect(target).to_have_value("double")  # a menu of an input shows what is set
    target.select_option("none")
    can_undo(root, True)
    switch_by_keys(root)
    expect(headline).to_contain_text("the minimum of 3 leaves")
    protected = steady(root, spoken)
    for hand in (least_by_pointer, least_by_keys):
        hand(root)
        expect(headline).to_contain_text("made of noise")
        expect(root.locator("[data-panel='control_self_snr'] output")).to_have_text("0.0")
        ends.append(steady(root, spoken))
        undo(root)  # one step: the point goes, and self-calibration stays on
        expect(headline).to_contain_text("the minimum of 3 leaves")
        wait(root, spoken, lambda now: now == protected)
    assert ends[0] == ends[1] and "at 0" in ends[0]["after"]
