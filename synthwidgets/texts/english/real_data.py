"""Texts of the Real data app: labels, the headline, numbers, and notes."""

from __future__ import annotations

ENGLISH = {
    "app.real_data": "Real data",
    "app.real_data.tagline": "what a telescope measured, and yours",
    "gallery.real_data.title": "Real data",
    "gallery.real_data.sentence": "A quasar as the VLA measured it: take its light away, and a jet comes out. Or "
    "open your own.",
    "question.jet": "The brightest point drowns everything. Take it away: what is left, and in which direction?",
    "question.peel": "Leave out the long baselines, then the short ones. What does each do to the picture?",
    "question.calibrator": "Choose 3C286 and take its point away. What is left, and why is it a good calibrator?",
    "question.published": "Choose 3C286 and drag Iteration to its end. How much of the published flux does CLEAN find, "
    "and what is left?",
    "control.data": "Observation", "control.data.tip": "What comes along. A file of your own: drop it anywhere, or "
    "under More.",
    "control.removed": "Take the peak away",
    "control.removed.tip": "A point of so much of the brightest pixel is taken off every visibility, at that pixel.",
    "control.used": "Baselines used",
    "control.used.tip": "From and to which share of the longest one, as the source sees them. The others are left "
    "out.",
    "control.uvfits": "Your own observation",
    "control.uvfits.tip": "All channels and polarisations are averaged to total intensity.",
    "control.uvfits.help": "UVFITS of CASA, AIPS, pyuvdata or Synthesis, up to {most} MB. Channels and "
    "polarisations are "
    "averaged; flagged samples are left out.",
    "control.source_number": "Source of your file",
    "control.source_number.tip": "Where it has several, counted from 1.",
    "figure.axis.elapsed": "since the first sample",
    "ui.group.data": "Data",
    "real.group.1989": "VLA, June 1989, 8.1 GHz", "real.group.1995": "VLA, April 1995, 1.4 GHz",
    "real.data.3c273": "3C273, a quasar",
    "real.data.3c286": "3C286, calibrator of flux",
    "real.data.1445+099": "1445+099, calibrator of phase",
    "real.data.ngc5921": "NGC 5921, a galaxy",
    "real.drop": "Drop it here: a UVFITS file, or a saved state",
    "real.gone": "The observation {name!r} is no longer here: open its file again.",
    "real.link": "A link cannot carry an observation of your own. Save the state as a file instead: it holds the "
    "samples.",
    "real.source": "That observation has {count} sources.",
    "real.field": "A field of {field} holds no beam: the longest baseline tells apart {finest}. Take pixels of "
    "{least} or more, or more of them.",
    "real.too_long": "With its samples the state would have {got} MB, and a state may have up to {most}. Average the "
    "observation in time before you open it.",
    "real.telescope": "A telescope",
    "real.sentence.observed": "{telescope}, {date}: **{antennas} antennas**, **{samples} samples**",
    "real.sentence.beam": ", beam {beam}.",
    "real.sentence.nothing": "No sample is left in this range of baselines.",
    "real.sentence.bright": "One point, **{peak}/beam**, drowns the rest.",
    "real.sentence.beside": "The brightest, **{peak}/beam**, is not alone.",
    "real.sentence.less": "Less **{removed}**, the point has **{left}/beam**.",
    "real.sentence.found": "Less **{removed}**, the brightest is **{left}/beam**, **{distance}** {way}.",
    "real.sentence.too_much": "**{removed}** less is too much: a hole.",
    "real.sentence.published": "Step **{count}**: CLEAN has found **{found}** of the **{total}** published. At most "
    "**{left}** is left.",
    "real.sentence.besides": " The **{removed}** by hand come on top.",
    "real.way.north": "north", "real.way.north_east": "north-east", "real.way.east": "east",
    "real.way.south_east": "south-east", "real.way.south": "south", "real.way.south_west": "south-west",
    "real.way.west": "west", "real.way.north_west": "north-west",
    "real.fact.source": "Source", "real.fact.source.tip": "What the telescope looked at.",
    "real.fact.telescope": "Telescope", "real.fact.telescope.tip": "As the file says.",
    "real.fact.date": "Date", "real.fact.date.tip": "Of the first sample, universal time.",
    "real.fact.frequency": "Frequency", "real.fact.frequency.tip": "The mean of what was averaged.",
    "real.note.source.3c273": "Demonstration data of CASA and AIPS (NRAO), calibrated by others.",
    "real.note.source.ngc5921": "Demonstration data of CASA and AIPS (NRAO), calibrated by others, channels "
    "averaged.",
    "real.note.source.own": "Your own observation, as its file has it: nothing here calibrates it.",
    "real.note.about.3c273": "Three snapshots. Where the antennas stood is not known here: the data are shown, not "
    "exported.",
    "real.note.about.ngc5921": "The average over channels thins out the galaxy's hydrogen line, which fills only "
    "some of them.",
    "real.note.about.own": "A saved state holds the samples of your observation; a link cannot.",
    "real.note.averaged": "The channels that were averaged span {share} of the frequency: what is far from the "
    "centre is "
    "smeared towards and away from it.",
    "real.note.left_out": "Left out: the dishes' own view (primary beam). What is taken away by hand is one point at "
    "the centre of one pixel.",
    "real.note.clean": "CLEAN begins with what the hand has left. Noise stays in its residual, and so do faults of "
    "calibration: nothing here mends those.",
    "real.restored.empty": "CLEAN begins when you press Play or drag Iteration.",
    "real.curve.goal": "Published:",
    "ui.group.clean": "CLEAN",
}
