"""What works on this machine, and what to do about the rest: `synthwidgets doctor`.

Each check is a function that looks for itself: it imports what should be importable, reads the folders that Jupyter
reads, writes where Jupyter writes. Nothing is asked of another machine.
"""

from __future__ import annotations

import importlib
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from ..texts import say

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WIDGETS = {  # what a page loads to show a widget, and the package that brings it
    "@jupyter-widgets/jupyterlab-manager": "jupyterlab_widgets",
    "anywidget": "anywidget",
}
TEMPLATE = "voila/templates/synthwidgets/index.html.j2"
SWITCH = "jupyter_server_config.d/synthwidgets.json"
MODULES = {"pillow": "PIL"}  # where a package is imported by another name than it is installed by
NEEDED_MB = 400  # Voilà and two kernels at 114 MB each
NEEDED = ("", "apps")  # the extras without which no app runs
OFFERED = (*NEEDED, "lab", "fast")


class Finding(NamedTuple):
    """One line of the report."""

    works: bool
    what: str
    advice: str = ""
    needed: bool = True  # without it no app runs


def report(findings: list[Finding]) -> str:
    """One line each: whether it works, what it is, and what to do where it does not.

    Examples
    --------
    >>> print(report([Finding(True, "numpy 2.4"), Finding(False, "finufft", "Not needed.", needed=False)]))
    works    numpy 2.4
    warns    finufft: Not needed.
    <BLANKLINE>
    The apps can run here.
    """
    lines = [_line(finding) for finding in findings]
    return "\n".join([*lines, "", say("doctor.good" if healthy(findings) else "doctor.bad")])


def healthy(findings: list[Finding]) -> bool:
    """Whether the apps can run."""
    return all(finding.works for finding in findings if finding.needed)


def examine() -> list[Finding]:
    """All checks; one that cannot be made at all is a finding too."""
    return [finding for check in CHECKS for finding in _made(check)]


def _line(finding: Finding) -> str:
    verdict = "works" if finding.works else "fails" if finding.needed else "warns"
    return f"{say(f'doctor.{verdict}'):<9}{finding.what}" + (f": {finding.advice}" if not finding.works else "")


def _made(check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from check()
    except Exception as error:  # whatever is broken here, the other checks are still of use
        name = check.__name__.strip("_").replace("_", " ")
        yield Finding(False, name, say("doctor.unknown", kind=type(error).__name__, error=error))


def _python() -> Iterator[Finding]:
    from packaging.specifiers import SpecifierSet

    wanted = metadata.metadata("synthwidgets")["Requires-Python"]
    fits = SpecifierSet(wanted).contains(platform.python_version(), prereleases=True)
    yield Finding(fits, f"Python {platform.python_version()}", say("doctor.python", wanted=wanted))


def _packages() -> Iterator[Finding]:
    from packaging.requirements import Requirement

    seen = set()
    for extra in OFFERED:
        for requirement in map(Requirement, metadata.requires("synthwidgets") or []):
            of_extra = requirement.marker is not None
            belongs = requirement.marker.evaluate({"extra": extra}) if requirement.marker else extra == ""
            if belongs and of_extra == bool(extra) and requirement.name not in seen:
                seen.add(requirement.name)
                yield _package(requirement.name, requirement.specifier, extra)


def _package(name: str, wanted: object, extra: str) -> Finding:
    """Installed, new enough, and importable: a broken wheel is found by importing it alone."""
    source = f"synthwidgets[{extra}]" if extra else "synthwidgets"
    advice, needed, module = say("doctor.install", source=source), extra in NEEDED, MODULES.get(name, name)
    optional = "" if needed else say(f"doctor.{extra}") + " "
    try:
        version = metadata.version(name)
        importlib.import_module(module)
    except ImportError as error:  # PackageNotFoundError is one too
        missing = isinstance(error, metadata.PackageNotFoundError) or error.name == module
        what = say("doctor.missing", name=name) if missing else say("doctor.broken", name=name, error=error)
        return Finding(False, what, optional + advice, needed)
    fits = wanted.contains(version, prereleases=True)  # type: ignore[attr-defined]
    return Finding(fits, f"{name} {version}", say("doctor.old", wanted=wanted) + " " + advice, needed)


def _browser_widgets() -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_path

    for name, package in WIDGETS.items():
        there = any(Path(folder, name, "package.json").is_file() for folder in jupyter_path("labextensions"))
        yield Finding(there, say("doctor.widgets", name=name), say("doctor.reinstall", name=package))


def _pages() -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_config_path, jupyter_path

    template = any(Path(folder, TEMPLATE).is_file() for folder in jupyter_path())
    yield Finding(template, say("doctor.template"), say("doctor.reinstall", name="synthwidgets"))
    switch = any(Path(folder, SWITCH).is_file() for folder in jupyter_config_path())
    yield Finding(switch, say("doctor.nodelay"), say("doctor.nodelay.without"), needed=False)


def _kernel() -> Iterator[Finding]:
    from jupyter_client.kernelspec import KernelSpecManager

    there = "python3" in KernelSpecManager().find_kernel_specs()
    yield Finding(there, say("doctor.kernel"), say("doctor.kernel.without", python=sys.executable))


def _folders() -> Iterator[Finding]:
    from jupyter_core.paths import jupyter_runtime_dir

    for folder in (jupyter_runtime_dir(), tempfile.gettempdir()):
        yield Finding(_writable(Path(folder)), say("doctor.folder", folder=folder), say("doctor.folder.without"))


def _writable(folder: Path) -> bool:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"x")
    except OSError:
        return False
    return True


def _memory() -> Iterator[Finding]:
    free = free_mb()
    if free is not None:
        advice = say("doctor.memory.without", needed=NEEDED_MB)
        yield Finding(free >= NEEDED_MB, say("doctor.memory", free=free), advice, needed=False)


def free_mb() -> int | None:
    """Memory that a program could still have [MB]; None where the system does not say."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        pass
    try:
        return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20
    except (AttributeError, OSError, ValueError):
        return None


def _browser_for_tests() -> Iterator[Finding]:
    there = any(map(shutil.which, BROWSERS))
    yield Finding(there, say("doctor.chromium"), say("doctor.chromium.without"), needed=False)


CHECKS = (_python, _packages, _browser_widgets, _pages, _kernel, _folders, _memory, _browser_for_tests)
