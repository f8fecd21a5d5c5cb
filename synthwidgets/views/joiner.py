"""Join the browser's modules into one, because anywidget loads a single module from a Blob URL.

A file may use `import {a, b} from "./c.js";` (over several lines too) and `export const|function|class`.
Each file becomes a function that runs once and returns its exports, so two files may use the same names.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path, PurePosixPath

from synthwidgets.texts import say

FOLDER = Path(__file__).parent
IMPORT = re.compile(
    r'^import\s*\{((?:\s*[\w$]+\s*,)*\s*[\w$]*\s*)\}\s*from\s*"(\.\.?/[\w./-]+\.js)";[ \t]*$', re.MULTILINE
)
EXPORT = re.compile(r"^export\s+(?=(?:const|class|(?:async\s+)?function)\s+([\w$]+))", re.MULTILINE)
LEFT_OVER = re.compile(r"^[ \t]*(?:import|export)\b|\bimport\s*[(.]", re.MULTILINE)


@cache
def script() -> str:
    """The app's own, joined when the first stage opens: importing the package need not wait for it."""
    return join(FOLDER / "js")


@cache
def styles() -> str:
    """The app's own style sheets, as one."""
    return join_css(FOLDER)


def join(folder: str | Path, entry: str = "stage.js") -> str:
    """One JavaScript module made of `entry` and every file that it imports, directly or not.

    Parameters
    ----------
    folder : path
        Where the modules are; what they import is relative to the importing file.
    entry : str
        The file whose exported `render` becomes the widget's.

    Returns
    -------
    str
        The text of a module whose default export is `{render}`; a file comes after those it imports.

    Raises
    ------
    ValueError
        When a file imports or exports in another way, imports what is not there, or imports itself in a
        circle. The sentence begins with the file and the line.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     written = Path(folder, "stage.js").write_text("export const render = () => {};")
    ...     print(join(folder))
    const $stage_js = (() => {
    const render = () => {};
    return {render};
    })();
    export default { render: $stage_js.render };
    """
    exports: dict[str, list[str]] = {}
    parts: list[str] = []
    _add(Path(folder), entry, (), exports, parts)
    if "render" not in exports[entry]:
        raise ValueError(say("joiner.no_render", file=entry))
    return "\n".join([*parts, f"export default {{ render: {_scope(entry)}.render }};"])


def join_css(folder: str | Path) -> str:
    """All style sheets of a folder as one text: those of the stage first, where the colours are, then by name."""
    sheets = sorted(Path(folder).glob("*.css"), key=lambda sheet: (not sheet.stem.startswith("stage"), sheet.stem))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets)


def _add(
    folder: Path, name: str, above: tuple[str, ...], exports: dict[str, list[str]], parts: list[str]
) -> None:
    """Append the scope of one file to `parts`, after the scopes of the files that it imports."""
    text = (folder / name).read_text(encoding="utf-8")

    def linked(found: re.Match[str]) -> str:
        wanted, other = found[1].replace(",", " ").split(), _beside(name, found[2])
        if other in (*above, name):
            raise _refusal(name, text, found.start(), "joiner.circle", other=other)
        if not (folder / other).is_file():
            raise _refusal(name, text, found.start(), "joiner.no_file", other=other)
        if other not in exports:
            _add(folder, other, (*above, name), exports, parts)
        for missing in set(wanted) - set(exports[other]):
            raise _refusal(name, text, found.start(), "joiner.no_name", other=other, missing=missing)
        # The lines are kept, so that what is left over is named by its own line.
        return f"const {{{', '.join(wanted)}}} = {_scope(other)};" + "\n" * found[0].count("\n")

    body = EXPORT.sub("", IMPORT.sub(linked, text))
    if ("import" in body or "export" in body) and (found := LEFT_OVER.search(body)):  # the first is quick to know
        raise _refusal(name, body, found.start(), "joiner.refused")
    exports[name] = EXPORT.findall(text)
    parts.append(
        f"const {_scope(name)} = (() => {{\n{body.rstrip()}\nreturn {{{', '.join(exports[name])}}};\n}})();"
    )


def _beside(name: str, path: str) -> str:
    """The name, inside the folder, of what the file `name` calls `path`."""
    steps: list[str] = []
    for step in (PurePosixPath(name).parent / path).parts:
        steps = steps[:-1] if step == ".." and steps else [*steps, step]
    return "/".join(steps)


def _scope(name: str) -> str:
    """The constant that holds the exports of a file."""
    return "$" + re.sub(r"\W", "_", name)


def _refusal(name: str, text: str, place: int, key: str, **values: str) -> ValueError:
    return ValueError(f"{name}:{text.count(chr(10), 0, place) + 1}: {say(key, **values)}")
