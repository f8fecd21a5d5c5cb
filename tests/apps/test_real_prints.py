"""What the Real data app gives out: pictures for print, and no data."""

import re

import numpy as np
import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.apps.real_prints import GIVERS, PRINTS, picture
from synthwidgets.models.real_data import REAL_DATA


@pytest.fixture(scope="module")
def graph():
    return REAL_DATA.graph({"removed_percent": 100.0, "used_percent": [0.0, 60.0], "iteration": 20})


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
@pytest.mark.parametrize(("form", "begins"), [("png", b"\x89PNG"), ("pdf", b"%PDF"), ("svg", b"<?xml")])
def test_each_panel_can_be_had(graph, panel, form, begins):
    name, _, content = picture(graph, panel, form)
    file = {"all": "real_data", "vis": "visibilities"}.get(panel, panel)
    assert content.startswith(begins) and name == f"{file}.{form}"


def test_time_is_since_the_first_sample_not_an_hour_angle(graph):
    from synthwidgets.apps.print_alone import visibilities

    assert visibilities(graph, {"view": "amplitude_hour"}).figure.axes[0].get_xlabel() == "since the first sample [h]"


def test_a_printed_plot_has_the_samples_that_are_used_and_no_model(graph):
    from synthwidgets.apps.print_visibilities import drawn

    dots = drawn(graph)
    assert 300 < len(dots.pair) <= 2000 and dots.klambda.max() * 1e3 <= 0.6 * graph["longest_uv"] * (1 + 1e-9)
    assert np.abs(dots.value).max() < 10  # Jy: the quasar's 30 Jy are gone


@pytest.mark.parametrize(("panel", "form", "sentence"), [("sky", "png", "sky"), ("image", "gif", "gif")])
def test_what_there_is_not_is_refused(graph, panel, form, sentence):
    with pytest.raises(ValueError, match=sentence):
        picture(graph, panel, form)


@pytest.mark.parametrize(("iteration", "titles"), [
    (0, ["Dirty image", "Dirty beam"]),
    (3, ["Residual", "Restored image", "Dirty beam"]),
])
def test_the_pictures_of_the_sheet_are_those_on_screen_and_called_so(monkeypatch, iteration, titles):
    told = []
    monkeypatch.setattr("synthwidgets.apps.sheet.title", lambda *arguments: told.append(arguments[4]))
    picture(REAL_DATA.graph({"iteration": iteration}), "all", "png")
    assert told == titles


def test_nothing_restored_is_printed_before_clean_has_begun():
    with pytest.raises(ValueError, match="^There is no Restored image in this state"):
        picture(REAL_DATA.graph(), "restored", "png")


def test_no_data_is_given_out():
    """3C273 has no positions of antennas: it is shown, not exported."""
    assert sorted(GIVERS) == ["link", "picture", "state"] == sorted(RealData.givers)


def test_a_state_names_the_example_and_holds_no_samples(graph):
    _, _, content = GIVERS["state"](graph)
    assert b'"data": "3c273"' in content and len(content) < 500
    _, _, link = GIVERS["link"](graph)
    assert re.search(rb'"code": "[\w-]+"', link)
