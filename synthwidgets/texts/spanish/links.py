"""Texts of links: what is refused of them."""

from __future__ import annotations

SPANISH = {
    "link.not_text": "Un enlace es un texto; esto es de tipo {got}.",
    "link.no_state": "Este enlace no lleva ningún estado: necesita state= y un código, una vez.",
    "link.letters": "Este enlace está dañado: su código tiene letras que no valen. Vuelve a copiarlo, entero.",
    "link.damaged": "Este enlace está cortado o dañado. Vuelve a copiarlo, entero.",
    "link.long": "El código de un enlace puede tener {longest} letras; este tiene {got}.",
    "link.large": "Este enlace ocupa al abrirse más de {most} MB; ninguno de los nuestros ocupa tanto.",
    "link.picture": "Un enlace no puede llevar tu imagen. Un archivo de estado sí: elige Guardar.",
}
