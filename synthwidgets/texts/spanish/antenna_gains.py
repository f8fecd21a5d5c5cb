"""Textos de la aplicación Ganancias de las antenas: el titular, los números y las notas."""

from __future__ import annotations

SPANISH = {
    "gains.check.flags": "una lista de {most} filas como mucho que nombran una antena o una línea de base",
    "gains.flag.reason": "a mano",
    "gains.and": "{first} y {last}",
    "gains.how.amplitude": "su amplitud es el {percent} % de la de las demás",
    "gains.sentence.nothing": "Todo está descartado: no queda nada que resolver.",
    "gains.sentence.none": "Las **{used}** líneas de base coinciden con el modelo: ningún cuadro está en rojo.",
    "gains.sentence.noise":
        "Fallan por más de {degrees}° o del {share} %: **{raw_noisy} de {used}** líneas de base, pero ninguna por más "
        "de lo que hace el ruido: ningún cuadro está en rojo.",
    "gains.sentence.red": "**{raw_red} de {used}** líneas de base fallan. ¿Cuántas cosas están rotas?",
    "gains.sentence.red_one": "**1 de {used}** líneas de base falla. ¿Cuántas cosas están rotas?",
    "gains.sentence.most":
        "**{raw_red} de {used}** líneas de base fallan, típicamente por **{before}**: ninguna parece ir con otra.",
    "gains.sentence.step":
        "Paso **{step} de {last_step}**: cada antena se ajusta a las demás; cuadros en rojo: **{red} de {used}**.",
    "gains.sentence.one":
        "Una antena lo explica todo: **{names}** ({how}). **1** antena rota, **{raw_red}** cuadros rojos, ahora "
        "ninguno.",
    "gains.sentence.few":
        "**{names}** lo explican todo: **{bad}** antenas rotas, **{raw_red}** cuadros rojos, ahora ninguno.",
    "gains.sentence.one_hidden":
        "Casi ningún cuadro sobresale del ruido, pero una antena sí: **{names}** ({how}). Lo dicen todas sus líneas de "
        "base juntas.",
    "gains.sentence.few_hidden":
        "Casi ningún cuadro sobresale del ruido, pero **{bad}** antenas sí: **{names}**. Lo dicen todas sus líneas de "
        "base juntas.",
    "gains.sentence.weak": "La señal de ninguna antena llega a {snr} veces su ruido: no hay solución.",
    "gains.sentence.alone": "A ninguna antena le quedan bastantes líneas de base: no hay solución.",
    "gains.sentence.all":
        "**{unknown_phases}** fases desconocidas explican **{used}** líneas de base: de **{before}** a **{after}**.",
    "gains.sentence.sound": "Nada estaba en rojo, y las ganancias son iguales para todas, salvo por el ruido.",
    "gains.sentence.stays":
        "**{red} de {used}** siguen en rojo: ninguna ganancia de {antennas} antenas las explica. Mira los triángulos.",
    "gains.sentence.stays_one":
        "**{red} de {used}** sigue en rojo: ninguna ganancia de {antennas} antenas lo explica. Mira los triángulos.",
    "gains.note.unsettled":
        "Las ganancias aún se mueven tras el último paso: hay poca señal, o muy pocas líneas de base.",
    "gains.note.weak": "{names}: señal menor que {snr} veces su ruido, sin solución. Sus datos se descartarían.",
    "gains.note.alone": "{names}: quedan muy pocas líneas de base para una solución.",
    "gains.note.reference":
        "La antena de referencia {name} es la mala: todas las demás parecen fallar lo mismo. Los datos corregidos no "
        "cambian.",
    "gains.note.wrong_model":
        "El cálculo toma esta fuente por un punto, y no lo es: tuerce las ganancias para que lo sea. Los triángulos no "
        "cierran.",
    "gains.note.right_model":
        "El cálculo sabe cómo es la fuente. Los triángulos de una fuente que no es un punto no tienen por qué cerrar.",
    "gains.note.3c286":
        "Datos reales: el cuásar 3C286 como lo escribió el correlador del VLA el 13 de abril de 1995. Su flujo se "
        "conoce, 15.01 Jy.",
    "gains.note.1445+099":
        "Datos reales: el cuásar 1445+099, VLA, 13 de abril de 1995. Su flujo no se conoce: se resuelve como si fuera "
        "1 Jy.",
    "gains.note.noise":
        "Cuadros que fallan por más de {degrees}° o del {share} % sin estar en rojo: {noisy}. Eso lo puede hacer el "
        "ruido solo.",
    "gains.note.red":
        "Rojo: la fase falla por más de {degrees}° o la amplitud por más del {share} %, y juntas por más de {times} "
        "veces el ruido.",
    "gains.note.left_out":
        "No se incluye: ganancias que cambian dentro del intervalo o con la frecuencia, ni polarización. Cada "
        "intervalo de tiempo se resuelve por separado.",
    "gains.fact.antennas": "Antenas", "gains.fact.antennas.tip": "Son N.",
    "gains.fact.baselines": "Líneas de base", "gains.fact.baselines.tip": "Pares de antenas, N (N − 1) / 2.",
    "gains.fact.used": "En uso", "gains.fact.used.tip": "Líneas de base no descartadas.",
    "gains.fact.unknowns": "Incógnitas", "gains.fact.unknowns.tip": "N amplitudes y N − 1 fases: una se pone a 0.",
    "gains.fact.equations": "Ecuaciones",
    "gains.fact.equations.tip": "Una parte real y una imaginaria por línea de base en uso.",
    "gains.fact.closure_phases": "Fases de clausura",
    "gains.fact.closure_phases.tip": "Triángulos independientes, (N − 1)(N − 2) / 2: lo que ninguna antena estropea.",
    "gains.fact.closure_amplitudes": "Amplitudes de clausura",
    "gains.fact.closure_amplitudes.tip": "Cuadriláteros independientes, N (N − 3) / 2.",
    "gains.fact.before": "Fases, sin corregir", "gains.fact.before.tip": "Media cuadrática de todas las muestras.",
    "gains.fact.after": "Fases, a la vista", "gains.fact.after.tip": "Lo mismo con las ganancias que se muestran.",
    "gains.fact.closure": "Fases de clausura, rms",
    "gains.fact.closure.tip": "Media cuadrática de las fases de clausura. Las ganancias no la cambian.",
    "gains.fact.noise": "Ruido de una muestra",
    "gains.fact.noise.tip":
        "Desviación típica de su parte real, antes de las ganancias; en datos reales en unidades del correlador.",
    "gains.fact.snr": "Señal a ruido de una antena",
    "gains.fact.snr.tip": "Señal de una antena con todas las demás juntas sobre su ruido; la mediana.",
    "gains.fact.error": "Error de fase",
    "gains.fact.error.tip": "El que se espera de una antena frente a la de referencia, √2 / (s√N).",
    "gains.fact.steps": "Pasos", "gains.fact.steps.tip": "Hasta que ninguna ganancia se mueve más de una millonésima.",
    "gains.fact.flux": "Modelo", "gains.fact.flux.tip": "El flujo que el cálculo supone a la fuente.",
}
