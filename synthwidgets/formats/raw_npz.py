"""Raw visibilities of real calibrators, as the correlator wrote them: how they are shipped, and read."""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO

import numpy as np

from .observed_npz import FOLDER

STEP = 1e-4  # a visibility's last digit, in the correlator's units: a fiftieth of a sample's noise


@dataclass(frozen=True)
class RawCalibrators:
    """What the correlator wrote of point-like calibrators at the phase centre.

    Parameters
    ----------
    names : tuple of str
        Of the antennas.
    fields : tuple of str
        Names of what was looked at.
    first, second : int array (pair,)
        Antennas 1 and 2, by their place in `names`.
    times_s : array (integration,)
        Middles, from the first one [s].
    scan, field : int array (integration,)
        Number of the scan, and of what was looked at by its place in `fields`.
    visibilities : complex array (hand, integration, pair)
        RR and LL, in the correlator's own units; NaN where it wrote nothing.
    frequency_hz : float
        [Hz]
    """

    names: tuple[str, ...]
    fields: tuple[str, ...]
    first: np.ndarray
    second: np.ndarray
    times_s: np.ndarray
    scan: np.ndarray
    field: np.ndarray
    visibilities: np.ndarray
    frequency_hz: float


def pack_raw(raw: RawCalibrators) -> bytes:
    """The visibilities in a file, to the nearest STEP.

    Examples
    --------
    >>> ones = np.zeros(1, int)
    >>> raw = RawCalibrators(("1", "2"), ("A",), ones, ones + 1, np.zeros(1), ones, ones, np.full((2, 1, 1), 1j), 1e9)
    >>> unpack_raw(pack_raw(raw)).visibilities[0]
    array([[0.+1.j]])
    """
    about = json.dumps({"names": raw.names, "fields": raw.fields, "frequency_hz": raw.frequency_hz}).encode()
    parts = np.stack([raw.visibilities.real, raw.visibilities.imag])
    wrote = np.isfinite(parts).all(axis=0)
    file = BytesIO()
    np.savez_compressed(
        file,
        about=np.frombuffer(about, np.uint8),
        pairs=np.stack([raw.first, raw.second]).astype(np.uint8),
        times_s=raw.times_s.astype(np.float32),
        scan=raw.scan.astype(np.uint8),
        field=raw.field.astype(np.uint8),
        wrote=np.packbits(wrote),
        steps=np.rint(np.where(wrote, parts, 0) / STEP).astype(np.int16),
    )
    return file.getvalue()


def unpack_raw(content: bytes) -> RawCalibrators:
    """What `pack_raw` made."""
    parts = np.load(BytesIO(content), allow_pickle=False)
    about = json.loads(parts["about"].tobytes())
    real, imag = parts["steps"] * STEP
    wrote = np.unpackbits(parts["wrote"], count=real.size).reshape(real.shape).astype(bool)
    return RawCalibrators(
        names=tuple(about["names"]),
        fields=tuple(about["fields"]),
        first=parts["pairs"][0].astype(int),
        second=parts["pairs"][1].astype(int),
        times_s=parts["times_s"].astype(float),
        scan=parts["scan"].astype(int),
        field=parts["field"].astype(int),
        visibilities=np.where(wrote, real + 1j * imag, np.nan),
        frequency_hz=about["frequency_hz"],
    )


def shipped_raw(name: str) -> RawCalibrators:
    """Raw data that come with the program: "ngc5921_raw"; see the README beside them.

    Examples
    --------
    >>> shipped_raw("ngc5921_raw").fields
    ('3C286', '1445+099')
    """
    return unpack_raw((FOLDER / f"{name}.npz").read_bytes())
