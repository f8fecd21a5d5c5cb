"""A widget whose script is not in its state: the page asks for it, once for all widgets that are on it.

What a widget carries crosses the wire again for each widget, and all of it before a page shows the first. With the
script in it the state of a lesson's seventeen widgets was 10 MB; a computer with six other programs at work took
longer over it than the four seconds that a page waits, and in three openings of seven no widget came at all.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import Any

import anywidget

from .joiner import script, styles

DEV = os.environ.get("SYNTHWIDGETS_DEV")  # `make dev`: where the joined files are written at every change

LOADER = Path(__file__).with_name("loader.js").read_text(encoding="utf-8")


@cache
def script_name() -> str:
    """Another one for every other script or loader, so that a page may hold widgets of two versions."""
    from hashlib import blake2b  # with it comes OpenSSL

    return blake2b((LOADER + script() + styles()).encode(), digest_size=6).hexdigest()


class Carried(anywidget.AnyWidget):
    """Carries `loader.js`, and answers its one question, ``{"script": name}``, with the script and its styles."""

    _esm = Path(DEV, "stage.js") if DEV else LOADER
    _css = Path(DEV, "stage.css") if DEV else ""

    def _handle_custom_msg(self, content: Any, buffers: Any) -> None:
        if isinstance(content, dict) and "script" in content:
            self.send({"script": script_name()}, [script().encode(), styles().encode()])
        else:
            super()._handle_custom_msg(content, buffers)
