"""The short kernel that spreads samples over a grid, or reads them off it, and what it does on the other side.

The "exponential of semicircle" exp(beta (sqrt(1 - z^2) - 1)), |z| <= 1 (Barnett, Magland & af Klinteberg 2019,
SIAM J. Sci. Comput. 41, C479, eq. 1.8): a picture is divided by its transform, on a grid larger than the picture.
"""

from __future__ import annotations

from functools import cache

import numpy as np


def kernel(z: np.ndarray, beta: float) -> np.ndarray:
    """The kernel at z, -1 to 1 across its width; of z's type.

    Examples
    --------
    >>> float(kernel(np.zeros(1), 16.0)[0])
    1.0
    """
    return np.exp(beta * (np.sqrt(np.maximum(1 - z * z, 0)) - 1))


def kernel_transform(frequency: np.ndarray, width: int, beta: float) -> np.ndarray:
    """Transform of the kernel at frequencies [cycles per grid step], by Gauss-Legendre quadrature.

    Examples
    --------
    >>> bool(kernel_transform(np.array([0.0]), 7, 16.0)[0] > kernel_transform(np.array([0.3]), 7, 16.0)[0])
    True
    """
    nodes, node_weights = _quadrature()
    weights = kernel(nodes, beta) * node_weights * (width / 2)
    return np.cos(np.pi * width * np.multiply.outer(frequency, nodes)) @ weights


@cache
def _quadrature() -> tuple[np.ndarray, np.ndarray]:
    """Exact to 1e-9 for the kernel's transform; numpy loads its polynomials when they are asked for."""
    nodes, weights = np.polynomial.legendre.leggauss(24)
    return nodes, weights


def easy_size(least: int) -> int:
    """The smallest even number from `least` on that has no prime factor above 5: FFTs are fast there.

    Examples
    --------
    >>> easy_size(401)
    432
    """
    size = least + least % 2
    while _without(_without(_without(size, 2), 3), 5) > 1:
        size += 2
    return size


def _without(number: int, prime: int) -> int:
    while number % prime == 0:
        number //= prime
    return number
