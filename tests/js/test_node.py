"""The browser's plain functions, tested in node: one pytest test for each .mjs file beside this one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

FILES = sorted(Path(__file__).parent.glob("*.mjs"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_in_node(file):
    ran = subprocess.run(["node", "--test", file], capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 0, ran.stdout + ran.stderr
