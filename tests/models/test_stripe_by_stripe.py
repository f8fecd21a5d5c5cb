"""StripeByStripe as the app runs it: the last step is the dirty image, each step is its stripes, in every grouping."""

import json
import re

import numpy as np
import pytest

from synthwidgets.models.stripe_by_stripe import ACTS, MOST_STEPS, STRIPES, STRIPES_OPENING
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import speaking
from tests.exact import exact_sums

GROUPINGS = {"visibility": 396, "baseline": 36, "integration": 11}  # 36 pairs of 9 antennas, 4 h in 1200 s
ODD = {  # lost samples, Briggs weights, noise: nothing is even
    "array": {"shape": "y", "n": 7, "size_m": 60.0},
    "shadowing": True,
    "weighting": "briggs",
    "noise": {"tsys_k": 100.0},
    "npix": 64,
    "cell_arcsec": 0.3,
    "declination_deg": 30.0,
}


CHANNELS = {"channels": 3, "fractional_bandwidth": 0.4}


@pytest.mark.parametrize("state", [{}, ODD, CHANNELS], ids=["opening", "odd", "channels"])
@pytest.mark.parametrize("grouping", GROUPINGS)
def test_at_the_end_it_is_the_dirty_image(grouping, state):
    graph = STRIPES.graph({**state, "grouping": grouping, "step": MOST_STEPS})
    assert len(graph["listed"].u) == graph["total_layer"].tally[0]
    peak = float(np.abs(graph["sampled_image"]).max())
    # the same sums by the same gridder, in another order: roundings of single precision
    assert graph["sum_so_far"] == pytest.approx(graph["sampled_image"], abs=1e-6 * peak)
    listed = graph["listed"]
    exact = exact_sums(listed.u, listed.v, listed.visibilities, listed.weights, graph["npix"], graph["cell_rad"])[0]
    assert graph["sum_so_far"] == pytest.approx(exact / listed.weights.sum(), abs=1e-4 * peak)  # the gridder's own


def test_some_samples_of_the_odd_state_are_lost():
    """Else the test above would say nothing of them."""
    assert STRIPES.graph(ODD)["total_layer"].tally[1] > 0


@pytest.mark.parametrize(("grouping", "last"), GROUPINGS.items())
def test_each_grouping_has_so_many_steps_and_each_step_its_samples(grouping, last):
    graph = STRIPES.graph({"grouping": grouping})
    steps, listed = graph["stripe_steps"], graph["listed"]
    assert graph["last_step"] == last
    assert sorted(steps.order) == list(range(396))
    for step in range(1, last + 1):
        now = steps.of(step)
        same = {"baseline": listed.pairs, "integration": listed.integrations, "visibility": np.arange(396)}[grouping]
        assert len(now) == 396 // last and len(set(same[now])) == 1


@pytest.mark.parametrize(("grouping", "last"), GROUPINGS.items())
def test_all_channels_of_a_pair_and_of_a_moment_come_together(grouping, last):
    graph = STRIPES.graph({**CHANNELS, "grouping": grouping})
    assert graph["last_step"] == (last if grouping != "visibility" else 3 * last)
    assert len(graph["stripe_steps"].of(1)) == (3 * 396 // last if grouping != "visibility" else 1)


def test_one_visibility_is_stripes_as_strong_and_as_shifted_as_it_was_measured():
    graph = STRIPES.graph({"step": 7})
    listed, now = graph["listed"], graph["stripe_steps"].of(7)[0]
    npix, cell_rad = graph["npix"], graph["cell_rad"]
    place = (np.arange(npix) - npix // 2) * cell_rad
    phase = 2 * np.pi * (listed.u[now] * -place[None, :] + listed.v[now] * place[:, None])  # columns grow west
    value = listed.visibilities[now]
    wanted = np.abs(value) * np.cos(phase - np.angle(value))
    assert graph["stripe_now"] == pytest.approx(wanted, abs=1e-4 * np.abs(value))  # the gridder's own tolerance
    assert graph["live_sentence"].startswith("Pair **A1–A8** adds stripes")
    assert graph["uv_now_klambda"].tolist() == [[listed.u[now] / 1e3, listed.v[now] / 1e3]]


def test_before_the_first_step_there_is_nothing():
    graph = STRIPES.graph({"step": 0})
    assert not graph["sum_so_far"].any() and not graph["stripe_now"].any()
    assert graph["uv_so_far"] == 0 and len(graph["uv_now_klambda"]) == 0
    assert graph["live_sentence"].startswith("Nothing is added yet")


def test_without_samples_it_says_what_synthesis_says():
    alone = {"antennas": [{"name": "A", "east_m": 0.0, "north_m": 0.0}], "site": SYNTHESIS.opening["array"]["site"]}
    graph = STRIPES.graph({"array": alone})
    assert graph["last_step"] == graph["shown_step"] == 0
    assert not graph["sum_so_far"].any()
    assert graph["live_sentence"] == SYNTHESIS.graph({"array": alone})["live_sentence"]


def test_of_many_samples_every_so_manieth_is_drawn_and_counted():
    graph = STRIPES.graph({"array": "alma.c3", "step": MOST_STEPS})
    count = len(graph["listed"].u)
    every = len(graph["uv_in_order_klambda"])
    assert count > 10_000 and 1500 < every <= 3000
    assert graph["shown_step"] == count and graph["uv_so_far"] == every
    assert graph["strengths"]["at"][-1] == count


def test_a_state_of_synthesis_opens_here_and_comes_back_from_a_link():
    theirs = SYNTHESIS.graph({"robust": -1, "weighting": "briggs"})
    graph = STRIPES.graph(STRIPES.linked(SYNTHESIS.link_code(theirs)))
    whole = SYNTHESIS.state_of(theirs)
    assert {key: graph[key] for key in whole} == whole
    assert STRIPES.graph(STRIPES.linked(STRIPES.link_code(graph))).inputs == graph.inputs
    file = json.dumps({"synthwidgets": 1, "app": "synthesis", "robust": -1}).encode()
    assert STRIPES.graph(STRIPES.read_file(file))["array"] != STRIPES_OPENING["array"]


def test_another_array_begins_with_its_first_stripes():
    graph = STRIPES.graph({"step": 100})
    graph.set(**ACTS["choose_array"](graph, "shape.ring"))
    assert graph["step"] == 1


@pytest.mark.parametrize(("state", "sentence"), [
    ({"grouping": "antenna"}, "grouping takes one of visibility, baseline, integration"),
    ({"step": -1}, "step takes a whole number from 0 to 200000; it got -1."),
    ({"array": "alma.c3", "integration_s": 10.0}, "This state has 648 354 visibilities; up to 200 000 can be added"),
])
def test_what_cannot_be_is_said(state, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        STRIPES.graph(state)


def test_it_says_the_sentence_that_it_is_for_in_both_languages():
    for language, start in (("en", "The picture is a sum of stripes"), ("es", "La imagen es una suma de franjas")):
        with speaking(language):
            assert STRIPES.graph({})["notes"][0]["text"].startswith(start)


def test_a_second_array_is_refused_whose_stripes_would_be_missing():
    with pytest.raises(ValueError, match="^Here the stripes of one array are added, and this state has several"):
        STRIPES.graph({"second_array": {"preset": "alma.7m"}})
    graph = STRIPES.graph()
    with pytest.raises(ValueError, match="^Here the stripes of one array are added"):
        graph.set(**ACTS["choose_array"](graph, "alma.c1+7m"))
    assert graph["second_array"] is None
