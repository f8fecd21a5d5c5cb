"""Texts of the doctor: what works on this machine, and what to do about the rest."""

from __future__ import annotations

SPANISH = {
    "cli.lessons": "Las lecciones están en {folder}",
    "cli.doctor": "decir qué funciona en este equipo y qué hacer con lo demás",
    "doctor.works": "funciona",
    "doctor.fails": "falla",
    "doctor.warns": "aviso",
    "doctor.good": "Las aplicaciones pueden funcionar aquí.",
    "doctor.bad": "Las aplicaciones todavía no pueden funcionar aquí. Arregla lo que falla y pregunta otra vez.",
    "doctor.unknown": "Esto no se pudo mirar ({kind}: {error}). Instalar de nuevo synthwidgets[apps] puede arreglarlo.",
    "doctor.python": "synthwidgets necesita Python {wanted}. Instala uno, y synthwidgets en él.",
    "doctor.install": "Esto lo añade: pip install --upgrade '{source}'",
    "doctor.missing": "{name} no está instalado",
    "doctor.broken": "{name} está, pero no se puede importar ({error})",
    "doctor.old": "synthwidgets necesita {wanted}.",
    "doctor.lab": "Solo lo necesita JupyterLab.",
    "doctor.fast": "Todo funciona sin ello; los conjuntos grandes, más despacio.",
    "doctor.widgets": "la parte de {name} en el navegador",
    "doctor.reinstall": "Esto lo añade: pip install --force-reinstall --no-deps {name}",
    "doctor.template": "la plantilla de página de synthwidgets",
    "doctor.nodelay": "los mensajes pequeños salen enseguida en JupyterLab",
    "doctor.nodelay.without": "Todo funciona, hasta 40 ms más tarde. "
                              "Esto lo añade: pip install --force-reinstall --no-deps synthwidgets",
    "doctor.kernel": "el kernel de Python para Jupyter",
    "doctor.kernel.without": "Esto lo añade: {python} -m ipykernel install --sys-prefix",
    "doctor.folder": "escribir en {folder}",
    "doctor.folder.without": "Ahí guarda Jupyter las direcciones de sus kernels. Haz que puedas escribir en ella.",
    "doctor.memory": "{free} MB de memoria libres",
    "doctor.memory.without": "Una aplicación ocupa unos {needed} MB con su servidor. Cierra otros programas.",
    "doctor.chromium": "Chromium o Chrome para las pruebas en el navegador",
    "doctor.chromium.without": "Solo lo necesita quien ejecuta las pruebas: sudo apt-get install chromium",
}
