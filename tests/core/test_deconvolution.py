"""CLEAN: what it finds, that nothing is lost on the way, and which way round its pictures are."""

import numpy as np
import pytest

from synthwidgets.core.deconvolution import (
    clean_beam_image,
    component_image,
    hogbom,
    residual_after,
    restored_image,
)
from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.imaging import CleanBeam, fit_beam
from tests.exact import exact_sums

CELL_RAD = 1e-6
NPIX = 64


@pytest.fixture(scope="module")
def observed():
    """Two points, 1 Jy three pixels east and five north, 0.4 Jy elsewhere, under the beam of a random array."""
    rng = np.random.default_rng(3)
    places = rng.uniform(-1, 1, (12, 2)) * 9e4
    first, second = np.triu_indices(12, 1)
    u, v = (places[first] - places[second]).T
    points = [(1.0, 3 * CELL_RAD, 5 * CELL_RAD), (0.4, -12 * CELL_RAD, -9 * CELL_RAD)]
    values = sum(flux * np.exp(2j * np.pi * (u * east + v * north)) for flux, east, north in points)
    weights = np.ones(len(u))
    image = dirty_sums(u, v, values, weights, NPIX, CELL_RAD)[0] / len(u)
    wide = dirty_sums(u, v, values, weights, 2 * NPIX, CELL_RAD)[1] / len(u)
    return image, wide, (u, v, values, weights)


def test_point_sources_come_out_where_they_are_within_a_hundredth(observed):
    image, wide, _ = observed
    found = component_image(hogbom(image, wide, gain=0.1, iterations=600), 600, NPIX)
    for flux, row, column in ((1.0, 32 + 5, 32 - 3), (0.4, 32 - 9, 32 + 12)):  # east is left, north is up
        assert found[row, column] == pytest.approx(flux, abs=0.01 * flux)


def test_single_precision_finds_the_same_components(observed):
    """Of an image with noise: without it both end in their own roundings, after some hundred components."""
    _, wide, (u, v, values, weights) = observed
    rng = np.random.default_rng(5)
    noisy = values + 0.05 * (rng.normal(size=len(u)) + 1j * rng.normal(size=len(u)))
    image = dirty_sums(u, v, noisy, weights, NPIX, CELL_RAD)[0] / len(u)
    double, single = hogbom(image, wide), hogbom(image.astype(np.float32), wide.astype(np.float32))
    assert len(double.rows) == 500
    assert np.array_equal(double.rows, single.rows) and np.array_equal(double.columns, single.columns)
    assert single.fluxes_jy == pytest.approx(double.fluxes_jy, abs=2e-6)  # some tens of roundings of 6e-8


@pytest.mark.parametrize("iteration", [0, 1, 7, 100, 500])
def test_what_is_left_is_the_image_less_each_component_with_its_beam(observed, iteration):
    image, wide, _ = observed
    found = hogbom(image, wide)
    slow = image.copy()
    for row, column, flux in list(zip(*found, strict=True))[:iteration]:
        for y in range(NPIX):
            for x in range(0, NPIX, 7):  # some columns: the slow way is slow
                slow[y, x] -= flux * wide[NPIX + y - row, NPIX + x - column]
    left = residual_after(image, wide, found, iteration)
    assert left[:, ::7] == pytest.approx(slow[:, ::7], abs=1e-12)


def test_it_ends_at_the_threshold_and_stays_inside_the_mask(observed):
    image, wide, _ = observed
    assert np.abs(residual_after(image, wide, hogbom(image, wide, threshold_jy=0.2, iterations=999), 999)).max() < 0.2
    mask = np.zeros((NPIX, NPIX), bool)
    mask[20:26, 40:48] = True
    inside = hogbom(image, wide, iterations=50, mask=mask)
    assert mask[inside.rows, inside.columns].all() and len(inside.rows) == 50
    assert len(hogbom(image, wide, mask=np.zeros_like(mask)).rows) == 0


def test_a_negative_point_is_found_as_one(observed):
    image, wide, _ = observed
    there, back = hogbom(image, wide, iterations=9), hogbom(-image, wide, iterations=9)
    assert np.array_equal(there.rows, back.rows) and np.array_equal(there.fluxes_jy, -back.fluxes_jy)


def test_the_restored_image_of_one_point_has_its_flux_at_its_peak(observed):
    image, wide, _ = observed
    beam = fit_beam(wide, CELL_RAD)
    found = hogbom(image, wide, iterations=600)
    restored = restored_image(found, 600, residual_after(image, wide, found, 600), beam, CELL_RAD)
    assert restored[37, 29] == pytest.approx(1.0, abs=0.01)


def test_the_clean_beam_leans_north_through_east():
    beam = clean_beam_image(CleanBeam(8.0, 2.0, np.radians(30)), 32, 1.0)
    away = 4 * np.array([np.cos(np.radians(30)), -np.sin(np.radians(30))])  # rows north, columns west
    row, column = 16 + away.round().astype(int)
    mirrored = 16 - int(away[1].round())
    assert beam[row, column] > 0.3 > 0.1 > beam[row, mirrored]
    exact = np.exp(-4 * np.log(2) * 0.25)
    assert clean_beam_image(CleanBeam(8.0, 2.0, 0.0), 32, 1.0)[20, 16] == pytest.approx(exact)


def test_the_beam_is_the_slow_sum_over_twice_the_width(observed):
    _, wide, (u, v, _, weights) = observed
    exact = exact_sums(u, v, np.zeros(len(u), complex), weights, 2 * NPIX, CELL_RAD)[1] / len(u)
    assert wide == pytest.approx(exact, abs=1e-4)  # the gridder's own tolerance


@pytest.mark.parametrize(("change", "sentence"), [
    ({"gain": 0}, "The gain is above 0 and at most 1; this is 0."),
    ({"gain": 1.5}, "The gain is above 0 and at most 1; this is 1.5."),
    ({"wide_beam": np.zeros((64, 64))}, "CLEAN needs the dirty beam over 128 × 128 pixels, twice as wide as the image"),
])
def test_what_cannot_be_done_is_said(observed, change, sentence):
    image, wide, _ = observed
    with pytest.raises(ValueError, match=f"^{sentence}"):
        hogbom(**{"dirty_image": image, "wide_beam": wide, **change})
