"""The panels of AntennaGains for print: each alone, all on a sheet, in every look, and refusals in a sentence."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from synthwidgets.apps.gain_prints import PRINTS, gains_figure, picture
from synthwidgets.apps.print_gains import RED
from synthwidgets.models.antenna_gains import ANTENNA_GAINS, LAST


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
def test_each_panel_can_be_had_as_a_picture(panel):
    name, kind, content = picture(ANTENNA_GAINS.graph(), panel, "png")
    assert (name, kind) == (f"{'antenna_gains' if panel == 'all' else panel}.png", "image/png")
    shades = np.asarray(Image.open(BytesIO(content)).convert("L"))
    assert shades.std() > 5  # something is on it


@pytest.mark.parametrize("state, red", [({}, 9), ({"step": LAST}, 0), ({"squares": "phase"}, 0)])
def test_as_many_squares_are_red_on_paper_as_are_counted(state, red):
    """Of the pane after the gains; with phases as colours none is."""
    from matplotlib.colors import to_rgba

    (axes,) = gains_figure(ANTENNA_GAINS.graph(state), ("grid",)).axes
    assert len(axes.patches) == 45
    assert sum(patch.get_facecolor() == to_rgba(RED) for patch in axes.patches) == red


def test_a_positive_phase_is_warm_on_paper_as_on_screen():
    """Case 1: A9 is behind all others, so that A1–A9 reads 116° and A9–A10 reads less than 0."""
    graph = ANTENNA_GAINS.graph({"squares": "phase"})
    phase_deg = graph["raw_grid"]["phase_deg"]
    assert phase_deg[0][8] > 90 and phase_deg[8][9] < -90
    (axes,) = gains_figure(graph, ("raw",)).axes
    colours = {(round(y), round(x)): each.get_facecolor() for each in axes.patches for x, y in [each.get_xy()]}
    (warm_red, _, warm_blue, _), (cold_red, _, cold_blue, _) = colours[8, 0], colours[9, 8]
    assert warm_red > warm_blue and cold_blue > cold_red


@pytest.mark.parametrize(
    "look, ends", [("phase", ["−180°", "0°", "180°"]), ("amplitude", ["×0", "×1", "×2"]), ("red", None)]
)
def test_colours_about_zero_have_their_bar_on_paper(look, ends):
    (axes,) = gains_figure(ANTENNA_GAINS.graph({"squares": look}), ("raw",)).axes
    bars = [[label.get_text() for label in bar.get_xticklabels()] for bar in axes.child_axes]
    assert bars == ([ends] if ends else [])


@pytest.mark.parametrize("flags", [[{"antenna": "A9"}], [{}]])
def test_what_is_flagged_is_hatched_and_everything_may_be(flags):
    graph = ANTENNA_GAINS.graph({"flags": flags, "step": LAST})
    squares = gains_figure(graph, ("grid",)).axes[0].patches
    assert sum(bool(patch.get_hatch()) for patch in squares) == 45 - graph["counts"]["used"]
    assert picture(graph, "all", "svg")[2].startswith(b"<?xml")


def test_real_data_are_printed_with_the_names_that_have_room():
    words = {text.get_text() for text in gains_figure(ANTENNA_GAINS.graph({"data": "3c286"}), ("raw",)).axes[0].texts}
    assert "N7" in words and 14 <= len(words & set(ANTENNA_GAINS.graph({"data": "3c286"})["measured"].names)) <= 27


@pytest.mark.parametrize(("panel", "form", "word"), [("flags", "png", "flags"), ("grid", "gif", "gif")])
def test_what_there_is_not_is_refused(panel, form, word):
    with pytest.raises(ValueError, match=word):
        picture(ANTENNA_GAINS.graph(), panel, form)
