"""Water vapour, and the radiometers at 183 GHz that see it: how rough wet and dry air are, and what a radiometer mends.

A radiometer looks along its antenna's line of sight and tells the wet path there. What it cannot tell: the dry part, a
share of the wet part by which its scale is off, and its own noise.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .sampling import unit_noise

WET_RMS_M_PER_MM, DRY_RMS_M = 87.5e-6, 75e-6  # on 1 km; tuned to Matsushita et al. (2017), PASP 129, 035004
SCALE_ERROR = 0.02  # of a radiometer's wet path, the same for all of a site: they share one model of the air
_NOISE_M = 10e-6  # (1 + PWV / mm) times that on a baseline: ALMA's specification


def path_rms_m(pwv_mm: float, turbulence: float = 1.0) -> tuple[float, float]:
    """Rms on 1 km of the wet and of the dry path, towards the zenith.

    Parameters
    ----------
    pwv_mm : float
        Water in the air [mm]; only the wet part grows with it.
    turbulence : float
        Both grow with it; 1 makes 175 µm in all of 1.8 mm, a good night.

    Returns
    -------
    wet_m, dry_m : float
        [m]; the two patterns are independent, so squares add up.

    Examples
    --------
    >>> wet_m, dry_m = path_rms_m(1.8)
    >>> round(float(np.hypot(wet_m, dry_m)) * 1e6, 1)
    174.4
    """
    return WET_RMS_M_PER_MM * pwv_mm * turbulence, DRY_RMS_M * turbulence


def turbulence_of(path_rms_1km_m: float, pwv_mm: float) -> float:
    """The turbulence that makes so much rms path on 1 km in all.

    Examples
    --------
    >>> round(turbulence_of(350e-6, 1.8), 2)
    2.01
    """
    return path_rms_1km_m / float(np.hypot(*path_rms_m(pwv_mm)))


def mended_rms_m(wet_rms_m: float, dry_rms_m: float, pwv_mm: float) -> float:
    """Rms on 1 km of what radiometers leave: the dry part, 2 % of the wet part, and their noise.

    sqrt(dry^2 + (0.02 wet)^2 + (10 (1 + PWV/mm) µm)^2) [m].

    Examples
    --------
    >>> round(mended_rms_m(175e-6, 75e-6, 2.0) * 1e6, 1)
    80.9
    """
    return float(np.sqrt(dry_rms_m**2 + (SCALE_ERROR * wet_rms_m) ** 2 + noise_rms_m(pwv_mm) ** 2))


def noise_rms_m(pwv_mm: float) -> float:
    """A baseline's rms of the radiometers' own noise, 10 µm (1 + PWV/mm) [m]; an antenna's is smaller by sqrt(2).

    Examples
    --------
    >>> round(noise_rms_m(1.0) * 1e6, 9)
    20.0
    """
    return _NOISE_M * (1 + pwv_mm)


def radiometer_paths_m(
    wet_paths_m: np.ndarray, pwv_mm: float, seed: int, names: Sequence[str], integrations: np.ndarray
) -> np.ndarray:
    """What radiometers say of the wet path: 2 % too little, and noise of their own at every integration.

    Parameters
    ----------
    wet_paths_m : array (integration, antenna)
        The wet path of each line of sight [m].
    pwv_mm : float
        Water in the air [mm].
    seed : int
        Of the noise, which is a function of it, of the antenna's name and of the integration's number alone.
    names : sequence of str
        Of the antennas, each different.
    integrations : int array (integration,)
        Their numbers, counted from 0 through the whole block.

    Returns
    -------
    array (integration, antenna)
        [m], to be taken off the path.

    Examples
    --------
    >>> said = radiometer_paths_m(np.full((2, 2), 1e-3), 1.0, 5, ["A", "B"], np.arange(2))
    >>> bool(np.all(np.abs(said - 0.98e-3) < 1e-4)), len(np.unique(said))
    (True, 4)
    """
    itself = np.arange(len(names))
    noise = unit_noise(seed, names, itself, itself, integrations).real
    return (1 - SCALE_ERROR) * wet_paths_m + noise_rms_m(pwv_mm) / np.sqrt(2) * noise
