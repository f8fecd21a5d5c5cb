"""A picture in the sky: its visibilities are the exact sum over its tiles, its flux is kept, and it stands upright."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.gridding import backends
from synthwidgets.core.sky import extent_arcsec, pair_visibilities, scaled, sky_image, visibilities
from synthwidgets.core.sky_picture import as_picture, background, on_dark_ground, visibility

DICE = np.random.default_rng(8)
SHAPES = [(1, 1), (2, 1), (5, 3), (7, 8), (40, 96), (256, 256)]


def component(pixels, width_arcsec=4.0, **keys):
    place = {"east_arcsec": 0.0, "north_arcsec": 0.0, "flux_jy": 1.0}
    return {"kind": "picture", "picture": as_picture(pixels), "width_arcsec": width_arcsec, **place, **keys}


def lopsided(shape):
    """Bright in one corner, half as bright in the opposite one, dice between: the hardest for a kernel."""
    pixels = DICE.random(shape) / np.prod(shape)
    pixels[0, 0] += 1
    pixels[-1, -1] += 0.5
    return pixels


def exact(pixels, cell_rad, u, v):
    """The sum over the tiles as it is written: l = (middle - column) cell, m = (row - middle) cell."""
    north, west = (np.arange(count) - (count - 1) / 2 for count in pixels.shape)
    along = np.exp(2j * np.pi * np.outer(v, north * cell_rad))
    across = np.exp(-2j * np.pi * np.outer(u, west * cell_rad))
    return np.einsum("yx,sy,sx->s", pixels, along, across) * np.sinc(u * cell_rad) * np.sinc(v * cell_rad)


@pytest.mark.parametrize("backend", backends())
@pytest.mark.parametrize("shape", SHAPES)
def test_visibilities_are_the_exact_sum(backend, shape):
    one = component(lopsided(shape))
    cell_rad = 4.0 * ARCSEC / max(shape)
    u, v = DICE.uniform(-1.3, 1.3, (2, 400)) / cell_rad  # also beyond the tiles' own stripes
    error = visibility(one, u, v, backend) - exact(one["picture"].pixels, cell_rad, u, v)
    assert np.max(np.abs(error)) < 1e-5  # of the flux: what is promised


@pytest.mark.parametrize("backend", backends())
def test_more_samples_than_one_block(backend):
    one = component(lopsided((16, 16)))
    u, v = DICE.uniform(-2e5, 2e5, (2, 210_000))
    some = np.r_[0:50, 7990:8010, 199_990:200_010, 209_950:210_000]
    expected = exact(one["picture"].pixels, 0.25 * ARCSEC, u[some], v[some])
    assert np.max(np.abs(visibility(one, u, v, backend)[some] - expected)) < 1e-5


def test_no_samples_no_values():
    assert visibility(component(np.ones((3, 3))), np.zeros((0, 4)), np.zeros((0, 4))).shape == (0, 4)


def test_north_is_up_and_east_is_left():
    """One bright tile in the first column, which is east, of the last row, which is north."""
    pixels = np.zeros((8, 8))
    pixels[7, 0] = 1
    offset = 3.5 * 0.5 * ARCSEC
    away = np.linspace(0, 1e5, 50)
    for u, v in ((away, 0 * away), (0 * away, away)):
        seen = visibility(component(pixels), u, v)
        assert np.polyfit(u + v, np.unwrap(np.angle(seen)), 1)[0] == pytest.approx(2 * np.pi * offset, rel=1e-4)
    image = sky_image([component(pixels, flux_jy=2.0)], 64, 0.1 * ARCSEC)
    y, x = np.indices(image.shape)
    # the middle of the tile is 1.75" east and north: 17.5 pixels of 0.1"
    assert ((image * x).sum() / 2, (image * y).sum() / 2) == pytest.approx((32 - 17.5, 32 + 17.5), abs=1e-9)


def test_one_tile_is_a_square_with_a_sinc_for_its_transform():
    u = np.linspace(-3e5, 3e5, 101)
    seen = visibility(component(np.ones((1, 1)), 2.0), u, 0.3 * u)
    assert np.allclose(seen, np.sinc(2 * ARCSEC * u) * np.sinc(0.6 * ARCSEC * u), rtol=0, atol=1e-5)


def test_it_shifts_and_adds_as_every_component_does():
    sky = [component(lopsided((9, 6)), flux_jy=0.7, east_arcsec=2.0, north_arcsec=-1.0),
           {"kind": "point", "flux_jy": 0.3, "east_arcsec": 0.0, "north_arcsec": 1.0}]
    antenna_uvw = DICE.normal(0, 5e4, (4, 9, 3))
    first, second = np.triu_indices(9, 1)
    between = antenna_uvw[:, first] - antenna_uvw[:, second]
    fast, slow = pair_visibilities(sky, antenna_uvw, first, second), visibilities(sky, between)
    assert np.max(np.abs(fast - slow)) < 1e-10  # the same transform; only phasors differ
    u, v, _ = np.moveaxis(between * [1, 1, 0], -1, 0)
    flat = visibilities(sky[:1], between * [1, 1, 0]).ravel()
    shift = np.exp(2j * np.pi * ARCSEC * (2 * u - v)).ravel()
    expected = 0.7 * shift * exact(sky[0]["picture"].pixels, 4 * ARCSEC / 9, u.ravel(), v.ravel())
    assert np.max(np.abs(flat - expected)) < 1e-5


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("width_arcsec", [0.01, 0.37, 6.3, 11.9])
def test_flux_is_kept_inside_the_field(shape, width_arcsec):
    image = sky_image([component(lopsided(shape), width_arcsec, flux_jy=3.0, east_arcsec=0.3)], 128, 0.1 * ARCSEC)
    assert image.sum() == pytest.approx(3.0, rel=1e-6)
    assert image.min() >= 0


def test_of_a_picture_wider_than_the_field_the_middle_is_drawn():
    image = sky_image([component(np.ones((4, 4)), 25.6)], 128, 0.1 * ARCSEC)
    assert image.sum() == pytest.approx(0.25, rel=1e-3)  # half the width, half the height, but for half a pixel
    assert np.allclose(image, image[0, 0])


def test_size_scales():
    one = component(np.ones((2, 4)), 8.0, east_arcsec=3.0)
    assert extent_arcsec([one]) == 7.0
    assert extent_arcsec(scaled([one], 0.5)) == 3.5


def test_the_ground_is_taken_off_and_the_edges_fade():
    luminance = np.full((40, 60), 0.3)
    luminance[10:20, 10:30] = 0.8
    luminance[30, 50] = 0.1
    light = on_dark_ground(luminance)
    assert background(luminance) == pytest.approx(0.3)
    assert np.allclose(light[10:20, 10:30], 0.5)
    assert np.count_nonzero(light) == 200
    inverted = on_dark_ground(luminance, invert=True)
    assert np.count_nonzero(inverted) == 1 and inverted[30, 50] == pytest.approx(0.2)


def test_the_taper_is_a_cosine_over_a_twentieth_of_each_side():
    luminance = np.ones((100, 200))
    luminance[0], luminance[-1], luminance[:, 0], luminance[:, -1] = 0, 0, 0, 0
    light = on_dark_ground(luminance)
    inwards = np.array([1.5, 2.5, 3.5, 4.5])
    assert np.allclose(light[1:5, 100], 0.5 - 0.5 * np.cos(np.pi * inwards / 5))  # 5 % of 100
    assert light[5, 100] == 1 and light[50, 9] < 1 and light[50, 10] == 1  # and of 200
