"""An execution block with what its judges look at: of each scan class, times, and how high its source stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from .fields import Field
from .intents import intent_class
from .schedule import ExecutionBlock, classes, durations_s, elevations_rad, field_numbers, starts_s


class Plan(NamedTuple):
    """A block and, an item a scan, what is computed of it.

    Parameters
    ----------
    block : ExecutionBlock
    kinds : tuple of str
        The class of every scan.
    starts_s, ends_s : ndarray, shape (scan,)
        From the block's start [s].
    elevations_deg : ndarray, shape (scan, 3)
        At the start, in the middle and at the end [deg].
    numbers : tuple of int
        What the scans are called: 1, 2, … or, where one was taken out, the numbers that they had.
    """

    block: ExecutionBlock
    kinds: tuple[str, ...]
    starts_s: np.ndarray
    ends_s: np.ndarray
    elevations_deg: np.ndarray
    numbers: tuple[int, ...]

    def of(self, *kinds: str) -> list[int]:
        """The scans of these classes."""
        return [scan for scan, kind in enumerate(self.kinds) if kind in kinds]

    def with_intent(self, kind: str) -> list[int]:
        """The scans that carry an intent of this class, whichever class they themselves count for."""
        scans = enumerate(self.block.scans)
        return [number for number, scan in scans if any(intent_class(intent) == kind for intent in scan.intents)]

    def name(self, scan: int) -> str:
        """Of the field that a scan looks at."""
        return self.block.scans[scan].field

    def field(self, scan: int) -> Field:
        """The field that a scan looks at."""
        return next(field for field in self.block.fields if field.name == self.name(scan))

    def by_field(self, scans: Iterable[int]) -> list[tuple[str, list[int]]]:
        """Scans by the field they look at, fields in the order they come."""
        found: dict[str, list[int]] = {}
        for scan in scans:
            found.setdefault(self.name(scan), []).append(scan)
        return list(found.items())

    def between_s(self, scan: int, other: int) -> float:
        """What passes from the end of the earlier of two scans to the start of the later one [s]."""
        first, second = sorted((scan, other))
        return float(self.starts_s[second] - self.ends_s[first])

    def open_side(self, scan: int) -> str:
        """On which side of a scan no phase scan stands: "before", "after", "both", or "" for none.

        A phase scan of the scan's own field is no help: what is to be found out would have to be known.
        """
        phases = [one for one in self.of("phase") if self.name(one) != self.name(scan)]
        before, after = any(one < scan for one in phases), any(one > scan for one in phases)
        return {(True, True): "", (False, True): "before", (True, False): "after"}.get((before, after), "both")


def plan(block: ExecutionBlock, numbers: Sequence[int] = ()) -> Plan:
    """A block, ready to be judged; its scans are called 1, 2, … where nobody says otherwise.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> planned = plan(block_preset("band6"))
    >>> planned.of("check"), [planned.open_side(scan) for scan in (2, 7)]
    ([11, 19], ['before', ''])
    """
    starts, durations = starts_s(block), durations_s(block)
    times_s = starts[:, None] + durations[:, None] * [0.0, 0.5, 1.0]
    elevations = elevations_rad(block, times_s, field_numbers(block)[:, None])
    called = tuple(numbers) or tuple(range(1, len(starts) + 1))
    return Plan(block, classes(block), starts, starts + durations, np.degrees(elevations), called)
