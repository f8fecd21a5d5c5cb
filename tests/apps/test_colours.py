"""The printed colours are those of the screen, and zero is white."""

import json
import re
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
