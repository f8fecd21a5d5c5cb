"""The StripeByStripe app: a dirty image put together from the stripes of one visibility after another."""

from __future__ import annotations

from ..models.stripe_by_stripe import ACTS, STRIPES
from ..models.stripes import GROUPINGS
from ..texts import say
from ..views.controls import Segments, Stepper
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence
from ..views.stripe_panels import RangedPane, UvSteps
from .app import App
from .observing_controls import observing_controls, titled
from .stripe_prints import GIVERS, PRINTS
from .synthesis_controls import labelled

AREAS = {
    "wide": ["steps_uv stripe sum", "step step pair"],
    "tight": ["steps_uv stripe sum", "step step pair"],
    "medium": ["stripe sum", "step steps_uv", "pair steps_uv"],  # hand and picture stay side by side
    "narrow": ["sum", "step", "stripe", "steps_uv", "pair"],
    "pair": ["whole sky_as_sharp"],
}


class StripeByStripe(App):
    """The dirty image of any state of `Synthesis`, one visibility, one pair or one moment at a time.

    Parameters
    ----------
    lang, show, cover, question, mode
        As every `App` takes them.
    **state
        Any key of a state file of Synthesis, ``grouping`` ("visibility", "baseline" or "integration") and ``step``.

    Examples
    --------
    >>> app = StripeByStripe(grouping="baseline", step=36)
    >>> app["last_step"], app["uv_so_far"]
    (36, 396)
    """

    model = STRIPES
    areas = AREAS
    acts = ACTS
    givers = GIVERS
    prints = PRINTS
    questions = ("order", "weak", "cancel")

    @classmethod
    def panels(cls) -> list[Panel]:
        """All its panels and controls."""
        grid = {"grid": "image_grid", "subject": "sky_subject"}
        beam = {"clean_beam": "clean_beam_shape"}
        return [
            *_controls(),
            Sentence("sentence", sentence="live_sentence"),
            UvSteps(
                "steps_uv",
                glyph="uv",
                all="uv_in_order_klambda",
                count="uv_so_far",
                now="uv_now_klambda",
                **titled("steps_uv"),
            ),
            RangedPane(
                "stripe", glyph="amplitude", image="stripe_now", hero=True, extent="stripe_range", **grid,
                **titled("stripe"),
            ),
            RangedPane(
                "sum", glyph="image", image="sum_so_far", hero=True, extent="sum_range", **grid, **titled("sum")
            ),
            Stepper(
                "step",
                group="",
                label=say("control.step"),
                tooltip=say("control.step.tip"),
                input="step",
                shown="shown_step",
                last="last_step",
                curve="strengths",
                curve_label=say("stripes.curve"),
                curve_says="ui.step.strength",
            ),
            ImagePane("whole", glyph="image", image="sampled_image", **grid, **beam, **titled("whole")),
            ImagePane(
                "sky_as_sharp",
                glyph="sky",
                image="smoothed_sky",
                covered="sky_hidden",
                **grid,
                **beam,
                **titled("sky_as_sharp"),
            ),
            NoteLine("note", notes="notes"),
            Facts("facts", group="Numbers", facts="facts"),
            Notes("notes", group="Notes", notes="notes"),
        ]


def _controls() -> list[Panel]:
    array, sky, *others = observing_controls()
    grouping = Segments(
        **labelled("grouping"),
        input="grouping",
        act="choose_grouping",
        choices=tuple((name, say(f"grouping.{name}")) for name in GROUPINGS),
    )
    return [array, sky, grouping, *others]
