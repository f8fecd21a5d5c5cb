"""Texts of the ways in: the command line, and the page that Voilà serves around an app."""

from __future__ import annotations

SPANISH = {
    "page.title": "Síntesis de apertura · synthwidgets",
    "page.loading": "Arrancando. La primera imagen tarda unos segundos.",
    "page.script": "Estas imágenes las dibuja JavaScript, y en este navegador está desactivado.",
    "page.lesson": "Esta lección en español",
    "page.failed": "Recarga la página para empezar de nuevo. Si sigue igual, avisa a quien lleva este servidor.",
    "cli.about": "Síntesis de apertura para jugar. Sin ninguna orden, sirve aquí aplicaciones y lecciones y las abre.",
    "cli.port": "puerto en el que servir, o el siguiente que esté libre ({default})",
    "cli.no_browser": "mostrar la dirección y no abrir el navegador",
    "cli.commands": "órdenes",
    "cli.bad_port": "Un puerto es un número entero de 1 a 65535; este es {got!r}.",
    "cli.version": "mostrar la versión",
    "cli.lab": "abrir las lecciones en JupyterLab en este equipo",
    "cli.lab.folder": "carpeta de cuadernos (la actual)",
    "cli.arrays": "listar los conjuntos de telescopios reales",
    "cli.export": "escribir lo que observa un archivo de estado: uvw, visibilidades, imágenes, figuras",
    "cli.export.state": "un archivo de estado, como lo escribe Guardar en una aplicación",
    "cli.export.to": "carpeta en la que escribir; si no está, se crea",
    "cli.hint": "{problem}\n{program} --help dice qué acepta.\n",
    "cli.serving": "La galería está en {address}\nCtrl C la termina.",
    "cli.not_installed": "{name} no está instalado. Esto lo añade: pip install 'synthwidgets[{extra}]'",
    "cli.no_file": "No hay ningún archivo {name}.",
    "cli.not_text": "{name} no es un archivo de texto, así que no es un archivo de estado.",
    "cli.no_folder": "No hay ninguna carpeta {name}.",
    "cli.arrays.heads": "id|antenas|más corta|más larga|latitud|posiciones de",
}
