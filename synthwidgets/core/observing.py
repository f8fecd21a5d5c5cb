"""Raw visibilities of an observation: raw_pq = J_p J_q* V_pq + n, every error of an antenna in its J and nowhere else.

J_p(t) = g_p(t) exp(-2 pi i nu path_p(t) / c) exp(+2 pi i nu s.db_p / c) / sqrt(SEFD_p): the receiver's gain, the air,
an antenna that stands elsewhere than thought, and the correlator, which counts in units of the system's noise.
What is not modelled: leakage between polarisations, bandpasses, and a primary beam, which belongs into the sky.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from .phasor import phasor
from .sampling import noise_sigma_jy, unit_noise
from .sky import Component, pair_visibilities
from .tracks import antenna_uvw_m


@dataclass(frozen=True)
class FieldSky:
    """What is seen of a field at one frequency.

    Parameters
    ----------
    sky : sequence of dict
        Components about the phase centre, as `core.sky` describes them, as the dishes see them.
    declination_rad : float
        Of the phase centre [rad].
    """

    sky: Sequence[Component]
    declination_rad: float


@dataclass(frozen=True)
class Visits:
    """When what is looked at, integration by integration.

    Parameters
    ----------
    times_s : array (integration,)
        Middles [s].
    hour_angles_rad : array (integration,)
        Of the field that is looked at then [rad].
    fields : int array (integration,)
        Its number.
    """

    times_s: np.ndarray
    hour_angles_rad: np.ndarray
    fields: np.ndarray


def true_visibilities(
    skies: Sequence[FieldSky],
    visits: Visits,
    equatorial_m: np.ndarray,
    wavelength_m: float,
    first: np.ndarray,
    second: np.ndarray,
) -> np.ndarray:
    """What a perfect instrument above the air would measure, complex (integration, pair) [Jy].

    Parameters
    ----------
    skies : sequence of FieldSky
        Of the fields, in the order of their numbers.
    equatorial_m : array (antenna, 3)
        As `arrays.equatorial_m` gives them [m].
    wavelength_m : float
        [m]
    first, second : int array (pair,)

    Examples
    --------
    >>> point = {"kind": "point", "flux_jy": 2.0, "east_arcsec": 0.0, "north_arcsec": 0.0}
    >>> visits = Visits(np.zeros(1), np.zeros(1), np.zeros(1, int))
    >>> true_visibilities([FieldSky([point], -0.4)], visits, np.eye(3), 1e-3, np.array([0]), np.array([1]))
    array([[2.+0.j]])
    """
    found = np.zeros((len(visits.times_s), len(first)), complex)
    for number, moments, uvw_m in _each_field([field.declination_rad for field in skies], visits, equatorial_m):
        found[moments] = pair_visibilities(skies[number].sky, uvw_m / wavelength_m, first, second)
    return found


def receiver_gains(
    seed: int, names: Sequence[str], times_s: np.ndarray, spread: float = 0.05, drift_deg: float = 10.0,
    drift_s: float = 3600.0,
) -> np.ndarray:
    """Gains of receivers and cables, complex (integration, antenna): any phase at all, and slowly wandering.

    Each antenna's depend on the seed and its name alone, so that they outlive a change of the array.

    Parameters
    ----------
    seed : int
    names : sequence of str
        Of the antennas.
    times_s : array (integration,)
        [s]
    spread : float
        Standard deviation of the constant amplitudes about 1; none is below 0.2.
    drift_deg : float
        Root mean square of a phase's drift about its constant [deg]. The amplitude drifts by a tenth of it, in radians.
    drift_s : float
        Typical period of the drift [s]: three waves, of half to twice that.

    Examples
    --------
    >>> gains = receiver_gains(1, ["A", "B"], np.zeros(1))
    >>> bool(np.all(gains[:, 1:] == receiver_gains(1, ["B"], np.zeros(1))))
    True
    """
    return np.stack([_receiver(seed, name, times_s, spread, np.radians(drift_deg), drift_s) for name in names], axis=1)


def path_gains(path_m: np.ndarray, wavelength_m: float) -> np.ndarray:
    """Gains of extra path, exp(-2 pi i path / wavelength): more path is a lag, the phase of `coherence.path_phase_rad`.

    Examples
    --------
    >>> path_gains(np.array([0.25e-3]), 1e-3).round(9) + 0
    array([0.-1.j])
    """
    return phasor(-np.asarray(path_m) / wavelength_m)


def position_gains(
    declinations_rad: Sequence[float] | np.ndarray, visits: Visits, errors_m: np.ndarray, wavelength_m: float
) -> np.ndarray:
    """Gains of antennas that stand elsewhere than thought, complex (integration, antenna).

    Nearer to the source than thought, the wave arrives early: exp(+2 pi i s.db / wavelength), s towards the field. It
    differs from field to field: the reason why a near calibrator is a good one.

    Parameters
    ----------
    declinations_rad : array (field,)
        Of the fields, in the order of their numbers [rad].
    errors_m : array (antenna, 3)
        True place less the one that is thought to be, in the axes of `arrays.equatorial_m` [m].
    wavelength_m : float
        [m]

    Examples
    --------
    >>> visits = Visits(np.zeros(1), np.zeros(1), np.zeros(1, int))
    >>> position_gains([0.0], visits, np.array([[0.25e-3, 0, 0]]), 1e-3).round(9)
    array([[0.+1.j]])
    """
    nearer_m = np.zeros((len(visits.times_s), len(errors_m)))
    for _, moments, uvw_m in _each_field(declinations_rad, visits, errors_m):
        nearer_m[moments] = uvw_m[..., 2]
    return path_gains(-nearer_m, wavelength_m)


def correlation_noise(
    seed: int,
    names: Sequence[str],
    first: np.ndarray,
    second: np.ndarray,
    integrations: np.ndarray,
    bandwidth_hz: float,
    integration_s: np.ndarray | float,
    efficiency: float = 1.0,
    polarisations: int = 1,
) -> np.ndarray:
    """Noise in units of correlation, complex (integration, pair): that of an SEFD of 1 Jy, for every antenna the same.

    sigma = 1 / (efficiency sqrt(2 bandwidth time polarisations)) in each part; no sample's noise knows of another's.

    Parameters
    ----------
    integrations : int array (integration,)
        Their numbers in the whole observation, so that a part of it has the noise of that part.
    bandwidth_hz, integration_s, efficiency, polarisations
        As of `sampling.noise_sigma_jy`; integration_s may differ from integration to integration.

    Examples
    --------
    >>> noise = correlation_noise(1, "AB", np.array([0]), np.array([1]), np.arange(4000), 2.0, 1.0)
    >>> round(float(noise.real.std()), 1)
    0.5
    """
    of_one_s = noise_sigma_jy(1.0, 1.0, bandwidth_hz, 1.0, efficiency, polarisations)
    return of_one_s / np.sqrt(np.reshape(integration_s, (-1, 1))) * unit_noise(seed, names, first, second, integrations)


def raw_visibilities(
    true: np.ndarray,
    first: np.ndarray,
    second: np.ndarray,
    gains: Iterable[np.ndarray] = (),
    sefds_jy: np.ndarray | None = None,
    noise: np.ndarray | float = 0.0,
) -> np.ndarray:
    """What the correlator writes: J_p J_q* V_pq + n, complex (integration, pair).

    Parameters
    ----------
    true : complex array (integration, pair)
        [Jy]
    first, second : int array (pair,)
    gains : complex arrays (integration, antenna)
        Of receivers, air, places: any number, in any order.
    sefds_jy : array (antenna,), optional
        System equivalent flux densities [Jy]; without, the answer stays in Jy.
    noise : complex array (integration, pair)
        In the units of the answer.

    Examples
    --------
    >>> raw_visibilities(np.array([[3.0]]), np.array([0]), np.array([1]), [np.array([[1j, 1.0]])], np.array([1.0, 9.0]))
    array([[0.+1.j]])
    """
    raw = np.array(true, complex)
    for each in gains:
        raw *= each[:, first] * each[:, second].conj()
    if sefds_jy is not None:
        raw /= np.sqrt(sefds_jy[first] * sefds_jy[second])
    return raw + noise


def _each_field(
    declinations_rad: Sequence[float] | np.ndarray, visits: Visits, equatorial_m: np.ndarray
) -> Iterable[tuple[int, np.ndarray, np.ndarray]]:
    """Of each field that is visited: its number, which integrations, and the places as seen from there [m]."""
    for number in np.unique(visits.fields):
        moments = visits.fields == number
        yield number, moments, antenna_uvw_m(equatorial_m, visits.hour_angles_rad[moments], declinations_rad[number])


def _receiver(
    seed: int, name: str, times_s: np.ndarray, spread: float, drift_rad: float, drift_s: float
) -> np.ndarray:
    dice = np.random.default_rng([seed % 2**64, *name.encode()])
    amplitude, phase_rad = max(0.2, 1 + spread * dice.normal()), 2 * np.pi * dice.uniform()
    waves = 1 / (drift_s * 2 ** dice.uniform(-1, 1, (2, 3, 1)))
    drifts = np.sin(2 * np.pi * (waves * times_s + dice.uniform(size=(2, 3, 1)))).sum(axis=1) * np.sqrt(2 / 3)
    return amplitude * (1 + 0.1 * drift_rad * drifts[0]) * np.exp(1j * (phase_rad + drift_rad * drifts[1]))
