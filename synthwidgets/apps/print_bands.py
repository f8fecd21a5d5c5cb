"""The same path at three bands on paper: a row of arrows, each with its frequency, wavelength and phase."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from ..core.constants import LIGHT_M_S
from ..graph import Graph
from ..texts import say
from ..texts.numbers import digits
from . import sheet
from .colours import TOKENS
from .sheet import TYPE_PT

if TYPE_CHECKING:
    from matplotlib.figure import Figure

DIAL_MM, EACH_MM = 14.0, 64.0  # how wide a dial is; from one to the next
WORDS_MM = 18.0  # from the left of a dial to its words
LINE_MM = 4.4


def band_dials(figure: Figure, left_mm: float, top_mm: float, graph: Graph) -> None:
    """A dial a band, the words of each on its right."""
    for place, band in enumerate(graph["bands"]):
        at_mm = left_mm + place * EACH_MM
        _dial(figure, at_mm, top_mm, band)
        for row, pieces in enumerate(words(band)):
            sheet.line(figure, at_mm + WORDS_MM, top_mm + 4 + row * LINE_MM, pieces)


def words(band: dict[str, Any]) -> list[list[sheet.Piece]]:
    """Lines of a band: frequency and wavelength, phase, and in turbulent air its rms and what an average keeps."""
    plain, quiet = {"size": TYPE_PT["ticks"], "color": TOKENS["ink2"]}, {"size": TYPE_PT["ticks"]}
    phase = {"size": TYPE_PT["values"], "color": TOKENS["phase"], "weight": "bold"}
    wave = f"λ {digits(1e-6 * LIGHT_M_S / band['ghz'])} mm"
    lines = [
        [(f"{digits(band['ghz'])} GHz", quiet), (f"  {wave}", plain)],
        [(f"{digits(round(band['phase_deg']))}°", phase)],
    ]
    if "rms_deg" in band:
        share = say("ui.bands.keeps", share=f"{digits(round(100 * band['coherence']))} %")
        lines.append([(f"{say('ui.bands.rms')} {digits(round(band['rms_deg']))}°, {share}", plain)])
    return lines


def _dial(figure: Figure, left_mm: float, top_mm: float, band: dict[str, Any]) -> None:
    from matplotlib.patches import Arc, Circle

    axes = sheet.box(figure, left_mm, top_mm, DIAL_MM, DIAL_MM)
    axes.set(xlim=(-1.1, 1.1), ylim=(-1.1, 1.1), aspect="equal", xticks=[], yticks=[], frame_on=False)
    axes.add_patch(Circle((0, 0), 1, facecolor="none", edgecolor=TOKENS["rule"], linewidth=0.8))
    axes.plot([0, 1], [0, 0], ":", color=TOKENS["ink3"], linewidth=0.8)
    turned = math.remainder(band["phase_deg"], 360)
    axes.add_patch(
        Arc((0, 0), 0.8, 0.8, theta1=min(0, turned), theta2=max(0, turned), color=TOKENS["phase"], linewidth=1.4)
    )
    tip = math.cos(math.radians(turned)), math.sin(math.radians(turned))
    style = {"arrowstyle": "-|>", "color": TOKENS["amplitude"], "linewidth": 1.6, "shrinkA": 0, "shrinkB": 0}
    axes.annotate("", tip, (0, 0), arrowprops=style | {"mutation_scale": 8}, gid=f"band-{band['ghz']:g}")
