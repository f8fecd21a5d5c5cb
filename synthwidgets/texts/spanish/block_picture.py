"""Textos de la imagen de un bloque de ejecución."""

SPANISH = {
    "panel.block_picture.title": "Imagen",
    "panel.block_picture.unit": "%",
    "panel.block_picture.tip":
        "El objetivo tal como lo vería este mismo bloque, en tanto por ciento de su pico sin aire.",
    "control.pictured": "Imagen",
    "control.pictured.tip":
        "A través del aire y con antenas reales, corregida por los barridos de fase; o como sería sin ellos.",
    "block.pictured.air": "como es",
    "block.pictured.calm": "sin aire",
    "phase.target.block": "Como en el bloque",
    "block.picture.observers": "{count} antenas de {array}.",
    "block.picture.own_array": "un conjunto propio",
    "block.picture.kept": "Queda **{kept}** de su pico.",
    "block.picture.minutes": "**{minutes} min** en {target}.",
    "block.picture.calm": "Sin aire y con antenas perfectas: lo mejor que puede dar este bloque.",
    "block.picture.nothing":
        "**No hay imagen**: cada antena tiene su propia fase arbitraria y ningún calibrador de fase la "
        "revela.",
    "block.picture.faint":
        "**No hay imagen**: ninguna antena tiene solución, el calibrador de fase es demasiado débil.",
    "block.picture.no_target": "**Sin objetivo** no hay imagen.",
    "block.loss.kept": "La imagen conserva {kept} de su pico, sin este barrido {without}.",
    "block.loss.nothing": "La imagen conserva {kept} de su pico; sin este barrido no hay imagen.",
    "block.loss.unseen": "La imagen de esta aplicación no lo muestra.",
    "block.fact.kept": "Pico que queda",
    "block.fact.kept.tip": "De la imagen del objetivo, frente a la que no tiene aire.",
    "block.note.picture":
        "La imagen: {count} de {whole} antenas, para que siga a tu mano, a través del aire de la noche "
        "{seed}, el de Referencia de fase. Cada barrido de fase da a cada antena una solución; entre dos "
        "barridos se interpola.",
    "block.note.picture_target":
        "En el lugar del objetivo la imagen tiene estrellas que se reparten su luz, tan separadas como "
        "conviene al conjunto: su propio disco casi se perdería con líneas de base largas. Más, Fuentes lo "
        "muestra como es.",
    "block.note.picture_own":
        "La imagen tiene el objetivo tal como está en el bloque: las líneas de base largas pierden lo que es "
        "ancho.",
    "block.note.picture_left_out":
        "La imagen no muestra para qué son los barridos de Tsys, de banda, de flujo, de apuntado y de foco: "
        "sus amplitudes ya están en Jy, sus canales son uno solo y se dibuja en tanto por ciento de su propio "
        "pico.",
    "block.note.picture_every":
        "Un bloque tan largo tiene más integraciones de las que una mano puede esperar: de cada barrido la "
        "imagen tiene una de cada {every}, con el ruido de todas.",
}
