"""Textos de la aplicación Línea de base; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "app.baseline": "Línea de base",
    "app.baseline.tagline": "un par de antenas, un patrón de franjas",
    "gallery.baseline.title": "Línea de base",
    "gallery.baseline.sentence": "Dos antenas, una estrella: arrástrala por las franjas y gira una flecha.",
    "question.zero_line": "La estrella está en la línea cero entre dos franjas. ¿No oye nada el par?",
    "question.longer": "Estira el par al doble de su longitud. ¿Qué hacen las franjas y qué hace la flecha?",
    "question.centres": "Mueve el centro de fase y luego el apuntado. ¿Cuál gira la flecha y cuál la acorta?",
    "panel.stripes.title": "Las franjas en el cielo", "panel.stripes.unit": "",
    "panel.wave.title": "Una onda, dos antenas", "panel.wave.unit": "",
    "panel.dial.title": "La visibilidad es una flecha", "panel.dial.unit": "Jy",
    "panel.pair_ground.title": "Suelo", "panel.pair_ground.unit": "",
    "panel.twins.title": "Plano uv", "panel.twins.unit": "",
    "panel.all_pairs.title": "Los diez pares de cinco antenas", "panel.all_pairs.unit": "",
    "control.pair_sky": "Cielo", "control.pair_sky.tip": "Lo que hay. Su luz en total sigue igual.",
    "pair_sky.one": "una estrella", "pair_sky.two": "dos", "pair_sky.blob": "mancha",
    "control.flux": "Brillo", "control.flux.tip": "Cuánta luz hay: la longitud de la flecha.",
    "control.length": "Longitud",
    "control.length.tip": "De una antena del par a la otra. Más larga: franjas más finas.",
    "control.direction": "Dirección",
    "control.direction.tip": "Del par en el suelo, de este a norte. Las franjas giran con él.",
    "control.pattern": "Franjas",
    "control.pattern.tip": "Un par mide con dos juegos de franjas, a un cuarto de franja uno de otro: "
                           "el coseno da la parte real, el seno la imaginaria.",
    "pattern.cosine": "coseno", "pattern.sine": "seno",
    "control.blob_width": "Anchura de la mancha", "control.blob_width.tip": "Anchura total a media altura.",
    "control.dish": "Plato", "control.dish.tip": "Su diámetro. Un plato mayor ve una parte menor del cielo.",
    "baseline.check.pair": "dos antenas distintas, primero el número menor",
    "baseline.sentence.sideways":
        "En la línea cero sí hay señal: la flecha apunta de lado, a **{phase}** de la real, y mide **{amplitude}**.",
    "baseline.sentence.aligned":
        "La onda llega a las dos antenas a la vez: la flecha apunta a **{phase}** y mide **{amplitude}**.",
    "baseline.sentence.one":
        "La onda llega a {later} **{turns} vueltas** más tarde: la flecha apunta a **{phase}** y mide **{amplitude}**.",
    "baseline.sentence.dimmed": "Los platos ven el **{share}** de la luz de allí.",
    "baseline.sentence.two":
        "Cada estrella tiene su flecha. Juntas suman **{amplitude}** de **{flux}**, a **{phase}**.",
    "baseline.sentence.cancelled":
        "Las flechas de las dos estrellas se anulan: de **{flux}** este par no oye **nada**.",
    "baseline.sentence.blob":
        "Una mancha de **{width}**, franjas cada **{spacing}**: quedan **{amplitude}** de **{flux}**, a **{phase}**.",
    "baseline.sentence.together":
        "Las dos antenas están en el mismo lugar: sin franjas, y llega toda la luz que ve un plato, **{amplitude}**.",
    "baseline.note.touching": "{first} y {second} están más cerca que la anchura de un plato ({diameter}): chocarían.",
    "baseline.note.fine": "Hay una franja cada {spacing}, demasiado fina para dibujarla. Acerca el cielo.",
    "baseline.note.parts":
        "En un cielo de más de un punto, el apuntado atenúa unas partes más que otras: también puede girar la flecha.",
    "baseline.note.left_out":
        "No se incluye: ruido, ancho de banda, lóbulos secundarios. La fuente sigue en el cenit.",
    "baseline.fact.length": "Línea de base", "baseline.fact.length.tip": "De antena a antena.",
    "baseline.fact.wavelength": "Longitud de onda", "baseline.fact.wavelength.tip": "De la onda que se recibe.",
    "baseline.fact.stripes": "Una franja cada", "baseline.fact.stripes.tip": "Longitud de onda entre línea de base.",
    "baseline.fact.uv": "u, v", "baseline.fact.uv.tip": "La línea de base al este y al norte, en longitudes de onda.",
    "baseline.fact.path": "Camino extra",
    "baseline.fact.path.tip": "Hasta la segunda antena, más del que tiene una onda del centro de fase.",
    "baseline.fact.turns": "Lo mismo en vueltas", "baseline.fact.turns.tip": "Camino extra entre longitud de onda.",
    "baseline.fact.amplitude": "Amplitud", "baseline.fact.amplitude.tip": "La longitud de la flecha: cuánto.",
    "baseline.fact.phase": "Fase", "baseline.fact.phase.tip": "El ángulo de la flecha: dónde.",
    "baseline.fact.real": "Parte real", "baseline.fact.real.tip": "Lo que miden las franjas de coseno.",
    "baseline.fact.imaginary": "Parte imaginaria", "baseline.fact.imaginary.tip": "Lo que miden las franjas de seno.",
    "baseline.fact.beam": "Haz primario",
    "baseline.fact.beam.tip": "Lo que ve un plato: 1.13 longitudes de onda por diámetro.",
    "baseline.fact.share": "Visto de la fuente", "baseline.fact.share.tip": "Por los platos, donde apuntan.",
    "ui.handles.operate": "{title}. Intro va a algo que se puede mover, las flechas al siguiente, Intro lo toma.",
    "ui.handles.holding": "Sujetas {name}. Las flechas del teclado mueven {step}, con Mayús {ten}; Intro suelta.",
    "ui.handles.rests": "{name} en {place}.",
    "ui.stripes.source": "fuente", "ui.stripes.companion": "segunda estrella",
    "ui.stripes.phase_centre": "centro de fase", "ui.stripes.pointing": "donde apuntan los platos",
    "ui.stripes.every": "una franja cada",
    "ui.stripes.cosine": "coseno", "ui.stripes.sine": "seno",
    "ui.stripes.none": "sin franjas",
    "ui.stripes.fine": "franjas demasiado finas: acerca",
    "ui.stripes.legend": "naranja suma, azul resta",
    "ui.stripes.content": "{title}, {pattern}: {every}. Fuente en {source}, centro de fase en {phase_centre}, "
                          "los platos apuntan a {pointing}.",
    "ui.wave.extra": "camino extra", "ui.wave.turns": "{turns} vueltas",
    "ui.wave.whole": "{whole} enteras + {rest}",
    "ui.wave.later": "llega a {name}", "ui.wave.together": "llega a las dos a la vez",
    "ui.wave.by": "{path} después",
    "ui.wave.slant": "La inclinación se dibuja {times} veces mayor.",
    "ui.wave.flat": "Justo desde arriba: sin inclinación.",
    "ui.wave.content": "{title}: antenas a {length}, {reach}, {turns} vueltas.",
    "ui.dial.real": "real", "ui.dial.imaginary": "imaginaria", "ui.dial.twin": "gemela en (−u, −v)",
    "ui.dial.caption": "la longitud dice cuánto, el ángulo dice dónde",
    "ui.dial.content": "{title}: {amplitude} a {phase}; real {real}, imaginaria {imaginary}. "
                       "Su gemela está reflejada.",
    "ui.pair_ground.content": "{title}: el par {pair} mide {length}, cinco antenas en total.",
    "ui.pair_ground.antenna": "antena {name}",
    "ui.twins.content": "{title}: el par en {u} y {v}, su gemelo enfrente.",
    "ui.all_pairs.sorted": "el más corto primero",
    "ui.all_pairs.caption": "Una fuente en el centro de fase pone las diez flechas en la línea de puntos. "
                            "Movida, gira más los pares largos.",
    "ui.all_pairs.pair": "{pair}, {length}, {amplitude} a {phase}",
    "ui.all_pairs.content": "{title}: {list}.",
}
