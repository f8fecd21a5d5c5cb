"""The bench runs, every group of it, and prints what it says it prints. No number here is a verdict."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys

import pytest

from bench.__main__ import GROUPS, main
from bench.unit import SETTINGS


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_prints_each_of_its_lines_once(group):
    command = [sys.executable, "-m", "bench", "--sample", group]
    done = subprocess.run(command, capture_output=True, text=True, env=os.environ | SETTINGS)
    assert "Traceback" not in done.stderr, done.stderr
    assert done.returncode in (0, 1)  # 1: a limit was passed, which a busy machine may do
    lines = [line for line in done.stdout.splitlines() if not line.startswith("# ")]
    named = dict(re.fullmatch(r"(\w+): (\S+)", line).groups() for line in lines)
    assert sorted(named) == sorted(GROUPS[group].LIMITS)
    assert len(lines) == len(named)
    assert all(math.isfinite(float(value)) for value in named.values())


def test_without_the_settings_it_says_what_it_needs(monkeypatch, capsys):
    monkeypatch.delenv("MALLOC_TRIM_THRESHOLD_", raising=False)
    assert main([]) == 2
    assert "MALLOC_TRIM_THRESHOLD_=2000000000" in capsys.readouterr().err


def test_a_line_that_does_not_exist_is_refused(monkeypatch, capsys):
    for name, value in SETTINGS.items():
        monkeypatch.setenv(name, value)
    assert main(["drag_over_ftt"]) == 2
    assert capsys.readouterr().err.startswith("Unknown: drag_over_ftt.")
