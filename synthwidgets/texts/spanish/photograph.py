"""Textos de fotografías de monedas y puntos sobre papel."""

SPANISH = {
    "photograph.bytes": "Una fotografía puede tener hasta {most} MB. Esta tiene {got}.",
    "photograph.pixels": "Una fotografía puede tener hasta {most} megapíxeles. Esta tiene {got}.",
    "photograph.side": "Un lado de una fotografía puede tener hasta {most} píxeles. Este tiene {got}.",
    "photograph.unknown": "Ese archivo no es una fotografía que se pueda leer aquí. Acepta PNG o JPG.",
    "photograph.broken": "Esa fotografía está dañada o cortada.",
    "photograph.few": "Puntos redondos que destacan del papel: {got}. Un conjunto necesita 2 o más. "
                      "Pon monedas oscuras sobre papel blanco, ninguna en el borde.",
    "photograph.many": "Puntos redondos que destacan del papel: {got}. Un conjunto puede tener hasta {most}. "
                       "Usa papel liso y acércate.",
}
