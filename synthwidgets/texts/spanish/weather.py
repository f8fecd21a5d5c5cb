"""Textos del ruido según las condiciones: el aire sobre el conjunto y el ruido de la imagen que resulta."""

SPANISH = {
    "control.noise_from": "Ruido según",
    "control.noise_from.tip": "La temperatura de sistema que se escribe, o la que resulta de receptores, agua y "
                              "elevación en cada momento.",
    "noise_from.given": "número", "noise_from.weather": "tiempo",
    "control.pwv": "Agua (PWV)",
    "control.pwv.tip": "La altura que tendría el agua del aire si fuera lluvia. La mitad de las noches de ALMA tiene "
                       "menos de 1.3 mm.",
    "fact.noise": "Ruido térmico",
    "fact.noise.tip": "De la imagen sucia, según el ruido y el peso de cada muestra; sin los lóbulos secundarios.",
    "fact.tsys": "Temperatura de sistema",
    "fact.tsys.tip": "Según el tiempo, desde que la fuente está más alta hasta que está más baja.",
    "note.weather": "Con {pwv} mm de agua pasa el {through} % de la luz hacia el cenit, y Tsys es {tsys}: ruido "
                    "{noise}. El aire es el de ALMA, sin ozono.",
    "note.bandwidth": "El ruido es el de un ancho de banda de {bandwidth} GHz, que ningún receptor tiene a "
                      "{frequency} GHz. En Ruido se puede estrechar.",
    "note.no_weather": "La tabla del aire va de {low} a {high} GHz. Aquí cuenta la temperatura de sistema que se "
                       "escribe.",
    "note.own_sefds": "El ruido de estos telescopios es conocido, y el tiempo no lo cambia aquí.",
    "figure.weather": "ruido según el tiempo, {pwv} mm de agua",
}
