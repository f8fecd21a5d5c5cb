"""Texts of files that come and go: what is refused of them."""

SPANISH = {
    "files.one": "Un archivo cada vez.",
    "files.large": "Un archivo puede tener hasta {largest} MB. Este tiene {got}.",
    "files.unknown": "Aquí no se puede pedir ningún archivo llamado {name!r}. Hay {names}.",
    "files.nothing_to_do": "Ha llegado un archivo, y nada que diga qué hacer con él.",
    "files.unopened": "Esta aplicación no abre archivos como {name}. Abre {endings}.",
    "drop.state": "Suéltalo aquí: un estado guardado",
    "drop.anywhere": "Suéltalo aquí: un estado guardado, un archivo de antenas o una imagen, que se convierte en el "
                     "cielo",
    "drop.coins": "Suéltalo aquí: una fotografía de monedas, que se convierten en antenas, un archivo de antenas o un "
                  "estado guardado",
    "ui.files.one": "Un archivo cada vez.",
    "ui.files.unopened": "No se abrió {name}. {sentence}",
    "ui.files.large": "Un archivo puede tener hasta {largest} MB. Este tiene {got}.",
    "ui.files.unread": "El navegador no pudo leer ese archivo.",
}
