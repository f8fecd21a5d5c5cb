"""The quantities of the MovingSky app: the air over the array, as it is anywhere and at any time.

The air is either turbulent, a night of it for each seed, or one made lump that stands upwind of the first antenna. Both
are carried by the wind and do not change otherwise; `sheet` is the one place where they differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np

from ..core.arrays import pairs
from ..core.layout import Layout
from ..core.phase_screen import Grid, Screen, StructureFunction, phase_screen, sampled, screen_grid, spectrum
from ..core.phase_screen import structure_function as structure_of
from ..core.troposphere import downwind, lump_path_m, pierce_points_m, screen_places_m
from .geometry import Pairs

Sheet = Callable[[np.ndarray, Any], np.ndarray]  # path towards the zenith [m] at points (..., 2) [m] and times [s]

LONGEST_S, FASTEST_M_S = 1200.0, 20.0
LUMP_PATH_M, LUMP_WIDTH_M, LUMP_AHEAD_M = 0.6e-3, 60.0, 150.0
WINDOW_PIXELS, WINDOW_MARGIN, SMALLEST_WINDOW_M = 96, 1.5, 300.0


def wind_from_rad(wind_from_deg: float) -> float:
    return float(np.radians(wind_from_deg))


def azimuth_rad(azimuth_deg: float) -> float:
    return float(np.radians(azimuth_deg))


def elevation_rad(elevation_deg: float) -> float:
    return float(np.radians(elevation_deg))


def frequency_hz(frequency_ghz: float) -> float:
    return frequency_ghz * 1e9


def watched(pair: Sequence[int], layout: Layout) -> list[int]:
    """The pair that is looked at; the last two where the array has not so many antennas."""
    last = len(layout.names) - 1
    return [min(pair[0], last - 1), min(pair[1], last)]


def all_pairs(layout: Layout) -> Pairs:
    """Every pair of antennas once: (0, 1), (0, 2), …"""
    return Pairs(*pairs(len(layout.names)))


# the air --------------------------------------------------------------------------------------------------------


def pair_lengths_m(layout: Layout, all_pairs: Pairs) -> np.ndarray:
    """On the map, shape (pair,) [m]."""
    places = layout.enu_m[:, :2]
    return np.hypot(*(places[all_pairs.first] - places[all_pairs.second]).T)


def extent_m(pair_lengths_m: np.ndarray) -> float:
    return float(pair_lengths_m.max())


def air_grid(extent_m: float) -> Grid:
    """Large enough for the fastest wind and the longest time, so that neither slider changes the night."""
    return screen_grid(extent_m, LONGEST_S * FASTEST_M_S)


def air_spectrum(air_grid: Grid, air: str) -> np.ndarray | None:
    """Of turbulent air; None where a lump stands for it."""
    return spectrum(air_grid) if air == "turbulent" else None


def structure(air_grid: Grid, air_spectrum: np.ndarray | None) -> StructureFunction | None:
    """Mean square path difference of two places, 1 at 1 km along the wind."""
    return None if air_spectrum is None else structure_of(air_grid, air_spectrum)


def screen(air_grid: Grid, air_spectrum: np.ndarray | None, seed: int) -> Screen | None:
    """The night: 0.1 s for 4096 x 1024 points, once a seed and size of array."""
    return None if air_spectrum is None else phase_screen(air_grid, air_spectrum, seed)


def pierce_m(layout: Layout, azimuth_rad: float, elevation_rad: float, height_m: float) -> np.ndarray:
    """Where each antenna's line of sight goes through the air, shape (antenna, 2): east, north [m]."""
    return pierce_points_m(layout.enu_m, azimuth_rad, elevation_rad, height_m)


def lump_m(pierce_m: np.ndarray, wind_from_rad: float) -> np.ndarray:
    """Where the middle of the lump is at first: upwind of the first antenna's line of sight, shape (2,) [m]."""
    return pierce_m[0] - LUMP_AHEAD_M * downwind(wind_from_rad)


def lump_arrival_s(air: str, wind_m_s: float, time_s: float) -> float | None:
    """In how long the lump is over the first antenna, negative once it has been there [s]; None: never."""
    return LUMP_AHEAD_M / wind_m_s - time_s if air == "lump" and wind_m_s else None


def play_end_s(air: str, wind_m_s: float, window: dict[str, Any]) -> float:
    """Until when there is something to play: all of the night, or until the lump has left the picture [s]."""
    if air == "turbulent":
        return LONGEST_S
    passes_s = (LUMP_AHEAD_M + window["side_m"]) / max(wind_m_s, 1.0)
    return float(min(LONGEST_S, 10.0 * np.ceil(passes_s / 10.0)))


def sheet(
    screen: Screen | None, path_rms_um: float, lump_m: np.ndarray, wind_m_s: float, wind_from_rad: float
) -> Sheet:
    """Extra path towards the zenith at any points of the air and any times."""

    def turbulent(points_m: np.ndarray, times_s: Any) -> np.ndarray:
        assert screen is not None
        places = screen_places_m(points_m, times_s, wind_m_s, wind_from_rad)
        return sampled(screen, *places).real * (path_rms_um * 1e-6)

    def lump(points_m: np.ndarray, times_s: Any) -> np.ndarray:
        places = screen_places_m(points_m - lump_m, times_s, wind_m_s, wind_from_rad)
        return lump_path_m(*places, LUMP_PATH_M, LUMP_WIDTH_M)

    return lump if screen is None else turbulent


def window(pierce_m: np.ndarray, extent_m: float) -> dict[str, Any]:
    """The square of air that is drawn: its middle, east and north, and its side [m]."""
    low, high = pierce_m.min(axis=0), pierce_m.max(axis=0)
    side_m = max(SMALLEST_WINDOW_M, WINDOW_MARGIN * float((high - low).max()))
    return {"middle_m": ((low + high) / 2).tolist(), "side_m": side_m}


def window_path_um(sheet: Sheet, window: dict[str, Any], time_s: float) -> np.ndarray:
    """A picture of the air over the array, as on a map: rows grow north, columns east; path to the zenith [µm]."""
    steps_m = ((np.arange(WINDOW_PIXELS) + 0.5) / WINDOW_PIXELS - 0.5) * window["side_m"]
    east, north = np.meshgrid(steps_m + window["middle_m"][0], steps_m + window["middle_m"][1])
    return sheet(np.stack([east, north], axis=-1), time_s) * 1e6


def window_range_um(
    window_path_um: np.ndarray, structure: StructureFunction | None, window: dict[str, Any], path_rms_um: float
) -> list[float]:
    """What the ends of the picture's colours stand for [µm]: as far apart at any time, about the mean of what is seen.

    What lies over the whole array alike has no meaning, and would hide the rest.
    """
    if structure is None:
        return [0.0, LUMP_PATH_M * 1e6]
    across_um = float(np.sqrt(structure(np.array([window["side_m"], 0.0])))) * path_rms_um
    middle_um, reach_um = float(window_path_um.mean()), 1.2 * across_um or 1.0
    return [middle_um - reach_um, middle_um + reach_um]


def wavefront(
    sheet: Sheet,
    window: dict[str, Any],
    pierce_m: np.ndarray,
    watched: Sequence[int],
    wind_from_rad: float,
    time_s: float,
) -> dict[str, Any]:
    """A flat wavefront after the air, cut along the wind through the first line of sight of the pair.

    Returns
    -------
    dict
        ``along_m``, downwind of that line of sight, and ``path_um``, how late the front is there; of both lines of
        sight ``places_m``, [downwind, aside to the left of it].
    """
    along, left = downwind(wind_from_rad), downwind(wind_from_rad)[::-1] * [-1, 1]
    first_m = pierce_m[watched[0]]
    middle_m = float((np.array(window["middle_m"]) - first_m) @ along)
    along_m = middle_m + ((np.arange(WINDOW_PIXELS) + 0.5) / WINDOW_PIXELS - 0.5) * window["side_m"]
    apart_m = pierce_m[list(watched)] - first_m
    return {
        "along_m": along_m.tolist(),
        "path_um": (sheet(first_m + along_m[:, None] * along, time_s) * 1e6).tolist(),
        "places_m": np.stack([apart_m @ along, apart_m @ left], axis=-1).tolist(),
    }
