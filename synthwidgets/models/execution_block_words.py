"""What the ExecutionBlock app says: where the time goes, what one scan is for, what breaks without it, what to mind."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from ..core.block_plan import Plan
from ..core.intents import intent_class
from ..core.schedule_lint import Finding
from ..core.subscans import Subscan
from ..texts import say
from ..texts.numbers import digits, percent
from .block_picture_words import UNSEEN

SAID_ALREADY = ("target", "bandpass", "flux")  # what a colleague says of these is what their class says
HALF = (0.4, 0.6)  # a share of the time that may be called half
UNTOLD = ("total", "scans", "subscans", "integrations", "kept")  # numbers that answer no riddle


def live_sentence(
    named: bool, block_plan: Plan, on_target: float, class_seconds: Mapping[str, float], complaints: list[Finding]
) -> str:
    """The headline: a riddle while nothing is named, then where the time goes, and how many complaints there are."""
    total_s = sum(class_seconds.values())
    if not named:
        return _riddle(len(block_plan.kinds), minutes(total_s), on_target)
    words = {
        "target": minutes(class_seconds.get("target", 0.0)), "share": share(on_target), "total": minutes(total_s),
    }  # fmt: skip
    said = say("block.sentence.shares", rest=share(1 - on_target), **words)
    if not complaints:
        return said
    faults = sum(one.severity == "fault" for one in complaints)
    key = "block.sentence.faults" if faults else "block.sentence.advice"
    return f"{said} {say(key, count=faults or len(complaints))}"


def _riddle(count: int, total: str, on_target: float) -> str:
    """How much there is of what: "half" only where it is about half."""
    scans = say("block.sentence.scan") if count == 1 else say("block.sentence.scans", count=count)
    which = say("block.sentence.half" if HALF[0] <= on_target <= HALF[1] else "block.sentence.part")
    return say("block.sentence.riddle", scans=scans, total=total, which=which)


def minutes(seconds: float) -> str:
    """A time in minutes, of less than one in seconds.

    Examples
    --------
    >>> minutes(3036.5), minutes(30.24)
    ('50.6 min', '30.2 s')
    """
    return f"{digits(seconds / 60)} min" if seconds >= 60 else f"{digits(seconds)} s"


def share(fraction: float) -> str:
    """A share of the time, to a tenth of a per cent.

    Examples
    --------
    >>> share(0.5178), share(1.0)
    ('51.8 %', '100 %')
    """
    return f"{digits(100 * fraction)} %"


def scan_words(block_plan: Plan, shown_scan: int, all_subscans: Sequence[Subscan]) -> dict[str, Any]:
    """The scan that is looked at, in words: its title, intents, place in time, and how high its source stands."""
    scan = block_plan.block.scans[shown_scan]
    own = [one for one in all_subscans if one.scan == shown_scan]
    low_deg, high_deg = (round(degrees) for degrees in np.sort(block_plan.elevations_deg[shown_scan])[[0, -1]])
    start_s, end_s = block_plan.starts_s[shown_scan], block_plan.ends_s[shown_scan]
    heights = digits(low_deg) if low_deg == high_deg else f"{digits(low_deg)} – {digits(high_deg)}"
    return {
        "title": say(
            "block.scan",
            number=shown_scan + 1,
            count=len(block_plan.kinds),
            name=say(f"class.{block_plan.kinds[shown_scan]}"),
            field=scan.field,
        ),
        "untold": say("block.scan.untold", number=shown_scan + 1, count=len(block_plan.kinds), field=scan.field),
        "jobs": jobs(scan.intents),
        "times": f"{clock(start_s)} – {clock(end_s)}, {minutes(scan.duration_s)}",
        "parts": say("block.parts", subscans=len(own), integrations=sum(one.integrations for one in own)),
        "elevation": say("block.elevation", elevation=heights),
    }


def jobs(intents: Sequence[str]) -> list[dict[str, Any]]:
    """The classes that a scan's intents are of, in their order, each with these intents.

    Examples
    --------
    >>> jobs(["CALIBRATE_FLUX#ON_SOURCE", "CALIBRATE_WVR#ON_SOURCE", "CALIBRATE_AMPLI#ON_SOURCE"])[0]
    {'class': 'flux', 'intents': ['CALIBRATE_FLUX#ON_SOURCE', 'CALIBRATE_AMPLI#ON_SOURCE']}
    """
    found: dict[str, list[str]] = {}
    for intent in intents:
        found.setdefault(intent_class(intent), []).append(intent)
    return [{"class": kind, "intents": own} for kind, own in found.items()]


def balance(class_seconds: Mapping[str, float]) -> list[dict[str, Any]]:
    """Where the time goes: of each class its seconds, its time and its share of the whole in words.

    Examples
    --------
    >>> balance({"target": 90.0, "overhead": 30.0})[0]
    {'class': 'target', 'seconds': 90.0, 'time': '1.5 min', 'share': '75 %'}
    """
    total_s = sum(class_seconds.values())
    return [
        {"class": kind, "seconds": seconds, "time": minutes(seconds), "share": share(seconds / total_s)}
        for kind, seconds in class_seconds.items()
    ]


def clock(seconds: float) -> str:
    """Minutes and seconds from the start of the block.

    Examples
    --------
    >>> clock(1737.36), clock(3604.0)
    ('28:57', '60:04')
    """
    return "{:02d}:{:02d}".format(*divmod(int(seconds), 60))


def loss(block_plan: Plan, shown_scan: int, missed: Sequence[Finding], picture_loss: str) -> list[str]:
    """What breaks in the picture without this scan: what its class is for, by how much, then what a colleague says."""
    kind = block_plan.kinds[shown_scan]
    seen = [say("block.loss.unseen")] if kind in UNSEEN else [picture_loss] if picture_loss else []
    more = [one.sentence for one in missed if one.rule != kind or kind not in SAID_ALREADY]
    return [_gone(kind, block_plan, shown_scan), *seen, *more]


def _gone(kind: str, block_plan: Plan, scan: int) -> str:
    others = [one for one in block_plan.of(kind) if one != scan]
    if kind == "target":
        return _less_target(block_plan, scan, others)
    if kind == "phase":
        return _longer_guess(block_plan, scan, others)
    if kind == "check":
        return say("gone.check.one" if others else "gone.check.last", count=len(others))
    if kind == "tsys" and (own := [one for one in others if block_plan.name(one) == block_plan.name(scan)]):
        near = min(own, key=lambda one: block_plan.between_s(one, scan))
        apart = minutes(block_plan.between_s(near, scan))
        return say("gone.tsys.other", scan=block_plan.numbers[near], apart=apart)
    return say(f"gone.{kind}")


def _less_target(block_plan: Plan, scan: int, others: Sequence[int]) -> str:
    """Less time on the target: noise grows as one over the root of what is left."""
    left_s = sum(block_plan.block.scans[one].duration_s for one in others)
    if not left_s:
        return say("gone.target.last")
    gone_s = block_plan.block.scans[scan].duration_s
    return say("gone.target", gone=minutes(gone_s), more=percent(math.sqrt(1 + gone_s / left_s) - 1))


def _longer_guess(block_plan: Plan, scan: int, others: Sequence[int]) -> str:
    """The phase is interpolated from the scan before to the one after; at an end there is nothing to do so."""
    before, after = [one for one in others if one < scan], [one for one in others if one > scan]
    if not before or not after:
        return say("gone.phase.end")
    pause_s = block_plan.starts_s[after[0]] - block_plan.starts_s[before[-1]]
    now_s = max(
        block_plan.starts_s[scan] - block_plan.starts_s[before[-1]],
        block_plan.starts_s[after[0]] - block_plan.starts_s[scan],
    )
    gone_s = block_plan.block.scans[scan].duration_s
    return say("gone.phase", then=minutes(float(pause_s) - gone_s), now=minutes(float(now_s)))


def facts(
    named: bool,
    block_plan: Plan,
    balance: Sequence[Mapping[str, Any]],
    all_subscans: Sequence[Subscan],
    on_target: float,
    kept: float | None,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing, then the minutes of each class.

    Unnamed, only those that leave the riddle one: how long it takes, and how many scans and parts there are.
    """
    total_s = sum(one["seconds"] for one in balance)
    targets = block_plan.of("target")
    elevations_deg = block_plan.elevations_deg[targets]
    rows = {
        "total": minutes(total_s),
        "on_target": share(on_target),
        "cycle": minutes(cycle_s) if (cycle_s := _cycle_s(block_plan)) else "–",
        "elevation": f"{elevations_deg.min():.0f}° – {elevations_deg.max():.0f}°" if targets else "–",
        "scans": str(len(block_plan.kinds)),
        "subscans": str(len(all_subscans)),
        "integrations": str(sum(one.integrations for one in all_subscans)),
        "kept": "–" if kept is None else percent(kept),
    }
    told = rows if named else {key: rows[key] for key in UNTOLD}
    of_block = [[say(f"block.fact.{key}"), value, say(f"block.fact.{key}.tip")] for key, value in told.items()]
    spent = [
        [say(f"class.{one['class']}"), f"{one['time']}, {one['share']}", say(f"purpose.{one['class']}")]
        for one in balance
    ]
    return of_block + (spent if named else [])


def _cycle_s(block_plan: Plan) -> float:
    """The usual time from a phase scan to the next with the target between, 0 without any [s]."""
    phases, kinds = block_plan.of("phase"), block_plan.kinds
    cycles = [
        block_plan.starts_s[after] - block_plan.starts_s[before]
        for before, after in pairwise(phases)
        if "target" in kinds[before:after]
    ]
    return float(np.median(cycles)) if cycles else 0.0


def notes(
    named: bool, complaints: Sequence[Finding], block_name: str, picture_notes: Sequence[str]
) -> list[dict[str, Any]]:
    """What a colleague complains of, each with a way to its scan; then what is simplified. Unnamed: of the picture."""
    if not named:
        return [{"text": text} for text in (say("block.note.untold"), *picture_notes)]
    said: list[dict[str, Any]] = [_complaint(one) for one in complaints]
    if not complaints:
        said.append({"text": say("lint.clean")})
    own_limit = {"text": say(f"block.note.{block_name}")}  # of this block, or of one that a learner has changed
    pictured = [{"text": text} for text in picture_notes]
    return [*said, own_limit, *pictured, {"text": say("block.note.ours")}, {"text": say("block.note.left_out")}]


def _complaint(one: Finding) -> dict[str, Any]:
    if one.scan is None:
        return {"text": one.sentence}
    return {"text": one.sentence, "label": say("lint.show", scan=one.scan + 1), "act": ["select_scan", one.scan]}
