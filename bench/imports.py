"""What `from synthwidgets import Synthesis` costs over numpy and ipywidgets, in fresh processes."""

from __future__ import annotations

import os
import subprocess
import sys

from .report import Report

LIMITS = {"import_over_base": 1.5}
SAMPLE = {"times": 1}
TIMED = """
from time import perf_counter
start = perf_counter()
{statement}
print(perf_counter() - start)
"""
BASE = "import numpy, ipywidgets"
OURS = "from synthwidgets import Synthesis"


def run(report: Report, times: int = 15) -> None:
    """The line of imports: the least of several processes each, in turns."""
    base_s, ours_s = [], []
    seconds(BASE), seconds(OURS)  # the first reads from the disk
    for _ in range(times):
        base_s.append(seconds(BASE))
        ours_s.append(seconds(OURS))
    report.line("import_over_base", min(ours_s) / min(base_s))
    report.note(f"import_over_base: {min(ours_s):.2f} s over {min(base_s):.2f} s, the least of {times} each, in turns")


def seconds(statement: str) -> float:
    """How long a statement takes in a fresh process that has not imported anything.

    What is compiled may be kept, as pip does for whatever it installs: else our modules alone are compiled anew.
    """
    code = TIMED.format(statement=statement)
    kept = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run([sys.executable, "-c", code], env=kept, capture_output=True, text=True, check=True)
    return float(done.stdout)
