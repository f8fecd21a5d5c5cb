"""Files of APSYNSIM: an `.array` is antennas and a source, a `.model` is a sky.

Keywords stand first on their line, "#" begins a comment. What sizes in a `.model` are is not written in its files;
APSYNSIM itself (release 3, `_prepareModel`) takes a Gaussian's as its standard deviation and a disc's as its radius.
"""

from __future__ import annotations

import math
from typing import Any

from ..core.constants import LIGHT_M_S
from ..texts import say
from .array_text import Antennas, number, numbers, short, site, text_of, words_of

FWHM = math.sqrt(8 * math.log(2))  # of a Gaussian, in standard deviations
MOST_COMPONENTS = 50

_COUNTS = {  # keyword: how many numbers may follow
    "LATITUDE": (1,),
    "DECLINATION": (1,),
    "HOUR_ANGLE": (2,),
    "WAVELENGTH": (2,),
    "DIAMETER": (1, 2),
    "ANTENNA": (2,),
    "ANTENNA2": (2,),
}


def read_array(content: bytes | str) -> dict[str, Any]:
    """Antennas, and the source they look at, of an `.array` file.

    Parameters
    ----------
    content : bytes or str
        The file. Antennas of its two subarrays become one array, in which all pairs are measured.

    Returns
    -------
    dict
        ``array``, and what the file tells of ``declination_deg``, ``hour_angle_h`` and ``frequency_ghz``
        (APSYNSIM begins in the middle of its range of wavelengths).

    Raises
    ------
    ValueError
        In one sentence that names the line.

    Examples
    --------
    >>> state = read_array("LATITUDE 45\\nANTENNA 0 0\\nANTENNA 10 -20\\nWAVELENGTH 0.2 0.4\\nDIAMETER 25")
    >>> state["array"]["antennas"][1], round(state["frequency_ghz"], 2)
    ({'name': 'A2', 'east_m': 10.0, 'north_m': -20.0, 'diameter_m': 25.0}, 1.0)
    """
    told: dict[str, list[float]] = {}
    rows: list[tuple[int, list[float], int]] = []  # line, place, subarray
    for line, (keyword, *words) in words_of(text_of(content)):
        takes = say("apsynsim.array_line")
        if keyword not in _COUNTS:
            raise ValueError(say("array_file.keyword", line=line, got=short(keyword), takes=takes))
        values = numbers(words, _COUNTS[keyword], line, takes)
        if keyword.startswith("ANTENNA"):
            rows.append((line, values, int(keyword == "ANTENNA2")))
        else:
            told[keyword] = _checked(keyword, values, line)
    if not rows:
        raise ValueError(say("apsynsim.no_antennas"))
    return {"array": _array(rows, told), **_source(told)}


def _checked(keyword: str, values: list[float], line: int) -> list[float]:
    """Values that no state would take are named here, with their line."""
    first, last = values[0], values[-1]
    wrong = {
        "LATITUDE": not -90 <= first <= 90,
        "DECLINATION": not -90 <= first <= 90,
        "HOUR_ANGLE": not -12 <= first < last <= 12,
        "WAVELENGTH": not 3e-4 <= (first + last) / 2 <= 5.9,
        "DIAMETER": min(values) < 0,
    }[keyword]
    if wrong:
        raise ValueError(say(f"apsynsim.{keyword.lower()}", line=line, got=" ".join(f"{value:g}" for value in values)))
    return values


def _array(rows: list[tuple[int, list[float], int]], told: dict[str, list[float]]) -> dict[str, Any]:
    dishes = told.get("DIAMETER", [0.0])
    antennas = Antennas()
    for line, place, subarray in rows:
        dish_m = dishes[min(subarray, len(dishes) - 1)]  # zero is APSYNSIM's "not told"
        antennas.add(line, f"A{len(antennas) + 1}", place, dish_m or None)
    return {**({"site": site(*told["LATITUDE"])} if "LATITUDE" in told else {}), "antennas": antennas.local}


def _source(told: dict[str, list[float]]) -> dict[str, Any]:
    state: dict[str, Any] = {}
    if "DECLINATION" in told:
        state["declination_deg"] = told["DECLINATION"][0]
    if "HOUR_ANGLE" in told:
        state |= {"hour_angle_h": told["HOUR_ANGLE"], "hour_angles_h": None}
    if "WAVELENGTH" in told:
        state["frequency_ghz"] = LIGHT_M_S / 1e9 / (sum(told["WAVELENGTH"]) / 2)
    return state


def read_model(content: bytes | str) -> dict[str, Any]:
    """The sky of a `.model` file.

    Parameters
    ----------
    content : bytes or str
        The file. Offsets are in arcsec, right ascension's positive to the east; fluxes in Jy.

    Returns
    -------
    dict
        ``sky``, and ``field_arcsec``, the width of APSYNSIM's picture, where the file tells it.

    Raises
    ------
    ValueError
        In one sentence that names the line; also for a picture, which such a file only names.

    Examples
    --------
    >>> model = read_model("IMSIZE 40\\nD 3 -1 2.0 5")
    >>> model["sky"][0]["diameter_arcsec"], model["sky"][0]["east_arcsec"], model["field_arcsec"]
    (10.0, 3.0, 40.0)
    """
    sky: list[dict[str, Any]] = []
    state: dict[str, Any] = {}
    takes = say("apsynsim.model_line")
    for line, (keyword, *words) in words_of(text_of(content)):
        if keyword == "IMSIZE":
            state["field_arcsec"] = number(words[0] if words else "", line, takes, low=1e-6, high=1e6)
        elif keyword == "IMAGE":
            raise ValueError(say("apsynsim.picture", line=line, name=short(words[0] if words else "")))
        elif keyword in ("P", "G", "D"):
            sky.append(_component(keyword, numbers(words, (3,) if keyword == "P" else (4,), line, takes), line))
        else:
            raise ValueError(say("array_file.keyword", line=line, got=short(keyword), takes=takes))
        if len(sky) > MOST_COMPONENTS:
            raise ValueError(say("apsynsim.components", line=line, most=MOST_COMPONENTS))
    if not sky:
        raise ValueError(say("apsynsim.no_sky", takes=takes))
    return {"sky": sky, **state}


def _component(keyword: str, values: list[float], line: int) -> dict[str, Any]:
    east, north, flux_jy, *sizes = values
    size = abs(sizes[0]) if sizes else 0.0
    if sizes and not size:
        raise ValueError(say("apsynsim.size", line=line))
    placed = {"flux_jy": flux_jy, "east_arcsec": east, "north_arcsec": north}
    if keyword == "G":
        return {"kind": "gaussian", **placed, "major_arcsec": FWHM * size, "minor_arcsec": FWHM * size}
    return {"kind": "disk", **placed, "diameter_arcsec": 2 * size} if keyword == "D" else {"kind": "point", **placed}
