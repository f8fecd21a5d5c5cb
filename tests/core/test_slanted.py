"""Discs and rings seen at a slant: their closed forms, their pictures, and which way they lie."""

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.core.sky import pair_visibilities, radial_tables, sky_image, visibilities

DICE = np.random.default_rng(5)
NPIX, CELL = 256, 0.1 * ARCSEC
SLANTS = [(0.5, 30.0), (0.3, -70.0), (1.0, 40.0), (0.6, 90.0), (0.05, 0.0)]


def slanted(kind, ratio, angle_deg, diameter_arcsec=6.0, east_arcsec=1.03, north_arcsec=-0.47, flux_jy=1.0):
    return {
        "kind": kind,
        "flux_jy": flux_jy,
        "east_arcsec": east_arcsec,
        "north_arcsec": north_arcsec,
        "diameter_arcsec": diameter_arcsec,
        "axis_ratio": ratio,
        "position_angle_deg": angle_deg,
    }


@pytest.mark.parametrize("kind", ["disk", "ring"])
@pytest.mark.parametrize("ratio, angle_deg", SLANTS)
def test_a_slanted_one_is_a_sum_of_points(kind, ratio, angle_deg):
    """The sky itself: points on circles, squeezed across the axis that lies north through east by the angle."""
    radii = 3.0 * (np.sqrt((np.arange(400) + 0.5) / 400) if kind == "disk" else np.ones(1))
    turns, angle = 2 * np.pi * np.arange(200) / 200, np.radians(angle_deg)
    along, across = (np.multiply.outer(radii, turn).ravel() for turn in (np.cos(turns), ratio * np.sin(turns)))
    east = 1.03 + along * np.sin(angle) + across * np.cos(angle)
    north = -0.47 + along * np.cos(angle) - across * np.sin(angle)
    uvw = DICE.normal(0, 3e4, (40, 3)) * [1, 1, 0]
    points = np.exp(2j * np.pi * ARCSEC * (np.outer(uvw[:, 0], east) + np.outer(uvw[:, 1], north))).mean(1)
    # x up to 4: the midpoint rule over 400 equal areas leaves x^4 / (24 400^2) of 7e-5
    assert np.allclose(visibilities([slanted(kind, ratio, angle_deg)], uvw), points, rtol=0, atol=7e-5)


def test_fast_twin_and_table_are_the_slow_one():
    """Two slants and a round disc at one centre, far more samples than nodes, so that tables are made."""
    sky = [slanted("disk", 0.5, 30.0), slanted("ring", 0.5, 30.0), slanted("disk", 0.5, 120.0, flux_jy=-0.3)]
    upright = ("axis_ratio", "position_angle_deg")
    sky.append({key: value for key, value in slanted("disk", 1, 0).items() if key not in upright})
    antenna_uvw = DICE.normal(0, 2e4, (60, 30, 3))
    first, second = np.triu_indices(30, 1)
    between = antenna_uvw[:, first] - antenna_uvw[:, second]
    slow = visibilities(sky, between)
    tables = radial_tables(sky, float(np.hypot(between[..., 0], between[..., 1]).max()))
    assert len(tables) == 3
    assert np.max(np.abs(pair_visibilities(sky, antenna_uvw, first, second) - slow)) < 1e-10
    # 1e-7 of the absolute fluxes, as tables promise
    assert np.max(np.abs(pair_visibilities(sky, antenna_uvw, first, second, tables) - slow)) < 1e-7 * 3.3


@pytest.mark.parametrize("kind", ["disk", "ring"])
@pytest.mark.parametrize("ratio, angle_deg", SLANTS)
def test_the_picture_keeps_flux_place_and_shape(kind, ratio, angle_deg):
    image = sky_image([slanted(kind, ratio, angle_deg, flux_jy=3.0)], NPIX, CELL)
    assert image.sum() == pytest.approx(3.0, rel=1e-6)
    y, x = np.indices(image.shape)
    east, north = 0.1 * (NPIX // 2 - x), 0.1 * (y - NPIX // 2)
    assert (image * east).sum() / 3 == pytest.approx(1.03, abs=1e-4)
    assert (image * north).sum() / 3 == pytest.approx(-0.47, abs=1e-4)
    angle = np.radians(angle_deg)
    along = (east - 1.03) * np.sin(angle) + (north + 0.47) * np.cos(angle)
    across = (east - 1.03) * np.cos(angle) - (north + 0.47) * np.sin(angle)
    mean_square = 3.0**2 / (4 if kind == "disk" else 2)  # of one coordinate of a disc, of a ring
    for coordinate, squeeze in ((along, 1.0), (across, ratio)):
        # sharing a point among the pixels around it widens it by less than 0.25 of a pixel, squared
        assert (image * coordinate**2).sum() / 3 == pytest.approx(mean_square * squeeze**2, abs=0.0026)


def test_a_slanted_disc_is_as_bright_all_over():
    image = sky_image([slanted("disk", 0.5, 30.0, 8.0, 0.0, 0.0)], NPIX, CELL)
    flat = 1 / (np.pi * 40 * 20)
    y, x = np.indices(image.shape) - NPIX // 2
    angle = np.radians(30.0)
    along, across = -x * np.sin(angle) + y * np.cos(angle), -x * np.cos(angle) - y * np.sin(angle)
    inside = np.hypot(along / 40, across / 20) < 0.7
    # four strips a pixel, each straight where the rim is curved: as for the round one, with twice the lean
    assert np.allclose(image[inside], flat, rtol=2e-3)
    assert np.all(image[np.hypot(along / 43, across / 23) > 1] == 0)
