"""The ExecutionBlock app: how it opens, what its inputs take, and what a learner does to scans."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core import block_edits
from ..core.block_edits import LONGEST_S, MOST_SCANS
from ..core.schedule import ExecutionBlock
from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import block_picture, block_picture_words, phase_acts, phase_referencing, timeline, units
from . import execution_block_words as words
from .block_air import TARGETS
from .blocks import block_check, execution_block, own_block
from .model import Model

# The night and the instrument of the picture, as PhaseReferencing has them.
NIGHT = (
    "path_rms_um", "pwv_mm", "wind_m_s", "wind_from_deg", "height_m", "frequency_ghz", "interpolation", "wvr",
    "perfect", "noise", "seed", "target",
)  # fmt: skip
# A bar of 21 scans, none of them named: which half is science?
OPENING: dict[str, Any] = {
    "block": {"preset": "band6"},
    "named": False,
    "scan": 7,
    "zoom": "block",
    "subscan": 0,
    "integration": 0,
    "array": {"preset": "alma.c6"},
    "pictured": "air",
    **{key: phase_referencing.OPENING[key] for key in NIGHT},
}
TRANSIENT: dict[str, Any] = {"held_scan": None}  # {"scan", "to", "duration_s"}: where it is taken, how long drawn

_scan = checks.integer("scan", 0, MOST_SCANS - 1)
_held = checks.record(
    "held_scan",
    {
        "scan": _scan,
        "to": checks.integer("to", 0, MOST_SCANS - 1),
        "duration_s": checks.number("duration_s", 0, LONGEST_S, "s"),
    },
    needed=("scan",),
)


def held_check(value: Any) -> dict[str, Any]:
    """What is held: a scan, and where it is taken, how long it is drawn, or both."""
    held = _held(value)
    if held.keys() == {"scan"}:
        raise checks.refuse("held_scan", value, say("block.held"))
    return held


CHECKS: dict[str, checks.Check] = {
    "block": block_check,
    "named": checks.switch("named"),
    "scan": _scan,
    "zoom": checks.choice("zoom", timeline.ZOOMS),
    "subscan": checks.integer("subscan", 0, 1000),
    "integration": checks.integer("integration", 0, 10_000),
    "held_scan": checks.optional(held_check),
    "array": phase_referencing.array_check,
    "pictured": checks.choice("pictured", block_picture.SHOWN),
    **{key: phase_referencing.CHECKS[key] for key in NIGHT},
    "target": checks.choice("target", TARGETS),
}


def can_be_held(execution_block: ExecutionBlock, held_scan: Mapping[str, Any] | None) -> None:
    """The block takes what the hand would do to it."""
    timeline.shown_block(execution_block, held_scan)


RULES = {"block": (can_be_held,), "held_scan": (can_be_held,)}
FUNCTIONS = (
    execution_block,
    timeline.shown_block,
    timeline.shown_scan,
    timeline.block_plan,
    timeline.complaints,
    timeline.missed,
    timeline.all_subscans,
    timeline.timeline,
    timeline.class_cards,
    timeline.zoomed,
    timeline.curve_minutes,
    timeline.elevation_curves_deg,
    timeline.field_names,
    timeline.class_seconds,
    timeline.on_target,
    timeline.block_name,
    timeline.selected_duration_s,
    timeline.shown_integration_s,
    units.wavelength_m,
    *block_picture.FUNCTIONS,
    units.image_grid,
    units.clean_beam_shape,
    *block_picture_words.FUNCTIONS,
    phase_acts.array_name,
    words.live_sentence,
    words.scan_words,
    words.loss,
    words.balance,
    words.facts,
    words.notes,
)
EXECUTION_BLOCK = Model("execution_block", OPENING, FUNCTIONS, CHECKS, TRANSIENT, RULES)


def choose_block(graph: Graph, name: str) -> dict[str, Any]:
    """A block to start from, its first scan of the target looked at.

    Examples
    --------
    >>> choose_block(EXECUTION_BLOCK.graph(), "real")["scan"]
    11
    """
    block = block_check({"preset": name})
    kinds = timeline.block_plan(execution_block(block)).kinds
    return {"block": block, "scan": kinds.index("target"), "held_scan": None, "zoom": "block"}


def select_scan(graph: Graph, scan: int) -> dict[str, Any]:
    """Look at a scan of the whole block."""
    return {"scan": _there(graph, scan), "subscan": 0, "integration": 0, "zoom": "block"}


def move_scan(graph: Graph, scan: int, to: int) -> dict[str, Any]:
    """Put a scan elsewhere in the order.

    Examples
    --------
    >>> graph = EXECUTION_BLOCK.graph()
    >>> graph.set(**move_scan(graph, 20, 0))
    >>> graph["timeline"][0]["class"], graph["shown_scan"]
    ('phase', 0)
    """
    return _edited(block_edits.moved(graph["execution_block"], scan, to), to)


def stretch_scan(graph: Graph, scan: int, duration_s: float) -> dict[str, Any]:
    """Make a scan shorter or longer, to whole integrations."""
    length_s = checks.number("duration_s", 0, LONGEST_S, "s")(duration_s)
    return _edited(block_edits.stretched(graph["execution_block"], scan, length_s), scan)


def stretch_shown(graph: Graph, duration_s: float) -> dict[str, Any]:
    """Make the scan that is looked at shorter or longer."""
    return stretch_scan(graph, graph["shown_scan"], duration_s)


def delete_scan(graph: Graph, scan: int) -> dict[str, Any]:
    """Take a scan out; the one after it is looked at then."""
    fewer = block_edits.deleted(graph["execution_block"], scan)
    return _edited(fewer, min(scan, len(fewer.scans) - 1))


def delete_shown(graph: Graph) -> dict[str, Any]:
    """Take out the scan that is looked at."""
    return delete_scan(graph, graph["shown_scan"])


def add_scan(graph: Graph, at: int, field: str, *classes: str) -> dict[str, Any]:
    """Put a new scan in the place of number `at`, 0-based, what is there and behind after it."""
    return _edited(block_edits.added(graph["execution_block"], at, field, classes), at)


def add_like_shown(graph: Graph) -> dict[str, Any]:
    """A scan more of the same, after the one that is looked at."""
    scan = graph["shown_scan"]
    block = graph["execution_block"]
    more = block._replace(scans=(*block.scans[: scan + 1], block.scans[scan], *block.scans[scan + 1 :]))
    return _edited(block_edits.allowed(more), scan + 1)


def name_scan(graph: Graph, scan: int, *classes: str) -> dict[str, Any]:
    """Give a scan other reasons."""
    return _edited(block_edits.renamed(graph["execution_block"], scan, classes), scan)


def point_scan(graph: Graph, scan: int, field: str) -> dict[str, Any]:
    """Point a scan at another field of the block."""
    return _edited(block_edits.pointed(graph["execution_block"], scan, field), scan)


def drop(graph: Graph) -> dict[str, Any]:
    """Let go of what is held, as it is."""
    if graph["held_scan"] is None:
        return {}
    if graph["shown_block"] == graph["execution_block"]:
        return {"held_scan": None, "scan": graph["shown_scan"]}  # put down where it was: nothing has changed
    return _edited(graph["shown_block"], graph["shown_scan"])


def put_back(graph: Graph) -> dict[str, Any]:
    """Let go of what is held and leave it where it was."""
    return {"held_scan": None}


def _edited(block: ExecutionBlock, scan: int) -> dict[str, Any]:
    return {"block": own_block(block), "scan": scan, "held_scan": None}


def _there(graph: Graph, scan: Any) -> int:
    return checks.integer("scan", 0, len(graph["execution_block"].scans) - 1)(scan)


ACTS = {
    act.__name__: act
    for act in (
        choose_block,
        select_scan,
        move_scan,
        stretch_scan,
        stretch_shown,
        delete_scan,
        delete_shown,
        add_scan,
        add_like_shown,
        name_scan,
        point_scan,
        drop,
        put_back,
        phase_acts.choose_array,
        phase_acts.choose_night,
    )
}
