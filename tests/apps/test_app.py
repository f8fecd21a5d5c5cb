"""A new app is a model and its panels; state, files, links and code come with it."""

import re

import pytest

from synthwidgets.apps.app import App, state_only
from synthwidgets.formats import checks
from synthwidgets.models.model import Model
from synthwidgets.views.controls import Slider
from synthwidgets.views.panels import Sentence


def sentence(width_m, held_m):
    return f"{width_m + held_m:g} m"


LENGTH = checks.number("width_m", 0, 9, "m")
SQUARE = Model(
    "synthesis", {"width_m": 2.0, "seed": 1}, (sentence,),
    {"width_m": LENGTH, "held_m": LENGTH, "seed": checks.integer("seed", 0, 9)}, {"held_m": 0.0},
)  # fmt: skip


class Square(App):
    model = SQUARE
    areas = {"wide": ["words"], "medium": ["words"], "narrow": ["words"]}
    questions = ("real",)

    @classmethod
    def panels(cls):
        return [Sentence("words", sentence="sentence"), Slider("control_width", input="width_m", low=0, high=9, step=1)]


def test_its_state_travels_by_code_file_and_link(tmp_path):
    app = Square(width=3)
    app.graph.set(held_m=4.0)
    assert app["sentence"] == "7 m"
    assert app.state == {"width_m": 3.0, "seed": 1}  # what is held is not kept
    assert repr(app) == "Square(width_m=3.0)" and eval(repr(app)).state == app.state
    app.save(tmp_path / "mine.json")
    assert Square.from_file(tmp_path / "mine.json").state == app.state
    assert Square.from_link(SQUARE.link_code(app.graph)).state == app.state


def test_a_part_of_it_is_the_same_state():
    app = Square(show=["words"])
    app.panel("words").graph.set(width_m=5.0)
    assert app["sentence"] == "5 m" and repr(app) == "Square(width_m=5.0, show=['words'])"


@pytest.mark.parametrize(("given", "sentence"), [
    ({"high": 3}, "A state has no key 'high'. The keys are width_m, seed."),
    ({"width_m": 10}, "width_m takes a number from 0 to 9 m; it got 10."),
    ({"mode": "loud"}, "A mode is play, question or challenge. This is loud."),
])
def test_what_it_does_not_take_is_said(given, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        Square(**given)


def test_it_opens_its_own_state_and_no_other_file():
    app = Square()
    assert app.gestures()["open_state"](app.graph, b'{"width_m": 4}') == {} and app["width_m"] == 4.0
    with pytest.raises(ValueError, match="^sky.png is no file that this app opens. It opens .json.$"):
        state_only("sky.png", "", b"")
