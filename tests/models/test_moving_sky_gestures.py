"""For every gesture of MovingSky the exact functions that run; written before the first run."""

from types import SimpleNamespace

import pytest

from synthwidgets.models.moving_sky import ACTS, MOVING_SKY
from tests.models.ran import ran

SHOWN = (  # what panels of the app show
    "window", "window_path_um", "window_range_um", "wavefront", "antennas_enu_m", "antenna_names", "pierce_m",
    "watched",
    "antenna_path_um", "antenna_phase_deg", "trace_times_s", "trace_path_um", "trace_phase_deg", "band_phase_deg",
    "pair_lengths_m", "pair_rms_deg", "rms_curve", "rms_slopes", "pair_slopes", "bands", "dirty_image", "calm_image",
    "image_grid", "clean_beam_shape", "brightest", "delay", "live_sentence", "facts", "notes",
)  # fmt: skip
APP = SimpleNamespace(model=MOVING_SKY, panels=lambda: [SimpleNamespace(quantities=SHOWN)])
TURBULENT = {"air": "turbulent"}

NOW = {"antenna_path_m", "antenna_path_um", "antenna_phase_deg", "bands", "seen", "dirty_image", "brightest"}
NOW |= {"live_sentence", "facts"}
TRACE = {"trace_path_um", "trace_phase_deg", "band_phase_deg", "notes"}
PICTURE = {"window_path_um", "window_range_um", "wavefront"}
STEP = NOW | TRACE | PICTURE | {"trace_times_s", "lump_arrival_s"}
BLOCK = {"block_path_m", "pair_rms_um", "pair_rms_deg", "pair_slopes"}
AIR = {"sheet"} | NOW | TRACE | PICTURE | BLOCK
PLACES = {"pierce_m", "lump_m", "window", "delay"}

TABLE = {
    "time goes on": ({}, {"time_s": 3.0}, STEP),
    "time goes on in turbulent air": (TURBULENT, {"time_s": 3.0}, STEP),
    "stronger wind": ({}, {"wind_m_s": 12.0}, AIR | {"delay", "lump_arrival_s"}),
    "the wind turns": (
        TURBULENT, {"wind_from_deg": 200.0}, AIR | {"wind_from_rad", "lump_m", "delay"}
    ),
    "the wind is pulled by its arrow": (
        {}, lambda graph: ACTS["set_wind"](graph, 5.0, 5.0),
        AIR | {"wind_from_rad", "lump_m", "delay", "lump_arrival_s"},
    ),
    "rougher air": (TURBULENT, {"path_rms_um": 350.0}, AIR | {"rms_curve"}),
    "another night": (TURBULENT, lambda graph: ACTS["other_night"](graph), AIR | {"screen"}),
    "another night, where there is a lump": ({}, {"seed": 9}, {"screen"}),
    "turbulent air": (
        {}, TURBULENT,
        AIR | {"air_spectrum", "structure", "screen", "rms_curve", "rms_slopes", "lump_arrival_s"},
    ),
    "another frequency": (
        TURBULENT, {"frequency_ghz": 345.0},
        {"wavelength_m", "frequency_hz", "cell_arcsec", "snapshot_uv", "calm_image", "clean_beam", "clean_beam_shape",
         "image_grid", "antenna_phase_deg", "trace_phase_deg", "pair_rms_deg", "rms_curve", "seen", "dirty_image",
         "brightest", "live_sentence", "facts", "notes"},
    ),
    "another pair": (
        TURBULENT, {"pair": [2, 5]}, {"watched", "delay", "bands", "live_sentence", "facts"} | TRACE
    ),
    "a higher sheet, in the zenith": (TURBULENT, {"height_m": 500.0}, PLACES | AIR),
    "a lower source": (
        TURBULENT, {"elevation_deg": 60.0},
        AIR | PLACES | {"elevation_rad", "slant", "rms_curve", "snapshot_uv", "calm_image", "clean_beam",
                        "clean_beam_shape"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_a_gesture_runs_exactly_these_functions(name):
    state, gesture, expected = TABLE[name]
    assert ran(APP, state, gesture, {}) == expected  # after a first look
