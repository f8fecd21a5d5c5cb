"""For every gesture of the Antenna gains app the exact functions that run; written before the first run."""

import pytest

from synthwidgets import AntennaGains
from synthwidgets.models.gain_acts import ACTS
from tests.models.ran import ran

GAINS = {"shown_gains", "pairs_now", "grid", "antenna_rows", "closure", "counts"}
NOW = GAINS | {"live_sentence", "facts", "notes"}
TURNED = {"solution", "gain_history", "last_step", "bad_antennas", "convergence"} | NOW
SOLVED = {"sums", "raw_pairs", "raw_grid"} | TURNED
NAMED = {"reference_name", "antenna_names", "usual_gains"}
MADE = {"simulated", "measured", "left_out", "expected", "reference"} | NAMED | SOLVED
SWITCHED = {"chosen_data", *(f"{name}_there" for name in ("antennas", "snr", "source", "seed", "scan", "hand"))}
FLAGGED = {"left_out", "flag_rows"}
ON = {"step": 3000}
TABLE = {
    "a step": (ON, {"step": 3}, NOW | {"shown_step"}),
    "the first step": ({}, {"step": 1}, NOW | {"shown_step"}),
    "a step beyond the last": (ON, {"step": 2000}, {"shown_step"}),
    "what the squares show": (ON, {"squares": "phase"}, set()),
    "another reference antenna": (ON, {"reference_antenna": 5}, TURNED | {"reference", "reference_name"}),
    "another reference antenna while nothing is solved":
        ({}, {"reference_antenna": 5}, TURNED - {"pairs_now", "grid", "counts"} | {"reference", "reference_name"}),
    "another night": (ON, {"seed": 2}, MADE | {"seed_there"}),
    "other faults": ({}, {"faults": "two"}, MADE | {"chosen_data"}),
    "fewer antennas": (ON, {"antennas": 7}, MADE | {"antennas_there"}),
    "a stronger source": ({}, {"snr": 40.0}, MADE | {"snr_there"}),
    "a source of two stars": (ON, {"source": "double"}, MADE | {"source_there"}),
    "another model": (ON, {"model": "same"}, SOLVED | {"expected"}),
    "an antenna is flagged": (ON, lambda graph: ACTS["toggle_antenna"](graph, 8), SOLVED | FLAGGED),
    "a baseline is flagged": ({}, lambda graph: ACTS["toggle_baseline"](graph, 8, 3), SOLVED | FLAGGED),
    "real data": ({}, {"data": "3c286"}, MADE | SWITCHED | {"observed"}),
    "another scan of them": ({"data": "1445+099"}, {"scan": 3}, MADE - {"simulated"} | {"observed", "scan_there"}),
    "another scan, of nothing": ({}, {"scan": 3}, {"observed", "scan_there"}),
    "other faults, of nothing": ({"data": "3c286"}, {"faults": "all"}, {"simulated", "chosen_data"}),
}
OF_STEPS = {"shown_step"}  # runs as well where there are more or fewer steps now, which noise decides


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    found = ran(AntennaGains, state, gesture, {})  # after a first look
    if "sums" in expected:
        found -= OF_STEPS
    assert found == expected
