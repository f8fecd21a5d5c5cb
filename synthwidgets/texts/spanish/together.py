"""Textos de varios conjuntos que miran juntos el mismo cielo."""

SPANISH = {
    "ui.group.together": "Otros conjuntos",
    "array.together.alma.c1+7m": "ALMA C-1 + 7 m", "array.together.alma.c4+c1+7m": "ALMA C-4 + C-1 + 7 m",
    "array.together.vla.b+c+d": "VLA B + C + D",
    "together.none": "ninguno",
    "control.second_array": "Junto con",
    "control.second_array.tip": "Otro conjunto mira el mismo cielo, a sus propias horas. Sus antenas y las del "
                                "primero no forman pares.",
    "control.second_hour_angle": "Ángulo horario, 2.º",
    "control.second_hour_angle.tip": "Desde cuándo hasta cuándo mira el segundo conjunto.",
    "control.second_integration": "Integración, 2.º",
    "control.second_integration.tip": "Cuánto dura cada integración del segundo conjunto.",
    "control.second_weight": "Peso, 2.º",
    "control.second_weight.tip": "Lo que cuenta cada una de sus muestras, entre una del primero con el mismo ruido.",
    "control.third_array": "y con",
    "control.third_array.tip": "Un tercer conjunto. Las antenas de un conjunto solo forman pares entre ellas.",
    "control.third_hour_angle": "Ángulo horario, 3.º",
    "control.third_hour_angle.tip": "Desde cuándo hasta cuándo mira el tercer conjunto.",
    "control.third_integration": "Integración, 3.º",
    "control.third_integration.tip": "Cuánto dura cada integración del tercer conjunto.",
    "control.third_weight": "Peso, 3.º",
    "control.third_weight.tip": "Lo que cuenta cada una de sus muestras, entre una del primero con el mismo ruido.",
    "together.array_1": "primer conjunto", "together.array_2": "segundo conjunto",
    "together.array_3": "tercer conjunto",
    "together.colour_2": "morado", "together.colour_3": "verde",
    "ground.there": "{name}: {count} antenas en {colour}, donde están.",
    "ground.elsewhere": "{name}: {count} antenas en {colour}. Están en otro lugar de la Tierra y se dibujan en torno "
                        "al centro de este mapa.",
    "note.together": "Junto con {name}: {count} antenas de {sizes}, línea de base más corta {shortest}.",
    "note.together_blind": "{name} no aporta nada: a sus horas la fuente está allí demasiado baja.",
    "note.elsewhere": "{name} está en otro lugar de la Tierra; en el suelo se dibuja en torno al centro.",
    "note.of_the_first": "La tabla de antenas y el globo son del primer conjunto; la mano solo mueve sus antenas.",
    "note.lone_noise": "Solo se conoce el ruido de {noisy}. Por eso cada muestra de todos los conjuntos cuenta lo "
                       "mismo, sea cual sea su ruido, y el ruido de la imagen no se dice. Una temperatura de sistema "
                       "por encima de 0 K da a {quiet} el suyo.",
    "note.together_frozen": "Mientras sujetas una antena, los otros conjuntos conservan sus pesos; al soltarla, todos "
                            "son exactos.",
    "export.one_array": "Las visibilidades son de un solo conjunto ({name}); las imágenes son de los {count}.",
    "export.each_array": "Cada conjunto tiene su propio archivo de visibilidades: {files}.",
    "export.all_arrays": "El nombre de una antena empieza por el número de su conjunto si no es el primero: {others}. "
                         "Los pesos no llevan el peso relativo del conjunto.",
}
