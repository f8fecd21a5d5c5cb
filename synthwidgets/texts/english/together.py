"""Texts of several arrays that watch the same sky together."""

ENGLISH = {
    "ui.group.together": "Further arrays",
    "array.together.alma.c1+7m": "ALMA C-1 + 7 m", "array.together.alma.c4+c1+7m": "ALMA C-4 + C-1 + 7 m",
    "array.together.vla.b+c+d": "VLA B + C + D",
    "together.none": "none",
    "control.second_array": "Together with",
    "control.second_array.tip": "Another array watches the same sky, at hours of its own. Its antennas and those of "
                                "the first do not pair up.",
    "control.second_hour_angle": "Hour angle, 2nd",
    "control.second_hour_angle.tip": "From when to when the second array watches.",
    "control.second_integration": "Integration, 2nd",
    "control.second_integration.tip": "How long each integration of the second array is.",
    "control.second_weight": "Weight, 2nd",
    "control.second_weight.tip": "What each of its samples counts, over one of the first array of the same noise.",
    "control.third_array": "and with",
    "control.third_array.tip": "A third array. Antennas of one array pair up among themselves only.",
    "control.third_hour_angle": "Hour angle, 3rd",
    "control.third_hour_angle.tip": "From when to when the third array watches.",
    "control.third_integration": "Integration, 3rd",
    "control.third_integration.tip": "How long each integration of the third array is.",
    "control.third_weight": "Weight, 3rd",
    "control.third_weight.tip": "What each of its samples counts, over one of the first array of the same noise.",
    "together.array_1": "first array", "together.array_2": "second array", "together.array_3": "third array",
    "together.colour_2": "purple", "together.colour_3": "green",
    "ground.there": "{name}: {count} antennas in {colour}, where they stand.",
    "ground.elsewhere": "{name}: {count} antennas in {colour}. They stand elsewhere on the Earth and are drawn about "
                        "the middle of this map.",
    "note.together": "Together with {name}: {count} antennas of {sizes}, the shortest baseline {shortest}.",
    "note.together_blind": "{name} adds nothing: at its hours the source is too low there.",
    "note.elsewhere": "{name} stands elsewhere on the Earth; on the ground it is drawn about the middle.",
    "note.of_the_first": "Antenna table and globe are of the first array; a hand moves its antennas only.",
    "note.lone_noise": "Noise is known of {noisy} only. So every sample of all arrays counts alike, whatever its "
                       "noise, and the noise of the image is not told. A system temperature above 0 K gives {quiet} "
                       "its own.",
    "note.together_frozen": "While you hold an antenna, further arrays keep their weights; on release all are right.",
    "export.one_array": "The visibilities are of one array ({name}); the pictures are of all {count}.",
    "export.each_array": "Each array has a file of visibilities of its own: {files}.",
    "export.all_arrays": "The name of an antenna begins with the number of its array where that is not the first: "
                         "{others}. Weights are without the relative weight of the array.",
}
