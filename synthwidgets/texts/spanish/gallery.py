"""Texts of the gallery: what it offers, and a sentence for each card."""

SPANISH = {
    "gallery.tagline": "Síntesis de apertura para jugar",
    "gallery.apps": "Aplicaciones",
    "gallery.lessons": "Lecciones",
    "gallery.minutes": "{minutes} minutos",
    "gallery.synthesis.title": "Síntesis",
    "gallery.synthesis.sentence": "Arrastra antenas, gira la Tierra, elige un cielo y mira qué imagen sale de él.",
}
