"""Every lesson: it runs from top to bottom, its cells are short, its cards are all there, its numbers are right."""

from __future__ import annotations

import ast
import math
import re
import tomllib

import nbformat
import numpy as np
import pytest
from nbclient import NotebookClient

from synthwidgets import Ask, Predict, Synthesis
from synthwidgets.apps.gallery import LESSONS, lessons_folder, path_in
from synthwidgets.texts import LANGUAGES
from tests.browser.hosts import private_environment

FILES = sorted(lessons_folder().rglob("*.ipynb"))
MISCONCEPTIONS = {f"M{number}" for number in range(1, 21)}
EARTH_TURNS_IN_H = 23 + 56 / 60 + 4.1 / 3600  # a sidereal day


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


def code_of(notebook):
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


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
    decks = re.findall(r"(?:Ask|Predict)\.of\(lesson, (\".+?\")(?:, app=mine)?\)", "\n".join(code_of(lesson[1])))
    assert sorted(name.strip('"') for deck in decks for name in deck.split(", ")) == sorted(cards)


def test_every_card_can_be_opened_and_every_wrong_answer_has_its_word(lesson, cards):
    for name, words in cards.items():
        kind = Predict if "look" in words else Ask
        app = Synthesis() if "goals" in words else None
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


# ------------------------------------------------------------------ the numbers of lesson 5, against the app itself


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
    rule_arcsec = 0.6 * 299792458 / 230e9 / 15 * 206265  # 0.6 λ over the shortest pair, 15 m
    assert float(next(iter(five["largest_scale"]["hints"]))) == pytest.approx(rule_arcsec, abs=0.05)
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


def run(cells):
    """The names that some cells of a lesson make, and what the last of them shows."""
    names: dict = {"Synthesis": Synthesis}
    *statements, last = ast.parse("\n".join(cells)).body
    exec(compile(ast.Module(statements, []), "cells", "exec"), names)
    return names, eval(compile(ast.Expression(last.value), "cells", "eval"), names)


def judged(app, lesson_file):
    card = Ask.of(lesson_file.stem, "design", app=app)
    card.stage._receive(None, {"token": "view-1", "act": ["measure", 1], "release": True}, [])
    return card.graph["card_1_feedback"]


def test_the_task_at_the_end_is_not_done_at_the_start_and_can_be_done(lesson):
    cells = [cell for cell in code_of(lesson[1]) if cell.startswith("line = ")]
    names, app = run(cells)
    start = judged(app, lesson[0])
    assert (start["right"], start["why"]) == (False, "")
    assert len(start["measured"]) == 3
    app.set(array={"shape": "random", "n": 8, "size_m": 600, "seed": 2}, hour_angle=[-5, 5])
    beam = app["clean_beam_shape"]
    assert max(beam["major_arcsec"], beam["minor_arcsec"]) < 0.5
    assert app["first_sidelobe"] < 0.2
    assert judged(app, lesson[0])["right"]
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


def test_no_card_tells_the_answer_of_a_later_one(five):
    names = list(five)
    for number, name in enumerate(names):
        told = " ".join([five[name].get("why", ""), *(one["feedback"] for one in five[name].get("options", []))])
        later = [f"{five[other]['answer']:g} {five[other]['unit']}" for other in names[number + 1 :]
                 if "answer" in five[other]]  # fmt: skip
        assert [answer for answer in later if answer.replace(" °", "°").replace(" ″", "″") in told] == [], name
