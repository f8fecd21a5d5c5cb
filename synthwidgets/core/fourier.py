"""A picture and its Fourier transform, on grids of one another: V(u, v) = Σ I(l, m) exp(+2πi(ul + vm)) and back.

Both planes have npix × npix pixels, npix even, with the middle at pixel npix // 2. Rows grow north (m, v), columns
grow west: l and u fall along a row, so that a pair of panes with east and u on the left shows both the same way round.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

GAUSSIAN_DECAY = math.pi**2 / (4 * math.log(2))  # of exp(−decay (FWHM · q)²), the transform of a Gaussian


class Planes(NamedTuple):
    """The axes of both planes.

    Attributes
    ----------
    l, m : ndarray, shape (npix,)
        East offset of each column, north offset of each row [rad].
    u, v : ndarray, shape (npix,)
        The same of the transform [wavelengths].
    """

    l: np.ndarray
    m: np.ndarray
    u: np.ndarray
    v: np.ndarray

    @property
    def cell_rad(self) -> float:
        return float(self.m[1] - self.m[0])

    @property
    def cell_wavelengths(self) -> float:
        return float(self.v[1] - self.v[0])


def planes(npix: int, cell_rad: float) -> Planes:
    """The axes of a picture and of its transform.

    Examples
    --------
    >>> grid = planes(4, 0.125)
    >>> grid.l.tolist(), grid.m.tolist()
    ([0.25, 0.125, 0.0, -0.125], [-0.25, -0.125, 0.0, 0.125])
    >>> grid.u.tolist()
    [4.0, 2.0, 0.0, -2.0]
    """
    steps = np.arange(npix) - npix // 2
    cell_wavelengths = 1 / (npix * cell_rad)
    west = -steps
    return Planes(west * cell_rad, steps * cell_rad, west * cell_wavelengths, steps * cell_wavelengths)


def transform_of(picture: np.ndarray) -> np.ndarray:
    """The transform of a real picture: Σ I exp(+2πi(ul + vm)) over its pixels, in the unit of the picture.

    Parameters
    ----------
    picture : ndarray, shape (npix, npix)
        Rows grow north, columns west; a share of the light in each pixel, such as Jy/pixel.

    Returns
    -------
    ndarray of complex, shape (npix, npix)

    Examples
    --------
    A point one pixel east of the middle: the phase grows with u, which falls along a row.

    >>> point = np.zeros((4, 4))
    >>> point[2, 1] = 1.0
    >>> np.round(np.degrees(np.angle(transform_of(point)[2, 1:])) + 0.0)
    array([ 90.,   0., -90.])
    """
    return np.fft.fftshift(np.conj(np.fft.fft2(np.fft.ifftshift(picture))))


def picture_of(transform: np.ndarray) -> np.ndarray:
    """The picture of a transform: the mean of V exp(−2πi(ul + vm)) over its pixels; what is not real is left away.

    Examples
    --------
    >>> picture = np.arange(16.0).reshape(4, 4)
    >>> bool(np.allclose(picture_of(transform_of(picture)), picture, atol=1e-14))
    True
    """
    return np.fft.fftshift(np.fft.fft2(np.fft.ifftshift(transform)).real) / transform.size


def mirrored(plane: np.ndarray) -> np.ndarray:
    """What stands at (−u, −v) for every (u, v). The first row and column have no partner but in themselves.

    Examples
    --------
    >>> mirrored(np.arange(16).reshape(4, 4)).tolist()
    [[0, 3, 2, 1], [12, 15, 14, 13], [8, 11, 10, 9], [4, 7, 6, 5]]
    """
    return np.roll(plane[::-1, ::-1], (1, 1), (0, 1))


def hermitian(plane: np.ndarray) -> np.ndarray:
    """The part of a plane of complex numbers that a real picture has: V(−u, −v) is the conjugate of V(u, v).

    Examples
    --------
    >>> one = np.zeros((4, 4), complex)
    >>> one[2, 1] = 2j
    >>> hermitian(one)[2].tolist()
    [0j, 1j, 0j, -1j]
    """
    return (plane + np.conj(mirrored(plane))) / 2


def softening(grid: Planes, fwhm_rad: float) -> np.ndarray:
    """What a transform is multiplied with when its picture is smoothed by a Gaussian, shape (npix, npix).

    Examples
    --------
    >>> grid = planes(4, 0.125)
    >>> bool(np.isclose(softening(grid, 2 * np.log(2) / np.pi / 2)[2, 1], 0.5))  # at 2 wavelengths, half
    True
    """
    decay = GAUSSIAN_DECAY * fwhm_rad**2
    return np.exp(-decay * grid.v**2)[:, None] * np.exp(-decay * grid.u**2)


def softened(picture: np.ndarray, grid: Planes, fwhm_rad: float) -> np.ndarray:
    """A picture smoothed by a round Gaussian; its light stays the same in all."""
    return picture_of(transform_of(picture) * softening(grid, fwhm_rad))


def shift_factor(grid: Planes, east_rad: float, north_rad: float) -> np.ndarray:
    """The shift law: exp(+2πi(u l + v m)), shape (npix, npix), with which a transform follows its picture."""
    return np.exp(2j * np.pi * north_rad * grid.v)[:, None] * np.exp(2j * np.pi * east_rad * grid.u)
