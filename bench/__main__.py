"""`python -m bench [names]`: all lines of the table, or those of the named groups; a line brings its group.

`--sample` runs every group with few and small cases: its lines are well formed and its numbers mean nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from . import (
    accuracy,
    air,
    browser,
    channels,
    clean,
    gains,
    imports,
    kernel,
    memory,
    opening,
    pairs,
    play,
    referencing,
    sky,
)
from .report import Report
from .unit import missing_settings

GROUPS = {
    "kernel": kernel,
    "sky": sky,
    "clean": clean,
    "channels": channels,
    "gains": gains,
    "referencing": referencing,
    "browser": browser,
    "opening": opening,
    "play": play,
    "pairs": pairs,
    "air": air,
    "memory": memory,
    "imports": imports,
    "accuracy": accuracy,  # last: three minutes at full load leave a shared machine slower for those who come after
}
LIMITS = {name: limit for group in GROUPS.values() for name, limit in group.LIMITS.items()}


def main(names: Sequence[str]) -> int:
    """Measure and print; 0 when all is within its limit, 1 when not or when the run is void, 2 for a wrong call."""
    sample, names = "--sample" in names, [name for name in names if name != "--sample"]
    missing, unknown = missing_settings(), [name for name in names if name not in GROUPS | LIMITS]
    if missing:
        print(f"The bench needs {' '.join(missing)} in its environment: `make bench` sets it.", file=sys.stderr)
    if unknown:
        print(f"Unknown: {', '.join(unknown)}. There are: {', '.join(GROUPS | LIMITS)}.", file=sys.stderr)
    if missing or unknown:
        return 2
    report = Report(LIMITS)
    for name, group in GROUPS.items():
        if not names or {name, *group.LIMITS} & set(names):
            report.note(f"{name}; {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
            group.run(report, **(group.SAMPLE if sample else {}))
    return 0 if report.good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
