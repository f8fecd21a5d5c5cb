"""The Synthesis app: put antennas on the ground, let the Earth turn, pick a sky, and see what comes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..graph import Graph
from ..models.synthesis import ACTS, CHECKS, OPENING, complete, synthesis_graph
from ..texts import say, speaking, spoken
from ..views.stage import Stage
from .synthesis_panels import AREAS, synthesis_panels

_UNITS = ("_deg", "_ghz", "_arcsec", "_s", "_h")
SHORT_NAMES = {
    key.rsplit("_", 1)[0]: key for key in OPENING if key.endswith(_UNITS) and key != "hour_angles_h"
}


class Synthesis:
    """Antennas, uv coverage, dirty beam and dirty image that follow the hand.

    Parameters
    ----------
    array : str or dict, optional
        The id of a preset ("alma.c3"), or the form of a state file; absent: three antennas to begin with.
    lang : {"en", "es"}, optional
        Of every text and sentence; absent: what the page's address says (``?lang=es``), SYNTHWIDGETS_LANG, English.
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

    def __init__(self, array: Any = None, lang: str | None = None, **state: Any) -> None:
        with speaking(lang or spoken()):
            given = full_names(state) | ({} if array is None else {"array": array})
            self.graph: Graph = synthesis_graph(given)
            self.stage = Stage(
                self.graph,
                synthesis_panels(),
                title=say("app.synthesis"),
                tagline=say("app.synthesis.tagline"),
                areas=AREAS,
                acts=ACTS,
                code=self.code,
            )

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
        inputs = self.graph.inputs
        del inputs["hour_angles_h" if inputs["hour_angles_h"] is None else "hour_angle_h"]  # a state takes one of them
        return inputs

    def code(self) -> str:
        """What to type to have this state again."""
        state = self.state
        start = complete({"array": state["array"]}) if state["array"] != OPENING["array"] else OPENING
        differs = {key: value for key, value in state.items() if value != start[key] or key == "array"}
        if differs["array"] == OPENING["array"]:
            differs.pop("array")
        return f"Synthesis({', '.join(f'{key}={value!r}' for key, value in differs.items())})"

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
