"""The FourierPairs app: a picture beside its Fourier transform, to change on either side."""

from __future__ import annotations

from pathlib import PurePath
from typing import Any

from ..formats.picture_light import KEPT_SIDE
from ..formats.pictures import is_fits
from ..formats.raster import MOST_BYTES, MOST_PIXELS, kind_of
from ..models.fourier_pairs import ACTS, FOURIER_PAIRS, READERS
from ..models.pairs_inputs import BRUSHES, GROUPS, PARTS, SCALES, SHOWN, VIEW_ARCSEC
from ..texts import say
from ..views.controls import Menu, Segments, Slider, Upload
from ..views.fourier_panels import PairCards, PairPicture, UvPicture
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from .app import App, state_only
from .giving import givers_of
from .print_planes import Printed, picture_giver

AREAS = {"wide": ["picture plane"], "medium": ["picture plane"], "narrow": ["picture", "plane"]}
PRINTS = {
    "picture": Printed("picture_shown", "picture_grid", crop=SHOWN),
    "plane": Printed("plane_shown", "plane_grid", "plane_look", SHOWN),
}
PICTURES = (".png", ".jpg", ".jpeg", ".fits", ".fit", ".fts")


class FourierPairs(App):
    """A picture and how much of every stripe pattern is in it: change one, see the other.

    Parameters
    ----------
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any key of a state file in human units: ``FourierPairs(shape="disk", width=2)``.

    Examples
    --------
    >>> app = FourierPairs(shape="points")
    >>> round(app["there_klambda"], 1)
    103.1
    >>> app.set(width=2)
    >>> app
    FourierPairs(shape='points', width_arcsec=2.0)
    """

    model = FOURIER_PAIRS
    areas = AREAS
    acts = ACTS
    readers = READERS
    givers = {**givers_of(FOURIER_PAIRS), "picture": picture_giver(PRINTS)}
    prints = tuple(PRINTS)
    questions = ("narrow", "ripples", "place")

    @staticmethod
    def opens(name: str, panel: str, content: bytes) -> list[Any]:
        """A picture becomes the picture; anything else has to be a state."""
        if PurePath(name.lower()).suffix in PICTURES or kind_of(content) or is_fits(content):
            return ["upload_picture", name]
        return state_only(name, panel, content)

    @classmethod
    def opened(cls) -> str:
        """What may be dropped on it, as its Save menu says it."""
        return say("save.drop.picture")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        bounds = {"width_arcsec": (0.1, 8), "stretch": (0.2, 5), "turn_deg": (-180, 180)}
        brush = {"mode": "brush", "size": "brush_size"}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            PairPicture(
                "picture",
                glyph="sky",
                image="picture_shown",
                grid="picture_grid",
                said="picture_said",
                hero=True,
                crop=SHOWN,
                bounds=bounds | dict.fromkeys(("east_arcsec", "north_arcsec"), (-VIEW_ARCSEC, VIEW_ARCSEC)),
                strokes="strokes",
                **brush,
                **_titled("picture"),
            ),
            UvPicture(
                "plane",
                glyph="uv",
                image="plane_shown",
                grid="plane_grid",
                look="plane_look",
                said="plane_said",
                hero=True,
                crop=SHOWN,
                strokes="plane_strokes",
                phase="brush_phase_deg",
                **brush,
                **_titled("plane"),
            ),
            NoteLine("note", notes="notes"),
            PairCards("match", group="Match", title=say("panel.match.title"), cards="match_cards", said="match_said"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _titled(key: str) -> dict[str, str]:
    return {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    return {"id": f"control_{key}", "label": say(f"control.{key}"), "tooltip": say(f"control.{key}.tip"), "unit": unit}


def _choices(kind: str, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((name, say(f"pairs.{kind}.{name}")) for name in names)


def _controls() -> list[Panel]:
    shapes = tuple((say(f"pairs.group.{group}"), _choices("shape", names)) for group, names in GROUPS.items())
    width = {"input": "width_arcsec", "low": 0.1, "high": 8, "digits": 2, "log": True}
    limits = {"most": MOST_BYTES // 10**6, "pixels": MOST_PIXELS // 10**6, "side": KEPT_SIDE}
    place = {"low": -VIEW_ARCSEC, "high": VIEW_ARCSEC, "step": 0.0625, "digits": 2, "group": "Form"}
    return [
        Menu(**_labelled("shape"), value="shape_name", act="choose_shape", choices=shapes),
        Slider(**_labelled("width", "″"), **width),
        Slider(**_labelled("soft", "″"), input="soft_arcsec", low=0, high=2, step=0.02, digits=2),
        Menu(**_labelled("part"), value="part", input="part", choices=(("", _choices("part", PARTS)),)),
        Segments(**_labelled("brush"), input="brush", choices=_choices("brush", BRUSHES)),
        Slider(**_labelled("turn", "°"), group="Form", input="turn_deg", low=-180, high=180, step=1, digits=0),
        Slider(**_labelled("stretch"), group="Form", input="stretch", low=0.2, high=5, log=True),
        Slider(**_labelled("east", "″"), input="east_arcsec", **place),
        Slider(**_labelled("north", "″"), input="north_arcsec", **place),
        Upload(
            **_labelled("own_picture"),
            group="Form",
            act="upload_picture",
            accept="image/png,image/jpeg,.png,.jpg,.jpeg,.fits,.fit,.fts",
            largest_file=MOST_BYTES,
            help=say("control.picture.help", **limits),
            value="picture_name",
        ),
        Segments(**_labelled("scale"), group="Display", input="scale", choices=_choices("scale", SCALES)),
        Slider(**_labelled("brush_size"), group="Brush", input="brush_size", low=0.02, high=0.3, step=0.01, digits=2),
        Slider(
            **_labelled("brush_phase", "°"),
            group="Brush",
            input="brush_phase_deg",
            low=-180,
            high=180,
            step=5,
            digits=0,
        ),
    ]
