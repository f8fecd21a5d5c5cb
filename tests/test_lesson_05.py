"""Lesson 5: its numbers against the app itself, its task, its curtains."""

from __future__ import annotations

import math
import re
import tomllib

import nbformat
import numpy as np
import pytest

from synthwidgets import Ask, Synthesis
from synthwidgets.apps.gallery import lessons_folder
from tests.lesson_cells import code_of, judged, run

FILES = sorted(lessons_folder().rglob("05*.ipynb"))
EARTH_TURNS_IN_H = 23 + 56 / 60 + 4.1 / 3600  # a sidereal day


@pytest.fixture(params=FILES, ids=lambda file: str(file.relative_to(lessons_folder())))
def lesson(request, monkeypatch):
    monkeypatch.chdir(request.param.parent)
    return request.param, nbformat.read(request.param, as_version=4)


@pytest.fixture(scope="module")
def five():
    return tomllib.loads((lessons_folder() / "05-let-the-earth-turn.toml").read_text(encoding="utf-8"))


def test_turning_in_two_hours_and_in_six_minutes(five):
    in_2_h, in_6_min = (360 * hours / EARTH_TURNS_IN_H for hours in (2, 0.1))
    assert five["how_far"]["answer"] == pytest.approx(in_2_h, abs=0.05)  # one digit behind the point
    assert float(next(iter(five["how_far"]["hints"]))) == pytest.approx(in_6_min, abs=0.05)


def test_uv_of_the_pair_one_hour_after_it_was_highest(five):
    places = [{"name": name, "east_m": east_m, "north_m": 0.0} for name, east_m in (("E", 50.0), ("W", -50.0))]
    app = Synthesis({"antennas": places}, hour_angles_h=[1.0], declination=-30, frequency=230, cell=0.5)
    (track,) = np.asarray(app["resting_tracks_klambda"])
    assert track[0] == pytest.approx([five["u_at_one_hour"]["answer"], five["v_at_one_hour"]["answer"]], abs=0.05)
    length_klambda = 100 * 230e9 / 299792458 / 1e3
    slips = {"76.7": length_klambda, "66.4": length_klambda * math.cos(math.radians(30)), "100": 100}
    assert {slip: float(slip) for slip in five["u_at_one_hour"]["hints"]} == pytest.approx(slips, abs=0.05)
    assert length_klambda * math.sin(math.radians(15)) == pytest.approx(19.9, abs=0.05)
    assert set(five["v_at_one_hour"]["hints"]) == {"9.93", "19.9", "-19.9"}


def test_sidelobes_of_ten_antennas_and_of_three(five):
    def sidelobe(n, hours):
        app = Synthesis({"shape": "random", "n": n, "size_m": 150}, hour_angle=hours, cell=0.0625)
        return round(100 * app["first_sidelobe"])

    said = [int(number) for number in re.findall(r"(\d+) %", five["time_or_antennas"]["why"])]
    assert said == [sidelobe(10, [-0.1, 0]), sidelobe(3, [-6, 6]), sidelobe(10, [-6, 6])]


def test_the_ten_are_more_like_the_sky_than_the_three():
    def likeness(n, hours):
        app = Synthesis({"shape": "random", "n": n, "size_m": 150}, hour_angle=hours, cell=0.0625)
        return np.corrcoef(app["dirty_image"].ravel(), app["sky_image"].ravel())[0, 1]

    three, ten, both = likeness(3, [-6, 6]), likeness(10, [-0.1, 0]), likeness(10, [-6, 6])
    assert three < ten < both


def test_alma_c3_its_largest_scale_and_its_beams(five):
    app = Synthesis("alma.c3")
    facts = dict(fact[:2] for fact in app["facts"])
    assert facts["Largest scale"] == f"{five['largest_scale']['answer']:g}″"
    rule_arcsec = 0.6 * 299792458 / 230e9 / app["baseline_lengths_m"].min() * 206265  # 15.06 m: 15 m would make 10.8″
    assert next(iter(five["largest_scale"]["hints"])) == f"{rule_arcsec:.1f}"
    assert f"gives {rule_arcsec:.1f}″" in five["largest_scale"]["why"]
    natural = facts["Beam"]
    app.set(weighting="uniform")
    assert f"here {natural} became {dict(fact[:2] for fact in app['facts'])['Beam']}" in five["weighting"]["why"]


def test_the_cloud_is_gone_and_the_spot_is_not(lesson, five):
    cell = next(source for source in code_of(lesson[1]) if source.startswith("ring, cloud"))
    names, app = run([cell])
    places = app["antennas_enu_m"]
    lengths_m = np.linalg.norm(places[:, None] - places[None], axis=-1)[np.triu_indices(len(places), 1)]
    assert f"{lengths_m.min():.0f} m" in five["cloud"]["question"]
    whole = app["dirty_image"]
    app.set(sky=[names["spot"]])
    assert np.abs(whole - app["dirty_image"]).max() < 0.02 * whole.max()


def test_the_task_at_the_end_is_not_done_at_the_start_and_can_be_done(lesson):
    cells = [cell for cell in code_of(lesson[1]) if cell.startswith("line = ")]
    names, app = run(cells)
    start = judged(Ask.of(lesson[0].stem, "design", app=app), "measure", 1)
    assert (start["right"], start["why"]) == (False, "")
    assert len(start["measured"]) == 3
    app.set(array={"shape": "random", "n": 8, "size_m": 600, "seed": 2}, hour_angle=[-5, 5])
    beam = app["clean_beam_shape"]
    assert max(beam["major_arcsec"], beam["minor_arcsec"]) < 0.5
    assert app["first_sidelobe"] < 0.2
    assert judged(Ask.of(lesson[0].stem, "design", app=app), "measure", 1)["right"]
    assert names["mine"] is app


COVERED = {"ten =": ["uv", "image"], "three =": ["uv", "image"], "ring, cloud =": ["image"]}


def test_what_a_prediction_is_about_is_covered_and_its_card_stands_above(lesson):
    cells = code_of(lesson[1])
    place = {name: next(i for i, cell in enumerate(cells) if cell.startswith(name)) for name in COVERED}
    for name, covered in COVERED.items():
        _, app = run([cells[place[name]]])
        panels = app.stage.panels["panels"]
        assert [panel["id"] for panel in panels if panel["starts_covered"]] == covered
        asked = "cloud" if "cloud" in name else "time_or_antennas"
        assert next(i for i, cell in enumerate(cells) if f'"{asked}"' in cell) < place[name]
