"""Gain tables: solutions with their times and fields, looked up at other times, and applied."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np

from ..texts import say
from .gains import Gains, referenced
from .phase_interpolation import interpolated, interpolated_phase_rad


@dataclass(frozen=True)
class GainTable:
    """Gains of solution intervals.

    Parameters
    ----------
    times_s : array (interval,)
        The mean time of what each was solved from [s]; ascending.
    fields : int array (interval,)
        What was looked at.
    gains : complex array (interval, antenna)
        NaN where there is none.
    snr : array (interval, antenna)
    """

    times_s: np.ndarray
    fields: np.ndarray
    gains: np.ndarray
    snr: np.ndarray = field(repr=False)

    def of(self, fields: Iterable[int]) -> GainTable:
        """The solutions of some fields.

        Examples
        --------
        >>> table = GainTable(np.arange(3.0), np.array([0, 1, 0]), np.ones((3, 2)) + 0j, np.ones((3, 2)))
        >>> table.of([0]).times_s
        array([0., 2.])
        """
        keep = np.isin(self.fields, list(fields))
        return GainTable(self.times_s[keep], self.fields[keep], self.gains[keep], self.snr[keep])


def solution_intervals(scans: np.ndarray, wanted: np.ndarray, per: str) -> np.ndarray:
    """The solution interval of each integration, from 0, in order of time; -1 where it is not wanted.

    Parameters
    ----------
    scans : int array (integration,)
        The number of its scan.
    wanted : bool array (integration,)
        Those to solve from.
    per : str
        "scan", or "integration" for one each (CASA's solint "inf" and "int").

    Raises
    ------
    ValueError
        For anything else.

    Examples
    --------
    >>> scans = np.array([4, 4, 7, 9, 9])
    >>> solution_intervals(scans, scans != 7, "scan")
    array([ 0,  0, -1,  1,  1])
    >>> solution_intervals(scans, scans != 7, "integration")
    array([ 0,  1, -1,  2,  3])
    """
    if per not in ("scan", "integration"):
        raise ValueError(say("gains.per", got=per))
    intervals = np.full(len(scans), -1)
    news = np.ones(int(wanted.sum()), bool)
    if per == "scan":
        news[1:] = np.diff(scans[wanted]) != 0
    intervals[wanted] = np.cumsum(news) - 1
    return intervals


def interval_means(values: np.ndarray, intervals: np.ndarray, used: np.ndarray | None = None) -> np.ndarray:
    """Means over the integrations of each interval: of times, its middle.

    Parameters
    ----------
    values : array (integration,)
    intervals : int array (integration,)
        From `solution_intervals`.
    used : bool array (integration,), optional
        Without the others, unless nothing of an interval is used.

    Examples
    --------
    >>> interval_means(np.array([0.0, 2.0, 5.0, 9.0]), np.array([0, 0, -1, 1]))
    array([1., 9.])
    >>> interval_means(np.array([0.0, 2.0, 5.0, 9.0]), np.array([0, 0, -1, 1]), np.array([False, True, True, False]))
    array([2., 9.])
    """
    there = intervals >= 0
    of, values = intervals[there], values[there]
    if used is not None:
        keep = used[there] | (np.bincount(of, used[there]) == 0)[of]
        of, values = of[keep], values[keep]
    return np.bincount(of, values) / np.bincount(of)


def gain_table(
    solutions: Gains,
    intervals: np.ndarray,
    times_s: np.ndarray,
    fields: np.ndarray,
    flags: np.ndarray | None = None,
) -> GainTable:
    """Solutions with the times and fields they were solved from.

    Parameters
    ----------
    solutions : Gains
        Of `gains.solve_gains`.
    intervals : int array (integration,)
        As the solutions were made with, from `solution_intervals`.
    times_s : array (integration,)
        [s]
    fields : int array (integration,)
        The same in all of an interval.
    flags : bool array (integration, pair), optional
        As the solutions were made with. The time of an interval is the mean of the integrations that were used.

    Examples
    --------
    >>> found = Gains(np.ones((2, 3)) + 0j, np.ones((2, 3)), 5, np.ones(2, bool))
    >>> table = gain_table(found, np.array([0, 0, -1, 1]), np.array([0.0, 6.0, 12.0, 18.0]), np.array([4, 4, 9, 5]))
    >>> table.times_s, table.fields
    (array([ 3., 18.]), array([4, 5]))
    """
    used = None if flags is None else np.logical_not(flags.all(axis=1))
    times = interval_means(times_s, intervals, used)
    of_fields = np.rint(interval_means(fields, intervals)).astype(int)
    return GainTable(times, of_fields, tied(times, solutions.gains, solutions.reference), solutions.snr)


def tied(times_s: np.ndarray, gains: np.ndarray, reference: int = 0) -> np.ndarray:
    """The same gains, turned so that all intervals have one reference antenna, shape (interval, antenna).

    What an antenna did while it had no solution is read from the intervals before and after, and phases that are
    counted from another antenna there are no guide. So the reference antenna stays the one that was asked for only if
    nobody has more solutions; else the first of those that have most stands in throughout. In an interval where that
    one is missing too, another one's phase goes straight on between its neighbours. Corrected data of an interval by
    its own solution do not change.

    Parameters
    ----------
    times_s : array (interval,)
        [s]; ascending.
    gains : complex array (interval, antenna)
        NaN where there is none. Intervals that share no antenna with any other stay as they are.
    reference : int
        The antenna whose phase should be 0.

    Examples
    --------
    The first antenna is missing the second time, where phases were counted from the second antenna.

    >>> gains = np.exp(1j * np.radians([[0.0, 30.0], [np.nan, 0.0], [0.0, 30.0]]))
    >>> (np.degrees(np.angle(tied(np.arange(3.0), gains))).round(9) + 0).tolist()
    [[-30.0, 0.0], [nan, 0.0], [-30.0, 0.0]]
    """
    solved = np.isfinite(gains)
    count = solved.sum(axis=0)
    one = reference if count[reference] == count.max() else int(count.argmax())
    found = referenced(gains, one)
    done = solved[:, one].copy()
    while len(hanging := np.flatnonzero(~done & (solved & solved[done].any(axis=0)).any(axis=1))):
        found[hanging] = [_continued(times_s, found, done, interval) for interval in hanging.tolist()]
        done[hanging] = True
    return found


def _continued(times_s: np.ndarray, gains: np.ndarray, done: np.ndarray, interval: int) -> np.ndarray:
    """Gains of an interval, turned so that one antenna's phase lies between those of the intervals that are done."""
    here, solved = gains[interval], np.isfinite(gains[done])
    one = int((solved.sum(axis=0) * np.isfinite(here)).argmax())
    known_s, known = times_s[done][solved[:, one]], gains[done][solved[:, one], one]
    phase_rad = interpolated_phase_rad(known_s, np.angle(known), times_s[interval : interval + 1])[0]
    turned: np.ndarray = here * np.exp(1j * (phase_rad - np.angle(here[one])))
    return turned


def gains_at(table: GainTable, times_s: np.ndarray, interpolation: str = "linear") -> np.ndarray:
    """The gains of a table at some times, shape (time, antenna); NaN for an antenna without any solution.

    "nearest" takes the solution nearest in time, the later of two; "linear" goes straight between amplitudes and
    between phases, as `phase_interpolation` has it. Before the first and after the last, that one is held.

    Parameters
    ----------
    table : GainTable
        Antennas that have no solution in an interval are looked up in the others.
    times_s : array (time,)
        [s]
    interpolation : str
        "nearest" or "linear".

    Examples
    --------
    >>> turned = np.exp(1j * np.radians([[170.0], [-170.0]]))
    >>> table = GainTable(np.array([0.0, 10.0]), np.zeros(2, int), turned, np.ones((2, 1)))
    >>> np.degrees(np.angle(gains_at(table, np.array([2.5, 5.0])))).round(9).tolist()
    [[175.0], [180.0]]
    """
    found = np.full((len(times_s), table.gains.shape[1]), np.nan, complex)
    solved = np.isfinite(table.gains)
    for there in np.unique(solved[:, solved.any(axis=0)], axis=1).T:  # mostly one: every antenna in every interval
        alike = (solved == there[:, None]).all(axis=0)
        known_s, known = table.times_s[there], table.gains[there][:, alike]
        phases_rad = interpolated_phase_rad(known_s, np.angle(known), times_s, interpolation)
        found[:, alike] = interpolated(known_s, np.abs(known), times_s, interpolation) * np.exp(1j * phases_rad)
    return found


def corrected(
    visibilities: np.ndarray, gains: np.ndarray, first: np.ndarray, second: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """Visibilities divided by the gains, V_pq / (g_p g_q*), and where there is no gain to divide by.

    Parameters
    ----------
    visibilities : complex array (integration, pair) or (integration, pair, channel)
    gains : complex array (integration, antenna)
        NaN where there is none.
    first, second : int array (pair,)

    Returns
    -------
    corrected : complex array
        Of the visibilities' shape; 0 where there is no gain.
    flags : bool array (integration, pair)
        True where there is no gain.

    Examples
    --------
    >>> right, flags = corrected(np.array([[4j]]), np.array([[2j, 1.0]]), np.array([0]), np.array([1]))
    >>> right, flags
    (array([[2.+0.j]]), array([[False]]))
    """
    both = gains[:, first] * gains[:, second].conj()
    flags = ~np.isfinite(both) | (both == 0)
    factors = 1 / np.where(flags, np.inf, both)
    return visibilities * factors.reshape(factors.shape + (1,) * (visibilities.ndim - 2)), flags
