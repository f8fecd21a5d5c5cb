"""What a card says, and when: nothing before it is revealed."""

from __future__ import annotations

import pytest

from synthwidgets.models.cards import LONGEST_NOTE, Option, cards_graph, choice, number, prediction

OPTIONS = [Option("wider", "Count the waves.", misconception="M1"), Option("narrower", "They do.", right=True)]


def test_a_prediction_says_where_to_look_and_only_after_a_note_why():
    judge = prediction(OPTIONS, look="Over there.", why="Twice the waves fit.")
    assert judge.feedback("1", False, "") is None
    assert judge.feedback(None, True, "") is None
    kept = {"prediction": "wider", "look": "Over there.", "own": "", "why": ""}
    assert judge.feedback("1", True, "") == judge.feedback("1", True, "   ") == kept
    seen = judge.feedback("1", True, "They got narrower.")
    assert seen == {**kept, "own": "Count the waves.", "why": "Twice the waves fit."}


def test_why_is_said_to_a_right_choice_alone():
    judge = choice(OPTIONS, why="Twice the waves fit.")
    assert judge.feedback("1", False) is None
    assert judge.feedback("1", True) == {"right": False, "own": "Count the waves.", "why": ""}
    assert judge.feedback("2", True) == {"right": True, "own": "They do.", "why": "Twice the waves fit."}


@pytest.mark.parametrize(
    ("given", "right", "own"),
    [
        (30.1, True, ""),
        (30.6, True, ""),  # as near as the tolerance
        (29.6, True, ""),
        (30.7, False, "15 an hour."),
        (1.5, False, "Six minutes."),
        (1.9, False, "Six minutes."),
        (-30.1, False, "15 an hour."),
    ],
)
def test_a_number_is_right_within_its_tolerance_and_a_known_slip_has_its_own_word(given, right, own):
    judge = number(30.1, 0.5, {1.5: "Six minutes."}, "15 an hour.", "360° in 23 h 56 min.")
    told = judge.feedback(given, True)
    assert (told["right"], told["own"]) == (right, own)
    assert told["why"] == ("360° in 23 h 56 min." if right else "")


def test_cards_of_one_graph_do_not_mind_one_another():
    graph = cards_graph([choice(OPTIONS), number(1, 0, {}, "No.")])
    graph.set(choice_1="2", revealed_1=True)
    assert graph["card_1_feedback"]["right"]
    assert graph["card_2_feedback"] is None


@pytest.mark.parametrize(
    ("judge", "inputs"),
    [
        (choice(OPTIONS), {"choice": "3"}),
        (choice(OPTIONS), {"choice": "0"}),
        (choice(OPTIONS), {"choice": 1}),
        (choice(OPTIONS), {"revealed": "yes"}),
        (number(1, 0, {}, ""), {"choice": float("nan")}),
        (number(1, 0, {}, ""), {"choice": "1"}),
        (prediction(OPTIONS, "", ""), {"seen_text": "x" * (LONGEST_NOTE + 1)}),
        (prediction(OPTIONS, "", ""), {"seen_text": ["x"]}),
    ],
)
def test_what_no_card_sends_is_refused_and_changes_nothing(judge, inputs):
    graph = cards_graph([judge])
    before = graph.inputs
    with pytest.raises(ValueError, match=next(iter(inputs))):
        graph.set(**{f"{name}_1": value for name, value in inputs.items()})
    assert graph.inputs == before
