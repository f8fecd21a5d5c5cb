"""The sample at the origin: the slow sum with one sample more, and what CLEAN makes of it."""

import numpy as np
import pytest

from synthwidgets.core.clean_mask import painted
from synthwidgets.core.deconvolution import hogbom, residual_after, restored_image
from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.imaging import fit_beam
from synthwidgets.core.zero_spacing import with_zero_spacing
from tests.exact import exact_sums

CELL_RAD, NPIX, FLUX_JY = 1e-6, 64, 2.0


def gaussian_jy(u, v, fwhm_rad):
    """The visibility of a round Gaussian of FLUX_JY at the phase centre (the closed form)."""
    return FLUX_JY * np.exp(-((np.pi * fwhm_rad) ** 2) * (u**2 + v**2) / (4 * np.log(2))) + 0j


@pytest.fixture(scope="module")
def observed():
    """A Gaussian of 16 pixels, under the beam of pairs none of which is shorter than 2e4 wavelengths."""
    rng = np.random.default_rng(7)
    length, turn = rng.uniform(2e4, 1.2e5, 400), rng.uniform(0, np.pi, 400)
    u, v = length * np.sin(turn), length * np.cos(turn)
    return u, v, gaussian_jy(u, v, 16 * CELL_RAD), np.ones(400)


def test_it_is_the_exact_sum_with_one_sample_more(observed):
    u, v, values, weights = observed
    share = 0.03
    more = [np.append(each, last) for each, last in zip(observed, (0, 0, FLUX_JY, 400 * share), strict=True)]
    slow_image, slow_beam = (each / more[3].sum() for each in exact_sums(*more, NPIX, CELL_RAD))
    image, beam = (each / 400 for each in exact_sums(u, v, values, weights, NPIX, CELL_RAD))
    assert with_zero_spacing(image, FLUX_JY, share) == pytest.approx(slow_image, abs=1e-12)  # sums of doubles
    assert with_zero_spacing(beam, 1.0, share) == pytest.approx(slow_beam, abs=1e-12)
    assert with_zero_spacing(beam, 1.0, share).max() == pytest.approx(1.0, abs=1e-12)


def test_it_brings_flux_back_and_fills_the_bowl_of_an_extended_source(observed):
    u, v, values, weights = observed
    image = dirty_sums(u, v, values, weights, NPIX, CELL_RAD)[0] / 400
    wide = dirty_sums(u, v, values, weights, 2 * NPIX, CELL_RAD)[1] / 400
    clean_beam = fit_beam(wide, CELL_RAD)

    def cleaned(share):
        start, beam = with_zero_spacing(image, FLUX_JY, share), with_zero_spacing(wide, 1.0, share)
        found = hogbom(start, beam, iterations=900)
        left = residual_after(start, beam, found, 900)
        return found.fluxes_jy.sum(), restored_image(found, 900, left, clean_beam, CELL_RAD).min()

    (blind_jy, bowl), (seen_jy, mended) = cleaned(0.0), cleaned(0.02)
    most_jy = abs(values).max()  # 70 % of it: more than this the shortest pair does not see
    assert blind_jy < (most_jy + FLUX_JY) / 2  # what CLEAN adds to that is a guess, and a small one
    # half of what was missing, at the least, and of the bowl
    assert blind_jy < seen_jy and abs(seen_jy - FLUX_JY) < abs(blind_jy - FLUX_JY) / 2
    assert bowl < 0 and mended > bowl / 2


def test_a_mask_is_painted_east_left_and_north_up():
    mask = painted([[3e0, 5e0, 1.1]], 64, 1.0)
    rows, columns = np.nonzero(mask)
    assert (rows.mean(), columns.mean()) == (32 + 5, 32 - 3)
    assert mask.sum() == 5  # the pixel and its four neighbours, at 1.0
    assert painted([[0.4, -0.4, 0.01]], 64, 1.0).sum() == 1
    assert not painted([], 64, 1.0).any()
