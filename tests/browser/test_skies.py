"""A picture of one's own, its flux and width, inverting, mysteries and the class code, by pointer and by keyboard."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, expect

from tests.browser.app import CELL, can_undo, middle, press, spoken, undo, works


def png(ground: int = 0, ink: int = 255) -> dict[str, object]:
    """A file with a bright square near the top left, which is north east."""
    pixels = np.full((60, 60), ground, np.uint8)
    pixels[6:16, 6:16] = ink
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "png")
    return {"name": "spot.png", "mimeType": "image/png", "buffer": file.getvalue()}


@pytest.fixture
def root(open_app) -> Locator:
    """The app with its More drawer open."""
    return with_more(open_app())


def with_more(root: Locator) -> Locator:
    root.get_by_role("button", name="More", exact=True).click()
    return root


def bring(root: Locator, file: dict[str, object] | Path) -> None:
    """By pointer: the button is pressed, the browser's own chooser comes, a file is chosen."""
    with root.page.expect_file_chooser() as chooser:
        root.locator(".sw-upload").click()
    chooser.value.set_files(file)


def bring_by_keys(root: Locator, file: dict[str, object]) -> None:
    """The input is reached by its name; Space opens the chooser."""
    with root.page.expect_file_chooser() as chooser:
        root.get_by_label("Picture of your own").press("Space")  # focused and pressed at once
    chooser.value.set_files(file)


def sky_says(root: Locator, words: str) -> None:
    expect(root.locator("[data-panel='sky'] canvas")).to_have_attribute("aria-label", re.compile(words))


def type_into(root: Locator, label: str, digits: str) -> None:
    root.get_by_label(label).focus()
    press(root, "Control+a")
    root.page.keyboard.type(digits)
    press(root, "Enter")


@pytest.mark.parametrize("bringing", [bring, bring_by_keys])
def test_a_picture_becomes_the_sky_and_undo_takes_it_back(root, bringing):
    before = spoken(root)["sky"]
    bringing(root, png())
    expect(root.locator(".sw-upload-name")).to_have_text("Now: spot")
    # 60 columns are 8": the square is 1.9 to 3.2" east and north of the middle
    sky_says(root, r"peak .* at [23]\.\d″ east, [123]\.\d″ north")
    expect(root.get_by_role("combobox", name="Sky").locator("option:checked")).to_have_text("Your own")
    can_undo(root, True)
    undo(root)
    expect(root.locator("[data-panel='sky'] canvas")).to_have_attribute("aria-label", before)
    expect(root.locator(".sw-upload-name")).to_have_text("")
    works(root)


def says(root: Locator, label: str, value: str) -> None:
    expect(root.get_by_role("slider", name=label)).to_have_attribute("aria-valuetext", value)


def type_number(root: Locator, label: str, digits: str) -> None:
    """Enter on a slider opens a field; Enter takes what was typed."""
    root.get_by_role("slider", name=label).focus()
    press(root, "Enter")
    root.page.keyboard.type(digits)
    press(root, "Enter")


def test_flux_and_width_by_keyboard(root):
    bring(root, png())
    says(root, "Total flux", "1\u00a0Jy")
    says(root, "Width of the sky", "8″")
    type_number(root, "Width of the sky", "4")
    sky_says(root, r"peak .* at [01]\.\d″ east, [01]\.\d″ north")
    before = spoken(root)["sky"]
    type_number(root, "Total flux", "4")
    says(root, "Total flux", "4\u00a0Jy")
    expect(root.locator("[data-panel='sky'] canvas")).not_to_have_attribute("aria-label", before)
    root.get_by_role("slider", name="Total flux").focus()
    press(root, "ArrowRight")
    says(root, "Total flux", "4.1\u00a0Jy")  # 400 places over five decades: 4 is nearest to place 288, 289 is 4.098
    type_number(root, "Total flux", "0")
    alert = root.locator("[data-panel='control_sky_flux'] [role='alert']")
    expect(alert).to_have_text("Total flux takes a number above 0, up to 1 000 000 Jy; it got 0.")
    says(root, "Total flux", "4.1\u00a0Jy")


def test_the_width_follows_the_pointer_and_is_one_step_of_undo(root):
    bring(root, png())
    can_undo(root, True)
    slider = root.get_by_role("slider", name="Width of the sky")
    x, y = middle(slider)
    canvas = root.locator("[data-panel='image'] canvas").element_handle()
    before = canvas.evaluate("(canvas) => canvas.toDataURL()")
    root.page.mouse.move(x, y)
    root.page.mouse.down()
    for step in range(1, 6):
        root.page.mouse.move(x + 4 * step, y)
    held = "([canvas, before]) => canvas.toDataURL() !== before"
    root.page.wait_for_function(held, arg=[canvas, before])
    root.page.mouse.up()
    expect(slider).not_to_have_attribute("aria-valuetext", "8″")
    root.page.wait_for_function("(root) => root.dataset.painted", arg=root.element_handle())
    undo(root)
    says(root, "Width of the sky", "8″")
    expect(root.locator(".sw-upload-name")).to_have_text("Now: spot")


@pytest.mark.parametrize("by", ["pointer", "keys"])
def test_a_picture_on_paper_comes_inverted_and_can_be_turned_back_only_where_that_leaves_a_source(root, by):
    bring(root, png(255, 0))
    invert = root.get_by_label("Invert")
    expect(invert).to_be_checked()
    sky_says(root, r"peak .* at [23]\.\d″ east, [123]\.\d″ north")
    expect(root.locator("[data-panel='note']")).to_contain_text("The picture is inverted: its dark parts are the "
                                                                "source.")
    if by == "pointer":
        invert.click()
    else:
        invert.focus()
        press(root, "Space")
    alert = root.locator("[data-panel='control_invert'] [role='alert']")
    expect(alert).to_have_text("Nothing in that picture is brighter than its border. Invert it: its dark parts are "
                               "the source.")
    expect(invert).to_be_checked()


def test_invert_is_there_only_for_a_picture_of_ones_own(root):
    expect(root.get_by_label("Invert")).to_be_hidden()
    root.get_by_role("combobox", name="Sky").select_option("galaxy")
    can_undo(root, True)
    expect(root.get_by_label("Invert")).to_be_hidden()
    bring(root, png(100, 255))
    expect(root.get_by_label("Invert")).to_be_visible()


def test_a_file_too_large_is_refused_before_it_is_read(root, tmp_path):
    file = tmp_path / "large.png"
    with file.open("wb") as large:
        large.write(b"\x89PNG\r\n\x1a\n")
        large.truncate(21_000_008)
    bring(root, file)
    alert = root.locator("[data-panel='control_picture'] [role='alert']")
    expect(alert).to_have_text("A file may have up to 20 MB. This one has 21.")
    can_undo(root, False)
    bring(root, {"name": "moving.gif", "mimeType": "image/gif", "buffer": b"GIF89a"})
    expect(alert).to_have_text("That file is no picture that can be read here. It takes PNG, JPG or FITS.")
    bring(root, png())
    expect(root.locator(".sw-upload-name")).to_have_text("Now: spot")
    expect(alert).to_have_count(0)


@pytest.mark.parametrize("host, cells", [("open_app", ()), ("open_notebook", (CELL,))])
def test_a_large_picture_crosses_the_wire(request, tmp_path, host, cells):
    """Above the 10 MiB at which a server's websocket ends by itself."""
    root = with_more(request.getfixturevalue(host)(*cells))
    noise = np.random.default_rng(1).integers(0, 255, (2400, 2000, 3)).astype(np.uint8)
    noise[:100], noise[-100:], noise[:, :100], noise[:, -100:] = 0, 0, 0, 0
    file = tmp_path / "noise.png"
    Image.fromarray(noise).save(file, compress_level=1)
    assert file.stat().st_size > 11_000_000
    bring(root, file)
    expect(root.locator(".sw-upload-name")).to_have_text("Now: noise")


def test_the_class_code_makes_the_mystery(root):
    code = root.get_by_label("Class code")
    expect(code).to_have_value("1234")
    root.get_by_role("combobox", name="Sky").select_option("mystery")
    can_undo(root, True)
    expect(code).to_have_accessible_description(re.compile("with the sky Mystery which sky that is"))
    images = []
    for digits in ("427", "0428", "0427"):
        before = spoken(root)["image"]
        type_into(root, "Class code", digits)
        expect(root.locator("[data-panel='image'] canvas")).not_to_have_attribute("aria-label", before)
        expect(code).to_have_value(digits.zfill(4))
        images.append(spoken(root)["image"])
        if digits == "427":
            expect(root.locator(".sw-hint")).to_have_text("427 is the class code 0427.")
    assert images[0] == images[2] != images[1]
    type_into(root, "Class code", "12a4")
    alert = root.locator("[data-panel='control_class_code'] [role='alert']")
    expect(alert).to_have_text("A class code is four digits, such as 0427; this is '12a4'.")
    expect(code).to_have_value("0427")


def test_a_drag_goes_on_over_a_picture(root):
    bring(root, png())
    sky_says(root, "peak")
    works(root)
