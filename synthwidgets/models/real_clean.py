"""CLEAN of real data: what it starts from, and what is said of it. Nothing of it is computed before it is asked for.

It starts from the dirty image as the hand has left it. There is no truth beside it: only of a flux standard is it
known what ought to be found.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from ..core.gridding import dirty_sums
from ..core.imaging import CleanBeam
from ..texts import say
from ..texts.numbers import flux
from .clean_words import progress, progress_facts, progress_notes
from .real_samples import EXAMPLES, Kept

# what it starts from ------------------------------------------------------------------------------------------


def begun(iteration: int) -> bool:
    """Somebody has asked for CLEAN."""
    return iteration > 0


def start_image(dirty_image: np.ndarray, begun: bool) -> np.ndarray | None:
    """The dirty image once CLEAN has begun, shape (npix, npix) [Jy/beam]."""
    return dirty_image if begun else None


def wide_start_beam(
    kept: Kept, imaging_weights: np.ndarray, begun: bool, npix: int, cell_rad: float
) -> np.ndarray | None:
    """The dirty beam over twice the image's width: a point in one corner has sidelobes in the other."""
    if not begun:
        return None
    _, beam = dirty_sums(kept.u, kept.v, np.ones(len(kept.u), complex), imaging_weights, 2 * npix, cell_rad)
    return beam / (float(imaging_weights.sum()) or 1.0)


def goal_jy(data: Any, removed_jy: float) -> float | None:
    """What CLEAN ought to find [Jy]: the published flux of an example, as long as nothing of it was taken away."""
    return EXAMPLES[data].published_jy if isinstance(data, str) and not removed_jy else None


# what is shown and said ---------------------------------------------------------------------------------------


def remaining_image(dirty_image: np.ndarray, residual: np.ndarray | None) -> np.ndarray:
    """What is left by hand and, once it has begun, by CLEAN, shape (npix, npix) [Jy/beam]."""
    return dirty_image if residual is None else residual


def clean_sentence(
    begun: bool,
    shown_iteration: int,
    found_flux_jy: float,
    residual_peak_jy: float,
    goal_jy: float | None,
    removed_jy: float,
) -> str:
    """The headline while CLEAN is shown: what it found, besides what the hand took; "" before it began."""
    if not begun:
        return ""
    if not shown_iteration:
        return say("clean.sentence.nothing")
    key = "clean.sentence.hidden" if goal_jy is None else "real.sentence.published"
    besides = say("real.sentence.besides", removed=flux(removed_jy)) if removed_jy else ""
    return progress(key, shown_iteration, found_flux_jy, residual_peak_jy, goal_jy) + besides


def clean_facts(
    begun: bool,
    shown_iteration: int,
    last_iteration: int | None,
    found_flux_jy: float,
    goal_jy: float | None,
    residual_peak_jy: float,
    residual: np.ndarray | None,
    threshold_jy: float,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing of it; none before it began."""
    if not begun or residual is None or last_iteration is None:
        return []
    return progress_facts(
        shown_iteration, last_iteration, found_flux_jy, goal_jy, residual_peak_jy, residual, threshold_jy
    )


def clean_notes(
    begun: bool, clean_beam: CleanBeam | None, last_iteration: int | None, mask: Sequence[Any]
) -> list[dict[str, Any]]:
    """What to mind about it; none before it began, but for a mask that waits."""
    some = progress_notes(clean_beam, last_iteration, mask) if begun or mask else []
    return some + ([{"text": say(key)} for key in ("real.note.clean", "clean.note.left_out")] if begun else [])


FUNCTIONS = (
    begun,
    start_image,
    wide_start_beam,
    goal_jy,
    remaining_image,
    clean_sentence,
    clean_facts,
    clean_notes,
)
