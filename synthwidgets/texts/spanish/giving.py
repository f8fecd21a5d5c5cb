"""Texts of files that are given out: what is refused."""

from __future__ import annotations

SPANISH = {
    "give.samples": "Este archivo tendría {got} muestras; caben hasta {most}. "
                    "Guarda el estado, y synthwidgets export las escribe todas.",
    "give.panel": "De {got!r} no hay ninguna imagen. Hay {names}.",
    "give.look": "Cómo se muestra un panel se dice con nombres y sus valores; se recibió {got!r}.",
    "give.format": "Una imagen se hace en png, pdf o svg; {got!r} no es ninguno de ellos.",
    "give.covered": "Esto revelaría el misterio {code}, que sigue tapado. Descubre antes el cielo.",
    "give.empty": "En este estado no hay {title}, así que no hay nada que imprimir.",
}
