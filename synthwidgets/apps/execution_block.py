"""The ExecutionBlock app: an hour of a telescope, scan by scan."""

from __future__ import annotations

from ..core.block_presets import BLOCKS
from ..models.execution_block import ACTS, EXECUTION_BLOCK
from ..models.timeline import ZOOMS
from ..texts import say
from ..views.controls import Menu, Segments, Slider, Switch
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from ..views.schedule_panels import Balance, Elevations, ScanCard, Timeline
from .app import App
from .block_prints import GIVERS, PRINTS


class ExecutionBlock(App):
    """The scans of an execution block: why each is there, and what breaks without it.

    Parameters
    ----------
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any key of a state file: ``block="real"``, ``named=True``, ``scan=7``.

    Examples
    --------
    >>> app = ExecutionBlock(block="band6")
    >>> round(app["on_target"], 3)
    0.518
    """

    model = EXECUTION_BLOCK
    areas = {
        "wide": ["timeline " * 5, "balance " * 5, "elevations elevations scan scan scan"],
        "medium": ["timeline", "balance", "scan", "elevations"],
        "narrow": ["timeline", "balance", "scan", "elevations"],
    }
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("half_science", "delete_scan", "ends_on_phase")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        shared = {"scans": "timeline", "named": "named"}
        inputs = {one: one for one in ("scan", "subscan", "integration", "zoom")}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence", tells=("timeline",)),
            Timeline(
                zoomed="zoomed", cards="class_cards", held="held_scan", integration_s="shown_integration_s",
                **inputs, **shared, **_titled("timeline"),
            ),
            Balance(
                rows="balance", cards="class_cards", shown="shown_scan", **inputs, **shared, **_titled("balance"),
            ),
            Elevations(
                zoomed="zoomed", names="field_names", minutes="curve_minutes", curves="elevation_curves_deg",
                **shared, **_titled("elevations"),
            ),
            ScanCard(
                "scan", title=say("panel.scan.title"), words="scan_words", loss="loss", shown="shown_scan",
                cards="class_cards", names="field_names", **shared,
            ),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]  # fmt: skip


def _titled(key: str) -> dict[str, str]:
    return {"id": key} | {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    label, tip = say(f"control.{key}"), say(f"control.{key}.tip")
    return {"id": f"control_{key}", "label": label, "tooltip": tip, "unit": unit}


def _controls() -> list[Panel]:
    blocks = (("", tuple((name, say(f"block.menu.{name}")) for name in BLOCKS)),)
    return [
        Menu(**_labelled("block"), value="block_name", act="choose_block", choices=blocks),
        Switch(**_labelled("named"), input="named"),
        Segments(**_labelled("zoom"), input="zoom", choices=tuple((one, say(f"zoom.{one}")) for one in ZOOMS)),
        Slider(
            **_labelled("duration", "s"), value="selected_duration_s", act="stretch_shown",
            low=6, high=600, step=6, digits=1,
        ),
    ]
