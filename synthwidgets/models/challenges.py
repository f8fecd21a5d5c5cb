"""Challenges of Synthesis: what is to be reached or found out, drawn from the class code, and judged by its physics.

Three levels: a beam fine enough with a few antennas; that with low sidelobes; and what a mystery sky is, seen with a
beam that can tell. The same class code gives everybody the same ones. Numbers are judged as the array is now.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.mystery import KINDS, mystery_kind
from ..formats import checks
from ..graph import Graph
from ..texts import say
from ..texts.numbers import digits
from .goals import Challenges, Verdict, reached
from .measures import measured
from .skies import MYSTERY
from .sky_check import HIGHEST_CODE

LEVELS = (1, 2, 3)
HINTS = 3  # of each level, one after the other
FINE = 8  # so many beams across, a mystery shows what it is
# Of every level the limits that a code may draw; each combination can be met (tests/models/test_challenges.py).
DRAWN: Mapping[int, Mapping[str, tuple[float, ...]]] = {
    1: {"beam_arcsec": (0.5, 0.6, 0.7, 0.8), "antennas": (4, 5, 6)},
    2: {"beam_arcsec": (0.5, 0.6, 0.7, 0.8), "antennas": (8, 9, 10), "sidelobe_percent": (18, 20, 22)},
}
level_check = checks.integer("level", LEVELS[0], LEVELS[-1])
answer_check = checks.optional(checks.choice("answer", KINDS))


def class_code(graph: Graph) -> int:
    """Of the state, as the Class code field shows it."""
    return int(graph["noise"]["seed"]) % (HIGHEST_CODE + 1)


def limits(level: int, code: int) -> dict[str, float]:
    """What a class code asks at a level with a target, by the names of `measures.MEASURES`.

    Examples
    --------
    >>> limits(2, 4711) == limits(2, 4711)
    True
    >>> sorted(limits(2, 4711))
    ['antennas', 'beam_arcsec', 'sidelobe_percent']
    """
    from random import Random

    even = Random(10 * code + level).random  # the same numbers everywhere and always, as for a mystery
    return {name: choices[int(even() * len(choices))] for name, choices in DRAWN[level].items()}


def told(graph: Graph, level: int) -> dict[str, Any]:
    """A challenge as a learner reads it: its task, the answers to choose from, and hints."""
    level = level_check(level)
    code = class_code(graph)
    return {
        "level": level,
        "code": f"{code:04}",
        "task": say(f"challenge.{level}", **_words(level, code)),
        "choices": [[kind, say(f"challenge.kind.{kind}")] for kind in KINDS] if level == LEVELS[-1] else [],
        "hints": [say(f"challenge.{level}.hint.{number}") for number in range(1, HINTS + 1)],
    }


def _words(level: int, code: int) -> dict[str, str]:
    if level == LEVELS[-1]:
        return {}
    return {name.partition("_")[0]: digits(value) for name, value in limits(level, code).items()}


def judged(graph: Graph, level: int, answer: str | None = None) -> Verdict:
    """Whether the state as it is meets a challenge; the last level takes an answer too.

    Raises
    ------
    ValueError
        A sentence, for a level or an answer that there is not.
    """
    level, answer = level_check(level), answer_check(answer)
    return _found(graph, answer) if level == LEVELS[-1] else _reached(graph, limits(level, class_code(graph)))


def _reached(graph: Graph, wanted: Mapping[str, float]) -> Verdict:
    return reached(wanted, measured(graph.__getitem__, wanted))


def _found(graph: Graph, answer: str | None) -> Verdict:
    """Right is only who has looked: at the mystery, with a beam that shows what it is."""
    sky, code = graph["sky"], class_code(graph)
    if [one["kind"] for one in sky] != [MYSTERY] or sky[0]["code"] != code:
        return Verdict(False, (say("challenge.no_mystery", code=f"{code:04}"),))
    beam = _reached(graph, {"beam_arcsec": float(f"{sky[0]['width_arcsec'] / FINE:.2g}")})
    if answer is None:
        return Verdict(False, (*beam.lines, say("challenge.choose")))
    if not beam.met:
        return Verdict(False, beam.lines)
    right = answer == mystery_kind(code)
    return Verdict(right, (*beam.lines, say("challenge.found" if right else "challenge.other")))


OF_SYNTHESIS = Challenges(told, judged)
