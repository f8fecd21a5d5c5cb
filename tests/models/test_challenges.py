"""Three challenges solved through the public interface, three not solved by a wrong answer; the same code, the same."""

from __future__ import annotations

import json
import re
from itertools import product

import pytest

from synthwidgets import Clean, Synthesis
from synthwidgets.core.mystery import KINDS, mystery_kind, mystery_sky
from synthwidgets.models.challenges import DRAWN, LEVELS, limits

SHARP = {"array": {"shape": "y", "n": 4, "size_m": 800.0}, "hour_angle_h": [-1, 1]}
CLEAN_BEAM = {"array": {"shape": "random", "n": 8, "size_m": 800.0}, "hour_angle_h": [-4, 4]}
MYSTERY = [{"kind": "mystery", "code": 0, "width_arcsec": 8.0}]


def app_of(code=0, **state):
    return Synthesis(noise={"seed": code}, **state)


def test_a_beam_fine_enough_with_few_antennas_meets_the_first_level():
    app = app_of(**SHARP)
    verdict = app.measure_challenge(1)
    assert verdict.met and all(line.startswith("Met: ") for line in verdict.lines) and len(verdict.lines) == 2


def test_low_sidelobes_besides_meet_the_second_level():
    verdict = app_of(**CLEAN_BEAM).measure_challenge(2)
    assert verdict.met and len(verdict.lines) == 3


@pytest.mark.parametrize("code", [0, 1, 2, 3, 4711])
def test_who_sees_what_the_mystery_is_meets_the_third(code):
    app = app_of(code, **CLEAN_BEAM, sky=[{**MYSTERY[0], "code": code}])
    verdict = app.measure_challenge(3, mystery_kind(code))
    assert verdict.met and verdict.lines[-1] == "That is what it is. The curtain may go."


def test_the_first_is_not_met_as_the_app_opens_nor_by_too_many_antennas():
    assert app_of().measure_challenge(1).met is False
    crowded = app_of(array={"shape": "y", "n": 12, "size_m": 800.0}, hour_angle_h=[-4, 4]).measure_challenge(1)
    assert not crowded.met and [line.partition(":")[0] for line in crowded.lines] == ["Met", "Not yet"]


def test_the_second_is_not_met_by_a_fine_beam_with_high_sidelobes():
    verdict = app_of(array={"shape": "ring", "n": 8, "size_m": 800.0}, hour_angle_h=[-0.1, 0.1]).measure_challenge(2)
    assert not verdict.met
    assert [line.partition(":")[0] for line in verdict.lines] == ["Met", "Met", "Not yet"]


@pytest.mark.parametrize("wrong", [kind for kind in KINDS if kind != mystery_kind(0)] + [None])
def test_the_third_is_not_met_by_another_answer_or_none(wrong):
    verdict = app_of(**CLEAN_BEAM, sky=MYSTERY).measure_challenge(3, wrong)
    assert not verdict.met
    assert mystery_kind(0) not in " ".join(verdict.lines)  # and what is right is not said


def test_a_right_guess_without_looking_is_none():
    right = mystery_kind(0)
    assert not app_of(**CLEAN_BEAM).measure_challenge(3, right).met  # another sky
    assert not app_of(**CLEAN_BEAM, sky=[{**MYSTERY[0], "code": 1}]).measure_challenge(3, right).met  # another class
    blurred = app_of(sky=MYSTERY).measure_challenge(3, right)  # three antennas for a moment
    assert not blurred.met and blurred.lines[0].startswith("Not yet: ") and len(blurred.lines) == 1


@pytest.mark.parametrize("level", DRAWN)
def test_whatever_a_code_draws_can_be_met(level):
    """The hardest of each: the finest beam, fewest antennas, lowest sidelobes that any code may ask."""
    hardest = {name: min(choices) for name, choices in DRAWN[level].items()}
    drawn = [limits(level, code) for code in range(300)]
    assert hardest in drawn  # so that it is not an easier one that is tried
    assert {tuple(one.values()) for one in drawn} == set(product(*DRAWN[level].values()))
    solution = SHARP if level == 1 else CLEAN_BEAM
    assert app_of(drawn.index(hardest), **solution).measure_challenge(level).met


def test_the_class_code_gives_everyone_the_same_and_another_class_others():
    one, same, other = (app_of(code).challenge(2)["task"] for code in (7, 7, 8))
    assert one == same != other
    assert app_of(7).challenge(2)["code"] == "0007"


def test_kinds_are_those_of_the_skies():
    """Of each code the first body's component is of the kind that is asked for."""
    shapes = {"blob": "gaussian", "lobes": "gaussian", "disc": "disk", "ring": "disk", "crescent": "disk"}
    for code in range(60):
        assert mystery_sky(code, 1.0)[0]["kind"] == shapes[mystery_kind(code)]
    assert {mystery_kind(code) for code in range(60)} == set(KINDS)


def test_each_level_has_three_hints_and_only_the_last_choices():
    for level in LEVELS:
        told = app_of().challenge(level)
        assert len(set(told["hints"])) == 3 and bool(told["choices"]) == (level == 3)


def test_in_spanish_everything_is_said_in_spanish():
    app = Synthesis(lang="es", **SHARP)
    assert app.challenge(1)["task"].startswith("Ver nítido: ")
    assert app.measure_challenge(1).lines[0].startswith("Logrado: ")


def test_the_browser_hears_the_same_by_a_giver():
    graph = app_of(**SHARP).graph
    told = json.loads(Synthesis.gives()["challenge"](graph, 1)[2])
    measured = json.loads(Synthesis.gives()["challenge"](graph, 1, None, True)[2])
    assert "met" not in told and measured["met"] is True and measured["task"] == told["task"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((4,), "level takes a whole number from 1 to 3; it got 4."),
        ((3, "star"), "answer takes one of blob, disc, ring, crescent, lobes; it got 'star'."),
    ],
)
def test_what_there_is_not_is_refused(arguments, sentence):
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}$"):
        app_of().measure_challenge(*arguments)


def test_a_page_can_open_with_a_challenge_where_the_app_has_them():
    assert Synthesis(mode="challenge").stage.panels["mode"] == "challenge"
    with pytest.raises(ValueError, match=r"^Clean has no challenges\.$"):
        Clean(mode="challenge")


def test_antennas_of_a_second_array_count():
    alone, both = (app_of(second_array=second) for second in (None, {"preset": "alma.7m"}))
    many, few = (app.measure_challenge(1).lines[1] for app in (both, alone))
    assert many.startswith("Not yet: 13 antennas") and few.startswith("Met: 3 antennas")
