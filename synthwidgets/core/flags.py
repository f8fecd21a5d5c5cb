"""Flags: which samples are left out, as a table whose rows say what they select and why.

A row selects the samples that agree with all it names: antennas (a sample of any of them), a baseline, a scan, a field,
a range of time; one that names nothing selects everything. Rows are read in order, and one with "unflag" takes its
samples back in: the last row that selects a sample decides. Antennas go by their names, so that a table outlives a
change of the array.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from functools import cached_property
from typing import Any

import numpy as np

from ..texts import say

NOBODY = -1  # the number of an antenna that is not there


@dataclass(frozen=True)
class Flag:
    """A row of the table; what is None is not asked for.

    Parameters
    ----------
    antenna : str
        All baselines of this one.
    baseline : tuple of two str
        The one between these, in either order.
    scan, field : int
        By their numbers.
    time_s : tuple of two floats
        From and to, both included [s].
    reason : str
        What whoever flagged it saw.
    unflag : bool
        Takes the samples back in.
    """

    antenna: str | None = None
    baseline: tuple[str, str] | None = None
    scan: int | None = None
    field: int | None = None
    time_s: tuple[float, float] | None = None
    reason: str = ""
    unflag: bool = False


@dataclass(frozen=True)
class Samples:
    """What flags can name of the samples, integration by integration and pair by pair.

    Parameters
    ----------
    names : sequence of str
        Of the antennas.
    first, second : int array (pair,)
        Antennas 1 and 2 of each pair.
    scans, fields : int array (integration,)
    times_s : array (integration,)
        [s]
    """

    names: Sequence[str]
    first: np.ndarray
    second: np.ndarray
    scans: np.ndarray
    fields: np.ndarray
    times_s: np.ndarray

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Of each antenna, by its name."""
        return {name: number for number, name in enumerate(self.names)}


def flagged(rows: Iterable[Flag], samples: Samples) -> np.ndarray:
    """Which samples the table leaves out, bool (integration, pair).

    An antenna that is not there has no samples.

    Examples
    --------
    >>> one = np.zeros(1, int)
    >>> of = Samples("ABC", np.array([0, 0, 1]), np.array([1, 2, 2]), one, one, np.zeros(1))
    >>> flagged([Flag(antenna="A"), Flag(baseline=("C", "A"), unflag=True)], of)
    array([[ True, False, False]])
    """
    mask = np.zeros((len(samples.times_s), len(samples.first)), bool)
    for row in rows:
        mask[_place(row, samples)] = not row.unflag
    return mask


def with_flags(rows: Sequence[Flag], flags: Sequence[Flag]) -> tuple[Flag, ...]:
    """The table with more rows, in the place of those that select the same.

    Examples
    --------
    >>> with_flags([Flag(scan=1, reason="wind")], [Flag(scan=1, reason="gusts")])[0].reason
    'gusts'
    """
    return (*_without(rows, flags), *{_selection(flag): flag for flag in flags}.values())


def unflagged(rows: Sequence[Flag], flags: Sequence[Flag], samples: Samples) -> tuple[Flag, ...]:
    """The table without what some rows select: rows of just these go; where others still do, each takes its own back.

    Examples
    --------
    >>> one = np.zeros(1, int)
    >>> of = Samples("ABC", np.array([0, 0, 1]), np.array([1, 2, 2]), one, one, np.zeros(1))
    >>> unflagged([Flag(antenna="A")], [Flag(antenna="A")], of)
    ()
    >>> rows = unflagged([Flag(scan=0)], [Flag(antenna="A", reason="is fine")], of)
    >>> rows[1].unflag, flagged(rows, of).tolist()
    (True, [[False, False, True]])
    """
    left = _without(rows, flags)
    still, back = flagged(left, samples), []
    for flag in flags if still.any() else ():
        place = _place(flag, samples)
        if still[place].any():
            back.append(replace(flag, unflag=True))
            still[place] = False
    return (*left, *back)


def as_dicts(rows: Iterable[Flag]) -> list[dict[str, Any]]:
    """The table as it is saved: of each row what it names, lists for tuples.

    Examples
    --------
    >>> as_dicts([Flag(baseline=("A", "B"), reason="spikes")])
    [{'baseline': ['A', 'B'], 'reason': 'spikes'}]
    """
    found = []
    for row in rows:
        given = {one.name: getattr(row, one.name) for one in fields(row) if getattr(row, one.name) != one.default}
        found.append({name: list(value) if isinstance(value, tuple) else value for name, value in given.items()})
    return found


def from_dicts(rows: Any) -> tuple[Flag, ...]:
    """The table of what `as_dicts` made.

    Raises
    ------
    ValueError
        In one sentence, for anything else; by the number of the row, counted from 1.

    Examples
    --------
    >>> from_dicts([{"antenna": "A", "reason": "dead"}])[0].antenna
    'A'
    """
    if not isinstance(rows, list | tuple):
        raise ValueError(say("flags.list", got=type(rows).__name__))
    return tuple(_flag(number, row) for number, row in enumerate(rows, 1))


def _flag(number: int, row: Any) -> Flag:
    if not isinstance(row, Mapping):
        raise ValueError(say("flags.row", row=number, got=type(row).__name__))
    for name, value in row.items():
        if name not in _RIGHT:
            raise ValueError(say("flags.name", row=number, got=name, names=", ".join(_RIGHT)))
        if not _RIGHT[name](value):
            raise ValueError(say("flags.value", row=number, name=name, got=repr(value), takes=say(f"flags.{name}")))
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in row.items()}
    return Flag(**given)


def _selection(row: Flag) -> tuple[Any, ...]:
    """All that a row names, a baseline in either order alike."""
    return row.antenna, row.baseline and frozenset(row.baseline), row.scan, row.field, row.time_s


def _without(rows: Sequence[Flag], flags: Sequence[Flag]) -> tuple[Flag, ...]:
    """The rows that do not select just what one of the flags does."""
    gone = {_selection(flag) for flag in flags}
    return tuple(row for row in rows if _selection(row) not in gone)


def _place(row: Flag, samples: Samples) -> tuple[np.ndarray, ...]:
    """Where a row's samples are in an array (integration, pair)."""
    return np.ix_(_moments(row, samples), _pairs(row, samples))


def _moments(row: Flag, samples: Samples) -> np.ndarray:
    """Which integrations a row selects."""
    chosen = np.ones(len(samples.times_s), bool)
    if row.scan is not None:
        chosen &= samples.scans == row.scan
    if row.field is not None:
        chosen &= samples.fields == row.field
    if row.time_s is not None:
        chosen &= (samples.times_s >= row.time_s[0]) & (samples.times_s <= row.time_s[1])
    return chosen


def _pairs(row: Flag, samples: Samples) -> np.ndarray:
    """Which pairs a row selects."""
    first, second = samples.first, samples.second
    chosen = np.ones(len(first), bool)
    if row.antenna is not None:
        number = samples.numbers.get(row.antenna, NOBODY)
        chosen &= (first == number) | (second == number)
    if row.baseline is not None:
        a, b = (samples.numbers.get(name, NOBODY) for name in row.baseline)
        chosen &= ((first == a) & (second == b)) | ((first == b) & (second == a))
    return chosen


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value) <= 64


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _is_time(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_pair(value: Any, of: Any) -> bool:
    return isinstance(value, list | tuple) and len(value) == 2 and all(map(of, value))


_RIGHT: dict[str, Callable[[Any], bool]] = {
    "antenna": _is_name,
    "baseline": lambda value: _is_pair(value, _is_name) and value[0] != value[1],
    "scan": _is_count,
    "field": _is_count,
    "time_s": lambda value: _is_pair(value, _is_time) and value[0] <= value[1],
    "reason": lambda value: isinstance(value, str) and len(value) <= 200,
    "unflag": lambda value: isinstance(value, bool),
}
