"""Textos de la síntesis de banda: canales y cuán ancha es la banda."""

SPANISH = {
    "control.channels": "Canales",
    "control.channels.tip": "Cada canal de una banda ancha mide con su propia longitud de onda: las trazas se vuelven "
                            "rayos. 1 es una sola banda estrecha.",
    "control.fractional_bandwidth": "Ancho de banda relativo",
    "control.fractional_bandwidth.tip": "De la frecuencia más baja a la más alta, entre la del medio. El ruido va "
                                        "según el ancho de banda de Ruido.",
    "note.channels": "Síntesis de banda: {channels} canales de {low} a {high} GHz. El cielo brilla igual en todos, y "
                     "las visibilidades se dibujan en el medio de la banda.",
    "export.middle": "Las visibilidades son las del medio de la banda; las imágenes son de {channels} canales.",
}
