"""What the correlator writes, of any integrations and pairs, for every app with air: nothing is kept of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np

from ..core import observing
from ..core.arrays import equatorial_m
from ..core.flags import Samples, flagged, from_dicts
from ..core.layout import Layout
from ..core.observing import FieldSky, Visits
from ..core.sampling import aperture_efficiency, noise_sigma_jy, sefd_jy
from .geometry import Pairs
from .phase_block import CALIBRATOR, DIFFGAIN, DIFFGAIN_JY, LOWER_BAND, SPECTRAL_INDEX, Plan, point

TSYS_K, BANDWIDTH_HZ, EFFICIENCY, POLARISATIONS = 100.0, 7.5e9, 0.845, 2


class Seen(NamedTuple):
    """Visibilities: as they would be above the air, and as the correlator writes them, (integration, pair) [Jy]."""

    true: np.ndarray
    raw: np.ndarray


Correlator = Callable[[np.ndarray, Pairs], Seen]  # of integrations, by number, and pairs


def sefds_jy(layout: Layout, wavelength_m: float) -> np.ndarray:
    """System equivalent flux density of each antenna at 100 K, shape (antenna,) [Jy]."""
    return np.asarray(sefd_jy(TSYS_K, layout.diameters_m, aperture_efficiency(wavelength_m)))


def sigma_jy(sefds_jy: np.ndarray, sample_s: float) -> float:
    """Noise of the real part of one visibility of a typical pair [Jy]."""
    typical = float(np.median(sefds_jy))
    return float(noise_sigma_jy(typical, typical, BANDWIDTH_HZ, sample_s, EFFICIENCY, POLARISATIONS))


def correlator(
    sources: list[FieldSky],
    visits: Visits,
    layout: Layout,
    wavelength_m: float,
    antenna_gains: np.ndarray,
    sefds_jy: np.ndarray,
    noise: bool,
    seed: int,
    plan: Plan,
) -> Correlator:
    """Looks at what the plan says; its amplitudes are brought to Jy by system temperatures already."""
    places_m, lengths_s = equatorial_m(layout), plan.lengths_s

    def seen(integrations: np.ndarray, pairs: Pairs) -> Seen:
        times = (visits.times_s, visits.hour_angles_rad, visits.fields)
        some = Visits(*(values[integrations] for values in times))
        true = observing.true_visibilities(sources, some, places_m, wavelength_m, *pairs)
        raw = observing.raw_visibilities(true, *pairs, [antenna_gains[integrations]])
        if noise:
            each = BANDWIDTH_HZ, lengths_s[integrations], EFFICIENCY, POLARISATIONS
            unit = observing.correlation_noise(seed, layout.names, *pairs, integrations, *each)
            raw += unit * np.sqrt(sefds_jy[pairs.first] * sefds_jy[pairs.second])
        return Seen(true, raw)

    return seen


def low_correlator(
    sources: list[FieldSky],
    visits: Visits,
    layout: Layout,
    look_wavelength_m: float,
    low_gains: np.ndarray | None,
    noise: bool,
    seed: int,
    wavelength_m: float,
    plan: Plan,
) -> Correlator | None:
    """The same in the lower band, where quasars are brighter and dishes better; None while nobody looks there.

    Only the calibrator is looked at there; the others are points for form's sake.
    """
    if low_gains is None:
        return None
    brighter = (look_wavelength_m / wavelength_m) ** -SPECTRAL_INDEX
    fields = [FieldSky(point(brighter * one.sky[0]["flux_jy"]), one.declination_rad) for one in sources]
    sefds = sefds_jy(layout, look_wavelength_m)
    return correlator(fields, visits, layout, look_wavelength_m, low_gains, sefds, noise, seed + LOWER_BAND, plan)


def diffgain_correlator(
    sources: list[FieldSky],
    visits: Visits,
    layout: Layout,
    wavelength_m: float,
    antenna_gains: np.ndarray,
    sefds_jy: np.ndarray,
    noise: bool,
    seed: int,
    low_gains: np.ndarray | None,
    plan: Plan,
) -> Correlator | None:
    """The high band with a bright source in the calibrator's place; None while nobody needs it."""
    if low_gains is None:
        return None
    bright = [FieldSky(point(DIFFGAIN_JY), sources[CALIBRATOR].declination_rad), *sources[1:]]
    return correlator(bright, visits, layout, wavelength_m, antenna_gains, sefds_jy, noise, seed + DIFFGAIN, plan)


def looks(plan: Plan) -> np.ndarray:
    """Numbers of the calibrator's integrations."""
    return np.flatnonzero(plan.fields == CALIBRATOR)


def calibrator(correlator: Correlator, low_correlator: Correlator | None, looks: np.ndarray, all_pairs: Pairs) -> Seen:
    """The calibrator, in the band in which it is looked at."""
    return (low_correlator or correlator)(looks, all_pairs)


def left_out(flags: Sequence[Any], plan: Plan, layout: Layout, all_pairs: Pairs) -> np.ndarray | None:
    """Which samples flags select, bool (integration, pair); None without flags."""
    if not flags:
        return None
    return flagged(from_dicts(flags), samples(plan, layout, all_pairs))


def antennas_out(left_out: np.ndarray | None, layout: Layout, all_pairs: Pairs) -> list[dict[str, Any]]:
    """The name of each antenna, and whether flags leave out all that it sees."""
    whole = np.ones(len(layout.names), bool)
    for ends in all_pairs:
        whole[ends[_in_use(left_out, len(ends))]] = False
    return [{"name": name, "out": bool(out)} for name, out in zip(layout.names, whole, strict=True)]


def pairs_out(left_out: np.ndarray | None, all_pairs: Pairs) -> np.ndarray:
    """Which pairs flags leave out altogether, 0 or 1 (pair,)."""
    return (~_in_use(left_out, len(all_pairs.first))).astype(np.uint8)


def _in_use(left_out: np.ndarray | None, count: int) -> np.ndarray:
    if left_out is None:
        return np.ones(count, bool)
    return ~np.asarray(left_out.all(axis=0))


def samples(plan: Plan, layout: Layout, all_pairs: Pairs) -> Samples:
    """What flags can name."""
    return Samples(layout.names, *all_pairs, plan.scans, plan.fields, plan.times_s)
