"""friendlyVRI's array files (`.config`): a few `key = value` lines, then `east, north` in metres, a row an antenna."""

from __future__ import annotations

from typing import Any

from ..texts import say
from .array_text import Antennas, number, numbers, short, site, text_of

KEYS = ("telescope", "config", "latitude_deg", "diameter_m")


def read_config(content: bytes | str) -> dict[str, Any]:
    """The `array` of a state, of a friendlyVRI file.

    Parameters
    ----------
    content : bytes or str
        The file; "#" begins a comment. The names of telescope and configuration are passed over.

    Returns
    -------
    dict
        ``{"array": …}``; without a latitude in the file, without a site.

    Raises
    ------
    ValueError
        In one sentence that names the line.

    Examples
    --------
    >>> array = read_config("latitude_deg = -30.3\\ndiameter_m = 22\\n61.2, 0\\n-1025.5, 0")["array"]
    >>> array["site"]["latitude_deg"], array["antennas"][1]["east_m"]
    (-30.3, -1025.5)
    """
    antennas, told = Antennas(), dict[str, float]()
    takes = say("friendlyvri.line")
    rows: list[tuple[int, list[float]]] = []
    for line, words in enumerate((text.partition("#")[0].strip() for text in text_of(content).splitlines()), 1):
        key, equals, value = (part.strip() for part in words.partition("="))
        if equals and key not in KEYS:
            raise ValueError(say("array_file.keyword", line=line, got=short(key), takes=takes))
        if equals and key == "latitude_deg":
            told[key] = number(value, line, takes, -90, 90)
        elif equals and key == "diameter_m":
            told[key] = number(value, line, takes, 1e-3, 1000)
        elif words and not equals:
            rows.append((line, numbers(words.replace(",", " ").split(), (2,), line, takes)))
    if not rows:
        raise ValueError(say("friendlyvri.no_rows"))
    for line, place in rows:
        antennas.add(line, f"A{len(antennas) + 1}", place, told.get("diameter_m"))
    where = {"site": site(told["latitude_deg"])} if "latitude_deg" in told else {}
    return {"array": {**where, "antennas": antennas.local}}
