"""An app opens in a second because nothing heavy is imported before it is used. Asked of a fresh Python."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

HEAVY = {"PIL", "astropy", "matplotlib", "scipy", "finufft"}
WIDGETS = {"ipywidgets", "anywidget", "traitlets", "IPython"}
SERVERS = {"voila", "jupyterlab", "jupyter_server", "tornado"}


def loaded_by(code: str) -> set[str]:
    """The modules that a fresh interpreter has after running the code."""
    program = f"import json, sys\n{code}\nprint(json.dumps(sorted(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return set(json.loads(ran.stdout.splitlines()[-1]))


@pytest.mark.parametrize(
    ("code", "without"),
    [
        ("import synthwidgets", HEAVY | WIDGETS | SERVERS | {"numpy"}),
        ("from synthwidgets import Synthesis", HEAVY | SERVERS),
        ("from synthwidgets import bind", HEAVY | SERVERS),
        ("from synthwidgets.models.synthesis import SYNTHESIS", HEAVY | WIDGETS | SERVERS),
        ("from synthwidgets.cli import parser; parser().format_help()", HEAVY | WIDGETS | SERVERS | {"numpy"}),
        ("import synthwidgets.apps.nodelay", HEAVY | WIDGETS | SERVERS | {"numpy"}),
    ],
)
def test_importing_loads_nothing_heavy(code, without):
    assert loaded_by(code) & without == set()


def test_the_first_picture_needs_nothing_heavy_but_the_optional_gridder():
    code = "from synthwidgets import Synthesis\nSynthesis()['dirty_image']"
    assert loaded_by(code) & (HEAVY - {"finufft"}) == set()
