"""Textos de «franja a franja»: lo que dice de cada paso, títulos, etiquetas y ayudas."""

SPANISH = {
    "app.stripe_by_stripe": "Franja a franja",
    "app.stripe_by_stripe.tagline": "compón una imagen con franjas",
    "panel.steps_uv.title": "Plano uv", "panel.steps_uv.unit": "kλ",
    "panel.stripe.title": "Se añade ahora", "panel.stripe.unit": "Jy/haz",
    "panel.sum.title": "Suma hasta ahora", "panel.sum.unit": "Jy/haz",
    "panel.whole.title": "Todo", "panel.whole.unit": "Jy/haz",
    "panel.sky_as_sharp.title": "Verdad", "panel.sky_as_sharp.unit": "Jy/haz",
    "control.step": "Paso", "control.step.tip": "Cuántos juegos de franjas se han añadido, en el orden en que llegan.",
    "control.grouping": "Añadir",
    "control.grouping.tip": "Lo que llega en un paso: una visibilidad con su gemela, todas las de un par, o todas "
                            "las de un momento. Lo sumado se conserva, hasta completar un par o un momento.",
    "grouping.visibility": "una visibilidad", "grouping.baseline": "un par", "grouping.integration": "un momento",
    "stripes.curve": "Fuerza de las franjas",
    "stripes.start.visibility": "Aún no hay nada. Cada una de **{last}** visibilidades es un juego de franjas.",
    "stripes.start.baseline": "Aún no hay nada. Cada uno de **{last}** pares tiene franjas que giran con la Tierra.",
    "stripes.start.integration": "Aún no hay nada. En cada uno de **{last}** momentos cada par añade sus franjas.",
    "stripes.visibility": "El par **{pair}** añade franjas cada **{width}**, de fuerza **{strength}** y desplazadas "
                          "**{shift}**. Arrastra **Paso**: faltan {left}.",
    "stripes.baseline": "El par **{pair}** añade **{count}** juegos de franjas, de fuerza media **{strength}**. "
                        "Faltan {left} pares.",
    "stripes.integration": "Momento **{step}**: **{count}** pares añaden sus franjas, de fuerza media **{strength}**. "
                           "Faltan {left}.",
    "stripes.end": "Ya están los **{count}** juegos de franjas: esto **es** la imagen sucia.",
    "stripes.note.sum": "La imagen es una suma de franjas, cada una tan fuerte y tan desplazada como la medimos.",
    "stripes.note.twin": "Una visibilidad y su gemela en (−u, −v) hacen un juego de franjas. La suma se divide por los "
                         "pesos hasta ahora: su brillo se puede leer en cada paso. Sus colores siguen su propio rango.",
    "stripes.one_array": "Aquí se suman las franjas de un solo conjunto, y este estado tiene varios. Elige uno, "
        "o ábrelo en Síntesis.",
    "stripes.too_many": "Este estado tiene {got} visibilidades; hasta {most} se pueden añadir una a una. Observa menos "
                        "tiempo, o alarga la integración.",
    "ui.stripes.of": "de {all}",
    "ui.stripes.operate": "{title}. +, −, 0 acercan y alejan.",
    "ui.stripes.uv": "{title}. Han llegado {now} de {all} muestras, cada una con su gemela; la más larga llega a "
                     "{longest}.",
    "ui.step.strength": "{label}: {found} las que se añaden ahora.",
    "question.order": "¿Después de qué paso ves por primera vez lo que será la imagen?",
    "question.weak": "Unas franjas son fuertes y otras débiles. ¿Cuáles, y qué dice eso del cielo?",
    "question.cancel": "Cada juego de franjas cubre toda la imagen. ¿Por qué al final está casi vacía?",
}
