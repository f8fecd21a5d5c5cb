"""The sums of an image and its beam with numpy alone: gridding with a short kernel, one FFT, one correction.

Each sample is spread over 7 x 7 points of a grid 25/16 as large as the image, with the kernel of `kernel`; the
transform of the grid is divided by the transform of the kernel. What is left of the kernel's wings is below 2.1e-5
along an axis, however few the samples. This runs wherever numpy does, in a browser's Python too.
"""

from __future__ import annotations

import numpy as np

from .kernel import easy_size, kernel, kernel_transform

_WIDTH = 7  # points of the grid that a sample touches, along each axis
_BETA = (
    2.08 * _WIDTH
)  # measured to be best for 25/16; a grid of 3/2 with its best, 2.03, is 1.6 times as wrong
_TAPS = np.arange(_WIDTH)[:, None]
_BLOCK = 8000  # samples at a time: 8 000 x 49 points are 3 MB an array, so that they stay near the processor


def sums(
    u: np.ndarray, v: np.ndarray, values: np.ndarray, weights: np.ndarray, npix: int, cell_rad: float
) -> tuple[np.ndarray, np.ndarray]:
    """Image sum and beam sum (npix, npix), as `gridding.dirty_sums` describes; samples must fit the grid."""
    side = easy_size(-(-25 * npix // 16))
    planes = np.zeros((3, side * side))
    for start in range(0, len(u), _BLOCK):
        block = slice(start, start + _BLOCK)
        column, row = u[block] * (cell_rad * side), v[block] * (-cell_rad * side)
        _add_samples(planes, side, column, row, values[block], weights[block])
    pixels = np.arange(-(npix // 2), npix // 2)
    correction = 1 / kernel_transform(pixels / side, _WIDTH, _BETA)
    columns = np.fft.ifft(_with_conjugates(planes.reshape(3, side, side)), axis=0, norm="forward")[pixels]
    picture = np.fft.ifft(columns, axis=1, norm="forward")[:, pixels]
    picture *= np.multiply.outer(0.5 * correction, correction)
    return picture.real, picture.imag


def _add_samples(
    planes: np.ndarray,
    side: int,
    column: np.ndarray,
    row: np.ndarray,
    values: np.ndarray,
    weights: np.ndarray,
) -> None:
    """Add one block of samples to the three planes: Re wV, w + Im wV and w - Im wV."""
    columns, across = _taps(column, side)
    rows, along = _taps(row, side)
    points = (rows[:, None] * side + columns).reshape(-1)
    imaginary = weights * values.imag
    strengths = (weights * values.real, weights + imaginary, weights - imaginary)
    for plane, strength in zip(planes, strengths, strict=True):
        spread = (along * strength)[:, None] * across
        np.add.at(plane, points, spread.reshape(-1))  # as fast as np.bincount, and needs no new plane a block


def _taps(place: np.ndarray, side: int) -> tuple[np.ndarray, np.ndarray]:
    """Grid indices around each place, wrapped at the edges, and the kernel there, both (7, sample).

    Taps come first: numpy's inner loops then run over thousands of samples, twice as fast as over 7 taps.
    """
    first = np.ceil(place - _WIDTH / 2)
    z = ((first - place) + _TAPS) * (2 / _WIDTH)
    return (first.astype(np.intp) + _TAPS) % side, kernel(z, _BETA)


def _with_conjugates(planes: np.ndarray) -> np.ndarray:
    """The grid of wV + iw with that of the conjugate samples added, (side, side).

    A conjugate sample wV* + iw lies at (-u, -v): the same grid mirrored in its origin. With it, image and
    beam are the real and the imaginary part of one transform.
    """
    grid = np.empty(planes.shape[1:], complex)
    grid.real, grid.imag = planes[:2]
    _add_mirrored(grid.real, planes[0])
    _add_mirrored(grid.imag, planes[2])
    return grid


def _add_mirrored(plane: np.ndarray, other: np.ndarray) -> None:
    """Add the other plane, mirrored in its point (0, 0), which stays."""
    plane[0, 0] += other[0, 0]
    plane[0, 1:] += other[0, :0:-1]
    plane[1:, 0] += other[:0:-1, 0]
    plane[1:, 1:] += other[:0:-1, :0:-1]
