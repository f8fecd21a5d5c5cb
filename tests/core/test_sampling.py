"""Thermal noise: how much of it, and dice that know only the pair and the moment."""

import numpy as np
import pytest

from synthwidgets.core.sampling import noise_sigma_jy, sefd_jy, unit_noise

NAMES = [f"DA{number}" for number in range(41, 61)]
FIRST, SECOND = np.triu_indices(20, 1)
COUNT = 190 * 500
NOISE = unit_noise(1234, NAMES, FIRST, SECOND, np.arange(500))


def test_mean_and_variance():
    """Each of 95 000 is N(0, 1): their mean is N(0, 1/count), their variance 1 +- sqrt(2/count). 5 sigma."""
    assert NOISE.shape == (500, 190)
    for part in (NOISE.real, NOISE.imag):
        assert abs(part.mean()) < 5 / np.sqrt(COUNT)
        assert abs(part.var() - 1) < 5 * np.sqrt(2 / COUNT)
        assert abs((part**4).mean() - 3) < 5 * np.sqrt(96 / COUNT)  # kurtosis: its variance is 105 - 9


def test_independent_of_one_another():
    """Products of neighbours (parts, pairs, integrations, seeds) have mean 0 and variance 1. 5 sigma."""
    other = unit_noise(1235, NAMES, FIRST, SECOND, np.arange(500))
    products = {
        "real and imaginary": NOISE.real * NOISE.imag,
        "neighbouring integrations": NOISE.real[1:] * NOISE.real[:-1],
        "neighbouring pairs": NOISE.real[:, 1:] * NOISE.real[:, :-1],
        "imaginary and next real": NOISE.imag[:-1] * NOISE.real[1:],
        "neighbouring seeds": NOISE.real * other.real,
        "sizes of neighbours": (np.abs(NOISE[1:]) ** 2 - 2) * (np.abs(NOISE[:-1]) ** 2 - 2) / 4,
    }
    for name, product in products.items():
        assert abs(product.mean()) < 5 / np.sqrt(product.size), name


def test_other_pairs_do_not_notice_when_an_antenna_goes_or_changes_its_place_in_the_list():
    kept = [name for name in NAMES if name != "DA45"][::-1]
    first, second = np.triu_indices(19, 1)
    fewer = unit_noise(1234, kept, first, second, np.arange(500))
    of_pair = {(NAMES[a], NAMES[b]): NOISE[:, k] for k, (a, b) in enumerate(zip(FIRST, SECOND, strict=True))}
    for column, (a, b) in enumerate(zip(first, second, strict=True)):
        assert np.array_equal(fewer[:, column].conj(), of_pair[kept[b], kept[a]])


def test_pieces_are_the_whole():
    pieces = [
        unit_noise(1234, NAMES, FIRST, SECOND, np.arange(start, start + 100)) for start in range(0, 500, 100)
    ]
    assert np.array_equal(np.concatenate(pieces), NOISE)


def test_pair_the_other_way_round_is_the_conjugate():
    assert np.array_equal(unit_noise(1234, NAMES, SECOND, FIRST, np.arange(500)), NOISE.conj())


def test_seeds_differ_and_repeat():
    assert np.array_equal(unit_noise(1234, NAMES, FIRST, SECOND, np.arange(500)), NOISE)
    assert not np.any(unit_noise(-1, NAMES, FIRST, SECOND, np.arange(500)) == NOISE)


def test_the_same_numbers_on_every_computer():
    """A class shares a seed: these four were written down once and stay."""
    few = unit_noise(1, ["A", "B"], np.array([0]), np.array([1]), np.arange(2)).ravel()
    written_down = [-0.160967534335 + 0.929254052116j, 1.737860551647 + 0.765051242109j]
    assert np.allclose(few, written_down, rtol=0, atol=1e-9)


def test_no_samples():
    none = np.zeros(0, int)
    assert unit_noise(1, ["A", "B"], none, none, np.arange(3)).shape == (3, 0)
    assert unit_noise(1, ["A", "B"], np.array([0]), np.array([1]), none).shape == (0, 1)


def test_sefd_of_an_alma_dish():
    """2 k T / (eta A) with T = 100 K, eta = 0.72, A = 113.1 m^2: 33.9 Jy per K."""
    assert sefd_jy(100.0, 12.0) == pytest.approx(3391, rel=1e-3)
    assert sefd_jy(100.0, np.array([12.0, 6.0]))[1] == pytest.approx(4 * 3391, rel=1e-3)


def test_radiometer_equation():
    """SEFD 1000 Jy, 1 MHz, 50 s: 1000/sqrt(1e8) = 0.1 Jy; unequal dishes by the geometric mean."""
    assert noise_sigma_jy(1000.0, 1000.0, 1e6, 50.0) == pytest.approx(0.1)
    assert noise_sigma_jy(500.0, 2000.0, 1e6, 50.0) == pytest.approx(0.1)
    assert noise_sigma_jy(1000.0, 1000.0, 1e6, 50.0, efficiency=0.5) == pytest.approx(0.2)
    assert noise_sigma_jy(1000.0, 1000.0, 1e6, 50.0, polarisations=2) == pytest.approx(0.1 / np.sqrt(2))
