"""Acts of the table of antennas: a cell typed, rows pasted, a file opened, a photograph; and the file that it gives."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..core.arrays import on_the_ground, preset_facts, with_antennas_at
from ..core.constants import ARCSEC
from ..core.layout import Layout
from ..formats import checks
from ..formats.array_files import read_antennas
from ..formats.array_text import FURTHEST_M, LARGEST_DISH_M, LONGEST_NAME
from ..formats.cfg import write_cfg
from ..formats.photograph import antennas_at
from ..graph import Graph
from ..texts import say
from .acts import LET_GO, antenna_number, fitting, source_for
from .layouts import array_check, own_array
from .layouts import layout as layout_of
from .words import first_digits

Act = Callable[..., dict[str, Any]]
PLACE = ("east_m", "north_m", "up_m")
FEW_S, SAMPLES_A_TRACK = 120.0, 200  # long tracks of a file get so many integrations
EDGE_OF_GRID = 0.95  # a file's field is shown with pixels that leave the longest baseline on the uv grid


def set_antenna(graph: Graph, index: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """Cells of one antenna's row: ``name``, ``east_m``, ``north_m``, ``up_m``, ``diameter_m``, any of them."""
    layout: Layout = graph["layout"]
    number = antenna_number(layout, index)
    cells = _cells_check()(values)
    place = np.array([[cells.get(key, now) for key, now in zip(PLACE, layout.enu_m[number], strict=True)]])
    if not cells.keys().isdisjoint(PLACE[:2]):
        place = on_the_ground(layout, [number], place)
    names, dishes = list(layout.names), layout.diameters_m.copy()
    names[number], dishes[number] = cells.get("name", names[number]), cells.get("diameter_m", dishes[number])
    moved = with_antennas_at(layout, [number], place) if not cells.keys().isdisjoint(PLACE) else layout
    return {"array": own_array(dataclasses.replace(moved, names=tuple(names), diameters_m=dishes)), **LET_GO}


def _cells_check() -> checks.Check:
    """In the language of whoever types: its refusals name the columns."""
    fields: dict[str, checks.Check] = {
        key: checks.number(say(f"table.{key[:-2]}"), -FURTHEST_M, FURTHEST_M, "m") for key in PLACE
    }
    fields["name"] = checks.name(say("table.name"), LONGEST_NAME)
    fields["diameter_m"] = checks.number(say("table.diameter"), 0, LARGEST_DISH_M, "m", above=True)
    return checks.record(say("table.row"), fields)


def array_acts(fitted: Callable[[Mapping[str, Any]], float]) -> dict[str, Act]:
    """The acts that bring another array: ``fitted`` finds the pixels that suit a set of inputs."""

    def open_array(graph: Graph, name: str, content: bytes) -> dict[str, Any]:
        """A file of antennas, or a `.model`: then it is the sky that changes."""
        told = read_antennas(content, name if isinstance(name, str) else "")
        return _another_sky(graph, told) if "sky" in told else fitting(graph, _another_array(graph, told), fitted)

    def paste_rows(graph: Graph, text: str) -> dict[str, Any]:
        """Rows of a spreadsheet become the array."""
        if not isinstance(text, str):
            raise ValueError(say("rows.empty", takes=say("rows.row")))
        return open_array(graph, "", text.encode())

    def photograph_antennas(graph: Graph, size_m: float, dots: np.ndarray) -> dict[str, Any]:
        """Dots of a photograph that was read become the array, the two farthest of them ``size_m`` apart."""
        size = checks.number(say("table.size"), 0, FURTHEST_M, "m", above=True)(size_m)
        return fitting(graph, _another_array(graph, antennas_at(dots, size)), fitted)

    return {act.__name__: act for act in (open_array, paste_rows, photograph_antennas)}


def _another_array(graph: Graph, told: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs that a file sets. Antennas without a site are put at the present one.

    A site of their own brings a source that passes high there, as a preset does, unless the file has one.
    """
    array, layout = dict(told["array"]), graph["layout"]
    elsewhere = "site" in array or any("itrf_m" in antenna for antenna in array["antennas"])
    if not elsewhere and not layout.earth_wide:
        array["site"] = own_array(layout)["site"]
    array = array_check(array)
    source = source_for(layout_of(array)) if elsewhere and "declination_deg" not in told else {}
    if "hour_angle_h" in told:
        start, end = told["hour_angle_h"]
        source["integration_s"] = max(FEW_S, round((end - start) * 3600 / SAMPLES_A_TRACK))
    return {**source, **told, "array": array}


def _another_sky(graph: Graph, told: Mapping[str, Any]) -> dict[str, Any]:
    """The sky of a file, in a field as wide as the file asks where the longest baseline lets that be."""
    sky = {"sky": told["sky"]}
    if "field_arcsec" not in told:
        return sky
    wide = told["field_arcsec"] / graph["npix"]
    finest = EDGE_OF_GRID / (2 * graph["longest_uv"] * ARCSEC) if graph["longest_uv"] else wide
    return {**sky, "cell_arcsec": wide if wide <= finest else first_digits(finest)}


def array_cfg(graph: Graph) -> tuple[str, str, bytes]:
    """The array as a CASA file: its name, its kind, its bytes."""
    array = graph["array"]
    name = array.get("preset") or array.get("shape") or "antennas"
    observatory = preset_facts(array["preset"]).telescope.replace(" ", "_") if "preset" in array else "own"
    return f"{name}.cfg", "text/plain", write_cfg(graph["layout"], observatory).encode()
