"""What FourierPairs says: the headline, what the two pictures show, the numbers, and what to mind."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np

from ..core.fourier import Planes
from ..core.fourier_pairs import FORMS, landmark
from ..texts import say
from ..texts.numbers import digits
from .pairs_inputs import CELL_ARCSEC, NPIX, SHOWN

ARCSEC_KLAMBDA = 648 / math.pi  # an angle of 1″ has stripes of so many kλ
EDGED, POINTS = ("box", "disk", "ring"), ("delta", "points", "comb")


def there_klambda(shape: str, width_arcsec: float) -> float | None:
    """Where the transform does what the headline says, along the first axis [kλ]; None for a drawing."""
    if shape not in FORMS or not landmark(shape):
        return None
    return landmark(shape) * ARCSEC_KLAMBDA / width_arcsec


def spread_arcsec(whole: np.ndarray) -> float | None:
    """How far the square of the picture reaches from its middle, root mean square [arcsec]; None where it is dark."""
    return _spread(whole**2, CELL_ARCSEC)


def spread_klambda(transform: np.ndarray, planes: Planes) -> float | None:
    """The same of the transform [kλ]."""
    return _spread(np.abs(transform) ** 2, planes.cell_wavelengths / 1e3)


def live_sentence(
    shape: str,
    width_arcsec: float,
    soft_arcsec: float,
    there_klambda: float | None,
    strokes: Sequence[Any],
    plane_strokes: Sequence[Any],
    east_arcsec: float,
    north_arcsec: float,
) -> str:
    """The headline."""
    if plane_strokes:
        return say("pairs.sentence.painted", count=len(plane_strokes))
    if strokes:
        return say("pairs.sentence.drawn", count=len(strokes))
    if soft_arcsec and shape in EDGED:
        reach = klambda(landmark("gaussian") * ARCSEC_KLAMBDA / soft_arcsec)
        return say("pairs.sentence.soft", what=say(f"pairs.a.{shape}"), soft=arcsec(soft_arcsec), reach=reach)
    place = arcsec(math.hypot(east_arcsec, north_arcsec))
    there = klambda(there_klambda) if there_klambda else ""
    key = shape if shape in FORMS or shape == "blank" else "drawing"
    what = "" if key == shape else say(f"pairs.a.{shape}")
    return say(f"pairs.sentence.{key}", what=what, width=arcsec(width_arcsec), there=there, place=place)


def picture_said(
    shape: str,
    width_arcsec: float,
    stretch: float,
    turn_deg: float,
    east_arcsec: float,
    north_arcsec: float,
    spread_arcsec: float | None,
) -> str:
    """What the picture shows, for those who do not see it."""
    if spread_arcsec is None:
        return say("pairs.said.dark")
    return say(
        "pairs.said.picture",
        what=say(f"pairs.a.{shape}"),
        width=arcsec(width_arcsec),
        stretch=digits(stretch),
        turn=digits(turn_deg),
        east=arcsec(east_arcsec),
        north=arcsec(north_arcsec),
        spread=arcsec(spread_arcsec),
    )


def plane_said(shape: str, part: str, there_klambda: float | None, spread_klambda: float | None) -> str:
    """What the transform shows, for those who do not see it."""
    if spread_klambda is None:
        return say("pairs.said.nothing")
    there = say(f"pairs.said.{FORMS[shape].says}", there=klambda(there_klambda)) if there_klambda else ""
    said = say("pairs.said.plane", part=say(f"pairs.part.{part}").lower(), spread=klambda(spread_klambda))
    return f"{said} {there}".strip()


def facts(
    shape: str,
    width_arcsec: float,
    there_klambda: float | None,
    spread_arcsec: float | None,
    spread_klambda: float | None,
    planes: Planes,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    product = None
    if spread_arcsec is not None and spread_klambda is not None and shape not in POINTS:
        product = spread_arcsec * spread_klambda / ARCSEC_KLAMBDA
    rows = {
        "width": arcsec(width_arcsec),
        "there": klambda(there_klambda) if there_klambda else "–",
        "spread": "–" if spread_arcsec is None else arcsec(spread_arcsec),
        "spread_there": "–" if spread_klambda is None else klambda(spread_klambda),
        "product": "–" if product is None else f"{digits(product)}",
        "pixel": arcsec(CELL_ARCSEC, 4),
        "pixel_there": klambda(planes.cell_wavelengths / 1e3),
    }
    return [[say(f"pairs.fact.{key}"), value, say(f"pairs.fact.{key}.tip")] for key, value in rows.items()]


def notes(
    shape: str,
    part: str,
    east_arcsec: float,
    north_arcsec: float,
    strokes: Sequence[Any],
    plane_strokes: Sequence[Any],
    picture_shown: np.ndarray,
) -> list[dict[str, Any]]:
    """What to mind, the most pressing first."""
    some: list[dict[str, Any]] = []
    if strokes or plane_strokes:
        some.append({"text": say("pairs.note.brushed"), "label": say("pairs.note.wipe"), "act": ["clear_brush"]})
    if plane_strokes and float(picture_shown.min()) < -0.02:
        some.append({"text": say("pairs.note.negative")})
    if (east_arcsec or north_arcsec) and part == "amplitude":
        some.append({"text": say("pairs.note.moved")})
    if shape in POINTS:
        some.append({"text": say("pairs.note.points")})
    if shape not in FORMS and shape != "blank":
        some.append({"text": say("pairs.note.pixels")})
    shown, field = (digits(share * NPIX * CELL_ARCSEC) for share in (SHOWN, 1))
    some.append({"text": say("pairs.note.shares")})
    return [*some, {"text": say("pairs.note.field", shown=shown, field=field, npix=NPIX)}]


def arcsec(value: float, decimals: int = 2) -> str:
    """An angle as it is said here.

    Examples
    --------
    >>> arcsec(1.0), arcsec(-0.001)
    ('1.00″', '0.00″')
    """
    return f"{round(value, decimals) + 0.0:.{decimals}f}″"


def klambda(value: float) -> str:
    """A distance in the uv plane as it is said here.

    Examples
    --------
    >>> klambda(90.99), klambda(2062.6)
    ('91.0 kλ', '2063 kλ')
    """
    return f"{value:.1f} kλ" if value < 1000 else f"{value:.0f} kλ"


def _spread(power: np.ndarray, cell: float) -> float | None:
    """The root mean square distance from the middle, where there is anything.

    To nine digits: what a law leaves as it was, as a shift leaves this of the transform, comes out the same.
    """
    squares = ((np.arange(NPIX) - NPIX // 2) * cell) ** 2
    along, across = power.sum(0), power.sum(1)
    total = float(along.sum())
    return float(f"{math.sqrt(float(along @ squares + across @ squares) / total):.9g}") if total > 0 else None


FUNCTIONS = (
    there_klambda, spread_arcsec, spread_klambda, live_sentence, picture_said, plane_said, facts, notes,
)  # fmt: skip
