"""Textos del haz primario: lo que cada plato ve del cielo."""

SPANISH = {
    "control.primary_beam": "Haz primario",
    "control.primary_beam.tip": "Un plato oye menos lo que está lejos de donde apunta. Corregido: la imagen se divide "
                                "por eso y se corta donde queda poco.",
    "primary_beam.off": "no", "primary_beam.on": "sí", "primary_beam.corrected": "corregido",
    "beam.half": "plato de {dish}: media potencia, ø {width}",
    "beam.cut": "corte al {cut}, ø {width}",
    "beam.width": "{width} para {dish}",
    "note.beam": "Haz primario: {widths}, de lado a lado a media potencia. "
                 "Una gaussiana sin lóbulos secundarios; discos, anillos e imágenes se atenúan tesela a tesela.",
    "note.corrected": "Dividida por el haz primario, y cortada a más de {radius}, donde es menos del {cut}. "
                      "Allí el ruido es {times} veces el del centro.",
    "note.left_out_beam": "Queda fuera: lóbulos de los platos, refracción, "
                          "precesión. Ángulo horario y declinación: del día.",
    "refuse.dishes": "Con el haz primario, un conjunto puede tener hasta {most} tamaños de plato; este tiene {got}.",
}
