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
    side = easy_size(max(-(-25 * npix // 16), 2 * _WIDTH))  # wide enough to come in again no more than once
    columns, rows = u * (cell_rad * side), v * (-cell_rad * side)
    middle = _reach(rows), _reach(columns)
    planes = np.zeros((3, 2 * middle[0] + 1, 2 * middle[1] + 1))
    for start in range(0, len(u), _BLOCK):
        block = slice(start, start + _BLOCK)
        _add_samples(planes, rows[block] + middle[0], columns[block] + middle[1], values[block], weights[block])
    pixels = np.arange(-(npix // 2), npix // 2)
    correction = 1 / kernel_transform(pixels / side, _WIDTH, _BETA)
    picture = _transform(_transform(_with_conjugates(planes), side, pixels), side, pixels)
    picture *= np.multiply.outer(0.5 * correction, correction)
    return picture.real, picture.imag


def _reach(places: np.ndarray) -> int:
    """The farthest grid point from the origin that a sample touches; what lies beyond need not be transformed."""
    return int(np.abs(places).max() + _WIDTH / 2) + 1


def _add_samples(
    planes: np.ndarray, row: np.ndarray, column: np.ndarray, values: np.ndarray, weights: np.ndarray
) -> None:
    """Add one block of samples to the three planes: Re wV, w + Im wV and w - Im wV."""
    rows, along = _taps(row)
    columns, across = _taps(column)
    points = (rows[:, None] * planes.shape[2] + columns).reshape(-1)
    imaginary = weights * values.imag
    strengths = (weights * values.real, weights + imaginary, weights - imaginary)
    for plane, strength in zip(planes.reshape(3, -1), strengths, strict=True):
        spread = (along * strength)[:, None] * across
        np.add.at(plane, points, spread.reshape(-1))  # as fast as np.bincount, and needs no new plane a block


def _taps(place: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Grid indices around each place, and the kernel there, both (7, sample).

    Taps come first: numpy's inner loops then run over thousands of samples, twice as fast as over 7 taps.
    """
    first = np.ceil(place - _WIDTH / 2)
    z = ((first - place) + _TAPS) * (2 / _WIDTH)
    return first.astype(np.intp) + _TAPS, kernel(z, _BETA)


def _with_conjugates(planes: np.ndarray) -> np.ndarray:
    """The grid of wV + iw with that of the conjugate samples added; the origin is its middle point.

    A conjugate sample wV* + iw lies at (-u, -v): the same grid turned about its origin. With it, image and
    beam are the real and the imaginary part of one transform.
    """
    grid = np.empty(planes.shape[1:], complex)
    np.add(planes[0], planes[0, ::-1, ::-1], out=grid.real)
    np.add(planes[1], planes[2, ::-1, ::-1], out=grid.imag)
    return grid


def _transform(grid: np.ndarray, side: int, pixels: np.ndarray) -> np.ndarray:
    """The sum over the grid's rows at some pixels, transposed: done twice, it is the sum over both axes.

    What reaches beyond half of `side` comes in again at the other end, as the transform is periodic.
    """
    middle = len(grid) // 2
    wrapped = np.zeros((side, grid.shape[1]), complex)
    wrapped[: middle + 1] = grid[middle:]
    wrapped[side - middle :] += grid[:middle]
    return np.fft.ifft(wrapped, axis=0, norm="forward")[pixels].T
