"""The sky that a pair of dishes hears: times sqrt(A1 A2), inside the sum over directions, as components again.

Points and Gaussians stay what they are (`primary_beam`). Discs, rings and pictures become square tiles, each of which
counts by the beam in its middle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from .constants import ARCSEC
from .picture_numpy import grid
from .primary_beam import primary_beam, seen_by_dish
from .sky_picture import Picture, tile_arcsec
from .sky_pixels import sky_image

Component = Mapping[str, Any]
CUT = 0.2  # an image is corrected down to here: beyond, its noise would be more than five times that in the middle
# Across a disc or a ring. The rim is laid on tiles, which takes (pi q tile)^2 / 2 of what there is at a baseline q: of
# a disc up to 25 turns across, less than 1e-4 of its flux; of a ring, which falls off slower, 2e-3.
_TILES = 513


def pair_fwhm_rad(first_rad: float, second_rad: float) -> float:
    """Full width of what a pair hears of the sky, sqrt(A1 A2): of two Gaussians it is one again [rad].

    Examples
    --------
    >>> pair_fwhm_rad(2.0, 2.0), round(pair_fwhm_rad(1.0, 7.0), 3)
    (2.0, 1.4)
    """
    return float(np.sqrt(2 / (1 / first_rad**2 + 1 / second_rad**2)))


def apparent_sky(sky: Iterable[Component], fwhm_rad: float) -> list[dict[str, Any]]:
    """The sky times a pair's beam, which points at the phase centre.

    Parameters
    ----------
    sky : list of dict
        Components, as `core.sky` describes them.
    fwhm_rad : float
        Full width at half maximum of the pair's beam [rad].

    Returns
    -------
    list of dict
        Components: points and Gaussians exactly, discs and rings of one centre as one picture, pictures on the tiles
        that they have. The w phase of a picture stays that of its centre.

    Examples
    --------
    >>> point = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 3.0, "north_arcsec": 4.0}
    >>> apparent_sky([point], 10 * ARCSEC)[0]["flux_jy"]
    1.0
    """
    fwhm_arcsec = fwhm_rad / ARCSEC
    seen: list[dict[str, Any]] = []
    drawn: dict[tuple[float, float], list[Component]] = {}
    for one in sky:
        if "diameter_arcsec" in one:
            drawn.setdefault((one["east_arcsec"], one["north_arcsec"]), []).append(one)
        else:
            seen += [_dimmed(one, fwhm_arcsec)] if one["kind"] == "picture" else seen_by_dish([one], fwhm_arcsec)
    return seen + [_dimmed(_tiled(some), fwhm_arcsec) for some in drawn.values()]


def beam_image(fwhm_rad: float, npix: int, cell_rad: float) -> np.ndarray:
    """The beam on the pixels of an image, shape (npix, npix), 1 at the phase centre.

    Examples
    --------
    >>> beam_image(2.0, 4, 1.0)[2]
    array([0.0625, 0.5   , 1.    , 0.5   ])
    """
    along = (np.arange(npix) - npix // 2) * cell_rad
    return primary_beam(along, along[:, None], fwhm_rad)


def corrected(image: np.ndarray, heard: np.ndarray, cut: float = CUT) -> np.ndarray:
    """An image divided by what was heard of the sky, 0 to 1; zero where that is below the cut.

    Examples
    --------
    >>> corrected(np.array([2.0, 1.0, 1.0]), np.array([1.0, 0.5, 0.1]))
    array([2., 2., 0.])
    """
    return np.divide(image, heard, out=np.zeros_like(image), where=heard >= cut)


def _tiled(some: list[Component]) -> dict[str, Any]:
    """Discs and rings about one centre as a picture of their brightness [Jy/tile], as wide as the widest."""
    tile = max(one["diameter_arcsec"] for one in some) / (_TILES - 5)  # a rim reaches into the next tile
    about = [{**one, "east_arcsec": 0.0, "north_arcsec": 0.0} for one in some]
    pixels = sky_image(about, _TILES, tile * ARCSEC)
    place = {key: some[0][key] for key in ("east_arcsec", "north_arcsec")}
    picture = Picture(pixels, pixels)  # its transform is made when the beam has been laid on
    return {"kind": "picture", "flux_jy": 1.0, "width_arcsec": tile * _TILES, "picture": picture, **place}


def _dimmed(one: Component, fwhm_arcsec: float) -> dict[str, Any]:
    """A picture with each tile times the beam in its middle: rows grow north, columns west."""
    pixels, tile = one["picture"].pixels, tile_arcsec(one)
    rows, columns = (np.arange(count) - (count - 1) / 2 for count in pixels.shape)
    east, north = one["east_arcsec"] - tile * columns, one["north_arcsec"] + tile * rows[:, None]
    heard = pixels * primary_beam(east, north, fwhm_arcsec)
    return {**one, "picture": Picture(heard, grid(heard))}
