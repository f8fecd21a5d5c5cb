"""Which samples the Real data app images: the observation, one source of it, and the baselines that are used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from ..core.flux_scale import flux_3c286_jy
from ..core.gridding import inside_grid
from ..core.observed import Observed
from ..formats.observed_npz import shipped
from ..texts import say
from . import brought


class Example(NamedTuple):
    """An observation that comes along: its file, which of its sources, and pixels that show it well [arcsec].

    ``published_jy`` is the flux of a standard at the frequency of the observation [Jy].
    """

    file: str
    source: int
    cell_arcsec: float
    published_jy: float | None = None


EXAMPLES = {  # by what the menu, states and links call them
    "3c273": Example("3c273", 0, 0.4),
    "3c286": Example("ngc5921", 0, 10.0, flux_3c286_jy(1.4134e9)),
    "1445+099": Example("ngc5921", 1, 10.0),
    "ngc5921": Example("ngc5921", 2, 10.0),
}


class Kept(NamedTuple):
    """The samples of a picture: u, v [wavelengths], visibilities [Jy] and weights; how many lie outside the uv grid."""

    u: np.ndarray
    v: np.ndarray
    visibilities: np.ndarray
    weights: np.ndarray
    outside: int


@lru_cache(maxsize=2)  # there are two files
def _shipped(file: str) -> Observed:
    return shipped(file)


def observation(data: Any) -> Observed:
    """All that was observed, with every source."""
    if isinstance(data, str):
        return _shipped(EXAMPLES[data].file)
    found = brought.find(data["digest"])
    if found is None:
        raise ValueError(say("real.gone", name=data["name"]))
    return found


def observed(observation: Observed, data: Any, source: int) -> Observed:
    """The samples of the one source that is looked at."""
    number = EXAMPLES[data].source if isinstance(data, str) else source
    return observation.where(observation.source == number)


def source_name(observed: Observed) -> str:
    """What was looked at."""
    return observed.sources[int(observed.source[0])]


def data_name(data: Any) -> str | dict[str, str]:
    """The entry of the menu, or the name of one's own."""
    return {"id": "own", "label": data["name"]} if isinstance(data, Mapping) else str(data)


def own_name(data: Any) -> str | None:
    """The name of a file of one's own, if that is what is shown."""
    return str(data["name"]) if isinstance(data, Mapping) else None


def source_number(observation: Observed, data: Any, source: int) -> int | None:
    """Counted from 1; None where there is nothing to choose."""
    return source + 1 if isinstance(data, Mapping) and len(observation.sources) > 1 else None


def longest_uv(observed: Observed) -> float:
    """The longest baseline as the source sees it [wavelengths]."""
    return float(np.hypot(observed.uvw[:, 0], observed.uvw[:, 1]).max())


def used(observed: Observed, longest_uv: float, used_percent: Sequence[float]) -> np.ndarray:
    """Which samples are of baselines in the range that is asked for, shape (sample,)."""
    share = np.hypot(observed.uvw[:, 0], observed.uvw[:, 1]) * (100 / (longest_uv or 1.0))
    low, high = used_percent
    return (share >= low) & (share <= high * (1 + 1e-12))  # the longest itself is in


def kept(observed: Observed, used: np.ndarray, cell_rad: float) -> Kept:
    """The samples that reach the picture."""
    u, v = observed.uvw[:, 0], observed.uvw[:, 1]
    inside = inside_grid(u, v, cell_rad)
    keep = used & inside
    return Kept(u[keep], v[keep], observed.visibilities[keep], observed.weights[keep], int((used & ~inside).sum()))
