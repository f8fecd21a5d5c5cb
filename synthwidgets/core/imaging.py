"""What a dirty beam and a dirty image are measured by: fitted beam, sidelobe, resolution, scale, rms.

Images are `[y, x]`, rows grow north, columns west, phase centre at (npix//2, npix//2); a dirty beam is the
array's response to a point there, of peak 1.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

_CUT = 0.35  # CASA fits the pixels above this share of the peak; at a half, its beams come out 3 % different
_STEPS = 20  # of Gauss-Newton; it usually takes 5
_WIDTHS = 6  # widths of the beam within which its first minimum is looked for
_RINGS = 4  # rings a width: on the smallest sensible beam, 3 pixels, three quarters of a pixel
_FWHM = 2 * np.sqrt(np.log(2))  # exp(-k r^2) has the FWHM _FWHM / sqrt(k)


@dataclass(frozen=True)
class CleanBeam:
    """An elliptical Gaussian: full widths at half height; angle of the major axis, north through east."""

    major_rad: float
    minor_rad: float
    position_angle_rad: float


def fit_beam(beam: np.ndarray, cell_rad: float) -> CleanBeam | None:
    """The elliptical Gaussian that fits the main lobe of a dirty beam, as CASA fits it.

    Least squares on exp(-(a x^2 + b x y + c y^2)), of height 1 and centred on the phase centre, over the
    pixels that are joined to the centre row by row above 0.35, and the eight around it, so that a beam of two
    pixels can be fitted too.

    Parameters
    ----------
    beam : array (npix, npix)
        Dirty beam, 1 at (npix//2, npix//2).
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    CleanBeam or None
        Position angle in -pi/2 to pi/2. None when there is no lobe to fit: it reaches the edge of the image
        (the stripes of a single pair, or a field smaller than the beam), the centre is not above 0.35 (no
        samples: zeros or NaN), or no ellipse fits.

    Examples
    --------
    >>> offset = np.arange(32) - 16
    >>> beam = np.exp(-4 * np.log(2) * (offset[:, None] ** 2 / 8.0**2 + offset**2 / 5.0**2))
    >>> fitted = fit_beam(beam, 1.0)
    >>> round(fitted.major_rad, 6), round(fitted.minor_rad, 6), round(abs(fitted.position_angle_rad), 6)
    (8.0, 5.0, 0.0)
    """
    lobe = _lobe(beam)
    if lobe is None:
        return None
    rows, columns = lobe
    half = len(beam) // 2
    curvature = _curvature((half - columns).astype(float), (rows - half).astype(float), beam[rows, columns])
    return None if curvature is None else _clean_beam(curvature, cell_rad)


def first_sidelobe(beam: np.ndarray, clean_beam: CleanBeam | None, cell_rad: float) -> float | None:
    """The largest |beam| beyond its first minimum.

    The first minimum is that of the mean of the beam over rings that have the shape of the fitted ellipse,
    each a quarter of its width wide.

    Parameters
    ----------
    beam : array (npix, npix)
        Dirty beam, peak 1.
    clean_beam : CleanBeam or None
        Its `fit_beam`.
    cell_rad : float
        Size of a pixel [rad].

    Returns
    -------
    float or None
        In shares of the peak, never negative. None without a fit, or when the beam falls through six widths,
        or to the edge of the image, without rising again.

    Examples
    --------
    >>> offset = np.arange(64) - 32
    >>> lobe = np.exp(-4 * np.log(2) * (offset[:, None] ** 2 + offset**2) / 36)
    >>> lobe[32, 50] = 0.2
    >>> round(first_sidelobe(lobe, fit_beam(lobe, 1.0), 1.0), 3)
    0.2
    """
    if clean_beam is None:
        return None
    half = len(beam) // 2
    reach = min(half, int(np.ceil(_WIDTHS * clean_beam.major_rad / cell_rad)))
    inner = slice(half - reach, half + reach)
    minimum = _first_minimum(beam[inner, inner], _squared_widths(reach, clean_beam, cell_rad))
    if minimum is None:
        return None
    beyond = _squared_widths(half, clean_beam, cell_rad) > minimum**2
    return float(np.max(np.abs(beam[beyond])))


def expected_resolution_rad(baseline_lengths_m: np.ndarray, wavelength_m: float) -> float:
    """Resolution to expect, 0.574 wavelength / L80, L80 the 80th percentile of the lengths [rad].

    ALMA Technical Handbook, eq. 7.4. Lengths [m] (sample,) of the baselines.

    Examples
    --------
    >>> expected_resolution_rad(np.full(3, 574.0), 1e-3)
    1e-06
    """
    return 0.574 * wavelength_m / float(np.percentile(baseline_lengths_m, 80))


def largest_recoverable_rad(baseline_lengths_m: np.ndarray, wavelength_m: float) -> float:
    """Largest scale an array recovers, 0.983 wavelength / L5, L5 the 5th percentile of the lengths [rad].

    ALMA Technical Handbook, eq. 7.7. Lengths [m] (sample,) of the baselines.

    Examples
    --------
    >>> largest_recoverable_rad(np.full(3, 983.0), 1e-3)
    1e-06
    """
    return 0.983 * wavelength_m / float(np.percentile(baseline_lengths_m, 5))


def rms(image: np.ndarray) -> float:
    """Root mean square of an image, in its own unit; NaN pixels make it NaN.

    Examples
    --------
    >>> rms(np.array([[3.0, -3.0]]))
    3.0
    """
    return float(np.sqrt(np.mean(np.square(image))))


def _lobe(beam: np.ndarray) -> tuple[np.ndarray, np.ndarray] | None:
    """Rows and columns of the pixels of the main lobe; None when there is none or it reaches the edge."""
    half = len(beam) // 2
    centre = np.zeros(len(beam), bool)
    centre[half] = True
    lobe = {}
    for step in (1, -1):
        row, joined = half, _joined(beam[half], centre)
        while joined.any():
            if row in (0, len(beam) - 1) or joined[0] or joined[-1]:
                return None
            lobe[row] = joined
            row += step
            joined = _joined(beam[row], joined)
    if not lobe:
        return None
    for row in (half - 1, half, half + 1):
        around = lobe.setdefault(row, np.zeros(len(beam), bool))
        around[half - 1 : half + 2] = True
    rows = list(lobe)
    found, columns = np.nonzero(np.array([lobe[row] for row in rows]))
    return np.array(rows)[found], columns


def _joined(row: np.ndarray, neighbours: np.ndarray) -> np.ndarray:
    """Pixels of a row above the cut whose run touches one of the neighbouring row's pixels."""
    above = row > _CUT
    run = np.cumsum(~above)  # every run of pixels above the cut has one number
    touched = np.zeros(len(row) + 1, bool)
    touched[run[above & neighbours]] = True
    return above & touched[run]


def _curvature(east: np.ndarray, north: np.ndarray, values: np.ndarray) -> np.ndarray | None:
    """(a, b, c) of exp(-(a e^2 + b e n + c n^2)) by Gauss-Newton, if an ellipse fits."""
    terms = np.stack([east * east, east * north, north * north], axis=1)
    height = np.maximum(values, 0.01)
    model, target = height, height * -np.log(height)  # the first step fits the logarithm, as a line
    curvature = np.zeros(3)
    try:
        for _ in range(_STEPS):
            slopes = terms * model[:, None]
            step = np.linalg.solve(slopes.T @ slopes, slopes.T @ target)
            curvature = curvature + step
            if 4 * curvature[0] * curvature[2] <= curvature[1] ** 2 or curvature[0] <= 0:
                return None
            if np.max(np.abs(step)) < 1e-7 * np.max(np.abs(curvature)):
                return curvature
            model = np.exp(-(terms @ curvature))
            target = model - values
    except np.linalg.LinAlgError:
        return None
    return None


def _clean_beam(curvature: np.ndarray, cell_rad: float) -> CleanBeam:
    a, b, c = curvature
    (flat, steep), axes = np.linalg.eigh([[a, b / 2], [b / 2, c]])
    east, north = axes[:, 0] if axes[1, 0] >= 0 else -axes[:, 0]
    major, minor = _FWHM * cell_rad / np.sqrt([flat, steep])
    return CleanBeam(float(major), float(minor), float(np.arctan2(east, north)))


def _squared_widths(reach: int, clean_beam: CleanBeam, cell_rad: float) -> np.ndarray:
    """Squared distance of pixels from the centre in widths of the fitted ellipse, (2 reach, 2 reach)."""
    north = np.arange(-reach, reach) * cell_rad
    sine, cosine = np.sin(clean_beam.position_angle_rad), np.cos(clean_beam.position_angle_rad)
    major, minor = clean_beam.major_rad**-2, clean_beam.minor_rad**-2
    squares = np.multiply.outer(north, north * (2 * sine * cosine * (minor - major)))  # columns grow west
    squares += (north**2 * (cosine**2 * major + sine**2 * minor))[:, None]
    squares += north**2 * (sine**2 * major + cosine**2 * minor)
    return squares


def _first_minimum(beam: np.ndarray, squared_widths: np.ndarray) -> float | None:
    """Where the mean of the beam over elliptical rings first rises again [widths]; None: it never does."""
    rings = (np.sqrt(squared_widths) * _RINGS).astype(np.intp).ravel()
    complete = int(np.sqrt(np.min(squared_widths[0])) * _RINGS)  # rings that do not leave the square
    counts = np.bincount(rings)[:complete]
    means = np.bincount(rings, beam.ravel())[:complete][counts > 0] / counts[counts > 0]
    rising = np.flatnonzero(np.diff(means) > 0)
    return None if len(rising) == 0 else (np.flatnonzero(counts)[rising[0]] + 0.5) / _RINGS
