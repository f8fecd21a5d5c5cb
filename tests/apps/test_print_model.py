"""The model's transform under the tracks on paper: as on screen, the right way round, not where a sky is hidden."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest

import synthwidgets
from synthwidgets.apps.figures import panel_figure
from synthwidgets.apps.giving import GIVERS
from synthwidgets.apps.print_model import DECADES, FAINTEST, PARTS, picture_of
from synthwidgets.models.synthesis import ACTS, SYNTHESIS

SCRIPT = Path(synthwidgets.__file__).parent / "views" / "js" / "lib" / "transform.js"
EAST = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.5, "north_arcsec": 0.0}


@pytest.fixture
def graph():
    return SYNTHESIS.graph({"sky": [EAST]})


def titles(figure):
    return [one.get_text() for one in figure.findobj(lambda one: hasattr(one, "get_text"))]


def shown_at(figure, u_klambda, v_klambda):
    """The value that the picture has at a place of its axes."""
    (image,) = figure.axes[0].get_images()
    left, right, low, high = image.get_extent()
    values = image.get_array()
    column = int((u_klambda - left) / (right - left) * values.shape[1])
    return values[int((v_klambda - low) / (high - low) * values.shape[0]), column]


def test_the_phase_of_a_point_in_the_east_grows_with_u_where_the_axis_says_u(graph):
    figure = panel_figure(graph, "uv", {"model": "phase"})
    left, right = figure.axes[0].get_xlim()
    assert left > right  # u grows to the left
    for u in (-40.0, -3.0, 20.0):
        turn = 360 * u * 1e3 * np.radians(0.5 / 3600)
        cell = 360 * 1e3 * np.radians(0.5 / 3600) * graph["model_half"] / 1e3 / 96  # a phase is known to a cell
        assert shown_at(figure, u, 10.0) == pytest.approx(turn, abs=cell)
    assert "kλ · model phase, °" in {title.strip() for title in titles(figure)}


def test_the_picture_is_under_the_tracks_and_covers_the_window(graph):
    axes = panel_figure(graph, "uv", {"model": "real"}).axes[0]
    (image,) = axes.get_images()
    assert all(image.get_zorder() < line.get_zorder() for line in axes.get_lines())
    left, right, low, high = image.get_extent()
    assert left >= axes.get_xlim()[0] and right <= axes.get_xlim()[1]
    assert low <= axes.get_ylim()[0] and high >= axes.get_ylim()[1]


def test_shares_and_phases_are_drawn_as_the_browser_draws_them():
    script = SCRIPT.read_text(encoding="utf-8")
    for name, value in (("DECADES", DECADES), ("FAINTEST", FAINTEST)):
        assert float(re.search(rf"const {name} = (\S+);", script)[1]) == value
    values = np.array([2.0, -0.2, 0.02j, 1e-5])
    assert picture_of(values, "amplitude") == pytest.approx([1, 2 / 3, 1 / 3, 0], abs=1e-12)
    assert picture_of(values, "real") == pytest.approx([1, -2 / 3, 0, 0], abs=1e-12)
    assert picture_of(values, "imaginary") == pytest.approx([0, 0, 1 / 3, 0], abs=1e-12)
    assert picture_of(values, "phase") == pytest.approx([0, 180, 90, np.nan], nan_ok=True)


@pytest.mark.parametrize("part", PARTS)
def test_a_file_follows_the_menu_and_has_a_bar_beside_each_part(graph, part):
    alone = panel_figure(graph, "uv")
    figure = panel_figure(graph, "uv", {"model": part})
    assert len(figure.axes) == len(alone.axes) + (part != "off")
    assert GIVERS["picture"](graph, "uv", "svg", {"model": part})[2].startswith(b"<?xml")


def test_a_hidden_sky_is_not_printed_and_an_unknown_part_is_refused_in_a_sentence(graph):
    graph.set(**ACTS["choose_sky"](graph, "mystery"))
    figure = panel_figure(graph, "uv", {"model": "amplitude"})
    assert len(figure.axes) == 1 and not figure.axes[0].get_images()
    with pytest.raises(ValueError, match="^model "):
        GIVERS["picture"](graph, "uv", "png", {"model": "power"})
