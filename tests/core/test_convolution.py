"""Another sky under the same beam, against the sums over all samples."""

import numpy as np
import pytest

from synthwidgets.core.convolution import beam_transform, convolved, wide_uv_grid
from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.sky import pair_visibilities, radial_tables, visibilities
from tests.exact import exact_sums

ARCSEC = np.pi / 648_000
NPIX, CELL = 256, 0.1 * ARCSEC
LIMIT = 0.5 / CELL


def component(kind, flux_jy=1.0, east_arcsec=0.0, north_arcsec=0.0, **sizes):
    return {"kind": kind, "flux_jy": flux_jy, "east_arcsec": east_arcsec, "north_arcsec": north_arcsec, **sizes}


def samples(count, seed=4, reach=0.9):
    """Denser towards the middle, as those of an array are."""
    dice = np.random.default_rng(seed)
    turn, radius = dice.uniform(0, 2 * np.pi, count), LIMIT * reach * dice.uniform(0, 1, count)
    return radius * np.cos(turn), radius * np.sin(turn), dice.uniform(0.5, 1.5, count)


def fast(sky, u, v, weights):
    """The beam twice as wide, once; then the sky."""
    beam = dirty_sums(u, v, np.zeros(len(u), complex), weights, 2 * NPIX, CELL)[1] / weights.sum()
    grid = wide_uv_grid(NPIX, CELL)
    tables = radial_tables(sky, np.sqrt(2) * LIMIT)
    return convolved(beam_transform(beam), pair_visibilities(sky, *grid, tables))


def slow(sky, u, v, weights):
    values = visibilities(sky, np.stack([u, v, 0 * u], axis=-1))
    return exact_sums(u, v, values, weights, NPIX, CELL)[0] / weights.sum()


SKIES = {
    "a point off the pixels": [component("point", 1.0, 1.33, -2.71)],
    "a lopsided pair": [component("point", 1.0, 3.0, 1.5), component("point", -0.4, -2.0, 2.5)],
    "a sharp disc": [component("disk", 1.0, 0.7, 0.3, diameter_arcsec=5.0)],
    "rings and a tilted Gaussian": [
        component("ring", 1.0, diameter_arcsec=4.0),
        component("gaussian", 0.5, -1.0, 1.0, major_arcsec=3.0, minor_arcsec=1.0, position_angle_deg=30.0),
    ],
}


@pytest.mark.parametrize("sky", SKIES.values(), ids=SKIES)
def test_the_same_image_as_the_sum_over_samples(sky):
    """2e-5 is what the gridder of the beam may be wrong by; the fading of the beam's far sidelobes adds less."""
    u, v, weights = samples(3000)
    expected = slow(sky, u, v, weights)
    assert np.max(np.abs(fast(sky, u, v, weights) - expected)) < 4e-5 * np.max(np.abs(expected))


def test_orientation_and_sign():
    """3″ east and 1.6″ north on 0.1″ pixels: column 128 − 30, row 128 + 16."""
    image = fast([component("point", 2.0, 3.0, 1.6)], *samples(3000))
    assert np.unravel_index(image.argmax(), image.shape) == (144, 98)
    assert image.max() == pytest.approx(2.0, abs=1e-4)


def test_a_single_pair_makes_its_stripes():
    """Stripes do not fall off: what the fading leaves shows most here."""
    u, v, weights = np.array([LIMIT / 3]), np.array([-LIMIT / 7]), np.ones(1)
    sky = [component("point", 1.0, 2.0, -1.0)]
    difference = fast(sky, u, v, weights) - slow(sky, u, v, weights)
    assert np.max(np.abs(difference)) < 1e-4
