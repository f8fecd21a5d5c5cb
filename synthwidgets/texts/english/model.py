"""Texts of the graph and the models: the live sentence, facts, notes, and what is refused."""

ENGLISH = {
    "unit.pairs": "{count} pairs",
    "graph.unknown": "There is no quantity called {name!r} here.",
    "graph.not_an_input": "{name!r} is not an input. The inputs are {names}.",
    "graph.twice": "Two things in this graph are called {name!r}.",
    "graph.missing": "{name!r} needs {need!r}, and nothing in this graph is called that.",
    "graph.circle": "These quantities need each other in a circle: {path}.",
    "graph.watcher_sets": "A watcher may read the graph but not set it; this one tried to set {names}.",
}

ENGLISH |= {
    "unit.per_beam": "/beam",
    "array.forms": 'a preset such as {{"preset": "alma.c3"}}, a shape such as {{"shape": "y", "n": 9}}, '
                   'or {{"antennas": […]}} with a site',
    "array.antennas": "a list of at most {most} antennas",
    "array.mixed": "Either every antenna has itrf_m, or none has.",
    "array.no_place": "Antenna {name!r} has no place: it takes east_m and north_m, or itrf_m.",
    "sentence.antennas_0": "No antennas. Click the ground, or press A.",
    "sentence.antennas_1": "One antenna alone makes no pair. Click the ground, or press A, to add another.",
    "sentence.antennas_2": "**Two antennas, one pair**: the picture is one set of stripes.",
    "sentence.nothing_seen": "**{antennas} antennas**, and no pair of them sees the source: nothing is measured.",
    "sentence.stripes": "**{antennas} antennas** make **{pairs} pairs**. Longest baseline **{longest}**, "
                        "and still all stripes. "
    "Pull an antenna outwards.",
    "sentence.beam": "**{antennas} antennas** make **{pairs} pairs**. Longest baseline **{longest}**, "
                     "beam **{beam}**, sidelobes up to **{sidelobe}**.",
    "sentence.outside": "**{share}** of the samples do not fit the grid.",
    "fact.beam": "Beam",
    "fact.beam.tip": "The ellipse fitted to the middle of the dirty beam, width at half its height.",
    "fact.turned": "Beam turned by", "fact.turned.tip": "Of the beam's long axis, from north through east.",
    "fact.expected": "Expected resolution",
    "fact.expected.tip": "0.574 λ/L80: a rule of thumb from the length that 80 % of the baselines are below.",
    "fact.largest": "Largest scale",
    "fact.largest.tip": "Larger smooth things are mostly lost: 0.983 λ/L5, with the length that 5 % of the "
                        "baselines are below.",
    "fact.stripes": "0.6 λ / shortest baseline",
    "fact.stripes.tip": "The same question asked of the shortest baseline alone.",
    "fact.baselines": "Baselines", "fact.baselines.tip": "The shortest and the longest distance of two antennas.",
    "fact.sidelobe": "First sidelobe",
    "fact.sidelobe.tip": "The largest value of the dirty beam, of either sign, beyond its first minimum.",
    "fact.rms": "Picture rms", "fact.rms.tip": "Root mean square of all pixels of the dirty image.",
    "fact.samples": "Samples", "fact.samples.tip": "Pairs of antennas times integrations that reach the image.",
    "fact.field": "Field", "fact.field.tip": "The width of the image.",
    "fact.pixel": "Pixel", "fact.pixel.tip": "The width of one pixel; a fifth of the beam is a good choice.",
    "note.use_cell": "Use pixels of {cell}",
    "note.draft": "Draft while you drag: one integration in {step}. The whole picture comes on release.",
    "note.outside": "{share} of the samples do not fit the grid and are left out: the pixels are too large for them.",
    "note.lost": "{share} of the samples are lost: the source is too low, or another antenna stands in front.",
    "note.shadow_frozen": "While you hold an antenna, whom it shadows is not looked up; on release it is.",
    "note.weights_frozen": "While you hold an antenna of so large an array, the weights of the others stay as they are "
                           "(1 % of the peak); on release all are right.",
    "note.coarse": "The beam is less than 3 pixels wide.",
    "note.narrow_field": "The field is less than twice as wide as the source.",
    "note.w": "The image is made as if the sky were flat: at its edge that is wrong by {cycles} cycles of phase.",
    "note.left_out": "Left out: the dishes' own view (primary beam), refraction, precession. "
                     "Hour angle and declination are those of the day.",
    "refuse.below": "The source never rises above {limit}° here. Try a declination {side} {edge}°.",
    "refuse.below_now": "The source is below {limit}° during these hour angles. Include hour angle 0.",
    "refuse.cell": "Pixels of {got} are too large for the longest baseline. "
                   "The largest that fit are {takes}.",
    "refuse.samples": "That makes {got} samples; {most} are the most. "
                      "Take longer integrations, fewer hours or fewer antennas.",
    "refuse.held": "What is held takes antenna numbers below {count}, each once, and one place (east, north, up) "
                   "for each of them.",
    "refuse.antenna": "There is no antenna number {got!r}; there are {count}.",
    "refuse.full": "An array may have up to {most} antennas.",
    "refuse.numbers": "Antennas to remove are a list of their numbers.",
    "refuse.side_below": "below",
    "refuse.side_above": "above",
    "refuse.key": "A state has no key {key!r}. The keys are {names}.",
    "refuse.two_times": "A state takes hour_angle_h or hour_angles_h, not both.",
}
