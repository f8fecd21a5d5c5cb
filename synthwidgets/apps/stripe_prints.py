"""What StripeByStripe gives out: its state, a link, and its pictures for print."""

from __future__ import annotations

from typing import Any

from ..graph import Graph
from ..models.stripe_by_stripe import STRIPES
from .giving import Given, givers_of
from .print_row import Printed, print_of

PICTURES = {
    "stripe": Printed("stripe", "stripe_now", "amplitude"),
    "sum": Printed("sum", "sum_so_far", "image"),
    "whole": Printed("whole", "sampled_image", "image"),
    "sky_as_sharp": Printed("sky_as_sharp", "smoothed_sky", "sky"),
}
PRINTS = tuple(PICTURES)


def picture(
    graph: Graph, panel: str, form: str, look: dict[str, Any] | None = None, revealed: str = ""
) -> Given:
    """A panel for print, or "all" of them on one sheet."""
    return print_of(graph, PICTURES, panel, form, "stripe_by_stripe", revealed)


GIVERS = {**givers_of(STRIPES), "picture": picture}
