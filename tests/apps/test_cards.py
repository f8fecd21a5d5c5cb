"""Cards as a lesson makes them, and a part of an app as a lesson shows it."""

from __future__ import annotations

import json
import re

import pytest

from synthwidgets import Ask, Predict, Synthesis

NARROWER = {"text": "narrower", "feedback": "They do.", "right": True, "misconception": "M9"}
OPTIONS = [("wider", "Count the waves."), NARROWER]
SECRETS = ("Count the waves", "They do", "M9", "right", "Over there", "Because")


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    """A folder with a lesson's cards, in which a notebook runs."""
    (tmp_path / "mine.toml").write_text('[one]\nquestion = "?"\nanswer = 2.0\n\n[odd]\nquestion = "?"\nprize = 1\n')
    (tmp_path / "broken.toml").write_text("[one\n")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    "card",
    [
        Predict("How wide?", OPTIONS, look="Over there.", why="Because."),
        Ask("How wide?", OPTIONS, why="Because."),
        Ask("How many?", answer=73737.5, tolerance=11.25, hints={12321: "Count the waves."}, otherwise="They do."),
    ],
)
def test_nothing_that_reaches_the_browser_tells_the_answer_before_it_is_revealed(card):
    declared = {**card.stage.panels, "texts": {}}
    sent = json.dumps([declared, card.stage.inputs, card.stage._asleep(), card.graph["card_1_feedback"]])
    assert "How" in sent
    assert [secret for secret in (*SECRETS, "73737", "11.25", "12321") if secret in sent] == []


def test_a_card_comes_from_the_file_beside_the_notebook(lesson):
    card = Ask.of("mine", "one")
    card.graph.set(choice_1=2, revealed_1=True)
    assert card.graph["card_1_feedback"]["right"]
    assert repr(card) == "Ask.of('mine', 'one')"


def test_a_teacher_reads_what_was_answered():
    card = Predict("How wide?", [("wider", ""), NARROWER])
    card.graph.set(choice_1="2", revealed_1=True, seen_text_1="narrower ones")
    told = {"question": "How wide?", "answer": "narrower", "misconception": "M9", "saw": "narrower ones"}
    assert card.answers == [told]


@pytest.mark.parametrize(
    ("lesson_name", "name", "sentence"),
    [
        ("nobodys", "one", "There is no nobodys.toml beside this notebook, and none among the lessons."),
        ("mine", "two", "mine.toml has no card two. It has one, odd."),
        ("mine", "odd", "This card does not take prize. It takes question, "),
        ("broken", "one", "broken.toml cannot be read: "),
    ],
)
def test_a_card_that_is_not_there_is_refused_in_a_sentence(lesson, lesson_name, name, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        Ask.of(lesson_name, name)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"options": ["a"]}, "A card takes two options or more; this one has 1."),
        ({"options": ["a", "b"]}, "Right is no option of this question. Mark one with right = true."),
        ({}, "A question takes either options or a number as its answer; this one has neither."),
        ({"options": ["a", "b"], "answer": 1.0}, "A question takes either options or a number as its answer; "
                                                 "this one has both."),
        ({"options": [{"text": "a", "colour": "red"}, "b"]}, "This card does not take colour. It takes text, feedback, "
                                                             "right, misconception."),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_a_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        Ask("?", **arguments)


def test_show_keeps_what_is_named_and_the_words_about_it():
    app = Synthesis(show=["uv", "image", "hour_angle", "facts"])
    panels = {panel["id"]: panel for panel in app.stage.panels["panels"]}
    assert panels.keys() == {"uv", "image", "facts", "control_hour_angle", "sentence", "note", "notes"}
    assert panels["control_hour_angle"]["group"] == "first"
    assert panels["facts"]["group"] == ""
    assert app.stage.panels["areas"] == {
        "wide": ["uv image facts"], "medium": ["uv image", "facts ."], "narrow": ["uv", "image", "facts"],
    }
    assert repr(app) == "Synthesis(show=['uv', 'image', 'hour_angle', 'facts'])"


def test_a_panel_in_another_cell_is_of_the_same_app():
    app = Synthesis(show=["image"])
    other = app.panel("uv", "declination")
    other._receive(None, {"token": "view-1", "sets": {"declination_deg": -20.0}, "release": True}, [])
    assert app["declination_deg"] == -20.0


def test_a_panel_that_is_not_there_is_refused_with_those_that_are():
    with pytest.raises(ValueError, match="^There is no panel sun in this app. It has .*uv, globe, image.*.$"):
        Synthesis(show=["sun"])
