"""What the Clean app shows: its panels and controls, declared, and where they stand."""

from __future__ import annotations

from ..texts import say
from ..views.clean_panels import ComponentPane, ResidualPane
from ..views.controls import Slider, Stepper, Switch
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence
from .observing_controls import observing_controls, titled
from .synthesis_controls import labelled

AREAS = {
    "wide": ["residual restored truth", "step step pair"],
    "tight": ["residual restored truth", "step step pair"],
    "medium": ["residual restored", "step truth", "pair truth"],  # hand and picture stay side by side
    "narrow": ["residual", "step", "restored", "truth", "pair"],
    "pair": ["components ⊛ clean_beam"],  # what was taken away
}

def clean_panels() -> list[Panel]:
    """All panels and controls, with their texts."""
    grid = {"grid": "image_grid", "subject": "sky_subject"}
    beam = {"clean_beam": "clean_beam_shape"}
    return [
        *_controls(),
        Sentence("sentence", sentence="live_sentence"),
        ResidualPane(
            "residual",
            glyph="image",
            image="residual",
            hero=True,
            scale="image",
            input="mask",
            brush="brush_arcsec",
            count="shown_iteration",
            marks="component_marks",
            first=say("panel.residual.first"),
            **grid,
            **beam,
            **titled("residual"),
        ),
        ImagePane(
            "restored", glyph="image", image="restored_image", scale="image", **grid, **beam, **titled("restored")
        ),
        ImagePane(
            "truth",
            glyph="sky",
            image="smoothed_truth",
            hero=True,
            scale="image",
            covered="sky_hidden",
            **grid,
            **beam,
            **titled("truth"),
        ),
        Stepper(
            "step",
            group="",
            label=say("control.iteration"),
            tooltip=say("control.iteration.tip"),
            input="iteration",
            shown="shown_iteration",
            last="last_iteration",
            curve="course",
            curve_label=say("clean.curve"),
            goal_label=say("clean.curve.goal"),
        ),
        ComponentPane(
            "components",
            glyph="image",
            image="component_image",
            marks="component_marks",
            range=(0.0, 1.0),  # at first; then the unit follows the brightest
            **grid,
            **titled("components"),
        ),
        ImagePane(
            "clean_beam", glyph="beam", image="start_beam", range=(-0.3, 1.0), **grid, **beam, **titled("clean_beam")
        ),
        NoteLine("note", notes="notes"),
        Facts("facts", group="Numbers", facts="facts"),
        Notes("notes", group="Notes", notes="notes"),
    ]


def _controls() -> list[Panel]:
    """Array, sky, gain, threshold and the dish; how it is observed stands in the drawer."""
    array, sky, *others = observing_controls()
    return [
        array,
        sky,
        Slider(**labelled("gain"), input="gain", low=0.02, high=1, step=0.02, digits=2),
        Slider(**labelled("threshold", "%"), input="threshold_percent", low=0, high=50, step=0.5, digits=1),
        Switch(**labelled("zero_spacing"), input="zero_spacing"),
        Slider(
            **labelled("dish_weight"),
            group="Imaging",
            input="dish_weight",
            low=0.1,
            high=100,
            log=True,
            also={"zero_spacing": True},
        ),
        *others,
    ]
