"""What the Antenna gains app solves: visibilities of a calibrator, made with faults of one's choice or real."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from ..core.arrays import pairs, shape_layout
from ..core.flags import Samples, flagged, from_dicts
from ..core.flux_scale import flux_3c286_jy
from ..core.gain_sums import gain_sums
from ..core.gains import left_sigma, solve_gains
from ..core.sky import visibilities as sky_visibilities
from ..formats.raw_npz import RawCalibrators, shipped_raw

FIELDS = {"3c286": 0, "1445+099": 1}  # what the menu calls the real calibrators: their place in the file
HANDS = ("RR", "LL")
SCANS = 4  # of the calibrator that has most
FAULTS = ("antenna", "baseline", "two", "all", "none")  # as the menu counts its cases
GOOD_DEG, GOOD_SHARE = 6.0, 0.03  # how far a sound antenna may be off
BAD_DEG, BAD_SHARE = (60.0, 150.0), (0.5, 0.8)  # phase to either side, and amplitude, of a bad one
SIZE_M, WAVELENGTH_M = 500.0, 1.3e-3
DOUBLE = tuple(  # two stars as far apart as the longest pairs' stripes
    {"kind": "point", "flux_jy": flux, "east_arcsec": east, "north_arcsec": north}
    for flux, east, north in ((0.75, 0.0, 0.0), (0.25, 0.4, 0.3))
)


class Measured(NamedTuple):
    """Visibilities (integration, pair) of one solution interval; what the source is (pair,) [Jy]; 1/sigma^2 of each.

    `usual` is what the middle pair reads of 1 Jy before any gains: 1, but of real data the correlator's affair.
    `flux_jy` is all of the source's light, as far as it is known.
    """

    names: tuple[str, ...]
    first: np.ndarray
    second: np.ndarray
    visibilities: np.ndarray
    source: np.ndarray
    weight: float
    usual: float
    flux_jy: float


def simulated(data: str, antennas: int, faults: str, seed: int, snr: float, source: str) -> Measured | None:
    """One integration of a source of 1 Jy; None while real data are looked at.

    Parameters
    ----------
    snr : float
        Of the source's flux over the noise of one pair's real part.
    """
    if data != "simulated":
        return None
    dice, (first, second) = np.random.default_rng(seed), pairs(antennas)
    gains, of_pairs = _faults(dice, faults, antennas)
    layout = shape_layout("random", antennas, SIZE_M, seed)
    true = _source(source, layout.enu_m[first] - layout.enu_m[second])
    noise = dice.normal(size=(2, len(first))) / snr
    raw = gains[first] * gains[second].conj() * of_pairs * true + noise[0] + 1j * noise[1]
    return Measured(layout.names, first, second, raw[None], true, snr**2, 1.0, 1.0)


def observed(data: str, hand: str, scan: int) -> Measured | None:
    """One scan of a calibrator as the correlator wrote it; None while simulated ones are looked at.

    Its noise is what a solution leaves. The flux of 3C286 is known; the other's model is 1 Jy, so that its gains are
    too large by the root of its true flux.
    """
    if data == "simulated":
        return None
    raw = _shipped()
    scans = np.unique(raw.scan[raw.field == FIELDS[data]])
    moments = raw.scan == scans[min(scan, len(scans)) - 1]
    seen = raw.visibilities[HANDS.index(hand), moments]
    flux_jy = flux_3c286_jy(raw.frequency_hz) if data == "3c286" else 1.0
    sums = gain_sums(seen, flux_jy, 1.0, raw.first, raw.second, len(raw.names), flags=~np.isfinite(seen))
    sigma = left_sigma(sums, solve_gains(sums, minimum_snr=0.0).gains)[0]
    source, usual = np.full(len(raw.first), flux_jy + 0j), float(np.nanmedian(np.abs(seen))) / flux_jy
    return Measured(raw.names, raw.first, raw.second, seen, source, float(sigma**-2), usual, flux_jy)


def measured(simulated: Measured | None, observed: Measured | None) -> Measured:
    """What is solved."""
    found = simulated or observed
    assert found is not None
    return found


def left_out(measured: Measured, flags: Sequence[Any]) -> np.ndarray:
    """Which samples are not used: those that flags select, and what was not written; bool (integration, pair)."""
    return flagged(from_dicts(flags), samples_of(measured)) | ~np.isfinite(measured.visibilities)


def samples_of(measured: Measured) -> Samples:
    """What flags can name: there is one interval, and one field."""
    zeros = np.zeros(len(measured.visibilities), int)
    return Samples(measured.names, measured.first, measured.second, zeros, zeros, zeros)


def expected(measured: Measured, model: str) -> np.ndarray:
    """What the solver is told that the source is, (pair,) [Jy]: a point of all its light, or what it is."""
    return np.full_like(measured.source, measured.flux_jy) if model == "point" else measured.source


@lru_cache(maxsize=1)
def _shipped() -> RawCalibrators:
    return shipped_raw("ngc5921_raw")


def _source(source: str, baselines_m: np.ndarray) -> np.ndarray:
    """Visibilities of a source overhead [Jy]."""
    if source == "point":
        return np.ones(len(baselines_m), complex)
    return sky_visibilities(DOUBLE, baselines_m / WAVELENGTH_M)


def _faults(dice: np.random.Generator, faults: str, antennas: int) -> tuple[np.ndarray, np.ndarray]:
    """Gains of the antennas, and what is the matter with pairs themselves, (pair,)."""
    phases_deg = dice.uniform(-GOOD_DEG, GOOD_DEG, antennas)
    amplitudes = 1 + dice.uniform(-GOOD_SHARE, GOOD_SHARE, antennas)
    order, first_second = dice.permutation(antennas), pairs(antennas)
    off_deg = dice.uniform(*BAD_DEG, antennas) * dice.choice([-1, 1], antennas)
    weak = dice.uniform(*BAD_SHARE, antennas)
    of_pairs = np.ones(len(first_second[0]), complex)
    if faults == "all":
        phases_deg = dice.uniform(-180, 180, antennas)
    elif faults == "baseline":
        one = set(order[:2].tolist())
        bad = [set(pair) == one for pair in zip(*(each.tolist() for each in first_second), strict=True)]
        of_pairs[bad] = np.exp(1j * np.radians(off_deg[0]))
    elif faults != "none":
        bad_ones = order[: 1 + (faults == "two")]
        phases_deg[bad_ones], amplitudes[bad_ones] = off_deg[bad_ones], weak[bad_ones]
    return amplitudes * np.exp(1j * np.radians(phases_deg)), of_pairs
