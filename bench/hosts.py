"""One page in Chromium with the echo and the app on it, in Voilà or in JupyterLab, and the probe in the page."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import FLAGS, NAMES, RUN_ALL, notebook, painted
from tests.browser.hosts import Host, private_environment, running
from tests.browser.shared import PATIENCE_MS

from .kernel import ALMA_C3
from .visitor import plain

HERE = Path(__file__).parent
CELL = f"from bench.echo import Echo\nfrom synthwidgets import Synthesis\ndisplay(Echo(), Synthesis(**{ALMA_C3!r}))"
SCREEN = {"width": 1366, "height": 768}


@contextmanager
def voila_page(cell: str = CELL) -> Iterator[Page]:
    """The page as Voilà serves it, painted."""
    with served_pages(cell) as (page, (host,)):
        page.goto(host.address)
        painted(page)
        yield page


@contextmanager
def served_pages(*cells: str) -> Iterator[tuple[Page, list[Host]]]:
    """An empty page, and for each cell a Voilà that serves it as the whole of a notebook."""
    with ExitStack() as stack:
        page = stack.enter_context(_new_page())
        yield page, [stack.enter_context(_serving(cell)) for cell in cells]


@contextmanager
def _serving(cell: str) -> Iterator[Host]:
    with (
        _folder(cell) as folder,
        running(folder, ["bench.ipynb"], _environment(folder), "/voila/static/voila.js", "bench.page") as host,
    ):
        yield host


@contextmanager
def lab_page() -> Iterator[Page]:
    """The notebook in JupyterLab, run and painted."""
    with _folder(CELL) as folder, _new_page() as page, running(folder, ["lab"], _environment(folder), "/api") as host:
        page.goto(f"{host.address}/lab/tree/bench.ipynb")
        page.locator(".jp-NotebookPanel:visible .jp-CodeCell").first.wait_for()
        page.evaluate(RUN_ALL)
        painted(page)
        yield page


@contextmanager
def _new_page() -> Iterator[Page]:
    with sync_playwright() as playwright:
        path = next(filter(None, map(shutil.which, NAMES)), None)
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        page = browser.new_page(viewport=SCREEN)
        page.set_default_timeout(PATIENCE_MS)
        page.add_init_script(path=HERE / "probe.js")
        yield page
        browser.close()


@contextmanager
def _folder(cell: str) -> Iterator[Path]:
    with TemporaryDirectory(prefix="bench") as name:
        (Path(name) / "bench.ipynb").write_text(json.dumps(notebook(cell)))
        yield Path(name)


def _environment(folder: Path) -> dict[str, str]:
    """Jupyter folders of its own; the kernel finds the echo in this repository."""
    return plain(private_environment(folder)) | {"PYTHONPATH": str(HERE.parent)}
