"""Texts of the ExecutionBlock app: its headline, what one scan is and what breaks without it, numbers and notes."""

ENGLISH = {
    "block.held": "a scan and either to, its new place, or duration_s, its new length",
    "block.sentence.riddle": "**{scans} scans** in **{total}**. Which half is science?",
    "block.sentence.shares": "**{share}** of {total} looks at the target, **{target}**. The other **{rest}** makes "
        "it usable.",
    "block.sentence.faults": "Faults found: **{count}**.",
    "block.sentence.advice": "Advice: **{count}**.",
    "block.scan": "Scan {number} of {count}: {name}, {field}",
    "block.parts": "{subscans} subscans, {integrations} integrations",
    "block.elevation": "{elevation}° high",
    "block.fact.total": "Takes",
    "block.fact.total.tip": "From the start of the first scan to the end of the last.",
    "block.fact.on_target": "On target",
    "block.fact.on_target.tip": "The share of that time that looks at what one wants to know.",
    "block.fact.cycle": "Cycle",
    "block.fact.cycle.tip": "From a phase scan to the next, with the target between: the usual of this block.",
    "block.fact.elevation": "Target stands at",
    "block.fact.elevation.tip": "How high, during its scans.",
    "block.fact.scans": "Scans",
    "block.fact.scans.tip": "A scan is one source for some reasons.",
    "block.fact.subscans": "Subscans",
    "block.fact.subscans.tip": "Parts of a scan: sky and loads, points of a cross, five minutes of a target.",
    "block.fact.integrations": "Integrations",
    "block.fact.integrations.tip": "What the correlator writes: for each pair of antennas one number a channel.",
    "block.note.real": "A real block of ALMA, of May 2012. Its scans, sources and intents are real, and how long it "
        "took; the pauses are means that fill it, and single ones were shorter or longer by minutes.",
    "block.note.ours": "How long scans and pauses are is a choice of ours after real blocks; the limits of a "
        "colleague are rules of thumb.",
    "block.note.left_out": "Left out: refraction, how far the dishes have to turn for a pause, and that loads and "
        "cross points take turns within a subscan. Check source and near calibrator are made up.",
    "lint.clean": "A colleague has nothing to complain of.",
    "lint.show": "Show scan {scan}",
    "gone.target": "Without it: {gone} less on the target, and {more} more noise.",
    "gone.target.last": "Without it there is no target, and no picture.",
    "gone.phase": "Without it the phase is guessed across {then} instead of {now} at most: the air moves on "
        "meanwhile, and the picture smears.",
    "gone.phase.end": "Without it the phase beside it has a calibrator on one side only: from there on it is a "
        "guess, and the picture smears.",
    "gone.check.one": "Without it there is one witness less of whether the phases were carried over well; left: "
        "{count}.",
    "gone.check.last": "Without it nobody tells whether the phases were carried over well. The picture stays as it "
        "is, and is believed less.",
    "gone.bandpass": "Without it the receivers' ups and downs with frequency stay: false lines, and less signal in "
        "the average.",
    "gone.flux": "Without it the picture keeps its shape, and nobody knows its brightness.",
    "gone.polarisation": "Without it one polarisation leaks into the other: what is polarised comes out wrong.",
    "gone.diffgain": "Without it the phase from one band to the other stays unknown: the target blurs or is lost.",
    "gone.sideband": "Without it brightness is uncertain where a receiver hears two bands at once.",
    "gone.pointing": "Without it each dish looks a little beside: the target is fainter, most at its edges.",
    "gone.focus": "Without it the dishes see less: more noise.",
    "gone.tsys": "Without it what the air takes away is not put back: fluxes are too low, and noisy antennas count "
        "as much as quiet ones.",
    "gone.tsys.other": "Without it Tsys comes from scan {scan}, {apart} away: right as long as air and elevation "
        "stay as they were.",
    "gone.other": "Without it the picture is the same, as far as we know.",
    "gone.wvr": "Without it nothing is lost: the radiometers run throughout.",
}
