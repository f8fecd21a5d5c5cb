"""What the gallery shows, and what Voilà serves: apps and lessons, one entry each.

The page itself is a template of Voilà, `tree-lab.html` beside the one of the apps; it asks `gallery` for its words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from shutil import copytree, ignore_patterns
from typing import Any
from urllib.parse import parse_qs, urlencode

from ..texts import LANGUAGES, say, speaking, spoken, wished
from ..texts.language import known

PAGES = Path(__file__).parent / "pages"
CARRIED = {"lang": "[a-z]{2}", "theme": "light|dark"}  # what was chosen in the address goes along on every link


@dataclass(frozen=True)
class Entry:
    """One card of the gallery.

    Attributes
    ----------
    key : str
        Names its texts, ``gallery.KEY.title`` and ``gallery.KEY.sentence``, and its picture, ``KEY.jpg``.
    path : str
        Its address after ``voila/render/``; a lesson in Spanish has the same one in ``lessons/es``.
    minutes : int
        How long a lesson takes as planned; 0 for an app.
    level : str
        Whom a lesson is for, as its notebook says: "school" or "university"; "" for an app.
    """

    key: str
    path: str
    minutes: int = 0
    level: str = ""


APPS = (
    Entry("synthesis", "synthesis.ipynb"),
    Entry("baseline", "baseline.ipynb"),
    Entry("stripe_by_stripe", "stripe_by_stripe.ipynb"),
    Entry("clean", "clean.ipynb"),
    Entry("fourier_pairs", "fourier_pairs.ipynb"),
    Entry("amplitude_and_phase", "amplitude_and_phase.ipynb"),
    Entry("big_dish", "big_dish.ipynb"),
    Entry("real_data", "real_data.ipynb"),
    Entry("execution_block", "execution_block.ipynb"),
    Entry("antenna_gains", "antenna_gains.ipynb"),
    Entry("moving_sky", "moving_sky.ipynb"),
    Entry("phase_referencing", "phase_referencing.ipynb"),
)
LESSONS = (
    Entry("lesson_05", "lessons/05-let-the-earth-turn.ipynb", minutes=90, level="university"),
    Entry("lesson_06", "lessons/06-what-alma-looks-at.ipynb", minutes=60, level="university"),
    Entry("lesson_07", "lessons/07-the-sky-moves.ipynb", minutes=60, level="university"),
    Entry("lesson_08", "lessons/08-phase-referencing.ipynb", minutes=90, level="university"),
)


def lessons_folder() -> Path:
    """Where the lessons are: inside the package once it is installed, beside it in a copy of the repository."""
    inside = PAGES.parents[1] / "lessons"
    return inside if inside.is_dir() else PAGES.parents[2] / "lessons"


def bring_lessons(folder: Path) -> Path:
    """The lessons as files of one's own: copied into a folder where that has no ``lessons`` yet; returns where.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     sorted(file.name for file in bring_lessons(Path(folder)).glob("05*"))
    ['05-let-the-earth-turn.ipynb', '05-let-the-earth-turn.toml']
    """
    lessons = folder / "lessons"
    if not lessons.exists():
        copytree(lessons_folder(), lessons, ignore=ignore_patterns(".*"))
    return lessons


def served() -> dict[str, Path]:
    """The file behind each address; nothing else is served.

    Examples
    --------
    >>> served()["synthesis.ipynb"].is_file()
    True
    """
    apps = {entry.path: PAGES / entry.path for entry in APPS}
    lessons = {path_in(language, entry) for entry in LESSONS for language in LANGUAGES}
    return apps | {path: lessons_folder() / Path(path).relative_to("lessons") for path in sorted(lessons)}


def path_in(language: str, entry: Entry) -> str:
    """The address of an app or lesson, or of the same lesson in another language where there is one.

    Examples
    --------
    >>> path_in("es", LESSONS[0]), path_in("es", APPS[0])
    ('lessons/es/05-let-the-earth-turn.ipynb', 'synthesis.ipynb')
    """
    translated = Path(language, Path(entry.path).name)
    is_there = entry in LESSONS and (lessons_folder() / translated).is_file()
    return f"lessons/{translated.as_posix()}" if is_there else entry.path


def translations(path: str, query: str = "") -> list[dict[str, str]]:
    """The same lesson in each other language that it is written in, and its address after ``voila/render/``.

    Parameters
    ----------
    path : str
        The lesson's own address after ``voila/render/``; whatever else has no translation.
    query : str
        What stands behind the question mark of the page's address: the theme goes along, the language is the other.

    Examples
    --------
    >>> translations("lessons/05-let-the-earth-turn.ipynb", "lang=es&theme=dark")
    [{'language': 'es', 'address': 'lessons/es/05-let-the-earth-turn.ipynb?lang=es&theme=dark'}]
    >>> translations("synthesis.ipynb")
    []
    """
    written = [{language: path_in(language, entry) for language in LANGUAGES} for entry in LESSONS]
    same = next((paths for paths in written if path in paths.values()), {})
    return [
        {"language": language, "address": f"{other}?{urlencode(_asked(query) | {'lang': language})}"}
        for language, other in same.items()
        if other != path
    ]


def moved(path: str, query: str) -> str | None:
    """Where a lesson is in the language that its address asks for, after ``voila/render/``; None where it is that one.

    Examples
    --------
    >>> moved("lessons/05-let-the-earth-turn.ipynb", "lang=es")
    'lessons/es/05-let-the-earth-turn.ipynb?lang=es'
    >>> moved("lessons/05-let-the-earth-turn.ipynb", "theme=dark"), moved("synthesis.ipynb", "lang=es")
    (None, None)
    """
    asked = known(_asked(query).get("lang", ""))
    return next((one["address"] for one in translations(path, query) if one["language"] == asked), None)


def _asked(query: str) -> dict[str, str]:
    """What was chosen in the address and goes along on every link."""
    given = {name: values[0] for name, values in parse_qs(query).items()}
    return {name: value for name, value in given.items() if re.fullmatch(CARRIED.get(name, ""), value)}


def gallery(query: str = "") -> dict[str, Any]:
    """The words and links of the page, in the language that its address asks for.

    Parameters
    ----------
    query : str
        What stands behind the question mark of the address.

    Examples
    --------
    >>> page = gallery("theme=dark&else=1")
    >>> page["shelves"][0]["cards"][0]["address"]
    'synthesis.ipynb?theme=dark'
    """
    with speaking(wished(query)):
        return {"language": spoken(), "tagline": say("gallery.tagline"), "shelves": _shelves(_asked(query))}


def _shelves(asked: dict[str, str]) -> list[dict[str, Any]]:
    """The cards by shelf; what was asked goes along on every link."""

    def card(entry: Entry) -> dict[str, Any]:
        words = {part: say(f"gallery.{entry.key}.{part}") for part in ("title", "sentence")}
        length = say(f"gallery.{entry.level}", minutes=entry.minutes) if entry.minutes else ""
        address = path_in(spoken(), entry) + (f"?{urlencode(asked)}" if asked else "")
        return {"key": entry.key, "address": address, "length": length, **words}

    return [
        {"title": say(f"gallery.{name}"), "cards": [card(entry) for entry in entries]}
        for name, entries in (("apps", APPS), ("lessons", LESSONS))
        if entries
    ]
