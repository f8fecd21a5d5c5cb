"""JupyterLab whose apps follow every change of the JavaScript and CSS: no reload, the kernel keeps its state.

anywidget watches the two joined files in .dev/; this joins them anew whenever one of their parts is saved.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from watchfiles import watch

from synthwidgets.views.joiner import join, join_css

ROOT = Path(__file__).parents[1]
PARTS = ROOT / "synthwidgets" / "views"
DEV = ROOT / ".dev"


def write_joined() -> None:
    """Write .dev/stage.js and .dev/stage.css; what cannot be joined is said, and the last good files stay."""
    try:
        (DEV / "stage.js").write_text(join(PARTS / "js"), encoding="utf-8")
        (DEV / "stage.css").write_text(join_css(PARTS), encoding="utf-8")
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)


def main() -> None:
    """Until JupyterLab ends or Ctrl C."""
    DEV.mkdir(exist_ok=True)
    write_joined()
    watched = os.environ | {"ANYWIDGET_HMR": "1", "SYNTHWIDGETS_DEV": str(DEV)}
    lab = subprocess.Popen([sys.executable, "-m", "synthwidgets", "lab", *sys.argv[1:]], cwd=ROOT, env=watched)
    try:
        for _ in watch(PARTS, yield_on_timeout=True, raise_interrupt=False):
            write_joined()
            if lab.poll() is not None:
                break
    finally:
        lab.terminate()
        lab.wait()


if __name__ == "__main__":
    main()
