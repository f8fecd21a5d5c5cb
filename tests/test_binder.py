"""What a Binder reads: the files of binder/ agree with the project's own. Its steps: scripts/try_binder.sh."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from urllib.parse import unquote

import pytest
from traitlets.config import PyFileConfigLoader

ROOT = Path(__file__).parents[1]
BINDER = ROOT / "binder"


def test_requirements_are_the_lock():
    assert (BINDER / "requirements.txt").read_text() == (ROOT / "requirements.lock").read_text()


def test_its_python_is_one_of_ours():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    oldest = re.fullmatch(r">=3\.(\d+)", project["requires-python"])
    given = re.fullmatch(r"python-3\.(\d+)\n", (BINDER / "runtime.txt").read_text())
    assert oldest and given
    assert int(given[1]) >= int(oldest[1])


def test_the_last_step_installs_the_project_and_can_be_run():
    step = (BINDER / "postBuild").read_text()
    assert "pip install --no-cache-dir .\n" in step
    assert os.access(BINDER / "postBuild", os.X_OK)
    assert all((ROOT / name).is_file() for name in re.findall(r"binder/\S+\.\w+(?= )", step))


def test_pages_in_the_server_of_jupyterlab_are_set_up_as_our_own():
    theirs = PyFileConfigLoader("jupyter_server_config.py", str(BINDER)).load_config()
    ours = PyFileConfigLoader("voila.py", str(ROOT / "synthwidgets/apps/pages")).load_config()
    plain = {name: value for name, value in ours.VoilaConfiguration.items() if not callable(value)}
    assert plain["template"] == "synthwidgets"
    assert {name: theirs.VoilaConfiguration[name] for name in plain} == plain
    assert callable(theirs.VoilaConfiguration.prelaunch_hook)
    limit = "websocket_max_message_size"
    assert theirs.ServerApp.tornado_settings[limit] == ours.Voila.tornado_settings[limit]


@pytest.mark.parametrize("kind", ["lab/tree/", "voila/render/"])
def test_both_links_of_the_readme_lead_to_the_lesson(kind):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    links = re.findall(r"https://mybinder\.org/v2/gh/OWNER/synthwidgets/HEAD\?urlpath=([^)\s]+)", readme)
    paths = [unquote(link).removeprefix(kind) for link in links if unquote(link).startswith(kind)]
    assert paths
    assert all((ROOT / path).is_file() for path in paths)
