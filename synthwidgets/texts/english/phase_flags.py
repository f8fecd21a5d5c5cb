"""Texts of the flags of the PhaseReferencing app: what is pressed, pulled and told."""

from __future__ import annotations

ENGLISH = {
    "panel.antennas_out.title": "Antennas",
    "panel.antennas_out.unit": "",
    "panel.flags_out.title": "All flags",
    "panel.flags_out.unit": "",
    "phase.flag.none":
        "Nothing is flagged. Press an antenna, a scan or a baseline’s dot, or pull a box over times or dots.",
    "ui.group.flags": "Flags",
    "ui.antennas.flag": "Flag {name}",
    "ui.phase.operate":
        "{title}: arrow keys go from scan to scan, down and up between scans and integrations, Shift makes a span of "
        "time; Enter flags it or takes the flag away",
    "ui.phase.operate_pairs":
        "{title}: arrow keys go along the baselines, Shift takes neighbours along; Enter flags them or takes the flag "
        "away",
    "ui.phase.flags_of": "Of whom a box over a span of time is flagged",
    "ui.phase.table": "Flags: antennas and table",
    "ui.phase.all": "all antennas",
    "ui.phase.span": "{from} to {to}: {count} × {of}",
    "ui.phase.out": "Integrations flagged: {count}.",
    "ui.phase.pair": "{pair}, {length}: {before} raw, {after} calibrated",
    "ui.phase.pair_short": "{pair}: {before} → {after}",
    "ui.phase.pair_out": "{pair}, {length}: left out",
    "ui.phase.pairs": "{count} baselines",
    "ui.phase.pairs_out": "Baselines left out: {count}.",
    "ui.keys.flags.keys": "Enter, Shift + arrows",
    "ui.keys.flags.does": "on phases and baselines: flag, or use again; take neighbours along",
}
