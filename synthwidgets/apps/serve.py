"""Ways to see apps and lessons: pages served by Voilà, or notebooks in JupyterLab, both on this machine only.

What Voilà is told about safety, looks and kernels stands in `pages/voila.py`.
"""

from __future__ import annotations

import os
import sys
import threading
import webbrowser
from pathlib import Path

from synthwidgets.texts import say

from .gallery import PAGES, bring_lessons

PORT = 8866
LAB_PORT = 8888
# What kernels find in their environment, unless it says something else. One thread for algebra: two wait for each
# other where the browser needs the second processor (a slider's 20 ms were 70). Freed memory is kept: zeroing it anew
# at every move took a fifth of the time.
KERNELS = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "MALLOC_MMAP_THRESHOLD_": str(32 << 20),
    "MALLOC_TRIM_THRESHOLD_": str(128 << 20),
}


def serve(port: int = PORT, browser: bool = True) -> None:
    """Serve the gallery until Ctrl C; print its address and, where there is a screen, open it.

    Parameters
    ----------
    port : int
        Where to listen, at 127.0.0.1 alone; when it is taken, another one near it.
    browser : bool
        Whether to open a browser.

    Raises
    ------
    ModuleNotFoundError
        Voilà is not installed.
    """
    from jupyter_core.paths import jupyter_config_path

    from .shelf import ROOT, GalleryServer

    class Served(GalleryServer):
        def launch_browser(self) -> None:
            """Called once the port is known: the page itself is opened, not a file that leads there."""
            print(say("cli.serving", address=self.display_url), flush=True)
            if browser and has_screen():
                threading.Thread(target=webbrowser.open, args=[self.display_url], daemon=True).start()

    prepare_kernels()
    settings = [str(PAGES), *jupyter_config_path()]  # ours first: the page relies on them
    Served.launch_instance([ROOT, f"--port={port}"], config_file_paths=settings)


def lab(folder: Path, port: int = LAB_PORT, browser: bool = True) -> None:
    """Open a folder and its lessons in JupyterLab; returns when JupyterLab is shut down.

    Parameters
    ----------
    folder : path
        What JupyterLab shows; the lessons are copied into it where it has none.
    port : int
        Where to listen, at 127.0.0.1 alone; when it is taken, the next free one.
    browser : bool
        Whether to open a browser.

    Raises
    ------
    ModuleNotFoundError
        JupyterLab is not installed.
    """
    from jupyterlab.labapp import LabApp

    prepare_kernels()
    opens = browser and has_screen()
    print(say("cli.lessons", folder=bring_lessons(folder)), flush=True)
    LabApp.launch_instance([
        f"--ServerApp.root_dir={folder.resolve()}", "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}",
        f"--ServerApp.open_browser={opens}", "--LabApp.default_url=/lab/tree/lessons",
        "--ServerApp.allow_root=True",  # in a container one is root, and only this machine can connect
    ])


def prepare_kernels() -> None:
    """Kernels that this process starts are quick; what the environment says already stays."""
    for name, value in KERNELS.items():
        os.environ.setdefault(name, value)


def has_screen() -> bool:
    """Whether a browser that opens here is seen by anybody."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
