"""Air that the wind carries: what one antenna sees a downwind one sees later, and all signs."""

import numpy as np
import pytest

from synthwidgets.core.arrays import pairs, preset
from synthwidgets.core.coherence import path_phase_rad
from synthwidgets.core.constants import LIGHT_M_S
from synthwidgets.core.gridding import dirty_sums
from synthwidgets.core.phase_screen import phase_screen, screen_grid, spectrum, structure_function
from synthwidgets.core.troposphere import (
    Air,
    airmass,
    antenna_paths_m,
    downwind,
    lump_path_m,
    pierce_points_m,
    screen_places_m,
)

ZENITH = np.pi / 2
GRID = screen_grid(3000.0, 12_000.0)


@pytest.fixture(scope="module")
def screen():
    return phase_screen(GRID, spectrum(GRID), 11)


def air(screen, **other):
    usual = {"wet_rms_m": 160e-6, "dry_rms_m": 70e-6, "height_m": 1000.0, "wind_m_s": 10.0, "wind_from_rad": 0.7}
    return Air(screen, **{**usual, **other})


@pytest.mark.parametrize("speed", [10.0, 7.3])
@pytest.mark.parametrize("wind_from_deg", [0.0, 63.0, 270.0])
def test_translation_the_downwind_antenna_repeats_the_upwind_one_after_distance_over_speed(
    screen, wind_from_deg, speed
):
    wind = np.radians(wind_from_deg)
    two = np.zeros((2, 3))
    two[1, :2] = 100 * downwind(wind)
    blown = air(screen, wind_m_s=speed, wind_from_rad=wind)
    times_s = np.arange(0, 600, 6.0)
    first = antenna_paths_m(blown, two[:1], times_s, 1.0, 1.1)
    later = antenna_paths_m(blown, two[1:], times_s + 100 / speed, 1.0, 1.1)
    for one, other in zip(first, later, strict=True):
        assert np.abs(one - other).max() < 1e-10  # single precision of a tenth of a millimetre
        assert one.std() > 1e-5


@pytest.mark.parametrize(
    ("wind_from_deg", "east", "north"), [(0, 0, -1), (90, -1, 0), (180, 0, 1), (270, 1, 0), (225, 0.70711, 0.70711)]
)
def test_wind_blows_away_from_where_it_comes_from(wind_from_deg, east, north):
    assert downwind(np.radians(wind_from_deg)) == pytest.approx([east, north], abs=1e-5)


def test_the_frame_of_the_air_turns_with_the_wind_and_is_carried_along():
    point = np.array([30.0, 40.0])
    assert screen_places_m(point, 0.0, 10.0, np.radians(270.0)) == pytest.approx((30, 40))  # a west wind: east, north
    assert screen_places_m(point, 0.0, 10.0, np.radians(0.0)) == pytest.approx((-40, 30))  # downwind south, left east
    assert screen_places_m(point, 2.0, 10.0, np.radians(270.0)) == pytest.approx((10, 40))


def test_lines_of_sight_lean_towards_the_source_by_height_over_tangent():
    place = np.array([[5.0, 7.0, 0.0], [5.0, 7.0, 200.0]])
    east = pierce_points_m(place, np.radians(90.0), np.radians(45.0), 1000.0)
    assert east == pytest.approx(np.array([[1005, 7], [805, 7]]))  # from higher ground there is less to go
    north = pierce_points_m(place[:1], np.radians(0.0), np.radians(30.0), 1000.0)
    assert north == pytest.approx(np.array([[5, 7 + 1000 * np.sqrt(3)]]))
    assert pierce_points_m(place, 2.0, ZENITH, 1000.0) == pytest.approx(place[:, :2])
    many = pierce_points_m(place, np.zeros(4), np.full(4, 1.0), 1000.0)
    assert many.shape == (4, 2, 2)


def test_calibrator_and_target_look_through_different_air_that_the_wind_makes_alike(screen):
    """A source 3° upwind of the zenith shows now what the zenith shows when the wind has gone as far."""
    blown = air(screen, wind_from_rad=np.radians(270.0))
    one = np.zeros((1, 3))
    low = np.radians(87.0)
    shift_s = 1000 / np.tan(low) / 10
    times_s = np.arange(0, 300, 5.0)
    upwind = antenna_paths_m(blown, one, times_s, np.radians(270.0), low)[0] / airmass(low)
    zenith_later = antenna_paths_m(blown, one, times_s + shift_s, 0.0, ZENITH)[0]
    assert np.abs(upwind - zenith_later).max() < 1e-10
    assert np.abs(upwind - antenna_paths_m(blown, one, times_s, 0.0, ZENITH)[0]).max() > 1e-6


def test_more_air_towards_the_horizon():
    assert airmass(np.radians([90.0, 30.0])) == pytest.approx([1, 2])
    assert airmass(0.0) == airmass(-0.1) == pytest.approx(20)


def test_wet_and_dry_add_up_in_squares_to_the_path_rms_of_1_km():
    """Two antennas 1 km apart along the wind: over the whole screen, its own D for them, each part by itself."""
    grid = screen_grid(3000.0, 12_000.0)
    power = spectrum(grid)
    total = np.zeros(2)
    for seed in range(1, 13):
        blown = air(phase_screen(grid, power, seed), wind_from_rad=np.radians(270.0))
        two = np.array([[0.0, 0.0, 0.0], [1000.0, 0.0, 0.0]])
        for north in (0.0, 2560.0, 5120.0, 7680.0):
            two[:, 1] = north
            paths = antenna_paths_m(blown, two, np.arange(0, 4096, 10.0), 0.0, ZENITH)
            total += [np.mean((one[:, 0] - one[:, 1]) ** 2) / 48 for one in paths]
    # 48 lines of 41 km, some 15 independent stretches each: an rms within 1/sqrt(2 · 720), four of them
    assert np.sqrt(total) == pytest.approx([160e-6, 70e-6], rel=0.11)
    assert structure_function(grid, power)(np.array([1000.0, 0.0])) == pytest.approx(1)


def test_path_growing_eastward_by_a_millionth_moves_the_image_0_206_arcsec_west():
    layout = preset("alma.c3")
    first, second = pairs(len(layout.names))
    wavelength_m = LIGHT_M_S / 230e9
    u, v = ((layout.enu_m[first] - layout.enu_m[second]) / wavelength_m).T[:2]
    path_m = 1e-6 * layout.enu_m[:, 0]
    seen = np.exp(1j * path_phase_rad(path_m[first] - path_m[second], 230e9))  # of a point of 1 Jy in the zenith
    cell_arcsec, npix = 0.02, 256
    image, _ = dirty_sums(u, v, seen, np.ones(len(u)), npix, np.radians(cell_arcsec / 3600))
    row, column = np.unravel_index(image.argmax(), image.shape)
    west = (image[row, column - 1 : column + 2] / image.max()) @ [-1, 0, 1]  # the parabola through three pixels
    bend = 2 * (2 - image[row, column - 1] / image.max() - image[row, column + 1] / image.max())
    assert (column + west / bend - npix // 2) * cell_arcsec == pytest.approx(0.2063, abs=0.001)  # columns grow west
    assert row == npix // 2


def test_a_lump_passes_over_the_antennas_in_the_order_of_the_wind():
    """A west wind of 10 m/s: over A at the site after 30 s when it starts 300 m west, over B 100 m east 10 s later."""
    times_s = np.arange(0.0, 60.0, 0.5)
    places = np.array([[0.0, 0.0], [100.0, 0.0]])
    along, across = screen_places_m(places, times_s[:, None], 10.0, np.radians(270.0))
    seen_m = lump_path_m(along + 300.0, across, 1e-3, 60.0)
    assert times_s[seen_m.argmax(axis=0)].tolist() == [30.0, 40.0]
    assert seen_m.max() == pytest.approx(1e-3)
    assert seen_m[times_s == 33.0, 0] == pytest.approx(5e-4)  # 30 m from its middle: half
