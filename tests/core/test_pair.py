"""One pair against closed forms: path, phase, stripes, the null of a double star, a Gaussian, the twin."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.pair import from_phase_centre, pair_uv, pair_visibility, stripe_spacing_arcsec, turns

WAVELENGTH_M = 299_792_458 / 230e9
UV = pair_uv(np.array([24.0, 18.0]), np.array([-6.0, 7.0]), WAVELENGTH_M)


def star(east, north, flux=2.0):
    return {"kind": "point", "flux_jy": flux, "east_arcsec": east, "north_arcsec": north}


def test_one_arcsec_east_on_1_km_at_230_ghz_is_3_72_turns_and_an_arrow_at_minus_101_degrees():
    """facts/lesson-outlines.md, U1 of L2: 1339.0° in all; 3 turns less it is 259°, which is −101°."""
    uv = pair_uv(np.array([1000.0, 0]), np.zeros(2), WAVELENGTH_M)
    assert 360 * turns(uv, 1.0, 0.0) == pytest.approx(1339.0, abs=0.05)  # as printed
    assert np.degrees(np.angle(pair_visibility([star(1, 0)], uv))) == pytest.approx(1339.0 - 1440, abs=0.05)


@pytest.mark.parametrize("place", [(0.3, 0.0), (0.0, 0.3), (-1.2, 0.7)])
def test_a_star_keeps_its_length_and_turns_by_2_pi_of_its_path(place):
    value = pair_visibility([star(*place)], UV)
    assert abs(value) == pytest.approx(2.0)
    assert np.angle(value / np.exp(2j * np.pi * (UV @ np.array(place)) * ARCSEC)) == pytest.approx(0, abs=1e-12)


def test_a_wave_from_the_side_of_antenna_1_reaches_it_first():
    """Antenna 1 stands 30 m east and 11 m north of 2; the way to 2 is longer by the baseline along the wave."""
    first, second = np.array([24.0, 18.0]), np.array([-6.0, 7.0])
    l, m = 2.0 * ARCSEC, 1.0 * ARCSEC
    towards = np.array([l, m])  # of the source, seen on the ground; the part along the zenith is the same for both
    longer_m = (first - second) @ towards
    assert longer_m > 0
    assert turns(UV, 2.0, 1.0) * WAVELENGTH_M == pytest.approx(longer_m)


def test_100_m_at_230_ghz_make_stripes_of_2_69_arcsec_and_twice_the_length_half_of_it():
    uv = pair_uv(np.array([100.0, 0]), np.zeros(2), WAVELENGTH_M)
    assert stripe_spacing_arcsec(uv) == pytest.approx(2.689, abs=1e-3)  # 1.3034 mm / 100 m, to the digits given
    assert stripe_spacing_arcsec(2 * uv) == stripe_spacing_arcsec(uv) / 2
    assert stripe_spacing_arcsec(np.zeros(2)) == np.inf


def test_half_way_between_crest_and_trough_the_arrow_points_sideways_on_either_side():
    quarter = stripe_spacing_arcsec(UV) / 4 * UV / np.hypot(*UV)
    for side in (1, -1):
        np.testing.assert_allclose(pair_visibility([star(*(side * quarter))], UV), side * 2j, atol=1e-12)


@pytest.mark.parametrize("angle_deg", [0.0, 35.0])
def test_two_stars_one_arcsec_apart_have_their_null_at_103_1_kilowavelengths(angle_deg):
    along = np.array([np.sin(np.radians(angle_deg)), np.cos(np.radians(angle_deg))])
    sky = [star(*(0.5 * along), 1.0), star(*(-0.5 * along), 1.0)]
    null = 1 / (2 * ARCSEC)
    assert null == pytest.approx(103.1e3, rel=1e-3)  # as printed
    assert abs(pair_visibility(sky, null * along)) < 1e-12  # rounding
    assert pair_visibility(sky, 2 * null * along) == pytest.approx(-2.0)  # the first lobe, upside down


def test_a_gaussian_of_one_arcsec_is_half_as_strong_at_91_0_kilowavelengths():
    blob = {"kind": "gaussian", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0, "major_arcsec": 1.0,
            "minor_arcsec": 1.0, "position_angle_deg": 0.0}
    half = 2 * np.log(2) / (np.pi * ARCSEC)  # exp(-pi^2 q^2 / (4 ln 2)) = 1/2
    assert half == pytest.approx(91.0e3, rel=1e-3)  # as printed
    for direction in ((1.0, 0.0), (0.6, 0.8)):
        assert pair_visibility([blob], half * np.array(direction)) == pytest.approx(1.0)


def test_the_twin_is_the_conjugate_also_of_a_lopsided_sky():
    sky = [star(1.0, 0.4), star(-2.0, 0.1, 0.7)]
    assert pair_visibility(sky, -UV) == pytest.approx(np.conj(pair_visibility(sky, UV)))


def test_a_pair_turned_by_30_degrees_turns_its_stripes_by_30_degrees():
    """A star on the first crest stays on it when it is turned along; the spacing stays."""
    turn = np.radians(30.0)
    turning = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    first, second = np.array([24.0, 18.0]), np.array([-6.0, 7.0])
    turned = pair_uv(turning @ first, turning @ second, WAVELENGTH_M)
    crest = stripe_spacing_arcsec(UV) * UV / np.hypot(*UV)
    assert turns(UV, *crest) == pytest.approx(1.0)
    assert turns(turned, *(turning @ crest)) == pytest.approx(1.0)
    assert stripe_spacing_arcsec(turned) == pytest.approx(stripe_spacing_arcsec(UV))


def test_another_phase_centre_turns_the_phase_of_every_sky_alike_and_leaves_the_amplitude():
    sky = [star(1.0, 0.4), star(-2.0, 0.1, 0.7)]
    before, after = pair_visibility(sky, UV), pair_visibility(from_phase_centre(sky, 0.8, -0.3), UV)
    assert abs(after) == pytest.approx(abs(before))
    assert after == pytest.approx(before * np.exp(-2j * np.pi * turns(UV, 0.8, -0.3)))
