"""Texts of two arrays that watch the same sky together."""

ENGLISH = {
    "ui.group.together": "A second array",
    "array.together.alma.c1+7m": "ALMA C-1 + 7 m",
    "control.second_array": "Together with",
    "control.second_array.tip": "Another array watches the same sky, at hours of its own. Its antennas and those of "
                                "the first do not pair up.",
    "second.none": "none",
    "control.second_hour_angle": "Its hour angle", "control.second_hour_angle.tip": "From when to when it watches.",
    "control.second_integration": "Its integration", "control.second_integration.tip": "Of the second array.",
    "control.second_weight": "Its weight",
    "control.second_weight.tip": "What each of its samples counts, over one of the first array of the same noise.",
    "together.first": "first array", "together.own": "second array",
    "note.together": "Together with {name}: {count} antennas of {sizes}, the shortest baseline {shortest}. Ground, "
                     "visibilities and the headline's antennas are those of the first array.",
    "note.lone_noise": "Noise is known of {noisy} only. So every sample of both arrays counts alike, whatever its "
                       "noise, and the noise of the image is not told. A system temperature above 0 K gives {quiet} "
                       "its own.",
    "note.together_frozen": "While you hold an antenna, the second array keeps its weights; on release all are right.",
    "export.first": "The visibilities are those of the first array; the pictures are of both.",
}
