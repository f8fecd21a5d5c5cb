"""FITS images as astropy reads them: pixels, flux, beam, and the place of a known point."""

from types import SimpleNamespace

import astropy.units as units
import numpy as np
import pytest
from astropy.coordinates import SkyCoord
from astropy.io import fits
from astropy.wcs import WCS

from synthwidgets.formats.fits_images import Frame, write_beam, write_image, write_sky

ARCSEC = np.pi / 180 / 3600
DECLINATION_DEG = -30.0
FRAME = Frame(0.1 * ARCSEC, np.radians(DECLINATION_DEG), 230e9, 7.5e9)
BEAM = SimpleNamespace(major_rad=1.2 * ARCSEC, minor_rad=0.6 * ARCSEC, position_angle_rad=np.radians(30))


def _picture(npix=256):
    """A point 3.0″ east and 1.5″ north: at 0.1″ a pixel, 30 columns to the left and 15 rows up."""
    picture = np.zeros((npix, npix))
    picture[npix // 2 + 15, npix // 2 - 30] = 2.5
    return picture


@pytest.mark.parametrize("declination_deg", [-30.0, 65.0, 90.0, -90.0])
def test_a_point_three_east_one_and_a_half_north_is_at_its_pixel(tmp_path, declination_deg):
    """Also at a pole: without LONPOLE the north one is read upside down."""
    frame = Frame(FRAME.cell_rad, np.radians(declination_deg), 230e9, 7.5e9)
    write_sky(tmp_path / "sky.fits", _picture(), frame)
    with fits.open(tmp_path / "sky.fits") as (hdu,):
        y, x = np.unravel_index(hdu.data[0, 0].argmax(), (256, 256))
        wcs = WCS(hdu.header).celestial
    assert (x, y) == (98, 143)
    centre = SkyCoord(6, declination_deg, unit=("hourangle", "deg"))
    if abs(declination_deg) == 90:  # towards 12 h is east; at the north pole 18 h is north of it, at the other one 6 h
        north = -1.5 * np.sign(declination_deg)
        around_deg, away_deg = np.degrees(np.arctan2(3.0, north)), np.hypot(3.0, 1.5) / 3600
        point = SkyCoord(90 + around_deg, declination_deg - np.sign(declination_deg) * away_deg, unit="deg")
    else:
        point = centre.spherical_offsets_by(3.0 * units.arcsec, 1.5 * units.arcsec)
    there = wcs.world_to_pixel_values(point.ra.deg, point.dec.deg)
    # a sine projection and an angle differ by x³/6, far less than 1e-6 of these pixels; degrees have 1e-13
    assert np.allclose(there, (98, 143), rtol=0, atol=1e-5)
    assert np.allclose(wcs.world_to_pixel_values(90.0, declination_deg), (128, 128), rtol=0, atol=1e-5)


@pytest.mark.parametrize("npix", [16, 17])
def test_the_centre_is_at_half_the_pixels(tmp_path, npix):
    write_sky(tmp_path / "sky.fits", np.zeros((npix, npix)), FRAME)
    header = fits.getheader(tmp_path / "sky.fits")
    assert header["CRPIX1"] == header["CRPIX2"] == npix // 2 + 1
    assert header["CDELT1"] == pytest.approx(-0.1 / 3600) and header["CDELT2"] == pytest.approx(0.1 / 3600)


def test_axes_unit_and_flux_of_a_sky(tmp_path):
    write_sky(tmp_path / "sky.fits", _picture(), FRAME)
    data, header = fits.getdata(tmp_path / "sky.fits", header=True)
    assert [header[f"CTYPE{k}"] for k in range(1, 5)] == ["RA---SIN", "DEC--SIN", "STOKES", "FREQ"]
    assert data.shape == (1, 1, 256, 256)
    assert header["BUNIT"] == "Jy/pixel"
    assert data.sum() == pytest.approx(2.5)
    assert (header["CRVAL4"], header["CDELT4"]) == (230e9, 7.5e9)
    assert "BMAJ" not in header


@pytest.mark.parametrize("write", [write_beam, write_image])
def test_beam_cards_are_there_when_a_beam_was_fitted_only(tmp_path, write):
    write(tmp_path / "fitted.fits", _picture(), FRAME, BEAM)
    header = fits.getheader(tmp_path / "fitted.fits")
    assert header["BUNIT"] == "Jy/beam"
    assert header["BMAJ"] == pytest.approx(1.2 / 3600)
    assert header["BMIN"] == pytest.approx(0.6 / 3600)
    assert header["BPA"] == pytest.approx(30.0)
    write(tmp_path / "unfitted.fits", _picture(), FRAME, None)
    assert not {"BMAJ", "BMIN", "BPA"} & set(fits.getheader(tmp_path / "unfitted.fits"))


def test_a_file_that_is_there_is_written_over_and_no_picture_is_refused(tmp_path):
    for flux in (1.0, 3.0):
        write_image(tmp_path / "image.fits", np.full((4, 4), flux), FRAME)
    assert fits.getdata(tmp_path / "image.fits").max() == 3.0
    with pytest.raises(ValueError, match=r"rows and columns; got an array of shape \(4,\)"):
        write_image(tmp_path / "image.fits", np.zeros(4), FRAME)
