"""For every gesture of StripeByStripe the exact functions that run; the table was written before the first run."""

import pytest

from synthwidgets import StripeByStripe
from tests.models.ran import ran

SHOWN = {"shown_step", "sum_so_far", "stripe_now", "sum_range", "uv_so_far", "uv_now_klambda", "live_sentence"}
STEPS = {"stripe_steps", "last_step", "uv_in_order_klambda", "strengths"}

TABLE = {
    "the step, as the slider and play move it": ({"step": 2}, SHOWN),
    "a step beyond the last: the picture stays": ({"step": 500}, {"shown_step"}, {"step": 396}),
    "the grouping": ({"grouping": "baseline"}, SHOWN | STEPS),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    gesture, expected, *before = TABLE[name]
    assert ran(StripeByStripe, {}, gesture, {}, *before) == expected
