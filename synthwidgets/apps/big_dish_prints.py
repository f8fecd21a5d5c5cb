"""What the BigDish app gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import Any

from ..graph import Graph
from ..models.big_dish import BIG_DISH
from .giving import Given, givers_of
from .print_row import Printed, print_of

SCALE = (-0.6, 2.2)  # Jy/beam, one for both pictures: the star has 2, the blob 1
PICTURES = {
    "dish_image": Printed("dish_image", "dish_image", "image", beam="dish_fit_shape", ends=SCALE),
    "holes_image": Printed("holes_image", "holes_image", "image", beam="holes_fit_shape", ends=SCALE),
    "dish_beam": Printed("dish_beam", "dish_beam", "beam"),
    "holes_beam": Printed("holes_beam", "holes_beam", "beam"),
}
PRINTS = tuple(PICTURES)


def picture(
    graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None, revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet."""
    return print_of(graph, PICTURES, panel, form, "big_dish", revealed)


GIVERS = {**givers_of(BIG_DISH), "picture": picture}
