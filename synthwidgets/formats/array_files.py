"""Which reader a file of antennas goes to: by what stands in it, and by its ending where that says more."""

from __future__ import annotations

import re
from typing import Any

from ..texts import say
from . import apsynsim, cfg, friendlyvri, rows
from .array_text import LARGEST_TEXT, text_of

_READERS = {".cfg": cfg.read_cfg, ".array": apsynsim.read_array, ".model": apsynsim.read_model,
            ".config": friendlyvri.read_config}
_MARKS = (  # what a line of each kind begins with
    (re.compile(r"^#\s*coordsys\s*=", re.MULTILINE | re.IGNORECASE), cfg.read_cfg),
    (re.compile(r"^\s*ANTENNA2?\s+[-+\d.]", re.MULTILINE), apsynsim.read_array),
    (re.compile(r"^\s*(P|G|D|IMAGE|IMSIZE)\s+\S", re.MULTILINE), apsynsim.read_model),
    (re.compile(r"^\s*(latitude_deg|diameter_m|telescope)\s*=", re.MULTILINE), friendlyvri.read_config),
)


def read_antennas(content: bytes | str, name: str = "") -> dict[str, Any]:
    """The keys of a state that a file of antennas sets.

    Parameters
    ----------
    content : bytes or str
        A CASA `.cfg`, an APSYNSIM `.array` or `.model`, a friendlyVRI `.config`, or rows of a spreadsheet.
    name : str
        The file's name; its ending decides where there is one of these four.

    Returns
    -------
    dict
        ``array`` (without a site where the file tells none) or ``sky``, and what else the file sets.

    Raises
    ------
    ValueError
        In one sentence; what a reader refuses names the line.

    Examples
    --------
    >>> read_antennas("ANTENNA 1 2\\nDECLINATION -20")["declination_deg"]
    -20.0
    >>> read_antennas("1 2\\n3 4")["array"]["antennas"][1]["north_m"]
    4.0
    """
    text = text_of(content)
    if not text.strip():
        raise ValueError(say("array_file.empty"))
    ending = re.search(r"\.[a-z]+$", name.lower())
    reader = _READERS.get(ending.group() if ending else "") or _reader_of(text)
    return reader(text)


def is_marked(content: bytes) -> bool:
    """Whether a line in a file says that it is one of antennas, whatever the file is called.

    Examples
    --------
    >>> is_marked(b"# coordsys=LOC (local tangent plane)"), is_marked(b"1 2")
    (True, False)
    """
    text = content[:LARGEST_TEXT].decode("latin-1")
    return "\0" not in text and any(mark.search(text) for mark, _ in _MARKS)


def _reader_of(text: str) -> Any:
    return next((reader for mark, reader in _MARKS if mark.search(text)), rows.read_rows)
