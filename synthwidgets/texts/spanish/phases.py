"""Textos de AmplitudeAndPhase."""

from __future__ import annotations

SPANISH = {
    "app.amplitude_and_phase": "Amplitud y fase",
    "app.amplitude_and_phase.tagline": "cuánto, y dónde",
    "panel.left.title": "Amplitudes de la primera", "panel.left.unit": "parte del máximo",
    "panel.right.title": "Amplitudes de la segunda", "panel.right.unit": "parte del máximo",
    "panel.spectrum.title": "Transformada de la izquierda", "panel.spectrum.unit": "",
    "panel.first.title": "Primera imagen", "panel.first.unit": "tal cual",
    "panel.second.title": "Segunda imagen", "panel.second.unit": "tal cual",
    "panel.equaliser.title": "Ecualizador", "panel.equaliser.unit": "de amplitudes, por el ancho de las franjas",
    "control.first": "Primera", "control.first.tip": "La imagen cuyas amplitudes están a la izquierda.",
    "control.second": "Segunda", "control.second.tip": "La imagen cuyas amplitudes están a la derecha.",
    "control.phases": "Fases",
    "control.phases.tip": "Cada imagen con sus propias fases, con las de la otra, o con todas las fases a cero.",
    "control.scramble": "Revolver desde",
    "control.scramble.tip": "Más lejos que esto en el plano uv, las fases se echan a los dados; las amplitudes "
                            "quedan.",
    "control.seed": "Dados", "control.seed.tip": "El mismo número echa las mismas fases para toda una clase.",
    "phases.choice.own": "Las suyas", "phases.choice.swapped": "Cambiadas", "phases.choice.zero": "Todas cero",
    "phases.sentence.swapped": "Con las amplitudes de {first}, la izquierda se parece a **{second}** (**{donor}**), "
                               "que "
                               "dio sus fases: la fase dice dónde.",
    "phases.sentence.own": "Cada una tiene otra vez sus fases: la izquierda es **{first}**. La amplitud es cuánto "
                           "de una "
                           "franja, la fase es dónde.",
    "phases.sentence.zero": "Todas las fases a cero: cada franja tiene una cresta en el centro y toda la luz se "
                            "junta "
                            "allí. La izquierda se parece **{own}** a {first}.",
    "phases.sentence.scrambled": "Más allá de **{beyond}** las fases salen de los dados. La izquierda se parece "
                                 "**{own}** "
                                 "a {first}, **{donor}** a {second}.",
    "phases.sentence.gains": "Anillos más fuertes o más débiles la hacen nítida o gruesa, y nada se mueve. La "
                             "izquierda "
                             "aún se parece **{own}** a {first}.",
    "phases.said.own": "Imagen de {own} con sus propias fases. Sus contornos se parecen {like_own} a ella, "
                       "{like_donor} "
                       "a {donor}; lo más brillante, {east} al este, {north} al norte.",
    "phases.said.swapped": "Imagen con las amplitudes de {own} y las fases de {donor}. Sus contornos se parecen "
                           "{like_donor} a {donor}, {like_own} a {own}; lo más brillante, {east} al este, {north} al "
                           "norte.",
    "phases.said.zero": "Imagen con las amplitudes de {own} y sin fases. Sus contornos se parecen {like_own} a ella, "
                        "{like_donor} a {donor}; lo más brillante, {east} al este, {north} al norte.",
    "phases.said.as_it_is": "Imagen de {what}, tal cual.",
    "phases.said.plane": "Transformada de la izquierda, {part}: amplitudes de {what}, fases: {phases}. "
                         "{scrambled}Ganancias del centro hacia fuera: {gains}.",
    "phases.said.scrambled": "Las fases están revueltas más allá de {beyond}.",
    "phases.fact.left_donor": "Izquierda como segunda",
    "phases.fact.left_donor.tip": "De los contornos; 100 % es lo mismo.",
    "phases.fact.left_own": "Izquierda como primera",
    "phases.fact.left_own.tip": "De los contornos; 100 % es lo mismo.",
    "phases.fact.right_donor": "Derecha como primera",
    "phases.fact.right_donor.tip": "De los contornos; 100 % es lo mismo.",
    "phases.fact.right_own": "Derecha como segunda",
    "phases.fact.right_own.tip": "De los contornos; 100 % es lo mismo.",
    "phases.fact.brighter": "Máximo de la izquierda",
    "phases.fact.brighter.tip": "Respecto al de la primera imagen tal cual.",
    "phases.fact.pixel_there": "Píxel del plano uv",
    "phases.fact.pixel_there.tip": "Uno dividido por el ancho del campo.",
    "phases.note.gains": "El ecualizador no está plano.", "phases.note.flat": "Ponlo plano",
    "phases.note.zero": "Una imagen sin fases es como su propio reflejo respecto al centro.",
    "phases.note.negative": "Azul es menor que cero: amplitudes y fases ajenas.",
    "phases.note.likeness": "El parecido es de los contornos: la correlación de ambas, con más peso en lo fino.",
    "phases.ring.coarser": "más de {edge}″", "phases.ring.between": "{wide}″ a {narrow}″",
    "phases.ring.finer": "menos de {edge}″",
    "question.looks": "La izquierda tiene las amplitudes de una imagen y las fases de la otra. ¿A cuál se parece? "
                      "¿Por qué?",
    "question.rings": "Haz más fuerte el anillo más fino. ¿Qué cambia y qué se queda en su lugar?",
    "question.dice": "Revuelve las fases cada vez más adentro. ¿Cuándo se pierde la imagen?",
}
