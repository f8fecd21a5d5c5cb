"""Self-calibration: what it does to a bright source, and that it makes a point of noise, how bright a one."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs
from synthwidgets.core.observing import receiver_gains
from synthwidgets.core.self_calibration import most_from_noise_jy, most_snr_from_noise, self_calibrated, self_solutions


def of_noise(antennas, integrations, seed=1):
    dice = np.random.default_rng(seed)
    return dice.normal(size=(integrations, len(pairs(antennas)[0]))) + 1j * dice.normal(
        size=(integrations, len(pairs(antennas)[0]))
    )


def calibrated(raw, model, weights, first, second, antennas, intervals, **limits):
    """The data by their own solutions, the flags and the solutions."""
    found = self_solutions(raw, model, weights, first, second, antennas, intervals, **limits)
    return *self_calibrated(raw, found, intervals, first, second), found


def made_point(antennas, integrations, each, seed=1):
    """The flux at the phase centre of self-calibrated noise of 1 Jy, `each` integrations an interval."""
    raw = of_noise(antennas, integrations, seed)
    found, flags, _ = calibrated(
        raw, 1.0, 1.0, *pairs(antennas), antennas, np.arange(integrations) // each, minimum_snr=0.0
    )
    assert not flags.any()
    return found.real.mean()


def test_a_bright_target_is_freed_of_its_antennas_errors():
    antennas = 12
    first, second = pairs(antennas)
    gains = receiver_gains(3, [str(one) for one in range(antennas)], 60.0 * np.arange(20), spread=0.0, drift_deg=60.0)
    gains /= np.abs(gains)
    raw = 2 * gains[:, first] * gains[:, second].conj() + 0.05 * of_noise(antennas, 20)
    found, flags, solutions = calibrated(raw, 1.0, 400.0, first, second, antennas, np.arange(20))
    assert not flags.any() and solutions.settled.all()
    assert abs(raw.mean()) < 1
    # of a flux of 2: fitted phases take away half of the noise's square, 1 part in 1 600
    assert found.mean() == pytest.approx(2.0, rel=1e-3, abs=4 * 0.05 / np.sqrt(found.size))


@pytest.mark.parametrize("antennas", [3, 4, 5])
@pytest.mark.parametrize("flagged", [0, 1])
def test_few_antennas_are_enough(antennas, flagged):
    """Of a point of 2 Jy, and of those that are in use."""
    gains = np.exp(1j * np.arange(float(antennas + flagged)))
    first, second = pairs(len(gains))
    raw = 2 * (gains[first] * gains[second].conj())[None]
    weights = 1e4 * (second < antennas)[None]
    found, flags, _ = calibrated(raw, 1.0, weights, first, second, len(gains), np.zeros(1, int))
    assert np.array_equal(flags, weights == 0)
    assert np.abs(found[~flags] - 2).max() < 1e-10


@pytest.mark.parametrize("antennas", [10, 43])
def test_noise_becomes_a_point_and_how_bright(antennas):
    """The largest eigenvalue of so small a matrix lies below Wigner's edge by Tracy & Widom's mean, -1.771.

    Phases alone cannot reach it, for their modulus is not theirs to choose; at least four fifths they do.
    """
    bound = most_from_noise_jy(1.0, antennas)
    largest = bound * (1 - 1.771 / 2 * antennas ** (-2 / 3))
    point = np.mean([made_point(antennas, 40, 1, seed) for seed in range(5)])
    assert 0.8 * largest < point < largest < bound
    image_noise = 1 / np.sqrt(antennas * (antennas - 1) / 2)
    assert point > 1.25 * np.sqrt(antennas) * image_noise  # of an interval's image; 2 is the bound


def test_the_bound_is_the_largest_eigenvalue_s():
    """Of noise of 1 Jy in each part: on average near 2 sqrt(2 N), and never less than what phases alone can reach."""
    antennas = 43
    first, second = pairs(antennas)
    for seed in range(5):
        matrix = np.zeros((antennas, antennas), complex)
        matrix[first, second] = of_noise(antennas, 1, seed)[0]
        largest = np.linalg.eigvalsh(matrix + matrix.conj().T)[-1]
        assert made_point(antennas, 1, 1, seed) < largest / (antennas - 1)
        assert largest == pytest.approx(2 * np.sqrt(2 * antennas), rel=0.15)  # N^(-2/3) below, and as wide


def test_more_intervals_do_not_help_and_longer_ones_do():
    """Four times the data in intervals as short: as bright a point. In intervals four times as long: half."""
    short, more, longer = (made_point(20, count, each) for count, each in ((40, 1), (160, 1), (160, 4)))
    assert more == pytest.approx(short, rel=0.05)  # 40 draws of about a tenth
    assert longer == pytest.approx(more / 2, rel=0.05)


def test_without_self_calibration_noise_is_no_point():
    raw = of_noise(20, 40)
    assert abs(raw.real.mean()) < 4 / np.sqrt(raw.size)
    assert made_point(20, 40, 1) > 20 / np.sqrt(raw.size)


@pytest.mark.parametrize("antennas", [10, 43])
def test_an_antennas_snr_on_noise_and_how_many_pass_a_minimum(antennas):
    """On average that of the point it makes, near 3 at most; it passes a limit no more often than its law says.

    An antenna's sum over its baselines would be a Rayleigh's, of mean sqrt(pi/2), if the others did not heed it; they
    turn towards it by what is left of the mean. 4 000 draws and more, of which a share of 0.01 is known to a sixth.
    """
    found = self_solutions(of_noise(antennas, 400), 1.0, 1.0, *pairs(antennas), antennas, np.arange(400), minimum_snr=0)
    most = most_snr_from_noise(antennas)
    point = made_point(antennas, 400, 1)
    assert found.snr.mean() == pytest.approx(point * np.sqrt(antennas - 1), rel=1e-9)  # both are sums of Re V
    assert 0.65 * most < found.snr.mean() < most < 3
    for least in (3.0, 4.0, 5.0):
        passing = np.exp(-((least - (most - np.sqrt(np.pi / 2))) ** 2) / 2)
        assert (found.snr >= least).mean() < passing
    assert (found.snr >= 3).mean() > 3 * np.exp(-(3**2) / 2)  # of antennas that nobody heeds


def test_four_antennas_are_enough_and_three_are_what_they_are():
    for antennas in (3, 4):
        first, second = pairs(antennas)
        turned = np.exp(1j * np.arange(antennas))
        right, flags, _ = calibrated(
            turned[first][None] * turned[second].conj(), 1.0, 1e4, first, second, antennas, np.zeros(1, int)
        )
        assert right == pytest.approx(np.ones((1, len(first)))) and not flags.any()


def test_minimum_snr_keeps_most_of_it_out():
    """At 20 antennas noise alone has an antenna SNR of about 1.9 by fit; five asked for leave hardly anything."""
    raw = of_noise(20, 40)
    _, flags, _ = calibrated(raw, 1.0, 1.0, *pairs(20), 20, np.arange(40), minimum_snr=5.0)
    assert flags.mean() > 0.99


def test_integrations_of_no_interval_are_flagged():
    _, flags, _ = calibrated(np.full((2, 10), 3.0 + 0j), 1.0, 1e4, *pairs(5), 5, np.array([0, -1]))
    assert flags.tolist() == [[False] * 10, [True] * 10]
    _, flags, solutions = calibrated(np.ones((2, 10), complex), 1.0, 1e4, *pairs(5), 5, np.array([-1, -1]))
    assert flags.all() and not len(solutions.gains)
