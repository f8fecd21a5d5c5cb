"""What holds for every app without a browser: its panels stand on its model, its state travels, its notes are true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import synthwidgets
from synthwidgets import Synthesis
from synthwidgets.apps.app import App
from synthwidgets.apps.gallery import APPS as CARDS
from synthwidgets.texts import speaking
from tests.browser.conftest import page_of

DOCS = Path(synthwidgets.__file__).parents[1] / "docs"
KINDS = [one for one in (getattr(synthwidgets, name) for name in synthwidgets.__all__)
         if isinstance(one, type) and issubclass(one, App)]
every = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)


def moved(kind: type[App]) -> App:
    """The app with one of its inputs changed, so that its state is not the opening one."""
    app = kind()
    for key, value in app.state.items():
        if isinstance(value, int | float) and not isinstance(value, bool):
            for other in (value * 0.9, value + 0.1, value - 0.1, value + 1):
                try:
                    app.set(**{key: other})
                except ValueError:
                    continue
                if app.state[key] != value:
                    return app
    raise AssertionError("No number of its state can be moved.")


def test_what_a_control_sets_along_comes_along_unless_it_is_given():
    app = Synthesis()
    app.set(robust=-2)
    assert (app["weighting"], app["robust"]) == ("briggs", -2)
    app.set(robust=0, weighting="natural")
    assert (app["weighting"], app["robust"]) == ("natural", 0)
    app.set(hour_angles_h=[0.0])
    app.set(hour_angle=[-1, 1])  # would change nothing while single hour angles are given
    assert app["hour_angles_h"] is None
    assert Synthesis(robust=-2)["weighting"] == "natural"  # a state is what it says, also in a link


def test_each_app_is_on_the_shelf():
    assert sorted(page_of(kind.__name__) for kind in KINDS) == sorted(card.path for card in CARDS)


@every
@pytest.mark.parametrize("language", ["en", "es"])
def test_every_quantity_that_is_shown_can_be_read(kind, language):
    with speaking(language):
        graph = kind(lang=language).graph
        names = {name for panel in kind.panels() for name in panel.quantities}
        names |= {quantity for panel in kind.panels() for quantity, _ in panel.optional_quantities.values()}
        assert [name for name in names if name not in graph] == []
        for name in names:
            _ = graph[name]


@every
def test_every_panel_has_its_place(kind):
    in_headline = ("Sentence", "NoteLine")
    ids = {one.id for one in kind.panels() if not one.group and type(one).__name__ not in in_headline}
    rows = {name: set(words[0].split()) for name, words in kind.areas.items()
            if name not in ("wide", "tight", "medium", "narrow")}
    for size in ("wide", "tight", "medium", "narrow"):
        if size == "tight" and size not in kind.areas:
            continue
        named = {word for line in kind.areas[size] for word in line.split()}
        placed = {one for word in named for one in rows.get(word, {word})}
        assert ids <= placed


@every
def test_a_state_travels_by_code_file_and_link(kind, tmp_path):
    app = moved(kind)
    whole = app.state
    assert eval(repr(app), {kind.__name__: kind}).state == whole
    app.save(tmp_path / "mine.json")
    assert kind.from_file(tmp_path / "mine.json").state == whole
    assert kind.from_link(kind.model.link_code(app.graph)).state == whole
    app.graph.undo()
    assert app.state == kind().state


@every
def test_the_names_in_its_notes_can_be_read(kind):
    text = (DOCS / f"{page_of(kind.__name__).removesuffix('.ipynb')}.model.md").read_text(encoding="utf-8")
    table = text.split("## Symbols and units")[1].split("\n\n")[1]
    names = re.findall(r"`(\w+)`", " ".join(row.split("|")[2] for row in table.splitlines()))
    graph = kind.model.graph()
    assert len(names) > 5 and [name for name in names if name not in graph] == []
