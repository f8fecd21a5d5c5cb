"""Antennas from a photograph of coins, buttons or dots on paper: where dark (or light) round things lie on it.

The photograph's top is north. Uneven light is taken out by comparing each place with its surroundings; what touches
the border of the photograph, or is long and thin, is no antenna.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..texts import say
from .array_text import MOST_ANTENNAS
from .raster import is_clear, is_fine, opened, reading, upright

LONGEST_SIDE = 1200  # pixels that are looked at; a dot of 1 % of the picture is still 6 to 12 of them wide
SURROUNDINGS = 0.22  # of the longest side: a median over this width is the light that falls on the paper
NOISES = 6.0  # a dot stands out by so many standard deviations of the paper
CONTRAST = 0.1  # and by so much of the light on it
LEAST_PIXELS = 20
SMALLEST = 0.12  # of the area of the larger dots
ROUND = 0.55  # of its box; a disc fills π/4
SLIMMEST = 0.5  # its box's shorter side, in longer ones
EDGE = 0.6  # of its contrast is gone just outside of it; a shadow fades slowly


def read_photograph(content: bytes) -> np.ndarray:
    """The middles of the dots on a photograph, as `find_dots` has them: of a PNG or JPG, up to 20 MB and 50 megapixels.

    Raises
    ------
    ValueError
        In one sentence, for what is no picture, or a damaged or too large one.
    """
    return find_dots(_grey(content))


def antennas_at(dots: np.ndarray, size_m: float = 500.0) -> dict[str, Any]:
    """The `array` of a state, of dots.

    Parameters
    ----------
    dots : ndarray, shape (dot, 2)
        x and y, y growing downwards, in any unit.
    size_m : float
        What the longest distance of two dots is to become [m].

    Returns
    -------
    dict
        ``{"array": {"antennas": […]}}``, without a site; A1 is the first dot, and the middle of all is at 0, 0.

    Raises
    ------
    ValueError
        In one sentence, for fewer than 2 or more than 300 dots.

    Examples
    --------
    >>> told = antennas_at(np.array([[10.0, 7.0], [30.0, 7.0]]), 80.0)
    >>> [(antenna["name"], antenna["east_m"]) for antenna in told["array"]["antennas"]]
    [('A1', -40.0), ('A2', 40.0)]
    """
    if len(dots) < 2:
        raise ValueError(say("photograph.few", got=len(dots)))
    if len(dots) > MOST_ANTENNAS:
        raise ValueError(say("photograph.many", got=len(dots), most=MOST_ANTENNAS))
    places = (dots - dots.mean(axis=0)) * [1.0, -1.0]  # north is up
    apart = np.linalg.norm(places[:, None] - places, axis=2).max()
    antennas = [
        {"name": f"A{index}", "east_m": east, "north_m": north, "up_m": 0.0}
        for index, (east, north) in enumerate((places * size_m / apart).round(2).tolist(), 1)
    ]
    return {"array": {"antennas": antennas}}


def _grey(content: bytes) -> np.ndarray:
    """The brightness of a photograph as the eye has it, 0 to 255, rows from the top; see-through parts are paper."""
    from PIL import Image

    with reading(content, "photograph"):
        photograph = opened(content, "photograph")
        photograph.draft("L", (LONGEST_SIDE, LONGEST_SIDE))  # a JPG is decoded no larger than needed
        factor = -(-max(photograph.size) // LONGEST_SIDE)
        seen: Image.Image = photograph
        if is_clear(photograph):
            seen = Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen.convert("RGBA"))
        fine = is_fine(photograph)
        grey = np.asarray(seen.convert("F" if fine else "L").reduce(factor), dtype=float)
        return upright(grey / 257 if fine else grey, photograph)


def find_dots(picture: np.ndarray) -> np.ndarray:
    """The middles of the dots on a picture.

    Parameters
    ----------
    picture : ndarray, shape (y, x)
        Brightness, in any unit, rows from the top.

    Returns
    -------
    ndarray, shape (dot, 2)
        x and y [pixels], from the top down; none for an empty sheet.

    Examples
    --------
    >>> y, x = np.mgrid[:100, :150]
    >>> sheet = 200.0 - 150.0 * (np.hypot(x - 30, y - 20) < 6) - 150.0 * (np.hypot(x - 99, y - 71) < 6)
    >>> find_dots(sheet).round(1)
    array([[30., 20.],
           [99., 71.]])
    """
    from scipy import ndimage

    contrast = _contrast(picture)
    standing_out = contrast > _threshold(contrast)
    labels, _ = ndimage.label(ndimage.binary_fill_holes(standing_out))
    good = [
        index
        for index, where in enumerate(ndimage.find_objects(labels), 1)
        if _is_round(labels[where] == index, where, picture.shape) and _has_an_edge(contrast, labels, index, where)
    ]
    areas = np.array(ndimage.sum_labels(labels > 0, labels, good)) if good else np.empty(0)
    large = areas > SMALLEST * np.median(areas[areas >= np.median(areas)]) if good else areas > 0
    dots = [index for index, keep in zip(good, large, strict=True) if keep]
    places = np.array(ndimage.center_of_mass(labels > 0, labels, dots)).reshape(-1, 2)[:, ::-1]
    return places[np.argsort(places[:, 1], kind="stable")]


def _contrast(picture: np.ndarray) -> np.ndarray:
    """How far each pixel stands out of its surroundings, in the light that falls there; dots are positive.

    Whichever there is more of, clearly dark or clearly light places, are the dots.
    """
    from scipy import ndimage

    smooth = ndimage.gaussian_filter(picture.astype(float), 1.5)
    light = _light(smooth)
    contrast = (light - smooth) / np.maximum(light, 0.02 * max(float(np.abs(smooth).max()), 1e-9))
    return contrast if float((contrast**3).mean()) >= 0 else -contrast


def _light(smooth: np.ndarray) -> np.ndarray:
    """The light on the paper: a smooth surface, and the median of wide surroundings of what that leaves."""
    from scipy import ndimage

    step = max(1, max(smooth.shape) // 100)  # a coarse copy will do
    coarse = smooth[::step, ::step]
    surface = _surface(coarse)
    width = max(3, int(SURROUNDINGS * max(coarse.shape)) | 1)
    left = ndimage.gaussian_filter(ndimage.median_filter(coarse - surface, size=width, mode="nearest"), 1.0)
    where = np.mgrid[: smooth.shape[0], : smooth.shape[1]] / step
    return ndimage.map_coordinates(surface + left, where, order=1, mode="nearest")


def _surface(picture: np.ndarray) -> np.ndarray:
    """The parabolic surface that fits most of a picture: a median alone would be wrong at the border of a slope."""
    y, x = np.indices(picture.shape) / max(picture.shape)
    terms = np.stack([np.ones_like(x), x, y, x * x, x * y, y * y], axis=-1).reshape(-1, 6)
    values = picture.ravel()
    surface = np.full(values.shape, np.median(values))
    for _ in range(4):
        off = np.abs(values - surface)
        paper = off <= 2.5 * np.median(off)
        surface = terms @ np.linalg.lstsq(terms[paper], values[paper], rcond=None)[0]
    return surface.reshape(picture.shape)


def _threshold(contrast: np.ndarray) -> float:
    """Between paper and dots by Otsu's rule, and never within the noise of the paper."""
    spread = 1.4826 * float(np.median(np.abs(contrast - np.median(contrast))))  # of a normal law: its σ
    least = max(NOISES * spread, CONTRAST)
    levels = np.sort(contrast[contrast > least / 2], axis=None)
    if not levels.size:
        return least
    edges = np.linspace(least / 2, max(float(levels[-1]), least), 64)
    counts = np.searchsorted(levels, edges)
    sums = np.concatenate([[0.0], np.cumsum(levels)])
    below, above = counts, levels.size - counts
    means = sums[counts] / np.maximum(below, 1), (sums[-1] - sums[counts]) / np.maximum(above, 1)
    between = below * above * (means[0] - means[1]) ** 2
    return max(least, min(float(edges[int(between.argmax())]), 0.5 * float(np.quantile(levels, 0.9))))


def _is_round(blob: np.ndarray, where: tuple[slice, ...], shape: tuple[int, ...]) -> bool:
    """Large enough, about as wide as high, filled like a disc, and away from the border."""
    height, width = blob.shape
    inside = all(side.start > 0 and side.stop < length for side, length in zip(where, shape, strict=True))
    filled = blob.sum()
    slim = min(height, width) / max(height, width)
    return bool(inside and filled >= LEAST_PIXELS and slim >= SLIMMEST and filled >= ROUND * height * width)


def _has_an_edge(contrast: np.ndarray, labels: np.ndarray, index: int, where: tuple[slice, ...]) -> bool:
    """What lies around it, other dots left out, stands out much less than itself."""
    wide = tuple(slice(max(0, side.start - _reach(side)), side.stop + _reach(side)) for side in where)
    around = contrast[wide][labels[wide] == 0]
    inside = contrast[where][labels[where] == index]
    return bool(around.size and inside.mean() - around.mean() >= EDGE * inside.mean())


def _reach(side: slice) -> int:
    return max(2, (side.stop - side.start) // 2)
