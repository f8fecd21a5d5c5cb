"""Weights of samples in an image, by CASA's recipe: natural, uniform and Briggs, and the taper.

Weights are counted on the N x N uv grid of the image, cell 1/(N cell_rad), each sample in the cell
floor(u N cell_rad + N/2) and its conjugate in that of (-u, -v). The density of a cell is the sum of the
weights that fall in it. Densities are plain arrays that add up: that of resting and held antennas is the sum.
"""

from __future__ import annotations

import numpy as np

SLOPE_ORDERS = (1, 2)  # powers of a change of f^2 that are followed while an antenna is held


def uv_cells(u: np.ndarray, v: np.ndarray, npix: int, cell_rad: float) -> np.ndarray:
    """Flat index of the uv cell of each sample.

    Parameters
    ----------
    u, v : array (sample,)
        Baselines [wavelengths].
    npix : int
        Pixels along a side of the image, N.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    int32 array (sample,)
        row N + column with rows along v and columns along u, both growing; -1 for a sample outside the grid.

    Examples
    --------
    >>> uv_cells(np.array([0.0, 1e5, 9e5]), np.zeros(3), 16, 1e-6)
    array([136, 137,  -1], dtype=int32)
    """
    column = np.floor(u * (npix * cell_rad) + npix / 2)
    row = np.floor(v * (npix * cell_rad) + npix / 2)
    outside = (np.minimum(column, row) < 0) | (np.maximum(column, row) >= npix)
    cells = row * npix + column
    cells[outside] = -1
    return cells.astype(np.int32)


def density(u: np.ndarray, v: np.ndarray, weights: np.ndarray, npix: int, cell_rad: float) -> np.ndarray:
    """Sum of the weights of samples and of their conjugates in each uv cell.

    Parameters
    ----------
    u, v : array (sample,)
        Baselines [wavelengths]; those outside the grid are not counted.
    weights : array (sample,)
        Natural weights.
    npix : int
        Pixels along a side of the image.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    array (npix * npix,)
        Densities of two sets of samples add up to the density of both. float64, so that adding and
        subtracting a held antenna a thousand times leaves nothing behind.

    Examples
    --------
    >>> counts = density(np.array([1e5]), np.zeros(1), np.array([2.0]), 16, 1e-6)
    >>> np.flatnonzero(counts), counts.sum()
    (array([134, 137]), np.float64(4.0))
    """
    counted = np.zeros(npix * npix)
    for sign in (1, -1):
        cells = uv_cells(sign * u, sign * v, npix, cell_rad)
        inside = cells >= 0
        if inside.all():
            counted += np.bincount(cells, weights, npix * npix)
        else:
            counted += np.bincount(cells[inside], weights[inside], npix * npix)
    return counted


def robust_f2(density: np.ndarray, weight_sum: float, robust: float) -> float:
    """Briggs' f^2 = (5 10^-R)^2 / (sum of W_c^2 / sum of w_k), both sums with the conjugates.

    Parameters
    ----------
    density : array (npix * npix,)
        Density of all samples, W_c.
    weight_sum : float
        Sum of the natural weights of the samples, conjugates not counted (they are doubled here).
    robust : float
        Briggs' R, -2 (nearly uniform) to 2 (nearly natural).

    Returns
    -------
    float
        0 when there are no samples.

    Notes
    -----
    D. S. Briggs, thesis, New Mexico Tech 1995, section 3.3, with the constants of CASA.

    Examples
    --------
    >>> round(robust_f2(np.array([1.0, 1.0, 2.0]), 2.0, 0.0), 2)
    16.67
    """
    squares = float(np.sum(np.square(density)))  # not a dot product: BLAS would wait for its threads
    return (5 * 10.0**-robust) ** 2 * 2 * float(weight_sum) / squares if squares else 0.0


def imaging_weights(
    weights: np.ndarray, density_at_sample: np.ndarray, weighting: str, f2: float = 0.0
) -> np.ndarray:
    """Imaging weights: natural w, uniform w / W_c, Briggs w / (1 + W_c f^2).

    Parameters
    ----------
    weights : array (sample,)
        Natural weights w.
    density_at_sample : array (sample,)
        Density W_c of each sample's cell, ``density[cells]``; not read for natural weighting.
    weighting : {"natural", "uniform", "briggs"}
        The recipe.
    f2 : float
        `robust_f2`, for "briggs".

    Returns
    -------
    array (sample,)
        0 where a sample's own weight is 0.

    Examples
    --------
    >>> imaging_weights(np.ones(2), np.array([1.0, 4.0]), "uniform")
    array([1.  , 0.25])
    """
    if weighting == "natural":
        return weights
    if weighting == "uniform":
        return np.divide(weights, density_at_sample, out=np.zeros(len(weights)), where=density_at_sample > 0)
    return weights / (1 + density_at_sample * f2)


def weight_changes(
    cells: np.ndarray,
    weights: np.ndarray,
    old_density: np.ndarray,
    new_density: np.ndarray,
    weighting: str,
    f2: float = 0.0,
    new_f2: float | None = None,
) -> tuple[np.ndarray, np.ndarray]:
    """The samples whose cells changed density, and by how much their imaging weights differ.

    While an antenna is held the resting samples need not be transformed again: only these few, with the
    difference of their weights, are added to the resting image. A change of f^2 concerns every sample; what
    `weight_slopes` says of it is taken off here, so that it can be added for all of them together.

    Parameters
    ----------
    cells : int array (sample,)
        Cells of the samples; -1 for one that is not asked about.
    weights : array (sample,)
        Their natural weights.
    old_density, new_density : array (npix * npix,)
        Densities when the resting image was made, and now.
    weighting : {"natural", "uniform", "briggs"}
        The recipe.
    f2, new_f2 : float
        `robust_f2` when the resting image was made, and now (None: the same), for "briggs".

    Returns
    -------
    samples : int array (changed,)
        Indices of the changed samples.
    differences : array (changed,)
        New minus old imaging weight.

    Examples
    --------
    >>> old, new = np.array([1.0, 2.0]), np.array([1.0, 4.0])
    >>> weight_changes(np.array([0, 1, 1]), np.ones(3), old, new, "uniform")
    (array([1, 2]), array([-0.25, -0.25]))
    """
    samples = np.flatnonzero(np.append(old_density != new_density, False)[cells])  # a cell of -1 never changed
    if weighting == "natural":
        samples = samples[:0]
    at, own = cells[samples], weights[samples]
    f2_now = f2 if new_f2 is None else new_f2
    new = imaging_weights(own, new_density[at], weighting, f2_now)
    old = imaging_weights(own, old_density[at], weighting, f2)
    for order in SLOPE_ORDERS if f2_now != f2 else ():
        old = old + (f2_now - f2) ** order * weight_slopes(own, old_density[at], f2, order)
    return samples, new - old


def weight_slopes(weights: np.ndarray, density_at_sample: np.ndarray, f2: float, order: int) -> np.ndarray:
    """How Briggs weights change with f^2: the terms of w / (1 + W_c f^2) in powers of a change of f^2.

    The resting samples transformed once with each of the first few give their image for any f^2 near by. (With
    f^2 frozen instead, moving one of 43 antennas out by 40 m left an image wrong by 4e-3 of its peak; with one
    term, by up to 6e-4 when it moved by 90 m; with two, by 3e-5.)

    Parameters
    ----------
    weights, density_at_sample : array (sample,)
        Natural weights w, and the density W_c of each sample's cell.
    f2 : float
        `robust_f2` from which the change is counted.
    order : int
        The power of the change that the term goes with, from 1.

    Returns
    -------
    array (sample,)
        w / (1 + W_c f^2) times (-W_c / (1 + W_c f^2)) to the power `order`.

    Examples
    --------
    >>> terms = [0.1**k * weight_slopes(np.array([2.0]), np.array([3.0]), 1.0, k)[0] for k in (1, 2, 3)]
    >>> round(2 / (1 + 3 * 1.1), 4), round(float(2 / (1 + 3 * 1.0) + sum(terms)), 4)
    (0.4651, 0.4651)
    """
    shrink = 1 / (1 + density_at_sample * f2)
    return weights * shrink * (-density_at_sample * shrink) ** order


def taper(u: np.ndarray, v: np.ndarray, taper_rad: float) -> np.ndarray:
    """Factor on the weights that smooths the image to a Gaussian of FWHM `taper_rad`.

    Parameters
    ----------
    u, v : array (sample,)
        Baselines [wavelengths].
    taper_rad : float
        FWHM of the Gaussian in the image [rad]; 0 tapers nothing.

    Returns
    -------
    array (sample,)
        exp(-pi^2 theta^2 (u^2 + v^2) / (4 ln 2)), 0 to 1.

    Examples
    --------
    >>> round(float(taper(np.array([2 * np.log(2) / np.pi * 1e5]), np.zeros(1), 1e-5)[0]), 6)
    0.5
    """
    return np.exp(-((np.pi * taper_rad) ** 2) / (4 * np.log(2)) * (u * u + v * v))
