"""Pictures that people bring (PNG, JPG): opened within limits that are asked before anything is decoded."""

from __future__ import annotations

import io
import re
import warnings
from typing import Any

import numpy as np

from ..texts import say

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
KINDS = ("PNG", "JPEG")


def open_picture(content: bytes) -> Any:
    """A picture whose header was read and whose pixels were not yet.

    Parameters
    ----------
    content : bytes
        The file.

    Returns
    -------
    PIL.Image.Image

    Raises
    ------
    ValueError
        In one sentence: for a file above 20 MB, a picture above 50 megapixels, or what is no PNG or JPG.
    """
    from PIL import Image, UnidentifiedImageError

    if len(content) > MOST_BYTES:
        raise ValueError(say("picture.bytes", got=round(len(content) / 1e6), most=MOST_BYTES // 1_000_000))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # the limit below is tighter
            picture = Image.open(io.BytesIO(content), formats=KINDS)
    except Image.DecompressionBombError as bomb:
        pixels = re.search(r"\d+", str(bomb))
        raise _too_many(int(pixels.group()) if pixels else 2 * MOST_PIXELS) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise ValueError(say("picture.none")) from None
    if picture.width * picture.height > MOST_PIXELS:
        raise _too_many(picture.width * picture.height)
    return picture


def _too_many(pixels: int) -> ValueError:
    return ValueError(say("picture.pixels", got=f"{pixels / 1e6:.0f}", most=MOST_PIXELS // 1_000_000))


def grey_picture(content: bytes, longest_side: int) -> np.ndarray:
    """The brightness of a picture as the eye has it, turned as the camera was held, at most so many pixels wide.

    Parameters
    ----------
    content : bytes
        The file; see-through parts become white, as paper.
    longest_side : int
        Larger pictures are averaged down.

    Returns
    -------
    ndarray of float, shape (y, x)
        0 black … 255 white, rows from the top.

    Raises
    ------
    ValueError
        As `open_picture`; also for a file that ends in the middle of its picture.
    """
    from PIL import Image, ImageOps

    picture = open_picture(content)
    try:
        picture.draft("L", (longest_side, longest_side))  # a JPG is decoded no larger than needed
        factor = -(-max(picture.size) // longest_side)
        picture = ImageOps.exif_transpose(picture)
        if picture.mode in ("RGBA", "LA", "PA", "P"):
            sheet = Image.new("RGBA", picture.size, "white")
            picture = Image.alpha_composite(sheet, picture.convert("RGBA"))
        picture = picture.convert("F") if picture.mode.startswith(("I", "F")) else picture.convert("L")
        picture = picture.reduce(factor)
    except (OSError, ValueError, SyntaxError):
        raise ValueError(say("picture.broken")) from None
    grey = np.asarray(picture, dtype=float)
    return grey * (255.0 / max(grey.max(), 255.0))
