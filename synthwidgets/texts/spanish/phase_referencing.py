"""Textos de la aplicación Referencia de fase; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "app.phase_referencing": "Referencia de fase",
    "app.phase_referencing.tagline": "mira el calibrador, mira el objetivo, vuelve a mirar",
    "phase.check.array":
        "La referencia de fase necesita de {fewest} a {most} antenas en un solo sitio, "
        "a no más de {farthest} km de punta a punta.",
    "phase.check.flags": "a lo sumo {most} filas",
    "phase.hidden": "oculta",
    "phase.rate": "{rate} µm/s",
    "phase.quality.excellent": "excelente",
    "phase.quality.good": "buena",
    "phase.quality.elevated": "elevada",
    "phase.quality.poor": "mala",
    "phase.sentence.nothing": "No queda nada de la fuente de control: quita algunos descartes.",
    "phase.sentence.no_image":
        "Cada antena tiene una fase propia: las del calibrador se dispersan **{raw}**, "
        "y sin él **no hay imagen** alguna.",
    "phase.sentence.raw":
        "Con instrumentos perfectos, solo el aire gira las fases del calibrador en **{raw}**.",
    "phase.sentence.smeared":
        "El calibrador está en **cero**, y la fuente de control conserva solo el **{kept}** de su pico. ¿Por qué?",
    "phase.sentence.weak":
        "El calibrador es **demasiado débil**: las medias de sus barridos se dispersan **{scans}**, "
        "y la fuente de control conserva el {kept} de su pico.",
    "phase.sentence.noisy":
        "El calibrador es débil: por el ruido sus barridos se dispersan **{scans}** en torno a cero. "
        "La fuente de control conserva el **{kept}** de su pico.",
    "phase.sentence.good":
        "De vuelta en el calibrador cada {cycle}: sus barridos están en cero, "
        "y la fuente de control conserva el **{kept}** de su pico.",
    "phase.self.nothing":
        "Ningún par llega a un SNR de {least}: la autocalibración **no giró nada**. Pico {after}, como antes.",
    "phase.self.protected":
        "SNR {snr}: el mínimo de {least} deja el **{kept}** de los datos como estaba. Pico {before} → **{after}**.",
    "phase.self.noise":
        "**Este punto está hecho de ruido**: {antennas} antenas, SNR {snr}, giradas hacia un punto. "
        "Pico {before} → **{after}**.",
    "phase.self.doubt":
        "Pico {before} → **{after}**, y el puro ruido hace hasta **{most}**: no creas en lo ganado. SNR {snr}.",
    "phase.self.gained":
        "Autocalibrado con un punto en el centro: pico {before} → **{after}**, SNR **{snr}**. Con ruido: hasta {most}.",
    "phase.self.shape":
        "Autocalibrado con **un punto**, y este objetivo no lo es: pico {before} → **{after}**, SNR {snr}.",
    "phase.note.self":
        "El modelo es un punto en el centro de fase: cada antena se gira hasta que los datos coinciden con él lo mejor "
        "que pueden. También los datos que no tienen ningún punto.",
    "phase.note.self_shape":
        "El modelo es un punto en el centro de fase: la estrella más brillante se va allí, y todo lo demás con ella. "
        "La autocalibración de verdad toma de modelo lo que CLEAN encontró, donde lo encontró, "
        "y empieza de nuevo con cada modelo mejor.",
    "phase.note.self_snr":
        "Los datos sin una solución de SNR {least} quedan como los dejó el calibrador. El puro ruido tiene hasta "
        "{noise} de media: pon el mínimo en 0, y se vuelve un punto.",
    "phase.note.lost":
        "Faltan {lost} de {all} soluciones: señal débil o descartada. Los huecos se salvan con otros barridos; una "
        "antena sin ninguna solución no se usa.",
    "phase.note.wraps":
        "De un barrido a otro la fase de una línea de base cambia {change} rms. "
        "Más allá de 180° nadie sabe hacia qué lado fue.",
    "phase.note.wvr":
        "Con los radiómetros el calibrador es {ratio} veces más estable. ¿Vale la pena?",
    "phase.note.lower":
        "El calibrador se mira en la banda 3: sus fases se multiplican por {ratio}, y sus errores también. Lo que hay "
        "entre los dos receptores se mide en una fuente de 3.98 Jy, con el primer barrido y con el último.",
    "phase.note.no_lower": "El objetivo ya se mira a {ghz} GHz o menos: no hay banda más baja.",
    "phase.note.flags": "Filas en la tabla de descartes: {count}. No entran en soluciones ni en imágenes.",
    "phase.note.calm": "El rms del camino es cero: no hay turbulencia que quitar.",
    "phase.note.still": "El viento es cero: el aire está quieto, y solo queda la distancia en el cielo.",
    "phase.note.instrument":
        "Receptores y cables tienen fases propias, que derivan 10° en la hora. Haz perfecto el instrumento "
        "para ver qué hace solo el aire.",
    "phase.note.witness":
        "Los barridos del calibrador están en cero por construcción y no prueban nada del objetivo. "
        "La fuente de control no participó en las soluciones. Está 3° al este del objetivo y a {apart} del calibrador: "
        "lo que ella pierde lo pierde más o menos el objetivo, y menos si él está más cerca del calibrador.",
    "phase.note.dirty":
        "Son imágenes sucias: las demás manchas son el patrón del conjunto alrededor de cada estrella (véase Clean).",
    "phase.note.block":
        "La fuente de control tiene 40 s cada diez minutos, unas veces tarde en un ciclo, otras pronto. Girar "
        "toma aquí dos segundos por ciclo, y no se gasta tiempo en Tsys, banda o apuntado.",
    "phase.note.frozen":
        "El aire es una sola capa fina que el viento lleva sin cambiarla. Las curvas son exactas para ese aire.",
    "phase.note.left_out":
        "Falta: banda, polarización, apuntado; las amplitudes están en Jy con temperaturas de sistema de 100 K.",
    "phase.fact.kept": "Conserva la fuente de control",
    "phase.fact.kept.tip": "Su pico entre su pico tras autocalibrarla. La parte rápida de las fases se pierde.",
    "phase.fact.shift": "Desplazamiento de la fuente de control",
    "phase.fact.shift.tip":
        "De su lugar verdadero a su pico: la parte lenta de las fases. Nada si conserva menos del 20 %.",
    "phase.fact.apart": "Fuente de control, del calibrador",
    "phase.fact.apart.tip": "En el cielo. Del objetivo está a 3°, esté donde esté el calibrador.",
    "phase.fact.cosine": "Media de cos φ",
    "phase.fact.cosine.tip": "Σ w cos φ / Σ w de la fuente de control: lo que queda en su lugar verdadero.",
    "phase.fact.bell": "exp(−σ²/2)",
    "phase.fact.bell.tip": "Lo que quedaría si sus fases se dispersaran como una campana.",
    "phase.fact.check_rms": "Fuente de control, fase rms",
    "phase.fact.check_rms.tip": "σ, de todas las líneas de base.",
    "phase.fact.light": "En líneas de base largas",
    "phase.fact.light.tip":
        "Lo mismo en el quinto más largo de ellas: bajo 30° excelente, 50° buena, 70° elevada, si no mala.",
    "phase.fact.raw": "Calibrador, en bruto",
    "phase.fact.raw.tip": "Fase rms de todas las líneas de base. 104° tienen fases que pueden ser cualquiera.",
    "phase.fact.integrations": "Calibrador, integraciones",
    "phase.fact.integrations.tip":
        "Fase rms tras las soluciones: las integraciones se dispersan alrededor de la media de su barrido.",
    "phase.fact.scans": "Calibrador, barridos",
    "phase.fact.scans.tip": "Fase rms de las medias de los barridos tras las soluciones: cero, salvo el ruido.",
    "phase.fact.before": "Pico del objetivo, en bruto",
    "phase.fact.before.tip": "El píxel más brillante de la imagen en bruto.",
    "phase.fact.after": "Pico del objetivo, calibrado",
    "phase.fact.after.tip": "El píxel más brillante tras las soluciones.",
    "phase.fact.calm": "Pico del objetivo, sin aire",
    "phase.fact.calm.tip": "El píxel más brillante que tendría un instrumento perfecto sobre el aire.",
    "phase.fact.wvr": "Los radiómetros ayudan por",
    "phase.fact.wvr.tip":
        "Cambio rms de la fase del calibrador de un barrido a otro, sin radiómetros entre con radiómetros.",
    "phase.fact.effective": "Línea de base efectiva",
    "phase.fact.effective.tip":
        "v t/2 + h θ/sen(elevación): según la regla práctica, la referencia deja tanto como tiene "
        "una línea de base de este largo.",
    "phase.fact.wraps": "Camino más rápido seguido",
    "phase.fact.wraps.tip":
        "Media vuelta de la fase del calibrador por ciclo. Un camino que cambia más deprisa no se puede seguir de "
        "barrido a barrido.",
    "phase.fact.on_target": "Tiempo en el objetivo", "phase.fact.on_target.tip": "De la hora, hasta la última mirada.",
    "phase.fact.on_calibrator": "Tiempo en el calibrador", "phase.fact.on_calibrator.tip": "De la hora.",
    "phase.fact.snr": "SNR de una antena",
    "phase.fact.snr.tip": "De una solución, en la banda del objetivo; bajo 3 no hay ninguna.",
    "phase.fact.truth": "Fase rms verdadera del objetivo",
    "phase.fact.truth.tip": "Lo que queda en el objetivo, de todas las líneas de base. Solo un simulador lo sabe.",
    "phase.fact.self_peak": "Pico del objetivo, autocalibrado",
    "phase.fact.self_peak.tip": "El píxel más brillante tras girar las antenas para que coincidan con un punto.",
    "phase.fact.self_most": "Pico del puro ruido",
    "phase.fact.self_most.tip":
        "2 √(2N) σ/(N − 1): el punto más brillante que hace la autocalibración donde no hay ninguna fuente. "
        "σ es el ruido de un par en un intervalo de solución.",
    "phase.fact.self_snr": "SNR de sus soluciones",
    "phase.fact.self_snr.tip": "1 entre el error de la fase de una antena en radianes; la del medio de todas.",
    "phase.fact.self_noise_snr": "SNR del puro ruido",
    "phase.fact.self_noise_snr.tip": "√(8N/(N − 1)): lo que tienen de media, a lo sumo, las soluciones de puro ruido.",
    "phase.fact.self_antennas": "Antenas giradas",
    "phase.fact.self_antennas.tip": "Aquellas cuyo SNR llega al mínimo, en un intervalo de solución medio.",
    "phase.fact.self_turned": "Datos girados",
    "phase.fact.self_turned.tip":
        "Las dos antenas del par tienen solución. El resto queda como lo dejó el calibrador.",
    "gallery.phase_referencing.title": "Referencia de fase",
    "gallery.phase_referencing.sentence":
        "El calibrador es perfecto y el objetivo sale borroso. ¡Vuelve a mirar más a menudo!",
    "question.phase_flat": "El calibrador está en cero. ¿Por qué sale borroso el objetivo?",
    "question.phase_often": "Mira el calibrador el doble de veces: ¿qué se gana, qué se pierde?",
    "question.phase_without": "Con instrumentos perfectos y sin calibrador: ¿cómo sería la imagen?",
    "panel.phase_before.title": "Objetivo, en bruto",
    "panel.phase_before.unit": "Jy/haz",
    "panel.phase_after.title": "Objetivo, calibrado",
    "panel.phase_after.self": "Objetivo, autocalibrado",
    "panel.phase_after.unit": "Jy/haz",
    "panel.phase_calm.title": "Objetivo, sin aire",
    "panel.phase_calm.unit": "Jy/haz",
    "panel.phases.title": "Fases de un par",
    "panel.phases.unit": "",
    "panel.lengths.title": "Control, por línea de base",
    "panel.lengths.unit": "fase rms",
    "control.cycle": "Ciclo",
    "control.cycle.tip": "De una mirada al calibrador a la siguiente.",
    "control.perfect": "Instrumento perfecto",
    "control.perfect.tip": "Sin fases propias de las antenas: queda el aire.",
    "control.wvr": "Radiómetros",
    "control.wvr.tip": "Quita el camino húmedo que ve el radiómetro de cada antena. Decide con el número de las notas.",
    "control.shown": "Fases",
    "control.shown.tip": "Como se midieron, o tras las soluciones del calibrador.",
    "phase.shown.raw": "en bruto",
    "phase.shown.calibrated": "calibradas",
    "control.truth": "Verdad",
    "control.truth.tip": "Lo que debió quitarse: mira en bruto. Solo un simulador lo sabe.",
    "control.separation": "Separación",
    "control.separation.tip": "De calibrador y objetivo en el cielo: se ven a través de aire distinto.",
    "control.between": "Entre barridos",
    "control.between.tip": "La solución más cercana, o en línea recta de una a otra.",
    "phase.between.nearest": "la más cercana",
    "phase.between.linear": "lineal",
    "control.look_band": "Banda del calibrador",
    "control.look_band.tip": "La del objetivo, o 90 GHz, donde brilla más y las fases son menores.",
    "phase.band.same": "la misma",
    "phase.band.lower": "más baja",
    "control.calibrator_jy": "Flujo del calibrador",
    "control.calibrator_jy.tip": "A la frecuencia del objetivo. Si es muy débil, no hay soluciones.",
    "control.phase_target": "Objetivo",
    "control.phase_target.tip": "Lo que se quiere ver.",
    "phase.target.double": "Dos estrellas",
    "phase.target.point": "Una estrella",
    "phase.target.faint": "Una brillante, una débil",
    "phase.target.none": "Ninguna fuente",
    "control.star_jy": "Flujo del objetivo",
    "control.star_jy.tip": "De su estrella más brillante. La escala de las imágenes lo sigue.",
    "control.self_calibrate": "Autocalibrar",
    "control.self_calibrate.tip":
        "Tras el calibrador: gira las fases de las antenas hasta que los datos del objetivo coincidan con un punto en "
        "el centro.",
    "control.self_interval": "Una solución por",
    "control.self_interval.tip":
        "Una integración sigue al aire, un barrido tiene más señal. Elegir uno enciende la autocalibración.",
    "phase.interval.integration": "integración",
    "phase.interval.scan": "barrido",
    "control.self_snr": "SNR mínimo",
    "control.self_snr.tip":
        "Las soluciones con menos no se usan. En 0 nada protege del ruido. Moverlo enciende la autocalibración.",
    "control.phase_wind": "Viento",
    "control.phase_wind.tip": "Con qué rapidez lleva el aire.",
    "control.phase_from": "Viento del",
    "control.phase_from.tip": "De norte a este: 270° es un viento del oeste.",
    "control.phase_rms": "Rms del camino",
    "control.phase_rms.tip": "De dos líneas de visión a 1 km. 175 µm es una buena noche de ALMA.",
    "control.phase_pwv": "Agua",
    "control.phase_pwv.tip":
        "Milímetros que lloverían. El rms queda: con menos agua, más de él es seco, y eso no lo ve ningún radiómetro.",
    "control.phase_height": "Altura del aire",
    "control.phase_height.tip": "De la capa sobre el sitio.",
    "control.phase_night": "Noche",
    "control.phase_night.tip": "El código de clase: el mismo número, la misma noche para todos.",
    "control.phase_array": "Conjunto",
    "control.phase_array.tip": "Los conjuntos más largos ven aire más distinto.",
    "phase.array.start": "Veinte antenas",
    "control.phase_frequency": "Frecuencia",
    "control.phase_frequency.tip": "El mismo camino es más fase a mayor frecuencia.",
    "control.phase_position": "Errores de posición",
    "control.phase_position.tip": "Rms con que las antenas están donde no se cree, por eje.",
    "control.phase_noise": "Ruido",
    "control.phase_noise.tip": "De receptores y aire, a 100 K.",
    "ui.group.air": "Aire",
    "ui.group.sources": "Fuentes",
    "ui.group.self": "Autocalibración",
    "ui.phase.calibrator": "calibrador",
    "ui.phase.target": "objetivo",
    "ui.phase.check": "fuente de control",
    "ui.phase.solution": "solución",
    "ui.phase.truth": "verdad",
    "ui.phase.effective": "v t/2 + h θ",
    "ui.phase.formula": "líneas: por fórmula",
    "ui.phase.before": "en bruto",
    "ui.phase.after": "calibrada",
    "ui.phase.poor": "mala",
    "ui.phase.rms": "{name} {rms}",
    "ui.phase.content": "{title} {pair} en una hora, calibradas. Rms de los barridos: {rms}.",
    "ui.phase.content_raw": "{title} {pair} en una hora, en bruto. Rms de los barridos: {rms}.",
    "ui.phase.lengths":
        "{title}: en el quinto más largo {rms}, {word}. Según la regla práctica no crece más allá de {effective}.",
    "control.phase_pair": "Línea de base",
    "control.phase_pair.tip": "De la que se muestran las fases.",
    "phase.pair.first": "la primera",
    "phase.pair.short": "la más corta",
    "phase.pair.middle": "de largo medio",
    "phase.pair.long": "la más larga",
    "ui.phase.flagged": "descartado",
    "ui.phase.scan": "Barrido {number}, {name}: {phase}",
    "phase.note.target":
        "De las fases del objetivo nadie sabe cuánto es su propia forma y cuánto queda del aire. "
        "Pide la verdad, y con fases en bruto la línea discontinua lo dice.",
}
