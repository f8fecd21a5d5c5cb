"""One Voilà, one JupyterLab and one Chromium for the whole run: a fresh one costs 20 to 90 seconds.

A test takes `page` and goes where it likes, or asks `open_app` (Voilà) or `open_notebook` (JupyterLab). A console
error, an uncaught exception, or a request to anywhere but this machine fails the test that caused it.
"""

from __future__ import annotations

import json
import shutil
import uuid
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, sync_playwright

from tests.browser.hosts import Host, private_environment, running

FLAGS = [
    "--no-sandbox",  # needed where the tests run as root; the pages are our own
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PATIENCE_MS = 60_000  # a kernel's start on a busy machine
RUN_ALL = """async () => {
  const {shell, commands} = window.jupyterapp;
  const {sessionContext} = shell.currentWidget;
  await sessionContext.ready;  // a run before the kernel is known opens a dialog that asks for one
  await sessionContext.session.kernel.info;
  void commands.execute("notebook:run-all-cells");
}"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, "The browser tests need Chromium or Chrome on the PATH."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return private_environment(tmp_path_factory.mktemp("jupyter"))


@pytest.fixture(scope="session")
def voila(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Iterator[Host]:
    with running(tmp_path_factory.mktemp("voila"), [], environment, "/voila/static/voila.js") as host:
        yield host


@pytest.fixture(scope="session")
def lab(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Iterator[Host]:
    with running(tmp_path_factory.mktemp("lab"), ["lab"], environment, "/api") as host:
        yield host


@pytest.fixture
def excused() -> list[str]:
    """Beginnings of console errors that are not ours and that a test provokes: it adds them here."""
    return []


@pytest.fixture
def page(chromium: Browser, excused: list[str]) -> Iterator[Page]:
    """A fresh page, 1366 × 768; what goes wrong on it fails the test."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768})
    page = context.new_page()
    page.set_default_timeout(PATIENCE_MS)
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(f"uncaught: {error}"))
    page.on("console", lambda said: faults.append(f"console: {said.text}") if said.type == "error" else None)
    page.on("request", lambda request: None if _is_here(request.url) else faults.append(f"asked {request.url}"))
    page.on("websocket", lambda socket: None if _is_here(socket.url) else faults.append(f"asked {socket.url}"))
    yield page
    context.close()
    assert [fault for fault in faults if not fault.startswith(tuple(excused))] == []


@pytest.fixture
def open_app(page: Page, voila: Host) -> Callable[..., Locator]:
    """`open_app(query="")`: the app's page by Voilà, once the dirty image is painted; returns the app's root."""

    def opened(query: str = "") -> Locator:
        page.goto(f"{voila.address}/voila/render/synthesis.ipynb{query}")
        return painted(page)

    return opened


@pytest.fixture
def open_notebook(page: Page, lab: Host) -> Callable[..., Locator]:
    """`open_notebook(*cells)`: a fresh notebook in JupyterLab, run; returns the first app's root, painted."""

    def opened(*cells: str) -> Locator:
        name = uuid.uuid4().hex[:8]
        (lab.folder / f"{name}.ipynb").write_text(json.dumps(notebook(*cells)))
        page.goto(f"{lab.address}/lab/workspaces/{name}/tree/{name}.ipynb")
        page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
        page.evaluate(RUN_ALL)
        return painted(page)

    return opened


def painted(page: Page) -> Locator:
    """The root of the first app on the page, once its dirty image has been painted with an answer."""
    root = page.locator(".sw").first
    root.locator("[data-panel='image'] canvas[data-token]:not([data-token=''])").wait_for()
    return root


def notebook(*cells: str) -> dict[str, object]:
    """A notebook of code cells, not run yet."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    code = [{"cell_type": "code", "id": f"cell-{number}", "execution_count": None, "metadata": {}, "outputs": [],
             "source": cell} for number, cell in enumerate(cells)]
    return {"cells": code, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def _is_here(url: str) -> bool:
    where = urlsplit(url)
    return where.scheme in ("data", "blob", "about") or where.hostname == "127.0.0.1"
