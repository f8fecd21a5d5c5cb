"""Texts of the core of calibration: gains, their tables, flags."""

from __future__ import annotations

ENGLISH = {
    "gains.reference": "The reference antenna is a number from 0 to {most}; got {got}.",
    "gains.per": "Gains are solved per “scan” or per “integration”; got “{got}”.",
    "flags.list": "Flags are a list of rows; got {got}.",
    "flags.row": "Row {row} of the flags has to be a dict of what it selects; got {got}.",
    "flags.name": "Row {row} of the flags names “{got}”; a row can name {names}.",
    "flags.value": "Row {row} of the flags: {name} takes {takes}; got {got}.",
    "flags.antenna": "the name of an antenna",
    "flags.baseline": "the names of two antennas",
    "flags.scan": "the number of a scan",
    "flags.field": "the number of a field",
    "flags.time_s": "two times in seconds, the earlier first",
    "flags.reason": "a text of at most 200 characters",
    "flags.unflag": "true or false",
}
