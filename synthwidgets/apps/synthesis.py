"""The Synthesis app: put antennas on the ground, let the Earth turn, pick a sky, and see what comes of it."""

from __future__ import annotations

from typing import Any

from ..models.challenges import OF_SYNTHESIS
from ..models.synthesis import ACTS, READERS, SYNTHESIS
from ..texts import say
from ..views.panel import Panel
from .app import App
from .giving import GIVERS, PRINTS
from .opening import act_of, words_of_drops
from .synthesis_panels import AREAS, synthesis_panels


class Synthesis(App):
    """Antennas, uv coverage, dirty beam and dirty image that follow the hand.

    Parameters
    ----------
    array : str or dict, optional
        The id of a preset ("alma.c3"), or the form of a state file; absent: three antennas to begin with.
    lang, show, question, mode
        As every `App` takes them: ``show=["uv", "image", "hour_angle"]``.
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
    >>> app.set(robust=-2)  # and with it weighting="briggs", as the slider does
    >>> app.graph["robust"]
    -2.0
    >>> app.panel("uv", "hour_angle").graph is app.graph
    True
    >>> Synthesis.from_link("eNqrViquzCvJKM9MSU8tKVayMtRRSiwoULKCCKcWZxYr6SgV5SeVFpcoWeka6RnUAgDE5BD0")
    Synthesis(robust=-2.0)
    """

    model = SYNTHESIS
    areas = AREAS
    acts = ACTS
    readers = READERS
    givers = GIVERS
    opens = staticmethod(act_of)
    prints = PRINTS
    questions = ("sharper", "turning", "real")  # in the order of the lesson
    challenges = OF_SYNTHESIS

    def __init__(self, array: Any = None, lang: str | None = None, **more: Any) -> None:
        super().__init__(lang=lang, **more, **({} if array is None else {"array": array}))

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return synthesis_panels()

    @classmethod
    def drops(cls) -> dict[str, str]:
        """What a file would become where it hovers."""
        return words_of_drops()

    @classmethod
    def opened(cls) -> str:
        """The same, as its Save menu says it."""
        return say("save.drop.sky")
