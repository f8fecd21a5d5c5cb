"""The picture that MovingSky makes of one instant: a point of 1 Jy, seen by all pairs through the air."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..core.constants import ARCSEC
from ..core.gridding import dirty_sums
from ..core.imaging import CleanBeam, fit_beam
from ..core.layout import Layout
from ..core.observing import path_gains
from ..core.tracks import sky_axes
from .geometry import Pairs
from .words import first_digits

NPIX = 256
PIXELS = 20  # for the longest baseline's wavelength over length: a field of some twenty beams, seen from the last row


def npix() -> int:
    return NPIX


def snapshot_uv(
    layout: Layout, all_pairs: Pairs, azimuth_rad: float, elevation_rad: float, wavelength_m: float
) -> np.ndarray:
    """Where each pair measures in this instant, first antenna minus second, shape (2, pair) [wavelengths]."""
    axes = sky_axes(azimuth_rad, elevation_rad, layout.latitude_rad)
    places = axes[:2] @ (layout.enu_m.T / wavelength_m)
    return places[:, all_pairs.first] - places[:, all_pairs.second]


def cell_arcsec(wavelength_m: float, extent_m: float) -> float:
    """Pixels that suit the array from end to end, whatever the elevation."""
    return first_digits(wavelength_m / (PIXELS * max(extent_m, 1.0)) / ARCSEC, 2)


def seen(antenna_path_m: np.ndarray, all_pairs: Pairs, wavelength_m: float) -> np.ndarray:
    """What each pair measures of the point, shape (pair,), complex [Jy]: one arrow of 1 Jy, turned by the air."""
    turned = path_gains(antenna_path_m, wavelength_m)
    return turned[all_pairs.first] * turned[all_pairs.second].conj()


def dirty_image(snapshot_uv: np.ndarray, seen: np.ndarray, npix: int, cell_arcsec: float) -> np.ndarray:
    """Through the air, all pairs alike in weight, shape (npix, npix) [Jy/beam]."""
    u, v = snapshot_uv
    image, _beam = dirty_sums(u, v, seen, np.ones(len(u)), npix, cell_arcsec * ARCSEC)
    return image / len(seen)


def calm_image(snapshot_uv: np.ndarray, npix: int, cell_arcsec: float) -> np.ndarray:
    """Without air, the point as the array shows it, on the same scale: the dirty beam times 1 Jy [Jy/beam]."""
    u, v = snapshot_uv
    return dirty_sums(u, v, np.ones(len(u), complex), np.ones(len(u)), npix, cell_arcsec * ARCSEC)[1] / len(u)


def clean_beam(calm_image: np.ndarray, cell_arcsec: float) -> CleanBeam | None:
    """The ellipse fitted to the array's beam, None where there is none to fit."""
    return fit_beam(calm_image, cell_arcsec * ARCSEC)


def tilt_arcsec(
    snapshot_uv: np.ndarray, antenna_path_m: np.ndarray, all_pairs: Pairs, wavelength_m: float
) -> list[float]:
    """Where the even slope that fits the air best puts the point: east, north [arcsec].

    A point at (l, m) has the phase 2π (u l + v m), a path difference d has −2π d/λ: the (l, m) that fits all pairs.
    """
    waves = (antenna_path_m[all_pairs.second] - antenna_path_m[all_pairs.first]) / wavelength_m
    return (np.linalg.lstsq(snapshot_uv.T, waves, rcond=None)[0] / ARCSEC).tolist()


def brightest(
    dirty_image: np.ndarray, cell_arcsec: float, clean_beam: CleanBeam | None, tilt_arcsec: Sequence[float]
) -> dict[str, float | None]:
    """The highest pixel [Jy/beam], where it is [arcsec], and what is left at the point's true place [Jy/beam].

    ``offset_arcsec`` is how far the point went; None where that pixel is farther than a beam both from its true place
    and from where the air's slope puts it: it is a sidelobe then.
    """
    row, column = divmod(int(dirty_image.argmax()), dirty_image.shape[1])
    middle = len(dirty_image) // 2
    east, north = (middle - column) * cell_arcsec, (row - middle) * cell_arcsec
    reach_arcsec = clean_beam.major_rad / ARCSEC if clean_beam else 0.0
    aside_arcsec = (math.dist((east, north), place) for place in ((0.0, 0.0), tilt_arcsec))
    is_point = min(aside_arcsec) <= reach_arcsec
    return {
        "peak_jy": float(dirty_image[row, column]),
        "east_arcsec": east,
        "north_arcsec": north,
        "offset_arcsec": math.hypot(east, north) if is_point else None,
        "at_place_jy": float(dirty_image[middle, middle]),
    }
