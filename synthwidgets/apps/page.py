"""An app on a page of its own, as the page's address asks for it."""

from __future__ import annotations

import os
from urllib.parse import parse_qs

from ..formats.links import KEY
from .app import App
from .synthesis import Synthesis


def open_page(kind: type[App] = Synthesis) -> App:
    """An app in the state of the address, ``?state=…``.

    A link that cannot be read opens the app as it always opens, with the sentence that says why.

    Examples
    --------
    >>> open_page()
    Synthesis()
    """
    notice, app = "", None
    try:
        codes = parse_qs(query()).get(KEY, [])
        app = kind(**kind.model.linked(f"?{query()}")) if codes else None
    except ValueError as error:
        notice = str(error)
    app = app or kind()
    app.stage.declare(reads_links=True, notice=notice)
    return app


def query() -> str:
    """What stands behind the question mark of the page's address; empty outside Voilà.

    A kernel that was started before anybody asked for the page has to ask for it: as late as here.
    """
    if os.environ.get("VOILA_PREHEAT", "False") != "False":
        from voila.utils import get_query_string

        return get_query_string() or ""
    return os.environ.get("QUERY_STRING", "")
