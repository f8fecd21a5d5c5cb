"""The air above a high desert, as a receiver hears it: opacity from a shipped table, and the system temperature.

The table `data/opacity.txt` names its source. It is of ALMA's site and goes from 84 to 374 GHz; it has no ozone.
"""

from __future__ import annotations

from functools import cache

import numpy as np

from .shipped import shipped

AMBIENT_K = 270.0  # of the air and of the ground that a dish also hears
FORWARD = 0.95  # share of the power that comes from the sky (AtLAST sensitivity calculator)
LOWEST_SINE = 0.05  # 3° above the horizon: the flat air of the formula ends there
# Receiver temperatures [K], typical of ALMA's bands 3 to 7, each up to its frequency [GHz].
RECEIVERS = ((120.0, 40.0), (163.0, 45.0), (211.0, 50.0), (275.0, 50.0), (400.0, 75.0))


def frequencies_ghz() -> tuple[float, float]:
    """From where to where the table goes [GHz].

    Examples
    --------
    >>> frequencies_ghz()
    (84.0, 374.0)
    """
    table = _table()
    return float(table[0, 0]), float(table[-1, 0])


def zenith_opacity(frequency_ghz: float, pwv_mm: float) -> float:
    """Opacity towards the zenith, dry air and water.

    Parameters
    ----------
    frequency_ghz : float
        [GHz], inside `frequencies_ghz`; beyond, what is at the end of the table.
    pwv_mm : float
        Height of the water that would rain down [mm].

    Examples
    --------
    >>> round(zenith_opacity(230.0, 1.0), 4)
    0.0499
    """
    ghz, dry, wet = _table().T
    return float(np.interp(frequency_ghz, ghz, dry) + pwv_mm * np.interp(frequency_ghz, ghz, wet))


def receiver_k(frequency_ghz: float) -> float:
    """A receiver's own noise [K].

    Examples
    --------
    >>> receiver_k(230.0), receiver_k(345.0)
    (50.0, 75.0)
    """
    return next((kelvin for end_ghz, kelvin in RECEIVERS if frequency_ghz < end_ghz), RECEIVERS[-1][1])


def tsys_k(opacity: float, elevation_rad: np.ndarray | float, receiver_k: float) -> np.ndarray:
    """System temperature as if above the air: (Trx + eta Tsky + (1 - eta) Tamb) / (eta exp(-tau0 / sin(el))).

    Parameters
    ----------
    opacity : float
        tau0, towards the zenith.
    elevation_rad : float or array (...)
        Of the source [rad]; below 3° as at 3°.
    receiver_k : float
        Trx [K]. The receiver hears one sideband.

    Returns
    -------
    array (...)
        [K]; Tsky = 270 K (1 - exp(-tau)), Tamb = 270 K, without the 2.7 K behind everything.

    Examples
    --------
    >>> float(tsys_k(0.05, np.pi / 3, 50.0).round(2))
    86.86
    """
    through = np.exp(-opacity / np.maximum(np.sin(elevation_rad), LOWEST_SINE))
    heard_k = receiver_k + FORWARD * AMBIENT_K * (1 - through) + (1 - FORWARD) * AMBIENT_K
    return np.asarray(heard_k / (FORWARD * through))


@cache
def _table() -> np.ndarray:
    text = shipped("opacity.txt")
    return np.array([line.split() for line in text.splitlines() if not line.startswith("#")], dtype=float)
