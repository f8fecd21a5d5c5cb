"""Real data in a browser: a file of one's own is shown and named, or refused in words, and goes into no link; CLEAN."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from synthwidgets.core.arrays import preset
from tests.browser.app import can_undo, press, undo
from tests.formats.test_uvfits_in import observation, written


@pytest.fixture
def own(tmp_path):
    written(tmp_path, **observation(preset("vla.d")))
    return tmp_path / "ours.uvfits"


def bring(root: Locator, path: object) -> None:
    root.locator("[data-panel='control_uvfits'] input").set_input_files(path)


def test_ones_own_file_is_shown_named_and_undone(open_app, own):
    root = open_app(app="RealData")
    menu = root.locator("[data-panel='control_data'] select")
    bring(root, own)
    expect(root.locator("[data-panel='sentence']")).to_contain_text("SYNTH, 2000-01-0")
    expect(menu.locator("option:checked")).to_have_text("ours")
    expect(root.locator("[data-panel='image'] canvas")).to_have_attribute("aria-label", re.compile("Dirty image"))
    can_undo(root, True)
    undo(root)
    expect(menu).to_have_value("3c273")


def test_a_file_that_is_none_is_refused_in_words_and_nothing_changes(open_app, tmp_path):
    root = open_app(app="RealData")
    (tmp_path / "words.uvfits").write_text("these are words")
    bring(root, tmp_path / "words.uvfits")
    expect(root.locator(".sw-error")).to_contain_text("no UVFITS file")
    expect(root.locator("[data-panel='control_data'] select")).to_have_value("3c273")


def test_a_link_says_that_it_cannot_carry_ones_own(open_app, own):
    root = open_app(app="RealData")
    bring(root, own)
    expect(root.locator("[data-panel='sentence']")).to_contain_text("SYNTH")
    root.locator("[data-panel='image'] .sw-picture").focus()
    press(root, "l")
    expect(root).to_contain_text("A link cannot carry an observation of your own")


def test_without_the_peak_the_jet_is_said(open_app):
    root = open_app(app="RealData")
    slider = root.locator("[data-panel='control_removed'] input[type=range]")
    slider.focus()
    press(root, *["PageUp"] * 8, *["ArrowRight"] * 4)  # 8 × 12 % and 4 × 1 %
    expect(slider).to_have_value("100")
    expect(root.locator("[data-panel='sentence']")).to_contain_text("21″ south-west")


def test_the_save_menu_says_what_this_app_opens_and_a_curtain_what_the_picture_is_now(open_app):
    root = open_app(app="RealData")
    root.get_by_role("button", name="Save", exact=True).click()
    expect(root.locator(".sw-save")).to_contain_text("A UVFITS file or a saved state can also be dropped")
    expect(root.locator(".sw-save")).not_to_contain_text("coins")
    press(root, "Escape")
    root.locator("[data-panel='image'] .sw-picture").focus()
    press(root, "h")
    expect(root.locator(".sw-hint")).to_have_text("Dirty image is covered.")
    expect(root.get_by_role("slider", name="Curtain of Dirty image")).to_have_count(1)


def test_panes_of_one_scale_have_one_unit_also_where_one_is_empty(open_app):
    root = open_app(app="RealData")
    units = [root.locator(f"[data-panel='{name}'] .sw-unit") for name in ("image", "restored")]
    for data, unit in (("ngc5921", "mJy/beam"), ("3c273", "Jy/beam")):
        root.locator("[data-panel='control_data'] select").select_option(data)
        for one in units:
            expect(one).to_have_text(unit)


# CLEAN --------------------------------------------------------------------------------------------------------


def count(root: Locator) -> Locator:
    return root.locator("[data-panel='step'] output")


def iterations(root: Locator) -> Locator:
    return root.locator("[data-panel='step'] input[type=range]")


def title(root: Locator) -> Locator:
    return root.locator("[data-panel='image'] h2")


def says(root: Locator, panel: str, pattern: str) -> None:
    expect(root.locator(f"[data-panel='{panel}'] canvas").first).to_have_attribute("aria-label", re.compile(pattern))


def not_begun(root: Locator) -> None:
    expect(count(root)).to_have_text("0")
    expect(title(root)).to_have_text("Dirty image")
    says(root, "image", "^Dirty image")
    says(root, "restored", "CLEAN begins when")
    says(root, "components", "^Components, empty")
    expect(root.locator("[data-panel='sentence']")).to_contain_text("drowns the rest")


def scrub_by_mouse(root: Locator) -> None:
    iterations(root).scroll_into_view_if_needed()
    box = iterations(root).bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    root.page.mouse.move(box["x"] + 7, middle)
    root.page.mouse.down()
    for share in (0.2, 0.6, 1):
        root.page.mouse.move(box["x"] + 7 + share * box["width"], middle)
    root.page.mouse.up()


def scrub_by_keys(root: Locator) -> None:
    iterations(root).focus()
    press(root, "End")


def test_that_it_plays_is_said_without_an_end_nobody_knows_yet_and_no_longer_than_it_plays(open_app):
    root = open_app(app="RealData")
    play = root.locator("[data-panel='step'] .sw-play")
    play.focus()
    press(root, "Enter")
    expect(root.locator(".sw-hint")).to_have_text("Playing: Iteration runs to its end. Escape pauses.")
    press(root, "Escape")
    expect(root.locator(".sw-hint")).to_have_text("")
    expect(play).to_have_attribute("aria-label", "Play")


@pytest.mark.parametrize("scrub", [scrub_by_mouse, scrub_by_keys])
def test_the_iterations_are_dragged_to_their_end_and_taken_back_in_one_step(open_app, scrub):
    root = open_app(app="RealData")
    not_begun(root)
    scrub(root)
    expect(count(root)).to_have_text(re.compile(r"^(\d+) of \1$"))
    expect(title(root)).to_have_text("Residual")
    says(root, "image", "^Residual")
    expect(root.locator("[data-panel='sentence']")).to_contain_text("CLEAN has found")
    says(root, "restored", "Restored image.*29")  # the core's 29.8 Jy/beam are back
    says(root, "components", "^(?!.*0 places).* places have components")
    can_undo(root, True)
    undo(root)
    not_begun(root)
    can_undo(root, False)


def test_one_on_by_its_button_and_by_a_key_and_the_peak_begins_it_again(open_app):
    root = open_app(app="RealData")
    root.get_by_role("button", name="Iteration: one on").click()
    expect(count(root)).to_have_text(re.compile("^1 of "))
    iterations(root).focus()
    press(root, "ArrowRight", "Shift+ArrowRight")
    expect(count(root)).to_have_text(re.compile("^12 of "))
    root.locator("[data-panel='control_removed'] input[type=range]").focus()
    press(root, "PageUp")
    expect(count(root)).to_have_text("0")
    expect(title(root)).to_have_text("Dirty image")
    undo(root)
    expect(count(root)).to_have_text(re.compile("^12 of "))
    undo(root)
    expect(count(root)).to_have_text(re.compile("^2 of "))


def test_other_weights_and_another_observation_begin_it_again(open_app):
    root = open_app(app="RealData")
    on = root.get_by_role("button", name="Iteration: one on")
    on.click()
    expect(count(root)).to_have_text(re.compile("^1 of "))
    root.locator("[data-panel='control_weighting'] label", has_text="uniform").click()
    expect(count(root)).to_have_text("0")
    on.click()
    expect(count(root)).to_have_text(re.compile("^1 of "))
    root.locator("[data-panel='control_data'] select").select_option("3c286")
    expect(count(root)).to_have_text("0")
    says(root, "step", r"^Flux found: none yet\. Published: 15.Jy")


def test_a_mask_is_painted_before_clean_begins_and_components_stay_in_it(open_app):
    root = open_app(app="RealData")
    root.get_by_role("button", name=re.compile("^Paint where")).click()
    picture = root.locator("[data-panel='image'] .sw-picture")
    box = picture.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    root.page.mouse.move(x - 20, y)
    root.page.mouse.up()
    says(root, "image", "Mask of [1-9] dabs")
    expect(count(root)).to_have_text("0")
    picture.focus()
    press(root, "ArrowLeft", "Enter")
    can_undo(root, True)
    undo(root)
    iterations(root).focus()
    press(root, "ArrowRight")
    expect(count(root)).to_have_text(re.compile("^1 of "))
    expect(root.locator("[data-panel='notes']")).to_contain_text("only inside your mask")


def test_play_goes_on_from_nothing_and_is_one_step_of_undo(open_app):
    root = open_app(app="RealData")
    root.get_by_role("button", name="Play").click()
    expect(count(root)).to_have_text(re.compile(r"^[3-9]|^\d\d"))
    root.get_by_role("button", name="Pause").click()
    can_undo(root, True)
    undo(root)
    not_begun(root)
