"""An execution block as `core.observing` takes it: when the dishes look at which field, and what is there to see."""

from __future__ import annotations

import numpy as np

from . import observing
from .fields import components
from .schedule import ExecutionBlock, azimuths_rad, classes, elevations_rad, hour_angles_rad
from .subscans import Integrations, integrations

# Scans whose integrations are of their field: Tsys and sideband scans look at sky and loads, pointing and focus scans
# beside the source or out of focus.
ON_FIELD = ("target", "check", "bandpass", "flux", "polarisation", "diffgain", "phase")


def on_field(block: ExecutionBlock) -> Integrations:
    """The integrations that measure visibilities of their field, in order.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> len(on_field(block_preset("band6")).times_s)
    365
    """
    found = integrations(block)
    kept = np.array([kind in ON_FIELD for kind in classes(block)], dtype=bool)[found.scans]
    return Integrations(*(values[kept] for values in found))


def visits(block: ExecutionBlock, when: Integrations) -> observing.Visits:
    """These integrations with the hour angles of their fields; a field has the number that it has in the block.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> block = block_preset("band6")
    >>> [round(float(angle), 2) for angle in visits(block, on_field(block)).hour_angles_rad[:2]]
    [-0.44, -0.44]
    """
    return observing.Visits(when.times_s, hour_angles_rad(block, when.times_s, when.fields), when.fields)


def directions_rad(block: ExecutionBlock, when: Integrations) -> tuple[np.ndarray, np.ndarray]:
    """Azimuth and elevation of the field that is looked at, each of shape (integration,) [rad]."""
    return azimuths_rad(block, when.times_s, when.fields), elevations_rad(block, when.times_s, when.fields)


def field_skies(block: ExecutionBlock, frequency_hz: float) -> list[observing.FieldSky]:
    """What stands in every field of the block, at a frequency.

    Examples
    --------
    >>> from .block_presets import block_preset
    >>> field_skies(block_preset("band6"), 230e9)[0].sky[0]["flux_jy"]
    3.98
    """
    return [observing.FieldSky(components(field, frequency_hz), field.declination_rad) for field in block.fields]
