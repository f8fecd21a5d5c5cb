"""The websockets between browser and kernel: small messages leave at once (TCP_NODELAY), large files get through.

Jupyter leaves Nagle's algorithm on, which holds a small message back until the one before it is acknowledged:
up to 40 ms on every move of a hand. And a message above 10 MiB, such as a picture as a sky, would cut the line.
JupyterLab loads this as a server extension, switched on by `etc/jupyter/jupyter_server_config.d/synthwidgets.json`;
Voilà by itself loads none, so `pages/voila.py` names the class and the size. Nothing small depends on it.
"""

from __future__ import annotations

from typing import Any

from ..views.files import WEBSOCKET_BYTES


def prompt(connection: type) -> type:
    """The same kind of websocket connection, without waiting.

    Parameters
    ----------
    connection : class
        Any of Jupyter's kernel websocket connections: it is asked to `connect` once its handler is open.

    Returns
    -------
    class
        A subclass of it.

    Examples
    --------
    >>> class Connection:
    ...     async def connect(self): ...
    >>> issubclass(prompt(Connection), Connection)
    True
    """

    class Prompt(connection):  # type: ignore[misc, valid-type]
        async def connect(self) -> Any:
            self.websocket_handler.set_nodelay(True)
            return await super().connect()

    return Prompt


def _load_jupyter_server_extension(server_app: Any) -> None:
    """Called by a Jupyter server when it starts: whatever connection it is set up with becomes a prompt one."""
    settings = server_app.web_app.settings
    settings.setdefault("websocket_max_message_size", WEBSOCKET_BYTES)  # what a site has chosen goes before it
    settings["kernel_websocket_connection_class"] = prompt(settings["kernel_websocket_connection_class"])
