"""The pictures of all samples: sky, dirty image and beam, and what is read off them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import imaging
from ..core.imaging import CleanBeam
from ..core.sky import sky_image as picture_of
from .layers import Layer


def sky_image(sources: Sequence[Mapping[str, Any]], npix: int, cell_rad: float) -> np.ndarray:
    """The sky on the image grid, shape (npix, npix) [Jy/pixel]."""
    return picture_of(sources, npix, cell_rad)


def sampled_image(total_layer: Layer, sky_change: np.ndarray | None) -> np.ndarray:
    """What the array makes of what it hears, shape (npix, npix) [Jy/beam]; zero where nothing is measured."""
    sampled = total_layer.image / (total_layer.weight or 1.0)
    return sampled if sky_change is None else sampled + sky_change


def dirty_beam(total_layer: Layer) -> np.ndarray:
    """What the array makes of a point of 1 Jy (the point spread function), shape (npix, npix)."""
    return total_layer.beam / (total_layer.weight or 1.0)


def clean_beam(dirty_beam: np.ndarray, cell_rad: float) -> CleanBeam | None:
    """The ellipse fitted to the middle of the dirty beam, None where there is none to fit."""
    return imaging.fit_beam(dirty_beam, cell_rad)


def first_sidelobe(dirty_beam: np.ndarray, clean_beam: CleanBeam | None, cell_rad: float) -> float | None:
    """The largest |dirty beam| beyond its first minimum."""
    return None if clean_beam is None else imaging.first_sidelobe(dirty_beam, clean_beam, cell_rad)
