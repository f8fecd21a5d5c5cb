"""The gains of the Antenna gains app, step by step, and what they make of the baselines and the triangles."""

from __future__ import annotations

from itertools import islice
from typing import Any, NamedTuple

import numpy as np

from ..core.closure import closure_amplitude_count, closure_phase_count
from ..core.gain_sums import GainSums, connected, fewest_baselines, gain_sums
from ..core.gain_tables import corrected
from ..core.gains import Gains, gain_steps, referenced, solve_gains
from .gain_data import Measured

RED_DEG = 30.0  # the spec of a baseline's phase; the first of the three traffic lights
RED_SHARE = 0.3  # of an amplitude, to either side
RED_NOISE = 5.0  # times the noise: of 903 baselines it makes three in a thousand look so, exp(-25/2) each
ENOUGH = 1e-6  # a step that moves no gain by more is the last one that is shown


class Pairs(NamedTuple):
    """What each pair shows over what it should, (pair,): complex, 1 where all is well, NaN where nothing is used.

    `red` are those that are off by more than the limits and by more than their noise; `noisy` those that are off by as
    much and may owe it to their noise. `rms_deg` is the root mean square of the phases of all samples: they scatter
    about what their mean is.
    """

    ratios: np.ndarray
    red: np.ndarray
    noisy: np.ndarray
    rms_deg: float | None


def reference(reference_antenna: int, measured: Measured) -> int:
    """The antenna whose phase is 0; the first, where so many are not there."""
    return reference_antenna if reference_antenna < len(measured.names) else 0


def sums(measured: Measured, expected: np.ndarray, left_out: np.ndarray) -> GainSums:
    """What the gains follow from, without antennas that have too few baselines."""
    count = len(measured.names)
    found = gain_sums(
        measured.visibilities, expected, measured.weight, measured.first, measured.second, count, flags=left_out
    )
    return connected(found, fewest_baselines(found))


def solution(sums: GainSums, reference: int) -> Gains:
    """Where the steps end."""
    return solve_gains(sums, reference, minimum_baselines=fewest_baselines(sums), tolerance=ENOUGH)


def gain_history(sums: GainSums, solution: Gains, reference: int) -> np.ndarray:
    """The gains after every step, complex (step, antenna), the first all alike; NaN for who has no solution.

    All have the size of the last, the middle amplitude: a step tells each antenna from the others, and overshoots in
    what is common to all of them. With that left in, all squares would be off while nothing but one factor is.
    """
    steps = np.concatenate(list(islice(gain_steps(sums), solution.steps + 1)))
    known = np.isfinite(solution.gains[0])
    if known.any():
        sizes = np.median(np.abs(steps[:, known]), axis=1, keepdims=True)
        steps = steps * (sizes[-1] / sizes)
    return referenced(np.where(known, steps, np.nan), reference)


def last_step(gain_history: np.ndarray) -> int:
    return len(gain_history) - 1


def shown_step(step: int, last_step: int) -> int:
    """The step that is shown: the one that is asked for, or the last."""
    return min(step, last_step)


def usual_gains(measured: Measured) -> np.ndarray:
    """All alike, (antenna,): what the data are divided by before anything is solved."""
    return np.full(len(measured.names), measured.usual**0.5 + 0j)


def shown_gains(gain_history: np.ndarray, shown_step: int, usual_gains: np.ndarray) -> np.ndarray:
    """What the data are divided by, (antenna,): gains of the step, before the first what is usual."""
    return gain_history[shown_step] if shown_step else usual_gains


def raw_pairs(measured: Measured, expected: np.ndarray, left_out: np.ndarray, usual_gains: np.ndarray) -> Pairs:
    """The pairs as they were measured, over what is usual."""
    return _pairs(measured, expected, left_out, usual_gains)


def pairs_now(measured: Measured, expected: np.ndarray, left_out: np.ndarray, shown_gains: np.ndarray) -> Pairs:
    """The pairs divided by the gains that are shown."""
    return _pairs(measured, expected, left_out, shown_gains)


def bad_antennas(gain_history: np.ndarray, solution: Gains) -> list[dict[str, Any]]:
    """Who is off by the last step, and how, from what most antennas agree on: by more than a square may be, and noise.

    Not from the reference antenna: were that the bad one, all others would seem off by as much.
    """
    gains = gain_history[-1]
    there = np.flatnonzero(np.isfinite(gains))
    if not len(there):
        return []
    phases = gains[there] / np.abs(gains[there])
    agreed = max(phases, key=lambda one: float((phases * np.conj(one)).real.sum()))
    amplitudes = np.abs(gains[there]) / np.median(np.abs(gains[there]))
    ratios = amplitudes * phases * np.conj(agreed)
    off_deg, bad = np.degrees(np.angle(ratios)), _off(ratios, amplitudes / solution.snr[0, there])[0]
    return [
        {"antenna": int(there[one]), "phase_deg": float(off_deg[one]), "amplitude": float(amplitudes[one])}
        for one in np.flatnonzero(bad)
    ]


def counts(measured: Measured, raw_pairs: Pairs, pairs_now: Pairs, last_step: int) -> dict[str, int]:
    """What is to be counted: antennas, pairs, unknowns, equations, closures, red squares.

    What is flagged counts neither as an unknown nor as an equation, and a closure less a missing baseline.
    """
    there = np.isfinite(raw_pairs.ratios)
    used = int(there.sum())
    in_use = len(np.union1d(measured.first[there], measured.second[there]))
    missing = in_use * (in_use - 1) // 2 - used
    return {
        "antennas": len(measured.names),
        "pairs": len(measured.first),
        "used": used,
        "unknown_phases": max(0, in_use - 1),
        "unknown_amplitudes": in_use,
        "closure_phases": max(0, closure_phase_count(max(in_use, 1)) - missing),
        "closure_amplitudes": max(0, closure_amplitude_count(in_use) - missing),
        "raw_red": int(raw_pairs.red.sum()),
        "red": int(pairs_now.red.sum()),
        "raw_noisy": int(raw_pairs.noisy.sum()),
        "noisy": int(pairs_now.noisy.sum()),
        "last_step": last_step,
    }


def _pairs(measured: Measured, expected: np.ndarray, left_out: np.ndarray, gains: np.ndarray) -> Pairs:
    """The means over the integrations that are used."""
    each = np.broadcast_to(gains, (len(measured.visibilities), len(gains)))
    right, without = corrected(measured.visibilities, each, measured.first, measured.second)
    used = ~(left_out | without)
    right = np.where(used, right, 0) / expected
    total, phases, samples = right.sum(axis=0), np.angle(right[used]), used.sum(axis=0)
    ratios = np.divide(total, samples, out=np.full_like(total, np.nan), where=samples > 0)
    of_one = np.abs(gains[measured.first] * gains[measured.second] * expected)
    rms_deg = float(np.degrees(np.sqrt((phases**2).mean()))) if len(phases) else None
    return Pairs(ratios, *_off(ratios, 1 / (of_one * np.sqrt(measured.weight * np.maximum(samples, 1)))), rms_deg)


def _off(ratios: np.ndarray, sigmas: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """What is off from 1 by more than the limits: by more than its noise does, and what that may have done."""
    off = (np.abs(np.degrees(np.angle(ratios))) > RED_DEG) | (np.abs(np.abs(ratios) - 1) > RED_SHARE)
    off &= np.isfinite(ratios)
    beyond = np.abs(ratios - 1) > RED_NOISE * sigmas
    return off & beyond, off & ~beyond
