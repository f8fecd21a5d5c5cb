"""The model's transform under the tracks of the uv plane: chosen by keys, never shown of a sky that is covered."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Locator, Page, expect

from synthwidgets.apps.giving import GIVERS
from synthwidgets.models.synthesis import SYNTHESIS
from tests.browser.app import can_undo, focus_by_keys, middle, press, spoken
from tests.browser.test_language import LISTENER, SIZES, SPANISH, settle, untranslated, wrong
from tests.browser.test_linked import content, frame, no_content, panel, picture, pixels

SAID = {  # in the order of the menu; the opening sky has 0.798 Jy
    "amplitude": "Under the tracks: model amplitude, up to 798.mJy, on a logarithmic scale",
    "phase": "Under the tracks: model phase, from −180° to 180°; clear where the amplitude is below 79.8.µJy",
    "real": "Under the tracks: model real part, from −798.mJy to 798.mJy",
    "imaginary": "Under the tracks: model imaginary part, from −798.mJy to 798.mJy",
}


@pytest.fixture
def root(open_app) -> Locator:
    return open_app()


def menu(root: Locator) -> Locator:
    return root.get_by_role("combobox", name="Under the tracks")


def choose(root: Locator, *keys: str) -> None:
    menu(root).focus()
    press(root, *keys)


def seen(root: Locator) -> np.ndarray:
    """The pixels of the plane, but for the key of the colours in its lower left corner."""
    frame(root)
    return pixels(root, "uv")[:180]


def coloured(some: np.ndarray) -> float:
    """The share of pixels that are neither grey nor the tracks' blue on the page."""
    red, blue = some[..., 0], some[..., 2]
    return float((red > blue + 20).mean())


def test_each_part_is_chosen_by_keys_and_the_tracks_are_alone_again(root):
    alone, before = seen(root), spoken(root)["uv"]
    pictures = []
    for part, words in SAID.items():
        choose(root, "ArrowDown")
        expect(menu(root)).to_have_value(part)
        content(root, "uv", words)
        pictures.append(seen(root))
    assert coloured(alone) < 0.01 < 0.3 < coloured(pictures[0])  # the model is not small, and the tracks are blue
    assert all(np.abs(one - other).mean() > 5 for one, other in pairwise(pictures))
    can_undo(root, False)  # how one looks is no step of it
    choose(root, "Home")
    content(root, "uv", before)
    assert np.array_equal(seen(root), alone)


def test_a_covered_sky_covers_its_transform(root):
    choose(root, "ArrowDown")
    content(root, "uv", SAID["amplitude"])
    shown = seen(root)
    picture(root, "sky").focus()
    press(root, "h")
    content(root, "uv", "no model: the sky is covered")
    assert coloured(seen(root)) < 0.01
    picture(root, "sky").focus()
    press(root, "h")
    content(root, "uv", SAID["amplitude"])
    assert np.array_equal(seen(root), shown)


def test_a_covered_sky_covers_the_model_of_the_visibilities_too(root):
    frame(root)
    before, shown = spoken(root)["vis"], pixels(root, "vis").astype(int)
    picture(root, "sky").focus()
    press(root, "h")
    content(root, "vis", "No model: the sky is covered.")
    frame(root)
    assert (np.abs(pixels(root, "vis") - shown).max(axis=-1) > 8).mean() > 0.01
    press(root, "h")
    content(root, "vis", re.escape(before))
    frame(root)
    assert np.array_equal(pixels(root, "vis"), shown)


def test_a_mystery_has_none_even_when_the_curtain_is_open(root):
    choose(root, "ArrowDown")
    content(root, "uv", SAID["amplitude"])
    root.locator("[data-panel='control_sky'] select").select_option("mystery")
    content(root, "uv", "no model: the sky is covered")
    panel(root, "sky").get_by_role("button", name="Reveal").click()
    content(root, "uv", "no model: the sky is a mystery")
    assert coloured(seen(root)) < 0.01


def test_it_waits_for_the_end_of_a_gesture_on_the_sky_and_not_for_a_hand_on_an_antenna(root):
    choose(root, "ArrowDown")
    content(root, "uv", SAID["amplitude"])
    focus_by_keys(root)
    press(root, "Enter", "Shift+ArrowUp")
    no_content(root, "uv", "from before")
    press(root, "Enter")
    can_undo(root, True)
    content(root, "uv", SAID["amplitude"])
    root.get_by_role("button", name="More", exact=True).click()
    x, y = middle(root.get_by_role("slider", name="Total flux"))
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    root.page.mouse.move(x + 20, y, steps=4)
    content(root, "uv", "up to 798.mJy.* from before")
    root.page.mouse.up()
    no_content(root, "uv", "from before|up to 798.mJy")


def test_what_was_pinned_is_flipped_to_with_its_own_model_or_none(root):
    press(root, "p")
    choose(root, "ArrowDown")
    content(root, "uv", SAID["amplitude"])
    picture(root, "uv").focus()
    press(root, "b")
    content(root, "uv", "no model was pinned")
    press(root, "b", "p", "p")  # pinned anew, with the model
    root.locator("[data-panel='control_sky'] select").select_option("point")
    content(root, "uv", "model amplitude, up to 1.Jy")
    picture(root, "uv").focus()
    press(root, "b")
    content(root, "uv", SAID["amplitude"])


def test_the_file_for_print_has_what_is_chosen(root):
    choose(root, "ArrowDown", "ArrowDown")
    content(root, "uv", SAID["phase"])
    picture(root, "uv").focus()
    with root.page.expect_download() as download:
        press(root, "s")
    name, _, file = GIVERS["picture"](SYNTHESIS.graph({}), "uv", "png", {"model": "phase"})
    assert (download.value.suggested_filename, Path(download.value.path()).read_bytes()) == (name, file)


@pytest.mark.parametrize("language", ["en", "es"])
def test_nothing_is_cut_or_untranslated_while_it_is_shown(page: Page, open_app, language: str):
    page.add_init_script(LISTENER)
    root, found = open_app(f"?lang={language}&theme=light"), []
    for part in (*SAID, "mystery"):
        if part == "mystery":
            root.locator("[data-panel='control_sky'] select").select_option(part)
        else:
            root.locator(".sw-UvPlane select").select_option(part)
        for width, height in SIZES.values():
            page.set_viewport_size({"width": width, "height": height})
            settle(root)
            found += [(part, width, *fault) for fault in wrong(root)]
    assert found == []
    if language == "es":
        said = page.evaluate("window.sw_words.kept()")
        assert SPANISH["ui.uv.model.covered"] in said and SPANISH["ui.uv.model.imaginary"] in said
        assert untranslated(said) == []


def test_measured_data_have_no_model(open_app):
    root = open_app(app="RealData")
    expect(panel(root, "uv").locator("canvas")).to_be_visible()
    expect(panel(root, "uv").locator("select")).to_have_count(0)
