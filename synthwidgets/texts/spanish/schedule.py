"""Textos de los bloques de ejecución: intenciones, cambios que se rechazan y lo que dice una colega cuidadosa."""

SPANISH = {
    "intent.unknown": "ALMA no tiene la intención {got!r}. Una intención es un nombre como CALIBRATE_PHASE, luego # "
        "y uno de {states}.",
    "intent.class": "Un barrido se hace para uno o varios de {names}; recibió {got!r}.",
    "intent.target_alone": "Un barrido del objetivo lleva solo OBSERVE_TARGET: lo que calibra es un barrido propio.",
    "block.unknown": "No hay ningún bloque de ejecución llamado {got!r}. Los bloques son {names}.",
    "block.forms": 'un bloque conocido, como {{"preset": "band6"}}, o {{"start_lst_h": …, "latitude_deg": …, '
        '"fields": […], "scans": […]}}',
    "block.items": "una lista de 1 a {most}",
    "block.intents": "una lista de 1 a {most} intenciones como CALIBRATE_PHASE#ON_SOURCE",
    "block.name_twice": "Dos campos se llaman {name!r}. Cada campo necesita un nombre propio.",
    "block.no_field": "El barrido {scan} mira a {got!r}, y el bloque no tiene ese campo. Sus campos son {names}.",
    "block.long": "Un bloque dura como mucho {most} horas; este dura {got} minutos.",
    "edit.scan": "No hay ningún barrido con el índice {got!r}; hay {count}, contados desde 0.",
    "edit.place": "Un barrido nuevo acepta un lugar de 0 a {last}; recibió {got!r}.",
    "edit.field": "El bloque no tiene ningún campo llamado {got!r}. Sus campos son {names}.",
    "edit.duration": "Un barrido acepta un número de segundos; recibió {got}.",
    "edit.last": "Un bloque conserva al menos un barrido, y este es el único.",
    "edit.scans": "Un bloque tiene como mucho {most} barridos.",
    "edit.long": "Ese bloque duraría {got} minutos; {most} horas son el máximo. Acorta o borra antes otro barrido.",
}

SPANISH |= {
    "lint.target": "Ningún barrido observa un objetivo: todo es calibración, ¿y de qué?",
    "lint.bracketed.before": "El barrido {scan} ({field}) no tiene calibrador de fase antes. Entre dos barridos del "
        "calibrador su fase se interpola; aquí se adivinaría.",
    "lint.bracketed.after": "El barrido {scan} ({field}) no tiene calibrador de fase después. El aire sigue "
        "cambiando y nadie ve cómo. Termina con un barrido de fase.",
    "lint.bracketed.both": "El barrido {scan} ({field}) no tiene ningún calibrador de fase: sus fases no se pueden "
        "corregir, y la imagen es ruido.",
    "lint.bandpass": "No hay ningún barrido de paso de banda: los altibajos de los receptores con la frecuencia se "
        "quedan en los datos.",
    "lint.bandpass.faint": "Barrido {scan}: {field} brilla solo {flux}. Un paso de banda necesita {least} o más: "
        "cada canal tiene que verlo.",
    "lint.flux": "Ningún barrido fija la escala de flujo: nadie sabe cuánta luz es una unidad de la imagen.",
    "lint.pointing.first": "El barrido {scan} ({field}) viene antes de cualquier barrido de apuntado: los platos "
        "pueden mirar al lado.",
    "lint.pointing.region": "El barrido {scan} ({field}) está a {apart}° de {pointed}, donde se apuntaron los platos "
        "la última vez. Apunta de nuevo en una región nueva del cielo.",
    "lint.tsys.none": "{field} no tiene ningún barrido de Tsys propio (el barrido {scan} es el primero): allí no se "
        "mide lo que quita el aire.",
    "lint.tsys.old": "El barrido {scan} ({field}) está a {age} del barrido de Tsys más cercano de esta fuente; lo "
        "usual es {most} como mucho, porque cambian el aire y la elevación.",
    "lint.phase_gap": "Pasan {gap} entre los barridos de fase {first} y {second}; {most} son el máximo. El aire "
        "cambia más rápido.",
    "lint.phase_far": "Barrido {scan}: {field} está a {apart}° de su calibrador de fase {calibrator}; lo habitual son "
        "{most}° como mucho. Se ve a través de otro aire.",
    "lint.elevation.set": "Barrido {scan}: {field} está bajo el horizonte.",
    "lint.elevation.low": "Barrido {scan}: {field} está solo a {got}°. Por encima de {least}° hay menos aire en "
        "medio.",
    "lint.elevation.high": "Barrido {scan}: {field} está a {got}°. Por encima de {most}° las monturas giran "
        "demasiado rápido para seguir bien.",
    "lint.check": "Barrido {scan} ({field}): una fuente de control entre dos barridos de fase se trata como el "
        "objetivo; aquí no puede ser testigo.",
    "lint.total": "El bloque dura {got}. A partir de {most} suele ser mejor hacer dos.",
}

SPANISH |= {
    "class.target": "Objetivo",
    "class.check": "Fuente de control",
    "class.bandpass": "Paso de banda",
    "class.flux": "Flujo",
    "class.polarisation": "Polarización",
    "class.diffgain": "De banda a banda",
    "class.sideband": "Razón de bandas laterales",
    "class.pointing": "Apuntado",
    "class.focus": "Foco",
    "class.tsys": "Tsys",
    "class.phase": "Fase",
    "class.other": "Otro",
    "class.wvr": "Radiómetros de vapor de agua",
    "class.overhead": "Giros y preparación",
    "short.target": "Objetivo", "short.check": "Control", "short.bandpass": "Banda",
    "short.flux": "Flujo", "short.polarisation": "Polar.", "short.diffgain": "Dos bandas",
    "short.sideband": "Laterales", "short.pointing": "Apuntado", "short.focus": "Foco",
    "short.tsys": "Tsys", "short.phase": "Fase", "short.other": "Otro",
    "short.wvr": "Vapor", "short.overhead": "Giros",
    "purpose.target": "La ciencia: para lo que está todo lo demás.",
    "purpose.check": "Una fuente puntual cerca del objetivo que se trata igual que él. Si sale nítida y en su sitio, "
        "las fases se trasladaron bien.",
    "purpose.bandpass": "Con qué fuerza responde cada antena en cada frecuencia, y con qué fase.",
    "purpose.flux": "Una fuente de brillo conocido: fija la escala en Jy.",
    "purpose.polarisation": "Cuánto de una polarización se cuela en la otra.",
    "purpose.diffgain": "La fase entre dos bandas, cuando el calibrador se mira en la más baja.",
    "purpose.sideband": "Qué bien distingue el receptor la banda sobre su oscilador de la de abajo.",
    "purpose.pointing": "Adónde mira de verdad cada plato: cinco puntos en cruz alrededor de una fuente brillante.",
    "purpose.focus": "Dónde tiene que estar el espejo pequeño.",
    "purpose.tsys": "Cuánto silban el receptor y el aire: el cielo vacío, luego una carga a temperatura ambiente, "
        "luego una caliente. Convierte los números del correlador en flujo.",
    "purpose.phase": "Cómo derivan fase y amplitud de cada antena: un cuásar cerca del objetivo, una y otra vez.",
    "purpose.other": "Otra cosa.",
    "purpose.wvr": "Cuánto vapor de agua hay sobre cada plato, cada segundo. Viaja en todo barrido de calibrador.",
    "purpose.overhead": "Los platos giran a la fuente siguiente y se preparan.",
    "source.target": "Cualquiera",
    "source.check": "Un cuásar cerca del objetivo",
    "source.bandpass": "Muy brillante, puntual, sin líneas: varios Jy",
    "source.flux": "Un cuásar vigilado o una luna; a menudo la fuente del paso de banda",
    "source.polarisation": "Un cuásar polarizado",
    "source.diffgain": "Un cuásar fuerte",
    "source.sideband": "Cielo y cargas",
    "source.pointing": "Un cuásar brillante, unos pocos Jy",
    "source.focus": "Algo brillante",
    "source.tsys": "El cielo vacío junto a la fuente, y cargas",
    "source.phase": "Un cuásar cerca del objetivo, de 50 a 100 mJy o más",
    "source.other": "–",
    "source.wvr": "El aire",
    "source.overhead": "–",
    "cadence.target": "De cinco a siete minutos entre barridos de fase; un minuto o menos en líneas de base largas",
    "cadence.check": "Un minuto cada 15 a 30 minutos, en líneas de base largas",
    "cadence.bandpass": "Una vez, unos cinco minutos",
    "cadence.flux": "Una vez, de dos a cinco minutos",
    "cadence.polarisation": "Varias veces, mientras la fuente gira a la vista de los platos",
    "cadence.diffgain": "Al principio y al final",
    "cadence.sideband": "Una vez; con los receptores de hoy casi nunca",
    "cadence.pointing": "Dos minutos al empezar cada región del cielo",
    "cadence.focus": "Una vez en horas",
    "cadence.tsys": "Medio minuto cada 10 a 15 minutos, para cada fuente",
    "cadence.phase": "De 20 a 60 segundos, cada medio minuto a diez minutos",
    "cadence.other": "–",
    "cadence.wvr": "Siempre",
    "cadence.overhead": "Antes de cada barrido",
    "solves.target": "Nada",
    "solves.check": "Nada: es una prueba",
    "solves.bandpass": "La ganancia de cada antena, polarización y canal",
    "solves.flux": "Un número por fuente y ventana",
    "solves.polarisation": "La fuga de cada antena",
    "solves.diffgain": "Un desfase de cada antena",
    "solves.sideband": "Una razón por antena",
    "solves.pointing": "Dos ángulos de cada antena, aplicados al momento",
    "solves.focus": "Tres longitudes de cada antena, aplicadas al momento",
    "solves.tsys": "Una temperatura de cada antena, polarización y canal",
    "solves.phase": "La ganancia de cada antena y polarización: por integración, luego por barrido",
    "solves.other": "–",
    "solves.wvr": "El camino extra de cada antena, cada segundo",
    "solves.overhead": "Nada",
}
