"""The joiner makes one module of many, and refuses what it would get wrong."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

import synthwidgets.views
from synthwidgets.views.joiner import join, join_css

MODULES = Path(synthwidgets.views.__file__).parent / "js"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".js")
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


def run(folder: Path, text: str) -> str:
    """What the joined module's render() gives, in node."""
    (folder / "joined.mjs").write_text(text)
    (folder / "run.mjs").write_text('import it from "./joined.mjs"; console.log(it.render());')
    return subprocess.run(["node", folder / "run.mjs"], capture_output=True, text=True, check=True).stdout.strip()


def test_two_files_may_have_the_same_constant(tmp_path):
    folder = write(
        tmp_path,
        a="const size = 1;\nexport const one = () => size;",
        stage='import {one} from "./a.js";\nconst size = 2;\nexport function render() { return one() + size; }',
    )
    assert run(tmp_path, join(folder)) == "3"


def test_an_import_may_span_lines(tmp_path):
    folder = write(
        tmp_path,
        a="export const one = 1;\nexport const two = 2;",
        stage='import {\n  one,\n  two,\n} from "./a.js";\nexport const render = () => one + two;',
    )
    assert run(tmp_path, join(folder)) == "3"


def test_paths_are_relative_to_the_importing_file(tmp_path):
    folder = write(
        tmp_path,
        lib__a="export const one = 1;",
        lib__b='import {one} from "./a.js";\nexport const two = one + 1;',
        panels__c='import {two} from "../lib/b.js";\nexport class C { static three = two + 1; }',
        stage='import {C} from "./panels/c.js";\nexport const render = () => C.three;',
    )
    assert run(tmp_path, join(folder)) == "3"


def test_a_file_used_twice_runs_once(tmp_path):
    folder = write(
        tmp_path,
        count="export const seen = [];\n",
        a='import {seen} from "./count.js";\nseen.push("a");\nexport const a = 0;',
        b='import {seen} from "./count.js";\nseen.push("b");\nexport const b = 0;',
        stage='import {seen} from "./count.js";\nimport {a} from "./a.js";\nimport {b} from "./b.js";\n'
        "export const render = () => seen.join();",
    )
    assert run(tmp_path, join(folder)) == "a,b"


def test_an_asynchronous_function_is_exported(tmp_path):
    folder = write(
        tmp_path,
        a="export async function later() { return 1; }",
        stage='import {later} from "./a.js";\nexport const render = () => later.constructor.name;',
    )
    assert run(tmp_path, join(folder)) == "AsyncFunction"


REFUSED = [
    'import * as a from "./a.js";',
    'import a from "./a.js";',
    'import "./a.js";',
    'import {one as two} from "./a.js";',
    "import {one} from './a.js';",
    'import {one} from "a";',
    "export default 1;",
    "export let x = 1;",
    "export const {x} = {x: 1};",
    'export {one} from "./a.js";',
    'export * from "./a.js";',
    "const x = 1; const later = () => import('./a.js');",
    "const here = import.meta.url;",
]


@pytest.mark.parametrize("line", REFUSED)
def test_anything_else_is_refused_by_file_and_line(tmp_path, line):
    folder = write(
        tmp_path,
        a="export const one = 1;",
        stage='import {\n  one,\n} from "./a.js";\n' + line + "\nexport const render = () => one;",
    )
    with pytest.raises(ValueError, match=r"^stage\.js:4: Only import"):
        join(folder)


def test_a_missing_name_is_refused(tmp_path):
    folder = write(tmp_path, a="export const one = 1, two = 2;", stage='\nimport {two} from "./a.js";')
    with pytest.raises(ValueError, match=r"^stage\.js:2: a\.js does not export two"):
        join(folder)


def test_a_missing_file_is_refused(tmp_path):
    folder = write(tmp_path, stage='import {two} from "./lib/a.js";')
    with pytest.raises(ValueError, match=r"^stage\.js:1: There is no file lib/a\.js"):
        join(folder)


def test_a_circle_is_refused(tmp_path):
    folder = write(
        tmp_path,
        a='\n\nimport {render} from "./stage.js";\nexport const one = 1;',
        stage='import {one} from "./a.js";\nexport const render = 1;',
    )
    with pytest.raises(ValueError, match=r"^a\.js:3: This imports stage\.js, which already imports"):
        join(folder)


def test_an_entry_without_render_is_refused(tmp_path):
    with pytest.raises(ValueError, match=r"stage\.js does not export render"):
        join(write(tmp_path, stage="export const one = 1;"))


def test_the_style_sheet_with_the_colours_comes_first_then_the_others_of_the_stage(tmp_path):
    for order, name in enumerate(["stage", "stage_controls", "stage_overlays", "cards", "panels"]):
        (tmp_path / f"{name}.css").write_text(f".at{order}{{}}")
    assert join_css(tmp_path) == "\n".join(f".at{order}{{}}" for order in range(5))


def test_our_own_modules_join_into_one_that_node_parses(tmp_path):
    (tmp_path / "joined.mjs").write_text(join(MODULES))
    subprocess.run(["node", "--check", tmp_path / "joined.mjs"], check=True)
