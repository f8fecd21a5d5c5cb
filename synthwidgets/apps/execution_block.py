"""The ExecutionBlock app: an hour of a telescope, scan by scan."""

from __future__ import annotations

from ..core.arrays import preset_facts
from ..core.block_presets import BLOCKS
from ..models.block_air import TARGETS
from ..models.block_picture import SHOWN
from ..models.execution_block import ACTS, EXECUTION_BLOCK
from ..models.phase_acts import ARRAYS
from ..models.phase_air import FASTEST_M_S
from ..models.timeline import ZOOMS
from ..texts import say
from ..views.controls import Menu, Number, Segments, Slider, Switch
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from ..views.schedule_panels import Balance, BlockPicture, Elevations, ScanCard, Timeline
from .app import App
from .block_prints import CROP, GIVERS, PRINTS, SCALE
from .observing_controls import titled


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
        "wide": ["timeline " * 23, "balance " * 23, "picture " * 5 + "scan " * 12 + "elevations " * 6],
        "medium": ["timeline timeline", "balance balance", "picture elevations", "scan scan"],
        "narrow": ["timeline", "picture", "balance", "scan", "elevations"],
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
            Sentence("sentence", sentence="live_sentence", tells=("timeline",), named="named"),
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
            BlockPicture(
                "picture", image="target_image", grid="image_grid", clean_beam="clean_beam_shape", caption="caption",
                range=SCALE, hero=True, crop=CROP, glyph="image", tooltip=say("panel.block_picture.tip"),
                **titled("block_picture"),
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
        Segments(**_labelled("pictured"), input="pictured", choices=_named("block.pictured", *SHOWN)),
        *_drawer(),
    ]


def _drawer() -> list[Panel]:
    """What the picture is of, through which air, with which antennas."""
    start, *presets = ARRAYS
    arrays = ((start, say("phase.array.start")), *((name, preset_facts(name).label) for name in presets))
    sources, air, more = ({"group": name} for name in ("Sources", "Air", "Observation"))
    return [
        Menu(
            **_labelled("phase_target"), **sources, input="target", choices=(("", _named("phase.target", *TARGETS)),)
        ),
        Number(**_labelled("phase_night"), **air, value="seed", act="choose_night", low=0, high=2**31),
        Slider(**_labelled("phase_rms", "µm"), **air, input="path_rms_um", low=10, high=2000, log=True),
        Slider(**_labelled("phase_wind", "m/s"), **air, input="wind_m_s", low=0, high=FASTEST_M_S, step=0.5),
        Switch(**_labelled("wvr"), **air, input="wvr"),
        Menu(**_labelled("phase_array"), **more, value="array_name", act="choose_array", choices=(("", arrays),)),
        Switch(**_labelled("perfect"), **more, input="perfect"),
        Switch(**_labelled("phase_noise"), **more, input="noise"),
    ]


def _named(prefix: str, *names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, say(f"{prefix}.{name}")) for name in names)
