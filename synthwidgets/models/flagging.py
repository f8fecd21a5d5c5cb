"""Flags set by hand: what a press on an antenna, a baseline, a scan or a time makes of the table, and how it reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.flags import Flag, Samples, as_dicts, flagged, from_dicts, unflagged, with_flags
from ..formats import checks
from ..graph import Graph
from ..texts import say

MOST_FLAGS = 1000


def toggled(table: Sequence[Any], flags: Sequence[Flag], samples: Samples) -> list[dict[str, Any]]:
    """The table after a press on what some rows select: flagged if any of it was in use, else brought back.

    Examples
    --------
    >>> import numpy as np
    >>> one = np.zeros(1, int)
    >>> samples = Samples("AB", one, one + 1, one, one, np.zeros(1))
    >>> once = toggled([], [Flag(scan=0, reason="gusts")], samples)
    >>> once, toggled(once, [Flag(scan=0)], samples)
    ([{'scan': 0, 'reason': 'gusts'}], [])
    """
    rows = from_dicts(table)
    in_use = flagged(flags, samples) & ~flagged(rows, samples)
    return as_dicts(with_flags(rows, flags) if in_use.any() else unflagged(rows, flags, samples))


def flag_rows(flags: Sequence[Any]) -> list[dict[str, str]]:
    """The table of flags for people: what each row selects, and why.

    Examples
    --------
    >>> flag_rows([{"baseline": ["A", "B"], "time_s": [60, 95], "reason": "spikes"}])
    [{'what': 'A–B, 1:00–1:35', 'reason': 'spikes'}]
    """
    return [{"what": _words(flag), "reason": flag.reason} for flag in from_dicts(flags)]


def set_reason(graph: Graph, row: int, reason: str) -> dict[str, Any]:
    """Another reason for a row of the table."""
    number, rows = _row(graph, row), list(graph["flags"])
    rows[number] = {**rows[number], "reason": reason}
    return {"flags": rows}


def remove_flag(graph: Graph, row: int) -> dict[str, Any]:
    """The table without a row."""
    number = _row(graph, row)
    return {"flags": [each for place, each in enumerate(graph["flags"]) if place != number]}


def clear_flags(graph: Graph) -> dict[str, Any]:
    """Everything is used again."""
    return {"flags": []}


TABLE_ACTS = (set_reason, remove_flag, clear_flags)


def _row(graph: Graph, row: Any) -> int:
    return checks.integer("row", 0, len(graph["flags"]) - 1)(row)


def _words(flag: Flag) -> str:
    """What a row selects; numbers are counted from 1, times are minutes and seconds of the block."""
    named = [flag.antenna, flag.baseline and "–".join(flag.baseline)]
    named += [
        None if number is None else say(f"gains.flag.{name}", number=number + 1)
        for name, number in (("scan", flag.scan), ("field", flag.field))
    ]
    named.append(flag.time_s and "–".join(map(_clock, flag.time_s)))
    what = ", ".join(filter(None, named)) or str(say("gains.flag.all"))
    return str(say("gains.flag.back", what=what)) if flag.unflag else what


def _clock(time_s: float) -> str:
    minutes, seconds = divmod(round(time_s), 60)
    return f"{minutes}:{seconds:02}"
