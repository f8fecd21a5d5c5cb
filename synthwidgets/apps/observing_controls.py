"""The controls of Synthesis that apps of its states show too: array and sky in the bar, the rest in the drawer."""

from __future__ import annotations

from ..texts import say
from ..views.panel import Panel
from .synthesis_panels import synthesis_panels

IN_DRAWER = (
    "hour_angle", "declination", "integration", "channels", "fractional_bandwidth", "primary_beam", "class_code",
    "noise_from", "pwv", "tsys", "bandwidth", "weighting", "robust", "taper", "cell", "npix",
)  # fmt: skip


def observing_controls() -> list[Panel]:
    """Array and sky, then how it is observed and imaged."""
    theirs = {panel.id: panel for panel in synthesis_panels()}
    drawer = (theirs[f"control_{name}"] for name in IN_DRAWER)
    return [theirs["control_array"], theirs["control_sky"], *map(_in_drawer, drawer)]


def titled(key: str) -> dict[str, str]:
    """Title and unit of a panel."""
    return {part: say(f"panel.{key}.{part}") for part in ("title", "unit")}


def _in_drawer(control: Panel) -> Panel:
    if control.group != "first":
        return control
    return control.but(group="Imaging" if control.id == "control_weighting" else "Observation")
