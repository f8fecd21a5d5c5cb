"""A picture as part of the sky: square tiles, each evenly bright, with their exact visibilities.

Rows grow north and columns grow west, as in images; the middle of the picture is the component's place. A tile's
own width is in its visibilities, so that a coarse picture is a sky of squares and not of dots.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from . import picture_finufft, picture_numpy
from .constants import ARCSEC
from .gridding import backends

_TAPER = 0.05  # of a side: over so much of it the picture fades at each edge
_FEW = 8000  # samples, from which on a new transform by finufft costs less than reading them off the kept one
_BACKENDS = {"numpy": picture_numpy.transform, "finufft": picture_finufft.transform}


class Picture(NamedTuple):
    """Brightness of a sky of 1 Jy.

    ``pixels`` (row, column), not negative, their sum 1; ``grid``, what `picture_numpy` reads samples off.
    """

    pixels: np.ndarray
    grid: np.ndarray


def as_picture(pixels: np.ndarray) -> Picture:
    """The picture of these pixels, with its transform made ready.

    Parameters
    ----------
    pixels : array (row, column)
        Brightness, at least one pixel, in any unit: their sum is made 1.

    Examples
    --------
    >>> as_picture(np.array([[3.0, 1.0]])).pixels
    array([[0.75, 0.25]])
    """
    pixels = np.asarray(pixels, float) / np.sum(pixels)
    return Picture(pixels, picture_numpy.grid(pixels))


def on_dark_ground(luminance: np.ndarray, invert: bool = False) -> np.ndarray:
    """What stands out of a picture's background, fading at its edges.

    The median of the border is taken off, what is then negative is nothing, and a cosine over 5 % of each side
    takes the picture down to zero: else its frame would be the brightest thing in the uv plane.

    Parameters
    ----------
    luminance : array (row, column)
        Linear light.
    invert : bool
        Take the picture as a negative: dark is bright.

    Returns
    -------
    array (row, column)
        Not negative; all zero where nothing is brighter than the border.

    Examples
    --------
    >>> float(on_dark_ground(np.array([[0.2, 0.2, 0.2], [0.2, 1.0, 0.2], [0.2, 0.2, 0.2]])).max())
    0.8
    """
    light = -luminance if invert else luminance
    return np.multiply.outer(*map(_fading, light.shape)) * np.maximum(light - background(light), 0)


def background(luminance: np.ndarray) -> float:
    """The median of the border pixels, one pixel wide.

    Examples
    --------
    >>> float(background(np.array([[1.0, 1.0, 2.0], [1.0, 9.0, 3.0], [1.0, 1.0, 4.0]])))
    1.0
    """
    inside = np.zeros(luminance.shape, bool)
    inside[1:-1, 1:-1] = True
    return float(np.median(luminance[~inside]))


def visibility(one: Mapping[str, Any], u: np.ndarray, v: np.ndarray, backend: str | None = None) -> np.ndarray:
    """Visibilities of 1 Jy in a picture about the phase centre: sum of p sinc sinc exp(+2 pi i (u l + v m)).

    Parameters
    ----------
    one : dict
        A component of kind "picture": ``picture``, and ``width_arcsec`` of its longer side.
    u, v : array (...)
        [wavelengths]
    backend : {"numpy", "finufft"}, optional
        Without one: finufft where it is installed and there are many samples, else numpy.

    Returns
    -------
    complex array (...)
        [Jy]; both are within 1e-5 of the exact sum over the tiles.

    Examples
    --------
    >>> tile = {"picture": as_picture(np.ones((1, 1))), "width_arcsec": 1.0}
    >>> visibility(tile, np.zeros(1), np.zeros(1)).round(5)
    array([1.+0.j])
    """
    picture, cell_rad = one["picture"], tile_arcsec(one) * ARCSEC
    x, y = -cell_rad * u.reshape(-1), cell_rad * v.reshape(-1)  # cycles a pixel, along columns and rows
    chosen = backend or (backends()[0] if x.size > _FEW else "numpy")
    return (_BACKENDS[chosen](picture, x, y) * (np.sinc(x) * np.sinc(y))).reshape(u.shape)


def tile_arcsec(one: Mapping[str, Any]) -> float:
    """The side of a pixel of a component of kind "picture" [arcsec]."""
    return float(one["width_arcsec"] / max(one["picture"].pixels.shape))


def draw_picture(image: np.ndarray, one: Mapping[str, Any], x: float, y: float, cell_arcsec: float) -> None:
    """Add a picture of that flux to an image [Jy/pixel], its middle at (x, y): each pixel takes what covers it."""
    pixels, scale = one["picture"].pixels, tile_arcsec(one) / cell_arcsec
    rows, columns = (
        covering(count, scale, centre, size)
        for count, centre, size in zip(pixels.shape, (y, x), image.shape, strict=True)
    )
    image += one["flux_jy"] * (rows @ pixels @ columns.T)


def covering(count: int, scale: float, centre: float, size: int) -> np.ndarray:
    """Share of each of some tiles in a row that lies on each pixel of an axis, shape (size, count).

    Parameters
    ----------
    count : int
        Tiles.
    scale : float
        Width of a tile [pixels].
    centre : float
        Where the middle of the row of tiles is; pixel k reaches from k - 1/2 to k + 1/2.
    size : int
        Pixels.

    Examples
    --------
    >>> covering(2, 2.0, 1.5, 4)
    array([[0.5, 0. ],
           [0.5, 0. ],
           [0. , 0.5],
           [0. , 0.5]])
    """
    edges = centre + (np.arange(count + 1) - count / 2) * scale
    covered = np.clip(edges - (np.arange(size)[:, None] - 0.5), 0, 1)
    return np.diff(covered, axis=1) / scale


def _fading(count: int) -> np.ndarray:
    """1 along a side but for both ends, where it falls as a cosine to 0, shape (count,); 1 for a few pixels."""
    reach = _TAPER * count
    inwards = np.minimum(np.arange(count), np.arange(count)[::-1]) + 0.5
    return 0.5 - 0.5 * np.cos(np.pi * np.clip(inwards / reach, 0, 1))
