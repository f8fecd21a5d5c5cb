"""The Earth on paper, as the source sees it, with the array on it or enlarged beside it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from ..core.arrays import equatorial_m
from ..core.layout import Layout
from ..core.tracks import antenna_uvw_m
from .colours import TOKENS
from .print_plans import EARTH_M

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.path import Path

WINDOW = ((-1.03, 1.23), (-1.08, 1.08))  # of the axes, in radii of the globe
INSET_RADIUS, INSET_RIGHT, INSET_UP = 0.46, 0.75, 0.59
ROOM = 1.12  # the inset is so much larger than the array
FINE = math.radians(3)  # steps of an outline along the limb
MOST_OF_ONE_LAND = 0.5  # so much of the disc is always free of any one land mass


def globe(axes: Axes, coasts_deg: np.ndarray, layout: Layout, hour_angle_h: float, declination_deg: float) -> None:
    """The Earth from a declination at an hour angle of the site, or of Greenwich for an array as wide as the Earth."""
    hour_rad, declination_rad = np.array([hour_angle_h * math.pi / 12]), math.radians(declination_deg)
    meridian_deg = 0.0 if layout.earth_wide else math.degrees(layout.longitude_rad)

    def seen(places: np.ndarray) -> np.ndarray:
        return antenna_uvw_m(places, hour_rad, declination_rad)[0]

    axes.set(xlim=WINDOW[0], ylim=WINDOW[1], aspect="equal", xticks=[], yticks=[], frame_on=False)
    rings = [seen(on_ball(ring[:, 0] - meridian_deg, ring[:, 1])) for ring in rings_of(coasts_deg)]
    lines = [seen(on_ball(line[:, 0] - meridian_deg, line[:, 1])) for line in _graticule()]
    _earth(axes, rings, lines)
    antennas = seen(equatorial_m(layout))
    if layout.earth_wide:
        return _on_ball_itself(axes, antennas / EARTH_M)
    site = on_ball(np.zeros(1), np.degrees([layout.latitude_rad]))
    later = antenna_uvw_m(site, np.array([math.pi / 4]), declination_rad)[0, 0, 1]  # where the site is at 3 h
    _inset(axes, antennas, seen(site)[0], (INSET_RIGHT, -INSET_UP if later > 0 else INSET_UP))


def on_ball(longitude_deg: np.ndarray, latitude_deg: np.ndarray) -> np.ndarray:
    """Places on a ball of radius 1, shape (place, 3): x to longitude 0, y east, z the pole.

    Examples
    --------
    >>> on_ball(np.array([90.0]), np.array([0.0])).round(6) + 0.0
    array([[0., 1., 0.]])
    """
    longitude, latitude = np.radians(longitude_deg), np.radians(latitude_deg)
    flat = np.cos(latitude)
    return np.stack([flat * np.cos(longitude), flat * np.sin(longitude), np.sin(latitude)], axis=-1)


def rings_of(coasts_deg: np.ndarray) -> list[np.ndarray]:
    """Longitude and latitude of each ring; a row of NaN ends one."""
    ends = np.flatnonzero(np.isnan(coasts_deg[:, 0]))
    return [part[~np.isnan(part[:, 0])] for part in np.split(coasts_deg, ends + 1) if len(part) > 1]


def outlines(rings: list[np.ndarray]) -> list[np.ndarray]:
    """Outlines of the land on the near side, each (point, 2) in the unit disc, to be filled by the rule of windings.

    Parameters
    ----------
    rings : list of ndarray, shape (point, 3)
        Closed lines on the unit ball as seen, the third coordinate towards the eye; land on the right.

    Notes
    -----
    What is on the far side is moved to the limb, where it encloses nothing. A land that has the point opposite of
    the eye goes once around the limb too much, which a whole turn the other way takes back.
    """
    found = []
    for ring in rings:
        if not (ring[:, 2] > 0).any():
            continue
        closed = _to_limb(_with_crossings(np.vstack([ring, ring[:1]])))
        found.append(closed)
        x, y = closed.T
        if (x[:-1] * y[1:] - x[1:] * y[:-1]).sum() / 2 > MOST_OF_ONE_LAND:
            turns = np.arange(0, 2 * math.pi + FINE, FINE)[::-1]
            found.append(np.stack([np.cos(turns), np.sin(turns)], axis=1))
    return found


def near_line(line: np.ndarray) -> np.ndarray:
    """What is seen of a line on the ball, (point, 2); NaN where it is on the far side."""
    whole = _with_crossings(line)
    return np.where(whole[:, 2:] >= -1e-9, whole[:, :2], np.nan)


def _with_crossings(line: np.ndarray) -> np.ndarray:
    """The same line with the points where it crosses the limb."""
    near = line[:, 2] >= 0
    at = np.flatnonzero(near[:-1] != near[1:])
    share = line[at, 2] / (line[at, 2] - line[at + 1, 2])
    crossing = line[at] + share[:, None] * (line[at + 1] - line[at])
    crossing[:, 2] = 0
    crossing /= np.linalg.norm(crossing, axis=1, keepdims=True)
    return np.insert(line, at + 1, crossing, axis=0)


def _to_limb(line: np.ndarray) -> np.ndarray:
    """A line whose far points are moved to the limb, and which goes along it in small steps."""
    far = line[:, 2] <= 0
    angles = np.arctan2(line[:, 1], line[:, 0])
    pieces = []
    for index in range(len(line)):
        if not far[index]:
            pieces.append(line[index : index + 1, :2])
            continue
        way = 0.0
        if index + 1 < len(line) and far[index + 1]:
            way = (angles[index + 1] - angles[index] + math.pi) % (2 * math.pi) - math.pi
        turns = angles[index] + way * np.linspace(0, 1, 1 + math.ceil(abs(way) / FINE))
        pieces.append(np.stack([np.cos(turns), np.sin(turns)], axis=1))
    return np.concatenate(pieces)


def _graticule() -> list[np.ndarray]:
    """Meridians and parallels every 30°."""
    along, around = np.arange(-90, 91, 5), np.arange(0, 361, 5)
    meridians = [np.stack([np.full(len(along), turn), along], axis=1) for turn in range(0, 360, 30)]
    return meridians + [np.stack([around, np.full(len(around), lat)], axis=1) for lat in range(-60, 61, 30)]


def _earth(axes: Axes, rings: list[np.ndarray], lines: list[np.ndarray]) -> None:
    from matplotlib.patches import Circle, PathPatch

    axes.add_patch(Circle((0, 0), 1, facecolor=TOKENS["sea"], edgecolor="none", zorder=0))
    land = outlines(rings)
    if land:
        axes.add_patch(PathPatch(_path(land), facecolor=TOKENS["land"], edgecolor="none", zorder=1, gid="land"))
    for some, colour in ((lines, "hair"), ([np.vstack([ring, ring[:1]]) for ring in rings], "coast")):
        broken = [np.vstack([near_line(line), [[np.nan, np.nan]]]) for line in some]
        axes.plot(*np.concatenate(broken).T, color=TOKENS[colour], linewidth=0.6, zorder=2)
    axes.add_patch(Circle((0, 0), 1, facecolor="none", edgecolor=TOKENS["edge"], linewidth=0.8, zorder=3))


def _path(land: list[np.ndarray]) -> Path:
    from matplotlib.path import Path

    return Path.make_compound_path(*(Path(outline, closed=True) for outline in land))


def _inset(axes: Axes, antennas_m: np.ndarray, site: np.ndarray, middle: tuple[float, float]) -> None:
    """The array enlarged in a circle, with a line to where it stands; pale while the Earth hides it."""
    from matplotlib.patches import Circle

    near = site[2] > 0
    if near:
        axes.plot(*zip(site[:2], middle, strict=True), color=TOKENS["ink"], linewidth=0.8, zorder=4)
        axes.plot(*site[:2], "o", color=TOKENS["antenna"], markersize=4, markeredgecolor=TOKENS["page"], zorder=5,
                  gid="site")  # fmt: skip
    edge = TOKENS["ink"] if near else TOKENS["edge"]
    axes.add_patch(
        Circle(middle, INSET_RADIUS, facecolor=TOKENS["page"], edgecolor=edge, linewidth=0.9, zorder=6, gid="inset")
    )
    scale = INSET_RADIUS / ROOM / max(1.0, float(np.linalg.norm(antennas_m, axis=1).max(initial=0.0)))
    axes.plot(*(np.array(middle)[:, None] + antennas_m[:, :2].T * scale), "o", color=TOKENS["antenna"], markersize=2.8,
              markeredgewidth=0, alpha=1 if near else 0.35, zorder=7, gid="antennas")  # fmt: skip


def _on_ball_itself(axes: Axes, antennas: np.ndarray) -> None:
    """Each antenna where it is; one on the far side is a ring."""
    near = antennas[:, 2] >= 0
    look = {"linestyle": "none", "marker": "o", "zorder": 4}
    filled = {"color": TOKENS["antenna"], "markeredgecolor": TOKENS["page"], "markersize": 5.5}
    axes.plot(*antennas[near, :2].T, **look, **filled, gid="antennas")
    hollow = {"markerfacecolor": "none", "markeredgecolor": TOKENS["antenna"], "markersize": 4, "alpha": 0.5}
    axes.plot(*antennas[~near, :2].T, **look, **hollow, gid="behind")
