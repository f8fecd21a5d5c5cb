"""Texts of the PhaseReferencing app: its names, the headline, facts, and what to mind."""

from __future__ import annotations

ENGLISH = {
    "app.phase_referencing": "Phase referencing",
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
        "The calibrator lies at **zero**, and yet the check source keeps only **{kept}** of its peak. How can that be?",
    "phase.sentence.weak":
        "The calibrator is **too weak**: means of its scans still scatter by **{scans}**, "
        "and the check source keeps {kept} of its peak.",
    "phase.sentence.noisy":
        "The calibrator is faint: by noise its scans scatter by **{scans}** about zero. "
        "The check source keeps **{kept}** of its peak.",
    "phase.sentence.good":
        "Back at the calibrator every {cycle}: its scans lie at zero, the check source keeps **{kept}** of its peak.",
    "phase.self.nothing":
        "No pair has solutions of SNR {least}: self-calibration turned **nothing**. The peak is {after}, as it was.",
    "phase.self.protected":
        "SNR {snr}: the minimum of {least} leaves **{kept}** of the data as they were. Peak {before} → **{after}**.",
    "phase.self.noise":
        "**This point is made of noise**: {antennas} antennas, SNR {snr}, turned to agree with one. "
        "Peak {before} → **{after}**.",
    "phase.self.doubt":
        "Peak {before} → **{after}**, and noise alone makes up to **{most}**: do not believe the gain. SNR {snr}.",
    "phase.self.gained":
        "Self-calibrated on a point in the middle: peak {before} → **{after}**, SNR **{snr}**. Of noise: up to {most}.",
    "phase.self.shape":
        "Self-calibrated on **one point**, which this target is not: peak {before} → **{after}**, SNR {snr}.",
    "phase.note.self":
        "The model is one point at the phase centre: every antenna is turned until the data agree with it as well as "
        "they can. Also data that hold no point.",
    "phase.note.self_shape":
        "The model is one point at the phase centre: the brightest star moves there, and all the rest along with it. "
        "Real self-calibration models what CLEAN has found, where it found it, and begins anew with a better model.",
    "phase.note.self_snr":
        "Data without a solution of SNR {least} stay as the calibrator left them. Noise alone has up to {noise} on "
        "average: set the minimum to 0, and it becomes a point.",
    "phase.note.lost":
        "{lost} of {all} solutions are missing: too weak, or flagged. Gaps are bridged from other scans; an antenna "
        "without any solution is left out.",
    "phase.note.wraps":
        "From scan to scan a baseline's phase changes by {change} rms. Beyond 180° nobody can tell which way it went.",
    "phase.note.wvr":
        "Radiometers make the calibrator {ratio} times as steady. Worth it?",
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
        "A calibrator's own scans are at zero by construction and prove nothing about the target. The check "
        "source took "
        "no part in the solutions. It stands 3° east of the target, {apart} from the calibrator: what it loses, the "
        "target loses about as well, and less where it is nearer to the calibrator.",
    "phase.note.dirty":
        "The pictures are dirty images: the other spots in them are the array's pattern around each star (see Clean).",
    "phase.note.block":
        "The check source has 40 s in every ten minutes, now late in a cycle, now early. Turning takes two seconds of "
        "a cycle here, and no time is spent on Tsys, bandpass or pointing.",
    "phase.note.frozen": "The air is one thin sheet, carried along unchanged. For such air the curves are exact.",
    "phase.note.left_out":
        "Left out: bandpass, polarisation, pointing; amplitudes are in Jy from system temperatures of 100 K.",
    "phase.fact.kept": "Check source kept",
    "phase.fact.kept.tip":
        "Its peak over its peak after self-calibration. The fast part of the phases is what is lost.",
    "phase.fact.shift": "Check source shifted",
    "phase.fact.shift.tip":
        "From its true place to its peak: the slow part of the phases. Nothing where less than 20 % is kept.",
    "phase.fact.apart": "Check source, from calibrator",
    "phase.fact.apart.tip": "On the sky. From the target it is 3° away, wherever the calibrator stands.",
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
    "phase.fact.wraps": "Fastest path followed",
    "phase.fact.wraps.tip":
        "Half a turn of the calibrator's phase in a cycle. A path that changes faster cannot be followed from scan "
        "to scan.",
    "phase.fact.on_target": "Time on target", "phase.fact.on_target.tip": "Of the hour, up to the last look.",
    "phase.fact.on_calibrator": "Time on calibrator", "phase.fact.on_calibrator.tip": "Of the hour.",
    "phase.fact.snr": "Antenna's SNR",
    "phase.fact.snr.tip": "Of a solution in the target's band; below 3 there is none.",
    "phase.fact.truth": "Target's true rms phase",
    "phase.fact.truth.tip": "What is left on the target over all baselines. Only a simulator knows it.",
    "phase.fact.self_peak": "Target's peak, self-calibrated",
    "phase.fact.self_peak.tip": "The brightest pixel once antennas were turned to agree with a point.",
    "phase.fact.self_most": "Peak of noise alone",
    "phase.fact.self_most.tip":
        "2 √(2N) σ/(N − 1): how bright a point self-calibration makes where there is no source, at most. "
        "σ is the noise of a pair in one solution interval.",
    "phase.fact.self_snr": "SNR of its solutions",
    "phase.fact.self_snr.tip": "1 over the error of an antenna's phase in radians; the middle one of all solutions.",
    "phase.fact.self_noise_snr": "SNR of noise alone",
    "phase.fact.self_noise_snr.tip": "√(8N/(N − 1)): what solutions on nothing but noise have on average, at most.",
    "phase.fact.self_antennas": "Antennas turned",
    "phase.fact.self_antennas.tip": "Those whose SNR reaches the minimum, in an average solution interval.",
    "phase.fact.self_turned": "Data turned",
    "phase.fact.self_turned.tip":
        "Both antennas of the pair have a solution. The rest stays as the calibrator left it.",
    "gallery.phase_referencing.title": "Phase referencing",
    "gallery.phase_referencing.sentence": "The calibrator is perfect, and the target is smeared. Look back more often!",
    "question.phase_flat": "The calibrator lies at zero. Why is the target smeared?",
    "question.phase_often": "Look at the calibrator twice as often: what is gained, what is lost?",
    "question.phase_without": "With perfect instruments and no calibrator: what would the picture be?",
    "panel.phase_before.title": "Target, raw",
    "panel.phase_before.unit": "Jy/beam",
    "panel.phase_after.title": "Target, calibrated",
    "panel.phase_after.self": "Target, self-calibrated",
    "panel.phase_after.unit": "Jy/beam",
    "panel.phase_calm.title": "Target, without air",
    "panel.phase_calm.unit": "Jy/beam",
    "panel.phases.title": "Phases of a pair",
    "panel.phases.unit": "",
    "panel.lengths.title": "Check source, by baseline",
    "panel.lengths.unit": "rms phase",
    "control.cycle": "Cycle",
    "control.cycle.tip": "From one look at the calibrator to the next.",
    "control.perfect": "Perfect instrument",
    "control.perfect.tip": "No phases of the antennas' own: what is left is the air.",
    "control.wvr": "Radiometers",
    "control.wvr.tip": "Take off the wet path that each antenna's radiometer sees. Decide by the number in the notes.",
    "control.shown": "Phases",
    "control.shown.tip": "As they were measured, or after the calibrator's solutions.",
    "phase.shown.raw": "raw",
    "phase.shown.calibrated": "calibrated",
    "control.truth": "Truth",
    "control.truth.tip": "What ought to have been taken off: look in raw. Only a simulator knows it.",
    "control.separation": "Separation",
    "control.separation.tip": "Of calibrator and target on the sky: they are seen through different air.",
    "control.between": "Between scans",
    "control.between.tip": "The nearest solution, or straight from one to the next.",
    "phase.between.nearest": "nearest",
    "phase.between.linear": "linear",
    "control.look_band": "Calibrator's band",
    "control.look_band.tip": "The target's, or 90 GHz, where it is brighter and phases are smaller.",
    "phase.band.same": "same",
    "phase.band.lower": "lower",
    "control.calibrator_jy": "Calibrator's flux",
    "control.calibrator_jy.tip": "At the target's frequency. Too weak, it has no solutions.",
    "control.phase_target": "Target",
    "control.phase_target.tip": "What is to be seen.",
    "phase.target.double": "Two stars",
    "phase.target.point": "One star",
    "phase.target.faint": "A bright one, a faint one",
    "phase.target.none": "No source at all",
    "control.star_jy": "Target's flux",
    "control.star_jy.tip": "Of its brightest star. The pictures' scale follows.",
    "control.self_calibrate": "Self-calibrate",
    "control.self_calibrate.tip":
        "After the calibrator: turn the antennas' phases until the target's own data agree with a point in the middle.",
    "control.self_interval": "A solution for each",
    "control.self_interval.tip":
        "An integration follows the air, a scan has more signal. Choosing one switches self-calibration on.",
    "phase.interval.integration": "integration",
    "phase.interval.scan": "scan",
    "control.self_snr": "Minimum SNR",
    "control.self_snr.tip":
        "Solutions with less are not used. At 0 nothing protects from noise. Moving it switches self-calibration on.",
    "control.phase_wind": "Wind",
    "control.phase_wind.tip": "How fast it carries the air.",
    "control.phase_from": "Wind from",
    "control.phase_from.tip": "North through east: 270° is a west wind.",
    "control.phase_rms": "Path rms",
    "control.phase_rms.tip": "Of two lines of sight 1 km apart. 175 µm is a good night of ALMA's.",
    "control.phase_pwv": "Water",
    "control.phase_pwv.tip":
        "Millimetres that would rain down. Path rms stays: with less water, more of it is dry, which no "
        "radiometer sees.",
    "control.phase_height": "Height of the air",
    "control.phase_height.tip": "Of the sheet above the site.",
    "control.phase_night": "Night",
    "control.phase_night.tip": "The class code: the same number, the same night for all.",
    "control.phase_array": "Array",
    "control.phase_array.tip": "Longer arrays see more different air.",
    "phase.array.start": "Twenty antennas",
    "control.phase_frequency": "Frequency",
    "control.phase_frequency.tip": "The same path is more phase at a higher frequency.",
    "control.phase_position": "Position errors",
    "control.phase_position.tip": "Rms by which antennas stand elsewhere than thought, an axis.",
    "control.phase_noise": "Noise",
    "control.phase_noise.tip": "Of receivers and air, at 100 K.",
    "ui.group.air": "Air",
    "ui.group.sources": "Sources",
    "ui.group.self": "Self-calibration",
    "ui.phase.calibrator": "calibrator",
    "ui.phase.target": "target",
    "ui.phase.check": "check source",
    "ui.phase.solution": "solution",
    "ui.phase.truth": "truth",
    "ui.phase.effective": "v t/2 + h θ",
    "ui.phase.formula": "lines: by formula",
    "ui.phase.before": "raw",
    "ui.phase.after": "calibrated",
    "ui.phase.poor": "poor",
    "ui.phase.rms": "{name} {rms}",
    "ui.phase.content": "{title} {pair} in an hour, calibrated. Rms of the scans: {rms}.",
    "ui.phase.content_raw": "{title} {pair} in an hour, raw. Rms of the scans: {rms}.",
    "ui.phase.lengths":
        "{title}: on the longest fifth {rms}, {word}. By the rule of thumb it grows no more above {effective}.",
    "control.phase_pair": "Baseline",
    "control.phase_pair.tip": "Of which the phases are shown.",
    "phase.pair.first": "the first",
    "phase.pair.short": "the shortest",
    "phase.pair.middle": "of middle length",
    "phase.pair.long": "the longest",
    "ui.phase.flagged": "flagged",
    "ui.phase.scan": "Scan {number}, {name}: {phase}",
    "phase.note.target":
        "Of the target's phases nobody knows how much is its own shape and how much is left of the air. "
        "Ask for the truth, and with raw phases the dashed line tells.",
}
