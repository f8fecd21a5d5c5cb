"""The Synthesis app: put antennas on the ground, let the Earth turn, pick a sky, and see what comes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..graph import Graph
from ..models.inputs import CHECKS, OPENING
from ..models.states import difference, linked, open_state, read_file, state_file, state_of, take_up
from ..models.synthesis import ACTS, READERS, synthesis_graph
from ..texts import say, speaking, spoken
from ..views.stage import Stage
from .giving import GIVERS, PRINTS
from .opening import act_of, words_of_drops
from .shown import part_of
from .synthesis_panels import AREAS, synthesis_panels

MODES = ("play", "question")
QUESTIONS = ("sharper", "turning", "real")  # the app's own, in the order of the lesson
_UNITS = ("_deg", "_ghz", "_arcsec", "_s", "_h")
SHORT_NAMES = {
    key.rsplit("_", 1)[0]: key for key in OPENING if key.endswith(_UNITS) and key != "hour_angles_h"
}
GESTURES = {**ACTS, "open_state": open_state, "take_up": take_up}


class Synthesis:
    """Antennas, uv coverage, dirty beam and dirty image that follow the hand.

    Parameters
    ----------
    array : str or dict, optional
        The id of a preset ("alma.c3"), or the form of a state file; absent: three antennas to begin with.
    show : sequence of str, optional
        The panels and controls to show, by name: ``["uv", "image", "hour_angle"]``; absent: the whole app.
    lang : {"en", "es"}, optional
        Of every text and sentence; absent: what the page's address says (``?lang=es``), SYNTHWIDGETS_LANG, English.
    question : str or list of str, optional
        What the class is asked, in view above the panels; absent: the app's own three.
    mode : {"play", "question"}, optional
        Whether a question is in view; absent: where there is one of yours.
    **state
        Any other key of a state file in human units, with or without its unit at the end
        (``declination=-30`` is ``declination_deg=-30``); astropy Quantities are taken as well.

    Raises
    ------
    ValueError
        With one sentence that names the key, what it got and what it takes.

    Examples
    --------
    >>> app = Synthesis(array="alma.c3", declination=-30)
    >>> app["dirty_image"].shape
    (256, 256)
    >>> app.set(weighting="briggs", robust=-2)
    >>> app.graph["robust"]
    -2.0
    """

    def __init__(
        self,
        array: Any = None,
        lang: str | None = None,
        *,
        show: Sequence[str] | None = None,
        question: str | Sequence[str] = (),
        mode: str = "",
        **state: Any,
    ) -> None:
        with speaking(lang or spoken()):
            asks = asked(question, mode)
            given = full_names(state) | ({} if array is None else {"array": array})
            self.graph: Graph = synthesis_graph(given)
            self._asks = asks
        self.show = None if show is None else list(show)
        self.stage = self._stage(self.show)

    def _stage(self, show: Sequence[str] | None) -> Stage:
        with speaking(self.graph.language):
            panels, areas = synthesis_panels(), AREAS
            if show is not None:
                panels, areas = part_of(panels, show)
            return Stage(
                self.graph,
                panels,
                title=say("app.synthesis"),
                tagline=say("app.synthesis.tagline"),
                areas=areas,
                acts=GESTURES,
                readers=READERS,
                givers=GIVERS,
                opens=act_of,
                drops=words_of_drops(),
                prints=PRINTS,
                name="Synthesis",
                code=self.code,
                **self._asks,
            )

    def panel(self, *names: str) -> Stage:
        """Some panels and controls of this app, to show in another cell; what is moved in one moves in both.

        Examples
        --------
        >>> app = Synthesis()
        >>> uv = app.panel("uv", "hour_angle")
        >>> uv.graph is app.graph
        True
        """
        return self._stage(names)

    def __getitem__(self, name: str) -> Any:
        """Any quantity or input by name: ``app["dirty_image"]``; arrays are read-only."""
        with speaking(self.graph.language):
            return self.graph[name]

    def set(self, **inputs: Any) -> None:
        """Set inputs, as a gesture would: one step of undo, every view follows."""
        with speaking(self.graph.language):
            self.graph.set(**full_names(inputs))
            self.graph.keep()

    @property
    def state(self) -> dict[str, Any]:
        """All inputs, as a state file holds them."""
        return state_of(self.graph)

    def code(self) -> str:
        """What to type to have this state again."""
        differs = difference(self.state) | ({} if self.show is None else {"show": self.show})
        return f"Synthesis({', '.join(f'{key}={value!r}' for key, value in differs.items())})"

    def save(self, path: str | Path) -> None:
        """Write the state into a file, to be opened by `from_file`, in the app, or by the command line."""
        Path(path).write_text(state_file(self.graph), encoding="utf-8")

    @classmethod
    def from_file(cls, path: str | Path, lang: str | None = None) -> Synthesis:
        """The app in the state of a file that was saved.

        Raises
        ------
        OSError
            When there is no such file.
        ValueError
            With one sentence, when it is no state of this app.
        """
        return cls(**read_file(Path(path).read_bytes()), lang=lang)

    @classmethod
    def from_link(cls, link: str, lang: str | None = None) -> Synthesis:
        """The app in the state of a link, whole or its code alone, as Copy link gives them.

        Examples
        --------
        >>> Synthesis.from_link("eNqrViquzCvJKM9MSU8tKVayMtRRSiwoULKCCKcWZxYr6SgV5SeVFpcoWeka6RnUAgDE5BD0")
        Synthesis(robust=-2.0)
        """
        return cls(**linked(link), lang=lang)

    def close(self) -> None:
        """End the app: its views close, its memory is free."""
        self.stage.close()

    def _ipython_display_(self) -> None:
        self.stage._ipython_display_()

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        return self.stage._repr_mimebundle_(**kwargs)

    def __repr__(self) -> str:
        return self.code()


def full_names(state: Mapping[str, Any]) -> dict[str, Any]:
    """Keys with their units: ``declination`` is ``declination_deg``.

    Examples
    --------
    >>> full_names({"declination": -30, "robust": 0})
    {'declination_deg': -30, 'robust': 0}
    """
    named = {SHORT_NAMES.get(key, key): value for key, value in state.items()}
    for key in named:
        if key not in CHECKS:
            raise ValueError(say("refuse.key", key=key, names=", ".join(OPENING)))
    return named


def asked(question: object, mode: str) -> dict[str, Any]:
    """What a stage asks: a teacher's own questions or the app's, and whether one is in view.

    Examples
    --------
    >>> asked("Which spots are real?", "")
    {'questions': ['Which spots are real?'], 'mode': 'question'}
    """
    given = [question] if isinstance(question, str) else question
    if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
        raise ValueError(say("refuse.question", got=repr(question)))
    if mode and mode not in MODES:
        raise ValueError(say("refuse.mode", got=mode))
    own = [one for one in given if one.strip()]
    return {
        "questions": own or [say(f"question.{name}") for name in QUESTIONS],
        "mode": mode or ("question" if own else "play"),
    }
