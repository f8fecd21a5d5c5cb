"""The cells of a lesson, and what some of them make: for the tests of lessons."""

from __future__ import annotations

import ast
from typing import Any

import synthwidgets


def code_of(notebook: Any) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def run(cells: list[str]) -> tuple[dict[str, Any], Any]:
    """The names that some cells of a lesson make, and what the last of them shows."""
    apps = ("AntennaGains", "ExecutionBlock", "MovingSky", "PhaseReferencing", "Synthesis")
    names: dict[str, Any] = {name: getattr(synthwidgets, name) for name in apps}
    *statements, last = ast.parse("\n".join(cells)).body
    assert isinstance(last, ast.Expr)
    exec(compile(ast.Module(statements, []), "cells", "exec"), names)
    return names, eval(compile(ast.Expression(last.value), "cells", "eval"), names)


def judged(card: Any, *act: Any) -> dict[str, Any]:
    """What the first card of a deck says to an act of the browser."""
    card.stage._receive(None, {"token": "view-1", "act": list(act), "release": True}, [])
    told: dict[str, Any] = card.graph["card_1_feedback"]
    return told
