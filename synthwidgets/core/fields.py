"""What a telescope points at: the fields of an execution block, each with a place, a brightness and a shape."""

from __future__ import annotations

import math
from typing import Any, NamedTuple

from .constants import ARCSEC

SHAPES = ("point", "gaussian", "disk")  # the kinds of `core.sky` of the same name


class Field(NamedTuple):
    """A source to point at.

    Parameters
    ----------
    name : str
        None twice in a block.
    right_ascension_rad, declination_rad : float
        Of the same equinox as the block's sidereal time, strictly that of the day [rad]. Places of J2000 are taken as
        such where no date is known: up to 0.014° off for every year since.
    flux_jy : float
        All its light at `reference_hz` [Jy].
    spectral_index : float
        α of S ∝ ν^α: about −0.7 for a quasar, 2 and more for dust.
    shape : {"point", "gaussian", "disk"}
    size_rad : float
        Full width at half maximum of a Gaussian, diameter of a disk [rad]; of a point it is not read.
    reference_hz : float
        [Hz].
    """

    name: str
    right_ascension_rad: float
    declination_rad: float
    flux_jy: float
    spectral_index: float = 0.0
    shape: str = "point"
    size_rad: float = 0.0
    reference_hz: float = 230e9


def flux_at_jy(field: Field, frequency_hz: float) -> float:
    """Its flux at another frequency, a power law [Jy].

    Examples
    --------
    >>> round(flux_at_jy(Field("QSO", 0.0, 0.0, 0.8225463663, -0.548138816, reference_hz=107.778187417e9), 230e9), 4)
    0.5429
    """
    return field.flux_jy * (frequency_hz / field.reference_hz) ** field.spectral_index


def components(field: Field, frequency_hz: float) -> list[dict[str, Any]]:
    """The field as a sky of `core.sky`, in the middle of the picture.

    Examples
    --------
    >>> components(Field("QSO", 0.0, 0.0, 2.0), 230e9)
    [{'kind': 'point', 'flux_jy': 2.0, 'east_arcsec': 0.0, 'north_arcsec': 0.0}]
    """
    size_arcsec = field.size_rad / ARCSEC
    widths = {
        "point": {},
        "gaussian": {"major_arcsec": size_arcsec, "minor_arcsec": size_arcsec, "position_angle_deg": 0.0},
        "disk": {"diameter_arcsec": size_arcsec},
    }
    place = {"flux_jy": flux_at_jy(field, frequency_hz), "east_arcsec": 0.0, "north_arcsec": 0.0}
    return [{"kind": field.shape, **place, **widths[field.shape]}]


def separation_rad(one: Field, other: Field) -> float:
    """The angle between two fields, exact also for small ones.

    Notes
    -----
    hav θ = hav Δδ + cosδ₁ cosδ₂ hav Δα, hav x = sin²(x/2).

    Examples
    --------
    >>> pole, equator = Field("a", 0.3, math.pi / 2, 1.0), Field("b", 2.0, 0.0, 1.0)
    >>> round(math.degrees(separation_rad(pole, equator)), 9)
    90.0
    """
    across = math.sin((one.right_ascension_rad - other.right_ascension_rad) / 2) ** 2
    up = math.sin((one.declination_rad - other.declination_rad) / 2) ** 2
    haversine = up + math.cos(one.declination_rad) * math.cos(other.declination_rad) * across
    return 2 * math.asin(math.sqrt(min(1.0, haversine)))
