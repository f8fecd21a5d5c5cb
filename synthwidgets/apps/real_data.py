"""The Real data app: a telescope's own observation, or one that somebody brings, and what it makes a picture of."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..formats.pictures import is_fits
from ..models.real_data import ACTS, READERS, REAL_DATA
from ..texts import say
from ..views.panel import Panel
from .app import App, state_only
from .real_panels import AREAS, UVFITS, real_panels
from .real_prints import GIVERS, PRINTS


class RealData(App):
    """Real visibilities, imaged and CLEANed: 3C273, NGC 5921 and its calibrators, or a UVFITS file of one's own.

    Parameters
    ----------
    data : str, optional
        "3c273", "3c286", "1445+099" or "ngc5921".
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any other key of a state file in human units.

    Examples
    --------
    >>> app = RealData(data="3c273", removed_percent=100)
    >>> app["live_sentence"].split(" ")[-1]
    'south-west.'
    """

    model = REAL_DATA
    areas = AREAS
    acts = ACTS
    readers = READERS
    givers = GIVERS
    prints = PRINTS
    questions = ("jet", "peel", "calibrator", "published")

    @staticmethod
    def opens(name: str, panel: str, content: bytes) -> list[Any]:
        """A state, or else a UVFITS file, by its name or by how it begins."""
        if PurePath(name.lower()).suffix in UVFITS or is_fits(content):
            return ["open_uvfits", name]
        return state_only(name, panel, content)

    @classmethod
    def drops(cls) -> dict[str, str]:
        """What a file becomes where it hovers."""
        return {"": say("real.drop")}

    @classmethod
    def opened(cls) -> str:
        """The same, as its Save menu says it."""
        return say("save.drop.uvfits")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return real_panels()
