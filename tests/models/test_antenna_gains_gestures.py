"""For every gesture of the Antenna gains app the exact functions that run; written before the first run."""

import pytest

from synthwidgets.models.antenna_gains import ACTS, ANTENNA_GAINS
from synthwidgets.views.panel import Panel
from tests.models.ran import ran

READ = (
    "live_sentence", "raw_grid", "grid", "antenna_rows", "closure", "shown_step", "last_step", "counts", "facts",
    "notes",
)


class Shown(Panel):
    """All that the app's panels will show."""

    codings = dict.fromkeys(READ, "json")


for name in READ:
    setattr(Shown, name, name)


class Gains:
    """An app as far as its gestures go."""

    model = ANTENNA_GAINS

    @staticmethod
    def panels():
        return [Shown("all")]


NOW = {"shown_gains", "pairs_now", "grid", "antenna_rows", "closure", "counts", "live_sentence", "facts"}
TURNED = {"solution", "gain_history", "last_step", "bad_antennas", "notes"} | NOW
SOLVED = {"sums", "raw_pairs", "raw_grid"} | TURNED
MADE = {"simulated", "measured", "left_out", "expected", "reference"} | SOLVED
ON = {"solver": True}
TABLE = {
    "the solver is switched on": ({}, {"solver": True}, NOW),
    "a step": (ON, {"step": 3}, NOW | {"shown_step"}),
    "a step while nothing is solved": ({}, {"step": 3}, NOW | {"shown_step"}),
    "a step beyond the last": (ON, {"step": 2000}, {"shown_step"}),
    "another reference antenna": (ON, {"reference_antenna": 5}, TURNED | {"reference"}),
    "another night": (ON, {"seed": 2}, MADE),
    "other faults": ({}, {"faults": "two"}, MADE),
    "fewer antennas": (ON, {"antennas": 7}, MADE),
    "a stronger source": ({}, {"snr": 40.0}, MADE),
    "a source of two stars": (ON, {"source": "double"}, MADE),
    "another model": (ON, {"model": "same"}, SOLVED | {"expected"}),
    "an antenna is flagged": (ON, lambda graph: ACTS["toggle_antenna"](graph, 8), SOLVED | {"left_out"}),
    "a baseline is flagged": ({}, lambda graph: ACTS["toggle_baseline"](graph, 8, 3), SOLVED | {"left_out"}),
    "real data": ({}, {"data": "3c286"}, MADE | {"observed"}),
    "another scan of them": ({"data": "1445+099"}, {"scan": 3}, MADE - {"simulated"} | {"observed"}),
    "another scan, of nothing": ({}, {"scan": 3}, {"observed"}),
    "other faults, of nothing": ({"data": "3c286"}, {"faults": "all"}, {"simulated"}),
}
OF_STEPS = {"shown_step"}  # runs as well where there are more or fewer steps now, which noise decides


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    found = ran(Gains, state, gesture, {})  # after a first look
    if "sums" in expected:
        found -= OF_STEPS
    assert found == expected
