"""The model of cards: what was chosen, whether it is revealed, what was seen; and what is said to that.

What is right stands in the judges alone, functions of the graph. The browser hears of it when it is revealed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from ..formats import checks
from ..graph import Graph, Step, part
from ..texts import say

LONGEST_NOTE = 1000
Feedback = Mapping[str, Any] | None


class Judge(NamedTuple):
    """What one card says of its choice, whether it is revealed and, for a prediction, what was seen."""

    feedback: Callable[..., Feedback]
    check: checks.Check  # of its choice


@dataclass(frozen=True)
class Option:
    """One answer to choose.

    Attributes
    ----------
    text : str
        What the learner reads.
    feedback : str
        What is said to whoever chose it; it never blames.
    right : bool
    misconception : str
        The tag of the wrong reasoning that leads to it ("M5"), for whoever looks at answers later.
    """

    text: str
    feedback: str = ""
    right: bool = False
    misconception: str = ""


def prediction(options: Sequence[Option], look: str, why: str) -> Judge:
    """A prediction: choose, keep it, look, say what you saw; only then is it said why.

    Parameters
    ----------
    options : sequence of Option
    look : str
        Where to look, shown as soon as the prediction is kept.
    why : str
        What happens and why, shown after the learner has written what was seen.

    Examples
    --------
    >>> judge = prediction([Option("wider"), Option("narrower", "Yes.")], "Drag it.", "Twice the waves fit.")
    >>> judge.feedback("2", True, "")
    {'prediction': 'narrower', 'look': 'Drag it.', 'own': '', 'why': ''}
    """

    def feedback(choice: str | None, revealed: bool, seen_text: str) -> Feedback:
        if choice is None or not revealed:
            return None
        option = options[int(choice) - 1]
        told = {"own": option.feedback, "why": why} if seen_text.strip() else {"own": "", "why": ""}
        return {"prediction": option.text, "look": look, **told}

    return Judge(feedback, _option_check(options))


def choice(options: Sequence[Option], why: str = "") -> Judge:
    """A question with answers to choose from.

    Examples
    --------
    >>> judge = choice([Option("yes", "So it is.", right=True), Option("no", "Look again.", misconception="M6")])
    >>> judge.feedback("2", True)
    {'right': False, 'own': 'Look again.', 'why': ''}
    """

    def feedback(choice: str | None, revealed: bool) -> Feedback:
        if choice is None or not revealed:
            return None
        option = options[int(choice) - 1]
        return {"right": option.right, "own": option.feedback, "why": why if option.right else ""}

    return Judge(feedback, _option_check(options))


def number(answer: float, tolerance: float, hints: Mapping[float, str], otherwise: str, why: str = "") -> Judge:
    """A question whose answer is a number, right when it is as near as the tolerance.

    Parameters
    ----------
    answer, tolerance : float
        In the unit that stands behind the field.
    hints : mapping of float to str
        What is said to a number that comes of a known slip, equally near.
    otherwise : str
        What is said to any other number.
    why : str
        What is said to a right one.

    Examples
    --------
    >>> judge = number(30.1, 0.5, {1.5: "That is six minutes."}, "Fifteen degrees an hour.")
    >>> judge.feedback(30, True)["right"]
    True
    """

    def feedback(choice: float | None, revealed: bool) -> Feedback:
        if choice is None or not revealed:
            return None
        if abs(choice - answer) <= tolerance * (1 + 1e-9):  # 30.6 is as near as 0.5, in binary too
            return {"right": True, "own": "", "why": why}
        slip = min(hints, key=lambda value: abs(choice - value), default=math.inf)
        return {"right": False, "own": hints[slip] if abs(choice - slip) <= tolerance else otherwise, "why": ""}

    return Judge(feedback, checks.optional(checks.number("choice", -1e15, 1e15)))


def cards_graph(judges: Sequence[Judge]) -> Graph:
    """The state of some cards.

    Card number *n* has the inputs ``choice_n``, ``revealed_n`` and ``seen_text_n`` and the quantity
    ``card_n_feedback``.

    Examples
    --------
    >>> graph = cards_graph([choice([Option("yes", right=True), Option("no")])])
    >>> graph["card_1_feedback"] is None
    True
    >>> graph.set(choice_1="1", revealed_1=True)
    >>> graph["card_1_feedback"]["right"]
    True
    """
    start: dict[str, Any] = {}
    taken: dict[str, checks.Check] = {}
    for card, judge in enumerate(judges, 1):
        start |= {f"choice_{card}": None, f"revealed_{card}": False, f"seen_text_{card}": ""}
        taken |= {f"choice_{card}": judge.check, f"revealed_{card}": checks.switch("revealed")}
        taken[f"seen_text_{card}"] = _note
    functions = [step for card, judge in enumerate(judges, 1) for step in _steps(card, judge)]
    return Graph(start, functions, checks=taken)


def _steps(card: int, judge: Judge) -> tuple[Step, ...]:
    needs = {name: f"{name}_{card}" for name in ("choice", "revealed", "seen_text")}
    return part(f"card_{card}", [judge.feedback], **needs)


def _option_check(options: Sequence[Option]) -> checks.Check:
    """A choice is the number of an option, as text: what the browser calls it."""
    return checks.optional(checks.choice("choice", [str(number) for number in range(1, len(options) + 1)]))


def _note(value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST_NOTE:
        raise checks.refuse("seen_text", value, say("card.note", longest=LONGEST_NOTE))
    return value
