"""The unit of every ``…_over_fft``: one 256 × 256 real inverse FFT of numpy, on this machine, in this run."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

import numpy as np

SETTINGS = {
    "MALLOC_MMAP_THRESHOLD_": "1000000000",  # else the kernel zeroes every array anew: 0.18 or 0.56 ms, by chance
    "MALLOC_TRIM_THRESHOLD_": "2000000000",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}
VOID_MS = 0.3  # a slower unit means that the machine was busy


class Unit:
    """The unit, measured again beside everything that is divided by it."""

    def __init__(self) -> None:
        self.spectrum = np.random.default_rng(1).normal(size=(256, 129)) + 0j
        self.found_ms: list[float] = []

    def measure(self, calls: int = 50) -> float:
        """The least time of so many calls, now [ms]."""
        self.found_ms.append(min(self._call() for _ in range(calls)))
        return self.found_ms[-1]

    @property
    def least_ms(self) -> float:
        """The least time of a call in the whole run [ms]."""
        return min(self.found_ms)

    @property
    def void(self) -> bool:
        return self.least_ms > VOID_MS

    def _call(self) -> float:
        start = perf_counter()
        np.fft.irfft2(self.spectrum)
        return (perf_counter() - start) * 1e3


def in_units(unit: Unit, run_ms: Callable[[], float], rounds: int, times: int) -> list[float]:
    """The median time of ``times`` runs in units, for each of ``rounds``, the quietest round first.

    The unit is measured just before and just after each round. A busy neighbour makes a round slower, never
    faster, so the first of these is the one to print and their middle says how busy it was.
    """
    found = []
    for _ in range(rounds):
        before = unit.measure()
        usual = median(run_ms() for _ in range(times))
        found.append(usual / min(before, unit.measure()))
    return sorted(found)


def missing_settings() -> list[str]:
    """What `make bench` sets and this process does not have."""
    return [f"{name}={value}" for name, value in SETTINGS.items() if os.environ.get(name) != value]
