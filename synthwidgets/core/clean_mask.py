"""Where CLEAN may look for components: a mask painted in round dabs."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np


def painted(dabs_arcsec: Sequence[Sequence[float]], npix: int, cell_arcsec: float) -> np.ndarray:
    """The pixels whose middle lies in one of the dabs, bool array (npix, npix), `[y, x]`, columns grow west.

    Parameters
    ----------
    dabs_arcsec : sequence of (east, north, radius)
        From the phase centre [arcsec]; a dab between pixels takes the nearest one all the same.
    npix : int
        Pixels along a side.
    cell_arcsec : float
        Size of a pixel [arcsec].

    Examples
    --------
    One dab two pixels east, which is left of the middle:

    >>> painted([[2.0, 0.0, 0.4]], 6, 1.0)[3].tolist()
    [False, True, False, False, False, False]
    """
    place = (np.arange(npix) - npix // 2) * cell_arcsec
    mask = np.zeros((npix, npix), bool)
    for east, north, radius in dabs_arcsec:
        reach = max(radius, cell_arcsec * 0.5**0.5)
        mask |= (-place[None, :] - east) ** 2 + (place[:, None] - north) ** 2 <= reach**2
    return mask
