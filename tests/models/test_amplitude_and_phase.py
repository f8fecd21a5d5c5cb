"""AmplitudeAndPhase as a graph: swap and back, equaliser, scramble, no phases; what it says and what it refuses."""

import re

import numpy as np
import pytest

from synthwidgets import AmplitudeAndPhase
from synthwidgets.models.amplitude_and_phase import ACTS, AMPLITUDE_AND_PHASE, SHAPES
from synthwidgets.texts import Said

MIDDLE = 128


def graph_of(**state):
    return AMPLITUDE_AND_PHASE.graph(state)


def test_it_opens_swapped_and_each_looks_like_the_one_that_gave_its_phases():
    graph = graph_of()
    assert graph["phases"] == "swapped"
    for side in ("left", "right"):
        assert graph[f"{side}_like_donor"] > 0.6 > 2 * graph[f"{side}_like_own"]
    assert "the phase says where" in graph["live_sentence"] and "**a spiral**" in graph["live_sentence"]


def test_swapped_back_both_are_as_they_were():
    graph = graph_of(phases="own")
    for side, name in (("left", "first"), ("right", "second")):
        assert graph[f"{side}_whole"] == pytest.approx(graph[f"{name}_picture"], abs=1e-14)  # of light 1 in all
        assert graph[f"{side}_like_own"] == pytest.approx(1.0)


def test_a_swap_keeps_amplitudes_and_takes_phases():
    graph = graph_of()
    assert np.abs(graph["left_transform"]) == pytest.approx(np.abs(graph["first_there"]), abs=1e-12)
    turned = graph["left_transform"] * np.conj(graph["second_there"])
    assert np.abs(turned.imag).max() < 1e-12 and turned.real.min() > -1e-12


@pytest.mark.parametrize("shape", SHAPES)
def test_a_picture_with_itself_is_itself_whatever_is_swapped(shape):
    graph = graph_of(first=shape, second=shape)
    assert graph["left_whole"] == pytest.approx(graph["first_picture"], abs=1e-14)


def test_all_amplitudes_doubled_is_twice_as_bright_and_the_same_shape():
    graph = graph_of(phases="own", gains=[2] * 5)
    assert graph["left_whole"] == pytest.approx(2 * graph["first_picture"], abs=1e-14)
    assert "×2" in [value for _, value, _ in graph["facts"]]
    assert graph["notes"][0]["act"] == ["flat_gains"]
    graph.set(**ACTS["flat_gains"](graph))
    assert graph["left_whole"] == pytest.approx(graph["first_picture"], abs=1e-14)


def test_a_louder_ring_changes_amplitudes_there_alone_and_nothing_moves():
    """The field of 16″ holds 2 stripes of 8″ and 4 of 4″: from 8″ to 4″ are 2 and 3 of its pixels along an axis."""
    plain, louder = graph_of(phases="own"), graph_of(phases="own", gains=[1, 3, 1, 1, 1])
    ratio = np.abs(louder["left_transform"][MIDDLE] / plain["left_transform"][MIDDLE])
    assert ratio[MIDDLE - np.array([0, 2, 3, 4, 5])] == pytest.approx([1, 3, 3, 1, 1])
    assert graph_of(phases="own", gains=[1, 1, 1, 1, 3])["left_like_own"] > 0.9


def test_without_phases_the_brightest_place_is_the_middle():
    graph = graph_of(phases="zero", first="text")
    for side in ("left", "right"):
        assert np.unravel_index(graph[f"{side}_whole"].argmax(), (256, 256)) == (MIDDLE, MIDDLE)
    assert "piles up" in graph["live_sentence"]


def test_the_scramble_leaves_amplitudes_and_the_nearer_it_comes_the_less_is_left():
    graphs = [graph_of(phases="own", scramble_klambda=beyond) for beyond in (400, 200, 60, 0)]
    likes = [graph["left_like_own"] for graph in graphs]
    assert likes == sorted(likes, reverse=True) and likes[0] == pytest.approx(1.0) and likes[-1] < 0.1
    for graph in graphs:
        assert np.abs(graph["left_transform"]) == pytest.approx(np.abs(graph["first_there"]), abs=1e-12)
    assert graphs[0]["rings_klambda"]["scramble"] is None and graphs[1]["rings_klambda"]["scramble"] == 200
    other = graph_of(phases="own", scramble_klambda=60, **ACTS["other_dice"](graphs[2]))
    assert np.abs(other["left_whole"] - graphs[2]["left_whole"]).max() > 0.1 * graphs[2]["left_whole"].max()


@pytest.mark.parametrize(
    ("state", "sentence"),
    [
        ({"first": "cube"}, "first takes one of spiral, text, face"),
        ({"gains": [1, 1]}, "gains takes"),
        ({"gains": [1, 1, 1, 1, 5]}, "gains takes a number from 0 to 4"),
        ({"phases": "mine"}, "phases takes one of own, swapped, zero; it got 'mine'."),
        ({"scramble_klambda": -1}, "scramble_klambda takes a number from 0 to 400"),
        ({"seed": 1.5}, "seed takes a whole number"),
    ],
)
def test_what_it_does_not_take_is_refused_in_a_sentence(state, sentence):
    with pytest.raises(ValueError, match=re.escape(sentence)) as refused:
        AmplitudeAndPhase(**state)
    assert isinstance(refused.value.args[0], Said)
