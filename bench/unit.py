"""The unit of every ``…_over_fft``: one 256 × 256 real inverse FFT of numpy, on this machine, in this run."""

from __future__ import annotations

import os
from collections.abc import Callable
from statistics import median
from time import perf_counter

import numpy as np

MALLOC = {"MALLOC_MMAP_THRESHOLD_": "1000000000", "MALLOC_TRIM_THRESHOLD_": "2000000000"}
VOID_MS = 0.3  # a slower unit means that the machine was busy


def fft_ms(calls: int = 400) -> float:
    """The least time of one call [ms]."""
    spectrum = np.random.default_rng(1).normal(size=(256, 129)) + 0j
    return min(_timed(lambda: np.fft.irfft2(spectrum)) for _ in range(calls))


def median_ms(run: Callable[[int], object], times: int, warm: int = 5) -> float:
    """The median time of ``run(number)`` [ms], after a few calls that do not count."""
    for number in range(warm):
        run(number)
    return median(_timed(lambda number=number: run(warm + number)) for number in range(times))


def malloc_is_set() -> bool:
    """Whether the allocator keeps its pages, as `make bench` asks; without it page faults double the times."""
    return all(os.environ.get(name) == value for name, value in MALLOC.items())


def _timed(run: Callable[[], object]) -> float:
    start = perf_counter()
    run()
    return (perf_counter() - start) * 1e3
