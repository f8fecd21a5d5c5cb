"""What a learner has built is to reach a goal, or is asked for a number: measured when asked, judged by physics."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from ..formats import checks
from ..texts import say
from ..texts.numbers import digits
from .cards import Feedback, Judge, number
from .measures import AT_LEAST, known

# As their apps have them; others are told to two digits.
DIGITS = {"on_target_percent": 3, "frequency_ghz": 3, "length_m": 3, "coherence_percent": 3}


class Verdict(NamedTuple):
    """Whether what was asked is met, and what was measured, line by line."""

    met: bool
    lines: tuple[str, ...]


class Challenges(NamedTuple):
    """What an app challenges to: ``told(graph, level)`` as a learner reads it, ``judged(graph, level, answer)``."""

    told: Callable[..., dict[str, Any]]
    judged: Callable[..., Verdict]


def goal(limits: Mapping[str, float], why: str = "") -> Judge:
    """A target to build for: each number at most its limit, or at least. Its choice is what was measured.

    Parameters
    ----------
    limits : mapping of str to float
        By the names of `MEASURES`; those of `AT_LEAST` are lower limits.
    why : str
        What is said once all are met.

    Examples
    --------
    >>> judge = goal({"beam_arcsec": 0.5})
    >>> told = judge.feedback({"beam_arcsec": 0.62}, True)
    >>> told["right"], told["measured"]
    (False, ['Not yet: beam 0.62″ where it is widest, wanted at most 0.5″.'])
    """
    known(limits)

    def feedback(choice: Mapping[str, float | None] | None, revealed: bool) -> Feedback:
        if choice is None or not revealed:
            return None
        met, lines = reached(limits, choice)
        return {"right": met, "own": "", "measured": list(lines), "why": why if met else ""}

    return Judge(feedback, checks.optional(_measurement("choice", limits)))


def live_number(answer: str, tolerance: float, hints: Mapping[str, str], otherwise: str, why: str = "") -> Judge:
    """A question whose answer is a number of the app as it is when it is asked.

    Its choice is ``{"typed": what was typed, "measured": {name: number}}``.

    Parameters
    ----------
    answer : str
        Of `MEASURES`.
    tolerance : float
        In the unit of that.
    hints : mapping of str to str
        As for `number`; a slip may also be the name of another measure.
    otherwise, why : str
        As for `number`.

    Examples
    --------
    >>> judge = live_number("hours_per_target_hour", 0.03, {"1": "Then nothing would be calibrated."}, "Look again.")
    >>> judge.feedback({"typed": 1.94, "measured": {"hours_per_target_hour": 1.931}}, True)["right"]
    True
    """
    needed = asked(answer, hints)

    def feedback(choice: Mapping[str, Any] | None, revealed: bool) -> Feedback:
        if choice is None or not revealed:
            return None
        now = {name: math.inf if value is None else value for name, value in choice["measured"].items()}
        slips = {now[slip] if slip in now else float(slip): text for slip, text in hints.items()}
        return number(now[answer], tolerance, slips, otherwise, why).feedback(choice["typed"], True)

    fields = {"typed": checks.number("typed", -1e15, 1e15), "measured": _measurement("measured", needed)}
    return Judge(feedback, checks.optional(checks.record("choice", fields, list(fields))))


def asked(answer: str, hints: Collection[str]) -> tuple[str, ...]:
    """What has to be measured for a question about a number: its answer, and the slips that are measures.

    Examples
    --------
    >>> asked("hours_per_target_hour", ["on_target_percent", "0.5"])
    ('hours_per_target_hour', 'on_target_percent')
    """
    return tuple(known((answer, *(slip for slip in hints if _number(slip) is None))))


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None


def reached(limits: Mapping[str, float], values: Mapping[str, float | None]) -> Verdict:
    """Each number within its limit; its line is the text "goal.NAME", or "goal.NAME.none" where there is none.

    Examples
    --------
    >>> reached({"antennas": 4}, {"antennas": 5.0})
    Verdict(met=False, lines=('Not yet: 5 antennas, wanted at most 4.',))
    """
    met = all(_met(name, values[name], limit) for name, limit in limits.items())
    return Verdict(met, tuple(_line(name, values[name], limit) for name, limit in limits.items()))


def _met(name: str, value: float | None, limit: float) -> bool:
    return value is not None and (value >= limit if name in AT_LEAST else value <= limit)


def _line(name: str, value: float | None, limit: float) -> str:
    """One number, what is wanted of it, and whether it is there: in words, not by a colour."""
    verdict = say("goal.met" if _met(name, value, limit) else "goal.not_yet")
    if value is None:
        return say(f"goal.{name}.none", verdict=verdict, limit=digits(limit))
    return say(f"goal.{name}", verdict=verdict, value=_beside(value, limit, DIGITS.get(name, 2)), limit=digits(limit))


def _beside(value: float, limit: float, least: int) -> str:
    """To so many digits at least, and to as many more as show on which side of the limit it is."""
    texts = (digits(value, count) for count in range(least, 6))
    return next((text for text in texts if value == limit or text != digits(limit)), digits(value, 6))


def _measurement(key: str, names: Collection[str]) -> checks.Check:
    return checks.record(key, {name: checks.optional(checks.number(name, 0, 1e9)) for name in names}, list(names))
