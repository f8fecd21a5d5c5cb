"""What a learner does to the gains, against what he is to find, and the sentences that he reads."""

from __future__ import annotations

import re

import numpy as np
import pytest

from synthwidgets.models.antenna_gains import ACTS, ANTENNA_GAINS, FEWEST, MOST
from synthwidgets.texts import say


def graph_of(**inputs):
    return ANTENNA_GAINS.graph(inputs)


def solved(**inputs):
    return graph_of(solver=True, **inputs)


def test_it_opens_with_nine_of_45_squares_red_and_asks():
    graph = graph_of()
    assert (graph["counts"]["raw_red"], graph["counts"]["pairs"]) == (9, 45)
    assert graph["live_sentence"] == "**9 of 45** baselines are off. How many things are broken?"


@pytest.mark.parametrize("seed", range(40))
def test_one_bad_antenna_is_nine_red_squares_whoever_it_is(seed):
    """All nine in its row, and in its column as often: the grid is the same on both sides."""
    graph = solved(seed=seed)
    red = np.array(graph["raw_grid"]["red"])
    (bad,) = graph["bad_antennas"]
    row = np.arange(10) != bad["antenna"]
    assert np.array_equal(red[bad["antenna"]], row) and np.array_equal(red[:, bad["antenna"]], row)
    assert red.sum() == 18
    assert graph["counts"]["red"] == 0
    assert graph["live_sentence"].startswith(f"One antenna explains it all: **A{bad['antenna'] + 1}**")


@pytest.mark.parametrize("antennas", [FEWEST, 4, 5, 27, MOST])
def test_one_bad_antenna_of_n_is_n_minus_1_squares(antennas):
    counts = solved(antennas=antennas)["counts"]
    assert counts["raw_red"] == antennas - 1 and counts["red"] == 0
    assert counts["pairs"] == antennas * (antennas - 1) // 2
    assert counts["closure_phases"] == (antennas - 1) * (antennas - 2) // 2


def test_steps_take_the_red_away_and_the_last_is_the_solution():
    graph = solved(faults="all")
    seen = []
    for step in range(graph["last_step"] + 1):
        graph.set(step=step)
        seen.append(graph["counts"]["red"])
    assert seen[0] == graph["counts"]["raw_red"] and seen[-1] == 0
    assert np.array_equal(graph["shown_gains"], graph["solution"].gains[0])
    graph.set(step=3000)
    assert graph["shown_step"] == graph["last_step"]


def test_before_the_first_step_all_gains_are_alike():
    graph = solved(step=0)
    assert np.ptp(np.abs(graph["shown_gains"])) < 1e-12 and np.abs(np.angle(graph["shown_gains"])).max() < 1e-12
    assert graph["grid"]["red"] == graph["raw_grid"]["red"]


@pytest.mark.parametrize("data", ["simulated", "3c286"])
def test_another_reference_antenna_moves_no_corrected_data(data):
    """Rounding of a division."""
    one, other = (solved(data=data, reference_antenna=antenna) for antenna in (0, 8))
    assert np.abs(one["pairs_now"].ratios - other["pairs_now"].ratios).max() < 1e-12
    assert np.angle(other["shown_gains"][8]) == pytest.approx(0, abs=1e-12)
    assert np.abs(one["shown_gains"] - other["shown_gains"]).max() > 0.1


def test_a_bad_reference_antenna_is_said_and_still_found_out():
    bad = solved()["bad_antennas"][0]["antenna"]
    graph = solved(reference_antenna=bad)
    assert [one["antenna"] for one in graph["bad_antennas"]] == [bad]
    assert say("gains.note.reference", name=f"A{bad + 1}") in [note["text"] for note in graph["notes"]]


def test_a_reference_antenna_that_is_not_there_is_the_first():
    assert solved(reference_antenna=20)["reference"] == 0


def test_a_bad_baseline_stays_red_and_its_triangles_do_not_close():
    """No gains can explain it: N triangles less two have it as a side, of an independent set one or as many."""
    graph = solved(faults="baseline")
    assert graph["counts"]["raw_red"] == graph["counts"]["red"] == 1
    assert graph["bad_antennas"] == []
    open_ones = np.abs(graph["closure"]["before_deg"]) > 30
    assert open_ones.sum() in (1, 8)
    assert "stay red" in graph["live_sentence"]


@pytest.mark.parametrize("faults", ["antenna", "two", "all"])
def test_gains_change_no_triangle(faults):
    closure = solved(faults=faults)["closure"]
    assert closure["before_deg"] == closure["after_deg"]
    assert len(closure["triangles"]) == 36
    # noise of three sides of 1/20 in radians: 5 deg, of 36 numbers to 35 %; bad antennas at half amplitude double it
    assert closure["rms_deg"] < 10


def test_a_source_that_is_no_point_bends_the_gains_unless_the_solver_knows_it():
    """The right model leaves the noise; the wrong one leaves what no antenna can do."""
    wrong, right = (solved(source="double", model=model, faults="none", snr=100.0) for model in ("point", "same"))
    assert right["pairs_now"].rms_deg < 2 < 5 < wrong["pairs_now"].rms_deg
    assert right["closure"]["before_deg"] == pytest.approx(wrong["closure"]["before_deg"], abs=0.02)  # two decimals
    assert wrong["closure"]["rms_deg"] > 10
    for graph, key in ((wrong, "wrong_model"), (right, "right_model")):
        assert say(f"gains.note.{key}") in [note["text"] for note in graph["notes"]]


def test_a_flagged_antenna_changes_nobody_else():
    """Without the bad one: no red square, and all others' gains within their noise of what they were."""
    graph = solved()
    bad = graph["bad_antennas"][0]["antenna"]
    before = graph["shown_gains"]
    graph.set(**ACTS["toggle_antenna"](graph, bad), solver=False)
    assert (graph["counts"]["raw_red"], graph["counts"]["used"]) == (0, 36)
    graph.set(solver=True)
    others = np.arange(10) != bad
    assert np.isnan(graph["shown_gains"][bad])
    # one of nine equations less: a third of the error of a gain, 0.017; 4 of them
    assert np.abs(graph["shown_gains"][others] - before[others]).max() < 4 * 0.017
    assert graph["grid"]["unused"][bad] == others.tolist()
    graph.set(**ACTS["toggle_antenna"](graph, bad))
    assert graph["flags"] == [] and np.array_equal(graph["shown_gains"], before)


def test_a_flagged_baseline_is_gone_and_comes_back():
    graph = solved(faults="baseline")
    first, second = (int(each[0]) for each in np.nonzero(np.triu(graph["grid"]["red"])))
    graph.set(**ACTS["toggle_baseline"](graph, second, first))
    assert graph["counts"]["red"] == 0 and graph["counts"]["used"] == 44
    graph.set(**ACTS["toggle_baseline"](graph, first, second))
    assert graph["flags"] == [] and graph["counts"]["red"] == 1


def test_flags_travel_in_the_state_and_those_of_times_are_refused():
    graph = graph_of(flags=[{"antenna": "A3", "reason": "loud"}])
    assert ANTENNA_GAINS.state_of(graph)["flags"] == [{"antenna": "A3", "reason": "loud"}]
    assert ANTENNA_GAINS.linked(ANTENNA_GAINS.link_code(graph))["flags"] == graph["flags"]
    with pytest.raises(ValueError, match="flags takes a list of at most 1000 rows"):
        graph.set(flags=[{"scan": 1}])
    with pytest.raises(ValueError, match="Row 1 of the flags names “antena”"):
        graph.set(flags=[{"antena": "A3"}])


@pytest.mark.parametrize("flags, solver, sentence", [([{}], True, "nothing"), ([{}], False, "nothing")])
def test_everything_flagged_is_said(flags, solver, sentence):
    graph = graph_of(flags=flags, solver=solver)
    assert graph["live_sentence"] == say(f"gains.sentence.{sentence}")
    assert graph["closure"]["rms_deg"] is None and graph["facts"] and graph["notes"]


def test_too_weak_a_source_has_no_solution_and_says_who():
    graph = solved(snr=0.3)
    assert graph["live_sentence"] == say("gains.sentence.weak", snr="3")
    assert any("so no solution" in note["text"] for note in graph["notes"])


@pytest.mark.parametrize("hand", ["RR", "LL"])
def test_the_gain_calibrator_of_ngc_5921_comes_out_flat(hand):
    """From the 104 deg of uniform phases to what others found of its four scans together, 1.38 and 1.40."""
    squares, samples = 0.0, 0
    for scan in (1, 2, 3, 4):
        graph = solved(data="1445+099", scan=scan, hand=hand)
        assert graph["raw_pairs"].rms_deg == pytest.approx(104, abs=2)
        assert graph["counts"]["antennas"] == 27 and graph["counts"]["red"] == 0
        count = (~graph["left_out"]).sum()
        squares, samples = squares + graph["pairs_now"].rms_deg ** 2 * count, samples + count
    assert np.sqrt(squares / samples) == pytest.approx(1.39, abs=0.03)


def test_a_scan_beyond_the_last_is_the_last():
    one, other = (solved(data="3c286", scan=scan)["pairs_now"].rms_deg for scan in (1, 4))
    assert one == other == pytest.approx(0.78, abs=0.01)  # theirs


@pytest.mark.parametrize(
    "state, said",
    [
        ({"faults": "none"}, "no square is red"),
        ({"faults": "none", "solver": True}, "Nothing was red"),
        ({"faults": "two", "solver": True}, r"\*\*2\*\* broken antennas"),
        ({"faults": "all"}, "no two seem to belong together"),
        ({"faults": "all", "solver": True}, r"\*\*9\*\* unknown phases explain \*\*45\*\* baselines"),
        ({"solver": True, "step": 0}, "Before the first step"),
        ({"solver": True, "step": 1}, "Step \\*\\*1 of"),
        ({"data": "3c286", "solver": True}, r"\*\*26\*\* unknown phases explain \*\*351\*\* baselines"),
    ],
)
def test_sentences(state, said):
    assert re.search(said, graph_of(**state)["live_sentence"])


def test_the_fit_s_error_is_that_of_the_facts():
    """sqrt(2) / (s sqrt(N)) and s sqrt(N - 1): 43 antennas at s = 10, 1.24 deg and 64.8."""
    rows = {label: value for label, value, _ in solved(faults="none", antennas=43, snr=10.0)["facts"]}
    assert float(rows["Antenna SNR"]) == pytest.approx(10 * np.sqrt(42), rel=0.02)  # amplitudes to 3 %
    assert rows["Phase error"] == "1.2°"
    assert (rows["Unknowns"], rows["Equations"]) == ("85", "1806")
