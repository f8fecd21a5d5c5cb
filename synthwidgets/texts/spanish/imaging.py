"""Texts of the imaging rooms of the core: what they refuse, and why."""

from __future__ import annotations

SPANISH = {
    "clean.beam": "CLEAN necesita el haz sucio sobre {takes} × {takes} píxeles, el doble de ancho que la imagen; "
                  "este tiene {got}.",
    "clean.gain": "La ganancia está por encima de 0 y es como mucho 1; esta es {got}.",
    "imaging.npix": "Una imagen necesita un número par de píxeles por lado, al menos 2; este es {got}.",
    "imaging.outside_grid": (
        "Píxeles de {cell}″ son demasiado grandes para las líneas de base más largas; "
        "los mayores que les valen son de {largest}″."
    ),
    "imaging.not_finite": "Algunas líneas de base no tienen longitud (NaN o infinita); "
                          "quita esas muestras antes de formar la imagen.",
}
