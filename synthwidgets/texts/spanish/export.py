"""Texts of what is written to files: the print figure, and the sentences of an export."""

from __future__ import annotations

SPANISH = {
    "export.no_pair": "Nada que escribir: para un par hacen falta dos antenas, y aquí hay {count}.",
    "export.nothing_seen": "Nada que escribir: ningún par de antenas ve la fuente en estos ángulos horarios.",
    "export.no_fit": "Ninguna elipse se ajusta al haz sucio, así que los archivos FITS no llevan BMAJ, BMIN ni BPA.",
    "export.lost": "Se pierde el {share} de las muestras: NaN en uvw.npy, peso negativo en visibilities.uvfits.",
    "export.cannot_write": "No se pudo escribir nada en {folder}: {reason}.",
    "figure.shape": "{label}, {count} antenas",
    "figure.shape.pair": "Par",
    "figure.shape.line": "Línea",
    "figure.shape.y": "Y",
    "figure.shape.ring": "Anillo",
    "figure.shape.random": "Al azar",
    "figure.shape.grid": "Cuadrícula",
    "figure.own_array": "Conjunto propio",
    "figure.own_sky": "cielo propio",
    "figure.observed": "{array}. Cielo: {sky}, declinación {declination}°. {frequency} GHz, "
    "ángulo horario de {start} a {end} h, {weighting}, {noise}.",
    "figure.weighting.natural": "ponderación natural",
    "figure.weighting.uniform": "ponderación uniforme",
    "figure.weighting.briggs": "ponderación Briggs, robustez {robust}",
    "figure.taper": "{weighting} atenuada a {taper}",
    "figure.no_noise": "sin ruido",
    "figure.tsys": "temperatura de sistema {tsys} K",
    "figure.sefd": "ruido de {sefd} Jy por antena",
    "figure.peak": "pico",
    "figure.beam": "haz",
    "figure.from_above": "visto desde arriba",
    "figure.axis.klambda": "línea de base vista desde la fuente",
    "figure.axis.hour": "ángulo horario",
    "figure.axis.amplitude": "amplitud",
    "figure.axis.phase": "fase",
    "figure.two_antennas": "dos números de antena",
    "figure.north": "norte",
    "figure.east": "este",
}
