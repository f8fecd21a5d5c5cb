"""A pair of dishes hears the sky times its beam, inside the sum over directions."""

import numpy as np
import pytest

from synthwidgets.core.apparent_sky import apparent_sky, beam_image, pair_fwhm_rad
from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.primary_beam import primary_beam_fwhm_rad
from synthwidgets.core.sky import visibilities
from synthwidgets.core.sky_picture import as_picture

FWHM_ARCSEC = 25.3
BASELINES = np.random.default_rng(3).uniform(-1.0, 1.0, (200, 2)) * 1.8e5  # up to 25 turns across 20″


def uvw(uv):
    return np.concatenate([uv, np.zeros((len(uv), 1))], axis=1)


def summed(brightness, weights, east, north):
    """The integral as it is written: brightness times beam, over places with their weights."""
    heard = brightness * weights * np.exp(-4 * np.log(2) * (east**2 + north**2) / FWHM_ARCSEC**2)
    return np.array([np.sum(heard * np.exp(2j * np.pi * (u * east + v * north) * ARCSEC)) for u, v in BASELINES])


def polar(radius_arcsec, rings=160, spokes=512):
    """Places and areas of a disc: Gauss-Legendre along the radius, even steps round; exact for 25 turns."""
    nodes, weights = np.polynomial.legendre.leggauss(rings)
    radius = (nodes + 1) / 2 * radius_arcsec
    angle = 2 * np.pi * np.arange(spokes) / spokes
    area = np.multiply.outer(weights * radius_arcsec / 2 * radius, np.full(spokes, 2 * np.pi / spokes))
    return area, np.multiply.outer(radius, np.sin(angle)), np.multiply.outer(radius, np.cos(angle))


def apparent(sky):
    return visibilities(apparent_sky(sky, FWHM_ARCSEC * ARCSEC), uvw(BASELINES))


def test_a_disc_off_the_middle_is_that_of_the_integral():
    disk = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 6.0, "north_arcsec": -3.0, "diameter_arcsec": 20.0}
    area, east, north = polar(10.0)
    expected = summed(1 / (np.pi * 100), area, 6.0 + east, -3.0 + north)
    assert np.abs(apparent([disk]) - expected).max() < 2e-4  # of the flux: 513 tiles across


def test_a_slanted_disc_leans_the_same_way():
    """60° from north through east, half as wide as long."""
    slant = {"axis_ratio": 0.5, "position_angle_deg": 60.0}
    disk = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 4.0, "north_arcsec": 5.0, "diameter_arcsec": 20.0, **slant}
    area, across, along = polar(10.0)
    across, sine, cosine = across / 2, np.sin(np.pi / 3), np.cos(np.pi / 3)
    east, north = along * sine + across * cosine, along * cosine - across * sine
    expected = summed(1 / (np.pi * 100), area, 4.0 + east, 5.0 + north)
    assert np.abs(apparent([disk]) - expected).max() < 2e-4


def test_a_ring_is_a_circle_of_points_each_by_its_own_beam():
    ring = {"kind": "ring", "flux_jy": 1.0, "east_arcsec": -5.0, "north_arcsec": 2.0, "diameter_arcsec": 20.0}
    angle = 2 * np.pi * np.arange(2000) / 2000
    expected = summed(1 / 2000, 1.0, -5.0 + 10 * np.sin(angle), 2.0 + 10 * np.cos(angle))
    assert np.abs(apparent([ring]) - expected).max() < 3e-3  # of the flux: what its tiles' edges take at 25 turns


def test_a_band_keeps_its_hole_and_its_beam():
    """A disc less a smaller one about the same middle is one picture, and linear."""
    outer = {"kind": "disk", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 3.0, "diameter_arcsec": 20.0}
    inner = {**outer, "flux_jy": -0.5, "diameter_arcsec": 10.0}
    assert len(apparent_sky([outer, inner], FWHM_ARCSEC * ARCSEC)) == 1
    expected = apparent([outer]) + apparent([inner])
    assert np.abs(apparent([outer, inner]) - expected).max() < 3e-4  # each with tiles of its own


def test_a_picture_is_the_sum_of_its_tiles_each_by_its_own_beam():
    """Lopsided: bright in the north-east, which is the first column of the last row."""
    pixels = np.random.default_rng(4).random((5, 7))
    pixels[-1, 0] += 20
    picture = as_picture(pixels)
    one = {"kind": "picture", "flux_jy": 3.0, "picture": picture, "width_arcsec": 14.0}
    one |= {"east_arcsec": 5.0, "north_arcsec": -4.0}
    rows, columns = np.mgrid[:5, :7]
    tiles = summed(3 * picture.pixels, 1.0, 5.0 - 2.0 * (columns - 3), -4.0 + 2.0 * (rows - 2))
    wide = np.prod(np.sinc(BASELINES * 2.0 * ARCSEC), axis=1)
    assert np.abs(apparent([one]) - tiles * wide).max() < 3e-5  # of 3 Jy: what a picture's transform promises


def test_a_beam_far_wider_than_the_sky_changes_nothing():
    sky = [
        {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 1.0, "north_arcsec": -2.0, "diameter_arcsec": 4.0},
        {"kind": "point", "flux_jy": 1.0, "east_arcsec": 1.0, "north_arcsec": -2.0},
    ]
    wide = visibilities(apparent_sky(sky, 1e5 * ARCSEC), uvw(BASELINES))
    assert np.abs(wide - visibilities(sky, uvw(BASELINES))).max() < 1e-4  # of the flux: the tiles of 4″


@pytest.mark.parametrize("cell_arcsec", [0.05, 0.1, 0.4])
def test_the_beam_does_not_change_with_the_cell(cell_arcsec):
    """A slip of others: 272″ for 25.3″, wrong by one over the pixel. Half power of 12 m at 230 GHz is 12.65″ away."""
    width_rad = primary_beam_fwhm_rad(12.0, 299_792_458.0 / 230e9)
    middle = beam_image(width_rad, 1024, cell_arcsec * ARCSEC)[512]
    at = int(np.argmax(middle[512:] < 0.5))
    edge = at - 1 + (middle[512 + at - 1] - 0.5) / (middle[512 + at - 1] - middle[512 + at])
    assert edge * cell_arcsec == pytest.approx(25.3 / 2, abs=0.03)  # half of the last digit, and a straight line


def test_two_dishes_hear_the_root_of_the_product_of_their_beams():
    twelve, seven = (primary_beam_fwhm_rad(diameter_m, 1.3e-3) for diameter_m in (12.0, 7.0))
    alone = [beam_image(width, 64, 0.5 * ARCSEC) for width in (twelve, seven)]
    both = beam_image(pair_fwhm_rad(twelve, seven), 64, 0.5 * ARCSEC)
    assert np.abs(both - np.sqrt(alone[0] * alone[1])).max() < 1e-14
