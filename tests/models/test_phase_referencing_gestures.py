"""For every gesture of PhaseReferencing the exact functions that run; written before the first run."""

import pytest

from synthwidgets.apps.phase_referencing import PhaseReferencing
from synthwidgets.models.phase_acts import ACTS
from tests.models.ran import ran

SMALL = {"array": {"shape": "random", "n": 6, "size_m": 1500.0}}

PICTURES = {"pictures", "before_image", "after_image", "calm_image", "clean_beam", "peaks_jy"}
PICTURES |= {"clean_beam_shape", "self_report"}
SELF = {"target_solutions", "self_calibrated_target"}  # None, and nothing computed, while self-calibration is off
WITNESS = {"check_data", "check_image", "witness", "traffic_light", "raw_rms_deg", "right_rms_deg"}
SAID = {"live_sentence", "facts"}
PHASES = {"pair_phases", "phase_rows", "scan_means", "pair_solution_deg"}
APPLIED = PICTURES | SELF | WITNESS | SAID | PHASES | {"given_gains", "residuals"}
SOLVED = APPLIED | {"scan_solutions", "solutions", "look_gains", "calibrator_rms", "notes"}
SEEN = SOLVED | {"correlator", "calibrator", "integration_solutions", "radiometer_help", "band_offsets"}
SPOILT = SEEN | {"antenna_gains", "pair_truth_deg", "low_gains", "diffgain_correlator"}
AIRY = SPOILT | {"paths", "radiometer_gains", "look_radiometer_gains"}
CURVE = {"left_by_air", "check_curve"}  # of the check source, whose dots it goes through
WHEN = {"plan", "visits", "lines", "looks", "receivers", "time_shares"}
WHEN |= {"left_out", "solver"}
EVERYTHING_IN_TIME = AIRY | WHEN | CURVE | {"effective_m", "low_correlator"}
OUT = {"antennas_out", "pairs_out"}  # what of it is crossed out
SOURCES = SEEN | {"sources", "low_correlator", "diffgain_correlator"}
FLAGGED = SOLVED | OUT | {"left_out", "solver", "flag_rows", "integration_solutions", "radiometer_help", "band_offsets"}

TOLD_BY_SELF = {"after_image", "self_report", "self_sentence", "notes"} | SAID

TABLE = {
    "a faster cycle": ({"cycle_s": 60.0}, EVERYTHING_IN_TIME),
    "a nearer calibrator": (
        {"separation_deg": 1.0},
        AIRY | SOURCES | {"declinations_rad", "visits", "lines"}
        | {"check_apart_deg", "check_offset_m", "check_line", "target_line", "check_curve", "effective_m"},
    ),
    "nearest": ({"interpolation": "nearest"}, APPLIED | CURVE),
    "radiometers": ({"wvr": True}, SOLVED | {"radiometer_gains", "look_radiometer_gains", "band_offsets"} | CURVE),
    "perfect instruments": ({"perfect": True}, SPOILT | {"receivers"}),
    "raw phases": ({"shown": "raw"}, {"live_sentence"}),
    "the truth": ({"truth": True}, {"pair_truth_deg", "facts"}),
    "another pair": (
        {"pair": [2, 4]}, {"watched", "pair_truth_deg", "pair_name"} | PHASES
    ),
    "a brighter calibrator": ({"calibrator_jy": 1.0}, SOURCES),
    "rougher air": ({"path_rms_um": 350.0}, AIRY | CURVE | {"roughness", "air"}),
    "more water": (
        {"pwv_mm": 3.0}, AIRY | CURVE | {"roughness", "air", "radiometer_noise_m"}
    ),
    "stronger wind": ({"wind_m_s": 12.0}, AIRY | CURVE | {"air", "effective_m"}),
    "the wind turns": ({"wind_from_deg": 200.0}, AIRY | {"wind_from_rad", "air", "check_offset_m", "check_curve"}),
    "another night": (
        lambda graph: ACTS["other_night"](graph),
        AIRY | {"screen", "air", "receivers", "places_wrong_m", "low_correlator"},
    ),
    "no noise": ({"noise": False}, SEEN | {"low_correlator", "diffgain_correlator"}),
    "another target": (
        {"target": "faint"}, {"target_sky", "picture_ends", "self_sentence"} | SOURCES - {"traffic_light"}
    ),
    "a fainter target": ({"star_jy": 0.1}, {"target_sky", "picture_ends"} | SOURCES - {"traffic_light"}),
    "self-calibration": ({"self_calibrate": True}, SELF | TOLD_BY_SELF | {"after_title"}),
    "another interval while it is off": ({"self_interval": "scan"}, {"target_solutions", "self_report"}),
    "another minimum while it is off": (
        {"self_snr": 0.0}, {"self_calibrated_target", "self_report", "self_sentence", "notes"}
    ),
    "the lower band": (
        {"calibrator_band": "lower"},
        SOLVED - {"scan_solutions"}
        | {"look_wavelength_m", "low_gains", "low_correlator", "diffgain_correlator", "calibrator", "band_offsets",
           "scan_solutions", "integration_solutions", "radiometer_help", "look_radiometer_gains"},
    ),
    "an antenna is flagged": (lambda graph: ACTS["toggle_antenna"](graph, 1), FLAGGED),
    "baselines are flagged": (lambda graph: ACTS["toggle_baselines"](graph, [[0, 1], [0, 2]]), FLAGGED),
    "a scan is flagged": (lambda graph: ACTS["toggle_scan"](graph, 2), FLAGGED),  # the check source's
    "a span of time is flagged": (  # of the target: what the check source says stays
        lambda graph: ACTS["toggle_times"](graph, 120.0, 150.0, [0, 1]), FLAGGED - {"traffic_light"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    gesture, expected = TABLE[name]
    assert ran(PhaseReferencing, SMALL, gesture, {}) == expected  # after a first look


ONCE_ON = {
    "a solution for each scan": ({"self_interval": "scan"}, SELF | TOLD_BY_SELF),
    "no protection": ({"self_snr": 0.0}, {"self_calibrated_target"} | TOLD_BY_SELF),
    "off again": ({"self_calibrate": False}, SELF | TOLD_BY_SELF | {"after_title"}),
}


@pytest.mark.parametrize("name", ONCE_ON)
def test_with_self_calibration_on_a_gesture_runs_exactly_these(name):
    """Of noise, of which another limit leaves other data as they were."""
    gesture, expected = ONCE_ON[name]
    assert ran(PhaseReferencing, {**SMALL, "self_calibrate": True, "target": "none"}, gesture, {}) == expected
