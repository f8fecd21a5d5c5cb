"""Servers for the browser tests: each in a process group of its own, with Jupyter folders of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.request import urlopen

import psutil

WATCHED = Path(__file__).parent / "watched.py"
STARTS_WITHIN_S = 90  # a cold start on a busy machine; the test fails with the server's own words after it


class Host(NamedTuple):
    """A server that runs: its address without a slash, its working folder, and what its websockets were like."""

    address: str
    folder: Path
    sockets: Path

    def socket_options(self) -> list[dict[str, object]]:
        """One entry for each kernel websocket that was written to: its path, and whether TCP_NODELAY was on."""
        return [json.loads(line) for line in self.sockets.read_text().splitlines()] if self.sockets.exists() else []


@contextmanager
def running(
    folder: Path, command: list[str], environment: dict[str, str], ready: str, module: str = "synthwidgets"
) -> Iterator[Host]:
    """A `synthwidgets` command with `--port` and `--no-browser` added, until the block ends.

    `ready` is a path that answers once it has started. The bench serves a page of its own by another `module`.
    """
    port = free_port()
    host = Host(f"http://127.0.0.1:{port}", folder, folder / "sockets.jsonl")
    log = folder / "log.txt"
    arguments = [*command, f"--port={port}", "--no-browser"]
    started = [sys.executable, str(WATCHED), str(host.sockets), module, *arguments]
    with log.open("w") as output:
        server = subprocess.Popen(
            started, cwd=folder, env=environment, stdout=output, stderr=output, start_new_session=True
        )
        try:
            _wait_for(host.address + ready, server, log)
            yield host
        finally:
            _end(server)


def private_environment(folder: Path) -> dict[str, str]:
    """The environment of a process that neither sees nor touches anybody's own Jupyter; nothing calls home."""
    names = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR")
    places = {name: folder / name.lower() for name in names}
    for place in places.values():
        place.mkdir()
    config = places["JUPYTER_CONFIG_DIR"]
    app = {"expose_app_in_browser": True, "extension_manager": "readonly"}
    quiet = {"IdentityProvider": {"token": ""}, "LabApp": app}
    (config / "jupyter_lab_config.json").write_text(json.dumps(quiet))
    (config / "labconfig").mkdir()
    disabled = {"@jupyterlab/apputils-extension:announcements": True, "@jupyterlab/extensionmanager-extension": True}
    (config / "labconfig" / "page_config.json").write_text(json.dumps({"disabledExtensions": disabled}))
    return os.environ | {name: str(place) for name, place in places.items()}


def free_port() -> int:
    """A port of 127.0.0.1 that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + STARTS_WITHIN_S
    while time.monotonic() < until and server.poll() is None:
        try:
            with urlopen(address, timeout=10):
                return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError(f"{address} did not answer. The server said:\n{log.read_text()}")


def _end(server: subprocess.Popen[bytes]) -> None:
    """End the server and its kernels, which have process groups of their own."""
    family = psutil.Process(server.pid).children(recursive=True) if server.poll() is None else []
    if server.poll() is None:
        os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(timeout=15)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
    for kernel in psutil.wait_procs(family, timeout=3)[1]:
        kernel.kill()
