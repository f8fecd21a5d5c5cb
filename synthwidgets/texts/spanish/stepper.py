"""Textos del control por pasos: reproducir, una atrás, una más, y lo que dice su curva."""

SPANISH = {
    "ui.step.play": "Reproducir",
    "ui.step.playing": "En marcha: {label} avanza hasta {last}. Escape la detiene.",
    "ui.step.playing.on": "En marcha: {label} avanza hasta su final. Escape la detiene.",
    "ui.step.pause": "Pausa",
    "ui.step.stride": "Un tramo más",
    "ui.step.back": "{label}: una atrás",
    "ui.step.on": "{label}: una más",
    "ui.step.value": "{count} de {last}",
    "ui.step.none": "{label}: nada todavía.",
    "ui.step.curve": "{label}: {found} hasta ahora, {last} al final.",
}
