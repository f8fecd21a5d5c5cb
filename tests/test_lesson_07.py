"""Lesson 7: its numbers against the app itself and by hand, its task, its curtains."""

from __future__ import annotations

import math
import re
import tomllib

import nbformat
import numpy as np
import pytest
from scipy.constants import c as LIGHT_M_S

from synthwidgets import Ask, MovingSky
from synthwidgets.apps.gallery import lessons_folder
from synthwidgets.models.moving_sky_picture import dirty_image, seen
from tests.lesson_cells import code_of, judged, run

FILES = sorted(lessons_folder().rglob("07*.ipynb"))
NIGHT_UM, ROUGH_UM = 175.0, 350.0  # at 1 km: the good night, and tonight
SLOPE = 0.60  # of the rms with length, up to 1 km


@pytest.fixture(params=FILES, ids=lambda file: str(file.relative_to(lessons_folder())))
def lesson(request, monkeypatch):
    monkeypatch.chdir(request.param.parent)
    return request.param, nbformat.read(request.param, as_version=4)


@pytest.fixture
def cards(lesson):
    return tomllib.loads(lesson[0].with_suffix(".toml").read_text(encoding="utf-8"))


def app_of(lesson, start):
    """The app of the cell that has this in its last line but one, or alone."""
    (cell,) = [cell for cell in code_of(lesson[1]) if start in cell]
    return run([cell])[1]


def lag_deg(path_um, ghz):
    return 360 * path_um * 1e-6 * ghz * 1e9 / LIGHT_M_S


def slips(card):
    return sorted(float(slip) for slip in card["hints"])


def numbers(text):
    return [float(number) for number in re.findall(r"\d+(?:\.\d+)?", text)]


def test_the_lump_is_over_a_alone_and_ten_seconds_later_over_b(lesson):
    app = app_of(lesson, "app = MovingSky")
    alone = {}
    for time_s in np.arange(0.0, app["play_end_s"], 0.5):
        app.set(time_s=time_s)
        path_um = app["antenna_path_um"]
        assert max(path_um[2:]) < 6  # the six others: a hundredth of the lump
        alone[time_s] = path_um[:2]
    over_a, over_b = (max(alone, key=lambda time, place=place: alone[time][place]) for place in (0, 1))
    assert over_b - over_a == pytest.approx(10)
    assert alone[over_a] == pytest.approx([600, 0], abs=1)
    assert (len(app["antenna_names"]), len(app["all_pairs"].first)) == (8, 28)


def test_seven_pairs_of_a_have_one_error_and_the_others_none(lesson):
    app = app_of(lesson, "app = MovingSky")
    app.set(time_s=15.0)
    wrong_deg = np.degrees(np.angle(app["seen"]))
    of_a = (app["all_pairs"].first == 0) | (app["all_pairs"].second == 0)
    assert of_a.sum() == 7
    assert wrong_deg[of_a] == pytest.approx(-lag_deg(600, 230), abs=0.5)
    assert np.abs(wrong_deg[~of_a]).max() < 1.5  # a hundredth of the lump over the nearest of them


def test_how_much_later_is_judged_by_the_wind_as_it_is(lesson):
    app = app_of(lesson, "app = MovingSky")
    card = Ask.of(lesson[0].stem, "later", app=app)
    assert judged(card, "weigh", 1, 10)["right"]
    app.set(wind_m_s=16.0)
    assert not judged(card, "weigh", 1, 10)["right"]
    assert judged(card, "weigh", 1, 6.25)["right"]
    app.set(wind_m_s=0.0)
    assert not judged(card, "weigh", 1, 6.25)["right"]


def test_paths_as_phases_and_pairs_of_one_antenna(cards):
    assert cards["degrees"]["answer"] == pytest.approx(lag_deg(100, 345), abs=0.05)  # a digit behind the point
    turns = lag_deg(100, 345) / 360
    told = sorted([-lag_deg(100, 345), lag_deg(100, 230), lag_deg(100, 90), turns, turns * 2 * math.pi])
    assert slips(cards["degrees"]) == pytest.approx(told, rel=0.005)
    assert cards["degrees"]["tolerance"] >= lag_deg(100, 345) - 41  # in whole degrees
    assert numbers(cards["degrees"]["why"])[:1] == pytest.approx([1e3 * LIGHT_M_S / 345e9], abs=0.0005)
    assert cards["spoilt"]["answer"] == 43 - 1
    assert slips(cards["spoilt"]) == [1, 43, 903 - 42, 43 * 42 / 2]


def test_ten_times_as_long_and_what_an_average_keeps(cards):
    assert cards["ten_times"]["answer"] == pytest.approx(10**SLOPE, abs=0.005)
    assert slips(cards["ten_times"]) == pytest.approx([10 ** (1 / 3), 10 * SLOPE, 10 ** (5 / 6), 10], abs=0.05)
    sigma = math.radians(lag_deg(NIGHT_UM, 230))
    assert numbers(cards["kept"]["question"])[-1] == pytest.approx(math.degrees(sigma), abs=0.05)
    kept = 100 * math.exp(-(sigma**2) / 2)
    assert cards["kept"]["answer"] == pytest.approx(kept, abs=0.06)
    wrong = [0, 100 - kept, 100 * math.exp(-(sigma**2)), 100 * math.cos(sigma)]
    assert slips(cards["kept"]) == pytest.approx(wrong, abs=0.1)
    assert numbers(cards["kept"]["why"])[1:3] == pytest.approx([sigma, sigma**2 / 2], abs=0.002)


def test_the_app_has_the_law_that_is_told(lesson, cards):
    app = app_of(lesson, 'cover=["rms_plot"')
    short, long = app["rms_slopes"]
    assert short == pytest.approx(SLOPE, abs=0.03)  # as the screen is specified
    assert 0.2 < long < 0.3
    assert numbers(cards["far_apart"]["question"])[0] == len(app["antenna_names"]) == 43
    assert app["extent_m"] == pytest.approx(2500, abs=50)
    km = float(app["pair_lengths_m"][(app["all_pairs"].first == 7) & (app["all_pairs"].second == 34)][0])
    assert km == pytest.approx(1000, rel=0.005)
    assert app["bands"][1]["rms_deg"] == pytest.approx(lag_deg(NIGHT_UM, 230), rel=0.005)


def test_a_slope_moves_the_point_as_far_as_is_told(cards):
    app = MovingSky()
    path_m = 1e-6 * app["antennas_enu_m"][:, 0]
    found = app.graph["snapshot_uv"], seen(path_m, app["all_pairs"], LIGHT_M_S / 230e9)
    image = dirty_image(*found, app["npix"], 0.0206)  # ten pixels are the shift
    row, column = np.unravel_index(image.argmax(), image.shape)
    assert (row - 128, column - 128) == (0, 10)  # west is right
    assert image.max() == pytest.approx(1, abs=1e-3)  # and sharp
    assert numbers(cards["slope"]["why"])[-1] == pytest.approx(math.degrees(1e-6) * 3600, abs=0.0005)


def test_tonight_at_three_frequencies(cards):
    told = [lag_deg(ROUGH_UM, ghz) for ghz in (90, 230, 345)]
    card = cards["rough_night"]
    assert card["answer"] == pytest.approx(told[0], abs=0.05)
    wrong = [math.radians(told[0]), lag_deg(NIGHT_UM, 90), *told[1:]]
    assert slips(card) == pytest.approx(wrong, abs=0.1)
    assert numbers(card["why"])[-1] == round(told[2])


def test_the_task_is_not_done_at_the_start_nor_by_half_and_can_be_done_as_the_teacher_reads(lesson, cards):
    mine = app_of(lesson, "mine = MovingSky")
    lengths_m, (first, second) = mine["pair_lengths_m"], mine["all_pairs"]

    def verdict(**state):
        mine.set(**state)
        return judged(Ask.of(lesson[0].stem, "keep_eighty", app=mine), "measure", 1)["right"]

    def pair_of(length_m):
        index = int(np.abs(lengths_m - length_m).argmin())
        return [int(first[index]), int(second[index])]

    assert not verdict()
    assert not verdict(frequency_ghz=40.0)  # keeps more, and is too low
    assert not verdict(frequency_ghz=230.0, pair=pair_of(15))  # keeps all, and is too short
    assert not verdict(pair=pair_of(195))
    assert verdict(pair=pair_of(185))
    allowed = math.sqrt(-2 * math.log(0.8))
    path_um = allowed / math.radians(lag_deg(1, 230))
    curve = mine["rms_curve"]  # at the app's frequency, and longer than its slope of 0.60 says: it bends
    reach_m = np.interp(lag_deg(path_um, mine["frequency_ghz"]), curve["rms_deg"], curve["length_m"])
    told = [round(math.degrees(allowed)), round(path_um), pytest.approx(reach_m, abs=1)]  # between points of the curve
    assert numbers(cards["keep_eighty"]["why"])[2:] == told
    assert np.mean(lengths_m <= reach_m) == pytest.approx(1 / 12, rel=0.05)  # "one pair in twelve"


@pytest.mark.parametrize("card", ["who_feels_it", "far_apart"])
def test_what_a_prediction_is_about_is_covered_below_its_card(lesson, card):
    cells = code_of(lesson[1])
    asked = next(i for i, cell in enumerate(cells) if f'"{card}"' in cell)
    panels = run([cells[asked + 1]])[1].stage.panels["panels"]
    covered = {one["id"] for one in panels if one["starts_covered"]}
    assert covered == {"who_feels_it": {"traces", "sky_image", "front", "band_dials"},
                       "far_apart": {"rms_plot"}}[card]  # fmt: skip
