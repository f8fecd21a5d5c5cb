"""A dirty image put together stripe by stripe: samples in order, those so far, those that come now."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np

from ..core.blocks import Blocks
from ..core.stripe_steps import Steps, mean_stripes, one_by_one, together
from .geometry import Pairs
from .samples import Samples

GROUPINGS = ("visibility", "baseline", "integration")
MOST_DRAWN = 3000  # points of the uv plane, of all and of those that come together
COURSE_POINTS = 400  # of the curve above the steps


class Listed(NamedTuple):
    """All samples that reach the image, shape (sample,), by integration, then pair.

    ``u``, ``v`` [wavelengths], ``visibilities`` [Jy], ``weights``; ``pairs`` and ``integrations`` number them.
    """

    u: np.ndarray
    v: np.ndarray
    visibilities: np.ndarray
    weights: np.ndarray
    pairs: np.ndarray
    integrations: np.ndarray


def listed(
    whole_blocks: Blocks[slice],
    whole_samples: Blocks[Samples],
    whole_visibilities: Blocks[np.ndarray],
    whole_imaging_weights: Blocks[np.ndarray],
    all_pairs: Pairs,
    channel_scales: tuple[float, ...],
) -> Listed:
    """The samples of all blocks in one list; all channels of an integration are of one moment."""
    count = len(all_pairs.first)
    columns: list[list[np.ndarray]] = [[], [], [], [], [], []]
    for some, block, values, weights in zip(
        whole_blocks, whole_samples, whole_visibilities, whole_imaging_weights, strict=True
    ):
        every = np.divmod(np.arange(len(block.u)), max(1, count))
        row, pair = every if block.kept is None else np.nonzero(block.kept)
        integration = (row + some.start) // len(channel_scales)
        found = (block.u, block.v, values, weights, pair, integration)
        for column, each in zip(columns, found, strict=True):
            column.append(np.asarray(each))
    return Listed(*(np.concatenate(column) if column else np.zeros(0) for column in columns))


def stripe_steps(listed: Listed, grouping: str) -> Steps:
    """Which samples come with each step."""
    if grouping == "visibility":
        return one_by_one(len(listed.u))
    return together(listed.pairs if grouping == "baseline" else listed.integrations)


def last_step(stripe_steps: Steps) -> int:
    """How many steps there are."""
    return len(stripe_steps.ends)


def shown_step(step: int, last_step: int) -> int:
    """The step that is shown: the one that is asked for, as far as there are so many."""
    return min(step, last_step)


def sum_so_far(
    listed: Listed, stripe_steps: Steps, shown_step: int, npix: int, cell_rad: float
) -> np.ndarray:
    """The mean of all stripes so far, by their weights, shape (npix, npix) [Jy/beam]; at last, the dirty image."""
    return _mean(listed, stripe_steps.upto(shown_step), npix, cell_rad)


def stripe_now(
    listed: Listed, stripe_steps: Steps, shown_step: int, npix: int, cell_rad: float
) -> np.ndarray:
    """The stripes that come with this step, shape (npix, npix) [Jy/beam]."""
    return _mean(listed, stripe_steps.of(shown_step), npix, cell_rad)


def sum_range(sum_so_far: np.ndarray) -> list[float]:
    """Lowest and highest value of the sum, for its colours [Jy/beam]."""
    low, high = float(min(sum_so_far.min(), 0.0)), float(max(sum_so_far.max(), 0.0))
    return [low, high] if high > low else [-1.0, 1.0]


def stripe_range(listed: Listed) -> list[float]:
    """The strongest stripes there are, for the colours of all of them [Jy/beam]: weak ones are faint."""
    most = float(np.abs(listed.visibilities).max(initial=0.0)) or 1.0
    return [-most, most]


def uv_in_order_klambda(listed: Listed, stripe_steps: Steps) -> np.ndarray:
    """Samples of the uv plane in the order they come, every so manieth of many, shape (sample, 2) [kλ]."""
    return _places(listed, stripe_steps.order[:: _thinning(listed)])


def uv_so_far(listed: Listed, stripe_steps: Steps, shown_step: int) -> int:
    """How many of those have come."""
    count = len(stripe_steps.upto(shown_step))
    return -(-count // _thinning(listed))


def uv_now_klambda(listed: Listed, stripe_steps: Steps, shown_step: int) -> np.ndarray:
    """Those that come with this step, shape (sample, 2) [kλ]."""
    now = stripe_steps.of(shown_step)
    return _places(listed, now[:: max(1, -(-len(now) // MOST_DRAWN))])


def strengths(listed: Listed, stripe_steps: Steps, last_step: int) -> dict[str, Any]:
    """How strong the stripes of each of some steps are on average [Jy], closer together where there are few."""
    at = np.unique(np.ceil(last_step * np.linspace(0, 1, COURSE_POINTS) ** 2).astype(int))[1:]
    amplitudes = np.abs(listed.visibilities)
    values = [float(amplitudes[stripe_steps.of(step)].mean()) for step in at]
    return {"at": at.tolist(), "values": values, "goal": None}


def _mean(listed: Listed, some: np.ndarray, npix: int, cell_rad: float) -> np.ndarray:
    u, v, visibilities, weights = (column[some] for column in listed[:4])
    return mean_stripes(u, v, visibilities, weights, npix, cell_rad)


def _thinning(listed: Listed) -> int:
    return max(1, -(-len(listed.u) // MOST_DRAWN))


def _places(listed: Listed, some: np.ndarray) -> np.ndarray:
    return np.stack([listed.u[some], listed.v[some]], axis=1) / 1e3


FUNCTIONS = (
    listed,
    stripe_steps,
    last_step,
    shown_step,
    sum_so_far,
    stripe_now,
    sum_range,
    stripe_range,
    uv_in_order_klambda,
    uv_so_far,
    uv_now_klambda,
    strengths,
)
