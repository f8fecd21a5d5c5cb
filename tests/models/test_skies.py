"""The skies of the menu, pictures of one's own and mysteries, as gestures reach them and states keep them."""

import base64
import io

import numpy as np
import pytest
from PIL import Image

from synthwidgets import Synthesis
from synthwidgets.core.sky import extent_arcsec
from synthwidgets.core.sky_picture import as_picture, on_dark_ground
from synthwidgets.formats.pictures import from_text
from synthwidgets.models.skies import GROUPS, NAMES, SKIES, resized, sky_name, sky_of
from synthwidgets.models.sky_check import portable, sky_check
from synthwidgets.models.synthesis import ACTS, READERS


def png_of(pixels):
    file = io.BytesIO()
    Image.fromarray(np.asarray(pixels, np.uint8)).save(file, "png")
    return file.getvalue()


def spot(ground=0, ink=255):
    """A square near the top left of a plain ground."""
    pixels = np.full((60, 80), ground)
    pixels[10:20, 10:20] = ink
    return png_of(pixels)


@pytest.fixture
def app():
    app = Synthesis()
    yield app
    app.close()


def act(app, name, *arguments):
    """A gesture, as the stage makes it."""
    app.set(**ACTS[name](app.graph, *arguments))


def upload(app, name, content):
    act(app, "upload_sky", name, READERS["upload_sky"](content))


# the menu -----------------------------------------------------------------------------------------------------


def test_every_sky_of_the_menu_stands_in_one_group_and_fills_less_than_half_the_field():
    assert sorted(name for group in GROUPS.values() for name in group) == sorted(NAMES)
    assert all(sum(one["flux_jy"] for one in sky) > 0 for sky in SKIES.values())
    assert all(extent_arcsec(sky) <= 25 for sky in SKIES.values())  # of a field of 100


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("field_arcsec", [0.013, 16.0, 4321.0])
def test_a_sky_keeps_its_name_at_every_size_and_flux(name, field_arcsec):
    sky = sky_of(name, field_arcsec, 427)
    assert sky_name(sky) == name and sky_check(sky) == sky
    assert sky_name([{**one, "flux_jy": 3 * one["flux_jy"]} for one in sky]) == name
    if len(sky) > 1:
        assert sky_name([{**sky[0], "flux_jy": 3 * sky[0]["flux_jy"]}, *sky[1:]]) == "own"


@pytest.mark.parametrize("name", ["tilted", "crescent", "galaxy", "jet"])
def test_no_sky_is_darker_than_nothing(app, name):
    act(app, "choose_sky", name)
    image = app["sky_image"]
    # where two rims touch, strips a quarter of a pixel high leave an eighth of a disc's brightness
    assert image.min() > -0.2 * image.max()
    assert np.mean(image < -1e-3 * image.max()) < 0.01


def test_an_array_of_another_scale_takes_its_sky_along(app):
    act(app, "choose_sky", "galaxy")
    act(app, "set_sky_flux", 2.5)
    before = app["sky_width_arcsec"] / (app["npix"] * app["cell_arcsec"])
    act(app, "choose_array", "vla.c")
    assert app["sky_flux_jy"] == 2.5
    assert app["sky_width_arcsec"] / (app["npix"] * app["cell_arcsec"]) == pytest.approx(before, rel=1e-4)  # digits


def test_a_sky_of_ones_own_keeps_its_size():
    own = sky_check([{"kind": "point", "flux_jy": 1.0, "east_arcsec": 1.0}, {"kind": "point", "flux_jy": 5.0}])
    assert resized(own, 16.0, 160.0) == own


def test_a_subject_is_a_sky_at_whatever_flux_and_width(app):
    subjects = []
    for name in ("galaxy", "jet", "mystery"):
        act(app, "choose_sky", name)
        subjects.append(app["sky_subject"])
        act(app, "set_sky_flux", 2.0)
        act(app, "set_sky_width", 3.0)
        assert app["sky_subject"] == subjects[-1]
    act(app, "set_class_code", "0002")
    assert len({*subjects, app["sky_subject"]}) == 4


# pictures -----------------------------------------------------------------------------------------------------


def test_a_picture_becomes_the_sky(app):
    upload(app, "C:\\my pictures\\spot.one.png", spot())
    (one,) = app["sky"]
    assert (one["name"], one["flux_jy"], one["width_arcsec"], one["invert"]) == ("spot.one", 1.0, 8.0, False)
    assert app["picture_name"] == "spot.one" and app["sky_name"] == "own" and app["sky_inverted"] is False
    # 80 columns are 8", so the square is 4 to 3" east and 2 to 3" north of the middle, less half a pixel's cut
    image = app["sky_image"]
    y, x = np.indices(image.shape)
    place = ((128 - x) * image).sum() * 0.0625, ((y - 128) * image).sum() * 0.0625
    assert image.sum() == pytest.approx(1.0, rel=1e-6)
    assert place == pytest.approx((2.5, 1.5), abs=1e-3)


def test_the_dirty_image_of_a_picture_has_its_source_where_the_sky_has_it(app):
    app.set(array="alma.c1", sky=[{"kind": "point", "flux_jy": 1.0}])
    upload(app, "spot.png", spot())
    row, column = divmod(int(app["dirty_image"].argmax()), 256)
    field_arcsec = 256 * app["cell_arcsec"]
    # the square's middle: 25 of 80 columns east, 15 north, of half the field; found within the beam's fifth
    assert (128 - column) / 256 == pytest.approx(25 / 80 / 2, abs=6 / 256)
    assert (row - 128) / 256 == pytest.approx(15 / 80 / 2, abs=6 / 256)
    assert app["sky_width_arcsec"] == pytest.approx(field_arcsec / 2, rel=1e-3)


def test_a_picture_on_paper_comes_inverted_and_says_so(app):
    upload(app, "ink.png", spot(255, 0))
    assert app["sky_inverted"] is True
    assert app["notes"][0]["text"] == "The picture is inverted: its dark parts are the source."
    assert app["sky_image"].sum() == pytest.approx(1.0, rel=1e-6)


def test_on_a_bright_ground_inverting_is_offered(app):
    upload(app, "grey.png", png_of(np.pad([[255, 20]], 5, constant_values=200)))
    note = app["notes"][0]
    assert app["sky_inverted"] is False and note["label"] == "Invert it"
    bright = app["sky_image"]
    act(app, *note["act"])
    assert app["sky_inverted"] is True
    assert app["sky_image"].argmax() % 256 > bright.argmax() % 256  # the dark pixel is west of the bright one


def test_tiles_wider_than_the_beam_are_said(app):
    app.set(array="alma.c3")
    upload(app, "spot.png", spot())
    act(app, "set_sky_width", 24.0)  # 80 columns: 0.3" a tile, and the beam is 0.75" or more
    assert not any("tiles" in note["text"] for note in app["notes"])
    act(app, "set_sky_width", 160.0)
    assert [note["text"] for note in app["notes"] if "tiles" in note["text"]] == [
        "The pixels of the picture are 2″ wide, more than the beam: they show as tiles."
    ]


def test_flux_and_width_are_of_the_whole_sky(app):
    for name in ("galaxy", "ringed", "mystery"):
        act(app, "choose_sky", name)
        act(app, "set_sky_flux", 7.0)
        act(app, "set_sky_width", 5.0)
        assert app["sky_flux_jy"] == 7.0 and app["sky_width_arcsec"] == pytest.approx(5.0, rel=1e-5)
        assert app["sky_image"].sum() == pytest.approx(7.0, rel=1e-6)
        assert extent_arcsec(app["sources"]) <= 2.5 * (1 + 1e-5)


def test_a_point_has_no_width_to_set(app):
    act(app, "choose_sky", "point")
    assert app["sky_width_arcsec"] is None
    with pytest.raises(ValueError, match=r"^This sky is one point and has no width\.$"):
        act(app, "set_sky_width", 3.0)


def test_a_state_with_a_picture_opens_again_as_file_and_as_code(app):
    upload(app, "spot.png", spot())
    again = Synthesis(**app.state)
    assert again.state == app.state and np.array_equal(again["dirty_image"], app["dirty_image"])
    assert eval(app.code(), {"Synthesis": Synthesis}).state == app.state
    assert not portable(app.state)
    act(app, "choose_sky", "galaxy")
    assert portable(app.state)
    assert eval(app.code(), {"Synthesis": Synthesis}).state == app.state


def test_what_a_state_carries_is_what_is_seen(app):
    upload(app, "spot.png", spot())
    light = from_text(app["sky"][0]["picture"])
    assert np.array_equal(app["decoded_pictures"][0].pixels, as_picture(on_dark_ground(light)).pixels)
    assert len(base64.b64decode(app["sky"][0]["picture"])) < 1000  # a square compresses


# mysteries and the class code ---------------------------------------------------------------------------------


def test_a_mystery_is_hidden_and_fits_the_field(app):
    act(app, "choose_sky", "mystery")
    assert app["sky_hidden"] and app["sky_name"] == "mystery"
    assert app["sky"] == [{"kind": "mystery", "code": 1234, "flux_jy": 1.0, "width_arcsec": 8.0,
                           "east_arcsec": 0.0, "north_arcsec": 0.0}]
    assert not any("field" in note["text"] for note in app["notes"])
    act(app, "choose_sky", "double")
    assert not app["sky_hidden"]


def test_a_mystery_of_no_width_fits_the_field_of_its_state():
    app = Synthesis(array="vla.c", sky=[{"kind": "mystery", "code": 427}])
    assert app["sky"][0]["width_arcsec"] == pytest.approx(256 * app["cell_arcsec"] / 2)
    assert eval(app.code(), {"Synthesis": Synthesis}).state == app.state


def test_the_class_code_is_the_same_sky_and_noise_for_everybody(app):
    other = Synthesis(noise={"tsys_k": 200.0})
    app.set(noise={"tsys_k": 200.0})
    act(app, "choose_sky", "mystery")
    act(app, "set_class_code", "0427")
    act(other, "set_class_code", "427")
    act(other, "choose_sky", "mystery")
    assert app["class_code"] == other["class_code"] == "0427"
    assert app["sky"] == other["sky"]
    assert np.array_equal(app["dirty_image"], other["dirty_image"])
    act(other, "set_class_code", "0428")
    assert not np.array_equal(app["dirty_image"], other["dirty_image"])


def test_a_mystery_says_nothing_of_itself(app):
    """Two codes: what stands in menu, fields and notes does not tell them apart."""
    act(app, "choose_sky", "mystery")
    said = []
    for code in ("0001", "0002"):
        act(app, "set_class_code", code)
        said.append([app[name] for name in ("sky_name", "sky_flux_jy", "sky_width_arcsec", "picture_name", "notes")])
    assert said[0] == said[1]


def test_a_mystery_moves_and_brightens_as_a_whole():
    def parts(**keys):
        return Synthesis(sky=[{"kind": "mystery", "code": 3, "width_arcsec": 4.0, **keys}])["sources"]

    for one, moved in zip(parts(), parts(flux_jy=2.0, east_arcsec=1.5), strict=True):
        assert moved["flux_jy"] == pytest.approx(2 * one["flux_jy"])
        assert moved["east_arcsec"] == pytest.approx(one["east_arcsec"] + 1.5)
        assert moved["north_arcsec"] == one["north_arcsec"]
