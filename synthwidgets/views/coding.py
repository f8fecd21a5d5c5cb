"""How a quantity travels: a header entry and at most one binary buffer.

While a hand drags, a picture crosses as 8 bits with its step and zero, each pixel as its difference from its
neighbours, deflated: a seventh of the bytes in a millisecond. On release it crosses whole (float32).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Any

import numpy as np

NOT_A_NUMBER = -32768


def encode(
    value: Any, coding: str, live: bool = False, half: bool = False
) -> tuple[dict[str, Any], bytes | None]:
    """One quantity for the wire.

    Parameters
    ----------
    value : array or JSON value
        What the graph holds; None travels as null whatever the coding.
    coding : str
        "json", "picture", "int16", "float64", "float32", "int32" or "uint8".
    live : bool
        A gesture is under way: pictures cross in 8 bits.
    half : bool
        The link is slow: every second pixel of a live picture.

    Returns
    -------
    entry : dict
        What the header says: the value itself, or coding, shape and scale of the buffer.
    buffer : bytes or None

    Examples
    --------
    >>> encode(3.5, "json")
    ({'json': 3.5}, None)
    >>> encode(np.zeros((2, 2)), "float32")[0]
    {'coding': 'float32', 'shape': [2, 2]}
    """
    if coding == "json" or value is None:
        return {"json": value}, None
    if coding == "picture":
        return picture8(value[::2, ::2] if half else value) if live else _raw(value, "float32")
    return _CODERS[coding](value)


def picture8(picture: np.ndarray) -> tuple[dict[str, Any], bytes]:
    """A picture (y, x) in 8 bits: value = (q − zero)·step, differences along x then y, deflated.

    The step is a 254th of the range, so that rounding never leaves the 8 bits; an empty range has step 1.
    """
    low, high = float(min(picture.min(), 0.0)), float(max(picture.max(), 0.0))
    step = (high - low) / 254 or 1.0
    zero = round(-low / step)
    levels = np.rint(np.asarray(picture, np.float32) * np.float32(1 / step) + np.float32(zero)).astype(
        np.uint8
    )
    across = levels.copy()
    across[:, 1:] -= levels[:, :-1]
    down = across.copy()
    down[1:] -= across[:-1]
    entry = {"coding": "picture8", "shape": list(picture.shape), "step": step, "zero": zero}
    return entry, _huffman(down)


def _huffman(levels: np.ndarray) -> bytes:
    """Deflated by Huffman codes alone: differences hardly repeat, and looking for repeats costs time and bytes."""
    packer = zlib.compressobj(1, strategy=zlib.Z_HUFFMAN_ONLY)
    return packer.compress(levels) + packer.flush()


def _int16(values: np.ndarray) -> tuple[dict[str, Any], bytes]:
    finite = np.isfinite(values)
    largest = float(np.max(np.abs(values), where=finite, initial=0.0))
    step = largest / 32767 or 1.0
    levels = np.where(finite, np.rint(np.where(finite, values, 0.0) / step), NOT_A_NUMBER).astype("<i2")
    return {"coding": "int16", "shape": list(values.shape), "step": step}, levels.tobytes()


def _raw(values: np.ndarray, coding: str) -> tuple[dict[str, Any], bytes]:
    little_endian = np.ascontiguousarray(values, dtype=np.dtype(coding).newbyteorder("<"))
    return {"coding": coding, "shape": list(values.shape)}, little_endian.tobytes()


def _coder(coding: str) -> Callable[[np.ndarray], tuple[dict[str, Any], bytes]]:
    return lambda values: _raw(values, coding)


_CODERS = {"int16": _int16} | {coding: _coder(coding) for coding in ("float64", "float32", "int32", "uint8")}
