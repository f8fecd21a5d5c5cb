"""Layouts, pairs, teaching shapes, and antennas dragged over the globe."""

import numpy as np
import pytest

from synthwidgets.core.arrays import (
    Layout,
    Site,
    baselines_enu_m,
    equatorial_m,
    itrf_m,
    on_the_ground,
    pairs,
    preset,
    preset_ids,
    shape_layout,
)
from synthwidgets.core.geodesy import enu_from_itrf


def _layout(names=("a", "b"), enu_m=((0, 0, 0), (1, 0, 0)), diameters_m=(12, 12)):
    return Layout(names, np.array(enu_m), np.array(diameters_m), None, 0.1, 0.2, 0.0, False)


def test_a_layout_does_not_change_and_can_be_a_key():
    layout = _layout()
    with pytest.raises(ValueError, match="read-only"):
        layout.enu_m[0, 0] = 1.0
    assert {layout: 1}[layout] == 1
    assert layout != _layout()


def test_a_layout_keeps_its_own_copy():
    enu_m = np.zeros((2, 3))
    layout = Layout(("a", "b"), enu_m, np.full(2, 12.0), None, 0.0, 0.0, 0.0, False)
    enu_m[0, 0] = 7.0
    assert layout.enu_m[0, 0] == 0.0


def test_a_name_that_stands_twice_is_refused():
    with pytest.raises(ValueError, match="Two antennas are called 'a'"):
        _layout(names=("a", "a"))


def test_arrays_of_another_length_are_refused():
    with pytest.raises(ValueError, match="diameters_m has shape"):
        _layout(diameters_m=(12,))


@pytest.mark.parametrize("n, count", [(1, 0), (2, 1), (10, 45), (43, 903)])
def test_number_of_pairs(n, count):
    first, second = pairs(n)
    assert len(first) == len(second) == count


def test_order_of_pairs_and_sign_of_baselines():
    first, second = pairs(4)
    assert list(zip(first, second, strict=True)) == [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
    enu_m = np.array([[5.0, 1.0, 0.0], [2.0, 3.0, 1.0]])
    assert baselines_enu_m(enu_m, *pairs(2)).tolist() == [[3.0, -2.0, -1.0]]  # antenna 1 minus antenna 2


@pytest.mark.parametrize("name", preset_ids())
def test_the_way_through_itrf_is_the_way_through_east_north_up(name):
    layout = preset(name)
    first, second = pairs(len(layout.names))
    places_m = itrf_m(layout)
    turn = 0.0 if layout.earth_wide else layout.longitude_rad  # from Greenwich's meridian to the site's
    x, y, z = (places_m[first] - places_m[second]).T
    through_itrf = np.column_stack(
        [np.cos(turn) * x + np.sin(turn) * y, np.cos(turn) * y - np.sin(turn) * x, z]
    )
    straight = equatorial_m(layout)[first] - equatorial_m(layout)[second]
    assert np.abs(through_itrf - straight).max() < 1e-6


def test_equatorial_axes():
    latitude = np.radians(-30.0)
    layout = Layout(("e", "n", "u"), np.eye(3) * 100, np.full(3, 12.0), None, latitude, 1.0, 0.0, False)
    expected = [
        [0, 100, 0],  # east is y
        [-100 * np.sin(latitude), 0, 100 * np.cos(latitude)],
        [100 * np.cos(latitude), 0, 100 * np.sin(latitude)],  # up leans away from the north pole
    ]
    assert np.allclose(equatorial_m(layout), expected, rtol=0, atol=1e-12)


SIZES = [("pair", 2), ("line", 7), ("y", 27), ("y", 2), ("ring", 12)]
SIZES += [("random", 50), ("random", 300), ("grid", 10)]


@pytest.mark.parametrize("shape, n", SIZES)
def test_a_shape_has_its_number_and_its_size(shape, n):
    layout = shape_layout(shape, n, size_m=500.0, seed=3)
    lengths_m = np.linalg.norm(baselines_enu_m(layout.enu_m, *pairs(n)), axis=1)
    assert len(layout.names) == len(set(layout.names)) == n
    assert lengths_m.max() == pytest.approx(500.0, abs=1e-9)
    assert lengths_m.min() > 0
    assert np.allclose(layout.enu_m.mean(axis=0), 0, atol=1e-9)
    assert set(layout.diameters_m) == {12.0}


def test_pair_and_line_run_east_and_west():
    assert np.allclose(shape_layout("pair", 2, 100.0).enu_m, [[-50, 0, 0], [50, 0, 0]], atol=1e-12)
    line = shape_layout("line", 5, 100.0).enu_m
    assert np.allclose(line[:, 0], [-50, -25, 0, 25, 50], atol=1e-12)
    assert not line[:, 1:].any()


def test_ring_starts_in_the_north_and_is_round():
    ring = shape_layout("ring", 8, 100.0).enu_m
    assert np.allclose(np.hypot(*ring[:, :2].T), 50.0, atol=1e-12)
    assert np.allclose(ring[0], [0, 50, 0], atol=1e-12)
    assert ring[1, 0] > 0  # and goes round by the east


def test_y_has_three_arms_a_third_of_a_turn_apart_that_open_outwards():
    plan = shape_layout("y", 12, 1000.0).enu_m[:, :2]
    azimuth_deg = np.degrees(np.arctan2(plan[:, 0], plan[:, 1])) % 360
    for arm, expected_deg in enumerate((0.0, 120.0, 240.0)):
        turned = (azimuth_deg[arm::3] - expected_deg + 180) % 360 - 180
        assert np.allclose(turned, 0, atol=1e-9)
    steps_m = np.diff(np.hypot(*plan[::3].T))
    assert np.all(np.diff(steps_m) > 0)


def test_grid_is_as_square_as_can_be():
    plan = shape_layout("grid", 9, 200.0).enu_m
    side_m = 200.0 / np.sqrt(2)
    assert sorted(set(plan[:, 0].round(6))) == pytest.approx([-side_m / 2, 0, side_m / 2], abs=1e-6)
    assert plan[0, 0] < 0 and plan[0, 1] < 0


def test_random_is_the_same_for_the_same_seed_only():
    first = shape_layout("random", 20, seed=5).enu_m
    assert np.array_equal(first, shape_layout("random", 20, seed=5).enu_m)
    assert not np.allclose(first, shape_layout("random", 20, seed=6).enu_m)


def test_a_shape_stands_at_alma_unless_told():
    assert shape_layout("ring", 5).site == preset("alma.c3").site
    here = Site(0.5, -0.5, 100.0)
    assert shape_layout("ring", 5, site=here).site == here


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (("star", 5), "no array shape called 'star'"),
        (("ring", 1), "from 2 to 300; got 1"),
        (("ring", 301), "from 2 to 300; got 301"),
        (("ring", 2.5), "from 2 to 300; got 2.5"),
        (("pair", 3), "A pair has 2 antennas; got 3"),
        (("ring", 5, 0.0), "above 0 m; got 0.0 m"),
        (("ring", 5, float("inf")), "above 0 m; got inf m"),
        (("ring", 5, float("nan")), "above 0 m; got nan m"),
        (("random", 5, 100.0, -1), "A seed is a whole number, 0 or above; got -1"),
    ],
)
def test_what_no_shape_can_be_is_refused_in_a_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=sentence):
        shape_layout(*arguments)


def _from_the_centre(layout, enu_m):
    return np.linalg.norm(enu_m - enu_from_itrf(np.zeros(3), *layout.site), axis=1)


@pytest.mark.parametrize("name", ["eht.2017", "vlba", "gmva"])
def test_dragged_by_nothing_every_station_stays(name):
    layout = preset(name)
    everyone = range(len(layout.names))
    # 1e-3 m: near the limb a rounding across (1e-9 m) grows by √(2 × radius / rounding) on the way to up
    assert np.abs(on_the_ground(layout, everyone, layout.enu_m) - layout.enu_m).max() < 1e-3


def test_a_dragged_station_stays_on_the_globe_and_on_its_side():
    layout = preset("eht.2017")
    everyone = list(range(len(layout.names)))
    moved = on_the_ground(layout, everyone, layout.enu_m * [0.9, 0.9, 0.0])
    assert np.allclose(moved[:, :2], layout.enu_m[:, :2] * 0.9, rtol=0, atol=1e-6)
    radius_m = _from_the_centre(layout, layout.enu_m)
    assert np.allclose(_from_the_centre(layout, moved), radius_m, rtol=0, atol=1e-6)
    deep_m = enu_from_itrf(np.zeros(3), *layout.site)[2]
    assert np.array_equal(np.sign(moved[:, 2] - deep_m), np.sign(layout.enu_m[:, 2] - deep_m))


def test_outside_the_globe_a_station_is_put_on_its_limb():
    layout = preset("eht.2017")
    centre_m = enu_from_itrf(np.zeros(3), *layout.site)
    moved = on_the_ground(layout, [2], np.add(centre_m, [[3e7, 4e7, 0.0]]))
    radius_m = _from_the_centre(layout, layout.enu_m[[2]])[0]
    assert np.allclose(moved - centre_m, [[0.6 * radius_m, 0.8 * radius_m, 0.0]], rtol=0, atol=1.0)


def test_on_level_ground_a_place_is_taken_as_it_is():
    layout = preset("alma.c3")
    assert on_the_ground(layout, [1], [[1e3, 2e3, 3.0]]).tolist() == [[1e3, 2e3, 3.0]]
