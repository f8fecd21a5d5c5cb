"""Rows of antennas as they come out of a spreadsheet: name, east, north, up, diameter, or some of these.

Columns are parted by tabs, semicolons, commas or blanks, whichever of these is found first in this order. Between tabs
or semicolons a number may have a decimal comma. A header line is not needed; with one, columns may come in any order
and further ones are passed over.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from ..texts import say
from .array_text import Antennas, number, short, text_of

SEPARATORS = ("\t", ";", ",")
COLUMNS = ("name", "east", "north", "up", "diameter")
SYNONYMS = {  # as teachers head their columns, in English and Spanish, without accents
    "name": "name antenna station pad id label nombre antena estacion",
    "east": "east e x easting este",
    "north": "north n y northing norte",
    "up": "up u z height elevation altitude arriba altura altitud",
    "diameter": "diameter diam d dish size diametro plato",
}
_COLUMN_OF = {word: column for column, words in SYNONYMS.items() for word in words.split()}
_NUMBER = re.compile(r"[+\-−]?(\d+[.,]?\d*|[.,]\d+)([eE][+\-−]?\d+)?")


def read_rows(content: bytes | str) -> dict[str, Any]:
    """The `array` of a state, of rows from a spreadsheet.

    Parameters
    ----------
    content : bytes or str
        The rows. Two numbers in a row are east and north [m]; a third is up, a fourth the diameter. What is no number
        in the first place is the name.

    Returns
    -------
    dict
        ``{"array": {"antennas": […]}}``, without a site.

    Raises
    ------
    ValueError
        In one sentence that names the line.

    Examples
    --------
    >>> read_rows("A\\t1,5\\t−20\\nB\\t3\\t4")["array"]["antennas"][0]
    {'name': 'A', 'east_m': 1.5, 'north_m': -20.0, 'up_m': 0.0}
    >>> read_rows("north;diameter;east\\n1;12;2")["array"]["antennas"][0]["east_m"]
    2.0
    """
    lines, comma = _cells(text_of(content))
    if not lines:
        raise ValueError(say("rows.empty", takes=say("rows.row")))
    first, cells = lines[0]
    columns = _header(cells, first)
    if columns:
        lines = lines[1:]
    else:
        columns = _usual(cells, first)
    antennas = Antennas()
    for line, cells in lines:
        _add(antennas, line, columns, cells, comma)
    if not len(antennas):
        raise ValueError(say("rows.empty", takes=say("rows.row")))
    return {"array": {"antennas": antennas.local}}


def _cells(text: str) -> tuple[list[tuple[int, list[str]]], bool]:
    """The lines that are not empty, as cells; and whether a comma is a decimal one."""
    separator = next((mark for mark in SEPARATORS if mark in text), None)
    lines = []
    for number_, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip().strip('"') for cell in line.split(separator)]
        while cells and not cells[-1]:
            cells.pop()
        if cells and not cells[0].startswith("#"):
            lines.append((number_, cells))
    return lines, separator in ("\t", ";")


def _header(cells: list[str], line: int) -> list[str | None]:
    """Which column each cell heads; empty when this line is no header."""
    if any(_NUMBER.fullmatch(cell) for cell in cells):
        return []
    columns = [_COLUMN_OF.get(_plain(cell)) for cell in cells]
    known = [column for column in columns if column]
    if not known:
        return []
    for needed in ("east", "north"):
        if known.count(needed) != 1:
            raise ValueError(say("rows.header", line=line, needed=needed, takes=say("rows.row")))
    return columns


def _plain(cell: str) -> str:
    """A heading without unit, accents and capitals: "East (m)" and "east_m" are "east"."""
    letters = unicodedata.normalize("NFD", cell.lower())
    words = re.findall(r"[a-z]+", "".join(letter for letter in letters if not unicodedata.combining(letter)))
    return words[0] if words else ""


def _usual(cells: list[str], line: int) -> list[str | None]:
    """The columns of rows without a header, by how many there are."""
    named = not _NUMBER.fullmatch(cells[0]) or len(cells) == len(COLUMNS)
    columns = COLUMNS[:1] * named + COLUMNS[1 : 1 + len(cells) - named]
    if not len(COLUMNS[:1] * named) + 2 <= len(cells) == len(columns):
        raise ValueError(say("array_file.count", line=line, got=len(cells), takes=say("rows.row")))
    return list(columns)


def _add(antennas: Antennas, line: int, columns: list[str | None], cells: list[str], comma: bool) -> None:
    if len(cells) > len(columns):
        raise ValueError(say("array_file.count", line=line, got=len(cells), takes=say("rows.row")))
    told = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
    if not {"east", "north"} <= told.keys():
        raise ValueError(say("array_file.count", line=line, got=len(told), takes=say("rows.row")))
    name = told.pop("name", None) or f"A{len(antennas) + 1}"
    values = {column: number(_point(cell, comma), line, say("rows.row")) for column, cell in told.items()}
    place = [values["east"], values["north"], values.get("up", 0.0)]
    antennas.add(line, short(name), place, values.get("diameter"))


def _point(cell: str, comma: bool) -> str:
    """A decimal comma as a point."""
    return cell.replace(",", ".") if comma and cell.count(",") == 1 and "." not in cell else cell
