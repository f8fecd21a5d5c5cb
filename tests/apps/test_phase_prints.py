"""The pictures of the PhaseReferencing app on paper: each panel as a file, its dots and lines where the numbers are."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.figure import Figure

from synthwidgets.apps import print_phase
from synthwidgets.apps.phase_prints import GIVERS, PRINTS
from synthwidgets.models.phase_referencing import PHASE_REFERENCING
from synthwidgets.texts import say

MAGIC = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}
SMALL = {"array": {"shape": "random", "n": 6, "size_m": 1500.0}}


@pytest.fixture(scope="module")
def graph():
    return PHASE_REFERENCING.graph(SMALL)


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
@pytest.mark.parametrize("form", MAGIC)
def test_each_panel_is_a_file_and_the_same_one_again(graph, panel, form):
    name, _kind, content = GIVERS["picture"](graph, panel, form)
    assert name == f"{'phase_referencing' if panel == 'all' else panel}.{form}"
    assert content.startswith(MAGIC[form])
    assert GIVERS["picture"](graph, panel, form)[2] == content


def test_phases_on_paper_are_those_of_the_panel_and_the_truth_only_when_asked():
    for shown, row in (("raw", 2), ("calibrated", 3)):
        graph = PHASE_REFERENCING.graph({**SMALL, "shown": shown})
        axes = Figure().add_subplot()
        print_phase.phases(axes, graph)
        rows = graph["phase_rows"]
        calibrator = axes.lines[0].get_xydata()
        assert calibrator == pytest.approx(np.stack([rows[0] / 60, rows[row]], axis=1)[rows[1] == 0])
        count = len(axes.lines)
        assert count == 7 if shown == "raw" else count == 6  # dots and means of three fields, and the solution
        graph.set(truth=True)
        again = Figure().add_subplot()
        print_phase.phases(again, graph)
        assert len(again.lines) == count + 1


def test_lengths_on_paper_are_those_of_the_check_source(graph):
    axes = Figure().add_subplot()
    assert print_phase.lengths(axes, graph) == "°"
    before, after, *_ = axes.lines
    assert before.get_ydata() == pytest.approx([min(rms, 120) for rms in graph["raw_rms_deg"]])  # the axis ends there
    assert after.get_ydata() == pytest.approx(graph["right_rms_deg"])


def test_all_pictures_have_one_scale(graph):
    ends = []
    for quantity in ("before_image", "after_image", "calm_image"):
        figure = Figure()
        axes, bar = figure.subplots(1, 2)
        print_phase.image(axes, bar, graph, quantity)
        ends += [axes.images[0].norm.vmin, axes.images[0].norm.vmax]
    assert ends == pytest.approx([-0.25, 1.0] * 3, abs=0.005)  # zero is one of 255 levels: half a step


def test_what_there_is_not_is_refused_in_a_sentence(graph):
    with pytest.raises(ValueError, match=say("give.format", got="gif")):
        GIVERS["picture"](graph, "phases", "gif")
