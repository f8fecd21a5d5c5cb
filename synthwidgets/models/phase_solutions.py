"""The gains of the PhaseReferencing app: solved on the calibrator, scan by scan, and carried to everything else."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..core.band_transfer import band_offsets_rad, transferred
from ..core.gain_sums import fewest_baselines, gain_sums
from ..core.gain_tables import GainTable, corrected, gain_table, gains_at, solution_intervals
from ..core.gains import solve_gains
from ..core.layout import Layout
from ..core.observing import path_gains
from .geometry import Pairs
from .phase_air import Paths
from .phase_block import Plan
from .phase_raw import Correlator, Seen

# Of raw data, model, numbers of integrations, and "scan" or "integration".
Solver = Callable[[np.ndarray, np.ndarray, np.ndarray, str], GainTable]
ENOUGH = 1e-11  # of the typical gain: a last step that moves none by more


def radiometer_gains(wvr: bool, paths: Paths, wavelength_m: float) -> np.ndarray | None:
    """What the radiometers say, as gains to divide by, (integration, antenna); None where nobody listens."""
    return path_gains(paths.radiometer_m, wavelength_m) if wvr else None


def look_radiometer_gains(wvr: bool, paths: Paths, looks: np.ndarray, look_wavelength_m: float) -> np.ndarray | None:
    """The same of the calibrator's integrations, in the band in which they are seen, (look, antenna)."""
    return path_gains(paths.radiometer_m[looks], look_wavelength_m) if wvr else None


def solver(
    plan: Plan, all_pairs: Pairs, layout: Layout, sigma_jy: float, sample_s: float, left_out: np.ndarray | None
) -> Solver:
    """Gains of some integrations, scan by scan or each by itself, without what is flagged."""
    antennas = len(layout.names)
    weight = plan.look_s / sample_s / sigma_jy**2

    def solved(raw: np.ndarray, model: np.ndarray, moments: np.ndarray, per: str) -> GainTable:
        intervals = solution_intervals(plan.scans[moments], np.ones(len(moments), bool), per)
        flags = None if left_out is None else left_out[moments]
        sums = gain_sums(raw, model, weight, *all_pairs, antennas, intervals, flags)
        found = solve_gains(sums, minimum_baselines=fewest_baselines(sums), tolerance=ENOUGH)
        return gain_table(found, intervals, plan.times_s[moments], plan.fields[moments], flags)

    return solved


def scan_solutions(
    calibrator: Seen,
    look_radiometer_gains: np.ndarray | None,
    looks: np.ndarray,
    all_pairs: Pairs,
    solver: Solver,
) -> GainTable:
    """One solution for each scan of the calibrator, in the band in which it was looked at."""
    return solver(_steadied(calibrator.raw, look_radiometer_gains, all_pairs), calibrator.true, looks, "scan")


def integration_solutions(calibrator: Seen, looks: np.ndarray, solver: Solver) -> GainTable:
    """One for each integration, of the raw data: thrown away again, once it has told whether the radiometers help."""
    return solver(calibrator.raw, calibrator.true, looks, "integration")


def band_offsets(
    diffgain_correlator: Correlator | None,
    scan_solutions: GainTable,
    radiometer_gains: np.ndarray | None,
    looks: np.ndarray,
    plan: Plan,
    all_pairs: Pairs,
    solver: Solver,
    wavelength_m: float,
    look_wavelength_m: float,
) -> np.ndarray | None:
    """The high band's gains over the low band's carried there, complex (antenna,), from first and last scan.

    None where the calibrator is looked at in the target's band.
    """
    if diffgain_correlator is None:
        return None
    ends = looks[np.isin(plan.scans[looks], plan.scans[[0, -1]])]
    seen = diffgain_correlator(ends, all_pairs)
    told = None if radiometer_gains is None else radiometer_gains[ends]
    high = solver(_steadied(seen.raw, told, all_pairs), seen.true, ends, "scan")
    offsets_rad = band_offsets_rad(scan_solutions, high, look_wavelength_m / wavelength_m)
    known = np.isfinite(high.gains)
    amplitudes = np.where(known, np.abs(high.gains), 0).sum(axis=0) / np.maximum(known.sum(axis=0), 1)
    return amplitudes * np.exp(1j * offsets_rad)


def solutions(
    scan_solutions: GainTable, band_offsets: np.ndarray | None, wavelength_m: float, look_wavelength_m: float
) -> GainTable:
    """What is used on the target's band."""
    if band_offsets is None:
        return scan_solutions
    carried = transferred(scan_solutions, look_wavelength_m / wavelength_m, np.angle(band_offsets))
    return GainTable(carried.times_s, carried.fields, carried.gains * np.abs(band_offsets), carried.snr)


def given_gains(
    solutions: GainTable, radiometer_gains: np.ndarray | None, plan: Plan, interpolation: str
) -> np.ndarray:
    """What target and check source are divided by, (integration, antenna)."""
    gains = gains_at(solutions, plan.times_s, interpolation)
    return gains if radiometer_gains is None else gains * radiometer_gains


def look_gains(
    scan_solutions: GainTable, look_radiometer_gains: np.ndarray | None, plan: Plan, looks: np.ndarray
) -> np.ndarray:
    """What the calibrator is divided by, in its own band, (look, antenna): each scan by its own solution."""
    gains = gains_at(scan_solutions, plan.times_s[looks], "nearest")
    return gains if look_radiometer_gains is None else gains * look_radiometer_gains


def radiometer_help(
    integration_solutions: GainTable, paths: Paths, plan: Plan, looks: np.ndarray, look_wavelength_m: float
) -> dict[str, float | None]:
    """Rms phase by which antennas change from scan to scan, without and with the radiometers [deg], and their ratio.

    Of the calibrator, each antenna against the mean of all: by this a learner decides.
    """
    said = path_gains(paths.radiometer_m[looks], look_wavelength_m)
    here = np.isin(plan.times_s[looks], integration_solutions.times_s)  # integrations may be flagged
    raw = np.full(said.shape, np.nan, complex)
    raw[here] = integration_solutions.gains
    without_deg, with_deg = (_change_deg(gains, plan.looks) for gains in (raw, raw / said))
    ratio = without_deg / with_deg if without_deg is not None and with_deg else None
    return {"without_deg": without_deg, "with_deg": with_deg, "ratio": ratio}


def _steadied(raw: np.ndarray, radiometer_gains: np.ndarray | None, pairs: Pairs) -> np.ndarray:
    """The data without what the radiometers saw."""
    return raw if radiometer_gains is None else corrected(raw, radiometer_gains, *pairs)[0]


def _change_deg(gains: np.ndarray, looks: int) -> float | None:
    """Rms of phases against those one scan later; antennas without a solution are left out [deg]."""
    known = np.isfinite(gains[looks:]) & np.isfinite(gains[:-looks])
    change = np.where(known, gains[looks:] * gains[:-looks].conj(), 0)
    change = change / np.maximum(np.abs(change), 1e-300)
    turned = np.angle(change * change.sum(axis=1, keepdims=True).conj())[known]
    return float(np.degrees(np.sqrt(np.mean(turned**2)))) if len(turned) else None
