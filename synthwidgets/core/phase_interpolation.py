"""Values between the moments at which they are known. Phases come as angles, which jump by turns; the air did not."""

from __future__ import annotations

import numpy as np

from synthwidgets.texts import say

INTERPOLATIONS = ("nearest", "linear")


def interpolated(
    times_s: np.ndarray, values: np.ndarray, at_s: np.ndarray, interpolation: str = "linear"
) -> np.ndarray:
    """Values at other times: those of the nearest look, or straight between the one before and the one after.

    Parameters
    ----------
    times_s : array (look,)
        When values are known, ascending, at least one [s].
    values : array (look, ...)
    at_s : array (time,)
        [s]. Before the first look and after the last, the nearest look counts; nothing is extrapolated.
    interpolation : {"linear", "nearest"}
        Half way between two looks, the nearest is the later one.

    Returns
    -------
    array (time, ...)

    Raises
    ------
    ValueError
        Without a look, or for another interpolation.

    Examples
    --------
    >>> interpolated(np.array([0.0, 60.0]), np.array([1.0, 4.0]), np.array([-5.0, 20.0, 80.0]))
    array([1., 2., 4.])
    """
    if not len(times_s):
        raise ValueError(say("air.no_look"))
    if interpolation not in INTERPOLATIONS:
        raise ValueError(say("air.interpolation", got=interpolation))
    before = np.clip(np.searchsorted(times_s, at_s, side="right") - 1, 0, max(len(times_s) - 2, 0))
    after = np.minimum(before + 1, len(times_s) - 1)
    gap_s = np.where(after > before, times_s[after] - times_s[before], 1.0)
    share = np.clip((at_s - times_s[before]) / gap_s, 0.0, 1.0)
    if interpolation == "nearest":
        share = (share >= 0.5).astype(float)
    share = share.reshape(-1, *[1] * (values.ndim - 1))
    return (1 - share) * values[before] + share * values[after]


def interpolated_phase_rad(
    times_s: np.ndarray, phases_rad: np.ndarray, at_s: np.ndarray, interpolation: str = "linear"
) -> np.ndarray:
    """Phases at other times, from phases that are first made to jump by no more than half a turn.

    Half a turn or more between two looks cannot be told from less the other way round: then the answer is wrong by
    whole turns, and nothing in the numbers shows it.

    Parameters
    ----------
    times_s, at_s, interpolation
        As for `interpolated`.
    phases_rad : array (look, ...)
        As angles, wrapped or not [rad].

    Returns
    -------
    array (time, ...)
        Unwrapped [rad].

    Examples
    --------
    170° and then -170°: half way it was 180°, and not 0°.

    >>> two, looks = np.array([0.0, 60.0]), np.radians([170.0, -170.0])
    >>> np.degrees(interpolated_phase_rad(two, looks, np.array([-5.0, 30.0, 45.0]))).round(6)
    array([170., 180., 185.])
    """
    return interpolated(times_s, np.unwrap(phases_rad, axis=0), at_s, interpolation)
