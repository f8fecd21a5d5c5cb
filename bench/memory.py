"""What a visitor's kernel costs: its peak while the app is used, and what running the cell again leaves behind."""

from __future__ import annotations

import time
from pathlib import Path

from .kernel import ALMA_C3
from .report import Report
from .visitor import Visitor, visitor

LIMITS = {"kernel_memory_mb": 200, "rerun_growth_mb": 20}
SAMPLE = {"drags": 1, "reruns": 1}
ANOTHER_PRESET = "alma.c6"
SETTLE_S = 0.5  # after the last message, so that what is to be freed is free
MB = 1e6


def run(report: Report, drags: int = 10, reruns: int = 20) -> None:
    """Both lines of memory, each in a kernel of its own."""
    with visitor() as one:
        idle_mb = resident_mb(one)
        report.line("kernel_memory_mb", _peak_of_use(one, drags))
        report.note(f"kernel_memory_mb: the most resident; before the app {idle_mb:.0f}, after {resident_mb(one):.0f}")
    with visitor() as one:
        before_mb, after_mb = _use_again(one, 1), _use_again(one, reruns)
        report.line("rerun_growth_mb", after_mb - before_mb)
        report.note(f"rerun_growth_mb: {after_mb:.0f} after {reruns} times more, {before_mb:.0f} before")


def resident_mb(one: Visitor) -> float:
    """Resident now [MB], what is shared with other processes counted whole."""
    time.sleep(SETTLE_S)
    return _status(one, "VmRSS")


def _peak_of_use(one: Visitor, drags: int) -> float:
    one.open(**ALMA_C3)
    one.ask(act=["choose_array", ANOTHER_PRESET], release=True)
    for _ in range(drags):
        one.drag(moves=10)
    return _status(one, "VmHWM")


def _use_again(one: Visitor, times: int) -> float:
    """Run the cell so many times, drag, close the view; what is resident then [MB]."""
    for _ in range(times):
        one.open(**ALMA_C3)
        one.drag(moves=3)
        one.close_view()
    return resident_mb(one)


def _status(one: Visitor, field: str) -> float:
    """A line of what the system says of the kernel's process [MB]."""
    status = Path(f"/proc/{one.process}/status").read_text()
    line = next(line for line in status.splitlines() if line.startswith(field))
    return int(line.split()[1]) * 1024 / MB
