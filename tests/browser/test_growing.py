"""What stands in the More drawer of Synthesis beyond ideal dishes and one ideal wave: beam, air, band, array."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.app import can_undo, middle, press, refused, spoken, undo, works


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


def fact(root: Locator, label: str) -> Locator:
    term = root.get_by_role("group", name="In numbers").locator("dt", has_text=label)
    return term.locator("xpath=following-sibling::dd[1]")


def slide_by_pointer(root: Locator, label: str) -> None:
    """The thumb is pulled to the right."""
    x, y = middle(root.get_by_role("slider", name=label))
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    root.page.mouse.move(x + 20, y, steps=4)
    root.page.mouse.up()


def slide_by_keys(root: Locator, label: str) -> None:
    root.get_by_role("slider", name=label).focus()
    press(root, "PageUp")


@pytest.mark.parametrize("slide", [slide_by_pointer, slide_by_keys])
def test_water_in_the_air_makes_noise_and_is_taken_back(root, slide):
    before = spoken(root)["image"]
    slide(root, "Water (PWV)")
    radio = root.get_by_role("radiogroup", name="Noise from").get_by_role("radio", name="weather")
    expect(radio).to_be_checked()
    expect(fact(root, "Thermal noise")).to_have_text(re.compile(r"[mµ]Jy/beam$"))
    expect(fact(root, "System temperature")).to_have_text(re.compile(r"^\d+( – \d+)? K$"))
    can_undo(root, True)
    undo(root)
    expect(root.locator("[data-panel='image'] canvas")).to_have_attribute("aria-label", before)
    expect(fact(root, "Thermal noise")).to_have_count(0)
    works(root)


def type_into_slider(root: Locator, label: str, digits: str) -> None:
    """Enter on a slider opens a field; Enter takes what was typed."""
    root.get_by_role("slider", name=label).focus()
    press(root, "Enter")
    root.page.keyboard.type(digits)
    press(root, "Enter")


def test_letters_typed_into_a_slider_are_answered_by_a_sentence_and_change_nothing(root):
    before = spoken(root)
    for wrong in ("abc", "1e999"):
        type_into_slider(root, "Declination", wrong)
        refused(root, f"^Declination takes a number from -90 to 90°; it got '{wrong}'")
    type_into_slider(root, "Declination", "")  # nothing typed is nothing meant
    assert spoken(root) == before
    can_undo(root, False)
    works(root)


@pytest.mark.parametrize("slide", [slide_by_pointer, slide_by_keys])
def test_channels_make_rays_of_the_tracks_and_are_taken_back(root, slide):
    before = spoken(root)
    slide(root, "Channels")
    expect(root.locator("[data-panel='uv'] canvas")).not_to_have_attribute("aria-label", before["uv"])
    can_undo(root, True)
    undo(root)
    expect(root.locator("[data-panel='uv'] canvas")).to_have_attribute("aria-label", before["uv"])
    works(root)


def test_a_band_of_channels_reaches_as_far_as_its_highest_frequency(root):
    """57.6 kλ in the middle of the band; sixteen channels over 0.4 of it: the highest is 1.1875 times as high."""
    picture_says(root, "uv", r"57\.6\skλ")
    type_into_slider(root, "Fractional bandwidth", "0.4")
    type_into_slider(root, "Channels", "16")
    picture_says(root, "uv", r"68\.4\skλ")


def choose_in_menu(root: Locator, label: str, choice: str) -> None:
    root.get_by_role("combobox", name=label, exact=True).select_option(label=choice)


def choose_in_menu_by_keys(root: Locator, label: str, choice: str) -> None:
    """A closed menu takes the entry whose first letters are typed: at A that is ALMA C-1, at the 7 the one meant."""
    root.get_by_role("combobox", name=label, exact=True).focus()
    root.page.keyboard.type(choice, delay=20)


@pytest.mark.parametrize(("choose", "steps"), [(choose_in_menu, 1), (choose_in_menu_by_keys, 2)])
def test_a_second_array_joins_in_its_own_colour_and_is_taken_back(root, choose, steps):
    before = spoken(root)["uv"]
    choose(root, "Together with", "ALMA 7-m array")
    picture_says(root, "uv", r"first array \+ ALMA 7-m array")
    can_undo(root, True)
    for _ in range(steps):
        undo(root)
    expect(root.locator("[data-panel='uv'] canvas")).to_have_attribute("aria-label", before)
    works(root)


def test_the_12_m_and_7_m_arrays_of_alma_come_together_with_both_their_beams(root):
    choose_in_menu(root, "Array", "ALMA C-1 + 7 m")
    picture_says(root, "uv", r"ALMA C-1 \+ ALMA 7-m array")
    picture_says(root, "image", "7 m dish: half power, ø 43.4″")
    can_undo(root, True)
    undo(root)
    works(root)
