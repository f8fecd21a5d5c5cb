"""Pictures whose transform is a formula, and how both follow when a hand widens, stretches, turns or moves them.

Each form is one unit wide along its own first axis x and has light 1 in all; y is its second axis. On the sky x points
west (right) and y north (up) until it is turned. A form `width` wide, `stretch` times as wide along y, turned by θ and
moved by (l, m) has the transform f(width · q_x, width · stretch · q_y) · exp(+2πi(ul + vm)), q being (u, v) along its
axes: narrow here is wide there.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from .bessel import jinc
from .fourier import GAUSSIAN_DECAY, Planes, shift_factor

COMB_TEETH = 9
STRIPES_WIDE = 6.0  # stripes from half to half of their envelope
RING_RADII = (0.45, 0.55)  # inner and outer, of a ring of mean diameter 1


class Placed(NamedTuple):
    """What a hand does to a form: its width [rad], its stretch, its turn from right to up [rad], its place [rad]."""

    width_rad: float
    stretch: float = 1.0
    turn_rad: float = 0.0
    east_rad: float = 0.0
    north_rad: float = 0.0


def along_axes(right: np.ndarray, up: np.ndarray, turn_rad: float) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates along axes that are turned from right to up; `right` of a row and `up` of a column make a plane."""
    cos, sin = math.cos(turn_rad), math.sin(turn_rad)
    column = np.asarray(up)[:, None]
    return cos * right + sin * column, cos * column - sin * right


def form_picture(name: str, grid: Planes, placed: Placed) -> np.ndarray:
    """A form drawn on the picture's grid, shape (npix, npix), light 1 in all; edges fade over one pixel.

    Parameters
    ----------
    name : str
        One of `FORMS`.
    """
    form = FORMS[name]
    if form.points is not None:
        return _splat(form.points, grid, placed)
    cell = grid.cell_rad
    x, y = along_axes(placed.east_rad - grid.l, grid.m - placed.north_rad, placed.turn_rad)
    wide, high = placed.width_rad, placed.width_rad * placed.stretch
    picture = form.picture(x / wide, y / high, cell / wide, cell / high)
    return picture / (picture.sum() or 1.0)


def form_transform(name: str, grid: Planes, placed: Placed) -> np.ndarray:
    """The transform of a form by its formula, shape (npix, npix), 1 in the middle; real where it was not moved."""
    x, y = along_axes(-grid.u, grid.v, placed.turn_rad)
    transform = FORMS[name].transform(placed.width_rad * x, placed.width_rad * placed.stretch * y)
    if placed.east_rad or placed.north_rad:
        return transform * shift_factor(grid, placed.east_rad, placed.north_rad)
    return transform


def landmark(name: str) -> float:
    """Where the transform of a form of width 1 does what one looks for, along x: `FORMS[name].says` what that is.

    Examples
    --------
    >>> round(landmark("disk"), 4), landmark("points"), round(landmark("gaussian"), 6)
    (1.2197, 0.5, 0.441271)
    """
    return FORMS[name].landmark


class Form(NamedTuple):
    """One picture with its transform.

    Attributes
    ----------
    transform : function
        Of q along x and y, in units of one over the width.
    picture : function
        Of x, y and of the size of a pixel along both, in widths; not yet of light 1.
    points : tuple of float, optional
        Where it is made of points: their places along x.
    landmark : float
        See `landmark`.
    says : {"half", "null", "peak", "flat"}
        What is there.
    """

    transform: Callable[[np.ndarray, np.ndarray], np.ndarray]
    picture: Callable[..., np.ndarray] = lambda x, y, dx, dy: x
    points: tuple[float, ...] | None = None
    landmark: float = 0.0
    says: str = "null"


def _covered(depth: np.ndarray, pixel: np.ndarray | float) -> np.ndarray:
    """How much of a pixel lies inside an edge that is so deep under it."""
    return np.clip(depth / pixel + 0.5, 0.0, 1.0)


def _within(radius: float, x: np.ndarray, y: np.ndarray, dx: float, dy: float) -> np.ndarray:
    """A disc, also where it is stretched: a pixel is larger across its narrow side."""
    r = np.hypot(x, y) + 1e-12
    return _covered(radius - r, np.hypot(x * dx, y * dy) / r + 1e-12)


def _gaussian(x: np.ndarray, y: np.ndarray, *_pixel: float) -> np.ndarray:
    return np.exp(-4 * math.log(2) * (x * x + y * y))


def _gaussian_there(qx: np.ndarray, qy: np.ndarray) -> np.ndarray:
    return np.exp(-GAUSSIAN_DECAY * (qx * qx + qy * qy))


def _box(x: np.ndarray, y: np.ndarray, dx: float, dy: float) -> np.ndarray:
    return _covered(0.5 - np.abs(x), dx) * _covered(0.5 - np.abs(y), dy)


def _ring(x: np.ndarray, y: np.ndarray, dx: float, dy: float) -> np.ndarray:
    inner, outer = RING_RADII
    return _within(outer, x, y, dx, dy) - _within(inner, x, y, dx, dy)


def _ring_there(qx: np.ndarray, qy: np.ndarray) -> np.ndarray:
    inner, outer = RING_RADII
    q = 2 * np.pi * np.hypot(qx, qy)
    return (outer**2 * jinc(outer * q) - inner**2 * jinc(inner * q)) / (outer**2 - inner**2)


def _stripes(x: np.ndarray, y: np.ndarray, *_pixel: float) -> np.ndarray:
    return (1 + np.cos(2 * np.pi * x)) * _gaussian(x / STRIPES_WIDE, y / STRIPES_WIDE)


def _stripes_there(qx: np.ndarray, qy: np.ndarray) -> np.ndarray:
    wide = STRIPES_WIDE
    dots = (_gaussian_there(wide * (qx + side), wide * qy) for side in (-1, 1))
    return _gaussian_there(wide * qx, wide * qy) + sum(dots) / 2


def _comb_there(qx: np.ndarray, _qy: np.ndarray) -> np.ndarray:
    teeth = np.arange(1, COMB_TEETH // 2 + 1)
    total = np.ones_like(qx)
    for tooth in teeth:
        total += 2 * np.cos(2 * np.pi * tooth * qx)
    return total / COMB_TEETH


def _splat(points: tuple[float, ...], grid: Planes, placed: Placed) -> np.ndarray:
    """Points shared among the four pixels about them, each by how near it is."""
    npix, cell = len(grid.l), grid.cell_rad
    along = np.array(points) * placed.width_rad
    column = npix // 2 + (along * math.cos(placed.turn_rad) - placed.east_rad) / cell
    row = npix // 2 + (along * math.sin(placed.turn_rad) + placed.north_rad) / cell
    picture = np.zeros((npix, npix))
    for down in (0, 1):
        for right in (0, 1):
            rows, columns = np.floor(row).astype(int) + down, np.floor(column).astype(int) + right
            near = (1 - np.abs(row - rows)) * (1 - np.abs(column - columns)) / len(points)
            inside = (rows >= 0) & (rows < npix) & (columns >= 0) & (columns < npix)
            np.add.at(picture, (rows[inside], columns[inside]), near[inside])
    return picture


_TEETH = tuple(float(tooth - COMB_TEETH // 2) for tooth in range(COMB_TEETH))
_RING_NULL = 0.764199  # of this ring; 0.765479 for a thin one. A test holds it to the formula

FORMS: dict[str, Form] = {
    "delta": Form(lambda qx, qy: np.ones_like(qx), points=(0.0,), says="flat"),
    "gaussian": Form(_gaussian_there, _gaussian, landmark=2 * math.log(2) / math.pi, says="half"),
    "box": Form(lambda qx, qy: np.sinc(qx) * np.sinc(qy), _box, landmark=1.0),
    "disk": Form(
        lambda qx, qy: jinc(np.pi * np.hypot(qx, qy)),
        lambda x, y, dx, dy: _within(0.5, x, y, dx, dy),
        landmark=3.8317059702075125 / math.pi,
    ),
    "ring": Form(_ring_there, _ring, landmark=_RING_NULL),
    "points": Form(lambda qx, qy: np.cos(np.pi * qx), points=(-0.5, 0.5), landmark=0.5),
    "stripes": Form(_stripes_there, _stripes, landmark=1.0, says="peak"),
    "comb": Form(_comb_there, points=_TEETH, landmark=1.0, says="peak"),
}
