"""Texts of the cards of a lesson: predict, ask, and what is refused of them."""

from __future__ import annotations

SPANISH = {
    "card.predict": "Predice",
    "card.ask": "Pregunta",
    "card.note": "un texto de hasta {longest} letras",
    "card.options": "Una tarjeta acepta dos opciones o más; esta tiene {got}.",
    "card.no_right": "La correcta no es ninguna opción de esta pregunta. Marca una con right = true.",
    "card.one_way": "Una pregunta acepta como respuesta opciones, un número o metas, una de las tres cosas; "
                    "esta tiene {got}.",
    "card.several": "más de una",
    "card.none": "ninguna",
    "card.no_app": "Una tarjeta que mide necesita la aplicación que mide: app=mine.",
    "goal.unknown": "No hay ninguna meta {got}. Hay {names}.",
    "goal.met": "Logrado",
    "goal.not_yet": "Todavía no",
    "goal.beam_arcsec": "{verdict}: haz de {value}″ donde es más ancho, se pide como mucho {limit}″.",
    "goal.beam_arcsec.none": "{verdict}: no hay haz, la imagen aún es toda franjas; se pide como mucho {limit}″.",
    "goal.sidelobe_percent": "{verdict}: lóbulo secundario más alto {value} %, se pide como mucho {limit} %.",
    "goal.sidelobe_percent.none": "{verdict}: los lóbulos se miden cuando el haz cabe en la imagen; "
                                  "se pide como mucho {limit} %.",
    "goal.antennas": "{verdict}: {value} antenas, se piden como mucho {limit}.",
    "goal.antennas.none": "{verdict}: ninguna antena, se piden como mucho {limit}.",
    "goal.not_of": "En esta aplicación no se puede medir {names}. Da a la tarjeta la que lo tiene: app=mine.",
    "goal.on_target_percent": "{verdict}: {value} % en el objetivo, se pide al menos {limit} %.",
    "goal.kept_percent":
        "{verdict}: la fuente de control conserva el {value} % de su pico, se pide al menos {limit} %.",
    "goal.kept_percent.none":
        "{verdict}: de la fuente de control no queda nada; se pide al menos el {limit} % del pico.",
    "goal.hour_on_target_percent": "{verdict}: {value} % de la hora en el objetivo, se pide al menos {limit} %.",
    "goal.long_kept_percent":
        "{verdict}: las líneas de base largas conservan el {value} % de un pico, se pide al menos {limit} %.",
    "goal.long_kept_percent.none": "{verdict}: de la fuente de control no queda nada; se pide al menos {limit} %.",
    "goal.long_loss_percent":
        "{verdict}: las líneas de base largas pierden el {value} % de un pico, se pide como mucho {limit} %.",
    "goal.long_loss_percent.none":
        "{verdict}: de la fuente de control no queda nada; se pide perder como mucho el {limit} %.",
    "goal.unknown_phases": "{verdict}: {value} fases desconocidas, se piden como mucho {limit}.",
    "goal.gain_antennas": "{verdict}: {value} antenas, se piden como mucho {limit}.",
    "goal.gain_pairs": "{verdict}: {value} líneas de base, se piden como mucho {limit}.",
    "goal.complaints": "{verdict}: objeciones de la colega: {value}, se piden como mucho {limit}.",
    "goal.hours_per_target_hour": "{verdict}: {value} h de telescopio por hora en el objetivo, se piden como mucho "
                                  "{limit} h.",
    "goal.hours_per_target_hour.none": "{verdict}: ningún barrido observa un objetivo; se piden como mucho {limit} h "
                                       "de telescopio por hora en él.",
    "goal.delay_s": "{verdict}: una antena lo ve {value} s después que la otra, se piden como mucho {limit} s.",
    "goal.delay_s.none": "{verdict}: las dos antenas no ven el mismo aire; se piden como mucho {limit} s.",
    "goal.coherence_percent": "{verdict}: se conserva el {value} % de la amplitud, se pide al menos {limit} %.",
    "goal.coherence_percent.none": "{verdict}: sin turbulencia no hay nada que conservar; se pide al menos {limit} %.",
    "goal.frequency_ghz": "{verdict}: {value} GHz, se piden al menos {limit} GHz.",
    "goal.length_m": "{verdict}: un par de {value} m, se piden al menos {limit} m.",
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
    "ui.card.measure": "Medir lo que hice",
    "ui.card.met": "Meta lograda.",
    "ui.card.number": "Tu número",
    "ui.card.no_number": "Escribe un número, con punto o con coma.",
    "ui.card.right": "Correcto.",
    "ui.card.wrong": "Todavía no.",
}
