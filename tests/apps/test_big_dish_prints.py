"""The pictures of BigDish for print: each alone, all on a sheet, and refusals in a sentence."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from synthwidgets.apps.big_dish_prints import PRINTS, picture
from synthwidgets.models.big_dish import BIG_DISH


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
def test_each_panel_can_be_had_as_a_picture(panel):
    name, kind, content = picture(BIG_DISH.graph(), panel, "png")
    assert (name, kind) == (f"{'big_dish' if panel == 'all' else panel}.png", "image/png")
    shades = np.asarray(Image.open(BytesIO(content)).convert("L"))
    assert shades.std() > 5  # something is on it


def test_two_holes_have_no_ellipse_and_are_printed_all_the_same():
    assert picture(BIG_DISH.graph({"holes": 2}), "holes_image", "svg")[2].startswith(b"<?xml")


@pytest.mark.parametrize(("panel", "form", "word"), [("cut", "png", "cut"), ("dish_image", "gif", "gif")])
def test_what_there_is_not_is_refused(panel, form, word):
    with pytest.raises(ValueError, match=word):
        picture(BIG_DISH.graph(), panel, form)
