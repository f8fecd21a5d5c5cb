"""Antenna gains: one solution interval of 43 antennas, from visibilities to gains within 1e-10."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import numpy as np

from synthwidgets.core.arrays import pairs
from synthwidgets.core.gains import gain_sums, solve_gains

from .report import Report
from .unit import Unit, in_units

LIMITS = {"solve_over_fft": 3}
SAMPLE = {"rounds": 2, "times": 2}
ANTENNAS = 43
GAUSSIAN = 0.35  # the other source that is told: the longest pairs hear a thousandth of it


def run(report: Report, rounds: int = 10, times: int = 15) -> None:
    """The one line of this group, of a calibrator; what a resolved source takes is told beside it."""
    unit, (first, second) = Unit(), pairs(ANTENNAS)
    for name, width in (("a point", 0.0), ("a resolved source", GAUSSIAN)):
        right, visibilities, model = _measured(width)

        def solve_ms(right=right, visibilities=visibilities, model=model) -> float:
            start = perf_counter()
            found = solve_gains(gain_sums(visibilities, model, 1e6, first, second, ANTENNAS), minimum_snr=0.0)
            took_ms = (perf_counter() - start) * 1e3
            assert np.abs(found.gains[0] - right).max() < 1e-10
            return took_ms

        solve_ms(), solve_ms()
        found = in_units(unit, solve_ms, rounds, times)
        if not width:
            report.line("solve_over_fft", found[0])
        report.note(f"{name}: quietest of {rounds} rounds of {times}: {found[0]:.3g}; middle {median(found):.3g}")
    if unit.void:
        report.void("fft_ms is above 0.3: this machine was busy, measure again")


def _measured(width: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Gains, noiseless visibilities (1, pair) and the model of a Gaussian seen by antennas scattered normally."""
    dice = np.random.default_rng(1)
    first, second = pairs(ANTENNAS)
    gains = dice.uniform(0.8, 1.2, ANTENNAS) * np.exp(2j * np.pi * dice.uniform(size=ANTENNAS))
    gains *= np.exp(-1j * np.angle(gains[0]))
    places = dice.normal(size=(ANTENNAS, 2))
    model = np.exp(-width * ((places[first] - places[second]) ** 2).sum(axis=1))
    return gains, (gains[first] * gains[second].conj() * model)[None], model
