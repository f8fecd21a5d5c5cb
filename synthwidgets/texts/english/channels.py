"""Texts of bandwidth synthesis: channels, and how wide the band is."""

ENGLISH = {
    "control.channels": "Channels",
    "control.channels.tip": "Each channel of a wide band measures at its own wavelength: tracks become rays. "
                            "1 is one narrow band.",
    "control.fractional_bandwidth": "Fractional bandwidth",
    "control.fractional_bandwidth.tip": "From the lowest to the highest frequency, over the middle one. The noise "
                                        "goes by the bandwidth under Noise.",
    "note.channels": "Bandwidth synthesis: {channels} channels from {low} to {high} GHz. The sky is equally bright in "
                     "all, and the visibilities are drawn in the middle of the band.",
    "export.middle": "The visibilities are those of the middle of the band; the pictures are of {channels} channels.",
}
