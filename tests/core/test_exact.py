"""The oracle itself, against its definition written out pixel by pixel."""

import numpy as np
import pytest

from tests.exact import exact_images, exact_sums

ARCSEC = np.pi / 180 / 3600


def _by_definition(u, v, values, weights, npix, cell_rad):
    image = np.zeros((npix, npix))
    for y in range(npix):
        for x in range(npix):
            l, m = (npix // 2 - x) * cell_rad, (y - npix // 2) * cell_rad
            image[y, x] = np.sum(weights * (values * np.exp(-2j * np.pi * (u * l + v * m))).real)
    return image


@pytest.mark.parametrize("npix", [2, 16, 18, 20])
def test_separable_product_is_the_definition(npix):
    dice = np.random.default_rng(3)
    u, v = dice.uniform(-1e5, 1e5, (2, 30))
    values, weights = dice.normal(size=30) + 1j * dice.normal(size=30), dice.uniform(0.5, 2, 30)
    image, beam = exact_sums(u, v, values, weights, npix, ARCSEC)
    # 30 terms of some unity: rounding leaves 1e-13
    assert np.allclose(image, _by_definition(u, v, values, weights, npix, ARCSEC), rtol=0, atol=1e-12)
    assert np.allclose(beam, _by_definition(u, v, np.ones(30), weights, npix, ARCSEC), rtol=0, atol=1e-12)


def test_blocks_add_up():
    """Above 4 000 samples the sum is made in blocks: the first 4 100 are the first 4 000 and the rest."""
    dice = np.random.default_rng(4)
    u, v = dice.uniform(-1e5, 1e5, (2, 4100))
    values, weights = np.exp(1j * u), np.ones(4100)
    whole = exact_sums(u, v, values, weights, 16, ARCSEC)[0]
    first, rest = (
        exact_sums(u[some], v[some], values[some], weights[some], 16, ARCSEC)[0]
        for some in (slice(4000), slice(4000, None))
    )
    assert np.allclose(whole, first + rest, rtol=0, atol=1e-10)


def test_images_are_means():
    image, beam = exact_images(np.array([1e4]), np.zeros(1), np.array([3 + 0j]), np.array([7.0]), 16, ARCSEC)
    assert image[8, 8] == pytest.approx(3, abs=1e-12)
    assert beam[8, 8] == pytest.approx(1, abs=1e-12)
