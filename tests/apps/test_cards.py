"""Cards as a lesson makes them, and a part of an app as a lesson shows it."""

from __future__ import annotations

import json
import re

import pytest

from synthwidgets import Ask, Clean, ExecutionBlock, Predict, Synthesis

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
        Ask("How many?", answer="complaints", hints={"12321": "Count the waves."}, app=ExecutionBlock()),
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
        ({}, "A question takes one of options, a number and goals as its answer; this one has none."),
        ({"options": ["a", "b"], "answer": 1.0}, "A question takes one of options, a number and goals as its "
                                                 "answer; this one has more than one."),
        ({"options": [{"text": "a", "colour": "red"}, "b"]}, "This card does not take colour. It takes text, feedback, "
                                                             "right, misconception."),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused_in_a_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        Ask("?", **arguments)


def test_what_has_a_row_to_itself_in_its_app_has_one_in_a_lesson():
    areas = ExecutionBlock(show=["timeline", "elevations", "scan"]).stage.panels["areas"]
    assert areas["wide"] == ["timeline timeline timeline", "elevations scan scan"]
    assert areas["narrow"] == ["timeline", "elevations", "scan"]


def test_notes_that_are_named_have_a_place_in_sight_and_others_are_in_their_drawer():
    panels = ExecutionBlock(show=["timeline", "notes", "scan"]).stage.panels
    assert panels["areas"]["wide"][1] == "notes scan scan"
    groups = [{panel["id"]: panel["group"] for panel in one["panels"]}["notes"]
              for one in (panels, ExecutionBlock(show=["timeline"]).stage.panels)]  # fmt: skip
    assert groups == ["", "Notes"]


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


class Measured:
    """An app as far as a card with goals knows one."""

    def __init__(self, beam, sidelobe, antennas):
        self.now = {"clean_beam_shape": beam, "first_sidelobe": sidelobe, "antenna_names": ["A"] * antennas}
        self.now |= {"further_layout": ()}

    def __getitem__(self, name):
        return self.now[name]


def ask(card):
    card.stage._receive(None, {"token": "view-1", "act": ["measure", 1], "release": True}, [])
    return card.graph["card_1_feedback"]


def test_a_goal_is_judged_by_what_was_built_at_the_moment_of_asking():
    app = Measured({"major_arcsec": 0.62, "minor_arcsec": 0.4}, 0.15, 8)
    card = Ask("Narrow?", goals={"beam_arcsec": 0.5, "sidelobe_percent": 20, "antennas": 8}, why="Long pairs.", app=app)
    assert card.graph["card_1_feedback"] is None
    told = ask(card)
    assert (told["right"], told["why"]) == (False, "")
    assert told["measured"] == [
        "Not yet: beam 0.62″ where it is widest, wanted at most 0.5″.",
        "Met: highest sidelobe 15 %, wanted at most 20 %.",
        "Met: 8 antennas, wanted at most 8.",
    ]
    app.now["clean_beam_shape"] = {"major_arcsec": 0.45, "minor_arcsec": 0.4}
    assert card.graph["card_1_feedback"] == told  # nobody asked again
    assert (ask(card)["right"], ask(card)["why"]) == (True, "Long pairs.")


def test_a_goal_just_missed_shows_on_which_side_and_stripes_have_no_beam():
    goals = {"beam_arcsec": 0.5, "sidelobe_percent": 20}
    near = ask(Ask("?", goals=goals, app=Measured({"major_arcsec": 0.502, "minor_arcsec": 0.1}, 0.2004, 3)))
    assert near["measured"] == [
        "Not yet: beam 0.502″ where it is widest, wanted at most 0.5″.",
        "Not yet: highest sidelobe 20.04 %, wanted at most 20 %.",
    ]
    stripes = ask(Ask("?", goals=goals, app=Measured(None, None, 3)))
    assert not stripes["right"]
    assert stripes["measured"][0] == "Not yet: no beam, the picture is still all stripes; wanted at most 0.5″."


def test_goals_without_an_app_or_unknown_are_refused_in_a_sentence():
    with pytest.raises(ValueError, match="^A card that measures needs the app that it measures: app=mine.$"):
        Ask("?", goals={"antennas": 8})
    with pytest.raises(ValueError, match="^There is no goal clicks. There are beam_arcsec, "):
        Ask("?", goals={"clicks": 8}, app=Measured(None, None, 3))


def test_goals_without_an_app_that_has_them_are_refused_as_the_card_opens():
    with pytest.raises(ValueError, match="^This app has no antennas to measure. Give the card the app that has: "):
        Ask("?", goals={"antennas": 8}, app=ExecutionBlock())
    with pytest.raises(ValueError, match="^A card that measures needs the app that it measures: app=mine.$"):
        Ask("?", answer="complaints")


def test_a_goal_of_a_share_is_a_lower_limit():
    app = ExecutionBlock()  # 51.8 % on target
    reached, missed = (ask(Ask("?", goals={"on_target_percent": limit}, app=app)) for limit in (51, 60))
    assert (reached["right"], missed["right"]) == (True, False)
    assert missed["measured"] == ["Not yet: 51.8 % on target, wanted at least 60 %."]  # as the headline has it


def weigh(card, typed):
    card.stage._receive(None, {"token": "view-1", "act": ["weigh", 1, typed], "release": True}, [])
    return card.graph["card_1_feedback"]


def test_a_number_is_judged_by_what_was_built_at_the_moment_of_asking():
    app = ExecutionBlock()
    hints = {"1": "Of the target alone.", "on_target_percent": "That is the share."}
    card = Ask("Hours?", answer="hours_per_target_hour", tolerance=0.03, hints=hints, otherwise="Divide.", app=app)
    assert weigh(card, 1.93) == {"right": True, "own": "", "why": ""}
    assert card.answers == [{"question": "Hours?", "answer": 1.93}]
    app.set(block={"preset": "fast"})  # 23.2 % on target
    assert card.graph["card_1_feedback"]["right"]  # nobody asked again
    told = [weigh(card, typed)["own"] for typed in (1.93, 1, 100 / 4.308)]
    assert told == ["Divide.", "Of the target alone.", "That is the share."]
    assert weigh(card, 4.31)["right"]


def test_a_number_of_what_is_not_there_is_not_right_and_nothing_breaks():
    app = ExecutionBlock()
    for _ in range(len(app["timeline"]) - 1):
        app.set(**app.acts["delete_scan"](app.graph, 1))  # what is left points the dishes
    card = Ask("Hours?", answer="hours_per_target_hour", tolerance=0.03, otherwise="Of what?", app=app)
    assert weigh(card, 1.93) == {"right": False, "own": "Of what?", "why": ""}


def test_what_no_card_sends_to_be_weighed_is_refused_and_changes_nothing():
    card = Ask("Hours?", answer="complaints", tolerance=0.5, app=ExecutionBlock())
    weigh(card, 0)
    for typed in ("0", None, float("inf"), [0]):
        assert weigh(card, typed)["right"]
    assert card.answers == [{"question": "Hours?", "answer": 0.0}]


def test_a_panel_starts_behind_its_curtain_and_only_there():
    app = Synthesis(show=["uv", "image"], cover=["image"])
    covered = {panel["id"]: panel["starts_covered"] for panel in app.stage.panels["panels"]}
    assert (covered["uv"], covered["image"]) == (False, True)
    assert not any(panel["starts_covered"] for panel in app.panel("image").panels["panels"])
    assert repr(app) == "Synthesis(show=['uv', 'image'], cover=['image'])"
    with pytest.raises(ValueError, match="^There is no panel sky in this app. It has uv, image.$"):
        Synthesis(show=["uv", "image"], cover=["sky"])


def test_an_app_that_has_something_to_predict_opens_it_covered_and_a_cell_can_say_otherwise():
    def covered(app):
        return [panel["id"] for panel in app.stage.panels["panels"] if panel["starts_covered"]]

    assert covered(Clean()) == covered(Clean(show=["residual", "truth"])) == ["truth"]
    assert covered(Clean(cover=[])) == covered(Clean(show=["residual"])) == covered(Synthesis()) == []
    assert not any(panel["starts_covered"] for panel in Clean().panel("truth").panels["panels"])
    assert [repr(app) for app in (Clean(), Clean(cover=[]), Clean(cover=["residual"]))] == [
        "Clean()", "Clean(cover=[])", "Clean(cover=['residual'])",
    ]  # fmt: skip
