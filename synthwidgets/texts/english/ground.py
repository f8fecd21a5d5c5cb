"""Texts of the ways in: the command line, and the page that Voilà serves around an app."""

from __future__ import annotations

ENGLISH = {
    "page.title": "Aperture synthesis · synthwidgets",
    "page.loading": "Starting. The first picture takes a few seconds.",
    "page.script": "These pictures are drawn by JavaScript, and it is switched off in this browser.",
    "page.lesson": "This lesson in English",
    "page.failed": "Reload the page to start again. If it stays like this, tell whoever runs this server.",
    "cli.about": "Aperture synthesis to play with. With no command, serves apps and lessons here and opens them.",
    "cli.port": "port to serve at, or the next free one ({default})",
    "cli.no_browser": "print the address, and leave the browser alone",
    "cli.commands": "commands",
    "cli.bad_port": "A port is a whole number from 1 to 65535; this is {got!r}.",
    "cli.version": "print the version",
    "cli.lab": "open the lessons in JupyterLab on this machine",
    "cli.lab.folder": "folder of notebooks (the current one)",
    "cli.arrays": "list the arrays of real telescopes",
    "cli.export": "write what a state file observes: uvw, visibilities, images, figures",
    "cli.export.state": "a state file, as Save in an app writes it",
    "cli.export.to": "folder to write into; made if it is not there",
    "cli.hint": "{problem}\n{program} --help tells what it takes.\n",
    "cli.serving": "The gallery is at {address}\nCtrl C ends it.",
    "cli.not_installed": "{name} is not installed. This adds it: pip install 'synthwidgets[{extra}]'",
    "cli.no_file": "There is no file {name}.",
    "cli.not_text": "{name} is not a text file, so it is no state file.",
    "cli.no_folder": "There is no folder {name}.",
    "cli.arrays.heads": "id|antennas|shortest|longest|latitude|positions from",
}
