"""The wheel has everything that an app needs where it is looked for, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def names(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True, timeout=60)
    (wheel,) = folder.glob("*.whl")
    assert wheel.name.endswith("-py3-none-any.whl")  # pure Python: it runs in a browser's Python too
    return zipfile.ZipFile(wheel).namelist()


@pytest.mark.parametrize("pattern", ["*.py", "*.js", "*.css", "*.txt", "*.png", "*.npz", "*.ipynb"])
def test_every_file_of_the_package_is_in_it(names, pattern):
    files = {str(file.relative_to(ROOT)) for file in (ROOT / "synthwidgets").rglob(pattern)}
    assert files
    assert files <= set(names)


@pytest.mark.parametrize(
    "place",
    [
        "share/jupyter/voila/templates/synthwidgets/index.html.j2",
        "share/jupyter/voila/templates/synthwidgets/page.html",
        "share/jupyter/voila/templates/synthwidgets/tree-lab.html",
        "share/jupyter/voila/templates/synthwidgets/static/synthesis-dark.jpg",
        "share/jupyter/voila/templates/synthwidgets/conf.json",
        "etc/jupyter/jupyter_server_config.d/synthwidgets.json",
    ],
)
def test_what_jupyter_looks_for_goes_where_it_looks(names, place):
    assert [name for name in names if name.endswith(f".data/data/{place}")]


def test_every_lesson_and_its_cards_are_in_it(names):
    files = [file.relative_to(ROOT) for file in (ROOT / "lessons").rglob("*.*") if file.suffix in (".ipynb", ".toml")]
    lessons = {f"synthwidgets/{file.as_posix()}" for file in files}
    assert any(name.endswith(".ipynb") for name in lessons)
    assert {name for name in names if name.startswith("synthwidgets/lessons/")} == lessons


def test_nothing_else_is_in_it(names):
    own = ("synthwidgets/", "synthwidgets-")
    assert [name for name in names if not name.startswith(own)] == []
    assert [name for name in names if "__pycache__" in name or "checkpoints" in name] == []
