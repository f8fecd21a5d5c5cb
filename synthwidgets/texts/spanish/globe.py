"""Texts of the Earth as the source sees it, and of the receiver bands."""

from __future__ import annotations

SPANISH = {
    "band.number": "banda {name}",
    "band.letter": "banda {name}",
    "ui.note.more": "+{count} en Notas",
    "panel.globe.title": "La Tierra, vista desde la fuente",
    "panel.globe.unit": "",
    "ui.globe.operate": "{title}. Izquierda y derecha giran la Tierra 0.1 h, arriba y abajo cambian la declinación "
                        "1°; con Mayús, diez veces más.",
    "ui.globe.content": "{title}: ángulo horario {now}, declinación {declination}, {seen}. El conjunto observa "
                        "de {from} a {to}.",
    "ui.globe.up": "la fuente está a {elevation} de altura sobre el conjunto",
    "ui.globe.down": "la fuente está bajo el horizonte del conjunto",
    "ui.globe.elevation": "elevación",
    "ui.globe.below": "bajo el horizonte",
    "ui.globe.seeing": "la ven {seeing} de {count} antenas",
    "ui.globe.spoken": "Ángulo horario {now}, declinación {declination}, {seen}.",
    "ui.globe.watched": "El conjunto observa de {from} a {to}.",
    "ui.globe.play": "Reproducir: la Tierra gira desde el inicio de la observación hasta su final; "
    "una instantánea crece hasta la traza entera",
    "ui.globe.playing": "En marcha: la Tierra gira y la observación crece hasta su final. Escape vuelve atrás.",
    "ui.globe.pause": "Pausa",
    "ui.globe.step": "Reproducir un paso: la observación crece una décima parte",
    "ui.globe.length": "Duración de la observación",
    "ui.globe.snapshot": "12 min",
    "ui.globe.two": "2 h",
    "ui.globe.full": "todo",
    "ui.globe.full.tip": "Mientras la fuente está por encima de la elevación mínima",
    "ui.globe.start": "Inicio de la observación",
    "ui.globe.end": "Final de la observación",
    "ui.globe.hours": "ángulo horario",
    "ui.globe.who": "antenas que la ven",
    "ui.globe.part": "{seeing} de {count}",
}
