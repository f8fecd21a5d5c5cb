"""The target's picture of an execution block, and how much of its peak the block keeps, with and without a scan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core import block_edits
from ..core.block_plan import Plan as BlockPlan
from ..core.block_presets import block_preset
from ..core.gain_tables import GainTable
from ..core.schedule import ExecutionBlock
from ..graph import part
from . import block_air, phase_air, phase_images, phase_raw, phase_solutions, timeline
from . import moving_sky_air as sky_air
from .geometry import Pairs
from .phase_block import Plan
from .phase_images import Pictures
from .phase_raw import Correlator, Seen
from .phase_solutions import Solver

SHOWN = ("air", "calm")
NOTHING = block_preset("band6")._replace(scans=())  # always the same, so that nothing is done twice for it


def look_wavelength_m(wavelength_m: float) -> float:
    """Phase calibrators are looked at in the target's band [m]."""
    return wavelength_m


def calibrator(correlator: Correlator, looks: np.ndarray, all_pairs: Pairs) -> Seen:
    """The phase calibrators."""
    return correlator(looks, all_pairs)


def left_out() -> None:
    """No sample is flagged."""
    return


def scan_solutions(
    calibrator: Seen, look_radiometer_gains: np.ndarray | None, looks: np.ndarray, all_pairs: Pairs, solver: Solver
) -> GainTable | None:
    """One solution for each phase scan; None where there is no such scan."""
    if not len(looks):
        return None
    return phase_solutions.scan_solutions(calibrator, look_radiometer_gains, looks, all_pairs, solver)


def given_gains(
    scan_solutions: GainTable | None,
    radiometer_gains: np.ndarray | None,
    plan: Plan,
    interpolation: str,
    receivers: np.ndarray,
) -> np.ndarray:
    """What the target is divided by, (integration, antenna); without a phase scan there is nothing to divide by."""
    if scan_solutions is None:
        return np.ones_like(receivers) if radiometer_gains is None else radiometer_gains
    return phase_solutions.given_gains(scan_solutions, radiometer_gains, plan, interpolation)


def kept(pictures: Pictures, scan_solutions: GainTable | None, perfect: bool) -> float | None:
    """The peak, of that without air; None where there is no image: no target, or no phase but the antennas' own."""
    if not pictures.samples or (scan_solutions is None and not perfect):
        return None
    peaks_jy = phase_images.peaks_jy(pictures)
    return peaks_jy["after"] / peaks_jy["without"]


# All that follows from a block: done once more for the block without the scan that is looked at.
FROM_BLOCK = (
    timeline.block_plan,
    block_air.target_field,
    block_air.chosen,
    block_air.every,
    block_air.when,
    block_air.sample_s,
    block_air.plan,
    block_air.visits,
    block_air.lines,
    block_air.declinations_rad,
    block_air.sources,
    phase_air.paths,
    phase_air.receivers,
    block_air.antenna_gains,
    phase_raw.sigma_jy,
    phase_raw.correlator,
    phase_raw.looks,
    phase_solutions.solver,
    calibrator,
    phase_solutions.radiometer_gains,
    phase_solutions.look_radiometer_gains,
    scan_solutions,
    given_gains,
    phase_images.pictures,
    kept,
)


def without_block(
    shown_block: ExecutionBlock,
    shown_scan: int,
    block_plan: BlockPlan,
    held_scan: Mapping[str, Any] | None,
    named: bool,
) -> ExecutionBlock:
    """The block without the phase scan that is looked at; without any scan where nobody is told what that does."""
    if not named or held_scan is not None or block_plan.kinds[shown_scan] != "phase" or len(block_plan.kinds) == 1:
        return NOTHING
    return block_edits.deleted(shown_block, shown_scan)


WITHOUT = part("without", FROM_BLOCK, shown_block="without_block")


def target_image(pictures: Pictures, pictured: str) -> np.ndarray:
    """The picture as it is or as it would be without air, in per cent of the latter's peak."""
    peak_jy = float(pictures.without.max())
    image = pictures.after if pictured == "air" else pictures.without
    return image * (100 / peak_jy) if peak_jy > 0 else image


def target_name(block_plan: BlockPlan, target_field: int) -> str:
    """What the picture is of; "" where nothing is a target."""
    return block_plan.block.fields[target_field].name if block_plan.of("target") else ""


def target_s(block_plan: BlockPlan, target_name: str) -> float:
    """How long the scans of it take [s]."""
    scans = (block_plan.block.scans[scan] for scan in block_plan.of("target"))
    return float(sum(scan.duration_s for scan in scans if scan.field == target_name))


FUNCTIONS = (
    block_air.layout,
    sky_air.all_pairs,
    sky_air.pair_lengths_m,
    sky_air.extent_m,
    sky_air.wind_from_rad,
    block_air.nights,
    block_air.air_grid,
    phase_air.screen,
    phase_air.roughness,
    phase_air.air,
    phase_raw.sefds_jy,
    look_wavelength_m,
    left_out,
    phase_images.npix,
    phase_images.cell_arcsec,
    phase_images.clean_beam,
    *(one for one in FROM_BLOCK if one is not timeline.block_plan),
    without_block,
    *WITHOUT,
    target_image,
    target_name,
    target_s,
)
