"""Every sentence and label that a person reads, in one catalogue. Any room may import `say`.

A text has a key ("array.too_few"). Its English stands in one of the small files of `english/`; the file of the
same name in `spanish/` has the same keys, with the same braces and the same ** marks. Numbers keep their decimal
point in Spanish: it is a standard there beside the comma, and what is shown can be typed and pasted anywhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from .language import LANGUAGES, known, speaking, spoken, wished

__all__ = ["LANGUAGES", "Said", "browser_texts", "known", "say", "speaking", "spoken", "texts_of", "wished"]


class Said(str):
    """A text of the catalogue, filled in: what may be shown to a learner, unlike any other error's message.

    It keeps its key and what it was filled with, so that it can be said anew with something else.
    """

    key: str = ""
    values: Mapping[str, object] = {}

    def anew(self, **values: object) -> Said:
        """The same text, some of its braces filled with something else.

        Examples
        --------
        >>> say("unit.pairs", count=903).anew(count=3)
        '3 pairs'
        """
        return say(self.key, **{**self.values, **values})


@cache
def texts_of(language: str) -> dict[str, str]:
    """The texts of a language as they are written, and no other's; read once."""
    name = LANGUAGES[language]
    folder = import_module(f"{__name__}.{name}")
    texts: dict[str, str] = {}
    for module in iter_modules(folder.__path__):
        for key, text in getattr(import_module(f"{folder.__name__}.{module.name}"), name.upper()).items():
            if key in texts:
                raise ValueError(f"The text {key!r} stands in the catalogue twice.")
            texts[key] = text
    return texts


@cache
def _catalogue(language: str) -> dict[str, str]:
    return texts_of("en") | texts_of(language)  # English stands in for what is not translated yet


def say(key: str, /, **values: object) -> Said:
    """The text of a key in the language of this context (see `speaking`), filled in.

    Parameters
    ----------
    key : str
        Name of the text in the catalogue.
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
    >>> with speaking("es"):
    ...     say("unit.pairs", count=903)
    '903 pares'
    """
    said = Said(_catalogue(spoken())[key].format(**values))
    said.key, said.values = key, values
    return said


def browser_texts() -> dict[str, str]:
    """The texts that the browser fills in itself: those whose key starts with "ui.", braces and all."""
    return {key: text for key, text in _catalogue(spoken()).items() if key.startswith("ui.")}
