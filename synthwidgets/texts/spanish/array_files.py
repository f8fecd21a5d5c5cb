"""Textos de archivos de antenas: qué lleva cada línea, y qué no se puede leer."""

SPANISH = {
    "array_file.large": "Un archivo de antenas puede tener {most} MB de texto; este tiene {got}.",
    "array_file.no_text": "Este archivo no contiene texto. Un archivo de antenas es .cfg, .array, .model o .config, "
                          "o filas de una hoja de cálculo guardadas como texto.",
    "array_file.empty": "Este archivo está vacío.",
    "array_file.no_number": "Línea {line}: {got!r} no es un número. {takes}",
    "array_file.range": "Línea {line}: {got} no está entre {low} y {high}. {takes}",
    "array_file.count": "La línea {line} tiene demasiados valores o muy pocos ({got}). {takes}",
    "array_file.keyword": "La línea {line} empieza por {got!r}. {takes}",
    "array_file.many": "La línea {line} es una antena de más: un conjunto puede tener hasta {most}.",
    "array_file.name_twice": "Línea {line}: ya hay más arriba una antena llamada {name!r}. "
                             "Cada una necesita un nombre propio.",
    "array_file.name": "Línea {line}: {name!r} no es un nombre de 1 a {longest} letras.",
    "array_file.dish": "Línea {line}: un plato mide más de 0 m y hasta {most} m; este mide {got} m.",
    "cfg.row": "Una línea de un .cfg es x, y, z, diámetro, nombre.",
    "cfg.no_coordsys": "Este archivo .cfg no dice qué son sus posiciones. "
                       "Necesita una línea # coordsys=XYZ, LOC o UTM.",
    "cfg.no_rows": "No hay antenas en este archivo .cfg. {takes}",
    "cfg.coordsys": "Las posiciones de este archivo .cfg son de tipo {got!r}. Pueden ser XYZ, LOC o UTM.",
    "cfg.observatory": "Las posiciones de este archivo .cfg se cuentan desde el observatorio {got!r}, "
                       "que no es ninguno de {names}. "
                       "Una línea # COFA=longitud,latitud dice dónde está.",
    "cfg.cofa": "COFA es una longitud y una latitud en grados, separadas por una coma; este archivo tiene {got!r}.",
    "cfg.utm_needs": "Las posiciones en UTM necesitan la línea # {key}=… en el archivo; "
                     "hacen falta zone, datum y hemisphere.",
    "cfg.zone": "Una zona UTM es un número entero de 1 a 60; este archivo tiene {got!r}.",
    "cfg.datum": "El datum de estas posiciones UTM es {got!r}. Puede ser {names}.",
    "cfg.hemisphere": "El hemisferio de posiciones UTM es N o S; este archivo tiene {got!r}.",
    "apsynsim.array_line": "Una línea de un .array es LATITUDE, DECLINATION, HOUR_ANGLE desde hasta, "
                           "WAVELENGTH desde hasta, DIAMETER, o ANTENNA este norte.",
    "apsynsim.no_antennas": "No hay antenas en este archivo .array. "
                            "La línea de cada una es ANTENNA este norte, en metros.",
    "apsynsim.latitude": "Línea {line}: una latitud va de -90° a 90°; esta es {got}.",
    "apsynsim.declination": "Línea {line}: una declinación va de -90° a 90°; esta es {got}.",
    "apsynsim.hour_angle": "Línea {line}: los ángulos horarios van de uno menor a uno mayor, entre -12 y 12; "
                           "estos son {got}.",
    "apsynsim.wavelength": "Línea {line}: las longitudes de onda van de 0.0003 m a 5.9 m; estas son {got}.",
    "apsynsim.diameter": "Línea {line}: un plato mide 0 m o más; este mide {got}.",
    "apsynsim.model_line": "Una línea de un .model es IMSIZE ancho, P este norte flujo, "
                           "G este norte flujo tamaño, o D este norte flujo tamaño.",
    "apsynsim.picture": "La línea {line} pide la imagen {name!r}, que un archivo .model no contiene. "
                        "Abre la imagen misma como cielo.",
    "apsynsim.components": "La línea {line} es un componente de más: un cielo puede tener hasta {most}.",
    "apsynsim.no_sky": "No hay cielo en este archivo .model. {takes}",
    "apsynsim.size": "Línea {line}: un tamaño es mayor que 0 arcsec.",
    "friendlyvri.line": "Una línea de un .config es latitude_deg = …, diameter_m = …, o este, norte en metros.",
    "friendlyvri.no_rows": "No hay antenas en este archivo .config. La línea de cada una es este, norte en metros.",
    "rows.row": "Una fila es nombre, este, norte, altura, diámetro; nombre, altura y diámetro pueden faltar.",
    "rows.header": "La línea {line} da título a las columnas, pero a ninguna {needed}. {takes}",
    "rows.empty": "No hay antenas en lo que se ha pegado. {takes}",
}
