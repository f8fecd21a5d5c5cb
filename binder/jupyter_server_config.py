"""JupyterLab's server with our pages in it, on Binder or a JupyterHub: Voilà as its extension, set up as our own is."""

from synthwidgets.apps.gallery import PAGES
from synthwidgets.views.files import WEBSOCKET_BYTES

c = get_config()
load_subconfig("voila.py", path=str(PAGES))

c.ServerApp.tornado_settings = {"websocket_max_message_size": WEBSOCKET_BYTES}  # a picture as a sky is one message
