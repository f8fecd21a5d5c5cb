"""The execution block of a state: a preset, or fields and scans of one's own, as a state file holds them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from ..core import fields
from ..core.block_edits import LONGEST_S, MOST_SCANS
from ..core.block_presets import BLOCKS, block_preset
from ..core.constants import ARCSEC
from ..core.fields import Field
from ..core.intents import intent_class
from ..core.schedule import ExecutionBlock, Overheads, Scan, total_s
from ..formats import checks
from ..texts import say

MOST_FIELDS, MOST_INTENTS = 30, 20
_HOUR = math.pi / 12
_pause = checks.number("overheads_s", 0, 3600, "s")
_field = checks.record(
    "field",
    {
        "name": checks.name("name"),
        "right_ascension_h": checks.number("right_ascension_h", 0, 24, "hourangle"),
        "declination_deg": checks.number("declination_deg", -90, 90, "deg"),
        "flux_jy": checks.number("flux_jy", 0, 1e6, "Jy", above=True),
        "spectral_index": checks.number("spectral_index", -5, 5),
        "shape": checks.choice("shape", fields.SHAPES),
        "size_arcsec": checks.number("size_arcsec", 0, 3600, "arcsec"),
        "reference_ghz": checks.number("reference_ghz", 1, 1000, "GHz"),
    },
    needed=("name", "right_ascension_h", "declination_deg", "flux_jy"),
)


def _intents(value: Any) -> list[str]:
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_INTENTS:
        raise checks.refuse("intents", value, say("block.intents", most=MOST_INTENTS))
    for intent in value:
        if not isinstance(intent, str):
            raise checks.refuse("intents", intent, say("block.intents", most=MOST_INTENTS))
        intent_class(intent)
    return list(value)


_scan = checks.record(
    "scan",
    {
        "field": checks.name("field"),
        "intents": _intents,
        "duration_s": checks.number("duration_s", 0, LONGEST_S, "s", above=True),
    },
    needed=("field", "intents", "duration_s"),
)


def _items(key: str, each: checks.Check, most: int) -> checks.Check:
    def check(value: Any) -> list[Any]:
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            got = len(value) if isinstance(value, list) else value
            raise checks.refuse(key, got, say("block.items", most=most))
        return [each(item) for item in value]

    return check


_own = checks.record(
    "block",
    {
        "start_lst_h": checks.number("start_lst_h", 0, 24, "hourangle"),
        "latitude_deg": checks.number("latitude_deg", -90, 90, "deg"),
        "overheads_s": checks.numbers("overheads_s", _pause, 3, 3, "s"),
        "integration_s": checks.number("integration_s", 0.1, 60, "s"),
        "fields": _items("fields", _field, MOST_FIELDS),
        "scans": _items("scans", _scan, MOST_SCANS),
    },
    needed=("start_lst_h", "latitude_deg", "fields", "scans"),
)
_preset = checks.record("block", {"preset": checks.choice("preset", BLOCKS)})


def block_check(value: Any) -> dict[str, Any]:
    """The check of the key ``block``; the name of a preset alone will do, and so will an `ExecutionBlock`.

    Examples
    --------
    >>> block_check("band6")
    {'preset': 'band6'}
    """
    if isinstance(value, ExecutionBlock):
        value = own_block(value)
    if isinstance(value, str):
        value = {"preset": value}
    if isinstance(value, Mapping) and "preset" in value:
        return _preset(value)
    if not isinstance(value, Mapping) or "scans" not in value:
        raise checks.refuse("block", value, say("block.forms"))
    block = _own(value)
    _fits_together(block)
    return block


def _fits_together(block: Mapping[str, Any]) -> None:
    """No name twice, every scan has its field, and it is over in some hours."""
    names = [field["name"] for field in block["fields"]]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(say("block.name_twice", name=name))
    for number, scan in enumerate(block["scans"], 1):
        if scan["field"] not in names:
            raise ValueError(say("block.no_field", scan=number, got=scan["field"], names=", ".join(names)))
    taken_s = total_s(execution_block(block))
    if taken_s > LONGEST_S:
        raise ValueError(say("block.long", got=round(taken_s / 60), most=round(LONGEST_S / 3600)))


def execution_block(block: Mapping[str, Any]) -> ExecutionBlock:
    """The execution block of a checked ``block``.

    Examples
    --------
    >>> len(execution_block({"preset": "real"}).scans)
    32
    """
    if "preset" in block:
        return block_preset(block["preset"])
    extras = {"integration_s": block["integration_s"]} if "integration_s" in block else {}
    return ExecutionBlock(
        tuple(_field_of(field) for field in block["fields"]),
        tuple(Scan(scan["field"], tuple(scan["intents"]), scan["duration_s"]) for scan in block["scans"]),
        block["start_lst_h"] * _HOUR,
        math.radians(block["latitude_deg"]),
        Overheads(*block.get("overheads_s", ())),
        **extras,
    )


def _field_of(field: Mapping[str, Any]) -> Field:
    return Field(
        field["name"],
        field["right_ascension_h"] * _HOUR,
        math.radians(field["declination_deg"]),
        field["flux_jy"],
        field.get("spectral_index", 0.0),
        field.get("shape", "point"),
        field.get("size_arcsec", 0.0) * ARCSEC,
        field.get("reference_ghz", 230.0) * 1e9,
    )


def own_block(block: ExecutionBlock) -> dict[str, Any]:
    """An execution block as one of one's own, the form that a state file holds after an edit.

    Examples
    --------
    >>> own = own_block(block_preset("band6"))
    >>> own["scans"][8]
    {'field': 'J1037-2934', 'intents': ['CALIBRATE_PHASE#ON_SOURCE', 'CALIBRATE_WVR#ON_SOURCE'], 'duration_s': 30.24}
    """
    return {
        "start_lst_h": round(block.start_lst_rad / _HOUR % 24, 6),
        "latitude_deg": round(math.degrees(block.latitude_rad), 6),
        "overheads_s": list(block.overheads),
        "integration_s": block.integration_s,
        "fields": [_own_field(field) for field in block.fields],
        "scans": [
            {"field": scan.field, "intents": list(scan.intents), "duration_s": scan.duration_s}
            for scan in block.scans
        ],
    }


def _own_field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "right_ascension_h": round(field.right_ascension_rad / _HOUR, 6),
        "declination_deg": round(math.degrees(field.declination_rad), 6),
        "flux_jy": field.flux_jy,
        "spectral_index": field.spectral_index,
        "shape": field.shape,
        "size_arcsec": round(field.size_rad / ARCSEC, 6),
        "reference_ghz": field.reference_hz / 1e9,
    }
