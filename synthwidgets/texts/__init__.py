"""Every sentence and label that a person reads, in one catalogue.

A text has a key ("array.too_few"); its English stands in one of the small files of `english/`; another
language is a gettext catalogue whose message ids are those English texts. Any room may import `say`.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from . import english

_FOLDER = Path(__file__).parent / "locale"


def _merged() -> dict[str, str]:
    texts: dict[str, str] = {}
    for module in iter_modules(english.__path__):
        for key, text in import_module(f"{english.__name__}.{module.name}").ENGLISH.items():
            if key in texts:
                raise ValueError(f"The text {key!r} stands in the catalogue twice.")
            texts[key] = text
    return texts


TEXTS = _merged()


class Said(str):
    """A text of the catalogue, filled in: what may be shown to a learner, unlike any other error's message."""


def say(key: str, /, language: str = "en", **values: object) -> Said:
    """The text of a key, filled in.

    Parameters
    ----------
    key : str
        Name of the text in the catalogue.
    language : str
        "en", or a language with a gettext catalogue; English stands in for what is not translated.
    **values
        What the braces of the text are filled with.

    Raises
    ------
    KeyError
        When the catalogue has no such text, or the text asks for a value that was not given.

    Examples
    --------
    >>> say("unit.pairs", count=903)
    '903 pairs'
    """
    return Said(_translation(language)(TEXTS[key]).format(**values))


def browser_texts(language: str = "en") -> dict[str, str]:
    """The texts that the browser fills in itself: those whose key starts with "ui.", braces and all."""
    translated = _translation(language)
    return {key: translated(text) for key, text in TEXTS.items() if key.startswith("ui.")}


@lru_cache(maxsize=8)  # looking for a catalogue asks the disk, and the live sentence is said at every move
def _translation(language: str) -> Callable[[str], str]:
    catalogue = gettext.translation("synthwidgets", _FOLDER, [language], fallback=True)
    return catalogue.gettext
