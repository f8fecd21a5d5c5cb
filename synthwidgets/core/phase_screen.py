"""A pattern of extra path in the air, with the statistics of turbulence: random, periodic, the same for the same seed.

The recipe is white noise filtered in the plane of wave numbers (Lane, Glindemann & Dainty 1992, Waves in Random Media
2, 209). Below the layer's thickness the air is turbulent in three dimensions, beyond it in two, and beyond an outer
scale it is no rougher (Carilli & Holdaway 1999, Radio Science 34, 817). A grid's columns run along the wind, its rows
across. A screen holds two patterns that know nothing of each other: real part and imaginary part of one transform.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from .kernel import easy_size

UNIT_M = 1000.0  # the baseline on which a pattern has an rms of 1, along the wind
THICKNESS_M, OUTER_SCALE_M = 1500.0, 15_000.0  # rms growing as b^0.6 to 1 km and as b^0.25 to 5 km, as ALMA's does
_CELL_M = 10.0  # an antenna's width: finer air is averaged over its dish
_ROWS = (1024, 2048)
_COLUMNS = (4096, 10_240)  # at least, at most: an hour at 20 m/s over 10 km of antennas
_AROUND = (1, 2)  # points before and after a place that are read besides the two next to it

StructureFunction = Callable[[np.ndarray], np.ndarray]


class Grid(NamedTuple):
    """Points of a screen: ``rows`` across the wind, ``columns`` along it, ``cell_m`` apart."""

    rows: int
    columns: int
    cell_m: float


class Screen(NamedTuple):
    """Two patterns of rms 1 on 1 km, ``values.real`` and ``values.imag``, wrapped for reading, and their grid.

    Single precision: 1e-7 of a path of 0.3 mm is nothing beside the 10 µm of a good radiometer, and making a screen
    then takes half the time (0.1 s for 4096 x 1024) and half the memory (32 MB).
    """

    values: np.ndarray
    grid: Grid


def screen_grid(extent_m: float, travel_m: float) -> Grid:
    """A grid on which the air neither repeats across an array nor, while it passes, along the wind.

    Parameters
    ----------
    extent_m : float
        From end to end of the array, and of where its lines of sight leave it [m].
    travel_m : float
        How far the wind goes meanwhile [m].

    Returns
    -------
    Grid
        4096 x 1024 points 10 m apart up to an extent of 5.12 km, 4096 x 2048 up to 10.24 km, beyond that points
        farther apart; more columns where the way is long. The short side is twice the extent.

    Examples
    --------
    >>> screen_grid(1500.0, 12_000.0), screen_grid(16_000.0, 12_000.0)
    (Grid(rows=1024, columns=4096, cell_m=10.0), Grid(rows=2048, columns=4096, cell_m=20.0))
    """
    cell_m = _CELL_M
    while 2 * extent_m > _ROWS[-1] * cell_m or extent_m + travel_m > _COLUMNS[1] * cell_m:
        cell_m *= 2
    rows = next(count for count in _ROWS if 2 * extent_m <= count * cell_m)
    columns = easy_size(max(_COLUMNS[0], int(np.ceil((extent_m + travel_m) / cell_m))))
    return Grid(rows, columns, cell_m)


def spectrum(
    grid: Grid, thickness_m: float = THICKNESS_M, outer_scale_m: float = OUTER_SCALE_M
) -> np.ndarray:
    """Power of each wave of a screen, such that the structure function is 1 at 1 km along the wind.

    Parameters
    ----------
    grid : Grid
        Of the screen; longer than 1 km.
    thickness_m : float
        Of the layer, W [m]: waves shorter than that are steeper.
    outer_scale_m : float
        L0 [m]: waves longer than that are no stronger.

    Returns
    -------
    array (rows//2 + 1, columns//2 + 1)
        The quarter of wave numbers from 0 on, across and along; the other three are alike. With kappa = sqrt(k^2 +
        L0^-2), k in cycles per metre, it goes as kappa^(-11/3) above 1/W and as kappa^(-8/3) below; the mean has none.

    Examples
    --------
    >>> power = spectrum(Grid(64, 256, 10.0))
    >>> power.shape, float(power[0, 0]), bool(power[0, 1] > power[0, 2] > power[32, 128])
    ((33, 129), 0.0, True)
    """
    along, across = np.fft.rfftfreq(grid.columns, grid.cell_m), np.fft.rfftfreq(grid.rows, grid.cell_m)
    squared = (np.add.outer(across**2, along**2) + outer_scale_m**-2.0) * thickness_m**2
    power = np.exp(np.where(squared > 1, -11 / 6, -8 / 6) * np.log(squared))
    power[0, 0] = 0.0
    of_columns = _counts(grid.rows) @ power * _counts(grid.columns)
    return power / (2 * of_columns @ (1 - np.cos(2 * np.pi * UNIT_M * along)))


def phase_screen(grid: Grid, spectrum: np.ndarray, seed: int) -> Screen:
    """Two random patterns of this spectrum: a night of air.

    Parameters
    ----------
    grid : Grid
    spectrum : array (rows//2 + 1, columns//2 + 1)
        Power, as `spectrum` gives it. What a pattern is divided by is exact, not taken from the pattern itself: of two
        seeds one may be rougher, as of two nights.
    seed : int
        0 or more. The same seed and grid are the same night on every machine: the generator's bits are used, which
        numpy keeps as they are, and not its normal numbers, which it may make otherwise one day.

    Examples
    --------
    >>> grid = Grid(128, 256, 10.0)
    >>> one, again = (phase_screen(grid, spectrum(grid), 7).values for _ in range(2))
    >>> one.shape, bool(np.all(one == again)), bool(abs(one[1:-2, 1:-2].mean()) < 1e-6)
    ((131, 259), True, True)
    """
    waves = _unit_noise(seed, grid.rows * grid.columns).reshape(grid.rows, grid.columns)
    size = (np.sqrt(spectrum) * waves.size).astype(np.float32)  # numpy's unscaled transform takes four times as long
    middle, mirrored = grid.columns // 2 + 1, slice(-2, 0, -1)  # numbers below zero, from the lowest
    for rows, of_rows in ((slice(None, len(size)), size), (slice(len(size), None), size[mirrored])):
        waves[rows, :middle] *= of_rows
        waves[rows, middle:] *= of_rows[:, mirrored]
    return Screen(np.pad(np.fft.ifft2(waves), _AROUND, mode="wrap"), grid)


def sampled(screen: Screen, along_m: np.ndarray, across_m: np.ndarray) -> np.ndarray:
    """Both patterns of a screen at any places, as one complex number each, of the places' shape.

    The cubic of Catmull & Rom through 4 x 4 points. It takes 0.7 % from the structure function at 50 m and 3 % at
    20 m, points 10 m apart; a straight line between two would take 3.4 % and 10 %.

    Parameters
    ----------
    screen : Screen
    along_m, across_m : array (...)
        Downwind, and to the left of it [m]; the screen repeats for ever.

    Examples
    --------
    >>> grid = Grid(128, 256, 10.0)
    >>> screen = phase_screen(grid, spectrum(grid), 7)
    >>> there = sampled(screen, np.array([30.0, 2590.0]), np.array([20.0, -1260.0]))
    >>> bool(np.all(there == screen.values[3, 4]))
    True
    """
    along_m, across_m = np.broadcast_arrays(along_m, across_m)
    grid = screen.grid
    rows, columns = _taps(across_m / grid.cell_m, grid.rows), _taps(along_m / grid.cell_m, grid.columns)
    return _read(screen.values, rows, columns).astype(complex)


def structure_function(grid: Grid, spectrum: np.ndarray) -> StructureFunction:
    """Mean square of the difference between two places of a screen, exact for its grid and spectrum.

    Parameters
    ----------
    grid : Grid
    spectrum : array (rows//2 + 1, columns//2 + 1)

    Returns
    -------
    function
        Of lags (..., 2), along the wind and across [m], gives D (...): 0 at 0, 1 at 1 km along. Between the grid's
        points it is read by the same cubic as the screen.

    Examples
    --------
    >>> grid = Grid(1024, 4096, 10.0)
    >>> rough = structure_function(grid, spectrum(grid))
    >>> np.sqrt(rough(np.array([[100.0, 0.0], [1000.0, 0.0], [0.0, -1000.0], [10_000.0, 0.0]]))).round(3)
    array([0.253, 1.   , 0.997, 1.563])
    """
    half = np.fft.irfft(spectrum, grid.columns, norm="forward")[:, : spectrum.shape[1]]
    correlation = np.fft.irfft(half, grid.rows, axis=0, norm="forward")[: spectrum.shape[0]]
    table = np.pad(2 * (correlation[0, 0] - correlation), _AROUND, mode="reflect")
    sides_m = grid.cell_m * np.array([grid.columns, grid.rows])

    def at(lags_m: np.ndarray) -> np.ndarray:
        folded_m = np.abs(lags_m) % sides_m
        cells = np.minimum(folded_m, sides_m - folded_m) / grid.cell_m
        columns, rows = (_taps(cells[..., axis], spectrum.shape[1 - axis], float) for axis in (0, 1))
        return _read(table, rows, columns)

    return at


def _counts(points: int) -> np.ndarray:
    """How often each wave number from 0 on stands in a whole row of so many points, an even number."""
    counts = np.full(points // 2 + 1, 2.0)
    counts[[0, -1]] = 1.0
    return counts


def _unit_noise(seed: int, count: int) -> np.ndarray:
    """Complex numbers, each part normal with variance 1: Box & Muller (1958) on the two halves of 64 random bits."""
    bits = np.random.PCG64(seed).random_raw(count)
    radius = np.sqrt(-2 * np.log(((bits >> np.uint64(32)).astype(np.float32) + 1) * np.float32(2.0**-32)))
    angle = (bits & np.uint64(0xFFFFFFFF)).astype(np.float32) * np.float32(2 * np.pi * 2.0**-32)
    noise = np.empty(count, np.complex64)
    noise.real, noise.imag = radius * np.cos(angle), radius * np.sin(angle)
    return noise


def _taps(cells: np.ndarray, count: int, kind: type = np.float32) -> tuple[np.ndarray, np.ndarray]:
    """The point before each place, modulo their number, and the weights of it and its three neighbours (4, ...)."""
    before = np.floor(cells)
    t = cells - before
    first, last = t * (1 - t) ** 2, t * t * (1 - t)
    weights = np.stack([-first / 2, 1 - t + first - last / 2, t + last - first / 2, -last / 2])
    return before.astype(np.intp) % count, weights.astype(kind)


def _read(
    table: np.ndarray, rows: tuple[np.ndarray, np.ndarray], columns: tuple[np.ndarray, np.ndarray]
) -> np.ndarray:
    """A table, wrapped at its ends, at places given by their taps: sixteen passes are faster than one of 4 x 4."""
    flat, width = table.ravel(), table.shape[1]
    corner = rows[0] * width + columns[0]
    total = np.zeros(corner.shape, table.dtype)
    for row, down in enumerate(rows[1]):
        line = [right * flat[corner + (row * width + column)] for column, right in enumerate(columns[1])]
        total += down * (line[0] + line[1] + line[2] + line[3])
    return total
