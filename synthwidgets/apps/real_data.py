"""The Real data app: a telescope's own observation, or one that somebody brings, and what it makes a picture of."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..formats.pictures import is_fits
from ..models.real_data import ACTS, READERS, REAL_DATA
from ..texts import say
from ..views.controls import Menu, Number, Range, Segments, Slider, Upload
from ..views.files import LARGEST
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence, UvPlane, Visibilities
from .app import App, state_only
from .real_prints import GIVERS, PRINTS

UVFITS = (".uvfits", ".uvf", ".fits", ".fit", ".uvfit")


class RealData(App):
    """Real visibilities, imaged: 3C273, NGC 5921 and its calibrators, or a UVFITS file of one's own.

    Parameters
    ----------
    data : str, optional
        "3c273", "3c286", "1445+099" or "ngc5921".
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any other key of a state file in human units.

    Examples
    --------
    >>> app = RealData(data="3c273", removed_percent=100)
    >>> app["live_sentence"].split(" ")[-1]
    'south-west.'
    """

    model = REAL_DATA
    areas = {
        "wide": ["uv beam image", "vis vis vis"],
        "medium": ["uv image", "vis beam"],
        "narrow": ["image", "uv", "vis", "beam"],
    }
    acts = ACTS
    readers = READERS
    givers = GIVERS
    prints = PRINTS
    questions = ("jet", "peel", "calibrator")

    @staticmethod
    def opens(name: str, panel: str, content: bytes) -> list[Any]:
        """A state, or else a UVFITS file, by its name or by how it begins."""
        if PurePath(name.lower()).suffix in UVFITS or is_fits(content):
            return ["open_uvfits", name]
        return state_only(name, panel, content)

    @classmethod
    def drops(cls) -> dict[str, str]:
        """What a file becomes where it hovers."""
        return {"": say("real.drop")}

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        pictures = {"grid": "image_grid", "clean_beam": "clean_beam_shape"}
        tracks = {"resting_pairs": "resting_pair_numbers", "names": "antenna_names"}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            UvPlane(
                glyph="uv", resting="resting_tracks_klambda", resting_lost="resting_lost", **tracks, **_titled("uv")
            ),
            ImagePane(
                glyph="image", image="dirty_image", hero=True, scale="image", subject="brightness_scale", **pictures,
                **_titled("image"),
            ),
            ImagePane(
                glyph="beam", image="dirty_beam", range=(-0.3, 1.0), crop=0.5, **pictures, **_titled("beam")
            ),
            Visibilities(
                glyph="amplitude", resting="resting_visibility_points", resting_model="resting_model_points",
                resting_choice="points_choice", resting_tracks="resting_tracks_klambda",
                resting_hours="resting_hours_h", **tracks, **_titled("vis"),
            ),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _titled(key: str) -> dict[str, str]:
    return {"id": key} | {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    label, tip = say(f"control.{key}"), say(f"control.{key}.tip")
    return {"id": f"control_{key}", "label": label, "tooltip": tip, "unit": unit}


def _examples() -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    groups = {"1989": ("3c273",), "1995": ("3c286", "1445+099", "ngc5921")}
    return tuple(
        (say(f"real.group.{year}"), tuple((name, say(f"real.data.{name}")) for name in names))
        for year, names in groups.items()
    )


def _controls() -> list[Panel]:
    return [
        Menu(**_labelled("data"), value="data_name", act="choose_data", choices=_examples()),
        Slider(
            **_labelled("removed", "%"), input="removed_percent", low=0, high=120, step=1, digits=0,
            called="removed_words", long=True,
        ),
        Range(**_labelled("used", "%"), input="used_percent", low=0, high=100, step=1, digits=0),
        Segments(
            **_labelled("weighting"),
            input="weighting",
            choices=tuple((name, say(f"weighting.{name}")) for name in ("natural", "briggs", "uniform")),
        ),
        Upload(
            **_labelled("uvfits"), group="Data", act="open_uvfits", accept=",".join(UVFITS), largest_file=LARGEST,
            help=say("control.uvfits.help", most=LARGEST // 10**6), value="own_name",
        ),
        Number(
            **_labelled("source_number"), group="Data", value="source_number", act="choose_source", low=1, high=65_535
        ),
        Slider(
            **_labelled("robust"), group="Imaging", input="robust", low=-2, high=2, step=0.1,
            also={"weighting": "briggs"},
        ),
        Number(**_labelled("cell", "″"), group="Imaging", input="cell_arcsec", low=0, high=36_000),
        Segments(
            **_labelled("npix"), group="Imaging", input="npix", choices=((128, "128"), (256, "256"), (512, "512")),
        ),  # type: ignore[arg-type]
    ]
