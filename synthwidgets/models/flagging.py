"""Flags set by hand: what a press on an antenna, a baseline or a scan makes of the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..core.flags import Flag, Samples, as_dicts, flagged, from_dicts, unflagged, with_flag

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
    back = all(_is_out(rows, flag, samples) for flag in flags)
    for flag in flags:
        rows = unflagged(rows, flag, samples) if back else with_flag(rows, flag)
    return as_dicts(rows)


def _is_out(rows: Sequence[Flag], flag: Flag, samples: Samples) -> bool:
    """Whether the table leaves out all that a row selects."""
    return bool((flagged(rows, samples) | ~flagged([flag], samples)).all())
