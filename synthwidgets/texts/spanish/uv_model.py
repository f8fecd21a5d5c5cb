"""Texts of the transform of the model under the tracks of the uv plane; the browser fills some braces in itself."""

from __future__ import annotations

SPANISH = {
    "model.hidden": "sin modelo: el cielo es un misterio",
    "model.largest": "como la oyen pares de platos de {dish}",
    "ui.uv.model.choose": "Bajo las trazas",
    "ui.uv.model.off": "solo las trazas",
    "ui.uv.model.amplitude": "amplitud del modelo",
    "ui.uv.model.phase": "fase del modelo",
    "ui.uv.model.real": "parte real del modelo",
    "ui.uv.model.imaginary": "parte imaginaria del modelo",
    "ui.uv.model.none": "sin modelo: no hay pares",
    "ui.uv.model.covered": "sin modelo: el cielo está tapado",
    "ui.uv.model.pinned": "no se fijó ningún modelo",
    "ui.uv.model.waits": "de antes",
    "ui.uv.model.content.amplitude": "Bajo las trazas: amplitud del modelo, hasta {peak}, en escala logarítmica.",
    "ui.uv.model.content.phase": "Bajo las trazas: fase del modelo, de −180° a 180°; vacía donde la amplitud es menor "
                                 "que {least}.",
    "ui.uv.model.content.real": "Bajo las trazas: parte real del modelo, de {low} a {high}, en escala logarítmica.",
    "ui.uv.model.content.imaginary": "Bajo las trazas: parte imaginaria del modelo, de {low} a {high}, en escala "
                                     "logarítmica.",
}
