"""Draws synthwidgets/data/pictures/galaxy.png: a spiral galaxy of our own making, from a seed.

    python tools/make_galaxy.py

No photograph: a bulge, a disc that fades outwards, two arms that wind as logarithmic spirals, and bright knots
along them, seen at a slant. Nothing in it is measured; it is a sky that is hard to image.
"""

from __future__ import annotations

import base64
from pathlib import Path

import numpy as np

from synthwidgets.formats.pictures import FOLDER, Decoded, as_text

SIDE = 256
PITCH_DEG = 17.0  # of the arms
AXIS_RATIO = 0.72
POSITION_ANGLE_DEG = 55.0
KNOTS = 90
SCALE = 0.17  # of the disc's brightness, in sides; the arms end at 0.42


def galaxy() -> np.ndarray:
    """Light (row, column), rows grow north, columns west."""
    north, west = (np.indices((SIDE, SIDE)) - (SIDE - 1) / 2) / SIDE
    radius, angle = slanted(-west, north)
    winding = np.log(np.maximum(radius, 1e-3) / 0.05) / np.tan(np.radians(PITCH_DEG))
    arms = (0.5 + 0.5 * np.cos(2 * (angle - winding))) ** 4
    disc = np.exp(-radius / SCALE) * (0.25 + 1.1 * arms * np.clip(radius / 0.06, 0, 1))
    bulge = 0.9 * np.exp(-((radius / 0.035) ** 1.3))
    return (disc + bulge + knots(-west, north)) * edge(radius)


def knots(east: np.ndarray, north: np.ndarray) -> np.ndarray:
    """Small bright spots along the arms."""
    dice = np.random.Generator(np.random.PCG64(2026))
    light = np.zeros(east.shape)
    for _ in range(KNOTS):
        radius = dice.uniform(0.07, 0.4)
        winding = np.log(radius / 0.05) / np.tan(np.radians(PITCH_DEG))
        angle = winding + np.pi * dice.integers(2) + dice.normal(0, 0.13)
        along, across = radius * np.cos(angle), radius * AXIS_RATIO * np.sin(angle)
        turn = np.radians(POSITION_ANGLE_DEG)
        at_east = along * np.sin(turn) + across * np.cos(turn)
        at_north = along * np.cos(turn) - across * np.sin(turn)
        width = dice.uniform(0.004, 0.008)
        apart = np.hypot(east - at_east, north - at_north)
        light += dice.uniform(0.2, 1.0) * np.exp(-radius / 0.25) * np.exp(-((apart / width) ** 2))
    return light


def slanted(east: np.ndarray, north: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Radius and angle in the galaxy's own plane."""
    turn = np.radians(POSITION_ANGLE_DEG)
    along = east * np.sin(turn) + north * np.cos(turn)
    across = (east * np.cos(turn) - north * np.sin(turn)) / AXIS_RATIO
    return np.hypot(along, across), np.arctan2(across, along)


def edge(radius: np.ndarray) -> np.ndarray:
    """1 inside, and nothing from 0.47 on, so that no frame shows."""
    return 0.5 + 0.5 * np.cos(np.pi * np.clip((radius - 0.36) / 0.11, 0, 1))


if __name__ == "__main__":
    Path(FOLDER / "galaxy.png").write_bytes(base64.b64decode(as_text(Decoded(galaxy(), False))))
