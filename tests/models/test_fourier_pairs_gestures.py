"""FourierPairs: for every gesture the exact functions that run. Written before the first run."""

import pytest

from synthwidgets import FourierPairs
from synthwidgets.models.fourier_pairs import ACTS
from tests.models.ran import ran

FORM = {"placed", "form", "form_there", "soft", "soft_there"}
SHOWN = {"whole", "picture_shown", "plane_shown", "spread_arcsec", "spread_klambda"}
AFTER = {"drawn", "drawn_there", "transform"} | SHOWN
WORDS = {"live_sentence", "picture_said", "plane_said", "facts", "notes"}
STROKE = {"points": [[1.0, 1.0], [1.5, 1.0]], "width": 0.3}
DOT = {"points": [[200.0, 100.0]], "width": 50.0}

TABLE = {
    "the width handle": ({}, {"width_arcsec": 1.5}, FORM | AFTER | WORDS | {"there_klambda"}),
    # a round Gaussian reaches as far as before: what is said of that stays
    "the turn handle": ({}, {"turn_deg": 30.0}, FORM | AFTER | {"picture_said", "notes"}),
    "the stretch handle": ({}, {"stretch": 2.0}, FORM | AFTER | (WORDS - {"live_sentence"})),
    # a shift turns phases only: what is said of the amplitude stays
    "the middle": ({}, {"east_arcsec": 1.0, "north_arcsec": -0.5}, FORM | AFTER | (WORDS - {"plane_said"})),
    "soft edges": ({"shape": "disk"}, {"soft_arcsec": 0.2}, {"soft", "soft_there"} | AFTER | WORDS),
    "which part is shown": ({}, {"part": "phase"}, {"plane_shown", "plane_look", "plane_said", "notes"}),
    "the scale": ({}, {"scale": "log"}, {"plane_shown", "plane_look"}),
    "a stroke here": ({}, {"strokes": [STROKE]}, AFTER | WORDS),
    "a stroke there": ({}, {"plane_strokes": [DOT]}, {"transform"} | SHOWN | WORDS),
    "the hand becomes a brush": ({}, {"brush": "add"}, set()),
    "another picture": (
        {},
        lambda graph: ACTS["choose_shape"](graph, "spiral"),
        FORM | AFTER | WORDS | {"there_klambda", "light", "shape_name"},
    ),
    "a card to its picture": ({}, lambda graph: ACTS["match_pair"](graph, 0, 2), {"match_said"}),
    "other cards": ({}, lambda graph: ACTS["match_again"](graph), {"match_deal", "match_cards", "match_said"}),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(FourierPairs, state, gesture, {}) == expected


def test_a_dependency_too_many_is_found(monkeypatch):
    def plane_look(part, scale, width_arcsec):
        return {"part": part, "scale": scale, "width": width_arcsec}

    model = FourierPairs.model
    wired = tuple(plane_look if one.__name__ == "plane_look" else one for one in model.functions)
    other = type(model)("fourier_pairs", model.opening, wired, model.checks, model.transient)
    monkeypatch.setattr(FourierPairs, "model", other)
    _, gesture, expected = TABLE["the width handle"]
    assert ran(FourierPairs, {}, gesture, {}) == expected | {"plane_look"}
