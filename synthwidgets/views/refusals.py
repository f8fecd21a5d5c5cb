"""Refusals as a learner reads them: what was refused goes by the label of its control, in the control's unit.

Cells and state files know an input by its key, and a check names that: "declination_deg takes a number from -90 to 90
deg; it got 100." Where a control asked, the same sentence is said anew: "Declination takes a number from -90 to 90°;
it got 100."
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from typing import Any

from ..texts import Said, say
from ..texts.numbers import spaced
from .controls import Control


def sentence_of(error: Exception) -> Said:
    """What a learner reads: our own sentence where there is one, else that the picture could not be made."""
    if error.args and isinstance(error.args[0], Said):
        return error.args[0]
    logging.getLogger(__name__).exception("A request could not be answered.")
    return say("stage.failed", kind=type(error).__name__)


def in_words_of(controls: Iterable[Control], request: Any, refusal: Said) -> Said:
    """The refusal of a request as its control's label says it; as it is where no control takes what was refused."""
    if not isinstance(request, Mapping) or refusal.key != "check.refused":
        return refusal
    asked = next((one for one in controls if one.label and _asks(one, request, refusal.values)), None)
    if asked is None:
        return refusal
    takes = refusal.values["takes"]
    if isinstance(takes, Said) and takes.values.get("unit") and asked.unit:
        takes = takes.anew(unit=spaced(asked.unit))
    return refusal.anew(key=asked.label, takes=takes)


def _asks(control: Control, request: Mapping[str, Any], refused: Mapping[str, object]) -> bool:
    """Whether it is this control that sends what was refused: its input, or the argument of its act."""
    key = getattr(control, "key", "") or control.input
    if refused["key"] == key and control.input in (request.get("sets") or {}):
        return True
    name, *arguments = request.get("act") or [""]
    return bool(name) and getattr(control, "act", "") == name and [repr(each) for each in arguments] == [refused["got"]]
