"""Textos de los archivos UVFITS que se traen; the same keys as in English."""

from __future__ import annotations

SPANISH = {
    "uvfits_in.unknown": "Ese archivo no es UVFITS. Los programas lo llaman .uvfits o .uvf, y CASA lo escribe con "
    "exportuvfits.",
    "uvfits_in.no_groups": "Es un archivo FITS sin visibilidades: puede ser una imagen, que Síntesis acepta como "
    "cielo, o "
    "FITS-IDI. UVFITS contiene «random groups».",
    "uvfits_in.broken": "Ese archivo {kind} está dañado, o escrito de un modo que aquí no se puede leer.",
    "uvfits_in.cut": "Ese archivo UVFITS está cortado: promete más muestras de las que tiene.",
    "uvfits_in.empty": "Ese archivo UVFITS no tiene muestras.",
    "uvfits_in.axes": "Ese archivo UVFITS tiene los ejes {got}. Ha de tener COMPLEX, STOKES y FREQ, y los demás de "
    "longitud 1.",
    "uvfits_in.parts": "Una visibilidad de ese archivo UVFITS tiene {got} partes. Ha de tener parte real, "
    "imaginaria y peso.",
    "uvfits_in.stokes": "Ese archivo UVFITS no tiene intensidad total: sus polarizaciones llevan los códigos {got}. "
    "Acepta I, o "
    "RR y LL, o XX e YY.",
    "uvfits_in.set_ups": "Ese archivo UVFITS mezcla {count} configuraciones de frecuencia. Escribe cada una en su "
    "propio archivo y "
    "abre uno.",
    "uvfits_in.frequency": "Ese archivo UVFITS no da ninguna frecuencia mayor que cero.",
    "uvfits_in.parameter": "Ese archivo UVFITS no dice {name} de sus muestras.",
    "uvfits_in.flagged": "Todas las muestras de ese archivo UVFITS están marcadas como malas, o son de una antena "
    "consigo misma: no "
    "queda nada que mostrar.",
    "uvfits_in.many": "Ese archivo UVFITS tiene {got} muestras; aquí se pueden mostrar hasta {most}. Promédialo en "
    "el tiempo, o toma "
    "una sola fuente.",
    "uvfits_in.names": "Ese archivo UVFITS tiene más de 65 535 antenas o fuentes: aquí no se pueden distinguir tantas.",
    "uvfits_in.high": "Ese archivo UVFITS da una frecuencia o un ancho de banda de más de 1 000 000 GHz: ahí ningún "
    "telescopio mide visibilidades.",
    "uvfits_in.dates": "Ese archivo UVFITS tiene tiempos que ninguna observación tiene. DATE acepta fechas julianas de "
    "1 400 001 a 3 400 000.",
    "uvfits_in.baselines": "Ese archivo UVFITS tiene líneas de base de más de 10 millones de km, o de más de 10 "
    "billones de longitudes de onda: sus UU, VV y WW han de ser segundos luz.",
    "uvfits_in.bright": "Ese archivo UVFITS tiene visibilidades de más de un trillón de Jy: nada en el cielo brilla "
    "tanto.",
    "uvfits_in.weights": "Ese archivo UVFITS tiene pesos demasiado grandes o demasiado cercanos a cero: cuentan como "
    "uno entre el cuadrado del ruido de una muestra.",
}
