"""While a hand changes the sky: the same picture as all samples would give, and exact once it lets go."""

import numpy as np
import pytest

from synthwidgets.models.synthesis import ACTS, SYNTHESIS

STATE = {"array": {"preset": "alma.c3"}, "hour_angle_h": [-1.0, 1.0], "integration_s": 600.0, "weighting": "briggs"}
DISC = [{"kind": "disk", "flux_jy": 1.0, "diameter_arcsec": 8.0}]
NOISE = {"tsys_k": 200.0, "seed": 3}


def in_hand(act, *values, **state):
    """The graph in mid-gesture, the act done with each value in turn."""
    graph = SYNTHESIS.graph({**STATE, **state})
    graph.set(live=True)
    for value in values:
        graph.set(**ACTS[act](graph, value))
        _ = graph["dirty_image"]
    return graph


def released(graph):
    fresh = SYNTHESIS.graph(graph.inputs)
    return fresh["dirty_image"]


@pytest.mark.parametrize("state", [{}, {"sky": DISC}, {"noise": NOISE}], ids=["opening sky", "disc", "with noise"])
@pytest.mark.parametrize("act, values", [("set_sky_flux", [0.5, 3.0]), ("set_sky_width", [9.0, 6.0])])
def test_the_sky_in_hand_is_the_exact_one(act, values, state):
    """1e-4 of the peak: gridders 4e-5, far sidelobes 1e-5, w of what lies off the middle 1e-4 of its flux."""
    graph = in_hand(act, *values, **state)
    assert graph["resting_sky"]
    exact = released(graph)
    assert 0 < np.max(np.abs(graph["dirty_image"] - exact)) < 1e-4 * np.max(np.abs(exact))


def test_letting_go_is_exact_and_nothing_rests():
    graph = in_hand("set_sky_flux", 2.0)
    graph.set(live=False)
    graph.set(**ACTS["set_sky_flux"](graph, 2.5))
    assert graph["resting_sky"] == []
    assert np.array_equal(graph["dirty_image"], released(graph))


@pytest.mark.parametrize(
    "state",
    [
        {"sky": [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 12.0}], "cell_arcsec": 0.15},  # field 38″: 19 × 0.5
        {"npix": 1024, "cell_arcsec": 0.1},
        {"array": {"preset": "vla.d"}, "sky": [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 600.0}]},  # w
    ],
    ids=["far from the middle", "too many pixels", "w too large"],
)
def test_what_the_beam_alone_would_get_wrong_takes_all_samples(state):
    graph = in_hand("set_sky_flux", 2.0, **state)
    assert graph["resting_sky"] == []
    assert np.array_equal(graph["dirty_image"], released(graph))


def test_a_sky_that_grows_too_wide_in_the_hand_goes_on_by_all_samples():
    graph = in_hand("set_sky_width", 9.0, 30.0)
    assert graph["resting_sky"] == []
    assert np.array_equal(graph["dirty_image"], released(graph))


def test_another_gesture_begins_with_the_sky_as_it_is():
    graph = in_hand("set_sky_flux", 2.0)
    graph.let_go()
    assert graph["resting_sky"] == []
    assert "resting_sky" not in graph.inputs
