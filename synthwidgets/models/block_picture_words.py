"""What is said of the picture of an execution block: below it, on the card of a scan, among the notes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.arrays import preset_facts
from ..core.layout import Layout
from ..core.schedule import ExecutionBlock
from ..texts import say
from ..texts.numbers import digits, percent
from . import layouts
from .block_air import OF_BLOCK

UNSEEN = ("tsys", "bandpass", "flux", "pointing", "focus", "polarisation", "diffgain", "sideband")


def observers(array: Mapping[str, Any], layout: Layout) -> str:
    """Which antennas look on: "11 antennas of ALMA C-6"."""
    name = preset_facts(array["preset"]).label if "preset" in array else say("block.picture.own_array")
    return say("block.picture.observers", count=len(layout.names), array=name)


def caption(
    kept: float | None,
    pictured: str,
    named: bool,
    target_name: str,
    target_s: float,
    observers: str,
    looks: Sequence[int],
) -> str:
    """The sentence below the picture. While names are not told it does not say what the target is."""
    if not target_name:
        return say("block.picture.no_target")
    if kept is None and pictured == "air":
        return say("block.picture.faint" if len(looks) else "block.picture.nothing")
    said = say("block.picture.calm") if pictured == "calm" else say("block.picture.kept", kept=percent(kept or 0.0))
    told = say("block.picture.minutes", minutes=digits(target_s / 60), target=target_name) if named else ""
    return " ".join(part for part in (said, told, observers) if part)


def picture_loss(without_block: ExecutionBlock, kept: float | None, without_kept: float | None) -> str:
    """How much of its peak the picture keeps with the scan that is looked at and without; "" where nobody asked."""
    if not without_block.scans or kept is None:
        return ""
    if without_kept is None:
        return say("block.loss.nothing", kept=percent(kept))
    return say("block.loss.kept", kept=percent(kept), without=percent(without_kept))


def picture_notes(array: Mapping[str, Any], layout: Layout, seed: int, target: str, every: int) -> list[str]:
    """What the picture rests on, and what it does not show."""
    whole = len(layouts.layout(array).names)
    some = [
        say("block.note.picture", count=len(layout.names), whole=whole, seed=seed),
        say("block.note.picture_own" if target == OF_BLOCK else "block.note.picture_target"),
        say("block.note.picture_left_out"),
    ]
    part = [say("block.note.picture_every", every=every)] if every > 1 else []
    return [*some, *part]


FUNCTIONS = (observers, caption, picture_loss, picture_notes)
