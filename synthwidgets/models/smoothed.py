"""The sky smoothed by the fitted beam, to stand beside the dirty image in the same Jy/beam."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from ..core import smoothing
from ..core.imaging import CleanBeam


def smoothed_sky(
    sources: Sequence[Mapping[str, Any]], clean_beam: CleanBeam | None, npix: int, cell_rad: float
) -> np.ndarray | None:
    """What an image without sidelobes would show, shape (npix, npix) [Jy/beam]; None where no beam is fitted."""
    return None if clean_beam is None else smoothing.smoothed_sky(sources, clean_beam, npix, cell_rad)
