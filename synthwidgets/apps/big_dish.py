"""The BigDish app: a filled dish, the holes that are left of it, and one sky seen by both."""

from __future__ import annotations

from ..models.big_dish import BIG_DISH
from ..models.big_dish_inputs import ACROSS, LARGEST_M, SMALLEST_M, TILES
from ..texts import say
from ..views.controls import Number, Segments, Slider
from ..views.dish_panels import Aperture, BeamCut
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence
from .app import App
from .big_dish_prints import GIVERS, PRINTS, SCALE

BEAMS = (-0.3, 1.0)


class BigDish(App):
    """A dish punched down to a few holes: as sharp as it was, with less light, and blind for what is wide.

    Parameters
    ----------
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any key of a state file in human units, with or without its unit at the end: ``holes=43, dish=500``.

    Examples
    --------
    >>> app = BigDish(holes=43)
    >>> round(app["area_share"], 4), app["dish_image"].shape
    (0.1075, (192, 192))
    """

    model = BIG_DISH
    areas = {
        "wide": ["aperture dish_image holes_image", "cut cut beams"],
        "tight": ["aperture dish_image holes_image", "cut cut beams"],
        "medium": ["aperture holes_image", "cut dish_image", "beams dish_image"],
        "narrow": ["aperture", "holes_image", "dish_image", "beams", "cut"],
        "beams": ["dish_beam holes_beam"],
    }
    givers = GIVERS
    prints = PRINTS
    questions = ("sharp", "blind", "light")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence", tells=("aperture", "holes_beam", "holes_image")),
            Aperture(
                glyph="antenna", plan="aperture_plan", tiles="tiles_m", holes="holes_m", moved="moved",
                **_titled("aperture"),
            ),
            _picture("dish_image", circles=""),
            _picture("holes_image", hero=True, circles="hole_circles"),
            BeamCut(glyph="beam", rings="rings", **_titled("cut")),
            _beam("dish_beam"),
            _beam("holes_beam"),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _titled(key: str) -> dict[str, str]:
    return {"id": key} | {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _picture(key: str, circles: str, hero: bool = False) -> ImagePane:
    fit = f"{key.removesuffix('_image')}_fit_shape"
    return ImagePane(
        glyph="image", image=key, grid="image_grid", clean_beam=fit, circles=circles, range=SCALE,
        scale="big_dish", hero=hero, **_titled(key),
    )  # fmt: skip


def _beam(key: str) -> ImagePane:
    return ImagePane(
        glyph="beam", image=key, grid="image_grid", range=BEAMS, scale="big_dish.beams", crop=0.5, **_titled(key)
    )


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    label, tip = say(f"control.{key}"), say(f"control.{key}.tip")
    return {"id": f"control_{key}", "label": label, "tooltip": tip, "unit": unit}


def _controls() -> list[Panel]:
    skies = tuple((name, say(f"big_dish.sky.{name}")) for name in ("both", "star", "blob"))
    return [
        Slider(**_labelled("holes"), input="holes", low=2, high=TILES, step=1, digits=0, log=True),
        Slider(
            **_labelled("hole_m", "m"), group="Observation", input="hole_m", low=2, high=SMALLEST_M / ACROSS, step=0.5
        ),
        Slider(**_labelled("dish_m", "m"), input="dish_m", low=SMALLEST_M, high=LARGEST_M, log=True),
        Segments(**_labelled("dish_sky"), input="sky", choices=skies),
        Slider(
            **_labelled("blob_beams", say("big_dish.beams")), group="Sky", input="blob_beams", low=1, high=8, step=0.5
        ),
        Number(**_labelled("draw"), group="Observation", input="draw", low=0, high=9999),
        Slider(
            **_labelled("frequency", "GHz"), group="Observation", input="frequency_ghz", low=30, high=950, log=True
        ),
    ]
