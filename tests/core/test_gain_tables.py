"""Gain tables: intervals, looking up between them, applying, another band. Lines of facts 4.6 and 4.1."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs
from synthwidgets.core.band_transfer import band_offsets_rad, transferred
from synthwidgets.core.gain_tables import (
    GainTable,
    corrected,
    gain_table,
    gains_at,
    interval_means,
    solution_intervals,
)
from synthwidgets.core.gains import Gains, referenced


def table(times_s, phases_deg, amplitudes=1.0):
    phases = np.asarray(phases_deg, float)
    phases = phases.reshape(len(times_s), -1)
    gains = np.reshape(amplitudes, (-1, 1)) * np.exp(1j * np.radians(phases))
    return GainTable(np.asarray(times_s, float), np.zeros(len(times_s), int), gains, np.ones(gains.shape))


def phases_deg(gains):
    return np.degrees(np.angle(gains[:, 0]))


def test_170_and_minus_170_meet_at_180():
    """Not at 0, which is what plain numbers would say."""
    assert abs(phases_deg(gains_at(table([0, 10], [170, -170]), np.array([5.0])))[0]) == pytest.approx(180)


def test_10_and_60_at_a_quarter_are_22_5():
    """Of the phase, not of the complex number: that would be 21.88."""
    found = gains_at(table([0, 10], [10, 60]), np.array([2.5]))
    assert phases_deg(found) == pytest.approx(22.5)
    straight = 0.75 * np.exp(1j * np.radians(10)) + 0.25 * np.exp(1j * np.radians(60))
    assert np.degrees(np.angle(straight)) == pytest.approx(21.88, abs=0.005)


def test_amplitude_is_not_that_of_the_complex_mean():
    """120 degrees apart the complex mean has modulus 0.5; both amplitudes are 1, and so is the one between."""
    found = gains_at(table([0, 10], [0, 120]), np.array([5.0]))
    assert np.abs(found) == pytest.approx(1.0)
    assert abs((1 + np.exp(2j * np.pi / 3)) / 2) == pytest.approx(0.5)


def test_amplitudes_go_straight():
    assert np.abs(gains_at(table([0, 10], [0, 90], [1.0, 2.0]), np.array([2.5])))[0] == pytest.approx(1.25)


@pytest.mark.parametrize("interpolation", ["nearest", "linear"])
def test_ends_are_held_and_nothing_is_extrapolated(interpolation):
    found = gains_at(table([0, 10], [10, 60]), np.array([-100.0, 0.0, 10.0, 100.0]), interpolation)
    assert phases_deg(found) == pytest.approx([10, 10, 60, 60])


def test_nearest_takes_the_nearest_and_of_two_the_later():
    found = gains_at(table([0, 10, 30], [1, 2, 3]), np.array([4.9, 5.0, 5.1, 19.0, 21.0]), "nearest")
    assert phases_deg(found) == pytest.approx([1, 2, 2, 2, 3])


def test_a_change_by_more_than_half_a_turn_is_read_the_wrong_way():
    """32.6, 10.9 and 1.55 um/s at 230 GHz are half a turn in 20, 60 and 420 s: what is faster is lost."""
    wavelength_m = 299_792_458.0 / 230e9
    for cycle_s, told_um_s in ((20, 32.6), (60, 10.9), (420, 1.55)):
        rate_um_s = wavelength_m * 1e6 / 2 / cycle_s
        assert rate_um_s == pytest.approx(told_um_s, rel=4e-3)  # half of the last digit
        for faster, right in ((0.98, True), (1.02, False)):
            times = np.array([0, cycle_s / 2, cycle_s])
            true_deg = -360 * faster * rate_um_s * 1e-6 * times / wavelength_m
            found = gains_at(table([0, cycle_s], true_deg[[0, 2]]), times[1:2])
            assert (abs(np.exp(1j * np.radians(true_deg[1])) - found[0, 0]) < 1e-9) == right


def test_an_antenna_without_a_solution_is_looked_up_in_the_others():
    gains = np.array([[1, 1j], [np.nan, 1j], [np.exp(2j), np.nan]])
    found = gains_at(GainTable(np.arange(3.0), np.zeros(3, int), gains, np.ones((3, 2))), np.array([1.0, 2.0]))
    assert np.angle(found) == pytest.approx(np.array([[1, np.pi / 2], [2, np.pi / 2]]))


def test_an_antenna_that_never_had_one_has_none():
    found = gains_at(GainTable(np.zeros(1), np.zeros(1, int), np.array([[1, np.nan]]), np.ones((1, 2))), np.zeros(3))
    assert np.isnan(found).tolist() == [[False, True]] * 3


def drifting(intervals=9, antennas=6, most_deg=50.0):
    """Gains that wander by up to so much from interval to interval, with one arbitrary phase for all of each."""
    dice = np.random.default_rng(5)
    phases = np.cumsum(np.radians(dice.uniform(-most_deg, most_deg, (intervals, antennas))), axis=0)
    return np.exp(1j * (phases + dice.uniform(-np.pi, np.pi, (intervals, 1))))


def looked_up(gains, reference, interpolation):
    """Phases of all pairs, as unit complex numbers (time, pair), by a table with this reference antenna."""
    solved = Gains(referenced(gains, reference), np.ones(gains.shape), 1, np.ones(len(gains), bool), reference)
    of_each = np.arange(len(gains))
    found = gains_at(gain_table(solved, of_each, 10.0 * of_each, 0 * of_each), np.arange(0, 80.0, 0.7), interpolation)
    first, second = pairs(gains.shape[1])
    return found[:, first] * found[:, second].conj()


@pytest.mark.parametrize("interpolation", ["nearest", "linear"])
def test_a_reference_antenna_that_is_missing_now_and_then_changes_no_corrected_data(interpolation):
    """Every second interval others are counted from a stand-in: the same as with the stand-in throughout."""
    gains = drifting()
    gains[1::2, 0] = np.nan
    asked, stand_in = (looked_up(gains, reference, interpolation) for reference in (0, 1))
    assert np.abs(asked - stand_in).max() < 1e-12  # rounding of angles
    others = looked_up(gains[:, 1:], 2, interpolation)
    assert np.abs(asked[:, -others.shape[1] :] - others).max() < 1e-12  # pairs without it come last


@pytest.mark.parametrize("interpolation", ["nearest", "linear"])
def test_where_everybody_is_missing_once_the_intervals_still_belong_together(interpolation):
    """Antennas that stand still, of which another one is missing each time, and two together at the end."""
    gains = np.repeat(drifting(1), 9, axis=0) * drifting(9, 1)
    for interval, antennas in enumerate(([0], [1], [2], [3], [4], [5], [], [0, 1], [1, 2])):
        gains[interval, antennas] = np.nan
    first, second = pairs(6)
    steady = gains[6, first] * gains[6, second].conj()
    assert np.abs(looked_up(gains, 0, interpolation) - steady).max() < 1e-12


def test_intervals_that_share_no_antenna_are_left_as_they_are():
    """And one without any solution stays so."""
    gains = drifting(3, 4)
    gains[0, 2:] = gains[1, :2] = gains[2] = np.nan
    solved = Gains(referenced(gains, 0), np.ones(gains.shape), 1, np.ones(3, bool))
    found = gain_table(solved, np.arange(3), np.arange(3.0), np.zeros(3, int)).gains
    assert np.angle(found[0, 0]) == pytest.approx(0) and np.angle(found[1, 2]) == pytest.approx(0)
    assert np.array_equal(np.isfinite(found), np.isfinite(gains))


def test_where_there_is_no_gain_data_are_flagged():
    first, second = pairs(3)
    found, flags = corrected(np.full((1, 3), 2 + 2j), np.array([[2.0, np.nan, 1j]]), first, second)
    assert flags.tolist() == [[True, False, True]]
    assert found.tolist() == [[0, (2 + 2j) / -2j, 0]]


def test_corrected_divides_what_was_multiplied_with_channels_too():
    dice = np.random.default_rng(1)
    first, second = pairs(5)
    true = dice.normal(size=(4, 10, 3)) + 1j * dice.normal(size=(4, 10, 3))
    gains = dice.normal(size=(4, 5)) + 1j * dice.normal(size=(4, 5))
    raw = (gains[:, first] * gains[:, second].conj())[..., None] * true
    assert np.abs(corrected(raw, gains, first, second)[0] - true).max() < 1e-12


def test_intervals_per_scan_and_per_integration():
    scans, wanted = np.array([1, 1, 2, 2, 3, 3]), np.array([True, True, False, False, True, True])
    assert solution_intervals(scans, wanted, "scan").tolist() == [0, 0, -1, -1, 1, 1]
    assert solution_intervals(scans, wanted, "integration").tolist() == [0, 1, -1, -1, 2, 3]
    assert solution_intervals(scans, ~wanted & False, "scan").tolist() == [-1] * 6
    assert interval_means(np.arange(6.0), solution_intervals(scans, wanted, "scan")).tolist() == [0.5, 4.5]


def test_intervals_per_anything_else_are_refused_in_a_sentence():
    with pytest.raises(ValueError, match="per “scan” or per “integration”; got “scn”"):
        solution_intervals(np.zeros(2, int), np.ones(2, bool), "scn")


def test_phases_of_a_lower_band_are_carried_up_with_their_offset():
    """A path of 2 mm and drifting, seen at 90 GHz; at 270 GHz three times the phase and each antenna's own offset."""
    times_s, dice = np.arange(0, 600.0, 60), np.random.default_rng(2)
    paths_m = np.linspace(0, 2e-3, 10)[:, None] * np.array([0.0, 1.0, -0.7])
    offsets = dice.uniform(-np.pi, np.pi, (2, 3))
    low, high = (
        table(times_s, np.degrees(-2 * np.pi * ghz * 1e9 * paths_m / 299_792_458.0 + offset))
        for ghz, offset in ((90, offsets[0]), (270, offsets[1]))
    )
    start = GainTable(high.times_s[:2], high.fields[:2], high.gains[:2], high.snr[:2])
    found = transferred(low, 3.0, band_offsets_rad(low, start, 3.0))
    assert np.abs(found.gains - high.gains).max() < 1e-10


def test_an_antenna_that_one_band_never_saw_has_no_offset_and_no_gain():
    low = table([0, 60], [[10, 20, 30], [12, 22, 32]])
    high = transferred(low, 3.0, 0.5)
    high.gains[:, 1] = np.nan
    offsets = band_offsets_rad(low, high, 3.0)
    assert np.isnan(offsets[1]) and offsets[[0, 2]] == pytest.approx([0.5, 0.5])
    found = transferred(low, 3.0, offsets).gains
    assert np.isnan(found[:, 1]).all() and np.isfinite(found[:, [0, 2]]).all()


def test_noise_of_a_carried_phase_grows_with_the_ratio():
    assert transferred(table([0], [0]), 3.0).snr[0, 0] == pytest.approx(1 / 3)
