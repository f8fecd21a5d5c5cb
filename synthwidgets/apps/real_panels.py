"""What the Real data app shows: its panels and controls, declared, and where they stand."""

from __future__ import annotations

from typing import Any

from ..models.cleaning import MOST_ITERATIONS
from ..models.real_data import AFRESH
from ..texts import say
from ..views.clean_panels import ComponentPane, ResidualPane, RestoredPane
from ..views.controls import Menu, Number, Range, Segments, Slider, Stepper, Upload
from ..views.files import LARGEST
from ..views.panel import Panel
from ..views.panels import Facts, ImagePane, NoteLine, Notes, Sentence, UvPlane, Visibilities

UVFITS = (".uvfits", ".uvf", ".fits", ".fit", ".uvfit")
_WIDE = ["uv image restored", "vis step pair"]
AREAS = {
    "wide": _WIDE,
    "tight": _WIDE,  # gain and threshold stand in the drawer: what they change stays in sight
    "medium": ["uv image", "step restored", "vis restored", "vis pair"],  # hand and pictures stay side by side
    "narrow": ["image", "step", "restored", "uv", "vis", "pair"],
    "pair": ["components ⊛ beam"],  # what CLEAN took away
}


def real_panels() -> list[Panel]:
    """All panels and controls, with their texts."""
    tracks = {"resting_pairs": "resting_pair_numbers", "names": "antenna_names"}
    return [
        *_controls(),
        Sentence("sentence", sentence="live_sentence"),
        UvPlane(
            glyph="uv", resting="resting_tracks_klambda", resting_lost="resting_lost", **tracks, **_titled("uv")
        ),
        *_pictures(),
        Visibilities(
            glyph="amplitude", resting="resting_visibility_points", resting_model="resting_model_points",
            resting_choice="points_choice", resting_tracks="resting_tracks_klambda",
            resting_hours="resting_hours_h", **tracks, **_titled("vis"),
        ),
        *_steps(),
        NoteLine("note", notes="notes"),
        Facts("facts", group="Numbers", facts="facts"),
        Notes("notes", group="Notes", notes="notes"),
    ]


def _pictures() -> list[Panel]:
    """What is left, with a mask to paint, and what CLEAN restores, in one scale."""
    shared: dict[str, Any] = {
        "grid": "image_grid", "clean_beam": "clean_beam_shape", "scale": "image", "subject": "brightness_scale",
        "hero": True,
    }
    left = _titled("residual") | {"id": "image", "first": say("panel.image.title")}
    return [
        ResidualPane(
            glyph="image", image="remaining_image", input="mask", brush="brush_arcsec", count="shown_iteration",
            marks="component_marks", **shared, **left,
        ),
        RestoredPane(
            glyph="image", image="restored_image", empty=say("real.restored.empty"), **shared, **_titled("restored")
        ),
    ]


def _steps() -> list[Panel]:
    """CLEAN's iterations, and what they took away."""
    return [
        Stepper(
            "step", group="", label=say("control.iteration"), tooltip=say("control.iteration.tip"),
            input="iteration", shown="shown_iteration", last="last_iteration", most=MOST_ITERATIONS,
            curve="course", curve_label=say("clean.curve"), goal_label=say("real.curve.goal"),
        ),
        ComponentPane(
            glyph="image", image="component_image", marks="component_marks", range=(0.0, 1.0), grid="image_grid",
            subject="brightness_scale", **_titled("components"),
        ),
        ImagePane(
            glyph="beam", image="dirty_beam", range=(-0.3, 1.0), crop=0.5, grid="image_grid",
            clean_beam="clean_beam_shape", **_titled("beam"),
        ),
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
            called="removed_words", long=True, also=AFRESH,
        ),
        Range(**_labelled("used", "%"), input="used_percent", low=0, high=100, step=1, digits=0, also=AFRESH),
        Segments(
            **_labelled("weighting"),
            input="weighting",
            also=AFRESH,
            choices=tuple((name, say(f"weighting.{name}")) for name in ("natural", "briggs", "uniform")),
        ),
        Upload(
            **_labelled("uvfits"), group="Data", act="open_uvfits", accept=",".join(UVFITS), largest_file=LARGEST,
            help=say("control.uvfits.help", most=LARGEST // 10**6), value="own_name",
        ),
        Number(
            **_labelled("source_number"), group="Data", value="source_number", act="choose_source", low=1, high=65_535
        ),
        Slider(**_labelled("gain"), group="CLEAN", input="gain", low=0.02, high=1, step=0.02, digits=2),
        Slider(
            **_labelled("threshold", "%"), group="CLEAN", input="threshold_percent", low=0, high=50, step=0.5, digits=1
        ),
        Slider(
            **_labelled("robust"), group="Imaging", input="robust", low=-2, high=2, step=0.1,
            also={"weighting": "briggs", **AFRESH},
        ),
        Number(**_labelled("cell", "″"), group="Imaging", input="cell_arcsec", low=0, high=36_000, also=AFRESH),
        Segments(
            **_labelled("npix"), group="Imaging", input="npix", choices=((128, "128"), (256, "256"), (512, "512")),
            also=AFRESH,
        ),  # type: ignore[arg-type]
    ]
