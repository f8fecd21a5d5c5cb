"""What is on the timeline of an execution block: scans, and by zooming in subscans, integrations, radiometer readings.

While a hand moves or stretches a scan the block is shown as it would be; it becomes so on release.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import block_edits, schedule, subscans
from ..core.block_plan import Plan, plan
from ..core.intents import CLASSES
from ..core.schedule import ExecutionBlock
from ..core.schedule_lint import Finding, judged, lost
from ..core.subscans import RADIOMETER_S, Subscan
from ..texts import say

ZOOMS = ("block", "scan", "subscan", "integration")
CURVE_POINTS = 61
WORDS = ("class", "short", "purpose", "source", "cadence", "solves")


def shown_block(execution_block: ExecutionBlock, held_scan: Mapping[str, Any] | None) -> ExecutionBlock:
    """The block as the hand has it."""
    if held_scan is None:
        return execution_block
    scan, block = held_scan["scan"], execution_block
    if "duration_s" in held_scan:
        block = block_edits.stretched(block, scan, held_scan["duration_s"])
    return block_edits.moved(block, scan, held_scan.get("to", scan))


def shown_scan(scan: int, held_scan: Mapping[str, Any] | None, execution_block: ExecutionBlock) -> int:
    """Which scan is looked at, 0-based: the one that is held, where it is; the last one for a larger number."""
    if held_scan is not None:
        return held_scan.get("to", held_scan["scan"])
    return min(scan, len(execution_block.scans) - 1)


def block_plan(shown_block: ExecutionBlock) -> Plan:
    """Class, times and elevations of every scan."""
    return plan(shown_block)


def complaints(block_plan: Plan) -> list[Finding]:
    """What a careful colleague would say."""
    return judged(block_plan)


def missed(block_plan: Plan, shown_scan: int) -> list[Finding]:
    """What he would say in addition without this scan."""
    return lost(block_plan, shown_scan)


def all_subscans(shown_block: ExecutionBlock) -> list[Subscan]:
    """The subscans of all scans."""
    return subscans.subscans(shown_block)


def timeline(block_plan: Plan, complaints: Sequence[Finding]) -> list[dict[str, Any]]:
    """Every scan as the timeline draws it; ``severity`` is "" where nobody complains."""
    grave = {one.scan: one.severity for one in reversed(complaints)}  # faults come first, so they are kept
    return [
        {
            "start_s": float(block_plan.starts_s[number]),
            "duration_s": scan.duration_s,
            "field": scan.field,
            "class": block_plan.kinds[number],
            "intents": list(scan.intents),
            "elevation_deg": round(float(block_plan.elevations_deg[number, 0]), 1),
            "severity": grave.get(number, ""),
        }
        for number, scan in enumerate(block_plan.block.scans)
    ]


def class_cards() -> dict[str, dict[str, str]]:
    """What each class is called, in full and in short, what it is for, of what, how often, and what is solved of it."""
    return {kind: {word: say(f"{word}.{kind}") for word in WORDS} for kind in (*CLASSES, "overhead")}


def zoomed(
    zoom: str, shown_scan: int, subscan: int, integration: int, shown_block: ExecutionBlock, all_subscans: list[Subscan]
) -> dict[str, Any]:
    """The part of the block that is shown: from when to when [s], what it consists of, and which of how many it is.

    A subscan or integration that is not there is the last one. ``parts`` of the whole block are its scans, which
    `timeline` has. ``index`` is what arrow keys step through at this level: of ``count``, 0-based.
    """
    if zoom == "block":
        scans = len(shown_block.scans)
        return _window(zoom, (0.0, schedule.total_s(shown_block)), [], shown_scan, scans)
    own = [one for one in all_subscans if one.scan == shown_scan]
    chosen = min(subscan, len(own) - 1)
    part = own[chosen]
    if zoom == "scan":
        spans = [(one.start_s, one.duration_s, one.state) for one in own]
        return _window(zoom, (own[0].start_s, own[-1].start_s + own[-1].duration_s), spans, chosen, len(own))
    length_s = shown_block.integration_s
    starts_s = [part.start_s + number * length_s for number in range(part.integrations)]
    at = min(integration, len(starts_s) - 1)
    if zoom == "subscan" or not starts_s:
        spans = [(start_s, length_s, part.state) for start_s in starts_s]
        return _window(zoom, (part.start_s, part.start_s + part.duration_s), spans, max(at, 0), len(starts_s))
    return _window(zoom, (starts_s[at], starts_s[at] + length_s), _readings(starts_s[at], length_s), at, len(starts_s))


Span = tuple[float, float, str]  # start, length [s], what is looked at


def _readings(start_s: float, length_s: float) -> list[Span]:
    """The radiometers' integrations that look into one of the correlator's."""
    first, last = int(start_s / RADIOMETER_S), math.ceil((start_s + length_s) / RADIOMETER_S)
    return [(number * RADIOMETER_S, RADIOMETER_S, "WVR") for number in range(first, last)]


def _window(level: str, ends_s: tuple[float, float], spans: list[Span], index: int, count: int) -> dict[str, Any]:
    parts = [
        {"start_s": start_s, "duration_s": length_s, "state": state, "label": say(f"state.{state}")}
        for start_s, length_s, state in spans
    ]
    window = {"level": level, "start_s": ends_s[0], "end_s": ends_s[1]}
    return window | {"parts": parts, "index": index, "count": count}


def curve_minutes(shown_block: ExecutionBlock) -> np.ndarray:
    """Times of the elevation curves, from start to end, shape (point,) [min]."""
    return np.linspace(0.0, schedule.total_s(shown_block) / 60, CURVE_POINTS)


def elevation_curves_deg(shown_block: ExecutionBlock, curve_minutes: np.ndarray) -> np.ndarray:
    """How high every field stands all the time, shape (field, point) [deg]."""
    fields = np.arange(len(shown_block.fields))[:, None]
    return np.degrees(schedule.elevations_rad(shown_block, 60 * curve_minutes, fields))


def field_names(execution_block: ExecutionBlock) -> list[str]:
    """The fields of the block, in its order."""
    return [field.name for field in execution_block.fields]


def class_seconds(shown_block: ExecutionBlock) -> dict[str, float]:
    """How long the block is at each class, the longest first, "overhead" last [s]."""
    seconds = schedule.seconds_per_class(shown_block)
    overhead = {"overhead": seconds.pop("overhead")}
    return dict(sorted(seconds.items(), key=lambda item: -item[1])) | overhead


def on_target(class_seconds: Mapping[str, float]) -> float:
    """The share of the block that looks at a target, 0 to 1."""
    total_s = sum(class_seconds.values())
    return class_seconds.get("target", 0.0) / total_s


def block_name(block: Mapping[str, Any]) -> str:
    """The entry of the menu of blocks."""
    return block.get("preset", "own")


def shown_integration_s(execution_block: ExecutionBlock) -> float:
    """How long an integration of this block is [s]."""
    return execution_block.integration_s


def selected_duration_s(shown_block: ExecutionBlock, shown_scan: int) -> float:
    """How long the scan that is looked at takes [s]."""
    return shown_block.scans[shown_scan].duration_s
