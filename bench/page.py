"""`python -m bench.page NOTEBOOK --port=N --no-browser`: any notebook, served as `synthwidgets` serves its own."""

from __future__ import annotations

import sys

from jupyter_core.paths import jupyter_config_path
from voila.app import Voila

from synthwidgets.apps.serve import PAGES, prepare_kernels

if __name__ == "__main__":
    prepare_kernels()
    Voila.launch_instance(sys.argv[1:], config_file_paths=[str(PAGES), *jupyter_config_path()])
