"""The check of the key ``sky``: what components there are, what each takes, and that a picture has a source in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.sky_picture import on_dark_ground
from ..formats import checks, pictures
from ..texts import say

MOST_COMPONENTS = 50
MYSTERY_SHARE = 0.5  # of the field: a mystery is so wide when nobody says
MYSTERY_ARCSEC = 16.0 * MYSTERY_SHARE  # of the opening state
HIGHEST_CODE = 9999

_WIDEST_ARCSEC = 1e6
_angle = {"position_angle_deg": checks.number("position_angle_deg", -360, 360, "deg")}


def _size(key: str) -> checks.Check:
    return checks.number(key, 0, _WIDEST_ARCSEC, "arcsec", above=True)


_slanted = {
    "diameter_arcsec": _size("diameter_arcsec"),
    "axis_ratio": checks.number("axis_ratio", 0.01, 1),
    **_angle,
}
_kinds: dict[str, dict[str, checks.Check]] = {
    "point": {},
    "gaussian": {key: _size(key) for key in ("major_arcsec", "minor_arcsec")} | _angle,
    "disk": _slanted,
    "ring": _slanted,
    "picture": {
        "name": checks.name("name", 60),
        "width_arcsec": _size("width_arcsec"),
        "invert": checks.switch("invert"),
        "picture": pictures.text_check,
    },
    "mystery": {
        "code": checks.integer("code", 0, HIGHEST_CODE),
        "width_arcsec": _size("width_arcsec"),
    },
}
_common = {
    "kind": checks.choice("kind", list(_kinds)),
    "flux_jy": checks.number("flux_jy", -1e9, 1e9, "Jy"),
    **{key: checks.number(key, -1e5, 1e5, "arcsec") for key in ("east_arcsec", "north_arcsec")},
}
# What may be absent, and is then: an axis ratio with its angle, a picture that is not shipped.
_defaults: dict[str, dict[str, Any]] = {
    "gaussian": {"position_angle_deg": 0.0},
    "picture": {"invert": False},
    "mystery": {"flux_jy": 1.0, "width_arcsec": MYSTERY_ARCSEC},
}
_optional = ("position_angle_deg", "axis_ratio", "picture")


def sky_check(value: Any) -> list[dict[str, Any]]:
    """A list of components, their offsets zero where they are absent."""
    if not isinstance(value, list | tuple) or not 1 <= len(value) <= MOST_COMPONENTS:
        raise checks.refuse("sky", value, say("check.components", most=MOST_COMPONENTS))
    return [_component(item) for item in value]


def _component(item: Any) -> dict[str, Any]:
    kind = item.get("kind") if isinstance(item, Mapping) else None
    fields = _kinds.get(kind, {}) if isinstance(kind, str) else {}
    defaults = _defaults.get(kind, {}) if isinstance(kind, str) else {}
    needed = [key for key in ("kind", "flux_jy", *fields) if key not in defaults and key not in _optional]
    checked = checks.record("sky", {**_common, **fields}, needed)(item)
    if kind in ("disk", "ring") and checked.keys() & {"axis_ratio", "position_angle_deg"}:
        defaults = {"axis_ratio": 1.0, "position_angle_deg": 0.0}
    component = {"east_arcsec": 0.0, "north_arcsec": 0.0, **defaults, **checked}
    if kind == "picture":
        _has_a_source(component)
    return component


def _has_a_source(one: Mapping[str, Any]) -> None:
    """Refuse a picture that nobody ships, or of which nothing is left when its background is taken off."""
    if "picture" not in one:
        checks.choice("name", pictures.SHIPPED)(one["name"])
        if not one["invert"]:
            return  # ours have their source
    if not on_dark_ground(light_of(one), one["invert"]).any():
        raise ValueError(say("picture.empty_inverted" if one["invert"] else "picture.empty"))


def fitted(value: Any, field_arcsec: float) -> list[dict[str, Any]]:
    """The same for a state that opens: a mystery of no width of its own fits the field.

    Examples
    --------
    >>> fitted([{"kind": "mystery", "code": 427}], 8.0)[0]["width_arcsec"]
    4.0
    """
    sky = sky_check(value)
    told = [one["kind"] != "mystery" or "width_arcsec" in given for one, given in zip(sky, value, strict=True)]
    width = {"width_arcsec": MYSTERY_SHARE * field_arcsec}
    return [one if told else one | width for one, told in zip(sky, told, strict=True)]


def light_of(one: Mapping[str, Any]) -> Any:
    """Light of a component of kind "picture", shipped or brought."""
    return pictures.from_text(one["picture"]) if one.get("picture") else pictures.shipped(one["name"])


def portable(state: Mapping[str, Any]) -> bool:
    """Whether a link can carry this state: a picture that somebody brought is too large for one.

    Examples
    --------
    >>> portable({"sky": [{"kind": "picture", "name": "galaxy", "flux_jy": 1.0, "width_arcsec": 8.0}]})
    True
    """
    return not any("picture" in one for one in state.get("sky", ()))
