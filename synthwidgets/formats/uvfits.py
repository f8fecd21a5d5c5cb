"""UVFITS: visibilities as random groups, and the antennas as an AIPS AN table, written with astropy alone.

The file holds our own signs: uvw of antenna 1 minus antenna 2 and V = Σ S exp(+2πi(ul + vm + w(n − 1))). The
phase centre stands at right ascension 6 h, and the times are near 1 January 2000 such that sidereal time =
right ascension + hour angle: any other date makes readers turn the uvw to another equinox. Our H and δ are
apparent; a reader that adds nutation and aberration finds them up to 25″ away, and may say so of long
baselines. The layout of the file is that of AIPS Memo 117 (Greisen 2016).
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import numpy as np

from synthwidgets.core.arrays import Layout, itrf_m, pairs
from synthwidgets.core.astro import FIRST_DAY, date_of_sidereal_time, greenwich_sidereal_time_rad
from synthwidgets.core.tracks import SIDEREAL_RATE
from synthwidgets.texts import say

from ..core.constants import LIGHT_M_S

if TYPE_CHECKING:
    from astropy.io import fits
    from astropy.time import Time

RIGHT_ASCENSION_RAD = np.pi / 2
TELESCOPE = "SYNTH"  # of no observatory, whose own position or table a reader would take instead
MOST_IN_256 = 255  # antennas that the old numbering of baselines can tell apart


def write_uvfits(
    path: str | Path,
    *,
    layout: Layout,
    uvw_m: np.ndarray,
    visibilities: np.ndarray,
    lost: np.ndarray,
    hour_angles_rad: np.ndarray,
    declination_rad: float,
    frequency_hz: float,
    bandwidth_hz: float,
    integration_s: float,
    polarisation_difference: np.ndarray | None = None,
    weights: np.ndarray | float = 1.0,
    history: Sequence[str] = (),
) -> None:
    """Writes one observation of one source in one channel.

    Parameters
    ----------
    path : path
        File to write; one that is there is written over.
    layout : Layout
        The antennas; their ITRF places go into the file.
    uvw_m : ndarray, shape (integration, pair, 3)
        antenna 1 minus antenna 2 [m], pairs in the order of `arrays.pairs`; finite for lost samples too.
    visibilities : complex ndarray, shape (integration, pair)
        Stokes I [Jy]. What is not finite in a lost sample is written as 0.
    lost : ndarray of bool, shape (integration, pair)
        Samples that were not taken: they keep their place, with a negative weight.
    hour_angles_rad : ndarray, shape (integration,)
        Middles of the integrations, at the site's longitude, or at Greenwich for an Earth-wide array [rad].
    declination_rad : float
        Of the phase centre [rad].
    frequency_hz, bandwidth_hz : float
        Middle and width of the channel [Hz].
    integration_s : float
        Length of an integration [s].
    polarisation_difference : complex ndarray, shape (integration, pair), optional
        Half of RR − LL [Jy], which noise makes: RR = V + it, LL = V − it. By default RR = LL = V.
    weights : ndarray, shape (integration, pair), or float
        Weights of the samples, above 0, such as 1/σ² [Jy⁻²].
    history : sequence of str
        Sentences for HISTORY cards, which hold no letters but those of English: á becomes a.

    Raises
    ------
    ValueError
        Arrays whose shapes do not fit together, or a uvw that is not finite.

    Examples
    --------
    >>> from tempfile import TemporaryDirectory
    >>> from astropy.io import fits
    >>> from synthwidgets.core.arrays import shape_layout
    >>> with TemporaryDirectory() as folder:
    ...     write_uvfits(f"{folder}/pair.uvfits", layout=shape_layout("pair", 2), uvw_m=np.ones((3, 1, 3)),
    ...         visibilities=np.ones((3, 1)), lost=np.zeros((3, 1), bool), hour_angles_rad=np.arange(3) / 100,
    ...         declination_rad=-0.5, frequency_hz=230e9, bandwidth_hz=7.5e9, integration_s=120)
    ...     fits.getheader(f"{folder}/pair.uvfits")["GCOUNT"]
    3
    """
    from astropy.io import fits

    shape = (len(hour_angles_rad), len(pairs(len(layout.names))[0]))
    halves = np.zeros(shape) if polarisation_difference is None else polarisation_difference
    weights = np.broadcast_to(weights, shape) if np.ndim(weights) == 0 else np.asarray(weights)
    samples = {"visibilities": visibilities, "lost": lost, "weights": weights}
    _check(shape, uvw_m, samples | {"polarisation_difference": halves})
    longitude_rad = 0.0 if layout.earth_wide else layout.longitude_rad
    dates = date_of_sidereal_time(RIGHT_ASCENSION_RAD + np.asarray(hour_angles_rad) - longitude_rad)
    data = _polarisations(visibilities, halves, np.where(lost, -np.abs(weights), weights))
    groups = fits.GroupsHDU(_groups(len(layout.names), uvw_m, dates, integration_s, data))
    groups.header.update(_axes(declination_rad, frequency_hz, bandwidth_hz))
    groups.header.update({"DATE-OBS": FIRST_DAY[:10], "ORIGIN": "synthwidgets", "EXTEND": True})
    for sentence in history:
        groups.header.add_history(normalize("NFKD", sentence).encode("ascii", "ignore").decode())
    fits.HDUList([groups, _antennas(layout, frequency_hz)]).writeto(path, overwrite=True)


def _check(shape: tuple[int, int], uvw_m: np.ndarray, of_samples: dict[str, np.ndarray]) -> None:
    takes = {"uvw_m": (*shape, 3)} | dict.fromkeys(of_samples, shape)
    for name, array in {"uvw_m": uvw_m, **of_samples}.items():
        if np.shape(array) != takes[name]:
            raise ValueError(say("uvfits.wrong_shape", name=name, got=np.shape(array), takes=takes[name]))
    missing = int((~np.isfinite(uvw_m)).any(axis=-1).sum())
    if missing:
        raise ValueError(say("uvfits.uvw", count=missing))


def _polarisations(visibilities: np.ndarray, halves: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """Real part, imaginary part and weight of RR and of LL, float32, shape (sample, 1, 1, 1, 1, 2, 3)."""
    both = np.stack([visibilities + halves, visibilities - halves], axis=-1).reshape(-1, 2)
    both = np.where((weights.ravel() < 0)[:, None] & ~np.isfinite(both), 0, both)
    data = np.empty((len(both), 1, 1, 1, 1, 2, 3), dtype=np.float32)
    data[:, 0, 0, 0, 0, :, 0], data[:, 0, 0, 0, 0, :, 1] = both.real, both.imag
    data[:, 0, 0, 0, 0, :, 2] = weights.ravel()[:, None]
    return data


def _groups(
    n_antennas: int, uvw_m: np.ndarray, dates: Time, integration_s: float, data: np.ndarray
) -> fits.GroupData:
    """All samples by integration, then pair, each with its parameters."""
    from astropy.io import fits

    integrations, n_pairs = uvw_m.shape[:2]
    u_s, v_s, w_s = uvw_m.reshape(-1, 3).T / LIGHT_M_S
    twice = {"UU": u_s, "VV": v_s, "WW": w_s, "DATE": np.repeat(dates.jd, n_pairs)}
    once = {
        "BASELINE": np.tile(_baseline_numbers(n_antennas), integrations),
        "INTTIM": np.full(integrations * n_pairs, integration_s),
    }
    names = [name for name in twice for _ in range(2)] + list(once)
    columns = [part for values in twice.values() for part in _in_two(values)] + list(once.values())
    return fits.GroupData(data, bitpix=-32, parnames=names, pardata=columns)


def _in_two(values: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A float32 and the float32 of what it misses: the file's numbers have 7 digits, two together 14."""
    first = values.astype(np.float32)
    return first, (values - first).astype(np.float32)


def _baseline_numbers(n: int) -> np.ndarray:
    """What names a pair in one number: 256 a₁ + a₂, or for many antennas Miriad's 2048 a₁ + a₂ + 65536."""
    first, second = (antenna + 1 for antenna in pairs(n))
    return 256 * first + second if n <= MOST_IN_256 else 2048 * first + second + 65536


def _axes(declination_rad: float, frequency_hz: float, bandwidth_hz: float) -> dict[str, object]:
    axes = (  # type, value, step; axis 1 of random groups is empty
        ("COMPLEX", 1.0, 1.0),
        ("STOKES", -1.0, -1.0),  # RR, then LL
        ("FREQ", frequency_hz, bandwidth_hz),
        ("IF", 1.0, 1.0),
        ("RA", float(np.degrees(RIGHT_ASCENSION_RAD)), 1.0),
        ("DEC", float(np.degrees(declination_rad)), 1.0),
    )
    cards: dict[str, object] = {}
    for k, (kind, value, step) in enumerate(axes, 2):
        cards |= {f"CTYPE{k}": kind, f"CRVAL{k}": value, f"CDELT{k}": step, f"CRPIX{k}": 1.0}
    # EPOCH is what older programs call EQUINOX; a RADESYS card would make readers turn the uvw
    cards |= {"BUNIT": "JY", "OBJECT": "SKY", "EQUINOX": 2000.0, "EPOCH": 2000.0}
    return cards | {"TELESCOP": TELESCOPE, "INSTRUME": TELESCOPE}


def _antennas(layout: Layout, frequency_hz: float) -> fits.BinTableHDU:
    """The AIPS AN table: where the antennas are, Earth-fixed."""
    from astropy.io import fits

    n = len(layout.names)
    names = [name.encode("ascii", "replace").decode() for name in layout.names]
    nothing = np.zeros(n)
    columns = (
        ("ANNAME", f"{max(8, *map(len, names))}A", "", names),
        ("STABXYZ", "3D", "METERS", itrf_m(layout)),
        ("ORBPARM", "0D", "", None),
        ("NOSTA", "1J", "", np.arange(n) + 1),
        ("MNTSTA", "1J", "", nothing),
        ("STAXOF", "1E", "METERS", nothing),
        ("POLTYA", "1A", "", ["R"] * n),
        ("POLAA", "1E", "DEGREES", nothing),
        ("POLCALA", "1E", "", nothing),
        ("POLTYB", "1A", "", ["L"] * n),
        ("POLAB", "1E", "DEGREES", nothing),
        ("POLCALB", "1E", "", nothing),
        ("DIAMETER", "1E", "METERS", layout.diameters_m),
    )
    made = [fits.Column(name, form, unit or None, array=array) for name, form, unit, array in columns]
    table = fits.BinTableHDU.from_columns(made, name="AIPS AN")
    table.header.update(_antenna_cards(frequency_hz))
    return table


def _antenna_cards(frequency_hz: float) -> dict[str, object]:
    # ARRAYX, Y, Z are 0 because the places are absolute, the others because nothing of it is modelled
    zeros = ("ARRAYX", "ARRAYY", "ARRAYZ", "POLARX", "POLARY", "UT1UTC", "DATUTC")
    return dict.fromkeys(zeros, 0.0) | {
        "EXTVER": 1,
        "FRAME": "ITRF",
        "XYZHAND": "RIGHT",
        "TIMESYS": "UTC",
        "RDATE": FIRST_DAY[:10],
        "GSTIA0": float(np.degrees(greenwich_sidereal_time_rad(FIRST_DAY))),
        "DEGPDY": 360.0 * SIDEREAL_RATE,
        "FREQ": frequency_hz,
        "ARRNAM": TELESCOPE,
        "NUMORB": 0,
        "NOPCAL": 0,
        "NO_IF": 1,
        "FREQID": 1,
    }
