"""AmplitudeAndPhase: for every gesture the exact functions that run. Written before the first run."""

import pytest

from synthwidgets import AmplitudeAndPhase
from tests.models.ran import ran


def each(names, *sides):
    return {f"{side}_{name}" for side in sides for name in names.split()}


SIDES = ("left", "right")
MIXED = each("transform whole picture_shown like_own like_donor said", *SIDES) | {"left_plane_shown"}
WORDS = {"live_sentence", "plane_said", "facts", "notes"}

TABLE = {
    "phases swapped back": ({}, {"phases": "own"}, MIXED | WORDS),
    "an equaliser's ring": ({}, {"gains": [1, 1, 1, 1, 2]}, {"gain"} | MIXED | WORDS),
    "the scramble": ({}, {"scramble_klambda": 100.0}, {"scramble", "rings_klambda"} | MIXED | WORDS),
    "the dice while nothing is scrambled": ({}, {"seed": 2}, {"scramble"}),
    "which part is shown": ({}, {"part": "phase"}, {"left_plane_shown", "plane_look", "plane_said"}),
    "the scale": ({}, {"scale": "root"}, {"left_plane_shown", "plane_look"}),
    "another second picture": (
        {},
        {"second": "text"},
        {"second_picture", "second_there", "second_said", "second_picture_shown", "live_sentence", "facts", "notes"}
        | MIXED,
    ),
    "letting go": ({}, {"live": True}, set()),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(AmplitudeAndPhase, state, gesture, {}) == expected


def test_a_dependency_too_many_is_found(monkeypatch):
    def plane_look(part, scale, seed):
        return {"part": part, "scale": scale, "seed": seed}

    model = AmplitudeAndPhase.model
    wired = tuple(plane_look if getattr(one, "__name__", "") == "plane_look" else one for one in model.functions)
    other = type(model)("amplitude_and_phase", model.opening, wired, model.checks, model.transient)
    monkeypatch.setattr(AmplitudeAndPhase, "model", other)
    _, gesture, expected = TABLE["the dice while nothing is scrambled"]
    assert ran(AmplitudeAndPhase, {}, gesture, {}) == expected | {"plane_look"}
