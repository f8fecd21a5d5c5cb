"""The primary beam against the closed forms, and its products with Gaussians against a sum over pixels."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.primary_beam import primary_beam, primary_beam_fwhm_rad, seen_by_dish
from synthwidgets.core.sky import visibilities

SPEED_OF_LIGHT_M_S = 299_792_458.0


def test_alma_s_12_m_dishes_at_230_ghz():
    fwhm_arcsec = primary_beam_fwhm_rad(12.0, SPEED_OF_LIGHT_M_S / 230e9) / ARCSEC
    assert fwhm_arcsec == pytest.approx(25.3, abs=0.05)  # as ALMA's documents print it, to the last digit
    assert primary_beam_fwhm_rad(7.0, 1e-3) / primary_beam_fwhm_rad(12.0, 1e-3) == pytest.approx(12 / 7)
    assert primary_beam_fwhm_rad(12.0, 2e-3) == 2 * primary_beam_fwhm_rad(12.0, 1e-3)


def test_half_at_half_the_width_in_every_direction_and_a_sixteenth_at_twice_that():
    angles = np.radians([0, 30, 90, 200])
    for distance, share in ((0.5, 0.5), (1.0, 1 / 16)):
        beam = primary_beam(25.3 * distance * np.sin(angles), 25.3 * distance * np.cos(angles), 25.3)
        np.testing.assert_allclose(beam, share, rtol=1e-12)  # rounding


def test_a_2_arcsec_pointing_error_costs_1_7_percent_on_the_axis_and_a_fifth_at_half_power():
    """The numbers of facts/lesson-outlines.md, L10."""
    assert 1 - primary_beam(2.0, 0.0, 25.3) == pytest.approx(0.017, abs=5e-4)
    at_half = primary_beam(np.array([12.65 + 2, 12.65 - 2]), 0.0, 25.3) / 0.5
    np.testing.assert_allclose(at_half, [0.79, 1.22], atol=5e-3)  # as printed


def test_a_dish_that_sees_everything_changes_nothing():
    blob = {"kind": "gaussian", "flux_jy": 2.0, "east_arcsec": 3.0, "north_arcsec": -1.0,
            "major_arcsec": 4.0, "minor_arcsec": 2.0, "position_angle_deg": 30.0}
    seen = seen_by_dish([blob], 1e9)[0]
    assert seen == pytest.approx(blob)


@pytest.mark.parametrize("pointing", [(0.0, 0.0), (5.0, -3.0)])
def test_a_slanted_blob_through_a_beam_is_what_the_sum_over_pixels_says(pointing):
    blob = {"kind": "gaussian", "flux_jy": 2.0, "east_arcsec": 3.0, "north_arcsec": -1.0,
            "major_arcsec": 8.0, "minor_arcsec": 3.0, "position_angle_deg": 35.0}
    uvw = np.array([[0.0, 0, 0], [9e3, 4e3, 0], [-3e3, 2e4, 0]])
    step = 0.1
    east, north = np.meshgrid(np.arange(-40, 40, step), np.arange(-40, 40, step))
    turn = np.radians(35.0)
    along = (east - 3) * np.sin(turn) + (north + 1) * np.cos(turn)
    across = (east - 3) * np.cos(turn) - (north + 1) * np.sin(turn)
    light = np.exp(-4 * np.log(2) * ((along / 8) ** 2 + (across / 3) ** 2))
    light *= 2 / light.sum() * primary_beam(east - pointing[0], north - pointing[1], 10.0)
    expected = [(light * np.exp(2j * np.pi * (u * east + v * north) * ARCSEC)).sum() for u, v, _ in uvw]
    # a sum over pixels of a Gaussian thirty pixels wide is exact to rounding; the flat sky's w is left out
    np.testing.assert_allclose(visibilities(seen_by_dish([blob], 10.0, *pointing), uvw), expected, atol=1e-9)


def test_a_disc_is_refused():
    disc = {"kind": "disk", "flux_jy": 1.0, "east_arcsec": 0.0, "north_arcsec": 0.0, "diameter_arcsec": 1.0}
    with pytest.raises(ValueError, match="disk"):
        seen_by_dish([disc], 10.0)
