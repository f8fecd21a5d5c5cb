"""What phase referencing leaves: facts/calibration 4.5, a test a line, and 4.6 on wraps and interpolation."""

import numpy as np
import pytest

from synthwidgets.core.coherence import SPEED_OF_LIGHT_M_S, coherence, path_phase_rad, wrapping_rate_m_s
from synthwidgets.core.phase_interpolation import interpolated_phase_rad
from synthwidgets.core.phase_screen import Grid, phase_screen, sampled, spectrum, structure_function
from synthwidgets.core.referencing import (
    antenna_variance,
    cycle_points_m,
    cycle_weights,
    effective_baseline_m,
    position_error_path_m,
    residual_variance,
)

WIDE = Grid(4096, 4096, 12.5)  # on which the tables of 4.5 were computed
DEGREES = np.degrees(-path_phase_rad(175e-6, 230e9))  # a night of 175 µm on 1 km, at 230 GHz
FRACTIONS = np.linspace(0.15, 0.85, 15)
OFFSET_M = 1000 * np.radians(3.0)
PRINTED = 0.065  # half of the last digit of the facts, and half of one of what they were computed with


@pytest.fixture(scope="module")
def rough():
    return structure_function(WIDE, spectrum(WIDE))


def left_deg(rough, cycle_s, baseline_m=None, interpolation="linear", offset_m=(0.0, OFFSET_M), wind_m_s=10.0):
    """Rms phase of what is left, of the mean variance over the cycle; of a long baseline when none is named."""
    variances = []
    for fraction in FRACTIONS:
        weights = cycle_weights(fraction, interpolation)
        points_m = cycle_points_m(fraction, wind_m_s * cycle_s, np.array(offset_m))
        if baseline_m is None:
            variances.append(2 * antenna_variance(rough, weights, points_m))
        else:
            variances.append(residual_variance(rough, weights, points_m, np.array([0.0, baseline_m])))
    return DEGREES * np.sqrt(np.mean(variances))


def rms_deg(rough, baseline_m):
    return DEGREES * np.sqrt(rough(np.array([baseline_m, 0.0])))


@pytest.mark.parametrize(
    ("wind", "cycle", "theta", "expected"),
    [(10, 60, 3, 352.4), (10, 360, 3, 1852.4), (6, 20, 1, 77.5), (10, 120, 4, 669.8), (10, 0, 1, 17.45)],
)
def test_textbook_effective_baseline(wind, cycle, theta, expected):
    assert effective_baseline_m(wind, cycle, 1000.0, np.radians(theta)) == pytest.approx(expected, abs=0.06)
    low = effective_baseline_m(wind, 0, 1000.0, np.radians(theta), np.radians(30))
    assert low == pytest.approx(2 * 1000 * np.radians(theta))  # a slanting line is twice as long


@pytest.mark.parametrize(
    ("power", "fraction", "interpolation", "expected"),
    [
        (5 / 3, 0.5, "linear", 0.6423),
        (2 / 3, 0.5, "linear", 1.0983),
        (5 / 3, 0.25, "linear", 0.5145),
        (2 / 3, 0.25, "linear", 1.0024),
        (5 / 3, 0.5, "nearest", np.sqrt(2)),
        (2 / 3, 0.5, "nearest", np.sqrt(2)),
    ],
)
def test_exact_for_frozen_flow_of_a_power_law(power, fraction, interpolation, expected):
    def law(lags_m):
        return np.hypot(lags_m[..., 0], lags_m[..., 1]) ** power

    points_m = cycle_points_m(fraction, 2.0, np.zeros(2))  # a = r/2 = 1, where the law is 1
    variance = 2 * antenna_variance(law, cycle_weights(fraction, interpolation), points_m)
    assert np.sqrt(variance) == pytest.approx(expected, abs=5e-5)


def test_exact_linear_form_is_the_one_written_out(rough):
    s, r, d = 0.3, 600.0, np.array([20.0, 50.0])
    points_m = cycle_points_m(s, r, d)
    upwind = np.array([-r, 0.0])
    written = (1 - s) * rough(s * upwind + d) + s * rough((1 - s) * upwind - d) - s * (1 - s) * rough(upwind)
    assert antenna_variance(rough, cycle_weights(s, "linear"), points_m) == pytest.approx(written, rel=1e-9)
    assert antenna_variance(rough, cycle_weights(s, "nearest"), points_m) == pytest.approx(rough(s * upwind + d))
    late = cycle_points_m(0.8, r, d)
    expected = rough(0.2 * upwind - d)
    assert antenna_variance(rough, cycle_weights(0.8, "nearest"), late) == pytest.approx(expected)


@pytest.mark.parametrize("baseline_m", [(150.0, 0.0), (0.0, 1000.0), (-700.0, 400.0)])
@pytest.mark.parametrize("interpolation", ["linear", "nearest"])
def test_general_baseline_against_air_that_is_sampled(baseline_m, interpolation):
    """Every start on a screen, averaged, has the structure function of its own waves exactly; the rest is the cubic."""
    grid = Grid(512, 1024, 10.0)
    screen = phase_screen(grid, spectrum(grid), 4)
    power = np.abs(np.fft.fft2(screen.values[1:-2, 1:-2].real)) ** 2 / (grid.rows * grid.columns) ** 2
    mean = np.fft.ifft2(power, norm="forward").real  # of products of places that far apart, of this night

    def rough(lags_m):
        column, row = np.moveaxis(np.rint(lags_m / 10).astype(int), -1, 0)
        return 2 * (mean[0, 0] - mean[row % grid.rows, column % grid.columns])

    weights = cycle_weights(0.25, interpolation)
    points_m = cycle_points_m(0.25, 400.0, np.array([30.0, 50.0]))
    rows, columns = np.mgrid[0 : grid.rows, 0 : grid.columns] * 10.0
    left = sum(
        weight * sign * sampled(screen, columns + x + at[0], rows + y + at[1]).real
        for weight, (x, y) in zip(weights, points_m, strict=True)
        for sign, at in ((1, baseline_m), (-1, (0.0, 0.0)))
    )
    expected = residual_variance(rough, weights, points_m, np.array(baseline_m))
    assert np.mean(left**2) == pytest.approx(expected, rel=1e-4)  # single precision; all places are points of the grid


def test_general_baseline_is_nothing_at_zero_and_twice_an_antenna_far_off(rough):
    weights, points_m = cycle_weights(0.5, "linear"), cycle_points_m(0.5, 200.0, np.array([0.0, OFFSET_M]))
    assert residual_variance(rough, weights, points_m, np.zeros(2)) == pytest.approx(0, abs=1e-12)
    far = residual_variance(rough, weights, points_m, np.array([[0.0, 10_000.0], [0.0, 20_000.0]]))
    assert far == pytest.approx(2 * antenna_variance(rough, weights, points_m), rel=5e-3)


CYCLES = [  # cycle, textbook baseline, its rms, exact linear, exact nearest, coherence
    (20, 152, 16.5, 11.9, 15.1, 0.979),
    (60, 352, 28.6, 22.0, 28.0, 0.929),
    (120, 652, 40.2, 35.4, 42.3, 0.827),
    (240, 1252, 52.4, 51.7, 59.8, 0.666),
    (474, 2422, 63.4, 67.9, 76.9, 0.496),
]


@pytest.mark.parametrize(("cycle_s", "b_eff", "textbook", "linear", "nearest", "left"), CYCLES)
def test_residuals_of_the_default_screen_on_a_long_baseline(rough, cycle_s, b_eff, textbook, linear, nearest, left):
    rule_m = effective_baseline_m(10.0, cycle_s, 1000.0, np.radians(3.0))
    assert rule_m == pytest.approx(b_eff, abs=0.5)
    assert rms_deg(rough, rule_m) == pytest.approx(textbook, abs=PRINTED)
    assert left_deg(rough, cycle_s) == pytest.approx(linear, abs=PRINTED)
    assert left_deg(rough, cycle_s, interpolation="nearest") == pytest.approx(nearest, abs=PRINTED)
    assert coherence(np.radians(left_deg(rough, cycle_s))) == pytest.approx(left, abs=6e-4)


def test_a_calibrator_displaced_along_the_wind(rough):
    assert left_deg(rough, 20, offset_m=(OFFSET_M, 0.0)) == pytest.approx(10.6, abs=PRINTED)


@pytest.mark.parametrize(("cycle_s", "expected"), [(20, 9.1), (60, 21.2), (120, 35.1), (240, 51.6), (474, 67.9)])
def test_residuals_of_a_calibrator_at_one_degree(rough, cycle_s, expected):
    assert left_deg(rough, cycle_s, offset_m=(0.0, OFFSET_M / 3)) == pytest.approx(expected, abs=PRINTED)


@pytest.mark.parametrize(
    ("baseline_m", "raw", "expected"),
    [
        (50, 7.3, (6.8, 7.6, 8.3, 8.8, 9.0)),
        (150, 16.3, (10.4, 14.2, 17.0, 19.0, 20.1)),
        (300, 25.9, (11.6, 18.4, 24.3, 28.9, 31.4)),
        (1000, 48.3, (12.0, 21.8, 34.0, 46.5, 54.9)),
        (3000, 66.4, (11.9, 22.0, 35.3, 51.3, 66.1)),
        (10_000, 75.0, (11.9, 21.9, 35.4, 51.7, 67.9)),
    ],
)
def test_residual_by_baseline_across_the_wind(rough, baseline_m, raw, expected):
    assert rms_deg(rough, baseline_m) == pytest.approx(raw, abs=PRINTED)
    found = [left_deg(rough, cycle_s, baseline_m) for cycle_s in (20, 60, 120, 240, 474)]
    assert found == pytest.approx(expected, abs=PRINTED)


def test_referencing_adds_on_a_short_baseline_and_helps_on_a_long_one(rough):
    assert left_deg(rough, 474, 150) > 1.1 * rms_deg(rough, 150)
    assert left_deg(rough, 60, 3000) < 0.5 * rms_deg(rough, 3000)


def test_second_parameter_set():
    thin = structure_function(WIDE, spectrum(WIDE, 1000.0, 6000.0))
    cycles = (20, 60, 120, 240, 360)
    assert [left_deg(thin, cycle_s) for cycle_s in cycles] == pytest.approx([15.1, 27.6, 41.2, 54.8, 61.5], abs=PRINTED)
    rules = [rms_deg(thin, effective_baseline_m(10.0, cycle_s, 1000.0, np.radians(3.0))) for cycle_s in cycles]
    assert rules == pytest.approx([20.0, 32.8, 42.7, 50.9, 54.4], abs=PRINTED)


@pytest.mark.parametrize(("error_m", "theta", "expected"), [(1e-3, 7.4, 35.7), (1e-3, 1, 4.82), (2e-4, 7.4, 7.13)])
def test_antenna_position_error(error_m, theta, expected):
    phase = -path_phase_rad(position_error_path_m(error_m, np.radians(theta)), 230e9)
    assert np.degrees(phase) == pytest.approx(expected, abs=0.06)


# 4.6 ----------------------------------------------------------------------------------------------------------

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
    assert pytest.approx(rate_m_s * cycle_s) == SPEED_OF_LIGHT_M_S / 230e9 / 2


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
