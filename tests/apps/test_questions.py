"""The driving question of an app: whose it is, and when it is in view."""

import re

import pytest

from synthwidgets import Synthesis
from synthwidgets.views.panels import ImagePane


def told(**arguments):
    app = Synthesis(**arguments)
    panels = app.stage.panels
    app.close()
    return panels["mode"], panels["questions"]


def test_the_app_brings_three_questions_and_keeps_them_back():
    mode, questions = told()
    assert mode == "play"
    assert len(questions) == 3
    assert all(question.endswith("?") for question in questions)


def test_a_question_of_ones_own_is_in_view_from_the_start():
    assert told(question="Which spots are real?") == ("question", ["Which spots are real?"])
    assert told(question=["One?", "Two?"], mode="play") == ("play", ["One?", "Two?"])
    assert told(mode="question")[0] == "question"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"mode": "quiz"}, "A mode is play, question or challenge. This is quiz."),
        ({"question": 7}, "A question is a sentence, or a list of sentences. This is 7."),
        ({"question": ["a", None]}, "A question is a sentence, or a list of sentences. This is ['a', None]."),
    ],
)
def test_what_is_no_question_is_refused_in_a_sentence(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        Synthesis(**arguments)


def test_what_a_curtain_hangs_on_is_sent_to_the_browser():
    pane = ImagePane("sky", image="sky_image", covered="sky_hidden")
    assert pane.quantities == {"sky_image": "picture", "sky_hidden": "json"}
    assert "" not in ImagePane("sky", image="sky_image").quantities
