"""Textos de la aplicación Datos reales; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "app.real_data": "Datos reales",
    "app.real_data.tagline": "lo que midió un telescopio, y lo tuyo",
    "gallery.real_data.title": "Datos reales",
    "gallery.real_data.sentence": "Un cuásar tal como lo midió el VLA: quítale su luz y aparece un chorro. O abre "
    "lo tuyo.",
    "question.jet": "El punto más brillante lo ahoga todo. Quítalo: ¿qué queda, y en qué dirección?",
    "question.peel": "Deja fuera las líneas de base largas y luego las cortas. ¿Qué le hace cada cosa a la imagen?",
    "question.calibrator": "Elige 3C286 y quita su punto. ¿Qué queda, y por qué es un buen calibrador?",
    "question.published": "Elige 3C286 y arrastra Iteración hasta el final. ¿Cuánto del flujo publicado encuentra "
    "CLEAN, y qué queda?",
    "control.data": "Observación", "control.data.tip": "Las que vienen incluidas. Un archivo tuyo: suéltalo aquí, o "
    "está en Más.",
    "control.removed": "Quitar el pico",
    "control.removed.tip": "A cada visibilidad se le resta un punto con esa parte del píxel más brillante, en ese "
    "píxel.",
    "control.used": "Líneas de base usadas",
    "control.used.tip": "Desde y hasta qué parte de la más larga, como las ve la fuente. Las demás se dejan fuera.",
    "control.uvfits": "Tu propia observación",
    "control.uvfits.tip": "Todos los canales y polarizaciones se promedian a intensidad total.",
    "control.uvfits.help": "UVFITS de CASA, AIPS, pyuvdata o Síntesis, hasta {most} MB. Los canales y "
    "polarizaciones se "
    "promedian; las muestras marcadas como malas se dejan fuera.",
    "control.source_number": "Fuente de tu archivo",
    "control.source_number.tip": "Si tiene varias, contadas desde 1.",
    "figure.axis.elapsed": "desde la primera muestra",
    "ui.group.data": "Datos",
    "real.group.1989": "VLA, junio de 1989, 8.1 GHz", "real.group.1995": "VLA, abril de 1995, 1.4 GHz",
    "real.data.3c273": "3C273, un cuásar",
    "real.data.3c286": "3C286, calibrador de flujo",
    "real.data.1445+099": "1445+099, calibrador de fase",
    "real.data.ngc5921": "NGC 5921, una galaxia",
    "real.drop": "Suéltalo aquí: un archivo UVFITS o un estado guardado",
    "real.gone": "La observación {name!r} ya no está aquí: abre otra vez su archivo.",
    "real.link": "Un enlace no puede llevar una observación tuya. Guarda el estado como archivo: contiene las "
    "muestras.",
    "real.source": "Esa observación tiene {count} fuentes.",
    "real.field": "En un campo de {field} no cabe ningún haz: la línea de base más larga distingue {finest}. Toma "
    "píxeles de {least} o más, o más píxeles.",
    "real.too_long": "Con sus muestras el estado tendría {got} MB, y un estado puede tener hasta {most}. Promedia la "
    "observación en el tiempo antes de abrirla.",
    "real.telescope": "Un telescopio",
    "real.sentence.observed": "{telescope}, {date}: **{antennas} antenas**, **{samples} muestras**",
    "real.sentence.beam": ", haz {beam}.",
    "real.sentence.nothing": "No queda ninguna muestra en este intervalo de líneas de base.",
    "real.sentence.bright": "Un punto, **{peak}/haz**, ahoga lo demás.",
    "real.sentence.beside": "Lo más brillante, **{peak}/haz**, no está solo.",
    "real.sentence.less": "Sin **{removed}**, el punto tiene **{left}/haz**.",
    "real.sentence.found": "Sin **{removed}**, lo más brillante es **{left}/haz**, **{distance}** al {way}.",
    "real.sentence.too_much": "Quitar **{removed}** es demasiado: un agujero.",
    "real.sentence.published": "Paso **{count}**: CLEAN ha encontrado **{found}** de los **{total}** publicados. Queda "
    "como mucho **{left}**.",
    "real.sentence.besides": " Los **{removed}** quitados a mano van aparte.",
    "real.way.north": "norte", "real.way.north_east": "noreste", "real.way.east": "este",
    "real.way.south_east": "sureste", "real.way.south": "sur", "real.way.south_west": "suroeste",
    "real.way.west": "oeste", "real.way.north_west": "noroeste",
    "real.fact.source": "Fuente", "real.fact.source.tip": "Adónde miró el telescopio.",
    "real.fact.telescope": "Telescopio", "real.fact.telescope.tip": "Según el archivo.",
    "real.fact.date": "Fecha", "real.fact.date.tip": "De la primera muestra, en tiempo universal.",
    "real.fact.frequency": "Frecuencia", "real.fact.frequency.tip": "La media de lo que se promedió.",
    "real.note.source.3c273": "Datos de demostración de CASA y AIPS (NRAO), calibrados por otros.",
    "real.note.source.ngc5921": "Datos de demostración de CASA y AIPS (NRAO), calibrados por otros, canales "
    "promediados.",
    "real.note.source.own": "Tu propia observación, tal como está en su archivo: aquí nada la calibra.",
    "real.note.about.3c273": "Tres instantáneas. Aquí no se sabe dónde estaban las antenas: los datos se muestran, "
    "no se exportan.",
    "real.note.about.ngc5921": "El promedio de canales diluye la línea de hidrógeno de la galaxia, que solo llena "
    "algunos.",
    "real.note.about.own": "Un estado guardado contiene las muestras de tu observación; un enlace no puede.",
    "real.note.averaged": "Los canales promediados abarcan el {share} de la frecuencia: lo que está lejos del "
    "centro se "
    "emborrona a lo largo del radio.",
    "real.note.left_out": "No incluye: lo que ve cada plato (haz primario). Lo que se quita a mano es un punto en el "
    "centro de un píxel.",
    "real.note.clean": "CLEAN empieza con lo que dejó la mano. En su residuo queda el ruido, y también las fallas de "
    "calibración: aquí nada las corrige.",
    "real.restored.empty": "CLEAN empieza cuando pulsas Reproducir o arrastras Iteración.",
    "real.curve.goal": "Publicado:",
    "ui.group.clean": "CLEAN",
}
