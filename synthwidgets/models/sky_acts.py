"""Gestures on the sky: choose one, bring a picture, make it brighter or wider, and the code that a class shares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from ..core.sky import scaled
from ..core.sky_picture import on_dark_ground
from ..formats import checks, pictures
from ..graph import Graph
from ..texts import say
from .skies import MYSTERY, NAMES, sky_of
from .sky_check import HIGHEST_CODE

_SHARE = 0.5  # of the field: how wide a picture comes that does not say
_jansky = checks.number("flux_jy", 0, 1e6, "Jy", above=True)
_width = checks.number("width_arcsec", 0, 1e6, "arcsec", above=True)
_invert = checks.switch("invert")


def choose_sky(graph: Graph, name: str) -> dict[str, Any]:
    """A sky of the menu, as large as the field asks; a mystery is that of the class code."""
    checks.choice("sky", NAMES)(name)
    return {"sky": sky_of(name, _field_arcsec(graph), graph["noise"]["seed"] % (HIGHEST_CODE + 1))}


class Brought(NamedTuple):
    """A picture that somebody brought, as a state carries it, and what its file says; None: nothing to be taken."""

    picture: str
    invert: bool
    flux_jy: float | None
    width_arcsec: float | None


def read_picture(content: bytes) -> Brought:
    """The picture of a PNG, JPG or FITS file. One on paper, of which nothing would be left, comes inverted."""
    decoded = pictures.decode(content)
    text = pictures.as_text(decoded)
    invert = not on_dark_ground(pictures.from_text(text)).any()
    return Brought(text, invert, _taken(_jansky, decoded.flux_jy), _taken(_width, decoded.width_arcsec))


def upload_sky(graph: Graph, name: str, brought: Brought | None = None) -> dict[str, Any]:
    """A picture as the sky: of 1 Jy and half the field wide, or as a FITS file says itself."""
    if brought is None:  # no file came along
        raise ValueError(say("picture.unknown"))
    component = {
        "kind": "picture",
        "name": stem(name),
        "picture": brought.picture,
        "invert": brought.invert,
        "flux_jy": brought.flux_jy or 1.0,
        "width_arcsec": brought.width_arcsec or float(f"{_SHARE * _field_arcsec(graph):.4g}"),
    }
    return {"sky": [component]}


def set_sky_flux(graph: Graph, flux_jy: float) -> dict[str, Any]:
    """The sky as bright as that in all, every part by the same factor."""
    now = graph["sky_flux_jy"]
    if now is None:
        raise ValueError(say("sky.no_flux"))
    factor = _jansky(flux_jy) / now
    return {"sky": [{**one, "flux_jy": float(f"{one['flux_jy'] * factor:.8g}")} for one in graph["sky"]]}


def set_sky_width(graph: Graph, width_arcsec: float) -> dict[str, Any]:
    """The sky as wide as that, about its middle; fluxes stay."""
    now = graph["sky_width_arcsec"]
    if now is None:
        raise ValueError(say("sky.no_width"))
    return {"sky": _six_digits(scaled(graph["sky"], _width(width_arcsec) / now))}


def invert_sky(graph: Graph, invert: bool) -> dict[str, Any]:
    """The picture that was brought as a negative, or as it is."""
    wanted = _invert(invert)
    return {"sky": [{**one, "invert": wanted} if "picture" in one else one for one in graph["sky"]]}


def set_class_code(graph: Graph, digits: str) -> dict[str, Any]:
    """Four digits that give a whole class the same noise and, where the sky is a mystery, the same sky."""
    plain = isinstance(digits, str) and digits.strip()
    if not plain or not plain.isascii() or not plain.isdigit() or len(plain) > 4:
        raise ValueError(say("sky.class_code", got=repr(digits)[:60]))
    code = int(plain)
    sky = [{**one, "code": code} if one["kind"] == MYSTERY else one for one in graph["sky"]]
    return {"noise": {**graph["noise"], "seed": code}, "sky": sky}


def _field_arcsec(graph: Graph) -> float:
    return float(graph["npix"] * graph["cell_arcsec"])


def _taken(check: checks.Check, value: float | None) -> float | None:
    """What a file says, where it says something that can be taken."""
    try:
        return float(f"{check(value):.6g}")
    except ValueError:
        return None


def stem(name: Any) -> str:
    """The name of a file without its folder and ending, short enough to be said."""
    words = str(name).replace("\\", "/").rpartition("/")[2].rpartition(".")
    return (words[0] or words[2]).strip()[:40] or "picture"


def _six_digits(sky: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [
        {key: float(f"{value:.6g}") if key.endswith("_arcsec") else value for key, value in one.items()}
        for one in sky
    ]
