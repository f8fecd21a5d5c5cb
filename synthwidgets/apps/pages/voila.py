"""How Voilà serves these pages. Voilà reads this file by its name, from the folder that it is started in.

`synthwidgets` points Voilà here. By hand: `cd` into this folder, then `voila synthesis.ipynb`.
"""

import sys
from pathlib import Path
from urllib.parse import quote, unquote

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection
from tornado.web import Finish

from synthwidgets.apps.gallery import moved, translations
from synthwidgets.apps.nodelay import prompt
from synthwidgets.texts import LANGUAGES, say, speaking, wished
from synthwidgets.views.files import WEBSOCKET_BYTES


def welcome(request, notebook, cwd):
    """Have the page carry the _xsrf cookie, and know its visitor's language and the other ones of a lesson.

    A lesson that is asked for in another of them is found there.

    Without the cookie its closing request is refused and its kernel stays. The kernel finds the same language by
    itself, in its QUERY_STRING and in the name of its folder.
    """
    _ = request.xsrf_token
    asked = request.request
    path = unquote(asked.path).partition("/voila/render/")[2]
    if address := moved(path, asked.query):  # a lesson is a notebook a language: this one would speak another
        request.redirect(f"{request.base_url}voila/render/{quote(address, safe='/?=&')}")
        raise Finish
    notebook.metadata["lang"] = wished(asked.query, Path(cwd).name)
    notebook.metadata["translations"] = translations(path, asked.query)


def page_words(language):
    with speaking(language):
        return {name: say(f"page.{name}") for name in ("title", "loading", "script", "failed", "lesson")}


WORDS = {language: page_words(language) for language in LANGUAGES}


c = get_config()

c.Voila.ip = "127.0.0.1"
c.Voila.kernel_websocket_connection_class = prompt(ZMQChannelsWebsocketConnection)
c.Voila.tornado_settings = {"websocket_max_message_size": WEBSOCKET_BYTES}  # a picture as a sky comes in one message
c.Voila.log_level = "ERROR"

c.VoilaConfiguration.template = "synthwidgets"
c.VoilaConfiguration.allow_template_override = "NO"  # the default lets a visitor choose, even a path
c.VoilaConfiguration.theme = "system"  # ?theme=light or ?theme=dark goes before it
c.VoilaConfiguration.resources = {"synthwidgets": WORDS}
c.VoilaConfiguration.prelaunch_hook = welcome
c.VoilaConfiguration.strip_sources = True
c.VoilaConfiguration.show_tracebacks = False
c.VoilaExecutor.cell_error_instruction = " · ".join(words["failed"] for words in WORDS.values())  # one for all visitors
# The widgets and nothing else: an extension installed for JupyterLab may fail here, or call home.
c.VoilaConfiguration.extension_allowlist = [
    "@jupyter-widgets/jupyterlab-manager",
    "@voila-dashboards/widgets-manager8",
    "anywidget",
]

# A kernel whose page is gone ends after ten minutes, whether or not the page could say so.
c.MappingKernelManager.cull_idle_timeout = 600
c.MappingKernelManager.cull_interval = 60
if sys.platform == "linux":  # elsewhere the path may be too long for a socket
    c.KernelManager.transport = "ipc"  # files that only their owner reads, and not five ports a visitor
