"""What the visibilities panel draws: some of the samples, as the complex numbers that were measured, and the model.

Each point is a point of a track (`tracks`): same pairs, same order, so that a dot of this panel and a sample of the
uv plane know each other by pair and place along the track. At rest every point of every track is there, so that
any sample that is pointed at has its visibility in the browser, and at most 2 000 of them are drawn; while a slider
moves only those are computed. While antennas are held these stay as they are, and the browser draws those of
`held_points` in the place of the same pairs.

Points carry noise, because they are what is measured; the model does not. A sample that does not reach the image,
lost to the horizon or a shadow or outside of the uv grid, is not a number here and is not drawn.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core.blocks import Blocks
from ..core.sky import pair_visibilities
from .channels import middle_rows
from .geometry import Pairs
from .samples import Samples, Skies, Tables
from .tracks import along as track_points

MOST_RESTING = 2_000
PULLED = 2  # times the longest baseline: so far out the model is drawn, and an antenna seldom pulled
DISTANCES, DIRECTIONS = 256, 8  # where the model is asked; 180° hold all directions, the others mirror them


def thinned(pairs: int, points: int, most: int) -> tuple[int, list[int]]:
    """Of so many tracks with so many points: every how manieth pair, and which of the points, to have at most so many.

    Ends and evenly between as many points as there is room for; a single one is the middle of the track.

    Examples
    --------
    >>> thinned(3, 20, 2000)[0], thinned(903, 20, 2000), thinned(5000, 3, 2000)
    (1, (1, [0, 19]), (3, [1]))
    """
    each = min(points, most // max(1, pairs))
    if each < 2:
        return max(1, math.ceil(pairs / most)), [points // 2]
    return 1, np.unique(np.linspace(0, points - 1, each).round().astype(int)).tolist()


# pairs at rest ------------------------------------------------------------------------------------------------


def points_choice(
    all_pairs: Pairs, hour_angles_rad: np.ndarray, live: bool, held_indices: Sequence[int]
) -> dict[str, Any]:
    """Which points there are: every ``step``-th pair, ``along`` the track; and which of them are drawn (``plot_…``).

    While antennas are held all of them stay: nothing is computed for them, and the browser has them.
    """
    pairs = len(all_pairs.first)
    points = len(track_points(len(hour_angles_rad), pairs))
    step, some = thinned(pairs, points, MOST_RESTING)
    every = {"step": step, "along": some} if live and not held_indices else {"step": 1, "along": list(range(points))}
    return every | {"plot_step": step, "plot_along": some}


def points_at(points_choice: Mapping[str, Any], all_pairs: Pairs, hour_angles_rad: np.ndarray) -> np.ndarray:
    """The integrations of these points, shape (point,)."""
    return track_points(len(hour_angles_rad), len(all_pairs.first))[points_choice["along"]]


def points_pairs(all_pairs: Pairs, points_choice: Mapping[str, Any]) -> Pairs:
    """Their pairs."""
    step = points_choice["step"]
    return Pairs(all_pairs.first[::step], all_pairs.second[::step])


def points_rows(points_at: np.ndarray, channel_scales: tuple[float, ...]) -> np.ndarray:
    """Where they stand among all rows: in the middle of the band, shape (point,)."""
    return middle_rows(points_at, channel_scales)


def points_antenna_uvw(antenna_uvw: np.ndarray, points_at: np.ndarray) -> np.ndarray:
    """Of each antenna at these integrations, shape (point, antenna, 3) [wavelengths of the middle of the band].

    Of an even number of channels none is the middle one, and a track is drawn for the middle.
    """
    return antenna_uvw[points_at]


def points_seen(seen: np.ndarray, points_at: np.ndarray) -> np.ndarray:
    """Whether an antenna sees the source then, shape (point, antenna)."""
    return seen[points_at]


def points_integrations(channel_integrations: np.ndarray, points_rows: np.ndarray) -> np.ndarray:
    """The numbers of these rows, shape (point,): noise goes by them."""
    return channel_integrations[points_rows]


def points_antenna_sefds_jy(channel_sefds_jy: np.ndarray | None, points_rows: np.ndarray) -> np.ndarray | None:
    """The noise of the antennas then, where it changes."""
    if channel_sefds_jy is None or len(channel_sefds_jy) == 1:
        return channel_sefds_jy
    return channel_sefds_jy[points_rows]


def resting_visibility_points(
    points_samples: Blocks[Samples], points_visibilities: Blocks[np.ndarray], points_pairs: Pairs
) -> np.ndarray:
    """What is measured there, real and imaginary part, shape (pair, point, 2) [Jy]."""
    return parts(whole(points_samples, points_visibilities, len(points_pairs.first)))


def resting_model_points(
    points_samples: Blocks[Samples],
    points_model_visibilities: Blocks[np.ndarray],
    points_noise_jy: Blocks[np.ndarray] | None,
    points_pairs: Pairs,
) -> np.ndarray | None:
    """The same without noise; None where there is none to leave out."""
    if points_noise_jy is None:
        return None
    return parts(whole(points_samples, points_model_visibilities, len(points_pairs.first)))


# the model ----------------------------------------------------------------------------------------------------


def model_band(
    apparent_skies: Skies,
    radial_tables: Tables,
    antenna_uvw: np.ndarray,
    further_antenna_uvw: tuple[np.ndarray, ...],
    uv_limit: float,
) -> np.ndarray:
    """Amplitude of the model against uv distance: lowest, mean and highest over all directions and kinds of pairs.

    Shape (distance, 4): distance [kλ], the three [Jy], from 0 to twice the longest baseline of any array, for an
    antenna that is pulled out, but no further than the uv grid reaches; empty without a pair. A sky that is round
    about the phase centre has the three alike. The phase has no such line: it is another in every direction.
    """
    every = [some[:, :, :2] for some in (antenna_uvw, *further_antenna_uvw) if some.shape[1] > 1]
    if not every:
        return np.empty((0, 4))
    longest = max(float(np.hypot(*np.ptp(some, axis=1).T).max()) for some in every)
    distances = np.linspace(0, min(PULLED * longest, max(longest, uv_limit)), DISTANCES)
    angles_rad = np.arange(DIRECTIONS) * (np.pi / DIRECTIONS)
    there = np.multiply.outer(distances, np.exp(1j * angles_rad)).ravel()
    places = np.append(np.stack([there.real, there.imag, np.zeros(there.size)], axis=1), np.zeros((1, 3)), axis=0)
    each, middle = np.arange(there.size), np.full(there.size, there.size)  # pairs with an antenna in the middle
    skies = [
        pair_visibilities(sky, places[None], each, middle, tables)
        for sky, tables in zip(apparent_skies, radial_tables, strict=True)
    ]
    amplitudes = np.concatenate([np.abs(one).reshape(DISTANCES, DIRECTIONS) for one in skies], axis=1)
    rows = (distances / 1e3, amplitudes.min(axis=1), amplitudes.mean(axis=1), amplitudes.max(axis=1))
    return np.stack(rows, axis=1)


# helpers ------------------------------------------------------------------------------------------------------


def whole(samples: Blocks[Samples], values: Blocks[np.ndarray], pairs: int) -> np.ndarray:
    """One value for each (integration, pair), not a number where the sample does not reach the image."""
    blocks = [_filled(block.kept, some, pairs) for block, some in zip(samples, values, strict=True)]
    return np.concatenate([*blocks, np.empty((0, pairs), complex)])


def _filled(kept: np.ndarray | None, values: np.ndarray, pairs: int) -> np.ndarray:
    if kept is None:
        return values.reshape(-1, pairs) if pairs else np.empty((0, 0), complex)
    filled = np.full(kept.shape, complex(math.nan, math.nan))
    filled[kept] = values
    return filled


def parts(values: np.ndarray) -> np.ndarray:
    """(point, pair) complex as (pair, point, 2)."""
    return np.ascontiguousarray(np.stack([values.real.T, values.imag.T], axis=-1))
