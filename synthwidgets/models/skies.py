"""The skies of the menu: sums of exact components and one picture, drawn for a field 100″ wide, and mysteries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.sky import extent_arcsec, scaled
from .sky_check import MYSTERY_SHARE, sky_check

Component = Mapping[str, Any]
FIELD_ARCSEC = 100.0
MYSTERY = "mystery"


def _disk(flux_jy: float, diameter_arcsec: float, east_arcsec: float = 0.0, **slant: float) -> dict[str, Any]:
    disk = {"kind": "disk", "flux_jy": flux_jy, "east_arcsec": east_arcsec, "diameter_arcsec": diameter_arcsec}
    return disk | slant


def _band(brightness: float, outer_arcsec: float, inner_arcsec: float, **slant: float) -> list[dict[str, Any]]:
    """A bright band between two circles: a disc less a disc [brightness in Jy for a round disc of 10″]."""
    ratio = slant.get("axis_ratio", 1.0)
    return [
        _disk(brightness * ratio * (outer_arcsec / 10) ** 2, outer_arcsec, **slant),
        _disk(-brightness * ratio * (inner_arcsec / 10) ** 2, inner_arcsec, **slant),
    ]


def _point(flux_jy: float, east_arcsec: float = 0.0, north_arcsec: float = 0.0) -> dict[str, Any]:
    return {"kind": "point", "flux_jy": flux_jy, "east_arcsec": east_arcsec, "north_arcsec": north_arcsec}


def _blob(
    flux_jy: float,
    major_arcsec: float,
    east_arcsec: float = 0.0,
    north_arcsec: float = 0.0,
    minor_arcsec: float = 0.0,
    angle_deg: float = 0.0,
) -> dict[str, Any]:
    sizes = {"major_arcsec": major_arcsec, "minor_arcsec": minor_arcsec or major_arcsec}
    return _point(flux_jy, east_arcsec, north_arcsec) | sizes | {"kind": "gaussian", "position_angle_deg": angle_deg}


_TILT = {"axis_ratio": 0.55, "position_angle_deg": 35.0}
SKIES: dict[str, list[dict[str, Any]]] = {
    name: sky_check(sky)
    for name, sky in {
        "ringed": [_blob(0.12, 6), *_band(0.08, 24, 15), *_band(0.05, 42, 33), _blob(0.06, 4.5, 10.5, -16)],
        "tilted": [
            _blob(0.12, 6, 0, 0, 6 * 0.55, 35),
            *_band(0.12, 26, 15, **_TILT),
            *_band(0.08, 46, 35, **_TILT),
            _blob(0.05, 4, 11.5, 2.5),
        ],
        "point": [_point(1.0)],
        "double": [_point(1.0, 8, 3), _point(0.6, -8, -3)],
        "close": [_point(1.0, 1.2, 0.5), _point(0.8, -1.2, -0.5)],
        "faint": [_point(1.0, 6, -4), _point(0.03, -14, 9), _blob(0.06, 5, 12, 14)],
        "gaussian": [_blob(1.0, 16, 0, 0, 8, 30)],
        "disk": [_disk(1.0, 25)],
        "ring": [{"kind": "ring", "flux_jy": 1.0, "diameter_arcsec": 25}],
        "crescent": [_disk(1.6, 32), _disk(-0.9, 24, 4)],
        "disk_and_point": [_disk(1.0, 25) | {"north_arcsec": 8}, _point(0.1, -20, -12)],
        "jet": [
            _point(0.05),
            _blob(0.08, 9, 5, 2, 1.5, 70),
            _blob(0.45, 8, 15, 6, 5, 70),
            _point(0.03, 18, 7),
            _blob(0.5, 9, -14, -5, 6, 65),
            _point(0.015, -18, -7),
        ],
        "galaxy": [{"kind": "picture", "name": "galaxy", "flux_jy": 1.0, "width_arcsec": 50}],
    }.items()
}
GROUPS = {
    "simple": ("point", "double", "close", "faint", "gaussian", "disk", "ring", "disk_and_point"),
    "real": ("ringed", "tilted", "crescent", "jet", "galaxy"),
    "hidden": (MYSTERY,),
}
NAMES = (*SKIES, MYSTERY)


def sky_of(name: str, field_arcsec: float, code: int = 0) -> list[dict[str, Any]]:
    """A sky of the menu for a field of that width, its numbers to four digits; a mystery is that of a class code.

    Examples
    --------
    >>> sky_of("disk", 16.0)[0]["diameter_arcsec"]
    4.0
    """
    if name == MYSTERY:
        return sky_check([{"kind": "mystery", "code": code, "width_arcsec": _tidy(MYSTERY_SHARE * field_arcsec, 4)}])
    return _tidied(scaled(SKIES[name], field_arcsec / FIELD_ARCSEC), 4)


def resized(sky: Sequence[Component], before_arcsec: float, after_arcsec: float) -> list[dict[str, Any]]:
    """A sky for a field of another width: one of the menu, a mystery or a picture keeps its share, others their size.

    Examples
    --------
    >>> resized(sky_of("disk", 16.0), 16.0, 8.0)[0]["diameter_arcsec"]
    2.0
    """
    name = sky_name(sky)
    if name == "own" and not any(one["kind"] == "picture" for one in sky):
        return [dict(one) for one in sky]
    if name in SKIES and sky == sky_of(name, before_arcsec):
        return sky_of(name, after_arcsec)
    return _tidied(scaled(sky, after_arcsec / before_arcsec), 6)


def sky_name(sky: Sequence[Component]) -> str:
    """The sky of the menu that this is, at whatever size and flux; "own" for any other."""
    if [one["kind"] for one in sky] == [MYSTERY]:
        return MYSTERY
    return next((name for name in SKIES if _alike(sky, SKIES[name])), "own")


def _alike(sky: Sequence[Component], other: Sequence[Component]) -> bool:
    if len(sky) != len(other) or any(one.keys() != two.keys() for one, two in zip(sky, other, strict=True)):
        return False
    size = (extent_arcsec(sky) or 1.0) / (extent_arcsec(other) or 1.0)
    flux = _flux_jy(sky) / _flux_jy(other)

    def same(key: str, value: Any, own: Any) -> bool:
        if key.endswith("_arcsec"):
            return bool(abs(own - value * size) <= 0.002 * extent_arcsec(sky))  # four digits were kept of each
        return bool(abs(own - value * flux) <= 1e-6 * abs(own)) if key == "flux_jy" else bool(own == value)

    return all(same(key, two[key], one[key]) for one, two in zip(sky, other, strict=True) for key in two)


def _flux_jy(sky: Sequence[Component]) -> float:
    return float(sum(abs(one["flux_jy"]) for one in sky))


def _tidied(sky: Sequence[Component], significant: int) -> list[dict[str, Any]]:
    return [
        {key: _tidy(value, significant) if key.endswith("_arcsec") else value for key, value in one.items()}
        for one in sky
    ]


def _tidy(value: float, significant: int) -> float:
    return float(f"{value:.{significant}g}")
