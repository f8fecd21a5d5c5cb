"""Textos de la aplicación Cielo en movimiento; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "app.moving_sky": "Cielo en movimiento",
    "app.moving_sky.tagline": "el aire pasa sobre las antenas y las fases se mueven",
    "moving_sky.check.earth_wide":
        "Las antenas de este conjunto están bajo cielos distintos. "
        "Una capa de aire necesita un conjunto en un solo sitio.",
    "moving_sky.check.two": "Hacen falta al menos dos antenas: el aire se nota en su diferencia.",
    "moving_sky.sentence.nobody": "El grumo no está en la línea de visión de nadie: todas las fases son **cero**.",
    "moving_sky.sentence.lump":
        "El grumo alarga solo el camino de **{name}** en {path}, **{phase}** a {ghz} GHz: "
        "lo notan {spoilt} de {pairs} pares.",
    "moving_sky.sentence.lump_over_more":
        "{felt} antenas notan el grumo, sobre todo **{most}**: {path} más de camino, **{phase}** a {ghz} GHz.",
    "moving_sky.sentence.nears":
        "Un grumo de aire húmedo viene con el viento: llega sobre {name} en **{time}**. Todas las fases son cero.",
    "moving_sky.sentence.apart":
        "El camino sobre {longer} es **{path}** más largo que sobre {other}: fase de {first}–{second} **{phase}** "
        "a {ghz} GHz.",
    "moving_sky.sentence.alike":
        "El camino sobre {first} es tan largo como sobre {second}: fase de {first}–{second} **0°** a {ghz} GHz.",
    "moving_sky.sentence.still": "Sin viento: todo sigue como está.",
    "moving_sky.sentence.later": "Lo que ve {early}, {late} lo ve **{delay}** más tarde.",
    "moving_sky.note.wraps":
        "La fase del par pasó de media vuelta. Un correlador no distingue vueltas enteras; aquí se conservan.",
    "moving_sky.note.lump":
        "Este grumo está hecho a mano: {path} de camino extra en su centro, {width} de ancho, "
        "y aire en calma alrededor.",
    "moving_sky.note.passage":
        "A los 0 s está {ahead} a barlovento de la línea de visión de la primera antena. Otro viento es otro paso: "
        "sale otra vez de allí.",
    "moving_sky.note.rms":
        "Puntos: rms de 20 minutos. Curva, bandas y porcentajes conservados: de un tiempo muy largo.",
    "moving_sky.note.calm": "El rms del camino es cero: no hay turbulencia que ver.",
    "moving_sky.note.still": "El viento es cero: el aire está quieto, y las fases también.",
    "moving_sky.note.slant":
        "Las líneas de visión se inclinan: encuentran el aire al lado de las antenas y atraviesan más.",
    "moving_sky.note.frozen":
        "El aire es una sola capa fina que el viento lleva sin cambiarla: nada hierve por el camino. "
        "Si giras el viento, gira con él.",
    "moving_sky.note.left_out":
        "Falta: el ruido, las fases propias del instrumento, el aire seco y el húmedo por separado. "
        "La fuente es un punto de 1 Jy.",
    "moving_sky.fact.pair": "Línea de base", "moving_sky.fact.pair.tip": "El par que se mira y su longitud.",
    "moving_sky.fact.path": "Diferencia de camino",
    "moving_sky.fact.path.tip": "El camino extra de la primera antena menos el de la segunda.",
    "moving_sky.fact.phase": "Fase",
    "moving_sky.fact.phase.tip": "Del par. El camino extra es un retraso: cuenta hacia atrás.",
    "moving_sky.fact.delay": "Retraso",
    "moving_sky.fact.delay.tip": "Cuánto más tarde ve la segunda antena el mismo aire; ninguno si pasa de largo.",
    "moving_sky.fact.bands": "Fase a 90, 230, 345 GHz",
    "moving_sky.fact.bands.tip": "El mismo camino es más fase a mayor frecuencia.",
    "moving_sky.fact.rms": "Fase rms a 90, 230, 345 GHz",
    "moving_sky.fact.rms.tip": "De esta línea de base en un tiempo muy largo; cada 20 minutos tienen más o menos.",
    "moving_sky.fact.coherence": "Amplitud conservada a 90, 230, 345 GHz",
    "moving_sky.fact.coherence.tip": "Lo que queda de ella al promediar tales fases mucho tiempo: exp(−σ²/2).",
    "moving_sky.fact.kept": "Amplitud conservada a {ghz} GHz",
    "moving_sky.fact.kept.tip": "Lo mismo a la frecuencia elegida.",
    "moving_sky.fact.slopes": "Pendientes",
    "moving_sky.fact.slopes.tip":
        "El rms crece como la longitud elevada a esto: de 100 m a 1 km, y de 1 a 5 km.",
    "moving_sky.fact.peak": "Píxel más brillante",
    "moving_sky.fact.peak.tip": "De la imagen de este instante; 1 Jy/haz sin aire.",
    "moving_sky.fact.at_place": "En su lugar",
    "moving_sky.fact.at_place.tip":
        "Lo que tiene la imagen donde está la fuente: la media de cos φ de todos los pares.",
    "moving_sky.fact.offset": "Desplazamiento",
    "moving_sky.fact.offset.tip":
        "Del lugar verdadero al píxel más brillante. Una pendiente del aire desplaza la imagen.",
    "moving_sky.fact.offset.none": "– (un lóbulo lateral brilla más)",
    "moving_sky.fact.slant": "Masa de aire", "moving_sky.fact.slant.tip": "Cuánto más aire que hacia el cenit.",
    "gallery.moving_sky.title": "Cielo en movimiento",
    "gallery.moving_sky.sentence": "El aire húmedo pasa sobre las antenas, y las fases van con él.",
    "question.air_next": "El grumo se acerca a A. ¿Qué antena lo ve después, y cuándo?",
    "question.air_apart": "Dos antenas juntas, o a 10 km: ¿qué diferencia de fase baila más?",
    "question.air_clear": "Cielo azul y despejado, y las fases son malísimas. ¿Cómo puede ser?",
    "panel.air_map.title": "Aire sobre el conjunto", "panel.air_map.unit": "de camino extra",
    "panel.traces.title": "El último minuto", "panel.traces.unit": "",
    "panel.sky_image.title": "Instantánea", "panel.sky_image.unit": "Jy/haz",
    "panel.front.title": "Frente de onda tras el aire", "panel.front.unit": "",
    "panel.rms_plot.title": "Fase rms según la longitud", "panel.rms_plot.unit": "",
    "panel.band_dials.title": "Tres bandas", "panel.band_dials.unit": "",
    "panel.calm.title": "Sin aire", "panel.calm.unit": "Jy/haz",
    "control.clock": "Tiempo",
    "control.clock.tip": "En cada segundo pasan cinco de aire. Espacio sobre el botón reproduce.",
    "control.air": "Aire", "control.air.tip": "Un grumo en aire en calma, o una noche turbulenta.",
    "moving_sky.air.lump": "un grumo", "moving_sky.air.turbulent": "turbulento",
    "moving_sky.array.start": "Ocho antenas",
    "control.wind": "Viento",
    "control.wind.tip":
        "Lo deprisa que lleva el aire. La flecha del mapa fija también su dirección. Con otro viento todo vuelve a "
        "salir de su lugar a los 0 s.",
    "control.path_rms": "Rms del camino",
    "control.path_rms.tip": "De dos líneas de visión a 1 km, en aire turbulento. 175 µm es una buena noche de ALMA.",
    "control.path_rms.hint": "El grumo no tiene rms del camino: ahora el aire es turbulento.",
    "control.sky_frequency": "Frecuencia",
    "control.sky_frequency.tip": "El mismo camino es más fase a mayor frecuencia.",
    "control.air_array": "Conjunto", "control.air_array.tip": "Los conjuntos más largos ven aire más distinto.",
    "control.night": "Noche", "control.night.tip": "El mismo número, el mismo aire turbulento para toda la clase.",
    "control.wind_from": "Viento desde",
    "control.wind_from.tip": "De norte a este: 270° es un viento del oeste, que va al este.",
    "control.height": "Altura del aire", "control.height.tip": "De la capa sobre el lugar.",
    "control.looks_up": "Elevación", "control.looks_up.tip": "De la fuente. Más baja, hay más aire en el camino.",
    "control.looks_to": "Acimut", "control.looks_to.tip": "De la fuente, de norte a este.",
    "ui.air.wind": "viento",
    "ui.air.blows": "{speed} desde {from}",
    "ui.air.caption": "cada antena donde su línea de visión encuentra el aire",
    "ui.air.content": "{title}: {count} antenas, se mira {pair}. El viento sopla a {wind}. {most}",
    "ui.air.most": "El mayor camino extra, {path}, en {place}.",
    "ui.traces.path": "camino [{unit}]",
    "ui.traces.phase": "fase {pair}",
    "ui.traces.at": "{phase} a {ghz} GHz",
    "ui.traces.content":
        "{title}: camino ahora {has}. Fase de {pair} ahora {phases}; en el último minuto de {least} a {most}.",
    "ui.traces.read": "{time}: {has}; fase de {pair} {phases}.",
    "ui.rms.curve": "curva {rms}",
    "ui.rms.power": "longitud",
    "ui.rms.found": "estos pares {slope}",
    "ui.rms.slopes": "Crece como la longitud elevada a {short} hasta 1 km, y a {long} hasta 5 km.",
    "ui.rms.no_curve": "Un solo grumo no es turbulencia: no hay curva.",
    "ui.rms.minutes": "en 20 min",
    "ui.rms.content": "{title}: {pair} tiene {rms} en veinte minutos. El par más largo mide {longest}. {steep}",
    "ui.front.times": "el retraso se dibuja {times} veces mayor",
    "ui.front.uneven": "desigual en",
    "ui.front.upwind": "{distance} a barlovento de {name}", "ui.front.downwind": "{distance} a sotavento de {name}",
    "ui.front.content": "{title}, cortado a lo largo del viento: desigual en {late}, lo más tarde {side}.",
    "ui.bands.rms": "rms",
    "ui.bands.keeps": "queda {share}",
    "ui.bands.long": "rms en un tiempo muy largo", "ui.bands.head": "a la larga",
    "ui.bands.content": "{title}: {bands}.",
}
