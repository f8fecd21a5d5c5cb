"""What phase referencing leaves: facts/calibration 4.5, a test a line."""

import numpy as np
import pytest

from synthwidgets.core.coherence import coherence, path_phase_rad
from synthwidgets.core.phase_screen import Grid, phase_screen, sampled, spectrum, structure_function
from synthwidgets.core.referencing import (
    antenna_variance,
    cycle_points_m,
    cycle_weights,
    effective_baseline_m,
    position_error_path_m,
    residual_variance,
)
from synthwidgets.core.troposphere import Air, airmass, antenna_paths_m, lines_apart_m

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


def test_the_effective_baseline_of_sources_that_set_is_that_of_3_degrees():
    """As far as the flat air reaches: 1 km of it is 20 km long at a sine of 0.05, and no longer below."""
    for elevation_deg in (2.0, 0.0, -10.0):
        found = effective_baseline_m(0.0, 60.0, 1000.0, 0.01, np.radians(elevation_deg))
        assert found == pytest.approx(20 * 1000 * 0.01)


def test_weights_of_another_interpolation_are_refused_in_a_sentence():
    with pytest.raises(ValueError, match="nearest or linear; this is cubic"):
        cycle_weights(0.5, "cubic")


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


def test_antennas_that_look_at_calibrator_target_and_calibrator_are_left_with_what_the_formula_says():
    """A target 1.7° downwind and 2.3° across; an offset of the wrong sign has 1.8 times the variance.

    Antennas everywhere, so that the mean over them has the structure function of this night's own waves.
    """
    grid = Grid(256, 512, 10.0)
    screen = phase_screen(grid, spectrum(grid), 3)
    wind_from, height_m = np.radians(270.0), 1000.0
    calibrator = (0.0, np.pi / 2)
    target = (np.arctan2(30.0, 40.0), np.arctan2(height_m, 50.0))  # pierces 30 m east and 40 m north
    offset_m = lines_apart_m(calibrator, target, height_m, wind_from)
    assert offset_m == pytest.approx([30, 40])
    air = Air(screen, 1.0, 0.0, height_m, 10.0, wind_from)
    rows, columns = np.mgrid[0 : grid.rows, 0 : grid.columns] * 10.0
    places_m = np.stack([columns.ravel(), rows.ravel(), np.zeros(rows.size)], axis=-1)

    def seen(line, time_s, enu_m):
        return antenna_paths_m(air, enu_m, np.array([time_s]), *line)[0][0] / airmass(line[1])

    def left(enu_m):  # looks at 0 s and 40 s, the target at 10 s
        return seen(target, 10.0, enu_m) - 0.75 * seen(calibrator, 0.0, enu_m) - 0.25 * seen(calibrator, 40.0, enu_m)

    power = np.abs(np.fft.fft2(screen.values[1:-2, 1:-2].real)) ** 2 / rows.size**2
    mean = np.fft.ifft2(power, norm="forward").real

    def rough(lags_m):
        column, row = np.moveaxis(np.rint(lags_m / 10).astype(int), -1, 0)
        return 2 * (mean[0, 0] - mean[row % grid.rows, column % grid.columns])

    baseline_m = np.array([200.0, 150.0])
    found = np.mean((left(places_m + np.append(baseline_m, 0.0)) - left(places_m)) ** 2)
    weights = cycle_weights(0.25, "linear")
    expected = residual_variance(rough, weights, cycle_points_m(0.25, 400.0, offset_m), baseline_m)
    assert found == pytest.approx(expected, rel=1e-3)  # single precision, and places within rounding of grid points
    wrong = residual_variance(rough, weights, cycle_points_m(0.25, 400.0, -offset_m), baseline_m)
    assert wrong > 1.5 * expected


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
