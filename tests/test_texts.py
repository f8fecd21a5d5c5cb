"""One catalogue, two languages: nothing missing, and nobody hears the other's."""

from __future__ import annotations

import re
import threading
from concurrent.futures import ThreadPoolExecutor
from string import Formatter

import pytest

from synthwidgets import Synthesis
from synthwidgets.texts import LANGUAGES, say, speaking, spoken, texts_of

ENGLISH, SPANISH = texts_of("en"), texts_of("es")
SAID = {"en": "**3 antennas** make **3 pairs**", "es": "**3 antenas** forman **3 pares**"}
BELOW = {
    "en": "The source never rises above 10° here. Try a declination below 57°.",
    "es": "Aquí la fuente nunca sube por encima de 10°. Prueba una declinación menor que 57°.",
}


def braces(text: str) -> list[str]:
    return sorted(f"{name}!{conversion}:{form}" for _, name, form, conversion in Formatter().parse(text)
                  if name is not None)


def marks(text: str) -> list[str]:
    """What stands between ** marks, by the braces in it; line ends and columns of a table too."""
    return sorted(str(braces(bold)) for bold in re.findall(r"\*\*(.+?)\*\*", text)) + ["|"] * text.count("|")


def test_every_text_is_there_in_spanish_and_none_is_left_over():
    assert sorted(ENGLISH.keys() - SPANISH.keys()) == []
    assert sorted(SPANISH.keys() - ENGLISH.keys()) == []


@pytest.mark.parametrize("kept", [braces, marks])
def test_a_translation_keeps_braces_and_marks(kept):
    both = sorted(ENGLISH.keys() & SPANISH.keys())
    assert len(both) > 200
    assert {key: SPANISH[key] for key in both if kept(SPANISH[key]) != kept(ENGLISH[key])} == {}


def test_a_language_ends_with_its_block_and_an_unknown_one_is_refused_in_words():
    with speaking("es"):
        with speaking("en"):
            assert say("ui.undo") == "Undo"
        assert say("ui.undo") == "Deshacer"
        with pytest.raises(ValueError, match="^lang acepta uno de estos valores: en, es; recibió 'fr'.$"):
            Synthesis(lang="fr")
    assert spoken() == "en"


@pytest.mark.parametrize(
    ("query", "site", "expected"),
    [
        ("", "", "en"),
        ("", "es_ES.UTF-8", "es"),
        ("theme=dark&lang=es", "en", "es"),
        ("lang=es%00&lang=../../x", "", "en"),
        ("lang=klingon", "es", "es"),
    ],
)
def test_where_nobody_said_otherwise_the_visitor_is_asked(monkeypatch, query, site, expected):
    monkeypatch.setenv("QUERY_STRING", query)
    monkeypatch.setenv("SYNTHWIDGETS_LANG", site)
    assert spoken() == expected
    app = Synthesis()
    assert app.stage.panels["language"] == expected
    app.close()


@pytest.fixture
def apps():
    apps = {language: Synthesis(lang=language) for language in LANGUAGES}
    yield apps
    for app in apps.values():
        app.close()


def test_a_lesson_in_the_folder_of_a_language_speaks_it(monkeypatch, tmp_path):
    monkeypatch.setenv("SYNTHWIDGETS_LANG", "en")
    for name, expected in (("es", "es"), ("lessons", "en"), ("est", "en")):
        folder = tmp_path / name
        folder.mkdir()
        monkeypatch.chdir(folder)
        assert spoken() == expected
    monkeypatch.setenv("QUERY_STRING", "lang=en")
    monkeypatch.chdir(tmp_path / "es")
    assert spoken() == "en"  # whoever opens the page chooses


def test_two_apps_of_two_languages_do_not_mix(apps):
    for around in LANGUAGES:
        with speaking(around):
            for language, app in apps.items():
                app.set(declination=-31 if around == "en" else -32)  # so that it is said anew
                assert app.graph["live_sentence"].startswith(SAID[language])
                assert app["facts"][0][0] == ("Beam" if language == "en" else "Haz")
                with pytest.raises(ValueError, match=f"^{re.escape(BELOW[language])}$"):
                    app.set(declination=80)


def test_a_stage_answers_in_the_language_of_its_app_whichever_thread_asks(apps):
    sent = {language: [] for language in LANGUAGES}
    for language, app in apps.items():
        app.stage.send = lambda content, buffers=None, to=sent[language]: to.append(content)
    together = threading.Barrier(4)

    def drag(language: str) -> None:
        stage = apps[language].stage
        together.wait()
        for step in range(20):
            stage._receive(stage, {"token": f"{threading.get_ident()}-{step}", "all": True,
                                   "sets": {"declination_deg": -30 - step}}, [])
        stage._receive(stage, {"token": f"{threading.get_ident()}-bad", "sets": {"declination_deg": 80}}, [])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(drag, ["en", "es", "en", "es"]))
    for language, answers in sent.items():
        sentences = [answer["values"]["live_sentence"]["json"] for answer in answers if "values" in answer]
        assert len(sentences) == 40
        assert {sentence[: len(SAID[language])] for sentence in sentences} == {SAID[language]}
        assert {answer["error"] for answer in answers if "error" in answer} == {BELOW[language]}


def test_what_the_browser_is_told_once_is_in_that_language_too(apps):
    told = {language: app.stage.panels for language, app in apps.items()}
    assert [told[language]["texts"]["ui.undo"] for language in ("en", "es")] == ["Undo", "Deshacer"]
    assert [told[language]["title"] for language in ("en", "es")] == ["Synthesis", "Síntesis"]
    labels = [panel.get("label") for panel in told["es"]["panels"]]
    assert "Ponderación" in labels and "Weighting" not in labels
    asleep = apps["es"].stage._asleep()
    assert asleep["text/plain"].startswith(SPANISH["stage.asleep"])
