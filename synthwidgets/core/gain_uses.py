"""What gain tables are used on: neither temporary nor permanent is a table, but its use on a field.

The phases of every integration are thrown away for the target and kept for the bandpass calibrator itself. So a use
names the table, the fields whose data it is applied to, and the fields whose solutions it takes; `temporary_fields` are
those where no final use has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from ..texts import say
from .gain_tables import GainTable, corrected, gains_at
from .phase_interpolation import INTERPOLATIONS


@dataclass(frozen=True)
class Use:
    """A table on some fields, with the solutions of some.

    Parameters
    ----------
    table : str
        Its name.
    on : tuple of int
        The fields whose data are divided by its gains.
    by : tuple of int
        The fields whose solutions are taken; empty: all.
    interpolation : str
        "nearest" or "linear".
    """

    table: str
    on: tuple[int, ...]
    by: tuple[int, ...] = ()
    interpolation: str = "linear"

    def __post_init__(self) -> None:
        if self.interpolation not in INTERPOLATIONS:
            raise ValueError(say("air.interpolation", got=self.interpolation))


def temporary_fields(table: str, solved_with: Iterable[Use], final: Iterable[Use]) -> tuple[int, ...]:
    """Where a table is used on the way to another solution and not in the end.

    Examples
    --------
    >>> on_the_way = [Use("phase_int", on=(0, 1))]
    >>> temporary_fields("phase_int", on_the_way, [Use("phase_int", on=(0,)), Use("phase_inf", on=(1, 2))])
    (1,)
    """
    kept = {one for use in final if use.table == table for one in use.on}
    return tuple(sorted({one for use in solved_with if use.table == table for one in use.on} - kept))


def with_tables(
    visibilities: np.ndarray,
    tables: Mapping[str, GainTable],
    uses: Iterable[Use],
    times_s: np.ndarray,
    fields: np.ndarray,
    first: np.ndarray,
    second: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Visibilities divided by all tables that are used on their fields, in any order, and where that cannot be.

    Parameters
    ----------
    visibilities : complex array (integration, pair)
    tables : mapping of str to GainTable
    uses : iterable of Use
        Fields that none names are left as they are.
    times_s, fields : array (integration,)
        [s]; which field was looked at.
    first, second : int array (pair,)

    Returns
    -------
    corrected : complex array (integration, pair)
    flags : bool array (integration, pair)
        True where a table that is used has no gain.

    Examples
    --------
    >>> tables = {"phase": GainTable(np.zeros(1), np.zeros(1, int), np.array([[1j, 1.0]]), np.ones((1, 2)))}
    >>> to_target = [Use("phase", on=(1,), by=(0,))]
    >>> one, other = np.array([0]), np.array([1])
    >>> with_tables(np.full((2, 1), 1j), tables, to_target, np.arange(2.0), np.array([0, 1]), one, other)[0].round(9)
    array([[0.+1.j],
           [1.+0.j]])
    """
    right, flags = np.array(visibilities, complex), np.zeros(visibilities.shape, bool)
    for use in uses:
        moments = np.isin(fields, use.on)
        table = tables[use.table].of(use.by) if use.by else tables[use.table]
        gains = gains_at(table, times_s[moments], use.interpolation)
        right[moments], without = corrected(right[moments], gains, first, second)
        flags[moments] |= without
    return right, flags
