"""Texts of the gallery: what it offers, and a sentence for each card."""

ENGLISH = {
    "gallery.tagline": "Aperture synthesis to play with",
    "gallery.apps": "Apps",
    "gallery.lessons": "Lessons",
    "gallery.minutes": "{minutes} minutes",
    "gallery.synthesis.title": "Synthesis",
    "gallery.synthesis.sentence": "Drag antennas, turn the Earth, pick a sky: the picture follows your hand.",
}
