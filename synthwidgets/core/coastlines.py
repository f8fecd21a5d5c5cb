"""The coasts of the world, read from the shipped table `data/coastlines.txt`, which names its source."""

from __future__ import annotations

import numpy as np

from .shipped import shipped


def coastlines_deg() -> np.ndarray:
    """Longitude and latitude along every coast.

    Returns
    -------
    ndarray, shape (point, 2)
        Longitude (east positive) and latitude (north positive) [deg], to a tenth. A row of NaN ends each ring,
        whose last point is joined to its first. Land lies on the right of one who walks along a ring.

    Notes
    -----
    Natural Earth 1:110m, public domain, simplified to 0.3°; islands that would be a pixel are left out.

    Examples
    --------
    >>> coasts = coastlines_deg()
    >>> int(np.isnan(coasts[:, 0]).sum()) > 40, coasts.shape[1]
    (True, 2)
    """
    table = shipped("coastlines.txt")
    rings = [line for line in table.splitlines() if not line.startswith("#")]
    return np.concatenate([_ring_deg(ring) for ring in rings])


def _ring_deg(ring: str) -> np.ndarray:
    tenths = np.array([place.split(",") for place in ring.split()], dtype=float)
    return np.vstack([tenths / 10, np.full((1, 2), np.nan)])
