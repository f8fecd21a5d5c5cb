"""For every gesture of ExecutionBlock the exact functions that run; written before the first run."""

import pytest

from synthwidgets import ExecutionBlock
from synthwidgets.models.execution_block import ACTS
from tests.models.ran import ran

LOOKED_AT = {"shown_scan", "missed", "scan_words", "loss", "zoomed", "selected_duration_s", "without_block"}
BLOCK = {"shown_block", "block_plan", "complaints", "all_subscans", "timeline", "class_seconds", "on_target", "balance"}
BLOCK |= {"curve_minutes", "elevation_curves_deg", "live_sentence", "facts", "notes"}
# what is measured, by which the picture is made
SEEN = {"target_field", "chosen", "every", "when", "sample_s", "plan", "visits", "lines", "declinations_rad", "sources"}
SEEN |= {"nights", "paths", "receivers", "antenna_gains", "correlator", "looks", "calibrator", "solver"}
SEEN |= {"scan_solutions", "radiometer_gains", "look_radiometer_gains", "given_gains", "pictures", "kept"}
PICTURE = {"target_image", "target_name", "target_s", "clean_beam", "clean_beam_shape", "caption", "picture_loss"}
BLOCK |= SEEN | PICTURE
WITHOUT = {f"without_{name}" for name in SEEN - {"nights"} | {"block_plan"}}
# what the air spoils; without_…, though of no scan, sees the same air
SPOILT = {"antenna_gains", "correlator", "calibrator", "scan_solutions", "given_gains", "pictures", "kept"}
AIR = SPOILT | {"paths", "radiometer_gains", "look_radiometer_gains"}
TOLD = {"target_image", "clean_beam", "clean_beam_shape", "caption", "facts", "picture_loss"}


def twice(names):
    return names | {f"without_{name}" for name in names}


WHOLE = BLOCK | LOOKED_AT | {"execution_block", "block_name", "field_names", "shown_integration_s"}
HELD = {"held_scan": {"scan": 7, "to": 5}}


def act(name, *arguments):
    return lambda graph: ACTS[name](graph, *arguments)


TABLE = {
    "names are told": ({"named": True}, {"live_sentence", "caption", "without_block", "facts", "notes"}),
    "another scan is looked at": ({"scan": 3}, LOOKED_AT),
    "a note shows its scan": (act("select_scan", 3), LOOKED_AT),
    "zoom in": ({"zoom": "scan"}, {"zoomed"}),
    "another subscan": ({"subscan": 1}, {"zoomed"}),
    "another integration": ({"integration": 3}, {"zoomed"}),
    "a scan is moved in the hand": (HELD, BLOCK | LOOKED_AT),
    "and on": ({"held_scan": {"scan": 7, "to": 3}}, BLOCK | LOOKED_AT, HELD),
    # nobody complains before or after: notes stay
    "a scan is stretched in the hand": (
        {"held_scan": {"scan": 7, "duration_s": 300.0}}, (BLOCK | LOOKED_AT) - {"notes"}
    ),
    # the classes' times are those that the hand had
    "it is let go": (act("drop"), WHOLE - {"on_target", "balance"}, HELD),
    "it is put back": (act("put_back"), BLOCK | LOOKED_AT, HELD),
    "a scan is deleted": (act("delete_scan", 5), WHOLE),
    "one more": (act("add_like_shown"), WHOLE),
    "made for something else": (act("name_scan", 5, "bandpass"), WHOLE),
    "of another source": (act("point_scan", 5, "3C279"), WHOLE),
    "the length slider": (act("stretch_shown", 100.0), WHOLE),
    # what a block without it gives is computed once somebody is told
    "a phase scan is looked at": ({"scan": 8}, LOOKED_AT | WITHOUT | {"picture_loss"}, {"named": True}),
    "without air": ({"pictured": "calm"}, {"target_image", "caption"}),
    # without a scan there is no solution, before and after
    "rougher air": (
        {"path_rms_um": 400.0}, twice(AIR) - {"without_given_gains"} | TOLD | {"air", "roughness"}
    ),
    "a perfect instrument": ({"perfect": True}, twice(SPOILT | {"receivers"}) | TOLD),
    # its integrations are shorter: more noise each
    "another block": (act("choose_block", "fast"), WHOLE | {"sigma_jy"}),
}


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    gesture, expected, *before = TABLE[name]
    assert ran(ExecutionBlock, {}, gesture, {}, *before) == expected
