"""The floor under every latency: a widget whose kernel answers at once with the number that it was sent."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import anywidget


class Echo(anywidget.AnyWidget):
    """Move the pointer over it, and the colour changes when the answer is there."""

    _esm = Path(__file__).with_name("echo.js")

    def __init__(self) -> None:
        super().__init__()
        self.on_msg(self._answer)

    def _answer(self, _widget: object, content: dict[str, Any], _buffers: object) -> None:
        self.send({"number": content["number"]})
