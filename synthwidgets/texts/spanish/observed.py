"""Textos de muestras empaquetadas; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "observed.broken": "Las muestras de ese {kind} están dañadas.",
    "observed.large": "Las muestras de ese estado son más de las {most} que aquí se pueden mostrar.",
    "observed.odd": "Las muestras de ese estado no casan: no se escribieron aquí.",
}
