"""The acts of the PhaseReferencing app: arrays, nights and pairs by name, and flags."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.flags import Flag
from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import phase_block, phase_raw, phase_series
from .flagging import toggled

START = {"shape": "random", "n": 20, "size_m": 3000.0, "seed": 1}
ARRAYS = {"start": START, **{name: {"preset": name} for name in ("alma.c3", "alma.c6", "alma.c7", "alma.c8")}}


def array_name(array: Mapping[str, Any]) -> str:
    """The entry of the array menu; "own" for any other."""
    return next((name for name, one in ARRAYS.items() if one == array), "own")


def choose_array(graph: Graph, name: str) -> dict[str, Any]:
    """An array of the menu.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> choose_array(PHASE_REFERENCING.graph(), "alma.c6")
    {'array': {'preset': 'alma.c6'}}
    """
    return {"array": ARRAYS[checks.choice("array", tuple(ARRAYS))(name)]}


def choose_pair(graph: Graph, name: str) -> dict[str, Any]:
    """The shortest pair of the array, one of middle length, or the longest.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> graph = PHASE_REFERENCING.graph()
    >>> graph.set(**choose_pair(graph, "long"))
    >>> graph["pair_name"]
    'long'
    """
    number = phase_series.named_pairs(graph["pair_lengths_m"])[checks.choice("pair", phase_series.PAIRS)(name)]
    return {"pair": [int(ends[number]) for ends in graph["all_pairs"]]}


def choose_night(graph: Graph, number: float) -> dict[str, Any]:
    """A night by its number, the class code."""
    return {"seed": int(number)}


def other_night(graph: Graph) -> dict[str, Any]:
    """The next night: other air, other instruments, other noise.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> other_night(PHASE_REFERENCING.graph())
    {'seed': 2}
    """
    return {"seed": graph["seed"] + 1}


def toggle_antenna(graph: Graph, antenna: int) -> dict[str, Any]:
    """Flag all baselines of an antenna, or take the flag away again.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> toggle_antenna(PHASE_REFERENCING.graph(), 2)
    {'flags': [{'antenna': 'A3', 'reason': 'by hand'}]}
    """
    names = graph["layout"].names
    return _toggled(graph, antenna=names[_below("antenna", antenna, len(names))])


def toggle_baseline(graph: Graph, first: int, second: int) -> dict[str, Any]:
    """Flag one baseline, or take the flag away again."""
    names = graph["layout"].names
    both = sorted(_below("baseline", one, len(names)) for one in (first, second))
    return _toggled(graph, baseline=(names[both[0]], names[both[1]]))


def toggle_scan(graph: Graph, scan: int) -> dict[str, Any]:
    """Flag a scan, by its number from 0, or take the flag away again."""
    number = _below("scan", scan, int(graph["plan"].scans[-1]) + 1)
    return _toggled(graph, scan=number)


def toggle_times(graph: Graph, from_s: float, to_s: float) -> dict[str, Any]:
    """Flag a range of time, or take the flag away again.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> toggle_times(PHASE_REFERENCING.graph(), 60.0, 90.0)["flags"][0]["time_s"]
    [60.0, 90.0]
    """
    each = checks.number("time_s", 0, phase_block.BLOCK_S, "s")
    start_s, end_s = sorted([each(from_s), each(to_s)])
    return _toggled(graph, time_s=(start_s, end_s))


def clear_flags(graph: Graph) -> dict[str, Any]:
    """Everything is used again."""
    return {"flags": []}


def _toggled(graph: Graph, **selected: Any) -> dict[str, Any]:
    samples = phase_raw.samples(graph["plan"], graph["layout"], graph["all_pairs"])
    return {"flags": toggled(graph["flags"], [Flag(**selected, reason=say("gains.flag.reason"))], samples)}


def _below(key: str, value: Any, count: int) -> int:
    return checks.integer(key, 0, count - 1)(value)


_CHOICES = (choose_array, choose_night, choose_pair, other_night)
_FLAGS = (toggle_antenna, toggle_baseline, toggle_scan, toggle_times, clear_flags)
ACTS = {act.__name__: act for act in (*_CHOICES, *_FLAGS)}
