"""The shipped coasts: how much land there is, on which side it lies, and where some of it is."""

from pathlib import Path

import numpy as np
import pytest

import synthwidgets
from synthwidgets.core.coastlines import coastlines_deg


def rings():
    coasts = coastlines_deg()
    ends = np.flatnonzero(np.isnan(coasts[:, 0]))
    return [ring[~np.isnan(ring[:, 0])] for ring in np.split(coasts, ends[:-1] + 1)]


def signed_area_sr(ring):
    """Of the land on the right of a ring [sr]: the integral of sin(latitude) dλ, and a cap where it rounds a pole."""
    lon, lat = np.radians(np.vstack([ring, ring[:1]])).T
    steps = (np.diff(lon) + np.pi) % (2 * np.pi) - np.pi
    around = np.sum(steps) / (2 * np.pi)  # +1 eastward round a pole: land on the right is the south
    return float(np.sum(steps * (np.sin(lat[1:]) + np.sin(lat[:-1])) / 2) + 2 * np.pi * round(around))


def test_land_is_29_percent_of_the_earth_and_on_the_right():
    areas = [signed_area_sr(ring) for ring in rings()]
    # 148.9 million km² of 510.1; small islands and 0.3° of every bay are left out
    assert sum(areas) / (4 * np.pi) == pytest.approx(0.292, abs=0.006)
    seas = [area for area in areas if area < 0]
    assert len(seas) == 1 and -seas[0] * 6371**2 == pytest.approx(371_000, rel=0.15)  # the Caspian, km²


@pytest.mark.parametrize(
    ("lon", "lat", "land"),
    [
        (-67.755, -23.029, True),  # ALMA
        (-107.618, 34.079, True),  # the VLA
        (0, 51.48, True),  # Greenwich
        (149.55, -30.31, True),  # ATCA
        (-30, 0, False),  # the Atlantic
        (-140, -30, False),  # the Pacific
        (51, 42, False),  # the Caspian
        (135, -25, True),  # Australia, and not its mirror image
        (-135, 25, False),
    ],
)
def test_places_are_on_land_or_at_sea(lon, lat, land):
    inside = 0
    for ring in rings():
        x, y = np.unwrap(ring[:, 0], period=360), ring[:, 1]
        for turn in (-360, 0, 360):
            a, b = (x - lon - turn, y - lat), (np.roll(x, -1) - lon - turn, np.roll(y, -1) - lat)
            crosses = (a[1] > 0) != (b[1] > 0)
            with np.errstate(divide="ignore", invalid="ignore"):
                at = a[0] + (b[0] - a[0]) * a[1] / (a[1] - b[1])
            inside += int(np.sum(crosses & (at > 0) & (np.abs(a[0] - b[0]) < 180)))
    assert (inside % 2 == 1) == land


def test_the_table_is_small_and_names_its_source():
    table = Path(synthwidgets.__file__).parent / "data" / "coastlines.txt"
    text = table.read_text(encoding="utf-8")
    assert len(text) < 40_000
    assert "Natural Earth" in text and "public domain" in text and "tools/make_coastlines.py" in text
