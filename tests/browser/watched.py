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

record, module, *arguments = sys.argv[1:]
write_message = WebSocketHandler.write_message
seen = set()


def watched(handler, *message, **options):
    """Write a message; the first time on a connection, write down what its socket is like."""
    if handler not in seen and handler.ws_connection is not None and "/channels" in handler.request.path:
        seen.add(handler)
        nodelay = handler.ws_connection.stream.socket.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        with Path(record).open("a") as lines:
            lines.write(json.dumps({"path": handler.request.path, "nodelay": bool(nodelay)}) + "\n")
    return write_message(handler, *message, **options)


if __name__ == "__main__":
    WebSocketHandler.write_message = watched
    sys.argv = [module, *arguments]
    runpy.run_module(module, run_name="__main__", alter_sys=True)
