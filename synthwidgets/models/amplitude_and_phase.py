"""AmplitudeAndPhase: two pictures whose phases are swapped, an equaliser of amplitudes, phases scrambled or zero.

Each side starts from a picture. "Left" keeps the amplitudes of the first, "right" those of the second; whose phases
they have is chosen. Both then go through the same equaliser and the same scramble.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np

from ..core import fourier
from ..core.amplitude_phase import likeness, random_phases, ring_gains, with_phases_of
from ..core.constants import ARCSEC
from ..core.drawings import DRAWINGS, drawing, raster_picture
from ..core.fourier import Planes
from ..core.fourier_pairs import FORMS, Placed, form_picture
from ..formats import checks
from ..graph import Graph, Step, part
from ..texts import say
from ..texts.numbers import digits
from .model import Model
from .pairs_inputs import CELL_ARCSEC, NPIX, PARTS, SCALES, SHOWN
from .pairs_planes import picture_grid, picture_shown, plane_grid, plane_look, plane_shown, planes
from .pairs_words import ARCSEC_KLAMBDA, arcsec, klambda

SHAPES = (*DRAWINGS, "disk", "box", "ring", "points")
WIDTH_ARCSEC = 6.0
EDGES_ARCSEC = (8.0, 4.0, 2.0, 1.0)  # stripes at the edges between rings, from the middle outwards
RINGS = len(EDGES_ARCSEC) + 1
PHASES = ("own", "swapped", "zero")
NEAR = 0.25  # the inner part of the uv plane that is in sight: rings of the equaliser are not too small there
FARTHEST_KLAMBDA = 400.0  # to its edge: nothing is scrambled
FLAT = [1.0] * RINGS

OPENING: dict[str, Any] = {
    "first": "face",
    "second": "spiral",
    "phases": "swapped",
    "scramble_klambda": FARTHEST_KLAMBDA,
    "gains": FLAT,
    "part": "amplitude",
    "scale": "log",
    "seed": 1,
}
TRANSIENT: dict[str, Any] = {"live": False}
CHECKS: dict[str, checks.Check] = {
    "first": checks.choice("first", SHAPES),
    "second": checks.choice("second", SHAPES),
    "phases": checks.choice("phases", PHASES),
    "scramble_klambda": checks.number("scramble_klambda", 0, FARTHEST_KLAMBDA),
    "gains": checks.numbers("gains", checks.number("gains", 0, 4), RINGS, RINGS),
    "part": checks.choice("part", PARTS),
    "scale": checks.choice("scale", SCALES),
    "seed": checks.integer("seed", 0, 9999),
    "live": checks.switch("live"),
}


# pictures and transforms ----------------------------------------------------------------------------------------


def first_picture(first: str, planes: Planes) -> np.ndarray:
    """The first picture as it is, light 1 in all, shape (npix, npix)."""
    return _picture(first, planes)


def second_picture(second: str, planes: Planes) -> np.ndarray:
    """The second picture as it is."""
    return _picture(second, planes)


def first_there(first_picture: np.ndarray) -> np.ndarray:
    """The transform of the first picture."""
    return fourier.transform_of(first_picture)


def second_there(second_picture: np.ndarray) -> np.ndarray:
    """The transform of the second picture."""
    return fourier.transform_of(second_picture)


def gain(planes: Planes, gains: Sequence[float]) -> np.ndarray | None:
    """What the equaliser does to each amplitude; None where it is flat."""
    if list(gains) == FLAT:
        return None
    # Pixels lie on these edges, since the field holds two stripes of 8″: they belong to the ring outside, always.
    edges = [(1 - 1e-9) * 1e3 * ARCSEC_KLAMBDA / edge for edge in EDGES_ARCSEC]
    return ring_gains(planes, edges, gains)


def scramble(planes: Planes, scramble_klambda: float, seed: int) -> np.ndarray | None:
    """By what phases are turned; None where none is."""
    if scramble_klambda >= FARTHEST_KLAMBDA:
        return None
    return random_phases(planes, 1e3 * scramble_klambda, seed)


def transform(
    amplitudes_of: np.ndarray, donor: np.ndarray, phases: str, gain: np.ndarray | None, scramble: np.ndarray | None
) -> np.ndarray:
    """A transform put together: amplitudes times their gains, with the phases that are wanted."""
    mixed = amplitudes_of
    if phases != "own":
        mixed = with_phases_of(amplitudes_of, donor) if phases == "swapped" else np.abs(amplitudes_of)
    mixed = mixed if gain is None else mixed * gain
    return mixed if scramble is None else mixed * scramble


def whole(transform: np.ndarray) -> np.ndarray:
    """The picture of that."""
    return fourier.picture_of(transform)


def like_own(planes: Planes, transform: np.ndarray, amplitudes_of: np.ndarray) -> float:
    """How like the outlines are to those of the picture that gave the amplitudes."""
    return likeness(planes, transform, amplitudes_of)


def like_donor(planes: Planes, transform: np.ndarray, donor: np.ndarray) -> float:
    """The same of the other picture."""
    return likeness(planes, transform, donor)


def rings_klambda(scramble_klambda: float) -> dict[str, Any]:
    """Circles on the uv plane: the equaliser's edges, and where phases begin to be scrambled."""
    edge = None if scramble_klambda >= FARTHEST_KLAMBDA else scramble_klambda
    return {"edges": [ARCSEC_KLAMBDA / one for one in EDGES_ARCSEC], "scramble": edge}


# words ----------------------------------------------------------------------------------------------------------


def live_sentence(
    first: str,
    second: str,
    phases: str,
    scramble_klambda: float,
    gains: Sequence[float],
    left_like_own: float,
    left_like_donor: float,
) -> str:
    """The headline."""
    names = {"first": say(f"pairs.a.{first}"), "second": say(f"pairs.a.{second}")}
    likes = {"own": percent(left_like_own), "donor": percent(left_like_donor)}
    if scramble_klambda < FARTHEST_KLAMBDA:
        return say("phases.sentence.scrambled", beyond=f"{scramble_klambda:.0f} kλ", **names, **likes)
    if list(gains) != FLAT and phases == "own":
        return say("phases.sentence.gains", **names, **likes)
    return say(f"phases.sentence.{phases}", **names, **likes)


def said(phases: str, amplitudes: str, other: str, like_own: float, like_donor: float, whole: np.ndarray) -> str:
    """What a picture shows, for those who do not see it."""
    row, column = np.unravel_index(int(whole.argmax()), whole.shape)
    return say(
        f"phases.said.{phases}",
        own=say(f"pairs.a.{amplitudes}"),
        donor=say(f"pairs.a.{other}"),
        like_own=percent(like_own),
        like_donor=percent(like_donor),
        east=arcsec((NPIX // 2 - column) * CELL_ARCSEC),
        north=arcsec((row - NPIX // 2) * CELL_ARCSEC),
    )


def first_said(first: str) -> str:
    return say("phases.said.as_it_is", what=say(f"pairs.a.{first}"))


def second_said(second: str) -> str:
    return say("phases.said.as_it_is", what=say(f"pairs.a.{second}"))


def plane_said(part: str, first: str, phases: str, scramble_klambda: float, gains: Sequence[float]) -> str:
    """What the transform shows, in words."""
    scrambled = say("phases.said.scrambled", beyond=f"{scramble_klambda:.0f} kλ") + " "
    return say(
        "phases.said.plane",
        part=say(f"pairs.part.{part}").lower(),
        what=say(f"pairs.a.{first}"),
        phases=say(f"phases.choice.{phases}").lower(),
        scrambled=scrambled if scramble_klambda < FARTHEST_KLAMBDA else "",
        gains=", ".join(f"×{digits(one)}" for one in gains),
    )


def facts(
    left_like_own: float,
    left_like_donor: float,
    right_like_own: float,
    right_like_donor: float,
    left_whole: np.ndarray,
    first_picture: np.ndarray,
    planes: Planes,
) -> list[list[str]]:
    """Label, value and tooltip of each number worth knowing."""
    rows = {
        "left_donor": percent(left_like_donor),
        "left_own": percent(left_like_own),
        "right_donor": percent(right_like_donor),
        "right_own": percent(right_like_own),
        "brighter": f"×{digits(float(left_whole.max() / first_picture.max()))}",
        "pixel_there": klambda(planes.cell_wavelengths / 1e3),
    }
    return [[say(f"phases.fact.{key}"), value, say(f"phases.fact.{key}.tip")] for key, value in rows.items()]


def notes(gains: Sequence[float], left_picture_shown: np.ndarray, phases: str) -> list[dict[str, Any]]:
    """What to mind, the most pressing first."""
    some: list[dict[str, Any]] = []
    if list(gains) != FLAT:
        some.append({"text": say("phases.note.gains"), "label": say("phases.note.flat"), "act": ["flat_gains"]})
    if phases == "zero":
        some.append({"text": say("phases.note.zero")})
    if float(left_picture_shown.min()) < -0.02:
        some.append({"text": say("phases.note.negative")})
    shown, field = (digits(share * NPIX * CELL_ARCSEC) for share in (SHOWN, 1))
    some.append({"text": say("phases.note.likeness")})
    return [*some, {"text": say("pairs.note.field", shown=shown, field=field, npix=NPIX)}]


def ring_labels() -> list[str]:
    """The rings of the equaliser, from the middle outwards, by the stripes that they hold."""
    inner = say("phases.ring.coarser", edge=digits(EDGES_ARCSEC[0]))
    outer = say("phases.ring.finer", edge=digits(EDGES_ARCSEC[-1]))
    pairs = ((digits(wide), digits(narrow)) for wide, narrow in pairwise(EDGES_ARCSEC))
    between = (say("phases.ring.between", wide=wide, narrow=narrow) for wide, narrow in pairs)
    return [inner, *between, outer]


def flat_gains(_graph: Graph) -> dict[str, Any]:
    """The equaliser as it was."""
    return {"gains": list(FLAT)}


def other_dice(graph: Graph) -> dict[str, Any]:
    """Other random phases."""
    return {"seed": (graph["seed"] + 1) % 10_000}


def percent(share: float) -> str:
    """A likeness as it is said.

    Examples
    --------
    >>> percent(0.634), percent(-0.001)
    ('63 %', '0 %')
    """
    return f"{round(100 * share) + 0} %".replace("-", "−")


def _picture(shape: str, grid: Planes) -> np.ndarray:
    placed = Placed(WIDTH_ARCSEC * ARCSEC)
    if shape in FORMS:  # smaller than a drawing: its edge is nearer than its ripples
        return form_picture(shape, grid, placed._replace(width_rad=placed.width_rad / 2))
    return raster_picture(drawing(shape), grid, placed)


def sources(mine: str, other: str) -> dict[str, str]:
    """What a side takes its amplitudes from, and whose phases it may have."""
    return {"amplitudes_of": f"{mine}_there", "donor": f"{other}_there", "amplitudes": mine, "other": other}


SIDE = (transform, whole, picture_shown, like_own, like_donor, said)
FUNCTIONS: tuple[Callable[..., Any] | Step, ...] = (
    planes, picture_grid, plane_grid, plane_look, rings_klambda, ring_labels,
    first_picture, second_picture, first_there, second_there, gain, scramble,
    *part("left", (*SIDE, plane_shown), **sources("first", "second")),
    *part("right", SIDE, **sources("second", "first")),
    *part("first", (picture_shown,), whole="first_picture"),
    *part("second", (picture_shown,), whole="second_picture"),
    live_sentence, first_said, second_said, plane_said, facts, notes,
)  # fmt: skip
AMPLITUDE_AND_PHASE = Model("amplitude_and_phase", OPENING, FUNCTIONS, CHECKS, TRANSIENT)
ACTS = {act.__name__: act for act in (flat_gains, other_dice)}
