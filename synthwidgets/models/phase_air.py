"""What spoils the block of the PhaseReferencing app: the air over each line of sight, and each antenna itself."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from ..core.layout import Layout
from ..core.observing import Visits, path_gains, position_gains, receiver_gains
from ..core.phase_screen import Grid, Screen, StructureFunction, phase_screen, screen_grid, spectrum
from ..core.phase_screen import structure_function as structure_of
from ..core.troposphere import Air, antenna_paths_m
from ..core.vapour import noise_rms_m, path_rms_m, radiometer_paths_m, turbulence_of
from .phase_block import BLOCK_S, LOWER_BAND, Lines, Plan

FASTEST_M_S = 15.0
BESIDE_M = 1000.0  # so far from the array lines of sight go through the air at most
LOW_GHZ = 90.0  # the lower band


class Rms(NamedTuple):
    """Rms path on 1 km towards the zenith, of wet and dry air [m]."""

    wet_m: float
    dry_m: float


class Paths(NamedTuple):
    """Extra path of each line of sight, wet and dry part, and what the radiometers say of it, (integration, antenna)
    [m]."""

    wet_m: np.ndarray
    dry_m: np.ndarray
    radiometer_m: np.ndarray

    @property
    def all_m(self) -> np.ndarray:
        return self.wet_m + self.dry_m


def air_grid(extent_m: float) -> Grid:
    """Large enough for the fastest wind, so that no slider changes the night."""
    return grid_for(extent_m, BLOCK_S * FASTEST_M_S)


def grid_for(extent_m: float, travel_m: float) -> Grid:
    """For an array from end to end, and so far as the wind goes meanwhile."""
    return screen_grid(extent_m + BESIDE_M, travel_m)


# A lesson has several of these apps, most with the same air: 50 MB, which they share. Only the last two are kept.


@lru_cache(maxsize=2)
def structure(air_grid: Grid) -> StructureFunction:
    """Mean square path difference of two places, 1 at 1 km along the wind."""
    return structure_of(air_grid, spectrum(air_grid))


@lru_cache(maxsize=2)
def screen(air_grid: Grid, seed: int) -> Screen:
    """The night: once a seed and size of array."""
    night = phase_screen(air_grid, spectrum(air_grid), seed)
    night.values.flags.writeable = False
    return night


def roughness(path_rms_um: float, pwv_mm: float) -> Rms:
    """How the path splits: the more water, the more of it is wet."""
    return Rms(*path_rms_m(pwv_mm, turbulence_of(path_rms_um * 1e-6, pwv_mm)))


def air(screen: Screen, roughness: Rms, height_m: float, wind_m_s: float, wind_from_rad: float) -> Air:
    return Air(screen, roughness.wet_m, roughness.dry_m, height_m, wind_m_s, wind_from_rad)


def paths(air: Air, layout: Layout, plan: Plan, lines: Lines, pwv_mm: float, seed: int) -> Paths:
    """Of every antenna and integration, towards what is looked at then."""
    wet_m, dry_m = antenna_paths_m(air, layout.enu_m, plan.times_s, *lines)
    numbers = np.arange(len(plan.times_s))
    return Paths(wet_m, dry_m, radiometer_paths_m(wet_m, pwv_mm, seed, layout.names, numbers))


def radiometer_noise_m(pwv_mm: float) -> float:
    """Of a baseline, an integration [m]."""
    return noise_rms_m(pwv_mm)


def places_wrong_m(position_error_mm: float, layout: Layout, seed: int) -> np.ndarray:
    """How far each antenna stands from where it is thought to, shape (antenna, 3) [m]; rms an axis."""
    dice = np.random.default_rng([seed, 1])  # another stream than the screen's
    return dice.normal(scale=position_error_mm * 1e-3, size=(len(layout.names), 3))


def receivers(perfect: bool, seed: int, layout: Layout, plan: Plan) -> np.ndarray:
    """Gains of receivers and cables, complex (integration, antenna): any phase, drifting by 10° in the hour."""
    if perfect:
        return np.ones((len(plan.times_s), len(layout.names)), complex)
    return receiver_gains(seed, layout.names, plan.times_s)


def antenna_gains(
    receivers: np.ndarray,
    paths: Paths,
    wavelength_m: float,
    declinations_rad: np.ndarray,
    visits: Visits,
    places_wrong_m: np.ndarray,
) -> np.ndarray:
    """All that an antenna does to what comes in, complex (integration, antenna)."""
    return receivers * _lengths(paths, wavelength_m, declinations_rad, visits, places_wrong_m)


def look_wavelength_m(calibrator_band: str, wavelength_m: float, frequency_ghz: float) -> float:
    """At which the calibrator is looked at: the target's, or that of the lower band, unless the target's is lower."""
    return wavelength_m * max(1.0, frequency_ghz / LOW_GHZ) if calibrator_band == "lower" else wavelength_m


def low_gains(
    calibrator_band: str,
    perfect: bool,
    seed: int,
    layout: Layout,
    receivers: np.ndarray,
    paths: Paths,
    wavelength_m: float,
    look_wavelength_m: float,
    declinations_rad: np.ndarray,
    visits: Visits,
    places_wrong_m: np.ndarray,
) -> np.ndarray | None:
    """The same in the lower band: another receiver's constant phase; what drifts are lengths, in both bands alike.

    None while nobody looks there.
    """
    if calibrator_band == "same":
        return None
    lengths = _lengths(paths, look_wavelength_m, declinations_rad, visits, places_wrong_m)
    if perfect:
        return lengths
    bands = (seed, seed + LOWER_BAND)
    constant, other = (receiver_gains(one, layout.names, visits.times_s, drift_deg=0.0) for one in bands)
    drifts_rad = np.angle(receivers / constant) * (wavelength_m / look_wavelength_m)
    return lengths * other * np.exp(1j * drifts_rad)


def _lengths(
    paths: Paths, wavelength_m: float, declinations_rad: np.ndarray, visits: Visits, places_wrong_m: np.ndarray
) -> np.ndarray:
    """Gains of the air and of places."""
    gains = path_gains(paths.all_m, wavelength_m)
    if not places_wrong_m.any():
        return gains
    return gains * position_gains(declinations_rad, visits, places_wrong_m, wavelength_m)
