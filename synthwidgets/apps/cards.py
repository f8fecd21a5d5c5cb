"""The cards of a lesson: `Predict` before the learner looks, `Ask` afterwards.

The words of a card come from the cell, or from a file that stands beside the lesson, so that a cell of the lesson is
one line and no answer can be read in it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from inspect import signature
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from ..graph import Graph
from ..models.cards import Judge, Option, cards_graph, choice, number, prediction
from ..models.goals import asked, goal, live_number
from ..models.measures import measured
from ..texts import say
from ..views.panels import Card
from ..views.stage import Stage
from .gallery import lessons_folder

if TYPE_CHECKING:
    from .app import App

Options = Sequence[str | tuple[str, str] | Mapping[str, Any] | Option]


class Told(NamedTuple):
    """A card's part that may be known, its judge, and what is measured of the app for it."""

    declared: Mapping[str, Any]
    options: Sequence[Option]
    judge: Judge
    measures: Collection[str] = ()


class _Cards:
    """A stage with some cards on it, one below the other."""

    kind = ""

    def _open(self, cards: Sequence[Told], code: str, app: App | None = None) -> None:
        self.cards, self._code, self._app = cards, code, app
        for card in cards:
            self._now(card)  # an app that has no such numbers is refused here, and not when a learner asks
        self.graph = cards_graph([card.judge for card in cards])
        panels = [self._panel(number, card.declared) for number, card in enumerate(cards, 1)]
        self.stage = Stage(
            self.graph, panels, title=cards[0].declared["question"], bare=True, code=lambda: self._code,
            acts={"measure": self._measure, "weigh": self._weigh},
        )  # fmt: skip

    def _panel(self, number: int, declared: Mapping[str, Any]) -> Card:
        inputs = {"chosen": f"choice_{number}", "revealed": f"revealed_{number}", "seen": f"seen_text_{number}"}
        feedback = f"card_{number}_feedback"
        return Card(f"card_{number}", title=say(f"card.{self.kind}"), feedback=feedback, **inputs, **declared)

    def _measure(self, _graph: Graph, number: int) -> dict[str, Any]:
        """What a learner has built, as it is at the moment of asking: a later change of it changes no answer."""
        return {f"choice_{number}": self._now(self.cards[number - 1]), f"revealed_{number}": True}

    def _weigh(self, _graph: Graph, number: int, typed: float) -> dict[str, Any]:
        """A number that a learner has read or computed of what was built, and that number itself, as it is now."""
        given = {"typed": typed, "measured": self._now(self.cards[number - 1])}
        return {f"choice_{number}": given, f"revealed_{number}": True}

    def _now(self, card: Told) -> dict[str, float | None]:
        if not card.measures:
            return {}
        if self._app is None:
            raise ValueError(say("card.no_app"))
        return measured(self._app.__getitem__, card.measures)

    @classmethod
    def _told(cls, question: str) -> Told:
        raise NotImplementedError

    @classmethod
    def of(cls, lesson: str, *names: str, app: App | None = None) -> Self:
        """Cards from the file that stands beside a lesson.

        Parameters
        ----------
        lesson : str
            The lesson's file name without its ending: its cards are in ``LESSON.toml``.
        *names : str
            The headings of the cards in that file, in the order in which they are shown.
        app : App, optional
            What is measured for cards with goals, or with an answer that is to be measured.

        Raises
        ------
        ValueError
            When there is no such file or card, or when a card has a key that it does not take.
        """
        known = signature(cls._told).parameters
        cards = []
        for words in _read(f"{lesson}.toml", names):
            if strange := words.keys() - known.keys():
                raise ValueError(say("card.keys", got=", ".join(sorted(strange)), names=", ".join(known)))
            cards.append(cls._told(**words))
        deck = cls.__new__(cls)
        deck._open(cards, f"{cls.__name__}.of({', '.join(map(repr, (lesson, *names)))})", app)
        return deck

    @property
    def answers(self) -> list[dict[str, Any]]:
        """What the learner has answered so far, one entry a card."""
        return [self._answer(number, card) for number, card in enumerate(self.cards, 1)]

    def _answer(self, number: int, card: Told) -> dict[str, Any]:
        chosen = self.graph[f"choice_{number}"]
        option = card.options[int(chosen) - 1] if card.options and chosen else None
        typed = chosen["typed"] if card.declared.get("weighs") and chosen else chosen
        answer = {"question": card.declared["question"], "answer": option.text if option else typed}
        seen = self.graph[f"seen_text_{number}"]
        return answer | ({"misconception": option.misconception} if option else {}) | ({"saw": seen} if seen else {})

    def close(self) -> None:
        """End the cards: their views close."""
        self.stage.close()

    def _ipython_display_(self) -> None:
        self.stage._ipython_display_()

    def __repr__(self) -> str:
        return self._code


class Predict(_Cards):
    """A prediction that is kept before the learner looks, and stands beside what was seen.

    Parameters
    ----------
    question : str
    options : sequence
        Each a text, a pair of text and feedback, or a mapping with the keys of `Option`.
    look : str
        Where to look, shown once the prediction is kept.
    why : str
        What happens and why, shown once the learner has written what was seen.

    Examples
    --------
    >>> card = Predict("The pair twice as long: its stripes become", [("wider", ""), ("narrower", "They do.")])
    >>> card.answers
    [{'question': 'The pair twice as long: its stripes become', 'answer': None}]
    """

    kind = "predict"

    def __init__(self, question: str, options: Options, look: str = "", why: str = "") -> None:
        self._open([self._told(question, options, look, why)], f"Predict({question!r}, …)")

    @classmethod
    def _told(cls, question: str, options: Options, look: str = "", why: str = "") -> Told:
        given = _options(options)
        declared = {"question": question, "choices": _choices(given), "predicts": True}
        return Told(declared, given, prediction(given, look, why))


class Ask(_Cards):
    """A question with feedback for each answer; it may be tried again.

    Parameters
    ----------
    question : str
    options : sequence, optional
        As for `Predict`, one of them or more with ``right=True``.
    answer, tolerance : float, optional
        In place of options: the number that is right, and how near is near enough. A name of
        `models.measures.MEASURES` is that number of ``app``, as it is when the answer is checked.
    unit : str
        Stands behind the field for the number.
    goals : mapping, optional
        In place of options or a number: what ``app`` has to reach, by the names of `models.measures.MEASURES`:
        ``{"beam_arcsec": 0.5, "antennas": 8}``.
    hints : mapping, optional
        What to say to a number that comes of a known slip: ``{1.5: "That is six minutes."}``.
    otherwise : str
        What to say to any other number.
    why : str
        What to say to a right answer.

    Examples
    --------
    >>> card = Ask("How far does the Earth turn in 2 h?", answer=30.1, tolerance=0.5, unit="°")
    >>> card.graph.set(choice_1=30, revealed_1=True)
    >>> card.answers
    [{'question': 'How far does the Earth turn in 2 h?', 'answer': 30.0}]
    """

    kind = "ask"

    def __init__(self, question: str, options: Options = (), *, app: App | None = None, **words: Any) -> None:
        self._open([self._told(question, options, **words)], f"Ask({question!r}, …)", app)

    @classmethod
    def _told(
        cls, question: str, options: Options = (), *, answer: float | str | None = None, tolerance: float = 0.0,
        unit: str = "", hints: Mapping[Any, str] | None = None, otherwise: str = "", why: str = "",
        goals: Mapping[str, float] | None = None,
    ) -> Told:  # fmt: skip
        ways = bool(options) + (answer is not None) + bool(goals)
        if ways != 1:
            raise ValueError(say("card.one_way", got=say("card.several" if ways else "card.none")))
        if goals:
            return Told({"question": question, "measures": True}, (), goal(goals, why), tuple(goals))
        if isinstance(answer, str):
            judge = live_number(answer, tolerance, hints or {}, otherwise, why)
            return Told({"question": question, "unit": unit, "weighs": True}, (), judge, asked(answer, hints or {}))
        if answer is not None:
            slips = {float(value): text for value, text in (hints or {}).items()}
            return Told({"question": question, "unit": unit}, (), number(answer, tolerance, slips, otherwise, why))
        given = _options(options)
        if not any(option.right for option in given):
            raise ValueError(say("card.no_right"))
        return Told({"question": question, "choices": _choices(given)}, given, choice(given, why))


def _options(options: Options) -> list[Option]:
    if len(options) < 2:
        raise ValueError(say("card.options", got=len(options)))
    return [_option(option) for option in options]


def _option(given: Any) -> Option:
    if isinstance(given, Option):
        return given
    if isinstance(given, str):
        return Option(given)
    if not isinstance(given, Mapping):
        return Option(*given)
    known = asdict(Option(""))
    if strange := given.keys() - known.keys():
        raise ValueError(say("card.keys", got=", ".join(sorted(strange)), names=", ".join(known)))
    return Option(**given)


def _choices(options: Sequence[Option]) -> tuple[tuple[str, str], ...]:
    return tuple((str(number), option.text) for number, option in enumerate(options, 1))


def _read(file: str, names: Sequence[str]) -> list[dict[str, Any]]:
    """Cards' words: from the folder that the notebook runs in, else from the lessons that we bring."""
    there = next((folder / file for folder in (Path(), lessons_folder()) if (folder / file).is_file()), None)
    if there is None:
        raise ValueError(say("card.no_file", name=file))
    try:
        cards = tomllib.loads(there.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(say("card.not_toml", file=file, reason=error)) from None
    if missing := [name for name in names if name not in cards]:
        raise ValueError(say("card.no_card", file=file, name=missing[0], names=", ".join(cards)))
    return [cards[name] for name in names]
