"""What the readers of antenna files share: text within limits, numbers that name their line, antennas.

Every reader gives the keys of a state that its file sets; what it cannot read it refuses in one sentence that names
the line and what such a line takes.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import numpy as np

from ..core.geodesy import enu_from_itrf, geodetic
from ..texts import say

MOST_ANTENNAS = 300
FURTHEST_M = 2e7  # more than the Earth's diameter
LARGEST_DISH_M = 1000.0
LONGEST_NAME = 40
LARGEST_TEXT = 1_000_000  # bytes: 300 antennas are some 20 000
EARTH_WIDE_M = 2e6  # no one horizon serves for antennas this far apart


def text_of(content: bytes | str) -> str:
    """The text of a file, in UTF-8 or Latin 1.

    Raises
    ------
    ValueError
        When it is larger than a megabyte, or no text.

    Examples
    --------
    >>> text_of("Sonnenblume 3°".encode("latin-1"))
    'Sonnenblume 3°'
    """
    if len(content) > LARGEST_TEXT:
        raise ValueError(say("array_file.large", got=f"{len(content) / 1e6:.1f}", most=LARGEST_TEXT // 1_000_000))
    text = content if isinstance(content, str) else _decoded(content)
    if "\0" in text:
        raise ValueError(say("array_file.no_text"))
    return text


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def words_of(text: str) -> Iterator[tuple[int, list[str]]]:
    """The lines with something on them before a "#": their number from 1, and their words.

    Examples
    --------
    >>> list(words_of("# antennas\\n\\n10 20 # near"))
    [(3, ['10', '20'])]
    """
    for number, line in enumerate(text.splitlines(), 1):
        words = line.partition("#")[0].split()
        if words:
            yield number, words


def number(word: str, line: int, takes: str, low: float = -FURTHEST_M, high: float = FURTHEST_M) -> float:
    """A finite number of a line.

    Parameters
    ----------
    word : str
        As it stands in the file; a true minus sign is one too.
    line : int
        Its line, for the sentence.
    takes : str
        What such a line takes, in words.
    low, high : float
        Its range.

    Raises
    ------
    ValueError
        When it is no number, or outside of the range.

    Examples
    --------
    >>> number("−1.5", 3, "east and north")
    -1.5
    """
    try:
        value = float(word.replace("−", "-"))
    except ValueError:
        value = math.nan
    if math.isnan(value):
        raise ValueError(say("array_file.no_number", line=line, got=short(word), takes=takes))
    if not low <= value <= high:
        got, low_, high_ = short(word), f"{low:g}", f"{high:g}"
        raise ValueError(say("array_file.range", line=line, got=got, low=low_, high=high_, takes=takes))
    return value


def numbers(words: Sequence[str], counts: Collection[int], line: int, takes: str) -> list[float]:
    """The numbers of a line, of which there may be so many."""
    if len(words) not in counts:
        raise ValueError(say("array_file.count", line=line, got=len(words), takes=takes))
    return [number(word, line, takes) for word in words]


def short(word: str) -> str:
    """A word for a sentence, never longer than 30 letters."""
    return word if len(word) <= 30 else word[:29] + "…"


class Antennas:
    """Antennas as they are read, line by line: few enough, and each with a name of its own.

    Examples
    --------
    >>> antennas = Antennas()
    >>> antennas.add(1, "W01", [3.0, -29.0, 0.0], 25.0)
    >>> antennas.local
    [{'name': 'W01', 'east_m': 3.0, 'north_m': -29.0, 'up_m': 0.0, 'diameter_m': 25.0}]
    """

    def __init__(self) -> None:
        self.names: list[str] = []
        self.places: list[list[float]] = []
        self.diameters_m: list[float | None] = []

    def __len__(self) -> int:
        return len(self.names)

    def add(self, line: int, name: str, place: list[float], diameter_m: float | None) -> None:
        """One antenna more, of that line; without a diameter it has the usual one."""
        if len(self) == MOST_ANTENNAS:
            raise ValueError(say("array_file.many", line=line, most=MOST_ANTENNAS))
        if name in self.names:
            raise ValueError(say("array_file.name_twice", line=line, name=short(name)))
        if not name or len(name) > LONGEST_NAME:
            raise ValueError(say("array_file.name", line=line, name=short(name), longest=LONGEST_NAME))
        if diameter_m is not None and not 0 < diameter_m <= LARGEST_DISH_M:
            raise ValueError(say("array_file.dish", line=line, got=f"{diameter_m:g}", most=f"{LARGEST_DISH_M:g}"))
        self.names.append(name)
        self.places.append(place)
        self.diameters_m.append(diameter_m)

    @property
    def local(self) -> list[dict[str, Any]]:
        """The antennas of a state; their places are east, north, up [m]."""
        return self._keyed([dict(zip(("east_m", "north_m", "up_m"), place, strict=False)) for place in self.places])

    def around_their_middle(self) -> dict[str, Any]:
        """The `array` of a state; their places are Earth-fixed, and the site becomes their mean place.

        Antennas that stand farther apart than 2000 km stay Earth-fixed, without a site: hour angles at Greenwich.
        """
        itrf_m = np.array(self.places)
        farthest_m = np.linalg.norm(itrf_m.max(axis=0) - itrf_m.min(axis=0))
        if farthest_m > EARTH_WIDE_M:
            return {"antennas": self._keyed([{"itrf_m": place} for place in itrf_m.round(4).tolist()])}
        latitude, longitude, height = (float(value) for value in geodetic(itrf_m.mean(axis=0)))
        self.places = enu_from_itrf(itrf_m, latitude, longitude, height).round(4).tolist()
        return {"site": site(math.degrees(latitude), math.degrees(longitude), height), "antennas": self.local}

    def _keyed(self, places: list[dict[str, Any]]) -> list[dict[str, Any]]:
        each = zip(self.names, places, self.diameters_m, strict=True)
        return [
            {"name": name, **place, **({} if dish is None else {"diameter_m": dish})} for name, place, dish in each
        ]


def site(latitude_deg: float, longitude_deg: float = 0.0, height_m: float = 0.0) -> dict[str, float]:
    """The site of a state. A file that tells a latitude alone says all that hour angles ask for."""
    return {"latitude_deg": latitude_deg, "longitude_deg": longitude_deg, "height_m": height_m}
