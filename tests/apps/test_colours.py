"""The printed colours are those of the screen, and zero is white."""

import json
import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest

from synthwidgets import views
from synthwidgets.apps import colours

VIEWS = Path(views.__file__).parent


def _screen_stops(name):
    """The light stops of one sign as lib/colours.js has them; null there is the page."""
    text = (VIEWS / "js" / "lib" / "colours.js").read_text(encoding="utf-8")
    found = re.search(rf"const {name} = {{\s*light: (\[.*?\]),\s*dark", text, re.DOTALL)
    stops = json.loads(re.sub(r",\s*\]", "]", found.group(1)))  # JSON has no comma after the last stop
    return [(place, colour or "#ffffff") for place, colour in stops]


@pytest.mark.parametrize("name", ["POSITIVE", "NEGATIVE"])
def test_the_stops_are_those_of_the_browser(name):
    assert list(getattr(colours, name)) == _screen_stops(name)


def test_the_stretch_is_that_of_the_browser():
    text = (VIEWS / "js" / "lib" / "colours.js").read_text(encoding="utf-8")
    assert f"size ** {colours.STRETCH}" in text


def test_a_quantity_has_the_colour_of_the_style_sheet():
    light = (VIEWS / "stage.css").read_text(encoding="utf-8").split("}")[0]
    on_screen = dict(re.findall(r"--sw-([\w-]+): (#\w{6});", light))
    quantities = colours.TOKENS.keys() - {"page"}  # the page's is the host's
    assert {name: colours.TOKENS[name] for name in quantities} == {
        name: on_screen[name] for name in quantities
    }


# Linear red, green, blue as people without one kind of cone see them: Machado, Oliveira & Fernandes 2009, severity 1.
SIGHTS = {
    "all cones": np.eye(3),
    "protanope": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranope": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanope": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
TO_XYZ = np.array([[0.412456, 0.357576, 0.180438], [0.212673, 0.715152, 0.072175], [0.019334, 0.119192, 0.950304]])


def _lab(colour, sight):
    """CIELAB of #rrggbb under daylight, as that eye sees it."""
    coded = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    xyz = TO_XYZ @ np.clip(np.array(SIGHTS[sight]) @ linear, 0, 1) / TO_XYZ.sum(axis=1)
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("dark", [False, True])
def test_arrays_and_what_is_held_are_told_apart_by_every_eye(sight, dark):
    """At least 20 apart in CIELAB, some nine times what is just seen side by side: lines are thin, and cross."""
    sheet = (VIEWS / "stage.css").read_text(encoding="utf-8").split("}")[dark]
    on_screen = dict(re.findall(r"--sw-([\w-]+): (#\w{6})[;)]", sheet))
    seen = [_lab(on_screen[name], sight) for name in ("uv", "uv-second", "uv-third", "held")]
    apart = [np.linalg.norm(one - other) for one, other in combinations(seen, 2)]
    assert min(apart) > 20


@pytest.mark.parametrize(("low", "high"), [(-0.3, 1.0), (0.0, 2e-6), (-3.0, 3.0), (-1e-5, 40.0)])
def test_zero_is_the_page_and_the_ends_are_the_last_stops(low, high):
    cmap, norm = colours.signed(low, high)
    assert cmap(norm(0.0)) == (1.0, 1.0, 1.0, 1.0)
    # the highest level may lie half a step off the peak, 1/510 of the range; the last ramp is steep: 2 of 255
    peak = np.array(cmap(norm(high))[:3]) * 255
    assert np.abs(peak - [0x43, 0x0B, 0x22]).max() < 3


def test_plus_and_minus_are_stretched_alike():
    cmap, norm = colours.signed(-1.0, 1.0)
    # at 0.6 of the way along the negative stops stands #5899d7; a level is 1/127 wide
    assert np.abs(np.array(cmap(norm(-(0.6 ** (1 / 0.6))))[:3]) * 255 - [0x58, 0x99, 0xD7]).max() < 5
    assert np.abs(np.array(cmap(norm(0.55 ** (1 / 0.6)))[:3]) * 255 - [0xF2, 0x99, 0x3D]).max() < 5


def test_a_sky_has_the_colours_of_its_image():
    sky, at_sky = colours.sky(2.0)
    image, at_image = colours.signed(-2.0, 2.0)
    for value in (0.1, 0.5, 1.9):
        # the image has half as many levels for that range: 1/127 of it, where a ramp changes by 5 of 255
        assert np.allclose(sky(at_sky(value)), image(at_image(value)), rtol=0, atol=6 / 255)
