"""The acts of the Antenna gains app: what is measured, whose phase is 0, and what is flagged.

A flag takes samples away, and the same press brings them back: also one square of an antenna that is flagged as a
whole, by a row that says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..core.flags import Flag
from ..formats import checks
from ..graph import Graph
from ..texts import say
from .flagging import TABLE_ACTS, toggled
from .gain_data import FAULTS, FIELDS, SCANS, samples_of

Act = Callable[..., dict[str, Any]]
SET = ("antennas", "snr", "source", "seed", "hand")  # inputs of one kind of data only: their controls come and go


def chosen_data(data: str, faults: str) -> str:
    """What the menu shows: the faults of simulated data, or the name of real ones."""
    return faults if data == "simulated" else data


def choose_data(graph: Graph, choice: str) -> dict[str, Any]:
    """Simulated data with these faults, or real ones; not solved yet, nothing flagged.

    Examples
    --------
    >>> choose_data(None, "two")
    {'data': 'simulated', 'faults': 'two', 'step': 0, 'flags': []}
    """
    known = checks.choice("data", (*FAULTS, *FIELDS))(choice)
    data = {"data": known} if known in FIELDS else {"data": "simulated", "faults": known}
    return {**data, "step": 0, "flags": []}


def choose_reference(graph: Graph, name: str) -> dict[str, Any]:
    """The antenna whose phase is 0, by its name."""
    names = graph["measured"].names
    return {"reference_antenna": names.index(checks.choice("reference_antenna", names)(name))}


def set_scan(graph: Graph, scan: str) -> dict[str, Any]:
    """Another scan, by its number as the menu has it."""
    return {"scan": int(checks.choice("scan", [str(one) for one in range(1, SCANS + 1)])(scan))}


def toggle_antenna(graph: Graph, antenna: int) -> dict[str, Any]:
    """Flag all baselines of an antenna, or take the flag away again.

    Examples
    --------
    >>> from .antenna_gains import ANTENNA_GAINS
    >>> graph = ANTENNA_GAINS.graph()
    >>> graph.set(**toggle_antenna(graph, 2))
    >>> graph["flags"], graph["counts"]["used"]
    ([{'antenna': 'A3', 'reason': 'by hand'}], 36)
    """
    return _toggled(graph, [Flag(antenna=graph["measured"].names[_antenna(graph, antenna)], reason=_reason())])


def toggle_baseline(graph: Graph, first: int, second: int) -> dict[str, Any]:
    """Flag one baseline, or take the flag away again.

    Examples
    --------
    >>> from .antenna_gains import ANTENNA_GAINS
    >>> graph = ANTENNA_GAINS.graph()
    >>> for _ in range(2): graph.set(**toggle_baseline(graph, 2, 0))
    >>> graph["flags"]
    []
    """
    return _toggled(graph, _baselines(graph, [(first, second)]))


def toggle_box(graph: Graph, row: int, column: int, to_row: int, to_column: int) -> dict[str, Any]:
    """Flag all squares between two cells if one of them is in use; else bring them back.

    Examples
    --------
    >>> from .antenna_gains import ANTENNA_GAINS
    >>> graph = ANTENNA_GAINS.graph()
    >>> graph.set(**toggle_box(graph, 7, 0, 9, 1))
    >>> graph["counts"]["used"]
    39
    """
    top, bottom = sorted(_antenna(graph, one) for one in (row, to_row))
    left, right = sorted(_antenna(graph, one) for one in (column, to_column))
    inside = [(i, j) for i in range(top, bottom + 1) for j in range(left, right + 1) if j < i]
    return _toggled(graph, _baselines(graph, inside))


def _toggled(graph: Graph, flags: Sequence[Flag]) -> dict[str, Any]:
    return {"flags": toggled(graph["flags"], flags, samples_of(graph["measured"]))}


def _baselines(graph: Graph, pairs: Sequence[Sequence[int]]) -> list[Flag]:
    names = graph["measured"].names
    both = [sorted(_antenna(graph, one) for one in pair) for pair in pairs]
    return [Flag(baseline=(names[one], names[other]), reason=_reason()) for one, other in both]


def _antenna(graph: Graph, antenna: Any) -> int:
    return checks.integer("antenna", 0, len(graph["measured"].names) - 1)(antenna)


def _reason() -> str:
    return str(say("gains.flag.reason"))


def _setter(name: str) -> Act:
    def act(graph: Graph, value: Any) -> dict[str, Any]:
        return {name: value}

    return act


_OWN = (
    choose_data,
    choose_reference,
    set_scan,
    toggle_antenna,
    toggle_baseline,
    toggle_box,
    *TABLE_ACTS,
)
ACTS: dict[str, Act] = {act.__name__: act for act in _OWN} | {f"set_{name}": _setter(name) for name in SET}
