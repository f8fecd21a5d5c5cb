"""Pictures of any kind on their way into the sky: a PNG, JPG or FITS file becomes a small grey picture.

What a file is, its contents say. What is kept of it, and travels in states, is a grey PNG as base64 text: 8 bits in
sRGB, 16 where the file had more.
"""

from __future__ import annotations

import base64
import binascii
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from ..texts import say
from . import picture_files
from .checks import refuse
from .picture_light import KEPT_SIDE, Decoded, encoded, linear
from .raster import opened, reading, refuse_heavy

LONGEST_TEXT = 400_000  # of base64: 256 x 256 pixels of 16 bits that do not compress are 175 000
FOLDER = Path(__file__).parent.parent / "data" / "pictures"
SHIPPED = ("galaxy",)
_FITS = b"SIMPLE  ="  # how one begins


def decode(content: bytes) -> Decoded:
    """The light in a file.

    Parameters
    ----------
    content : bytes
        Of a PNG, JPG or FITS file, up to 20 MB and 50 megapixels; of a FITS file the first image, of a cube its first
        plane. The top of a PNG or JPG is north, after it was turned as its EXIF asks; the first row of a FITS file
        is south, and a right ascension that grows with columns is mirrored. NaN is zero.

    Raises
    ------
    ValueError
        With one sentence: for any other file, for one too large (before it is decoded), for a damaged one.
    """
    refuse_heavy(content, "picture")
    fits = is_fits(content)
    with reading(content, "picture", "FITS" if fits else ""):
        return picture_files.fits(content) if fits else picture_files.raster(content)


def is_fits(content: bytes) -> bool:
    """Whether a file begins as FITS does."""
    return content.startswith(_FITS)


def as_text(decoded: Decoded) -> str:
    """The picture as a state carries it: a grey PNG in base64.

    Raises
    ------
    ValueError
        When it is the same all over.

    Examples
    --------
    >>> text = as_text(Decoded(np.array([[0.0, 1.0]]), False))
    >>> from_text(text)
    array([[0., 1.]])
    """
    from PIL import Image

    low, high = decoded.luminance.min(), decoded.luminance.max()
    if not high > low:
        raise ValueError(say("picture.flat"))
    light = (decoded.luminance - low) / (high - low) if decoded.fine else decoded.luminance / high
    steps, kind = (65535, np.uint16) if decoded.fine else (255, np.uint8)
    grey = np.rint(encoded(light) * steps).astype(kind)[::-1]
    file = BytesIO()
    Image.fromarray(np.ascontiguousarray(grey)).save(file, "png", optimize=True)
    return base64.b64encode(file.getvalue()).decode()


def from_text(text: Any) -> np.ndarray:
    """Light of what a state carries (row, column), rows grow north, columns west; refuses anything else."""
    takes = say("picture.stored", side=KEPT_SIDE)
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise refuse("picture", text, takes)
    try:
        image = opened(base64.b64decode(text, validate=True), "picture")
        ours = image.format == "PNG" and image.mode in ("L", "I;16") and max(image.size) <= KEPT_SIDE
        grey = np.asarray(image, float) if ours else None
    except (OSError, SyntaxError, ValueError, binascii.Error):
        raise refuse("picture", text, takes) from None
    if grey is None:
        raise refuse("picture", text, takes)
    return linear(grey / (255 if image.mode == "L" else 65535))[::-1]


def text_check(text: Any) -> str:
    """The check of the key ``picture`` of a state."""
    from_text(text)
    return str(text)


def shipped(name: str) -> np.ndarray:
    """Light of a picture that comes with the program, as `from_text` gives it.

    Examples
    --------
    >>> shipped("galaxy").shape
    (256, 256)
    """
    return from_text(base64.b64encode((FOLDER / f"{name}.png").read_bytes()).decode())
