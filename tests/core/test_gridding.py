"""Both gridders against the exact sum, and the laws that any image must obey."""

import re

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.gridding import backends, dirty_sums, inside_grid
from synthwidgets.core.sky import pair_visibilities, sky_image
from tests.exact import exact_sums

NPIX, CELL = 256, 0.1 * ARCSEC
HIGHEST = 0.5 / CELL

every_backend = pytest.mark.parametrize("backend", backends())


def coverage(antennas=9, integrations=6, seed=2, longest=0.97 * HIGHEST):
    """uvw (integration, antenna, 3) [wavelengths] whose baselines stay inside the grid, and the pairs."""
    antenna_uvw = np.random.default_rng(seed).uniform(-longest / 2, longest / 2, (integrations, antennas, 3))
    antenna_uvw[..., 2] = 0
    return antenna_uvw, *np.triu_indices(antennas, 1)


def samples(sky, **kind):
    antenna_uvw, first, second = coverage(**kind)
    uvw = antenna_uvw[:, first] - antenna_uvw[:, second]
    return (
        uvw[..., 0].ravel(),
        uvw[..., 1].ravel(),
        pair_visibilities(sky, antenna_uvw, first, second).ravel(),
    )


def point(east_arcsec, north_arcsec, flux_jy=1.0):
    return {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east_arcsec, "north_arcsec": north_arcsec}


def error_of_peak(got, exact):
    return np.max(np.abs(got - exact)) / np.max(np.abs(exact))


def relative_errors(u, v, values, weights, npix, cell_rad, backend):
    got = dirty_sums(u, v, values, weights, npix, cell_rad, backend)
    return [
        error_of_peak(*both)
        for both in zip(got, exact_sums(u, v, values, weights, npix, cell_rad), strict=True)
    ]


@every_backend
@pytest.mark.parametrize("npix", [2, 16, 18, 100, 256, 250])
def test_any_even_size_is_the_exact_sum(backend, npix):
    """Sources at the very edge of the field and random weights; few samples, so that errors do not cancel."""
    cell_rad = CELL * 256 / npix
    u, v, values = samples([point(12.7, -12.6), point(-12.0, 12.5, 0.5)], longest=0.97 * 0.5 / cell_rad)
    weights = np.random.default_rng(5).uniform(0.1, 3, len(u))
    # 2e-5: what both gridders keep for a snapshot of three antennas, the hardest case
    assert max(relative_errors(u, v, values, weights, npix, cell_rad, backend)) < 2e-5


@every_backend
def test_the_largest_image_is_the_exact_sum(backend):
    cell_rad = CELL / 8
    u, v, values = samples([point(12.7, -12.6)], antennas=3, integrations=2, longest=0.97 * 0.5 / cell_rad)
    # one baseline at one moment is the worst there is: up to 2.1e-5 for each axis (see gridder_numpy)
    assert max(relative_errors(u, v, values, np.ones(len(u)), 2048, cell_rad, backend)) < 4e-5


@every_backend
def test_more_samples_than_one_block(backend):
    """8 000 of the numpy gridder, 200 000 of finufft: the sum of the parts is the whole."""
    u, v = np.random.default_rng(6).uniform(-1, 1, (2, 201_000)) * 0.97 * HIGHEST
    values, weights = np.exp(2j * np.pi * u * 0.3 * ARCSEC), np.ones(len(u))
    whole = dirty_sums(u, v, values, weights, 16, CELL, backend)
    parts = [
        dirty_sums(u[some], v[some], values[some], weights[some], 16, CELL, backend)
        for some in (slice(4000), slice(4000, 120_000), slice(120_000, None))
    ]
    for together, separate in zip(whole, map(sum, zip(*parts, strict=True)), strict=True):
        # numpy: rounding, 2e5 additions of 1e-16. finufft takes coarser settings for many samples than for the first
        # 4 000, each within 2e-5 of the truth; a block that was lost or counted twice is 5e-3.
        assert error_of_peak(together, separate) < {"numpy": 2e-11, "finufft": 4e-5}[backend]


@every_backend
def test_orientation_and_sign(backend):
    """3 arcsec east and 1.5 north with 0.1 arcsec pixels: x = 98 (columns grow west), y = 143."""
    u, v, values = samples([point(3.0, 1.5, 2.0)])
    image, beam = dirty_sums(u, v, values, np.ones(len(u)), NPIX, CELL, backend)
    assert np.unravel_index(image.argmax(), image.shape) == (143, 98)
    assert np.unravel_index(beam.argmax(), beam.shape) == (128, 128)
    assert image[143, 98] / len(u) == pytest.approx(2.0, abs=5e-5)
    assert beam[128, 128] / len(u) == pytest.approx(1.0, abs=2e-5)
    negative = dirty_sums(u, v, -values, np.ones(len(u)), NPIX, CELL, backend)[0]
    assert np.unravel_index(negative.argmin(), negative.shape) == (143, 98)


@every_backend
def test_scale_of_the_weights_does_not_matter(backend):
    u, v, values = samples([point(1.0, 2.0)])
    weights = np.random.default_rng(5).uniform(0.1, 3, len(u))
    one, two = (dirty_sums(u, v, values, factor * weights, NPIX, CELL, backend) for factor in (1, 2))
    for single, double in zip(one, two, strict=True):
        assert np.allclose(double / (2 * weights.sum()), single / weights.sum(), rtol=0, atol=1e-12)


@every_backend
def test_conjugate_samples_give_the_same_image(backend):
    u, v, values = samples([point(1.0, 2.0)])
    there = dirty_sums(u, v, values, np.ones(len(u)), NPIX, CELL, backend)
    back = dirty_sums(-u, -v, values.conj(), np.ones(len(u)), NPIX, CELL, backend)
    for one, other in zip(there, back, strict=True):
        assert error_of_peak(one, other) < 4e-5  # the gridder's own error, twice


@every_backend
def test_linear_in_the_visibilities_and_beam_untouched_by_them(backend):
    u, v, values = samples([point(1.0, 2.0)])
    others = np.random.default_rng(8).normal(size=(len(u), 2)) @ [1, 1j]
    ones = np.ones(len(u))
    mixed, beam = dirty_sums(u, v, 2 * values - 3 * others, ones, NPIX, CELL, backend)
    first, second = (dirty_sums(u, v, some, ones, NPIX, CELL, backend) for some in (values, others))
    assert error_of_peak(mixed, 2 * first[0] - 3 * second[0]) < 1e-11
    assert error_of_peak(beam, first[1]) < 1e-11


@every_backend
def test_resting_and_held_samples_add_up(backend):
    u, v, values = samples([point(1.0, 2.0)])
    held = np.arange(len(u)) % 4 == 0
    parts = [
        dirty_sums(u[some], v[some], values[some], np.ones(some.sum()), NPIX, CELL, backend)
        for some in (held, ~held)
    ]
    whole = dirty_sums(u, v, values, np.ones(len(u)), NPIX, CELL, backend)
    for layer in (0, 1):
        assert error_of_peak(parts[0][layer] + parts[1][layer], whole[layer]) < 1e-11


@every_backend
@pytest.mark.parametrize("kind", ["point", "gaussian"])
def test_image_is_the_sky_convolved_with_the_beam(backend, kind):
    """The picture of the sky, drawn on pixels, folded with the beam of twice the field."""
    sky = [
        point(3.0, 1.5),
        {
            **point(-2.0, 0.7, 2.0),
            "kind": kind,
            "major_arcsec": 1.2,
            "minor_arcsec": 0.6,
            "position_angle_deg": 30,
        },
    ][: 2 if kind == "gaussian" else 1]
    u, v, values = samples(sky)
    image = dirty_sums(u, v, values, np.ones(len(u)), NPIX, CELL, backend)[0]
    wide_beam = dirty_sums(u, v, values, np.ones(len(u)), 2 * NPIX, CELL, backend)[1]
    pixels = np.zeros((2 * NPIX, 2 * NPIX))
    pixels[:NPIX, :NPIX] = sky_image(sky, NPIX, CELL)
    folded = np.fft.irfft2(np.fft.rfft2(pixels) * np.fft.rfft2(np.fft.ifftshift(wide_beam)))[:NPIX, :NPIX]
    # both pictures are within 2e-5 of the exact sum; the drawn Gaussian has its transform to 1e-7
    assert error_of_peak(image, folded) < 5e-5


@every_backend
def test_no_samples_are_a_black_image(backend):
    empty = np.zeros(0)
    image, beam = dirty_sums(empty, empty, empty.astype(complex), empty, 32, CELL, backend)
    assert image.shape == beam.shape == (32, 32)
    assert not image.any() and not beam.any()


@every_backend
def test_weight_zero_leaves_a_sample_out(backend):
    u, v, values = samples([point(1.0, 2.0)])
    kept = np.arange(len(u)) % 3 > 0
    values_with_nonsense = np.where(kept, values, 1e6)
    with_zeros = dirty_sums(u, v, values_with_nonsense, kept.astype(float), NPIX, CELL, backend)[0]
    without = dirty_sums(u[kept], v[kept], values[kept], np.ones(kept.sum()), NPIX, CELL, backend)[0]
    assert error_of_peak(with_zeros, without) < 1e-11


@pytest.mark.parametrize("u, v", [(1.0, 0.0), (-1.0, 0.0), (0.3, 1.2)])
def test_a_sample_outside_the_grid_is_refused_with_the_cell_that_fits(u, v):
    longest = max(abs(u), abs(v))
    assert not inside_grid(np.array([u]) * HIGHEST, np.array([v]) * HIGHEST, CELL)[0]
    with pytest.raises(ValueError, match="largest") as refusal:
        dirty_sums(
            np.array([u]) * HIGHEST, np.array([v]) * HIGHEST, np.ones(1, complex), np.ones(1), 16, CELL
        )
    named = float(re.findall("([0-9.]+)″", str(refusal.value))[-1])
    assert 0.985 * 0.1 / longest < named < 0.1 / longest  # three digits, rounded down
    dirty_sums(
        np.array([u]) * HIGHEST, np.array([v]) * HIGHEST, np.ones(1, complex), np.ones(1), 16, named * ARCSEC
    )


@pytest.mark.parametrize("u", [np.nan, np.inf])
def test_a_baseline_without_a_length_is_refused(u):
    assert not inside_grid(np.array([u]), np.zeros(1), CELL)[0]
    with pytest.raises(ValueError, match="NaN"):
        dirty_sums(np.array([1.0, u]), np.zeros(2), np.ones(2, complex), np.ones(2), 16, CELL)


@pytest.mark.parametrize("npix", [0, -2, 17, 255])
def test_odd_or_empty_images_are_refused(npix):
    with pytest.raises(ValueError, match=f"this is {npix}"):
        dirty_sums(np.zeros(1), np.zeros(1), np.ones(1, complex), np.ones(1), npix, CELL)


def test_a_dense_core_with_far_outposts_does_not_round_away():
    """As ngVLA's: 150 000 samples in a few points of the grid. Each gridder is within 4e-5 of the exact sum."""
    dice = np.random.default_rng(8)
    size = np.where(np.arange(150_000) % 20, 0.001, 0.5) * HIGHEST
    u, v = dice.normal(size=(2, 150_000)).clip(-1.9, 1.9) * size
    values, weights = np.exp(2j * np.pi * (u * 1.3 - v * 2.1) * ARCSEC), np.ones(len(u))
    ours, other = (dirty_sums(u, v, values, weights, NPIX, CELL, backend) for backend in ("finufft", "numpy"))
    assert all(error_of_peak(*pair) < 8e-5 for pair in zip(ours, other, strict=True))
