"""Challenges of Baseline: stripes of a given width, an arrow that is turned, two stars that cancel; judged as it is.

They go by what the pair and its dishes do, never by which handle was used. There is no class code: all have the same.
"""

from __future__ import annotations

import math
from typing import Any

from ..core.pair import stripe_spacing_arcsec
from ..formats import checks
from ..graph import Graph
from ..texts import say
from ..texts.numbers import digits
from .baseline import OPENING
from .baseline_pair import sources
from .goals import Challenges, Verdict, reached

LEVELS = (1, 2, 3)
HINTS = 3  # of each level, one after the other
STRIPE_ARCSEC = 2.0  # from crest to crest: 134 m at 230 GHz
PHASE_DEG = 180.0  # the star on the darkest of the stripes
DECIMALS = 3  # of what is off, in its unit: less is rounding
# What counts as there: nearer than a hand sees, farther than it trembles. A pixel of the sky is 4° of the arrow as the
# app opens; two stars of which the dishes see one 5 % less than the other still cancel to 2.5 %.
LIMITS = {
    1: {"spacing_off_arcsec": 0.1, "lean_deg": 3.0},
    2: {"phase_off_deg": 5.0, "length_off_percent": 2.0},
    3: {"left_percent": 5.0},
}
level_check = checks.integer("level", LEVELS[0], LEVELS[-1])
STAR = sources(*(OPENING[name] for name in ("sky", "flux_jy", "source_arcsec", "companion_arcsec", "width_arcsec")))


def told(_graph: Graph, level: int) -> dict[str, Any]:
    """A challenge as a learner reads it: its task and hints; no class code, nothing to choose from.

    Examples
    --------
    >>> from synthwidgets.models.baseline import BASELINE
    >>> told(BASELINE.graph(), 1)["task"]
    'Make the stripes upright and 2″ wide from crest to crest.'
    """
    level = level_check(level)
    numbers = {"width": digits(STRIPE_ARCSEC), "phase": digits(PHASE_DEG), "left": digits(LIMITS[3]["left_percent"])}
    return {
        "level": level,
        "code": "",
        "task": say(f"baseline.challenge.{level}", **numbers),
        "choices": [],
        "hints": [say(f"baseline.challenge.{level}.hint.{number}") for number in range(1, HINTS + 1)],
    }


def judged(graph: Graph, level: int, _answer: str | None = None) -> Verdict:
    """Whether the state as it is meets a challenge.

    Raises
    ------
    ValueError
        A sentence, for a level that there is not.
    """
    level = level_check(level)
    if level == 2 and graph["sources"] != STAR:
        return Verdict(False, (say("baseline.challenge.touched"),))
    if level == 3 and graph["sky"] != "two":
        return Verdict(False, (say("baseline.challenge.one_star"),))
    values = {1: _stripes, 2: _turned, 3: _left}[level](graph)
    return reached(LIMITS[level], {name: None if one is None else round(one, DECIMALS) for name, one in values.items()})


def _stripes(graph: Graph) -> dict[str, float | None]:
    """How far the stripes are from the wanted ones; of a pair at one place there are none."""
    spacing = stripe_spacing_arcsec(graph["uv"])
    if math.isinf(spacing):
        return {"spacing_off_arcsec": None, "lean_deg": None}
    u, v = graph["uv"]
    return {
        "spacing_off_arcsec": abs(spacing - STRIPE_ARCSEC),
        "lean_deg": math.degrees(math.atan2(abs(v), abs(u))),  # they lie across the pair
    }


def _turned(graph: Graph) -> dict[str, float | None]:
    """How far the arrow is from its goal, and how much longer or shorter than the star is bright."""
    arrow = graph["arrow"]
    phase_deg, flux_jy = arrow["phase_deg"], arrow["flux"]
    away = None if phase_deg is None else abs((phase_deg - PHASE_DEG + 180) % 360 - 180)
    return {"phase_off_deg": away, "length_off_percent": 100 * abs(arrow["amplitude"] - flux_jy) / flux_jy}


def _left(graph: Graph) -> dict[str, float | None]:
    """What two arrows leave of their lengths together, as the dishes see the stars; nothing seen cancels nothing."""
    arrows = graph["visibility"]
    lengths = float(abs(arrows).sum())
    return {"left_percent": 100 * abs(complex(arrows.sum())) / lengths if lengths else None}


OF_BASELINE = Challenges(told, judged)
