"""Samples packed: how the real observations are shipped, and how one's own travel in a state file.

An npz of numpy: `about`, the JSON of telescope, antennas, sources and frequency, and one array a column, uvw and
visibilities in float32.
"""

from __future__ import annotations

import base64
import binascii
import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np

from ..core.observed import Observed
from ..texts import say
from . import checks
from .observed_faults import COLUMNS, HIGHEST_HZ, MOST_NAMES, MOST_SAMPLES, about_of, columns_of, fault
from .raster import reading

FOLDER = Path(__file__).parent.parent / "data" / "real"
_BYTES = 64 * MOST_SAMPLES  # of all columns, unpacked, and more than they can be
_names = checks.numbers("names", checks.name("names"), 1, MOST_NAMES)
_about = checks.record(
    "about",
    {
        "telescope": lambda value: checks.name("telescope")(value) if value else "",
        "names": _names,
        "sources": _names,
        "frequency_hz": checks.number("frequency_hz", 0, HIGHEST_HZ, "Hz", above=True),
        "bandwidth_hz": checks.number("bandwidth_hz", 0, HIGHEST_HZ, "Hz"),
    },
    needed=("names", "sources", "frequency_hz"),
)


def pack(observed: Observed) -> bytes:
    """The samples in a file; the same samples make the same file.

    Examples
    --------
    >>> one = Observed("VLA", ("1", "2"), ("3C273",), np.array([[0, 1]]), np.ones((1, 3)), np.array([47704.0]),
    ...     np.array([0]), np.array([3 + 4j]), np.ones(1), 8e9, 1e6)
    >>> unpack(pack(one)).visibilities
    array([3.+4.j])
    """
    file = BytesIO()
    columns: dict[str, Any] = columns_of(observed)
    about = json.dumps(about_of(observed)).encode()
    np.savez_compressed(file, about=np.frombuffer(about, np.uint8), **columns)
    return file.getvalue()


def unpack(content: bytes) -> Observed:
    """The samples of a file that `pack` made.

    Raises
    ------
    ValueError
        In one sentence, for anything else.
    """
    with reading(content, "observed", "npz"):
        file = BytesIO(content)
        if sum(part.file_size for part in ZipFile(file).infolist()) > _BYTES:
            raise ValueError(say("observed.large", most=MOST_SAMPLES))
        parts = np.load(file, allow_pickle=False)
        about = _about(json.loads(parts["about"].tobytes()))
        columns = {name: parts[name].astype(kind) for name, (kind, _) in COLUMNS.items()}
        if fault(columns, about):
            raise ValueError(say("observed.odd"))
        columns |= {name: columns[name].astype(int) for name in ("pairs", "source")}
        columns |= {name: columns[name].astype(float) for name in ("uvw_m", "weights")}
        columns["visibilities"] = columns["visibilities"].astype(float) @ np.array([1, 1j])
        lists = {name: tuple(about.pop(name)) for name in ("names", "sources")}
        return Observed(**{"telescope": "", "bandwidth_hz": 0.0} | about | lists | columns)


def as_text(observed: Observed) -> str:
    """The samples as a state file carries them, base64."""
    return base64.b64encode(pack(observed)).decode()


def from_text(text: Any) -> Observed:
    """What `as_text` made; anything else is refused in one sentence."""
    try:
        return unpack(base64.b64decode(text, validate=True))
    except (TypeError, binascii.Error):
        raise ValueError(say("observed.odd")) from None


def shipped(name: str) -> Observed:
    """A real observation that comes with the program: "3c273" or "ngc5921"; see the README beside them.

    Examples
    --------
    >>> shipped("ngc5921").sources
    ('3C286', '1445+099', 'NGC 5921')
    """
    return unpack((FOLDER / f"{name}.npz").read_bytes())
