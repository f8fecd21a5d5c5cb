"""From the sky of a state to what the physics takes: pictures decoded and transformed, mysteries opened.

The transform of a picture is a quantity of its own: it follows from the picture, not from its flux, its width or
the place of an antenna, so a hand that moves pays nothing for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.mystery import mystery_sky
from ..core.sky import extent_arcsec
from ..core.sky_picture import Picture, as_picture, background, on_dark_ground, tile_arcsec
from ..texts import say
from .skies import MYSTERY
from .sky_check import light_of

Component = Mapping[str, Any]
_BRIGHT = 0.4  # of the brightest light: a ground above this is taken for paper


def sky_pictures(sky: Sequence[Component]) -> tuple[tuple[str, bool, str], ...]:
    """Name, whether inverted, and content ("" for a shipped one) of each picture in the sky."""
    return tuple((one["name"], one["invert"], one.get("picture", "")) for one in sky if one["kind"] == "picture")


def decoded_pictures(sky_pictures: tuple[tuple[str, bool, str], ...]) -> tuple[Picture, ...]:
    """The same, ready to be looked at by an array."""
    return tuple(as_picture(on_dark_ground(_light(*one), one[1])) for one in sky_pictures)


def sources(sky: Sequence[Component], decoded_pictures: tuple[Picture, ...]) -> list[dict[str, Any]]:
    """The sky as core takes it: components that are exact, each picture with its pixels."""
    pictures = iter(decoded_pictures)
    some: list[dict[str, Any]] = []
    for one in sky:
        if one["kind"] == MYSTERY:
            some += _opened(one)
        else:
            some.append(dict(one) if one["kind"] != "picture" else {**one, "picture": next(pictures)})
    return some


def sky_subject(sky: Sequence[Component], sky_name: str) -> str:
    """Which sky this is, at whatever flux and width: pictures of two subjects are not compared by one colour scale."""
    told = [str(one.get(key)) for one in sky for key in ("name", "invert", "code") if key in one]
    return " ".join([sky_name, *told])


def widest_tile_arcsec(sources: Sequence[Component]) -> float:
    """The side of the largest pixel of a picture in the sky [arcsec]; 0 without a picture."""
    return max((tile_arcsec(one) for one in sources if one["kind"] == "picture"), default=0.0)


def sky_hidden(sky: Sequence[Component]) -> str:
    """What a learner is to find out: the codes of the mysteries in the sky, "" where nothing is hidden.

    Examples
    --------
    >>> sky_hidden([{"kind": "mystery", "code": 427}]), sky_hidden([{"kind": "point"}])
    ('0427', '')
    """
    return " ".join(f"{one['code']:04d}" for one in sky if one["kind"] == MYSTERY)


def sky_flux_jy(sky: Sequence[Component]) -> float | None:
    """Total flux of the sky [Jy], to six digits; None where it is not above zero and so cannot be scaled."""
    total = float(f"{sum(one['flux_jy'] for one in sky):.6g}")
    return total if total > 0 else None


def sky_width_arcsec(sky: Sequence[Component]) -> float | None:
    """Twice the distance from the middle to the rim of the outermost thing [arcsec]; None for a point there."""
    return float(f"{2 * extent_arcsec(sky):.6g}") or None


def field_arcsec(npix: int, cell_arcsec: float) -> float:
    """The width of the image [arcsec], which the width of the sky is compared with."""
    return npix * cell_arcsec


def sky_inverted(sky_pictures: tuple[tuple[str, bool, str], ...]) -> bool | None:
    """Whether the picture in the sky is taken as a negative; None without a picture of one's own."""
    own = [invert for _, invert, content in sky_pictures if content]
    return own[0] if own else None


def picture_name(sky: Sequence[Component]) -> str | None:
    """The name of a picture of one's own in the sky; None without one."""
    return next((one["name"] for one in sky if "picture" in one), None)


def class_code(noise: Mapping[str, Any]) -> str:
    """The seed of the noise as the digits that a class types in."""
    return f"{noise['seed']:04d}"


def picture_notes(sky_pictures: tuple[tuple[str, bool, str], ...]) -> list[dict[str, Any]]:
    """What to mind about pictures that were brought."""
    some: list[dict[str, Any]] = []
    for name, invert, content in sky_pictures:
        if content and invert:
            some.append({"text": say("note.inverted")})
        elif content and _on_paper(_light(name, invert, content)):
            some.append({"text": say("note.on_paper"), "label": say("note.invert"), "act": ["invert_sky", True]})
    return some


def _on_paper(light: np.ndarray) -> bool:
    return bool(background(light) > _BRIGHT * light.max())


def _light(name: str, _invert: bool, content: str) -> np.ndarray:
    return np.asarray(light_of({"name": name, "picture": content}))


def _opened(one: Component) -> list[dict[str, Any]]:
    """The components of a mystery, at its place and of its flux."""
    return [
        {
            **part,
            "flux_jy": part["flux_jy"] * one["flux_jy"],
            "east_arcsec": part["east_arcsec"] + one["east_arcsec"],
            "north_arcsec": part["north_arcsec"] + one["north_arcsec"],
        }
        for part in mystery_sky(one["code"], one["width_arcsec"])
    ]
