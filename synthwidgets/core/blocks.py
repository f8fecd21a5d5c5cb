"""Sample-long arrays cut along their integrations: kept when small, made anew at each pass when large.

A sample is one pair of antennas at one integration. 43 antennas and 120 integrations are 108 360 of them, 244
antennas 3.6 million: too many to hold several arrays of. What sums over samples goes through the blocks in turn
and never asks how many there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

MOST_SAMPLES = 200_000  # in one block: some 30 MB with all the arrays of one pass

Value = TypeVar("Value")


class Blocks(Generic[Value]):
    """One value for each block, in order.

    Parameters
    ----------
    count : int
        The number of blocks.
    values : function
        ``values() -> iterator``, one pass over the blocks. With a single block it is called once, and what it
        gave is kept; with more it is called at every pass.

    Examples
    --------
    >>> slices = integration_blocks(5, 100, most=250)
    >>> list(slices)
    [slice(0, 2, None), slice(2, 4, None), slice(4, 5, None)]
    >>> list(slices.then(lambda some: some.stop - some.start))
    [2, 2, 1]
    """

    def __init__(self, count: int, values: Callable[[], Iterator[Value]]) -> None:
        self.count = count
        self._values = values
        self._kept = list(values()) if count == 1 else None

    def __iter__(self) -> Iterator[Value]:
        return iter(self._kept) if self._kept is not None else self._values()

    def then(self, function: Callable[..., Any], *others: Blocks[Any]) -> Blocks[Any]:
        """Blocks of ``function(value, *values of the others)``."""
        return Blocks(self.count, lambda: (function(*values) for values in zip(self, *others, strict=True)))


def integration_blocks(integrations: int, pairs: int, most: int = MOST_SAMPLES) -> Blocks[slice]:
    """Runs of integrations with at most ``most`` samples each, but at least one integration."""
    length = max(1, most // max(1, pairs))
    slices = [slice(start, min(start + length, integrations)) for start in range(0, integrations, length)]
    return Blocks(len(slices), lambda: iter(slices))
