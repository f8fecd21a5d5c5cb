"""For every gesture of the Real data app the exact functions that run; written before the first run."""

import pytest

from synthwidgets.apps.real_data import RealData
from synthwidgets.models.real_data import ACTS, AFRESH
from tests.models.ran import ran

LEFT = {"dirty_image", "start_image", "remaining_image", "brightness_scale", "live_sentence", "facts"}
SHOWN = LEFT | {"removed_jy", "resting_visibility_points"}
TAKEN = SHOWN | {"removed_words", "goal_jy", "clean_sentence"}
MEASURED = {"imaging_weights", "measured", "brightest", "point_image", "drowns", "dirty_beam", "clean_beam",
            "clean_beam_shape", "first_sidelobe", "fitting_cell_arcsec", "notes", "wide_start_beam", "brush_arcsec",
            "restored_image", "clean_notes"} | SHOWN
WEIGHTS = {"uv_density", "f2"}
PIXELS = {"cell_rad", "kept", "image_grid", "w_error_cycles", "component_marks", "mask_pixels"}
TRACKS = {"all_pairs", "moments", "places", "resting_tracks_klambda", "resting_lost", "resting_pair_numbers",
          "resting_hours_h", "points_choice", "resting_model_points", "antenna_names"}
SOURCE = {"observed", "longest_uv", "used", "kept", "w_error_cycles", "source_name", "source_number", "goal_jy"}
BRIGGS = {"weighting": "briggs"}
CLEANED = {"component_image", "component_marks", "residual", "remaining_image", "restored_image", "found_flux_jy",
           "residual_peak_jy", "clean_sentence", "clean_facts", "live_sentence", "facts"}
FOUND = {"components", "last_iteration", "shown_iteration", "course", "clean_notes"} | CLEANED
JET = [[-14.0, -15.6, 3.0]]  # a dab
BEGUN = {"begun", "start_image", "wide_start_beam", "threshold_jy", "notes"} | FOUND

# Nothing is taken away in most lines: what is made of 0 Jy stays as it is. Natural weights ask for no density: f2 runs
# only where the samples are others. Before CLEAN has begun what it starts from is None: nothing of it is computed.
TABLE = {
    "the peak is taken away": ({}, {"removed_percent": 50.0}, TAKEN),
    "more of it": ({"removed_percent": 50.0}, {"removed_percent": 60.0}, TAKEN),
    "fewer baselines": ({}, {"used_percent": [0.0, 50.0]}, MEASURED | WEIGHTS | {"used", "kept", "resting_lost"}),
    "uniform": ({}, {"weighting": "uniform"}, MEASURED | WEIGHTS),
    "robust": (BRIGGS, {"robust": -1.0}, (MEASURED | {"f2"})),
    "robust, natural": ({}, {"robust": -1.0}, {"f2"}),
    "smaller pixels": ({}, {"cell_arcsec": 0.3}, MEASURED | WEIGHTS | PIXELS),
    "more pixels": (
        {}, {"npix": 512},
        MEASURED | {"uv_density", "image_grid", "w_error_cycles", "component_image", "component_marks",
                    "found_flux_jy", "mask_pixels"},
    ),
    "another source of the same file, which has no published flux": (
        {"data": "3c286"}, lambda graph: ACTS["choose_data"](graph, "1445+099"),
        MEASURED | WEIGHTS | TRACKS | SOURCE | {"observation", "data_name", "own_name", "course", "clean_sentence",
                                                "clean_facts"},
    ),
    "another file": (
        {}, lambda graph: ACTS["choose_data"](graph, "ngc5921"),
        MEASURED | WEIGHTS | TRACKS | SOURCE | PIXELS | {"observation", "data_name", "own_name"},
    ),
    "a gesture is under way": (
        {}, {"live": True}, {"points_choice", "resting_visibility_points", "resting_model_points"}
    ),
    "CLEAN begins": ({}, {"iteration": 1}, BEGUN),
    "one iteration more, as the slider and play move it: nothing is looked for": (
        {"iteration": 20}, {"iteration": 21}, {"begun", "shown_iteration"} | CLEANED
    ),
    "back to none": ({"iteration": 1}, {"iteration": 0}, BEGUN),
    "the gain": ({"iteration": 20}, {"gain": 0.3}, FOUND),
    "a threshold that is reached before": (
        {"iteration": 20}, {"threshold_percent": 50.0}, {"threshold_jy"} | FOUND
    ),
    "a dab of the mask": ({"iteration": 20}, {"mask": JET}, {"mask_pixels", "notes"} | FOUND),
    "the mask goes": ({"iteration": 20, "mask": JET}, ACTS["clear_mask"], {"mask_pixels", "notes"} | FOUND),
    "the gain before it began": ({}, {"gain": 0.3}, {"components"}),
    "a dab before it began": (
        {}, {"mask": JET}, {"mask_pixels", "components", "clean_notes", "notes"}
    ),
    "the peak is taken away: CLEAN begins again": (
        {"iteration": 20}, {"removed_percent": 50.0, **AFRESH}, TAKEN | BEGUN
    ),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(RealData, state, gesture, {}) == expected  # after a first look
