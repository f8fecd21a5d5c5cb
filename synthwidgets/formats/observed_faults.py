"""What no observation holds: asked of a file that is brought and of a saved state alike.

Both are asked of the columns as a state keeps them, in float32: what is taken in can be saved and opened again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from ..core.constants import LIGHT_M_S
from ..core.observed import Observed

MOST_SAMPLES = 400_000  # of those that are not flagged: what a hand on a slider can still move
MOST_NAMES = 65_535  # of antennas or sources: a column counts them in two bytes
HIGHEST_HZ = 1e15
FURTHEST_MJD = 1e6  # days on either side of 1858: from the year −879 to 4596
LONGEST_M = 1e10  # beyond any antenna in space
LONGEST_WAVELENGTHS = 1e13  # a pixel of such a picture is above the smallest one, 1e-9 arcsec
LARGEST = 1e18  # of a visibility [Jy] and of a weight: float32 ends at 3e38, and their squares stay below
COLUMNS = {  # what is kept of each: type, and numbers a sample
    "pairs": ("<u2", 2),
    "uvw_m": ("<f4", 3),
    "mjd": ("<f8", 1),
    "source": ("<u2", 1),
    "visibilities": ("<f4", 2),
    "weights": ("<f4", 1),
}
ABOUT = ("telescope", "names", "sources", "frequency_hz", "bandwidth_hz")
_Columns = Mapping[str, np.ndarray]
_About = Mapping[str, Any]


def about_of(observed: Observed) -> dict[str, Any]:
    """What is said once of all samples."""
    return {key: getattr(observed, key) for key in ABOUT}


def columns_of(observed: Observed) -> dict[str, np.ndarray]:
    """The samples as a state keeps them; what is beyond float32 becomes infinite, or 0."""
    columns = {name: np.asarray(getattr(observed, name)) for name in COLUMNS}
    columns["visibilities"] = np.stack([columns["visibilities"].real, columns["visibilities"].imag], axis=1)
    with np.errstate(over="ignore", under="ignore"):
        return {name: values.astype(COLUMNS[name][0]) for name, values in columns.items()}


def fault(columns: _Columns, about: _About) -> str:
    """The name of the first thing that no observation holds, "" where there is none.

    Examples
    --------
    >>> one = Observed("VLA", ("1", "2"), ("3C273",), np.array([[0, 1]]), np.ones((1, 3)), np.array([1e7]),
    ...     np.array([0]), np.array([3 + 4j]), np.ones(1), 8e9, 1e6)
    >>> fault(columns_of(one), about_of(one))
    'dates'
    """
    return next((name for name, holds in _HOLDS.items() if not holds(columns, about)), "")


def _shaped(columns: _Columns, _about: _About) -> bool:
    count = len(columns["mjd"])
    return 0 < count <= MOST_SAMPLES and all(
        columns[name].shape == ((count,) if width == 1 else (count, width)) for name, (_, width) in COLUMNS.items()
    )


def _named(_columns: _Columns, about: _About) -> bool:
    return max(len(about["names"]), len(about["sources"])) <= MOST_NAMES


def _within(columns: _Columns, about: _About) -> bool:
    """Antennas and sources by a place that their lists have."""
    return bool(
        columns["pairs"].max() < len(about["names"]) and columns["source"].max() < len(about["sources"])
    )


def _tuned(_columns: _Columns, about: _About) -> bool:
    return bool(0 < about["frequency_hz"] <= HIGHEST_HZ and 0 <= about.get("bandwidth_hz", 0.0) <= HIGHEST_HZ)


def _dated(columns: _Columns, _about: _About) -> bool:
    return bool((np.abs(columns["mjd"]) < FURTHEST_MJD).all())


def _long(columns: _Columns, about: _About) -> bool:
    most_m = min(LONGEST_M, LONGEST_WAVELENGTHS * LIGHT_M_S / about["frequency_hz"])
    return bool((np.abs(columns["uvw_m"]) < most_m).all())


def _measured(columns: _Columns, _about: _About) -> bool:
    return bool((np.abs(columns["visibilities"]) < LARGEST).all())


def _weighed(columns: _Columns, _about: _About) -> bool:
    return bool(((columns["weights"] > 0) & (columns["weights"] < LARGEST)).all())


_HOLDS: dict[str, Callable[[_Columns, _About], bool]] = {  # NaN and the infinite are in no range
    "shape": _shaped, "names": _named, "places": _within, "high": _tuned, "dates": _dated, "baselines": _long,
    "bright": _measured, "weights": _weighed,
}  # fmt: skip
