"""Texts of the primary beam: the dishes' own view of the sky."""

ENGLISH = {
    "control.primary_beam": "Primary beam",
    "control.primary_beam.tip": "A dish hears less of what is away from where it points. Corrected: the image is "
                                "divided by that, and cut where little is left.",
    "primary_beam.off": "off", "primary_beam.on": "on", "primary_beam.corrected": "corrected",
    "beam.half": "{dish} dish: half power, ø {width}",
    "beam.cut": "cut at {cut}, ø {width}",
    "beam.width": "{width} for {dish}",
    "note.beam": "Primary beam: {widths}, across at half power. "
                 "A Gaussian without sidelobes; discs, rings and pictures are dimmed tile by tile.",
    "note.corrected": "Divided by the primary beam, and cut beyond {radius}, where that is below {cut}. "
                      "Noise there is {times} times that in the middle.",
    "note.left_out_beam": "Left out: dish sidelobes, refraction, precession. "
                          "Hour angle and declination are the day's.",
    "refuse.dishes": "With the primary beam on, an array may have up to {most} sizes of dishes; this one has {got}.",
}
