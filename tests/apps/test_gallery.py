"""The gallery's list: every card leads to a file, has its words and its pictures, and carries what was chosen."""

from __future__ import annotations

from pathlib import Path

import pytest
from tornado.web import HTTPError

from synthwidgets.apps import gallery as shown
from synthwidgets.apps.gallery import (
    APPS,
    LESSONS,
    bring_lessons,
    gallery,
    lessons_folder,
    path_in,
    served,
    translations,
)
from synthwidgets.apps.shelf import ROOT, Shelf
from synthwidgets.texts import LANGUAGES

STATIC = Path(__file__).parents[2] / "share/jupyter/voila/templates/synthwidgets/static"


def cards(query=""):
    return [card for shelf in gallery(query)["shelves"] for card in shelf["cards"]]


def test_every_entry_has_a_file_words_and_a_picture_for_light_and_for_dark():
    entries = (*APPS, *LESSONS)
    assert {path_in(language, entry) for entry in entries for language in LANGUAGES} == served().keys()
    assert all(file.is_file() for file in served().values())
    assert len(cards()) == len(entries)
    assert all(card["title"] and card["sentence"] for card in cards())
    pictures = {f"{card['key']}-{theme}.jpg" for card in cards() for theme in ("light", "dark")}
    assert pictures == {file.name for file in STATIC.iterdir()}


def test_every_notebook_of_the_pages_and_lessons_is_in_the_gallery():
    folders = [shown.PAGES, lessons_folder()]
    assert {file for folder in folders for file in folder.rglob("*.ipynb")} == set(served().values())


def test_a_link_carries_language_and_theme_and_nothing_else():
    assert [card["address"] for card in cards("lang=es&template=../x&theme=dark")] == [
        f"{path_in('es', entry)}?lang=es&theme=dark" for entry in (*APPS, *LESSONS)
    ]
    assert [card["address"] for card in cards()] == [entry.path for entry in (*APPS, *LESSONS)]


def test_a_lesson_leads_to_itself_in_the_other_language_and_back():
    for entry in LESSONS:
        (there,) = translations(entry.path, "theme=dark&lang=es&else=1")
        assert there == {"language": "es", "address": f"{path_in('es', entry)}?theme=dark&lang=es"}
        (back,) = translations(path_in("es", entry))
        assert back == {"language": "en", "address": f"{entry.path}?lang=en"}
    assert [translations(path) for path in ("", "../x", APPS[0].path)] == [[], [], []]


def test_a_language_is_two_letters_or_not_heard():
    assert gallery("lang=../../x")["language"] == "en"


def test_the_shelf_has_what_the_gallery_shows_and_nothing_else():
    shelf = Shelf(root_dir=ROOT)
    for path in served():
        assert shelf.file_exists(path)
        assert shelf.get(path)["type"] == "notebook"
    assert shelf.get("")["content"] == []
    for path in ("voila.py", "../serve.py", "lessons", "README.md", "lessons/../synthesis.ipynb", "/.git/config"):
        with pytest.raises(HTTPError, match="404"):
            shelf.get(path)


def test_the_gallery_speaks_what_its_address_asks_for():
    page = gallery("lang=es")
    assert (page["language"], page["shelves"][0]["title"]) == ("es", "Aplicaciones")
    assert [entry for entry in LESSONS if not path_in("es", entry).startswith("lessons/es/")] == []  # each has its pair


def test_lessons_are_brought_once_and_never_over_ones_own(tmp_path):
    brought = bring_lessons(tmp_path)
    assert {file.name for file in brought.iterdir()} == {file.name for file in lessons_folder().iterdir()}
    mine = brought / "05-let-the-earth-turn.ipynb"
    mine.write_text("mine")
    assert bring_lessons(tmp_path) == brought
    assert mine.read_text() == "mine"
