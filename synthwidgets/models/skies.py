"""The skies of the menu: sums of points, Gaussians, discs and rings, drawn for a field 100″ wide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..core.sky import extent_arcsec, scaled
from ..formats import checks

Component = Mapping[str, Any]
FIELD_ARCSEC = 100.0
MOST_COMPONENTS = 50

_offset = {key: checks.number(key, -1e5, 1e5, "arcsec") for key in ("east_arcsec", "north_arcsec")}
_kinds = {
    "point": {},
    "gaussian": {
        key: checks.number(key, 0, 1e6, "arcsec", above=True) for key in ("major_arcsec", "minor_arcsec")
    }
    | {"position_angle_deg": checks.number("position_angle_deg", -360, 360, "deg")},
    "disk": {"diameter_arcsec": checks.number("diameter_arcsec", 0, 1e6, "arcsec", above=True)},
    "ring": {"diameter_arcsec": checks.number("diameter_arcsec", 0, 1e6, "arcsec", above=True)},
}
_common = {
    "kind": checks.choice("kind", list(_kinds)),
    "flux_jy": checks.number("flux_jy", -1e9, 1e9, "Jy"),
    **_offset,
}


def sky_check(value: Any) -> list[dict[str, Any]]:
    """The check of the key ``sky``: a list of components, their offsets zero where they are absent."""
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_COMPONENTS:
        raise checks.refuse("sky", value, f"a list of 1 to {MOST_COMPONENTS} components")
    return [_component(item) for item in value]


def _component(item: Any) -> dict[str, Any]:
    kind = item.get("kind") if isinstance(item, Mapping) else None
    sizes = _kinds.get(kind, {}) if isinstance(kind, str) else {}
    needed = ["kind", "flux_jy", *(key for key in sizes if key != "position_angle_deg")]
    turned = {"position_angle_deg": 0.0} if kind == "gaussian" else {}
    checked = checks.record("sky", {**_common, **sizes}, needed)(item)
    return {"east_arcsec": 0.0, "north_arcsec": 0.0, **turned, **checked}


def _disk(flux_jy: float, diameter_arcsec: float) -> dict[str, Any]:
    return {"kind": "disk", "flux_jy": flux_jy, "diameter_arcsec": diameter_arcsec}


def _band(brightness: float, outer_arcsec: float, inner_arcsec: float) -> list[dict[str, Any]]:
    """A bright band between two circles: a disc less a disc [brightness in Jy for a disc of 10″]."""
    return [
        _disk(brightness * (outer_arcsec / 10) ** 2, outer_arcsec),
        _disk(-brightness * (inner_arcsec / 10) ** 2, inner_arcsec),
    ]


def _round(
    kind: str, flux_jy: float, size_arcsec: float, east_arcsec: float = 0.0, north_arcsec: float = 0.0
) -> dict[str, Any]:
    sizes = {"major_arcsec": size_arcsec, "minor_arcsec": size_arcsec} if kind == "gaussian" else {}
    return {
        "kind": kind,
        "flux_jy": flux_jy,
        "east_arcsec": east_arcsec,
        "north_arcsec": north_arcsec,
        **sizes,
    }


SKIES: dict[str, list[dict[str, Any]]] = {
    name: sky_check(sky)
    for name, sky in {
        "ringed": [
            _round("gaussian", 0.12, 6),
            *_band(0.08, 24, 15),
            *_band(0.05, 42, 33),
            _round("gaussian", 0.06, 4.5, 10.5, -16),
        ],
        "point": [_round("point", 1.0, 0)],
        "double": [_round("point", 1.0, 0, 8, 3), _round("point", 0.6, 0, -8, -3)],
        "gaussian": [
            {
                "kind": "gaussian",
                "flux_jy": 1.0,
                "major_arcsec": 16,
                "minor_arcsec": 8,
                "position_angle_deg": 30,
            }
        ],
        "disk": [_disk(1.0, 25)],
        "ring": [{"kind": "ring", "flux_jy": 1.0, "diameter_arcsec": 25}],
        "disk_and_point": [_disk(1.0, 25) | {"north_arcsec": 8}, _round("point", 0.1, 0, -20, -12)],
    }.items()
}


def sky_of(name: str, field_arcsec: float) -> list[dict[str, Any]]:
    """A sky of the menu for a field of that width, its numbers to four digits.

    Examples
    --------
    >>> sky_of("disk", 16.0)[0]["diameter_arcsec"]
    4.0
    """
    sky = scaled(SKIES[name], field_arcsec / FIELD_ARCSEC)
    return [
        {key: _tidy(value) if key.endswith("_arcsec") else value for key, value in component.items()}
        for component in sky
    ]


def sky_name(sky: Sequence[Component]) -> str:
    """The sky of the menu that this is, at whatever size; "own" for any other."""
    return next((name for name in SKIES if _alike(sky, SKIES[name])), "own")


def _alike(sky: Sequence[Component], other: Sequence[Component]) -> bool:
    if [component["kind"] for component in sky] != [component["kind"] for component in other]:
        return False
    factor = (extent_arcsec(sky) or 1.0) / (extent_arcsec(other) or 1.0)
    near = 0.002 * extent_arcsec(sky)  # four digits were kept of each number
    return all(
        abs(one.get(key, 0.0) - value * (factor if key.endswith("_arcsec") else 1))
        <= near * (key != "flux_jy")
        for one, two in zip(sky, other, strict=True)
        for key, value in two.items()
        if key != "kind"
    )


def _tidy(value: float) -> float:
    return float(f"{value:.4g}")
