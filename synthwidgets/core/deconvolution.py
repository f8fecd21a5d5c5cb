"""CLEAN after Högbom (1974, A&AS 15, 417): the brightest pixel is taken for a point, a share of it is taken away
with the whole beam that a point there would leave, and so on.

What is found is the list of components; any iteration can be shown again from it, so that a learner can go back and
forth. The beam has to be known over twice the image's width: a point in one corner has sidelobes in the other.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from synthwidgets.texts import say

from .imaging import CleanBeam


class Components(NamedTuple):
    """What CLEAN has taken away, in order.

    ``rows``, ``columns`` (iteration,): pixels; ``fluxes_jy`` (iteration,) [Jy], negative where the residual was.
    """

    rows: np.ndarray
    columns: np.ndarray
    fluxes_jy: np.ndarray


def hogbom(
    dirty_image: np.ndarray,
    wide_beam: np.ndarray,
    gain: float = 0.1,
    threshold_jy: float = 0.0,
    iterations: int = 500,
    mask: np.ndarray | None = None,
) -> Components:
    """The components that Högbom's CLEAN finds.

    Parameters
    ----------
    dirty_image : array (npix, npix)
        [Jy/beam]; it is computed with in its own precision, single is enough.
    wide_beam : array (2 npix, 2 npix)
        The dirty beam with its peak of 1 at (npix, npix).
    gain : float
        The share of a peak that is taken away, above 0 and at most 1.
    threshold_jy : float
        It ends where no pixel is further from zero than this [Jy/beam].
    iterations : int
        Or after so many.
    mask : bool array (npix, npix), optional
        Only where it is true are peaks looked for.

    Returns
    -------
    Components
        As many as there were iterations; none for an empty mask.

    Raises
    ------
    ValueError
        For a gain outside 0 to 1, or a beam that is not twice as wide as the image.

    Examples
    --------
    A point of 2 Jy under a beam without sidelobes: a tenth of what is left is taken each time.

    >>> beam = np.zeros((8, 8)); beam[4, 4] = 1
    >>> image = np.zeros((4, 4)); image[1, 2] = 2
    >>> hogbom(image, beam, iterations=3).fluxes_jy.round(3).tolist()
    [0.2, 0.18, 0.162]
    """
    npix = len(dirty_image)
    _refuse(npix, wide_beam, gain)
    residual, beam = dirty_image.copy(), wide_beam.astype(dirty_image.dtype, copy=False)
    sizes, scaled = np.empty_like(residual), np.empty_like(residual)  # no new memory an iteration
    wanted = None if mask is None else mask.astype(residual.dtype)
    found: list[tuple[int, int, float]] = []
    for _ in range(iterations):
        np.abs(residual, out=sizes)
        if wanted is not None:
            np.multiply(sizes, wanted, out=sizes)
        row, column = divmod(int(sizes.argmax()), npix)
        if sizes[row, column] <= threshold_jy:
            break
        flux_jy = gain * float(residual[row, column])
        np.multiply(_beam_at(beam, row, column), flux_jy, out=scaled)
        np.subtract(residual, scaled, out=residual)
        found.append((row, column, flux_jy))
    rows, columns, fluxes_jy = zip(*found, strict=True) if found else ((), (), ())
    return Components(np.array(rows, int), np.array(columns, int), np.array(fluxes_jy, float))


def residual_after(
    dirty_image: np.ndarray, wide_beam: np.ndarray, components: Components, iteration: int
) -> np.ndarray:
    """The dirty image without the first so many components, each with its beam, shape (npix, npix) [Jy/beam].

    Summed by pixel first, then convolved: as right as one by one, and as quick for a thousand as for ten.

    Examples
    --------
    >>> beam = np.zeros((8, 8)); beam[4, 4] = 1
    >>> image = np.zeros((4, 4)); image[1, 2] = 2
    >>> float(residual_after(image, beam, hogbom(image, beam), 2)[1, 2].round(3))
    1.62
    """
    taken = component_image(components, iteration, len(dirty_image))
    return dirty_image - _through(taken, wide_beam)


def component_image(components: Components, iteration: int, npix: int) -> np.ndarray:
    """The first so many components, summed by pixel, shape (npix, npix) [Jy/pixel]."""
    image = np.zeros((npix, npix))
    some = slice(0, iteration)
    np.add.at(image, (components.rows[some], components.columns[some]), components.fluxes_jy[some])
    return image


def restored_image(
    components: Components, iteration: int, residual: np.ndarray, clean_beam: CleanBeam, cell_rad: float
) -> np.ndarray:
    """The components seen through the fitted beam, on the residual, shape (npix, npix) [Jy/beam]."""
    npix = len(residual)
    taken = component_image(components, iteration, npix)
    return residual + _through(taken, clean_beam_image(clean_beam, 2 * npix, cell_rad))


def clean_beam_image(clean_beam: CleanBeam, npix: int, cell_rad: float) -> np.ndarray:
    """The fitted beam as a picture with its peak of 1 at (npix//2, npix//2); columns grow west.

    Examples
    --------
    A round beam of 4 pixels is half as high 2 pixels from its peak.

    >>> beam = clean_beam_image(CleanBeam(4.0, 4.0, 0.0), 8, 1.0)
    >>> float(beam[4, 4]), float(beam[4, 6].round(3))
    (1.0, 0.5)
    """
    place = (np.arange(npix) - npix // 2) * cell_rad
    east, north = -place[None, :], place[:, None]
    sine, cosine = np.sin(clean_beam.position_angle_rad), np.cos(clean_beam.position_angle_rad)
    along, across = east * sine + north * cosine, east * cosine - north * sine
    squares = (along / clean_beam.major_rad) ** 2 + (across / clean_beam.minor_rad) ** 2
    return np.exp(-4 * np.log(2) * squares)


def _beam_at(wide_beam: np.ndarray, row: int, column: int) -> np.ndarray:
    """The part of the beam that covers the image when its peak stands on this pixel."""
    npix = len(wide_beam) // 2
    return wide_beam[npix - row : 2 * npix - row, npix - column : 2 * npix - column]


def _through(image: np.ndarray, wide_beam: np.ndarray) -> np.ndarray:
    """An image (npix, npix) convolved with a beam (2 npix, 2 npix), nothing wrapped."""
    npix = len(image)
    spectrum = np.fft.rfft2(np.fft.ifftshift(wide_beam)) * np.fft.rfft2(image, (2 * npix, 2 * npix))
    return np.fft.irfft2(spectrum, (2 * npix, 2 * npix))[:npix, :npix]


def _refuse(npix: int, wide_beam: np.ndarray, gain: float) -> None:
    if wide_beam.shape != (2 * npix, 2 * npix):
        raise ValueError(say("clean.beam", got=f"{wide_beam.shape[0]} × {wide_beam.shape[1]}", takes=2 * npix))
    if not 0 < gain <= 1:
        raise ValueError(say("clean.gain", got=f"{gain:g}"))
