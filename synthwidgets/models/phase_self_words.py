"""What PhaseReferencing says of self-calibration: headline, title, facts, and what to mind; nothing while it is off."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import digits, flux, percent, unit_for
from .phase_block import NO_SOURCE

Report = Mapping[str, Any]
POINTS = ("point", NO_SOURCE)  # targets that the model is not wrong about
HARDLY = 0.1  # of the samples: where fewer were turned, the limit has kept the rest out


def after_title(self_calibrate: bool) -> str:
    """What the calibrated picture is called."""
    return say("panel.phase_after.self" if self_calibrate else "panel.phase_after.title")


def self_sentence(self_report: Report | None, target: str, self_snr: float) -> str | None:
    """The headline: what was gained, how sure the solutions are, and how much of it noise may have made."""
    if self_report is None:
        return None
    size_jy, unit = unit_for("flux", max(self_report["before_jy"], self_report["after_jy"]))
    said = {
        "before": digits(self_report["before_jy"] / size_jy),
        "after": digits(self_report["after_jy"] / size_jy) + unit,
        "most": flux(self_report["most_jy"]),
        "snr": snr_words(self_report["snr"]),
        "antennas": self_report["antennas"],
        "least": digits(self_snr, 2),
        "kept": percent(1 - self_report["turned"]),
    }
    return say(f"phase.self.{_case(self_report, target)}", **said)


def self_facts(self_report: Report | None, layout: Layout) -> dict[str, str]:
    """Numbers for the table of facts."""
    if self_report is None:
        return {}
    return {
        "self_peak": flux(self_report["after_jy"]) + say("unit.per_beam"),
        "self_most": flux(self_report["most_jy"]) + say("unit.per_beam"),
        "self_snr": snr_words(self_report["snr"]),
        "self_noise_snr": digits(self_report["noise_snr"], 2),
        "self_antennas": f"{self_report['antennas']}/{len(layout.names)}",
        "self_turned": percent(self_report["turned"]),
    }


def self_notes(self_report: Report | None, target: str, self_snr: float) -> list[str]:
    """What the model is, and what protects from noise."""
    if self_report is None:
        return []
    shape = say("phase.note.self" if target in POINTS else "phase.note.self_shape")
    return [shape, say("phase.note.self_snr", least=digits(self_snr, 2), noise=digits(self_report["noise_snr"], 2))]


def snr_words(snr: float | None) -> str:
    return "–" if snr is None else digits(snr, 2 if snr < 10 else 3)


def _case(report: Report, target: str) -> str:
    """Which of the sentences holds."""
    if not report["turned"]:
        return "nothing"
    if report["made_of"] == "noise":
        return "protected" if report["turned"] < HARDLY else "noise"
    if report["made_of"] == "doubt":
        return "doubt"
    return "gained" if target in POINTS else "shape"
