"""The panels of pictures and their transforms: two planes to work on from either side, and cards to match."""

from __future__ import annotations

from collections.abc import Mapping

from .panel import Panel
from .panels import ImagePane


class PairPicture(ImagePane):
    """A picture with handles that widen, stretch, turn and move it, and a brush. Shares of its brightest place."""

    said: str = ""  # what it shows, in words
    bounds: Mapping[str, tuple[float, float]] = {}  # of each input that a handle sets
    mode: str = ""  # inputs: what the hand does, the strokes, and the brush's size as a share of what is in sight
    strokes: str = ""
    size: str = ""
    codings = {**ImagePane.codings, "said": "json"}


class UvPicture(ImagePane):
    """One part of a transform: u grows to the left beside a picture whose east is left. ``grid`` is in kλ."""

    look: str = ""  # {"part", "scale", "decades", "none"}
    said: str = ""
    mode: str = ""
    strokes: str = ""  # none: not to be painted on
    size: str = ""
    phase: str = ""  # input: of the paint [°]
    rings: str = ""  # {"edges", "scramble"} in kλ: circles that are drawn on it
    codings = {**ImagePane.codings, "look": "json", "said": "json", "rings": "json"}


class Equaliser(Panel):
    """A slider for each ring of the uv plane, from the middle outwards; together they are one input, a list."""

    input: str = ""
    labels: str = ""
    high: float = 3.0
    codings = {"labels": "json"}


class PairCards(Panel):
    """Pictures and transforms as small cards, to be put together by two presses."""

    cards: str = ""  # (2, card, y, x) from 0 to 255
    said: str = ""
    codings = {"cards": "uint8", "said": "json"}
