"""Texts of the MovingSky app: its names, the headline, facts, and what to mind."""

from __future__ import annotations

ENGLISH = {
    "app.moving_sky": "MovingSky",
    "app.moving_sky.tagline": "the air drifts over the antennas, and phases move",
    "moving_sky.check.earth_wide":
        "The antennas of this array stand under different skies. One sheet of air needs an array at one site.",
    "moving_sky.check.two": "It takes two antennas at least: the air shows in their difference.",
    "moving_sky.sentence.nobody": "The lump stands in nobody's line of sight: all phases are **zero**.",
    "moving_sky.sentence.lump":
        "The lump makes the path of **{name}** alone {path} longer, **{phase}** at {ghz} GHz: "
        "{spoilt} of {pairs} pairs feel it.",
    "moving_sky.sentence.lump_over_more":
        "{felt} antennas feel the lump, most of all **{most}**: {path} more path, **{phase}** at {ghz} GHz.",
    "moving_sky.sentence.nears":
        "A lump of moist air comes with the wind: it is over {name} in **{time}**. All phases are zero.",
    "moving_sky.sentence.turbulent":
        "The air over {first} and {second} differs by **{path}** now: their phase is **{phase}** at {ghz} GHz.",
    "moving_sky.sentence.still":
        "No wind: the air over {first} and {second} differs by **{path}**, and stays so: **{phase}** at {ghz} GHz.",
    "moving_sky.sentence.later": "What {early} sees, {late} sees **{delay}** later.",
    "moving_sky.note.wraps":
        "The pair's phase went beyond half a turn. A correlator tells it only up to whole turns; here they are kept.",
    "moving_sky.note.lump":
        "This lump is made: {path} of extra path in its middle, {width} wide, and calm air around it.",
    "moving_sky.note.rms":
        "The rms of each pair is about zero and of twenty minutes; long baselines would need more time.",
    "moving_sky.note.calm": "The path rms is zero: there is no turbulence to see.",
    "moving_sky.note.still": "The wind is zero: the air stands, and so do all phases.",
    "moving_sky.note.slant":
        "The lines of sight lean: they meet the air beside the antennas, and go through more of it.",
    "moving_sky.note.frozen":
        "The air is one thin sheet that the wind carries unchanged: nothing boils on the way. "
        "Turn the wind, and it turns.",
    "moving_sky.note.left_out":
        "Left out: noise, the instrument's own phases, dry and wet air apart. The source is a point of 1 Jy.",
    "moving_sky.fact.pair": "Baseline", "moving_sky.fact.pair.tip": "The pair that is watched, and its length.",
    "moving_sky.fact.path": "Path difference",
    "moving_sky.fact.path.tip": "Extra path of the first antenna, more than that of the second.",
    "moving_sky.fact.phase": "Phase",
    "moving_sky.fact.phase.tip": "Of the pair. Extra path is a lag: it counts backwards.",
    "moving_sky.fact.delay": "Delay",
    "moving_sky.fact.delay.tip": "How much later the second antenna sees the same air; none where it passes by.",
    "moving_sky.fact.bands": "Phase by band",
    "moving_sky.fact.bands.tip": "The same path at three frequencies: the phase grows with the frequency.",
    "moving_sky.fact.rms": "Rms phase by band",
    "moving_sky.fact.rms.tip": "Of this baseline over a long time, at 90, 230 and 345 GHz.",
    "moving_sky.fact.coherence": "Coherence by band",
    "moving_sky.fact.coherence.tip": "What is left of the amplitude when such phases are averaged: exp(−σ²/2).",
    "moving_sky.fact.slopes": "Slopes",
    "moving_sky.fact.slopes.tip":
        "The rms grows as the length to this power: from 100 m to 1 km, and from 1 to 5 km.",
    "moving_sky.fact.peak": "Brightest pixel", "moving_sky.fact.peak.tip": "Of this instant's image; 1 Jy without air.",
    "moving_sky.fact.at_place": "At the true place",
    "moving_sky.fact.at_place.tip": "What the image has where the source is: the mean of cos φ over all pairs.",
    "moving_sky.fact.offset": "Shift",
    "moving_sky.fact.offset.tip": "From the true place to the brightest pixel. A slope of the air shifts the image.",
    "moving_sky.fact.slant": "Airmass", "moving_sky.fact.slant.tip": "How much more air than towards the zenith.",
}
