"""CLEAN of real data: the calibrators' published flux, nothing lost on the way, and how it begins, ends and speaks."""

import re

import numpy as np
import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.models import cleaning
from synthwidgets.models.real_data import ACTS, AFRESH, OPENING, REAL_DATA, read_file
from synthwidgets.texts import speaking
from synthwidgets.texts.numbers import flux
from synthwidgets.views.controls import Control
from tests.formats.test_uvfits_in import observation, written

ARCSEC = np.pi / 648_000
WHOLE = {"iteration": 2000}


@pytest.mark.parametrize("weighting", ["natural", "uniform"])
@pytest.mark.parametrize(("data", "published_jy"), [("3c286", 15.0), ("1445+099", 2.53)])
def test_the_calibrators_have_their_published_flux_in_one_place(data, published_jy, weighting):
    graph = REAL_DATA.graph({"data": data, "weighting": weighting, **WHOLE})
    assert graph["found_flux_jy"] == pytest.approx(published_jy, rel=0.05)
    beam_arcsec = graph["clean_beam_shape"]["major_arcsec"]
    _, *marks = graph["component_marks"]  # the first one is the last one taken once more
    near = sum(jy for east, north, jy in marks if np.hypot(east, north) < beam_arcsec)
    assert near == pytest.approx(graph["found_flux_jy"], rel=0.02)  # of a point, and they are the field's brightest


def test_the_standard_of_3c286_is_that_of_perley_and_butler():
    graph = REAL_DATA.graph({"data": "3c286"})
    log = np.log10(graph["observed"].frequency_hz / 1e9)
    flux_jy = 10 ** (1.2481 - 0.4507 * log - 0.1798 * log**2 + 0.0357 * log**3)  # 2017, ApJS 230, 7, table 6
    assert graph["goal_jy"] == pytest.approx(flux_jy, abs=0.005)  # it is told to 0.01 Jy


@pytest.mark.parametrize("iteration", [1, 30, 2000])
@pytest.mark.parametrize(
    "state", [{"data": "3c273"}, {"data": "3c286", "weighting": "uniform"}, {"removed_percent": 90.0}]
)
def test_what_is_left_and_what_was_taken_are_the_dirty_image(state, iteration):
    graph = REAL_DATA.graph({**state, "npix": 128, "iteration": iteration})
    npix, beam = graph["npix"], graph["wide_start_beam"]
    taken = np.zeros((npix, npix))
    for row, column in np.argwhere(graph["component_image"]):  # the beam, moved to each component: no transform
        shifted = beam[npix - row : 2 * npix - row, npix - column : 2 * npix - column]
        taken += graph["component_image"][row, column] * shifted
    peak = np.abs(graph["dirty_image"]).max()
    assert graph["residual"] + taken == pytest.approx(graph["dirty_image"], abs=1e-5 * peak)
    assert graph["residual_peak_jy"] < peak and np.array_equal(graph["remaining_image"], graph["residual"])


def test_the_wide_beam_is_the_dirty_beam_in_its_middle():
    graph = REAL_DATA.graph({"iteration": 1})
    middle = slice(128, 384)
    # either comes within 4e-5 of the exact sum
    assert np.abs(graph["wide_start_beam"][middle, middle] - graph["dirty_beam"]).max() < 1e-4


def test_the_jet_of_3c273_is_restored_without_the_star():
    """21 arcsec from the core at a position angle of 222 degrees, as every map shows; the star of the core is gone."""
    graph = REAL_DATA.graph(WHOLE)
    cell, image = graph["cell_arcsec"], graph["restored_image"]
    east, north = np.meshgrid((128 - np.arange(256)) * cell, (np.arange(256) - 128) * cell)
    radius = np.hypot(east, north)
    outside = np.where((radius > 12) & (radius < 45), image, 0)
    row, column = np.unravel_index(outside.argmax(), image.shape)
    assert radius[row, column] == pytest.approx(21, abs=1)
    assert np.degrees(np.arctan2(east[row, column], north[row, column])) % 360 == pytest.approx(222, abs=3)
    star = (radius > 12) & (radius < 45) & (np.hypot(east - east[row, column], north - north[row, column]) > 8)
    assert np.abs(image[star]).max() < np.abs(graph["dirty_image"][star]).max() / 5
    assert image[128, 128] == pytest.approx(graph["brightest"].peak_jy, rel=0.05)  # the core as it was


def test_nothing_of_it_is_there_before_it_begins():
    graph = REAL_DATA.graph({"mask": [[0.0, 0.0, 2.0]]})
    for name in ("start_image", "wide_start_beam", "residual", "restored_image", "last_iteration"):
        assert graph[name] is None
    assert graph["remaining_image"] is graph["dirty_image"] and not graph["component_image"].any()
    assert graph["course"] == {"at": [0], "values": [0.0], "goal": None} and graph["clean_sentence"] == ""
    assert graph["notes"][1]["act"] == ["clear_mask"]  # a mask that waits can be seen and cleared


def test_components_stay_inside_the_mask_and_none_are_found_in_an_empty_one():
    graph = REAL_DATA.graph({"mask": [[-14.0, -15.6, 4.0]], **WHOLE})
    east, north, _ = graph["component_marks"].T
    assert len(east) and (np.hypot(east + 14.0, north + 15.6) <= 4.0).all()
    graph.set(mask=[[5e4, 0.0, 1.0]])
    assert graph["live_sentence"].startswith("Nothing here is above the threshold, or your mask is empty")
    assert graph["last_iteration"] == graph["shown_iteration"] == 0


def test_every_control_of_the_dirty_image_begins_it_again_and_the_others_do_not():
    controls = [panel for panel in RealData.panels() if isinstance(panel, Control)]
    begins = {control.input for control in controls if control.also.get("iteration") == 0}
    assert begins == {"removed_percent", "used_percent", "weighting", "robust", "cell_arcsec", "npix"}
    assert AFRESH == {"iteration": 0}
    graph = REAL_DATA.graph({"iteration": 9, "mask": [[0.0, 0.0, 2.0]]})
    assert ACTS["fit_cell"](graph)["iteration"] == 0 and "mask" not in ACTS["fit_cell"](graph)
    graph.set(**ACTS["choose_data"](graph, "3c286"))
    assert (graph["iteration"], graph["mask"]) == (0, [])


def test_another_file_or_source_begins_it_again_without_the_mask(tmp_path):
    from synthwidgets.core.arrays import preset

    content = written(tmp_path, **observation(preset("vla.d")))
    graph = REAL_DATA.graph({"iteration": 9, "mask": [[0.0, 0.0, 2.0]]})
    graph.set(**ACTS["open_uvfits"](graph, "mine.uvfits", read_file(content)))
    assert (graph["iteration"], graph["mask"]) == (0, [])
    graph.set(iteration=5, mask=[[0.0, 0.0, 2.0]])
    graph.set(**ACTS["choose_source"](graph, 1))
    assert (graph["iteration"], graph["mask"]) == (0, [])
    graph.set(**WHOLE)  # a point of 1 Jy between pixels
    assert graph["found_flux_jy"] == pytest.approx(1.0, abs=0.05)


def test_flux_is_said_once_it_is_found_of_what_is_published_and_beside_what_the_hand_took():
    graph = REAL_DATA.graph({"data": "3c286"})
    assert "found" not in graph["live_sentence"]
    graph.set(**WHOLE)
    found = re.search(r"CLEAN has found \*\*([\d.]+) Jy\*\* of the \*\*15 Jy\*\* published", graph["live_sentence"])
    assert found and float(found[1]) == pytest.approx(graph["found_flux_jy"], abs=0.05)  # said in three digits
    assert graph["course"]["goal"] == graph["goal_jy"]
    assert {"Flux found", "Largest left"} <= {row[0] for row in graph["facts"]}
    graph.set(removed_percent=50.0)
    assert "published" not in graph["live_sentence"]
    assert graph["live_sentence"].endswith(f"**{flux(graph['removed_jy'])}** by hand come on top.")
    assert graph["course"]["goal"] is None
    graph.set(data="3c273", removed_percent=0.0)
    assert "published" not in graph["live_sentence"]


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_left_out_is_said_while_it_is_shown(language):
    with speaking(language):
        graph = REAL_DATA.graph({"iteration": 1})
        texts = [note["text"] for note in graph["notes"]]
        graph.set(iteration=0)
        assert len(texts) - len(graph["notes"]) == 3  # gaps, calibration, whole pixels
        assert any("Högbom" in text for text in texts) and "calibra" in texts[1]


def test_no_sample_at_all_is_cleaned_to_nothing():
    graph = REAL_DATA.graph({"used_percent": [0.0, 0.01], "iteration": 10})
    for name in {name for panel in RealData.panels() for name in panel.quantities}:
        _ = graph[name]
    assert graph["live_sentence"] == "No sample is left in this range of baselines."


def test_a_state_of_before_opens_and_one_with_clean_travels():
    old = {key: value for key, value in OPENING.items() if key not in cleaning.OPENING}
    assert REAL_DATA.graph(old).inputs == REAL_DATA.graph().inputs
    graph = REAL_DATA.graph({"iteration": 30, "mask": [[0.0, 0.0, 2.0]], "gain": 0.2})
    assert REAL_DATA.graph(REAL_DATA.linked(REAL_DATA.link_code(graph))).inputs == graph.inputs
