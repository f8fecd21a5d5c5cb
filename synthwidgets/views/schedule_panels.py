"""The panels of an execution block: timeline, where its time goes, how high sources stand, the scan looked at."""

from __future__ import annotations

from .panel import Panel
from .panels import ImagePane


class Timeline(Panel):
    """The scans of a block in their order, to choose, move, stretch, add and delete; zoomed, what one consists of."""

    scans: str = ""  # [{"start_s", "duration_s", "field", "class", "intents", "elevation_deg", "severity"}]
    zoomed: str = ""  # {"level", "start_s", "end_s", "parts", "index", "count"}
    cards: str = ""  # {class: {"class", "purpose", "source", "cadence", "solves"}}
    scan: str = ""  # inputs: the scan that is looked at, its subscan, and in this an integration
    subscan: str = ""
    integration: str = ""
    zoom: str = ""  # "block", "scan", "subscan" or "integration"
    held: str = ""  # {"scan", "to", "duration_s"} while the hand has one
    named: str = ""  # whether classes are told
    integration_s: str = ""  # a quantity: by how much a key stretches
    codings = {"scans": "json", "zoomed": "json", "cards": "json", "integration_s": "json"}


class Balance(Panel):
    """Where the time of a block goes: its classes sorted by how long they take, on the scale of its timeline."""

    rows: str = ""  # [{"class", "seconds", "time", "share"}], the longest first
    scans: str = ""  # as of `Timeline`
    cards: str = ""
    shown: str = ""  # which scan is looked at
    scan: str = ""  # inputs: a part chooses a scan of its class
    subscan: str = ""
    integration: str = ""
    zoom: str = ""
    named: str = ""
    codings = {"rows": "json", "scans": "json", "cards": "json", "shown": "json"}


class Elevations(Panel):
    """How high every source of a block stands all the time, thick while it is looked at."""

    scans: str = ""  # as of `Timeline`
    zoomed: str = ""
    names: str = ""  # of the fields
    minutes: str = ""  # (point,) from the block's start
    curves: str = ""  # (field, point) [deg]
    named: str = ""
    codings = {"scans": "json", "zoomed": "json", "names": "json", "minutes": "float32", "curves": "float32"}


class ScanCard(Panel):
    """One scan in words: what it is for, what breaks without it; and what it is of and for, to choose anew."""

    words: str = ""  # {"title", "untold", "jobs", "times", "parts", "elevation"}
    loss: str = ""  # [sentence]
    scans: str = ""
    shown: str = ""  # which of them, 0-based
    cards: str = ""
    names: str = ""
    named: str = ""
    codings = {"words": "json", "loss": "json", "scans": "json", "shown": "json", "cards": "json", "names": "json"}


class BlockPicture(ImagePane):
    """The picture that a block makes, with a sentence below it."""

    caption: str = ""
    codings = ImagePane.codings | {"caption": "json"}
