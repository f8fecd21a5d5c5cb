"""Texts of the cards of a lesson: predict, ask, and what is refused of them."""

from __future__ import annotations

SPANISH = {
    "card.predict": "Predice",
    "card.ask": "Pregunta",
    "card.note": "un texto de hasta {longest} letras",
    "card.options": "Una tarjeta acepta dos opciones o más; esta tiene {got}.",
    "card.no_right": "La correcta no es ninguna opción de esta pregunta. Marca una con right = true.",
    "card.one_way": "Una pregunta acepta como respuesta opciones o un número; esta tiene {got}.",
    "card.both": "las dos cosas",
    "card.neither": "ninguna de las dos",
    "card.keys": "Esta tarjeta no acepta {got}. Acepta {names}.",
    "card.no_file": "No hay {name} junto a este cuaderno, ni entre las lecciones.",
    "card.no_card": "{file} no tiene ninguna tarjeta {name}. Tiene {names}.",
    "card.not_toml": "No se puede leer {file}: {reason}.",
    "show.unknown": "En esta aplicación no hay ningún panel {got}. Tiene {names}.",
    "ui.card.keep": "Guardar esta predicción",
    "ui.card.choose": "Elige primero una respuesta.",
    "ui.card.prediction": "Tu predicción",
    "ui.card.look": "Ahora mira",
    "ui.card.seen": "¿Qué viste?",
    "ui.card.seen.tip": "Una frase o un número. Se queda en este equipo.",
    "ui.card.note": "Guardarlo y leer por qué",
    "ui.card.saw": "Lo que viste",
    "ui.card.why": "Por qué",
    "ui.card.again": "Empezar de nuevo",
    "ui.card.check": "Comprobar",
    "ui.card.number": "Tu número",
    "ui.card.no_number": "Escribe un número, con punto o con coma.",
    "ui.card.right": "Correcto.",
    "ui.card.wrong": "Todavía no.",
}
