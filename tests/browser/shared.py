"""Pages that tests share, one after the other: opening a page and its kernel costs more than most tests do.

What a test gets is new all the same: graph, stage and view; page and kernel are not, and the page is put in order
after each test. Where that cannot be (the test failed or left the page, something went wrong on it, or a global of
its scripts is new) page and kernel go, and the next test has others.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as BrowserError

PATIENCE_MS = 60_000  # a kernel's start on a busy machine
SIZE = {"width": 1366, "height": 768}
SCRIPT = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")


class Watched:
    """A page in a context of its own that writes down what goes wrong on it."""

    def __init__(self, chromium: Browser) -> None:
        self.faults: list[str] = []
        self.context = chromium.new_context(viewport=SIZE, color_scheme="light", reduced_motion="no-preference")
        self.page = page = self.context.new_page()
        page.set_default_timeout(PATIENCE_MS)
        note = self.faults.append
        page.on("pageerror", lambda error: note(f"uncaught: {error}"))
        page.on("console", lambda said: note(f"console: {said.text}") if said.type == "error" else None)
        page.on("request", lambda request: None if _is_here(request.url) else note(f"asked {request.url}"))
        page.on("websocket", lambda socket: None if _is_here(socket.url) else note(f"asked {socket.url}"))


class Shared:
    """A page that outlives a test; `start` opens it."""

    def __init__(self, chromium: Browser, start: Callable[[Page], object]) -> None:
        self._chromium, self._start = chromium, start
        self._watched: Watched | None = None

    @property
    def page(self) -> Page | None:
        return self._watched and self._watched.page

    def open(self, *what: str) -> Page:
        """The page with a new app on it, of this class (and in this language); in JupyterLab: the notebook, not run."""
        if self._watched is None:
            self._watched = Watched(self._chromium)
            self._start(self._watched.page)
            self._watched.page.evaluate(SCRIPT)
        self._watched.page.evaluate("(what) => window.sw_shared.open(...what)", what)
        return self._watched.page

    def put_away(self, passed: bool) -> list[str]:
        """After each test: what went wrong on the page."""
        if self._watched is None:
            return []
        left = _left_behind(self._watched) if passed else ["a failure"]
        faults = list(self._watched.faults)
        self._watched.faults.clear()
        if faults or left:
            print("The page is not shared any further:", *(left or faults))
            self.discard()
        return faults

    def discard(self) -> None:
        if self._watched is not None:
            self._watched.context.close()
        self._watched = None


def _left_behind(watched: Watched) -> list[str]:
    """What keeps the page from being shared further, once all that can be put in order is."""
    page = watched.page
    try:
        page.mouse.up()
        page.mouse.move(0, 0)
        for other in watched.context.pages[1:]:
            other.close()
        page.set_viewport_size(SIZE)
        page.emulate_media(color_scheme="light", reduced_motion="no-preference")
        watched.context.clear_permissions()
        return list(page.evaluate("window.sw_shared?.tidy() ?? ['another page']"))
    except BrowserError as error:
        return [error.message]


def _is_here(url: str) -> bool:
    where = urlsplit(url)
    return where.scheme in ("data", "blob", "about") or where.hostname == "127.0.0.1"
