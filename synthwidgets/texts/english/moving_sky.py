"""Texts of the MovingSky app: its names, the headline, facts, and what to mind."""

from __future__ import annotations

ENGLISH = {
    "app.moving_sky": "Moving sky",
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
    "moving_sky.sentence.apart":
        "The path over {longer} is **{path}** longer than over {other}: phase of {first}–{second} **{phase}** "
        "at {ghz} GHz.",
    "moving_sky.sentence.alike":
        "The path over {first} is as long as over {second}: phase of {first}–{second} **0°** at {ghz} GHz.",
    "moving_sky.sentence.still": "No wind: all stays as it is.",
    "moving_sky.sentence.later": "What {early} sees, {late} sees **{delay}** later.",
    "moving_sky.note.wraps":
        "The pair's phase went beyond half a turn. A correlator tells it only up to whole turns; here they are kept.",
    "moving_sky.note.lump":
        "This lump is made: {path} of extra path in its middle, {width} wide, and calm air around it.",
    "moving_sky.note.passage":
        "At 0 s it stands {ahead} upwind of the first antenna's line of sight. Another wind is another passage: it "
        "starts from there again.",
    "moving_sky.note.rms":
        "Dots: rms in 20 minutes. Curve, bands and percentages kept: over a very long time.",
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
    "moving_sky.fact.bands": "Phase at 90, 230, 345 GHz",
    "moving_sky.fact.bands.tip": "The same path is more phase at a higher frequency.",
    "moving_sky.fact.rms": "Rms phase at 90, 230, 345 GHz",
    "moving_sky.fact.rms.tip": "Of this baseline over a very long time; any 20 minutes have more or less.",
    "moving_sky.fact.coherence": "Amplitude kept at 90, 230, 345 GHz",
    "moving_sky.fact.coherence.tip": "What is left of it when such phases are averaged for very long: exp(−σ²/2).",
    "moving_sky.fact.kept": "Amplitude kept at {ghz} GHz",
    "moving_sky.fact.kept.tip": "The same at the frequency that is chosen.",
    "moving_sky.fact.slopes": "Slopes",
    "moving_sky.fact.slopes.tip":
        "The rms grows as the length to this power: from 100 m to 1 km, and from 1 to 5 km.",
    "moving_sky.fact.peak": "Brightest pixel",
    "moving_sky.fact.peak.tip": "Of this instant's image; 1 Jy/beam without air.",
    "moving_sky.fact.at_place": "At the true place",
    "moving_sky.fact.at_place.tip": "What the image has where the source is: the mean of cos φ over all pairs.",
    "moving_sky.fact.offset": "Shift",
    "moving_sky.fact.offset.tip": "From the true place to the brightest pixel. A slope of the air shifts the image.",
    "moving_sky.fact.offset.none": "– (a sidelobe is brighter)",
    "moving_sky.fact.slant": "Airmass", "moving_sky.fact.slant.tip": "How much more air than towards the zenith.",
    "gallery.moving_sky.title": "Moving sky",
    "gallery.moving_sky.sentence": "Moist air drifts over the antennas, and the phases go with it.",
    "question.air_next": "The lump nears A. Which antenna sees it next, and when?",
    "question.air_apart": "Two antennas side by side, or 10 km apart: whose phase difference jitters more?",
    "question.air_clear": "A clear blue sky, and the phases are terrible. How can that be?",
    "panel.air_map.title": "Air over the array", "panel.air_map.unit": "of extra path",
    "panel.traces.title": "The last minute", "panel.traces.unit": "",
    "panel.sky_image.title": "Snapshot", "panel.sky_image.unit": "Jy/beam",
    "panel.front.title": "Wavefront after the air", "panel.front.unit": "",
    "panel.rms_plot.title": "Rms phase against length", "panel.rms_plot.unit": "",
    "panel.band_dials.title": "Three bands", "panel.band_dials.unit": "",
    "panel.calm.title": "Without air", "panel.calm.unit": "Jy/beam",
    "control.clock": "Time", "control.clock.tip": "Five seconds of air pass in each second. Space on the button plays.",
    "control.air": "Air", "control.air.tip": "One lump in calm air, or a turbulent night.",
    "moving_sky.air.lump": "one lump", "moving_sky.air.turbulent": "turbulent",
    "moving_sky.array.start": "Eight antennas",
    "control.wind": "Wind",
    "control.wind.tip":
        "How fast it carries the air. The arrow on the map sets its direction too. With another wind all starts again "
        "from its place at 0 s.",
    "control.path_rms": "Path rms",
    "control.path_rms.tip": "Of two lines of sight 1 km apart, in turbulent air. 175 µm is a good night of ALMA's.",
    "control.path_rms.hint": "The lump has no path rms: this is turbulent air now.",
    "control.sky_frequency": "Frequency",
    "control.sky_frequency.tip": "The same path is more phase at a higher frequency.",
    "control.air_array": "Array", "control.air_array.tip": "Longer arrays see more different air.",
    "control.night": "Night", "control.night.tip": "The same number, the same turbulent air for the whole class.",
    "control.wind_from": "Wind from",
    "control.wind_from.tip": "North through east: 270° is a west wind, which goes east.",
    "control.height": "Height of the air", "control.height.tip": "Of the sheet above the site.",
    "control.looks_up": "Elevation", "control.looks_up.tip": "Of the source. Lower, there is more air on the way.",
    "control.looks_to": "Azimuth", "control.looks_to.tip": "Of the source, north through east.",
    "ui.air.wind": "wind",
    "ui.air.blows": "{speed} from {from}",
    "ui.air.caption": "each antenna where its line of sight meets the air",
    "ui.air.content": "{title}: {count} antennas, {pair} watched. The wind blows {wind}. {most}",
    "ui.air.most": "Most extra path, {path}, at {place}.",
    "ui.traces.path": "path [{unit}]",
    "ui.traces.phase": "phase {pair}",
    "ui.traces.at": "{phase} at {ghz} GHz",
    "ui.traces.content":
        "{title}: path now {has}. Phase of {pair} now {phases}; in the last minute from {least} to {most}.",
    "ui.traces.read": "{time}: {has}; phase of {pair} {phases}.",
    "ui.rms.curve": "curve {rms}",
    "ui.rms.power": "length",
    "ui.rms.found": "these pairs {slope}",
    "ui.rms.slopes": "It grows as the length to the {short} up to 1 km, to the {long} up to 5 km.",
    "ui.rms.no_curve": "One lump makes no turbulence: there is no curve.",
    "ui.rms.minutes": "in 20 min",
    "ui.rms.content": "{title}: {pair} has {rms} in twenty minutes. The longest pair is {longest}. {steep}",
    "ui.front.times": "lateness drawn {times} times too large",
    "ui.front.uneven": "uneven by",
    "ui.front.upwind": "{distance} upwind of {name}", "ui.front.downwind": "{distance} downwind of {name}",
    "ui.front.content": "{title}, cut along the wind: uneven by {late}, latest {side}.",
    "ui.bands.rms": "rms",
    "ui.bands.keeps": "keeps {share}",
    "ui.bands.long": "rms over a very long time", "ui.bands.head": "long time",
    "ui.bands.content": "{title}: {bands}.",
}
