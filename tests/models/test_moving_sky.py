"""What a learner finds in the air over an array, against the laws behind it, and every sentence that he may read."""

import re
from pathlib import Path

import numpy as np
import pytest

from synthwidgets.core.constants import ARCSEC
from synthwidgets.graph import Graph
from synthwidgets.models import moving_sky_picture as picture
from synthwidgets.models.moving_sky import ACTS, ARRAYS, MOVING_SKY, OPENING
from synthwidgets.models.moving_sky_air import LUMP_AHEAD_M, LUMP_PATH_M
from synthwidgets.texts import say, speaking

TURBULENT = {"air": "turbulent"}
TAIL_UM = 0.3  # of the lump 100 m from its middle: 600 µm · 2^-(4 (100/60)²), rounded up
LONG = {"array": "alma.c7", "air": "turbulent"}


def opened(**inputs):
    return MOVING_SKY.graph(inputs)


def test_it_opens_on_a_lump_that_nears_antenna_a_and_b_stands_100_m_downwind():
    graph = opened()
    assert graph["delay"] == {"along_m": pytest.approx(100), "across_m": pytest.approx(0), "delay_s": pytest.approx(10)}
    assert graph["antenna_path_um"] == pytest.approx(np.zeros(8), abs=TAIL_UM)
    row, column = np.unravel_index(graph["window_path_um"].argmax(), (96, 96))
    window = graph["window"]
    pixel_m = window["side_m"] / 96
    places_m = (np.array([column, row]) + 0.5 - 48) * pixel_m + window["middle_m"]
    # rows grow north and columns east, as on the map: the lump is west of A at (-60, 0)
    assert places_m == pytest.approx([-60 - LUMP_AHEAD_M, 0], abs=pixel_m)


def test_the_error_belongs_to_the_line_of_sight_and_b_sees_it_ten_seconds_later():
    graph = opened()
    paths = {}
    for time_s in (15.0, 25.0):
        graph.set(time_s=time_s)
        paths[time_s] = graph["antenna_path_um"]
        turned = np.abs(np.angle(graph["seen"])) > 0.01  # rad; the tail of the lump makes 0.0013
        feels = int(paths[time_s].argmax())
        assert turned.tolist() == [feels in pair for pair in zip(*graph["all_pairs"], strict=True)]  # 7 of 28 pairs
    assert paths[15.0][0] == pytest.approx(LUMP_PATH_M * 1e6) == paths[25.0][1]
    assert np.abs(np.delete(paths[15.0], 0)).max() < TAIL_UM


def test_what_the_recorder_shows_of_a_it_shows_of_b_ten_seconds_later():
    graph = opened(time_s=40.0)
    times_s, (first, second) = graph["trace_times_s"], graph["trace_path_um"]
    assert times_s[-1] == 40.0 and len(times_s) == 241
    assert times_s[first.argmax()] == pytest.approx(15) and times_s[second.argmax()] == pytest.approx(25)
    later = 40  # points of a quarter of a second
    assert second[later:] == pytest.approx(first[:-later], abs=1e-6)


@pytest.mark.parametrize(("band", "ghz"), [(0, 90), (1, 230), (2, 345)])
def test_the_same_path_at_three_frequencies(band, ghz):
    graph = opened(time_s=15.0)
    path_m = (graph["antenna_path_um"][0] - graph["antenna_path_um"][1]) * 1e-6
    phase_deg = -360 * ghz * 1e9 * path_m / 299_792_458.0
    assert path_m == pytest.approx(LUMP_PATH_M, abs=TAIL_UM * 1e-6)
    assert graph["band_phase_deg"][band, -1] == pytest.approx(phase_deg)
    assert graph["bands"][band]["phase_deg"] == pytest.approx(phase_deg)


def test_a_phase_is_negative_for_more_path_and_first_minus_second():
    graph = opened(time_s=15.0)
    assert graph["antenna_phase_deg"][0] == pytest.approx(-165.7, abs=0.05)
    assert graph["trace_phase_deg"][-1] == pytest.approx(-165.7, abs=0.1)  # the tail, 0.08°
    graph.set(time_s=25.0)  # over B, which is taken off
    assert graph["trace_phase_deg"][-1] == pytest.approx(165.7, abs=0.1)


def test_turbulence_comes_by_with_the_wind_too():
    graph = opened(**TURBULENT, path_rms_um=300.0)
    first, second = graph["trace_path_um"]
    assert second[40:] == pytest.approx(first[:-40], abs=1e-4)  # single precision
    assert np.ptp(first) > 10


def test_a_seed_is_a_night_whatever_the_sliders_say_and_the_rms_scales_it():
    graph = opened(**TURBULENT, seed=4)
    night = graph["antenna_path_um"]
    graph.set(wind_m_s=17.0)
    assert np.array_equal(graph["antenna_path_um"], night)  # at time 0 the air stands where it stood
    graph.set(path_rms_um=350.0)
    assert graph["antenna_path_um"] == pytest.approx(2 * night)
    graph.set(**ACTS["choose_night"](graph, 5))
    assert not np.allclose(graph["antenna_path_um"], 2 * night)
    assert np.array_equal(opened(**TURBULENT, seed=4)["antenna_path_um"], night)


def test_the_rms_of_pairs_lies_about_the_exact_curve():
    """Twelve nights of twenty minutes on all pairs of 43 antennas: the mean square, by length."""
    graph = opened(**LONG)
    curve, lengths = graph["rms_curve"], graph["pair_lengths_m"]
    squares = np.zeros(len(lengths))
    for seed in range(1, 13):
        graph.set(seed=seed)
        squares += graph["pair_rms_deg"] ** 2 / 12
    expected = np.interp(lengths, curve["length_m"], curve["rms_deg"])
    for low, high in ((50, 300), (300, 1000), (1000, 4000)):
        those = (lengths > low) & (lengths < high)
        ratio = np.sqrt(squares[those].mean() / np.mean(expected[those] ** 2))
        # 12 nights of 12 km of air: some 12 x 12 independent stretches of a km, and both ends of the band to them
        assert ratio == pytest.approx(1, abs=3 / np.sqrt(2 * 144))
    at_1_km = np.interp(1000, curve["length_m"], curve["rms_deg"])
    assert at_1_km == pytest.approx(48.3, abs=0.2)  # 175 µm at 230 GHz; read off between points of the curve


def test_slopes_are_those_that_alma_measures():
    graph = opened(**LONG)
    assert graph["rms_slopes"] == pytest.approx([0.60, 0.25], abs=0.03)
    steep, flat = graph["pair_slopes"]
    assert steep > flat  # of twenty minutes of one night: no closer than that
    graph.set(air="lump")
    assert graph["rms_slopes"] is None and graph["pair_slopes"] == [None, None] and graph["rms_curve"] is None


def test_towards_the_horizon_there_is_more_air_and_the_source_stands_elsewhere():
    graph = opened(**TURBULENT)
    graph.set(elevation_deg=30.0, azimuth_deg=90.0)
    assert graph["slant"] == pytest.approx(2)
    assert graph["pierce_m"] - graph["layout"].enu_m[:, :2] == pytest.approx(
        np.tile([1000 * np.sqrt(3), 0], (8, 1))  # towards the east
    )
    curve = opened(**TURBULENT)["rms_curve"]
    assert graph["rms_curve"]["rms_deg"] == pytest.approx(2 * np.array(curve["rms_deg"]))


def test_path_growing_eastward_moves_the_image_west():
    functions = (picture.seen, picture.dirty_image, picture.tilt_arcsec, picture.brightest)
    start = opened(array="alma.c3", air="lump")
    names = ("all_pairs", "snapshot_uv", "npix", "cell_arcsec", "wavelength_m", "clean_beam")
    places_m = start["layout"].enu_m[:, :2]
    beam_arcsec = start["clean_beam_shape"]["major_arcsec"]
    far = -2 * beam_arcsec, 0.0  # a slope moves the point, however far: that is no sidelobe
    steep = np.array([-far[0] * ARCSEC, 0.0])
    for slope, where in (
        (np.array([4e-6, 0.0]), (-0.825, 0.0)), (np.array([0.0, 4e-6]), (0.0, -0.825)), (steep, far)
    ):  # fmt: skip
        inputs = {name: start[name] for name in names} | {"antenna_path_m": places_m @ slope}
        brightest = Graph(inputs, functions)["brightest"]
        found = brightest["east_arcsec"], brightest["north_arcsec"]
        assert found == pytest.approx(where, abs=start["cell_arcsec"])  # to a pixel: 4 x 0.206″
        assert brightest["offset_arcsec"] == pytest.approx(np.hypot(*where), abs=start["cell_arcsec"])
        assert brightest["peak_jy"] == pytest.approx(1, abs=0.02)  # between pixels


def test_a_sidelobe_that_outshines_the_point_is_no_shift():
    graph = opened()
    assert graph["brightest"]["offset_arcsec"] == 0
    graph.set(time_s=15.0)  # over A: nearly half a turn, so that 7 of 28 arrows point the other way
    left_jy = (21 + 7 * np.cos(np.radians(165.7))) / 28
    assert graph["brightest"]["at_place_jy"] == pytest.approx(left_jy, abs=0.005)  # the tail of the lump
    assert graph["brightest"]["peak_jy"] > left_jy and graph["brightest"]["offset_arcsec"] is None
    assert dict(fact[:2] for fact in graph["facts"])["Shift"] == say("moving_sky.fact.offset.none")
    graph.set(frequency_ghz=500.0)  # a whole turn: all arrows point as before
    assert graph["brightest"]["offset_arcsec"] == 0


def test_the_picture_is_the_sum_over_pairs_and_without_air_the_dirty_beam():
    graph = opened(**TURBULENT, path_rms_um=400.0, elevation_deg=50.0, azimuth_deg=60.0)
    u, v = graph["snapshot_uv"]
    cell = graph["cell_arcsec"] * np.pi / 648_000
    image = graph["dirty_image"]
    for row, column in ((128, 128), (140, 100), (90, 131)):
        turns = u * (128 - column) * cell + v * (row - 128) * cell
        expected = np.mean((graph["seen"] * np.exp(-2j * np.pi * turns)).real)
        assert image[row, column] == pytest.approx(expected, abs=1e-4)  # the gridder's 4e-5 of the peak
    assert graph["brightest"]["at_place_jy"] == pytest.approx(np.mean(graph["seen"].real), abs=1e-4)
    graph.set(path_rms_um=0.0)
    assert graph["dirty_image"] == pytest.approx(graph["calm_image"], abs=1e-4)
    assert graph["clean_beam_shape"]["major_arcsec"] > 4 * graph["cell_arcsec"]


def test_the_point_stands_out_of_the_opening_picture():
    graph = opened()
    picture, middle = graph["calm_image"], graph["npix"] // 2
    rows, columns = np.indices(picture.shape) - middle
    aside = np.hypot(rows, columns) * graph["cell_arcsec"] > 0.9  # beyond the main lobe, 0.6″ wide
    assert picture[middle, middle] == pytest.approx(1, abs=1e-4) and picture[aside].max() < 0.45


def test_the_wind_says_who_sees_the_air_first():
    graph = opened(wind_m_s=7.0, wind_from_deg=0.0)
    assert graph["delay"]["delay_s"] is None  # it goes south: what A sees passes B by
    graph.set(wind_m_s=20.0, wind_from_deg=90.0)
    assert graph["delay"]["delay_s"] == pytest.approx(-5)  # B sees first what A sees
    graph.set(wind_m_s=0.0)
    assert graph["delay"]["delay_s"] is None


def test_time_plays_until_the_lump_has_left_the_picture():
    graph = opened()
    graph.set(time_s=graph["play_end_s"])
    assert graph["window_path_um"].max() < TAIL_UM and graph["play_end_s"] % 10 == 0
    graph.set(time_s=graph["play_end_s"] / 2)
    assert graph["window_path_um"].max() > 500  # half-way it is over the array
    assert opened(wind_m_s=0.0)["play_end_s"] <= 1200
    assert opened(**TURBULENT)["play_end_s"] == 1200


def test_an_array_of_the_menu_is_told_by_its_name():
    graph = opened(pair=[3, 5])
    assert graph["array_name"] == "start"
    graph.set(**ACTS["choose_array"](graph, "alma.c7"))
    assert graph["array_name"] == "alma.c7" and graph["pair"] == [0, 1] and len(graph["antenna_names"]) == 43
    graph.set(**ACTS["choose_array"](graph, "start"))
    assert graph["array"] == OPENING["array"]
    own = {"antennas": [{"name": "A", "east_m": 0, "north_m": 0}, {"name": "B", "east_m": 90, "north_m": 0}]}
    assert opened(array=own)["array_name"] == "own"
    with pytest.raises(ValueError, match="alma.c1"):
        ACTS["choose_array"](graph, "vla.d")
    assert all(opened(**ACTS["choose_array"](graph, name))["extent_m"] > 100 for name in ARRAYS)


def test_colours_are_as_far_apart_at_any_time():
    graph = opened(**TURBULENT)
    spans, inside = [], []
    for time_s in range(0, 1200, 100):
        graph.set(time_s=time_s)
        low, high = graph["window_range_um"]
        spans.append(high - low)
        inside.append(np.mean((graph["window_path_um"] >= low) & (graph["window_path_um"] <= high)))
    assert spans == pytest.approx([spans[0]] * 12)
    assert 0.9 < np.mean(inside) < 0.999  # some four standard deviations from end to end
    assert opened()["window_range_um"] == [0, LUMP_PATH_M * 1e6]


def test_a_cut_along_the_wind_goes_through_what_the_first_antenna_sees():
    graph = opened(time_s=15.0, wind_from_deg=270.0)
    cut = graph["wavefront"]
    along_m, path_um = np.array(cut["along_m"]), np.array(cut["path_um"])
    assert along_m[path_um.argmax()] == pytest.approx(0, abs=graph["window"]["side_m"] / 96)  # the lump is over A
    assert path_um.max() == pytest.approx(600, abs=10)  # between points
    assert np.array(cut["places_m"]) == pytest.approx(np.array([[0, 0], [100, 0]]))
    graph.set(pair=[0, 2])  # C is 75 m east and 145 m north: to the left of a wind that goes east
    assert graph["wavefront"]["places_m"][1] == pytest.approx([75, 145])
    graph.set(pair=[0, 1], wind_from_deg=90.0)
    assert graph["wavefront"]["places_m"][1] == pytest.approx([-100, 0])


def test_the_cut_is_a_row_of_the_picture_turned_with_the_wind():
    graph = opened(**TURBULENT, wind_from_deg=270.0)
    middle_north = graph["window"]["middle_m"][1]
    row = int((0 - middle_north) / graph["window"]["side_m"] * 96 + 48)  # that A is on
    assert np.corrcoef(graph["wavefront"]["path_um"], graph["window_path_um"][row])[0, 1] > 0.99
    graph.set(wind_from_deg=90.0)
    assert np.corrcoef(graph["wavefront"]["path_um"], graph["window_path_um"][row][::-1])[0, 1] > 0.99


@pytest.mark.parametrize(
    ("inputs", "text"),
    [
        ({}, "A lump of moist air comes with the wind: it is over A in **15 s**. All phases are zero."),
        (
            {"time_s": 15.0},
            "The lump makes the path of **A** alone 600 µm longer, **−166°** at 230 GHz: 7 of 28 pairs feel it. "
            "What A sees, B sees **10 s** later.",
        ),
        (
            {"time_s": 20.0},
            "2 antennas feel the lump, most of all **A**: 87.5 µm more path, **−24°** at 230 GHz. "
            "What A sees, B sees **10 s** later.",
        ),
        (
            {"time_s": 60.0},
            "The lump stands in nobody's line of sight: all phases are **zero**. What A sees, B sees **10 s** later.",
        ),
        (
            {"wind_m_s": 0.0},
            "No wind: all stays as it is. The path over A is as long as over B: phase of A–B **0°** at 230 GHz.",
        ),
    ],
)
def test_the_headline(inputs, text):
    assert opened(**inputs)["live_sentence"] == text


def test_the_headline_of_turbulent_air_has_the_numbers_of_the_pair():
    graph = opened(**TURBULENT, wind_from_deg=90.0)
    path_um = graph["antenna_path_um"][0] - graph["antenna_path_um"][1]
    assert graph["live_sentence"].endswith("What B sees, A sees **10 s** later.")
    assert f"**{abs(path_um):.1f}" in graph["live_sentence"]
    assert f"**{-360 * 230e9 * path_um * 1e-6 / 299_792_458.0:+.0f}°**".replace("-", "−") in graph["live_sentence"]
    with speaking("es"):
        assert "Lo que ve B, A lo ve **10 s** más tarde." in opened(**TURBULENT, wind_from_deg=90.0)["live_sentence"]


def test_the_headline_of_turbulent_air_names_the_longer_path_and_the_sign_goes_with_it():
    graph, found = opened(**TURBULENT), set()
    for time_s in range(0, 300, 20):
        graph.set(time_s=float(time_s))
        over_a, over_b = graph["antenna_path_um"][:2]
        longer, other, sign = ("A", "B", "−") if over_a > over_b else ("B", "A", "+")  # a lag of A is a minus of A–B
        assert graph["live_sentence"].startswith(f"The path over {longer} is **{abs(over_a - over_b):.3g} µm** longer")
        assert re.search(rf"than over {other}: phase of A–B \*\*\{sign}\d+°\*\* at 230 GHz\.", graph["live_sentence"])
        found.add(longer)
    assert found == {"A", "B"}


def test_the_amplitude_kept_at_the_frequency_that_is_chosen_stands_among_the_numbers():
    graph = opened(**TURBULENT, frequency_ghz=243.0, path_rms_um=350.0)
    rms_rad = np.radians(graph["bands"][1]["rms_deg"] * 243 / 230)
    told = {label: value for label, value, _ in graph["facts"]}
    assert told["Amplitude kept at 243 GHz"] == f"{100 * np.exp(-(rms_rad**2) / 2):.3g} %"
    assert "Rms phase at 90, 230, 345 GHz" in told
    assert {label: value for label, value, _ in opened()["facts"]}["Amplitude kept at 230 GHz"] == "–"


def test_of_next_to_nothing_nothing_is_said_to_be_kept_and_pixels_are_told_per_beam():
    """An rms of 5 mm on 1 km: some 5 turns on 260 m, and exp(−σ²/2) is a number with a hundred zeros or more."""
    graph = opened(air="turbulent", path_rms_um=5000.0, pair=[2, 6])
    facts = {name: value for name, value, _ in graph["facts"]}
    assert facts[say("moving_sky.fact.kept", ghz="230")] == "0 %"
    assert facts[say("moving_sky.fact.coherence")].split(", ")[1:] == ["0 %", "0 %"]
    assert all(facts[say(f"moving_sky.fact.{key}")].endswith("Jy/beam") for key in ("peak", "at_place"))


def noted(**inputs):
    return [note["text"] for note in opened(**inputs)["notes"]]


def test_notes_say_what_is_made_left_out_and_beyond_half_a_turn():
    made = say("moving_sky.note.lump", path="600 µm", width="60 m")
    passage = say("moving_sky.note.passage", ahead="150 m")
    always = [say("moving_sky.note.frozen"), say("moving_sky.note.left_out")]
    assert noted() == [made, passage, *always]
    assert noted(time_s=20.0, frequency_ghz=345.0)[0] == say("moving_sky.note.wraps")
    assert noted(**TURBULENT) == [say("moving_sky.note.rms"), *always]
    calm = noted(**TURBULENT, path_rms_um=0.0, wind_m_s=0.0, elevation_deg=45.0)
    assert calm[1:4] == [say(f"moving_sky.note.{key}") for key in ("calm", "still", "slant")]


def test_every_fact_has_a_label_a_value_and_a_tip():
    for inputs in ({}, TURBULENT, {**TURBULENT, "path_rms_um": 0.0}, {"array": "alma.c1"}):
        rows = opened(**inputs)["facts"]
        assert len({label for label, _, _ in rows}) == len(rows) == 13
        assert all(label and value and tip for label, value, tip in rows)
    values = {label: value for label, value, _ in opened(**TURBULENT)["facts"]}
    assert values["Slopes"] == "0.6, 0.25" and values["Delay"] == "10 s" and values["Baseline"] == "A–B, 100 m"


def test_a_pair_that_a_smaller_array_has_not_becomes_its_last():
    graph = opened(array="alma.c3", pair=[40, 42])
    assert graph["watched"] == [40, 42]
    graph.set(array=OPENING["array"])
    assert graph["watched"] == [6, 7] and "G" in graph["facts"][0][1]


@pytest.mark.parametrize(
    ("key", "value", "says"),
    [
        ("array", "eht.2017", "different skies"),
        ("array", {"antennas": [{"name": "A", "east_m": 0, "north_m": 0}]}, "two antennas at least"),
        ("pair", [1, 0], "the lower number first"),
        ("wind_m_s", 30, "wind_m_s takes a number from 0 to 20 m/s"),
        ("elevation_deg", 5, "elevation_deg takes a number from 10 to 90 deg"),
        ("air", "foggy", "lump, turbulent"),
    ],
)
def test_what_is_not_taken_is_refused_in_a_sentence(key, value, says):
    with pytest.raises(ValueError, match=says):
        opened(**{key: value})


def test_the_names_in_the_table_of_symbols_can_be_read():
    text = (Path(__file__).parents[2] / "docs" / "moving_sky.model.md").read_text(encoding="utf-8")
    table = text.split("## Symbols and units")[1].split("\n\n")[1]
    names = re.findall(r"`(\w+)`", " ".join(row.split("|")[2] for row in table.splitlines()))
    graph = opened()
    assert len(names) > 20 and [name for name in names if name not in graph] == []


def test_a_state_travels_in_a_link():
    graph = opened(**TURBULENT, seed=7, time_s=30.0, wind_from_deg=200.0)
    link = MOVING_SKY.link_code(graph)
    assert np.array_equal(opened(**MOVING_SKY.linked(link))["antenna_path_um"], graph["antenna_path_um"])
