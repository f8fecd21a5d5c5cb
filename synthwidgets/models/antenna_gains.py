"""The AntennaGains app: how it opens, and what its inputs take.

It opens with ten antennas of which one is bad, and nine of 45 squares red. Nothing is solved yet.
"""

from __future__ import annotations

from typing import Any

from ..core.flags import as_dicts, from_dicts
from ..formats import checks
from ..texts import say
from . import flagging, gain_acts, gain_data, gain_shown, gain_solutions, gain_words
from .flagging import MOST_FLAGS
from .model import Model

FEWEST, MOST = 3, 43
LAST = 3000  # a step that nobody reaches: the last
SQUARES = ("red", "phase", "amplitude")  # what the squares show; the browser's own affair

OPENING: dict[str, Any] = {
    "data": "simulated",
    "antennas": 10,
    "faults": "antenna",
    "seed": 1,
    "snr": 20.0,
    "source": "point",
    "model": "point",
    "scan": 1,
    "hand": "RR",
    "step": 0,
    "reference_antenna": 0,
    "flags": [],
    "squares": "red",
}


def flags_check(value: Any) -> list[dict[str, Any]]:
    """Rows of the table of flags that name an antenna or a baseline: there is one interval, and one field."""
    rows = from_dicts(value)
    of_times = any(one is not None for row in rows for one in (row.scan, row.field, row.time_s))
    if of_times or len(rows) > MOST_FLAGS:
        raise checks.refuse("flags", value, say("gains.check.flags", most=MOST_FLAGS))
    return as_dicts(rows)


CHECKS: dict[str, checks.Check] = {
    "data": checks.choice("data", ("simulated", *gain_data.FIELDS)),
    "antennas": checks.integer("antennas", FEWEST, MOST),
    "faults": checks.choice("faults", gain_data.FAULTS),
    "seed": checks.integer("seed", 0, 9999),
    "snr": checks.number("snr", 0.3, 1000),
    "source": checks.choice("source", ("point", "double")),
    "model": checks.choice("model", ("point", "same")),
    "scan": checks.integer("scan", 1, gain_data.SCANS),
    "hand": checks.choice("hand", gain_data.HANDS),
    "step": checks.integer("step", 0, LAST),
    "reference_antenna": checks.integer("reference_antenna", 0, MOST - 1),
    "flags": flags_check,
    "squares": checks.choice("squares", SQUARES),
}
FUNCTIONS = (
    gain_acts.chosen_data,
    *gain_shown.CONTROLS,
    gain_data.simulated,
    gain_data.observed,
    gain_data.measured,
    gain_data.left_out,
    gain_data.expected,
    gain_solutions.reference,
    gain_solutions.sums,
    gain_solutions.solution,
    gain_solutions.gain_history,
    gain_solutions.last_step,
    gain_solutions.shown_step,
    gain_solutions.usual_gains,
    gain_solutions.shown_gains,
    gain_solutions.raw_pairs,
    gain_solutions.pairs_now,
    gain_solutions.bad_antennas,
    gain_shown.raw_grid,
    gain_shown.grid,
    gain_shown.antenna_rows,
    gain_shown.closure,
    gain_shown.convergence,
    flagging.flag_rows,
    gain_solutions.counts,
    gain_words.live_sentence,
    gain_words.facts,
    gain_words.notes,
)
ANTENNA_GAINS = Model("antenna_gains", OPENING, FUNCTIONS, CHECKS)
