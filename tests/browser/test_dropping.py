"""Files dropped onto the app: they are taken as the file buttons take them, and where they would land is seen.

By keyboard the same files are chosen with buttons (`test_keeping`, `test_antenna_table`, `test_skies`).
"""

import io
import json

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import expect

from tests import coins
from tests.browser.app import can_undo, spoken, works
from tests.browser.dropped import drop, hover, over
from tests.formats.test_pictures import fits_of

STATE = json.dumps({"synthwidgets": 1, "array": {"preset": "alma.7m"}}).encode()  # ten antennas
CFG = b"# observatory=ALMA\n# coordsys=LOC (local tangent plane)\n0 0 0 12. A\n90 5 0 12. B\n3 70 0 12. C\n8 8 0 9 D"
APSYNSIM = b"ANTENNA 0 0\nANTENNA 0.1 0\nANTENNA 0 0.2\nANTENNA 0.3 0.3\n"
MODEL = b"IMSIZE 10\nG 0 0 1 0.5\n"
FRIENDLY = b"telescope = own\nlatitude_deg = -30\ndiameter_m = 12\n0 0\n50 0\n0 90\n200 30\n"
SPOT = np.pad(np.full((8, 8), 255), 20)


def alert(root):
    return root.get_by_role("alert").filter(visible=True)


def png(pixels):
    file = io.BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(file, "png")
    return file.getvalue()


@pytest.mark.parametrize(("name", "content", "count"), [
    ("mine.json", STATE, 10),
    ("mine.cfg", CFG, 4),
    ("mine.array", APSYNSIM, 4),
    ("mine.config", FRIENDLY, 4),
    ("unknown", CFG, 4),
    ("unknown.bak", STATE, 10),
])
def test_arrays_and_states_are_taken_by_name_else_by_content(open_app, name, content, count):
    root = open_app()
    drop(root, name, content)
    expect(root.locator(".sw-antenna")).to_have_count(count)
    can_undo(root, True)


@pytest.mark.parametrize(("name", "content"), [
    ("spot.png", png(SPOT)), ("spot", png(SPOT)), ("spot.fits", fits_of(SPOT.astype(np.float32))), ("sky.model", MODEL),
])
def test_a_picture_becomes_the_sky(open_app, name, content):
    root = open_app()
    before = spoken(root)["sky"]
    drop(root, name, content)
    expect(root.locator("[data-panel='sky'] canvas")).not_to_have_attribute("aria-label", before)
    can_undo(root, True)
    expect(root.locator(".sw-antenna")).to_have_count(3)


def test_coins_on_the_ground_become_antennas(open_app):
    root = open_app()
    middles, radii = coins.eleven()
    drop(root, "coins.png", coins.photograph(middles, radii, kind="PNG"), "ground")
    expect(root.locator(".sw-antenna")).to_have_count(11)


def test_coins_on_the_table_are_as_far_apart_as_its_field_says(open_app):
    root = open_app()
    root.get_by_role("button", name="More", exact=True).click()
    table = root.locator("[data-panel='antenna']")
    table.get_by_role("textbox", name="Longest baseline").fill("80")
    middles, radii = coins.eleven()
    drop(root, "coins.png", coins.photograph(middles, radii, kind="PNG"), "antenna")
    expect(root.locator(".sw-antenna")).to_have_count(11)
    expect(root.locator("[data-panel='sentence']")).to_contain_text("80 m")


def test_where_a_file_would_land_is_seen_while_it_hovers(open_app):
    root = open_app()
    before = spoken(root)
    hover(root, "image", ("spot.png", png(SPOT)))
    target = root.locator(":scope > .sw-drop")
    expect(target).to_be_visible()
    expect(target).to_contain_text("becomes the sky")
    over(root, "dragleave")
    expect(root.locator(".sw-drop")).to_have_count(0)
    hover(root, "ground", ("spot.png", png(SPOT)))
    expect(root.locator("[data-panel='ground'] > .sw-drop")).to_contain_text("coins, which become antennas")
    over(root, "dragleave")
    expect(root.locator(".sw-drop")).to_have_count(0)
    assert spoken(root) == before


@pytest.mark.parametrize(("name", "content", "panel", "sentence"), [
    ("mine.json", b"{", "image",
     "mine.json was not opened. This is not a state file: it is not JSON."),
    ("mine.json", b'{"robust": 7}', "image",
     "mine.json was not opened. robust takes a number from -2 to 2; it got 7."),
    ("spot.png", b"\x89PNG\r\n\x1a\n", "image",
     "spot.png was not opened. That PNG file is damaged or cut off: there is no picture to be had of it."),
    ("spot.png", png(SPOT)[:60], "ground", "spot.png was not opened. That photograph is damaged or cut off."),
    ("mine.cfg", b"", "image", "mine.cfg was not opened. This file is empty."),
    ("mine.exe", b"MZ", "image", "mine.exe is no file that this app opens. It opens .json, .cfg, .array, .model, "
     ".config, .csv, .tsv, .txt, .png, .jpg, .jpeg, .fits, .fit, .fts."),
])
def test_a_file_that_is_refused_ends_in_a_sentence_and_a_working_app(open_app, name, content, panel, sentence):
    root = open_app()
    before = spoken(root)
    drop(root, name, content, panel)
    expect(alert(root)).to_have_text(sentence)
    expect(root.locator(".sw-drop")).to_have_count(0)
    assert spoken(root) == before
    works(root)


def test_two_files_at_once_are_refused(open_app):
    root = open_app()
    hover(root, "image", ("a.json", STATE), ("b.json", STATE))
    over(root, "drop")
    expect(alert(root)).to_have_text("One file at a time.")
