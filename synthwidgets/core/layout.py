"""What an array of antennas is: names, places, dishes, and the site they are measured from."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from synthwidgets.texts import say


class Site(NamedTuple):
    """A place on the Earth: geodetic latitude and longitude (east positive) [rad], height [m], WGS84."""

    latitude_rad: float
    longitude_rad: float
    height_m: float


@dataclass(frozen=True, eq=False)  # eq=False: a layout equals itself only, so it can be a key
class Layout:
    """An array of antennas; it never changes, `dataclasses.replace` makes another.

    Parameters
    ----------
    names : tuple of str, length antenna
        One name for each antenna (its pad, for real telescopes), none twice.
    enu_m : ndarray, shape (antenna, 3)
        East, north, up from the site [m], in the axes at the site.
    diameters_m : ndarray, shape (antenna,)
        Dish diameters [m].
    sefds_jy : ndarray, shape (antenna,), or None
        System equivalent flux densities [Jy], where the source of the positions tells them.
    latitude_rad, longitude_rad, height_m : float
        The site: geodetic, WGS84, east positive [rad, rad, m]. Hour angles are at its longitude.
    earth_wide : bool
        True for an array as wide as the Earth: hour angles are at Greenwich, and each antenna has its own
        vertical.

    Raises
    ------
    ValueError
        A name that stands twice, or arrays of another length than `names`.

    Examples
    --------
    >>> enu_m = np.array([[0, 0, 0], [100, 0, 0]])
    >>> two = Layout(("a", "b"), enu_m, np.array([12, 12]), None, 0.0, 0.0, 0.0)
    >>> len(two.names), two.enu_m.dtype.name, two.enu_m.flags.writeable
    (2, 'float64', False)
    """

    names: tuple[str, ...]
    enu_m: np.ndarray
    diameters_m: np.ndarray
    sefds_jy: np.ndarray | None
    latitude_rad: float
    longitude_rad: float
    height_m: float
    earth_wide: bool = False

    def __post_init__(self) -> None:
        object.__setattr__(self, "names", tuple(self.names))
        for name, shape in (("enu_m", (3,)), ("diameters_m", ()), ("sefds_jy", ())):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, _frozen(getattr(self, name), name, (len(self.names), *shape)))
        name, count = Counter(self.names).most_common(1)[0] if self.names else ("", 0)
        if count > 1:
            raise ValueError(say("array.name_twice", name=name))

    @property
    def site(self) -> Site:
        """The place that east, north and up are measured from."""
        return Site(self.latitude_rad, self.longitude_rad, self.height_m)


def _frozen(values: np.ndarray, name: str, shape: tuple[int, ...]) -> np.ndarray:
    """A read-only float64 copy, of the shape it has to have."""
    copy = np.array(values, dtype=float)
    if copy.shape != shape:
        raise ValueError(say("array.wrong_shape", name=name, got=copy.shape, takes=shape))
    copy.setflags(write=False)
    return copy
