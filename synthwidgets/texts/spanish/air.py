"""Texts of the air between antennas and sky: what its functions refuse."""

from __future__ import annotations

SPANISH = {
    "air.no_look": "Sin ninguna mirada a un calibrador no hay fase: hace falta al menos una.",
    "air.interpolation": "La interpolación es nearest (la más cercana) o linear (lineal); esta es {got}.",
}
