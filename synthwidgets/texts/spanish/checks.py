"""Texts of what is refused at the edge: values of a state, and state files."""

SPANISH = {
    "check.refused": "{key} acepta {takes}; recibió {got}.",
    "check.number": "un número de {low} a {high}{unit}",
    "check.above": "un número mayor que {low} y de hasta {high}{unit}",
    "check.integer": "un número entero de {low} a {high}",
    "check.even": "un número par de {low} a {high}",
    "check.choice": "uno de estos valores: {names}",
    "check.switch": "verdadero o falso (true o false)",
    "check.name": "un texto de 1 a {longest} letras",
    "check.components": "una lista de 1 a {most} componentes",
    "check.so_many": "una lista de {longest} números{unit}",
    "check.numbers": "una lista de {shortest} a {longest} números{unit}",
    "check.span": "dos números, primero el menor",
    "check.record": "un objeto con las claves {names}",
    "check.fields": "solo las claves {names}",
    "check.missing": "A {key} le falta la clave {field}.",
    "state.long": "Un archivo de estado puede tener hasta {longest} letras; este tiene {got}.",
    "state.not_json": "Esto no es un archivo de estado: no es JSON.",
    "state.not_object": "Un archivo de estado es un único objeto JSON; este es de tipo {got}.",
    "state.version": "La versión de un archivo de estado (su clave synthwidgets) es {takes}; recibió {got!r}.",
    "state.newer": "Este estado lo guardó un synthwidgets más nuevo (versión {got} del formato; "
                   "este lee hasta la {takes}). Actualiza synthwidgets para abrirlo.",
    "state.other_app": "Este estado es de la aplicación {got!r}; esta es {takes!r}.",
}
