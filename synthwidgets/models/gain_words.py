"""What is said of the gains: the headline with its numbers between ** and **, the numbers, and what to mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.gain_sums import GainSums
from ..core.gains import MINIMUM_SNR, Gains
from ..texts import say
from ..texts.numbers import digits, flux
from .gain_data import Measured
from .gain_solutions import RED_DEG, RED_NOISE, RED_SHARE, Pairs

FEW = 3  # so many bad antennas are named; of more it is said that all have phases of their own


def live_sentence(
    measured: Measured,
    counts: Mapping[str, int],
    raw_pairs: Pairs,
    pairs_now: Pairs,
    bad_antennas: Sequence[Mapping[str, Any]],
    shown_step: int,
    sums: GainSums,
) -> str:
    """The headline: how many squares are red, and what explains them."""
    rms = {"before": _degrees(raw_pairs.rms_deg), "after": _degrees(pairs_now.rms_deg)}
    numbers = {**counts, **rms, **_red(), "step": shown_step}
    if pairs_now.rms_deg is None:
        return _no_solution(counts, sums)
    if not shown_step:
        return say(f"gains.sentence.{_unsolved(counts)}", **numbers)
    if shown_step < counts["last_step"]:
        return say("gains.sentence.step", **numbers)
    if counts["red"]:
        return say("gains.sentence.stays" if counts["red"] > 1 else "gains.sentence.stays_one", **numbers)
    if 0 < len(bad_antennas) <= FEW:
        return _found(measured, bad_antennas, numbers)
    if not (bad_antennas or counts["raw_red"]):
        return say("gains.sentence.sound", **numbers)
    return say("gains.sentence.all", **numbers)


def facts(
    measured: Measured,
    counts: Mapping[str, int],
    solution: Gains,
    raw_pairs: Pairs,
    pairs_now: Pairs,
    closure: Mapping[str, Any],
    expected: np.ndarray,
    data: str,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    snr = solution.snr[solution.snr > 0]
    sigma = measured.weight**-0.5  # in real data in units that only the correlator knows
    middle = float(np.median(snr)) if len(snr) else float("nan")
    rows = {
        "antennas": str(counts["antennas"]),
        "baselines": str(counts["pairs"]),
        "used": str(counts["used"]),
        "unknowns": str(counts["unknown_phases"] + counts["unknown_amplitudes"]),
        "equations": str(2 * counts["used"]),
        "closure_phases": str(counts["closure_phases"]),
        "closure_amplitudes": str(counts["closure_amplitudes"]),
        "before": _degrees(raw_pairs.rms_deg),
        "after": _degrees(pairs_now.rms_deg),
        "closure": _degrees(closure["rms_deg"]),
        "noise": flux(sigma) if data == "simulated" else digits(sigma),
        "snr": digits(middle) if len(snr) else "–",
        "error": _degrees(np.degrees(np.sqrt(2 * (1 - 1 / counts["antennas"])) / middle)) if len(snr) else "–",
        "steps": str(counts["last_step"]),
        "flux": flux(float(np.abs(expected).max())),
    }
    return [[say(f"gains.fact.{key}"), value, say(f"gains.fact.{key}.tip")] for key, value in rows.items()]


def notes(
    measured: Measured,
    solution: Gains,
    sums: GainSums,
    reference: int,
    bad_antennas: Sequence[Mapping[str, Any]],
    data: str,
    source: str,
    expected: np.ndarray,
    shown_step: int,
    last_step: int,
    counts: Mapping[str, int],
) -> list[dict[str, Any]]:
    """What to mind about this picture, the most pressing first."""
    names = np.array(measured.names)
    some = []
    known = np.isfinite(solution.gains[0])
    if not solution.settled.all():
        some.append(say("gains.note.unsettled"))
    if weak := names[~known & sums.model[0].any(axis=1)].tolist():
        some.append(say("gains.note.weak", names=_and(weak), snr=digits(MINIMUM_SNR)))
    if alone := names[~sums.model[0].any(axis=1)].tolist():
        some.append(say("gains.note.alone", names=_and(alone)))
    if 0 < shown_step < last_step:
        some.append(say("gains.note.step"))
    is_bad = reference in [one["antenna"] for one in bad_antennas]
    if is_bad and len(bad_antennas) <= FEW and shown_step == last_step:  # before, it is the riddle
        some.append(say("gains.note.reference", name=measured.names[reference]))
    if data == "simulated" and source == "double":
        same = np.array_equal(expected, measured.source)
        some.append(say("gains.note.right_model" if same else "gains.note.wrong_model"))
    if data != "simulated":
        some.append(say(f"gains.note.{data}"))
    if counts["noisy"]:
        some.append(say("gains.note.noise", noisy=counts["noisy"], **_red()))
    return [{"text": text} for text in (*some, say("gains.note.red", **_red()), say("gains.note.left_out"))]


def _found(measured: Measured, bad_antennas: Sequence[Mapping[str, Any]], numbers: Mapping[str, Any]) -> str:
    """Who is broken: squares were red, or nearly all was noise, and all baselines of one together tell."""
    names = _and([measured.names[one["antenna"]] for one in bad_antennas])
    key = ("few" if len(bad_antennas) > 1 else "one") + ("" if numbers["raw_red"] > 1 else "_hidden")
    return say(f"gains.sentence.{key}", how=_how(bad_antennas[0]), names=names, bad=len(bad_antennas), **numbers)


def _no_solution(counts: Mapping[str, int], sums: GainSums) -> str:
    """Why there is none: nothing is left, or too little of each antenna, or all of it is too weak."""
    if not counts["used"]:
        return say("gains.sentence.nothing")
    return say("gains.sentence.weak", snr=digits(MINIMUM_SNR)) if sums.model.any() else say("gains.sentence.alone")


def _unsolved(counts: Mapping[str, int]) -> str:
    """What is said before anything is solved."""
    if not counts["raw_red"]:
        return "noise" if counts["raw_noisy"] else "none"
    if counts["raw_red"] == 1:
        return "red_one"
    return "most" if 2 * counts["raw_red"] > counts["used"] else "red"


def _red() -> dict[str, str]:
    """What is red."""
    return {"degrees": digits(RED_DEG), "share": digits(100 * RED_SHARE), "times": digits(RED_NOISE)}


def _degrees(value: float | None) -> str:
    return "–" if value is None else f"{digits(value, 2 if value < 10 else 3)}°"


def _how(bad: Mapping[str, Any]) -> str:
    """By how much one is off: its phase, or its amplitude where that is what is the matter."""
    if abs(bad["phase_deg"]) > RED_DEG:
        return f"{digits(round(bad['phase_deg']))}°"
    return say("gains.how.amplitude", percent=digits(100 * bad["amplitude"]))


def _and(names: Sequence[str]) -> str:
    """Names in a row.

    Examples
    --------
    >>> _and(["A1"]), _and(["A1", "A2", "A3"])
    ('A1', 'A1, A2 and A3')
    """
    if len(names) == 1:
        return names[0]
    return say("gains.and", first=", ".join(names[:-1]), last=names[-1])
