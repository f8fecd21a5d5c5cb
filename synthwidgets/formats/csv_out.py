"""Samples as a table for a spreadsheet: one row a sample, comma separated, names with units in the first row.

What there is to know about them stands above in lines that begin with #, which numpy skips, and pandas when asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np

COLUMNS = (
    "hour_angle_h", "antenna_1", "antenna_2", "u_m", "v_m", "w_m", "u_wavelengths", "v_wavelengths", "w_wavelengths",
    "real_jy", "imaginary_jy", "amplitude_jy", "phase_deg", "weight_per_jy2", "lost",
)  # fmt: skip

_START = "%.6f,%s,%s,%.4f,%.4f,%.4f,%.9g,%.9g,%.9g,"
_TAKEN = "%.7g,%.7g,%.7g,%.7g,%.7g,0"
_LOST = ",,,,,1"


def write_csv(rows: Iterable[str], comments: Sequence[str] = ()) -> str:
    """The text of the table: comments in lines of their own after #, the names of the columns, and rows of `rows_of`.

    Examples
    --------
    >>> write_csv(["0,A,B"], ["Made up."]).splitlines()[::2]
    ['# Made up.', '0,A,B']
    """
    return "\n".join(chain((f"# {comment}" for comment in comments), [",".join(COLUMNS)], rows, [""]))


def rows_of(
    *,
    names: Sequence[str],
    pairs: tuple[np.ndarray, np.ndarray],
    hour_angles_h: np.ndarray,
    uvw_m: np.ndarray,
    wavelength_m: float,
    visibilities: np.ndarray,
    weights: np.ndarray,
    lost: np.ndarray,
) -> Iterator[str]:
    """The rows of one array's samples.

    Parameters
    ----------
    names : sequence of str, length antenna
        What the antennas are called. A name that a spreadsheet would take for a formula gets a ' before it.
    pairs : two int ndarrays, shape (pair,)
        First and second antenna of each pair.
    hour_angles_h : ndarray, shape (integration,)
        Middles of the integrations [h].
    uvw_m : ndarray, shape (integration, pair, 3)
        Antenna 1 minus antenna 2 [m]; written to a tenth of a millimetre.
    wavelength_m : float
        What divides them [m].
    visibilities : complex ndarray, shape (integration, pair)
        Stokes I [Jy], V = Σ S exp(+2πi(ul + vm + w(n − 1))); phase in degrees, −180 to 180.
    weights : ndarray, shape (integration, pair)
        One over the variance of the real part of these visibilities [Jy⁻²], 1 without noise.
    lost : ndarray of bool, shape (integration, pair)
        Samples that were not taken: their row has 1 in the last column and no values.

    Examples
    --------
    >>> pair = np.array([0]), np.array([1])
    >>> list(rows_of(names=("A", "B"), pairs=pair, hour_angles_h=np.zeros(1), uvw_m=np.ones((1, 1, 3)),
    ...     wavelength_m=0.5, visibilities=np.array([[1j]]), weights=np.ones((1, 1)), lost=np.zeros((1, 1), bool)))
    ['0.000000,A,B,1.0000,1.0000,1.0000,2,2,2,0,1,1,90,1,0']
    """
    first, second = ([_cell(names[antenna]) for antenna in one] for one in pairs)
    for number, hour in enumerate(hour_angles_h.tolist()):
        yield from _rows(
            hour, first, second, uvw_m[number], wavelength_m, visibilities[number], weights[number], lost[number]
        )


def _rows(
    hour: float,
    first: list[str],
    second: list[str],
    uvw_m: np.ndarray,
    wavelength_m: float,
    visibilities: np.ndarray,
    weights: np.ndarray,
    lost: np.ndarray,
) -> Iterator[str]:
    """The rows of one integration."""
    places = np.hstack([uvw_m, uvw_m / wavelength_m]).tolist()
    sizes, angles = np.abs(visibilities), np.angle(visibilities, deg=True)
    values = np.stack([visibilities.real, visibilities.imag, sizes, angles, weights], axis=-1).tolist()
    for one, other, place, value, gone in zip(first, second, places, values, lost.tolist(), strict=True):
        start = _START % (hour, one, other, *place)
        yield start + _LOST if gone else start + _TAKEN % tuple(value)


def _cell(name: str) -> str:
    """A name as one cell: quoted where it holds a comma, a quote or a line's end, never a formula.

    Examples
    --------
    >>> [_cell(name) for name in ("A1", "a,b", "=1+1")]
    ['A1', '"a,b"', "'=1+1"]
    """
    if name[:1] in ("=", "+", "-", "@", "\t", "\r"):
        name = f"'{name}"
    return '"' + name.replace('"', '""') + '"' if any(sign in name for sign in ',"\n\r') else name
