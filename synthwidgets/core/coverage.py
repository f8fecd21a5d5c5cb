"""How a set of baselines is spread over the uv plane: the way in which it sees sharply, and how much less the other."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Spread(NamedTuple):
    """The ellipse of a uv coverage.

    Attributes
    ----------
    sharp_rad : float
        The direction of its long axis, and so the one in which the beam is narrow, north through east, 0 to pi.
    ratio : float
        Short axis over long axis: 0 for a line, 1 for a round coverage; 0 without any baseline.
    """

    sharp_rad: float
    ratio: float


def spread(antenna_uvw: np.ndarray) -> Spread:
    """Second moments of u and v of all pairs, whatever they weigh.

    Parameters
    ----------
    antenna_uvw : array (integration, antenna, 3)
        Of each antenna; a pair is the difference of two [wavelengths or m].

    Returns
    -------
    Spread
        By sum over pairs (a - b)(a - b)' = N sum a a' - (sum a)(sum a)', so that no pair is formed.

    Examples
    --------
    Three antennas in a line from south-west to north-east.

    >>> line = np.array([[[0, 0, 0], [1, 1, 0], [3, 3, 0]]], float)
    >>> sharp_rad, ratio = spread(line)
    >>> round(np.degrees(sharp_rad)), round(ratio, 6)
    (45, 0.0)
    """
    places = antenna_uvw[:, :, :2]
    sums = places.sum(axis=1)
    moments = places.shape[1] * np.einsum("tai,taj->ij", places, places) - sums.T @ sums
    lengths, axes = np.linalg.eigh(moments)  # in ascending order
    if lengths[1] <= 0:
        return Spread(0.0, 0.0)
    east, north = axes[:, 1]
    return Spread(float(np.arctan2(east, north) % np.pi), float(np.sqrt(max(lengths[0], 0.0) / lengths[1])))
