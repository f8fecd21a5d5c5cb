"""Texts of the graph and the models: the live sentence, facts, notes, and what is refused."""

SPANISH = {
    "unit.pairs": "{count} pares",
    "graph.unknown": "Aquí no hay ninguna magnitud llamada {name!r}.",
    "graph.not_an_input": "{name!r} no es una entrada. Las entradas son {names}.",
    "graph.twice": "Dos cosas de este grafo se llaman {name!r}.",
    "graph.missing": "{name!r} necesita {need!r}, y nada en este grafo se llama así.",
    "graph.circle": "Estas magnitudes se necesitan unas a otras en círculo: {path}.",
    "graph.watcher_sets": "Un observador puede leer el grafo, pero no cambiarlo; este intentó cambiar {names}.",
}

SPANISH |= {
    "unit.per_beam": "/beam",
    "array.forms": 'un conjunto conocido, como {{"preset": "alma.c3"}}, una forma, como {{"shape": "y", "n": 9}}, '
                   'o {{"antennas": […]}} con un lugar',
    "array.antennas": "una lista de {most} antenas como máximo",
    "array.mixed": "O todas las antenas tienen itrf_m, o ninguna.",
    "array.no_place": "La antena {name!r} no tiene lugar: acepta east_m y north_m, o itrf_m.",
    "sentence.antennas_0": "No hay antenas. Haz clic en el suelo o pulsa A.",
    "sentence.antennas_1": "Una antena sola no forma ningún par. Haz clic en el suelo o pulsa A para añadir otra.",
    "sentence.antennas_2": "**Dos antenas, un par**: la imagen es un solo patrón de franjas.",
    "sentence.nothing_seen": "**{antennas} antenas**, y ningún par ve la fuente: no se mide nada.",
    "sentence.stripes": "**{antennas} antenas** forman **{pairs} pares**. Líneas de base hasta **{longest}**, "
                        "y todo son franjas. "
    "Aleja una antena.",
    "sentence.beam": "**{antennas} antenas** forman **{pairs} pares**. Líneas de base hasta **{longest}**, "
                     "haz **{beam}**, lóbulos hasta **{sidelobe}**.",
    "sentence.outside": "El **{share}** de las muestras no cabe en la cuadrícula.",
    "fact.beam": "Haz",
    "fact.beam.tip": "La elipse ajustada al centro del haz sucio: su anchura a media altura.",
    "fact.turned": "Giro del haz", "fact.turned.tip": "De su eje largo, desde el norte hacia el este.",
    "fact.expected": "Resolución esperada",
    "fact.expected.tip": "0.574 λ/L80: una regla práctica; el 80 % de las líneas de base es más corto que L80.",
    "fact.largest": "Escala máxima",
    "fact.largest.tip": "Lo que es liso y más grande casi se pierde: 0.983 λ/L5; el 5 % de las líneas de base es más "
                        "corto que L5.",
    "fact.stripes": "0.6 λ / línea más corta",
    "fact.stripes.tip": "La misma pregunta, hecha solo a la línea de base más corta.",
    "fact.baselines": "Líneas de base",
    "fact.baselines.tip": "La distancia más corta y la más larga entre dos antenas.",
    "fact.sidelobe": "Primer lóbulo secundario",
    "fact.sidelobe.tip": "El mayor valor del haz sucio, de cualquier signo, más allá de su primer mínimo.",
    "fact.rms": "rms de la imagen", "fact.rms.tip": "Raíz de la media de los cuadrados de todos los píxeles.",
    "fact.samples": "Muestras",
    "fact.samples.tip": "Pares de antenas por integraciones, los que llegan a la imagen.",
    "fact.field": "Campo", "fact.field.tip": "La anchura de la imagen.",
    "fact.pixel": "Píxel", "fact.pixel.tip": "La anchura de un píxel; un quinto del haz es una buena elección.",
    "note.use_cell": "Usar píxeles de {cell}",
    "note.draft": "Borrador mientras arrastras: una integración de cada {step}. La imagen completa llega al soltar.",
    "note.outside": "El {share} de las muestras no cabe en la cuadrícula y queda fuera: "
                    "los píxeles son demasiado grandes.",
    "note.lost": "Se pierde el {share} de las muestras: la fuente está demasiado baja u otra antena tapa la vista.",
    "note.shadow_frozen": "Mientras sujetas una antena no se mira a quién hace sombra; al soltarla, sí.",
    "note.weights_frozen": "Mientras sujetas una antena de un conjunto tan grande, los pesos de las demás se quedan "
                           "como están (1 % del pico); al soltarla, todos son exactos.",
    "note.coarse": "El haz mide menos de 3 píxeles de ancho.",
    "note.narrow_field": "El campo mide menos del doble que la fuente.",
    "note.w": "La imagen se forma como si el cielo fuera plano: en el borde, eso falla en {cycles} ciclos de fase.",
    "note.left_out": "Queda fuera: lo que ve cada antena (haz primario), refracción, precesión. "
                     "Ángulo horario y declinación son los del día.",
    "refuse.below": "Aquí la fuente nunca sube por encima de {limit}°. Prueba una declinación {side} {edge}°.",
    "refuse.below_now": "La fuente está por debajo de {limit}° en estos ángulos horarios. Incluye el ángulo horario 0.",
    "refuse.cell": "Los píxeles de {got} son demasiado grandes para la línea de base más larga. "
                   "Los mayores que valen son de {takes}.",
    "refuse.samples": "Eso da {got} muestras; el máximo es {most}. "
                      "Usa integraciones más largas, menos horas o menos antenas.",
    "refuse.held": "Lo que se sujeta son números de antena menores que {count}, cada uno una vez, y un lugar "
                   "(este, norte, altura) para cada una.",
    "refuse.antenna": "No hay ninguna antena número {got!r}; hay {count}.",
    "refuse.full": "Un conjunto puede tener hasta {most} antenas.",
    "refuse.numbers": "Las antenas que se quitan son una lista de sus números.",
    "refuse.side_below": "menor que",
    "refuse.side_above": "mayor que",
    "refuse.key": "Un estado no tiene la clave {key!r}. Las claves son {names}.",
    "refuse.two_times": "Un estado acepta hour_angle_h o hour_angles_h, no los dos.",
}
