"""One Voilà, one JupyterLab and one Chromium for the whole run: a fresh one costs 20 to 90 seconds.

* `open_app()`: a new app, on a page of Voilà that the tests share; half a second.
* `open_notebook(*cells)`: a new notebook, run, in a JupyterLab and a kernel that the tests share; a second or two.
* With `page` beside them, both open a page and a kernel of the test's own (3 and 10 seconds). A test takes it where
  it reloads, leaves or breaks the page, where it ends or patches the kernel, and where the address says something.

A console error, an uncaught exception, or a request to anywhere but this machine fails the test that caused it.
"""

from __future__ import annotations

import json
import re
import shutil
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from tests.browser.hosts import Host, private_environment, running
from tests.browser.shared import Shared, Watched

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
RUN_ALL = """async () => {
  const {shell, commands} = window.jupyterapp;
  const {sessionContext} = shell.currentWidget;
  await sessionContext.ready;  // a run before the kernel is known opens a dialog that asks for one
  await sessionContext.session.kernel.info;
  void commands.execute("notebook:run-all-cells");
}"""
LISTENER = Path(__file__).with_name("words.js").read_text(encoding="utf-8")
RENEW = Path(__file__).with_name("renew.py")
FAILED = pytest.StashKey[bool]()


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
    """Of both servers. Pages can be asked for the application behind them, kernels for a new app."""
    folder = tmp_path_factory.mktemp("jupyter")
    environment = private_environment(folder)
    settings = Path(environment["JUPYTER_CONFIG_DIR"]) / "labconfig" / "page_config.json"
    settings.write_text(json.dumps(json.loads(settings.read_text()) | {"exposeAppInBrowser": True}))
    startup = Path(environment["IPYTHONDIR"]) / "profile_default" / "startup"
    startup.mkdir(parents=True)
    shutil.copy(RENEW, startup)
    return environment


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


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """A test remembers that it failed, for those who clear up after it."""
    report = yield
    item.stash[FAILED] = item.stash.get(FAILED, False) or report.failed
    return report


@pytest.fixture
def page(chromium: Browser, excused: list[str]) -> Iterator[Page]:
    """A page of the test's own, 1366 × 768; what goes wrong on it fails the test."""
    watched = Watched(chromium)
    yield watched.page
    watched.context.close()
    assert unexcused(watched.faults, excused) == []


# JupyterLab's own, where a notebook is closed before it has been given the focus it was promised.
LABS_OWN = "console: TypeError: Cannot read properties of null (reading 'footer')"


def unexcused(faults: list[str], excused: list[str]) -> list[str]:
    return [fault for fault in faults if not fault.startswith((*excused, LABS_OWN))]


@pytest.fixture(scope="session")
def shared_app(chromium: Browser, voila: Host) -> Iterator[Shared]:
    def start(page: Page) -> None:
        page.goto(f"{voila.address}/voila/render/synthesis.ipynb")
        painted(page)

    shared = Shared(chromium, start)
    yield shared
    shared.discard()


@pytest.fixture(scope="session")
def shared_words(chromium: Browser, voila: Host) -> Iterator[Shared]:
    """As `shared_app`, but everything said, shown or drawn is kept: see words.js."""

    def start(page: Page) -> None:
        page.add_init_script(LISTENER)
        page.goto(f"{voila.address}/voila/render/synthesis.ipynb")
        painted(page)

    shared = Shared(chromium, start)
    yield shared
    shared.discard()


@pytest.fixture(scope="session")
def shared_lab(chromium: Browser, lab: Host) -> Iterator[Shared]:
    shared = Shared(chromium, lambda page: opened_in_lab(page, lab, written(lab, "")))
    yield shared
    shared.discard()


@pytest.fixture
def open_app(request: pytest.FixtureRequest, voila: Host, excused: list[str]) -> Iterator[Callable[..., Locator]]:
    """`open_app(query="", app="")`: an app by Voilà, once its pictures are painted; returns its root.

    `app` is the name of its class; without one it is Synthesis. A query takes `page`.
    """
    if "page" in request.fixturenames:
        page = request.getfixturevalue("page")

        def opened(query: str = "", app: str = "Synthesis") -> Locator:
            page.goto(f"{voila.address}/voila/render/{page_of(app)}{query}")
            return painted(page)

        yield opened
    else:
        shared = request.getfixturevalue("shared_app")
        yield lambda app="": painted(shared.open(app))
        faults = shared.put_away(not request.node.stash.get(FAILED, False))
        assert unexcused(faults, excused) == []


@pytest.fixture
def open_speaking(
    request: pytest.FixtureRequest, shared_words: Shared, excused: list[str]
) -> Iterator[Callable[[str, str], Locator]]:
    """`open_speaking(app, language)`: a new app whose every word is kept, for `sw_words` on its page to tell."""
    yield lambda app, language: painted(shared_words.open(app, language))
    faults = shared_words.put_away(not request.node.stash.get(FAILED, False))
    assert unexcused(faults, excused) == []


@pytest.fixture
def open_notebook(request: pytest.FixtureRequest, lab: Host, excused: list[str]) -> Iterator[Callable[..., Locator]]:
    """`open_notebook(*cells)`: a notebook in JupyterLab, run; returns the first app's root, painted.

    `open_notebook(path=…)` opens one that is in JupyterLab's folder.
    """
    if "page" in request.fixturenames:
        page = request.getfixturevalue("page")
        yield lambda *cells, path="": run_in_lab(opened_in_lab(page, lab, path or written(lab, *cells)))
        page.close()
        end_kernels(page.context, lab)
    else:
        shared = request.getfixturevalue("shared_lab")
        yield lambda *cells, path="": run_in_lab(shared.open(path or written(lab, *cells)))
        faults = shared.put_away(not request.node.stash.get(FAILED, False))
        assert unexcused(faults, excused) == []


def painted(page: Page) -> Locator:
    """The root of the first app with pictures on the page, once they have been painted with an answer."""
    root = page.locator(".sw:has([data-panel] canvas)").first  # a lesson may begin with a card
    root.locator("[data-panel] canvas[data-token]:not([data-token=''])").first.wait_for()
    return root


def page_of(app: str) -> str:
    """The notebook that Voilà serves for an app: "BigDish" is at big_dish.ipynb."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", app).lower() + ".ipynb"


def written(lab: Host, *cells: str) -> str:
    """The name of a new notebook in JupyterLab's folder."""
    name = f"{uuid.uuid4().hex[:8]}.ipynb"
    (lab.folder / name).write_text(json.dumps(notebook(*cells)))
    return name


def opened_in_lab(page: Page, lab: Host, path: str) -> Page:
    """The page, gone to a notebook in JupyterLab's folder, with a workspace and a kernel of its own."""
    page.goto(f"{lab.address}/lab/workspaces/{uuid.uuid4().hex[:8]}/tree/{path}")
    page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
    return page


def run_in_lab(page: Page) -> Locator:
    page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
    page.evaluate(RUN_ALL)
    return painted(page)


def notebook(*cells: str) -> dict[str, object]:
    """A notebook of code cells, not run yet."""
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    code = [{"cell_type": "code", "id": f"cell-{number}", "execution_count": None, "metadata": {}, "outputs": [],
             "source": cell} for number, cell in enumerate(cells)]
    return {"cells": code, "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}


def end_kernels(context: BrowserContext, lab: Host) -> None:
    """End the kernels that no page talks to any more: JupyterLab itself would keep them."""
    token = next((cookie["value"] for cookie in context.cookies() if cookie["name"] == "_xsrf"), "")
    kernels = f"{lab.address}/api/kernels"
    for kernel in context.request.get(kernels).json():
        if kernel["connections"] == 0:
            context.request.delete(f"{kernels}/{kernel['id']}", headers={"X-XSRFToken": token})
