"""The acts of the PhaseReferencing app: arrays, nights and pairs by name, and flags."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.flags import Flag
from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import phase_block, phase_raw, phase_series
from .flagging import TABLE_ACTS, toggled

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
    """The first pair of the array, the shortest, one of middle length, or the longest.

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
    return _toggled(graph, _of(graph, [antenna]))


def toggle_baseline(graph: Graph, first: int, second: int) -> dict[str, Any]:
    """Flag one baseline, or take the flag away again."""
    return _toggled(graph, _of(graph, [first, second]))


def toggle_baselines(graph: Graph, pairs: Sequence[Sequence[int]]) -> dict[str, Any]:
    """Flag some baselines if one of them is in use; else take their flags away again.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> [row["baseline"] for row in toggle_baselines(PHASE_REFERENCING.graph(), [[0, 2], [3, 1]])["flags"]]
    [['A1', 'A3'], ['A2', 'A4']]
    """
    return _toggled(graph, *(_of(graph, [first, second]) for first, second in pairs))


def toggle_scan(graph: Graph, scan: int) -> dict[str, Any]:
    """Flag a scan, by its number from 0, or take the flag away again.

    The row names its source and times: in another cycle another scan has its number.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> toggle_scan(PHASE_REFERENCING.graph(), 0)["flags"]
    [{'field': 0, 'time_s': [0.0, 30.0], 'reason': 'by hand'}]
    """
    plan = graph["plan"]
    inside = plan.scans == _below("scan", scan, int(plan.scans[-1]) + 1)
    half_s, times_s, field = plan.lengths_s[inside][0] / 2, plan.times_s[inside], int(plan.fields[inside][0])
    span_s = round(float(times_s[0] - half_s), 3), round(float(times_s[-1] + half_s), 3)
    return _toggled(graph, {"field": field, "time_s": span_s})


def toggle_times(graph: Graph, from_s: float, to_s: float, antennas: Sequence[int] = ()) -> dict[str, Any]:
    """Flag a range of time, or take the flag away again: of one antenna, of a pair, or of all.

    Examples
    --------
    >>> from .phase_referencing import PHASE_REFERENCING
    >>> toggle_times(PHASE_REFERENCING.graph(), 60.0, 90.0)["flags"][0]["time_s"]
    [60.0, 90.0]
    >>> toggle_times(PHASE_REFERENCING.graph(), 60.0, 90.0, [1, 0])["flags"][0]["baseline"]
    ['A1', 'A2']
    """
    each = checks.number("time_s", 0, phase_block.BLOCK_S, "s")
    start_s, end_s = sorted([each(from_s), each(to_s)])
    return _toggled(graph, {**_of(graph, antennas), "time_s": (start_s, end_s)})


def _toggled(graph: Graph, *selected: Mapping[str, Any]) -> dict[str, Any]:
    samples = phase_raw.samples(graph["plan"], graph["layout"], graph["all_pairs"])
    flags = [Flag(**one, reason=say("gains.flag.reason")) for one in selected]
    return {"flags": toggled(graph["flags"], flags, samples)}


def _of(graph: Graph, antennas: Sequence[int]) -> dict[str, Any]:
    """What a row names of none, one or two antennas."""
    checks.integer("antennas", 0, 2)(len(antennas))
    names = graph["layout"].names
    chosen = [names[number] for number in sorted(_below("antenna", one, len(names)) for one in antennas)]
    if len(chosen) == 2:
        return {"baseline": (chosen[0], chosen[1])}
    return {"antenna": chosen[0]} if chosen else {}


def _below(key: str, value: Any, count: int) -> int:
    return checks.integer(key, 0, count - 1)(value)


_CHOICES = (choose_array, choose_night, choose_pair, other_night)
_FLAGS = (toggle_antenna, toggle_baseline, toggle_baselines, toggle_scan, toggle_times, *TABLE_ACTS)
ACTS = {act.__name__: act for act in (*_CHOICES, *_FLAGS)}
