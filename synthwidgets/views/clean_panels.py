"""The panels of CLEAN: what is left, with the mask that is painted on it, what is restored, and the components."""

from __future__ import annotations

from .panels import ImagePane


class ResidualPane(ImagePane):
    """What CLEAN leaves, with a mask to paint: dabs [east, north, radius] in arcsec."""

    input: str = ""  # the mask
    brush: str = ""  # the radius of a dab [arcsec]
    count: str = ""  # of components taken
    marks: str = ""  # (component, 3) east, north [arcsec], flux [Jy]; the last one taken comes first, once more
    first: str = ""  # its title before the first component
    codings = ImagePane.codings | {"brush": "json", "count": "json", "marks": "float32"}


class RestoredPane(ImagePane):
    """What CLEAN restores; before there is any, an empty pane that says how it comes to be."""

    empty: str = ""


class ComponentPane(ImagePane):
    """Components as discs, their area the flux."""

    marks: str = ""
    codings = ImagePane.codings | {"marks": "float32"}
