"""Which act takes a file that is dropped onto the app or opened: its ending says, or else its content."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..formats.array_files import is_marked
from ..formats.pictures import is_fits
from ..formats.raster import kind_of
from ..texts import say

COINS_ON = ("ground", "antenna")  # panels where a photograph is one of coins; anywhere else it is a sky
COINS_M = 500.0  # between the farthest two of them
STATES = (".json",)
ARRAYS = (".cfg", ".array", ".model", ".config", ".csv", ".tsv", ".txt")
PICTURES = (".png", ".jpg", ".jpeg", ".fits", ".fit", ".fts")


def act_of(name: str, panel: str, content: bytes) -> list[Any]:
    """The act, with its arguments, that a file asks for.

    Parameters
    ----------
    name : str
        Of the file.
    panel : str
        Id of the panel it was dropped on; nothing for any other place.
    content : bytes

    Raises
    ------
    ValueError
        In one sentence, for a file of a kind that nothing here takes.

    Examples
    --------
    >>> act_of("alma.cfg", "", b"")
    ['open_array', 'alma.cfg']
    >>> act_of("spot.png", "ground", b"")
    ['photograph_antennas', 500.0]
    """
    ending = PurePath(name.lower()).suffix
    kinds = {"state": STATES, "array": ARRAYS, "picture": PICTURES}
    kind = next((kind for kind, endings in kinds.items() if ending in endings), "") or _kind_inside(content)
    if not kind:
        endings = ", ".join((*STATES, *ARRAYS, *PICTURES))
        raise ValueError(say("files.unopened", name=name, endings=endings))
    if kind == "state":
        return ["open_state"]
    if kind == "array":
        return ["open_array", name]
    coins = panel in COINS_ON and not is_fits(content)
    return ["photograph_antennas", COINS_M] if coins else ["upload_sky", name]


def _kind_inside(content: bytes) -> str:
    """The same by what the file begins with, or by marks that only one kind of file has."""
    if kind_of(content) or is_fits(content):
        return "picture"
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return "state"
    return "array" if is_marked(content) else ""


def words_of_drops() -> dict[str, str]:
    """What a file becomes where it is let go, by the id of a panel; "" stands for anywhere else."""
    return {"": say("drop.anywhere")} | dict.fromkeys(COINS_ON, say("drop.coins"))
