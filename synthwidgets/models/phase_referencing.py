"""The PhaseReferencing app: how it opens, and what its inputs take.

It opens on an hour of slow cycles that is calibrated already: the calibrator lies at zero, and the target is smeared.
"""

from __future__ import annotations

from typing import Any

from ..core.flags import as_dicts, from_dicts
from ..core.phase_interpolation import INTERPOLATIONS
from ..formats import checks
from ..texts import say
from . import (
    flagging,
    phase_acts,
    phase_air,
    phase_block,
    phase_images,
    phase_lengths,
    phase_raw,
    phase_self,
    phase_self_words,
    phase_series,
    phase_solutions,
    phase_words,
    units,
)
from . import moving_sky_air as sky_air
from .layouts import layout
from .model import Model
from .moving_sky import ground_array_check, pair_check

FEWEST, MOST, FARTHEST_M = 4, 66, 30_000.0
TARGETS = ("double", "point", "faint", phase_block.NO_SOURCE)
SELF_INTERVALS = ("integration", "scan")

OPENING: dict[str, Any] = {
    "array": phase_acts.START,
    "pair": [0, 1],
    "cycle_s": 474.0,
    "separation_deg": 3.0,
    "calibrator_jy": 0.447,
    "check_jy": 0.15,
    "calibrator_band": "same",
    "interpolation": "linear",
    "wvr": False,
    "perfect": False,
    "position_error_mm": 0.0,
    "path_rms_um": 175.0,
    "pwv_mm": 1.8,
    "wind_m_s": 10.0,
    "wind_from_deg": 270.0,
    "height_m": 1000.0,
    "frequency_ghz": 230.0,
    "target": "double",
    "star_jy": 1.0,
    "noise": True,
    "seed": 1,
    "shown": "calibrated",
    "truth": False,
    "self_calibrate": False,
    "self_interval": "integration",
    "self_snr": 3.0,
    "flags": [],
}


def array_check(value: Any) -> dict[str, Any]:
    """The check of ``array``: four antennas at least, all within one sheet of air."""
    array = ground_array_check(value)
    antennas = layout(array)
    extent_m = float((antennas.enu_m.max(axis=0) - antennas.enu_m.min(axis=0))[:2].max())
    if not FEWEST <= len(antennas.names) <= MOST or extent_m > FARTHEST_M or not extent_m:
        raise ValueError(say("phase.check.array", fewest=FEWEST, most=MOST, farthest=round(FARTHEST_M / 1e3)))
    return array


def flags_check(value: Any) -> list[dict[str, Any]]:
    """Rows of the table of flags, tidied."""
    rows = from_dicts(value)
    if len(rows) > flagging.MOST_FLAGS:
        raise checks.refuse("flags", len(rows), say("phase.check.flags", most=flagging.MOST_FLAGS))
    return as_dicts(rows)


CHECKS: dict[str, checks.Check] = {
    "array": array_check,
    "pair": pair_check,
    "cycle_s": checks.number("cycle_s", phase_block.SHORTEST_S, phase_block.LONGEST_S, "s"),
    "separation_deg": checks.number("separation_deg", 0, 10, "deg"),
    "calibrator_jy": checks.number("calibrator_jy", 0.001, 100, "Jy"),
    "check_jy": checks.number("check_jy", 0.001, 100, "Jy"),
    "calibrator_band": checks.choice("calibrator_band", ("same", "lower")),
    "interpolation": checks.choice("interpolation", INTERPOLATIONS),
    "wvr": checks.switch("wvr"),
    "perfect": checks.switch("perfect"),
    "position_error_mm": checks.number("position_error_mm", 0, 10, "mm"),
    "path_rms_um": checks.number("path_rms_um", 0, 5000, "um"),
    "pwv_mm": checks.number("pwv_mm", 0.1, 20, "mm"),
    "wind_m_s": checks.number("wind_m_s", 0, phase_air.FASTEST_M_S, "m/s"),
    "wind_from_deg": checks.number("wind_from_deg", 0, 360, "deg"),
    "height_m": checks.number("height_m", 100, 3000, "m"),
    "frequency_ghz": checks.number("frequency_ghz", 30, 1000, "GHz"),
    "target": checks.choice("target", TARGETS),
    "star_jy": checks.number("star_jy", 1e-4, 100, "Jy"),
    "noise": checks.switch("noise"),
    "seed": checks.integer("seed", 0, 2**31),
    "shown": checks.choice("shown", ("raw", "calibrated")),
    "truth": checks.switch("truth"),
    "self_calibrate": checks.switch("self_calibrate"),
    "self_interval": checks.choice("self_interval", SELF_INTERVALS),
    "self_snr": checks.number("self_snr", 0, 10),
    "flags": flags_check,
}
FUNCTIONS = (
    units.wavelength_m,
    layout,
    sky_air.watched,
    sky_air.all_pairs,
    sky_air.pair_lengths_m,
    sky_air.extent_m,
    sky_air.wind_from_rad,
    # when and where
    phase_block.sample_s,
    phase_block.plan,
    phase_block.declinations_rad,
    phase_block.check_apart_deg,
    phase_block.visits,
    phase_block.lines,
    phase_block.target_sky,
    phase_block.sources,
    # air and antennas
    phase_air.air_grid,
    phase_air.structure,
    phase_air.screen,
    phase_air.roughness,
    phase_air.air,
    phase_air.paths,
    phase_air.radiometer_noise_m,
    phase_air.places_wrong_m,
    phase_air.receivers,
    phase_air.antenna_gains,
    phase_air.look_wavelength_m,
    phase_air.low_gains,
    # what is written
    phase_raw.sefds_jy,
    phase_raw.sigma_jy,
    phase_raw.correlator,
    phase_raw.low_correlator,
    phase_raw.diffgain_correlator,
    phase_raw.looks,
    phase_raw.calibrator,
    phase_raw.left_out,
    phase_raw.antennas_out,
    phase_raw.pairs_out,
    flagging.flag_rows,
    # what is solved
    phase_solutions.radiometer_gains,
    phase_solutions.look_radiometer_gains,
    phase_solutions.solver,
    phase_solutions.scan_solutions,
    phase_solutions.integration_solutions,
    phase_solutions.band_offsets,
    phase_solutions.solutions,
    phase_solutions.given_gains,
    phase_solutions.look_gains,
    phase_solutions.radiometer_help,
    # pictures and the witness
    phase_images.npix,
    phase_images.cell_arcsec,
    phase_images.pictures,
    phase_images.before_image,
    phase_images.calm_image,
    phase_images.clean_beam,
    phase_images.peaks_jy,
    phase_images.check_data,
    phase_images.check_image,
    phase_images.witness,
    phase_images.raw_rms_deg,
    phase_images.right_rms_deg,
    # the target as its own calibrator
    phase_self.target_solutions,
    phase_self.self_calibrated_target,
    phase_self.self_report,
    phase_self.after_image,
    phase_self.picture_ends,
    # phases
    phase_series.pair_phases,
    phase_series.phase_rows,
    phase_series.scan_means,
    phase_series.pair_name,
    phase_series.pair_solution_deg,
    phase_series.pair_truth_deg,
    phase_series.calibrator_rms,
    phase_lengths.residuals,
    phase_lengths.effective_m,
    phase_lengths.target_line,
    phase_lengths.check_line,
    phase_lengths.offset_m,
    phase_lengths.check_offset_m,
    phase_lengths.left_by_air,
    phase_lengths.rms_curve,
    phase_lengths.check_curve,
    # what panels show, and words
    units.image_grid,
    units.clean_beam_shape,
    units.antenna_names,
    units.antennas_enu_m,
    units.antenna_diameters_m,
    phase_acts.array_name,
    phase_words.time_shares,
    phase_words.traffic_light,
    phase_self_words.after_title,
    phase_self_words.self_sentence,
    phase_words.live_sentence,
    phase_words.facts,
    phase_words.notes,
)
PHASE_REFERENCING = Model("phase_referencing", OPENING, FUNCTIONS, CHECKS)
