"""A slider of the sky: from its message to its answer, and how right the picture is in mid-gesture."""

from __future__ import annotations

import numpy as np

from synthwidgets.models.synthesis import SYNTHESIS

from .accuracy import exact_pictures
from .kernel import ALMA_C3, Player
from .report import Report
from .unit import Unit, in_units

LIMITS = {"sky_slider_over_fft": 60, "sky_slider_error": 1e-4}
SAMPLE = {"rounds": 2, "times": 2}
SKIES = {
    "opening sky": {},
    "single disc": {"sky": [{"kind": "disk", "flux_jy": 1.0, "diameter_arcsec": 6.0}]},
}
ACTS = ("set_sky_flux", "set_sky_width")


class SkyPlayer(Player):
    """An open app whose sky is in the hand of a slider."""

    def slide_ms(self, act: str) -> float:
        """One move of one of the sliders, to and fro between one and a half times."""
        self.moves += 1
        return self.ask_ms(act=[act, (1 if act == "set_sky_flux" else 9) * (1 + abs(self.moves % 40 - 20) / 40)])

    def error(self) -> float:
        """Of the picture on screen against the exact sum over all samples of this sky, in units of its peak."""
        exact = exact_pictures(SYNTHESIS.graph(self.app.state))["dirty_image"]
        return float(np.abs(self.app["dirty_image"] - exact).max() / np.abs(exact).max())


def run(report: Report, rounds: int = 10, times: int = 15) -> None:
    """The slowest sky and slider, and the worst picture that they leave."""
    unit, slowest, worst = Unit(), 0.0, 0.0
    for name, sky in SKIES.items():
        for act in ACTS:
            player = SkyPlayer(**ALMA_C3, **sky)
            player.slide_ms(act), player.slide_ms(act)  # the first makes the wide beam
            found = in_units(unit, lambda player=player, act=act: player.slide_ms(act), rounds, times)
            error = player.error()
            report.note(f"{act}, {name}: {found[0]:.3g} FFTs, error {error:.1g}")
            slowest, worst = max(slowest, found[0]), max(worst, error)
    report.line("sky_slider_over_fft", slowest)
    report.line("sky_slider_error", worst)
