"""The quantities of the MovingSky app: what the air does to each antenna, to the pair that is watched, to all pairs."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.coherence import coherence, path_phase_rad, quality
from ..core.layout import Layout
from ..core.phase_screen import StructureFunction
from ..core.troposphere import airmass, screen_places_m
from .geometry import Pairs
from .moving_sky_air import LONGEST_S, Sheet

TRACE_S, TRACE_POINTS = 60.0, 241  # what the recorder shows, up to now
BLOCK_S = 6.0  # between the moments of which an rms is made
BANDS_GHZ = (90.0, 230.0, 345.0)
PASSES_BY = 0.1  # of the way downwind: air this far aside is still much the same
RANGES_M = ((100.0, 1000.0), (1000.0, 5000.0))  # between which slopes are told


# antennas and the pair ------------------------------------------------------------------------------------------


def slant(elevation_rad: float) -> float:
    """How much more air than towards the zenith."""
    return float(airmass(elevation_rad))


def antenna_path_m(sheet: Sheet, pierce_m: np.ndarray, slant: float, time_s: float) -> np.ndarray:
    """Extra path of each antenna now, shape (antenna,) [m]; only differences have a meaning."""
    return sheet(pierce_m, time_s) * slant


def antenna_path_um(antenna_path_m: np.ndarray) -> np.ndarray:
    return antenna_path_m * 1e6


def antenna_phase_deg(antenna_path_m: np.ndarray, frequency_hz: float) -> np.ndarray:
    """Of each antenna now, shape (antenna,) [deg], not wrapped: more path, less phase."""
    return np.degrees(path_phase_rad(antenna_path_m, frequency_hz))


def trace_times_s(time_s: float) -> np.ndarray:
    """The last minute, shape (moment,) [s]; the last is now. There was air before the clock started, too."""
    return time_s + np.linspace(-TRACE_S, 0.0, TRACE_POINTS)


def trace_path_um(
    sheet: Sheet, pierce_m: np.ndarray, slant: float, watched: Sequence[int], trace_times_s: np.ndarray
) -> np.ndarray:
    """What the two antennas of the pair had, shape (2, moment) [µm]."""
    return sheet(pierce_m[list(watched)][:, None], trace_times_s) * (slant * 1e6)


def trace_phase_deg(trace_path_um: np.ndarray, frequency_hz: float) -> np.ndarray:
    """The pair's phase, first antenna minus second, shape (moment,) [deg], not wrapped."""
    return np.degrees(path_phase_rad((trace_path_um[0] - trace_path_um[1]) * 1e-6, frequency_hz))


def band_phase_deg(trace_path_um: np.ndarray) -> np.ndarray:
    """The same at 90, 230 and 345 GHz, shape (3, moment) [deg]."""
    path_m = (trace_path_um[0] - trace_path_um[1]) * 1e-6
    return np.degrees(path_phase_rad(path_m, np.array(BANDS_GHZ)[:, None] * 1e9))


def delay(
    pierce_m: np.ndarray, watched: Sequence[int], wind_m_s: float, wind_from_rad: float
) -> dict[str, float | None]:
    """How far downwind of the first antenna the second looks, how far aside of that [m], and how much later [s].

    No delay without a wind, nor where the air that one sees passes the other by.
    """
    first, second = pierce_m[list(watched)]
    along, across = (float(part) for part in screen_places_m(second - first, 0.0, wind_m_s, wind_from_rad))
    meets = wind_m_s > 0 and along != 0 and abs(across) <= PASSES_BY * abs(along)
    return {"along_m": along, "across_m": across, "delay_s": along / wind_m_s if meets else None}


# all pairs ------------------------------------------------------------------------------------------------------


def block_path_m(sheet: Sheet, pierce_m: np.ndarray, slant: float) -> np.ndarray:
    """Paths of all antennas over twenty minutes, every 6 s, shape (moment, antenna) [m]; no clock's matter."""
    return sheet(pierce_m, np.arange(0, LONGEST_S, BLOCK_S)[:, None]) * slant


def pair_rms_um(block_path_m: np.ndarray, all_pairs: Pairs) -> np.ndarray:
    """Rms about zero of each pair's path difference over twenty minutes, shape (pair,) [µm]."""
    first, second = (np.take(block_path_m, some, axis=1) for some in all_pairs)
    return np.sqrt(np.mean((first - second) ** 2, axis=0)) * 1e6


def pair_rms_deg(pair_rms_um: np.ndarray, frequency_hz: float) -> np.ndarray:
    """The same as phase, shape (pair,) [deg]."""
    return np.degrees(-path_phase_rad(pair_rms_um * 1e-6, frequency_hz))


def rms_curve(
    structure: StructureFunction | None, path_rms_um: float, slant: float, frequency_hz: float, extent_m: float
) -> dict[str, Any] | None:
    """What a long time would give, exactly, of lengths along the wind: lengths [m] and rms phase [deg]."""
    if structure is None:
        return None
    lengths_m = np.geomspace(20.0, max(10_000.0, extent_m), 61)
    rms_m = _rms(structure, lengths_m) * (path_rms_um * 1e-6 * slant)
    return {"length_m": lengths_m.tolist(), "rms_deg": np.degrees(-path_phase_rad(rms_m, frequency_hz)).tolist()}


def rms_slopes(structure: StructureFunction | None) -> list[float] | None:
    """Exponents of the exact curve, from 100 m to 1 km and from 1 to 5 km."""
    if structure is None:
        return None
    return [_slope(np.array(ends), _rms(structure, np.array(ends))) for ends in RANGES_M]


def pair_slopes(pair_lengths_m: np.ndarray, pair_rms_um: np.ndarray, air: str) -> list[float | None]:
    """Exponents of what the pairs have, by a straight line through logarithms; None where too few are so long."""
    found: list[float | None] = []
    for low_m, high_m in RANGES_M:
        those = (pair_lengths_m >= low_m) & (pair_lengths_m <= high_m) & (pair_rms_um > 0)
        enough = air == "turbulent" and those.sum() >= 6 and np.ptp(np.log(pair_lengths_m[those])) > 1
        found.append(_slope(pair_lengths_m[those], pair_rms_um[those]) if enough else None)
    return found


def bands(
    structure: StructureFunction | None,
    path_rms_um: float,
    slant: float,
    layout: Layout,
    watched: Sequence[int],
    antenna_path_m: np.ndarray,
) -> list[dict[str, Any]]:
    """The pair at 90, 230 and 345 GHz: its phase now, and what a long time would do to it."""
    first, second = watched
    apart_m = float(np.hypot(*(layout.enu_m[first] - layout.enu_m[second])[:2]))
    rms_m = 0.0 if structure is None else float(_rms(structure, np.array([apart_m]))[0]) * path_rms_um * 1e-6 * slant
    return [_band(ghz, float(antenna_path_m[first] - antenna_path_m[second]), rms_m) for ghz in BANDS_GHZ]


def _band(ghz: float, path_m: float, rms_m: float) -> dict[str, Any]:
    rms_rad = -path_phase_rad(rms_m, ghz * 1e9)
    rms_deg = float(np.degrees(rms_rad))
    told = {"rms_deg": rms_deg, "coherence": float(coherence(rms_rad)), "quality": quality(rms_deg)} if rms_m else {}
    return {"ghz": ghz, "phase_deg": float(np.degrees(path_phase_rad(path_m, ghz * 1e9))), **told}


def kept(bands: Sequence[Mapping[str, Any]], frequency_ghz: float) -> float | None:
    """What a long average keeps of the pair's amplitude at any frequency, 0 to 1; None without turbulence.

    Examples
    --------
    >>> round(kept([{"ghz": 90.0, "rms_deg": 18.9}], 230.0), 3)  # 48.3 degrees there
    0.701
    >>> kept([{"ghz": 90.0}], 230.0) is None
    True
    """
    band = bands[0]
    if "rms_deg" not in band:
        return None
    return float(coherence(math.radians(band["rms_deg"] * frequency_ghz / band["ghz"])))


def _rms(structure: StructureFunction, lengths_m: np.ndarray) -> np.ndarray:
    return np.sqrt(structure(np.stack([lengths_m, np.zeros_like(lengths_m)], axis=-1)))


def _slope(lengths_m: np.ndarray, rms: np.ndarray) -> float:
    return float(np.polyfit(np.log(lengths_m), np.log(rms), 1)[0])
