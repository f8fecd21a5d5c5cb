"""Real data in a browser: a file of one's own is shown and named, or refused in words, and goes into no link."""

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
