"""Texts of the PhaseReferencing app: its names, the headline, facts, and what to mind."""

from __future__ import annotations

ENGLISH = {
    "app.phase_referencing": "PhaseReferencing",
    "app.phase_referencing.tagline": "look at the calibrator, look at the target, look back",
    "phase.check.array":
        "Phase referencing takes {fewest} to {most} antennas on one site, no more than {farthest} km from end to end.",
    "phase.check.flags": "at most {most} rows",
    "phase.hidden": "hidden",
    "phase.rate": "{rate} µm/s",
    "phase.quality.excellent": "excellent",
    "phase.quality.good": "good",
    "phase.quality.elevated": "elevated",
    "phase.quality.poor": "poor",
    "phase.sentence.nothing": "Nothing is left of the check source: take some flags back.",
    "phase.sentence.no_image":
        "Every antenna has a phase of its own: the calibrator's scatter by **{raw}**, "
        "and without it there is **no image** at all.",
    "phase.sentence.raw": "With perfect instruments the air alone turns the calibrator's phases by **{raw}**.",
    "phase.sentence.smeared":
        "The calibrator's scans lie at zero, within **{scans}**, "
        "and yet the check source keeps only **{kept}** of its peak. How can that be?",
    "phase.sentence.good":
        "Back at the calibrator every {cycle}: its scans lie at zero, the check source keeps **{kept}** of its peak.",
    "phase.note.lost": "{lost} of {all} solutions are missing: too weak, or flagged. What hangs on them is left out.",
    "phase.note.wraps":
        "From scan to scan a baseline's phase changes by {change} rms. Beyond 180° nobody can tell which way it went.",
    "phase.note.wvr_helps":
        "On the calibrator the radiometers make the phase steadier by a factor of {ratio}: they are worth applying.",
    "phase.note.wvr_not":
        "On the calibrator the radiometers change the rms phase by a factor of {ratio} only: they are not worth it.",
    "phase.note.lower":
        "The calibrator is seen in band 3: its phases are multiplied by {ratio}, and so are their errors. What lies "
        "between the two receivers is measured on a source of 3.98 Jy, with the first scan and with the last.",
    "phase.note.no_lower": "The target is seen at {ghz} GHz or below already: there is no lower band to go to.",
    "phase.note.flags": "Rows in the table of flags: {count}. They are left out of solutions and pictures.",
    "phase.note.calm": "The path rms is zero: there is no turbulence to take off.",
    "phase.note.still": "The wind is zero: the air stands, and only the way across the sky is left.",
    "phase.note.instrument":
        "Receivers and cables have phases of their own, which drift by 10° in the hour. Make the instrument perfect "
        "to see what the air alone does.",
    "phase.note.witness":
        "A calibrator's own scans are at zero by construction and prove nothing about the target. The check source, "
        "3° east of the target, took no part in the solutions.",
    "phase.note.block":
        "Every third cycle goes to the check source; a real observation gives it a minute in a quarter of an hour. "
        "Turning takes no more than some seconds here, and no time is spent on Tsys, bandpass or pointing.",
    "phase.note.frozen": "The air is one thin sheet, carried along unchanged. For such air the curves are exact.",
    "phase.note.left_out":
        "Left out: bandpass, polarisation, pointing; amplitudes are in Jy from system temperatures of 100 K.",
    "phase.fact.kept": "Check source kept",
    "phase.fact.kept.tip":
        "Its peak over its peak after self-calibration. The fast part of the phases is what is lost.",
    "phase.fact.shift": "Check source shifted",
    "phase.fact.shift.tip": "From its true place to its peak: the slow part of the phases.",
    "phase.fact.cosine": "Mean of cos φ",
    "phase.fact.cosine.tip": "Σ w cos φ / Σ w of the check source: what is left at its true place.",
    "phase.fact.bell": "exp(−σ²/2)",
    "phase.fact.bell.tip": "What would be left if its phases scattered as a bell curve.",
    "phase.fact.check_rms": "Check source, rms phase", "phase.fact.check_rms.tip": "σ, over all baselines.",
    "phase.fact.light": "On long baselines",
    "phase.fact.light.tip":
        "The same on the longest fifth of the baselines: below 30° excellent, 50° good, 70° elevated, else poor.",
    "phase.fact.raw": "Calibrator, raw",
    "phase.fact.raw.tip": "Rms phase over all baselines. 104° is what phases have that can be anything.",
    "phase.fact.integrations": "Calibrator, integrations",
    "phase.fact.integrations.tip": "Rms phase after the solutions: integrations scatter about their scan's mean.",
    "phase.fact.scans": "Calibrator, scans",
    "phase.fact.scans.tip": "Rms phase of the scans' means after the solutions: zero, but for noise.",
    "phase.fact.before": "Target's peak, raw", "phase.fact.before.tip": "The brightest pixel of the raw picture.",
    "phase.fact.after": "Target's peak, calibrated", "phase.fact.after.tip": "The brightest pixel after the solutions.",
    "phase.fact.calm": "Target's peak, without air",
    "phase.fact.calm.tip": "The brightest pixel that a perfect instrument above the air would have.",
    "phase.fact.wvr": "Radiometers help by",
    "phase.fact.wvr.tip": "Rms change of phase from scan to scan of the calibrator, without over with radiometers.",
    "phase.fact.effective": "Effective baseline",
    "phase.fact.effective.tip":
        "v t/2 + h θ/sin(elevation): as a rule of thumb, referencing leaves what a baseline of this length has.",
    "phase.fact.wraps": "Half a turn a cycle",
    "phase.fact.wraps.tip": "A path that changes faster cannot be followed from scan to scan.",
    "phase.fact.on_target": "Time on target", "phase.fact.on_target.tip": "Of the hour.",
    "phase.fact.on_calibrator": "Time on calibrator", "phase.fact.on_calibrator.tip": "Of the hour.",
    "phase.fact.snr": "Antenna's SNR",
    "phase.fact.snr.tip": "Of a solution in the target's band; below 3 there is none.",
    "phase.fact.truth": "Target's true rms phase",
    "phase.fact.truth.tip": "What is left on the target over all baselines. Only a simulator knows it.",
}
