"""The command line: what it lists, and that what it refuses is one sentence and exit code 2."""

from __future__ import annotations

import math
import sys

import numpy as np
import pytest

from synthwidgets.apps import serve
from synthwidgets.cli import main
from synthwidgets.core.arrays import preset, preset_facts, preset_ids


def test_arrays_lists_every_preset_with_its_source(capsys):
    assert main(["arrays"]) == 0
    heads, *lines = capsys.readouterr().out.splitlines()
    assert heads.split()[:5] == ["id", "antennas", "shortest", "longest", "latitude"]
    assert [line.split()[0] for line in lines] == list(preset_ids())
    assert all(line.endswith(preset_facts(line.split()[0]).source) for line in lines)


def test_arrays_gives_lengths_and_latitude_of_the_layout(capsys):
    main(["arrays"])
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("alma.c3 "))
    enu_m = preset("alma.c3").enu_m  # ordinary arrays: distances are those on the ground
    lengths_m = np.linalg.norm(enu_m[:, None] - enu_m[None], axis=-1)[np.triu_indices(len(enu_m), 1)]
    _, antennas, shortest, _, longest, _, latitude = line.split()[:7]
    assert int(antennas) == len(enu_m) == 43
    # Three digits are shown, so half of the third is what rounding may cost.
    assert float(shortest) == pytest.approx(lengths_m.min(), rel=5e-3)
    assert float(longest) == pytest.approx(lengths_m.max(), rel=5e-3)
    shown = float(latitude.replace("−", "-").removesuffix("°"))
    assert shown == pytest.approx(math.degrees(preset("alma.c3").latitude_rad), abs=0.05)


def test_an_array_as_wide_as_the_earth_has_no_latitude(capsys):
    main(["arrays"])
    lines = capsys.readouterr().out.splitlines()
    assert next(line for line in lines if line.startswith("vlba ")).split()[6] == "–"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["export", "no-such-state.json", "--to", "out"], "There is no file no-such-state.json."),
        (["lab", "no-such-folder"], "There is no folder no-such-folder."),
    ],
)
def test_what_is_refused_is_one_sentence(arguments, sentence, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", sentence + "\n")


def test_a_file_that_is_no_text_is_refused(tmp_path, capsys):
    state = tmp_path / "state.json"
    state.write_bytes(b"\xff\xfe\x00")
    assert main(["export", str(state), "--to", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err == f"{state} is not a text file, so it is no state file.\n"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["arays"], "'arays'"),
        (["export", "state.json"], "--to"),
        (["--port", "web"], "'web'"),
        (["--port", "65536"], "'65536'"),
        (["--port", "-1"], "'-1'"),
        (["lab", "--port", "0"], "'0'"),
    ],
)
def test_a_slip_of_the_pen_is_named_and_help_is_offered(arguments, named, capsys):
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said = capsys.readouterr()
    assert ended.value.code == 2
    assert said.out == ""
    what, where = said.err.splitlines()
    assert named in what
    assert where.endswith("--help tells what it takes.")


@pytest.mark.parametrize(("command", "missing", "extra"), [([], "voila", "apps"), (["lab"], "jupyterlab", "lab")])
def test_what_is_not_installed_is_said_with_the_command_that_adds_it(command, missing, extra, monkeypatch, capsys):
    for name in [name for name in sys.modules if name.split(".")[0] == missing]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delitem(sys.modules, "synthwidgets.apps.shelf", raising=False)  # it imported Voilà in another test
    monkeypatch.setattr(sys, "meta_path", [_Without(missing), *sys.meta_path])
    assert main(command) == 2
    assert f"pip install 'synthwidgets[{extra}]'" in capsys.readouterr().err


class _Without:
    """An environment in which one distribution was never installed."""

    def __init__(self, name):
        self.name = name

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == self.name:
            raise ModuleNotFoundError(f"No module named {name!r}", name=self.name)


@pytest.mark.parametrize(
    ("platform", "display", "seen"),
    [("linux", {}, False), ("linux", {"DISPLAY": ":0"}, True), ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
     ("linux", {"DISPLAY": ""}, False), ("darwin", {}, True), ("win32", {}, True)],
)
def test_a_browser_opens_only_where_somebody_sees_it(platform, display, seen, monkeypatch):
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    for name, value in display.items():
        monkeypatch.setenv(name, value)
    assert serve.has_screen() is seen


def test_kernels_get_what_makes_them_quick_unless_told_otherwise(monkeypatch):
    monkeypatch.setattr(serve.os, "environ", {"OMP_NUM_THREADS": "7", "HOME": "there"})
    serve.prepare_kernels()
    assert serve.os.environ == {**serve.KERNELS, "OMP_NUM_THREADS": "7", "HOME": "there"}
