"""What every app is: a model, its panels on a stage, and the state that a cell, a file or a link gives and takes."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, Self

from ..models.goals import Challenges, Verdict
from ..models.model import Model
from ..texts import say, speaking, spoken
from ..views.controls import Control
from ..views.panel import Panel
from ..views.stage import Stage
from .giving import challenge_giver
from .shown import behind_curtains, part_of

MODES = ("play", "question", "challenge")
_UNITS = ("_deg", "_ghz", "_arcsec", "_s", "_h", "_m", "_jy")


class App:
    """One app; a class of its own says what is in it.

    Parameters
    ----------
    lang : {"en", "es"}, optional
        Of every text and sentence; absent: what the page's address says (``?lang=es``), SYNTHWIDGETS_LANG, English.
    show : sequence of str, optional
        The panels and controls to show, by name; absent: the whole app.
    cover : sequence of str, optional
        The panels that stand behind their curtain at first, for a prediction; `panel` shows them open. Absent: what
        the app covers; ``cover=[]`` is none.
    question : str or list of str, optional
        What the class is asked, in view above the panels; absent: the app's own.
    mode : {"play", "question", "challenge"}, optional
        Whether a question or a challenge is in view; absent: a question where there is one of yours.
    **state
        Any key of a state file in human units, with or without its unit at the end; astropy Quantities are taken
        as well.

    Attributes
    ----------
    model : Model
        Its quantities, and its name in files, links and texts ("app.NAME", "app.NAME.tagline").
    areas : mapping
        The grid of its panels for "wide", "medium" and "narrow".
    acts, readers, givers : mapping
        As `Stage` takes them, without those that every app has.
    opens : function, optional
        ``opens(name, panel, content) -> act``: which act takes a file, where the app takes more than its own state.
    prints : tuple of str
        Panels that can be had for print.
    questions : tuple of str
        Keys of its own questions ("question.KEY").
    covers : tuple of str
        Panels that a learner is to predict first: they open behind their curtain.
    challenges : Challenges, optional
        What it challenges to; with them it has a mode more.
    """

    model: ClassVar[Model]
    areas: ClassVar[Mapping[str, list[str]]]
    acts: ClassVar[Mapping[str, Callable[..., Any]]] = {}
    readers: ClassVar[Mapping[str, Callable[..., Any]]] = {}
    givers: ClassVar[Mapping[str, Callable[..., Any]]] = {}
    opens: ClassVar[Callable[..., list[Any]] | None] = None
    prints: ClassVar[tuple[str, ...]] = ()
    questions: ClassVar[tuple[str, ...]] = ()
    covers: ClassVar[tuple[str, ...]] = ()
    challenges: ClassVar[Challenges | None] = None

    def __init__(
        self,
        *,
        lang: str | None = None,
        show: Sequence[str] | None = None,
        cover: Sequence[str] | None = None,
        question: str | Sequence[str] = (),
        mode: str = "",
        **state: Any,
    ) -> None:
        with speaking(lang or spoken()):
            self._asks = self._asked(question, mode)
            self.graph = self.model.graph(self.full_names(state))
        self.show, self.cover = None if show is None else list(show), self._covered(show, cover)
        self.stage = self._stage(self.show, self.cover)

    @classmethod
    def _covered(cls, show: Sequence[str] | None, cover: Sequence[str] | None) -> list[str]:
        """What is to hang behind a curtain: what is asked for, or as far as it is shown what the app covers."""
        return list(cover) if cover is not None else [one for one in cls.covers if show is None or one in show]

    # what an app says of itself ---------------------------------------------------------------------------------

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls, in the language of the context."""
        raise NotImplementedError

    @classmethod
    def drops(cls) -> dict[str, str]:
        """What a file would become where it hovers, by panel; "" for any other place."""
        return {"": say("drop.state")}

    @classmethod
    def opened(cls) -> str:
        """What may be dropped on it, as its Save menu says it."""
        return say("save.drop.state")

    @classmethod
    def gestures(cls) -> dict[str, Callable[..., Any]]:
        """Its acts, with those that open a state."""
        return {**cls.acts, "open_state": cls.model.open_state, "take_up": cls.model.take_up}

    @classmethod
    def gives(cls) -> dict[str, Callable[..., Any]]:
        """Its givers, with that of its challenges."""
        return {**cls.givers, **({"challenge": challenge_giver(cls.challenges)} if cls.challenges else {})}

    def _stage(self, show: Sequence[str] | None, cover: Sequence[str] = ()) -> Stage:
        with speaking(self.graph.language):
            panels, areas = self.panels(), self.areas
            if show is not None:
                panels, areas = part_of(panels, show, areas)
            panels = behind_curtains(panels, cover)
            return Stage(
                self.graph,
                panels,
                title=say(f"app.{self.model.app}"),
                tagline=say(f"app.{self.model.app}.tagline"),
                areas=areas,
                acts=self.gestures(),
                readers=self.readers,
                givers=self.gives(),
                opens=type(self).opens or state_only,
                drops=self.drops(),
                opened=self.opened(),
                prints=self.prints,
                name=type(self).__name__,
                code=self.code,
                **self._asks,
            )

    @classmethod
    def _asked(cls, question: object, mode: str) -> dict[str, Any]:
        """What its stage asks: a teacher's own questions or the app's, and whether one is in view."""
        given = [question] if isinstance(question, str) else question
        if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
            raise ValueError(say("refuse.question", got=repr(question)))
        if mode and mode not in MODES:
            raise ValueError(say("refuse.mode", got=mode))
        if mode == "challenge":
            cls._challenging()
        own = [one for one in given if one.strip()]
        return {
            "questions": own or [say(f"question.{key}") for key in cls.questions],
            "mode": mode or ("question" if own else "play"),
        }

    @classmethod
    def full_names(cls, state: Mapping[str, Any]) -> dict[str, Any]:
        """Keys with their units: ``declination`` is ``declination_deg``."""
        opening = cls.model.opening
        short = {key.rsplit("_", 1)[0]: key for key in opening if key.endswith(_UNITS) and key != "hour_angles_h"}
        named = {short.get(key, key): value for key, value in state.items()}
        for key in named:
            if key not in cls.model.checks:
                raise ValueError(say("refuse.key", key=key, names=", ".join(opening)))
        return named

    @classmethod
    def _challenging(cls) -> Challenges:
        if cls.challenges is None:
            raise ValueError(say("challenge.none", app=cls.__name__))
        return cls.challenges

    # in a notebook ----------------------------------------------------------------------------------------------

    def panel(self, *names: str) -> Stage:
        """Some panels and controls of this app, to show in another cell; what is moved in one moves in both."""
        return self._stage(names)

    def __getitem__(self, name: str) -> Any:
        """Any quantity or input by name; arrays are read-only."""
        with speaking(self.graph.language):
            return self.graph[name]

    def set(self, **inputs: Any) -> None:
        """Set inputs, as a gesture would: one step of undo, every view follows.

        What a control sets along with its input comes along, unless given too: ``robust`` makes the weights Briggs'.
        """
        with speaking(self.graph.language):
            given = self.full_names(inputs)
            along = [more for name, more in self._alongs() if name in given]
            self.graph.set(**{key: value for more in along for key, value in more.items()} | given)
            self.graph.keep()

    @classmethod
    @functools.cache
    def _alongs(cls) -> list[tuple[str, Mapping[str, Any]]]:
        """Inputs, and what their controls set along with them."""
        controls = (panel for panel in cls.panels() if isinstance(panel, Control))
        return [(control.input, control.also) for control in controls if control.also]

    def challenge(self, level: int) -> dict[str, Any]:
        """What is asked at a level from 1 to 3: its task, answers to choose from where there are, hints."""
        with speaking(self.graph.language):
            return self._challenging().told(self.graph, level)

    def measure_challenge(self, level: int, answer: str | None = None) -> Verdict:
        """Whether the app, as it is now, meets a challenge, and what was measured; some take an answer too.

        Examples
        --------
        >>> from synthwidgets import Synthesis
        >>> Synthesis().measure_challenge(1).met
        False
        """
        with speaking(self.graph.language):
            return self._challenging().judged(self.graph, level, answer)

    @property
    def state(self) -> dict[str, Any]:
        """All inputs, as a state file holds them."""
        return self.model.state_of(self.graph)

    def code(self) -> str:
        """What to type to have this state again."""
        differs = self.model.difference(self.state) | ({} if self.show is None else {"show": self.show})
        differs |= {} if self.cover == self._covered(self.show, None) else {"cover": self.cover}
        return f"{type(self).__name__}({', '.join(f'{key}={value!r}' for key, value in differs.items())})"

    def save(self, path: str | Path) -> None:
        """Write the state into a file, to be opened by `from_file`, in the app, or by the command line."""
        Path(path).write_text(self.model.state_file(self.graph), encoding="utf-8")

    @classmethod
    def from_file(cls, path: str | Path, lang: str | None = None) -> Self:
        """The app in the state of a file that was saved.

        Raises
        ------
        OSError
            When there is no such file.
        ValueError
            With one sentence, when it is no state of this app.
        """
        return cls(**cls.model.read_file(Path(path).read_bytes()), lang=lang)

    @classmethod
    def from_link(cls, link: str, lang: str | None = None) -> Self:
        """The app in the state of a link, whole or its code alone, as Copy link gives them."""
        return cls(**cls.model.linked(link), lang=lang)

    def close(self) -> None:
        """End the app: its views close, its memory is free."""
        self.stage.close()

    def _ipython_display_(self) -> None:
        self.stage._ipython_display_()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        return self.stage._repr_mimebundle_(**kwargs)

    def __repr__(self) -> str:
        return self.code()


def state_only(name: str, panel: str, content: bytes) -> list[Any]:
    """The act of an app that opens its own state files and nothing else."""
    if not name.lower().endswith(".json"):
        raise ValueError(say("files.unopened", name=name, endings=".json"))
    return ["open_state"]
