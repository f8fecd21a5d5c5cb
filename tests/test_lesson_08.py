"""Lesson 8: its numbers against the apps themselves and by hand, its task, its curtain."""

from __future__ import annotations

import math
import re
import tomllib

import nbformat
import numpy as np
import pytest

from synthwidgets import AntennaGains, Ask, PhaseReferencing
from synthwidgets.apps.gallery import lessons_folder
from synthwidgets.core.coherence import QUALITIES
from synthwidgets.core.gain_tables import GainTable, gains_at
from synthwidgets.models.cards import number
from tests.lesson_cells import code_of, judged, run

FILES = sorted(lessons_folder().rglob("08*.ipynb"))
CYCLES_S = np.geomspace(20, 900, 24).round()


@pytest.fixture(params=FILES, ids=lambda file: str(file.relative_to(lessons_folder())))
def lesson(request, monkeypatch):
    monkeypatch.chdir(request.param.parent)
    return request.param, nbformat.read(request.param, as_version=4)


@pytest.fixture
def cards(lesson):
    return tomllib.loads(lesson[0].with_suffix(".toml").read_text(encoding="utf-8"))


def app_of(lesson, name):
    """The app that a cell of the lesson calls so."""
    return run([cell for cell in code_of(lesson[1]) if cell.startswith(f"{name} = ")])[1]


def numbers(text):
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def test_what_the_hook_says_of_the_hour(lesson):
    app, text = PhaseReferencing(), "\n".join(cell.source for cell in lesson[1].cells)
    assert (len(app["antenna_names"]), app["cycle_s"], app["separation_deg"], app["target"]) == (20, 474, 3, "double")
    assert app["pair_lengths_m"].max() == pytest.approx(3000)
    assert app["wind_m_s"] == 10  # as part 7 says
    assert "474 s" in text and "3 km" in text
    assert app["calibrator_rms"]["scans_deg"] < 1  # "within a degree"
    assert "104°" in text and round(180 / math.sqrt(3)) == 104
    assert app["calibrator_rms"]["raw_deg"] == pytest.approx(104, abs=3)  # 20 antennas are some of all phases


def test_what_the_target_has_left(cards):
    peaks = PhaseReferencing()["peaks_jy"]
    told = numbers(cards["flat_calibrator"]["why"])
    assert told == pytest.approx([1e3 * peaks["after"], 1e3 * peaks["without"]], abs=0.5)  # whole mJy
    assert 2 / 3 - 0.03 < peaks["after"] / peaks["without"] < 2 / 3  # "not quite two thirds"


def test_what_a_fast_cycle_gains_and_costs(cards):
    told = numbers(cards["faster"]["why"])
    apps = [PhaseReferencing(cycle=cycle) for cycle in (20, 474)]
    kept = [100 * app["witness"]["kept"] for app in apps]
    shares = [100 * app["time_shares"]["target"] for app in apps]
    assert told == pytest.approx(kept + shares, abs=0.5)  # whole per cent
    assert numbers(cards["faster"]["question"]) == [20, 474]
    assert apps[0]["plan"].looks == 1  # "one integration of 6 s"
    assert np.isfinite(apps[0]["scan_solutions"].gains).all()  # "suffices"


def test_one_antenna_of_ten_spoils_nine_pairs_and_two_seventeen(cards):
    app = AntennaGains()
    assert (app["counts"]["antennas"], app["counts"]["pairs"], app["counts"]["red"]) == (10, 45, 9)
    app.set(step=3000)
    assert len(app["bad_antennas"]) == 1
    assert "17" in str(cards["how_many_faults"]) and 2 * 8 + 1 == 17
    assert numbers(cards["unknowns"]["why"]) == [43, 43 - 1, 43 * 42 / 2]


def test_unknown_phases_are_those_of_the_app_as_it_is(lesson):
    mine = app_of(lesson, "mine")
    card = Ask.of(lesson[0].stem, "unknowns", app=mine)
    assert judged(card, "weigh", 1, 9)["right"]
    words = [judged(card, "weigh", 1, typed)["own"] for typed in (10, 45, 3)]
    assert len(set(words)) == 3
    mine.set(**mine.acts["set_antennas"](mine.graph, 6))
    assert not judged(card, "weigh", 1, 9)["right"]
    assert judged(card, "weigh", 1, 5)["right"]


def test_halfway_from_170_to_minus_170_is_what_the_app_takes_off(cards):
    looks = np.exp(1j * np.radians([[170.0], [-170.0]]))
    table = GainTable(np.array([0.0, 60.0]), np.array([0, 0]), looks, np.full((2, 1), 100.0))
    found = np.degrees(np.angle(gains_at(table, np.array([30.0]), "linear")))[0, 0] % 360
    assert cards["middle"]["answer"] == pytest.approx(found)
    slips = [float(slip) for slip in cards["middle"]["hints"]]
    assert slips[:2] == [found - 360, (170 - 170) / 2]  # the same angle, and the mean of the numbers


def test_the_effective_baseline_and_its_slips(cards):
    card, way_m, apart_m = cards["effective"], 10 * 60 / 2, 1000 * math.radians(3)
    assert card["answer"] == pytest.approx(way_m + apart_m, abs=0.5)
    slips = [way_m, 2 * way_m + apart_m, way_m + 1000 * 3, apart_m]
    assert [float(slip) for slip in card["hints"]] == pytest.approx(slips, abs=0.5)
    assert apart_m / (way_m + apart_m) == pytest.approx(1 / 7, abs=0.01)  # "a seventh"
    app = PhaseReferencing(cycle=60)  # 12° from the zenith: a 2 % longer way through the air of the separation
    assert app["effective_m"] == pytest.approx(card["answer"], abs=card["tolerance"])


def rms_deg(cycle_s, length_m):
    """Rms phases before and after referencing, by the app's own curve."""
    curve = PhaseReferencing(perfect=True, cycle=float(cycle_s))["rms_curve"]
    at = np.log(length_m), np.log(curve["length_m"])
    return [float(np.interp(*at, curve[name])) for name in ("before_deg", "after_deg")]


def test_long_pairs_have_no_more_left_and_short_ones_more_than_before(cards):
    (near_before, near), (far_before, far) = rms_deg(20, 1000), rms_deg(20, 3000)
    assert abs(far - near) < 1  # "the same, within a degree"
    before = numbers(cards["long_array"]["why"])[-2:]
    assert before == pytest.approx([near_before, far_before], abs=0.5)
    told = numbers(cards["short_pair"]["why"])[:2]
    assert told == pytest.approx(rms_deg(474, 150), abs=0.5)
    assert "150 m" in cards["short_pair"]["question"] and "474 s" in cards["short_pair"]["question"]


def test_the_rule_of_thumb_is_good_to_a_third_too_careful_for_fast_cycles_and_too_bold_for_slow_ones(lesson):
    text = "\n".join(cell.source for cell in lesson[1].cells)
    assert "30 %" in text
    ratios = []
    for cycle_s in (20.0, 60.0, 120.0, 240.0, 474.0):
        app = PhaseReferencing(cycle=cycle_s, perfect=True, array={"preset": "alma.c8"})
        curve = app["rms_curve"]
        rule = np.interp(np.log(app["effective_m"]), np.log(curve["length_m"]), curve["before_deg"])
        ratios.append(curve["after_deg"][-1] / rule)  # on the longest pair, several times the effective baseline
    assert max(abs(ratio - 1) for ratio in ratios) < 0.3
    assert ratios[1:] == sorted(ratios[1:])  # at 20 s the separation counts as well: 0.74, where 60 s have 0.73
    assert ratios[0] < 1 < ratios[-1]


def test_what_scatter_costs_and_what_a_wrong_place_does(cards):
    told = numbers(cards["loss"]["why"])
    losses = [100 * (1 - math.exp(-(math.radians(limit) ** 2) / 2)) for limit, _ in QUALITIES[:3]]
    assert told[0::2] == [limit for limit, _ in QUALITIES[:3]]
    assert told[1::2] == pytest.approx(losses, abs=0.5)
    millimetre_deg = 360 * 1e-3 * 2 * math.sin(math.radians(3) / 2) * 230e9 / 299_792_458
    assert f"{millimetre_deg:.0f}°" in cards["radiometers"]["why"]


def test_the_task_needs_the_radiometers(lesson, cards):
    tonight = app_of(lesson, "tonight")

    def verdict():
        return judged(Ask.of(lesson[0].stem, "good_enough", app=tonight), "measure", 1)["right"]

    for cycle_s in CYCLES_S:
        tonight.set(cycle_s=cycle_s)
        assert not verdict(), cycle_s
    tonight.set(wvr=True)
    for cycle_s in (120.0, 180.0, 240.0):
        tonight.set(cycle_s=cycle_s)
        assert verdict(), cycle_s  # "two to four minutes", as the teacher reads
    for cycle_s in (20.0, 60.0, 600.0):
        tonight.set(cycle_s=cycle_s)
        assert not verdict(), cycle_s  # no time on the target; no peak
    tonight.set(cycle_s=474.0)
    assert tonight["radiometer_help"]["ratio"] > 2  # "more than two"


def test_a_number_far_off_is_not_taken_for_a_slip(cards):
    card = cards["effective"]
    slips = {float(slip): words for slip, words in card["hints"].items()}
    judge = number(card["answer"], card["tolerance"], slips, card["otherwise"])
    assert judge.feedback(3300, True)["own"] == slips[3300]
    assert all(judge.feedback(typed, True)["own"] == card["otherwise"] for typed in (1e99, 1e6, 3400))


def test_what_is_lost_is_judged_by_the_app_as_it_is(lesson):
    tonight = app_of(lesson, "tonight")
    card = Ask.of(lesson[0].stem, "loss", app=tonight)

    def lost_percent():
        shown_deg = round(tonight["traffic_light"]["rms_deg"])  # a learner may leave out what is behind the point
        return 100 * (1 - math.exp(-(math.radians(shown_deg) ** 2) / 2))

    first = lost_percent()
    assert judged(card, "weigh", 1, first)["right"]
    words = [judged(card, "weigh", 1, typed)["own"] for typed in (100 - first, 5.0)]
    assert len(set(words)) == 2
    tonight.set(wvr=True)
    assert not judged(card, "weigh", 1, first)["right"]
    assert judged(card, "weigh", 1, lost_percent())["right"]


def test_what_is_predicted_is_covered_below_its_card_and_the_headline_does_not_tell(lesson):
    cells = code_of(lesson[1])
    asked = next(i for i, cell in enumerate(cells) if '"flat_calibrator"' in cell)
    panels = run([cells[asked + 1]])[1].stage.panels["panels"]
    assert [one["id"] for one in panels if one["starts_covered"]] == ["after"]
    sentence = next(one for one in panels if one["id"] == "sentence")
    assert "after" in sentence["tells"]
