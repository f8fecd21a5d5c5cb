"""What the panels of the Antenna gains app show: squares, gains, triangles, the solver's way."""

from __future__ import annotations

from typing import Any

import numpy as np

from ..core.closure import closure_phases_rad, pair_matrix, triangles
from ..core.gain_sums import GainSums
from ..core.gains import Gains, phase_errors_rad
from .gain_data import Measured
from .gain_solutions import RED_DEG, RED_NOISE, RED_SHARE, Pairs


def raw_grid(raw_pairs: Pairs, measured: Measured) -> dict[str, Any]:
    """Antennas by antennas, as they were measured."""
    return _grid(raw_pairs, measured)


def grid(pairs_now: Pairs, measured: Measured) -> dict[str, Any]:
    """Antennas by antennas, divided by the gains that are shown."""
    return _grid(pairs_now, measured)


def antenna_rows(
    measured: Measured, shown_gains: np.ndarray, solution: Gains, sums: GainSums, reference: int
) -> list[dict[str, Any]]:
    """Of each antenna its gain at the step that is shown, its SNR, and how sure its phase is against the reference's.

    None where there is no solution.
    """
    snr = solution.snr[0]
    zero = reference if snr[reference] else int(np.argmax(snr > 0))  # who stands in where that has none
    errors_deg = np.degrees(phase_errors_rad(solution.gains, sums, zero)[0])
    return [
        {
            "name": name,
            "amplitude": _number(abs(gain)),
            "phase_deg": _number(np.degrees(np.angle(gain))),
            "snr": _number(each) if each else None,
            "error_deg": _number(error_deg),
            "reference": place == reference,
        }
        for place, (name, gain, each, error_deg) in enumerate(
            zip(measured.names, shown_gains, snr, errors_deg, strict=True)
        )
    ]


def closure(
    measured: Measured, expected: np.ndarray, raw_pairs: Pairs, pairs_now: Pairs, reference: int
) -> dict[str, Any]:
    """The phases round all triangles with the reference antenna, before and after the gains [deg]: they are the same.

    Of the visibilities, whatever the model says. Triangles with a side that is not used are left out.
    """
    corners = triangles(len(measured.names), reference)
    each = (_closed(pairs.ratios * expected, measured, corners) for pairs in (raw_pairs, pairs_now))
    before_deg, after_deg = map(np.degrees, each)
    whole = np.isfinite(before_deg) & np.isfinite(after_deg)
    return {
        "triangles": corners[whole].tolist(),
        "before_deg": before_deg[whole].round(2).tolist(),
        "after_deg": after_deg[whole].round(2).tolist(),
        "rms_deg": _number(np.sqrt((after_deg[whole] ** 2).mean())) if whole.any() else None,
    }


def convergence(
    gain_history: np.ndarray,
    usual_gains: np.ndarray,
    measured: Measured,
    expected: np.ndarray,
    left_out: np.ndarray,
) -> dict[str, Any]:
    """Root mean square over all samples of the phases that each step leaves [deg], as the headline has it."""
    steps = np.concatenate([usual_gains[None], gain_history[1:]])
    samples = np.where(left_out, np.nan, measured.visibilities / expected)
    # Divided by the gains, as far as phases go: (step, integration, pair).
    turns = steps[:, measured.first].conj() * steps[:, measured.second]
    phases_deg = np.degrees(np.angle(samples * turns[:, None]))
    known = np.isfinite(phases_deg)
    squares = np.where(known, phases_deg, 0) ** 2
    rms_deg = np.sqrt(squares.sum(axis=(1, 2)) / np.maximum(known.sum(axis=(1, 2)), 1))
    return {"at": list(range(len(steps))), "values": rms_deg.round(3).tolist(), "goal": None}


# what controls show --------------------------------------------------------------------------------------------


def antennas_there(antennas: int, data: str) -> int | None:
    """What a control of simulated data shows: nothing while real ones are looked at."""
    return antennas if data == "simulated" else None


def snr_there(snr: float, data: str) -> float | None:
    return snr if data == "simulated" else None


def source_there(source: str, data: str) -> str | None:
    return source if data == "simulated" else None


def seed_there(seed: int, data: str) -> int | None:
    return seed if data == "simulated" else None


def scan_there(scan: int, data: str) -> str | None:
    """A scan of the calibrator that has several."""
    return str(scan) if data == "1445+099" else None


def hand_there(hand: str, data: str) -> str | None:
    return hand if data != "simulated" else None


def reference_name(measured: Measured, reference: int) -> str:
    return measured.names[reference]


def antenna_names(measured: Measured) -> list[list[str]]:
    """Each as a menu takes it: what it is called inside, and on screen."""
    return [[name, name] for name in measured.names]


CONTROLS = (
    antennas_there,
    snr_there,
    source_there,
    seed_there,
    scan_there,
    hand_there,
    reference_name,
    antenna_names,
)


def _grid(pairs: Pairs, measured: Measured) -> dict[str, Any]:
    """Phases [deg] of the row's antenna with the column's, amplitudes, both over what they should be; which are red.

    A square below the diagonal stands for the pair (column, row), antenna 1 before antenna 2: whoever paints or tells
    it takes the phase of that.
    """
    antennas = len(measured.names)
    matrix = pair_matrix(pairs.ratios, measured.first, measured.second, antennas)
    red = pair_matrix(pairs.red, measured.first, measured.second, antennas)
    unused = ~np.isfinite(matrix)
    known = np.where(unused, 0, matrix)
    return {
        "names": list(measured.names),
        "phase_deg": np.degrees(np.angle(known)).round(1).tolist(),
        "amplitude": np.abs(known).round(3).tolist(),
        "red": red.tolist(),
        "unused": unused.tolist(),
        "limits": {"degrees": RED_DEG, "share": RED_SHARE, "noise": RED_NOISE},
    }


def _closed(values: np.ndarray, measured: Measured, corners: np.ndarray) -> np.ndarray:
    return closure_phases_rad(pair_matrix(values, measured.first, measured.second, len(measured.names)), corners)


def _number(value: Any) -> float | None:
    return round(float(value), 4) if np.isfinite(value) else None
