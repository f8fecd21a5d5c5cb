"""The sky as the fitted beam would blur it: what a perfect image of this sharpness shows, in Jy/beam."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from .constants import ARCSEC
from .imaging import CleanBeam
from .sky_pixels import sky_image

_FOUR_LN2 = 4 * np.log(2)
_REACH = 2.0  # FWHM from the centre, where a Gaussian is 1.5e-5 of its peak: so much is laid around the field


def smoothed_sky(
    sky: Iterable[Mapping[str, Any]], clean_beam: CleanBeam, npix: int, cell_rad: float
) -> np.ndarray:
    """The convolution of a sky with a Gaussian beam of height 1.

    Points and Gaussians are written down in closed form, wherever they lie between pixels: widths add in
    squares. Everything else is its picture (`sky_image`) times the beam in the Fourier plane; there the pixel
    widens a rim by less than a tenth of a beam of three pixels.

    Parameters
    ----------
    sky : list of dict
        Components, as `core.sky` describes them.
    clean_beam : CleanBeam
        Its `fit_beam`.
    npix : int
        Pixels along a side, even.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    array (npix, npix)
        [Jy/beam], `[y, x]`, rows north, columns west. A point of 1 Jy is the beam itself, of height 1; where
        the sky is even over many beams, the value is its brightness times the beam's area. Zeros for an empty
        sky; what lies outside of the field still reaches in if it is a point or a Gaussian.

    Examples
    --------
    >>> point = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
    >>> beam = CleanBeam(5e-6, 4e-6, 0.0)
    >>> float(smoothed_sky([point], beam, 32, 1e-6)[16, 16])
    2.0
    """
    image = np.zeros((npix, npix))
    drawn = []
    for one in sky:
        if one["kind"] in ("point", "gaussian"):
            image += _widened(one, clean_beam, npix, cell_rad)
        else:
            drawn.append(one)
    return image + convolved(sky_image(drawn, npix, cell_rad), clean_beam, cell_rad) if drawn else image


def convolved(image: np.ndarray, clean_beam: CleanBeam, cell_rad: float) -> np.ndarray:
    """A picture in Jy/pixel, smoothed by a Gaussian beam, in Jy/beam; nothing comes in from beyond its edge.

    The beam's transform is that of Thompson, Moran & Swenson 2017, table 10.1: area times
    exp(-pi^2 (major^2 a^2 + minor^2 b^2) / (4 ln 2)), a and b along its axes.

    Parameters
    ----------
    image : array (npix, npix)
        [Jy/pixel]
    clean_beam : CleanBeam
        Of height 1.
    cell_rad : float
        Size of a pixel [rad].

    Examples
    --------
    >>> pixel = np.zeros((32, 32))
    >>> pixel[16, 16] = 2.0
    >>> round(float(convolved(pixel, CleanBeam(5e-6, 4e-6, 0.0), 1e-6)[16, 16]), 3)
    2.0
    """
    npix = len(image)
    size = npix + 2 * min(npix // 2, int(np.ceil(_REACH / 2 * clean_beam.major_rad / cell_rad)))
    rows, columns = np.fft.fftfreq(size), np.fft.rfftfreq(size)
    east, north = -columns / cell_rad, rows[:, None] / cell_rad  # columns grow west
    width = _squares(clean_beam)
    squares = width[0, 0] * east**2 + 2 * width[0, 1] * east * north + width[1, 1] * north**2
    area = np.pi / _FOUR_LN2 * clean_beam.major_rad * clean_beam.minor_rad / cell_rad**2
    transform = np.fft.rfft2(image, (size, size))
    transform *= area * np.exp(-(np.pi**2) / _FOUR_LN2 * squares)
    return np.fft.irfft2(transform, (size, size))[:npix, :npix]


def _widened(
    one: Mapping[str, Any], clean_beam: CleanBeam, npix: int, cell_rad: float
) -> np.ndarray:
    """A point or a Gaussian after the beam: a Gaussian whose squared widths are the sum of both."""
    beam = _squares(clean_beam)
    widths = beam + _own_squares(one)
    size = float(np.linalg.det(widths))
    peak = one["flux_jy"] * np.sqrt(np.linalg.det(beam) / size)
    east = (npix // 2 - np.arange(npix)) * cell_rad - one["east_arcsec"] * ARCSEC
    north = (np.arange(npix) - npix // 2)[:, None] * cell_rad - one["north_arcsec"] * ARCSEC
    cross = widths[0, 1] * east * north
    distance = (widths[1, 1] * east**2 - 2 * cross + widths[0, 0] * north**2) / size
    return peak * np.exp(-_FOUR_LN2 * distance)


def _squares(beam: CleanBeam) -> np.ndarray:
    """Squared widths as a matrix over (east, north) [rad²]; the position angle runs from north through east."""
    sine, cosine = np.sin(beam.position_angle_rad), np.cos(beam.position_angle_rad)
    axes = np.array([[sine, cosine], [cosine, -sine]])  # major, minor
    return axes.T @ np.diag([beam.major_rad**2, beam.minor_rad**2]) @ axes


def _own_squares(one: Mapping[str, Any]) -> np.ndarray:
    if one["kind"] == "point":
        return np.zeros((2, 2))
    major, minor = one["major_arcsec"] * ARCSEC, one["minor_arcsec"] * ARCSEC
    return _squares(CleanBeam(major, minor, np.radians(one["position_angle_deg"])))
