"""CLEAN: 500 iterations of Högbom on a picture of 256 × 256 pixels, as the app runs them."""

from __future__ import annotations

from statistics import median
from time import perf_counter

import numpy as np

from synthwidgets.core.deconvolution import hogbom
from synthwidgets.models.clean import CLEAN

from .kernel import ALMA_C3
from .report import Report
from .unit import Unit, in_units

LIMITS = {"clean500_over_fft": 120}
SAMPLE = {"rounds": 2, "times": 2}
ITERATIONS = 500


def run(report: Report, rounds: int = 10, times: int = 5) -> None:
    """The one line of this group."""
    graph = CLEAN.graph(ALMA_C3)
    image, beam = (graph[name].astype(np.float32) for name in ("start_image", "wide_start_beam"))

    def clean_ms() -> float:
        start = perf_counter()
        found = hogbom(image, beam, 0.1, 0.0, ITERATIONS)
        took_ms = (perf_counter() - start) * 1e3
        assert len(found.rows) == ITERATIONS
        return took_ms

    clean_ms()
    found = in_units(Unit(), clean_ms, rounds, times)
    report.line("clean500_over_fft", found[0])
    report.note(f"clean500_over_fft: quietest of {rounds} rounds of {times}; middle {median(found):.3g}")
