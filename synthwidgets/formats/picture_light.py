"""Light of a picture: how it is counted, averaged down, and written as the numbers of a file."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

KEPT_SIDE = 256  # pixels of what is kept


class Decoded(NamedTuple):
    """Light of a picture (row, column), rows grow north, columns west, in any unit; what a FITS file says beside it.

    ``fine``: more than 8 bits are worth keeping. ``flux_jy`` and ``width_arcsec`` are None where nothing is said.
    """

    luminance: np.ndarray
    fine: bool
    flux_jy: float | None = None
    width_arcsec: float | None = None


def reduced(light: np.ndarray) -> np.ndarray:
    """Averaged by area until the longer side has 256 pixels; smaller ones stay as they are.

    Examples
    --------
    >>> reduced(np.ones((512, 256))).shape
    (256, 128)
    """
    columns, rows = kept_size(*light.shape[::-1])
    return averaged(averaged(light, columns).T, rows).T


def kept_size(width: int, height: int) -> tuple[int, int]:
    """Columns and rows of what is kept: 256 along the longer side, or as many as there are."""
    shrink = min(1.0, KEPT_SIDE / max(width, height))
    return max(1, round(width * shrink)), max(1, round(height * shrink))


def averaged(light: np.ndarray, count: int) -> np.ndarray:
    """Rows averaged down to so many columns; a column that lies in two of them is shared."""
    size = light.shape[1]
    if count == size:
        return light
    edges = np.arange(count + 1) * (size / count)
    whole = np.minimum(edges.astype(int), size - 1)
    from_whole = np.add.reduceat(light, whole[:-1], axis=1, dtype=float)
    from_whole[:, -1] -= light[:, -1]  # the last edge is at the end of the last pixel, not at its beginning
    return (from_whole + np.diff((edges - whole) * light[:, whole], axis=1)) * (count / size)


def linear(value: np.ndarray) -> np.ndarray:
    """Linear light of an sRGB value, both 0 to 1."""
    return np.where(value <= 0.04045, value / 12.92, ((value + 0.055) / 1.055) ** 2.4)


def encoded(light: np.ndarray) -> np.ndarray:
    """The sRGB value of linear light."""
    return np.where(light <= 0.0031308, light * 12.92, 1.055 * np.maximum(light, 0) ** (1 / 2.4) - 0.055)
