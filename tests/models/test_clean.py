"""CLEAN as the app runs it: what it finds, that nothing is lost on the way, the dish, and whose states open here."""

import json
import re

import numpy as np
import pytest

from synthwidgets.core.deconvolution import hogbom
from synthwidgets.models.clean import ACTS, CLEAN, CLEAN_OPENING
from synthwidgets.models.cleaning import MOST_DABS
from synthwidgets.models.skies import sky_of
from synthwidgets.models.synthesis import SYNTHESIS
from synthwidgets.texts import speaking

DOUBLE = {"sky": sky_of("double", 16.0), "threshold_percent": 0.1, "iteration": 2000}  # 1 Jy and 0.6 Jy
NOISY = {"array": "alma.c1", "sky": sky_of("jet", 20.0), "noise": {"tsys_k": 100.0}, "threshold_percent": 0.0}


def test_point_sources_come_out_within_a_hundredth_of_their_flux():
    graph = CLEAN.graph(DOUBLE)
    beam_arcsec = graph["clean_beam_shape"]["major_arcsec"]
    _, *marks = graph["component_marks"]  # the first one is the last one taken once more
    for one in DOUBLE["sky"]:
        found = sum(flux for east, north, flux in marks
                    if np.hypot(east - one["east_arcsec"], north - one["north_arcsec"]) < beam_arcsec)
        assert found == pytest.approx(one["flux_jy"], rel=0.01)


def test_single_precision_finds_the_same_500_components():
    """Of an image with noise: without it both end in their own roundings."""
    graph = CLEAN.graph(NOISY)
    double = hogbom(graph["start_image"].astype(float), graph["wide_start_beam"], 0.1, 0.0, 500)
    single = graph["components"]
    assert len(double.rows) == 500
    assert np.array_equal(single.rows[:500], double.rows) and np.array_equal(single.columns[:500], double.columns)
    peak_jy = float(np.abs(graph["start_image"]).max())
    # each is a tenth of a value of the residual, which 500 subtractions have rounded by 6e-8 of the peak
    assert single.fluxes_jy[:500] == pytest.approx(double.fluxes_jy, abs=500 * 6e-9 * peak_jy)


@pytest.mark.parametrize("dish", [False, True])
@pytest.mark.parametrize("iteration", [0, 1, 2, 30, 2000])
def test_what_is_left_and_what_was_taken_are_the_dirty_image_at_every_iteration(iteration, dish):
    graph = CLEAN.graph({"sky": sky_of("disk", 16.0), "iteration": iteration, "zero_spacing": dish})
    npix, beam = graph["npix"], graph["wide_start_beam"]
    taken = np.zeros((npix, npix))
    for row, column in np.argwhere(graph["component_image"]):  # the beam, moved to each component: no transform
        shifted = beam[npix - row : 2 * npix - row, npix - column : 2 * npix - column]
        taken += graph["component_image"][row, column] * shifted
    peak = np.abs(graph["start_image"]).max()
    assert graph["residual"] + taken == pytest.approx(graph["start_image"], abs=1e-5 * peak)
    assert (iteration == 0) == np.array_equal(graph["residual"], graph["start_image"])
    assert dish != np.array_equal(graph["start_image"], graph["dirty_image"])


def test_iterations_end_where_the_components_do():
    graph = CLEAN.graph({"iteration": 2000, "threshold_percent": 20.0})
    last = graph["last_iteration"]
    assert graph["shown_iteration"] == last < 2000
    assert graph["residual_peak_jy"] <= graph["threshold_jy"] * (1 + 1e-5)  # single precision decided where to end
    graph.set(iteration=last - 1)
    assert graph["residual_peak_jy"] > graph["threshold_jy"] * (1 - 1e-5)


def test_a_single_dish_brings_the_flux_of_a_disc_back_and_fills_its_bowl():
    graph = CLEAN.graph({"sky": sky_of("disk", 16.0), "iteration": 2000})
    shortest_jy = max(np.abs(block).max() for block in graph["whole_visibilities"])
    blind_jy, bowl = graph["found_flux_jy"], graph["restored_image"].min()
    graph.set(zero_spacing=True)
    seen_jy, mended = graph["found_flux_jy"], graph["restored_image"].min()
    assert blind_jy < shortest_jy + 0.1 < 0.75  # of 1 Jy: CLEAN guesses little more than the shortest pair saw
    assert seen_jy == pytest.approx(1.0, abs=0.05)
    assert bowl < 0 and mended > bowl / 4


def test_the_dish_weighs_as_much_as_one_pair_and_its_peak_stays():
    graph = CLEAN.graph({"zero_spacing": True})
    assert graph["dish_share"] == 1 / 36  # ring of 9
    assert graph["start_beam"].max() == pytest.approx(1.0, abs=1e-4)  # the gridder's own tolerance
    graph.set(dish_weight=3.6)
    assert graph["dish_share"] == pytest.approx(0.1)
    assert CLEAN.graph({"zero_spacing": True, "array": {"antennas": [], **_site()}})["dish_share"] == 0


def _site():
    return {"site": SYNTHESIS.opening["array"]["site"]}


def test_components_stay_inside_the_mask():
    graph = CLEAN.graph({"mask": [[1.0, -0.7, 0.5]], "iteration": 2000})
    east, north, _ = graph["component_marks"].T
    assert len(east) and (np.hypot(east - 1.0, north + 0.7) <= 0.5).all()
    graph.set(**ACTS["clear_mask"](graph))
    assert graph["mask_pixels"] is None


def test_another_sky_begins_anew():
    graph = CLEAN.graph({"mask": [[1.0, 0.0, 1.0]], "iteration": 30})
    graph.set(**ACTS["choose_sky"](graph, "disk"))
    assert (graph["iteration"], graph["mask"], graph["sky_name"]) == (0, [], "disk")
    graph.set(iteration=5)
    graph.set(**ACTS["choose_array"](graph, "alma.c1"))
    assert (graph["iteration"], graph["array"]) == (0, {"preset": "alma.c1"})


def test_with_the_primary_beam_on_all_of_it_is_of_what_the_dishes_hear():
    off_centre = [{"kind": "point", "flux_jy": 1.0, "east_arcsec": 6.0, "north_arcsec": 0.0}]
    graph = CLEAN.graph({"sky": off_centre, "primary_beam": "corrected", "iteration": 2000})
    heard_jy = 2.0 ** -((6.0 / (25.3 / 2)) ** 2)  # a Gaussian of 25.3" at 230 GHz, 12 m
    assert graph["total_flux_jy"] == pytest.approx(heard_jy, rel=2e-3)  # its width is known to three digits
    assert graph["found_flux_jy"] == pytest.approx(heard_jy, rel=0.011)  # CLEAN ends at 1 % of the peak
    assert graph["smoothed_truth"].max() == pytest.approx(heard_jy, rel=2e-3)  # 6″ is a whole number of pixels
    assert any("largest dishes" in note["text"] for note in graph["notes"])


# states of Synthesis ------------------------------------------------------------------------------------------


def test_a_state_of_synthesis_opens_here_as_it_stands():
    theirs = SYNTHESIS.graph({"robust": -1, "weighting": "briggs"})
    whole = SYNTHESIS.state_of(theirs)
    for state in (CLEAN.linked(SYNTHESIS.link_code(theirs)), CLEAN.read_file(SYNTHESIS.state_file(theirs).encode())):
        graph = CLEAN.graph(state)
        assert {key: graph[key] for key in whole} == whole
        assert np.array_equal(graph["dirty_image"], theirs["dirty_image"])
        again = CLEAN.graph(CLEAN.linked(CLEAN.link_code(graph)))
        assert again.inputs == graph.inputs


def test_a_short_state_of_synthesis_does_not_take_what_clean_opens_with():
    file = json.dumps({"synthwidgets": 1, "app": "synthesis", "robust": -1}).encode()
    assert CLEAN.graph(CLEAN.read_file(file))["array"] == SYNTHESIS.opening["array"] != CLEAN_OPENING["array"]


@pytest.mark.parametrize(("state", "sentence"), [
    ({"gain": 0}, "gain takes a number above 0, up to 1; it got 0."),
    ({"iteration": 2001}, "iteration takes a whole number from 0 to 2000; it got 2001."),
    ({"threshold_percent": -1}, "threshold_percent takes a number from 0 to 100 %; it got -1."),
    ({"mask": [[1, 2]]}, "mask takes a list of 3 numbers"),
    ({"mask": [[0, 0, 1]] * (MOST_DABS + 1)}, "mask takes a list of 0 to 400 numbers"),
    ({"zero_spacing": "yes"}, "zero_spacing takes true or false"),
])
def test_what_cannot_be_is_said(state, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        CLEAN.graph(state)


@pytest.mark.parametrize("text", ["{", '{"app": "pairs"}', '{"app": "synthesis", "robust": 9}'])
def test_a_file_of_neither_is_refused_in_a_sentence(text):
    with pytest.raises(ValueError, match=r"\.$"):
        CLEAN.graph(CLEAN.read_file(text.encode()))


# words --------------------------------------------------------------------------------------------------------


def test_flux_is_said_only_after_clean_began_and_not_of_a_hidden_sky():
    graph = CLEAN.graph({})
    assert "Jy" not in graph["live_sentence"]
    graph.set(iteration=2000)
    assert "**1.09 Jy** in the sky" in graph["live_sentence"]
    graph.set(sky=sky_of("mystery", 16.0, 427))
    assert "in the sky" not in graph["live_sentence"]
    assert dict(row[:2] for row in graph["facts"])["Flux of the sky"] == "–"


def test_without_a_beam_nothing_is_restored_and_it_is_said():
    graph = CLEAN.graph({"array": {"shape": "pair", "n": 2, "size_m": 100.0}, "iteration": 9})
    assert graph["restored_image"] is None and graph["smoothed_truth"] is None
    assert graph["notes"][0]["text"].startswith("No beam can be fitted")


def test_it_says_the_sentence_that_it_is_for_in_both_languages():
    for language, start in (("en", "CLEAN fills what the gaps hid"), ("es", "CLEAN rellena lo que ocultaban")):
        with speaking(language):
            assert CLEAN.graph({})["notes"][0]["text"].startswith(start)
