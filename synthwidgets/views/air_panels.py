"""The panels of the air over an array: a clock that plays, the air as on a map, what it does to antennas and pairs."""

from __future__ import annotations

from .controls import Control
from .panel import Panel


class Clock(Control):
    """A time to play, to scrub and to go by seconds; so many seconds of it pass in one of the browser's."""

    shown: str = ""  # the time that is shown [s]
    last: str = ""  # until when there is something to play [s]
    rate: float = 5.0
    codings = {"shown": "json", "last": "json"}


class AirMap(Panel):
    """The air from above, east on the right, with the antennas' lines of sight, and the wind as an arrow to pull."""

    air: str = ""  # (y, x) extra path [µm], rows grow north, columns east
    extent: str = ""  # [lowest, highest] of its colours [µm]
    marks: str = ""  # of its square: {"middle_m", "side_m"}
    places: str = ""  # (antenna, 2) where each line of sight goes through the air, east and north [m]
    names: str = ""
    watched: str = ""  # the pair that is looked at
    pair: str = ""  # inputs
    wind: str = ""
    wind_from: str = ""
    fastest: float = 20.0  # [m/s]
    codings = {
        "air": "picture", "extent": "json", "marks": "json", "places": "float64", "names": "json", "watched": "json",
    }  # fmt: skip


class Traces(Panel):
    """The last minute as a recorder writes it: paths of two antennas above, their phase at some frequencies below."""

    times: str = ""  # (moment,) [s], the last is now
    paths: str = ""  # (2, moment) [µm]
    phases: str = ""  # (frequency, moment) of the bands [deg]
    phase: str = ""  # (moment,) at the frequency that is observed
    frequency: str = ""  # input [GHz]
    bands: str = ""  # [{"ghz"}, …]
    delay: str = ""  # {"delay_s"}
    names: str = ""
    watched: str = ""
    codings = {
        "times": "float64", "paths": "float32", "phases": "float32", "phase": "float32", "bands": "json",
        "delay": "json", "names": "json", "watched": "json",
    }  # fmt: skip


class RmsPlot(Panel):
    """Rms phase of every pair against its length, both by their logarithm, with the exact curve and its slopes."""

    lengths: str = ""  # (pair,) [m]
    rms: str = ""  # (pair,) [deg]
    curve: str = ""  # {"length_m", "rms_deg"} or None
    slopes: str = ""  # its two exponents, or None
    found: str = ""  # those of the pairs, None where too few are so long
    names: str = ""
    watched: str = ""
    codings = {
        "lengths": "float32", "rms": "float32", "curve": "json", "slopes": "json", "found": "json",
        "names": "json", "watched": "json",
    }  # fmt: skip


class FrontCut(Panel):
    """A flat wavefront after the air, from the side, its lateness drawn far too high; the pair below it."""

    front: str = ""  # {"along_m", "path_um", "places_m"}
    extent: str = ""
    names: str = ""
    watched: str = ""
    codings = {"front": "json", "extent": "json", "names": "json", "watched": "json"}


class BandDials(Panel):
    """What the same path does at some frequencies: an arrow each, and what is left of an average of such."""

    bands: str = ""  # [{"ghz", "phase_deg", "rms_deg"?, "coherence"?}, …]
    codings = {"bands": "json"}
