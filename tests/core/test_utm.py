"""UTM against the meridian's length, against itself, against other people's numbers, and its sense of direction."""

import numpy as np
import pytest
from scipy.integrate import quad

from synthwidgets.core.geodesy import WGS84, geodetic, itrf
from synthwidgets.core.utm import DATUMS, itrf_from_utm, utm_from_itrf, zone_of


def meridian_m(latitude_rad, ellipsoid):
    """From the equator along a meridian: the integral of its radius of curvature."""
    e2 = ellipsoid.e2
    return quad(lambda at: ellipsoid.radius_m * (1 - e2) / (1 - e2 * np.sin(at) ** 2) ** 1.5, 0, latitude_rad,
                epsabs=1e-6, epsrel=1e-13)[0]


@pytest.mark.parametrize("name", DATUMS)
@pytest.mark.parametrize("latitude_deg", [0.5, 37.0, 84.0])
def test_on_the_middle_meridian_the_northing_is_its_length(name, latitude_deg):
    datum = DATUMS[name]
    place_m = itrf(np.radians(latitude_deg), np.radians(-117.0), 120.0, datum.ellipsoid) + datum.shift_m
    easting, northing, elevation = utm_from_itrf(place_m, 11, "N", datum)
    # the series ends with the fourth power of the third flattening: what is left out is 1e-6 m
    assert easting == pytest.approx(500_000, abs=1e-5)
    assert northing == pytest.approx(0.9996 * meridian_m(np.radians(latitude_deg), datum.ellipsoid), abs=1e-5)
    assert elevation == pytest.approx(120.0, abs=1e-6)


@pytest.mark.parametrize("name", DATUMS)
def test_there_and_back(name):
    rng = np.random.default_rng(4)
    places = rng.uniform([2e5, 0.0, -100.0], [8e5, 9.3e6, 6000.0], (500, 3))
    for hemisphere, datum in (("N", DATUMS[name]), ("S", DATUMS[name])):
        back = utm_from_itrf(itrf_from_utm(places, 19, hemisphere, datum), 19, hemisphere, datum)
        assert np.abs(back - places).max() < 1e-5  # as above


def test_angles_are_kept():
    """Small steps north and east from anywhere are as long as each other on the map, and at right angles."""
    latitude, longitude, step = np.radians(-23.0), np.radians(-67.75), 1e-6
    here = utm_from_itrf(itrf(latitude, longitude, 0.0), 19, "S")
    radius = 1 / np.sqrt(1 - WGS84.e2 * np.sin(latitude) ** 2)
    curvature = (1 - WGS84.e2) * radius**3  # of the meridian, in units of the equator's radius, as the next
    north = utm_from_itrf(itrf(latitude + step / curvature, longitude, 0.0), 19, "S") - here
    east = utm_from_itrf(itrf(latitude, longitude + step / (radius * np.cos(latitude)), 0.0), 19, "S") - here
    # steps of 6 m; differences of numbers of 7e6 m are known to 1e-9 m, and curvature adds 1e-6 of the step
    assert east[0] == pytest.approx(north[1], rel=1e-5) and east[1] == pytest.approx(-north[0], abs=1e-5)
    assert east[0] > 0 and north[1] > 0


def test_a_place_that_another_program_knows():
    """GeographicLib's manual of GeoConvert: 38SMB4488 has its middle at 33.33424° north, 44.40363° east."""
    latitude, longitude, _ = geodetic(itrf_from_utm([444_500.0, 3_688_500.0, 0.0], 38, "N"))
    assert (round(np.degrees(latitude), 5), round(np.degrees(longitude), 5)) == (33.33424, 44.40363)


def test_south_of_the_equator_northings_come_down_from_ten_thousand_kilometres():
    north, south = (itrf_from_utm([5e5, northing, 0.0], 19, hemisphere)
                    for northing, hemisphere in ((1e6, "N"), (9e6, "S")))
    assert north[2] > 0 and south == pytest.approx(north * [1, 1, -1], abs=1e-6)


def test_zones_go_round_the_globe():
    assert [zone_of(np.radians(degrees)) for degrees in (-180, -174.001, -174, 0, 179.9)] == [1, 1, 2, 31, 60]
