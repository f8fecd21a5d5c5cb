"""The sums of an image and its beam by finufft's non-uniform FFT: the fast gridder, where it is installed.

Image and beam are the real and imaginary part of ONE transform. That needs the conjugate samples: with
½(wV + iw) at (u, v) and ½(wV* + iw) at (-u, -v), both sums are real before they are packed and cannot mix.
"""

from __future__ import annotations

import numpy as np

# (precision, tolerance, grid over image): the quickest that are good enough, measured against the exact sum. Few
# samples are done before the grid is, so it is small; of many each should touch few points, so it is large, and
# single precision is a quarter faster: its errors are random and average out over so many.
_FEW = ("complex128", 1e-5, 1.25)  # 3 antennas at 1 moment up to the other's share: worst 2e-5 of the peak
_MANY = ("complex64", 3e-5, 1.6)  # discs, lines and arcs, resolved or not: worst 3e-5
_MANY_FROM = 20_000
_CORE = 1 / 64  # of the grid's half width: half of the samples nearer to the middle make sums that round too coarsely
_ENOUGH = 5_000  # samples for a mean brightness
_NEAR = 512  # up to so many pixels the grid stays near the processor, and points need not be sorted: 2 ms of 12
_BLOCK = 200_000  # samples at a time: 20 MB of points and strengths


def sums(
    u: np.ndarray, v: np.ndarray, values: np.ndarray, weights: np.ndarray, npix: int, cell_rad: float
) -> tuple[np.ndarray, np.ndarray]:
    """Image sum and beam sum (npix, npix), as `gridding.dirty_sums` describes; samples must fit the grid."""
    import finufft

    turn = 2 * np.pi * cell_rad  # of phase, from one pixel to the next, for each wavelength of baseline
    single = len(u) >= _MANY_FROM and not _crowded(u, v, cell_rad)
    precision, tolerance, grid_over_image = _MANY if single else _FEW
    real = np.empty(0, precision).real.dtype
    sort = 0 if npix <= _NEAR else 1
    plan = finufft.Plan(
        1, (npix, npix), 1, tolerance, 1, precision, nthreads=1, upsampfac=grid_over_image, spread_sort=sort
    )
    brightness = _mean_brightness(values, weights)

    def block(some: slice) -> np.ndarray:
        plan.setpts(_and_conjugates(v[some] * -turn, real), _and_conjugates(u[some] * turn, real))
        return plan.execute(_packed(values[some], weights[some], brightness, precision))

    total = block(slice(0, _BLOCK))
    for start in range(_BLOCK, len(u), _BLOCK):
        total = total + block(slice(start, start + _BLOCK)).astype(complex)
    return total.real * brightness, total.imag.astype(float)


def _crowded(u: np.ndarray, v: np.ndarray, cell_rad: float) -> bool:
    """Whether most samples fall into a few points of the grid, as those of a dense core with far outposts do.

    There a hundred thousand add up in single precision: 8e-4 of the peak for ngVLA.
    """
    some = slice(None, None, max(1, len(u) // _ENOUGH))
    farther = np.maximum(np.abs(u[some]), np.abs(v[some]))
    return bool(np.median(farther) < _CORE * 0.5 / cell_rad)


def _mean_brightness(values: np.ndarray, weights: np.ndarray) -> float:
    """What image values are divided by before they are packed beside the beam's.

    Else the beam's rounding would drown the image of a source that the array resolves out, whose visibilities
    are a thousandth of its flux.
    """
    some = slice(None, None, max(1, len(values) // _ENOUGH))  # it is only a scale
    sizes = np.abs(weights[some])  # a correction's may be negative
    bright = float(np.sum(sizes * np.abs(values[some])))  # no dot product: BLAS would wait for its threads
    return bright / float(sizes.sum()) if bright else 1.0


def _and_conjugates(coordinate: np.ndarray, real: np.dtype) -> np.ndarray:
    both = np.empty((2, len(coordinate)), real)
    both[0], both[1] = coordinate, -coordinate
    return both.reshape(-1)


def _packed(values: np.ndarray, weights: np.ndarray, brightness: float, precision: str) -> np.ndarray:
    half = 0.5 * weights
    scaled = half * (1 / brightness)
    imaginary = scaled * values.imag
    strengths = np.empty((2, len(values)), precision)
    strengths.real = scaled * values.real
    strengths.imag[0] = half + imaginary
    strengths.imag[1] = half - imaginary
    return strengths.reshape(-1)
