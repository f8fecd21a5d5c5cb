"""The panels of antenna gains: baselines as squares, gains as arrows, phases round triangles, the table of flags."""

from __future__ import annotations

from .panel import Panel


class BaselineGrid(Panel):
    """A square for each pair of antennas; an antenna's name stands where its row of squares meets its column.

    A press on a square flags the baseline, on a name the antenna, a box all squares in it.
    """

    grid: str = ""  # {"names", "phase_deg", "amplitude", "red", "unused", "limits"}, antennas by antennas
    look: str = ""  # input: "red", "phase" or "amplitude"
    reference: str = ""  # a name
    codings = {"grid": "json", "reference": "json"}


class GainDial(Panel):
    """The gains of all antennas as arrows from one point, over what is usual: phase and amplitude."""

    rows: str = ""  # [{"name", "amplitude", "phase_deg", "snr", "error_deg", "reference"}]
    codings = {"rows": "json"}


class TrianglePlot(Panel):
    """Phases round triangles of baselines, before and after the gains, one triangle beside the other."""

    closure: str = ""  # {"triangles", "before_deg", "after_deg", "rms_deg"}
    grid: str = ""  # for the names
    codings = {"closure": "json", "grid": "json"}


class FlagTable(Panel):
    """What is flagged, row by row, with a reason to type and a way back."""

    rows: str = ""  # [{"what", "reason"}]
    none: str = ""  # a sentence for the empty table: how something is flagged here
    codings = {"rows": "json"}
