"""A sky model as a picture in Jy/pixel that keeps every component's flux and place.

A point, and the outline of a ring, is shared among the four pixels around it, each the more the nearer it is;
a disc is laid on the pixels in the same way, so that its rim is smooth; a Gaussian is sampled; of a picture each
pixel takes what covers it. What lies outside the field is not drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from .constants import ARCSEC
from .sky_picture import draw_picture

_NARROWEST = 2.2  # pixels, the FWHM from which a sampled Gaussian has its flux: within 7e-8
_FAR = 2.7  # FWHM from the centre, where a Gaussian is 2e-9 of its peak
_STRIPS = 4  # that a disc is cut into for every row of pixels
_MOST_RING_POINTS = 100_000


def sky_image(sky: Iterable[Mapping[str, Any]], npix: int, cell_rad: float) -> np.ndarray:
    """The picture of a sky.

    Parameters
    ----------
    sky : list of dict
        Components, as `core.sky` describes them.
    npix : int
        Pixels along a side.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    array (npix, npix)
        [Jy/pixel], `[y, x]`: rows grow north, columns west, phase centre at (npix//2, npix//2). The pixels
        sum to the flux within 1e-6 where a component lies wholly inside. A Gaussian narrower than 2.2
        pixels is drawn that wide, lest its flux depend on where it falls between pixels.

    Examples
    --------
    >>> sky = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.0, "north_arcsec": 1.5}]
    >>> image = sky_image(sky, 256, 0.1 / 3600 * np.pi / 180)
    >>> int(image.argmax()) % 256, int(image.argmax()) // 256
    (98, 143)
    """
    cell_arcsec = cell_rad / ARCSEC
    image = np.zeros((npix, npix))
    for one in sky:
        x = npix // 2 - one["east_arcsec"] / cell_arcsec
        y = npix // 2 + one["north_arcsec"] / cell_arcsec
        _DRAWERS[one["kind"]](image, one, x, y, cell_arcsec)
    return image


def _draw_point(image: np.ndarray, one: Mapping[str, Any], x: float, y: float, cell_arcsec: float) -> None:
    _lay_points(image, np.array([x]), np.array([y]), one["flux_jy"])


def _draw_ring(image: np.ndarray, one: Mapping[str, Any], x: float, y: float, cell_arcsec: float) -> None:
    radius = one["diameter_arcsec"] / 2 / cell_arcsec
    count = int(min(max(16, 8 * np.pi * radius), _MOST_RING_POINTS))  # four points a pixel
    angle = 2 * np.pi * np.arange(count) / count
    east, north = _slanted(one, radius * np.sin(angle), radius * np.cos(angle))
    _lay_points(image, x - east, y + north, one["flux_jy"] / count)


def _slanted(one: Mapping[str, Any], across: np.ndarray, along: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """East and north of what lies so far across and along a ring's or disc's major axis, before it is slanted."""
    angle, ratio = np.radians(one.get("position_angle_deg", 0.0)), one.get("axis_ratio", 1.0)
    across = across * ratio
    return along * np.sin(angle) + across * np.cos(angle), along * np.cos(angle) - across * np.sin(angle)


def _lay_points(image: np.ndarray, x: np.ndarray, y: np.ndarray, flux_jy: float) -> None:
    """Share points of equal flux among the four pixels around each."""
    column, row = np.floor(x), np.floor(y)
    for down, toward_y in ((0, 1 - (y - row)), (1, y - row)):
        for right, toward_x in ((0, 1 - (x - column)), (1, x - column)):
            at_x, at_y = column + right, row + down
            inside = (at_x >= 0) & (at_x < image.shape[1]) & (at_y >= 0) & (at_y < image.shape[0])
            pixels = at_y[inside].astype(int), at_x[inside].astype(int)
            np.add.at(image, pixels, (flux_jy * toward_x * toward_y)[inside])


def _draw_gaussian(image: np.ndarray, one: Mapping[str, Any], x: float, y: float, cell_arcsec: float) -> None:
    major, minor = (max(one[axis] / cell_arcsec, _NARROWEST) for axis in ("major_arcsec", "minor_arcsec"))
    reach = _FAR * max(major, minor)
    rows, columns = _window(y, reach, image.shape[0]), _window(x, reach, image.shape[1])
    east, north = -(np.arange(columns.start, columns.stop) - x), np.arange(rows.start, rows.stop)[:, None] - y
    angle = np.radians(one["position_angle_deg"])
    along = (north * np.cos(angle) + east * np.sin(angle)) / major
    across = (north * np.sin(angle) - east * np.cos(angle)) / minor
    peak = one["flux_jy"] * 4 * np.log(2) / (np.pi * major * minor)
    image[rows, columns] += peak * np.exp(-4 * np.log(2) * (along * along + across * across))


def _draw_disk(image: np.ndarray, one: Mapping[str, Any], x: float, y: float, cell_arcsec: float) -> None:
    """Cut the disc into strips, four a pixel; lay each on the columns, shared among two rows of pixels.

    A slanted disc is a round one as high, made narrower and leaning: its strips are as long as `narrow` says, and
    the middle of a strip at height t is at `lean` t.
    """
    radius = max(one["diameter_arcsec"] / 2 / cell_arcsec, 1e-3)
    high, narrow, lean = _leaning(one, radius)
    rows = np.arange(max(np.floor(y - high), -1), min(np.floor(y + high), image.shape[0] - 1) + 1)
    half_widths, heights = _strips(rows[:, None] + np.arange(_STRIPS + 1) / _STRIPS - y, high)
    fraction = heights + y - rows[:, None]  # 0 to 1, from this row of pixels to the next
    columns = _window(x, radius + 1, image.shape[1])
    places = np.arange(columns.start, columns.stop) - x - lean * heights[:, :, None]
    half_widths = narrow * half_widths[:, :, None]
    covered = _up_to(half_widths - places) - _up_to(-half_widths - places)
    covered *= one["flux_jy"] / (np.pi * high**2 * narrow) / _STRIPS
    for share, at in ((1 - fraction, rows), (fraction, rows + 1)):
        inside = (at >= 0) & (at < image.shape[0])
        image[at[inside].astype(int), columns] += (share[:, None, :] @ covered)[inside, 0]


def _leaning(one: Mapping[str, Any], radius: float) -> tuple[float, float, float]:
    """Half the height of a disc [pixels], its width over its height, and how far its strips shift a row, westward."""
    angle, ratio = np.radians(one.get("position_angle_deg", 0.0)), one.get("axis_ratio", 1.0)
    upright = np.hypot(np.cos(angle), ratio * np.sin(angle))
    lean = -np.sin(angle) * np.cos(angle) * (1 - ratio**2) / upright**2
    return float(radius * upright), float(ratio / upright**2), float(lean)


def _strips(edges: np.ndarray, radius: float) -> tuple[np.ndarray, np.ndarray]:
    """Mean half width and height of the centre of the strips of a disc between edges (row, strip + 1).

    The integrals of sqrt(r^2 - t^2) and t sqrt(r^2 - t^2), so that area and centre of the whole are exact.
    """
    t = np.clip(edges / radius, -1, 1)
    chord = np.sqrt(1 - t * t)
    area = np.diff(t * chord + np.arcsin(t)) / 2
    moment = -np.diff(chord**3) / 3
    middle = (edges[:, 1:] + edges[:, :-1]) / 2
    heights = np.divide(moment * radius, area, out=middle, where=area > 1e-12)
    return area * radius**2 * _STRIPS, heights


def _up_to(edge: np.ndarray) -> np.ndarray:
    """Share that a pixel takes of all that lies left of an edge, given in pixels from its centre."""
    edge = np.clip(edge, -1, 1)
    return 0.5 + edge - edge * np.abs(edge) / 2


def _window(centre: float, reach: float, size: int) -> slice:
    """The pixels of an axis within reach of a place, as many as there are."""
    first, last = np.clip([np.floor(centre - reach), np.ceil(centre + reach) + 1], 0, size)
    return slice(int(first), int(last))


_DRAWERS = {
    "point": _draw_point,
    "gaussian": _draw_gaussian,
    "disk": _draw_disk,
    "ring": _draw_ring,
    "picture": draw_picture,
}
