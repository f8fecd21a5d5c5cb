"""Textos de los retos: qué hay que alcanzar, pistas, y qué se dice de un intento."""

from __future__ import annotations

SPANISH = {
    "challenge.1": "Ver nítido: un haz de {beam}″ como mucho en ambos sentidos, con {antennas} antenas como mucho.",
    "challenge.1.hint.1": "Solo la distancia estrecha un haz: separa dos antenas y mira en qué sentido se estrecha.",
    "challenge.1.hint.2": "Una fila de antenas es nítida en un solo sentido. Pon una a un lado.",
    "challenge.1.hint.3": "En el cenit, 0.27″ por kilómetro entre la línea de base más larga: unos 500 m para 0.5″.",
    "challenge.2":
        "Ver limpio: un haz de {beam}″ como mucho con {antennas} antenas como mucho, y ningún lóbulo secundario por "
        "encima del {sidelobe} %.",
    "challenge.2.hint.1": "Los lóbulos vienen de huecos en el plano uv. ¿Qué los llena sin otra antena?",
    "challenge.2.hint.2": "Deja girar la Tierra: unas horas a cada lado del meridiano.",
    "challenge.2.hint.3": "Las filas regulares dejan huecos regulares. Mueve antenas: que no haya dos pares iguales.",
    "challenge.3": "Ver a través: elige Misterio como cielo y di qué es, sin destaparlo.",
    "challenge.3.hint.1": "Está en el menú Cielo, hacia el final. Su verdad queda tras el telón.",
    "challenge.3.hint.2": "Primero un haz bastante fino, luego pocos lóbulos: parecen estructura.",
    "challenge.3.hint.3": "Lo que queda al mover una antena está en el cielo. Lo que se mueve es del conjunto.",
    "challenge.kind.blob": "una mancha",
    "challenge.kind.disc": "un disco",
    "challenge.kind.ring": "un anillo",
    "challenge.kind.crescent": "una media luna",
    "challenge.kind.lobes": "dos lóbulos",
    "challenge.no_mystery": "El cielo no es el misterio del código de clase {code}. Elige Misterio en el menú Cielo.",
    "challenge.choose": "Ahora di qué es.",
    "challenge.found": "Eso es. El telón puede irse.",
    "challenge.other": "Es otra cosa. Compara lo que queda cuando se mueven las antenas.",
    "challenge.none": "{app} no tiene retos.",
    "ui.mode.challenge": "Reto",
    "ui.challenge": "Reto",
    "ui.challenge.level": "Nivel",
    "ui.challenge.code": "código de clase {code}",
    "ui.challenge.answer": "¿Qué es?",
    "ui.challenge.no_answer": "elige",
    "ui.challenge.measure": "Medir",
    "ui.challenge.hint": "Pista",
    "ui.challenge.hint.of": "Pista {number} de {count}: {hint}",
    "ui.challenge.met": "Logrado.",
    "ui.challenge.not_yet": "Aún no.",
}
