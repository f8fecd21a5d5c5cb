"""Texts of the gallery: what it offers, and a sentence for each card."""

ENGLISH = {
    "gallery.tagline": "Aperture synthesis to play with",
    "gallery.apps": "Apps",
    "gallery.lessons": "Lessons",
    "gallery.school": "School level, {minutes} minutes",
    "gallery.university": "University level, {minutes} minutes",
    "gallery.synthesis.title": "Synthesis",
    "gallery.synthesis.sentence": "Drag antennas, turn the Earth, pick a sky: the picture follows your hand.",
    "gallery.stripe_by_stripe.title": "Stripe by stripe",
    "gallery.stripe_by_stripe.sentence": "Every pair brings stripes. Add them one by one until they make a picture.",
    "gallery.clean.title": "Clean",
    "gallery.clean.sentence": "One source, a score of ghosts: take the array's pattern away step by step.",
    "gallery.fourier_pairs.title": "Fourier pairs",
    "gallery.fourier_pairs.sentence": "Narrow here is wide there: change a picture or its transform, see the other.",
    "gallery.amplitude_and_phase.title": "Amplitude and phase",
    "gallery.amplitude_and_phase.sentence": "How much, and where: swap the phases of two pictures.",
    "gallery.lesson_05.title": "Let the Earth turn",
    "gallery.lesson_05.sentence": "Three antennas make a poor picture in a moment, and a better one by morning. Why?",
    "gallery.lesson_06.title": "What ALMA looks at",
    "gallery.lesson_06.sentence": "An hour for one star, and half of it looks elsewhere. What for?",
}
