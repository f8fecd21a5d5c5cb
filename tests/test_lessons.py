"""Every lesson: it runs from top to bottom, its cells are short, its cards are all there, its numbers are right."""

from __future__ import annotations

import re
import tomllib

import nbformat
import pytest
from nbclient import NotebookClient

from synthwidgets import AntennaGains, Ask, ExecutionBlock, MovingSky, PhaseReferencing, Predict, Synthesis
from synthwidgets.apps.gallery import LESSONS, lessons_folder, path_in
from synthwidgets.models.measures import OF_AIR, OF_BLOCK, OF_GAINS, OF_REFERENCING, OF_SYNTHESIS
from synthwidgets.texts import LANGUAGES
from tests.browser.hosts import private_environment
from tests.lesson_cells import code_of

FILES = sorted(lessons_folder().rglob("*.ipynb"))
MEASURED = {
    Synthesis: OF_SYNTHESIS,
    ExecutionBlock: OF_BLOCK,
    MovingSky: OF_AIR,
    PhaseReferencing: OF_REFERENCING,
    AntennaGains: OF_GAINS,
}
MISCONCEPTIONS = {f"M{number}" for number in range(1, 21)}


def test_every_lesson_is_in_the_gallery():
    assert FILES
    listed = {path_in(language, entry) for entry in LESSONS for language in LANGUAGES}
    assert listed == {f"lessons/{file.relative_to(lessons_folder()).as_posix()}" for file in FILES}


@pytest.fixture(params=FILES, ids=lambda file: str(file.relative_to(lessons_folder())))
def lesson(request, monkeypatch):
    monkeypatch.chdir(request.param.parent)  # where its kernel works
    notebook = nbformat.read(request.param, as_version=4)
    nbformat.validate(notebook)
    return request.param, notebook


@pytest.fixture
def cards(lesson):
    return tomllib.loads(lesson[0].with_suffix(".toml").read_text(encoding="utf-8"))


def test_it_runs_from_top_to_bottom_and_each_cell_shows_what_it_should(lesson, tmp_path):
    file, notebook = lesson
    places = {"metadata": {"path": str(file.parent)}}
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", resources=places)
    client.execute(env=private_environment(tmp_path))
    for cell in notebook.cells:
        if cell.cell_type == "code" and not cell.source.startswith("from"):
            kinds = [set(output.data) for output in cell.outputs if output.output_type == "display_data"]
            assert any("application/vnd.jupyter.widget-view+json" in kind for kind in kinds), cell.source
            assert [output for output in cell.outputs if output.output_type in ("stream", "error")] == []


def test_it_is_kept_without_outputs_and_says_what_it_is(lesson):
    _, notebook = lesson
    assert [cell.outputs for cell in notebook.cells if cell.cell_type == "code" and cell.outputs] == []
    assert {cell.get("execution_count") for cell in notebook.cells} == {None}
    assert notebook.metadata.keys() == {"kernelspec", "language_info", "synthwidgets", "title"}
    facts = {"id", "level", "planned_min", "measured_min", "prerequisites"}
    assert notebook.metadata.synthwidgets.lesson.keys() == facts
    (entry,) = (entry for entry in LESSONS if entry.path.endswith(lesson[0].name))
    told = notebook.metadata.synthwidgets.lesson
    assert (entry.level, entry.minutes) == (told.level, told.planned_min)  # as its card in the gallery says


def test_code_cells_are_one_to_three_lines(lesson):
    for source in code_of(lesson[1]):
        lines = source.splitlines()
        assert 1 <= len(lines) <= 3
        assert max(map(len, lines)) <= 120


def test_its_cards_are_the_ones_of_its_file_each_once(lesson, cards):
    deck = r"(?:Ask|Predict)\.of\(lesson, (\".+?\")(?:, app=\w+)?\)"
    decks = re.findall(deck, "\n".join(code_of(lesson[1])))
    assert sorted(name.strip('"') for deck in decks for name in deck.split(", ")) == sorted(cards)


def test_every_card_can_be_opened_and_every_wrong_answer_has_its_word(lesson, cards):
    for name, words in cards.items():
        kind = Predict if "look" in words else Ask
        needed = set(words.get("goals", ())) | {words.get("answer")}
        app = next((one() for one, names in MEASURED.items() if needed & names.keys()), None)
        kind.of(lesson[0].stem, name, app=app).close()
        options = words.get("options", [])
        assert all(option.get("feedback") for option in options), name
        assert {option["misconception"] for option in options if "misconception" in option} <= MISCONCEPTIONS
        assert "answer" not in words or words["otherwise"]


def test_no_answer_stands_in_the_notebook(lesson, cards):
    text = "\n".join(cell.source for cell in lesson[1].cells)
    told = [option["feedback"] for words in cards.values() for option in words.get("options", [])]
    told += [words["why"] for words in cards.values() if "why" in words]
    assert [words for words in told if words in text] == []


def test_no_card_tells_the_answer_of_a_later_one(cards):
    names = list(cards)
    for number, name in enumerate(names):
        told = " ".join([cards[name].get("why", ""), *(one["feedback"] for one in cards[name].get("options", []))])
        later = [f"{cards[other]['answer']:g} {cards[other].get('unit', '')}" for other in names[number + 1 :]
                 if isinstance(cards[other].get("answer"), int | float)]  # fmt: skip
        assert [answer for answer in later if answer.replace(" °", "°").replace(" ″", "″") in told] == [], name
