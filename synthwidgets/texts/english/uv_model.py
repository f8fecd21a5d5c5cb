"""Texts of the transform of the model under the tracks of the uv plane; the browser fills some braces in itself."""

from __future__ import annotations

ENGLISH = {
    "model.hidden": "no model: the sky is a mystery",
    "model.largest": "as pairs of {dish} dishes hear it",
    "ui.uv.model.choose": "Under the tracks",
    "ui.uv.model.off": "tracks alone",
    "ui.uv.model.amplitude": "model amplitude",
    "ui.uv.model.phase": "model phase",
    "ui.uv.model.real": "model real part",
    "ui.uv.model.imaginary": "model imaginary part",
    "ui.uv.model.none": "no model: no pair of antennas",
    "ui.uv.model.covered": "no model: the sky is covered",
    "ui.uv.model.pinned": "no model was pinned",
    "ui.uv.model.waits": "from before",
    "ui.uv.model.content.amplitude": "Under the tracks: model amplitude, up to {peak}, on a logarithmic scale.",
    "ui.uv.model.content.phase": "Under the tracks: model phase, from −180° to 180°; clear where the amplitude is "
                                 "below {least}.",
    "ui.uv.model.content.real": "Under the tracks: model real part, from {low} to {high}, on a logarithmic scale.",
    "ui.uv.model.content.imaginary": "Under the tracks: model imaginary part, from {low} to {high}, on a logarithmic "
                                     "scale.",
}
