"""Antenna gains: what comes out of them, how exactly, and what they do not touch. Lines of facts 4.8 and 4.6."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs
from synthwidgets.core.gain_sums import fewest_baselines
from synthwidgets.core.gain_tables import corrected
from synthwidgets.core.gains import (
    gain_steps,
    gain_sums,
    left_sigma,
    phase_errors_rad,
    referenced,
    refined,
    solve_gains,
)
from synthwidgets.core.sampling import noise_sigma_jy, radiometer_jy, sefd_jy


def gains_of(antennas, seed, spread=0.2):
    dice = np.random.default_rng(seed)
    return (1 + spread * dice.uniform(-1, 1, antennas)) * np.exp(2j * np.pi * dice.uniform(size=antennas))


def measured(gains, model, sigma=0.0, integrations=1, seed=0):
    """V = g g* M + n of every pair, (integration, pair)."""
    first, second = pairs(len(gains))
    dice = np.random.default_rng(seed)
    noise = sigma * dice.normal(size=(2, integrations, len(first)))
    return gains[first] * gains[second].conj() * model + noise[0] + 1j * noise[1]


def sums_of(visibilities, model, antennas, sigma=1e-3, **more):
    return gain_sums(visibilities, model, 1 / sigma**2, *pairs(antennas), antennas, **more)


def turned(gains, reference=0):
    return gains * np.exp(-1j * np.angle(gains[reference]))


def test_noiseless_gains_are_recovered_the_five_antennas_of_the_facts():
    """g = (1, 0.9 e^0.5i, 1.1 e^-1i, 0.8 e^2i, 1.05 e^-2.5i): within 1e-12, by steps of half in 68 at 1e-14."""
    right = np.array([1, 0.9, 1.1, 0.8, 1.05]) * np.exp(1j * np.array([0, 0.5, -1, 2, -2.5]))
    sums = sums_of(measured(right, 1.0), 1.0, 5)
    gains, count, moved = np.ones((1, 5), complex), 0, 1.0
    while moved >= 1e-14:
        new = gains + 0.5 * (refined(gains, sums) - gains)
        moved, gains, count = np.abs(new - gains).max(), new, count + 1
    assert abs(count - 68) <= 2  # the last steps move by a few units of rounding, which the order of a sum decides
    assert np.abs(turned(gains[0]) - right).max() < 1e-12
    assert np.abs(solve_gains(sums).gains[0] - right).max() < 1e-12


@pytest.mark.parametrize("antennas", [5, 10, 43])
def test_noiseless_gains_are_recovered_of_a_point(antennas):
    right = gains_of(antennas, seed=antennas)
    found = solve_gains(sums_of(measured(right, 3.0), 3.0, antennas), reference=2)
    assert found.settled.all()
    assert np.abs(found.gains[0] - turned(right, 2)).max() < 1e-10


@pytest.mark.parametrize("width", [0.3, 0.6])
def test_noiseless_gains_are_recovered_of_a_resolved_source_with_holes_in_the_data(width):
    """Long pairs hear a hundredth of it; a fifth of the pairs is missing; the source is no point and not symmetric."""
    antennas = 20
    right, dice = gains_of(antennas, seed=4), np.random.default_rng(5)
    first, second = pairs(antennas)
    places = dice.normal(size=(antennas, 2))
    east, north = (places[first] - places[second]).T
    model = np.exp(-width * (east**2 + north**2)) * (1 + 0.5 * np.exp(1j * east))
    flags = dice.uniform(size=(1, len(first))) < 0.2
    found = solve_gains(sums_of(measured(right, model), model, antennas, 1e-6, flags=flags))
    assert found.settled.all()
    assert np.abs(found.gains[0] - turned(right)).max() < 1e-10


def test_intervals_and_channels_are_solved_each_by_itself():
    """Three intervals with other gains each, two channels with another model each, times that belong to none."""
    each = [gains_of(6, seed) for seed in range(3)]
    model = np.array([2.0, 3.0])
    raw = np.stack([measured(gains, 1.0)[0, :, None] * model for gains in each for _ in range(2)])
    raw[5] = 99.0
    found = solve_gains(sums_of(raw, model, 6, intervals=np.array([0, 0, 1, 1, 2, -1])))
    assert np.abs(found.gains - np.stack([turned(gains) for gains in each])).max() < 1e-10


def test_intervals_of_noise_among_others_change_nothing_for_them():
    """They go on alone when the others stand still; all end as each would by itself, to the tolerance of a step."""
    raw = measured(gains_of(8, seed=2), 1.0, 1.0, integrations=9, seed=3)
    raw[::3] += 20 * measured(gains_of(8, seed=4), 1.0)
    together = solve_gains(sums_of(raw, 1.0, 8, 1.0, intervals=np.arange(9)), minimum_snr=0.0)
    alone = [solve_gains(sums_of(one[None], 1.0, 8, 1.0), minimum_snr=0.0) for one in raw]
    counts = [one.steps for one in alone]
    assert max(counts) > 2 * min(counts) and together.steps == max(counts)
    assert together.settled.all()
    assert np.abs(together.gains - np.concatenate([one.gains for one in alone])).max() < 1e-9  # slow ones creep


def test_gains_may_be_small_as_in_units_of_correlation():
    """A start that fits the size, not 1: a thousandth is found in as few steps."""
    right = gains_of(10, seed=1)
    large, small = (solve_gains(sums_of(measured(right * size, 1.0), 1.0, 10, 1e-9)) for size in (1, 1e-3))
    assert np.abs(small.gains * 1e3 - large.gains).max() < 1e-10
    assert small.steps == large.steps


def test_phases_alone_are_right_where_amplitudes_are_not():
    """The model is thrice too bright; each phase is right, each amplitude 1."""
    right = gains_of(8, seed=3)
    found = solve_gains(sums_of(measured(right, 1.0), 3.0, 8), phase_only=True)
    assert np.abs(found.gains[0] - turned(right / np.abs(right))).max() < 1e-10


def test_steps_show_the_way_of_the_solver():
    """The one that solves goes through just these, so that what is shown is what is done."""
    right = gains_of(10, seed=2)
    sums = sums_of(measured(right, 1.0, 0.1), 1.0, 10, 0.1)
    found, steps = solve_gains(sums), gain_steps(sums)
    shown = [next(steps) for _ in range(found.steps + 1)]
    assert np.array_equal(referenced(shown[-1], 0), found.gains)
    away = [np.abs(turned(gains[0]) - found.gains[0]).max() for gains in shown]
    assert away[0] > 0.5 and away[4] < away[2] < away[0]


def test_at_the_solution_the_misfit_is_least():
    """Least squares: any other gains, a little off in any direction, leave more."""
    first, second = pairs(7)
    raw = measured(gains_of(7, seed=9), 1.0, 0.3, seed=1)
    found = solve_gains(sums_of(raw, 1.0, 7, 0.3)).gains[0]

    def left(gains):
        return (np.abs(raw[0] - gains[first] * gains[second].conj()) ** 2).sum()

    for antenna in range(7):
        for direction in (1, -1, 1j, -1j):
            assert left(found + 1e-3 * direction * (np.arange(7) == antenna)) > left(found)


def test_reference_antenna_leaves_corrected_visibilities_unchanged():
    raw = measured(gains_of(10, seed=5), 2.0, 0.2, integrations=3)
    sums = sums_of(raw, 2.0, 10, 0.2)
    one, other = (
        corrected(raw, np.repeat(solve_gains(sums, reference).gains, 3, 0), *pairs(10))[0] for reference in (0, 7)
    )
    assert np.abs(one - other).max() < 1e-12  # rounding of a division


def test_reference_antenna_without_a_solution_has_a_stand_in():
    gains = np.array([[1j, np.nan, 1.0], [np.nan, 2j, 1.0], [np.nan] * 3])
    found = referenced(gains, 1)
    assert np.allclose(found[:2], [[1, np.nan, -1j], [np.nan, 2, -1j]], equal_nan=True)
    assert np.isnan(found[2]).all()


def test_a_reference_antenna_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="from 0 to 4; got 5"):
        solve_gains(sums_of(measured(np.ones(5), 1.0), 1.0, 5), reference=5)


PHASES = [(43, 1.0, 12.4), (43, 3.0, 4.12), (43, 10.0, 1.24), (10, 3.0, 8.5)]


@pytest.mark.parametrize("antennas, s, told_deg", PHASES)
def test_phase_error_is_sqrt_2_over_s_sqrt_n(antennas, s, told_deg):
    """Against the reference antenna. The facts' own Monte Carlo is 2 % above at s = 1 and 5 % at s = 10."""
    predicted_deg = np.degrees(np.sqrt(2) / (s * np.sqrt(antennas)))
    assert predicted_deg == pytest.approx(told_deg, abs=0.06)  # half of the last digit
    trials = 300
    raw = measured(np.ones(antennas), 1.0, 1 / s, integrations=trials)
    found = solve_gains(sums_of(raw, 1.0, antennas, 1 / s, intervals=np.arange(trials)), minimum_snr=0.0)
    rms_deg = np.sqrt((np.degrees(np.angle(found.gains[:, 1:])) ** 2).mean())
    # trials of a variance whose half, the reference antenna's, is shared by all antennas of a trial: 1/sqrt(8 trials)
    # of the rms, 2 %; 3 of them, and 2 % for what is not linear at s = 1
    assert rms_deg == pytest.approx(predicted_deg, rel=3 / np.sqrt(8 * trials) + 0.02)


def test_phase_errors_are_the_scatter_against_the_reference_antenna_of_unlike_antennas_too():
    """Gains from 0.5 to 1.4, the reference antenna's the weakest, and a pair flagged.

    One over the SNR, which is the error if all other antennas were known, is less than two thirds of it: the
    reference antenna's own is in each.
    """
    right, trials, reference = np.array([1.0, 0.5j, -1.4, 0.8, 1j, -1.1j, 0.9]), 4000, 1
    raw = measured(right, 1.0, 1 / 20, integrations=trials)
    flags = np.zeros(raw.shape, bool)
    flags[:, 3] = True  # of antennas 0 and 4
    found = solve_gains(sums_of(raw, 1.0, 7, 1 / 20, intervals=np.arange(trials), flags=flags), reference)
    one = sums_of(measured(right, 1.0), 1.0, 7, 1 / 20, flags=flags[:1])
    errors_rad = phase_errors_rad(right[None], one, reference)[0]
    scatter_rad = np.angle(found.gains * turned(right, reference).conj()).std(axis=0)
    # 4000 trials: 1/sqrt(2 x 4000) of the rms, 1.1 %; 3 of them, and 1 % for what is not linear at an SNR of 20
    assert scatter_rad == pytest.approx(errors_rad, rel=0.045, abs=1e-12)
    assert errors_rad[reference] == 0
    others = np.arange(7) != reference
    assert (errors_rad > 1.5 / found.snr.mean(axis=0))[others].all()


@pytest.mark.parametrize("s, told", [(1.0, 0.157), (3.0, 0.052), (10.0, 0.0155)])
def test_amplitude_error(s, told):
    """sqrt((1 - 1 / (2 (N - 1))) / (N - 2)) / s, N = 43."""
    predicted = np.sqrt((1 - 1 / 84) / 41) / s
    assert predicted == pytest.approx(told, rel=0.025)  # the told ones are a Monte Carlo of few trials
    trials = 200
    raw = measured(np.ones(43), 1.0, 1 / s, integrations=trials)
    found = solve_gains(sums_of(raw, 1.0, 43, 1 / s, intervals=np.arange(trials)), minimum_snr=0.0)
    spread = np.abs(found.gains).std()
    # 8600 amplitudes: 1/sqrt(2 x 8600) of the rms, 0.8 %; 3 of them, and 2 % for what is not linear at s = 1
    assert spread == pytest.approx(predicted, rel=0.045)


def test_antenna_snr_is_s_sqrt_n_minus_1():
    """Noiseless data with the weights of noise: exact."""
    found = solve_gains(sums_of(measured(np.ones(10), 0.5), 0.5, 10, 0.1))
    assert found.snr[0] == pytest.approx(5.0 * np.sqrt(9))


def test_antenna_snr_is_amplitude_over_its_scatter():
    """Of gains that differ, by Monte Carlo: 400 trials know a scatter to 3.5 %; 3 of them, 1 % for others' errors."""
    right, trials = gains_of(43, seed=6), 400
    raw = measured(right, 1.0, 0.2, integrations=trials)
    found = solve_gains(sums_of(raw, 1.0, 43, 0.2, intervals=np.arange(trials)))
    scatter = np.abs(found.gains).std(axis=0) / np.sqrt((1 - 1 / 84) * 42 / 41)  # 4.8: those of the others are free too
    assert found.snr.mean(axis=0) * scatter == pytest.approx(np.abs(right), rel=0.115)


def test_baseline_noise_and_the_calibrators_of_the_facts():
    """Tsys 100 K, 230 GHz: 28.24 and 4.466 mJy; 50 mJy gives an antenna SNR 72.6 and 1.1 deg; array 13.62 uJy."""
    sefd = 3594.0
    assert sefd_jy(100.0, 12.0, 0.6794) == pytest.approx(sefd, rel=2e-4)
    one = noise_sigma_jy(sefd, sefd, 1.875e9, 6.048, 0.845)
    all_windows = noise_sigma_jy(sefd, sefd, 7.5e9, 30.24, 0.845, 2)
    assert one * 1e3 == pytest.approx(28.24, rel=2e-3) and all_windows * 1e3 == pytest.approx(4.466, rel=2e-3)
    assert radiometer_jy(sefd, 43, 7.5e9, 3600.0, 0.845, 2) * 1e6 == pytest.approx(13.62, rel=2e-3)
    for flux_jy, sigma_jy, told in ((0.05, all_windows, 72.6), (0.3, one, 68.8)):
        found = solve_gains(sums_of(measured(np.ones(43), flux_jy), flux_jy, 43, sigma_jy))
        assert found.snr[0] == pytest.approx(told, rel=2e-3)
    assert np.degrees(np.sqrt(2) / (0.05 / all_windows * np.sqrt(43))) == pytest.approx(1.1, abs=0.05)


def test_what_is_left_after_the_fit_tells_the_noise():
    """Weights of 1 and noise of 0.07: found to 3/sqrt(2 x equations)."""
    raw = measured(gains_of(10, seed=7), 1.0, 0.07, integrations=200)
    sums = sums_of(raw, 1.0, 10, 1.0)
    assert left_sigma(sums, solve_gains(sums).gains)[0] == pytest.approx(0.07, rel=3 / np.sqrt(2 * 2 * 200 * 45))


@pytest.mark.parametrize("phase_only", [False, True])
def test_what_a_fit_leaves_counts_no_more_unknowns_than_were_solved(phase_only):
    """Five antennas once: of 20 equations 4 phases take away as many, with amplitudes 9. Four errors of the mean."""
    dice, (first, second), count = np.random.default_rng(3), pairs(5), 4000
    noise = dice.normal(scale=0.01, size=(2, count, 10))
    sums = gain_sums(1 + noise[0] + 1j * noise[1], 1.0, 1.0, first, second, 5, np.arange(count))
    found = solve_gains(sums, phase_only=phase_only, minimum_snr=0.0)
    left = left_sigma(sums, found.gains, phase_only)
    free = 16 if phase_only else 11
    assert np.mean(left**2) == pytest.approx(1e-4, rel=4 * np.sqrt(2 / (free * count)))


def test_where_nothing_was_solved_all_of_the_data_are_left():
    first, second = pairs(5)
    sums = gain_sums(np.full((1, 10), 0.3 + 0.4j), 1.0, 1.0, first, second, 5)
    assert left_sigma(sums, np.full((1, 5), np.nan + 0j)) == pytest.approx(0.5 / np.sqrt(2))



def test_no_more_equations_than_unknowns_tell_no_noise():
    sums = sums_of(measured(np.ones(2), 1.0), 1.0, 2)
    assert np.isnan(left_sigma(sums, solve_gains(sums, minimum_baselines=1).gains)).all()


def test_minimum_snr_as_in_casa():
    """One antenna that hears a hundredth: below 3, no solution; everybody else keeps one."""
    right = np.ones(10)
    right[4] = 0.01
    found = solve_gains(sums_of(measured(right, 1.0), 1.0, 10, 0.1))
    assert np.isnan(found.gains[0]).tolist() == [antenna == 4 for antenna in range(10)]
    assert found.snr[0, 4] == 0


def test_minimum_baselines_per_antenna_as_in_casa():
    """Four antennas have three baselines each, fewer than four: nothing; with 3 asked for, all."""
    sums = sums_of(measured(np.ones(4), 1.0), 1.0, 4)
    assert np.isnan(solve_gains(sums).gains).all()
    assert np.isfinite(solve_gains(sums, minimum_baselines=3).gains).all()


def test_minimum_baselines_are_counted_again_without_those_that_had_too_few():
    """A chain: antenna 6 hangs on 3 others, and 5 had its fourth baseline with it."""
    first, second = pairs(7)
    linked = {(5, 6), (4, 6), (3, 6), (0, 5), (1, 5), (2, 5)}
    flags = np.array([[max(a, b) >= 5 and (a, b) not in linked for a, b in zip(first, second, strict=True)]])
    found = solve_gains(sums_of(measured(np.ones(7), 1.0), 1.0, 7, flags=flags))
    assert np.isfinite(found.gains[0]).tolist() == [True] * 5 + [False] * 2


@pytest.mark.parametrize("antennas", [2, 3, 4, 5, 6, 43])
@pytest.mark.parametrize("flagged", [0, 1])
def test_few_antennas_in_use_have_solutions_each_interval_by_itself(antennas, flagged):
    """One more antenna than are in use, or as many; of the second interval nothing is flagged, of the third all."""
    right = gains_of(antennas + flagged, seed=1)
    first, second = pairs(len(right))
    flags = np.zeros((3, len(first)), bool)
    flags[0, (first == antennas) | (second == antennas)] = True
    flags[2] = True
    sums = sums_of(measured(right, 1.0, integrations=3), 1.0, len(right), flags=flags, intervals=np.arange(3))
    found = solve_gains(sums, minimum_baselines=fewest_baselines(sums)).gains
    assert np.isfinite(found).sum(axis=1).tolist() == [antennas, antennas + flagged, 0]
    both = found[0, first] * found[0, second].conj()
    assert np.abs(both - measured(right, 1.0)[0])[~flags[0]].max() < 1e-10


@pytest.mark.parametrize("antennas", [4, 5, 6])
def test_a_flagged_baseline_costs_nobody_his_solution(antennas):
    flags = np.arange(antennas * (antennas - 1) // 2)[None] == 0
    right = gains_of(antennas, seed=2)
    sums = sums_of(measured(right, 1.0), 1.0, antennas, flags=flags)
    found = solve_gains(sums, minimum_baselines=fewest_baselines(sums)).gains[0]
    assert np.abs(found - turned(right)).max() < 1e-10


def test_in_a_large_array_four_baselines_are_asked_for():
    """Antenna 6 has three."""
    first, second = pairs(7)
    flags = ((second == 6) & (first < 3))[None]
    sums = sums_of(measured(np.ones(7), 1.0), 1.0, 7, flags=flags)
    found = solve_gains(sums, minimum_baselines=fewest_baselines(sums)).gains[0]
    assert np.isfinite(found).tolist() == [True] * 6 + [False]


def test_a_flagged_antenna_changes_nobody_elses_corrected_data():
    """Whatever it wrote, NaN too, and noise or not: bit by bit the same."""
    first, second = pairs(10)
    raw = measured(gains_of(10, seed=8), 1.0, 0.1)
    of_four = ((first == 4) | (second == 4))[None]
    spoiled = np.where(of_four, np.nan, raw)
    others = ~of_four[0]
    one, other = (
        corrected(data, solve_gains(sums_of(data, 1.0, 10, 0.1, flags=of_four)).gains, first, second)[0]
        for data in (raw, spoiled)
    )
    assert np.array_equal(one[:, others], other[:, others])


def test_flagging_a_good_antenna_changes_nobody_elses_corrected_data():
    """Without noise: it told nothing that the others did not."""
    first, second = pairs(10)
    raw = measured(gains_of(10, seed=8), 1.0)
    of_four = ((first == 4) | (second == 4))[None]
    with_it, without = (
        corrected(raw, solve_gains(sums_of(raw, 1.0, 10, flags=flags)).gains, first, second)[0]
        for flags in (None, of_four)
    )
    assert np.abs(with_it - without)[:, ~of_four[0]].max() < 1e-10


def test_an_interval_without_data_has_no_solution():
    raw = measured(np.ones(5), 1.0, integrations=2)
    found = solve_gains(sums_of(raw, 1.0, 5, intervals=np.array([0, 2])))
    assert np.isfinite(found.gains).all(axis=1).tolist() == [True, False, True]
    assert found.settled.all()


def test_no_interval_at_all_has_no_solutions():
    """A calibrator that was never looked at."""
    found = solve_gains(sums_of(measured(np.ones(5), 1.0), 1.0, 5, intervals=np.array([-1])))
    assert found.gains.shape == found.snr.shape == (0, 5) and found.settled.shape == (0,)


def test_two_halves_of_a_pair_named_the_other_way_round_are_the_same():
    """V of (q, p) is the conjugate of (p, q)."""
    raw, (first, second) = measured(gains_of(6, seed=1), 1.0), pairs(6)
    one = solve_gains(gain_sums(raw, 1.0, 1e6, first, second, 6))
    other = solve_gains(gain_sums(raw.conj(), 1.0, 1e6, second, first, 6))
    assert np.abs(one.gains - other.gains).max() < 1e-12
