"""What the bench prints: `name: value`, one a line, and comments between."""

from __future__ import annotations

import sys
from collections.abc import Mapping

Limits = Mapping[str, float | None]  # the most that each line may say; None: told without a limit


class AtLeast(float):
    """A limit from below."""


def is_within(value: float, limit: float | None) -> bool:
    """Whether a value keeps its limit; NaN keeps none.

    Examples
    --------
    >>> is_within(2.0, 1.0), is_within(2.0, AtLeast(1.0)), is_within(2.0, None)
    (False, True, True)
    """
    if limit is None:
        return True
    return bool(value >= limit if isinstance(limit, AtLeast) else value <= limit)


class Report:
    """Prints each line as it comes, and keeps those above their limits.

    Parameters
    ----------
    limits : mapping of str to float or None
        Every line that may be printed.
    """

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.values: dict[str, float] = {}
        self.voided = False

    def line(self, name: str, value: float) -> None:
        limit = self.limits[name]
        self.values[name] = value
        print(f"{name}: {value if isinstance(value, int) else format(value, '.3g')}", flush=True)
        if not is_within(value, limit):
            self.note(f"{name} is {'below' if isinstance(limit, AtLeast) else 'above'} its limit of {limit:g}")

    def note(self, words: str) -> None:
        print(f"# {words}", flush=True)

    def void(self, why: str) -> None:
        """The run counts for nothing."""
        self.voided = True
        self.note(f"void: {why}")

    def progress(self, words: str) -> None:
        """For whoever waits."""
        print(words, file=sys.stderr, flush=True)

    @property
    def good(self) -> bool:
        """Everything that was measured is within its limit."""
        within = [is_within(value, self.limits[name]) for name, value in self.values.items()]
        return all(within) and not self.voided
