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
    "baseline.challenge.1": "Haz que las franjas estén verticales y midan {width}″ de cresta a cresta.",
    "baseline.challenge.1.hint.1": "Las franjas cruzan el par. ¿Cómo debe estar el par para que queden verticales?",
    "baseline.challenge.1.hint.2": "Doble longitud, mitad de ancho. ¿Cuánto miden ahora y cuánto deben medir?",
    "baseline.challenge.1.hint.3": "A 230 GHz un par de 30 m hace franjas de 8.96″ de ancho.",
    "baseline.challenge.2":
        "Gira la flecha hasta que apunte justo a la izquierda, a {phase}°, sin tocar la estrella, su luz ni el largo "
        "de la flecha.",
    "baseline.challenge.2.hint.1": "El ángulo es dónde está la estrella entre las franjas. ¿Qué más mueve las franjas?",
    "baseline.challenge.2.hint.2": "Justo a la izquierda: la estrella en medio de una franja azul, a media vuelta.",
    "baseline.challenge.2.hint.3": "Lo logra un par más largo o girado, y también otro centro de fase.",
    "baseline.challenge.3":
        "Elige dos estrellas como cielo y haz que se anulen: puede quedar como mucho el {left} % de sus dos flechas.",
    "baseline.challenge.3.hint.1":
        "Dos flechas se anulan si apuntan al revés: una estrella en una cresta, la otra en un valle.",
    "baseline.challenge.3.hint.2": "En el camino a la otra estrella debe caber media franja, o una y media.",
    "baseline.challenge.3.hint.3":
        "También deben ser igual de largas. Los platos ven mejor la estrella a la que apuntan: apunta entre las dos.",
    "baseline.challenge.touched": "La estrella no está como estaba, así que no cuenta. Reiniciar la devuelve.",
    "baseline.challenge.one_star": "Deben anularse dos estrellas. Elige dos en Cielo.",
    "goal.spacing_off_arcsec": "{verdict}: el ancho se aparta {value}″, basta con {limit}″ como mucho.",
    "goal.spacing_off_arcsec.none": "{verdict}: no hay franjas, las dos antenas están en el mismo lugar.",
    "goal.lean_deg": "{verdict}: las franjas se inclinan {value}° de la vertical, basta con {limit}° como mucho.",
    "goal.lean_deg.none": "{verdict}: sin franjas nada está vertical.",
    "goal.phase_off_deg": "{verdict}: la flecha se aparta {value}°, basta con {limit}° como mucho.",
    "goal.phase_off_deg.none": "{verdict}: no hay flecha.",
    "goal.length_off_percent": "{verdict}: su longitud se aparta un {value} %, basta con un {limit} % como mucho.",
    "goal.left_percent": "{verdict}: queda el {value} % de las dos flechas, se pide como mucho el {limit} %.",
    "goal.left_percent.none": "{verdict}: los platos no ven ninguna estrella, así que nada se anula.",
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
