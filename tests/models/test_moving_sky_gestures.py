"""For every gesture of MovingSky the exact functions that run; written before the first run."""

import pytest

from synthwidgets.apps.moving_sky import MovingSky
from synthwidgets.models.moving_sky import ACTS
from tests.models.ran import ran

TURBULENT = {"air": "turbulent"}

NOW = {"antenna_path_m", "antenna_path_um", "antenna_phase_deg", "bands", "seen", "dirty_image", "brightest"}
NOW |= {"tilt_arcsec", "live_sentence", "facts"}
TRACE = {"trace_path_um", "trace_phase_deg", "band_phase_deg", "notes"}
PICTURE = {"window_path_um", "window_range_um", "wavefront"}
STEP = NOW | TRACE | PICTURE | {"trace_times_s", "lump_arrival_s"}
BLOCK = {"block_path_m", "pair_rms_um", "pair_rms_deg", "pair_slopes"}
AIR = {"sheet"} | NOW | TRACE | PICTURE | BLOCK
PLACES = {"pierce_m", "lump_m", "window", "delay", "play_end_s"}

TABLE = {
    "time goes on": ({}, {"time_s": 3.0}, STEP),
    "time goes on in turbulent air": (TURBULENT, {"time_s": 3.0}, STEP),
    "stronger wind": ({}, {"wind_m_s": 12.0}, AIR | {"delay", "lump_arrival_s", "play_end_s"}),
    "the wind turns": (
        TURBULENT, {"wind_from_deg": 200.0}, AIR | {"wind_from_rad", "lump_m", "delay"}
    ),
    "the wind is pulled by its arrow": (
        {}, {"wind_m_s": 7.0, "wind_from_deg": 225.0},
        AIR | {"wind_from_rad", "lump_m", "delay", "lump_arrival_s", "play_end_s"},
    ),
    "rougher air": (TURBULENT, {"path_rms_um": 350.0}, AIR | {"rms_curve"}),
    "another night": (TURBULENT, lambda graph: ACTS["choose_night"](graph, 2), AIR | {"screen"}),
    "another night, where there is a lump": ({}, {"seed": 9}, {"screen"}),
    "turbulent air": (
        {}, TURBULENT,
        AIR | {"air_spectrum", "structure", "screen", "rms_curve", "rms_slopes", "lump_arrival_s",
               "play_end_s"},
    ),
    "another frequency": (
        TURBULENT, {"frequency_ghz": 345.0},
        {"wavelength_m", "frequency_hz", "cell_arcsec", "snapshot_uv", "calm_image", "clean_beam", "clean_beam_shape",
         "image_grid", "antenna_phase_deg", "trace_phase_deg", "pair_rms_deg", "rms_curve", "seen", "dirty_image",
         "tilt_arcsec", "brightest", "live_sentence", "facts", "notes"},
    ),
    "another pair": (
        TURBULENT, {"pair": [2, 5]}, {"watched", "delay", "bands", "wavefront", "live_sentence", "facts"} | TRACE
    ),
    "a higher sheet, in the zenith": (TURBULENT, {"height_m": 500.0}, (PLACES | AIR) - {"play_end_s"}),
    "a lower source": (
        TURBULENT, {"elevation_deg": 60.0},
        AIR | PLACES | {"elevation_rad", "slant", "rms_curve", "snapshot_uv", "calm_image", "clean_beam",
                        "clean_beam_shape"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(MovingSky, state, gesture, {}) == expected  # after a first look
