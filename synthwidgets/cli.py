"""The command line: serve the gallery, open JupyterLab, list arrays, export without a browser, look what works.

What cannot be done is said in one sentence on stderr, with exit code 2. Everything but the standard library is
imported by the command that needs it, so that `--help` answers at once.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from . import __version__
from .apps.serve import LAB_PORT, PORT, lab, serve
from .texts import say

EXTRAS = {"voila": "apps", "ipykernel": "apps", "jupyter_core": "apps", "jupyter_server": "apps", "jupyterlab": "lab"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says.

    Parameters
    ----------
    arguments : sequence of str, optional
        What stands after the program's name; absent: what this process was started with.

    Returns
    -------
    int
        Exit code: 0, or 2 when it was refused in words; 1 when the doctor finds that no app can run.

    Examples
    --------
    >>> main(["arrays"])  # doctest: +ELLIPSIS
    id  ...
    """
    given = parser().parse_args(arguments)
    try:
        return given.run(given) or 0
    except ModuleNotFoundError as error:
        if error.name not in EXTRAS:
            raise
        return _refused(say("cli.not_installed", name=error.name, extra=EXTRAS[error.name]))
    except (OSError, ValueError) as error:
        return _refused(str(error))


def parser() -> argparse.ArgumentParser:
    """What the command line takes."""
    top = _Parser(prog="synthwidgets", description=say("cli.about"))
    top.add_argument("--version", action="version", version=__version__, help=say("cli.version"))
    _add_server(top, PORT, _serve)
    commands = top.add_subparsers(title=say("cli.commands"), metavar="COMMAND")
    notebooks = commands.add_parser("lab", help=say("cli.lab"))
    notebooks.add_argument("folder", nargs="?", type=Path, default=Path(), help=say("cli.lab.folder"))
    _add_server(notebooks, LAB_PORT, _lab)
    arrays = commands.add_parser("arrays", help=say("cli.arrays"))
    arrays.set_defaults(run=_arrays)
    export = commands.add_parser("export", help=say("cli.export"))
    export.add_argument("state", type=Path, metavar="STATE.json", help=say("cli.export.state"))
    export.add_argument("--to", type=Path, metavar="DIR", required=True, help=say("cli.export.to"))
    export.set_defaults(run=_export)
    doctor = commands.add_parser("doctor", help=say("cli.doctor"))
    doctor.set_defaults(run=_doctor)
    return top


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """A sentence and where to read on, instead of the whole usage."""
        self.exit(2, say("cli.hint", problem=message, program=self.prog))


def _add_server(to: argparse.ArgumentParser, port: int, run: Callable[[argparse.Namespace], int | None]) -> None:
    to.add_argument("--port", type=_port, default=port, help=say("cli.port", default=port))
    to.add_argument("--no-browser", dest="browser", action="store_false", help=say("cli.no_browser"))
    to.set_defaults(run=run)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(say("cli.bad_port", got=text))
    return int(text)


def _serve(given: argparse.Namespace) -> None:
    serve(given.port, given.browser)


def _lab(given: argparse.Namespace) -> None:
    if not given.folder.is_dir():
        raise ValueError(say("cli.no_folder", name=given.folder))
    lab(given.folder, given.port, given.browser)


def _arrays(_given: argparse.Namespace) -> None:
    from .apps.arrays_table import arrays_table

    print(arrays_table())


def _export(given: argparse.Namespace) -> None:
    if not given.state.is_file():
        raise ValueError(say("cli.no_file", name=given.state))
    try:
        text = given.state.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ValueError(say("cli.not_text", name=given.state)) from None
    from .apps.export import export_state

    written = export_state(text, given.to)
    print(*written.paths, *written.sentences, sep="\n")


def _doctor(_given: argparse.Namespace) -> int:
    from .apps.doctor import examine, healthy, report

    findings = examine()
    print(report(findings))
    return 0 if healthy(findings) else 1


def _refused(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
