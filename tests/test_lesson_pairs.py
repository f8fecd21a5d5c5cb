"""A lesson in Spanish does and asks the same as the English one; only its words are others."""

from __future__ import annotations

import tomllib
from typing import Any

import nbformat
import pytest

from synthwidgets import Predict, Synthesis
from synthwidgets.apps.gallery import lessons_folder

PAIRS = [(file, lessons_folder() / "es" / file.name) for file in sorted(lessons_folder().glob("*.ipynb"))]
SAME = {"unit", "misconception", "answer"}  # of the texts on a card


@pytest.fixture(params=PAIRS, ids=lambda pair: pair[0].stem)
def pair(request):
    return request.param


def test_code_cells_are_identical_and_all_words_are_others(pair):
    english, spanish = (nbformat.read(file, as_version=4) for file in pair)
    for cell, other in zip(english.cells, spanish.cells, strict=True):
        assert (cell.id, cell.cell_type) == (other.id, other.cell_type)
        assert (cell.source == other.source) is (cell.cell_type == "code")
    assert english.metadata.title != spanish.metadata.title
    assert {**english.metadata, "title": ""} == {**spanish.metadata, "title": ""}


def form(words: Any) -> Any:
    """A card without its words: its numbers, its right answers, how many options and slips it knows."""
    if isinstance(words, dict):
        return {key: value if key in SAME else form(value) for key, value in words.items()}
    if isinstance(words, list):
        return [form(value) for value in words]
    return "words" if isinstance(words, str) else words


def test_cards_ask_the_same_and_take_the_same_answers(pair):
    english, spanish = (tomllib.loads(file.with_suffix(".toml").read_text(encoding="utf-8")) for file in pair)
    assert form(english) == form(spanish)
    assert {name for name in english if english[name]["question"] == spanish[name]["question"]} == set()


def test_in_its_folder_cards_and_apps_speak_spanish(monkeypatch):
    monkeypatch.chdir(lessons_folder() / "es")
    card, app = Predict.of("05-let-the-earth-turn", "time_or_antennas"), Synthesis()
    assert (card.stage.panels["language"], app.stage.panels["language"]) == ("es", "es")
    assert card.stage.panels["panels"][0]["question"].startswith("Dos conjuntos")
    card.close()
    app.close()
