"""Texts of the CASA script: its comments."""

from __future__ import annotations

SPANISH = {
    "casa.title": "Este estado en CASA 6: la imagen sucia y el haz sucio de synthwidgets, hechos de nuevo.",
    "casa.conventions": "Los signos son los mismos: V = suma de S exp(+2 pi i (ul + vm + w(n - 1))), "
                        "antena 1 menos antena 2.\n"
                        "Unidades: m, Jy, GHz, arcsec. Los ángulos de posición van del norte hacia el este.\n"
                        "Lo que no es igual: las direcciones de CASA son J2000, las nuestras las del día; "
                        "uv gira hasta 0.2 deg.",
    "casa.beam": "Aquí no hay haz primario: en synthwidgets cada antena ve el cielo a través del "
                 "suyo, y su imagen es otra.",
    "casa.first": "Solo el primero de varios conjuntos: la imagen de synthwidgets es de todos.",
    "casa.middle": "Un canal, en medio de la banda: la imagen de synthwidgets es de {channels}.",
    "casa.configuration": "CASA tiene este conjunto como {file}. Con simobserve, casi la misma traza es\n"
                          '  simobserve(project="synthesis", complist="synthesis.cl", compwidth="{bandwidth}GHz",\n'
                          '      direction="{direction}", mapsize="1arcsec", obsmode="int",\n'
                          '      integration="{integration}s", totaltime="{total}s", hourangle="{middle}h",\n'
                          '      refdate="2000/01/01", antennalist="{file}", thermalnoise="")',
    "casa.array": "Nombre, ITRF x, y, z [m], diámetro [m].",
    "casa.hidden": "El cielo que sigue es el oculto: quien siga leyendo lo conocerá.",
    "casa.sky": "El cielo, componente a componente; un anillo fino son muchos puntos.",
    "casa.picture": "El cielo es una imagen: guarda Imágenes (FITS) junto a este guion, por sky.fits en Jy/pixel.",
    "casa.simulate": "Simular: un canal, receptores perfectos, sin haz primario.",
    "casa.shadow": "Sombras: CASA mira el área tapada, aquí cuenta la distancia; "
                   "unas pocas muestras en el límite pueden diferir.",
    "casa.hours": "Inicio y final de cada barrido: tiempo de reloj desde que la fuente pasó por el meridiano "
                  "de la primera antena [s].",
    "casa.predict": "Del cielo a las visibilidades.",
    "casa.noise": "Ruido de una muestra en la parte real de una polarización; otros dados que los nuestros.",
    "casa.image": "Formar la imagen, sin CLEAN (niter=0).",
}
