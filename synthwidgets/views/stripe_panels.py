"""The panels of StripeByStripe: samples that come one after another, and pictures of a range that the app names."""

from __future__ import annotations

from .panel import Panel
from .panels import ImagePane


class RangedPane(ImagePane):
    """A picture whose colours run over a range that is a quantity, [lowest, highest]."""

    extent: str = ""
    codings = ImagePane.codings | {"extent": "json"}


class UvSteps(Panel):
    """Samples in the order they come: those to come, those that came, those of now; each with its twin."""

    all: str = ""  # (sample, 2) u, v [kλ], in order
    count: str = ""  # how many of them came
    now: str = ""  # (sample, 2) those that come now
    codings = {"all": "float32", "count": "json", "now": "float32"}
