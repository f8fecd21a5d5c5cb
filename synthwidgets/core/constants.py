"""Numbers that are the same for everybody."""

from __future__ import annotations

import math

LIGHT_M_S = 299_792_458.0
ARCSEC = math.pi / 648_000  # an arcsecond [rad]
