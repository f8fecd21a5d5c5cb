"""Textos de dos conjuntos que miran juntos el mismo cielo."""

SPANISH = {
    "ui.group.together": "Un segundo conjunto",
    "array.together.alma.c1+7m": "ALMA C-1 + 7 m",
    "control.second_array": "Junto con",
    "control.second_array.tip": "Otro conjunto mira el mismo cielo, a sus propias horas. Sus antenas y las del "
                                "primero no forman pares.",
    "second.none": "ninguno",
    "control.second_hour_angle": "Su ángulo horario",
    "control.second_hour_angle.tip": "Desde cuándo hasta cuándo mira.",
    "control.second_integration": "Su integración", "control.second_integration.tip": "Del segundo conjunto.",
    "control.second_weight": "Su peso",
    "control.second_weight.tip": "Lo que cuenta cada una de sus muestras, entre una del primero con el mismo ruido.",
    "together.first": "primer conjunto", "together.own": "segundo conjunto",
    "note.together": "Junto con {name}: {count} antenas de {sizes}, línea de base más corta {shortest}. El suelo, las "
                     "visibilidades y las antenas del titular son del primer conjunto.",
    "note.lone_noise": "Solo se conoce el ruido de {noisy}. Por eso cada muestra de los dos conjuntos cuenta lo mismo, "
                       "sea cual sea su ruido, y el ruido de la imagen no se dice. Una temperatura de sistema por "
                       "encima de 0 K da a {quiet} el suyo.",
    "note.together_frozen": "Mientras sujetas una antena, el segundo conjunto conserva sus pesos; al soltarla, todos "
                            "son exactos.",
    "export.first": "Las visibilidades son las del primer conjunto; las imágenes son de los dos.",
}
