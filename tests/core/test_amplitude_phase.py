"""Amplitudes and phases taken apart: swaps and their inverse, rings, scrambled and zero phases."""

import itertools
import math

import numpy as np
import pytest

from synthwidgets.core import fourier
from synthwidgets.core.amplitude_phase import likeness, random_phases, ring_gains, with_phases_of
from synthwidgets.core.drawings import DRAWINGS, drawing, raster_picture
from synthwidgets.core.fourier_pairs import Placed

ARCSEC = math.pi / 648_000
GRID = fourier.planes(256, 0.0625 * ARCSEC)
EXACT = 1e-12  # of light 1 in all: rounding


def picture(name):
    return raster_picture(drawing(name), GRID, Placed(6 * ARCSEC))


FACE, OTHER = picture("face"), picture("other_face")
FACE_THERE, OTHER_THERE = fourier.transform_of(FACE), fourier.transform_of(OTHER)


def is_real(transform):
    return np.abs(np.fft.fft2(np.fft.ifftshift(transform)).imag).max() < 1e-9 * np.abs(transform).sum()


def test_swapped_twice_is_as_it_was():
    one, other = with_phases_of(FACE_THERE, OTHER_THERE), with_phases_of(OTHER_THERE, FACE_THERE)
    assert fourier.picture_of(with_phases_of(one, other)) == pytest.approx(FACE, abs=EXACT)
    assert fourier.picture_of(with_phases_of(other, one)) == pytest.approx(OTHER, abs=EXACT)


def test_a_swap_keeps_amplitudes_takes_phases_and_gives_a_real_picture():
    mixed = with_phases_of(FACE_THERE, OTHER_THERE)
    assert np.abs(mixed) == pytest.approx(np.abs(FACE_THERE), abs=EXACT)
    large = np.abs(OTHER_THERE) > 1e-6
    turned = np.angle(mixed[large] * np.conj(OTHER_THERE[large]))
    assert np.abs(turned[np.abs(mixed[large]) > 1e-9]).max() < 1e-6
    assert is_real(mixed)


@pytest.mark.parametrize(("amplitudes", "phases"), list(itertools.permutations(DRAWINGS, 2)))
def test_the_picture_looks_like_the_one_that_gave_its_phases(amplitudes, phases):
    """Outlines are more than half alike, and less than half of that are they the other picture's."""
    one, other = (fourier.transform_of(picture(name)) for name in (amplitudes, phases))
    mixed = with_phases_of(one, other)
    assert likeness(GRID, mixed, other) > 0.6 > 2 * abs(likeness(GRID, mixed, one))


def test_likeness_is_the_correlation_of_what_a_growing_filter_leaves():
    ramp = np.sqrt(np.hypot(GRID.u, GRID.v[:, None]))
    one, other = (fourier.picture_of(there * ramp) for there in (FACE_THERE, OTHER_THERE))
    expected = (one * other).sum() / np.sqrt((one**2).sum() * (other**2).sum())
    assert likeness(GRID, FACE_THERE, OTHER_THERE) == pytest.approx(expected, abs=1e-10)
    assert likeness(GRID, 0 * FACE_THERE, OTHER_THERE) == 0.0


def test_a_moved_picture_with_the_phases_of_the_still_one_is_where_that_is():
    moved = FACE_THERE * fourier.shift_factor(GRID, 1.5 * ARCSEC, -0.5 * ARCSEC)
    assert fourier.picture_of(with_phases_of(moved, FACE_THERE)) == pytest.approx(FACE, abs=EXACT)


def test_without_phases_everything_is_about_the_middle_and_like_its_own_mirror():
    bare = fourier.picture_of(np.abs(FACE_THERE))
    assert np.unravel_index(bare.argmax(), bare.shape) == (128, 128)
    assert fourier.mirrored(bare) == pytest.approx(bare, abs=EXACT)
    assert bare[128, 128] == pytest.approx(np.abs(FACE_THERE).mean(), rel=1e-12)  # all crests meet there


def test_equal_gains_make_it_brighter_and_nothing_else():
    gains = ring_gains(GRID, [5e4, 1e5], [2.0, 2.0, 2.0])
    assert fourier.picture_of(FACE_THERE * gains) == pytest.approx(2 * FACE, abs=EXACT)


def test_rings_are_where_their_edges_are_and_share_out_the_light():
    edges = [3e4, 1e5]
    parts = [fourier.picture_of(FACE_THERE * ring_gains(GRID, edges, gains)) for gains in np.eye(3)]
    assert sum(parts) == pytest.approx(FACE, abs=EXACT)
    powers = [(part**2).sum() for part in parts]
    assert sum(powers) == pytest.approx((FACE**2).sum(), rel=1e-12)  # rings have nothing in common: Parseval
    ring = ring_gains(GRID, edges, [0, 1, 0])
    # 2 cells are 25.8 kλ, 3 are 38.7, 2 and 2 across are 36.5, 8 are 103
    assert [ring[128, 128 - 3], ring[128 + 3, 128], ring[128 + 2, 128 + 2]] == [1, 1, 1]
    assert [ring[128, 128 - 2], ring[128, 128], ring[128 - 8, 128]] == [0, 0, 0]


def test_scrambled_phases_keep_amplitudes_and_what_is_near_the_middle():
    beyond = 1e5
    factors = random_phases(GRID, beyond, seed=7)
    near = np.hypot(GRID.u, GRID.v[:, None]) < beyond
    assert (factors[near] == 1).all()
    assert np.abs(factors) == pytest.approx(np.ones(near.shape), abs=EXACT)
    assert is_real(FACE_THERE * factors)
    angles = np.angle(factors[~near])
    # uniform over the turn: 60 000 unit vectors, every other one independent, sum to 0 within 4 of their 0.006
    assert abs(np.exp(1j * angles).mean()) < 0.025
    assert (random_phases(GRID, beyond, 7) == factors).all() and (random_phases(GRID, beyond, 8) != factors).any()
    assert (random_phases(GRID, 1e9, 7) == 1).all()


def test_the_nearer_the_scramble_comes_the_less_is_left():
    scrambled = (FACE_THERE * random_phases(GRID, beyond, seed=1) for beyond in (4e5, 1e5, 2e4))
    left = [likeness(GRID, one, FACE_THERE) for one in scrambled]
    assert left[0] > left[1] > left[2]


def test_a_phase_error_of_one_radian_leaves_a_mean_of_exp_minus_a_half():
    """What lesson 4 asks; the mean of 65 536 numbers is good to 0.003, four times its error allowed."""
    errors = np.random.default_rng(5).normal(size=65_536)
    assert abs(np.exp(1j * errors).mean()) == pytest.approx(math.exp(-0.5), abs=0.012)
