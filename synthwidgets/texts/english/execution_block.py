"""Texts of the ExecutionBlock app: its headline, what one scan is and what breaks without it, numbers and notes."""

ENGLISH = {
    "block.scan.untold": "Scan {number} of {count}: {field}",
    "app.execution_block": "Execution block",
    "app.execution_block.tagline": "an hour of a telescope, scan by scan",
    "gallery.execution_block.title": "Execution block",
    "gallery.execution_block.sentence": "An hour of a telescope, scan by scan: which half is science, and what is "
        "the other half for?",
    "panel.timeline.title": "Timeline",
    "panel.timeline.unit": "min:s",
    "panel.balance.title": "Where the time goes",
    "panel.balance.unit": "min, %",
    "panel.elevations.title": "Elevation",
    "panel.elevations.unit": "°",
    "panel.scan.title": "Scan",
    "control.block": "Block",
    "control.block.tip": "An execution block to start from. What you change makes it your own.",
    "control.named": "Names",
    "control.named.tip": "Tells what each scan is for.",
    "control.zoom": "Zoom",
    "control.zoom.tip": "From the whole block down to one integration of the correlator.",
    "control.duration": "Length",
    "control.duration.tip": "Of the scan that is looked at, in whole integrations. The slider goes to ten minutes; a "
        "scan that is drawn on the timeline, or whose length is typed, may be longer.",
    "block.menu.band6": "Band 6, 51 minutes",
    "block.menu.compact": "Compact array, a cycle of 8 minutes",
    "block.menu.medium": "Medium array, a cycle of 3 minutes",
    "block.menu.long": "Long baselines, a cycle of 72 s",
    "block.menu.fast": "Fast switching, a cycle of 20 s",
    "block.menu.real": "A real one of 2012",
    "zoom.block": "Block",
    "zoom.scan": "Scan",
    "zoom.subscan": "Subscan",
    "zoom.integration": "Integration",
    "question.half_science": "Which half of this hour is science? What is the other half for?",
    "question.delete_scan": "Which scan could you delete so that nobody notices, and which one ruins the picture?",
    "question.ends_on_phase": "Why does the block end on a scan of the phase calibrator?",
    "ui.timeline.operate": "{title}. Arrow keys choose a scan, Enter takes it, A adds one like it, Delete deletes "
        "it; + and − zoom.",
    "ui.timeline.holding": "You are holding {name} Left and right move it, up and down stretch it, with Shift by "
        "ten; Enter lets go.",
    "ui.timeline.add": "One more like this",
    "ui.timeline.delete": "Delete this scan",
    "ui.timeline.zoom": "Zoom in; from the last level out again",
    "ui.timeline.unnamed": "Scan",
    "ui.timeline.scan": "Scan {number} of {count}: {name}, {field}, {start} to {end}.",
    "ui.timeline.level.scan": "Subscan {number} of {count}.",
    "ui.timeline.level.subscan": "Integration {number} of {count}.",
    "ui.timeline.level.integration": "Integration {number} of {count}, and the radiometers in it.",
    "ui.timeline.pinned": "pinned",
    "ui.balance.operate": "{title}. Left and right choose a kind of scan and look at one of it, Enter at the next.",
    "ui.balance.untold":
        "{title}: {count} colours, the longest {share} of the time, and pauses. What they are for is not told "
        "yet.",
    "ui.balance.content": "{title}: {list}.",
    "ui.balance.half": "half",
    "ui.balance.riddle": "The same time, sorted by colour. Say first which colour is science, and whether it fills "
        "half of it.",
    "ui.balance.reveal": "Tell the names",
    "ui.balance.was": "pinned: {share}",
    "ui.elevations.nothing": "between scans",
    "ui.elevations.range": "axis {low}° to {high}°",
    "ui.elevations.source": "{name} {low}° to {high}°",
    "ui.elevations.content": "{title} while they are looked at: {list}.",
    "ui.keys.scan.keys": "Enter, arrows",
    "ui.keys.scan.does": "on the timeline: take a scan; left and right move it, up and down stretch it",
    "ui.keys.scans.keys": "A, Delete",
    "ui.keys.scans.does": "on the timeline: one more scan like this, delete it",
    "ui.scan.made": "Made for",
    "ui.scan.of": "Source",
    "ui.scan.purpose": "Why",
    "ui.scan.source": "Of what",
    "ui.scan.cadence": "How often",
    "ui.scan.solves": "Solved",
    "ui.scan.riddle":
        "What is it for? Guess from how long it takes, how often its colour comes back, and which source it looks "
        "at. Names tells, and says what breaks in the picture without it.",
    "ui.scan.loss": "What breaks without it",
    "block.held": "a scan and to, its new place, duration_s, its new length, or both",
    "block.sentence.riddle": "**{scans}** in **{total}**. {which}",
    "block.sentence.scan": "1 scan", "block.sentence.scans": "{count} scans",
    "block.sentence.half": "Which half is science?", "block.sentence.part": "Which part is science?",
    "block.sentence.shares": "**{share}** of {total} looks at the target, **{target}**. The other **{rest}** makes "
        "it usable.",
    "block.sentence.faults": "Faults found: **{count}**.",
    "block.sentence.advice": "Advice: **{count}**.",
    "block.scan": "Scan {number} of {count}: {name}, {field}",
    "block.parts": "subscans: {subscans}, integrations: {integrations}",
    "block.elevation": "{elevation}° high",
    "state.ON_SOURCE": "source",
    "state.OFF_SOURCE": "sky",
    "state.AMBIENT": "ambient load",
    "state.HOT": "hot load",
    "state.TEST": "test",
    "state.REFERENCE": "reference",
    "state.UNSPECIFIED": "not told",
    "state.WVR": "radiometers",
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
    "block.note.band6": "This block: its cycle of 8 minutes is for short baselines in calm air, and its check source "
        "is here to be learnt from; usual is one on long baselines only.",
    "block.note.compact": "This block: its cycle of 8 minutes is for short baselines in calm air. On long ones the "
        "air moves on too far in between.",
    "block.note.medium": "This block: its cycle of 3 minutes is one of many; real ones take what the baselines and "
        "the night ask for.",
    "block.note.long": "This block: pauses of 3 s between target and calibrator hold only for a calibrator as near as "
        "2°. This one is made up; a real one is often farther or weaker.",
    "block.note.fast": "This block: pauses of 2 s and a calibrator 2° away are as fast as one could hope for. Dishes "
        "that shake after a turn would need longer.",
    "block.note.own": "Your own block: its pauses are still those of the block you began with, however far the "
        "dishes have to turn.",
    "block.note.real": "A real block of ALMA, of May 2012. Its scans, sources and intents are real, and how long it "
        "took. How long each scan recorded is inferred from how many data it has; the pauses are means that fill the "
        "rest, and single ones were shorter or longer by minutes.",
    "block.note.ours": "How long scans and pauses are is a choice of ours after real blocks; the limits of a "
        "colleague are rules of thumb.",
    "block.note.left_out": "Left out: refraction, how far the dishes have to turn for a pause, and that loads and "
        "cross points take turns within a subscan. Check source and near calibrator are made up.",
    "block.note.untold": "Names are off: what a colleague says of this block comes with them.",
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
