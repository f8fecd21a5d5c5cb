"""Geodesy against astropy's EarthLocation and against itself."""

import astropy.units as units
import numpy as np
from astropy.coordinates import EarthLocation

from synthwidgets.core.geodesy import enu_axes, enu_from_itrf, geodetic, itrf

PLACES = [  # latitude [deg], longitude [deg], height [m]; the last is in the Earth, the middle of the EHT
    (0.0, 0.0, 0.0),
    (-23.0294, -67.7552, 5054.55),
    (52.73, 6.6, 80.0),
    (89.999, 120.0, 0.0),
    (-90.0, 0.0, 2800.0),
    (4.8334, -98.3366, -2928189.0),
]
# both sides are closed forms or converged in double precision: 1e-7 m is 100 roundings of an Earth radius
PLACE_TOLERANCE_M = 1e-7


def test_geodetic_to_earth_fixed_is_astropys():
    for latitude_deg, longitude_deg, height_m in PLACES:
        theirs = EarthLocation.from_geodetic(longitude_deg, latitude_deg, height_m).to_geocentric()
        ours = itrf(np.radians(latitude_deg), np.radians(longitude_deg), height_m)
        assert np.allclose(ours, [axis.to_value(units.m) for axis in theirs], rtol=0, atol=PLACE_TOLERANCE_M)


def test_earth_fixed_to_geodetic_is_astropys():
    # not deep in the Earth: there astropy's single step is 7e-13 rad off; the way there and back covers it
    places_m = np.array([itrf(np.radians(a), np.radians(b), h) for a, b, h in PLACES[:-1]])
    latitude, longitude, height = geodetic(places_m)
    theirs = EarthLocation.from_geocentric(*places_m.T, unit=units.m)
    # 1e-13 rad is under a micrometre on the ground
    assert np.allclose(latitude, theirs.lat.rad, rtol=0, atol=1e-13)
    assert np.allclose(height, theirs.height.to_value(units.m), rtol=0, atol=PLACE_TOLERANCE_M)
    off_axis = np.abs(latitude) < 1.57  # at a pole any longitude is right
    assert np.allclose(longitude[off_axis], theirs.lon.rad[off_axis], rtol=0, atol=1e-13)


def test_there_and_back():
    rng = np.random.default_rng(3)
    latitude, longitude = rng.uniform(-1.5, 1.5, 100), rng.uniform(-3.1, 3.1, 100)
    height = rng.uniform(-3e6, 1e5, 100)
    back = geodetic(np.array([itrf(a, b, h) for a, b, h in zip(latitude, longitude, height, strict=True)]))
    assert np.allclose(back[0], latitude, rtol=0, atol=1e-13)
    assert np.allclose(back[1], longitude, rtol=0, atol=1e-13)
    assert np.allclose(back[2], height, rtol=0, atol=PLACE_TOLERANCE_M)


def test_axes_are_right_handed_and_point_where_they_say():
    for latitude, longitude in [(0.3, 2.0), (-1.2, -0.5)]:
        axes = enu_axes(latitude, longitude)
        assert np.allclose(axes @ axes.T, np.eye(3), atol=1e-15)
        assert np.allclose(np.cross(axes[0], axes[1]), axes[2], atol=1e-15)
        here = itrf(latitude, longitude, 0.0)
        step = 1e-6  # rad; about 6 m, over which the ground is flat to 3 µm
        north = itrf(latitude + step, longitude, 0.0) - here
        east = itrf(latitude, longitude + step, 0.0) - here
        up = itrf(latitude, longitude, 1.0) - here
        for axis, moved in zip(axes, (east, north, up), strict=True):
            assert axis @ moved / np.linalg.norm(moved) > 1 - 1e-9


def test_east_north_up_of_a_place_above_the_site():
    place = itrf(0.7, -1.1, 1250.0)
    assert np.allclose(enu_from_itrf(place, 0.7, -1.1, 1000.0), [0, 0, 250], atol=PLACE_TOLERANCE_M)
