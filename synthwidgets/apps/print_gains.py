"""Baselines as squares, gains as arrows and phases round triangles, on paper as on screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from ..texts import say
from .colours import TOKENS, signed
from .print_marks import halo

if TYPE_CHECKING:
    from matplotlib.axes import Axes

RED = "#8f1414"  # "poor" on screen
NAMED, APART = 21, 25  # more antennas: not every name has room; names of the dial [1/hundredths of the ring]
REACHES = (15, 30, 60, 90, 180)


def squares(axes: Axes, grid: Mapping[str, Any], look: str) -> None:
    """A square for each pair; the colour says whether it is red, or its phase or amplitude about zero."""
    names, red, unused = grid["names"], np.array(grid["red"]), np.array(grid["unused"])
    count = len(names)
    axes.set(xlim=(0, count), ylim=(count, 0), xticks=[], yticks=[], aspect="equal", frame_on=False)
    rows, columns = np.tril_indices(count, -1)
    colours = _colours(grid, look)
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        _square(axes, row, column, None if unused[row, column] else colours[row, column])
        if red[row, column] and not unused[row, column] and count <= NAMED:
            axes.plot(column + 0.5, row + 0.5, "x", color=TOKENS["page" if look == "red" else "ink"], markersize=4)
    for index in range(0, count, 1 if count <= NAMED else 2):
        centred = count <= NAMED
        at = index + (0.5 if centred else 0.3)
        axes.text(at, index + 0.5, names[index], ha="center" if centred else "left", va="center", fontsize=7)
    used = int((~unused[rows, columns]).sum())
    words = say("ui.grid.count", red=int(red[rows, columns].sum()), used=used)
    axes.text(count, 0.5, words.replace("{", "").replace("}", ""), ha="right", va="top", weight="bold")
    if look != "red":
        _bar(axes, look)


def _bar(axes: Axes, look: str) -> None:
    """What the colours mean, in the empty corner as on screen."""
    most, labels = (180.0, ("−180°", "0°", "180°")) if look == "phase" else (1.0, ("×0", "×1", "×2"))
    cmap, norm = signed(-most, most)
    bar = axes.inset_axes((0.68, 0.86, 0.3, 0.03))
    bar.imshow(np.linspace(-most, most, 256)[None], cmap=cmap, norm=norm, aspect="auto", extent=(-most, most, 0, 1))
    bar.set(yticks=[])
    bar.set_xticks([-most, 0, most], labels, fontsize=7)


def _square(axes: Axes, row: int, column: int, colour: Any) -> None:
    from matplotlib.patches import Rectangle

    style = {"facecolor": TOKENS["page"], "hatch": "////"} if colour is None else {"facecolor": colour}
    axes.add_patch(Rectangle((column + 0.03, row + 0.03), 0.94, 0.94, edgecolor=TOKENS["rule"], linewidth=0.5, **style))


def _colours(grid: Mapping[str, Any], look: str) -> np.ndarray:
    """Of every square, shape (antenna, antenna, 4)."""
    from matplotlib.colors import to_rgba

    # Of antenna 1 with antenna 2: the square stands below the diagonal, its phase above.
    phase, amplitude = np.array(grid["phase_deg"]).T, np.array(grid["amplitude"]) - 1
    if look == "red":
        near = np.maximum(abs(phase) / grid["limits"]["degrees"], abs(amplitude) / grid["limits"]["share"])
        grey = np.empty((*phase.shape, 4))
        grey[...] = to_rgba(TOKENS["ink3"])
        grey[..., 3] = 0.06 + 0.22 * np.minimum(1, near)
        return np.where(np.array(grid["red"])[..., None], to_rgba(RED), grey)
    most = 180.0 if look == "phase" else 1.0
    cmap, norm = signed(-most, most)
    return np.asarray(cmap(norm(phase if look == "phase" else amplitude)))


def dial(axes: Axes, rows: Sequence[Mapping[str, Any]]) -> None:
    """Each gain as an arrow; the ring is the middle amplitude."""
    known = [row for row in rows if row["amplitude"] is not None]
    axes.set(xticks=[], yticks=[], aspect="equal", frame_on=False)
    ring = float(np.median([row["amplitude"] for row in known])) if known else 1.0
    turn = np.linspace(0, 2 * np.pi, 181)
    for size, token in ((1, "rule"), (0.5, "hair")):
        axes.plot(size * np.cos(turn), size * np.sin(turn), color=TOKENS[token], linewidth=1)
        axes.text(-0.03, -size - 0.02, f"×{size}", ha="right", va="top", color=TOKENS["ink2"], fontsize=7)
    for at, words in ((0, "0°"), (90, "90°"), (180, "±180°"), (-90, "−90°")):
        place = 1.45 * np.exp(1j * np.radians(at))
        axes.text(place.real, place.imag, words, ha="center", va="center", color=TOKENS["ink2"], fontsize=8)
    taken: list[complex] = []
    for row in sorted(known, key=lambda one: not one["reference"]):
        tip = row["amplitude"] / ring * np.exp(1j * np.radians(row["phase_deg"]))
        axes.plot([0, tip.real], [0, tip.imag], color=TOKENS["antenna"], linewidth=1)
        axes.plot(tip.real, tip.imag, "o", color=TOKENS["antenna"], markersize=5)
        name_at = tip + 0.13 * tip / (abs(tip) or 1)
        if all(abs(name_at - other) > APART / 100 for other in taken):
            taken.append(name_at)
            axes.text(
                name_at.real, name_at.imag, row["name"], ha="center", va="center", fontsize=8, path_effects=halo()
            )
    reach = max([1.55, *(1.15 * row["amplitude"] / ring for row in known)])
    axes.set(xlim=(-reach, reach), ylim=(-reach, reach))


def triangles(axes: Axes, closure: Mapping[str, Any]) -> None:
    """A ring as measured, a dot after the gains, one triangle beside the other."""
    before, after = np.array(closure["before_deg"]), np.array(closure["after_deg"])
    largest = max([0.0, *abs(before), *abs(after)])
    reach = next((one for one in REACHES if largest <= 0.9 * one), 180)
    axes.axhline(0, color=TOKENS["ink3"], linewidth=0.7)
    place = np.arange(len(before))
    ring = {"fillstyle": "none", "color": TOKENS["ink3"], "markersize": 6}
    axes.plot(place, before, "o", **ring, label=say("ui.triangles.before"))
    axes.plot(place, after, "o", color=TOKENS["phase"], markersize=3, label=say("ui.triangles.after"))
    axes.set(ylim=(-reach, reach), xticks=[], xlim=(-0.5, max(len(before), 1) - 0.5))
    ticks = [-reach, 0, reach]
    axes.set_yticks(ticks, [f"{tick}°".replace("-", "−") for tick in ticks])
    axes.legend(loc="upper left", bbox_to_anchor=(0, -0.05), ncols=2, frameon=False, fontsize=8)
