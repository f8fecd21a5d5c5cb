"""What a learner's hand does first in each app. A new app gets a line here, and `test_every_app` puts it through all.

`by_pointer` and `by_keys` make the app's one gesture and end alike; `seen` reads what it changed. `speaks` are the
panels whose canvas says something else after it; `covers` is a panel that a prediction would hide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator

from tests.browser.app import drag_by_keys, drag_by_mouse, handles, place

Hand = Callable[[Locator], Any]


@dataclass(frozen=True)
class Tried:
    """One app, by the name of its class."""

    name: str
    by_pointer: Hand
    by_keys: Hand
    seen: Hand
    speaks: frozenset[str]
    covers: str
    near: Callable[[Any, Any], bool] = lambda one, other: one == other  # where a pointer hits no better than a pixel


def _within_a_metre(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> bool:
    """A pointer's pixel on the opening map is 0.6 m."""
    return all(abs(a - b) <= 1 for pair in zip(one, other, strict=True) for a, b in zip(*pair, strict=True))


SYNTHESIS = Tried(
    "Synthesis",
    drag_by_mouse,
    drag_by_keys,
    lambda root: [place(root), (len(handles(root)), 0)],
    frozenset({"ground", "uv", "image", "beam", "vis", "sky"}),
    "image",
    _within_a_metre,
)
APPS = (SYNTHESIS,)
