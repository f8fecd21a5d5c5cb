"""Closure: what no antenna can spoil. Round a triangle the antennas' phases cancel, round a square their amplitudes.

Every antenna-based error g_p turns V_pq into g_p g_q* V_pq. N antennas have N (N - 1) / 2 pairs, and what is left
of them after N - 1 phases and N amplitudes is closed: (N - 1) (N - 2) / 2 phases and N (N - 3) / 2 amplitudes.
"""

from __future__ import annotations

import numpy as np


def closure_phase_count(antennas: int) -> int:
    """How many independent closure phases there are, (N - 1) (N - 2) / 2.

    Examples
    --------
    >>> [closure_phase_count(antennas) for antennas in (2, 3, 10, 43)]
    [0, 1, 36, 861]
    """
    return (antennas - 1) * (antennas - 2) // 2


def closure_amplitude_count(antennas: int) -> int:
    """How many independent closure amplitudes there are, N (N - 3) / 2; 0 below four antennas.

    Examples
    --------
    >>> [closure_amplitude_count(antennas) for antennas in (3, 4, 10, 43)]
    [0, 2, 35, 860]
    """
    return max(0, antennas * (antennas - 3) // 2)


def triangles(antennas: int, corner: int = 0) -> np.ndarray:
    """An independent and complete set: every triangle with one corner at the same antenna, int (triangle, 3).

    Independent: each has a side that no other one has, the one opposite to the corner.

    Examples
    --------
    >>> triangles(4).tolist()
    [[0, 1, 2], [0, 1, 3], [0, 2, 3]]
    """
    others = np.array([one for one in range(antennas) if one != corner], int)
    first, second = np.triu_indices(len(others), 1)
    return np.stack([np.full(len(first), corner), others[first], others[second]], axis=1)


def squares(antennas: int) -> np.ndarray:
    """An independent and complete set of four antennas, (a, b, c, d) of |V_ab V_cd| / |V_ac V_bd|, int (square, 4).

    The pairs with antenna 0, and (1, 2), fix the N amplitudes; every other pair stands in the numerator of one square,
    whose other three pairs are those or have had their square.

    Examples
    --------
    >>> squares(4).tolist()
    [[3, 1, 0, 2], [3, 2, 0, 1]]
    """
    found = []
    for late in range(3, antennas):
        found += [(late, 1, 0, 2), (late, 2, 0, 1)]
        found += [(late, early, 0, 1) for early in range(3, late)]
    return np.array(found, int).reshape(-1, 4)


def closure_phases_rad(visibilities: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """arg(V_ab V_bc V_ca) of each triangle (a, b, c), shape (..., triangle) [rad]; turned about, its sign turns.

    Parameters
    ----------
    visibilities : complex array (..., antenna, antenna)
        Hermitian, as `pair_matrix` makes them.
    triangles : int array (triangle, 3)

    Notes
    -----
    Jennison (1958), MNRAS 118, 276. 0 for a point, wherever it stands.

    Examples
    --------
    >>> bent = np.array([[0, 1j, 1], [-1j, 0, 1], [1, 1, 0]])
    >>> np.degrees(closure_phases_rad(bent, triangles(3)))
    array([90.])
    """
    a, b, c = np.asarray(triangles).T
    return np.angle(visibilities[..., a, b] * visibilities[..., b, c] * visibilities[..., c, a])


def closure_amplitudes(visibilities: np.ndarray, squares: np.ndarray) -> np.ndarray:
    """|V_ab V_cd| / |V_ac V_bd| of each square (a, b, c, d), shape (..., square); 1 for a point.

    Parameters
    ----------
    visibilities : complex array (..., antenna, antenna)
        Hermitian, and not 0 off the diagonal.
    squares : int array (square, 4)

    Notes
    -----
    Twiss, Carter & Little (1960), The Observatory 80, 153.

    Examples
    --------
    >>> closure_amplitudes(np.full((4, 4), 3j), squares(4))
    array([1., 1.])
    """
    a, b, c, d = np.asarray(squares).T
    amplitude = np.abs(visibilities)
    return amplitude[..., a, b] * amplitude[..., c, d] / (amplitude[..., a, c] * amplitude[..., b, d])


def pair_matrix(values: np.ndarray, first: np.ndarray, second: np.ndarray, antennas: int) -> np.ndarray:
    """Numbers of pairs as a Hermitian matrix, shape (..., antenna, antenna); 0 on its diagonal and where no pair is.

    Parameters
    ----------
    values : array (..., pair)
        Of antenna 1 with antenna 2; the other way round it is the conjugate.
    first, second : int array (pair,)
        The two antennas.

    Examples
    --------
    >>> pair_matrix(np.array([2 + 1j]), np.array([0]), np.array([1]), 2)
    array([[0.+0.j, 2.+1.j],
           [2.-1.j, 0.+0.j]])
    """
    matrix = np.zeros((*values.shape[:-1], antennas, antennas), values.dtype)
    matrix[..., first, second] = values
    matrix[..., second, first] = values.conj()
    return matrix
