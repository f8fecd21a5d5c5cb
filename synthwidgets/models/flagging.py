"""Flags set by hand: what a click on an antenna, a baseline or a scan makes of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.flags import as_dicts, from_dicts
from ..texts import say

MOST_FLAGS = 1000


def toggled(flags: Sequence[Any], selection: dict[str, Any]) -> list[dict[str, Any]]:
    """The table without the row of a selection if it has it, with it otherwise.

    Examples
    --------
    >>> toggled([], {"scan": 3})
    [{'scan': 3, 'reason': 'by hand'}]
    >>> toggled([{"scan": 3, "reason": "gusts"}], {"scan": 3})
    []
    """
    (flag,) = from_dicts([{**selection, "reason": say("gains.flag.reason")}])
    rows = from_dicts(flags)
    left = tuple(row for row in rows if not row.selects_as(flag))
    return as_dicts(left if len(left) < len(rows) else (*rows, flag))
