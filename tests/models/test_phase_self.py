"""Self-calibration in PhaseReferencing: what it mends of a bright target, and that of noise it makes a point."""

import numpy as np
import pytest

from synthwidgets.core.gain_tables import corrected
from synthwidgets.core.self_calibration import most_from_noise_jy
from synthwidgets.models.phase_block import TARGET
from synthwidgets.models.phase_referencing import PHASE_REFERENCING

SMALL = {"array": {"shape": "random", "n": 8, "size_m": 2000.0, "seed": 3}}
NOTHING = {"target": "none", "self_calibrate": True}


def opened(**inputs):
    return PHASE_REFERENCING.graph(inputs)


def centre(image):
    return float(image[len(image) // 2, len(image) // 2])


# off ------------------------------------------------------------------------------------------------------------


def test_off_as_it_opens_and_then_nothing_is_computed():
    graph = opened()
    assert graph["self_calibrate"] is False
    for name in ("target_solutions", "self_calibrated_target", "self_report", "self_sentence"):
        assert graph[name] is None
    assert graph["after_image"] is graph["pictures"].after
    assert graph["after_title"] == "Target, calibrated" and "How can that be?" in graph["live_sentence"]


def test_off_again_is_as_it_was():
    graph = opened(**SMALL)
    before, sentence = graph["after_image"], graph["live_sentence"]
    graph.set(self_calibrate=True)
    assert not np.array_equal(graph["after_image"], before) and graph["live_sentence"] != sentence
    graph.set(self_calibrate=False)
    assert np.array_equal(graph["after_image"], before) and graph["live_sentence"] == sentence


def test_the_witness_and_the_other_pictures_do_not_heed_it():
    graph = opened(**SMALL)
    before = {name: graph[name] for name in ("before_image", "calm_image", "check_image", "witness", "residuals")}
    graph.set(self_calibrate=True)
    assert all(graph[name] is value for name, value in before.items())


# a bright target ------------------------------------------------------------------------------------------------


def test_a_bright_target_gets_back_the_peak_it_has_without_air():
    """Looks of one integration, within which nothing is lost: what is left are errors of the solutions.

    The calibrator's amplitudes err by 10 mJy/0.447 Jy/√19 = 0.5 % an antenna and look, 1 in 400 of them and more; the
    target's phases by 1/436 rad, whose square is nothing. A thousandth is four standard errors of a mean of 20 antennas
    and some 100 looks, of two antennas each.
    """
    graph = opened(target="point", cycle_s=20.0, perfect=True)
    before = graph["after_image"].max()
    graph.set(self_calibrate=True)
    after, without = graph["after_image"].max(), graph["calm_image"].max()
    assert before < 0.985 * without
    assert after == pytest.approx(without, rel=1e-3)
    assert graph["after_image"] == pytest.approx(graph["calm_image"], abs=2e-3)  # all of the picture, noise and all


def test_the_solutions_snr_is_that_of_a_point_seen_by_n_antennas():
    """Of a phase: flux/σ √(N - 1) for each integration, amplitudes of gains being right within some per cent."""
    graph = opened(**SMALL, target="point", cycle_s=60.0, perfect=True, self_calibrate=True)
    expected = 1.0 / graph["sigma_jy"] * np.sqrt(7)
    assert graph["self_report"]["snr"] == pytest.approx(expected, rel=0.05)
    graph.set(self_interval="scan")
    assert graph["self_report"]["snr"] > 0.8 * expected * np.sqrt(graph["plan"].shots)  # less what air takes off a scan


def test_a_solution_for_a_scan_mends_its_mean_and_one_for_an_integration_all_of_it():
    graph = opened(target="point", self_calibrate=True)
    peaks = [graph["peaks_jy"]["after"]]
    for interval in ("scan", "integration"):
        graph.set(self_interval=interval)
        peaks.append(graph["self_report"]["after_jy"])
    assert peaks[0] < 0.9 * peaks[1] < 0.8 * peaks[2]
    assert "Self-calibrated on a point in the middle" in graph["live_sentence"]


def test_without_noise_and_air_it_changes_no_point():
    graph = opened(**SMALL, target="point", path_rms_um=0.0, perfect=True, noise=False, self_calibrate=True)
    assert graph["after_image"] == pytest.approx(graph["calm_image"], abs=1e-6)  # the gridder's single precision


def test_of_another_shape_the_brightest_star_moves_to_the_model():
    """The double's brighter star stands east and north of the phase centre; the sentence says what happened to it."""
    graph = opened(path_rms_um=0.0, perfect=True, noise=False)
    rows_cols = [divmod(int(graph[name].argmax()), 256) for name in ("after_image", "calm_image")]
    assert rows_cols[0] == rows_cols[1] and rows_cols[0][0] > 130 and rows_cols[0][1] < 126
    graph.set(self_calibrate=True)
    assert divmod(int(graph["after_image"].argmax()), 256) == (128, 128)
    assert "one point" in graph["live_sentence"] and "moves there" in graph["notes"][0]["text"]


# noise ----------------------------------------------------------------------------------------------------------


def slowly_turned(matrix, starts, dice):
    """The most that Σ Re(x_p* V_pq x_q) over pairs can be with phases alone: one antenna after another, many starts."""
    best = -np.inf
    for _ in range(starts):
        x = np.exp(2j * np.pi * dice.random(len(matrix)))
        for _ in range(200):
            for p in range(len(x)):
                pull = sum(matrix[p, q] * x[q] for q in range(len(x)) if q != p)
                x[p] = pull / abs(pull)
        best = max(best, float((x.conj() @ matrix @ x).real) / 2)
    return best


def test_the_point_made_of_noise_is_what_a_slow_search_makes_of_the_same_noise():
    """Four integrations of the target's noise, each antenna turned by itself until nothing grows, from 12 starts.

    The solver climbs from one start and may stop at a lower top: it reaches no more, and on average nine tenths.
    """
    graph = opened(**SMALL, **NOTHING, self_snr=0.0)
    pairs, solved = graph["all_pairs"], graph["target_solutions"].gains
    moments = np.flatnonzero(graph["plan"].fields == TARGET)[:4]
    values, _ = corrected(graph["correlator"](moments, pairs).raw, graph["given_gains"][moments], *pairs)
    dice, ratios = np.random.default_rng(1), []
    for row, gains in zip(values, solved[:4], strict=True):
        matrix = np.zeros((8, 8), complex)
        matrix[pairs.first, pairs.second] = row
        most = slowly_turned(matrix + matrix.conj().T, 12, dice)
        found = float((row * gains[pairs.first].conj() * gains[pairs.second]).real.sum())
        assert found < most * (1 + 1e-6)
        ratios.append(found / most)
    assert np.mean(ratios) > 0.9


def test_without_protection_noise_is_a_point_in_the_middle_as_high_as_its_law_says():
    """The picture's middle is the mean of Re V: at most the largest eigenvalue, of which phases reach seven tenths.

    Before: noise, of which the middle of the picture is one draw.
    """
    graph = opened(**NOTHING, self_snr=0.0)
    noise = graph["sigma_jy"] / np.sqrt(graph["pictures"].samples)
    assert abs(centre(graph["pictures"].after)) < 4 * noise
    most = most_from_noise_jy(graph["sigma_jy"], 20)
    image = graph["after_image"]
    assert divmod(int(image.argmax()), 256) == (128, 128)
    assert 0.7 * most < centre(image) < most
    assert centre(image) > 50 * noise
    assert graph["self_report"]["made_of"] == "noise" and graph["self_report"]["turned"] == 1
    assert "**This point is made of noise**: 20 antennas, SNR 2.2" in graph["live_sentence"]
    assert not graph["calm_image"].any()


def test_a_longer_interval_makes_a_fainter_point():
    """By the root of its integrations; scans of all lengths, by the mean of that, weighted by their integrations."""
    graph = opened(**NOTHING, self_snr=0.0)
    short = centre(graph["after_image"])
    graph.set(self_interval="scan")
    plan = graph["plan"]
    scans = np.unique(plan.scans[plan.fields == TARGET], return_counts=True)[1]
    fainter = np.average(1 / np.sqrt(scans), weights=scans)
    assert centre(graph["after_image"]) / short == pytest.approx(fainter, rel=0.1)  # of few scans
    assert graph["self_report"]["most_jy"] == pytest.approx(most_from_noise_jy(graph["sigma_jy"], 20) * fainter)


@pytest.mark.parametrize("least", [3.0, 4.0, 5.0])
def test_the_minimum_snr_keeps_most_of_the_noise_as_it_was(least):
    """No more antennas pass than exp(-(s - c)²/2), c = √(8N/(N - 1)) - √(π/2): a Rayleigh that others' heed has moved.

    What passes in pairs is less; the middle of the picture stays within what they alone can add, and the noise.
    """
    graph = opened(**NOTHING, self_snr=least)
    solutions, report = graph["target_solutions"], graph["self_report"]
    passing = float((solutions.snr >= least).mean())
    assert passing < np.exp(-((least - (np.sqrt(8 * 20 / 19) - np.sqrt(np.pi / 2))) ** 2) / 2)
    assert report["turned"] <= passing
    noise = graph["sigma_jy"] / np.sqrt(graph["pictures"].samples)
    high = 2 * graph["sigma_jy"]  # of a pair whose antennas passed: more than its noise, on average
    assert centre(graph["after_image"]) < report["turned"] * high + 4 * noise
    assert graph["pictures"].samples == np.count_nonzero(graph["plan"].fields == TARGET) * 190  # none is flagged
    assert ("nothing" if least == 5 and not report["turned"] else "as they were") in graph["live_sentence"]


def test_a_faint_target_gains_what_nobody_may_believe():
    """3 mJy, well seen before, comes out nearly twice as bright: between it and what noise alone could make."""
    graph = opened(target="point", star_jy=0.003, self_calibrate=True, self_snr=0.0)
    report = graph["self_report"]
    assert 0.0012 < report["before_jy"] < 0.003 * 1.05 < report["after_jy"] < report["most_jy"]
    assert report["made_of"] == "doubt" and "do not believe the gain" in graph["live_sentence"]


def test_the_scale_holds_what_noise_could_make_and_is_one_for_all_pictures():
    graph = opened(**NOTHING, self_snr=0.0)
    lowest, highest = graph["picture_ends"]
    assert graph["after_image"].max() < highest == pytest.approx(most_from_noise_jy(graph["sigma_jy"], 20))
    assert lowest == -highest / 4 < min(graph[name].min() for name in ("before_image", "after_image"))
    graph.set(self_interval="scan")
    assert graph["picture_ends"] == [lowest, highest]  # so that the point is seen to sink


def test_where_there_is_neither_source_nor_noise_nothing_is_turned():
    graph = opened(**SMALL, **NOTHING, self_snr=0.0, noise=False)
    assert graph["self_report"]["turned"] == 0 and not graph["after_image"].any()
    assert "nothing" in graph["live_sentence"]


# flags, small arrays, states -------------------------------------------------------------------------------------


def test_flagged_samples_are_left_out_of_solutions_and_picture():
    graph = opened(**SMALL, target="point", self_calibrate=True, flags=[{"antenna": "A8"}])
    gains = graph["target_solutions"].gains
    assert np.isnan(gains[:, 7]).all() and np.isfinite(gains[:, :7]).all()
    assert graph["self_report"]["turned"] == 1  # of those that count
    graph.set(flags=[{"field": TARGET}])
    assert graph["self_report"]["snr"] is None and not graph["after_image"].any()
    assert "nothing" in graph["live_sentence"]


def test_four_antennas_have_solutions_and_a_witness():
    graph = opened(array={"shape": "random", "n": 4, "size_m": 500.0}, target="point", self_calibrate=True)
    assert graph["self_report"]["antennas"] == 4 and graph["witness"]["kept"] is not None


def test_a_run_of_scans_is_whole_and_blocks_do_not_matter(monkeypatch):
    from synthwidgets.models import phase_self

    graph = opened(**SMALL, target="point", self_calibrate=True, self_interval="scan", cycle_s=100.0)
    whole = graph["after_image"]
    monkeypatch.setattr(phase_self, "MOST_SAMPLES", 1000)
    runs = list(phase_self._whole_scans(np.array([1, 1, 1, 5, 5, 7, 7, 7, 7]), 500))
    assert runs == [slice(0, 3), slice(3, 5), slice(5, 9)]
    graph.forget()
    assert len(list(phase_self._whole_scans(graph["plan"].scans, 28))) > 3
    assert graph["after_image"] == pytest.approx(whole, abs=1e-6)  # gains to a millionth, sums in single precision


def test_a_state_with_self_calibration_goes_into_a_link_and_back():
    state = {"target": "none", "star_jy": 0.02, "self_calibrate": True, "self_interval": "scan", "self_snr": 0.0}
    graph = opened(**state)
    assert PHASE_REFERENCING.linked(PHASE_REFERENCING.link_code(graph)) == state
    again = PHASE_REFERENCING.graph(PHASE_REFERENCING.linked(PHASE_REFERENCING.link_code(graph)))
    assert np.array_equal(again["after_image"], graph["after_image"])


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [("self_snr", 11, "0 to 10"), ("self_interval", "hour", "integration"), ("star_jy", 0.0, "0.0001")],
)
def test_what_it_does_not_take_is_refused_in_words(key, value, words):
    graph = opened(**SMALL)
    with pytest.raises(ValueError, match=words):
        graph.set(**{key: value})


def test_undo_takes_a_gesture_back_at_once():
    graph = opened(**SMALL)
    graph.set(self_snr=0.0, self_calibrate=True)  # as the slider sends it
    graph.keep()
    graph.undo()
    assert graph["self_calibrate"] is False and graph["self_snr"] == 3.0
