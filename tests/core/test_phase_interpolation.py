"""Interpolation, wraps and the check source: facts/calibration 4.6, a test a line."""

import numpy as np
import pytest

from synthwidgets.core.coherence import coherence, path_phase_rad, wrapping_rate_m_s
from synthwidgets.core.constants import LIGHT_M_S
from synthwidgets.core.phase_interpolation import interpolated_phase_rad

LOOKS_S = np.array([0.0, 100.0])


def between(first_deg, last_deg, at_s, interpolation="linear"):
    phases = np.radians([first_deg, last_deg])
    return np.degrees(interpolated_phase_rad(LOOKS_S, phases, np.atleast_1d(at_s), interpolation))


def test_halfway_from_170_to_minus_170_is_180():
    assert between(170, -170, 50.0) == pytest.approx(180)


def test_a_quarter_of_the_way_from_10_to_60_is_22_5_unwrapped_and_21_88_of_complex_numbers():
    assert between(10, 60, 25.0) == pytest.approx(22.5)
    mixed = 0.75 * np.exp(1j * np.radians(10)) + 0.25 * np.exp(1j * np.radians(60))
    assert np.degrees(np.angle(mixed)) == pytest.approx(21.88, abs=5e-3)  # what is not done


def test_the_mean_of_unit_phasors_120_degrees_apart_is_half_as_long():
    assert abs(np.exp(1j * np.radians([0, 120])).mean()) == pytest.approx(0.5)  # why phases are interpolated


def test_nearest_beyond_the_ends_and_the_later_look_half_way():
    assert between(10, 60, [-50.0, 150.0]) == pytest.approx([10, 60])
    assert between(10, 60, [-50.0, 49.9, 50.0, 150.0], "nearest") == pytest.approx([10, 10, 60, 60])


def test_many_antennas_and_looks_at_once_and_a_single_look():
    times_s = np.array([0.0, 10.0, 40.0])
    true = np.multiply.outer(times_s, [0.05, -0.09])  # less than half a turn between looks
    wrapped = np.angle(np.exp(1j * true))
    at_s = np.array([5.0, 25.0, 40.0])
    assert interpolated_phase_rad(times_s, wrapped, at_s) == pytest.approx(np.multiply.outer(at_s, [0.05, -0.09]))
    assert interpolated_phase_rad(times_s[:1], wrapped[:1] + 1, at_s) == pytest.approx(np.ones((3, 2)))


@pytest.mark.parametrize(("cycle_s", "expected"), [(20, 32.6), (60, 10.9), (420, 1.55)])
def test_ambiguity_when_the_change_in_a_cycle_is_more_than_180_degrees(cycle_s, expected):
    rate_m_s = wrapping_rate_m_s(cycle_s, 230e9)
    assert rate_m_s * 1e6 == pytest.approx(expected, abs=0.06)
    for faster, right in ((0.99, True), (1.01, False)):
        path_m = faster * rate_m_s * cycle_s
        seen_deg = np.degrees(np.angle(np.exp(1j * path_phase_rad(path_m, 230e9))))
        half = between(0.0, seen_deg, 50.0)[0]
        assert (half == pytest.approx(np.degrees(path_phase_rad(path_m / 2, 230e9)))) == right
    assert pytest.approx(rate_m_s * cycle_s) == LIGHT_M_S / 230e9 / 2


def test_what_cannot_be_interpolated_is_refused_in_words():
    with pytest.raises(ValueError, match="at least one"):
        interpolated_phase_rad(np.zeros(0), np.zeros(0), np.zeros(1))
    with pytest.raises(ValueError, match="nearest or linear; this is cubic"):
        interpolated_phase_rad(np.zeros(1), np.zeros(1), np.zeros(1), "cubic")


def test_a_check_source_loses_its_fast_part_and_is_shifted_by_its_slow_part():
    """Peak over flux is the sum of w cos(phase) over that of w; exp(-sigma^2/2) is what a bell curve makes of it."""
    rng = np.random.default_rng(8)
    phases, weights = rng.normal(0, 0.6, 100_000), rng.uniform(0.5, 1.5, 100_000)
    assert weights @ np.cos(phases) / weights.sum() == pytest.approx(coherence(0.6), abs=5e-3)  # five standard errors
