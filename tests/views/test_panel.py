"""Declarations: what a class annotates is what it takes, says and gives on."""

import pytest

from synthwidgets.views.controls import Slider
from synthwidgets.views.fourier_panels import PairPicture
from synthwidgets.views.panel import Panel


def test_what_is_declared_is_said_and_the_rest_is_as_the_class_has_it():
    spec = Slider("declination", low=-90.0, high=90.0, group="").spec
    assert spec["kind"] == "Slider" and spec["id"] == "declination"
    assert (spec["low"], spec["high"], spec["group"], spec["digits"]) == (-90.0, 90.0, "", 1)
    assert "codings" not in spec and list(spec)[:3] == ["kind", "id", "title"]


def test_a_panel_has_all_that_the_panels_above_it_have():
    assert {"id", "image", "grid", "said", "mode"} <= PairPicture.declares.keys()
    assert "said" not in Panel.declares and "optional" not in PairPicture.declares


def test_a_name_that_no_class_declares_is_a_slip_that_is_told():
    with pytest.raises(TypeError, match="Slider declares no higher, lower"):
        Slider("declination", lower=-90.0, higher=90.0)


def test_another_one_differs_in_what_is_said_and_leaves_the_first_alone():
    first = Slider("declination", low=-90.0)
    other = first.but(low=0.0)
    assert (first.low, other.low, other.id) == (-90.0, 0.0, "declination")
