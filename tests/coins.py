"""Photographs of coins on paper that nobody took: slanting light, the edge of a shadow, relief, noise, JPG."""

from __future__ import annotations

import io
import struct
import zlib

import numpy as np
from PIL import Image

HEIGHT, WIDTH = 900, 1200


def eleven() -> tuple[np.ndarray, np.ndarray]:
    """Middles (x, y) and radii of eleven coins, nowhere regular, in pixels."""
    middles = [(150, 120), (420, 90), (760, 160), (1050, 240), (250, 330), (560, 380)]
    middles += [(890, 430), (180, 620), (480, 700), (800, 760), (1100, 650)]
    return np.array(middles, float), np.array([30, 24, 36, 28, 33, 20, 38, 26, 31, 23, 35], float)


def photograph(
    middles: np.ndarray, radii: np.ndarray, *, light_on_dark: bool = False, kind: str = "JPEG"
) -> bytes:
    """A photograph from straight above of coins, each with a relief, under uneven light and a soft shadow."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[:HEIGHT, :WIDTH]
    light = 235 - 60 * x / WIDTH - 35 * y / HEIGHT - 55 * (0.5 + 0.5 * np.tanh((0.6 * x + y - 900) / 120))
    light *= 0.4 if light_on_dark else 1.0
    picture = light.copy()
    for (middle_x, middle_y), radius in zip(middles, radii, strict=True):
        reach = int(radius) + 12
        near = tuple(slice(max(0, int(at) - reach), int(at) + reach) for at in (middle_y, middle_x))
        distance = np.hypot(x[near] - middle_x, y[near] - middle_y)
        inside = 0.5 - 0.5 * np.tanh((distance - radius) / 2.4)
        relief = 0.08 * (x[near] - middle_x) / radius - 0.1 * np.cos(9 * distance / radius)
        picture[near] += inside * (light[near] * ((1.9 if light_on_dark else 0.45) + relief) - picture[near])
    picture += rng.normal(0, 6, picture.shape)
    return encoded(picture, kind)


def encoded(picture: np.ndarray, kind: str = "PNG") -> bytes:
    """Grey values 0 to 255 as a file."""
    file = io.BytesIO()
    Image.fromarray(picture.clip(0, 255).astype(np.uint8)).save(file, kind, quality=80)
    return file.getvalue()


def blank() -> bytes:
    return photograph(np.empty((0, 2)), np.empty(0))


def dots(across: int, down: int) -> bytes:
    """So many dots in rows."""
    x, y = np.meshgrid(np.linspace(40, WIDTH - 40, across), np.linspace(40, HEIGHT - 40, down))
    middles = np.stack([x.ravel(), y.ravel()], axis=1)
    return photograph(middles, np.full(len(middles), 6.0))


def bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """A PNG of a hundred bytes that says it is thousands of megapixels, or as wide and high as asked."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = [chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(bytes(1000))), chunk(b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


MADE = {
    "blank": blank,
    "400 dots": lambda: dots(20, 20),
    "one dot": lambda: photograph(np.array([[600.0, 450.0]]), np.array([40.0])),
    "bomb": bomb,
    "long line": lambda: bomb(70_000, 1),
    "text": lambda: b"no photograph",
    "cut off": lambda: blank()[:5000],
    "21 MB": lambda: blank() + bytes(21_000_000),
}
