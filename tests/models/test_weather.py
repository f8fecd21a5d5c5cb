"""Noise from conditions in the Synthesis app, stated for the image and found in it."""

import numpy as np
import pytest

from synthwidgets.core.sampling import radiometer_jy
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import say

# One hour by the clock, as 120 integrations of 30 s; the source passes overhead and nothing is in a shadow.
HOUR = {"array": "alma.c3", "hour_angle_h": [-0.5014, 0.5014], "integration_s": 30.0, "elevation_limit_deg": 0}
HOUR |= {"declination_deg": -23.03, "shadowing": False}
POINT = [{"kind": "point", "flux_jy": 1e-9}]
SMALL = {"array": {"shape": "y", "n": 9, "size_m": 200.0}, "hour_angle_h": [-3.0, 3.0], "integration_s": 600.0}
SMALL |= {"shadowing": False, "elevation_limit_deg": 0, "declination_deg": -23.0, "frequency_ghz": 345.0}
WET = {"noise_from": "weather", "pwv_mm": 2.0}


def weights_of(graph):
    return np.concatenate(list(graph["whole_natural_weights"]))


def test_the_hour_of_43_antennas_has_the_noise_of_the_radiometer_formula():
    """13.6 µJy, facts/calibration 4.8: 100 K at 230 GHz are 3594 Jy; 7.5 GHz, two polarisations, 0.845."""
    graph = SYNTHESIS.graph({**HOUR, "noise": {"sefd_jy": 3594.0}})
    assert len(graph["hour_angles_rad"]) == 120
    expected = radiometer_jy(3594.0, 43, 7.5e9, 3600.0, 0.845, 2)
    assert expected == pytest.approx(13.62e-6, abs=5e-9)
    assert graph["image_noise_jy"] == pytest.approx(expected, rel=1e-9)
    assert ["Thermal noise", "13.6 µJy/beam"] in [row[:2] for row in graph["facts"]]


@pytest.mark.parametrize("tsys_k, bandwidth_ghz, told", [(50, 7.5, True), (50, 1.0, False), (0, 7.5, False)])
def test_a_bandwidth_above_the_frequency_is_told_where_there_is_noise(tsys_k, bandwidth_ghz, told):
    """ALMA's 7.5 GHz, with which the app opens, at the 1.4 GHz that the VLA brings."""
    noise = {"tsys_k": tsys_k, "bandwidth_ghz": bandwidth_ghz}
    graph = SYNTHESIS.graph({**SMALL, "frequency_ghz": 1.4, "cell_arcsec": 10.0, "noise": noise})
    words = say("note.bandwidth", bandwidth=f"{bandwidth_ghz:g}", frequency="1.4")
    assert (words in [note["text"] for note in graph["notes"]]) == told


@pytest.mark.parametrize("weighting", ["natural", "uniform"])
def test_the_noise_that_is_stated_is_found_in_the_image(weighting):
    """Four dice of nearly nothing: in the image the root of the mean square is the noise that is stated."""
    found = []
    for seed in range(4):
        noise = {"sefd_jy": 3594.0, "seed": seed}
        graph = SYNTHESIS.graph({**HOUR, "noise": noise, "sky": POINT, "weighting": weighting})
        found.append(np.mean(graph["dirty_image"] ** 2))
    # some 200 × 200 beams' worth of pixels are 5 000 independent numbers: 1 % each, and the four agree with that
    assert np.sqrt(np.mean(found)) == pytest.approx(graph["image_noise_jy"], rel=0.03)


def test_other_weights_and_tapers_are_noisier_than_natural_ones():
    natural = SYNTHESIS.graph({**SMALL, **WET})["image_noise_jy"]
    for change in ({"weighting": "uniform"}, {"weighting": "briggs"}, {"taper_arcsec": 2.0}):
        assert SYNTHESIS.graph({**SMALL, **WET, **change})["image_noise_jy"] > natural


def test_a_low_source_counts_less_and_east_is_as_west():
    """Three hours from the meridian the air is thicker: weights go as 1 over Tsys squared, symmetric in hour angle."""
    graph = SYNTHESIS.graph({**SMALL, **WET})
    tsys_k = graph["weather_tsys_k"][:, 0]
    middle, count = len(tsys_k) // 2, len(graph["all_pairs"].first)
    assert tsys_k[0] > 1.1 * tsys_k[middle]
    weights = weights_of(graph).reshape(-1, count)[:, 0]
    assert weights * tsys_k**2 == pytest.approx(weights[0] * tsys_k[0] ** 2, rel=1e-9)
    noises = {}
    for name, hours in {"low": [2.5, 3.0, 3.5], "east": [-2.5, -3.0, -3.5], "high": [-0.5, 0.0, 0.5]}.items():
        state = {key: value for key, value in {**SMALL, **WET}.items() if key != "hour_angle_h"}
        noises[name] = SYNTHESIS.graph({**state, "hour_angles_h": hours})["image_noise_jy"]
    assert noises["low"] > 1.1 * noises["high"] and noises["low"] == pytest.approx(noises["east"], rel=1e-9)


def test_more_water_more_noise_and_the_picture_says_how_much():
    noises = [SYNTHESIS.graph({**SMALL, **WET, "pwv_mm": pwv})["image_noise_jy"] for pwv in (0.5, 1.0, 3.0)]
    assert noises == sorted(noises) and noises[2] > 1.5 * noises[0]
    graph = SYNTHESIS.graph({**SMALL, **WET})
    assert graph["notes"][0]["text"].startswith("With 2 mm of water, 73 % of the light comes through towards")
    labels = [row[0] for row in graph["facts"]]
    assert labels.index("Thermal noise") == labels.index("System temperature") + 1


def test_where_the_table_ends_the_number_that_is_typed_counts():
    graph = SYNTHESIS.graph({**SMALL, **WET, "frequency_ghz": 22.0, "noise": {"tsys_k": 50.0}})
    assert graph["weather_tsys_k"] is None and graph["image_noise_jy"] > 0
    assert graph["notes"][0]["text"].startswith("The table of the air goes from 84 to 374 GHz.")
    assert SYNTHESIS.graph({**SMALL, **WET, "frequency_ghz": 22.0})["image_noise_jy"] is None  # 0 K: no noise


def test_telescopes_whose_noise_is_known_keep_it():
    graph = SYNTHESIS.graph({"array": "eht.2017", "noise_from": "weather", "noise": {"tsys_k": 1.0}})
    assert graph["weather_tsys_k"] is None
    assert any("weather changes nothing" in note["text"] for note in graph["notes"])


def test_dragging_an_antenna_leaves_the_noise_of_the_others_and_states_that_of_all():
    graph = SYNTHESIS.graph({**SMALL, **WET})
    before = graph["image_noise_jy"]
    graph.set(held_indices=[0], held_enu_m=[[30.0, 10.0, 0.0]])
    assert graph["image_noise_jy"] == pytest.approx(before, rel=1e-9)  # as many samples, at the same elevations
    graph.set(weighting="uniform")
    assert graph["image_noise_jy"] is None and ["Thermal noise", "–"] in [row[:2] for row in graph["facts"]]


def test_points_of_the_plot_carry_the_noise_of_their_own_moment():
    graph = SYNTHESIS.graph({**SMALL, **WET})
    whole = np.concatenate(list(graph["whole_visibilities"])).reshape(-1, len(graph["all_pairs"].first))
    points = graph["resting_visibility_points"]
    at = graph["points_at"]
    assert np.array_equal(points[..., 0].T, whole[at].real)


def test_what_is_exported_has_its_own_weight_at_each_moment():
    from synthwidgets.apps.observations import observe

    graph = SYNTHESIS.graph({**SMALL, **WET})
    (observation,) = observe(graph)
    assert np.ravel(observation.weights) == pytest.approx(weights_of(graph) / 2, rel=1e-12)  # of one hand of two
    difference = np.ravel(observation.visibilities) - np.concatenate(list(graph["whole_visibilities"]))
    assert np.abs(difference).max() < 1e-7  # of 0.8 Jy: the export does not look discs up in a table


def test_the_span_of_the_system_temperature_is_that_of_what_is_seen():
    """Below the horizon the formula grows without end, and nobody observes there."""
    graph = SYNTHESIS.graph({**SMALL, **WET, "hour_angle_h": [-12.0, 12.0], "elevation_limit_deg": 10.0})
    seen_k = graph["weather_tsys_k"][graph["seen"]]
    words = next(row[1] for row in graph["facts"] if row[0] == "System temperature")
    assert words == f"{seen_k.min():.0f} – {seen_k.max():.0f} K"
    assert seen_k.max() < graph["weather_tsys_k"].max() / 2  # the source sets in these hours
