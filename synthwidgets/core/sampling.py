"""Thermal noise of visibilities: how much, and the dice, which know only the pair and the moment."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from .phasor import phasor

_BOLTZMANN = 1.380649e-23  # J/K
_JANSKY = 1e-26  # W / m^2 / Hz
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)


def unit_noise(
    seed: int, names: Sequence[str], first: np.ndarray, second: np.ndarray, integrations: np.ndarray
) -> np.ndarray:
    """Noise of standard deviation 1 in real and in imaginary part, the same whenever it is asked for again.

    Each number is a function of the seed, the names of the pair's two antennas and the number of the
    integration: moving or removing an antenna leaves the noise of all other pairs as it was, and a long
    observation can be made in pieces. The pair (b, a) has the conjugate of (a, b).

    Parameters
    ----------
    seed : int
        Any integer.
    names : sequence of str
        Names of the antennas, each different.
    first, second : int array (pair,)
        Indices of the two antennas of each pair.
    integrations : int array (integration,)
        Numbers of the integrations, counted from 0.

    Returns
    -------
    complex array (integration, pair)
        Real and imaginary part independent, each normal with mean 0 and variance 1.

    Notes
    -----
    A counter-based generator: the finaliser of splitmix64 (Steele, Lea & Flood 2014, OOPSLA, fig. 17) over a
    key an antenna pair and the number of the integration, then Box & Muller (1958).

    Examples
    --------
    >>> three = unit_noise(7, ["A", "B", "C"], np.array([0, 0, 1]), np.array([1, 2, 2]), np.arange(4))
    >>> two = unit_noise(7, ["A", "C"], np.array([0]), np.array([1]), np.arange(2, 4))
    >>> bool(np.all(three[2:, 1] == two[:, 0]))
    True
    """
    keys = np.array([_key(name) for name in names], np.uint64)
    one, other = keys[first], keys[second]
    pair = _mixed(_mixed(np.minimum(one, other) + _key(str(seed))) + np.maximum(one, other))
    moments = _mixed(np.asarray(integrations).astype(np.uint64) * _GOLDEN + _GOLDEN)
    bits = _mixed(pair + moments[:, None])
    noise = np.sqrt(-2 * np.log(_uniform(bits))) * phasor(_uniform(_mixed(bits + _GOLDEN)))
    return np.where(one <= other, noise, noise.conj())


def noise_sigma_jy(
    sefd1_jy: np.ndarray | float,
    sefd2_jy: np.ndarray | float,
    bandwidth_hz: float,
    integration_s: float,
    efficiency: float = 1.0,
    polarisations: int = 1,
) -> np.ndarray | float:
    """Standard deviation of the real (or the imaginary) part of one visibility [Jy].

    sqrt(SEFD1 SEFD2) / (efficiency sqrt(2 bandwidth time polarisations)) (Thompson, Moran & Swenson 2017, eq.
    6.50, with the polarisations averaged).

    Parameters
    ----------
    sefd1_jy, sefd2_jy : float or array (pair,)
        System equivalent flux densities of the two antennas [Jy].
    bandwidth_hz, integration_s : float
        Bandwidth [Hz] and time [s] of one sample.
    efficiency : float
        Of quantiser and correlator, 0 to 1.
    polarisations : int
        How many are averaged.

    Examples
    --------
    >>> float(noise_sigma_jy(1000.0, 1000.0, 1e6, 50.0))
    0.1
    """
    samples = 2 * bandwidth_hz * integration_s * polarisations
    return np.sqrt(np.multiply(sefd1_jy, sefd2_jy) / samples) / efficiency


def sefd_jy(
    tsys_k: float, diameter_m: np.ndarray | float, antenna_efficiency: float = 0.72
) -> np.ndarray | float:
    """System equivalent flux density 2 k Tsys / (efficiency area) of antennas [Jy].

    Parameters
    ----------
    tsys_k : float
        System temperature [K].
    diameter_m : float or array (antenna,)
        Diameter of the dish [m].
    antenna_efficiency : float
        Share of the dish that counts, 0 to 1.

    Examples
    --------
    >>> round(sefd_jy(100.0, 12.0))
    3391
    """
    area_m2 = np.pi * np.square(diameter_m) / 4
    return 2 * _BOLTZMANN * tsys_k / (antenna_efficiency * area_m2) / _JANSKY


def aperture_efficiency(wavelength_m: float, rough_m: float = 25e-6) -> float:
    """Share of a dish that counts, less at short waves: 0.72 exp(-(4 pi rough / wavelength)^2) (Ruze 1966).

    Parameters
    ----------
    wavelength_m : float
        [m]
    rough_m : float
        Root mean square of the surface's errors [m]; 25 µm is what ALMA's dishes keep.

    Examples
    --------
    >>> round(aperture_efficiency(299792458.0 / 230e9), 4)
    0.6794
    """
    return float(0.72 * np.exp(-((4 * np.pi * rough_m / wavelength_m) ** 2)))


def radiometer_jy(
    sefd_jy: float, antennas: int, bandwidth_hz: float, time_s: float, efficiency: float = 1.0, polarisations: int = 1
) -> float:
    """Noise of an image by natural weights of equal antennas: SEFD / (efficiency sqrt(N (N - 1) n_pol bandwidth time)).

    Parameters
    ----------
    sefd_jy : float
        System equivalent flux density of each antenna [Jy].
    antennas : int
        At least two.
    bandwidth_hz, time_s : float
        In all [Hz, s].
    efficiency : float
        Of quantiser and correlator, 0 to 1.
    polarisations : int
        How many are averaged.

    Returns
    -------
    float
        [Jy/beam] (Thompson, Moran & Swenson 2017, eq. 6.62).

    Examples
    --------
    >>> round(radiometer_jy(3594.0, 43, 7.5e9, 3600.0, 0.845, 2) * 1e6, 2)
    13.62
    """
    return float(sefd_jy / efficiency / np.sqrt(antennas * (antennas - 1) * polarisations * bandwidth_hz * time_s))


def image_noise_jy(weights: np.ndarray, natural_weights: np.ndarray) -> float | None:
    """Noise of a dirty image, sqrt(sum of w^2 sigma^2) / (sum of w) [Jy/beam]; None where nothing counts.

    Parameters
    ----------
    weights : array (sample,)
        How much each sample counts, w.
    natural_weights : array (sample,)
        1 / sigma^2 of its real part [1/Jy^2].

    Examples
    --------
    >>> image_noise_jy(np.ones(4), np.full(4, 0.25))
    1.0
    """
    total = float(weights.sum())
    return float(np.sqrt((weights * weights / natural_weights).sum()) / total) if total else None


def _key(name: str) -> np.uint64:
    """64 bits that stand for a name, the same in every Python."""
    from hashlib import blake2b  # with it comes OpenSSL

    return np.uint64(int.from_bytes(blake2b(name.encode(), digest_size=8).digest(), "little"))


def _mixed(bits: np.ndarray) -> np.ndarray:
    """splitmix64's finaliser: bits that differ anywhere come out different everywhere."""
    bits = (bits ^ (bits >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    bits = (bits ^ (bits >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return bits ^ (bits >> np.uint64(31))


def _uniform(bits: np.ndarray) -> np.ndarray:
    """The upper 53 bits as a number above 0 and up to 1."""
    return ((bits >> np.uint64(11)).astype(float) + 1) * 2.0**-53
