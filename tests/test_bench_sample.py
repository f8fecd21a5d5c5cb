"""The bench runs, every group of it, and prints what it says it prints. No number here is a verdict."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache

import pytest

from bench.__main__ import GROUPS, main
from bench.unit import SETTINGS

Run = Future[subprocess.CompletedProcess[str]]


@pytest.fixture(scope="module")
def runs() -> Iterator[Callable[[str], Run]]:
    """Of each group its run. The next group's goes on beside it: a run waits a lot, for a browser and a kernel."""
    command = [sys.executable, "-m", "bench", "--sample"]
    setting = {"capture_output": True, "text": True, "env": os.environ | SETTINGS}
    with ThreadPoolExecutor(2) as pool:
        of_group = cache(lambda group: pool.submit(subprocess.run, [*command, group], **setting))

        def run(group: str) -> Run:
            found, *_ = map(of_group, groups[groups.index(group) :][:2])
            return found

        groups = list(GROUPS)
        yield run


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_prints_each_of_its_lines_once(runs, group):
    done = runs(group).result()
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
