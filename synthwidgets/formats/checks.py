"""Checks of what comes from outside: state files, browsers, cells. Each takes a value and returns it tidied.

A check is a function ``check(value) -> value`` made for one key; what it refuses is a sentence that names the
key, what it got and what it takes, said when it refuses: checks are made before anybody speaks a language. astropy
Quantities are turned into the key's unit here, at the edge, once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from ..texts import say
from ..texts.numbers import spaced

Check = Callable[[Any], Any]


def refuse(key: str, got: object, takes: str) -> ValueError:
    """The error for a value that a key does not take.

    Examples
    --------
    >>> print(refuse("robust", 7, "a number from -2 to 2"))
    robust takes a number from -2 to 2; it got 7.
    """
    try:
        shown = repr(got)
    except ValueError:  # an integer of thousands of digits
        shown = "…"
    return ValueError(
        say("check.refused", key=key, got=shown if len(shown) <= 60 else shown[:57] + "…", takes=takes)
    )


def number(key: str, low: float, high: float, unit: str = "", above: bool = False) -> Check:
    """A finite number from low to high (``above``: larger than low), or a Quantity of that unit."""

    def takes() -> str:
        kind = "check.above" if above else "check.number"
        return say(kind, low=_written(low), high=_written(high), unit=spaced(unit))

    def check(value: Any) -> float:
        plain = _in_unit(key, value, unit, takes)
        if isinstance(plain, bool) or not isinstance(plain, int | float):
            raise refuse(key, value, takes())
        if not low <= plain <= high or (above and plain == low):
            raise refuse(key, value, takes())
        return float(plain)

    return check


def integer(key: str, low: int, high: int, even: bool = False) -> Check:
    """A whole number from low to high."""

    def check(value: Any) -> int:
        whole = isinstance(value, int | float) and not isinstance(value, bool) and value == value // 1
        if not whole or not low <= value <= high or (even and value % 2):
            raise refuse(key, value, say("check.even" if even else "check.integer", low=low, high=high))
        return int(value)

    return check


def choice(key: str, names: Collection[str]) -> Check:
    """One of some names."""

    def check(value: Any) -> str:
        if not isinstance(value, str) or value not in names:
            raise refuse(key, value, say("check.choice", names=", ".join(names)))
        return value

    return check


def switch(key: str) -> Check:
    """True or false."""

    def check(value: Any) -> bool:
        if not isinstance(value, bool):
            raise refuse(key, value, say("check.switch"))
        return value

    return check


def name(key: str, longest: int = 40) -> Check:
    """A short text that is not empty."""

    def check(value: Any) -> str:
        if not isinstance(value, str) or not value.strip() or len(value) > longest:
            raise refuse(key, value, say("check.name", longest=longest))
        return value.strip()

    return check


def numbers(key: str, each: Check, shortest: int, longest: int, unit: str = "") -> Check:
    """A list of numbers (or one Quantity of several), each passing a check."""

    def takes() -> str:
        kind = "check.numbers" if shortest < longest else "check.so_many"
        return say(kind, shortest=shortest, longest=longest, unit=spaced(unit))

    def check(value: Any) -> list[Any]:
        plain = _in_unit(key, value, unit, takes)
        if not isinstance(plain, list | tuple) or not shortest <= len(plain) <= longest:
            raise refuse(key, value, takes())
        return [each(item) for item in plain]

    return check


def span(key: str, low: float, high: float, unit: str = "") -> Check:
    """Two numbers, the first below the second."""
    pair = numbers(key, number(key, low, high, unit), 2, 2, unit)

    def check(value: Any) -> list[float]:
        start, end = pair(value)
        if not start < end:
            raise refuse(key, value, say("check.span"))
        return [start, end]

    return check


def record(key: str, fields: Mapping[str, Check], needed: Sequence[str] = ()) -> Check:
    """An object with only these fields, each checked; those of ``needed`` must be there."""

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise refuse(key, value, say("check.record", names=", ".join(fields)))
        for field in value:
            if field not in fields:
                raise refuse(key, field, say("check.fields", names=", ".join(fields)))
        for field in needed:
            if field not in value:
                raise ValueError(say("check.missing", key=key, field=field))
        return {field: fields[field](item) for field, item in value.items()}

    return check


def optional(check: Check) -> Check:
    """What the check takes, or None."""
    return lambda value: None if value is None else check(value)


def _written(number: float) -> str:
    """A limit as a learner reads it: five digits and more in groups, no exponent but of what is very small.

    Examples
    --------
    >>> _written(-2e7), _written(1000.0), _written(0.5), _written(1e-9)
    ('-20\xa0000\xa0000', '1000', '0.5', '1e-09')
    """
    return f"{number:,.10g}".replace(",", "\xa0") if abs(number) >= 1e4 else f"{number:g}"


def _in_unit(key: str, value: Any, unit: str, takes: Callable[[], str]) -> Any:
    """Plain numbers of a Quantity or of a numpy value; anything else as it is."""
    if hasattr(value, "to_value"):
        try:
            value = value.to_value(unit or "")
        except Exception:  # astropy's UnitConversionError, or an object of somebody else's
            raise refuse(key, str(value), takes()) from None
    return value.tolist() if hasattr(value, "tolist") else value
