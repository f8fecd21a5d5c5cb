"""The AntennaGains app: how it opens, what its inputs take, and its acts.

It opens with ten antennas of which one is bad, and nine of 45 squares red. Nothing is solved yet.
"""

from __future__ import annotations

from typing import Any

from ..core.flags import as_dicts, from_dicts
from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import gain_data, gain_solutions, gain_words
from .model import Model

FEWEST, MOST = 3, 43
LAST = 3000  # a step that nobody reaches: the last
MOST_FLAGS = 1000
SCANS = 4  # of the calibrator that has most

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
    "solver": False,
    "step": LAST,
    "reference_antenna": 0,
    "flags": [],
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
    "scan": checks.integer("scan", 1, SCANS),
    "hand": checks.choice("hand", gain_data.HANDS),
    "solver": checks.switch("solver"),
    "step": checks.integer("step", 0, LAST),
    "reference_antenna": checks.integer("reference_antenna", 0, MOST - 1),
    "flags": flags_check,
}
FUNCTIONS = (
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
    gain_solutions.shown_gains,
    gain_solutions.raw_pairs,
    gain_solutions.pairs_now,
    gain_solutions.bad_antennas,
    gain_solutions.raw_grid,
    gain_solutions.grid,
    gain_solutions.antenna_rows,
    gain_solutions.closure,
    gain_solutions.counts,
    gain_words.live_sentence,
    gain_words.facts,
    gain_words.notes,
)
ANTENNA_GAINS = Model("antenna_gains", OPENING, FUNCTIONS, CHECKS)


def toggle_antenna(graph: Graph, antenna: int) -> dict[str, Any]:
    """Flag all baselines of an antenna, or take the flag away again.

    Examples
    --------
    >>> graph = ANTENNA_GAINS.graph()
    >>> graph.set(**toggle_antenna(graph, 2))
    >>> graph["flags"], graph["counts"]["used"]
    ([{'antenna': 'A3', 'reason': 'by hand'}], 36)
    """
    names = graph["measured"].names
    number = checks.integer("antenna", 0, len(names) - 1)(antenna)
    return {"flags": _toggled(graph, {"antenna": names[number]})}


def toggle_baseline(graph: Graph, first: int, second: int) -> dict[str, Any]:
    """Flag one baseline, or take the flag away again.

    Examples
    --------
    >>> graph = ANTENNA_GAINS.graph()
    >>> for _ in range(2): graph.set(**toggle_baseline(graph, 2, 0))
    >>> graph["flags"]
    []
    """
    names = graph["measured"].names
    both = sorted(checks.integer("baseline", 0, len(names) - 1)(one) for one in (first, second))
    return {"flags": _toggled(graph, {"baseline": [names[one] for one in both]})}


def clear_flags(graph: Graph) -> dict[str, Any]:
    """Everything is used again."""
    return {"flags": []}


def _toggled(graph: Graph, selection: dict[str, Any]) -> list[dict[str, Any]]:
    """The table without the row of a selection if it has it, with it otherwise."""
    (flag,) = from_dicts([{**selection, "reason": say("gains.flag.reason")}])
    rows = from_dicts(graph["flags"])
    left = tuple(row for row in rows if not row.selects_as(flag))
    return as_dicts(left if len(left) < len(rows) else (*rows, flag))


ACTS = {act.__name__: act for act in (toggle_antenna, toggle_baseline, clear_flags)}
