"""The Real data app's model: what is taken away, which baselines are used, and files of one's own in states."""

import json

import numpy as np
import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.core.observed import Observed
from synthwidgets.models import brought
from synthwidgets.models.real_data import ACTS, REAL_DATA, read_file
from synthwidgets.models.real_pictures import brightest_of
from tests.formats.test_uvfits_in import observation, written

ARCSEC = np.pi / 648_000


@pytest.fixture
def own(tmp_path):
    """A file of a single point, 30″ east and 60″ north, seen by the VLA's D configuration at 1.4 GHz."""
    from synthwidgets.core.arrays import preset

    return written(tmp_path, **observation(preset("vla.d")))


def opened(content, name="mine.uvfits"):
    graph = REAL_DATA.graph()
    graph.set(**ACTS["open_uvfits"](graph, name, read_file(content)))
    return graph


def test_it_opens_on_a_star_and_taking_it_away_shows_the_jet():
    graph = REAL_DATA.graph()
    assert "drowns the rest" in graph["live_sentence"] and "27 antennas" in graph["live_sentence"]
    graph.set(removed_percent=100.0)
    left = brightest_of(graph["dirty_image"], graph["cell_rad"])
    assert np.hypot(left.l, left.m) / ARCSEC == pytest.approx(21, abs=1)  # as every map of 3C273 shows
    assert graph["live_sentence"].endswith("**21″** south-west.")


@pytest.mark.parametrize("weighting", ["natural", "uniform"])
def test_a_point_is_said_to_drown_the_rest_only_where_it_does(weighting):
    """Calibrators are chosen for being points; of the galaxy's field the brightest is one source among several."""
    said = {}
    for data in ("3c286", "1445+099", "ngc5921"):
        said[data] = REAL_DATA.graph({"data": data, "weighting": weighting})["live_sentence"]
    assert "drowns" in said["3c286"] and "drowns" in said["1445+099"]
    assert "drowns" not in said["ngc5921"] and "is not alone" in said["ngc5921"]


@pytest.mark.parametrize("data", ["3c286", "ngc5921"])
def test_what_is_taken_away_is_a_point_at_the_brightest_pixel_in_picture_and_samples(data):
    """The image of what is left of the samples is what is left of the image: both sums are linear."""
    graph = REAL_DATA.graph({"data": data, "removed_percent": 70.0, "weighting": "briggs"})
    peak = graph["brightest"]
    row, column = round(128 + peak.m / graph["cell_rad"]), round(128 - peak.l / graph["cell_rad"])
    # the gridder is good to 4e-5 of the peak
    assert graph["dirty_image"][row, column] == pytest.approx(0.3 * peak.peak_jy, abs=1e-4 * peak.peak_jy)
    assert graph["point_image"][row, column] == pytest.approx(1, abs=1e-4)
    points, places = graph["resting_visibility_points"], graph["places"]
    u, v = graph["observed"].uvw[:, 0], graph["observed"].uvw[:, 1]
    left = graph["observed"].visibilities - 0.7 * peak.peak_jy * np.exp(2j * np.pi * (u * peak.l + v * peak.m))
    there = np.isfinite(points[..., 0])
    assert there.sum() == len(u)  # every moment is drawn: there are few
    assert np.abs(points[there] @ [1, 1j] - left[places[there]]).max() < 1e-9


def test_baselines_are_used_from_and_to_a_share_of_the_longest():
    graph = REAL_DATA.graph({"used_percent": [20.0, 60.0]})
    lengths = np.hypot(graph["kept"].u, graph["kept"].v) / graph["longest_uv"]
    assert 0.2 <= lengths.min() < 0.21 and 0.59 < lengths.max() <= 0.6
    assert len(lengths) == graph["used"].sum() == (graph["resting_lost"] == 0).sum()
    whole = REAL_DATA.graph()
    assert whole["used"].all() and len(whole["kept"].u) == 7669
    finest_rad = 1 / (0.2 * whole["longest_uv"])  # the stripes of the longest that is left
    wide = REAL_DATA.graph({"used_percent": [0.0, 20.0]})["clean_beam"]
    assert whole["clean_beam"].minor_rad < 0.5 * finest_rad < wide.minor_rad  # no lobe is narrower than half a stripe


def test_a_field_without_room_for_a_beam_is_refused_and_the_pixels_stay():
    graph = REAL_DATA.graph()
    finest_arcsec = 1 / graph["longest_uv"] / ARCSEC
    for cell in (1e-8, 0.99 * finest_arcsec / 256):
        with pytest.raises(ValueError, match="holds no beam"):
            graph.set(cell_arcsec=cell)
    assert graph.inputs["cell_arcsec"] == 0.4
    graph.set(cell_arcsec=1.01 * finest_arcsec / 256)
    assert graph["dirty_beam"].min() < 0.9  # half a field away the longest stripes are dark, the shorter on their way
    with pytest.raises(ValueError, match="holds no beam"):
        REAL_DATA.graph({"cell_arcsec": 1e-8})


def test_what_is_refused_of_a_share_has_its_unit():
    with pytest.raises(ValueError, match=r"from 0 to 100 %; it got -1"):
        REAL_DATA.graph().set(threshold_percent=-1)


def test_no_sample_is_left_where_no_baseline_is():
    graph = REAL_DATA.graph({"used_percent": [0.0, 0.01]})
    for panel in RealData.panels():
        for name in panel.quantities:
            _ = graph[name]
    assert graph["live_sentence"] == "No sample is left in this range of baselines."
    assert not graph["dirty_image"].any()


def test_scans_are_not_joined():
    """3C273 was looked at three times: two gaps, each of two moments of no sample."""
    graph = REAL_DATA.graph()
    gaps = ~np.isfinite(graph["moments"].mjd)
    assert gaps.sum() == 4 and graph["resting_lost"][:, gaps].all()
    assert np.isnan(graph["resting_tracks_klambda"][:, gaps]).all()
    assert np.diff(graph["resting_hours_h"]).min() >= 0
    drawn = np.array(graph["points_choice"]["plot_along"])
    assert len(drawn) > 2 and not gaps[drawn].any()
    assert len(set(np.digitize(drawn, np.flatnonzero(gaps)))) == 3  # some of each scan


def test_many_moments_are_thinned_and_every_drawn_place_has_its_own_sample(monkeypatch):
    monkeypatch.setattr("synthwidgets.models.real_tracks.MOST_POINTS", 3510)  # ten of each pair
    graph = REAL_DATA.graph({"data": "ngc5921"})
    assert np.isfinite(graph["moments"].mjd).sum() == 10
    rows, columns = np.nonzero(graph["places"] >= 0)
    sample = graph["places"][rows, columns]
    assert np.array_equal(graph["observed"].pairs[sample], graph["resting_pair_numbers"][rows])
    assert np.abs(graph["observed"].mjd[sample] - graph["moments"].mjd[columns]).max() < 1 / 86_400


def test_a_file_of_ones_own_is_imaged_where_its_point_is(own):
    graph = opened(own)
    peak = brightest_of(graph["dirty_image"], graph["cell_rad"])
    pixel = graph["cell_arcsec"]
    assert peak.l / ARCSEC == pytest.approx(30, abs=pixel) and peak.m / ARCSEC == pytest.approx(60, abs=pixel)
    assert peak.peak_jy == pytest.approx(1.0, abs=0.05)  # less by what the pixel is off its centre
    assert 3 < graph["clean_beam"].minor_rad / graph["cell_rad"] < 7  # pixels of a fifth of the beam
    assert graph["data_name"] == {"id": "own", "label": "mine"} and graph["source_number"] is None
    assert graph["live_sentence"].startswith("SYNTH, 2000-01-0")


def test_ones_own_travels_in_a_file_and_not_in_a_link(own):
    graph = opened(own)
    state = json.loads(REAL_DATA.state_file(graph))
    assert len(state["data"]["samples"]) > 1000 and "samples" not in str(graph.inputs)
    image = graph["dirty_image"]
    brought._kept.clear()  # another day, another program
    again = REAL_DATA.graph(REAL_DATA.read_file(json.dumps(state).encode()))
    # uvw and visibilities travel as float32: 6e-8 of a few kλ, times a field of 1e-2
    assert np.abs(again["dirty_image"] - image).max() < 1e-4
    with pytest.raises(ValueError, match="^A link cannot carry an observation of your own"):
        REAL_DATA.link_code(again)


def test_ones_own_that_is_gone_says_so_and_nothing_changes(own):
    graph = opened(own)
    inputs = graph.inputs
    brought._kept.clear()
    fresh = REAL_DATA.graph()
    with pytest.raises(ValueError, match="^The observation 'mine' is no longer here: open its file again.$"):
        REAL_DATA.take_up(fresh, inputs)
    assert fresh["data"] == "3c273"


def test_only_so_many_are_kept_and_the_oldest_goes():
    def made(flux):
        return Observed("", ("1", "2"), ("A",), np.array([[0, 1]]), np.ones((1, 3)), np.zeros(1), np.zeros(1, int),
                        np.array([flux + 0j]), np.ones(1), 1e9, 0.0)

    first, *others = (brought.keep(made(flux)) for flux in range(1, brought.MOST + 2))
    assert brought.find(first) is None and all(brought.find(digest) for digest in others)


def test_a_file_without_times_or_telescope_is_said_so():
    digest = brought.keep(Observed("", ("1", "2", "3"), ("A",), np.array([[0, 1], [1, 2]]), np.eye(3)[:2] * 100,
                                   np.zeros(2), np.zeros(2, int), np.ones(2, complex), np.ones(2), 1e9, 0.0))
    graph = REAL_DATA.graph({"data": {"name": "bare", "digest": digest}})
    assert graph["live_sentence"].startswith("A telescope, –: **3 antennas**")
    for panel in RealData.panels():
        for name in panel.quantities:
            _ = graph[name]


BAD = {
    "unknown example": ({"data": "m87"}, "^data takes"),
    "a number": ({"data": 7}, "^data takes"),
    "own without samples": ({"data": {"name": "x"}}, "no longer here"),
    "own of another key": ({"data": {"name": "x", "file": "y"}}, "^data takes"),
    "samples that are none": ({"data": {"name": "x", "samples": "AAAA"}}, "^The samples in that"),
    "more than all": ({"used_percent": [0, 120]}, "^used_percent takes"),
    "backwards": ({"used_percent": [60, 20]}, "^used_percent takes"),
    "odd pixels": ({"npix": 255}, "^npix takes"),
    "too much away": ({"removed_percent": 500}, "^removed_percent takes"),
    "weighting": ({"weighting": "heavy"}, "^weighting takes"),
    "unknown key": ({"array": "alma.c1"}, "array"),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_state_is_refused_in_one_sentence(fault):
    state, sentence = BAD[fault]
    with pytest.raises(ValueError, match=sentence):
        RealData(**state)


def test_a_source_that_a_file_has_not_is_refused(own):
    graph = opened(own)
    with pytest.raises(ValueError, match="^That observation has 1 sources.$"):
        graph.set(source=3)
    assert graph["source"] == 0


@pytest.mark.parametrize(("name", "content", "act"), [
    ("mine.UVFITS", b"", ["open_uvfits", "mine.UVFITS"]),
    ("mine.bin", b"SIMPLE  =", ["open_uvfits", "mine.bin"]),
    ("mine.json", b"{}", ["open_state"]),
])
def test_which_act_takes_a_file(name, content, act):
    assert RealData.opens(name, "", content) == act


def test_any_other_file_is_refused():
    with pytest.raises(ValueError, match="mine.txt"):
        RealData.opens("mine.txt", "", b"words")
