"""What the globe draws: coasts, where the array stands, when it watches. All turning is done where it is drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from ..core import coastlines
from ..core.geodesy import itrf
from ..core.layout import Layout
from ..core.tracks import SIDEREAL_RATE

coastlines_deg = coastlines.coastlines_deg


def site(layout: Layout) -> dict[str, Any]:
    """Where east, north and up are measured from, and whose hour angle it is: the site's, or Greenwich's."""
    return {
        "latitude_deg": math.degrees(layout.latitude_rad),
        "longitude_deg": math.degrees(layout.longitude_rad),
        "itrf_m": itrf(*layout.site).tolist(),
        "earth_wide": layout.earth_wide,
    }


def observation(
    hour_angle_h: Sequence[float],
    hour_angles_h: Sequence[float] | None,
    integration_s: float,
    declination_deg: float,
    elevation_limit_deg: float,
) -> dict[str, float]:
    """From when to when the array watches [h], at which declination, and above which elevation."""
    start_h, end_h = hour_angle_h if hour_angles_h is None else (min(hour_angles_h), max(hour_angles_h))
    return {
        "start_h": start_h,
        "end_h": end_h,
        "integration_h": integration_s * SIDEREAL_RATE / 3600,
        "declination_deg": declination_deg,
        "limit_deg": elevation_limit_deg,
    }
