"""Absolute fluxes: a source that is known, and others by their gains."""

from __future__ import annotations

import numpy as np

# log10 of the flux [Jy] in powers of log10 of the frequency [GHz], good from 0.05 to 50 GHz.
_LOG_3C286 = (1.2481, -0.4507, -0.1798, 0.0357)


def flux_3c286_jy(frequency_hz: float) -> float:
    """Flux of 3C286, which stays as it is and is known: Perley & Butler (2017), ApJS 230, 7, table 6 [Jy].

    Examples
    --------
    >>> round(flux_3c286_jy(1e9), 2)
    17.71
    """
    powers = np.log10(frequency_hz / 1e9) ** np.arange(4)
    return float(10 ** (powers @ _LOG_3C286))


def flux_from_gains_jy(gains: np.ndarray, reference_gains: np.ndarray, reference_jy: float = 1.0) -> float:
    """Flux of a source whose gains were solved as if it had 1 Jy, by those of a source that is known [Jy].

    The receivers do not know what they look at: S = S_ref mean(|g|^2) / mean(|g_ref|^2), each antenna by itself, then
    the median over antennas, so that one that changed in between has no say. NaN where no antenna has a solution of
    both.

    Parameters
    ----------
    gains : complex array (interval, antenna)
        Of the source, with a model of 1 Jy; NaN where there is none.
    reference_gains : complex array (interval, antenna)
        Of the known source, solved with a model of 1 Jy too if its flux is given here, or with its true model and 1.
    reference_jy : float
        [Jy]

    Examples
    --------
    >>> round(flux_from_gains_jy(np.full((1, 4), 0.335), np.ones((1, 4)), 3.98), 4)
    0.4467
    """
    known = _known(gains, reference_gains)
    if not known.any():
        return float("nan")
    one, other = (np.nanmean(np.abs(each[:, known]) ** 2, axis=0) for each in (gains, reference_gains))
    return float(reference_jy * np.median(one / other))


def _known(*gains: np.ndarray) -> np.ndarray:
    """Which antennas have a solution in all."""
    return np.all([np.isfinite(each).any(axis=0) for each in gains], axis=0)
