"""The sky smoothed by the beam: closed forms, the scale of the flux, orientation, the slow sum."""

import numpy as np
import pytest

from synthwidgets.core.imaging import CleanBeam, fit_beam
from synthwidgets.core.sky_pixels import sky_image
from synthwidgets.core.smoothing import convolved, smoothed_sky

ARCSEC = np.pi / 648_000
CELL = 0.1 * ARCSEC
BEAM = CleanBeam(0.8 * ARCSEC, 0.5 * ARCSEC, np.radians(30))
AREA = np.pi * 0.8 * 0.5 / (4 * np.log(2))  # of the beam [arcsec²]


def point(flux_jy=1.0, east=0.0, north=0.0):
    return {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east, "north_arcsec": north}


def gaussian(major, minor, angle, **more):
    widths = {"major_arcsec": major, "minor_arcsec": minor, "position_angle_deg": angle}
    return {**point(**more), "kind": "gaussian", **widths}


def disk(diameter, **more):
    return {**point(**more), "kind": "disk", "diameter_arcsec": diameter}


def test_a_point_becomes_the_beam_with_its_flux_as_peak():
    image = smoothed_sky([point(2.5, 1.2, -0.7)], BEAM, 128, CELL)
    assert image[64 - 7, 64 - 12] == pytest.approx(2.5)  # 12 columns east of the middle is left of it
    assert image.max() == image[64 - 7, 64 - 12]
    fitted = fit_beam(smoothed_sky([point()], BEAM, 128, CELL), CELL)
    assert (fitted.major_rad, fitted.minor_rad) == pytest.approx((BEAM.major_rad, BEAM.minor_rad))
    assert fitted.position_angle_rad == pytest.approx(BEAM.position_angle_rad)


def test_a_point_between_pixels_loses_nothing():
    image = smoothed_sky([point(1.0, 0.05, 0.05)], BEAM, 64, CELL)
    # The four pixels around it are half a diagonal away; along and across the beam's axes the exponents are
    # those of the Gaussian at (±0.05″, ±0.05″).
    along, across = 0.05 * (np.sin(np.radians(30)) + np.cos(np.radians(30))), 0.05 * (np.cos(np.radians(30)) - 0.5)
    expected = np.exp(-4 * np.log(2) * ((along / 0.8) ** 2 + (across / 0.5) ** 2))
    assert image[33, 31] == pytest.approx(expected) and image[32, 32] == pytest.approx(expected)


def test_squared_widths_add():
    image = smoothed_sky([gaussian(0.6, 0.6, 0.0)], CleanBeam(0.8 * ARCSEC, 0.8 * ARCSEC, 0.0), 128, CELL)
    fitted = fit_beam(image / image.max(), CELL)
    assert fitted.major_rad == pytest.approx(1.0 * ARCSEC, rel=1e-5)  # 0.6² + 0.8² = 1²
    assert image.max() == pytest.approx(0.64)  # beam's area over that of both


@pytest.mark.parametrize("source", [point(1.5), gaussian(1.0, 0.3, -50), disk(2.0), {**disk(1.6), "kind": "ring"}])
def test_the_sum_is_the_flux_times_the_beams_area_in_pixels(source):
    image = smoothed_sky([source], BEAM, 128, CELL)
    # 1e-5: what is left of a Gaussian beam two widths from its centre, where the picture was laid out
    assert image.sum() * 0.01 == pytest.approx(source["flux_jy"] * AREA, rel=1e-5)


def test_where_the_sky_is_even_it_is_brightness_times_the_beams_area():
    image = smoothed_sky([disk(4.0, flux_jy=3.0)], BEAM, 128, CELL)
    # 1e-4: the rim is 2.5 widths away
    assert image[64, 64] == pytest.approx(3.0 / (np.pi * 2**2) * AREA, rel=1e-4)


def test_the_fourier_way_is_the_slow_sum():
    image = sky_image([disk(1.0, east=1.0, north=-2.0), point(0.3, -1.5, 2.9)], 64, CELL)
    slow = np.zeros((64, 64))
    for row, column in np.argwhere(image):
        at = {"east": (32 - column) * 0.1, "north": (row - 32) * 0.1}
        slow += smoothed_sky([point(image[row, column], **at)], BEAM, 64, CELL)
    # 3e-5 of a peak of one: the beam's wing beyond what is laid around the field, and its Fourier tail
    assert convolved(image, BEAM, CELL) == pytest.approx(slow, abs=3e-5 * slow.max())


def test_nothing_comes_in_from_the_other_side():
    edge = smoothed_sky([disk(0.6, east=3.1)], BEAM, 64, CELL)
    assert np.abs(edge[:, 48:]).max() < 1e-4 * edge.max()  # the other side, more than half of the field away


def test_no_source_no_light():
    assert not smoothed_sky([], BEAM, 16, CELL).any()
