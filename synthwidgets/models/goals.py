"""What an array that a learner has built is to reach: measured when asked, judged by its physics, not by clicks."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from ..formats import checks
from ..texts import say
from ..texts.numbers import digits
from .cards import Feedback, Judge

Read = Callable[[str], Any]  # a quantity of the app, by name


class Verdict(NamedTuple):
    """Whether what was asked is met, and what was measured, line by line."""

    met: bool
    lines: tuple[str, ...]


class Challenges(NamedTuple):
    """What an app challenges to: ``told(graph, level)`` as a learner reads it, ``judged(graph, level, answer)``."""

    told: Callable[..., dict[str, Any]]
    judged: Callable[..., Verdict]


def _beam_arcsec(read: Read) -> float | None:
    """The longer axis, so that both directions are as fine; None while the beam is all stripes."""
    shape = read("clean_beam_shape")
    return None if shape is None else max(shape["major_arcsec"], shape["minor_arcsec"])


def _sidelobe_percent(read: Read) -> float | None:
    sidelobe = read("first_sidelobe")
    return None if sidelobe is None else 100 * sidelobe


def _antennas(read: Read) -> float:
    """Of all arrays, where there are several: the beam is that of all of them."""
    return float(len(read("antenna_names")) + sum(len(one.names) for one in read("further_layout")))


MEASURES: Mapping[str, Callable[[Read], float | None]] = {
    "beam_arcsec": _beam_arcsec,
    "sidelobe_percent": _sidelobe_percent,
    "antennas": _antennas,
}


def measured(read: Read) -> dict[str, float | None]:
    """Everything that a goal may be about, as the app is now; None where there is no such number.

    Parameters
    ----------
    read : function
        A quantity of the app by its name: ``app.__getitem__``.

    Examples
    --------
    >>> from synthwidgets.models.synthesis import SYNTHESIS
    >>> measured(SYNTHESIS.graph({"second_array": {"preset": "alma.7m"}}).__getitem__)["antennas"]
    13.0
    """
    return {name: measure(read) for name, measure in MEASURES.items()}


def goal(limits: Mapping[str, float], why: str = "") -> Judge:
    """A target to build for: each number at most its limit. Its choice is what was measured.

    Parameters
    ----------
    limits : mapping of str to float
        By the names of `MEASURES`: beam [arcsec], highest sidelobe [%], number of antennas.
    why : str
        What is said once all are met.

    Examples
    --------
    >>> judge = goal({"beam_arcsec": 0.5})
    >>> told = judge.feedback({"beam_arcsec": 0.62, "sidelobe_percent": 7.0, "antennas": 8.0}, True)
    >>> told["right"], told["measured"]
    (False, ['Not yet: beam 0.62″ where it is widest, wanted at most 0.5″.'])
    """
    if strange := limits.keys() - MEASURES.keys():
        raise ValueError(say("goal.unknown", got=", ".join(sorted(strange)), names=", ".join(MEASURES)))

    def feedback(choice: Mapping[str, float | None] | None, revealed: bool) -> Feedback:
        if choice is None or not revealed:
            return None
        met, lines = reached(limits, choice)
        return {"right": met, "own": "", "measured": list(lines), "why": why if met else ""}

    return Judge(feedback, checks.optional(_measurement))


def reached(limits: Mapping[str, float], values: Mapping[str, float | None]) -> Verdict:
    """Each number at most its limit; its line is the text "goal.NAME", or "goal.NAME.none" where there is none.

    Examples
    --------
    >>> reached({"antennas": 4}, {"antennas": 5.0})
    Verdict(met=False, lines=('Not yet: 5 antennas, wanted at most 4.',))
    """
    met = all(_met(values[name], limit) for name, limit in limits.items())
    return Verdict(met, tuple(_line(name, values[name], limit) for name, limit in limits.items()))


def _met(value: float | None, limit: float) -> bool:
    return value is not None and value <= limit


def _line(name: str, value: float | None, limit: float) -> str:
    """One number, what is wanted of it, and whether it is there: in words, not by a colour."""
    verdict = say("goal.met" if _met(value, limit) else "goal.not_yet")
    if value is None:
        return say(f"goal.{name}.none", verdict=verdict, limit=digits(limit))
    return say(f"goal.{name}", verdict=verdict, value=_beside(value, limit), limit=digits(limit))


def _beside(value: float, limit: float) -> str:
    """To two digits, or to as many more as show on which side of the limit it is."""
    texts = (digits(value, count) for count in (2, 3, 4, 5))
    return next((text for text in texts if value == limit or text != digits(limit)), digits(value, 6))


_measurement = checks.record(
    "choice", {name: checks.optional(checks.number(name, 0, 1e9)) for name in MEASURES}, list(MEASURES)
)
