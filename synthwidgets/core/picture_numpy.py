"""Visibilities of a picture with numpy alone: its transform on a fine grid, kept, and a kernel that reads it off.

The picture, divided by the transform of the kernel of `kernel`, is transformed once on a grid twice as large; a
sample is then a sum over 7 x 7 points of it. So a hand that moves an antenna costs no transform.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .kernel import easy_size, kernel, kernel_transform
from .phasor import phasor

if TYPE_CHECKING:
    from .sky_picture import Picture

_WIDTH = 7  # points of the grid that a sample reads, along each axis
_BETA = 2.3 * _WIDTH  # the best for a grid of twice the size (Barnett et al. 2019, section 3)
_TAPS = np.arange(_WIDTH)
_BLOCK = 8000  # samples at a time: 8 000 x 49 points are 3 MB


def grid(pixels: np.ndarray) -> np.ndarray:
    """The transform of a picture, ready to be read off by `transform`: (side + 6, side + 6), wrapped at its end.

    Single precision: 1e-7 of the flux, a hundredth of what is allowed, half the memory and a sixth faster.
    """
    side = easy_size(2 * max(pixels.shape))
    rows, columns = (np.arange(count) - count // 2 for count in pixels.shape)
    corrections = (1 / kernel_transform(at / side, _WIDTH, _BETA) for at in (rows, columns))
    padded = np.zeros((side, side))
    padded[np.ix_(rows % side, columns % side)] = pixels * np.multiply.outer(*corrections)
    transformed = np.fft.ifft2(padded, norm="forward").astype(np.complex64)
    return np.pad(transformed, (0, _WIDTH - 1), mode="wrap")


def transform(picture: Picture, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Sum of p exp(2 pi i (x column + y row)) about the middle, shape (sample,); x, y in cycles a pixel."""
    parts = picture.grid.view(np.float32)  # real and imaginary part side by side: sums of reals are twice as fast
    windows = np.lib.stride_tricks.sliding_window_view(parts, (_WIDTH, 2 * _WIDTH))[:, ::2]
    total = np.empty(len(x), complex)
    for start in range(0, len(x), _BLOCK):
        block = slice(start, start + _BLOCK)
        (rows, along), (columns, across) = (_taps(at[block], len(windows)) for at in (y, x))
        read = np.einsum("si,sij->sj", along, windows[rows, columns])
        total[block] = np.einsum("sj,sj->s", read.view(np.complex64), across)
    total *= half_a_pixel(picture, x, y)
    return total


def half_a_pixel(picture: Picture, x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """From the pixel that transforms count from, count // 2, to the middle of the picture."""
    rows, columns = ((1 - count % 2) / 2 for count in picture.pixels.shape)
    return phasor(x * columns + y * rows)


def _taps(place: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray]:
    """The first grid point that each sample reads (sample,), and the kernel there and after (sample, 7)."""
    place = place * side
    first = np.ceil(place - _WIDTH / 2)
    z = ((first - place)[:, None] + _TAPS) * (2 / _WIDTH)
    return first.astype(np.intp) % side, kernel(z.astype(np.float32), _BETA)
