"""Closed forms of sky models: what the visibility of each simple source must be."""

import numpy as np
import pytest
import scipy.special

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.sky import extent_arcsec, pair_visibilities, scaled, visibilities

DICE = np.random.default_rng(11)
UVW = DICE.normal(0, 2e5, (500, 3))


def component(kind, flux_jy=1.0, east_arcsec=0.0, north_arcsec=0.0, **sizes):
    return {
        "kind": kind,
        "flux_jy": flux_jy,
        "east_arcsec": east_arcsec,
        "north_arcsec": north_arcsec,
        **sizes,
    }


ONE_OF_EACH = [
    component("point", 2.0, 3.0, 1.5),
    component("gaussian", 1.5, -1.0, 2.0, major_arcsec=1.2, minor_arcsec=0.6, position_angle_deg=30.0),
    component("disk", -0.7, -1.0, 2.0, diameter_arcsec=2.0),
    component("ring", 0.4, 0.0, 0.0, diameter_arcsec=3.0),
]


def test_point_has_constant_amplitude_and_a_phase_slope_that_is_its_offset():
    u = np.linspace(0, 1e4, 200)
    along_u = visibilities([component("point", 2.0, 3.0, 1.5)], np.stack([u, 0 * u, 0 * u], -1))
    along_v = visibilities([component("point", 2.0, 3.0, 1.5)], np.stack([0 * u, u, 0 * u], -1))
    assert np.allclose(np.abs(along_u), 2.0, rtol=1e-13)
    for values, offset_arcsec in ((along_u, 3.0), (along_v, 1.5)):
        slope = np.polyfit(u, np.unwrap(np.angle(values)), 1)[0]
        assert slope == pytest.approx(2 * np.pi * offset_arcsec * ARCSEC, rel=1e-9)


def test_flux_at_zero_baseline():
    assert visibilities(ONE_OF_EACH, np.zeros((1, 3)))[0] == pytest.approx(2.0 + 1.5 - 0.7 + 0.4, abs=1e-12)


def test_gaussian_falls_to_a_half_at_the_baseline_of_its_width():
    """FWHM theta <-> half power at 2 ln 2 / (pi theta), along each axis of the ellipse."""
    angle = np.radians(30.0)
    along, across = np.array([np.sin(angle), np.cos(angle), 0]), np.array([np.cos(angle), -np.sin(angle), 0])
    sky = [component("gaussian", 1.0, major_arcsec=1.2, minor_arcsec=0.6, position_angle_deg=30.0)]
    half = 2 * np.log(2) / np.pi
    uvw = np.stack([along * half / (1.2 * ARCSEC), across * half / (0.6 * ARCSEC)])
    assert np.allclose(visibilities(sky, uvw), 0.5, rtol=0, atol=1e-12)


def test_disc_vanishes_at_1_22_over_its_diameter():
    first_zero = 3.8317059702075125 / np.pi  # of J1: 1.2197
    uvw = np.array([[first_zero / (2 * ARCSEC), 0, 0]])
    assert (
        abs(visibilities([component("disk", diameter_arcsec=2.0)], uvw)[0]) < 1e-7
    )  # of our Bessel functions


def test_ring_is_j0():
    q = np.hypot(UVW[:, 0], UVW[:, 1])
    expected = scipy.special.j0(np.pi * 3 * ARCSEC * q)
    # 1e-7 of our Bessel functions
    assert np.allclose(
        visibilities([component("ring", diameter_arcsec=3.0)], UVW), expected, rtol=0, atol=1e-7
    )


@pytest.mark.parametrize("kind", ["disk", "ring"])
def test_disc_and_ring_are_sums_of_points(kind):
    """The sky itself, cut into points that share the flux: 200 a ring; a disc is 400 rings of equal area."""
    radii = np.sqrt((np.arange(400) + 0.5) / 400) if kind == "disk" else np.ones(1)
    angles = 2 * np.pi * np.arange(200) / 200
    east, north = (np.multiply.outer(radii, turn).ravel() for turn in (np.sin(angles), np.cos(angles)))
    uvw = UVW[:40] * [0.5, 0.5, 0]
    points = np.exp(2j * np.pi * ARCSEC * (np.outer(uvw[:, 0], east) + np.outer(uvw[:, 1], north))).mean(1)
    # x up to 3: the midpoint rule over 400 equal areas leaves x^4 / (24 400^2) of 2e-5
    assert np.allclose(visibilities([component(kind, diameter_arcsec=2.0)], uvw), points, rtol=0, atol=2e-5)


def test_components_add():
    total = sum(visibilities([one], UVW) for one in ONE_OF_EACH)
    assert np.allclose(visibilities(ONE_OF_EACH, UVW), total, rtol=0, atol=1e-12)
    assert np.all(visibilities([], UVW) == 0)


def test_annulus_is_a_disc_minus_a_disc():
    """Flux per area alike: the ring between 2 and 1.98 arcsec tends to a thin ring of 1.99."""
    outer, inner = 2.0**2, 1.98**2
    sky = [component("disk", outer, diameter_arcsec=2.0), component("disk", -inner, diameter_arcsec=1.98)]
    thin = visibilities([component("ring", outer - inner, diameter_arcsec=1.99)], UVW / 4)
    # x up to 5: a thin ring is wrong by (x width/radius)^2 / 24, 1e-4 of its 0.08 Jy; Bessel errors, 4e-7
    assert np.allclose(visibilities(sky, UVW / 4), thin, rtol=0, atol=1e-5)


def test_conjugate_baseline_has_the_conjugate_visibility():
    there, back = visibilities(ONE_OF_EACH, UVW), visibilities(ONE_OF_EACH, -UVW)
    assert np.allclose(back, there.conj(), rtol=0, atol=1e-12)


def test_w_phase_is_the_extra_path_of_the_centre():
    """Over half a degree, where n - 1 matters: against exp(2 pi i b . (s - s0)) of unit vectors."""
    east, north = 1500.0, -900.0
    l, m = east * ARCSEC, north * ARCSEC
    direction = np.array([l, m, np.sqrt(1 - l**2 - m**2) - 1])
    uvw = UVW / 100
    expected = np.exp(2j * np.pi * uvw @ direction)
    assert np.allclose(
        visibilities([component("point", 1.0, east, north)], uvw), expected, rtol=0, atol=1e-10
    )


def test_fast_twin_is_the_slow_one():
    antenna_uvw = DICE.normal(0, 2e5, (7, 12, 3))
    first, second = np.triu_indices(12, 1)
    slow = visibilities(ONE_OF_EACH, antenna_uvw[:, first] - antenna_uvw[:, second])
    fast = pair_visibilities(ONE_OF_EACH, antenna_uvw, first, second)
    assert fast.shape == (7, 66)
    assert np.max(np.abs(fast - slow)) < 1e-10  # 2 x 4e-12 a phasor, 4.6 Jy in all, and rounding of 30 turns


def test_scaling_the_sky_is_shortening_the_baselines():
    larger = scaled(ONE_OF_EACH, 2.0)
    flat = UVW * [1, 1, 0]  # w turns with the square of the offset
    assert np.allclose(visibilities(larger, flat / 2), visibilities(ONE_OF_EACH, flat), rtol=0, atol=1e-12)
    assert ONE_OF_EACH[0]["east_arcsec"] == 3.0


def test_extent_holds_every_component():
    assert extent_arcsec(ONE_OF_EACH) == pytest.approx(max(np.hypot(3, 1.5), np.hypot(1, 2) + 1.2))
    assert extent_arcsec([]) == 0
