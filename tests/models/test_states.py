"""A state that an app can be in can be opened again, whatever gesture led to it."""

import numpy as np
import pytest

from synthwidgets import Synthesis
from synthwidgets.core.arrays import preset_ids
from synthwidgets.graph import Graph
from synthwidgets.models.synthesis import ACTS, FUNCTIONS, TRANSIENT, cell_fits, complete

ARRAYS = ("wsrt", "alma.c3", "eht.2017")


@pytest.mark.parametrize("array", preset_ids())
def test_the_pixels_of_a_preset_hold_its_longest_baseline(array):
    inputs = complete({"array": array})
    graph = Graph({**inputs, **TRANSIENT}, FUNCTIONS)
    graph.obey(cell_fits)  # it raises where they do not


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
