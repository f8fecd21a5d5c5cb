"""The panels of phase referencing: phases of a pair against time, rms phases of all pairs, antennas to flag."""

from __future__ import annotations

from .panel import Panel


class PhaseSeries(Panel):
    """An hour of one pair: integrations as dots, scans as discs, what is taken off as a line, the truth on request.

    A press on a scan flags it, a box a span of time, of the pair, of one of its antennas or of all.
    """

    rows: str = ""  # (6, integration): times [s], fields, phases as measured and divided, those of flagged data [deg]
    means: str = ""  # [{"time_s", "field", "scan", "raw_deg", "right_deg"}], one a scan
    solution: str = ""  # (integration,) what is taken off [deg]
    truth: str = ""  # (integration,) what ought to be, or None
    names: str = ""
    watched: str = ""
    shown: str = ""  # input: "raw" or "calibrated"
    codings = {
        "rows": "float32", "means": "json", "solution": "float32", "truth": "float32", "names": "json",
        "watched": "json",
    }  # fmt: skip


class LengthPlot(Panel):
    """Rms phase of every pair against its length, before and after, with exact curves, and a traffic light.

    A press on a dot flags its baseline, a box all that have a dot in it.
    """

    lengths: str = ""  # (pair,) [m]
    before: str = ""  # (pair,) [deg]
    after: str = ""
    curve: str = ""  # {"length_m", "before_deg", "after_deg"}
    effective: str = ""  # [m]
    names: str = ""  # of the antennas
    out: str = ""  # (pair,) 1 where all of it is flagged
    light: str = ""  # {"rms_deg", "quality", "word", "limits": [{"below_deg", "word"}]}
    codings = {
        "lengths": "float32", "before": "float32", "after": "float32", "curve": "json", "effective": "json",
        "light": "json", "names": "json", "out": "uint8",
    }  # fmt: skip


class AntennaRow(Panel):
    """The antennas as a row of buttons that flag them."""

    antennas: str = ""  # [{"name", "out"}]
    codings = {"antennas": "json"}
