"""The PhaseReferencing app: calibrator, target, calibrator, and what the air in between has done."""

from __future__ import annotations

from ..core.arrays import preset_facts
from ..models.phase_acts import ACTS, ARRAYS
from ..models.phase_air import FASTEST_M_S
from ..models.phase_block import LONGEST_S, SHORTEST_S
from ..models.phase_referencing import PHASE_REFERENCING, SELF_INTERVALS, TARGETS
from ..models.phase_series import PAIRS
from ..texts import say
from ..views.controls import Menu, Number, Segments, Slider, Switch
from ..views.gain_panels import FlagTable
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence
from ..views.phase_panels import AntennaRow, LengthPlot, PhaseSeries
from .app import App
from .observing_controls import titled
from .phase_prints import CROP, GIVERS, PRINTS
from .synthesis_controls import labelled


class PhaseReferencing(App):
    """An hour of looks at a calibrator, a target and a check source, through air that moves.

    Parameters
    ----------
    lang, show, cover, question, mode
        As every `App` takes them.
    **state
        Any key of a state file in human units, with or without its unit at the end: ``cycle=60, wvr=True``.

    Examples
    --------
    >>> app = PhaseReferencing(cycle=20.0)
    >>> app["witness"]["kept"] > 0.95
    True
    """

    model = PHASE_REFERENCING
    areas = {
        "wide": ["before after calm", "phases phases lengths"],
        "tight": ["before after calm", "phases phases lengths"],
        "medium": ["phases phases", "after calm", "before lengths"],
        "narrow": ["phases", "after", "calm", "before", "lengths"],
    }
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("phase_flat", "phase_often", "phase_without")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence", tells=("after", "lengths")),
            _picture("before", "before_image"),
            _picture("after", "after_image", hero=True, called="after_title"),
            _picture("calm", "calm_image"),
            PhaseSeries(
                "phases", glyph="phase", rows="phase_rows", means="scan_means", solution="pair_solution_deg",
                truth="pair_truth_deg", names="antenna_names", watched="watched", shown="shown", **titled("phases"),
            ),
            LengthPlot(
                "lengths", glyph="phase", lengths="pair_lengths_m", before="raw_rms_deg", after="right_rms_deg",
                curve="check_curve", effective="effective_m", light="traffic_light",
                names="antenna_names", out="pairs_out", **titled("lengths"),
            ),
            NoteLine("note", notes="notes"),
            AntennaRow("antennas", group="Flags", antennas="antennas_out", **titled("antennas_out")),
            FlagTable("flags", group="Flags", rows="flag_rows", none=say("phase.flag.none"), **titled("flags_out")),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]  # fmt: skip


def _picture(key: str, image: str, hero: bool = False, called: str = "") -> ImagePane:
    """The beam stands in the corner of the first picture; a smaller one would show that which was pinned on the sky."""
    return ImagePane(
        key, glyph="image", image=image, grid="image_grid", clean_beam="clean_beam_shape" if hero else "",
        ends="picture_ends", scale="phase", hero=hero, crop=CROP, called=called, **(titled(f"phase_{key}")),
    )  # fmt: skip


def _controls() -> list[Panel]:
    start, *presets = ARRAYS
    arrays = ((start, say("phase.array.start")), *((name, preset_facts(name).label) for name in presets))
    targets = tuple((name, say(f"phase.target.{name}")) for name in TARGETS)
    pairs = _named("phase.pair", *PAIRS)
    air, sources, more, own = ({"group": name} for name in ("Air", "Sources", "Observation", "Self"))
    return [
        Slider(
            **labelled("cycle", "s"), input="cycle_s", low=SHORTEST_S, high=LONGEST_S, log=True, digits=0, long=True
        ),
        Switch(**labelled("perfect"), input="perfect"),
        Switch(**labelled("wvr"), input="wvr"),
        Segments(**labelled("shown"), input="shown", choices=_named("phase.shown", "raw", "calibrated")),
        Switch(**labelled("truth"), input="truth"),
        Slider(**labelled("separation", "°"), **sources, input="separation_deg", low=0, high=10, step=0.5),
        Segments(
            **labelled("between"), **sources, input="interpolation",
            choices=_named("phase.between", "nearest", "linear"),
        ),
        Segments(
            **labelled("look_band"), **sources, input="calibrator_band", choices=_named("phase.band", "same", "lower")
        ),
        Slider(
            **labelled("calibrator_jy", "Jy"), **sources, input="calibrator_jy", low=0.002, high=10, log=True, digits=3
        ),
        Menu(**labelled("phase_target"), **sources, value="target", input="target", choices=(("", targets),)),
        Slider(**labelled("star_jy", "Jy"), **sources, input="star_jy", low=0.001, high=10, log=True, digits=3),
        Switch(**labelled("self_calibrate"), **own, input="self_calibrate"),
        Segments(
            **labelled("self_interval"), **own, input="self_interval", also={"self_calibrate": True},
            choices=_named("phase.interval", *SELF_INTERVALS),
        ),
        Slider(
            **labelled("self_snr"), **own, input="self_snr", low=0, high=10, step=0.5, also={"self_calibrate": True}
        ),
        Slider(**labelled("phase_wind", "m/s"), **air, input="wind_m_s", low=0, high=FASTEST_M_S, step=0.5),
        Slider(**labelled("phase_from", "°"), **air, input="wind_from_deg", low=0, high=360, step=5, digits=0),
        Slider(**labelled("phase_rms", "µm"), **air, input="path_rms_um", low=10, high=2000, log=True),
        Slider(**labelled("phase_pwv", "mm"), **air, input="pwv_mm", low=0.2, high=6, log=True),
        Slider(**labelled("phase_height", "m"), **air, input="height_m", low=100, high=3000, log=True),
        Number(**labelled("phase_night"), **air, value="seed", act="choose_night", low=0, high=2**31),
        Menu(**labelled("phase_pair"), **more, value="pair_name", act="choose_pair", choices=(("", pairs),)),
        Menu(**labelled("phase_array"), **more, value="array_name", act="choose_array", choices=(("", arrays),)),
        Slider(**labelled("phase_frequency", "GHz"), **more, input="frequency_ghz", low=80, high=950, log=True),
        Slider(**labelled("phase_position", "mm"), **more, input="position_error_mm", low=0, high=5, step=0.1),
        Switch(**labelled("phase_noise"), **more, input="noise"),
    ]


def _named(prefix: str, *names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, say(f"{prefix}.{name}")) for name in names)
