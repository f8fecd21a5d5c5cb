"""Antennas from a photograph: eleven coins give eleven antennas, in the right places; what is no photograph is refused.

The sentences of what is refused are in `tests/bad`.
"""

import io

import numpy as np
import pytest
from PIL import Image

from synthwidgets.formats.photograph import antennas_at, find_dots, read_photograph
from tests import coins

MIDDLES, RADII = coins.eleven()
SIZE_M = 500.0
# a pixel of the pictures that are looked at is two of these, half a metre on the ground; a centre of mass is much
# better than that, but a coin's relief pulls it by some hundredths of its radius
TOLERANCE_M = 0.5


def on_the_ground(middles):
    """Where antennas belong for coins there: north up, the farthest two `SIZE_M` apart, their mean at 0, 0."""
    places = (middles - middles.mean(axis=0)) * [1, -1]
    return places * SIZE_M / np.linalg.norm(places[:, None] - places, axis=2).max()


def found(content, size_m=SIZE_M):
    antennas = antennas_at(read_photograph(content), size_m)["array"]["antennas"]
    return np.array([[antenna["east_m"], antenna["north_m"]] for antenna in antennas])


def nearest_m(places, expected):
    """From each expected place to the nearest antenna, and the other way round."""
    apart = np.linalg.norm(places[:, None] - expected, axis=2)
    return max(apart.min(axis=0).max(), apart.min(axis=1).max())


@pytest.mark.parametrize("light_on_dark", [False, True])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_eleven_coins_give_eleven_antennas(light_on_dark, kind):
    places = found(coins.photograph(MIDDLES, RADII, light_on_dark=light_on_dark, kind=kind))
    assert places.shape == (11, 2)
    assert nearest_m(places, on_the_ground(MIDDLES)) < TOLERANCE_M
    assert (np.diff(places[:, 1]) <= 0).all()  # A1 is the northernmost


def test_the_longest_baseline_is_as_long_as_asked():
    places = found(coins.photograph(MIDDLES, RADII), size_m=80.0)
    # places are kept to a centimetre
    assert np.linalg.norm(places[:, None] - places, axis=2).max() == pytest.approx(80, abs=0.02)


def test_a_photograph_held_upright_is_turned_as_the_camera_says():
    file = io.BytesIO()
    tagged = Image.open(io.BytesIO(coins.photograph(MIDDLES, RADII)))
    exif = Image.Exif()
    exif[0x0112] = 6  # the top of what was seen is at the right of what was stored
    tagged.save(file, "JPEG", exif=exif)
    turned = np.stack([coins.HEIGHT - MIDDLES[:, 1], MIDDLES[:, 0]], axis=1)
    assert nearest_m(found(file.getvalue()), on_the_ground(turned)) < TOLERANCE_M


def test_exif_that_nobody_can_read_leaves_it_as_it_is():
    file = io.BytesIO()
    photograph = Image.open(io.BytesIO(coins.photograph(MIDDLES, RADII)))
    photograph.save(file, "JPEG", exif=b"Exif\0\0no TIFF at all")
    assert nearest_m(found(file.getvalue()), on_the_ground(MIDDLES)) < TOLERANCE_M


def test_what_touches_the_border_or_is_long_is_no_antenna():
    x, y = np.meshgrid(np.arange(coins.WIDTH), np.arange(coins.HEIGHT))
    picture = np.asarray(Image.open(io.BytesIO(coins.photograph(MIDDLES, RADII))), float)
    picture[np.hypot(x - 640, y) < 40] = 60  # half a coin
    picture[(abs(x - 950) < 60) & (abs(y - 560) < 5)] = 40  # a pencil
    assert nearest_m(found(coins.encoded(picture)), on_the_ground(MIDDLES)) < TOLERANCE_M


def test_see_through_parts_are_paper():
    picture = np.full((300, 400, 4), 0, np.uint8)  # black, and nothing of it to be seen
    y, x = np.mgrid[:300, :400]
    for middle_x, middle_y in ((100, 80), (320, 200)):
        picture[np.hypot(x - middle_x, y - middle_y) < 15] = (30, 30, 30, 255)
    file = io.BytesIO()
    Image.fromarray(picture, "RGBA").save(file, "PNG")
    # two discs whose middles are on pixels: exact but for the centimetre that is kept
    assert found(file.getvalue(), 250.0) == pytest.approx(on_the_ground(np.array([[100, 80], [320, 200]])) / 2, abs=0.1)


def test_three_hundred_dots_are_all_found_and_an_empty_sheet_has_none():
    assert found(coins.dots(20, 15)).shape == (300, 2)
    sheet = np.asarray(Image.open(io.BytesIO(coins.blank())), float)
    assert find_dots(sheet).shape == (0, 2)
    assert find_dots(np.full((50, 70), 200.0)).shape == (0, 2)
