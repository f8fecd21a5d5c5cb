"""What extra path does: phase, and what is left of a flux when phases scatter or turn while they are added up."""

from __future__ import annotations

import numpy as np

from .constants import LIGHT_M_S

WET_PATH = 6.5  # metres of extra path a metre of precipitable water (Battat et al. 2004, ApJ 616, L71: 98 µm for 15 µm)
# Of the rms phase of long baselines [deg], as ALMA's pipeline judges it: below each, its word; above the last, poor.
QUALITIES = ((30.0, "excellent"), (50.0, "good"), (70.0, "elevated"))


def path_phase_rad(path_m: np.ndarray | float, frequency_hz: np.ndarray | float) -> np.ndarray:
    """Phase that extra path gives a signal, -2 pi frequency path / c [rad]: a lag, so it is negative.

    Parameters
    ----------
    path_m : float or array
        [m]; with the path of antenna 1 minus that of antenna 2, the phase of a baseline.
    frequency_hz : float or array that broadcasts against it
        [Hz]

    Returns
    -------
    array
        Not wrapped.

    Examples
    --------
    >>> np.degrees(path_phase_rad(1e-4, np.array([90e9, 230e9, 345e9]))).round(2)
    array([-10.81, -27.62, -41.43])
    """
    return np.asarray(-2 * np.pi / LIGHT_M_S * np.multiply(path_m, frequency_hz))


def wet_path_m(pwv_mm: np.ndarray | float) -> np.ndarray:
    """Extra path through water vapour: 6.5 times the water it would rain [m].

    Parameters
    ----------
    pwv_mm : float or array
        Height of the water that would rain down, along the line of sight [mm].

    Examples
    --------
    >>> float(wet_path_m(0.015).round(9))
    9.75e-05
    """
    return np.asarray(WET_PATH * 1e-3 * np.asarray(pwv_mm, dtype=float))


def coherence(rms_phase_rad: np.ndarray | float) -> np.ndarray:
    """Mean of cos(phase), for a phase that scatters as a bell curve about 0: exp(-sigma^2 / 2).

    Parameters
    ----------
    rms_phase_rad : float or array
        Of the *baseline*, sigma [rad].

    Examples
    --------
    >>> coherence(np.radians([30.0, 50.0, 70.0])).round(4)
    array([0.8719, 0.6833, 0.4741])
    """
    return np.exp(-np.square(rms_phase_rad) / 2)


def smearing(turns: np.ndarray | float) -> np.ndarray:
    """What is left when a phase turns evenly while it is added up, |sin(pi x) / (pi x)|.

    Parameters
    ----------
    turns : float or array
        x, from the beginning to the end [turns].

    Examples
    --------
    >>> smearing(np.array([0.1, 0.5, 1.0])).round(4)
    array([0.9836, 0.6366, 0.    ])
    """
    return np.abs(np.sinc(turns))


def quality(rms_phase_deg: float) -> str:
    """ALMA's word for an rms phase of long baselines over the cycle time [deg].

    Returns
    -------
    str
        "excellent" below 30°, "good" below 50°, "elevated" below 70°, else "poor".

    Examples
    --------
    >>> quality(20.0), quality(30.0), quality(90.0)
    ('excellent', 'good', 'poor')
    """
    return next((word for limit, word in QUALITIES if rms_phase_deg < limit), "poor")


def wrapping_rate_m_s(cycle_s: float, frequency_hz: float) -> float:
    """How fast a path may change before half a turn fits between two looks: wavelength / 2 / cycle [m/s].

    Beyond that, nobody knows whether a phase went up or down.

    Examples
    --------
    >>> round(wrapping_rate_m_s(20.0, 230e9) * 1e6, 1)
    32.6
    """
    return LIGHT_M_S / frequency_hz / 2 / cycle_s
