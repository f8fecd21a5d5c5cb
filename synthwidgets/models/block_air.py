"""What a picture of an execution block is made of: its target and phase calibrators, when, where, by which antennas.

From here on it is seen as PhaseReferencing sees its own: the same air, antennas, correlator, solver and pictures, the
functions of `phase_air`, `phase_raw`, `phase_solutions` and `phase_images` themselves.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from ..core import block_visits, fields
from ..core.block_plan import Plan as BlockPlan
from ..core.layout import Layout
from ..core.observing import FieldSky, Visits, path_gains
from ..core.phase_screen import Grid
from ..core.schedule import ExecutionBlock, total_s
from ..core.subscans import Integrations
from . import layouts, phase_air, phase_block
from .phase_acts import START
from .phase_air import FASTEST_M_S, Paths
from .phase_block import BLOCK_S, CALIBRATOR, TARGET, Lines, Plan

MOST_ANTENNAS = 12  # so that the picture follows a hand
MOST_SAMPLES = 600  # integrations, for the same reason
OF_BLOCK = "block"  # a target as its block has it
TARGETS = ("double", "point", "faint", OF_BLOCK)


def layout(array: Mapping[str, Any]) -> Layout:
    """The antennas of an array that look on: of a large one a dozen, from its middle to its edge.

    By how far they are from the middle, so that near and far ones are as many as in the whole array, and the beam is
    much like its own.

    Examples
    --------
    >>> [len(layout(array).names) for array in ({"preset": "alma.c6"}, {"shape": "y", "n": 7})]
    [12, 7]
    """
    whole = layouts.layout(array)
    if len(whole.names) <= MOST_ANTENNAS:
        return whole
    places_m = whole.enu_m[:, :2] - np.median(whole.enu_m[:, :2], axis=0)
    outward = np.argsort(np.hypot(*places_m.T), kind="stable")
    some = np.sort(outward[np.linspace(0, len(outward) - 1, MOST_ANTENNAS).round().astype(int)])
    sefds_jy = None if whole.sefds_jy is None else whole.sefds_jy[some]
    parts = {"enu_m": whole.enu_m[some], "diameters_m": whole.diameters_m[some], "sefds_jy": sefds_jy}
    return replace(whole, names=tuple(whole.names[one] for one in some), **parts)


def air_grid(extent_m: float, nights: int) -> Grid:
    """The sheet of air of PhaseReferencing's first array, or a larger one: the same night for the same class code."""
    first = layouts.layout(START).enu_m[:, :2]
    apart_m = np.linalg.norm(first[:, None] - first, axis=2).max()
    travel_m = nights * BLOCK_S * FASTEST_M_S
    return phase_air.grid_for(max(extent_m, float(apart_m)), travel_m)


def nights(shown_block: ExecutionBlock, wind_m_s: float) -> int:
    """How many times the way of the fastest wind in an hour the air passes by: beyond one it takes a longer sheet."""
    return max(1, math.ceil(total_s(shown_block) * wind_m_s / (BLOCK_S * FASTEST_M_S)))


def target_field(block_plan: BlockPlan) -> int:
    """The field that the picture is of: the first of the block's that is a target; the first of all without one."""
    names = {block_plan.name(scan) for scan in block_plan.of("target")}
    return next((number for number, one in enumerate(block_plan.block.fields) if one.name in names), 0)


def chosen(block_plan: BlockPlan, target_field: int) -> Integrations:
    """The integrations of that target and of the phase calibrators, in order."""
    when = block_visits.on_field(block_plan.block)
    kinds = np.array(block_plan.kinds, dtype=object)[when.scans]
    kept = (kinds == "phase") | ((kinds == "target") & (when.fields == target_field))
    return Integrations(*(values[kept] for values in when))


def every(chosen: Integrations) -> int:
    """Of a long block only every second, third … integration of a scan is made."""
    return max(1, math.ceil(len(chosen.times_s) / MOST_SAMPLES))


def when(chosen: Integrations, every: int) -> Integrations:
    """The integrations that are made: at least the first of every scan."""
    starts = np.flatnonzero(np.diff(chosen.scans, prepend=-1))
    lengths = np.diff(starts, append=len(chosen.scans))
    within = np.arange(len(chosen.scans)) - np.repeat(starts, lengths)
    return Integrations(*(values[within % every == 0] for values in chosen))


def sample_s(shown_block: ExecutionBlock, every: int) -> float:
    """How long the correlator adds up before it writes; what is left out is counted as if it were added [s]."""
    return shown_block.integration_s * every


def plan(when: Integrations, block_plan: BlockPlan, sample_s: float) -> Plan:
    """As `phase_block` has it: a calibrator's integration is one of any phase scan, a target's one of the target."""
    phases = np.array(block_plan.kinds, dtype=object)[when.scans] == "phase"
    fields = np.where(phases, CALIBRATOR, TARGET)
    return Plan(when.times_s, when.scans, fields, look_s=sample_s, shot_s=sample_s)


def visits(shown_block: ExecutionBlock, when: Integrations) -> Visits:
    """The same with hour angles; fields have the numbers of the block."""
    return block_visits.visits(shown_block, when)


def lines(shown_block: ExecutionBlock, when: Integrations) -> Lines:
    """Where the dishes point."""
    return Lines(*block_visits.directions_rad(shown_block, when))


def declinations_rad(shown_block: ExecutionBlock, target_field: int) -> np.ndarray:
    """Of calibrator and target, shape (2,) [rad]: NaN for the calibrator, which may be several."""
    return np.array([np.nan, shown_block.fields[target_field].declination_rad])


def sources(
    shown_block: ExecutionBlock, target_field: int, target: str, frequency_ghz: float, npix: int, cell_arcsec: float
) -> list[FieldSky]:
    """What stands in each field. The target's light may be shared out to a sky of the menu, as wide as suits the array.
    """
    seen = block_visits.field_skies(shown_block, frequency_ghz * 1e9)
    if target != OF_BLOCK:
        light_jy = fields.flux_at_jy(shown_block.fields[target_field], frequency_ghz * 1e9)
        of_one_jy = phase_block.target_sky(target, 1.0, npix, cell_arcsec)
        star_jy = light_jy / sum(one["flux_jy"] for one in of_one_jy)
        shared = phase_block.target_sky(target, star_jy, npix, cell_arcsec)
        seen[target_field] = FieldSky(shared, seen[target_field].declination_rad)
    return seen


def antenna_gains(receivers: np.ndarray, paths: Paths, wavelength_m: float) -> np.ndarray:
    """All that an antenna does to what comes in, complex (integration, antenna)."""
    return receivers * path_gains(paths.all_m, wavelength_m)
