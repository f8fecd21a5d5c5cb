"""The inputs of FourierPairs: what they are when it opens, and what each of them takes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.drawings import DRAWINGS
from ..core.fourier_pairs import FORMS
from ..formats import checks, pictures
from ..texts import say

NPIX, CELL_ARCSEC = 256, 0.0625
SHOWN = 0.5  # the inner part of both planes that is in sight
VIEW_ARCSEC = SHOWN * NPIX * CELL_ARCSEC / 2  # half of it
GROUPS = {
    "simple": ("gaussian", "delta", "points", "box", "disk", "ring", "stripes", "comb"),
    "drawn": tuple(DRAWINGS),
    "yours": ("blank",),
}
SHAPES = (*FORMS, *DRAWINGS, "own", "blank")
WIDTHS_ARCSEC = {"comb": 0.75} | dict.fromkeys((*DRAWINGS, "own"), 6.0)  # where a form opens; others 1″
PARTS = ("amplitude", "phase", "real", "imaginary")
SCALES = ("linear", "root", "log")
BRUSHES = ("hand", "add", "erase")
MOST_STROKES, MOST_POINTS = 60, 400  # points of each
HIGHEST_ROUND = 9999

OPENING: dict[str, Any] = {
    "shape": "gaussian",
    "width_arcsec": 1.0,
    "stretch": 1.0,
    "turn_deg": 0.0,
    "east_arcsec": 0.0,
    "north_arcsec": 0.0,
    "soft_arcsec": 0.0,
    "picture": None,
    "strokes": [],
    "plane_strokes": [],
    "part": "amplitude",
    "scale": "root",
    "brush": "hand",
    "brush_size": 0.06,
    "brush_phase_deg": 0.0,
    "match_round": 1,
    "match_answers": [-1, -1, -1, -1],
}
TRANSIENT: dict[str, Any] = {"live": False}


def _strokes(key: str, reach: float, more: Mapping[str, checks.Check]) -> checks.Check:
    """A list of strokes of a brush: where it went [arcsec or kλ], how wide it is, whether it takes away."""
    place = checks.numbers(key, checks.number(key, -reach, reach), 2, 2)
    fields = {
        "points": checks.numbers(key, place, 1, MOST_POINTS),
        "width": checks.number(key, 0, reach, above=True),
        "erase": checks.switch(key),
        **more,
    }
    one = checks.record(key, fields, ("points", "width"))

    def check(value: Any) -> list[dict[str, Any]]:
        if not isinstance(value, list | tuple) or len(value) > MOST_STROKES:
            raise checks.refuse(key, value, say("pairs.takes_strokes", most=MOST_STROKES))
        return [{"erase": False, **dict.fromkeys(more, 0.0), **one(item)} for item in value]

    return check


_PICTURE = {"name": checks.name("name", 60), "picture": pictures.text_check, "invert": checks.switch("invert")}
CHECKS: dict[str, checks.Check] = {
    "shape": checks.choice("shape", SHAPES),
    "width_arcsec": checks.number("width_arcsec", 0.1, 8, "arcsec"),
    "stretch": checks.number("stretch", 0.2, 5),
    "turn_deg": checks.number("turn_deg", -180, 180, "deg"),
    "east_arcsec": checks.number("east_arcsec", -VIEW_ARCSEC, VIEW_ARCSEC, "arcsec"),
    "north_arcsec": checks.number("north_arcsec", -VIEW_ARCSEC, VIEW_ARCSEC, "arcsec"),
    "soft_arcsec": checks.number("soft_arcsec", 0, 2, "arcsec"),
    "picture": checks.optional(checks.record("picture", _PICTURE, ("name", "picture"))),
    "strokes": _strokes("strokes", 8.0, {}),
    "plane_strokes": _strokes("plane_strokes", 1700.0, {"phase_deg": checks.number("phase_deg", -180, 180, "deg")}),
    "part": checks.choice("part", PARTS),
    "scale": checks.choice("scale", SCALES),
    "brush": checks.choice("brush", BRUSHES),
    "brush_size": checks.number("brush_size", 0.01, 0.5),
    "brush_phase_deg": checks.number("brush_phase_deg", -180, 180, "deg"),
    "match_round": checks.integer("match_round", 0, HIGHEST_ROUND),
    "match_answers": checks.numbers("match_answers", checks.integer("match_answers", -1, 3), 4, 4),
    "live": checks.switch("live"),
}
