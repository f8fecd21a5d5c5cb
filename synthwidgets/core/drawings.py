"""Pictures drawn by code: two faces, a spiral and a word, as light from 0 to 1; and pictures laid onto a grid.

A drawing is a square, rows grow north (up), columns grow west (right). Its plane has x to the right and y up, both from
−1 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise

import numpy as np

from .fourier import Planes
from .fourier_pairs import Placed, along_axes

SIDE = 256  # pixels
Line = Sequence[tuple[float, float]]


def raster_picture(light: np.ndarray, grid: Planes, placed: Placed) -> np.ndarray:
    """A picture `width` wide laid onto the grid, shape (npix, npix), light 1 in all, between pixels linearly.

    Parameters
    ----------
    light : ndarray, shape (row, column)
        Rows grow north, columns west. Dark beyond its edges.
    placed : Placed
        As of a form: its second axis is `stretch` times as long as a square pixel would make it.
    """
    while placed.width_rad / light.shape[1] < 0.6 * grid.cell_rad and min(light.shape) > 8:
        light = _halved(light)
    height, width = light.shape
    x, y = along_axes(placed.east_rad - grid.l, grid.m - placed.north_rad, placed.turn_rad)
    scale = width / placed.width_rad
    columns = x * scale + (width - 1) / 2
    rows = y * (scale / placed.stretch) + (height - 1) / 2
    picture = _between(np.pad(light, 1), rows + 1, columns + 1)
    return picture / (picture.sum() or 1.0)


def stroke_cover(points: np.ndarray, radius: float, npix: int) -> np.ndarray:
    """How much of each pixel a brush has gone over, shape (npix, npix), from 0 to 1.

    Parameters
    ----------
    points : ndarray, shape (point, 2)
        Column and row of where the middle of the brush went, straight from one to the next [pixels].
    radius : float
        Of the brush [pixels].

    Examples
    --------
    >>> stroke_cover(np.array([[1.0, 1.0], [3.0, 1.0]]), 0.5, 4)[1].tolist()
    [0.0, 1.0, 1.0, 1.0]
    """
    cover = np.zeros((npix, npix))
    starts, ends = points[: max(1, len(points) - 1)], points[1:] if len(points) > 1 else points
    for start, end in zip(starts, ends, strict=True):
        low = np.clip(np.floor(np.minimum(start, end) - radius - 1), 0, npix).astype(int)
        high = np.clip(np.ceil(np.maximum(start, end) + radius + 2), 0, npix).astype(int)
        window = np.s_[low[1] : high[1], low[0] : high[0]]
        distance = _to_line(np.arange(low[0], high[0]), np.arange(low[1], high[1])[:, None], start, end)
        cover[window] = np.maximum(cover[window], np.clip(radius + 0.5 - distance, 0, 1))
    return cover


@cache
def drawing(name: str) -> np.ndarray:
    """A drawing by its name, one of `DRAWINGS`, shape (SIDE, SIDE).

    Examples
    --------
    >>> drawing("spiral").shape, float(drawing("face").max())
    ((256, 256), 1.0)
    """
    at = (np.arange(SIDE) + 0.5) / SIDE * 2 - 1
    light = np.clip(DRAWINGS[name](at[None, :], at[:, None]), 0.0, 1.0)
    light.setflags(write=False)
    return light


def _halved(light: np.ndarray) -> np.ndarray:
    """Half as many pixels, each the mean of four."""
    even = light[: light.shape[0] // 2 * 2, : light.shape[1] // 2 * 2]
    return (even[::2, ::2] + even[1::2, ::2] + even[::2, 1::2] + even[1::2, 1::2]) / 4


def _between(light: np.ndarray, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
    height, width = light.shape
    rows, columns = np.clip(rows, 0, height - 1.001), np.clip(columns, 0, width - 1.001)
    row, column = rows.astype(int), columns.astype(int)
    down, right = rows - row, columns - column
    at = row * width + column
    flat = light.ravel()
    near = flat[at] * (1 - right) + flat[at + 1] * right
    far = flat[at + width] * (1 - right) + flat[at + width + 1] * right
    return near * (1 - down) + far * down


def _to_line(x: np.ndarray, y: np.ndarray, start: Sequence[float], end: Sequence[float]) -> np.ndarray:
    """The distance from a piece of a straight line."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = np.clip(((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy or 1.0), 0, 1)
    return np.hypot(x - start[0] - along * dx, y - start[1] - along * dy)


_EDGE = 1.5 / SIDE  # over which an edge fades


def _inside(depth: np.ndarray) -> np.ndarray:
    return np.clip(depth / (2 * _EDGE) + 0.5, 0, 1)


def _lines(x: np.ndarray, y: np.ndarray, lines: Sequence[Line], half: float) -> np.ndarray:
    pieces = [piece for line in lines for piece in pairwise(line)]
    return _inside(half - np.minimum.reduce([_to_line(x, y, *piece) for piece in pieces]))


def _oval(x: np.ndarray, y: np.ndarray, middle: tuple[float, float], wide: float, high: float) -> np.ndarray:
    r = np.hypot((x - middle[0]) / wide, (y - middle[1]) / high)
    return _inside((1 - r) * min(wide, high))


def _arc(middle: tuple[float, float], radius: float, start_deg: float, end_deg: float) -> Line:
    angles = np.radians(np.linspace(start_deg, end_deg, 17))
    return [(middle[0] + radius * math.cos(one), middle[1] + radius * math.sin(one)) for one in angles]


def _face(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Round and smiling, one eye winking, a tuft of hair on one side: nothing is like its mirror image."""
    head = 0.55 * _oval(x, y, (0, -0.05), 0.78, 0.82)
    eye = _oval(x, y, (-0.3, 0.18), 0.13, 0.17)
    pupil = _oval(x, y, (-0.27, 0.16), 0.055, 0.075)
    dark = _lines(x, y, [[(0.16, 0.16), (0.3, 0.22), (0.46, 0.16)], _arc((0, -0.16), 0.42, 200, 340)], 0.045)
    nose = _lines(x, y, [[(0.02, 0.1), (-0.06, -0.14), (0.05, -0.16)]], 0.025)
    hair = _lines(x, y, [_arc((-0.05, 0.62), 0.28, 20, 150), _arc((0.15, 0.6), 0.24, 10, 140)], 0.04)
    return np.maximum(head * (1 - dark) * (1 - 0.7 * nose), eye) * (1 - pupil) + hair


def _other_face(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Long, with spectacles, a hat and a straight mouth."""
    head = 0.4 * _oval(x, y, (0.05, -0.22), 0.5, 0.74)
    glasses = _lines(x, y, [_arc((-0.2, -0.02), 0.17, 0, 360), _arc((0.3, -0.02), 0.17, 0, 360)], 0.03)
    bridge = _lines(x, y, [[(-0.03, 0), (0.13, 0)], [(0.47, 0), (0.56, 0.05)], [(-0.37, 0), (-0.46, 0.05)]], 0.025)
    eyes = _oval(x, y, (-0.17, -0.03), 0.06, 0.05) + _oval(x, y, (0.33, -0.03), 0.06, 0.05)
    mouth = _lines(x, y, [[(-0.12, -0.58), (0.26, -0.52)]], 0.035)
    brim = _lines(x, y, [[(-0.72, 0.34), (0.8, 0.42)]], 0.07)
    crown = _inside(np.minimum(0.42 - np.abs(x - 0.03 - 0.06 * y), np.minimum(y - 0.36, 0.92 - y)))
    return np.maximum.reduce([head * (1 - mouth), 0.8 * eyes, glasses, bridge, brim, 0.8 * crown])


def _spiral(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Two arms about a bright middle, one a little fainter."""
    r, angle = np.hypot(x, y) + 1e-9, np.arctan2(y, x)
    turn = 4.2 * np.log(r / 0.1)
    arm = np.exp(-((1 - np.cos(angle - turn)) / 0.16)) + 0.75 * np.exp(-((1 + np.cos(angle - turn)) / 0.16))
    fade = np.exp(-((r / 0.52) ** 2)) * (1 - np.exp(-((r / 0.16) ** 2)))
    return 1.15 * arm * fade * _inside(0.97 - r) + np.exp(-((r / 0.1) ** 2))


_WORD: tuple[Line, ...] = (
    ((-0.95, -0.32), (-0.74, 0.34), (-0.53, -0.32)), ((-0.87, -0.1), (-0.61, -0.1)),
    ((-0.4, 0.34), (-0.4, -0.32), (-0.08, -0.32)),
    ((0.02, -0.32), (0.02, 0.34), (0.22, -0.02), (0.42, 0.34), (0.42, -0.32)),
    ((0.53, -0.32), (0.74, 0.34), (0.95, -0.32)), ((0.61, -0.1), (0.87, -0.1)),
)  # fmt: skip

DRAWINGS: dict[str, Callable[[np.ndarray, np.ndarray], np.ndarray]] = {
    "spiral": _spiral,
    "text": lambda x, y: _lines(x, y, _WORD, 0.05),
    "face": _face,
    "other_face": _other_face,
}
