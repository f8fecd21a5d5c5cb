"""Flags of PhaseReferencing: what is left out, what is bridged, that nobody else changes; nights by a class code."""

import numpy as np

from synthwidgets.models.phase_acts import ACTS
from synthwidgets.models.phase_block import CALIBRATOR, CHECK, TARGET
from synthwidgets.models.phase_referencing import PHASE_REFERENCING
from synthwidgets.texts import say

SMALL = {"array": {"shape": "random", "n": 8, "size_m": 2000.0, "seed": 3}}


def opened(**inputs):
    return PHASE_REFERENCING.graph(inputs)


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
    graph.set(**ACTS["toggle_scan"](graph, 4))
    assert np.isnan(graph["scan_solutions"].gains[2]).all() and len(graph["scan_solutions"].times_s) == scans
    assert np.isfinite(graph["given_gains"]).all()
    graph.set(**ACTS["clear_flags"](graph))
    graph.set(**ACTS["toggle_times"](graph, 700.0, 600.0))
    times_s, right = graph["pair_phases"]["times_s"], graph["pair_phases"]["right_deg"]
    assert np.isnan(right[(times_s >= 600) & (times_s <= 700)]).all() and np.isfinite(right[times_s < 600]).all()
    graph.set(**ACTS["toggle_baseline"](graph, 1, 0))
    assert np.isnan(graph["pair_phases"]["right_deg"]).all()


def test_all_flagged_is_said_and_nothing_breaks():
    graph = opened(**SMALL, flags=[{"field": field} for field in (CALIBRATOR, TARGET, CHECK)])
    assert graph["live_sentence"] == say("phase.sentence.nothing")
    assert graph["radiometer_help"]["ratio"] is None
    assert all(isinstance(value, str) for row in graph["facts"] for value in row)
    assert graph["pictures"].samples == 0 and not graph["after_image"].any()


def test_a_class_code_is_the_same_night_for_everybody():
    one, other = (opened(**SMALL, seed=77) for _ in range(2))
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
