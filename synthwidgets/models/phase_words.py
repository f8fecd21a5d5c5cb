"""What PhaseReferencing says: the headline with its numbers between ** and **, the facts, and what to mind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.coherence import QUALITIES, wrapping_rate_m_s
from ..core.constants import LIGHT_M_S
from ..core.gain_tables import GainTable
from ..core.gains import MINIMUM_SNR
from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import angle, digits, flux, metres, percent
from .moving_sky_words import degrees_words, seconds_words
from .phase_air import LOW_GHZ
from .phase_block import CALIBRATOR, CHECK, INTEGRATION_S, TARGET, Plan
from .phase_self_words import self_facts, self_notes

SOME = 0.9  # of the peak: what is kept above that is praised
LEAST = 0.2  # of the peak: below that its brightest pixel is anywhere
SCATTERED_DEG = 10.0  # rms of scans' means: beyond, the calibrator does not lie at zero
NOTHING = 0.5  # of the peak without air: a raw picture below that is none
WRAPS_DEG = 120.0  # of change from scan to scan, rms of a pair: beyond, many changes are above half a turn


def time_shares(plan: Plan) -> dict[str, float]:
    """Of calibrator, target, check source, and what is in between, of the time up to the end of the last look."""
    names = {"calibrator": CALIBRATOR, "target": TARGET, "check": CHECK}
    used_s = float(plan.times_s[-1] + plan.look_s / 2)
    shares = {name: float(plan.lengths_s[plan.fields == field].sum()) / used_s for name, field in names.items()}
    return {**shares, "between": 1 - sum(shares.values())}


def traffic_light(witness: Mapping[str, Any]) -> dict[str, Any]:
    """ALMA's word for the rms phase of the longest fifth of the baselines, on the check source, and its limits."""
    limits = [{"below_deg": limit, "word": say(f"phase.quality.{name}")} for limit, name in QUALITIES]
    name = witness["quality"]
    word = say(f"phase.quality.{name}") if name else "–"
    return {"rms_deg": witness["long_rms_deg"], "quality": name, "word": word, "limits": limits}


def live_sentence(
    witness: Mapping[str, Any],
    calibrator_rms: Mapping[str, float],
    peaks_jy: Mapping[str, float],
    shown: str,
    perfect: bool,
    cycle_s: float,
    traffic_light: Mapping[str, Any],
    self_sentence: str | None,
    scan_solutions: GainTable,
) -> str:
    """The headline: the calibrator is flat, and what the witness says; or what self-calibration did."""
    if self_sentence is not None:
        return self_sentence
    if witness["kept"] is None:
        return say("phase.sentence.nothing")
    said = {
        "raw": degrees_words(calibrator_rms["raw_deg"]),
        "kept": percent(witness["kept"]),
        "cycle": seconds_words(cycle_s),
        "word": traffic_light["word"],
    }
    if shown != "raw" and calibrator_rms["scans_deg"] > SCATTERED_DEG:
        weak = np.median(np.nan_to_num(scan_solutions.snr)) < MINIMUM_SNR
        scatter = degrees_words(calibrator_rms["scans_deg"])
        return say("phase.sentence.weak" if weak else "phase.sentence.noisy", scans=scatter, **said)
    if shown == "raw":
        lost = peaks_jy["before"] < NOTHING * peaks_jy["without"] and not perfect
        return say("phase.sentence.no_image" if lost else "phase.sentence.raw", **said)
    return say("phase.sentence.good" if witness["kept"] > SOME else "phase.sentence.smeared", **said)


def facts(
    witness: Mapping[str, Any],
    calibrator_rms: Mapping[str, float],
    peaks_jy: Mapping[str, float],
    radiometer_help: Mapping[str, float | None],
    effective_m: float,
    time_shares: Mapping[str, float],
    plan: Plan,
    sigma_jy: float,
    layout: Layout,
    calibrator_jy: float,
    noise: bool,
    cycle_s: float,
    look_wavelength_m: float,
    residuals: Mapping[str, np.ndarray],
    truth: bool,
    self_report: Mapping[str, Any] | None,
    check_apart_deg: float,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing. Turns are lost in the calibrator's own band."""
    count = len(layout.names)
    snr = calibrator_jy / sigma_jy * np.sqrt((count - 1) * plan.looks * plan.look_s / INTEGRATION_S)
    after_deg = residuals["after_deg"][np.isfinite(residuals["after_deg"])]
    rms_deg = float(np.sqrt(np.mean(after_deg**2))) if len(after_deg) else None
    rows = {
        "kept": _share(witness["kept"]),
        "shift": "–" if (witness["kept"] or 0) < LEAST else angle(witness["shift_arcsec"]),
        "apart": f"{digits(check_apart_deg, 2)}°",
        "cosine": _share(witness["mean_cosine"]),
        "bell": _share(witness["bell_curve"]),
        "check_rms": _degrees(witness["rms_deg"]),
        "light": _degrees(witness["long_rms_deg"]),
        "raw": degrees_words(calibrator_rms["raw_deg"]),
        "integrations": _degrees(calibrator_rms["integrations_deg"]),
        "scans": _degrees(calibrator_rms["scans_deg"]),
        "before": flux(peaks_jy["before"]) + say("unit.per_beam"),
        "after": flux(peaks_jy["after"]) + say("unit.per_beam"),
        "calm": flux(peaks_jy["without"]) + say("unit.per_beam"),
        "wvr": digits(radiometer_help["ratio"], 2) if radiometer_help["ratio"] else "–",
        "effective": metres(effective_m),
        "wraps": say("phase.rate", rate=digits(wrapping_rate_m_s(cycle_s, LIGHT_M_S / look_wavelength_m) * 1e6, 2)),
        "on_target": percent(time_shares["target"]),
        "on_calibrator": percent(time_shares["calibrator"]),
        "snr": digits(float(snr), 2) if noise else "∞",
        "truth": _degrees(rms_deg) if truth else say("phase.hidden"),
        **self_facts(self_report, layout),
    }
    return [[say(f"phase.fact.{key}"), value, say(f"phase.fact.{key}.tip")] for key, value in rows.items()]


def notes(
    scan_solutions: GainTable,
    radiometer_help: Mapping[str, float | None],
    wvr: bool,
    calibrator_band: str,
    look_wavelength_m: float,
    wavelength_m: float,
    layout: Layout,
    flags: Sequence[Any],
    path_rms_um: float,
    wind_m_s: float,
    perfect: bool,
    frequency_ghz: float,
    self_report: Mapping[str, Any] | None,
    target: str,
    self_snr: float,
    check_apart_deg: float,
) -> list[dict[str, Any]]:
    """What to mind about this picture, the most pressing first."""
    some = self_notes(self_report, target, self_snr)
    lost = int((~np.isfinite(scan_solutions.gains)).sum())
    if lost:
        some.append(say("phase.note.lost", lost=lost, all=scan_solutions.gains.size))
    ratio, change_deg = radiometer_help["ratio"], radiometer_help["without_deg"]
    if change_deg is not None and change_deg * np.sqrt(2) > WRAPS_DEG and not wvr:
        some.append(say("phase.note.wraps", change=degrees_words(change_deg * np.sqrt(2))))
    if ratio is not None:
        some.append(say("phase.note.wvr", ratio=digits(ratio, 2)))
    if calibrator_band == "lower":
        same = look_wavelength_m == wavelength_m
        ratio_words = digits(look_wavelength_m / wavelength_m)
        some.append(
            say("phase.note.no_lower", ghz=digits(LOW_GHZ)) if same else say("phase.note.lower", ratio=ratio_words)
        )
    if flags:
        some.append(say("phase.note.flags", count=len(flags)))
    if not path_rms_um or not wind_m_s:
        some.append(say("phase.note.calm" if not path_rms_um else "phase.note.still"))
    if not perfect:
        some.append(say("phase.note.instrument"))
    some += [say("phase.note.target"), say("phase.note.witness", apart=f"{digits(check_apart_deg, 2)}°")]
    standing = ("dirty", "block", "frozen", "left_out")
    return [{"text": text} for text in (*some, *(say(f"phase.note.{name}") for name in standing))]


def _share(value: float | None) -> str:
    return "–" if value is None else percent(value)


def _degrees(value: float | None) -> str:
    return "–" if value is None else f"{digits(value, 2 if value < 10 else 3)}°"
