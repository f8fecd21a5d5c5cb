"""Flags of PhaseReferencing: what is left out, what is bridged, that nobody else changes; nights by a class code."""

import numpy as np
import pytest

from synthwidgets.models.phase_acts import ACTS
from synthwidgets.models.phase_block import CALIBRATOR, CHECK, TARGET
from synthwidgets.models.phase_referencing import PHASE_REFERENCING
from synthwidgets.texts import say

SMALL = {"array": {"shape": "random", "n": 8, "size_m": 2000.0, "seed": 3}}


def opened(**inputs):
    return PHASE_REFERENCING.graph(inputs)


def third_look(graph):
    """The number of the calibrator's third scan."""
    plan = graph["plan"]
    return int(np.unique(plan.scans[plan.fields == CALIBRATOR])[2])


def test_a_flagged_antenna_is_left_out_and_nobody_else_changes():
    graph = opened(**SMALL, noise=False)
    before, samples = graph["given_gains"], graph["pictures"].samples
    graph.set(**ACTS["toggle_antenna"](graph, 7))
    assert np.isnan(graph["given_gains"][:, 7]).all()
    assert graph["pictures"].samples == samples * 21 // 28
    others = graph["given_gains"][:, :7] / before[:, :7]
    assert np.degrees(np.abs(np.angle(others))).max() < 3  # a scan's mean is no product of antennas, but nearly
    graph.set(**ACTS["toggle_antenna"](graph, 7))
    assert graph["flags"] == [] and np.array_equal(graph["given_gains"], before)


def test_a_flagged_look_is_bridged_and_flagged_times_are_gaps():
    graph = opened(**SMALL)
    scans = len(graph["scan_solutions"].times_s)
    graph.set(**ACTS["toggle_scan"](graph, third_look(graph)))
    assert np.isnan(graph["scan_solutions"].gains[2]).all() and len(graph["scan_solutions"].times_s) == scans
    assert np.isfinite(graph["given_gains"]).all()
    assert f"8 of {8 * scans} solutions are missing" in graph["notes"][0]["text"]
    assert "bridged from other scans" in graph["notes"][0]["text"]
    graph.set(**ACTS["clear_flags"](graph))
    graph.set(**ACTS["toggle_times"](graph, 700.0, 600.0))
    times_s, right = graph["pair_phases"]["times_s"], graph["pair_phases"]["right_deg"]
    assert np.isnan(right[(times_s >= 600) & (times_s <= 700)]).all() and np.isfinite(right[times_s < 600]).all()
    graph.set(**ACTS["toggle_baseline"](graph, 1, 0))
    assert np.isnan(graph["pair_phases"]["right_deg"]).all()


def test_a_look_of_which_a_part_is_flagged_has_the_time_of_the_rest():
    """The second look's five integrations end at 504 s: of two, from 492 s on, the middle is 498 s. So in the plot."""
    graph = opened(**SMALL, cycle_s=474.0)
    graph.set(**ACTS["toggle_times"](graph, 470.0, 491.0))
    assert graph["plan"].times_s[graph["looks"]][5:10].tolist() == [477, 483, 489, 495, 501]
    assert graph["scan_solutions"].times_s[1] == 498
    assert [one["time_s"] for one in graph["scan_means"] if one["field"] == CALIBRATOR][:2] == [15, 498]


@pytest.mark.parametrize("band", ["same", "lower"])
def test_a_flagged_reference_antenna_costs_only_its_own_solutions(band):
    """A1 in every second look, without air and noise: over four minutes instead of two its drift is not so straight."""
    graph = opened(**SMALL, path_rms_um=0.0, noise=False, cycle_s=120.0, calibrator_band=band)
    looks = np.unique(graph["plan"].scans[graph["looks"]])
    before_deg = graph["residuals"]["after_deg"]
    graph.set(flags=[{"antenna": "A1", "scan": int(scan)} for scan in looks[1::2]])
    after_deg, of_a1 = graph["residuals"]["after_deg"], graph["all_pairs"].first == 0
    assert after_deg.max() < 1
    # a scan's solution hangs a little on who took part: the mean of what drifts is no product of antennas
    assert np.abs(after_deg - before_deg)[~of_a1].max() < 0.01


@pytest.mark.parametrize("antennas, flags", [(4, []), (4, [{"antenna": "A2"}]), (5, []), (5, [{"antenna": "A2"}])])
def test_few_antennas_leave_a_check_source(antennas, flags):
    """All that is not flagged has a solution, the check source's own too; without air and noise all of it is kept."""
    array = {"shape": "random", "n": antennas, "size_m": 500.0, "seed": 1}
    graph = opened(array=array, flags=flags, path_rms_um=0.0, perfect=True, noise=False)
    in_use = antennas - len(flags)
    assert (np.isfinite(graph["scan_solutions"].gains).sum(axis=1) == in_use).all()
    assert graph["witness"]["kept"] == pytest.approx(1, abs=1e-4)  # of the parabola through the peak
    assert graph["live_sentence"] != say("phase.sentence.nothing")


def test_a_flagged_scan_stays_where_it_was_when_the_cycle_changes():
    graph = opened(**SMALL)
    graph.set(**ACTS["toggle_scan"](graph, third_look(graph)))
    assert [row["what"] for row in graph["flag_rows"]] == ["field 1, 15:48–16:18"]  # 2 x 474 s and 30 s on
    for cycle_s in (474.0, 60.0):
        graph.set(cycle_s=cycle_s)
        plan, out = graph["plan"], left_out(graph)
        inside = (plan.fields == CALIBRATOR) & (plan.times_s > 948) & (plan.times_s < 978)
        assert inside.any() and out[inside].all() and not out[~inside].any(), cycle_s
    graph.set(cycle_s=474.0)
    graph.set(**ACTS["toggle_scan"](graph, third_look(graph)))
    assert graph["flags"] == []


def test_all_flagged_is_said_and_nothing_breaks():
    graph = opened(**SMALL, flags=[{"field": field} for field in (CALIBRATOR, TARGET, CHECK)])
    assert graph["live_sentence"] == say("phase.sentence.nothing")
    assert graph["radiometer_help"]["ratio"] is None
    assert all(isinstance(value, str) for row in graph["facts"] for value in row)
    assert graph["pictures"].samples == 0 and not graph["after_image"].any()


def test_a_class_code_is_the_same_night_for_everybody():
    one, other = (opened(**SMALL, seed=77) for _ in range(2))
    assert one["screen"] is other["screen"] and not one["screen"].values.flags.writeable  # 50 MB that they share
    assert np.array_equal(one["after_image"], other["after_image"])
    one.set(**ACTS["other_night"](one))
    assert one["seed"] == 78 and not np.array_equal(one["after_image"], other["after_image"])


def test_no_band_of_a_night_repeats_another_band_of_a_night_near_it():
    """Receivers and noise of seeds 1 to 4, in every band that is looked at: each its own."""
    calm = SMALL | {"path_rms_um": 0.0, "calibrator_band": "lower"}
    nights = [opened(**calm, seed=seed) for seed in range(1, 5)]
    receivers = [night[name][0] for night in nights for name in ("antenna_gains", "low_gains")]
    perfect = [opened(**calm, perfect=True, seed=seed) for seed in range(1, 5)]
    correlators = ("correlator", "low_correlator", "diffgain_correlator")
    seen = [night[name](night["looks"], night["all_pairs"]) for night in perfect for name in correlators]
    noise = [(one.raw - one.true).ravel() for one in seen]
    for drawn, most in ((receivers, 0.9), (noise, 5 / np.sqrt(len(noise[0])))):  # eight phases may look alike by chance
        units = np.array([one / np.linalg.norm(one) for one in drawn])
        alike = np.abs(units @ units.conj().T) - np.eye(len(units))
        assert alike.max() < most


def left_out(graph):
    """Which samples of the small array are left out, bool (integration, pair)."""
    shape = len(graph["plan"].times_s), len(graph["all_pairs"].first)
    return np.zeros(shape, bool) if graph["left_out"] is None else graph["left_out"]


@pytest.mark.parametrize(("antennas", "hit"), [([1, 0], 1), ([2], 7), ([], 28)])  # of the 28 pairs of 8 antennas
def test_a_span_of_time_is_flagged_of_a_pair_of_an_antenna_or_of_all(antennas, hit):
    graph = opened(**SMALL)
    graph.set(**ACTS["toggle_times"](graph, 600.0, 700.0, antennas))
    out, times_s = left_out(graph), graph["plan"].times_s
    inside = (times_s >= 600) & (times_s <= 700)
    assert out[inside].sum() == hit * inside.sum() > 0 and not out[~inside].any()
    graph.set(**ACTS["toggle_times"](graph, 600.0, 700.0, antennas))
    assert graph["flags"] == []


def test_a_part_of_a_flagged_span_is_taken_back_alone():
    graph = opened(**SMALL)
    for span in ((600.0, 700.0), (620.0, 640.0)):
        graph.set(**ACTS["toggle_times"](graph, *span, [0, 1]))
    times_s, out = graph["plan"].times_s, left_out(graph)[:, 0]
    back = (times_s >= 620) & (times_s <= 640)
    assert back.any() and not out[back].any() and out[(times_s >= 600) & (times_s < 620)].all()
    back_in = say("gains.flag.back", what="A1–A2, 10:20–10:40")
    assert [row["what"] for row in graph["flag_rows"]] == ["A1–A2, 10:00–11:40", back_in]


def test_flagged_phases_are_told_apart_and_stay_where_they_were():
    graph = opened(**SMALL, noise=False)
    before = graph["phase_rows"]
    graph.set(**ACTS["toggle_times"](graph, 600.0, 700.0, [0, 1]))  # a target's scan: no solution changes
    after = graph["phase_rows"]
    inside = (before[0] >= 600) & (before[0] <= 700)
    for row in (2, 3):
        assert np.isnan(after[row][inside]).all() and np.array_equal(after[row][~inside], before[row][~inside])
        assert np.array_equal(after[row + 2][inside], before[row][inside]) and np.isnan(after[row + 2][~inside]).all()


def test_a_box_of_baselines_is_one_table_and_none_is_left_after_the_second():
    graph = opened(**SMALL)
    graph.set(**ACTS["toggle_baselines"](graph, [[0, 1], [2, 0], [6, 7]]))
    assert [row["what"] for row in graph["flag_rows"]] == ["A1–A2", "A1–A3", "A7–A8"]
    assert np.flatnonzero(graph["pairs_out"]).tolist() == [0, 1, 27]
    assert not any(one["out"] for one in graph["antennas_out"])
    graph.set(**ACTS["toggle_baselines"](graph, [[0, 1], [0, 3]]))  # one is in use: both are flagged
    assert len(graph["flags"]) == 4
    graph.set(**ACTS["toggle_baselines"](graph, [[0, 1], [0, 2], [0, 3], [6, 7]]))
    assert graph["flags"] == []


def test_an_antenna_all_of_whose_baselines_are_flagged_is_out_and_no_other():
    graph = opened(**SMALL)
    graph.set(**ACTS["toggle_antenna"](graph, 4))
    assert [one["name"] for one in graph["antennas_out"] if one["out"]] == ["A5"]
    assert graph["pairs_out"].sum() == 7
    graph.set(**ACTS["toggle_baseline"](graph, 4, 0))  # back in
    assert not any(one["out"] for one in graph["antennas_out"]) and graph["pairs_out"].sum() == 6


def test_what_comes_before_the_solutions_changes_those_of_the_times_it_names_and_no_others():
    graph = opened(**SMALL, noise=False)
    before, plan = graph["scan_solutions"].gains, graph["plan"]
    look = plan.times_s[plan.scans == third_look(graph)]
    graph.set(**ACTS["toggle_times"](graph, look[0], look[2], [3]))
    after = graph["scan_solutions"].gains
    others = [scan for scan in range(len(before)) if scan != 2]
    assert np.array_equal(after[others], before[others]) and not np.array_equal(after[2], before[2])


def test_rows_read_as_what_they_select_and_carry_reasons():
    flags = [{"scan": 4}, {"field": 1, "antenna": "A2"}, {"time_s": [59.6, 3600.0]}, {}]
    graph = opened(**SMALL, flags=flags)
    whats = [row["what"] for row in graph["flag_rows"]]
    assert whats == ["scan 5", "A2, field 2", "1:00–60:00", "everything"]
    graph.set(**ACTS["set_reason"](graph, 0, "clouds"))
    assert graph["flag_rows"][0]["reason"] == "clouds"
    for _ in flags:
        graph.set(**ACTS["remove_flag"](graph, 0))
    assert graph["flags"] == [] == graph["flag_rows"]


@pytest.mark.parametrize(
    ("act", "given"),
    [
        ("toggle_baselines", [[[0, 8]]]),
        ("toggle_times", [0.0, 4000.0]),
        ("toggle_times", [0.0, 9.0, [8]]),
        ("toggle_times", [0.0, 9.0, [1, 2, 3]]),
    ],
)
def test_what_there_is_not_is_refused_in_a_sentence(act, given):
    with pytest.raises(ValueError, match=r"\."):
        ACTS[act](opened(**SMALL), *given)
