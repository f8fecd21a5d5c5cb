"""Which language is spoken: a fact of the context that a text is said in, not an argument of what says it.

    with speaking("es"):
        say("ui.undo")

A graph speaks the language it was built in, so two apps of two languages in one notebook do not mix, whichever
thread asks. Where nobody said otherwise it is what the visitor of a page wishes, else English.
"""

from __future__ import annotations

import os
import re
from contextvars import ContextVar, Token
from types import TracebackType
from urllib.parse import parse_qs

LANGUAGES = {"en": "english", "es": "spanish"}  # each with the folder of its texts
_language: ContextVar[str] = ContextVar("language")


class speaking:  # a class and no generator: it is entered by every function that runs, at every move
    """Every text inside is said in this language.

    Parameters
    ----------
    language : str
        One of `LANGUAGES`, or a tag of one: "es", "es-MX".

    Raises
    ------
    ValueError
        For a language without texts.

    Examples
    --------
    >>> with speaking("es-MX"):
    ...     spoken()
    'es'
    """

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else _refused_unless_known(language)

    def __enter__(self) -> None:
        self._before: Token[str] = _language.set(self.language)

    def __exit__(self, *_failure: type[BaseException] | BaseException | TracebackType | None) -> None:
        _language.reset(self._before)


def spoken() -> str:
    """The language of this context."""
    return _language.get(None) or wished(os.environ.get("QUERY_STRING", ""), _folder())  # where Voilà puts an address


def wished(query: str, folder: str = "") -> str:
    """What the address asks for (``?lang=es``), else that of a folder of lessons, else SYNTHWIDGETS_LANG, else English.

    Parameters
    ----------
    query : str
        What stands behind the question mark of an address.
    folder : str
        Name of the folder of a notebook: a lesson in ``lessons/es`` speaks Spanish in whatever opens it, its code
        being that of the English one.

    Examples
    --------
    >>> wished("theme=dark&lang=es"), wished("lang=xx"), wished("", "es")
    ('es', 'en', 'es')
    """
    tags = [*parse_qs(query).get("lang", []), folder, os.environ.get("SYNTHWIDGETS_LANG", "")]
    return next(filter(None, map(known, tags)), "en")


def known(tag: str) -> str | None:
    """The language of a tag such as "es", "es-MX" or "es_MX.UTF-8"; None without texts.

    Examples
    --------
    >>> known("es-MX"), known("estonian"), known("")
    ('es', None, None)
    """
    first = re.split("[-_.]", tag.lower())[0]
    return first if first in LANGUAGES else None


def _folder() -> str:
    """The name of the folder that this process works in: that of its notebook."""
    try:
        return os.path.basename(os.getcwd())
    except FileNotFoundError:  # it was taken away meanwhile
        return ""


def _refused_unless_known(language: object) -> str:
    if isinstance(language, str) and (tag := known(language)):
        return tag
    from . import say

    raise ValueError(say("language.unknown", got=language, names=", ".join(LANGUAGES)))
