"""The pictures of MovingSky for print: each alone, all on a sheet, its colours those of the screen, refusals told."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from matplotlib.figure import Figure
from PIL import Image

import synthwidgets
from synthwidgets.apps import colours, print_air, print_bands, sheet
from synthwidgets.apps.moving_sky import MovingSky
from synthwidgets.apps.moving_sky_prints import GIVERS, PRINTS, picture
from synthwidgets.models.moving_sky import MOVING_SKY

STATES = ({"time_s": 17.0}, {"air": "turbulent", "array": "alma.c3", "elevation_deg": 50.0})


@pytest.mark.parametrize("state", STATES, ids=["lump", "turbulent"])
@pytest.mark.parametrize("panel", [*PRINTS, "all"])
def test_each_panel_can_be_had_as_a_picture(panel, state):
    name, kind, content = picture(MOVING_SKY.graph(state), panel, "png")
    assert (name, kind) == (f"{'moving_sky' if panel == 'all' else panel}.png", "image/png")
    shades = np.asarray(Image.open(BytesIO(content)).convert("L"))
    assert shades.std() > 5  # something is on it


def test_the_app_gives_them_and_each_is_a_panel():
    assert sorted(GIVERS) == ["link", "picture", "state"] == sorted(MovingSky.givers)
    assert set(PRINTS) <= {panel.id for panel in MovingSky.panels()}


def test_an_axis_of_the_last_minute_is_not_filled_by_next_to_nothing():
    ends = []
    for time_s in (0.0, 25.0):  # the lump is far away, then over B
        axes = Figure().subplots()
        print_air.traces(axes, None, MOVING_SKY.graph({"time_s": time_s}))
        ends.append([one.get_ylim() for one in axes.child_axes])
    assert ends[0] == [pytest.approx((-50, 50), abs=1), pytest.approx((-40, 40), abs=1)]  # the tail of the lump, 0.3 µm
    assert ends[1][0][1] > 600 and ends[1][1][1] > 166


def test_still_air_and_calm_air_are_printed_too():
    for state in ({"wind_m_s": 0.0}, {"air": "turbulent", "path_rms_um": 0.0}):
        assert picture(MOVING_SKY.graph(state), "all", "svg")[2].startswith(b"<?xml")


def test_the_dials_of_the_bands_turn_with_the_path_and_say_their_numbers():
    graph = MOVING_SKY.graph({"time_s": 15.0})  # 600 µm more over A: a lag of 165.7° at 230 GHz
    figure = sheet.sheet()
    print_bands.band_dials(figure, 20.0, 100.0, graph)
    tips = [axes.texts[0].xy for axes in figure.axes]
    lags = np.radians(-360 * 600e-6 * np.array([90e9, 230e9, 345e9]) / 299792458)
    assert np.allclose(tips, np.stack([np.cos(lags), np.sin(lags)], axis=1), atol=0.01)
    told = [[piece for line in print_bands.words(band) for piece, _style in line] for band in graph["bands"]]
    assert told[1] == ["230 GHz", "  λ 1.3 mm", "−166°"]  # 299792458 / 230e9 m
    turbulent = MOVING_SKY.graph({"air": "turbulent"})["bands"][0]
    rms = turbulent["rms_deg"]
    expected = f"rms {rms:.0f}°, keeps {100 * np.exp(-(np.radians(rms) ** 2) / 2):.0f} %"
    assert print_bands.words(turbulent)[2][0][0] == expected


def test_east_is_right_and_north_is_up_on_the_ground():
    figure, graph = Figure(), MOVING_SKY.graph({"time_s": 30.0, "wind_from_deg": 250.0})
    axes, bar = figure.subplots(1, 2)
    print_air.air_map(axes, bar, graph)
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    (shown,) = axes.images
    path_um = np.asarray(shown.get_array())
    row, column = np.unravel_index(path_um.argmax(), path_um.shape)
    west, east, south, north = shown.get_extent()
    place_m = west + (column + 0.5) / 96 * (east - west), south + (row + 0.5) / 96 * (north - south)
    # 300 m downwind of 150 m upwind of A: towards 70°, east and a little north
    expected = -60 + 150 * np.sin(np.radians(70)), 150 * np.cos(np.radians(70))
    assert shown.origin == "lower" and left < right and bottom < top
    assert place_m == pytest.approx(expected, abs=(east - west) / 96)


def test_air_has_the_colours_of_the_screen():
    source = (Path(synthwidgets.__file__).parent / "views/js/lib/colours.js").read_text(encoding="utf-8")
    found = source.split("const AIR = {")[1].split("light: ")[1].split("],\n")[0]
    assert ", ".join(f'[{place:g}, "{colour}"]' for place, colour in colours.AIR) in found


@pytest.mark.parametrize(("panel", "form", "word"), [("clock", "png", "clock"), ("calm", "gif", "gif")])
def test_what_there_is_not_is_refused(panel, form, word):
    with pytest.raises(ValueError, match=word):
        picture(MOVING_SKY.graph(), panel, form)
