"""The model's own transform, to be painted under the tracks: what an array with a pair everywhere would measure.

It is computed where a view asks for it, on a square of the uv plane a little wider than the plane is drawn. Its w is 0:
a sample differs from it by what w does to sources far from the centre, and a sample of noisy data by its noise.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from ..core.convolution import UvGrid
from ..core.sky import pair_visibilities
from ..texts import say
from ..texts.numbers import metres
from .samples import Skies, Tables

SIDE = 193  # cells of the square: the plane is some 300 pixels wide, and u = v = 0 has a cell of its own in the middle
AROUND = 1.2  # times the largest |u| or |v|: the window about the tracks ends at 1.18 of it at most


def model_half(longest_uv: float, further_longest_uv: tuple[float, ...]) -> float:
    """From the middle of the square to its outermost cells, beyond every array [wavelengths]; 0 without a pair."""
    return AROUND * max((longest_uv, *further_longest_uv))


def model_transform(
    apparent_skies: Skies, radial_tables: Tables, model_half: float, sky_hidden: str, uv_limit: float
) -> np.ndarray | None:
    """V(u, v) = sum of S E(u, v) exp(+2 pi i (u l + v m)), complex, shape (v, u) [Jy].

    Column 0 is at +half, for u grows to the left, and row 0 at −half. Of dishes of several sizes it is the sky as pairs
    of the largest hear it. None without a pair of antennas, or where the sky is to be found out.

    Examples
    --------
    >>> east = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 1.0, "north_arcsec": 0.0}
    >>> transform = model_transform(([east],), ({},), 1e4, "", 2e5)
    >>> transform.shape, complex(transform[96, 96]), bool(np.angle(transform[96, 95]) > 0)  # one cell towards +u
    ((193, 193), (2+0j), True)
    """
    if sky_hidden or not model_half:
        return None
    tables = radial_tables[0] if model_half <= uv_limit else None  # they end there
    upper = pair_visibilities(apparent_skies[0], *upper_half(model_half), tables).reshape(-1, SIDE)
    return np.concatenate([np.conj(upper[:0:-1, ::-1]), upper])  # a sky is real: V(−u, −v) is the conjugate of V(u, v)


def model_parts(model_transform: np.ndarray | None) -> np.ndarray | None:
    """Real and imaginary part of its upper half, v ≥ 0, shape (v, u, 2) [Jy]: the lower half holds no news."""
    if model_transform is None:
        return None
    upper = model_transform[SIDE // 2 :]
    return np.stack([upper.real, upper.imag], axis=-1)


def model_look(model_half: float, dishes_m: tuple[float, ...], sky_hidden: str) -> dict[str, Any]:
    """Where the square ends [kλ], and what is to be said of it: whose sky it is, or why there is none."""
    said = say("model.largest", dish=metres(dishes_m[0])) if len(dishes_m) > 1 else ""
    return {"half_klambda": model_half / 1e3, "said": say("model.hidden") if sky_hidden else said}


def upper_half(half: float) -> UvGrid:
    """The cells of v ≥ 0, rows upwards, each from +u to −u: the pairs of a line of antennas along u and one along v."""
    u, v = np.linspace(half, -half, SIDE), np.linspace(0, half, SIDE // 2 + 1)
    antennas = np.zeros((1, len(u) + len(v), 3))
    antennas[0, : len(u), 0] = u
    antennas[0, len(u) :, 1] = -v  # of a pair, first minus second
    return UvGrid(antennas, np.tile(np.arange(len(u)), len(v)), np.repeat(len(u) + np.arange(len(v)), len(u)))
