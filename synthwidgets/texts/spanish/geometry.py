"""Texts of arrays, tracks and what is written to files."""

SPANISH = {
    "array.name_twice": "Dos antenas se llaman {name!r}. Cada antena necesita un nombre propio.",
    "array.wrong_shape": "{name} tiene la forma {got}; con estos nombres de antenas ha de tener {takes}.",
    "array.unknown_preset": "No hay ningún conjunto llamado {got!r}. Los conjuntos son {names}.",
    "shape.unknown": "No hay ninguna forma de conjunto llamada {got!r}. Las formas son {names}.",
    "shape.count": "Un conjunto acepta un número entero de antenas de 2 a 300; recibió {got}.",
    "shape.pair": "Un par tiene 2 antenas; recibió {got}. Las formas con más son {names}.",
    "shape.size": "El tamaño de un conjunto es una longitud mayor que 0 m; recibió {got}.",
    "shape.seed": "Una semilla es un número entero, 0 o mayor; recibió {got}.",
    "tracks.range": "El ángulo horario tiene que terminar después de empezar; recibió de {start} h a {end} h.",
    "tracks.integration": "Una integración dura más de 0 s; recibió {got}.",
    "fits.not_a_picture": "Una imagen FITS es una imagen de filas y columnas; recibió una tabla de forma {got}.",
    "uvfits.wrong_shape": "{name} tiene la forma {got}; con estas antenas y ángulos horarios ha de tener {takes}.",
    "uvfits.uvw": "Cada muestra de un archivo UVFITS necesita un uvw finito, también las perdidas; "
                  "a {count} les falta.",
}
