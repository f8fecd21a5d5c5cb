"""Textos de FourierPairs."""

from __future__ import annotations

SPANISH = {
    "app.fourier_pairs": "Pares de Fourier",
    "app.fourier_pairs.tagline": "una imagen, y cuánto hay en ella de cada patrón de franjas",
    "panel.picture.title": "Imagen", "panel.picture.unit": "parte del máximo",
    "panel.plane.title": "Su transformada", "panel.plane.unit": "",
    "panel.match.title": "¿Cuál va con cuál?",
    "control.shape": "Imagen", "control.shape.tip": "Se abre en el centro, con un ancho que le va bien.",
    "control.width": "Ancho",
    "control.width.tip": "De una mancha, a la mitad de su brillo; de una forma, de borde a borde; de puntos y "
                         "franjas, "
                         "de uno al siguiente.",
    "control.soft": "Bordes suaves", "control.soft.tip": "Suaviza la imagen con una mancha redonda de ese ancho.",
    "control.part": "Mostrar",
    "control.part.tip": "La amplitud dice cuánto hay de un patrón de franjas; la fase, dónde están sus crestas. La "
                        "parte real y la imaginaria son los mismos dos números, dichos de otra manera.",
    "control.brush": "Mano",
    "control.brush.tip": "Mueve las asas, o dibuja con un pincel en cualquiera de los dos lados: el otro sigue.",
    "control.scale": "Escala",
    "control.scale.tip": "Una escala logarítmica muestra lo que es 10 000 veces más débil.",
    "control.stretch": "Estirar", "control.stretch.tip": "Cuántas veces más largo que ancho.",
    "control.turn": "Girar", "control.turn.tip": "De la derecha hacia arriba. La transformada gira el mismo ángulo.",
    "control.east": "Este", "control.east.tip": "Dónde está su centro. Moverla cambia fases y ninguna amplitud.",
    "control.north": "Norte", "control.north.tip": "Dónde está su centro. Moverla cambia fases y ninguna amplitud.",
    "control.brush_size": "Pincel", "control.brush_size.tip": "Su ancho, como parte de media imagen.",
    "control.brush_phase": "Fase de la pintura",
    "control.brush_phase.tip": "De lo que se pinta en la transformada: dónde están las crestas de sus franjas. Su "
                               "gemelo del otro lado recibe la fase opuesta.",
    "control.own_picture": "Tu imagen",
    "control.own_picture.tip": "Una fotografía o un dibujo; sus colores pasan a ser luz y sombra.",
    "pairs.group.simple": "Sencillas", "pairs.group.drawn": "Dibujadas", "pairs.group.yours": "Tuyas",
    "pairs.shape.gaussian": "Gaussiana", "pairs.shape.delta": "Un punto", "pairs.shape.points": "Dos puntos",
    "pairs.shape.box": "Caja",
    "pairs.shape.disk": "Disco",
    "pairs.shape.ring": "Anillo",
    "pairs.shape.stripes": "Franjas",
    "pairs.shape.comb": "Peine de nueve puntos", "pairs.shape.spiral": "Espiral", "pairs.shape.text": "Una palabra",
    "pairs.shape.face": "Una cara", "pairs.shape.other_face": "Otra cara",
    "pairs.shape.blank": "Nada, para dibujar", "pairs.shape.own": "Tu imagen",
    "pairs.a.gaussian": "una gaussiana", "pairs.a.delta": "un punto", "pairs.a.points": "dos puntos",
    "pairs.a.box": "una caja", "pairs.a.disk": "un disco", "pairs.a.ring": "un anillo", "pairs.a.stripes": "franjas",
    "pairs.a.comb": "un peine de nueve puntos", "pairs.a.spiral": "una espiral", "pairs.a.text": "una palabra",
    "pairs.a.face": "una cara", "pairs.a.other_face": "una cara con sombrero", "pairs.a.blank": "un dibujo",
    "pairs.a.own": "tu imagen",
    "pairs.part.amplitude": "Amplitud", "pairs.part.phase": "Fase",
    "pairs.part.real": "Parte real", "pairs.part.imaginary": "Parte imaginaria",
    "pairs.scale.linear": "lineal", "pairs.scale.root": "raíz", "pairs.scale.log": "logaritmo",
    "pairs.brush.hand": "asas", "pairs.brush.add": "pincel", "pairs.brush.erase": "goma",
    "pairs.sentence.gaussian": "Una gaussiana de **{width}** de ancho cae a la mitad en **{there}** allí. Estrecho "
                               "aquí "
                               "es ancho allí; los bordes nítidos ondulan.",
    "pairs.sentence.delta": "Un punto está en todas partes allí. A **{place}** del centro, es una pendiente de fase.",
    "pairs.sentence.points": "Dos puntos a **{width}** uno del otro son franjas allí, con su primer cero en "
                             "**{there}**.",
    "pairs.sentence.box": "Una caja de **{width}** de ancho: cero en **{there}** allí, y sigue ondulando. Los bordes "
                          "nítidos ondulan.",
    "pairs.sentence.disk": "Un disco de **{width}** de diámetro: cero en **{there}** allí, y sigue ondulando. Los "
                           "bordes "
                           "nítidos ondulan.",
    "pairs.sentence.ring": "Un anillo de **{width}** de diámetro: cero en **{there}** allí, y ondula hasta muy "
                           "lejos. Los "
                           "bordes nítidos ondulan.",
    "pairs.sentence.stripes": "Franjas cada **{width}** son dos puntos en **{there}**, y uno en el centro, pues la "
                              "luz "
                              "nunca baja de cero.",
    "pairs.sentence.comb": "Un peine con **{width}** entre sus puntos es un peine allí, con **{there}** de línea a "
                           "línea.",
    "pairs.sentence.drawing": "De {what} de **{width}** de ancho, lo grueso está en el centro allí, los bordes "
                              "nítidos "
                              "lejos.",
    "pairs.sentence.blank": "Nada aquí, nada allí. Toma el pincel y pinta un punto allí: son franjas aquí.",
    "pairs.sentence.soft": "Con bordes suavizados en **{soft}**, {what} conserva menos de la mitad de sus ondas más "
                           "allá "
                           "de **{reach}**.",
    "pairs.sentence.drawn": "Trazos del pincel aquí: **{count}**. Cada uno cambia toda la transformada.",
    "pairs.sentence.painted": "Trazos pintados allí: **{count}**. Cada punto y su gemelo son un patrón de franjas "
                              "aquí.",
    "pairs.said.dark": "Imagen, toda oscura.",
    "pairs.said.picture": "Imagen de {what}, de {width} de ancho, {stretch} veces más larga, girada {turn}°, con su "
                          "centro "
                          "{east} al este y {north} al norte; la luz llega a {spread} del centro, media cuadrática.",
    "pairs.said.nothing": "Transformada, toda cero.",
    "pairs.said.plane": "Su transformada, {part}; llega a {spread} del centro, media cuadrática.",
    "pairs.said.half": "La mitad de su máximo está en {there}.",
    "pairs.said.null": "Su primer cero está en {there}.",
    "pairs.said.peak": "Su siguiente máximo está en {there}.",
    "pairs.said.flat": "Es igual en todas partes, no solo en {there}.",
    "pairs.fact.width": "Ancho aquí", "pairs.fact.width.tip": "Como dice su control, a lo largo del primer eje.",
    "pairs.fact.there": "Referencia allí",
    "pairs.fact.there.tip": "Según la fórmula: la mitad de una gaussiana, el primer cero de puntos, caja, disco y "
                            "anillo, el siguiente máximo de franjas y peine; con bordes nítidos.",
    "pairs.fact.spread": "Alcance aquí",
    "pairs.fact.spread.tip": "Distancia cuadrática media al centro, del cuadrado "
                                                                 "del brillo.",
    "pairs.fact.spread_there": "Alcance allí",
    "pairs.fact.spread_there.tip": "Lo mismo de la amplitud, hasta donde se calcula.",
    "pairs.fact.product": "Alcance × alcance",
    "pairs.fact.product.tip": "En vueltas. Nunca por debajo de 0.159, que es 1/2π: solo una gaussiana redonda en el "
                              "centro llega ahí.",
    "pairs.fact.pixel": "Píxel aquí", "pairs.fact.pixel.tip": "Lado de un píxel de la imagen.",
    "pairs.fact.pixel_there": "Píxel allí",
    "pairs.fact.pixel_there.tip": "Uno dividido por el ancho de todo el campo.",
    "pairs.note.brushed": "Lo que hizo el pincel se queda bajo las asas.",
    "pairs.note.wipe": "Bórralo todo",
    "pairs.note.negative": "Azul es menor que cero. Ningún cielo tiene luz negativa: no toda transformada es de un "
                           "cielo.",
    "pairs.note.moved": "Se movió y ninguna amplitud cambió: su lugar está en las fases.",
    "pairs.note.points": "Un punto se dibuja en cuatro píxeles como máximo; su transformada es exacta.",
    "pairs.note.pixels": "Un dibujo no tiene fórmula: su transformada es la de sus píxeles.",
    "pairs.note.shares": "Cada lado es parte de su máximo.",
    "pairs.note.field": "Se ve la mitad interior de lo que se calcula: {shown}″ de {field}″, {npix} × {npix} "
                        "píxeles.",
    "pairs.link_strokes": "Tantos trazos son demasiado largos para un enlace. Guarda el estado como archivo.",
    "pairs.takes_strokes": "una lista de hasta {most} trazos",
    "pairs.match.none": "Pulsa una imagen y luego la transformada que le corresponde.",
    "pairs.match.some": "**{right}** de {count} van juntas.",
    "pairs.match.done": "Las **{right}** de {count} van juntas. ¿Otras cartas?",
    "pairs.match.no_card": "Hay {count} imágenes y {count} transformadas, numeradas desde 0.",
    "pairs.card.point": "un punto", "pairs.card.point.there": "igual en todas partes",
    "pairs.card.narrow": "una mancha estrecha", "pairs.card.narrow.there": "una mancha ancha",
    "pairs.card.wide": "una mancha ancha", "pairs.card.wide.there": "una mancha estrecha",
    "pairs.card.long": "una mancha larga que sube hacia la derecha",
    "pairs.card.long.there": "una mancha larga que baja hacia la derecha",
    "pairs.card.points": "dos puntos lado a lado", "pairs.card.points.there": "franjas verticales",
    "pairs.card.points_turned": "dos puntos, casi uno sobre otro",
    "pairs.card.points_turned.there": "franjas que bajan suavemente hacia la derecha",
    "pairs.card.stripes": "franjas verticales", "pairs.card.stripes.there": "tres puntos lado a lado",
    "pairs.card.stripes_turned": "franjas que bajan hacia la derecha",
    "pairs.card.stripes_turned.there": "tres puntos que suben hacia la derecha",
    "pairs.card.box": "una caja", "pairs.card.box.there": "una cruz de ondas",
    "pairs.card.disk": "un disco", "pairs.card.disk.there": "una mancha con anillos débiles",
    "pairs.card.ring": "un anillo", "pairs.card.ring.there": "una mancha con anillos fuertes",
    "pairs.card.comb": "nueve puntos uno sobre otro", "pairs.card.comb.there": "unas líneas finas horizontales",
    "pairs.card.spiral": "una espiral", "pairs.card.spiral.there": "una mancha de borde irregular",
    "pairs.card.text": "una palabra", "pairs.card.text.there": "una mancha con rayos",
    "question.narrow": "Haz la imagen más estrecha. ¿Qué hace su transformada?",
    "question.ripples": "¿Qué imagen tiene ondas lejanas en su transformada? ¿Qué las quita?",
    "question.place": "Mueve la imagen. ¿Qué parte de la transformada cambia y cuál no?",
    "ui.group.form": "Forma", "ui.group.brush": "Pincel", "ui.group.match": "Empareja las cartas",
    "ui.pairs.operate": "{title}. Tab va a sus asas; las flechas mueven una cruz, con Mayús diez; +, −, 0 acercan; "
                        "con "
                        "el pincel, Intro empieza y acaba un trazo.",
    "ui.pairs.handle.width": "Ancho {value}", "ui.pairs.handle.stretch": "Estirar {value}",
    "ui.pairs.handle.turn": "Girar {value}", "ui.pairs.handle.move": "Centro {value}",
    "ui.pairs.holding": "Lo tienes en la mano. Las flechas lo mueven, con Mayús diez veces más; Intro lo suelta, "
                        "Escape "
                        "lo devuelve.",
    "ui.pairs.there": "{amount} de franja a franja allí",
    "ui.pairs.here": "{amount} de franja a franja aquí",
    "ui.pairs.point_there": "un punto en {place} es este patrón de fase",
    "ui.pairs.point_here": "el punto en {place} cuenta estas franjas",
    "ui.pairs.stroke": "El pincel está abajo. Las flechas dibujan, Intro lo levanta, Escape quita el trazo.",
    "ui.pairs.stroke_end": "El pincel está arriba.",
    "ui.pairs.middle": "el centro cuenta toda la luz",
    "ui.pairs.none": "sin fase",
    "ui.pairs.part.amplitude": "amplitud, parte del máximo", "ui.pairs.part.phase": "fase, °",
    "ui.pairs.part.real": "parte real, parte del máximo",
    "ui.pairs.part.imaginary": "parte imaginaria, parte del máximo",
    "ui.match.picture": "Imagen {number}: {what}", "ui.match.transform": "Transformada {letter}: {what}",
    "ui.match.has": "{picture}, tiene la transformada {letter}, {verdict}",
    "ui.match.right": "acierto", "ui.match.wrong": "no es la suya",
    "ui.match.pictures": "Imágenes", "ui.match.transforms": "Transformadas", "ui.match.again": "Otras cartas",
}
