"""The acts that every stage has: back, forth, and to the start."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..graph import Graph


def undo(graph: Graph) -> Mapping[str, Any]:
    graph.undo()
    return {}


def redo(graph: Graph) -> Mapping[str, Any]:
    graph.redo()
    return {}


def reset(graph: Graph) -> Mapping[str, Any]:
    graph.reset()
    return {}


HISTORY = {"undo": undo, "redo": redo, "reset": reset}
