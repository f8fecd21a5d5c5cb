"""A state that an app can be in can be opened again, whatever gesture led to it."""

import io

import numpy as np
import pytest
from PIL import Image

from synthwidgets import Synthesis
from synthwidgets.apps.synthesis_controls import SHAPES
from synthwidgets.core.arrays import preset_ids
from synthwidgets.graph import Graph
from synthwidgets.models.inputs import TRANSIENT
from synthwidgets.models.rules import cell_fits
from synthwidgets.models.synthesis import ACTS, READERS, SYNTHESIS
from synthwidgets.models.wiring import FUNCTIONS

ARRAYS = ("wsrt", "alma.c3", "eht.2017")


@pytest.mark.parametrize("array", preset_ids())
def test_the_pixels_of_a_preset_hold_its_longest_baseline(array):
    inputs = SYNTHESIS.complete({"array": array})
    graph = Graph({**inputs, **TRANSIENT}, FUNCTIONS)
    graph.obey(cell_fits)  # it raises where they do not


@pytest.mark.parametrize("latitude_deg, declination_deg, limit_deg", [
    *((side * 90, side * height, height) for side in (1, -1) for height in (1, 10, 45)),
    *((side * height, side * 90, height) for side in (1, -1) for height in (1, 10, 45)),
    (30, 30, 90),
])  # fmt: skip
def test_a_source_that_stands_at_the_limit_all_day_is_seen_all_day(latitude_deg, declination_deg, limit_deg):
    """From a pole each stands as high as its declination; rounding took half of the samples. And one in the zenith."""
    hours = {"hour_angles_h": [0.0]} if limit_deg == 90 else {"hour_angle_h": [-12, 12], "integration_s": 600}
    places = [{"name": name, "east_m": east_m, "north_m": 5.0 * east_m} for name, east_m in (("A", 0), ("B", 60))]
    site = {"latitude_deg": latitude_deg, "longitude_deg": 0, "height_m": 0}
    state = {"array": {"site": site, "antennas": places}, "declination_deg": declination_deg, "shadowing": False}
    graph = SYNTHESIS.graph(state | hours | {"elevation_limit_deg": limit_deg})
    assert graph["seen"].all() and graph["total_layer"].tally[1] == 0


def pulled(app, east_m):
    """An antenna taken, put further east and let go."""
    place = app["antennas_enu_m"][0].tolist()
    app.graph.set(held_indices=[0], held_enu_m=[[place[0] + east_m, *place[1:]]])
    app.set(**ACTS["drop"](app.graph))


@pytest.mark.parametrize("array", ARRAYS)
@pytest.mark.parametrize("east_m", [37.0, 30_000.0])
def test_an_array_with_a_moved_antenna_opens_again(array, east_m):
    app = Synthesis(array=array, integration=600)
    pulled(app, east_m)
    again = Synthesis(**app.state)
    assert again.state == app.state
    assert np.array_equal(again["dirty_image"], app["dirty_image"])
    assert eval(app.code(), {"Synthesis": Synthesis}).state == app.state  # the code of a sleeping notebook


def test_hour_angles_one_by_one_open_again():
    app = Synthesis(array="alma.c3", hour_angles_h=[-1.0, 0.0, 2.0])
    assert Synthesis(**app.state).state == app.state


@pytest.mark.parametrize("array", ARRAYS)
def test_an_antenna_put_down_where_it_stood_has_not_moved(array):
    app = Synthesis(array=array, integration=600)
    pulled(app, 0.0)
    assert app["array"] == {"preset": array} and app["held_indices"] == [] and not app.graph.can_undo


STATES = [
    {},
    {"declination_deg": -20},
    {"array": "alma.c3"},
    {"array": "alma.c3", "declination_deg": -40.0, "robust": -2, "weighting": "briggs"},
    {"array": "vla.a", "frequency_ghz": 5, "npix": 512},
    {"array": {"shape": "ring", "n": 7}, "hour_angle_h": [-3, 2], "noise": {"tsys_k": 50}},
    {"array": "eht.2017", "hour_angles_h": [-1.0, 0.0, 2.0], "shadowing": False},
]


@pytest.mark.parametrize("state", STATES, ids=str)
def test_what_differs_gives_the_whole_state_again_in_every_way_it_travels(state, tmp_path):
    app = Synthesis(**state)
    app.set(cell_arcsec=app["cell_arcsec"] * 0.7)  # pixels that would not be fitted
    whole = app.state
    assert Synthesis(**SYNTHESIS.difference(whole)).state == whole
    assert Synthesis.from_link(f"https://example.org/?state={SYNTHESIS.link_code(app.graph)}").state == whole
    app.save(tmp_path / "mine.json")
    assert Synthesis.from_file(tmp_path / "mine.json").state == whole
    other = Synthesis()
    opening = other.state
    other.graph.set(**SYNTHESIS.open_state(other.graph, (tmp_path / "mine.json").read_bytes()))
    other.graph.keep()
    assert other.state == whole and np.array_equal(other["dirty_image"], app["dirty_image"])
    other.graph.undo()
    assert other.state == opening and not other.graph.can_undo
    SYNTHESIS.take_up(other.graph, app.graph.inputs)
    assert other.state == whole


def test_what_does_not_differ_is_not_told():
    state = Synthesis(array="alma.c3", robust=1).state
    assert SYNTHESIS.difference(state) == {"array": {"preset": "alma.c3"}, "robust": 1.0}
    assert SYNTHESIS.difference(Synthesis().state) == {}


@pytest.mark.parametrize("array", ARRAYS)
def test_a_moved_antenna_far_away_comes_back_from_a_file_into_an_open_app(array):
    """Its baselines leave the uv grid: what was pulled apart by hand is opened all the same."""
    app = Synthesis(array=array, integration=600)
    pulled(app, 30_000.0)
    other = Synthesis()
    SYNTHESIS.open_state(other.graph, SYNTHESIS.state_file(app.graph).encode())
    assert other.state == app.state


def test_what_was_held_is_let_go_by_a_state():
    app = Synthesis()
    app.graph.set(held_indices=[2], held_enu_m=[[90.0, 4.0, 0.0]])
    SYNTHESIS.open_state(app.graph, b'{"array": {"shape": "pair"}}')
    assert app["held_indices"] == [] and len(app["antenna_names"]) == 2


def test_a_link_cannot_carry_a_picture_of_ones_own_but_a_file_can():
    image = io.BytesIO()
    Image.fromarray(np.pad(np.full((2, 3), 255, np.uint8), 4)).save(image, "png")
    app = Synthesis()
    app.set(**ACTS["upload_sky"](app.graph, "spot.png", READERS["upload_sky"](image.getvalue())))
    with pytest.raises(ValueError, match=r"^A link cannot carry your picture\. A state file can: choose Save\.$"):
        SYNTHESIS.link_code(app.graph)
    again = Synthesis().graph
    SYNTHESIS.open_state(again, SYNTHESIS.state_file(app.graph).encode())
    assert again["sky"] == app["sky"] and np.array_equal(again["dirty_image"], app["dirty_image"])


CONTROLS = [  # what a learner's controls can do, each from the array's own start
    {"frequency_ghz": 900.0},
    {"declination_deg": -60.0},
    {"hour_angle_h": [-5.0, 5.0]},
    {"npix": 64},
    {"weighting": "uniform"},
    {"elevation_limit_deg": 30.0},
]


@pytest.mark.parametrize("array", ["alma.c3", "skamid.aa2", "atca.6a", {"shape": "y", "n": 9}], ids=str)
@pytest.mark.parametrize("change", CONTROLS, ids=str)
def test_wherever_a_control_leads_the_state_opens_again(array, change, tmp_path):
    app = Synthesis(array=array, npix=64, integration=600)
    app.set(**change)
    whole = app.state
    assert Synthesis(**whole).state == whole
    assert eval(app.code(), {"Synthesis": Synthesis}).state == whole
    assert Synthesis.from_link(SYNTHESIS.link_code(app.graph)).state == whole
    app.save(tmp_path / "mine.json")
    assert Synthesis.from_file(tmp_path / "mine.json").state == whole
    other = Synthesis()
    SYNTHESIS.take_up(other.graph, whole)
    assert other.state == whole


def test_an_array_as_wide_as_the_earth_is_told_of_greenwich():
    app = Synthesis(array="vlba")
    with pytest.raises(ValueError, match="^No station sees the source above 89° .* counted from Greenwich"):
        app.set(elevation_limit_deg=89)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_array_menu_says_what_stands_there_and_how_many(shape):
    """A shape of the menu is its entry; with another number it has a name of its own, which says that number."""
    app = Synthesis()
    app.graph.set(**ACTS["choose_array"](app.graph, f"shape.{shape}"))
    assert app["array_name"] == f"shape.{shape}"
    if shape != "pair":
        app.set(array={"shape": shape, "n": 4, "size_m": 300.0})
        assert app["array_name"]["id"] == "own" and "4" in app["array_name"]["label"]
        app.set(array={"shape": shape, "size_m": 300.0})
        assert str(len(app["antenna_names"])) in app["array_name"]["label"]
