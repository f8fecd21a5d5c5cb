"""For every gesture of the Clean app the exact functions that run; the table was written before the first run."""

import pytest

from synthwidgets import Clean
from synthwidgets.models.clean import ACTS
from tests.models.ran import ran

SHOWN = {"component_image", "component_marks", "residual", "restored_image", "found_flux_jy", "residual_peak_jy"}
WORDS = {"live_sentence", "facts"}
FOUND = {"components", "last_iteration", "shown_iteration", "course", "notes"} | SHOWN | WORDS
STATE = {"iteration": 20}

TABLE = {
    "the iteration, as the slider and play move it: nothing is looked for": (
        {"iteration": 21}, {"shown_iteration"} | SHOWN | WORDS
    ),
    "an iteration beyond the last: the picture stays": (
        {"iteration": 1999}, {"shown_iteration"}, {"iteration": 2000}
    ),
    "the gain": ({"gain": 0.3}, FOUND),
    "the threshold": ({"threshold_percent": 5.0}, {"threshold_jy"} | FOUND),
    "a dab of the mask": ({"mask": [[0.96, -0.64, 0.8]]}, {"mask_pixels"} | FOUND),
    "the dish": (
        {"zero_spacing": True},
        {"dish_share", "start_image", "start_beam", "wide_start_beam", "threshold_jy"} | FOUND,
    ),
    "the weight of a dish that is not there": ({"dish_weight": 3.0}, {"dish_share"}),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    gesture, expected, *before = TABLE[name]
    assert ran(Clean, STATE, gesture, {}, *before) == expected


def test_the_mask_goes_in_one_step():
    state = STATE | {"mask": [[0.96, -0.64, 0.8]]}
    assert ran(Clean, state, ACTS["clear_mask"], {}) == {"mask_pixels"} | FOUND
