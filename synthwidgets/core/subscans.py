"""Inside a scan: subscans, and in these the integrations, which is where data come from.

A Tsys scan looks at the sky beside the source, at the ambient and at the hot load, a subscan each; a pointing scan
measures five points of a cross; other scans are cut into subscans of about five minutes. Whole integrations fill a
subscan from its start. What is left at its end has no data: a load moves in, or the dishes go to their next point.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from .intents import intent_class, scan_class, state_of
from .schedule import ExecutionBlock, Scan, field_numbers, starts_s, total_s

SUBSCAN_S = 302.4  # the longest: fifty integrations
POINTS = 5  # of a pointing scan: the middle and four beside it
RADIOMETER_S = 1.152  # an integration of the water vapour radiometers (the real block of `data`)
_ROUNDING = 1e-6  # of an integration: so that a whole number of them stays one


class Subscan(NamedTuple):
    """Part of a scan that looks at one thing.

    Parameters
    ----------
    scan : int
        0-based.
    start_s, duration_s : float
        From the block's start, and how long [s].
    state : str
        "ON_SOURCE", "OFF_SOURCE", "AMBIENT", "HOT" …
    integrations : int
        How many it has.
    """

    scan: int
    start_s: float
    duration_s: float
    state: str
    integrations: int


class Integrations(NamedTuple):
    """Every integration of a block, each an array of shape (integration,).

    Parameters
    ----------
    times_s : ndarray
        The middle of each, from the block's start [s], ascending.
    scans, subscans, fields : ndarray of int
        What each belongs to, 0-based; subscans are counted through the block.
    """

    times_s: np.ndarray
    scans: np.ndarray
    subscans: np.ndarray
    fields: np.ndarray


def subscan_states(intents: tuple[str, ...]) -> tuple[str, ...]:
    """What the subscans of a scan look at, in turn: the states of the intents that give the scan its class.

    Examples
    --------
    >>> subscan_states(("CALIBRATE_ATMOSPHERE#OFF_SOURCE", "CALIBRATE_ATMOSPHERE#HOT", "CALIBRATE_WVR#OFF_SOURCE"))
    ('OFF_SOURCE', 'HOT')
    >>> len(subscan_states(("CALIBRATE_POINTING#ON_SOURCE", "CALIBRATE_WVR#ON_SOURCE")))
    5
    """
    leading = scan_class(intents)
    states = tuple(dict.fromkeys(state_of(one) for one in intents if intent_class(one) == leading))
    return states * POINTS if leading == "pointing" and len(states) == 1 else states or ("UNSPECIFIED",)


def fewest_integrations(intents: tuple[str, ...]) -> int:
    """How many integrations a scan has at least: one a subscan.

    Examples
    --------
    >>> fewest_integrations(("CALIBRATE_PHASE#ON_SOURCE",))
    1
    """
    return len(subscan_states(intents))


def subscans(block: ExecutionBlock) -> list[Subscan]:
    """The subscans of every scan, in their order.

    Examples
    --------
    >>> scan = Scan("a", ("OBSERVE_TARGET#ON_SOURCE",), 65 * 6.048)
    >>> [one.integrations for one in subscans(ExecutionBlock((), (scan,), 0.0, 0.0))]
    [33, 32]
    """
    return [
        subscan
        for number, (scan, start_s) in enumerate(zip(block.scans, starts_s(block).tolist(), strict=True))
        for subscan in _of_scan(number, scan, start_s, block.integration_s)
    ]


def integrations(block: ExecutionBlock) -> Integrations:
    """All integrations of a block.

    Examples
    --------
    >>> from .fields import Field
    >>> scan = Scan("a", ("CALIBRATE_PHASE#ON_SOURCE",), 14.0)
    >>> integrations(ExecutionBlock((Field("a", 0.0, 0.0, 1.0),), (scan,), 0.0, 0.0)).times_s
    array([3.024, 9.072])
    """
    parts = subscans(block)
    counts = np.array([part.integrations for part in parts], dtype=int)
    of_subscan = np.repeat(np.arange(len(parts)), counts)
    scans = np.array([part.scan for part in parts], dtype=int)[of_subscan]
    starts = np.array([part.start_s for part in parts], dtype=float)[of_subscan]
    within = np.arange(len(of_subscan)) - (np.cumsum(counts) - counts)[of_subscan]
    times_s = starts + block.integration_s * (within + 0.5)
    return Integrations(times_s, scans, of_subscan, field_numbers(block)[scans])


def radiometer_times_s(block: ExecutionBlock) -> np.ndarray:
    """The middles of the radiometers' integrations, which run throughout, overheads and all [s].

    Examples
    --------
    >>> len(radiometer_times_s(ExecutionBlock((), (Scan("a", (), 60.0),), 0.0, 0.0)))
    52
    """
    return RADIOMETER_S * (np.arange(int(total_s(block) / RADIOMETER_S + _ROUNDING)) + 0.5)


def whole_integrations(duration_s: float, integration_s: float) -> int:
    """How many integrations fit.

    Examples
    --------
    >>> whole_integrations(30.24, 6.048), whole_integrations(36.0, 6.048)
    (5, 5)
    """
    return math.floor(duration_s / integration_s + _ROUNDING)


def _of_scan(number: int, scan: Scan, start_s: float, integration_s: float) -> Iterator[Subscan]:
    """The subscans of one scan: equal parts for states and points, whole integrations for the others."""
    states = subscan_states(scan.intents)
    if len(states) > 1:
        part_s = scan.duration_s / len(states)
        count = whole_integrations(part_s, integration_s)
        for place, state in enumerate(states):
            yield Subscan(number, start_s + place * part_s, part_s, state, count)
        return
    count = whole_integrations(scan.duration_s, integration_s)
    parts = max(1, math.ceil(scan.duration_s / SUBSCAN_S - _ROUNDING))
    shares = [count // parts + (part < count % parts) for part in range(parts)]
    end_s = start_s + scan.duration_s
    for part, share in enumerate(shares):
        length_s = share * integration_s if part < parts - 1 else end_s - start_s
        yield Subscan(number, start_s, length_s, states[0], share)
        start_s += length_s
