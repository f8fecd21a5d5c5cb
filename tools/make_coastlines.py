"""Writes synthwidgets/data/coastlines.txt, the coasts of the world, from a TopoJSON file of Natural Earth's land.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/make_coastlines.py package/land-110m.json > synthwidgets/data/coastlines.txt

The arcs of the file are put together to rings, and each ring is simplified (Douglas & Peucker 1973) as far as an Earth
of a hundred pixels can bear. Rings keep their way round: land lies on the right of one who walks along them.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

HEADING = """\
# Coasts of the world, for an Earth as large as a hand. Written by tools/make_coastlines.py from Natural Earth 1:110m
# land (public domain, naturalearthdata.com) as in world-atlas 2.0.2 (Michael Bostock), simplified to 0.3 degrees.
# A line is a ring, its last point joined to its first: longitude and latitude [0.1 degrees], east and north positive.
# Land lies on the right of one who walks along a ring; the ring of a sea inside land goes the other way.
"""
TOLERANCE_DEG = 0.3
SMALLEST_SQUARE_DEG = 1.5  # islands below this are a pixel or less


def rings(topology: dict) -> Iterator[np.ndarray]:
    """Every ring of the land, shape (point, 2): longitude, latitude [deg]; the last point is the first again."""
    scale, move = (np.array(topology["transform"][key]) for key in ("scale", "translate"))
    arcs = [np.cumsum(arc, axis=0) * scale + move for arc in topology["arcs"]]
    for shape in topology["objects"]["land"]["geometries"]:
        for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
            for ring in polygon:  # ~number is that arc backwards; two arcs share the point where they meet
                parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in ring]
                yield np.concatenate([parts[0], *(part[1:] for part in parts[1:])])


def unit_vectors(lonlat_deg: np.ndarray) -> np.ndarray:
    lon, lat = np.radians(lonlat_deg).T
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def simplified(places: np.ndarray, tolerance: float) -> np.ndarray:
    """The numbers of the points that stay, of a line in space: none that goes is farther than that from the rest."""
    if len(places) < 3:
        return np.arange(len(places))
    start, way = places[0], places[-1] - places[0]
    along = np.clip((places - start) @ way / max(way @ way, 1e-30), 0.0, 1.0)
    away = np.linalg.norm(places - start - along[:, None] * way, axis=1)
    farthest = int(away.argmax())
    if away[farthest] <= tolerance:
        return np.array([0, len(places) - 1])
    before = simplified(places[: farthest + 1], tolerance)
    return np.concatenate([before, simplified(places[farthest:], tolerance)[1:] + farthest])


def simplified_ring(ring: np.ndarray) -> np.ndarray:
    """The same for a ring: cut where it is farthest from its first point, so that both halves are lines."""
    places = unit_vectors(ring)
    half = int(np.linalg.norm(places - places[0], axis=1).argmax())
    tolerance = np.radians(TOLERANCE_DEG)
    stay = [simplified(places[: half + 1], tolerance), simplified(places[half:], tolerance) + half]
    return ring[np.concatenate(stay)[:-1]]


def square_deg(ring: np.ndarray) -> float:
    """Roughly the area: enough to leave out what could not be seen."""
    lon, lat = ring.T
    x = np.unwrap(lon, period=360) * np.cos(np.radians(lat.mean()))
    return abs(float(np.sum(x * np.roll(lat, -1) - np.roll(x, -1) * lat))) / 2


def main(file: str) -> None:
    sys.stdout.write(HEADING)
    for ring in rings(json.loads(Path(file).read_text())):
        short = simplified_ring(ring)
        if len(short) > 3 and square_deg(ring[:-1]) > SMALLEST_SQUARE_DEG:
            print(*(f"{lon},{lat}" for lon, lat in np.rint(short * 10).astype(int)))


if __name__ == "__main__":
    main(sys.argv[1])
