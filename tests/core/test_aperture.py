"""A dish and its holes: Airy's numbers, from aperture over autocorrelation to beam, the filled dish as limit."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core import aperture
from synthwidgets.core.aperture import airy_beam, pairs_beam, ring_values, seen_through, spread, tiles_m

LOPSIDED_M = np.array([[-40.0, 10.0], [25.0, 35.0], [5.0, -30.0], [45.0, -8.0]])  # no symmetry but the beam's own


def distances(npix: int, cell: float) -> np.ndarray:
    offset = (np.arange(npix) - npix // 2) * cell
    return np.hypot(*np.meshgrid(offset, offset))


def test_airy_has_its_dark_ring_half_width_and_bright_ring_where_the_books_have_them():
    """Born & Wolf, table 8.2: zero at 1.220, next maximum 0.0175 at 1.635; full width at half height 1.029."""
    unit = 1.3e-3 / 240
    offset = unit * np.array([0, aperture.AIRY_NULL, 1.635, aperture.AIRY_FWHM / 2])
    assert airy_beam(offset, 240.0, 1.3e-3) == pytest.approx([1, 0, 0.0175, 0.5], abs=1e-4)  # numbers of four digits
    around = airy_beam(unit * np.linspace(1.15, 1.29, 141), 240.0, 1.3e-3)
    assert around.argmin() == 70  # 1.22, in steps of 0.001


def test_the_transform_of_a_discs_autocorrelation_is_airys_beam():
    npix, side_m, dish_m, wavelength_m = 512, 4.0, 512.0, 1e-3
    disc = (distances(npix, side_m) <= dish_m / 2).astype(float)
    disc = np.pad(disc, npix // 2)  # room, so that no spacing comes back around
    autocorrelation = np.fft.ifft2(np.abs(np.fft.fft2(disc)) ** 2).real
    beam = np.fft.fftshift(np.fft.fft2(autocorrelation).real)
    cell_rad = wavelength_m / (2 * npix * side_m)
    expected = airy_beam(distances(2 * npix, cell_rad), dish_m, wavelength_m)
    middle = slice(npix - 60, npix + 60)
    # a rim of pixels 4 m wide on a dish of 512 m: 1 % of a lobe's place, less of its height
    assert np.abs((beam / beam.max() - expected)[middle, middle]).max() < 0.01


def test_holes_give_their_own_beam_times_that_of_the_pairs_once_the_zero_spacings_are_taken_out():
    """The autocorrelation of the painted aperture without its blob in the middle, and its transform."""
    npix, side_m, hole_m, wavelength_m = 1024, 0.25, 8.0, 1e-3
    offset_m = (np.arange(npix) - npix // 2) * side_m
    painted = sum(np.hypot(offset_m - east, offset_m[:, None] - north) <= hole_m / 2 for east, north in LOPSIDED_M)
    autocorrelation = np.fft.fftshift(np.fft.ifft2(np.abs(np.fft.fft2(painted)) ** 2).real)
    spacing_m = distances(npix, side_m)
    assert spacing_m[(autocorrelation > 0.5) & (spacing_m > hole_m + 1)].min() > hole_m + 2  # the blobs stand apart
    autocorrelation[spacing_m < hole_m + 1] = 0
    beam = np.fft.fftshift(np.fft.fft2(np.fft.ifftshift(autocorrelation)).real)[:, ::-1]  # columns grow west
    beam = np.roll(beam, 1, axis=1)
    cell_rad = wavelength_m / (npix * side_m)
    own = airy_beam(distances(npix, cell_rad), hole_m, wavelength_m)
    expected = own * pairs_beam(LOPSIDED_M, wavelength_m, npix, cell_rad)
    middle = slice(npix // 2 - 30, npix // 2 + 30)
    # a hole is 32 pixels wide: its pixels move its beam's width by about a hundredth
    assert np.abs((beam / beam.max() - expected)[middle, middle]).max() < 0.02


def test_pairs_are_the_slow_sum_over_pairs_and_the_right_way_round():
    npix, cell_rad, wavelength_m = 16, 3e-6, 1e-3
    beam = pairs_beam(LOPSIDED_M, wavelength_m, npix, cell_rad)
    for row, column in ((3, 12), (9, 1), (8, 8), (14, 15)):
        east, north = -(column - 8) * cell_rad, (row - 8) * cell_rad
        turns = [((one - other) @ (east, north)) / wavelength_m for i, one in enumerate(LOPSIDED_M)
                 for other in LOPSIDED_M[:i]]
        assert beam[row, column] == pytest.approx(np.mean(np.cos(2 * np.pi * np.array(turns))), abs=1e-12)
    assert np.abs(beam[:, 1:] - beam[:, :0:-1]).max() > 0.5  # mirrored about the middle, it would be another


def test_two_holes_north_east_of_one_another_make_stripes_from_north_west_to_south_east():
    beam = pairs_beam(np.array([[30.0, 30.0], [-30.0, -30.0]]), 1e-3, 32, 1e-6)
    steps = np.arange(1, 16)
    assert beam[16 + steps, 16 + steps] == pytest.approx(1, abs=1e-12)  # up and right: north-west
    assert beam[16 + steps, 16 - steps].min() < -0.9


def test_many_holes_are_the_filled_dish():
    """Tiles packed like coins weigh as the disc that has as much room as their cells."""
    across, dish_m, wavelength_m = 60, 240.0, 1.3e-3
    places = tiles_m(dish_m, across)
    as_wide_m = dish_m / across * np.sqrt(len(places) * 2 * np.sqrt(3) / np.pi)
    cell_rad = wavelength_m / dish_m / 8
    expected = airy_beam(distances(96, cell_rad), as_wide_m, wavelength_m)
    # the rim is rough by one tile in 60, on every side by chance; and 2800 zero spacings are missing, 4e-4
    assert np.abs(pairs_beam(places, wavelength_m, 96, cell_rad) - expected).max() < 3e-3


def test_all_pairs_of_chance_places_have_airys_beam_in_the_mean():
    """Independent places on the disc: the mean beam is the disc's, whatever their number; only its noise is not."""
    chance, count, draws, wavelength_m, dish_m = np.random.default_rng(5), 6, 4000, 1e-3, 100.0
    cell_rad, total = wavelength_m / dish_m / 2, np.zeros((8, 8))
    for _ in range(draws):
        radius, angle = dish_m / 2 * np.sqrt(chance.random(count)), 2 * np.pi * chance.random(count)
        total += pairs_beam(radius[:, None] * np.stack([np.sin(angle), np.cos(angle)], 1), wavelength_m, 8, cell_rad)
    expected = airy_beam(distances(8, cell_rad), dish_m, wavelength_m)
    # one draw scatters by about 1/6 about the mean; five sigma of 4000 are 0.013
    assert np.abs(total / draws - expected).max() < 0.013


def test_tiles_fill_the_dish_do_not_overlap_and_stay_inside():
    places = tiles_m(240.0, 20)
    lengths = np.hypot(*(places[:, None] - places[None]).T)[np.triu_indices(len(places), 1)]
    assert lengths.min() == pytest.approx(12.0)
    assert np.hypot(*places.T).max() + 6 <= 120 + 1e-6
    # coins packed closely cover pi / sqrt(12) = 0.907; a ring one tile wide along the rim has room for half of them
    assert 0.907 * (1 - 3 / 20) < len(places) / 400 < 0.907


def test_an_order_is_that_of_its_seed_and_its_first_ones_are_spread():
    places = tiles_m(240.0, 20)
    assert spread(places, 7).tolist() == spread(places, 7).tolist() != spread(places, 8).tolist()
    for seed in range(20):
        order = spread(places, seed)
        assert sorted(order.tolist()) == list(range(len(places)))
        lengths = np.hypot(*(places[order[:12], None] - places[order[:12]][None]).T)
        assert lengths.max() > 160  # of 240: no dozen huddles on one side


def test_a_sky_seen_through_a_beam_is_the_slow_sum():
    chance, npix = np.random.default_rng(2), 6
    sky, wide = chance.random((npix, npix)), chance.random((2 * npix, 2 * npix))
    seen = seen_through(sky, wide)
    for row, column in ((0, 0), (1, 4), (5, 2)):
        slow = sum(sky[y, x] * wide[npix + row - y, npix + column - x] for y in range(npix) for x in range(npix))
        assert seen[row, column] == pytest.approx(slow, rel=1e-12)


def test_rings_hold_the_lowest_mean_and_highest_of_each_distance():
    beam = pairs_beam(LOPSIDED_M, 1e-3, 32, 1e-6)
    lowest, mean, highest = ring_values(beam).T
    at = distances(32, 1.0).round() == 5
    assert (lowest[5], mean[5], highest[5]) == pytest.approx((beam[at].min(), beam[at].mean(), beam[at].max()))
