"""What referencing leaves, simulated, against the exact general form of facts/calibration 4.5.

Everything is the app's own: its plan of scans, air over lines of sight, raw visibilities, the solver, tables looked up
and applied. Noise is off, and the air is turned down to 17.5 µm at 1 km, so that no phase wraps.
"""

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs
from synthwidgets.core.coherence import path_phase_rad
from synthwidgets.core.gain_sums import gain_sums
from synthwidgets.core.gain_tables import GainTable, corrected, gains_at, interval_means, solution_intervals
from synthwidgets.core.gains import solve_gains
from synthwidgets.core.observing import path_gains, raw_visibilities
from synthwidgets.core.phase_screen import Grid, phase_screen, spectrum, structure_function
from synthwidgets.core.referencing import residual_variance
from synthwidgets.core.troposphere import Air, airmass, antenna_paths_m, lines_apart_m
from synthwidgets.models.phase_block import CALIBRATOR, cycles
from synthwidgets.models.phase_lengths import cycle

GRID = Grid(1024, 4096, 10.0)
# The seeds on which the issue judges the screen itself; of each, wet and dry air are a night by itself. Their own waves
# are within 1.5 standard errors of the spectrum; those of seeds 1 to 24 alone, rougher nights, are off by up to 3.7.
SEEDS = range(1, 65)
NIGHTS = 2 * len(SEEDS)
WIND_M_S, WIND_FROM_RAD, HEIGHT_M, FREQUENCY_HZ = 10.0, np.radians(270.0), 1000.0, 230e9
WAVELENGTH_M = 299_792_458.0 / FREQUENCY_HZ
PATH_M = 17.5e-6
# Not quite 3° apart, across the wind, equally high: with the target at 87° and the calibrator in the zenith, 0.1 % more
# air before the target alone would leave 0.3 % more. Lines pierce the air 25 m south and north of an antenna, and the
# first antenna stands 25 m north of a point of the grid, so that all places are points of it.
ASIDE_M = 25.0
HIGH_RAD = np.arctan2(HEIGHT_M, ASIDE_M)
CALIBRATOR_LINE, TARGET_LINE = (np.pi, HIGH_RAD), (0.0, HIGH_RAD)
NORTH_M = np.array([0.0, 150.0, 1000.0, 3000.0])  # antennas: three baselines across the wind
ARRAYS = 16  # copies of the array, side by side across the whole screen
# Cycles follow one another along the whole screen; from these times on [s], so that starts are closer than what is left
# of the air is wide.
STARTS_S = {20.0: (0,), 60.0: (0,), 120.0: (0,), 240.0: (0, 120), 474.0: (0, 237)}
FIRST, SECOND = pairs(len(NORTH_M))
INTERPOLATIONS = ("linear", "nearest")


def all_pairs():
    """Antennas 1 and 2 of the pairs of every copy."""
    return tuple((np.arange(ARRAYS)[:, None] * len(NORTH_M) + some).ravel() for some in (FIRST, SECOND))


def left_m2(air, cycle_s, start_s):
    """Mean square path left on the three baselines, of all the target's integrations and copies, by interpolation.

    Of both nights.
    """
    side_m = GRID.rows * GRID.cell_m
    enu_m = np.zeros((ARRAYS, len(NORTH_M), 3))
    enu_m[..., 1] = side_m / ARRAYS * np.arange(ARRAYS)[:, None] + NORTH_M + ASIDE_M
    plan = cycles(cycle_s, GRID.columns * GRID.cell_m / WIND_M_S)
    times_s, looks = plan.times_s + start_s, plan.fields == CALIBRATOR
    azimuths = np.where(looks, CALIBRATOR_LINE[0], TARGET_LINE[0])
    nights_m = antenna_paths_m(air, enu_m.reshape(-1, 3), times_s, azimuths, HIGH_RAD)
    return [of_night_m2(path_m, plan, times_s, looks) for path_m in nights_m]


def of_night_m2(path_m, plan, times_s, looks):
    first, second = all_pairs()
    gains = path_gains(path_m, WAVELENGTH_M)
    raw = raw_visibilities(np.ones((len(times_s), len(first))), first, second, [gains])
    intervals = solution_intervals(plan.scans[looks], np.ones(looks.sum(), bool), "scan")
    table = solved(raw[looks], intervals, times_s[looks])
    found = {}
    for interpolation in INTERPOLATIONS:
        given = gains_at(table, times_s[~looks], interpolation)
        right, _ = corrected(raw[~looks], given, first, second)
        phases = np.angle(right).reshape(-1, ARRAYS, len(FIRST))[..., : len(NORTH_M) - 1]  # those with antenna 0
        found[interpolation] = (phases**2).mean(axis=(0, 1)) / path_phase_rad(1.0, FREQUENCY_HZ) ** 2
    return found


def solved(raw, intervals, times_s):
    """A table of all copies' antennas, each copy solved by itself."""
    scans, antennas = intervals.max() + 1, len(NORTH_M)
    alone = raw.reshape(-1, ARRAYS, len(FIRST)).transpose(1, 0, 2).reshape(-1, len(FIRST))
    each = (np.arange(ARRAYS)[:, None] * scans + intervals).ravel()
    sums = gain_sums(alone, 1.0, 1.0, FIRST, SECOND, antennas, each)
    gains = solve_gains(sums, minimum_snr=0.0, minimum_baselines=3, tolerance=1e-6).gains
    gains = gains.reshape(ARRAYS, scans, antennas).transpose(1, 0, 2).reshape(scans, -1)
    return GainTable(interval_means(times_s, intervals), np.zeros(scans, int), gains, np.ones(gains.shape))


@pytest.fixture(scope="module")
def simulated():
    """Of every cycle and interpolation the mean square path left, shape (night, baseline) [m2]."""
    found = {(cycle_s, how): [] for cycle_s in STARTS_S for how in INTERPOLATIONS}
    power = spectrum(GRID)
    for seed in SEEDS:
        air = Air(phase_screen(GRID, power, seed), PATH_M, PATH_M, HEIGHT_M, WIND_M_S, WIND_FROM_RAD)
        for cycle_s, starts_s in STARTS_S.items():
            each = [left_m2(air, cycle_s, start_s) for start_s in starts_s]
            for how in INTERPOLATIONS:
                nights = ([one[how] for one in starts] for starts in zip(*each, strict=True))
                found[cycle_s, how] += [np.mean(night, axis=0) for night in nights]
    return {key: np.array(values) for key, values in found.items()}


def rough_of(values):
    """Structure function of the waves that one seed's two nights happen to have, exact when every start counts."""
    power = np.abs(np.fft.fft2(values)) ** 2 / values.size**2
    mean = np.fft.ifft2(power, norm="forward").real  # of both nights' products at every lag, added up
    table = mean[0, 0] - mean

    def at(lags_m):
        column, row = np.moveaxis(np.rint(lags_m / GRID.cell_m).astype(int), -1, 0)
        return table[row % GRID.rows, column % GRID.columns]

    return at


@pytest.fixture(scope="module")
def rough():
    return structure_function(GRID, spectrum(GRID))


def exact_m2(rough, cycle_s, interpolation):
    """The general form, each calibrator scan's integrations being the points that share its weight."""
    plan = cycles(cycle_s, 3600.0)
    offset_m = lines_apart_m(CALIBRATOR_LINE, TARGET_LINE, HEIGHT_M, WIND_FROM_RAD)
    baselines_m = np.stack([np.zeros(3), NORTH_M[1:]], axis=-1)
    cases = [cycle(plan, cycle_s, shot, interpolation, WIND_M_S, offset_m) for shot in range(plan.shots)]
    assert all(abs(weights.sum()) < 1e-12 and len(weights) == 1 + 2 * plan.looks for weights, _ in cases)
    path_m = PATH_M * airmass(HIGH_RAD)
    return path_m**2 * np.mean([residual_variance(rough, *case, baselines_m) for case in cases], axis=0)


@pytest.mark.parametrize("interpolation", INTERPOLATIONS)
@pytest.mark.parametrize("cycle_s", STARTS_S)
def test_what_is_left_is_what_the_exact_form_says(simulated, rough, cycle_s, interpolation):
    ratios = simulated[cycle_s, interpolation] / exact_m2(rough, cycle_s, interpolation)
    error = ratios.std(axis=0, ddof=1) / np.sqrt(NIGHTS)
    assert np.sqrt(ratios.mean(axis=0)) == pytest.approx(np.ones(3), abs=0.05)  # of the rms, as the issue asks
    assert (np.abs(ratios.mean(axis=0) - 1) / error).max() < 3


def test_what_is_left_is_what_each_nights_own_waves_say(simulated):
    """Without the chance of nights: only that of the starts that are left out."""
    power = spectrum(GRID)
    own = [rough_of(phase_screen(GRID, power, seed).values[1:-2, 1:-2]) for seed in SEEDS[:16]]
    for (cycle_s, how), values in simulated.items():
        of_seeds = values.reshape(-1, 2, values.shape[1]).mean(axis=1)[: len(own)]
        ratios = of_seeds / [exact_m2(waves, cycle_s, how) for waves in own]
        error = ratios.std(axis=0, ddof=1) / np.sqrt(len(own))
        assert (np.abs(ratios.mean(axis=0) - 1) / error).max() < 3
        assert error.max() / 2 < 0.05 / 3  # of the rms: 5 % would be seen


def test_the_errors_from_the_seeds_are_small_enough_to_tell_anything(simulated):
    """One with another 5 % of the rms are seen: their standard error is below a third of that."""
    for values in simulated.values():
        assert (values.std(axis=0, ddof=1) / values.mean(axis=0) / np.sqrt(NIGHTS) / 2).max() < 0.05 / 3


def test_on_150_m_in_474_s_referencing_adds_and_on_3_km_in_60_s_it_halves(simulated, rough):
    raw_m2 = PATH_M**2 * rough(np.stack([np.zeros(3), NORTH_M[1:]], axis=-1))
    assert simulated[474.0, "linear"].mean(axis=0)[0] > 1.2 * raw_m2[0]  # 1.3 is exact; 1.5 for looks of no length
    assert simulated[60.0, "linear"].mean(axis=0)[2] < raw_m2[2] / 4
