"""Textos del bloque de ejecución: su titular, qué es un barrido y qué falla sin él, números y notas."""

SPANISH = {
    "block.scan.untold": "Barrido {number} de {count}: {field}",
    "app.execution_block": "Bloque de ejecución",
    "app.execution_block.tagline": "una hora de telescopio, barrido a barrido",
    "gallery.execution_block.title": "Bloque de ejecución",
    "gallery.execution_block.sentence": "Una hora de telescopio, barrido a barrido: ¿qué mitad es ciencia y para qué "
        "es la otra?",
    "panel.timeline.title": "Línea de tiempo",
    "panel.timeline.unit": "min:s",
    "panel.balance.title": "En qué se va el tiempo",
    "panel.balance.unit": "min, %",
    "panel.elevations.title": "Elevación",
    "panel.elevations.unit": "°",
    "panel.scan.title": "Barrido",
    "control.block": "Bloque",
    "control.block.tip": "Un bloque de ejecución para empezar. Lo que cambias lo hace tuyo.",
    "control.named": "Nombres",
    "control.named.tip": "Dice para qué es cada barrido.",
    "control.zoom": "Ampliar",
    "control.zoom.tip": "Desde todo el bloque hasta una integración del correlador.",
    "control.duration": "Duración",
    "control.duration.tip": "Del barrido que se mira, en integraciones enteras. El control llega a diez minutos; un "
        "barrido que se estira en la línea de tiempo, o cuya duración se escribe, puede durar más.",
    "block.menu.band6": "Banda 6, 51 minutos",
    "block.menu.compact": "Conjunto compacto, un ciclo de 8 minutos",
    "block.menu.medium": "Conjunto mediano, un ciclo de 3 minutos",
    "block.menu.long": "Líneas de base largas, un ciclo de 72 s",
    "block.menu.fast": "Cambio rápido, un ciclo de 20 s",
    "block.menu.real": "Uno real de 2012",
    "zoom.block": "Bloque",
    "zoom.scan": "Barrido",
    "zoom.subscan": "Subbarrido",
    "zoom.integration": "Integración",
    "question.half_science": "¿Qué mitad de esta hora es ciencia? ¿Para qué es la otra mitad?",
    "question.delete_scan": "¿Qué barrido podrías borrar sin que nadie lo note, y cuál arruina la imagen?",
    "question.ends_on_phase": "¿Por qué termina el bloque con un barrido del calibrador de fase?",
    "ui.timeline.operate": "{title}. Las flechas eligen un barrido, Intro lo toma, A añade uno igual, Supr lo borra; "
        "+ y − amplían.",
    "ui.timeline.holding": "Sujetas {name} Izquierda y derecha lo mueven, arriba y abajo lo estiran, con Mayús de "
        "diez en diez; Intro suelta.",
    "ui.timeline.add": "Uno más como este",
    "ui.timeline.delete": "Borrar este barrido",
    "ui.timeline.zoom": "Ampliar; desde el último nivel, de vuelta",
    "ui.timeline.unnamed": "Barrido",
    "ui.timeline.scan": "Barrido {number} de {count}: {name}, {field}, de {start} a {end}.",
    "ui.timeline.level.scan": "Subbarrido {number} de {count}.",
    "ui.timeline.level.subscan": "Integración {number} de {count}.",
    "ui.timeline.level.integration": "Integración {number} de {count}, y en ella los radiómetros.",
    "ui.timeline.pinned": "fijado",
    "ui.balance.operate": "{title}. Izquierda y derecha eligen un tipo de barrido y miran uno de ellos, Intro el "
        "siguiente.",
    "ui.balance.untold": "{title}: {count} colores, el más largo {share} del tiempo, y pausas. Aún no se dice para qué "
        "son.",
    "ui.balance.content": "{title}: {list}.",
    "ui.balance.half": "mitad",
    "ui.balance.riddle": "El mismo tiempo, ordenado por colores. Di primero qué color es ciencia y si llena la "
        "mitad.",
    "ui.balance.reveal": "Decir los nombres",
    "ui.balance.was": "fijado: {share}",
    "ui.elevations.nothing": "entre barridos",
    "ui.elevations.range": "eje de {low}° a {high}°",
    "ui.elevations.source": "{name} de {low}° a {high}°",
    "ui.elevations.content": "{title} mientras se miran: {list}.",
    "ui.keys.scan.keys": "Intro, flechas",
    "ui.keys.scan.does":
        "en la línea de tiempo: toma un barrido; izquierda y derecha lo mueven, arriba y abajo lo estiran",
    "ui.keys.scans.keys": "A, Supr",
    "ui.keys.scans.does": "en la línea de tiempo: un barrido más como este, borrarlo",
    "ui.scan.made": "Hecho para",
    "ui.scan.of": "Fuente",
    "ui.scan.purpose": "Por qué",
    "ui.scan.source": "De qué",
    "ui.scan.cadence": "Cada cuánto",
    "ui.scan.solves": "Resuelve",
    "ui.scan.riddle":
        "¿Para qué es? Adivínalo por cuánto dura, cada cuánto vuelve su color y qué fuente mira. Nombres lo dice, y "
        "qué falla en la imagen sin él.",
    "ui.scan.loss": "Qué falla sin él",
    "block.held": "un barrido y to, su nuevo lugar, duration_s, su nueva duración, o ambos",
    "block.sentence.riddle": "**{scans}** en **{total}**. {which}",
    "block.sentence.scan": "1 barrido", "block.sentence.scans": "{count} barridos",
    "block.sentence.half": "¿Qué mitad es ciencia?", "block.sentence.part": "¿Qué parte es ciencia?",
    "block.sentence.shares": "El **{share}** de {total} mira al objetivo, **{target}**. El otro **{rest}** lo hace "
        "útil.",
    "block.sentence.faults": "Fallos encontrados: **{count}**.",
    "block.sentence.advice": "Consejos: **{count}**.",
    "block.scan": "Barrido {number} de {count}: {name}, {field}",
    "block.parts": "subbarridos: {subscans}, integraciones: {integrations}",
    "block.elevation": "a {elevation}° de altura",
    "state.ON_SOURCE": "fuente",
    "state.OFF_SOURCE": "cielo",
    "state.AMBIENT": "carga ambiente",
    "state.HOT": "carga caliente",
    "state.TEST": "prueba",
    "state.REFERENCE": "referencia",
    "state.UNSPECIFIED": "no se dice",
    "state.WVR": "radiómetros",
    "block.fact.total": "Dura",
    "block.fact.total.tip": "Desde el comienzo del primer barrido hasta el final del último.",
    "block.fact.on_target": "En el objetivo",
    "block.fact.on_target.tip": "La parte de ese tiempo que mira a lo que se quiere saber.",
    "block.fact.cycle": "Ciclo",
    "block.fact.cycle.tip": "De un barrido de fase al siguiente, con el objetivo en medio: lo usual de este bloque.",
    "block.fact.elevation": "El objetivo está a",
    "block.fact.elevation.tip": "Su altura durante sus barridos.",
    "block.fact.scans": "Barridos",
    "block.fact.scans.tip": "Un barrido es una fuente por algún motivo.",
    "block.fact.subscans": "Subbarridos",
    "block.fact.subscans.tip": "Partes de un barrido: cielo y cargas, puntos de una cruz, cinco minutos de un "
        "objetivo.",
    "block.fact.integrations": "Integraciones",
    "block.fact.integrations.tip": "Lo que escribe el correlador: por cada par de antenas un número por canal.",
    "block.note.band6": "Este bloque: su ciclo de 8 minutos es para líneas de base cortas con aire tranquilo, y su "
        "fuente de control está para aprender; lo usual es tenerla solo con líneas de base largas.",
    "block.note.compact": "Este bloque: su ciclo de 8 minutos es para líneas de base cortas con aire tranquilo. En "
        "las largas el aire avanza demasiado entretanto.",
    "block.note.medium": "Este bloque: su ciclo de 3 minutos es uno de tantos; los reales toman lo que piden las "
        "líneas de base y la noche.",
    "block.note.long": "Este bloque: pausas de 3 s entre objetivo y calibrador valen solo para un calibrador a 2°. "
        "Este es inventado; uno real suele estar más lejos o ser más débil.",
    "block.note.fast": "Este bloque: pausas de 2 s y un calibrador a 2° son lo más rápido que cabe esperar. Unos "
        "platos que vibran tras girar necesitarían más.",
    "block.note.own": "Tu propio bloque: sus pausas siguen siendo las del bloque con que empezaste, por mucho que "
        "tengan que girar los platos.",
    "block.note.real": "Un bloque real de ALMA, de mayo de 2012. Sus barridos, fuentes e intenciones son reales, y "
        "lo que duró. Cuánto grabó cada barrido se deduce de cuántos datos tiene; las pausas son medias que llenan "
        "el resto, y cada una fue más corta o más larga por minutos.",
    "block.note.ours": "Cuánto duran barridos y pausas es una elección nuestra según bloques reales; los límites de "
        "la colega son reglas prácticas.",
    "block.note.left_out": "Sin incluir: la refracción, cuánto tienen que girar los platos en una pausa, y que "
        "cargas y puntos de la cruz se turnan dentro de un subbarrido. La fuente de control y el calibrador cercano "
        "son inventados.",
    "block.note.untold": "Los nombres están ocultos: lo que una colega dice de este bloque viene con ellos.",
    "lint.clean": "Una colega no tiene nada que objetar.",
    "lint.show": "Ver el barrido {scan}",
    "gone.target": "Sin él: {gone} menos en el objetivo y {more} más de ruido.",
    "gone.target.last": "Sin él no hay objetivo ni imagen.",
    "gone.phase": "Sin él la fase se adivina a lo largo de {then} en vez de {now} como mucho: entretanto el aire "
        "avanza, y la imagen se emborrona.",
    "gone.phase.end": "Sin él la fase de al lado tiene calibrador a un solo lado: desde ahí se adivina, y la imagen "
        "se emborrona.",
    "gone.check.one": "Sin él hay un testigo menos de si las fases se trasladaron bien; quedan: {count}.",
    "gone.check.last": "Sin él nadie dice si las fases se trasladaron bien. La imagen queda como está, y se cree "
        "menos.",
    "gone.bandpass": "Sin él quedan los altibajos de los receptores con la frecuencia: líneas falsas, y menos señal "
        "en el promedio.",
    "gone.flux": "Sin él la imagen conserva su forma, y nadie conoce su brillo.",
    "gone.polarisation": "Sin él una polarización se cuela en la otra: lo polarizado sale mal.",
    "gone.diffgain": "Sin él no se conoce la fase de una banda a la otra: el objetivo se emborrona o se pierde.",
    "gone.sideband": "Sin él el brillo es incierto donde un receptor oye dos bandas a la vez.",
    "gone.pointing": "Sin él cada plato mira un poco al lado: el objetivo es más débil, sobre todo en sus bordes.",
    "gone.focus": "Sin él los platos ven menos: más ruido.",
    "gone.tsys": "Sin él no se devuelve lo que quita el aire: los flujos salen bajos, y las antenas ruidosas cuentan "
        "tanto como las tranquilas.",
    "gone.tsys.other": "Sin él la Tsys viene del barrido {scan}, a {apart}: correcta mientras aire y elevación sigan "
        "igual.",
    "gone.other": "Sin él la imagen es la misma, que sepamos.",
    "gone.wvr": "Sin él no se pierde nada: los radiómetros funcionan siempre.",
}
