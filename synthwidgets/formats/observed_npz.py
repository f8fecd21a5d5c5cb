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
from .raster import reading
from .uvfits_in import MOST_SAMPLES

FOLDER = Path(__file__).parent.parent / "data" / "real"
_COLUMNS = {  # what is kept of each: type, and numbers a sample
    "pairs": ("<u2", 2),
    "uvw_m": ("<f4", 3),
    "mjd": ("<f8", 1),
    "source": ("<u2", 1),
    "visibilities": ("<f4", 2),
    "weights": ("<f4", 1),
}
_BYTES = 64 * MOST_SAMPLES  # of all columns, unpacked, and more than they can be
_names = checks.numbers("names", checks.name("names"), 1, 65_535)
_about = checks.record(
    "about",
    {
        "telescope": lambda value: checks.name("telescope")(value) if value else "",
        "names": _names,
        "sources": _names,
        "frequency_hz": checks.number("frequency_hz", 0, 1e15, "Hz", above=True),
        "bandwidth_hz": checks.number("bandwidth_hz", 0, 1e15, "Hz"),
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
    about = {key: getattr(observed, key) for key in ("telescope", "names", "sources", "frequency_hz", "bandwidth_hz")}
    columns = {name: np.asarray(getattr(observed, name)) for name in _COLUMNS}
    columns["visibilities"] = np.stack([columns["visibilities"].real, columns["visibilities"].imag], axis=1)
    kept: dict[str, Any] = {name: values.astype(_COLUMNS[name][0]) for name, values in columns.items()}
    file = BytesIO()
    np.savez_compressed(file, about=np.frombuffer(json.dumps(about).encode(), np.uint8), **kept)
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
        columns = {name: parts[name].astype(kind) for name, (kind, _) in _COLUMNS.items()}
        _refuse_odd(columns, about)
        columns |= {name: columns[name].astype(int) for name in ("pairs", "source")}
        columns |= {name: columns[name].astype(float) for name in ("uvw_m", "weights")}
        columns["visibilities"] = columns["visibilities"].astype(float) @ np.array([1, 1j])
        lists = {name: tuple(about.pop(name)) for name in ("names", "sources")}
        return Observed(**{"telescope": "", "bandwidth_hz": 0.0} | about | lists | columns)


def _refuse_odd(columns: dict[str, np.ndarray], about: dict[str, Any]) -> None:
    """Columns that do not go together, or that hold what no sample has."""
    count = len(columns["mjd"])
    fits = all(
        values.shape == ((count,) if width == 1 else (count, width)) and np.isfinite(values).all()
        for values, (_, width) in zip(columns.values(), _COLUMNS.values(), strict=True)
    )
    if not (
        fits
        and 0 < count <= MOST_SAMPLES
        and (columns["weights"] > 0).all()
        and columns["pairs"].max() < len(about["names"])
        and columns["source"].max() < len(about["sources"])
        and np.abs(columns["mjd"]).max() < 1e6
    ):
        raise ValueError(say("observed.odd"))


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
