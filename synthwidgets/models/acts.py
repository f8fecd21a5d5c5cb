"""Gestures whose outcome the browser cannot know: each act reads the graph and returns the inputs to set."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np

from ..core.arrays import preset, preset_facts, preset_ids
from ..core.layout import Layout
from ..formats import checks
from ..formats.array_text import FURTHEST_M, MOST_ANTENNAS
from ..graph import Graph
from ..texts import say
from . import together
from .layouts import DISH_M, antennas_of, own_array
from .skies import resized

LET_GO: dict[str, Any] = {"held_indices": [], "held_enu_m": []}
_place = checks.number("place", -FURTHEST_M, FURTHEST_M, "m")


def drop(graph: Graph) -> dict[str, Any]:
    """Let go of what is held, where it is: exact from now on."""
    held = graph["held_indices"]
    if not held:
        return {}
    if np.array_equal(graph["held_enu_m"], graph["layout"].enu_m[held]):
        return dict(LET_GO)  # put down where it stood: nothing has changed
    return {"array": own_array(graph["placed_layout"]), **LET_GO}


def put_back(graph: Graph) -> dict[str, Any]:
    """Let go of what is held and leave it where it was."""
    return dict(LET_GO)


def add_antenna(graph: Graph, east_m: float, north_m: float) -> dict[str, Any]:
    """One antenna more, like the last one, at that place."""
    layout: Layout = graph["layout"]
    if len(layout.names) >= MOST_ANTENNAS:
        raise ValueError(say("refuse.full", most=MOST_ANTENNAS))
    place = [[_place(east_m), _place(north_m), 0.0]]
    diameter_m = layout.diameters_m[-1] if layout.names else DISH_M
    more = dataclasses.replace(
        layout,
        names=(*layout.names, _free_name(layout)),
        enu_m=np.vstack([layout.enu_m, place]),
        diameters_m=np.append(layout.diameters_m, diameter_m),
        sefds_jy=None if layout.sefds_jy is None else np.append(layout.sefds_jy, np.median(layout.sefds_jy)),
    )
    return {"array": own_array(more), **LET_GO}


def remove_antennas(graph: Graph, indices: list[int]) -> dict[str, Any]:
    """The array without these antennas."""
    layout: Layout = graph["layout"]
    if not isinstance(indices, list):
        raise ValueError(say("refuse.numbers"))
    gone = {antenna_number(layout, index) for index in indices}
    stay = [index for index in range(len(layout.names)) if index not in gone]
    fewer = dataclasses.replace(
        layout,
        names=tuple(layout.names[index] for index in stay),
        enu_m=layout.enu_m[stay],
        diameters_m=layout.diameters_m[stay],
        sefds_jy=None if layout.sefds_jy is None else layout.sefds_jy[stay],
    )
    return {"array": own_array(fewer), **LET_GO}


def fit_cell(graph: Graph) -> dict[str, Any]:
    """Pixels that fit the beam: the offer under the picture, taken."""
    return {"cell_arcsec": graph["fitting_cell_arcsec"]}


def preset_defaults(name: str) -> dict[str, Any]:
    """What choosing a preset sets with it: a source that passes high, an hour either side, the usual frequency."""
    return {
        "array": {"preset": name},
        **source_for(preset(name)),
        "frequency_ghz": preset_facts(name).frequency_ghz,
    }


def source_for(layout: Layout) -> dict[str, Any]:
    """A source that passes high, an hour either side; for an Earth-wide array, one to be seen all day."""
    declination_deg = 10.0 if layout.earth_wide else 10.0 * round(math.degrees(layout.latitude_rad) / 10)
    return {
        "declination_deg": declination_deg,
        "hour_angle_h": [-12.0, 12.0] if layout.earth_wide else [-1.0, 1.0],
        "hour_angles_h": None,
        "integration_s": 120.0,
    }


def array_name(array: Mapping[str, Any]) -> str | dict[str, str]:
    """The entry of the array menu that this is: a preset's id, "shape.y", or "own"; with a label of its own where a
    shape has more or fewer antennas than the menu's.

    Examples
    --------
    >>> array_name({"shape": "y", "n": 9}), array_name({"shape": "y", "n": 4})["label"]
    ('shape.y', 'Y of 4')
    """
    if "preset" in array:
        return array["preset"]
    if "shape" not in array:
        return "own"
    shape, count = array["shape"], antennas_of(array)
    if count == menu_antennas(shape):
        return f"shape.{shape}"
    return {"id": "own", "label": say(f"array.shape.{shape}", n=count)}


def menu_antennas(shape: str) -> int:
    """How many antennas a teaching shape of the menu has."""
    return 2 if shape == "pair" else 9


def array_chooser(
    fitted: Callable[[Mapping[str, Any]], float], start: Mapping[str, Any]
) -> Callable[..., dict[str, Any]]:
    """The act that chooses an array: ``fitted`` finds the pixels that suit a set of inputs."""

    def choose_array(graph: Graph, name: str) -> dict[str, Any]:
        """An array of the menu with what goes with it; a sky of the menu or a picture keeps its share of the field."""
        shapes = [f"shape.{shape}" for shape in ("pair", "line", "y", "ring", "random", "grid")]
        checks.choice("array", ["start", *shapes, *preset_ids(), *together.TOGETHER])(name)
        if name == "start":
            return {**start, **LET_GO}
        if name in together.TOGETHER:
            first, *further = together.TOGETHER[name]
            chosen = {**preset_defaults(first), "primary_beam": "on"}
            return {**fitting(graph, chosen, fitted), **together.chosen(further, chosen["hour_angle_h"])}
        if name.startswith("shape."):
            chosen = {
                "array": {"shape": name[6:], "n": menu_antennas(name[6:]), "size_m": 300.0},
                "hour_angles_h": None,
            }
        else:
            chosen = preset_defaults(name)
        return {**fitting(graph, chosen, fitted), **together.chosen((), ())}

    return choose_array


def fitting(
    graph: Graph, chosen: Mapping[str, Any], fitted: Callable[[Mapping[str, Any]], float]
) -> dict[str, Any]:
    """What was chosen, with pixels that fit its beam; the sky keeps its share of the field."""
    cell_arcsec = fitted({**graph.inputs, **chosen})
    field_arcsec = graph["npix"] * graph["cell_arcsec"], graph["npix"] * cell_arcsec
    return {**chosen, **LET_GO, "cell_arcsec": cell_arcsec, "sky": resized(graph["sky"], *field_arcsec)}


def antenna_number(layout: Layout, index: Any) -> int:
    """The number of an antenna that is there."""
    if isinstance(index, bool) or not isinstance(index, int) or not 0 <= index < len(layout.names):
        raise ValueError(say("refuse.antenna", got=index, count=len(layout.names)))
    return index


def _free_name(layout: Layout) -> str:
    taken: Sequence[str] = layout.names
    return next(name for number in range(len(taken) + 1, 2 * len(taken) + 3) if (name := f"A{number}") not in taken)
