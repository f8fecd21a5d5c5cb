"""A sky seen through a beam that is known: the dirty image without its samples.

A dirty image is the sky convolved with the dirty beam, so another sky under the same beam needs no sample again:
the transform of the beam, taken twice as wide as the image, times the visibilities of the sky on the same grid. A
sharp-edged disc is as right as a Gaussian, because its visibilities are closed forms and never pixels.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

# Of half the image's width: how far from the middle a sky may reach. Its rays to the far edges of the image then need
# the beam out to 3/4 of the wide one, and the last quarter can fade: a beam that is cut off rings at every point.
REACH = 0.5


class UvGrid(NamedTuple):
    """The half of a uv grid that a real image needs, as the pairs of two lines of antennas.

    ``antenna_uvw`` (1, antenna, 3) [wavelengths] stand along u and along v; a pair of one from each, ``first`` and
    ``second`` (row · column,), is one point of the grid, so that `sky.pair_visibilities` fills it with an exponential
    for each row and each column.
    """

    antenna_uvw: np.ndarray
    first: np.ndarray
    second: np.ndarray


def wide_uv_grid(npix: int, cell_rad: float) -> UvGrid:
    """The uv grid of an image twice as wide as npix, in the order of `numpy.fft.rfft2`: v along rows, u along columns.

    Columns of an image grow west and a visibility has the plus sign in its exponent, so column k is u = +k / (2 npix
    cell); rows grow north, so row k is v = −k / (2 npix cell).

    Examples
    --------
    >>> grid = wide_uv_grid(2, 0.25)
    >>> u, v, w = np.moveaxis(grid.antenna_uvw[0, grid.first] - grid.antenna_uvw[0, grid.second], -1, 0)
    >>> u[:3].tolist(), v[::3].tolist()
    ([0.0, 1.0, 2.0], [0.0, -1.0, 2.0, 1.0])
    """
    side = 2 * npix
    u = np.fft.rfftfreq(side, cell_rad)
    v = -np.fft.fftfreq(side, cell_rad)
    antennas = np.zeros((1, len(u) + side, 3))
    antennas[0, : len(u), 0] = u
    antennas[0, len(u) :, 1] = -v  # of a pair, first minus second
    first, second = np.arange(len(u)), len(u) + np.arange(side)
    return UvGrid(antennas, np.tile(first, side), np.repeat(second, len(first)))


def beam_transform(wide_beam: np.ndarray) -> np.ndarray:
    """The transform of a dirty beam (2 npix, 2 npix) with its peak of 1 at (npix, npix), faded; (2 npix, npix + 1)."""
    npix = len(wide_beam) // 2
    beyond = np.clip(np.abs(np.arange(-npix, npix)) / npix - (1 + REACH) / 2, 0, None) / ((1 - REACH) / 2)
    fading = np.cos(np.pi / 2 * beyond) ** 2
    return np.fft.rfft2(wide_beam * np.multiply.outer(fading, fading))


def convolved(beam_transform: np.ndarray, visibilities: np.ndarray) -> np.ndarray:
    """The dirty image of a sky.

    Parameters
    ----------
    beam_transform : complex array (2 npix, npix + 1)
        `beam_transform` of the dirty beam.
    visibilities : complex array (1, 2 npix · (npix + 1))
        Of the sky on the `wide_uv_grid`, as `sky.pair_visibilities` gives them [Jy]. The array's w is not in them.

    Returns
    -------
    array (npix, npix)
        [Jy/beam], as all images, within 1e-5 of the peak for a sky that lies within `REACH`; of one beyond it, the
        far sidelobes are missing.

    Examples
    --------
    >>> beam = np.zeros((4, 4)); beam[2, 2] = 1.0
    >>> convolved(beam_transform(beam), np.full((1, 12), 3.0 + 0j)).tolist()
    [[0.0, 0.0], [0.0, 3.0]]
    """
    npix = len(beam_transform) // 2
    wide = np.fft.irfft2(beam_transform * visibilities.reshape(beam_transform.shape), s=(2 * npix, 2 * npix))
    inner = slice(npix - npix // 2, 2 * npix - npix // 2)
    return np.ascontiguousarray(wide[inner, inner])
