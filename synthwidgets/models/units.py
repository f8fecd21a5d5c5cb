"""From the units of the screen to those of the physics, and from what is known to what panels show of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import numpy as np

from ..core.constants import ARCSEC, LIGHT_M_S
from ..core.layout import Layout
from . import acts
from .inputs import OPENING
from .together import TOGETHER


def declination_rad(declination_deg: float) -> float:
    return math.radians(declination_deg)


def elevation_limit_rad(elevation_limit_deg: float) -> float:
    """Less a rounding, 2e-8 near the zenith: a source that just reaches the limit is seen, and all the time."""
    return math.radians(elevation_limit_deg) - 1e-7


def wavelength_m(frequency_ghz: float) -> float:
    return LIGHT_M_S / (frequency_ghz * 1e9)


def cell_rad(cell_arcsec: float) -> float:
    return cell_arcsec * ARCSEC


def taper_rad(taper_arcsec: float) -> float:
    return taper_arcsec * ARCSEC


def uv_limit(cell_rad: float) -> float:
    """The edge of the uv grid [wavelengths]."""
    return 1 / (2 * cell_rad)


def image_grid(npix: int, cell_arcsec: float) -> dict[str, float]:
    return {"npix": npix, "cell_arcsec": cell_arcsec}


def clean_beam_shape(clean_beam: Any) -> dict[str, float] | None:
    """The fitted beam in the units of the screen."""
    if clean_beam is None:
        return None
    return {
        "major_arcsec": clean_beam.major_rad / ARCSEC,
        "minor_arcsec": clean_beam.minor_rad / ARCSEC,
        "position_angle_deg": math.degrees(clean_beam.position_angle_rad),
    }


def antenna_names(layout: Layout) -> list[str]:
    return list(layout.names)


def antenna_diameters_m(layout: Layout) -> np.ndarray:
    return layout.diameters_m


def antennas_enu_m(layout: Layout) -> np.ndarray:
    """East, north, up of the site, shape (antenna, 3) [m]."""
    return layout.enu_m


def placed_enu_m(placed_layout: Layout) -> np.ndarray:
    """The same with what is held where the hand has it."""
    return placed_layout.enu_m


def array_name(array: Mapping[str, Any], further_array: tuple[Mapping[str, Any], ...]) -> str | dict[str, str]:
    """The entry of the array menu; its label too where it is none of them."""
    there = tuple(one.get("preset") for one in (array, *further_array))
    if there in TOGETHER.values():
        return next(name for name, presets in TOGETHER.items() if presets == there)
    return "start" if array == OPENING["array"] else acts.array_name(array)
