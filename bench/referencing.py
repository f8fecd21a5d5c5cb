"""A cycle-time drag of PhaseReferencing over a full update of Synthesis of as many visibilities.

Of 43 antennas and an hour: simulated, noise and all, solved scan by scan, carried over, applied, and made into
pictures: of the target three, and one of the check source. Synthesis makes one, of two points, without noise.
"""

from __future__ import annotations

from statistics import median
from time import perf_counter

import numpy as np

from synthwidgets.apps.phase_referencing import PhaseReferencing
from synthwidgets.graph import Graph
from synthwidgets.models.phase_referencing import PHASE_REFERENCING
from synthwidgets.models.synthesis import SYNTHESIS

from .report import Report
from .unit import Unit

LIMITS = {"referencing_over_full": 3.5}
SAMPLE = {"rounds": 1, "times": 2, "array": {"shape": "random", "n": 5}}
FULL = ("dirty_image", "dirty_beam", "clean_beam_shape", "facts", "notes")


def run(report: Report, rounds: int = 10, times: int = 5, array: object = "alma.c7") -> None:
    """Both in turns, so that a busy neighbour is a neighbour of both; the middle of the rounds."""
    referencing = PHASE_REFERENCING.graph({"array": array})
    referencing.set(cycle_s=100.0)
    visits = referencing["visits"]
    synthesis = SYNTHESIS.graph(
        {
            "array": array,
            "hour_angles_h": (visits.hour_angles_rad * 12 / np.pi).tolist(),
            "integration_s": 6.0,
            "cell_arcsec": referencing["cell_arcsec"],
            "sky": referencing["target_sky"],
            "shadowing": False,
        }
    )
    count = len(visits.times_s) * len(referencing["all_pairs"].first)
    report.note(f"{len(referencing['layout'].names)} antennas, an hour, {count} visibilities, 256 x 256 pixels")
    shown = tuple({name for panel in PhaseReferencing.panels() for name in panel.quantities})
    moves = 0

    def drag_ms() -> float:
        nonlocal moves
        moves += 1
        return _ms(referencing, shown, cycle_s=100.0 + moves / 10)

    def full_ms() -> float:
        return _ms(synthesis, FULL, declination_deg=-35 - moves / 50)

    drag_ms(), full_ms()
    found = []
    for _ in range(rounds):
        both = [(drag_ms(), full_ms()) for _ in range(times)]
        found.append(median(one for one, _ in both) / median(other for _, other in both))
    report.line("referencing_over_full", median(found))
    report.note(f"referencing_over_full: from {min(found):.3g} to {max(found):.3g} in {rounds} rounds of {times}")
    unit = Unit()
    unit.measure(400)
    if unit.void:
        report.void("fft_ms is above 0.3: this machine was busy, measure again")


def _ms(graph: Graph, shown: tuple[str, ...], **sets: float) -> float:
    """How long it takes until all that is shown is new [ms]."""
    start = perf_counter()
    graph.set(**sets)
    for name in shown:
        _ = graph[name]
    return (perf_counter() - start) * 1e3
