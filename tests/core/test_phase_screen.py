"""The turbulent screen: facts/calibration 4.4, and what issue 5 asks of its statistics.

64 nights take 64 transforms of 4096 x 1024 numbers in single precision, 0.1 s each; both patterns of a screen come from
one of them, and only one row in sixteen is looked at.
"""

import numpy as np
import pytest

from synthwidgets.core.phase_screen import Grid, phase_screen, sampled, screen_grid, spectrum, structure_function
from synthwidgets.core.referencing import antenna_variance

GRID = Grid(1024, 4096, 10.0)
LAGS_M = np.array([50, 100, 200, 300, 500, 1000, 2000, 3000, 5000])
WIDE = Grid(4096, 4096, 12.5)  # on which the table of 4.4 was computed


def along(lags_m):
    return np.stack([np.asarray(lags_m, float), np.zeros(np.shape(lags_m))], axis=-1)


def slope(lags_m, rough):
    """Exponent of the rms between two lags."""
    return np.log(rough[1] / rough[0]) / np.log(lags_m[1] / lags_m[0]) / 2


@pytest.fixture(scope="module")
def exact():
    return structure_function(GRID, spectrum(GRID))


@pytest.fixture(scope="module")
def nights():
    """Mean over seeds 1 to 64 and both patterns of the squared difference at each lag along the long side."""
    power, total = spectrum(GRID), np.zeros(len(LAGS_M))
    for seed in range(1, 65):
        rows = phase_screen(GRID, power, seed).values[1:-2:16, 1:-2]
        for index, lag_m in enumerate(LAGS_M):
            total[index] += np.mean(np.abs(rows[:, lag_m // 10 :] - rows[:, : -lag_m // 10]) ** 2) / 2
    return total / 64


def test_empirical_over_exact_structure_function_mean_of_seeds_1_to_64(nights, exact):
    ratio = nights / exact(along(LAGS_M))
    assert ratio[LAGS_M <= 1000] == pytest.approx(1, abs=0.03)
    assert ratio[LAGS_M > 1000] == pytest.approx(1, abs=0.06)  # fewer waves that long in a screen


def test_across_the_wind_a_screen_is_as_rough_as_along_it(exact):
    power, lags_m, total = spectrum(GRID), np.array([100, 300, 1000]), np.zeros(3)
    for seed in range(1, 13):
        columns = phase_screen(GRID, power, seed).values[1:-2, 1:-2:16]
        for index, lag_m in enumerate(lags_m):
            total[index] += np.mean(np.abs(columns[lag_m // 10 :] - columns[: -lag_m // 10]) ** 2) / 24
    across = exact(along(lags_m)[:, ::-1])
    # 12 screens, both patterns, of 10 km by 41 km: some 10 000 squares of a kilometre, half as many at the longest lag
    assert total / across == pytest.approx(1, abs=0.05)
    assert across == pytest.approx(exact(along(lags_m)), rel=0.02)


def test_slopes_of_the_nights(nights):
    of = dict(zip(LAGS_M, nights, strict=True))
    assert slope((100, 1000), (of[100], of[1000])) == pytest.approx(0.60, abs=0.03)
    assert slope((1000, 5000), (of[1000], of[5000])) == pytest.approx(0.25, abs=0.03)


TABLE = [
    (1000, 6000, 0.70, 0.51, 0.11, 1.20, 0.312, 0.623),
    (1000, 20_000, 0.72, 0.55, 0.27, 1.64, 0.281, 0.575),
    (1500, 15_000, 0.74, 0.60, 0.25, 1.55, 0.253, 0.536),
    (2000, 15_000, 0.75, 0.63, 0.26, 1.60, 0.234, 0.508),
]


@pytest.mark.parametrize(("thickness_m", "outer_scale_m", "steep", "middle", "flat", "far", "near", "nearer"), TABLE)
def test_exact_slopes_and_ratios_of_each_setting(thickness_m, outer_scale_m, steep, middle, flat, far, near, nearer):
    rough = structure_function(WIDE, spectrum(WIDE, thickness_m, outer_scale_m))
    for ends, expected in (((25, 250), steep), ((100, 1000), middle), ((1000, 5000), flat)):
        assert slope(ends, rough(along(ends))) == pytest.approx(expected, abs=0.007)  # two digits were printed
    ratios = np.sqrt(rough(along([10_000, 100, 300])))
    assert ratios == pytest.approx([far, near, nearer], abs=0.006)
    assert rough(along([1000.0])) == pytest.approx(1, abs=1e-5)


def test_steep_turbulence_alone_has_a_slope_of_1_61_in_a_finite_box():
    rough = structure_function(WIDE, spectrum(WIDE, 1e9, 1e9))  # no layer, no outer scale but the box
    assert 2 * slope((20, 200), rough(along([20, 200]))) == pytest.approx(1.61, abs=0.03)


def test_a_night_of_phases_at_230_ghz():
    """175 µm on 1 km is 48.3° and keeps 0.701; 400 µm is 110.5°."""
    from synthwidgets.core.coherence import coherence, path_phase_rad

    phases = -path_phase_rad(np.array([175e-6, 400e-6]), 230e9)
    assert np.degrees(phases) == pytest.approx([48.3, 110.5], abs=0.06)
    assert coherence(phases[0]) == pytest.approx(0.701, abs=5e-4)


def test_the_two_patterns_of_a_screen_are_independent_and_their_mean_is_nothing():
    power = spectrum(GRID)
    found = []
    for seed in range(1, 9):
        values = phase_screen(GRID, power, seed).values[1:-2, 1:-2]
        assert abs(values.mean()) < 1e-5  # single precision
        steps = np.diff(values[::8], axis=1)  # neighbours differ independently enough to be counted
        found.append(np.corrcoef(steps.real.ravel(), steps.imag.ravel())[0, 1])
    assert np.max(np.abs(found)) < 5 / np.sqrt(GRID.rows * GRID.columns / 8)  # five standard errors


def test_a_seed_is_a_night_and_another_seed_another():
    grid = Grid(128, 256, 10.0)
    power = spectrum(grid)
    one, again, other = (phase_screen(grid, power, seed).values for seed in (5, 5, 6))
    assert np.array_equal(one, again)
    assert abs(np.vdot(one, other)) < 0.5 * np.linalg.norm(one) * np.linalg.norm(other)


def test_nights_of_seeds_that_follow_one_another_know_nothing_of_each_other_and_have_their_power():
    """Both patterns of seeds 1 to 64 without a spectrum, where all numbers are independent: five standard errors."""
    grid = Grid(64, 128, 10.0)
    count = grid.rows * grid.columns
    flat = np.full((grid.rows // 2 + 1, grid.columns // 2 + 1), 1 / count)
    screens = [phase_screen(grid, flat, seed).values[1:-2, 1:-2].ravel() for seed in range(1, 65)]
    nights = np.concatenate([[one.real, one.imag] for one in screens]).astype(float)
    products = nights @ nights.T / count
    assert np.mean(np.diag(products)) == pytest.approx(1, abs=5 * np.sqrt(2 / nights.size))
    assert np.abs(products - np.diag(np.diag(products))).max() < 5 / np.sqrt(count)


def test_the_structure_function_is_that_of_the_spectrum_summed_slowly():
    grid = Grid(32, 256, 10.0)
    power = spectrum(grid)
    wide = np.zeros((32, 256))
    kx, ky = np.fft.fftfreq(256, 10.0), np.fft.fftfreq(32, 10.0)
    for row in range(32):
        for column in range(256):
            wide[row, column] = power[min(row, 32 - row), min(column, 256 - column)]
    rough = structure_function(grid, power)
    for lag_m in ((10.0, 0.0), (0.0, 30.0), (-50.0, 70.0), (1280.0, 160.0), (2000.0, -300.0)):
        waves = 1 - np.cos(2 * np.pi * (kx * lag_m[0] + ky[:, None] * lag_m[1]))
        assert rough(np.array(lag_m)) == pytest.approx(2 * np.sum(wide * waves), rel=1e-9)


def smoothed_away(exact, lag_m):
    """The share of D that the cubic takes: D of two sums of 4 x 4 points, over all places between them.

    Catmull & Rom's weights as they are written in books, powers of t.
    """
    places = np.stack(np.meshgrid(np.arange(-1, 3), np.arange(-1, 3)), axis=-1).reshape(-1, 2) * 10.0
    points_m = np.concatenate([places + np.array([lag_m, 0.0]), places])
    t = (np.arange(8) + 0.5) / 8  # a cubic's square is smooth: eight are as good as many
    taps = np.stack([-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, t**3 - t**2]) / 2
    left = [
        antenna_variance(exact, np.concatenate([sums, -sums]), points_m)
        for sums in (np.outer(down, right).ravel() for down in taps.T for right in taps.T)
    ]
    return 1 - np.mean(left) / exact(along(lag_m))


def test_what_the_cubic_takes_from_small_lags(exact):
    """Read between its points, the air is a little smoother: 0.7 % at 50 m, where 3 % are allowed, and 3 % at 20 m."""
    screens = [phase_screen(GRID, spectrum(GRID), seed) for seed in (1, 2)]
    x, y = np.random.default_rng(1).uniform(0, 40_000, (2, 200_000))
    for lag_m, told in ((20, 0.03), (50, 0.007)):
        # the same places on and off the grid, so that the night itself drops out
        off, on = (
            sum(np.mean(np.abs(sampled(one, a + lag_m, b) - sampled(one, a, b)) ** 2) for one in screens)
            for a, b in ((x, y), (np.rint(x / 10) * 10, np.rint(y / 10) * 10))
        )
        expected = smoothed_away(exact, lag_m)
        assert expected == pytest.approx(told, abs=told / 6)  # one digit is told
        # means of 400 000 squares at places half a cell apart: they scatter by 0.05 % against each other; four of them
        assert 1 - off / on == pytest.approx(expected, abs=0.002)


def test_reading_a_screen_hits_its_points_and_is_smooth_across_its_seam():
    grid = Grid(128, 256, 10.0)
    screen = phase_screen(grid, spectrum(grid), 9)
    rows, columns = np.mgrid[0:128, 0:256]
    assert np.array_equal(sampled(screen, columns * 10.0, rows * 10.0), screen.values[1:-2, 1:-2].astype(complex))
    seam = np.linspace(-30, 30, 61)
    steps = np.abs(np.diff(sampled(screen, seam, -seam)))
    inside = np.abs(np.diff(sampled(screen, seam + 500, 500 - seam)))
    assert steps.max() < 3 * inside.max()


def test_the_cubic_is_exact_for_a_parabola():
    """A lopsided one, so that a swapped axis or sign shows."""
    from synthwidgets.core.phase_screen import Screen

    grid = Grid(64, 64, 10.0)
    at = (np.arange(-1, 66) % 64) * 10.0
    surface = (2 * at - 0.003 * at**2 + 0.5 * at[:, None] + 0.001 * at[:, None] ** 2).astype(np.complex64)
    x, y = np.random.default_rng(2).uniform(100, 500, (2, 50))
    expected = 2 * x - 0.003 * x**2 + 0.5 * y + 0.001 * y**2
    assert sampled(Screen(surface, grid), x, y).real == pytest.approx(expected, rel=1e-5)  # single precision


@pytest.mark.parametrize(
    ("extent_m", "travel_m", "expected"),
    [
        (5000, 30_000, Grid(1024, 4096, 10.0)),
        (10_000, 30_000, Grid(2048, 4096, 10.0)),
        (16_000, 30_000, Grid(2048, 4096, 20.0)),
        (5000, 36_000, Grid(1024, 4320, 10.0)),
    ],
)
def test_sizes_of_screens(extent_m, travel_m, expected):
    assert screen_grid(extent_m, travel_m) == expected


@pytest.mark.parametrize("extent_m", [0, 500, 5120, 5121, 10_240, 33_000, 1e6])
@pytest.mark.parametrize("travel_m", [0, 12_000, 72_000, 1e6])
def test_air_repeats_neither_across_the_array_nor_while_it_passes(extent_m, travel_m):
    grid = screen_grid(extent_m, travel_m)
    assert grid.rows * grid.cell_m >= 2 * extent_m
    assert grid.columns * grid.cell_m >= extent_m + travel_m
    assert grid.rows <= 2048 and grid.columns <= 10_240  # 170 MB
