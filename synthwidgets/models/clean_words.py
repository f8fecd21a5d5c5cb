"""What the Clean app says: the headline with the flux that was found, facts, and what to mind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..core import imaging
from ..core.constants import ARCSEC
from ..core.imaging import CleanBeam
from ..graph import Step, part
from ..texts import say
from ..texts.numbers import angles, digits, flux, percent, unit_for
from . import headline, words
from .cleaning import MOST_ITERATIONS
from .words import first_digits

# What Synthesis says of the same array stays within reach, under another name.
OBSERVED = part("observed", (headline.live_sentence, words.facts, words.notes))


def live_sentence(
    observed_live_sentence: str,
    clean_beam: CleanBeam | None,
    shown_iteration: int,
    last_iteration: int,
    found_flux_jy: float,
    goal_jy: float | None,
    residual_peak_jy: float,
    gain: float,
) -> str:
    """The headline: before the first iteration what will happen, then what was found of what is there."""
    if clean_beam is None:
        return observed_live_sentence
    if not last_iteration:
        return say("clean.sentence.nothing")
    if not shown_iteration:
        return say("clean.sentence.start", share=percent(gain), last=last_iteration)
    key = "clean.sentence.found" if goal_jy is not None else "clean.sentence.hidden"
    return progress(key, shown_iteration, found_flux_jy, residual_peak_jy, goal_jy)


def progress(key: str, iteration: int, found_jy: float, left_jy: float, goal_jy: float | None) -> str:
    """What was found so far, of what ought to be where that is known, and what is left."""
    said = {"count": iteration, "found": _in_unit_of(goal_jy, found_jy), "left": _per_beam(left_jy)}
    return say(key, **said, **({} if goal_jy is None else {"total": flux(goal_jy)}))


def facts(
    shown_iteration: int,
    last_iteration: int,
    found_flux_jy: float,
    goal_jy: float | None,
    residual_peak_jy: float,
    residual: Any,
    threshold_jy: float,
    dish_share: float,
    clean_beam: CleanBeam | None,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    beam = clean_beam and angles(clean_beam.major_rad / ARCSEC, clean_beam.minor_rad / ARCSEC)
    iteration, found, *left = progress_facts(
        shown_iteration, last_iteration, found_flux_jy, goal_jy, residual_peak_jy, residual, threshold_jy
    )
    total = fact("total", "–" if goal_jy is None else flux(goal_jy))
    dish = fact("dish", percent(dish_share) if dish_share else "–")
    return [iteration, found, total, *left, dish, fact("beam", beam or "–")]


def progress_facts(
    iteration: int,
    last_iteration: int,
    found_jy: float,
    goal_jy: float | None,
    left_jy: float,
    residual: Any,
    threshold_jy: float,
) -> list[list[str]]:
    """Those of CLEAN of any data: how far it is, what it found, and what is left."""
    rows = {
        "iteration": say("clean.fact.of", count=iteration, last=last_iteration),
        "found": _in_unit_of(goal_jy, found_jy),
        "peak": _per_beam(left_jy),
        "rms": _per_beam(imaging.rms(residual)),
        "threshold": _per_beam(threshold_jy),
    }
    return [fact(key, value) for key, value in rows.items()]


def fact(key: str, value: str) -> list[str]:
    """A row of the numbers."""
    return [say(f"clean.fact.{key}"), value, say(f"clean.fact.{key}.tip")]


def notes(
    observed_notes: list[dict[str, Any]],
    clean_beam: CleanBeam | None,
    last_iteration: int,
    mask: Sequence[Any],
    zero_spacing: bool,
    dish_share: float,
    total_flux_jy: float,
    sky_hidden: str,
    primary_beam: str,
) -> list[dict[str, Any]]:
    """What to mind about CLEAN, then about the observation."""
    some = progress_notes(clean_beam, last_iteration, mask)
    if zero_spacing and dish_share:
        key = "clean.note.dish_hidden" if sky_hidden else "clean.note.dish"
        some.append({"text": say(key, flux=flux(total_flux_jy), share=percent(dish_share))})
    if primary_beam != "off":
        some.append({"text": say("clean.note.heard")})
    return [*some, {"text": say("clean.note.left_out")}, *observed_notes]


def progress_notes(
    clean_beam: CleanBeam | None, last_iteration: int | None, mask: Sequence[Any]
) -> list[dict[str, Any]]:
    """What to mind about CLEAN of any data."""
    some: list[dict[str, Any]] = []
    if clean_beam is None:
        some.append({"text": say("clean.note.no_beam")})
    some.append({"text": say("clean.note.gaps")})
    if mask:
        clear = {"label": say("clean.note.clear"), "act": ["clear_mask"]}
        key = "clean.note.mask" if len(mask) > 1 else "clean.note.mask_one"
        some.append({"text": say(key, dabs=len(mask)), **clear})
    if last_iteration == MOST_ITERATIONS:
        some.append({"text": say("clean.note.most", most=MOST_ITERATIONS)})
    return some


def _in_unit_of(total_jy: float | None, value_jy: float) -> str:
    """A flux in the unit of the whole, so that the two compare at a glance; where none is known, in its own."""
    if total_jy is None:
        return flux(value_jy)
    size, unit = unit_for("flux", total_jy)
    return digits(value_jy / size) + unit


def _per_beam(value_jy: float) -> str:
    return flux(first_digits(value_jy, 2)) + say("unit.per_beam")


FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (*OBSERVED, live_sentence, facts, notes)
