"""What StripeByStripe says: which stripes come now, how strong and how shifted, and what the picture is."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np

from ..core.constants import ARCSEC
from ..core.stripe_steps import Steps
from ..graph import Step, part
from ..texts import say
from ..texts.numbers import angle, digits, flux
from . import headline, words
from .geometry import Pairs
from .stripes import Listed

# What Synthesis says of the same array stays within reach, under another name.
OBSERVED = part("observed", (headline.live_sentence, words.facts, words.notes))


def live_sentence(
    observed_live_sentence: str,
    listed: Listed,
    stripe_steps: Steps,
    shown_step: int,
    last_step: int,
    grouping: str,
    all_pairs: Pairs,
    antenna_names: list[str],
) -> str:
    """The headline of this step."""
    if not last_step:
        return observed_live_sentence
    if not shown_step:
        return say(f"stripes.start.{grouping}", last=last_step)
    if shown_step == last_step:
        return say("stripes.end", count=len(listed.u))
    now = stripe_steps.of(shown_step)
    numbers = {"step": shown_step, "last": last_step, "count": len(now), "left": last_step - shown_step}
    pair = listed.pairs[now[0]]
    names = "–".join(antenna_names[side[pair]] for side in all_pairs)
    return say(f"stripes.{grouping}", pair=names, **numbers, **_stripe(listed, now))


def _stripe(listed: Listed, now: np.ndarray) -> dict[str, str]:
    """The width, strength and shift of one set of stripes; of several, those of the first and the mean strength."""
    first = now[0]
    length = math.hypot(listed.u[first], listed.v[first])
    return {
        "width": angle(1 / length / ARCSEC) if length else "∞",
        "strength": flux(float(np.abs(listed.visibilities[now]).mean())),
        "shift": digits(round(math.degrees(np.angle(listed.visibilities[first])))) + "°",
    }


def notes(observed_notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What to mind about the sum, then about the observation."""
    return [{"text": say("stripes.note.sum")}, {"text": say("stripes.note.twin")}, *observed_notes]


def facts(observed_facts: list[list[str]]) -> list[list[str]]:
    """Numbers of the dirty image that it will be."""
    return observed_facts


FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (*OBSERVED, live_sentence, notes, facts)
