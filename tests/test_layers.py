"""The rooms are guarded: each forbidden import, put into a copy of the package on purpose, breaks a contract."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FORBIDDEN = [
    ("core/arrays.py", "from synthwidgets.graph import Graph"),
    ("core/arrays.py", "from synthwidgets.formats import state"),
    ("core/arrays.py", "import ipywidgets"),
    ("core/arrays.py", "import matplotlib.pyplot"),
    ("graph/graph.py", "from synthwidgets.core import arrays"),
    ("graph/graph.py", "from synthwidgets.views import stage"),
    ("graph/graph.py", "import traitlets"),
    ("formats/state.py", "from synthwidgets.graph import Graph"),
    ("formats/state.py", "import IPython"),
    ("models/synthesis.py", "from synthwidgets.views import panels"),
    ("models/synthesis.py", "import anywidget"),
    ("views/panels.py", "from synthwidgets.core import arrays"),
    ("views/panels.py", "from synthwidgets.formats import state"),
    ("views/panels.py", "from synthwidgets.models import synthesis"),
    ("views/panels.py", "from synthwidgets.apps import synthesis"),
    ("views/panels.py", "import matplotlib"),
    ("texts/numbers.py", "from synthwidgets.graph import Graph"),
    ("apps/synthesis.py", "from synthwidgets import cli"),
    ("cli.py", "import matplotlib"),
    ("attic.py", "# a room that has no place"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copy")
    shutil.copy(ROOT / "pyproject.toml", folder)
    left_out = shutil.ignore_patterns("__pycache__", "*.js", "*.css", "pages")
    shutil.copytree(ROOT / "synthwidgets", folder / "synthwidgets", ignore=left_out)
    return folder


def lint_imports(folder):
    """Run lint-imports as `make lint` does, on the package in a folder."""
    program = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    environment = os.environ | {"PYTHONPATH": str(folder), "PYTHONWARNINGS": "ignore"}
    return subprocess.run([sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True)


def test_the_package_keeps_its_contracts(copy):
    kept = lint_imports(copy)
    assert kept.returncode == 0, kept.stdout + kept.stderr


@pytest.mark.parametrize(("file", "line"), FORBIDDEN, ids=lambda part: part.split("/")[-1])
def test_a_forbidden_import_is_found(copy, file, line):
    room = copy / "synthwidgets" / file
    before = room.read_text(encoding="utf-8") if room.exists() else None
    room.write_text((before or "") + f"\n{line}\n", encoding="utf-8")
    try:
        broken = lint_imports(copy)
    finally:
        room.write_text(before, encoding="utf-8") if before is not None else room.unlink()
    assert broken.returncode == 1
    named = file.removesuffix(".py").replace("/", ".")
    assert named in broken.stdout
    assert "BROKEN" in broken.stdout or "attic" in broken.stdout
