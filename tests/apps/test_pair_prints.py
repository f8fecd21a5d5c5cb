"""The pictures of the Baseline app on paper: each panel as a file, the same file again, and the stripes' signs."""

from __future__ import annotations

import numpy as np
import pytest

from synthwidgets.apps.baseline import Baseline
from synthwidgets.apps.pair_prints import GIVERS, PRINTS
from synthwidgets.apps.print_pair import pattern
from synthwidgets.models.baseline import BASELINE
from synthwidgets.texts import say

MAGIC = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}
SKIES = {"one": {}, "two": {"sky": "two"}, "blob": {"sky": "blob", "stripes": "sine"},
         "together": {"antennas_m": [[1.0, 1.0]] * 5}}


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
@pytest.mark.parametrize("form", MAGIC)
def test_each_panel_is_a_file_and_the_same_one_again(panel, form):
    graph = BASELINE.graph()
    name, _kind, content = GIVERS["picture"](graph, panel, form)
    assert name == f"{'baseline' if panel == 'all' else panel}.{form}"
    assert content.startswith(MAGIC[form])
    assert GIVERS["picture"](graph, panel, form)[2] == content


@pytest.mark.parametrize("state", SKIES.values(), ids=SKIES)
def test_every_sky_can_be_printed_without_a_warning(state):
    assert GIVERS["picture"](BASELINE.graph(state), "all", "svg")[2].startswith(MAGIC["svg"])


def test_every_panel_that_has_a_picture_is_offered():
    in_the_grid = {one.id for one in Baseline.panels() if not one.group and "canvas" not in one.codings}
    assert in_the_grid - {"sentence", "note"} == set(PRINTS)


def test_the_printed_stripes_have_a_crest_at_the_phase_centre_and_grow_towards_antenna_1():
    """A is north-east of B: a quarter of a stripe that way the sine is at its crest, the cosine is zero."""
    graph = BASELINE.graph({"phase_centre_arcsec": [2.0, -1.0], "pointing_arcsec": [2.0, -1.0], "diameter_m": 1.0})
    quarter = graph["sky_marks"]["spacing_arcsec"] / 4 * np.array([0.8, 0.6])
    east, north = (np.array([0.0, part, -part]) + start for part, start in zip(quarter, (2.0, -1.0), strict=True))
    # a dish of 1 m sees 304″: a quarter of a stripe aside 0.02 % are lost
    np.testing.assert_allclose(pattern(graph, east, north), [1, 0, 0], atol=3e-4)
    graph.set(stripes="sine")
    np.testing.assert_allclose(pattern(graph, east, north), [0, 1, -1], atol=3e-4)


def test_what_there_is_not_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match=say("give.format", got="gif")):
        GIVERS["picture"](BASELINE.graph(), "dial", "gif")
    with pytest.raises(ValueError, match="stripes, wave, dial"):
        GIVERS["picture"](BASELINE.graph(), "image", "png")


def test_the_state_is_given_under_its_own_name():
    assert GIVERS["state"](BASELINE.graph())[0] == "baseline.json"
