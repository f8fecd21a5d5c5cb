"""Bandwidth synthesis in the Synthesis app: every channel at its own wavelength, summed in one image."""

import numpy as np
import pytest

from synthwidgets.models import synthesis
from synthwidgets.models.synthesis import SYNTHESIS

STATE = {
    "array": {"shape": "y", "n": 7, "size_m": 150.0},
    "hour_angle_h": [-2.0, 1.0],
    "integration_s": 900.0,
    "shadowing": False,
    "cell_arcsec": 0.15,
    "sky": [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 3.0, "north_arcsec": -1.5}],  # on a pixel, lopsided
}
WIDE = {**STATE, "channels": 5, "fractional_bandwidth": 0.4}
SCALES = [0.84, 0.92, 1.0, 1.08, 1.16]


def test_the_image_is_the_mean_of_those_of_its_channels():
    """Natural weights without noise: each channel counts the same, and sums of samples add up."""
    graph = SYNTHESIS.graph(WIDE)
    assert graph["channel_scales"] == pytest.approx(SCALES, rel=1e-12)
    alone = [SYNTHESIS.graph({**STATE, "frequency_ghz": 230.0 * scale}) for scale in SCALES]
    for name in ("dirty_image", "dirty_beam"):
        mean = np.mean([one[name] for one in alone], axis=0)
        assert np.abs(graph[name] - mean).max() < 5e-5  # of the peak, 1: the gridder, once each
    assert graph["dirty_image"][128 - 10, 128 - 20] == pytest.approx(1.0, abs=5e-5)  # nothing is smeared


def test_a_sample_of_each_channel_lies_on_the_ray_of_its_pair():
    graph = SYNTHESIS.graph(WIDE)
    pairs, count = graph["all_pairs"], len(graph["hour_angles_rad"])
    block = next(iter(graph["whole_samples"]))
    u = block.u.reshape(count, 5, len(pairs.first))
    middle = graph["antenna_uvw"][:, pairs.first, 0] - graph["antenna_uvw"][:, pairs.second, 0]
    assert u == pytest.approx(np.array(SCALES)[:, None] * middle[:, None], rel=1e-9)


def test_more_channels_fill_the_plane_and_lower_the_sidelobes():
    """Of a snapshot: tracks that are points become rays."""
    snapshot = {**STATE, "hour_angle_h": [0.0, 0.2], "integration_s": 600.0, "sky": STATE["sky"]}
    band = {"channels": 32, "fractional_bandwidth": 0.6}
    narrow, wide = (SYNTHESIS.graph({**snapshot, **more})["dirty_beam"] for more in ({}, band))
    away = np.hypot(*np.mgrid[-128:128, -128:128]) > 40
    assert np.std(wide[away]) < 0.6 * np.std(narrow[away])


def test_the_noise_of_the_image_is_that_of_the_whole_band_and_every_channel_has_its_own():
    noise = {"noise": {"tsys_k": 100.0}}
    one, wide = SYNTHESIS.graph({**STATE, **noise}), SYNTHESIS.graph({**WIDE, **noise})
    assert wide["image_noise_jy"] == pytest.approx(one["image_noise_jy"], rel=1e-9)
    dice = np.concatenate(list(wide["whole_noise_jy"])).reshape(len(one["hour_angles_rad"]), 5, -1)
    assert len(np.unique(dice.round(12))) == dice.size
    first = np.concatenate(list(one["whole_noise_jy"])).reshape(dice[:, 0].shape)
    assert dice[:, 0] == pytest.approx(first * np.sqrt(5), rel=1e-9)  # a fifth of the band each


def test_weather_follows_the_source_in_every_channel():
    wide = SYNTHESIS.graph({**WIDE, "noise_from": "weather"})
    one = SYNTHESIS.graph({**STATE, "noise_from": "weather"})
    assert wide["image_noise_jy"] == pytest.approx(one["image_noise_jy"], rel=1e-9)


def test_a_held_antenna_ends_where_it_is_dropped():
    for weighting in ("natural", "briggs"):
        graph = SYNTHESIS.graph({**WIDE, "weighting": weighting})
        graph.set(held_indices=[1], held_enu_m=[[12.0, 30.0, 0.0]])
        held, points = graph["dirty_image"], graph["held_visibility_points"]
        graph.set(**synthesis.ACTS["drop"](graph))
        assert np.abs(held - graph["dirty_image"]).max() < 1e-4  # of the peak: the slopes of Briggs' weights
        mine = [index for index, pair in enumerate(zip(*graph["all_pairs"], strict=True)) if 1 in pair]
        rest = graph["resting_visibility_points"][mine]
        assert points.shape[0] == len(mine)
        # both ends of every track; a place is kept to 0.1 mm, 8e-2 wavelengths, of which 3″ make 7e-6 of a turn
        assert np.abs(points[:, [0, -1]] - rest[:, [0, -1]]).max() < 1e-5


def test_pixels_must_fit_the_highest_channel():
    fits = 0.98 / (2 * SYNTHESIS.graph(STATE)["longest_uv"]) * 648_000 / np.pi
    graph = SYNTHESIS.graph({**STATE, "cell_arcsec": fits})
    graph.set(channels=5, fractional_bandwidth=0.4)
    assert any("do not fit the grid" in note["text"] for note in graph["notes"])
    with pytest.raises(ValueError, match="too large for the longest baseline"):
        graph.set(cell_arcsec=fits * 0.999)


def test_too_many_samples_are_refused_in_a_sentence():
    graph = SYNTHESIS.graph({"array": "alma.c3", "hour_angle_h": [-4.0, 4.0], "integration_s": 60.0})
    with pytest.raises(ValueError, match="That makes .* samples"):
        graph.set(channels=64)
    assert graph["channels"] == 1


def test_files_hold_the_middle_of_the_band_and_say_so():
    from synthwidgets.apps.export import _sentences
    from synthwidgets.apps.observations import observe

    wide, one = (SYNTHESIS.graph({**state, "noise": {"tsys_k": 50.0}}) for state in (WIDE, STATE))
    assert np.array_equal(observe(wide)[0].visibilities, observe(one)[0].visibilities)
    said = list(_sentences(wide, observe(wide)))
    assert said[0] == "The visibilities are those of the middle of the band; the pictures are of 5 channels."


def test_a_wide_band_is_kept_in_links():
    graph = SYNTHESIS.graph(WIDE)
    again = SYNTHESIS.graph(SYNTHESIS.linked(SYNTHESIS.link_code(graph)))
    assert SYNTHESIS.state_of(again) == SYNTHESIS.state_of(graph)


@pytest.mark.parametrize("channels", [2, 4, 5])
def test_a_point_is_drawn_where_its_track_is_whatever_the_number_of_channels(channels):
    """Of an even number no channel is the middle one: a phase of its neighbour's would be turned by many degrees."""
    graph = SYNTHESIS.graph({**STATE, "channels": channels, "fractional_bandwidth": 0.4})
    u, v = np.moveaxis(graph["resting_tracks_klambda"] * 1e3, -1, 0)
    l_rad, m_rad = np.radians(np.array([3.0, -1.5]) / 3600)
    expected = np.exp(2j * np.pi * (u * l_rad + v * m_rad))
    found = graph["resting_visibility_points"] @ [1, 1j]
    assert found.shape == expected.shape
    assert np.abs(found - expected).max() < 1e-4  # w is left out of the closed form: a phase of less than that


@pytest.mark.parametrize("noise", [{}, {"noise": {"tsys_k": 100.0}}])
@pytest.mark.parametrize("weighting", ["natural", "briggs"])
@pytest.mark.parametrize("channels", [2, 4, 5])
def test_a_held_point_is_where_it_will_be_at_rest_whatever_the_number_of_channels(channels, weighting, noise):
    """Of an even number it was the neighbour channel's until the release, many degrees aside."""
    state = {**STATE, "channels": channels, "fractional_bandwidth": 0.4, "weighting": weighting, **noise}
    graph = SYNTHESIS.graph(state)
    graph.set(held_indices=[1], held_enu_m=[[12.0, 30.0, 0.0]])
    held = {name: graph[f"held_{name}_points"] for name in ("visibility", "model")}
    graph.set(**synthesis.ACTS["drop"](graph))
    mine = [index for index, pair in enumerate(zip(*graph["all_pairs"], strict=True)) if 1 in pair]
    for name, points in held.items():
        rest = graph[f"resting_{name}_points"]
        assert (points is None) == (rest is None) == (name == "model" and not noise)
        if points is not None:  # all of every track's points: a place is kept to 0.1 mm, as above
            assert points.shape == rest[mine].shape
            assert np.abs(points - rest[mine]).max() < 1e-5


@pytest.mark.parametrize("channels", [4, 5])
def test_held_points_are_those_of_dishes_of_two_sizes_and_lost_where_their_track_is(channels):
    """Each pair hears its own sky, found among all that are computed; the low ones are no numbers."""
    sizes = [(0.0, 12.0), (40.0, 7.0), (90.0, 12.0), (150.0, 7.0)]
    antennas = [
        {"name": f"A{number}", "east_m": east, "north_m": 0.2 * east, "up_m": 0.0, "diameter_m": size}
        for number, (east, size) in enumerate(sizes)
    ]
    more = {"channels": channels, "fractional_bandwidth": 0.4, "weighting": "uniform", "primary_beam": "on"}
    more |= {"array": {"antennas": antennas}, "hour_angle_h": [-6.0, 6.0], "elevation_limit_deg": 40}
    graph = SYNTHESIS.graph({**STATE, **more})
    graph.set(held_indices=[1], held_enu_m=[[41.0, 30.0, 0.0]])
    points, lost = graph["held_visibility_points"], graph["held_lost"].astype(bool)
    assert 0 < lost.sum() < lost.size and np.array_equal(np.isnan(points[..., 0]), lost)
    graph.set(**synthesis.ACTS["drop"](graph))
    mine = [index for index, pair in enumerate(zip(*graph["all_pairs"], strict=True)) if 1 in pair]
    assert points == pytest.approx(graph["resting_visibility_points"][mine], abs=1e-5, nan_ok=True)
