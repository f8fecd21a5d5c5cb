"""What no pair of antennas measures, and one dish does: the flux of all of the sky, the sample at u = v = 0."""

from __future__ import annotations

import numpy as np


def with_zero_spacing(image: np.ndarray, flux_jy: float, weight: float) -> np.ndarray:
    """A dirty image with the sample at the origin of the uv plane, V(0, 0), added to the others.

    That sample's stripes are infinitely wide: it adds the same to every pixel, and makes the sum of all weights
    larger, (image + weight · flux) / (1 + weight). The dirty beam gets its own with a flux of 1, which leaves its
    peak at 1.

    Parameters
    ----------
    image : array (npix, npix)
        Dirty image [Jy/beam], or dirty beam of peak 1.
    flux_jy : float
        V(0, 0), the total flux of the sky [Jy].
    weight : float
        Of this sample, all the others together being 1; 0 leaves the image as it is.

    Returns
    -------
    array (npix, npix)
        Convolution is linear, so it is still the sky through the beam, if both get the same weight.

    Examples
    --------
    >>> with_zero_spacing(np.array([[1.0, -0.5]]), 2.0, 0.25).tolist()
    [[1.2, 0.0]]
    """
    return (image + weight * flux_jy) / (1 + weight)
