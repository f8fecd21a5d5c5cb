"""Texts of the Synthesis app: titles, labels, tooltips, and the entries of its menus."""

SPANISH = {
    "app.synthesis": "Síntesis",
    "app.synthesis.tagline": "arrastra antenas, gira la Tierra, elige un cielo",
    "panel.ground.title": "Suelo", "panel.ground.unit": "m",
    "panel.uv.title": "Plano uv", "panel.uv.unit": "kλ",
    "panel.image.title": "Imagen sucia", "panel.image.unit": "Jy/haz",
    "panel.sky.title": "Cielo", "panel.sky.unit": "Jy/píxel",
    "panel.beam.title": "Haz sucio", "panel.beam.unit": "",
    "panel.antenna.title": "Antenas", "panel.antenna.unit": "",
    "control.array": "Conjunto",
    "control.array.tip": "Un telescopio real trae también su frecuencia habitual, una fuente que pasa alta y píxeles "
                         "adecuados a su haz.",
    "control.sky": "Cielo", "control.sky.tip": "Lo que hay de verdad. Se dibuja a la medida del campo.",
    "control.declination": "Declinación",
    "control.declination.tip": "A cuánto está la fuente al norte o al sur del ecuador.",
    "control.hour_angle": "Ángulo horario",
    "control.hour_angle.tip": "De cuándo a cuándo mira el conjunto; a 0 h la fuente está en lo más alto sobre "
                              "él, y sobre Greenwich si el conjunto es tan ancho como la Tierra.",
    "control.weighting": "Ponderación",
    "control.weighting.tip": "La natural lo oye todo. La uniforme iguala el plano uv: más nitidez, más ruido.",
    "control.frequency": "Frecuencia",
    "control.frequency.tip": "Ondas más cortas, franjas más finas, un haz más pequeño.",
    "control.integration": "Integración",
    "control.integration.tip": "En este tiempo cada par da una muestra.",
    "control.elevation_limit": "Elevación mínima",
    "control.elevation_limit.tip": "Las antenas no miran más abajo; esas muestras se pierden.",
    "control.shadowing": "Sombras",
    "control.shadowing.tip": "Una antena detrás de otra no ve nada; sus muestras se pierden.",
    "control.tsys": "Temperatura de sistema",
    "control.tsys.tip": "Ruido de los receptores y del aire; con 0 K no hay ruido. Donde las "
                        "sensibilidades de las estaciones están en una tabla, como en el EHT, valen esas, y cualquier "
                        "valor por encima de 0 K las enciende.",
    "control.bandwidth": "Ancho de banda", "control.bandwidth.tip": "Cuanto mayor, menos ruido.",
    "control.robust": "Robustez",
    "control.robust.tip": "Ponderación Briggs, de uniforme (−2) a natural (2).",
    "control.taper": "Atenuación",
    "control.taper.tip": "Las líneas de base largas cuentan menos, como si la imagen se suavizara a esta anchura. "
                         "0 es ninguna.",
    "control.cell": "Píxel",
    "control.cell.tip": "La anchura de un píxel; por el número de píxeles, la del campo.",
    "control.npix": "Píxeles", "control.npix.tip": "En cada lado de la imagen.",
    "weighting.natural": "natural", "weighting.briggs": "Briggs", "weighting.uniform": "uniforme",
    "array.shapes": "Para empezar", "array.start": "Tres antenas", "array.shape.pair": "Un par",
    "array.shape.line": "Línea de {n}", "array.shape.y": "Y de {n}", "array.shape.ring": "Anillo de {n}",
    "array.shape.random": "{n} al azar", "array.shape.grid": "Cuadrícula de {n}",
}
