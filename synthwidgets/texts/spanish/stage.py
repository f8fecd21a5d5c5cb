"""Texts of the stage: what it says when a request cannot be answered."""

SPANISH = {
    "stage.no_token": "Una petición necesita un identificador (token), para que su respuesta la encuentre.",
    "stage.not_a_request": "Una petición cambia entradas por su nombre, o llama a una acción con una lista de su "
                           "nombre y sus argumentos.",
    "stage.unknown_act": "Aquí no hay ninguna acción llamada {name!r}. Las acciones son {names}.",
    "stage.wrong_arguments": "La acción {name!r} no acepta {got} argumentos.",
    "stage.failed": "No se pudo hacer esta imagen ({kind}). Todo está como antes.",
    "stage.asleep": "Esta es una imagen viva, y el Python que la hace no está en marcha. "
                    "Ejecuta la celda para despertarla:",
}
