"""What is refused because of all the rest: values that are good by themselves and do not go together."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from ..core.constants import ARCSEC
from ..core.layout import Layout
from ..texts import say
from ..texts.numbers import angle, digits, whole
from .geometry import Pairs
from .inputs import MOST_INTEGRATIONS
from .primary_beams import few_dishes
from .together import FURTHER

MOST_SAMPLES = 5_000_000  # computed in a second or two; more would leave the hand alone


def few_enough_samples(
    all_pairs: Pairs,
    planned_hour_angles_rad: np.ndarray,
    further_all_pairs: tuple[Pairs, ...],
    further_planned_hour_angles_rad: tuple[np.ndarray, ...],
    channels: int,
) -> None:
    hours = [len(one) for one in (planned_hour_angles_rad, *further_planned_hour_angles_rad)]
    pairs = [len(one.first) for one in (all_pairs, *further_all_pairs)]
    count = sum(one * many for one, many in zip(pairs, hours, strict=True)) * channels
    if count > MOST_SAMPLES or max(hours) > MOST_INTEGRATIONS:
        raise ValueError(say("refuse.samples", got=whole(count), most=whole(MOST_SAMPLES)))


def rises(
    layout: Layout, elevations_rad: np.ndarray, elevation_limit_rad: float, declination_deg: float
) -> None:
    """The source is high enough at some time, for some antenna."""
    if not elevations_rad.size or (elevations_rad >= elevation_limit_rad).any():
        return
    limit_deg = math.degrees(elevation_limit_rad)
    latitude_deg = math.degrees(layout.latitude_rad)
    if layout.earth_wide:
        raise ValueError(say("refuse.below_earth", limit=digits(limit_deg)))
    if 90 - abs(declination_deg - latitude_deg) >= limit_deg:
        raise ValueError(say("refuse.below_now", limit=digits(limit_deg)))
    north = declination_deg > latitude_deg
    edge = latitude_deg + (90 - limit_deg if north else limit_deg - 90)
    raise ValueError(
        say(
            "refuse.below",
            limit=digits(limit_deg),
            edge=digits(edge),
            side=say("refuse.side_below" if north else "refuse.side_above"),
        )
    )


def cell_fits(longest_uv: float, cell_arcsec: float, held_indices: Sequence[int]) -> None:
    """Every pair has a place on the uv grid. Not asked while something is held: then samples are left out."""
    if not held_indices and longest_uv * 2 * cell_arcsec * ARCSEC >= 1:
        largest = 0.999 / (2 * longest_uv * ARCSEC)
        raise ValueError(say("refuse.cell", got=angle(cell_arcsec, 3), takes=angle(largest, 3)))


def held_exist(layout: Layout, held_indices: Sequence[int], held_enu_m: Sequence[Sequence[float]]) -> None:
    count = len(layout.names)
    if (
        len(held_indices) != len(held_enu_m)
        or len(set(held_indices)) < len(held_indices)
        or any(index >= count for index in held_indices)
    ):
        raise ValueError(say("refuse.held", count=count))


RULES = {
    "array": (few_enough_samples, rises, few_dishes),
    "primary_beam": (few_dishes,),
    "channels": (few_enough_samples,),
    **{f"{one}_array": (few_enough_samples, few_dishes) for one in FURTHER},
    **{f"{one}_{key}": (few_enough_samples,) for one in FURTHER for key in ("hour_angle_h", "integration_s")},
    **dict.fromkeys(("hour_angle_h", "hour_angles_h", "integration_s"), (few_enough_samples, rises)),
    "declination_deg": (rises,),
    "elevation_limit_deg": (rises,),
    "cell_arcsec": (cell_fits,),
    "held_indices": (held_exist,),
    "held_enu_m": (held_exist,),
}
