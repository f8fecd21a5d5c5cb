"""A real kernel with the app in a cell of it, and the messages that a browser would send."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

from tests.browser.hosts import private_environment

from .unit import SETTINGS

CELL = "from synthwidgets import Synthesis\napp = Synthesis(**{state!r})\napp"
VIEW = "application/vnd.jupyter.widget-view+json"
PATIENCE_S = 60


class Visitor:
    """One kernel, and at most one view of the app in it."""

    def __init__(self, client: BlockingKernelClient, process: int) -> None:
        self.client, self.process = client, process
        self.stage = ""  # the id of its comm
        self.views = self.requests = 0

    def open(self, **state: Any) -> None:
        """Run the app's cell, and show what comes of it."""
        self.client.execute(CELL.format(state=state))
        self.stage = self._await("display_data", lambda content: content["data"].get(VIEW, {}).get("model_id"))
        self.views += 1
        self.ask(all=True)

    def ask(self, **request: Any) -> dict[str, Any]:
        """A request of the view, and its answer."""
        token = self._tell(**request)
        answer = self._await("comm_msg", lambda content: _answer(content, token))
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return answer

    def drag(self, moves: int) -> None:
        """Take an antenna by so many moves, and let it go."""
        for move in range(moves):
            turn = 2 * math.pi * move / moves
            place = [[200 + 20 * math.cos(turn), 100 + 20 * math.sin(turn), 0.0]]
            self.ask(sets={"held_indices": [0], "held_enu_m": place})
        self.ask(act=["drop"], release=True)

    def close_view(self) -> None:
        self._tell(closing=True)

    def _tell(self, **request: Any) -> str:
        self.requests += 1
        token = f"view{self.views}-{self.requests}"
        data = {"method": "custom", "content": {"token": token, **request}}
        message = self.client.session.msg("comm_msg", {"comm_id": self.stage, "data": data})
        self.client.shell_channel.send(message)
        return token

    def _await(self, kind: str, wanted: Callable[[dict[str, Any]], Any]) -> Any:
        while True:
            message = self.client.get_iopub_msg(timeout=PATIENCE_S)
            if message["msg_type"] == "error":
                raise RuntimeError("\n".join(message["content"]["traceback"]))
            if message["msg_type"] == kind and (found := wanted(message["content"])):
                return found


@contextmanager
def visitor() -> Iterator[Visitor]:
    """A fresh kernel, as a learner has it: without the allocator's settings of the bench."""
    with TemporaryDirectory() as folder:
        manager = KernelManager(transport="ipc", connection_file=f"{folder}/kernel.json")
        manager.start_kernel(env=plain(private_environment(Path(folder))))
        client = manager.blocking_client()
        client.start_channels()
        try:
            client.wait_for_ready(timeout=PATIENCE_S)
            yield Visitor(client, int(manager.provisioner.pid))
        finally:
            client.stop_channels()
            manager.shutdown_kernel(now=True)


def plain(environment: Mapping[str, str]) -> dict[str, str]:
    """An environment as `make app` would start in."""
    return {name: value for name, value in environment.items() if name not in SETTINGS}


def _answer(content: dict[str, Any], token: str) -> dict[str, Any] | None:
    """What a comm message says, if it is the answer to that token."""
    said = content["data"].get("content", {})
    return said if said.get("token") == token else None
