"""The AmplitudeAndPhase app: two pictures with swapped phases, an equaliser of amplitudes, dice for phases."""

from __future__ import annotations

from ..models.amplitude_and_phase import ACTS, AMPLITUDE_AND_PHASE, FARTHEST_KLAMBDA, NEAR, PHASES, SHAPES
from ..models.pairs_inputs import PARTS, SCALES, SHOWN
from ..texts import say
from ..views.controls import Menu, Number, Segments, Slider
from ..views.fourier_panels import Equaliser, PairPicture, UvPicture
from ..views.panel import Panel
from ..views.panels import Facts, NoteLine, Notes, Sentence
from .app import App
from .giving import givers_of
from .print_planes import Printed, picture_giver

AREAS = {
    "wide": ["left spectrum right", "first equaliser second"],
    "medium": ["left right", "first second", "spectrum equaliser"],
    "narrow": ["left", "right", "equaliser", "spectrum", "first", "second"],
}
PICTURES = {
    "left": "left_picture_shown",
    "right": "right_picture_shown",
    "first": "first_picture_shown",
    "second": "second_picture_shown",
}
PRINTS = {
    **{name: Printed(quantity, "picture_grid", crop=SHOWN) for name, quantity in PICTURES.items()},
    "spectrum": Printed("left_plane_shown", "plane_grid", "plane_look", NEAR),
}


class AmplitudeAndPhase(App):
    """How much and where: two pictures whose phases are swapped when it opens.

    Parameters
    ----------
    lang, show, question, mode
        As every `App` takes them.
    **state
        Any key of a state file: ``AmplitudeAndPhase(phases="own", gains=[1, 1, 1, 1, 3])``.

    Examples
    --------
    >>> app = AmplitudeAndPhase()
    >>> app["left_like_donor"] > 0.5 > app["left_like_own"]
    True
    >>> app.set(phases="own")
    >>> round(app["left_like_own"], 6)
    1.0
    """

    model = AMPLITUDE_AND_PHASE
    areas = AREAS
    acts = ACTS
    givers = {**givers_of(AMPLITUDE_AND_PHASE), "picture": picture_giver(PRINTS)}
    prints = tuple(PRINTS)
    questions = ("looks", "rings", "dice")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            _picture("left"),
            UvPicture(
                "spectrum",
                glyph="uv",
                image="left_plane_shown",
                grid="plane_grid",
                look="plane_look",
                said="plane_said",
                rings="rings_klambda",
                crop=NEAR,
                **_titled("spectrum"),
            ),
            _picture("right", hero=True),
            _picture("first"),
            Equaliser("equaliser", input="gains", labels="ring_labels", **_titled("equaliser")),
            _picture("second"),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _picture(name: str, hero: bool = False) -> PairPicture:
    glyph = "image" if name in ("left", "right") else "sky"
    return PairPicture(
        name,
        glyph=glyph,
        image=PICTURES[name],
        grid="picture_grid",
        said=f"{name}_said",
        crop=SHOWN,
        hero=hero,
        **_titled(name),
    )


def _titled(key: str) -> dict[str, str]:
    return {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _labelled(key: str, unit: str = "") -> dict[str, str]:
    return {"id": f"control_{key}", "label": say(f"control.{key}"), "tooltip": say(f"control.{key}.tip"), "unit": unit}


def _controls() -> list[Panel]:
    shapes = (("", tuple((shape, say(f"pairs.shape.{shape}")) for shape in SHAPES)),)
    parts = (("", tuple((part, say(f"pairs.part.{part}")) for part in PARTS)),)
    scales = tuple((scale, say(f"pairs.scale.{scale}")) for scale in SCALES)
    phases = tuple((choice, say(f"phases.choice.{choice}")) for choice in PHASES)
    farthest = {"low": 0, "high": FARTHEST_KLAMBDA, "step": 5, "digits": 0}
    return [
        Menu(**_labelled("first"), value="first", input="first", choices=shapes),
        Menu(**_labelled("second"), value="second", input="second", choices=shapes),
        Segments(**_labelled("phases"), input="phases", choices=phases),
        Slider(**_labelled("scramble", "kλ"), input="scramble_klambda", **farthest),
        Menu(**_labelled("part"), value="part", input="part", choices=parts),
        Segments(**_labelled("scale"), group="Display", input="scale", choices=scales),
        Number(**_labelled("seed"), group="Form", input="seed", low=0, high=9999),
    ]
