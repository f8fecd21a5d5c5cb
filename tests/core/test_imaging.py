"""Fitted beams, sidelobes and the numbers an image is described by."""

import numpy as np
import pytest

from synthwidgets.core.imaging import (
    CleanBeam,
    expected_resolution_rad,
    first_sidelobe,
    fit_beam,
    largest_recoverable_rad,
    rms,
)

CELL = 1e-6


def gaussian(npix, major, minor, angle_deg):
    """A beam of these widths [pixels], columns growing west."""
    y, x = np.indices((npix, npix)) - npix // 2
    angle = np.radians(angle_deg)
    along, across = y * np.cos(angle) - x * np.sin(angle), y * np.sin(angle) + x * np.cos(angle)
    return np.exp(-4 * np.log(2) * ((along / major) ** 2 + (across / minor) ** 2))


@pytest.mark.parametrize("angle_deg", [0.0, 30.0, 89.0, -45.0, -89.0])
@pytest.mark.parametrize("major, minor", [(2.5, 2.0), (5.0, 4.0), (30.0, 6.0), (20.0, 2.0)])
def test_gaussian_beam_is_found_again(major, minor, angle_deg):
    fitted = fit_beam(gaussian(128, major, minor, angle_deg), CELL)
    assert fitted.major_rad == pytest.approx(major * CELL, rel=1e-6)
    assert fitted.minor_rad == pytest.approx(minor * CELL, rel=1e-6)
    assert np.degrees(fitted.position_angle_rad) == pytest.approx(angle_deg, abs=1e-3)


def test_round_beam():
    fitted = fit_beam(gaussian(64, 5.0, 5.0, 0.0), CELL)
    assert (fitted.major_rad, fitted.minor_rad) == pytest.approx((5 * CELL, 5 * CELL), rel=1e-6)


@pytest.mark.parametrize("turn_deg", [0, 17, 45, 80, 90])
def test_stripe_has_no_beam(turn_deg):
    """One pair of antennas: the lobe runs to the edges of the image."""
    y, x = np.indices((256, 256)) - 128
    angle = np.radians(turn_deg)
    assert fit_beam(np.cos(0.3 * (x * np.cos(angle) + y * np.sin(angle))), CELL) is None


@pytest.mark.parametrize(
    "beam", [np.zeros((32, 32)), np.full((32, 32), np.nan), np.ones((32, 32)), gaussian(16, 40.0, 40.0, 0.0)]
)
def test_nothing_to_fit_is_none(beam):
    """No samples; NaN; a beam without an end; a field smaller than the beam."""
    assert fit_beam(beam, CELL) is None


def test_only_the_lobe_of_the_centre_counts():
    """Another one as high beside it, and a ring far out, leave the fit as it was."""
    beam = gaussian(128, 6.0, 4.0, 20.0)
    alone = fit_beam(beam, CELL)
    assert fit_beam(np.maximum(beam, np.roll(beam, 30, axis=1)), CELL) == alone


def test_sizes_scale_with_the_pixel():
    beam = gaussian(64, 6.0, 4.0, 20.0)
    one, two = fit_beam(beam, CELL), fit_beam(beam, 2 * CELL)
    assert (two.major_rad, two.minor_rad) == pytest.approx((2 * one.major_rad, 2 * one.minor_rad))
    assert two.position_angle_rad == one.position_angle_rad


def test_a_beam_with_sidelobes_is_fitted_above_its_cut():
    """The Airy pattern of a filled aperture: least squares of a Gaussian above 0.35, by another program."""
    from scipy.optimize import minimize_scalar
    from scipy.special import j1

    y, x = np.indices((128, 128)) - 64
    radius = np.hypot(x, y) * 0.35 + 1e-12
    beam = 2 * j1(radius) / radius
    above = beam > 0.35
    above &= radius < 3.8

    def misfit(width):
        return np.sum((np.exp(-4 * np.log(2) * ((radius / 0.35) / width) ** 2) - beam)[above] ** 2)

    expected = minimize_scalar(misfit, bracket=(5, 20), tol=1e-12).x
    fitted = fit_beam(beam, CELL)
    assert fitted.major_rad == pytest.approx(expected * CELL, rel=1e-5)


def test_first_sidelobe_of_an_airy_pattern():
    """2 J1(x)/x has its first minimum at x = 5.14, of -0.1323: nothing beyond is larger."""
    from scipy.special import j1

    y, x = np.indices((256, 256)) - 128
    radius = np.hypot(x, y) * 0.2 + 1e-12
    beam = 2 * j1(radius) / radius
    # a ring is a quarter of the width, 11 pixels: the minimum is flat, 0.5 x 0.08 x 0.3^2 within half a ring
    assert first_sidelobe(beam, fit_beam(beam, CELL), CELL) == pytest.approx(0.1323, abs=0.004)


def test_sidelobe_far_out_counts_whatever_its_sign():
    y, x = np.indices((256, 256)) - 128
    beam = np.cos(0.2 * np.hypot(x, y)) * np.exp(-np.hypot(x, y) / 10)
    beam[200, 200] = -0.8
    assert first_sidelobe(beam, fit_beam(beam, CELL), CELL) == pytest.approx(0.8)


def test_no_sidelobe_without_a_fit_or_a_minimum():
    assert first_sidelobe(np.ones((16, 16)), None, CELL) is None
    lobe = gaussian(64, 12.0, 12.0, 0.0)
    assert first_sidelobe(lobe, fit_beam(lobe, CELL), CELL) is None


def test_sidelobe_follows_the_ellipse():
    """A stretched and turned pattern has the sidelobe of the round one."""
    y, x = np.indices((256, 256)) - 128
    values = []
    for stretch, angle in ((1.0, 0.0), (0.5, 0.6)):
        along, across = y * np.cos(angle) - x * np.sin(angle), y * np.sin(angle) + x * np.cos(angle)
        beam = np.sinc(np.hypot(along * stretch, across) / 8)
        values.append(first_sidelobe(beam, fit_beam(beam, CELL), CELL))
    assert values[0] == pytest.approx(0.217, abs=0.01)  # the lowest of sin(x)/x
    assert values[1] == pytest.approx(values[0], abs=0.01)  # rings are a quarter of a width wide


def test_resolution_and_largest_scale_as_alma_prints_them():
    """Lengths 1 to 101 m: percentiles by hand. 0.574 lambda / L80 and 0.983 lambda / L5."""
    lengths_m = np.arange(1.0, 102.0)
    assert expected_resolution_rad(lengths_m, 1e-3) == pytest.approx(0.574e-3 / 81)
    assert largest_recoverable_rad(lengths_m, 1e-3) == pytest.approx(0.983e-3 / 6)


def test_rms_and_clean_beam_are_plain():
    assert rms(np.array([[1.0, -1.0], [1.0, -1.0]])) == 1
    assert CleanBeam(2.0, 1.0, 0.0) == CleanBeam(2.0, 1.0, 0.0)
