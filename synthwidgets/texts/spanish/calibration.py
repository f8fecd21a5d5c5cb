"""Textos del núcleo de la calibración: ganancias, sus tablas, marcas."""

from __future__ import annotations

SPANISH = {
    "gains.reference": "La antena de referencia es un número de 0 a {most}; recibió {got}.",
    "gains.per": "Las ganancias se resuelven por barrido, «scan», o por integración, «integration»; recibió «{got}».",
    "flags.list": "Los descartes son una lista de filas; recibió {got}.",
    "flags.row": "La fila {row} de los descartes tiene que ser un dict de lo que elige; recibió {got}.",
    "flags.name": "La fila {row} de los descartes nombra «{got}»; una fila puede nombrar {names}.",
    "flags.value": "La fila {row} de los descartes: {name} admite {takes}; recibió {got}.",
    "flags.antenna": "el nombre de una antena",
    "flags.baseline": "los nombres de dos antenas",
    "flags.scan": "el número de un barrido",
    "flags.field": "el número de un campo",
    "flags.time_s": "dos tiempos en segundos, primero el anterior",
    "flags.reason": "un texto de 200 caracteres como mucho",
    "flags.unflag": "true o false",
}
