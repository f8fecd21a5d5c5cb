"""The PhaseReferencing app: how it opens, what its inputs take, and its acts.

It opens on an hour of slow cycles that is calibrated already: the calibrator lies at zero, and the target is smeared.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.flags import Flag, as_dicts, from_dicts
from ..core.phase_interpolation import INTERPOLATIONS
from ..formats import checks
from ..graph import Graph
from ..texts import say
from . import moving_sky_air as sky_air
from . import phase_air, phase_block, phase_images, phase_raw, phase_series, phase_solutions, phase_words, units
from .flagging import MOST_FLAGS, toggled
from .layouts import layout
from .model import Model
from .moving_sky import ground_array_check, pair_check

FEWEST, MOST, FARTHEST_M = 4, 66, 30_000.0
TARGETS = ("double", "point", "faint")

START = {"shape": "random", "n": 20, "size_m": 3000.0, "seed": 1}
ARRAYS = {"start": START, **{name: {"preset": name} for name in ("alma.c3", "alma.c6", "alma.c7", "alma.c8")}}

OPENING: dict[str, Any] = {
    "array": START,
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
    "noise": True,
    "seed": 1,
    "shown": "calibrated",
    "truth": False,
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


def array_name(array: Mapping[str, Any]) -> str:
    """The entry of the array menu; "own" for any other."""
    return next((name for name, one in ARRAYS.items() if one == array), "own")


def flags_check(value: Any) -> list[dict[str, Any]]:
    """Rows of the table of flags, tidied."""
    rows = from_dicts(value)
    if len(rows) > MOST_FLAGS:
        raise checks.refuse("flags", len(rows), say("phase.check.flags", most=MOST_FLAGS))
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
    "noise": checks.switch("noise"),
    "seed": checks.integer("seed", 0, 2**31),
    "shown": checks.choice("shown", ("raw", "calibrated")),
    "truth": checks.switch("truth"),
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
    phase_block.plan,
    phase_block.declinations_rad,
    phase_block.visits,
    phase_block.lines,
    phase_block.target_sky,
    phase_block.sources,
    # air and antennas
    phase_air.air_grid,
    phase_air.air_spectrum,
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
    # what is solved
    phase_solutions.radiometer_gains,
    phase_solutions.look_radiometer_gains,
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
    phase_images.after_image,
    phase_images.calm_image,
    phase_images.clean_beam,
    phase_images.peaks_jy,
    phase_images.check_data,
    phase_images.check_image,
    phase_images.witness,
    phase_images.raw_rms_deg,
    phase_images.right_rms_deg,
    # phases
    phase_series.pair_phases,
    phase_series.phase_rows,
    phase_series.scan_means,
    phase_series.pair_name,
    phase_series.pair_solution_deg,
    phase_series.pair_truth_deg,
    phase_series.calibrator_rms,
    phase_series.residuals,
    phase_series.target_line,
    phase_series.offset_m,
    phase_series.effective_m,
    phase_series.rms_curve,
    # what panels show, and words
    units.image_grid,
    units.clean_beam_shape,
    units.antenna_names,
    units.antennas_enu_m,
    units.antenna_diameters_m,
    array_name,
    phase_words.time_shares,
    phase_words.traffic_light,
    phase_words.live_sentence,
    phase_words.facts,
    phase_words.notes,
)
PHASE_REFERENCING = Model("phase_referencing", OPENING, FUNCTIONS, CHECKS)


def other_night(graph: Graph) -> dict[str, Any]:
    """The next night: other air, other instruments, other noise.

    Examples
    --------
    >>> other_night(PHASE_REFERENCING.graph())
    {'seed': 2}
    """
    return {"seed": graph["seed"] + 1}


def toggle_antenna(graph: Graph, antenna: int) -> dict[str, Any]:
    """Flag all baselines of an antenna, or take the flag away again.

    Examples
    --------
    >>> toggle_antenna(PHASE_REFERENCING.graph(), 2)
    {'flags': [{'antenna': 'A3', 'reason': 'by hand'}]}
    """
    names = graph["layout"].names
    return _toggled(graph, antenna=names[_below("antenna", antenna, len(names))])


def toggle_baseline(graph: Graph, first: int, second: int) -> dict[str, Any]:
    """Flag one baseline, or take the flag away again."""
    names = graph["layout"].names
    both = sorted(_below("baseline", one, len(names)) for one in (first, second))
    return _toggled(graph, baseline=(names[both[0]], names[both[1]]))


def toggle_scan(graph: Graph, scan: int) -> dict[str, Any]:
    """Flag a scan, by its number from 0, or take the flag away again."""
    number = _below("scan", scan, int(graph["plan"].scans[-1]) + 1)
    return _toggled(graph, scan=number)


def toggle_times(graph: Graph, from_s: float, to_s: float) -> dict[str, Any]:
    """Flag a range of time, or take the flag away again.

    Examples
    --------
    >>> toggle_times(PHASE_REFERENCING.graph(), 60.0, 90.0)["flags"][0]["time_s"]
    [60.0, 90.0]
    """
    each = checks.number("time_s", 0, phase_block.BLOCK_S, "s")
    start_s, end_s = sorted([each(from_s), each(to_s)])
    return _toggled(graph, time_s=(start_s, end_s))


def clear_flags(graph: Graph) -> dict[str, Any]:
    """Everything is used again."""
    return {"flags": []}


def _toggled(graph: Graph, **selected: Any) -> dict[str, Any]:
    samples = phase_raw.samples(graph["plan"], graph["layout"], graph["all_pairs"])
    return {"flags": toggled(graph["flags"], [Flag(**selected, reason=say("gains.flag.reason"))], samples)}


def _below(key: str, value: Any, count: int) -> int:
    return checks.integer(key, 0, count - 1)(value)


def choose_array(graph: Graph, name: str) -> dict[str, Any]:
    """An array of the menu.

    Examples
    --------
    >>> choose_array(PHASE_REFERENCING.graph(), "alma.c6")
    {'array': {'preset': 'alma.c6'}}
    """
    return {"array": ARRAYS[checks.choice("array", tuple(ARRAYS))(name)]}


def choose_pair(graph: Graph, name: str) -> dict[str, Any]:
    """The shortest pair of the array, one of middle length, or the longest.

    Examples
    --------
    >>> graph = PHASE_REFERENCING.graph()
    >>> graph.set(**choose_pair(graph, "long"))
    >>> graph["pair_name"]
    'long'
    """
    number = phase_series.named_pairs(graph["pair_lengths_m"])[checks.choice("pair", phase_series.PAIRS)(name)]
    return {"pair": [int(ends[number]) for ends in graph["all_pairs"]]}


def choose_night(graph: Graph, number: float) -> dict[str, Any]:
    """A night by its number, the class code."""
    return {"seed": int(number)}


_CHOICES = (choose_array, choose_night, choose_pair, other_night)
_FLAGS = (toggle_antenna, toggle_baseline, toggle_scan, toggle_times, clear_flags)
ACTS = {act.__name__: act for act in (*_CHOICES, *_FLAGS)}
