"""Textos del bloque de ejecución: su titular, qué es un barrido y qué falla sin él, números y notas."""

SPANISH = {
    "block.held": "un barrido y o bien to, su nuevo lugar, o bien duration_s, su nueva duración",
    "block.sentence.riddle": "**{scans} barridos** en **{total}**. ¿Qué mitad es ciencia?",
    "block.sentence.shares": "El **{share}** de {total} mira al objetivo, **{target}**. El otro **{rest}** lo hace "
        "útil.",
    "block.sentence.faults": "Fallos encontrados: **{count}**.",
    "block.sentence.advice": "Consejos: **{count}**.",
    "block.scan": "Barrido {number} de {count}: {name}, {field}",
    "block.parts": "{subscans} subbarridos, {integrations} integraciones",
    "block.elevation": "a {elevation}° de altura",
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
    "block.note.real": "Un bloque real de ALMA, de mayo de 2012. Sus barridos, fuentes e intenciones son reales, y "
        "lo que duró; las pausas son medias que lo llenan, y cada una fue más corta o más larga por minutos.",
    "block.note.ours": "Cuánto duran barridos y pausas es una elección nuestra según bloques reales; los límites de "
        "la colega son reglas prácticas.",
    "block.note.left_out": "Sin incluir: la refracción, cuánto tienen que girar los platos en una pausa, y que "
        "cargas y puntos de la cruz se turnan dentro de un subbarrido. La fuente de control y el calibrador cercano "
        "son inventados.",
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
