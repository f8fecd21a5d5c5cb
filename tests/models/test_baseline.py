"""What a learner does to one pair, against the laws that he is to find, and every sentence that he may read."""

import cmath
import math

import pytest

from synthwidgets.apps.baseline import Baseline
from synthwidgets.models.baseline import ACTS, BASELINE, OPENING
from synthwidgets.texts import say


def visibility(graph):
    return complex(graph["visibility"].sum())


def moved(**inputs):
    graph = BASELINE.graph()
    graph.set(**inputs)
    return graph


def test_it_opens_with_the_source_on_the_zero_line_and_the_arrow_sideways():
    value = visibility(BASELINE.graph())
    # the opening place is given to a thousandth of an arcsec: 0.02° of phase; the dishes point at the source
    assert math.degrees(cmath.phase(value)) == pytest.approx(90, abs=0.05)
    assert abs(value) == pytest.approx(OPENING["flux_jy"])


def test_the_phase_centre_changes_the_phase_and_not_the_amplitude():
    before, after = visibility(BASELINE.graph()), visibility(moved(phase_centre_arcsec=[3.0, 1.5]))
    assert abs(after) == pytest.approx(abs(before))
    u, v = BASELINE.graph()["uv"]
    turned = -2 * math.pi * (u * 3.0 + v * 1.5) * math.pi / 648_000
    assert cmath.phase(after / before / cmath.exp(1j * turned)) == pytest.approx(0, abs=1e-9)


def test_the_pointing_changes_the_amplitude_and_not_the_phase():
    before, after = visibility(BASELINE.graph()), visibility(moved(pointing_arcsec=[12.659, 3.734]))
    assert cmath.phase(after / before) == pytest.approx(0, abs=1e-9)
    assert abs(after / before) == pytest.approx(0.5, abs=1e-4)  # at half of 25.317″


def test_brighter_is_longer_and_turns_nothing():
    before, after = visibility(BASELINE.graph()), visibility(moved(flux_jy=3.0))
    assert after / before == pytest.approx(1.5)


def test_a_star_dragged_across_a_whole_stripe_turns_the_arrow_once():
    graph = BASELINE.graph()
    spacing, uv = graph["sky_marks"]["spacing_arcsec"], graph["uv"]
    along = spacing * uv / math.hypot(*uv)
    graph.set(pointing_arcsec=[0, 0], diameter_m=1.0)  # so wide a view dims nothing that matters here
    before = visibility(graph)
    graph.set(source_arcsec=[0.0 + along[0], 3.734 + along[1]])
    assert cmath.phase(visibility(graph) / before) == pytest.approx(0, abs=1e-9)
    assert graph["source_turns"] == pytest.approx(1.25, abs=1e-4)


def test_a_turned_pair_keeps_its_length_and_a_stretched_one_its_direction():
    graph = BASELINE.graph()
    before = graph["pair_direction_deg"]
    graph.set(**ACTS["set_direction"](graph, before + 30))
    assert graph["pair_direction_deg"] == pytest.approx(before + 30, abs=1e-3)  # places are kept to 0.1 mm
    assert graph["pair_length_m"] == pytest.approx(30, abs=1e-3)
    graph.set(**ACTS["set_length"](graph, 90.0))
    assert graph["pair_direction_deg"] == pytest.approx(before + 30, abs=1e-3)
    assert graph["sky_marks"]["spacing_arcsec"] == pytest.approx(BASELINE.graph()["sky_marks"]["spacing_arcsec"] / 3)
    assert graph["antennas_m"][2:] == OPENING["antennas_m"][2:]


def test_arrows_of_all_pairs_lie_down_for_a_source_at_the_phase_centre_and_fan_out_beside_it():
    graph = moved(source_arcsec=[0.0, 0.0], pointing_arcsec=[0.0, 0.0])
    assert [(one["re"], one["im"]) for one in graph["pair_arrows"]] == [(pytest.approx(2.0), 0.0)] * 10
    graph.set(source_arcsec=[0.0, 0.4], pointing_arcsec=[0.0, 0.4])
    phases = {tuple(one["pair"]): math.atan2(one["im"], one["re"]) for one in graph["pair_arrows"]}
    places = graph["antennas_m"]
    per_m = math.tau * 0.4 * math.pi / 648_000 / graph["wavelength_m"]  # less than half a turn on the longest
    for (first, second), phase in phases.items():
        assert phase == pytest.approx(per_m * (places[first][1] - places[second][1]))
    lengths = [one["length_m"] for one in graph["pair_arrows"]]
    assert lengths == sorted(lengths)


def test_the_arrows_of_two_stars_add_up_to_the_visibility():
    arrow = moved(sky="two")["arrow"]
    assert len(arrow["parts"]) == 2
    assert sum(one["re"] for one in arrow["parts"]) == pytest.approx(arrow["re"])
    assert sum(one["im"] for one in arrow["parts"]) == pytest.approx(arrow["im"])


def test_the_wave_is_late_where_the_phase_says_so_and_whole_turns_are_counted():
    """1 km east-west, 1″ east: 3.72 turns of 1.303 mm, to the antenna in the west."""
    places = [[1000.0, 0.0], [0.0, 0.0], *OPENING["antennas_m"][2:]]
    graph = moved(antennas_m=places, source_arcsec=[1.0, 0.0], pointing_arcsec=[1.0, 0.0])
    wave = graph["wave"]
    assert (round(wave["turns"], 2), wave["whole"], wave["length_m"]) == (3.72, 3, pytest.approx(1000.0))
    assert wave["extra_mm"] == pytest.approx(1000e3 * math.pi / 648_000)  # the sine of 1″ is 1″
    assert graph["live_sentence"] == say("baseline.sentence.one", later="B", turns="3.72", phase="−101°",
                                         amplitude="2 Jy")


SENTENCES = [
    ({}, say("baseline.sentence.sideways", phase="90°", amplitude="2 Jy")),
    ({"source_arcsec": [0.0, 0.0], "pointing_arcsec": [0.0, 0.0]},
     say("baseline.sentence.aligned", phase="0°", amplitude="2 Jy")),
    ({"source_arcsec": [0.0, -1.0], "pointing_arcsec": [0.0, -1.0]},
     say("baseline.sentence.one", later="A", turns="0.07", phase="−24°", amplitude="2 Jy")),
    ({"pointing_arcsec": [12.659, 3.734]},
     say("baseline.sentence.sideways", phase="90°", amplitude="1 Jy") + " "
     + say("baseline.sentence.dimmed", share="50 %")),
    ({"antennas_m": [[5.0, 5.0]] * 2 + OPENING["antennas_m"][2:]},
     say("baseline.sentence.together", amplitude="2 Jy")),
]


@pytest.mark.parametrize(("inputs", "expected"), SENTENCES)
def test_the_headline_says_what_the_arrow_does(inputs, expected):
    assert moved(**inputs)["live_sentence"] == expected


def test_two_stars_half_a_stripe_apart_cancel_and_say_so():
    graph = moved(sky="two", diameter_m=1.0)
    uv = graph["uv"]
    half = graph["sky_marks"]["spacing_arcsec"] / 2 * uv / math.hypot(*uv)
    graph.set(companion_arcsec=half.tolist())
    assert graph["live_sentence"] == say("baseline.sentence.cancelled", flux="2 Jy")
    graph.set(sky="blob")
    assert graph["live_sentence"].startswith("A blob **5″** wide, stripes **9″** apart")


def test_what_to_mind_is_said_where_it_matters():
    def texts(**inputs):
        return [note["text"] for note in moved(**inputs)["notes"]]

    left_out = say("baseline.note.left_out")
    near, far = ([[11.0, 0.0], [0.0, 0.0]], [[4000.0, 0.0], [0.0, 0.0]])
    rest = OPENING["antennas_m"][2:]
    assert texts() == [left_out]
    assert texts(sky="two") == [say("baseline.note.parts"), left_out]
    assert texts(antennas_m=near + rest) == [
        say("baseline.note.touching", first="A", second="B", diameter="12 m"), left_out]
    assert texts(antennas_m=far + rest) == [say("baseline.note.fine", spacing="0.067″"), left_out]


REFUSED = [
    ({"pair": [1, 1]}, "pair takes two different antennas, the lower number first; it got [1, 1]."),
    ({"pair": [0, 7]}, "pair takes a whole number from 0 to 4; it got 7."),
    ({"antennas_m": [[0, 0]]}, "antennas_m takes a list of 5 numbers; it got [[0, 0]]."),
    ({"source_arcsec": [1.0]}, "source_arcsec takes a list of 2 numbers arcsec; it got [1.0]."),
    ({"flux": 0}, "flux_jy takes a number above 0, up to 1000 Jy; it got 0."),
    ({"sky": "galaxy"}, "sky takes one of one, two, blob; it got 'galaxy'."),
    ({"stripes": None}, "stripes takes one of cosine, sine; it got None."),
]


@pytest.mark.parametrize(("state", "sentence"), REFUSED)
def test_what_it_does_not_take_is_said_in_one_sentence(state, sentence):
    with pytest.raises(ValueError, match="takes") as refused:
        Baseline(**state)
    assert str(refused.value) == sentence


@pytest.mark.parametrize(("act", "value"), [("set_length", -1), ("set_length", "far"), ("set_direction", 181)])
def test_an_act_refuses_what_no_slider_sends(act, value):
    with pytest.raises(ValueError, match="takes a number from"):
        ACTS[act](BASELINE.graph(), value)
