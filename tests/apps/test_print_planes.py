"""Pictures and transforms for print: as the screen has them, and refused in words."""


import numpy as np
import pytest

from synthwidgets import FourierPairs
from synthwidgets.apps.colours import PHASE
from synthwidgets.apps.fourier_pairs import PRINTS
from synthwidgets.apps.print_planes import planes_figure

FORMS = {"png": b"\x89PNG", "pdf": b"%PDF", "svg": b"<?xml"}


@pytest.mark.parametrize("panel", [*PRINTS, "all"])
@pytest.mark.parametrize("form", FORMS)
def test_each_pane_in_each_form_and_the_same_state_makes_the_same_file(panel, form):
    give = FourierPairs.givers["picture"]
    name, _, content = give(FourierPairs(shape="disk").graph, panel, form)
    assert name == f"{panel}.{form}" and content.startswith(FORMS[form])
    assert give(FourierPairs(shape="disk").graph, panel, form)[2] == content


def test_a_lopsided_picture_is_printed_as_it_is_seen():
    """Light 2″ west and 2″ north is right of the middle and above it."""
    stroke = {"points": [[-2.0, 2.0]], "width": 2.0}
    axes = planes_figure(FourierPairs(shape="blank", strokes=[stroke]).graph, {"picture": PRINTS["picture"]}).axes[0]
    image = np.asarray(axes.images[0].get_array())
    left, right, bottom, top = axes.images[0].get_extent()
    rows, columns = np.nonzero(image > 0.5)
    across, up = ((one.mean() + 0.5) / len(image) for one in (columns, rows))
    place = left + across * (right - left), bottom + up * (top - bottom)
    assert axes.images[0].origin == "lower"
    x, y = axes.transAxes.inverted().transform(axes.transData.transform(place))
    # 2″ of the 3.98″ from the middle to the edge
    assert (x, y) == pytest.approx((0.75, 0.75), abs=0.01)


@pytest.mark.parametrize("part", ["amplitude", "phase", "real", "imaginary"])
@pytest.mark.parametrize("scale", ["linear", "log"])
def test_every_part_has_its_bar(part, scale):
    figure = planes_figure(FourierPairs(part=part, scale=scale, east=1).graph, {"plane": PRINTS["plane"]})
    bar = figure.axes[1]
    labels = [label.get_text() for label in bar.get_yticklabels()]
    assert {"phase": "−90°", "amplitude": {"log": "0.01"}.get(scale, "")}.get(part, "") in " ".join(labels)
    assert bar.get_ylim()[1] == (180 if part == "phase" else 1)


@pytest.mark.parametrize(("panel", "form"), [("uv", "png"), ("plane", "gif")])
def test_what_there_is_not_is_refused(panel, form):
    with pytest.raises(ValueError, match=f"{panel}|{form}"):
        FourierPairs.givers["picture"](FourierPairs().graph, panel, form)


def test_paper_and_screen_have_the_same_wheel():
    from synthwidgets.views.joiner import script

    found = script()
    assert ", ".join(f'"{colour}"' for colour in PHASE) in found
