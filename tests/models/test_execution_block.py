"""The ExecutionBlock app's model: what is on screen, what acts do, and every sentence that a learner may read."""

import json
import re

import numpy as np
import pytest

from synthwidgets.core.block_presets import BLOCKS
from synthwidgets.core.intents import SCHEDULED
from synthwidgets.core.schedule import total_s
from synthwidgets.models.execution_block import ACTS, EXECUTION_BLOCK, OPENING
from synthwidgets.models.timeline import ZOOMS
from synthwidgets.texts import say, speaking

OWN = {
    "en": ("This block:", "A real block of ALMA", "Your own block:"),
    "es": ("Este bloque:", "Un bloque real de ALMA", "Tu propio bloque:"),
}


def opened(**state):
    return EXECUTION_BLOCK.graph(state)


def done(graph, act, *arguments):
    graph.set(**ACTS[act](graph, *arguments))
    return graph


def test_it_opens_with_a_riddle_and_answers_it():
    graph = opened()
    assert graph["live_sentence"] == "**21 scans** in **50.6 min**. Which half is science?"
    graph.set(named=True)
    assert graph["live_sentence"] == (
        "**51.8 %** of 50.6 min looks at the target, **26.2 min**. The other **48.2 %** makes it usable."
    )
    with speaking("es"):
        assert opened()["live_sentence"].endswith("¿Qué mitad es ciencia?")


def test_the_riddle_says_half_only_of_about_half_and_one_scan_is_no_scans():
    real = opened(block="real")
    assert real["on_target"] == pytest.approx(0.172, abs=5e-4)
    assert real["live_sentence"].endswith("Which part is science?")
    alone = opened()
    for _scan in range(20):
        done(alone, "delete_scan", 0)
    assert alone["live_sentence"].startswith("**1 scan** in **")
    with speaking("es"):
        assert opened(block="real")["live_sentence"].endswith("¿Qué parte es ciencia?")


def test_neither_notes_nor_numbers_answer_the_riddle_until_names_are_on():
    graph = done(opened(), "add_scan", 21, "TW Hya", "target")
    untold = ["Takes", "Scans", "Subscans", "Integrations", say("block.fact.kept")]
    assert [label for label, _, _ in graph["facts"]] == untold
    assert graph["notes"] == [{"text": text} for text in (say("block.note.untold"), *graph["picture_notes"])]
    graph.set(named=True)
    assert graph["notes"][0]["act"] == ["select_scan", 21]
    assert "Target" in [label for label, _, _ in graph["facts"]]


@pytest.mark.parametrize("name", BLOCKS)
def test_what_is_on_screen_is_of_one_block(name):
    graph = opened(block=name)
    timeline, seconds = graph["timeline"], graph["class_seconds"]
    ends = [scan["start_s"] + scan["duration_s"] for scan in timeline]
    assert all(end <= scan["start_s"] for end, scan in zip(ends, timeline[1:], strict=False))
    assert ends[-1] == pytest.approx(sum(seconds.values())) == pytest.approx(graph["zoomed"]["end_s"])
    spent = {kind: sum(scan["duration_s"] for scan in timeline if scan["class"] == kind) for kind in seconds}
    del spent["overhead"]
    assert spent == pytest.approx({kind: seconds[kind] for kind in spent})
    assert list(seconds)[-1] == "overhead" and seconds["target"] / ends[-1] == pytest.approx(graph["on_target"])
    curves, minutes = graph["elevation_curves_deg"], graph["curve_minutes"]
    assert curves.shape == (len(graph["field_names"]), len(minutes)) and minutes[-1] * 60 == pytest.approx(ends[-1])
    for scan in timeline:  # a curve passes through the start of each of its scans
        curve = curves[graph["field_names"].index(scan["field"])]
        # drawn straight between points at most 90 s apart: sources turn by 0.25° a minute, the bend is far below
        assert np.interp(scan["start_s"] / 60, minutes, curve) == pytest.approx(scan["elevation_deg"], abs=0.15)
    assert [one["severity"] for one in timeline].count("") >= len(timeline) - len(graph["complaints"])
    json.dumps([timeline, graph["zoomed"], graph["class_cards"], graph["scan_words"], graph["notes"], graph["loss"]])


@pytest.mark.parametrize(("scan", "zoom", "count", "state", "length_s"), [
    (1, "scan", 3, "OFF_SOURCE", 12.0),
    (0, "scan", 5, "ON_SOURCE", 24.0),
    (7, "scan", 2, "ON_SOURCE", 33 * 6.048),
    (7, "subscan", 33, "ON_SOURCE", 6.048),
])
def test_zooming_in_shows_what_the_larger_thing_consists_of(scan, zoom, count, state, length_s):
    zoomed = opened(scan=scan, zoom=zoom)["zoomed"]
    assert len(zoomed["parts"]) == count
    assert zoomed["parts"][0]["state"] == state
    assert zoomed["parts"][0]["duration_s"] == pytest.approx(length_s)


def test_the_radiometers_fill_an_integration():
    zoomed = opened(scan=7, zoom="integration")["zoomed"]
    first, last = zoomed["parts"][0], zoomed["parts"][-1]
    assert {one["state"] for one in zoomed["parts"]} == {"WVR"}
    assert first["start_s"] <= zoomed["start_s"] < first["start_s"] + 1.152
    assert last["start_s"] <= zoomed["end_s"] <= last["start_s"] + 1.152


def test_each_zoom_lies_within_the_one_before():
    for scan in range(21):
        last = None
        for zoom in ZOOMS:
            now = opened(scan=scan, zoom=zoom, subscan=1, integration=2)["zoomed"]
            if last:
                assert last["start_s"] - 1e-6 <= now["start_s"] < now["end_s"] <= last["end_s"] + 1e-6
            last = now


def test_a_held_scan_is_shown_where_it_would_be_and_is_so_on_release():
    graph = opened()
    graph.set(held_scan={"scan": 7, "to": 9})
    assert graph["shown_scan"] == 9 and graph["timeline"][9]["class"] == "target"
    assert graph["block"] == OPENING["block"]
    shown = graph["timeline"]
    done(graph, "drop")
    assert graph["held_scan"] is None and graph["scan"] == 9 and graph["timeline"] == shown
    graph.set(held_scan={"scan": 9, "duration_s": 100.0})
    assert graph["selected_duration_s"] == pytest.approx(17 * 6.048)
    graph.set(**ACTS["put_back"](graph))
    assert graph["timeline"] == shown
    graph.set(held_scan={"scan": 9, "duration_s": 100.0, "to": 20})  # both at once
    assert graph["shown_scan"] == 20 and graph["timeline"][20]["duration_s"] == pytest.approx(17 * 6.048)


def test_what_is_put_down_where_it_was_changes_nothing():
    graph = opened()
    graph.set(held_scan={"scan": 7, "to": 7})
    assert "block" not in ACTS["drop"](graph)
    assert ACTS["drop"](opened()) == {}


def test_acts_edit_the_block_and_look_at_what_they_did():
    graph = done(opened(named=True), "add_scan", 21, "TW Hya", "target")
    assert len(graph["timeline"]) == 22 and graph["shown_scan"] == 21
    assert [one.rule for one in graph["complaints"]] == ["bracketed"] and graph["timeline"][21]["severity"] == "fault"
    assert graph["notes"][0]["act"] == ["select_scan", 21]
    done(graph, "delete_scan", 21)
    assert graph["shown_scan"] == 20 and graph["complaints"] == []
    done(graph, "name_scan", 20, "bandpass", "flux")
    assert graph["timeline"][20]["class"] == "bandpass"
    done(graph, "point_scan", 20, "3C279")
    assert graph["timeline"][20]["field"] == "3C279"
    done(graph, "move_scan", 20, 0)
    assert graph["shown_scan"] == 0 and graph["timeline"][0]["field"] == "3C279"
    done(graph, "stretch_shown", 60.48)
    assert graph["timeline"][0]["duration_s"] == pytest.approx(60.48)
    done(graph, "add_like_shown")
    assert graph["timeline"][1]["class"] == "bandpass" and graph["shown_scan"] == 1
    done(graph, "choose_block", "band6")
    assert {key: graph[key] for key in OPENING if key != "named"} == {k: v for k, v in OPENING.items() if k != "named"}


def test_a_state_goes_through_a_file_and_a_link():
    graph = done(opened(named=True), "move_scan", 3, 5)
    again = EXECUTION_BLOCK.graph(EXECUTION_BLOCK.linked(EXECUTION_BLOCK.link_code(graph)))
    assert again.inputs == graph.inputs
    file = EXECUTION_BLOCK.graph(EXECUTION_BLOCK.read_file(EXECUTION_BLOCK.state_file(graph).encode()))
    assert file.inputs == graph.inputs and file["timeline"] == graph["timeline"]


@pytest.mark.parametrize(("scan", "starts"), [
    (0, "Without it each dish looks a little beside"),
    (1, "Without it what the air takes away is not put back"),
    (2, "Without it the receivers' ups and downs"),
    (4, "Without it Tsys comes from scan 13, 19.1 min away"),  # 11:15 to 30:22
    (5, "Without it the phase beside it has a calibrator on one side only"),
    # 393.12 s of 1572.48 s: √(4/3) = 1.155
    (7, "Without it: 6.55 min less on the target, and 15 % more noise."),
    # scans 6 to 11 start 994.76 s apart, less its 30.24 s; and now 521.4 s at most, from scan 6
    (8, "Without it the phase is guessed across 16.1 min instead of 8.69 min"),
    (11, "Without it there is one witness less of whether the phases were carried over well; left: 1."),
])
def test_what_breaks_without_a_scan(scan, starts):
    assert opened(scan=scan)["loss"][0].startswith(starts)


def test_the_last_of_its_kind_is_missed_most():
    graph = done(done(opened(), "delete_scan", 19), "select_scan", 11)
    assert graph["loss"] == ["Without it nobody tells whether the phases were carried over well. The picture stays as "
                             "it is, and is believed less."]
    for scan in (17, 15, 9):
        done(graph, "delete_scan", scan)
    assert done(graph, "select_scan", 7)["loss"][0] == "Without it there is no target, and no picture."


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("kind", SCHEDULED)
def test_every_kind_of_scan_has_its_words(language, kind):
    with speaking(language):
        graph = done(opened(named=True), "add_scan", 10, "TW Hya", kind)
        assert graph["loss"][0] and graph["scan_words"]["title"] and graph["live_sentence"]
        assert {word for card in graph["class_cards"].values() for word in card} == {
            "class", "short", "purpose", "source", "cadence", "solves"}


def test_the_numbers():
    facts = {label: value for label, value, _ in opened(named=True)["facts"]}
    assert (facts["Takes"], facts["On target"], facts["Scans"]) == ("50.6 min", "51.8 %", "21")
    assert facts["Target"] == "26.2 min, 51.8 %" and facts["Slews and set-up"] == "6.82 min, 13.5 %"
    assert facts["Integrations"] == str(2 * 15 + 5 * 3 + 50 + 7 * 5 + 4 * 65 + 2 * 10)  # pointing … check source
    assert facts["Target stands at"] == "73° – 77°"


@pytest.mark.parametrize(("sets", "sentence"), [
    ({"held_scan": {"scan": 7}}, "held_scan takes a scan and to, its new place, duration_s"),
    ({"held_scan": {"to": 1}}, "held_scan needs the key scan."),
    ({"held_scan": {"scan": 30, "to": 1}}, "There is no scan with the index 30; there are 21"),
    ({"held_scan": {"scan": 7, "duration_s": 21_600}}, "That block would take 404 minutes; 6 hours are the most."),
    ({"zoom": "antenna"}, "zoom takes one of block, scan, subscan, integration; it got 'antenna'."),
    ({"scan": 200}, "scan takes a whole number from 0 to 199; it got 200."),
    ({"block": "alma"}, "preset takes one of band6"),
])
def test_what_is_refused_is_said_and_changes_nothing(sets, sentence):
    graph = opened()
    before = graph["timeline"]
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        graph.set(**sets)
    assert graph["timeline"] == before and graph["held_scan"] is None


@pytest.mark.parametrize(("act", "arguments", "sentence"), [
    ("select_scan", (21,), "scan takes a whole number from 0 to 20; it got 21."),
    ("stretch_scan", (7, "long"), "duration_s takes a number from 0 to 21"),
    ("name_scan", (7, "target", "phase"), "A scan of the target carries OBSERVE_TARGET alone"),
    ("add_scan", (0, "Moon", "phase"), "The block has no field called 'Moon'."),
    ("add_scan", (0, "TW Hya"), "A scan is made for one or more of"),
    ("choose_block", ("mine",), "preset takes one of band6"),
])
def test_acts_refuse_in_words(act, arguments, sentence):
    graph = opened()
    with pytest.raises(ValueError, match=f"^{re.escape(sentence)}"):
        ACTS[act](graph, *arguments)


@pytest.mark.parametrize("name", BLOCKS)
def test_the_time_is_told_whole_and_shared_out_whole(name):
    graph = opened(block=name)
    rows = graph["balance"]
    assert sum(row["seconds"] for row in rows) == pytest.approx(total_s(graph["execution_block"]))
    shares = [float(row["share"].removesuffix(" %")) for row in rows]
    assert sum(shares) == pytest.approx(100, abs=0.05 * len(rows))  # each rounded to three digits, at worst to a tenth
    assert shares[:-1] == sorted(shares[:-1], reverse=True) and rows[-1]["class"] == "overhead"
    assert shares[[row["class"] for row in rows].index("target")] == pytest.approx(100 * graph["on_target"], abs=0.05)


def test_each_intent_of_a_scan_is_told_with_its_class():
    words = opened(scan=2)["scan_words"]
    assert [job["class"] for job in words["jobs"]] == ["bandpass", "flux", "wvr"]
    for number, scan in enumerate(opened()["timeline"]):
        told = opened(scan=number)["scan_words"]["jobs"]
        assert sorted(intent for job in told for intent in job["intents"]) == sorted(scan["intents"])


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_block_says_its_own_limit(language):
    with speaking(language):
        blocks = [done(opened(named=True), "choose_block", name) for name in BLOCKS]
        blocks.append(done(opened(named=True), "delete_scan", 5))
        said = [{note["text"] for note in graph["notes"]} for graph in blocks]
    for number, notes in enumerate(said):
        others = set().union(*said[:number], *said[number + 1 :])
        assert any(note not in others and note.startswith(OWN[language]) for note in notes)


def test_the_real_block_says_what_of_it_is_real():
    notes = [note["text"] for note in done(opened(named=True), "choose_block", "real")["notes"]]
    assert any(note.startswith("A real block of ALMA, of May 2012.") for note in notes)
    assert not any(note.startswith("A real block") for note in (one["text"] for one in opened(named=True)["notes"]))
    assert total_s(opened(block="real")["execution_block"]) == pytest.approx(5267.4, abs=0.1)
