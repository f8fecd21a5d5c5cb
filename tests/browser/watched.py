"""Run a module as a program, and write down of each kernel websocket whether it sends small messages at once.

`python watched.py RECORD MODULE arguments…`: the servers under test are started like this, so that the option is
read from the very socket that a browser talks through.
"""

from __future__ import annotations

import json
import runpy
import socket
import sys
from pathlib import Path

from tornado.websocket import WebSocketHandler


def watch(record: Path) -> None:
    """From now on, the first message on each kernel websocket adds a line to the record."""
    write_message = WebSocketHandler.write_message
    seen = set()

    def watched(handler, *message, **options):
        if handler not in seen and handler.ws_connection is not None and "/channels" in handler.request.path:
            seen.add(handler)
            nodelay = handler.ws_connection.stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
            with record.open("a") as lines:
                lines.write(json.dumps({"path": handler.request.path, "nodelay": bool(nodelay)}) + "\n")
        return write_message(handler, *message, **options)

    WebSocketHandler.write_message = watched


if __name__ == "__main__":
    _, record, module, *arguments = sys.argv
    watch(Path(record))
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
