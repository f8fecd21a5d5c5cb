"""Lesson 6: its numbers against the app itself and by hand, its task, its curtains."""

from __future__ import annotations

import math
import re
import tomllib

import nbformat
import pytest

from synthwidgets import Ask, ExecutionBlock
from synthwidgets.apps.gallery import lessons_folder
from synthwidgets.core.schedule_lint import RULES
from tests.lesson_cells import code_of, judged, run

FILES = sorted(lessons_folder().rglob("06*.ipynb"))
STAR = (7, 9, 15, 17)  # the scans of the star


@pytest.fixture(params=FILES, ids=lambda file: str(file.relative_to(lessons_folder())))
def lesson(request, monkeypatch):
    monkeypatch.chdir(request.param.parent)
    return request.param, nbformat.read(request.param, as_version=4)


@pytest.fixture
def cards(lesson):
    return tomllib.loads(lesson[0].with_suffix(".toml").read_text(encoding="utf-8"))


def act(app, name, *values):
    app.set(**app.acts[name](app.graph, *values))


def mine_of(lesson):
    return run([cell for cell in code_of(lesson[1]) if cell.startswith("mine = ")])[1]


def numbers(text):
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def test_where_the_hour_goes(cards):
    app = ExecutionBlock()
    seconds = app["class_seconds"]
    total_s, scans = sum(seconds.values()), len(app["timeline"])
    said = [seconds["target"] / 60, total_s / 60, 100 * app["on_target"], scans - len(STAR), seconds["overhead"] / 60]
    told = numbers(cards["minutes_on_target"]["why"])
    assert [told[0], told[1], told[2], told[3], told[4]] == pytest.approx(said, abs=0.05)  # a digit behind the point
    assert [one["class"] for one in app["timeline"]].count("target") == len(STAR)


def test_calibrators_stand_as_far_away_as_is_said(cards):
    app = ExecutionBlock()
    place = {field.name: field for field in app["execution_block"].fields}

    def apart_deg(name):  # spherical law of cosines
        one, star = place[name], place["TW Hya"]
        turn = one.right_ascension_rad - star.right_ascension_rad
        sines = math.sin(one.declination_rad) * math.sin(star.declination_rad)
        cosines = math.cos(one.declination_rad) * math.cos(star.declination_rad) * math.cos(turn)
        return math.degrees(math.acos(sines + cosines))

    (bright,) = [one["text"] for one in cards["bandpass_source"]["options"] if one.get("right")]
    (near,) = [one["text"] for one in cards["phase_source"]["options"] if one.get("right")]
    assert numbers(bright) == pytest.approx([place["3C279"].flux_jy, apart_deg("3C279")], rel=0.02)  # one or two digits
    assert numbers(near) == pytest.approx([place["J1037-2934"].flux_jy, apart_deg("J1037-2934")], rel=0.12)


def test_integrations_pairs_and_noise(cards):
    app = ExecutionBlock(scan=2, zoom="subscan")
    assert app["zoomed"]["count"] == cards["integrations"]["answer"] == round(302.4 / 6.048, 9)
    assert "903" in cards["integrations"]["hints"] and 43 * 42 / 2 == 903
    assert cards["noise"]["answer"] == pytest.approx(100 * (math.sqrt(2) - 1), abs=0.05)
    assert float(list(cards["noise"]["hints"])[2]) == pytest.approx(100 * (1 - 1 / math.sqrt(2)), abs=0.05)
    silent = next(one for one in cards["silent"]["options"] if one.get("right"))
    assert f"{math.sqrt(50):.1f}" in silent["feedback"]
    assert len(RULES) == 11  # "eleven rules"


def test_what_took_the_time_of_the_real_block(cards):
    app = ExecutionBlock(block="real")
    seconds = dict(app["class_seconds"])
    total_s, between_s, star_s = sum(seconds.values()), seconds.pop("overhead"), seconds["target"]
    assert numbers(cards["real_block"]["why"])[:2] == pytest.approx([between_s / 60, total_s / 60], abs=0.05)
    assert between_s > sum(seconds.values())
    assert round((sum(seconds.values()) - star_s) / 60) == 21
    assert ExecutionBlock()["on_target"] / app["on_target"] == pytest.approx(3, abs=0.05)
    targets = [one for one in app["timeline"] if one["class"] == "target"]
    assert (len(targets), targets[0]["duration_s"]) == (6, pytest.approx(150, abs=5))  # two and a half minutes


def test_the_task_is_not_done_at_the_start_nor_by_stretching_alone_and_can_be_done_as_the_teacher_reads(lesson):
    mine = mine_of(lesson)

    def verdict():
        return judged(Ask.of(lesson[0].stem, "sixty", app=mine), "measure", 1)["right"]

    assert not verdict()
    for scan in STAR:
        act(mine, "stretch_scan", scan, 552)
    assert mine["on_target"] > 0.6
    assert not verdict()  # a Tsys scan is too old
    act(mine, "move_scan", 12, 15)
    assert verdict()
    act(mine, "stretch_scan", 2, 6)
    assert not mine["complaints"]  # as the last question says


def test_what_it_costs_is_judged_by_the_block_as_it_is(lesson):
    mine = mine_of(lesson)
    card = Ask.of(lesson[0].stem, "telescope_hours", app=mine)
    assert judged(card, "weigh", 1, 1.93)["right"]
    words = [judged(card, "weigh", 1, typed)["own"] for typed in (1.0, 51.8, 2.5)]
    assert len(set(words)) == 3
    for scan in STAR:
        act(mine, "stretch_scan", scan, 552)
    assert not judged(card, "weigh", 1, 1.93)["right"]
    assert judged(card, "weigh", 1, round(1 / mine["on_target"], 2))["right"]


def test_what_a_prediction_is_about_is_covered_below_its_card(lesson):
    cells = code_of(lesson[1])
    for card, first in (("minutes_on_target", "ExecutionBlock(show"), ("real_block", "ExecutionBlock(block")):
        asked = next(i for i, cell in enumerate(cells) if f'"{card}"' in cell)
        shown = next(i for i, cell in enumerate(cells) if cell.startswith(first))
        assert shown == asked + 1
        covered = [one["id"] for one in run([cells[shown]])[1].stage.panels["panels"] if one["starts_covered"]]
        assert len(covered) == 1


def test_the_headline_over_a_covered_block_does_not_say_half():
    app = ExecutionBlock(show=["timeline"], cover=["timeline"])
    sentence = next(one for one in app.stage.panels["panels"] if one["id"] == "sentence")
    assert sentence["tells"] == ("timeline",)
