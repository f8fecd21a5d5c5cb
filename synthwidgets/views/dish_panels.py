"""The panels of a dish and its holes: what is left of it, and how their beams fall off."""

from __future__ import annotations

from .panel import Panel


class Aperture(Panel):
    """A round dish seen from above, the tiles that are gone, and the holes that are left, to drag, in true size."""

    plan: str = ""  # {"dish_m", "hole_m"}
    tiles: str = ""  # (tile, 2) east, north [m]
    holes: str = ""  # (hole, 2) the same
    moved: str = ""  # input: [[hole, east, north], …] in halves of the dish's diameter
    codings = {"plan": "json", "tiles": "float32", "holes": "float32"}


class BeamCut(Panel):
    """Two beams against the distance from the star: a line, and a band with its mean."""

    rings: str = ""  # {"cell_arcsec", "dish", "lowest", "mean", "highest"}
    codings = {"rings": "json"}
