"""Textos de los descartes de la aplicación Referencia de fase."""

from __future__ import annotations

SPANISH = {
    "panel.antennas_out.title": "Antenas",
    "panel.antennas_out.unit": "",
    "panel.flags_out.title": "Todos los descartes",
    "panel.flags_out.unit": "",
    "phase.flag.none":
        "Nada está descartado. Pulsa una antena, un barrido o el punto de una línea de base, o arrastra un recuadro "
        "sobre tiempos o puntos.",
    "ui.group.flags": "Descartes",
    "ui.antennas.flag": "Descartar {name}",
    "ui.phase.operate":
        "{title}: las flechas van de barrido en barrido, abajo y arriba entre barridos e integraciones, Mayús abarca "
        "un intervalo; Intro lo descarta o quita el descarte",
    "ui.phase.operate_pairs":
        "{title}: las flechas recorren las líneas de base, Mayús abarca las vecinas; Intro las descarta o quita el "
        "descarte",
    "ui.phase.flags_of": "De quién se descarta un intervalo de tiempo",
    "ui.phase.table": "Descartes: antenas y tabla",
    "ui.phase.all": "todas las antenas",
    "ui.phase.span": "{from} a {to}: {count} × {of}",
    "ui.phase.out": "Integraciones descartadas: {count}.",
    "ui.phase.pair": "{pair}, {length}: {before} en bruto, {after} calibrada",
    "ui.phase.pair_short": "{pair}: {before} → {after}",
    "ui.phase.pair_out": "{pair}, {length}: sin usar",
    "ui.phase.pairs": "{count} líneas de base",
    "ui.phase.pairs_out": "Líneas de base sin usar: {count}.",
    "ui.keys.flags.keys": "Intro, Mayús + flechas",
    "ui.keys.flags.does": "en fases y líneas de base: descartar o usar otra vez; abarcar las vecinas",
}
