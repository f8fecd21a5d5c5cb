"""FITS images of a sky, a dirty beam and a dirty image, with a world coordinate system that astropy reads.

The phase centre stands at right ascension 6 h, where `uvfits` puts it too, and at pixel n // 2 (0-based). Our
columns already run west, as FITS wants them with a negative CDELT1, so pixels are written as they are.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from synthwidgets.texts import say

if TYPE_CHECKING:
    from synthwidgets.core.imaging import CleanBeam

RIGHT_ASCENSION_DEG = 90.0


@dataclass(frozen=True)
class Frame:
    """Where an image is on the sky, and at which frequency.

    Parameters
    ----------
    cell_rad : float
        Side of a pixel [rad].
    declination_rad : float
        Declination of the phase centre [rad].
    frequency_hz, bandwidth_hz : float
        Middle and width of the band [Hz].
    """

    cell_rad: float
    declination_rad: float
    frequency_hz: float
    bandwidth_hz: float


def write_sky(path: str | Path, image: np.ndarray, frame: Frame) -> None:
    """Writes a sky in Jy/pixel: the sum over its pixels is the flux.

    Parameters
    ----------
    path : path
        File to write; one that is there is written over.
    image : ndarray, shape (npix, npix)
        [y, x], rows grow north, columns west [Jy/pixel].
    frame : Frame
        Pixel size, place and frequency.

    Raises
    ------
    ValueError
        An image that is not a picture of two axes.

    Examples
    --------
    >>> from astropy.io import fits
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     write_sky(f"{folder}/sky.fits", np.eye(4), Frame(5e-7, -0.5, 230e9, 7.5e9))
    ...     fits.getheader(f"{folder}/sky.fits")["BUNIT"]
    'Jy/pixel'
    """
    _write(path, image, frame, "Jy/pixel", "Sky")


def write_beam(
    path: str | Path, beam: np.ndarray, frame: Frame, clean_beam: CleanBeam | None = None
) -> None:
    """Writes a dirty beam, of peak 1, in Jy/beam: what a point of 1 Jy at the phase centre looks like.

    Parameters are those of `write_image`.
    """
    _write(path, beam, frame, "Jy/beam", "Beam", clean_beam)


def write_image(
    path: str | Path, image: np.ndarray, frame: Frame, clean_beam: CleanBeam | None = None
) -> None:
    """Writes a dirty image in Jy/beam.

    Parameters
    ----------
    path : path
        File to write; one that is there is written over.
    image : ndarray, shape (npix, npix)
        [y, x], rows grow north, columns west [Jy/beam].
    frame : Frame
        Pixel size, place and frequency.
    clean_beam : CleanBeam, optional
        The fitted beam, for BMAJ, BMIN, BPA. Without a fit these cards are not written.

    Raises
    ------
    ValueError
        An image that is not a picture of two axes.
    """
    _write(path, image, frame, "Jy/beam", "Intensity", clean_beam)


def _write(
    path: str | Path,
    image: np.ndarray,
    frame: Frame,
    unit: str,
    kind: str,
    clean_beam: CleanBeam | None = None,
) -> None:
    from astropy.io import fits

    image = np.asarray(image)
    if image.ndim != 2:
        raise ValueError(say("fits.not_a_picture", got=image.shape))
    hdu = fits.PrimaryHDU(image[None, None].astype(np.float32))  # stokes and frequency axes of length 1
    hdu.header.update({"BUNIT": unit, "BTYPE": kind, "ORIGIN": "synthwidgets", "EQUINOX": 2000.0})
    hdu.header.update(_coordinates(frame, image.shape))
    if clean_beam is not None:
        major_rad, minor_rad = clean_beam.major_rad, clean_beam.minor_rad
        angles_rad = {"BMAJ": major_rad, "BMIN": minor_rad, "BPA": clean_beam.position_angle_rad}
        hdu.header.update({card: float(np.degrees(angle)) for card, angle in angles_rad.items()})
    hdu.writeto(path, overwrite=True)


def _coordinates(frame: Frame, shape: tuple[int, ...]) -> dict[str, object]:
    rows, columns = shape
    cell_deg = float(np.degrees(frame.cell_rad))
    axes = (  # type, unit, value at the reference pixel, step, reference pixel (1-based)
        ("RA---SIN", "deg", RIGHT_ASCENSION_DEG, -cell_deg, columns // 2 + 1.0),
        ("DEC--SIN", "deg", float(np.degrees(frame.declination_rad)), cell_deg, rows // 2 + 1.0),
        ("STOKES", "", 1.0, 1.0, 1.0),
        ("FREQ", "Hz", frame.frequency_hz, frame.bandwidth_hz, 1.0),
    )
    cards: dict[str, object] = {}
    for k, values in enumerate(axes, 1):
        for card, value in zip(("CTYPE", "CUNIT", "CRVAL", "CDELT", "CRPIX"), values, strict=True):
            cards[f"{card}{k}"] = value
    # The frequency is the observer's: nothing is corrected for the Earth's motion. Without a LONPOLE readers take 0 at
    # a declination of exactly 90°, upside down, and 180 below it (Calabretta & Greisen 2002, A&A 395, 1077, 2.2).
    return cards | {"SPECSYS": "TOPOCENT", "RESTFRQ": frame.frequency_hz, "LONPOLE": 180.0}
