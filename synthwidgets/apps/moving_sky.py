"""The MovingSky app: the air drifts over an array, and each antenna's phase moves with what it looks through."""

from __future__ import annotations

from ..core.arrays import preset_facts
from ..models.moving_sky import ACTS, AIRS, ARRAYS, LOWEST_DEG, MOVING_SKY
from ..models.moving_sky_air import FASTEST_M_S
from ..texts import say
from ..views.air_panels import AirMap, BandDials, Clock, FrontCut, RmsPlot, Traces
from ..views.controls import Menu, Number, Segments, Slider
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence
from .app import App
from .moving_sky_prints import GIVERS, PRINTS, SCALE
from .observing_controls import titled
from .synthesis_controls import labelled

AREAS = {
    "wide": ["air_map traces sky_image", "front rms_plot bands_calm"],
    "medium": ["air_map traces", "front sky_image", "rms_plot sky_image", "rms_plot bands_calm"],
    "narrow": ["air_map", "traces", "sky_image", "front", "rms_plot", "bands_calm"],
    "bands_calm": ["band_dials calm"],
}

class MovingSky(App):
    """A sheet of air over an array: what each antenna looks through, what a pair makes of it, and the image.

    Parameters
    ----------
    lang, show, cover, question, mode
        As every `App` takes them.
    **state
        Any key of a state file in human units, with or without its unit at the end: ``air="turbulent", seed=3``.

    Examples
    --------
    >>> app = MovingSky(time=15.0)
    >>> [round(path) for path in app["antenna_path_um"][:2]]  # the lump is over A
    [600, 0]
    """

    model = MOVING_SKY
    areas = AREAS
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("air_next", "air_apart", "air_clear")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        named = {"names": "antenna_names", "watched": "watched"}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            AirMap(
                "air_map", glyph="air", air="window_path_um", extent="window_range_um", marks="window",
                places="pierce_m", pair="pair", wind="wind_m_s", wind_from="wind_from_deg", fastest=FASTEST_M_S,
                **named, **titled("air_map"),
            ),
            Traces(
                "traces", glyph="phase", times="trace_times_s", paths="trace_path_um", phases="band_phase_deg",
                phase="trace_phase_deg", frequency="frequency_ghz", bands="bands", delay="delay",
                **named, **titled("traces"),
            ),
            _picture("sky_image", "dirty_image", hero=True),
            FrontCut("front", glyph="sky", front="wavefront", extent="window_range_um", **named, **titled("front")),
            RmsPlot(
                "rms_plot", glyph="phase", lengths="pair_lengths_m", rms="pair_rms_deg", curve="rms_curve",
                slopes="rms_slopes", found="pair_slopes", **named, **titled("rms_plot"),
            ),
            BandDials("band_dials", glyph="phase", bands="bands", **titled("band_dials")),
            _picture("calm", "calm_image"),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]  # fmt: skip


def _picture(key: str, image: str, hero: bool = False) -> ImagePane:
    return ImagePane(
        key, glyph="image", image=image, grid="image_grid", clean_beam="clean_beam_shape", range=SCALE,
        scale="moving_sky", hero=hero, unit_beside=True, **titled(key),
    )  # fmt: skip


def _controls() -> list[Panel]:
    airs = tuple((name, say(f"moving_sky.air.{name}")) for name in AIRS)
    start, *presets = ARRAYS
    arrays = ((start, say("moving_sky.array.start")), *((name, preset_facts(name).label) for name in presets))
    aside = {"group": "Observation"}
    return [
        Clock(**labelled("clock", "s"), input="time_s", shown="time_s", last="play_end_s"),
        Segments(**labelled("air"), input="air", choices=airs),
        Slider(**labelled("wind", "m/s"), input="wind_m_s", low=0, high=FASTEST_M_S, step=0.5),
        Slider(
            **labelled("path_rms", "µm"), input="path_rms_um", low=20, high=2000, log=True, also={"air": "turbulent"},
            hint=say("control.path_rms.hint"),
        ),
        Slider(**labelled("sky_frequency", "GHz"), input="frequency_ghz", low=30, high=950, log=True),
        Menu(**labelled("air_array"), **aside, value="array_name", act="choose_array", choices=(("", arrays),)),
        Number(**labelled("night"), **aside, value="seed", act="choose_night", low=0, high=2**31),
        Slider(**labelled("wind_from", "°"), **aside, input="wind_from_deg", low=0, high=360, step=5, digits=0),
        Slider(**labelled("height", "m"), **aside, input="height_m", low=100, high=5000, log=True),
        Slider(
            **labelled("looks_up", "°"), **aside, input="elevation_deg", low=LOWEST_DEG, high=90, step=1, digits=0
        ),
        Slider(**labelled("looks_to", "°"), **aside, input="azimuth_deg", low=0, high=360, step=5, digits=0),
    ]
