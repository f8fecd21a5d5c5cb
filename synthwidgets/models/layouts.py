"""The array of a state, as antennas: a preset, a teaching shape, or antennas of one's own."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.arrays import SHAPES, itrf_m, preset, preset_ids, shape_layout
from ..core.geodesy import enu_from_itrf, geodetic
from ..core.layout import Layout, Site
from ..formats import checks
from ..formats.array_text import FURTHEST_M, LARGEST_DISH_M, MOST_ANTENNAS
from ..texts import say

DISH_M = 12.0  # where nobody says

_site = checks.record(
    "site",
    {
        "latitude_deg": checks.number("latitude_deg", -90, 90, "deg"),
        "longitude_deg": checks.number("longitude_deg", -360, 360, "deg"),
        "height_m": checks.number("height_m", -1e4, 1e4, "m"),
    },
    needed=("latitude_deg", "longitude_deg"),
)
_place = checks.number("itrf_m", -FURTHEST_M, FURTHEST_M, "m")
_antenna = checks.record(
    "antenna",
    {
        "name": checks.name("name"),
        **{key: checks.number(key, -FURTHEST_M, FURTHEST_M, "m") for key in ("east_m", "north_m", "up_m")},
        "itrf_m": checks.numbers("itrf_m", _place, 3, 3, "m"),
        "diameter_m": checks.number("diameter_m", 0, LARGEST_DISH_M, "m", above=True),
        "sefd_jy": checks.number("sefd_jy", 0, 1e9, "Jy", above=True),
    },
)
_forms = {
    "preset": checks.record("array", {"preset": checks.choice("preset", preset_ids())}),
    "shape": checks.record(
        "array",
        {
            "shape": checks.choice("shape", SHAPES),
            "n": checks.integer("n", 2, MOST_ANTENNAS),
            "size_m": checks.number("size_m", 0, FURTHEST_M, "m", above=True),
            "seed": checks.integer("seed", 0, 2**31),
            "site": _site,
        },
        needed=("shape",),
    ),
    "antennas": checks.record("array", {"site": _site, "antennas": lambda antennas: _antennas(antennas)}),
}


def array_check(value: Any) -> dict[str, Any]:
    """The check of the key ``array``; the id of a preset alone will do, and so will a `Layout`."""
    if isinstance(value, Layout):
        value = own_array(value)
    if isinstance(value, str):
        value = {"preset": value}
    for form, check in _forms.items():
        if isinstance(value, Mapping) and form in value:
            return check(value)
    raise checks.refuse("array", value, say("array.forms"))


def _antennas(value: Any) -> list[dict[str, Any]]:
    if not isinstance(value, list) or len(value) > MOST_ANTENNAS:
        got = len(value) if isinstance(value, list) else value
        raise checks.refuse("antennas", got, say("array.antennas", most=MOST_ANTENNAS))
    antennas = [_antenna(antenna) for antenna in value]
    wide = ["itrf_m" in antenna for antenna in antennas]
    if any(wide) and not all(wide):
        raise ValueError(say("array.mixed"))
    for antenna in antennas:
        if not ("itrf_m" in antenna or {"east_m", "north_m"} <= antenna.keys()):
            raise ValueError(say("array.no_place", name=antenna.get("name", "")))
    return antennas


def layout(array: Mapping[str, Any]) -> Layout:
    """The antennas of a checked ``array`` (state-file form).

    Antennas given by ITRF places without a site are an Earth-wide array: hour angles at Greenwich, each antenna
    its own vertical.

    Examples
    --------
    >>> layout({"shape": "pair", "size_m": 100}).names
    ('A1', 'A2')
    """
    if "preset" in array:
        return preset(array["preset"])
    if "shape" in array:
        size_m, seed = array.get("size_m", 500.0), array.get("seed", 1)
        return shape_layout(
            array["shape"],
            antennas_of(array),
            size_m=size_m,
            seed=seed,
            site=_site_of(array),
        )
    return _own_layout(array["antennas"], array)


def antennas_of(array: Mapping[str, Any]) -> int:
    """How many antennas a teaching shape has, in state-file form.

    Examples
    --------
    >>> antennas_of({"shape": "pair"}), antennas_of({"shape": "y"}), antennas_of({"shape": "y", "n": 4})
    (2, 10, 4)
    """
    return array.get("n", 2 if array["shape"] == "pair" else 10)


def _own_layout(antennas: Sequence[Mapping[str, Any]], array: Mapping[str, Any]) -> Layout:
    names = tuple(antenna.get("name", f"A{number}") for number, antenna in enumerate(antennas, 1))
    wide = bool(antennas) and "itrf_m" in antennas[0]
    itrf = np.array([antenna["itrf_m"] for antenna in antennas]) if wide else np.empty((0, 3))
    earth_wide = wide and "site" not in array
    site = Site(*map(float, geodetic(itrf.mean(axis=0)))) if earth_wide else _site_of(array)
    enu_m = enu_from_itrf(itrf, *site) if wide else _local_places(antennas)
    sefds = [antenna.get("sefd_jy") for antenna in antennas]
    return Layout(
        names,
        enu_m,
        np.array([antenna.get("diameter_m", DISH_M) for antenna in antennas], float),
        np.array(sefds, float) if sefds and None not in sefds else None,
        *site,
        earth_wide,
    )


def _local_places(antennas: Sequence[Mapping[str, Any]]) -> np.ndarray:
    places = [[antenna["east_m"], antenna["north_m"], antenna.get("up_m", 0.0)] for antenna in antennas]
    return np.array(places, float).reshape(-1, 3)


def _site_of(array: Mapping[str, Any]) -> Site:
    """The site of an array, ALMA's centre where it has none."""
    site = array.get("site")
    if site is None:
        return preset("alma.c3").site
    return Site(
        math.radians(site["latitude_deg"]), math.radians(site["longitude_deg"]), site.get("height_m", 0.0)
    )


def own_array(placed: Layout) -> dict[str, Any]:
    """A layout as an array of one's own, the form that a state file holds after an antenna was moved.

    Examples
    --------
    >>> own = own_array(layout({"shape": "pair", "size_m": 100}))
    >>> own["antennas"][0]["east_m"], float(layout(own).enu_m[0, 0])
    (-50.0, -50.0)
    """
    places = itrf_m(placed) if placed.earth_wide else placed.enu_m
    antennas: list[dict[str, Any]] = []
    for number, name in enumerate(placed.names):
        place = places[number].round(4).tolist()
        keys = (
            {"itrf_m": place}
            if placed.earth_wide
            else dict(zip(("east_m", "north_m", "up_m"), place, strict=True))
        )
        antennas.append({"name": name, **keys, "diameter_m": float(placed.diameters_m[number])})
        if placed.sefds_jy is not None:
            antennas[-1]["sefd_jy"] = float(placed.sefds_jy[number])
    if placed.earth_wide:
        return {"antennas": antennas}
    site = {
        "latitude_deg": math.degrees(placed.latitude_rad),
        "longitude_deg": math.degrees(placed.longitude_rad),
        "height_m": placed.height_m,
    }
    return {"site": site, "antennas": antennas}
