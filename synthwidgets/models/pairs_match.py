"""The game of cards: four pictures, their four transforms in another order, and who belongs to whom."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core import fourier
from ..core.drawings import DRAWINGS, drawing, raster_picture
from ..core.fourier_pairs import Placed, form_picture, form_transform
from ..graph import Graph
from ..texts import say
from .pairs_inputs import HIGHEST_ROUND

SIDE = 64  # pixels of a card
CARDS = 4
NONE = -1


class Card(NamedTuple):
    """A picture of the game: its form and how it lies, widths in pixels of a card."""

    shape: str
    width: float
    turn_deg: float = 0.0
    stretch: float = 1.0


# No two of them have transforms that an eye would take for one another.
POOL = {
    "point": Card("delta", 1),
    "narrow": Card("gaussian", 4),
    "wide": Card("gaussian", 16),
    "long": Card("gaussian", 20, 30, 0.3),
    "points": Card("points", 8),
    "points_turned": Card("points", 8, 60),
    "stripes": Card("stripes", 6),
    "stripes_turned": Card("stripes", 6, 45),
    "box": Card("box", 12),
    "disk": Card("disk", 14),
    "ring": Card("ring", 20),
    "comb": Card("comb", 6, 90),
    "spiral": Card("spiral", 44),
    "text": Card("text", 44),
}


class Deal(NamedTuple):
    """The cards of a round: names in `POOL`, and which picture each transform belongs to."""

    names: tuple[str, ...]
    order: tuple[int, ...]


def match_deal(match_round: int) -> Deal:
    """The cards of this round: the same number gives the whole class the same cards."""
    dice = np.random.default_rng(match_round)
    names = tuple(sorted(POOL)[index] for index in dice.permutation(len(POOL))[:CARDS])
    return Deal(names, tuple(int(one) for one in dice.permutation(CARDS)))


def match_cards(match_deal: Deal) -> np.ndarray:
    """Brightness of each card from 0 to 255, pictures first, shape (2, CARDS, SIDE, SIDE); amplitudes by their root."""
    both = [_card(POOL[name]) for name in match_deal.names]
    pictures = [picture for picture, _ in both]
    transforms = [both[index][1] for index in match_deal.order]
    return np.rint(255 * np.array([pictures, transforms])).astype(np.uint8)


def match_said(match_deal: Deal, match_answers: Sequence[int]) -> dict[str, Any]:
    """What the browser says of the cards and of the answers."""
    right = judged(match_deal, match_answers)
    given = sum(one != NONE for one in match_answers)
    key = "done" if all(right) else "some" if given else "none"
    return {
        "pictures": [say(f"pairs.card.{name}") for name in match_deal.names],
        "transforms": [say(f"pairs.card.{match_deal.names[index]}.there") for index in match_deal.order],
        "answers": list(match_answers),
        "right": right,
        "sentence": say(f"pairs.match.{key}", right=sum(right), count=CARDS),
    }


def judged(deal: Deal, answers: Sequence[int]) -> list[bool]:
    """Whether the transform given to each picture is its own."""
    return [answer != NONE and deal.order[answer] == picture for picture, answer in enumerate(answers)]


def match_pair(graph: Graph, picture: int, transform: int) -> dict[str, Any]:
    """Put a transform to a picture, or the same one away again; a transform lies in one place only."""
    answers = list(graph["match_answers"])
    if not all(isinstance(one, int) and 0 <= one < CARDS for one in (picture, transform)):
        raise ValueError(say("pairs.match.no_card", count=CARDS))
    same = answers[picture] == transform
    answers = [NONE if one == transform else one for one in answers]
    answers[picture] = NONE if same else transform
    return {"match_answers": answers}


def match_again(graph: Graph) -> Mapping[str, Any]:
    """Other cards."""
    return {"match_round": (graph["match_round"] + 1) % (HIGHEST_ROUND + 1), "match_answers": [NONE] * CARDS}


def _card(card: Card) -> tuple[np.ndarray, np.ndarray]:
    """A picture and the amplitude of its transform, both from 0 to 1 and brightened for small sizes."""
    grid = fourier.planes(SIDE, 1.0)
    lies = Placed(card.width, card.stretch, math.radians(card.turn_deg))
    if card.shape in DRAWINGS:
        picture = raster_picture(drawing(card.shape), grid, lies)
        there = np.abs(fourier.transform_of(picture))
    else:
        picture, there = form_picture(card.shape, grid, lies), np.abs(form_transform(card.shape, grid, lies))
    return picture / picture.max(), np.sqrt(np.clip(there / there.max(), 0, 1))



FUNCTIONS = (match_deal, match_cards, match_said)
ACTS = {"match_pair": match_pair, "match_again": match_again}
