"""What the Synthesis app shows: its panels, declared, and where they stand."""

from __future__ import annotations

from ..texts import say
from ..views.panel import Panel
from ..views.panels import (
    AntennaTable,
    ArrayMap,
    Facts,
    Globe,
    ImagePane,
    NoteLine,
    Notes,
    Sentence,
    UvPlane,
    Visibilities,
)
from .synthesis_controls import synthesis_controls

AREAS = {
    "wide": ["ground uv image", "globe vis pair"],
    "tight": ["ground uv image", "globe vis pair"],  # beside the drawer everything stays where it was
    "medium": ["ground image", "uv pair", "uv vis", "globe vis"],  # hand and picture stay side by side
    "narrow": ["image", "ground", "globe", "uv", "pair", "vis"],
    "pair": ["sky ⊛ beam"],  # an area that is a row of panels
}


def synthesis_panels() -> list[Panel]:
    """All panels and controls, with their texts."""

    def titled(key: str) -> dict[str, str]:
        return {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}

    pictures = {"grid": "image_grid", "clean_beam": "clean_beam_shape"}
    return [
        *synthesis_controls(),
        Sentence("sentence", sentence="live_sentence", tells=("uv", "image", "beam", "vis")),
        ArrayMap(
            "ground",
            glyph="antenna",
            positions="placed_enu_m",
            names="antenna_names",
            diameters="antenna_diameters_m",
            further="drawn_further_enu_m",
            further_names="all_antenna_names",
            grounds="further_grounds",
            **titled("ground"),
        ),
        UvPlane(
            "uv",
            glyph="uv",
            resting="resting_tracks_klambda",
            resting_lost="resting_lost",
            resting_pairs="resting_pair_numbers",
            held="held_tracks_klambda",
            held_lost="held_lost",
            held_pairs="held_pair_numbers",
            names="all_antenna_names",
            further="drawn_further_tracks",
            further_lost="drawn_further_lost",
            further_pairs="drawn_further_pairs",
            further_shapes="further_shapes",
            legend="uv_legend",
            channels="drawn_channels",
            model="model_parts",
            model_look="model_look",
            **titled("uv"),
        ),
        Globe(
            "globe",
            glyph="earth",
            coasts="coastlines_deg",
            site="site",
            observation="observation",
            positions="placed_enu_m",
            names="antenna_names",
            span="hour_angle_h",
            hours="hour_angles_h",
            declination="declination_deg",
            **titled("globe"),
        ),
        ImagePane(
            "image",
            glyph="image",
            image="dirty_image",
            hero=True,
            scale="image",
            subject="sky_subject",
            circles="beam_circles",
            **pictures,
            **titled("image"),
        ),
        ImagePane(
            "sky",
            glyph="sky",
            image="sky_image",
            scale="sky",
            subject="sky_subject",
            colours="sky",
            covered="sky_hidden",
            circles="beam_circles",
            **pictures,
            smoothed="smoothed_sky",
            smoothed_unit=say("panel.image.unit"),
            smoothed_scale="image",
            names="all_antenna_names",
            **titled("sky"),
        ),
        ImagePane(
            "beam",
            glyph="beam",
            image="dirty_beam",
            range=(-0.3, 1.0),
            crop=0.5,
            **pictures,
            **titled("beam"),
        ),
        Visibilities(
            "vis",
            glyph="amplitude",
            resting="resting_visibility_points",
            resting_model="resting_model_points",
            resting_choice="points_choice",
            resting_tracks="resting_tracks_klambda",
            resting_pairs="resting_pair_numbers",
            resting_hours="resting_hours_h",
            held="held_visibility_points",
            held_model="held_model_points",
            held_choice="held_points_choice",
            held_tracks="held_tracks_klambda",
            held_pairs="held_pair_numbers",
            held_hours="held_hours_h",
            further="drawn_further_visibilities",
            further_model="drawn_further_models",
            further_choice="further_choices",
            further_tracks="drawn_further_tracks",
            further_pairs="drawn_further_pairs",
            further_shapes="further_shapes",
            further_hours="further_hours",
            legend="uv_legend",
            band="model_band",
            names="all_antenna_names",
            **titled("vis"),
        ),
        NoteLine("note", notes="notes"),
        Facts("facts", group="Numbers", facts="facts"),
        AntennaTable(
            "antenna",
            positions="placed_enu_m",
            names="antenna_names",
            diameters="antenna_diameters_m",
            **titled("antenna"),
        ),
        Notes("notes", group="Notes", notes="notes"),
    ]
