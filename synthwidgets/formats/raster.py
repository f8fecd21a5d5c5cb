"""Photographs (PNG, JPG) as plain brightness, opened within limits that are asked before anything is decoded."""

from __future__ import annotations

import io
from typing import Any

import numpy as np

from ..texts import say

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
WHITE = 255.0


def grey_picture(content: bytes, longest_side: int) -> np.ndarray:
    """The brightness of a picture as the eye has it, turned as the camera was held, at most so many pixels wide.

    Parameters
    ----------
    content : bytes
        A PNG or JPG, up to 20 MB and 50 megapixels; see-through parts become white, as paper.
    longest_side : int
        Larger pictures are averaged down.

    Returns
    -------
    ndarray of float, shape (y, x)
        0 black … 255 white, rows from the top.

    Raises
    ------
    ValueError
        In one sentence: for any other file, for one too large (before it is decoded), for a damaged one.
    """
    from PIL import Image, ImageOps

    picture = _opened(content)
    try:
        picture.draft("L", (longest_side, longest_side))  # a JPG is decoded no larger than needed
        factor = -(-max(picture.size) // longest_side)
        upright = ImageOps.exif_transpose(picture)
        if "A" in upright.mode or "transparency" in upright.info:
            upright = Image.alpha_composite(Image.new("RGBA", upright.size, "white"), upright.convert("RGBA"))
        fine = upright.mode.startswith("I")
        grey = np.asarray(upright.convert("F" if fine else "L").reduce(factor), dtype=float)
    except (OSError, ValueError, SyntaxError, EOFError):
        raise ValueError(say("photograph.broken")) from None
    return grey * (WHITE / 65535) if fine else grey


def _opened(content: bytes) -> Any:
    """A picture whose header was read and whose pixels were not yet."""
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    if len(content) > MOST_BYTES:
        raise ValueError(say("photograph.bytes", got=round(len(content) / 1e6), most=MOST_BYTES // 1_000_000))
    kinds = {b"\x89PNG\r\n\x1a\n": PngImageFile, b"\xff\xd8\xff": JpegImageFile}
    kind = next((kind for magic, kind in kinds.items() if content.startswith(magic)), None)
    if kind is None:
        raise ValueError(say("photograph.none"))
    try:
        picture = kind(io.BytesIO(content))
    except (OSError, ValueError, SyntaxError, EOFError):
        raise ValueError(say("photograph.broken")) from None
    if picture.width * picture.height > MOST_PIXELS:
        got = -(-picture.width * picture.height // 1_000_000)  # rounded up: what is above the limit looks so
        raise ValueError(say("photograph.pixels", got=got, most=MOST_PIXELS // 1_000_000))
    return picture
