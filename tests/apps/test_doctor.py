"""The doctor is believed because it was lied to: things are broken here one by one, and it has to find them."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

import pytest

from synthwidgets.apps import doctor
from synthwidgets.apps.doctor import Finding, examine, healthy
from synthwidgets.cli import main


class _Without:
    """An environment in which one package cannot be imported."""

    def __init__(self, name):
        self.name = name

    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] == self.name:
            raise ModuleNotFoundError(f"No module named {name!r}", name=self.name)


@pytest.fixture
def told(monkeypatch, tmp_path):
    """`told()`: the lines that do not say "works", and whether the apps can run. At first all is as it should be."""
    from jupyter_core import paths

    for name in doctor.WIDGETS:
        (tmp_path / "share/labextensions" / name).mkdir(parents=True)
        (tmp_path / "share/labextensions" / name / "package.json").write_text("{}")
    template = tmp_path / "share" / doctor.TEMPLATE
    template.parent.mkdir(parents=True)
    template.write_text("")
    (tmp_path / "etc" / doctor.SWITCH).parent.mkdir(parents=True)
    (tmp_path / "etc" / doctor.SWITCH).write_text("{}")
    real = paths.jupyter_path
    monkeypatch.setattr(paths, "jupyter_path", lambda *below: [
        str(tmp_path / "share" / "/".join(below))] if below != ("kernels",) else real(*below))
    monkeypatch.setattr(paths, "jupyter_config_path", lambda: [str(tmp_path / "etc")])
    monkeypatch.setenv("JUPYTER_RUNTIME_DIR", str(tmp_path / "runtime"))
    monkeypatch.setattr(doctor, "free_mb", lambda: 4000)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: "/usr/bin/chromium" if name == "chromium" else None)

    def ask():
        findings = examine()
        return [doctor._line(one) for one in findings if not one.works], healthy(findings)

    return ask


def test_of_a_machine_where_all_is_well_it_has_nothing_to_say(told):
    assert told() == ([], True)


@pytest.mark.parametrize(
    ("name", "source", "runs"),
    [("numpy", "synthwidgets", False), ("anywidget", "synthwidgets", False), ("voila", "synthwidgets[apps]", False),
     ("ipykernel", "synthwidgets[apps]", False), ("jupyterlab", "synthwidgets[lab]", True),
     ("finufft", "synthwidgets[fast]", True)],
)
def test_a_package_that_is_not_there(told, monkeypatch, name, source, runs):
    monkeypatch.setattr(sys, "meta_path", [_Without(name), *sys.meta_path])
    monkeypatch.delitem(sys.modules, name, raising=False)
    (line,), healthy_all_the_same = told()
    assert line.startswith(f"{'warns' if runs else 'fails'}    {name} is not installed: ")
    assert line.endswith(f"pip install --upgrade '{source}'")
    assert healthy_all_the_same is runs


def test_a_package_that_is_too_old(told, monkeypatch):
    real = metadata.version
    monkeypatch.setattr(doctor.metadata, "version", lambda name: "0.4.2" if name == "voila" else real(name))
    assert told() == (["fails    voila 0.4.2: synthwidgets takes >=0.5.8. This adds it: pip install --upgrade "
                       "'synthwidgets[apps]'"], False)


def test_a_package_that_is_broken_by_another_one(told, monkeypatch):
    class Broken(_Without):
        def find_spec(self, name, path=None, target=None):
            if name == self.name:
                raise ImportError("libfortran.so is missing")

    monkeypatch.setattr(sys, "meta_path", [Broken("scipy"), *sys.meta_path])
    monkeypatch.delitem(sys.modules, "scipy", raising=False)
    (line,), runs = told()
    assert line.startswith("fails    scipy is there but cannot be imported (libfortran.so is missing): ")
    assert not runs


def test_an_old_python(told, monkeypatch):
    monkeypatch.setattr(platform, "python_version", lambda: "3.10.1")
    lines, runs = told()
    assert lines[0].startswith("fails    Python 3.10.1: synthwidgets takes Python >=3.11. ")
    assert not runs


@pytest.mark.parametrize(
    ("path", "begins", "runs"),
    [
        ("share/labextensions/anywidget/package.json", "fails    browser part of anywidget: ", False),
        (f"share/{doctor.TEMPLATE}", "fails    page template of synthwidgets: ", False),
        (f"etc/{doctor.SWITCH}", "warns    small messages leave at once in JupyterLab: ", True),
    ],
)
def test_a_file_that_jupyter_looks_for_is_not_there(told, tmp_path, path, begins, runs):
    (tmp_path / path).unlink()
    (line,), healthy_all_the_same = told()
    assert line.startswith(begins)
    assert healthy_all_the_same is runs


def test_a_folder_that_cannot_be_written_into(told, tmp_path):
    (tmp_path / "runtime").write_text("a file in the way")  # also root cannot write below it
    (line,), runs = told()
    assert line.startswith(f"fails    writing into {tmp_path / 'runtime'}: ")
    assert not runs


def test_little_memory_and_no_browser_are_warnings(told, monkeypatch):
    monkeypatch.setattr(doctor, "free_mb", lambda: 120)
    monkeypatch.setattr(doctor.shutil, "which", lambda name: None)
    lines, runs = told()
    assert [line.split(":")[0] for line in lines] == [
        "warns    120 MB of memory are free", "warns    Chromium or Chrome for the browser tests"]
    assert runs


def test_a_machine_that_does_not_say_its_memory_is_not_blamed(told, monkeypatch):
    monkeypatch.setattr(doctor, "free_mb", lambda: None)
    assert told() == ([], True)


def test_a_check_that_fails_itself_is_a_finding_and_the_others_are_made(monkeypatch):
    def _stars():
        raise OSError("no stars")
        yield

    monkeypatch.setattr(doctor, "CHECKS", (_stars, doctor._memory))
    first, *others = examine()
    assert (first.works, first.what) == (False, "stars")
    assert "no stars" in first.advice
    assert others


@pytest.mark.parametrize(("works", "code", "last"), [(True, 0, "The apps can run here."),
                                                     (False, 1, "The apps cannot run here yet. Mend what fails, and "
                                                                "ask again.")])
def test_the_command_prints_it_and_its_exit_code_says_whether_apps_run(monkeypatch, capsys, works, code, last):
    monkeypatch.setattr(doctor, "CHECKS", (lambda: iter([Finding(works, "Voilà", "Install it.")]),))
    assert main(["doctor"]) == code
    assert capsys.readouterr().out.splitlines()[-1] == last


def test_of_this_machine_it_knows_the_memory():
    free = doctor.free_mb()
    assert free is None or free > 0
