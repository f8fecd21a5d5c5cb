"""For every gesture of the Real data app the exact functions that run; written before the first run."""

import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.models.real_data import ACTS
from tests.models.ran import ran

LEFT = {"dirty_image", "brightness_scale", "live_sentence", "facts"}
SHOWN = LEFT | {"removed_jy", "resting_visibility_points"}
MEASURED = {"imaging_weights", "measured", "brightest", "point_image", "dirty_beam", "clean_beam", "clean_beam_shape",
            "first_sidelobe", "fitting_cell_arcsec", "notes"} | SHOWN
WEIGHTS = {"uv_density", "f2"}
PIXELS = {"cell_rad", "kept", "image_grid", "w_error_cycles"}
TRACKS = {"all_pairs", "moments", "places", "resting_tracks_klambda", "resting_lost", "resting_pair_numbers",
          "resting_hours_h", "points_choice", "resting_model_points", "antenna_names"}
SOURCE = {"observed", "longest_uv", "used", "kept", "w_error_cycles", "source_name", "source_number"}
BRIGGS = {"weighting": "briggs"}

# Nothing is taken away in most lines: what is made of 0 Jy stays as it is. Natural weights ask for no density: f2 runs
# only where the samples are others.
TABLE = {
    "the peak is taken away": ({}, {"removed_percent": 50.0}, SHOWN | {"removed_words"}),
    "more of it": ({"removed_percent": 50.0}, {"removed_percent": 60.0}, SHOWN | {"removed_words"}),
    "fewer baselines": ({}, {"used_percent": [0.0, 50.0]}, MEASURED | WEIGHTS | {"used", "kept", "resting_lost"}),
    "uniform": ({}, {"weighting": "uniform"}, MEASURED | WEIGHTS),
    "robust": (BRIGGS, {"robust": -1.0}, (MEASURED | {"f2"})),
    "robust, natural": ({}, {"robust": -1.0}, {"f2"}),
    "smaller pixels": ({}, {"cell_arcsec": 0.3}, MEASURED | WEIGHTS | PIXELS),
    "more pixels": ({}, {"npix": 512}, MEASURED | {"uv_density", "image_grid", "w_error_cycles"}),
    "another source of the same file": (
        {"data": "3c286"}, lambda graph: ACTS["choose_data"](graph, "1445+099"),
        MEASURED | WEIGHTS | TRACKS | SOURCE | {"observation", "data_name", "own_name"},
    ),
    "another file": (
        {}, lambda graph: ACTS["choose_data"](graph, "ngc5921"),
        MEASURED | WEIGHTS | TRACKS | SOURCE | PIXELS | {"observation", "data_name", "own_name"},
    ),
    "a gesture is under way": (
        {}, {"live": True}, {"points_choice", "resting_visibility_points", "resting_model_points"}
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(RealData, state, gesture, {}) == expected  # after a first look
