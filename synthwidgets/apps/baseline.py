"""The Baseline app: two antennas and a source, and the one complex number that they measure."""

from __future__ import annotations

from ..models.baseline import ACTS, BASELINE
from ..models.baseline_challenges import OF_BASELINE
from ..texts import say
from ..views.controls import Number, Segments, Slider
from ..views.pair_panels import ArrowDial, ArrowStrip, PairGround, PairSky, UvTwins, Wavefronts
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from .app import App
from .pair_prints import GIVERS, PRINTS


class Baseline(App):
    """One pair of antennas, its stripes on the sky, and its visibility as an arrow.

    Parameters
    ----------
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any key of a state file in human units, with or without its unit at the end: ``source=[2.0, 0.0]``.

    Examples
    --------
    >>> app = Baseline(source=[1.0, 0.0], antennas=[[1000, 0], [0, 0], [1, 0], [2, 0], [3, 0]])
    >>> round(app["source_turns"], 2)
    3.72
    """

    model = BASELINE
    areas = {
        "wide": ["stripes wave dial", "plans all_pairs all_pairs"],
        "medium": ["stripes dial", "wave plans", "wave all_pairs"],
        "narrow": ["stripes", "dial", "wave", "plans", "all_pairs"],
        "plans": ["pair_ground twins"],
    }
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("zero_line", "longer", "centres")
    challenges = OF_BASELINE

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        places = {name: f"{name}_arcsec" for name in ("source", "companion", "phase_centre", "pointing")}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            PairSky(glyph="sky", marks="sky_marks", **places, **_titled("stripes")),
            Wavefronts(glyph="air", wave="wave", **_titled("wave")),
            ArrowDial(glyph="phase", arrow="arrow", **_titled("dial")),
            PairGround(glyph="antenna", marks="ground_marks", antennas="antennas_m", **_titled("pair_ground")),
            UvTwins(glyph="uv", twins="uv_twins", **_titled("twins")),
            ArrowStrip(glyph="phase", arrows="pair_arrows", pair="pair", **_titled("all_pairs")),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _titled(key: str) -> dict[str, str]:
    return {"id": key} | {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    label, tip = say(f"control.{key}"), say(f"control.{key}.tip")
    return {"id": f"control_{key}", "label": label, "tooltip": tip, "unit": unit}


def _choices(stem: str, *names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, say(f"{stem}.{name}")) for name in names)


def _controls() -> list[Panel]:
    return [
        Segments(**_labelled("pair_sky"), input="sky", choices=_choices("pair_sky", "one", "two", "blob")),
        Slider(**_labelled("flux", "Jy"), input="flux_jy", low=0.1, high=3, step=0.1),
        Slider(
            **_labelled("length", "m"), value="pair_length_m", act="set_length", low=12, high=1200, log=True
        ),
        Slider(
            **_labelled("direction", "°"), value="pair_direction_deg", act="set_direction",
            low=-180, high=180, step=1, digits=0,
        ),
        Segments(**_labelled("pattern"), input="stripes", choices=_choices("pattern", "cosine", "sine")),
        Slider(**_labelled("blob_width", "″"), group="Sky", input="width_arcsec", low=0.5, high=20, step=0.5),
        Slider(
            **_labelled("frequency", "GHz"), group="Observation", input="frequency_ghz", low=30, high=950, log=True
        ),
        Number(**_labelled("dish", "m"), group="Observation", input="diameter_m", low=1, high=100),
    ]
