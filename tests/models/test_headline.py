"""The headline is true of what is on screen: of every preset as it opens, and of the cases in between."""

import re

import numpy as np
import pytest

from synthwidgets.core.arrays import preset_ids
from synthwidgets.models.headline import LINE, ROUND, STRIPED
from synthwidgets.models.synthesis import SYNTHESIS

STRIPES = "stripes"
SITE = {"latitude_deg": 50.0, "longitude_deg": 0.0, "height_m": 0.0}


def array(*places):
    numbered = enumerate(places)
    antennas = [{"name": f"A{number}", "east_m": east, "north_m": north} for number, (east, north) in numbered]
    return {"site": SITE, "antennas": antennas}


def said(**state):
    return SYNTHESIS.graph(state)["live_sentence"].replace("**", "")


@pytest.mark.parametrize("preset", preset_ids())
def test_what_is_said_of_a_preset_is_what_its_beam_is(preset):
    graph = SYNTHESIS.graph({"array": preset, "npix": 128})
    sentence, beam = graph["live_sentence"], graph["clean_beam"]
    assert (", beam **" in sentence) == (beam is not None)
    if beam is None:  # a dense core with far outposts fills the field; an east–west array here reaches two edges of it
        border = np.concatenate([graph["dirty_beam"][[0, -1]].ravel(), graph["dirty_beam"][:, [0, -1]].ravel()])
        assert ("wider than the field" in sentence, STRIPES in sentence) == (border.min() > 0.35, border.min() <= 0.35)
        return
    assert STRIPES not in sentence
    ratio = beam.major_rad / beam.minor_rad
    assert ("sharpest" in sentence) == (ratio > ROUND)
    sidelobe = graph["first_sidelobe"]
    hinted = ratio > 1 / LINE and not graph["layout"].earth_wide and (sidelobe is None or sidelobe > STRIPED)
    assert ("sidelobes up to" in sentence) == (sidelobe is not None and not hinted)
    assert ("Pull **" in sentence) == hinted


def test_the_opening_says_which_way_it_is_sharp_and_where_to_pull():
    assert "sharpest east–west. Pull north or south" in said()


@pytest.mark.parametrize(("east_m", "north_m", "sharpest"), [
    (900.0, 0.0, "sharpest east–west"),
    (0.0, 900.0, "sharpest north–south"),
])
def test_after_a_pull_it_is_sharp_along_the_pull_only(east_m, north_m, sharpest):
    pulled = array((-20.0, -20.0), (20.0, -15.0), (east_m, north_m))
    sentence = said(array=pulled, declination_deg=50.0, cell_arcsec=0.05)
    assert sharpest.split()[1] in sentence and "Pull " in sentence


def test_one_pair_is_one_set_of_stripes_until_the_earth_turns_it():
    pair = array((0.0, 0.0), (100.0, 0.0))
    state = {"array": pair, "declination_deg": 50.0}
    assert said(**state, hour_angle_h=[-0.05, 0.05]) == "Two antennas, one pair: the picture is one set of stripes."
    turned = said(**state, hour_angle_h=[-6.0, 6.0])
    assert turned.startswith("Two antennas, one pair, and the Earth turns it: stripes in many directions, beam ")


def test_who_measures_nothing_is_told_so():
    far = array((0.0, 0.0), (100.0, 0.0), (0.0, 90.0))
    everything_outside = said(array=far, declination_deg=50.0, cell_arcsec=60.0)
    assert "100 % of the samples do not fit the grid" in everything_outside and "sees" not in everything_outside
    behind = said(array=array((0.0, 0.0), (0.0, 1.0)), declination_deg=0.0)  # one stands in front of the other
    assert behind == "2 antennas, and no pair of them sees the source: nothing is measured."
    tapered = said(taper_arcsec=125.0)  # of 35 m, 27 kλ: exp(−3.56 (26.8e3 · 6.06e-4)²) = 1e-408, under any double
    assert tapered.startswith("3 antennas make 3 pairs. Longest baseline 76 m, and the taper leaves none")
    assert "sees" not in tapered
    stacked = array((0.0, 0.0), (0.0, 0.0), (0.0, 0.0))
    one_place = said(array=stacked, declination_deg=50.0, shadowing=False, cell_arcsec=0.1)
    assert one_place.startswith("3 antennas at one place")


def test_a_beam_as_wide_as_the_field_is_not_called_stripes():
    wide = said(array=array((0.0, 0.0), (10.0, 0.0), (5.0, 8.0)), cell_arcsec=1e-3, npix=64, shadowing=False,
                declination_deg=50.0)
    assert "the beam is wider than the field" in wide


def test_no_sentence_has_two_stops_or_a_hole():
    states = [{}, {"array": "wsrt"}, {"array": array((0.0, 0.0), (100.0, 0.0)),
              "hour_angle_h": [-5.0, 5.0], "declination_deg": 50.0}]
    for state in states:
        sentence = SYNTHESIS.graph(state)["live_sentence"]
        assert not re.search(r"\.,|,,|\.\.|  |\{", sentence) and sentence.count("**") % 2 == 0
        assert np.char.endswith(sentence, ".")


def test_thousands_of_pairs_stand_apart():
    assert "make 1 128 pairs" in said(array={"shape": "random", "n": 48, "seed": 1}, npix=64)  # 48 · 47 / 2
