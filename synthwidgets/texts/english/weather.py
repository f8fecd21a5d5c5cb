"""Texts of noise from conditions: the air above the array, and what it makes of the image's noise."""

ENGLISH = {
    "control.noise_from": "Noise from",
    "control.noise_from.tip": "A system temperature that is typed in, or what receivers, water and elevation make of "
                              "it at each moment.",
    "noise_from.given": "number", "noise_from.weather": "weather",
    "control.pwv": "Water (PWV)",
    "control.pwv.tip": "How high the water in the air would stand, were it rain. Half of the nights at ALMA have less "
                       "than 1.3 mm.",
    "fact.noise": "Thermal noise",
    "fact.noise.tip": "Of the dirty image, from the noise and the weight of every sample; sidelobes are not in it.",
    "fact.tsys": "System temperature",
    "fact.tsys.tip": "By the weather, from when the source is highest to when it is lowest.",
    "note.weather": "With {pwv} mm of water, {through} % of the light comes through towards the zenith, and Tsys is "
                    "{tsys}: noise {noise}. The air is that of ALMA's site, without ozone.",
    "note.bandwidth": "The noise is that of a bandwidth of {bandwidth} GHz, which no receiver has at {frequency} GHz. "
                      "Under Noise it can be made narrower.",
    "note.no_weather": "The table of the air goes from {low} to {high} GHz. Here the system temperature that is typed "
                       "in counts.",
    "note.own_sefds": "The noise of these telescopes is known, and weather changes nothing of it here.",
    "figure.weather": "noise by the weather, {pwv} mm of water",
}
