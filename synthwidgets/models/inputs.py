"""The inputs of the Synthesis app: what they are when it opens, and what each of them takes."""

from __future__ import annotations

from typing import Any

from ..formats import checks
from . import together
from .channels import MOST_CHANNELS
from .layouts import array_check
from .skies import sky_of
from .sky_check import sky_check

MOST_INTEGRATIONS = 20_000
NOISE = {
    "tsys_k": 0.0,
    "sefd_jy": 0.0,
    "bandwidth_ghz": 7.5,
    "polarisations": 2,
    "efficiency": 0.845,
    "seed": 1234,
}
ALMA = {"latitude_deg": -23.0293, "longitude_deg": -67.7552, "height_m": 5054.6}

# Three antennas that a hand can reach, and a picture that is all stripes: the learner pulls one out.
OPENING: dict[str, Any] = {
    "array": {
        "site": ALMA,
        "antennas": [
            {"name": name, "east_m": east_m, "north_m": north_m, "up_m": 0.0, "diameter_m": 12.0}
            for name, east_m, north_m in (("A1", -35.0, -8.0), ("A2", -5.0, 10.0), ("A3", 40.0, 4.0))
        ],
    },
    "hour_angle_h": [-0.1, 0.1],
    "hour_angles_h": None,
    "integration_s": 120.0,
    "declination_deg": -30.0,
    "frequency_ghz": 230.0,
    "sky": sky_of("ringed", 16.0),
    "npix": 256,
    "cell_arcsec": 0.0625,
    "weighting": "natural",
    "robust": 0.5,
    "taper_arcsec": 0.0,
    "noise": NOISE,
    "noise_from": "given",
    "pwv_mm": 1.262,
    "elevation_limit_deg": 10.0,
    "shadowing": True,
    "primary_beam": "off",
    **together.inputs_of(together.OPENING),
    "channels": 1,
    "fractional_bandwidth": 0.2,
}
TRANSIENT: dict[str, Any] = {"held_indices": [], "held_enu_m": [], "resting_sky": [], "live": False}

_metres = checks.number("held_enu_m", -2e7, 2e7, "m")
_place = checks.numbers("held_enu_m", _metres, 3, 3, "m")
_noise = checks.record(
    "noise",
    {
        "tsys_k": checks.number("tsys_k", 0, 1e5, "K"),
        "sefd_jy": checks.number("sefd_jy", 0, 1e9, "Jy"),
        "bandwidth_ghz": checks.number("bandwidth_ghz", 0, 100, "GHz", above=True),
        "polarisations": checks.integer("polarisations", 1, 2),
        "efficiency": checks.number("efficiency", 0, 1, above=True),
        "seed": checks.integer("seed", 0, 2**31),
    },
)


def _checks_of(one: str) -> dict[str, checks.Check]:
    """Of the inputs of a further array."""
    return {
        f"{one}_array": checks.optional(array_check),
        f"{one}_hour_angle_h": checks.span(f"{one}_hour_angle_h", -12, 12, "hourangle"),
        f"{one}_integration_s": checks.number(f"{one}_integration_s", 0.1, 86_400, "s"),
        f"{one}_weight": checks.number(f"{one}_weight", 0.001, 1000),
    }


_hour = checks.number("hour_angles_h", -12, 12, "hourangle")
CHECKS: dict[str, checks.Check] = {
    "array": array_check,
    "hour_angle_h": checks.span("hour_angle_h", -12, 12, "hourangle"),
    "hour_angles_h": checks.optional(
        checks.numbers("hour_angles_h", _hour, 1, MOST_INTEGRATIONS, "hourangle")
    ),
    "integration_s": checks.number("integration_s", 0.1, 86_400, "s"),
    "declination_deg": checks.number("declination_deg", -90, 90, "deg"),
    "frequency_ghz": checks.number("frequency_ghz", 0.05, 1000, "GHz"),
    "sky": sky_check,
    "npix": checks.integer("npix", 16, 2048, even=True),
    "cell_arcsec": checks.number("cell_arcsec", 1e-9, 36_000, "arcsec"),
    "weighting": checks.choice("weighting", ("natural", "uniform", "briggs")),
    "robust": checks.number("robust", -2, 2),
    "taper_arcsec": checks.number("taper_arcsec", 0, 1e6, "arcsec"),
    "noise": lambda value: {**NOISE, **_noise(value)},
    "noise_from": checks.choice("noise_from", ("given", "weather")),
    "pwv_mm": checks.number("pwv_mm", 0.1, 20, "mm"),
    "elevation_limit_deg": checks.number("elevation_limit_deg", 0, 90, "deg"),
    "shadowing": checks.switch("shadowing"),
    "channels": checks.integer("channels", 1, MOST_CHANNELS),
    "fractional_bandwidth": checks.number("fractional_bandwidth", 0, 1),
    **{key: check for one in together.FURTHER for key, check in _checks_of(one).items()},
    "primary_beam": checks.choice("primary_beam", ("off", "on", "corrected")),
    "held_indices": checks.numbers("held_indices", checks.integer("held_indices", 0, 299), 0, 300),
    "held_enu_m": checks.numbers("held_enu_m", _place, 0, 300),
    "resting_sky": lambda value: sky_check(value) if value else [],
    "live": checks.switch("live"),
}
