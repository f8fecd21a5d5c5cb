"""A large dish and what is left of it: its tiles, the holes that stay, and the beam that either makes on the sky.

A dish looks at the zenith, flat on the ground: its aperture is seen from above, and no path changes with the hour.
Images are `[y, x]`, rows grow north, columns west, phase centre at (npix//2, npix//2). The beam of an aperture is the
transform of its autocorrelation, of all spacings that it holds; of holes one hears apart, of the spacings of pairs.
"""

from __future__ import annotations

import numpy as np

from .bessel import jinc

AIRY_FWHM = 1.0290  # full width at half height of (2 J1(x)/x)^2 [wavelengths / diameter]
AIRY_NULL = 1.2197  # radius of its first dark ring [the same]
_CANDIDATES = 3  # of which the one with most room about it stays next


def tiles_m(dish_m: float, across: int) -> np.ndarray:
    """Middles of round tiles, packed as closely as coins, that fill a dish.

    Parameters
    ----------
    dish_m : float
        Diameter of the dish [m].
    across : int
        A tile's diameter is dish / across.

    Returns
    -------
    array (tile, 2)
        East, north of the middle of the dish [m], ring by ring from the middle; no tile reaches beyond the rim.

    Examples
    --------
    >>> tiles_m(30.0, 3).round(1).tolist()[:3]
    [[0.0, 0.0], [-10.0, 0.0], [-5.0, -8.7]]
    """
    row, column = np.mgrid[-across : across + 1, -across : across + 1]
    places = dish_m / across * np.stack([(column + row / 2).ravel(), (row * np.sqrt(0.75)).ravel()], axis=1)
    distance_m = np.hypot(*places.T)
    inside = distance_m + dish_m / across / 2 <= dish_m / 2 * (1 + 1e-9)  # a tile may touch the rim
    order = np.lexsort((*places.T[::-1].round(6), distance_m.round(6)))
    return places[order][inside[order]]


def spread(places: np.ndarray, seed: int) -> np.ndarray:
    """An order in which the first few of many places lie spread over all of them, by chance and with room.

    Of three that chance offers, the one farthest from all before it is next (Mitchell's best candidate).

    Parameters
    ----------
    places : array (place, 2)
        In any unit.
    seed : int
        The same seed, the same order.

    Returns
    -------
    array (place,)
        Every number of a place once.

    Examples
    --------
    >>> sorted(spread(tiles_m(30.0, 3), seed=1).tolist())
    [0, 1, 2, 3, 4, 5, 6]
    """
    chance = np.random.default_rng(seed)
    left = chance.permutation(len(places)).tolist()
    room = np.full(len(places), np.inf)
    order = []
    while left:
        offered = left[:_CANDIDATES]
        chosen = max(offered, key=lambda place: room[place])  # the first of equals
        left.remove(chosen)
        left = left[len(offered) - 1 :] + left[: len(offered) - 1]  # who was refused waits
        order.append(chosen)
        room = np.minimum(room, np.hypot(*(places - places[chosen]).T))
    return np.array(order)


def airy_beam(offset_rad: np.ndarray, dish_m: float, wavelength_m: float) -> np.ndarray:
    """What a filled round dish makes of a star, (2 J1(x)/x)^2 with x = pi D sin(r)/wavelength, sin(r) = r.

    Parameters
    ----------
    offset_rad : array (...)
        Distance from the star [rad].
    dish_m, wavelength_m : float
        [m].

    Returns
    -------
    array (...)
        Power, 1 at the star: 0 at 1.22 wavelength / D, 0.0175 on the first bright ring.

    Examples
    --------
    >>> airy_beam(np.array([0.0, 1.2197e-5, 1.635e-5]), 100.0, 1e-3).round(4)
    array([1.    , 0.    , 0.0175])
    """
    return np.square(jinc(np.pi * dish_m / wavelength_m * np.asarray(offset_rad, float)))


def pairs_beam(places_m: np.ndarray, wavelength_m: float, npix: int, cell_rad: float) -> np.ndarray:
    """What the pairs of holes make of a star, all alike in weight: no hole is paired with itself.

    The mean over all ordered pairs of cos 2 pi (u l + v m) is (|sum of exp 2 pi i (u l + v m)|^2 − N) / (N (N − 1)):
    one sum over holes instead of one over pairs. Without the N zero spacings its mean over the sky is below zero.

    Parameters
    ----------
    places_m : array (hole, 2)
        East, north [m]; two at least.
    wavelength_m : float
        [m].
    npix : int
        Pixels along a side, even.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    array (npix, npix)
        1 at the phase centre, −1 / (N − 1) at the lowest.

    Examples
    --------
    >>> pairs_beam(np.array([[50.0, 0.0], [-50.0, 0.0]]), 1e-3, 4, 2.5e-6)[2].round(3)
    array([-1.,  0.,  1.,  0.])
    """
    count = len(places_m)
    offset = (np.arange(npix) - npix // 2) * cell_rad
    east, north = (2j * np.pi / wavelength_m * places_m).T
    field = np.exp(np.multiply.outer(offset, north)) @ np.exp(np.multiply.outer(east, -offset))  # columns grow west
    return (np.square(field.real) + np.square(field.imag) - count) / (count * (count - 1))


def seen_through(sky: np.ndarray, wide_beam: np.ndarray) -> np.ndarray:
    """A sky convolved with a beam that is known twice as far as the sky is wide.

    Parameters
    ----------
    sky : array (npix, npix)
        [Jy/pixel].
    wide_beam : array (2 npix, 2 npix)
        Peak of 1 at (npix, npix).

    Returns
    -------
    array (npix, npix)
        [Jy/beam].

    Examples
    --------
    >>> sky, beam = np.zeros((4, 4)), np.zeros((8, 8))
    >>> sky[1, 2], beam[4, 4], beam[5, 4] = 3.0, 1.0, 0.5
    >>> seen_through(sky, beam)[:, 2].round(9).tolist()
    [0.0, 3.0, 1.5, 0.0]
    """
    npix, side = len(sky), len(wide_beam)
    beam = np.fft.rfft2(np.fft.ifftshift(wide_beam))
    return np.fft.irfft2(np.fft.rfft2(sky, s=(side, side)) * beam, s=(side, side))[:npix, :npix]


def ring_values(beam: np.ndarray) -> np.ndarray:
    """The lowest, mean and highest value of a beam at each distance from its middle, whole pixels apart.

    Parameters
    ----------
    beam : array (npix, npix)
        Phase centre at (npix//2, npix//2).

    Returns
    -------
    array (npix // 2, 3)
        Row r: of the pixels whose distance is r pixels, to the nearest.

    Examples
    --------
    >>> beam = np.zeros((4, 4)); beam[2, 2:] = 1.0, 0.4
    >>> ring_values(beam).tolist()
    [[1.0, 1.0, 1.0], [0.0, 0.05, 0.4]]
    """
    npix = len(beam)
    offset = np.arange(npix) - npix // 2
    ring = np.hypot(*np.meshgrid(offset, offset)).round().astype(np.intp).ravel()
    order = np.argsort(ring, kind="stable")
    starts = np.searchsorted(ring[order], np.arange(npix // 2 + 1))
    values = beam.ravel()[order][: starts[-1]]
    starts = starts[:-1]
    means = np.add.reduceat(values, starts) / np.diff(np.append(starts, len(values)))
    return np.stack([np.minimum.reduceat(values, starts), means, np.maximum.reduceat(values, starts)], axis=1)
