"""Values of a graph: when two are the same, and how one is locked."""

from __future__ import annotations

from typing import Any

import numpy as np


def same(one: Any, other: Any) -> bool:
    """Equal, where asking is cheap and safe: arrays and objects that hold them count as the same only if they are."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    return isinstance(one, (int, float, str)) and one == other


def read_only(value: Any) -> Any:
    """The value with every array in it (also in tuples) locked against writing: others see the same memory."""
    if isinstance(value, np.ndarray):
        value.flags.writeable = False
    elif isinstance(value, tuple):
        for item in value:
            read_only(item)
    return value
