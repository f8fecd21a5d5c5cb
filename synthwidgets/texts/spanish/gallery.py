"""Texts of the gallery: what it offers, and a sentence for each card."""

SPANISH = {
    "gallery.tagline": "Síntesis de apertura para jugar",
    "gallery.apps": "Aplicaciones",
    "gallery.lessons": "Lecciones",
    "gallery.school": "Nivel escolar, {minutes} minutos",
    "gallery.university": "Nivel universitario, {minutes} minutos",
    "gallery.synthesis.title": "Síntesis",
    "gallery.synthesis.sentence": "Arrastra antenas, gira la Tierra, elige un cielo y mira qué imagen sale de él.",
    "gallery.stripe_by_stripe.title": "Franja a franja",
    "gallery.stripe_by_stripe.sentence": "Cada par trae franjas. Añádelas una a una hasta que formen una imagen.",
    "gallery.clean.title": "Limpieza",
    "gallery.clean.sentence": "Una fuente y veinte fantasmas: quita el patrón del conjunto paso a paso.",
    "gallery.fourier_pairs.title": "Pares de Fourier",
    "gallery.fourier_pairs.sentence": "Estrecho aquí es ancho allí: cambia una imagen o su transformada y mira.",
    "gallery.amplitude_and_phase.title": "Amplitud y fase",
    "gallery.amplitude_and_phase.sentence": "Cuánto y dónde: intercambia las fases de dos imágenes.",
    "gallery.lesson_05.title": "Deja girar la Tierra",
    "gallery.lesson_05.sentence": "Tres antenas dan una imagen pobre en un momento y otra mejor al amanecer. ¿Por qué?",
    "gallery.lesson_06.title": "Lo que mira ALMA",
    "gallery.lesson_06.sentence": "Una hora para una estrella, y la mitad mira a otra parte. ¿Para qué?",
}
