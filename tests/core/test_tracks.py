"""Hour angles, uvw, elevations and shadowing against closed forms."""

import numpy as np
import pytest

from synthwidgets.core.arrays import Layout, equatorial_m, itrf_m, pairs, preset, shape_layout
from synthwidgets.core.geodesy import enu_axes, geodetic
from synthwidgets.core.tracks import antenna_uvw_m, elevations_rad, hour_angles_rad, shadowed, sky_axes

LIGHT_M_S = 299_792_458.0
HOUR = np.pi / 12


def _towards(hour_angle_rad, declination_rad):
    """Unit vector to the source in the axes of equatorial_m."""
    across = np.cos(declination_rad)
    return np.array(
        [across * np.cos(hour_angle_rad), -across * np.sin(hour_angle_rad), np.sin(declination_rad)]
    )


def test_uvw_is_the_rotation_built_from_the_sight_line():
    places_m = np.random.default_rng(1).normal(0, 1000, (8, 3))
    hours = np.linspace(-3.0, 3.0, 13)
    for declination in (-1.5, -0.5, 0.0, 0.9):
        uvw_m = antenna_uvw_m(places_m, hours, declination)
        for at_hour, hour in zip(uvw_m, hours, strict=True):
            w = _towards(hour, declination)
            u = np.cross([0, 0, 1], w)
            u /= np.linalg.norm(u)
            v = np.cross(w, u)
            # 1e-9 m is a rounding of kilometres, a million times over
            assert np.allclose(at_hour, places_m @ np.column_stack([u, v, w]), rtol=0, atol=1e-9)


def test_u_is_east_and_v_is_north_on_the_sky():
    step = 1e-7
    for hour, declination in [(0.4, -0.6), (-2.0, 1.1)]:
        w = _towards(hour, declination)
        later_in_ra = (_towards(hour - step, declination) - w) / (step * np.cos(declination))  # east of w
        further_north = (_towards(hour, declination + step) - w) / step
        uvw = antenna_uvw_m(np.array([later_in_ra, further_north, w]), np.array([hour]), declination)[0]
        assert np.allclose(uvw, np.eye(3), atol=2 * step)  # the curvature over one step


def test_east_west_pair_at_230_ghz():
    layout = Layout(
        ("east", "west"),
        np.array([[100.0, 0, 0], [0, 0, 0]]),
        np.full(2, 12.0),
        None,
        np.radians(-23.0),
        -1.18,
        5000.0,
        False,
    )
    uvw_m = antenna_uvw_m(equatorial_m(layout), np.array([0.0, HOUR]), np.radians(-30.0))
    uv_klambda = (uvw_m[:, 0] - uvw_m[:, 1])[:, :2] * 230e9 / LIGHT_M_S / 1e3
    # half of the last digit that was written down
    assert np.allclose(uv_klambda, [[76.7, 0.0], [74.1, -9.93]], rtol=0, atol=[0.05, 0.005])


def test_a_track_around_the_pole_is_a_circle():
    place_m = np.array([[300.0, -400.0, 77.0]])
    hours = np.linspace(-np.pi, np.pi, 25)
    uvw_m = antenna_uvw_m(place_m, hours, np.pi / 2)[:, 0]
    assert np.allclose(np.hypot(uvw_m[:, 0], uvw_m[:, 1]), 500.0, rtol=0, atol=1e-9)
    assert np.allclose(uvw_m[:, 2], 77.0, rtol=0, atol=1e-9)
    turned = np.diff(np.unwrap(np.arctan2(uvw_m[:, 1], uvw_m[:, 0])))
    assert np.allclose(turned, np.diff(hours), atol=1e-12)  # from u towards v, as far as the Earth


def test_any_track_is_an_ellipse_with_the_declination_in_its_axes():
    x, y, z = place = np.array([300.0, -400.0, 77.0])
    declination = 0.7
    u, v, w = antenna_uvw_m(place[None], np.linspace(0, 6, 50), declination)[:, 0].T
    # Thompson, Moran & Swenson (2017), eq. 4.8
    left = u**2 + ((v - z * np.cos(declination)) / np.sin(declination)) ** 2
    assert np.allclose(left, x**2 + y**2, rtol=1e-12)
    assert np.allclose(u**2 + v**2 + w**2, place @ place, rtol=1e-12)


@pytest.mark.parametrize(("hour_h", "declination_deg"), [(-2.0, -40.0), (1.5, 20.0), (0.3, -70.0)])
def test_axes_from_azimuth_and_elevation_give_the_uvw_of_hour_angle_and_declination(hour_h, declination_deg):
    layout = preset("alma.c3")
    hour, declination = np.radians([15 * hour_h, declination_deg])
    towards = np.array([np.cos(declination) * np.cos(hour), -np.cos(declination) * np.sin(hour), np.sin(declination)])
    east, north, up = enu_axes(layout.latitude_rad, 0.0) @ towards
    axes = sky_axes(np.arctan2(east, north), np.arcsin(up), layout.latitude_rad)
    expected = antenna_uvw_m(equatorial_m(layout), np.array([hour]), declination)[0]
    assert layout.enu_m @ axes.T == pytest.approx(expected, abs=1e-8)
    pole = sky_axes(0.0, np.pi / 6, np.pi / 6)
    assert pole @ pole.T == pytest.approx(np.eye(3)) and pole[0] == pytest.approx([1, 0, 0])


def test_an_hour_each_way_in_two_minutes():
    hours = hour_angles_rad(-1.0, 1.0, 120.0) / HOUR
    step_h = 120.0 / 3590.17
    assert len(hours) == 59
    assert hours[0] == pytest.approx(-1.0 + step_h / 2, abs=1e-6)  # 3590.17 is rounded: 3e-7 of a step each
    assert np.allclose(np.diff(hours), step_h, atol=1e-6)
    assert hours[-1] + step_h / 2 <= 1.0


@pytest.mark.parametrize("start_h, end_h, integration_s, count", [(0.0, 0.0, 10.0, 1), (0.0, 1.0, 3600.0, 1)])
def test_there_is_always_one_integration(start_h, end_h, integration_s, count):
    hours = hour_angles_rad(start_h, end_h, integration_s)
    assert len(hours) == count
    assert hours[0] == pytest.approx((start_h + integration_s / 3590.17 / 2) * HOUR, rel=1e-6)


def test_a_range_of_whole_integrations_loses_none():
    integration_s = 3600.0 / 1.00273790935 / 30  # thirty an hour of hour angle
    assert len(hour_angles_rad(-12.0, 12.0, integration_s)) == 720


def test_backwards_ranges_and_empty_integrations_are_refused():
    with pytest.raises(ValueError, match="end after it starts; got 1.0 h to -1.0 h"):
        hour_angles_rad(1.0, -1.0, 60.0)
    for wrong in (0.0, -1.0, float("nan")):
        with pytest.raises(ValueError, match="longer than 0 s"):
            hour_angles_rad(-1.0, 1.0, wrong)


@pytest.mark.parametrize("name", ["alma.c3", "vla.c", "eht.2017", "vlba"])
def test_elevation_is_the_angle_between_sight_line_and_ground(name):
    layout = preset(name)
    hours, declination = np.linspace(-3, 3, 9), -0.3
    latitude, longitude, _ = geodetic(itrf_m(layout))
    if not layout.earth_wide:
        latitude, longitude = np.full((2, len(layout.names)), [[layout.latitude_rad], [0.0]])
    ups = np.array([enu_axes(a, b)[2] for a, b in zip(latitude, longitude, strict=True)])
    expected = np.arcsin(np.array([ups @ _towards(hour, declination) for hour in hours]))
    assert np.allclose(elevations_rad(layout, hours, declination), expected, rtol=0, atol=1e-12)


def test_elevations_that_everybody_knows():
    layout = shape_layout("ring", 4)  # at ALMA's latitude
    latitude = layout.latitude_rad
    assert elevations_rad(layout, np.array([2.0]), -np.pi / 2) == pytest.approx(-latitude)  # the south pole
    assert elevations_rad(layout, np.array([0.0]), latitude) == pytest.approx(np.pi / 2, abs=1e-7)  # zenith
    for declination in (-0.9, 0.5):
        transit = elevations_rad(layout, np.array([0.0]), declination)
        assert transit == pytest.approx(np.pi / 2 - abs(latitude - declination))
    assert elevations_rad(layout, np.array([np.pi]), 0.3).max() < 0


def test_a_source_rises_where_it_should_for_each_station_of_the_eht():
    eht = preset("eht.2017")
    m87 = np.radians(12.39)
    sees = elevations_rad(eht, np.linspace(-np.pi, np.pi, 97), m87) > 0
    assert not sees[:, eht.names.index("SPT")].any()  # M87 never rises at the South Pole
    assert all(sees[:, k].any() and not sees[:, k].all() for k, name in enumerate(eht.names) if name != "SPT")


def _north_south_pair(distance_m, diameters_m):
    enu_m = np.array([[0.0, distance_m / 2, 0.0], [0.0, -distance_m / 2, 0.0]])
    return Layout(("north", "south"), enu_m, np.array(diameters_m), None, 0.0, 0.0, 0.0, False)


@pytest.mark.parametrize("diameters_m, reach_m", [((12.0, 12.0), 12.0), ((12.0, 7.0), 9.5)])
def test_two_antennas_shadow_below_the_elevation_of_geometry(diameters_m, reach_m):
    layout = _north_south_pair(15.0, diameters_m)
    limit = np.arcsin(reach_m / 15.0)  # seen from the source they are 15 m × sin(elevation) apart
    for elevation, expected in [(limit - 1e-6, True), (limit + 1e-6, False)]:
        # on the meridian of a site on the equator; the source stands in the south
        uvw_m = antenna_uvw_m(equatorial_m(layout), np.array([0.0]), elevation - np.pi / 2)
        assert shadowed(uvw_m, layout.diameters_m).tolist() == [[expected, False]]  # the southern is in front


def _shadowed_one_by_one(uvw_m, diameters_m):
    hidden = np.zeros(uvw_m.shape[:2], dtype=bool)
    for moment, antenna in np.ndindex(hidden.shape):
        for other in range(len(diameters_m)):
            du, dv, dw = uvw_m[moment, other] - uvw_m[moment, antenna]
            if dw > 0 and np.hypot(du, dv) < (diameters_m[antenna] + diameters_m[other]) / 2:
                hidden[moment, antenna] = True
    return hidden


def test_shadowing_fast_is_shadowing_slow():
    layout = preset("carma.e")  # two sizes of dishes, close together
    uvw_m = antenna_uvw_m(equatorial_m(layout), np.linspace(-1.5, 1.5, 12), -0.3)
    expected = _shadowed_one_by_one(uvw_m, layout.diameters_m)
    assert 0 < expected.sum() < expected.size  # the case says something
    assert np.array_equal(shadowed(uvw_m, layout.diameters_m), expected)


def test_nothing_shadows_one_antenna_or_antennas_far_apart():
    assert not shadowed(np.zeros((3, 1, 3)), np.array([12.0])).any()
    layout = preset("alma.c8")
    overhead = antenna_uvw_m(equatorial_m(layout), np.array([0.0]), layout.latitude_rad)
    assert not shadowed(overhead, layout.diameters_m).any()
    assert len(pairs(len(layout.names))[0]) == 903
