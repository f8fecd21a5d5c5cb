"""The server behind the gallery: Voilà, which serves what the gallery shows and nothing else."""

from __future__ import annotations

import os
from typing import Any

from jupyter_server.services.contents.largefilemanager import LargeFileManager
from tornado.web import HTTPError
from voila.app import Voila

from .gallery import PAGES, gallery, lessons_folder, served

ROOT = os.path.commonpath([PAGES, lessons_folder()])  # a lesson's kernel works in ROOT/lessons, beside its cards


class Shelf(LargeFileManager):
    """The files that Voilà may show, by their address."""

    def get(self, path: str, content: bool = True, *asked: Any, **more: Any) -> dict[str, Any]:
        """A notebook. The folder of all looks empty: what there is stands in the gallery."""
        at_the_top = not path.strip("/")
        model = super().get(path, content and not at_the_top, *asked, **more)
        return {**model, "content": [], "format": "json"} if content and at_the_top else model

    def _get_os_path(self, path: str) -> str:
        """Called for every path that a visitor asks for; any but ours is not there."""
        address = path.strip("/")
        if not address:
            return super()._get_os_path(path)
        if address not in served():
            raise HTTPError(404)
        return str(served()[address])


class GalleryServer(Voila):
    """Voilà over the shelf, its tree page a gallery."""

    def init_settings(self) -> dict[str, Any]:
        """The gallery's words reach its template as one of the server's own names."""
        settings = super().init_settings()
        settings["contents_manager"] = Shelf(parent=self, root_dir=self.root_dir)
        settings["jinja_template_vars"] = {"gallery": gallery}
        return settings
