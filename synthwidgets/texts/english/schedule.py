"""Texts of execution blocks: intents, edits that are refused, and what a careful colleague says of a block."""

ENGLISH = {
    "intent.unknown": "ALMA has no intent {got!r}. An intent is a name such as CALIBRATE_PHASE, then # and one of "
        "{states}.",
    "intent.class": "A scan is made for one or more of {names}; it got {got!r}.",
    "intent.target_alone": "A scan of the target carries OBSERVE_TARGET alone: what calibrates is a scan of its own.",
    "block.unknown": "There is no execution block called {got!r}. The blocks are {names}.",
    "block.forms": 'a preset such as {{"preset": "band6"}}, or {{"start_lst_h": …, "latitude_deg": …, "fields": […], '
        '"scans": […]}}',
    "block.items": "a list of 1 to {most} of them",
    "block.intents": "a list of 1 to {most} intents such as CALIBRATE_PHASE#ON_SOURCE",
    "block.name_twice": "Two fields are called {name!r}. Each field needs a name of its own.",
    "block.no_field": "Scan {scan} looks at {got!r}, and the block has no such field. Its fields are {names}.",
    "block.long": "A block takes at most {most} hours; this one takes {got} minutes.",
    "edit.scan": "There is no scan with the index {got!r}; there are {count}, counted from 0.",
    "edit.place": "A new scan takes a place from 0 to {last}; it got {got!r}.",
    "edit.field": "The block has no field called {got!r}. Its fields are {names}.",
    "edit.duration": "A scan takes a number of seconds; it got {got}.",
    "edit.last": "A block keeps at least one scan, and this is the only one.",
    "edit.scans": "A block has at most {most} scans.",
    "edit.long": "That block would take {got} minutes; {most} hours are the most. Shorten or delete another scan "
        "first.",
}

ENGLISH |= {
    "lint.target": "No scan observes a target: everything is calibration, and of what?",
    "lint.bracketed.before": "Scan {scan} ({field}) has no phase calibrator before it. Between two calibrator scans "
        "its phase can be interpolated; here it would be a guess.",
    "lint.bracketed.after": "Scan {scan} ({field}) has no phase calibrator after it. The air goes on changing, and "
        "nobody sees how. End on a phase scan.",
    "lint.bracketed.both": "Scan {scan} ({field}) has no phase calibrator at all: its phases cannot be corrected, "
        "and the picture is noise.",
    "lint.bandpass": "There is no bandpass scan: the ups and downs of the receivers with frequency stay in the data.",
    "lint.bandpass.faint": "Scan {scan}: {field} is only {flux} bright. A bandpass needs {least} or more: each "
        "channel has to see it.",
    "lint.flux": "No scan sets the flux scale: nobody knows how much light one unit of the picture is.",
    "lint.pointing.first": "Scan {scan} ({field}) comes before any pointing scan: the dishes may look beside it.",
    "lint.pointing.region": "Scan {scan} ({field}) is {apart}° from {pointed}, where the dishes were pointed last. "
        "Point again in a new region of the sky.",
    "lint.tsys.none": "{field} has no Tsys scan of its own (scan {scan} is the first of it): what the air takes away "
        "there is not measured.",
    "lint.tsys.old": "Scan {scan} ({field}) is {age} from the nearest Tsys scan of this source; at most {most} is "
        "usual, since the air and the elevation change.",
    "lint.phase_gap": "{gap} pass between the phase scans {first} and {second}; {most} are the most. The air changes "
        "faster than that.",
    "lint.phase_far": "Scan {scan}: {field} is {apart}° from its phase calibrator {calibrator}; at most {most}° is "
        "usual. It is seen through other air.",
    "lint.elevation.set": "Scan {scan}: {field} is below the horizon.",
    "lint.elevation.low": "Scan {scan}: {field} stands at {got}° only. Above {least}° there is less air in the way.",
    "lint.elevation.high": "Scan {scan}: {field} stands at {got}°. Above {most}° the mounts turn too fast to follow "
        "well.",
    "lint.check": "Scan {scan} ({field}): a check source between two phase scans is treated as the target is; here "
        "it cannot be a witness.",
    "lint.total": "The block takes {got}. After {most} it is usually better to make two.",
}

ENGLISH |= {
    "class.target": "Target",
    "class.check": "Check source",
    "class.bandpass": "Bandpass",
    "class.flux": "Flux",
    "class.polarisation": "Polarisation",
    "class.diffgain": "Band to band",
    "class.sideband": "Sideband ratio",
    "class.pointing": "Pointing",
    "class.focus": "Focus",
    "class.tsys": "Tsys",
    "class.phase": "Phase",
    "class.other": "Other",
    "class.wvr": "Water vapour radiometers",
    "class.overhead": "Slews and set-up",
    "purpose.target": "The science: what all the rest is for.",
    "purpose.check": "A point source near the target that is treated as the target is. If it comes out sharp and in "
        "its place, the phases were carried over well.",
    "purpose.bandpass": "How strong each antenna answers at each frequency, and with which phase.",
    "purpose.flux": "A source of known brightness: it sets the Jy scale.",
    "purpose.polarisation": "How much of one polarisation leaks into the other.",
    "purpose.diffgain": "The phase between two bands, where the calibrator is looked at in the lower one.",
    "purpose.sideband": "How well the receiver tells the band above its oscillator from that below.",
    "purpose.pointing": "Where each dish really looks: five points in a cross around a bright source.",
    "purpose.focus": "Where the small mirror has to stand.",
    "purpose.tsys": "How much the receiver and the air hiss: the blank sky, then a load at the temperature of the "
        "room, then a hot one. It turns the correlator's numbers into flux.",
    "purpose.phase": "How phase and amplitude of each antenna drift: a quasar near the target, again and again.",
    "purpose.other": "Something else.",
    "purpose.wvr": "How much water vapour is above each dish, every second. Rides on every calibrator scan.",
    "purpose.overhead": "The dishes turn to the next source and are set up.",
    "source.target": "Anything",
    "source.check": "A quasar near the target",
    "source.bandpass": "Very bright, point-like, without lines: several Jy",
    "source.flux": "A monitored quasar or a moon; often the bandpass source",
    "source.polarisation": "A polarised quasar",
    "source.diffgain": "A strong quasar",
    "source.sideband": "Sky and loads",
    "source.pointing": "A bright quasar, a few Jy",
    "source.focus": "Something bright",
    "source.tsys": "Blank sky beside the source, and loads",
    "source.phase": "A quasar near the target, 50 to 100 mJy or more",
    "source.other": "–",
    "source.wvr": "The air",
    "source.overhead": "–",
    "cadence.target": "Five to seven minutes between phase scans; a minute or less on long baselines",
    "cadence.check": "A minute every 15 to 30 minutes, on long baselines",
    "cadence.bandpass": "Once, about five minutes",
    "cadence.flux": "Once, two to five minutes",
    "cadence.polarisation": "Several times, as the source turns in the dishes' view",
    "cadence.diffgain": "At the start and the end",
    "cadence.sideband": "Once; with today's receivers hardly ever",
    "cadence.pointing": "Two minutes at the start of each region of the sky",
    "cadence.focus": "Once in hours",
    "cadence.tsys": "Half a minute every 10 to 15 minutes, for each source",
    "cadence.phase": "20 to 60 seconds, every half minute to ten minutes",
    "cadence.other": "–",
    "cadence.wvr": "Always",
    "cadence.overhead": "Before every scan",
    "solves.target": "Nothing",
    "solves.check": "Nothing: it is a test",
    "solves.bandpass": "Gain of each antenna, polarisation and channel",
    "solves.flux": "One number for each source and window",
    "solves.polarisation": "Leakage of each antenna",
    "solves.diffgain": "A phase offset of each antenna",
    "solves.sideband": "A ratio for each antenna",
    "solves.pointing": "Two angles of each antenna, applied at once",
    "solves.focus": "Three lengths of each antenna, applied at once",
    "solves.tsys": "A temperature of each antenna, polarisation and channel",
    "solves.phase": "Gain of each antenna and polarisation: for each integration, then for each scan",
    "solves.other": "–",
    "solves.wvr": "Extra path of each antenna, each second",
    "solves.overhead": "Nothing",
}
